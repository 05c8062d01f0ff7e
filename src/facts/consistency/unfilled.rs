//! Places that are still to be filled in: "[tên hội nghị]", as a facts file that the program began has them.

use super::written::Written;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::yaml::{Node, NodeValue};

/// Facts that no document prints as they are.
const NEVER_PRINTED: [&str; 2] = ["chap_nhan", "them"];

/// One warning for all such places.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let NodeValue::Map(entries) = &written.tree.value else { return Vec::new() };
    let printed = entries.iter().filter(|(key, _)| !NEVER_PRINTED.contains(&key.value.as_str()));
    let mut places = Vec::new();
    printed.for_each(|(_, node)| walk(node, &mut places));
    let Some(((first, words), others)) = places.split_first() else { return Vec::new() };
    let message = match others.len() {
        0 => format!("`{words}` chưa được điền"),
        more => format!("`{words}` và {more} chỗ nữa chưa được điền"),
    };
    let found = Diagnostic::new(&rules::CHO_CHUA_DIEN, message).at(first);
    let others =
        others.iter().fold(found, |found, (place, _)| found.related(place, "chỗ này cũng chưa điền"));
    vec![others.hint("thay cả dấu ngoặc vuông bằng nội dung thật")]
}

fn walk<'t>(node: &'t Node, places: &mut Vec<(&'t Place, &'t str)>) {
    match &node.value {
        NodeValue::Null => {}
        NodeValue::Scalar(scalar) => {
            places.extend(blank(&scalar.text).map(|words| (&node.place, words)));
        }
        NodeValue::List(items) => items.iter().for_each(|item| walk(item, places)),
        NodeValue::Map(entries) => entries.iter().for_each(|(_, node)| walk(node, places)),
    }
}

/// The first words in square brackets. "[1]" is a note's number, "[chữ](địa chỉ)" a link.
fn blank(text: &str) -> Option<&str> {
    text.match_indices('[').find_map(|(start, _)| {
        let rest = text.get(start + 1..)?;
        let end = rest.find(['[', ']'])?;
        let (words, after) = (rest.get(..end)?, rest.get(end..)?);
        let is_closed = after.starts_with(']') && !after.starts_with("](");
        let are_words = words.chars().filter(|letter| letter.is_alphabetic()).nth(2).is_some();
        (is_closed && are_words && words.starts_with(char::is_alphabetic))
            .then(|| text.get(start..start + end + 2))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_brackets_wait_and_numbers_and_links_do_not() {
        assert_eq!(blank("- [Kết luận của hội nghị]."), Some("[Kết luận của hội nghị]"));
        assert_eq!(blank("về [1] và [tên hội nghị]"), Some("[tên hội nghị]"));
        for text in ["[1]", "[a]", "xem [trang](http://a)", "[mở mà không đóng", "không có gì"] {
            assert_eq!(blank(text), None, "{text}");
        }
    }
}
