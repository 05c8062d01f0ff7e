//! `ve_truong`: a document about one of the schools that it inherits.

use crate::diagnostic::{Diagnostic, Report, did_you_mean, rules, suggest};
use crate::vietnamese::same_name;
use crate::yaml::{Node, NodeValue};

/// The key that names the school.
const KEY: &str = "ve_truong";

/// Leaves of the schools in `tree` the one that it names.
pub(super) fn narrow(tree: &mut Node, report: &mut Report) -> Option<()> {
    let Some(named) = tree.get(KEY).filter(|node| !node.is_blank()).cloned() else { return Some(()) };
    let Some(wanted) = named.text() else { return Some(()) };
    let NodeValue::Map(entries) = &mut tree.value else { return Some(()) };
    let list = entries.iter_mut().find(|(key, _)| key.value == "truong").map(|(_, node)| &mut node.value);
    let schools = match list {
        Some(NodeValue::List(schools)) => schools,
        Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &mut Vec::new(),
    };
    let name = |school: &Node| school.get("ten").and_then(Node::text).unwrap_or_default().to_owned();
    if schools.iter().any(|school| same_name(&name(school), wanted)) {
        schools.retain(|school| same_name(&name(school), wanted));
        return Some(());
    }
    let names: Vec<String> = schools.iter().map(name).collect();
    let message = format!("`ve_truong` là {wanted}, nhưng `truong` không có trường đó");
    let found = Diagnostic::new(&rules::VE_TRUONG_LA, message).at(&named.place);
    report.push(match suggest(wanted, names.iter().map(String::as_str)) {
        Some(near) => found.hint(did_you_mean(near)),
        None => found.hint("ghi đúng tên như ở `truong`"),
    });
    None
}
