//! Facts in braces where braces are no more than signs: "Bảo đảm chất lượng năm {{nam}}" as a title.

use super::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::yaml::{Node, NodeValue};

/// Keys whose texts are templates.
const TEMPLATES: [&str; 2] = ["noi_dung", "nhan_ban"];

/// Texts that would be printed with their braces.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let NodeValue::Map(entries) = &written.tree.value else { return Vec::new() };
    let printed = entries.iter().filter(|(key, _)| !TEMPLATES.contains(&key.value.as_str()));
    let mut found = Vec::new();
    printed.for_each(|(_, node)| look(node, &mut found));
    found
}

fn look(node: &Node, found: &mut Vec<Diagnostic>) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar(scalar) => {
            let Some((_, rest)) = scalar.text.split_once("{{") else { return };
            let Some((tag, _)) = rest.split_once("}}") else { return };
            let message = format!("`{{{{{tag}}}}}` ở đây được in nguyên như vậy, không thay bằng dữ kiện");
            found.push(
                Diagnostic::new(&rules::NGOAC_KHONG_THAY, message)
                    .at(&node.place)
                    .hint("ghi thẳng giá trị; `{{…}}` chỉ được thay trong `noi_dung` và trong mẫu"),
            );
        }
        NodeValue::List(items) => items.iter().for_each(|item| look(item, found)),
        NodeValue::Map(entries) => entries.iter().for_each(|(_, value)| look(value, found)),
    }
}
