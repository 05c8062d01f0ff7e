//! What a place changes in the parts of a template.

use super::Located;

/// `noi_dung`: changes by the part's name, in the order written.
pub type Parts = Vec<(Located<String>, PartChange)>;

/// The change of one part: `{bo: true}`, or any of `truoc`, `thay`, `them`. Texts are rich text (the small
/// Markdown of templates, without Handlebars); a list of texts is joined by blank lines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PartChange {
    /// `bo`: the part is left out.
    pub omit: bool,
    /// `truoc`: goes before the part.
    pub before: Option<Located<String>>,
    /// `thay`: stands in place of the part.
    pub replace: Option<Located<String>>,
    /// `them`: goes after the part's text.
    pub after: Option<Located<String>>,
}
