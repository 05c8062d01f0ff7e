//! The strict Handlebars engine.

mod view;

use crate::diagnostic::{Outcome, Source};
use crate::document::NumberingScheme;
use crate::facts::Facts;
use crate::figures::Figures;
use crate::legal::Register;
use std::path::Path;
use std::sync::Arc;

/// All templates and partials: the built-in ones and those of a folder of one's own.
pub struct Templates;

impl Templates {
    /// Built-in templates; a name in `folder` wins over them.
    pub fn load(_folder: Option<&Path>) -> Outcome<Self> {
        Outcome::clean(Self)
    }

    /// Renders the template that `facts` names.
    pub fn render(&self, _facts: &Facts, _figures: &Figures, _register: &Register) -> Outcome<Rendered> {
        todo!()
    }
}

/// A rendered template.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// `loai`: "Kế hoạch".
    pub document_type: String,
    /// `trich_yeu`, rendered: markup of one paragraph, `\n` where a line must break.
    pub subject: Arc<Source>,
    /// `danh_so`: `la-ma` or `thap-phan`.
    pub numbering: NumberingScheme,
    /// `ket_thuc`: whether the end mark "./." is added (default true).
    pub end_mark: bool,
    /// The rendered body.
    pub body: Arc<Source>,
}
