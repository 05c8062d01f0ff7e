//! What `cap_hoc` says: one level, or several in one word ("TH&THCS").

use super::Level;
use super::school_name::SchoolName;
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};
use crate::yaml::{Decode, Decoder, Located, Node};

/// A school's level, and for a school of several levels which they are, as far as the word names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolLevels {
    /// The level; [`Level::Combined`] for several.
    pub level: Level,
    /// The levels of a combined school; none where the word does not name them ("liên cấp").
    pub levels: Vec<Level>,
}

/// Words before a level that say nothing: "Khối THCS", "Bậc học mầm non".
const BEFORE: [&str; 7] = ["khối", "cấp học", "bậc học", "ngành học", "bậc", "ngành", "cấp"];

impl SchoolLevels {
    /// Reads "Mầm non", "TH&THCS", "Tiểu học và THCS", "PTDTBT TH", "Liên cấp", "NCH", "Khối THCS"; none where there is
    /// more than levels.
    pub fn find(text: &str) -> Option<Self> {
        if let Some(level) = Level::find(text) {
            return Some(Self { level, levels: Vec::new() });
        }
        let text = text.trim();
        let rest = BEFORE.iter().find_map(|word| crate::vietnamese::after_words(text, word));
        let rest =
            rest.filter(|rest| !rest.starts_with(|first: char| first.is_ascii_digit() || first == 'I'));
        let text = rest.unwrap_or(text);
        if ["nch", "lc"].iter().any(|short| text.eq_ignore_ascii_case(short)) {
            return Some(Self { level: Level::Combined, levels: Vec::new() });
        }
        match Level::find(text) {
            Some(level) => Some(Self { level, levels: Vec::new() }),
            None => Self::of(&SchoolName::read(text)).filter(|_| SchoolName::read(text).proper.is_empty()),
        }
    }

    /// The levels that a school's name tells: "Trường PTDTBT TH&THCS Xá Nhè", "MN Quế Phong".
    pub fn of_name(name: &str) -> Option<Self> {
        let found = Self::of(&SchoolName::read(name))?;
        // "Liên cấp" alone does not say which.
        (found.level != Level::Combined || found.levels.len() > 1).then_some(found)
    }

    fn of(name: &SchoolName<'_>) -> Option<Self> {
        match name.levels.as_slice() {
            [] => name.is_combined.then_some(Self { level: Level::Combined, levels: Vec::new() }),
            [level] if !name.is_combined => Some(Self { level: *level, levels: Vec::new() }),
            // Nhóm nhiều cấp of one level is no school that there is.
            [_] => None,
            several if several.contains(&Level::Continuing) => None,
            several => Some(Self { level: Level::Combined, levels: several.to_vec() }),
        }
    }

    /// As a clerk writes it: "TH&THCS", "Mầm non".
    pub fn name(&self) -> String {
        let short = |level: &Level| match level {
            Level::Preschool => "MN",
            Level::Primary => "TH",
            Level::LowerSecondary | Level::UpperSecondary | Level::Combined | Level::Continuing => {
                level.abbreviation()
            }
        };
        match self.levels.as_slice() {
            [] => self.level.abbreviation().to_owned(),
            several => several.iter().map(short).collect::<Vec<_>>().join("&"),
        }
    }
}

impl Decode for SchoolLevels {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let scalar = decoder.scalar(node, "cấp học")?;
        let found = Self::find(&scalar.text);
        if found.is_none() {
            let in_table = node.place.cell.is_some();
            let word = |level: Level| if in_table { level.abbreviation() } else { level.key() };
            let words: Vec<&str> = Level::ALL.into_iter().map(word).collect();
            let message = format!("không có cấp học `{}`", scalar.text);
            let hint = match suggest(&scalar.text, words.iter().copied()) {
                Some(near) => did_you_mean(near),
                None => format!("chọn một trong: {}", words.join(", ")),
            };
            let hint =
                if in_table { format!("{hint}; trường nhiều cấp ghi như TH&THCS") } else { hint };
            decoder.diagnostics.push(Diagnostic::new(&rules::CAP_HOC_LA, message).at(&node.place).hint(hint));
        }
        found
    }
}

/// The levels of a combined school that is called `name`: those of `cap_hoc`, or else of the name.
pub(super) fn named_levels(found: &Located<SchoolLevels>, name: &str) -> Vec<Level> {
    if found.value.level != Level::Combined || !found.value.levels.is_empty() {
        return found.value.levels.clone();
    }
    SchoolLevels::of_name(name).map(|named| named.levels).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_as_lists_write_them() {
        use Level::{Combined, Continuing, LowerSecondary, Preschool, Primary, UpperSecondary};
        let cases: &[(&str, Level, &[Level])] = &[
            ("TH&THCS", Combined, &[Primary, LowerSecondary]),
            ("TH-THCS", Combined, &[Primary, LowerSecondary]),
            ("TH và THCS", Combined, &[Primary, LowerSecondary]),
            ("Tiểu học + THCS", Combined, &[Primary, LowerSecondary]),
            ("TH, THCS, THPT", Combined, &[Primary, LowerSecondary, UpperSecondary]),
            ("PTDTBT TH", Primary, &[]),
            ("PTDTBT TH&THCS", Combined, &[Primary, LowerSecondary]),
            ("THCS&THPT", Combined, &[LowerSecondary, UpperSecondary]),
            ("PTDTNT THCS", LowerSecondary, &[]),
            ("Liên cấp", Combined, &[]),
            ("NCH", Combined, &[]),
            ("Nhiều cấp học", Combined, &[]),
            ("Mầm non - Tiểu học", Combined, &[Preschool, Primary]),
            ("MN", Preschool, &[]),
            ("MG", Preschool, &[]),
            ("Mẫu giáo", Preschool, &[]),
            ("Nhà trẻ", Preschool, &[]),
            ("Nhà trẻ, mẫu giáo", Preschool, &[]),
            ("Trường mầm non", Preschool, &[]),
            ("Khối THCS", LowerSecondary, &[]),
            ("CẤP TIỂU HỌC", Primary, &[]),
            ("Bậc học Mầm non", Preschool, &[]),
            ("Cấp 2", LowerSecondary, &[]),
            ("Cấp II", LowerSecondary, &[]),
            ("cấp 2-3", Combined, &[LowerSecondary, UpperSecondary]),
            ("GDTX", Continuing, &[]),
            ("GDNN-GDTX", Continuing, &[]),
            ("Trung tâm GDNN - GDTX", Continuing, &[]),
        ];
        for (text, level, levels) in cases {
            let found = SchoolLevels::find(text);
            let expected = SchoolLevels { level: *level, levels: levels.to_vec() };
            assert_eq!(found, Some(expected), "{text}");
        }
        for text in ["PTDTNT", "Đại học", "", "MN Quế Phong", "x", "Trường"] {
            assert_eq!(SchoolLevels::find(text), None, "{text}");
        }
    }
}
