//! `ve_truong`, `ve_xa`: a document about some of the schools that it inherits.

use crate::diagnostic::{Diagnostic, Report, did_you_mean, rules, suggest};
use crate::vietnamese::same_name;
use crate::yaml::{Node, NodeValue};

/// The keys that name a school or a commune, each with the key of a school that it is held against.
const KEYS: [(&str, &str); 2] = [("ve_truong", "ten"), ("ve_xa", "xa")];

/// Leaves of the schools in `tree` those that it is about.
pub(super) fn narrow(tree: &mut Node, report: &mut Report) -> Option<()> {
    let found: Vec<Option<()>> = KEYS.map(|(key, of_school)| narrow_by(tree, key, of_school, report)).into();
    found.into_iter().collect()
}

fn narrow_by(tree: &mut Node, key: &str, of_school: &str, report: &mut Report) -> Option<()> {
    let Some(named) = tree.get(key).filter(|node| !node.is_blank()).cloned() else { return Some(()) };
    let Some(wanted) = named.text() else { return Some(()) };
    let NodeValue::Map(entries) = &mut tree.value else { return Some(()) };
    let list = entries.iter_mut().find(|(key, _)| key.value == "truong").map(|(_, node)| &mut node.value);
    let schools = match list {
        Some(NodeValue::List(schools)) => schools,
        Some(NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_)) | None => &mut Vec::new(),
    };
    let name = |school: &Node| school.get(of_school).and_then(Node::text).unwrap_or_default().to_owned();
    if schools.iter().any(|school| same_name(&name(school), wanted)) {
        schools.retain(|school| same_name(&name(school), wanted));
        return Some(());
    }
    let mut names: Vec<String> = schools.iter().map(name).collect();
    names.dedup();
    let message = format!("`{key}` là {wanted}, nhưng không trường nào ở `truong` có `{of_school}` đó");
    let found = Diagnostic::new(&rules::VE_TRUONG_LA, message).at(&named.place);
    report.push(match suggest(wanted, names.iter().map(String::as_str)) {
        Some(near) => found.hint(did_you_mean(near)),
        None => found.hint(format!("ghi đúng như `{of_school}` ở `truong`")),
    });
    None
}
