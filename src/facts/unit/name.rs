//! How a unit is named in lists: with its kind or without, shortened, after "UBND".

use super::{Commune, is_bare_name};
use crate::diagnostic::same_unaccented;
use crate::facts::UnitKind;
use crate::vietnamese::{is_unseen, same_name};

/// A unit as someone wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenUnit {
    /// Its kind, where it is written.
    pub kind: Option<UnitKind>,
    /// Its name without it.
    pub name: String,
}

impl WrittenUnit {
    /// Reads "Xã Cẩm Thành", "X. Cẩm Thành", "Cẩm Thành", "UBND xã Cẩm Thành", "Ủy ban nhân dân xã Cẩm Thành".
    pub fn read(text: &str) -> Self {
        let words = words(text);
        let unit = without_committee(&words).join(" ");
        let without_accents =
            || Some(&unit).filter(|unit| !is_bare_name(unit)).and_then(|unit| UnitKind::split(unit));
        let without_stop = || Some(&unit).filter(|unit| !is_bare_name(unit)).and_then(|unit| shortened(unit));
        match UnitKind::split_accented(&unit).or_else(without_accents).or_else(without_stop) {
            Some((kind, name)) => Self { kind: Some(kind), name },
            None => Self { kind: None, name: unit },
        }
    }

    /// With its kind, where it is written: "xã Cẩm Thành".
    pub fn full(&self) -> String {
        match self.kind {
            Some(kind) => format!("{} {}", kind.name(), self.name),
            None => self.name.clone(),
        }
    }

    /// Whether `unit` may be meant. The kind may be missing here, and accents too where no commune of the list is
    /// called so.
    pub fn means(&self, unit: &Self) -> bool {
        let same_kind = self.kind.is_none() || self.kind == unit.kind;
        let without_accents =
            || same_unaccented(&self.name, &unit.name) && Commune::named(&self.full()).is_empty();
        same_kind && (same_name(&self.name, &unit.name) || without_accents())
    }
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
fn shortened(unit: &str) -> Option<(UnitKind, String)> {
    SHORTENED.into_iter().find_map(|(short, kind)| {
        let rest = unit.strip_prefix(short)?;
        let name = rest.trim_start();
        let begins = |letter: char| letter.is_uppercase() || letter.is_ascii_digit();
        let is_parted = rest.len() > name.len() || name.starts_with(|letter: char| letter.is_ascii_digit());
        (is_parted && name.starts_with(begins)).then(|| (kind, name.to_owned()))
    })
}

/// What follows "UBND" or "Ủy ban nhân dân".
fn without_committee(words: &[String]) -> &[String] {
    let lead = |count: usize, name: &str| {
        let (head, rest) = words.split_at_checked(count)?;
        same_unaccented(&head.join(" "), name).then_some(rest)
    };
    lead(1, "ubnd").or_else(|| lead(4, "uy_ban_nhan_dan")).unwrap_or(words)
}

/// The words of `text`, whatever spaces part them, without signs that nobody sees.
fn words(text: &str) -> Vec<String> {
    let visible: String = text.chars().filter(|character| !is_unseen(*character)).collect();
    visible.split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_read_as_lists_write_them() {
        for text in ["Xã Cẩm Thủy", "X. Cẩm Thủy", "UBND xã Cẩm Thủy", "Uỷ ban nhân dân xã Cẩm\u{a0}Thủy"]
        {
            let unit = WrittenUnit::read(text);
            assert_eq!((unit.kind, unit.name.as_str()), (Some(UnitKind::Commune), "Cẩm Thủy"), "{text}");
        }
        assert_eq!(WrittenUnit::read("UBND Cẩm Thủy").full(), "Cẩm Thủy");
        assert_eq!(WrittenUnit::read("P. Ba Đình").full(), "phường Ba Đình");
        assert_eq!(WrittenUnit::read("XA CAM THUY").full(), "xã CAM THUY");
        assert_eq!(WrittenUnit::read("XÃ  QUAN SƠN").full(), "xã QUAN SƠN");
    }

    #[test]
    fn kinds_are_shortened_without_a_stop_too() {
        for (text, full) in [
            ("TT Lộc Thắng", "thị trấn Lộc Thắng"),
            ("P1 Bảo Lộc", "phường 1 Bảo Lộc"),
            ("P 1 Bảo Lộc", "phường 1 Bảo Lộc"),
            ("UBND ĐK Phú Quý", "đặc khu Phú Quý"),
            ("X Cẩm Thành", "xã Cẩm Thành"),
            ("TP Hồ Chí Minh", "thành phố Hồ Chí Minh"),
            ("TTX Việt Nam", "TTX Việt Nam"),
            ("Phú Quý", "Phú Quý"),
            ("A Lưới 1", "A Lưới 1"),
            ("Xuân Trường", "Xuân Trường"),
        ] {
            assert_eq!(WrittenUnit::read(text).full(), full, "{text}");
        }
    }

    #[test]
    fn a_name_that_begins_like_a_kind_is_not_torn() {
        for name in ["Quan Sơn", "Tĩnh Gia", "Xa Dung", "Quan Triều"] {
            assert_eq!(WrittenUnit::read(name), WrittenUnit { kind: None, name: name.to_owned() });
            assert_eq!(WrittenUnit::read(&format!("Xã {name}")).kind, Some(UnitKind::Commune));
        }
    }
}
