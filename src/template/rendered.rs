//! What comes out of a template, and what of it a place wrote.

use std::sync::Arc;

use super::trace::{self, TracedStretch};
use crate::diagnostic::{Place, Source};
use crate::document::{IssuingAuthority, NumberingScheme};
use crate::yaml::{Located, TypedText};

/// A rendered template.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// `loai`: "Kế hoạch".
    pub document_type: String,
    /// `trich_yeu`, rendered: markup of one paragraph, `\n` where a line must break.
    pub subject: Arc<Source>,
    /// `danh_so`: `la-ma`, `thap-phan` or `dieu`.
    pub numbering: NumberingScheme,
    /// `ket_thuc`: whether the end mark "./." is added (default true).
    pub end_mark: bool,
    /// `tham_quyen`: whose decision it is, where the template says so.
    pub authority: Option<IssuingAuthority>,
    /// The rendered body.
    pub body: Arc<Source>,
    /// The texts of `noi_dung` that went into it.
    pub(super) texts: Vec<Located<String>>,
    /// Where they stand in it.
    pub(super) stretches: Vec<TracedStretch>,
}

impl Rendered {
    /// Where in the facts the text of `noi_dung` is written that stands at `place` in the body; `None` where the
    /// template put it there.
    pub fn written(&self, place: &Place) -> Option<Place> {
        let in_body = Arc::ptr_eq(&place.source, &self.body).then(|| place.span.clone())?;
        let (text, range) = trace::origin(&self.stretches, &self.texts, in_body)?;
        Some(TypedText::of(text).place(range))
    }
}
