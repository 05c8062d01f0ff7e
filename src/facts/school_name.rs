//! What a school's name says: its levels, and what it is called beside them.

use super::Level;
use crate::vietnamese::{spelling, unaccented};

/// A school's name, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolName<'a> {
    /// The levels it names, in the order of tables; none where it names none.
    pub levels: Vec<Level>,
    /// Whether it says "liên cấp" or "nhiều cấp" without naming them.
    pub is_combined: bool,
    /// The name without the words for what kind of school it is: "Hoa Mai" of "Trường MN Hoa Mai".
    pub proper: &'a str,
}

/// What a word or two of a school's kind say.
#[derive(Clone, Copy)]
enum KindSays {
    Levels(&'static [Level]),
    Combined,
    /// "Cấp", before figures.
    Tiers,
    /// Of what kind it is, not of which level.
    Nothing,
}

/// Words at the beginning of schools' names, without accents; the longer before the shorter that begins it.
const KINDS: &[(&str, KindSays)] = &[
    ("mam non", KindSays::Levels(&[Level::Preschool])),
    ("mau giao", KindSays::Levels(&[Level::Preschool])),
    ("nha tre", KindSays::Levels(&[Level::Preschool])),
    ("nhom tre", KindSays::Levels(&[Level::Preschool])),
    ("mn", KindSays::Levels(&[Level::Preschool])),
    ("mg", KindSays::Levels(&[Level::Preschool])),
    ("tieu hoc", KindSays::Levels(&[Level::Primary])),
    ("th", KindSays::Levels(&[Level::Primary])),
    ("trung hoc co so", KindSays::Levels(&[Level::LowerSecondary])),
    ("thcs", KindSays::Levels(&[Level::LowerSecondary])),
    ("trung hoc pho thong", KindSays::Levels(&[Level::UpperSecondary])),
    ("pho thong trung hoc", KindSays::Levels(&[Level::UpperSecondary])),
    ("thpt", KindSays::Levels(&[Level::UpperSecondary])),
    ("ptth", KindSays::Levels(&[Level::UpperSecondary])),
    ("pho thong co so", KindSays::Levels(&[Level::Primary, Level::LowerSecondary])),
    ("ptcs", KindSays::Levels(&[Level::Primary, Level::LowerSecondary])),
    ("giao duc thuong xuyen", KindSays::Levels(&[Level::Continuing])),
    ("gdtx", KindSays::Levels(&[Level::Continuing])),
    ("ttgdtx", KindSays::Levels(&[Level::Continuing])),
    ("pho thong co nhieu cap hoc", KindSays::Combined),
    ("nhieu cap hoc", KindSays::Combined),
    ("nhieu cap", KindSays::Combined),
    ("lien cap", KindSays::Combined),
    ("cap", KindSays::Tiers),
    ("truong", KindSays::Nothing),
    ("trung tam", KindSays::Nothing),
    ("lop", KindSays::Nothing),
    ("giao duc nghe nghiep", KindSays::Nothing),
    ("gdnn", KindSays::Nothing),
    ("pho thong", KindSays::Nothing),
    ("pt", KindSays::Nothing),
    ("dan toc", KindSays::Nothing),
    ("noi tru", KindSays::Nothing),
    ("ban tru", KindSays::Nothing),
    ("ptdt", KindSays::Nothing),
    ("ptdtnt", KindSays::Nothing),
    ("ptdtbt", KindSays::Nothing),
    ("dtnt", KindSays::Nothing),
    ("dtbt", KindSays::Nothing),
    ("nt", KindSays::Nothing),
    ("bt", KindSays::Nothing),
    ("cong lap", KindSays::Nothing),
    ("dan lap", KindSays::Nothing),
    ("tu thuc", KindSays::Nothing),
    ("tu", KindSays::Nothing),
    ("thuc", KindSays::Nothing),
    ("chuyen", KindSays::Nothing),
    ("va", KindSays::Nothing),
];

/// Figures after "cấp".
const TIERS: &[(&str, Level)] = &[
    ("1", Level::Primary),
    ("i", Level::Primary),
    ("2", Level::LowerSecondary),
    ("ii", Level::LowerSecondary),
    ("3", Level::UpperSecondary),
    ("iii", Level::UpperSecondary),
];

impl<'a> SchoolName<'a> {
    /// Reads "Trường Mầm non Hoa Mai", "TH&THCS Bảo Lâm", "Trường PTDTBT THCS Mường Lát", "Trường cấp 2-3 Tân Sơn".
    pub fn read(name: &'a str) -> Self {
        let mut words = NameWords { name, read: Vec::new(), at: 0 };
        let mut levels = Vec::new();
        let (mut is_combined, mut at) = (false, 0);
        while let Some((length, says)) = words.kind_at(at) {
            at += length;
            match says {
                KindSays::Levels(named) => levels.extend(named),
                KindSays::Combined => is_combined = true,
                KindSays::Tiers => {
                    while let Some(level) = words.get(at).and_then(NameWord::tier) {
                        levels.push(level);
                        at += 1;
                    }
                }
                KindSays::Nothing => {}
            }
        }
        levels.sort();
        levels.dedup();
        let proper = words.get(at).and_then(|word| name.get(word.start..)).unwrap_or_default();
        Self { levels, is_combined, proper: proper.trim() }
    }

