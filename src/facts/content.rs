//! What a place changes in the parts of a template.

use super::Located;
use super::decoder::{Decode, Decoder, Fields};
use super::node::{Node, NodeValue};

/// `noi_dung`: changes by the part's name, in the order written.
pub type Parts = Vec<(Located<String>, PartChange)>;

/// The change of one part: `{bo: true}`, or any of `truoc`, `thay`, `them`. Texts are rich text (the small
/// Markdown of templates, without Handlebars); a list of texts is joined by blank lines.
#[derive(Debug, Clone, PartialEq, Default, Hash)]
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

impl Decode for PartChange {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let change = Self {
            omit: fields.flag("bo"),
            before: fields.optional_with("truoc", rich_text),
            replace: fields.optional_with("thay", rich_text),
            after: fields.optional_with("them", rich_text),
        };
        fields.close();
        Some(change)
    }
}

/// A text, or a list of texts joined by blank lines.
fn rich_text(node: &Node, decoder: &mut Decoder) -> Option<Located<String>> {
    let value = match &node.value {
        NodeValue::List(_) => decoder.items::<String>(node).join("\n\n"),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => String::decode(node, decoder)?,
    };
    Some(Located { value, place: node.place.clone() })
}

/// `noi_dung`; a part whose change is blank changes nothing, also where one was inherited.
pub(super) fn parts(node: &Node, decoder: &mut Decoder) -> Option<Parts> {
    let entries = Fields::open(node, decoder)?.rest();
    let written = entries.into_iter().filter(|(_, node)| !node.is_blank());
    Some(
        written.filter_map(|(name, node)| Some((name.clone(), PartChange::decode(node, decoder)?))).collect(),
    )
}
