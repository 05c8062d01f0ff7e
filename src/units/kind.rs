//! Kinds of administrative units, of both eras.

use crate::vietnamese::{after_words, same_unaccented};

/// Administrative units, of both eras.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnitKind {
    /// Tỉnh.
    Province,
    /// Thành phố (centrally run or of a province: the name alone does not tell).
    City,
    /// Huyện (until 30/06/2025).
    District,
    /// Quận (until 30/06/2025).
    UrbanDistrict,
    /// Thị xã (until 30/06/2025).
    Town,
    /// Xã.
    Commune,
    /// Phường.
    Ward,
    /// Thị trấn (until 30/06/2025).
    Township,
    /// Đặc khu (from 01/07/2025).
    SpecialZone,
}

impl UnitKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Province,
        Self::City,
        Self::District,
        Self::UrbanDistrict,
        Self::Town,
        Self::Commune,
        Self::Ward,
        Self::Township,
        Self::SpecialZone,
    ];

    /// In a sentence: "xã", "thành phố".
    pub fn name(self) -> &'static str {
        match self {
            Self::Province => "tỉnh",
            Self::City => "thành phố",
            Self::District => "huyện",
            Self::UrbanDistrict => "quận",
            Self::Town => "thị xã",
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::Township => "thị trấn",
            Self::SpecialZone => "đặc khu",
        }
    }

    /// Whether a province may be of this kind. A "thành phố" was also a unit below one, before 01/07/2025.
    pub fn is_of_provinces(self) -> bool {
        match self {
            Self::Province | Self::City => true,
            Self::District
            | Self::UrbanDistrict
            | Self::Town
            | Self::Commune
            | Self::Ward
            | Self::Township
            | Self::SpecialZone => false,
        }
    }

    /// "Xã Cẩm Thành" → commune, "Cẩm Thành", as the lists of units write it and not otherwise.
    pub(super) fn split_listed(name: &str) -> Option<(Self, &str)> {
        LISTED.into_iter().find_map(|(prefix, kind)| Some((kind, name.strip_prefix(prefix)?)))
    }

    /// The same, or with a small letter, where nothing but letters and single spaces follows, as most are written.
    pub(super) fn split_plain(unit: &str) -> Option<(Self, &str)> {
        let in_small =
            |(_, kind): (_, Self)| Some((kind, unit.strip_prefix(kind.name())?.strip_prefix(' ')?));
        let found = Self::split_listed(unit).or_else(|| LISTED.into_iter().find_map(in_small));
        found.filter(|(_, name)| are_words_in_single_spaces(name))
    }

    /// "xã Cẩm Thành" → commune, "Cẩm Thành"; so do "X. Cẩm Thành" and "X.Cẩm Thành".
    pub fn split(unit: &str) -> Option<(Self, String)> {
        let named = |kind: Self| without_prefix(unit, kind.name()).map(|name| (kind, name));
        let found = Self::split_accented(unit).or_else(|| Self::ALL.into_iter().find_map(named));
        found.filter(|(_, name)| !name.is_empty())
    }

    /// As [`Self::split`], but the kind has its own accents: "XÃ Cẩm Thành", not "XA CAM THANH". Some communes have
    /// names that begin like a kind without them: Quan Sơn, Tĩnh Gia.
    pub fn split_accented(unit: &str) -> Option<(Self, String)> {
        // No kind begins another.
        if let Some((kind, name)) = Self::split_plain(unit) {
            return Some((kind, name.to_owned()));
        }
        let written = |kind: Self| Some((kind, in_single_spaces(after_words(unit, kind.name())?)));
        let found = Self::ALL.into_iter().find_map(written).or_else(|| abbreviated(unit));
        found.filter(|(_, name)| !name.is_empty())
    }
}

/// Whether `name` is words of nothing but letters and figures, with one space between two.
fn are_words_in_single_spaces(name: &str) -> bool {
    // Of the block that most Vietnamese letters with two marks stand in all are letters, which is quicker known.
    let is_letter = |letter: char| ('Ạ'..='ỹ').contains(&letter) || letter.is_alphanumeric();
    let mut before = ' ';
    let are_words = name.chars().all(|letter| {
        let before = std::mem::replace(&mut before, letter);
        is_letter(letter) || (letter == ' ' && before != ' ')
    });
    are_words && before != ' '
}

/// How the kinds begin the names of the lists of units, the most frequent first.
const LISTED: [(&str, UnitKind); 9] = [
    ("Xã ", UnitKind::Commune),
    ("Phường ", UnitKind::Ward),
    ("Thị trấn ", UnitKind::Township),
    ("Huyện ", UnitKind::District),
    ("Thành phố ", UnitKind::City),
    ("Tỉnh ", UnitKind::Province),
    ("Thị xã ", UnitKind::Town),
    ("Quận ", UnitKind::UrbanDistrict),
    ("Đặc khu ", UnitKind::SpecialZone),
];

