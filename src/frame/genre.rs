//! The type of the document, as far as the frame depends on it.

use crate::decree::DocumentType;
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};

/// A công văn, or a type with a name on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Genre {
    /// Neither name nor abbreviation on the page; V/v under the number.
    OfficialLetter,
    /// Any type of Phụ lục III.
    Named(&'static DocumentType),
}

const OFFICIAL_LETTER: &str = "Công văn";

impl Genre {
    /// The genre of a template's `loai`.
    pub(super) fn find(name: &str) -> Option<Self> {
        let named = || DocumentType::find(name).map(Self::Named);
        if name == OFFICIAL_LETTER { Some(Self::OfficialLetter) } else { named() }
    }

    /// The genre whose heading (box 5a) is `heading`; a document without one is a công văn.
    pub(super) fn of_heading(heading: Option<&str>) -> Self {
        let same =
            |document_type: &&DocumentType| Some(document_type.name.to_uppercase()).as_deref() == heading;
        DocumentType::ALL.iter().find(same).map_or(Self::OfficialLetter, Self::Named)
    }

    /// "Kế hoạch".
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::OfficialLetter => OFFICIAL_LETTER,
            Self::Named(document_type) => document_type.name,
        }
    }

    /// Box 5a: "KẾ HOẠCH".
    pub(super) fn heading(self) -> Option<String> {
        match self {
            Self::OfficialLetter => None,
            Self::Named(document_type) => Some(document_type.name.to_uppercase()),
        }
    }

    /// Whether it decides, so that its trích yếu says of what (Mẫu 1.2).
    pub(super) fn is_decision(self) -> bool {
        match self {
            Self::OfficialLetter => false,
            Self::Named(document_type) => document_type.is_articled(),
        }
    }

    /// Whether it is addressed (II.9.b): công văn, and tờ trình or báo cáo to a superior.
    pub(super) fn is_addressed(self) -> bool {
        match self {
            Self::OfficialLetter => true,
            Self::Named(document_type) => ["Tờ trình", "Báo cáo"].contains(&document_type.name),
        }
    }
}

/// The error of a type the decree does not know.
pub(super) fn unknown(name: &str) -> Diagnostic {
    let known = || DocumentType::ALL.iter().map(|document_type| document_type.name).chain([OFFICIAL_LETTER]);
    let message = format!("mẫu ghi `loai: {name}`, Phụ lục III Nghị định 30/2020/NĐ-CP không có loại này");
    let hint = suggest(name, known())
        .map_or_else(|| format!("các loại: {}", known().collect::<Vec<_>>().join(", ")), did_you_mean);
    Diagnostic::new(&rules::LOAI_VAN_BAN_LA, message).hint(hint)
}
