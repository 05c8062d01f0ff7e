//! School levels (cấp học).

use crate::diagnostic::{Diagnostic, rules};
use crate::vietnamese::{same_unaccented, unaccented};
use crate::yaml::{Decode, Decoder, Fact, Node, NodeValue, Shape};

/// `cap_hoc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `mam_non`.
    Preschool,
    /// `tieu_hoc`.
    Primary,
    /// `thcs`.
    LowerSecondary,
    /// `thpt`.
    UpperSecondary,
    /// `nhieu_cap`: several of the above.
    Combined,
    /// `gdtx`: continuing education.
    Continuing,
}

impl Level {
    /// All levels in the order of tables.
    pub const ALL: [Self; 6] = [
        Self::Preschool,
        Self::Primary,
        Self::LowerSecondary,
        Self::UpperSecondary,
        Self::Combined,
        Self::Continuing,
    ];

    /// As written in facts.
    pub fn key(self) -> &'static str {
        self.words().0
    }

    /// In a sentence: "tiểu học", "trung học cơ sở".
    pub fn name(self) -> &'static str {
        self.words().1
    }

    /// At the head of a column: "Mầm non", "THCS".
    pub fn abbreviation(self) -> &'static str {
        self.words().2
    }

    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Preschool => ("mam_non", "mầm non", "Mầm non"),
            Self::Primary => ("tieu_hoc", "tiểu học", "Tiểu học"),
            Self::LowerSecondary => ("thcs", "trung học cơ sở", "THCS"),
            Self::UpperSecondary => ("thpt", "trung học phổ thông", "THPT"),
            Self::Combined => ("nhieu_cap", "phổ thông có nhiều cấp học", "Nhiều cấp học"),
            Self::Continuing => ("gdtx", "giáo dục thường xuyên", "GDTX"),
        }
    }

    /// The level written as key, name or abbreviation (also MN, TH); accents and case do not matter.
    pub fn find(text: &str) -> Option<Self> {
        let spelled = |level: &Self| {
            let (key, name, abbreviation) = level.words();
            [key, name, abbreviation].iter().any(|word| same_unaccented(word, text))
        };
        if let Some(level) = Self::ALL.into_iter().find(|level| level.key() == text) {
            return Some(level);
        }
        match unaccented(text).as_str() {
            "mn" | "mau_giao" | "mg" | "nha_tre" => Some(Self::Preschool),
            "th" => Some(Self::Primary),
            _ => Self::ALL.into_iter().find(spelled),
        }
    }
}

impl Fact for Level {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|level| (level.key(), level.name())))
    }

    fn dump(&self) -> serde_json::Value {
        self.key().into()
    }
}

impl Decode for Level {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match several(node) {
            Some(levels) => {
                let message = format!("{} không phải một cấp học mà là nhiều cấp", node.describe());
                let keys: Vec<_> = levels.into_iter().map(Level::key).collect();
                let hint = format!(
                    "`cap_hoc` ghi `nhieu_cap`, `cac_cap` (cột \"Các cấp học\") ghi các cấp: {}",
                    keys.join(", ")
                );
                decoder
                    .diagnostics
                    .push(Diagnostic::new(&rules::CAP_HOC_LA, message).at(&node.place).hint(hint));
                None
            }
            None => {
                decoder.choose(node, &rules::CAP_HOC_LA, "cấp học", Self::find, &Self::ALL.map(Self::key))
            }
        }
    }
}

/// The levels of "TH&THCS", "Tiểu học và THCS".
fn several(node: &Node) -> Option<Vec<Level>> {
    let NodeValue::Scalar(scalar) = &node.value else { return None };
    let parts = scalar.text.split(['&', '+', '-', ',', ';', '/']).flat_map(|part| part.split(" và "));
    let levels: Option<Vec<Level>> = parts.map(Level::find).collect();
    levels.filter(|levels| levels.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn is_found_by_key_name_and_abbreviation() {
        for level in Level::ALL {
            assert_eq!(Level::find(level.key()), Some(level));
            assert_eq!(Level::find(&level.name().to_uppercase()), Some(level));
            assert_eq!(Level::find(level.abbreviation()), Some(level));
        }
        assert_eq!(Level::find("Tieu hoc"), Some(Level::Primary));
        assert_eq!(Level::find("dai_hoc"), None);
    }

    #[test]
    fn several_levels_in_one_are_told_so() {
        let node = |text: &str| Node::plain(Place::file("a.yaml"), text.to_owned());
        for text in ["TH&THCS", "TH-THCS", "Tiểu học và THCS"] {
            let mut decoder = Decoder::default();
            assert_eq!(Level::decode(&node(text), &mut decoder), None);
            let hint = decoder.diagnostics[0].hints[0].as_str();
            assert!(hint.contains("nhieu_cap") && hint.ends_with("tieu_hoc, thcs"), "{hint}");
        }
        assert_eq!(several(&node("THCS")), None);
        assert_eq!(several(&node("GDNN-GDTX")), None);
    }
}
