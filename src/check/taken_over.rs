//! A value that a text takes over from a style, from the theme, or from what the file says for all.

use super::place::quoted;
use crate::word::{FormatSource, FormatTrait};

/// A value that a text does not say itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    pub source: FormatSource,
    pub of: FormatTrait,
    /// What is seen: "cỡ chữ 12".
    pub value: String,
    /// The part that takes it over, as a clerk calls it: "nội dung".
    pub part: &'static str,
    /// What must be: "phải là cỡ chữ 13 đến 14".
    pub wanted: String,
}

impl TakenOver {
    /// Of what is said by `source`; none of what the text says itself.
    pub fn from(
        (source, of): (FormatSource, FormatTrait),
        value: &str,
        part: &'static str,
        wanted: &str,
    ) -> Option<Self> {
        (source != FormatSource::Itself).then(|| Self {
            source,
            of,
            value: value.to_owned(),
            part,
            wanted: wanted.to_owned(),
        })
    }

    /// Who says it, in a clerk's words: "kiểu "Normal""; none where nobody does.
    pub fn sayer(&self) -> Option<String> {
        match &self.source {
            FormatSource::Itself | FormatSource::Nobody => None,
            FormatSource::Style(name) => Some(format!("kiểu \"{}\"", quoted(name))),
            FormatSource::TableStyle => Some("kiểu của bảng".to_owned()),
            FormatSource::Theme => Some("phông của chủ đề (Theme)".to_owned()),
            FormatSource::Defaults => Some("mặc định của tệp".to_owned()),
        }
    }
}