    /// One spelling for all names of one school: its levels, `level` where it names none, and what it is called, in the
    /// way of [`spelling`] and without signs.
    pub fn identity(&self, level: Level) -> (Vec<Level>, String) {
        let levels = if self.levels.is_empty() { vec![level] } else { self.levels.clone() };
        let proper: String = self.proper.chars().map(|sign| if is_sign(sign) { ' ' } else { sign }).collect();
        (levels, spelling(&proper))
    }
}

fn is_sign(character: char) -> bool {
    matches!(
        character,
        '.' | ',' | ';' | ':' | '-' | '–' | '"' | '“' | '”' | '(' | ')' | '&' | '/' | '\'' | '’'
    )
}

/// A word of a name, without accents, and where it begins.
struct NameWord {
    text: String,
    start: usize,
}

impl NameWord {
    fn tier(&self) -> Option<Level> {
        TIERS.iter().find(|(figure, _)| *figure == self.text).map(|(_, level)| *level)
    }
}

/// The words of a name, parted by spaces and signs, read as far as they are asked for: the name itself, which follows
/// the words of its kind, is the longer part.
struct NameWords<'a> {
    name: &'a str,
    read: Vec<NameWord>,
    /// Where the rest begins.
    at: usize,
}

impl NameWords<'_> {
    /// The word at `index`; none of more words than any kind of school has.
    fn get(&mut self, index: usize) -> Option<&NameWord> {
        const LONGEST: usize = 24;
        if index >= LONGEST {
            return None;
        }
        while self.read.len() <= index {
            self.read_on()?;
        }
        self.read.get(index)
    }

    /// Reads one more stretch between signs; a word, unless nothing of it is left without accents.
    fn read_on(&mut self) -> Option<()> {
        let parts = |character: char| character.is_whitespace() || is_sign(character) || character == '+';
        let rest = self.name.get(self.at..)?;
        let start = self.at + rest.find(|character| !parts(character))?;
        let word = self.name.get(start..)?;
        let word = word.get(..word.find(parts).unwrap_or(word.len()))?;
        self.at = start + word.len();
        let text = unaccented(word);
        if !text.is_empty() {
            self.read.push(NameWord { text, start });
        }
        Some(())
    }

    /// The kind of school that words at `at` tell, and how many they are.
    fn kind_at(&mut self, at: usize) -> Option<(usize, KindSays)> {
        let first = self.get(at)?.text.clone();
        // Few of the kinds begin with its letter.
        let begins = |kind: &str| kind.bytes().next() == first.bytes().next() && kind.starts_with(&first);
        KINDS.iter().filter(|(kind, _)| begins(kind)).find_map(|(kind, says)| {
            let mut length = 0;
            for wanted in kind.split(' ') {
                if self.get(at + length)?.text != wanted {
                    return None;
                }
                length += 1;
            }
            Some((length, *says))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Level::{Continuing, LowerSecondary, Preschool, Primary, UpperSecondary};

    #[test]
    fn a_name_tells_its_levels() {
        let cases: &[(&str, &[Level], &str)] = &[
            ("Trường Mầm non Hoa Mai", &[Preschool], "Hoa Mai"),
            ("MN Hoa Mai", &[Preschool], "Hoa Mai"),
            ("TRƯỜNG MẪU GIÁO 19/5", &[Preschool], "19/5"),
            ("Trường Tiểu học Lê Lợi", &[Primary], "Lê Lợi"),
            ("TH số 2 Cam Lộ", &[Primary], "số 2 Cam Lộ"),
            ("Trường THCS A", &[LowerSecondary], "A"),
            ("Trường Trung học cơ sở Trung học", &[LowerSecondary], "Trung học"),
            ("Trường TH&THCS xã Bảo Lâm", &[Primary, LowerSecondary], "xã Bảo Lâm"),
            ("Trường TH - THCS Bảo Lâm", &[Primary, LowerSecondary], "Bảo Lâm"),
            ("Trường Tiểu học và Trung học cơ sở Tà Nung", &[Primary, LowerSecondary], "Tà Nung"),
            ("Trường TH, THCS và THPT Việt Anh", &[Primary, LowerSecondary, UpperSecondary], "Việt Anh"),
            ("Trường PTDTBT THCS Mường Lý", &[LowerSecondary], "Mường Lý"),
            (
                "Trường Phổ thông dân tộc nội trú THCS và THPT Ba Bể",
                &[LowerSecondary, UpperSecondary],
                "Ba Bể",
            ),
            ("Trường THPT chuyên Thăng Long", &[UpperSecondary], "Thăng Long"),
            ("Trường PTCS Hòn Tre", &[Primary, LowerSecondary], "Hòn Tre"),
            ("Trường cấp 2-3 Tân Sơn", &[LowerSecondary, UpperSecondary], "Tân Sơn"),
            ("Trường Cấp II, III Võ Thị Sáu", &[LowerSecondary, UpperSecondary], "Võ Thị Sáu"),
            ("Trung tâm GDNN-GDTX Di Linh", &[Continuing], "Di Linh"),
            ("Trung tâm Giáo dục thường xuyên tỉnh", &[Continuing], "tỉnh"),
            ("Trường Hoa Mai", &[], "Hoa Mai"),
            ("Trường PTDTNT Đơn Dương", &[], "Đơn Dương"),
            ("", &[], ""),
            ("Trường", &[], ""),
        ];
        for (name, levels, proper) in cases {
            let read = SchoolName::read(name);
            assert_eq!((read.levels.as_slice(), read.proper), (*levels, *proper), "{name}");
        }
        assert!(SchoolName::read("Trường liên cấp Sky-Line").is_combined);
    }

    #[test]
    fn one_school_has_one_identity() {
        let identity = |name: &str| SchoolName::read(name).identity(Preschool);
        for name in [
            "MN Hoa Mai",
            "Trường MN Hoa Mai",
            "TRƯỜNG MẦM NON HOA MAI",
            "Trường\u{a0}Mầm  non \u{200b}Hoa Mai",
            "Trường Mầm non \"Hoa Mai\"",
            "Hoa Mai",
        ] {
            assert_eq!(identity(name), identity("Trường Mầm non Hoa Mai"), "{name}");
        }
        assert_eq!(identity("Trường MN Hoà Bình"), identity("Trường MN Hòa Bình"));
        for other in ["Trường Tiểu học Hoa Mai", "Trường Mầm non Hoa Mai 1", "Trường Mầm non Hóa Mai"]
        {
            assert_ne!(identity(other), identity("Trường Mầm non Hoa Mai"), "{other}");
        }
    }
}
