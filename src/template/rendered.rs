//! What comes out of a template, and what of it a place wrote.

use std::collections::HashMap;
use std::sync::Arc;

use super::trace::{self, TracedStretch};
use crate::decree::FrameBox;
use crate::diagnostic::{Place, Source};
use crate::document::NumberingScheme;
use crate::facts::DecidedBy;
use crate::yaml::{Located, TypedText};

/// A rendered template.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// `loai`: "Kế hoạch".
    pub document_type: String,
    /// `trich_yeu`, rendered: markup of one paragraph, `\n` where a line must break; empty where there is none.
    pub subject: Arc<Source>,
    /// `danh_so`: `la-ma`, `thap-phan` or `dieu`.
    pub numbering: NumberingScheme,
    /// `ket_thuc`: whether the end mark "./." is added (default true).
    pub end_mark: bool,
    /// `tham_quyen`: whose decision it is, where the template says so.
    pub authority: Option<DecidedBy>,
    /// `khong_in`: boxes that its form does not have.
    pub left_out: Vec<FrameBox>,
    /// `bieu_mau`: the form of another law that it follows.
    pub foreign_form: Option<String>,
    /// The rendered body.
    pub body: Arc<Source>,
    /// The texts of `noi_dung` that went into it.
    pub(super) texts: Vec<Located<String>>,
    /// Where they stand in it.
    pub(super) stretches: Vec<TracedStretch>,
}

impl Rendered {
    /// Where in the facts the texts of `noi_dung` are written.
    pub fn written(&self) -> TypedPlaces<'_> {
        TypedPlaces { rendered: self, typed: HashMap::new() }
    }
}

/// Where in the facts the texts of a body are written. Each is looked through once, however many places are asked for.
pub struct TypedPlaces<'a> {
    rendered: &'a Rendered,
    typed: HashMap<usize, TypedText>,
}

impl TypedPlaces<'_> {
    /// Where the text is written that stands at `place` in the body; `None` where the template put it there.
    pub fn place(&mut self, place: &Place) -> Option<Place> {
        let Rendered { body, stretches, texts, .. } = self.rendered;
        let in_body = Arc::ptr_eq(&place.source, body).then(|| place.span.clone())?;
        let (number, text, range) = trace::origin(stretches, texts, in_body)?;
        Some(self.typed.entry(number).or_insert_with(|| TypedText::of(text)).place(range))
    }
}
