//! Lines of a list that YAML took apart at a comma: `[UBND các xã, phường]` is two entries.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::yaml::{Located, Node, NodeValue};

/// A warning for each entry that goes on with the one before.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let facts = written.facts;
    let plan = &facts.plan;
    let lists = [&facts.recipients, &facts.addressees, &plan.purposes, &plan.requirements, &plan.goals];
    let lists = lists.into_iter().chain(plan.solutions.iter().map(|area| &area.statements));
    let concluded = facts.conference.iter().flat_map(|meeting| &meeting.conclusions);
    let lists = lists.chain(concluded.map(|conclusion| &conclusion.statements));
    let lists = lists.chain(facts.funding.iter().map(|funding| &funding.statements));
    let mut found: Vec<_> = lists.flat_map(|list| list.windows(2).filter_map(goes_on)).collect();
    // What both ways find is one slip.
    let of_kinds = of_kinds(written.tree);
    let others = of_kinds.into_iter().filter(|one| found.iter().all(|known| known.place != one.place));
    let others: Vec<_> = others.collect();
    found.extend(others);
    found
}

/// What only goes on with a name before it: "UBND các xã, phường".
const KINDS: [&str; 9] =
    ["xã", "phường", "đặc khu", "thị trấn", "huyện", "thị xã", "thành phố", "ban", "ngành"];

/// A warning for each entry of a list, whatever it is of, that is no more than the kind of some units.
fn of_kinds(node: &Node) -> Vec<Diagnostic> {
    match &node.value {
        NodeValue::Null | NodeValue::Scalar(_) => Vec::new(),
        NodeValue::Map(entries) => entries.iter().flat_map(|(_, node)| of_kinds(node)).collect(),
        NodeValue::List(items) => {
            let texts: Vec<_> = items.iter().filter_map(line).collect();
            let is_kind = |pair: &&[Located<String>]| {
                pair.last().is_some_and(|entry| KINDS.contains(&entry.value.trim()))
            };
            let found = texts.windows(2).filter(is_kind).filter_map(goes_on);
            found.chain(items.iter().flat_map(of_kinds)).collect()
        }
    }
}

fn line(node: &Node) -> Option<Located<String>> {
    Some(Located { value: node.text()?.to_owned(), place: node.place.clone() })
}

/// The second of two entries where it begins as no entry does, behind one that begins as all do.
fn goes_on(pair: &[Located<String>]) -> Option<Diagnostic> {
    let [before, entry] = pair else { return None };
    let begins_small = |text: &str| text.trim().chars().next().is_some_and(char::is_lowercase);
    // On lines of their own, or in quotes, nothing is taken apart.
    let source = &entry.place.source.text;
    let between = source.get(before.place.span.end..entry.place.span.start).unwrap_or_default();
    let is_in_one_line = !between.contains('\n') && between.contains(',');
    (begins_small(&entry.value) && !begins_small(&before.value) && is_in_one_line).then(|| {
        let message = format!("dòng \"{}\" có vẻ là phần sau dấu phẩy của \"{}\"", entry.value, before.value);
        let whole = format!("\"{}, {}\"", before.value, entry.value);
        let found = Diagnostic::new(&rules::DONG_BI_TACH, message).at(&entry.place);
        found.hint(format!(
            "đặt cả dòng trong dấu ngoặc kép: {whole}; nếu là một dòng riêng thì viết hoa chữ đầu"
        ))
    })
}