/// How lists shorten the kinds; always with a full stop, and no two alike.
const ABBREVIATIONS: [(&str, UnitKind); 8] = [
    ("tp", UnitKind::City),
    ("h", UnitKind::District),
    ("q", UnitKind::UrbanDistrict),
    ("tx", UnitKind::Town),
    ("x", UnitKind::Commune),
    ("p", UnitKind::Ward),
    ("tt", UnitKind::Township),
    ("đk", UnitKind::SpecialZone),
];

fn abbreviated(unit: &str) -> Option<(UnitKind, String)> {
    let (short, name) = unit.trim_start().split_once('.')?;
    let short = short.to_lowercase();
    let (_, kind) = ABBREVIATIONS.into_iter().find(|(known, _)| *known == short)?;
    Some((kind, in_single_spaces(name)))
}

/// Kinds shortened without a full stop; capitals tell them from names.
const SHORTENED: [(&str, UnitKind); 8] = [
    ("TP", UnitKind::City),
    ("TX", UnitKind::Town),
    ("TT", UnitKind::Township),
    ("ĐK", UnitKind::SpecialZone),
    ("P", UnitKind::Ward),
    ("X", UnitKind::Commune),
    ("Q", UnitKind::UrbanDistrict),
    ("H", UnitKind::District),
];

/// "TT Lộc Thắng", "ĐK Phú Quý", "P Bảo Lộc", and before a number also "P1 Bảo Lộc".
pub(super) fn shortened(unit: &str) -> Option<(UnitKind, String)> {
    SHORTENED.into_iter().find_map(|(short, kind)| {
        let rest = unit.strip_prefix(short)?;
        let name = rest.trim_start();
        let begins = |letter: char| letter.is_uppercase() || letter.is_ascii_digit();
        let is_parted = rest.len() > name.len() || name.starts_with(|letter: char| letter.is_ascii_digit());
        (is_parted && name.starts_with(begins)).then(|| (kind, name.to_owned()))
    })
}

/// Whether `name` is surely so already, as most are: told by bytes, some of which may be of other blanks.
fn is_in_single_spaces(name: &str) -> bool {
    let may_part = |last: u8, byte: u8| match byte {
        b' ' => last == b' ',
        ..0x20 | 0xc2 | 0xe2 | 0xe3 => true,
        // U+1680 is a blank, the letters of Vietnamese with this first byte are not.
        0x9a => last == 0xe1,
        _ => false,
    };
    let lasts = [b' '].into_iter().chain(name.bytes());
    !lasts.zip(name.bytes()).any(|(last, byte)| may_part(last, byte)) && !name.ends_with(' ')
}

fn in_single_spaces(name: &str) -> String {
    let name = name.trim();
    if is_in_single_spaces(name) {
        return name.to_owned();
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What follows `prefix` in `name`; accents and case do not matter ("Uỷ ban", "UỶ BAN").
pub fn without_prefix(name: &str, prefix: &str) -> Option<String> {
    // Mostly it is written just so.
    if let Some(rest) = name.strip_prefix(prefix).filter(|rest| rest.starts_with(char::is_whitespace)) {
        return Some(in_single_spaces(rest));
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let count = prefix.split_whitespace().count();
    let (head, rest) = words.split_at_checked(count)?;
    same_unaccented(&head.join(" "), prefix).then(|| rest.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_blank_but_a_single_space_is_taken_as_it_is() {
        for blank in ('\0'..=char::MAX).filter(|letter| letter.is_whitespace() && *letter != ' ') {
            assert!(!is_in_single_spaces(&format!("Cẩm{blank}Thành")), "{blank:?}");
        }
        for (name, is_so) in [("Cẩm Thành", true), ("Cẩm  Thành", false), (" Cẩm", false), ("Cẩm ", false)]
        {
            assert_eq!(is_in_single_spaces(name), is_so, "{name}");
        }
    }

    #[test]
    fn kinds_are_read_in_full_and_shortened() {
        for (unit, kind, name) in [
            ("xã Cẩm Thành", UnitKind::Commune, "Cẩm Thành"),
            ("X. Cẩm  Thành", UnitKind::Commune, "Cẩm Thành"),
            ("P.Ba Đình", UnitKind::Ward, "Ba Đình"),
            ("đk. Cô Tô", UnitKind::SpecialZone, "Cô Tô"),
            ("TP. Hồ Chí Minh", UnitKind::City, "Hồ Chí Minh"),
        ] {
            assert_eq!(UnitKind::split(unit), Some((kind, name.to_owned())), "{unit}");
        }
        for unit in ["X Cẩm Thành", "X.", "A. Cẩm Thành", "Cẩm Thành"] {
            assert_eq!(UnitKind::split(unit), None, "{unit}");
        }
    }
}
