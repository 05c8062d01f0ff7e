//! Maps of facts, entry by entry.

use crate::yaml::{Entry, Located, Node, NodeValue};

/// Adds `node` to a group; one that a cell says besides what its column is for yields to one from its own column.
pub fn add(entries: &mut Vec<Entry>, group: &str, key: &str, node: Node, is_besides: bool) {
    if node.is_blank() {
        return;
    }
    let place = node.place.clone();
    let added = entry(key, node);
    match entries.iter_mut().find(|(name, _)| name.value == group) {
        // What has a column of its own comes before what another cell says besides.
        Some((_, Node { value: NodeValue::Map(inside), .. })) => {
            match inside.iter_mut().find(|(name, _)| name.value == key) {
                Some(_) if is_besides => {}
                Some(first) => *first = added,
                None => inside.push(added),
            }
        }
        Some(_) | None => entries.push(entry(group, Node { place, value: NodeValue::Map(vec![added]) })),
    }
}

/// A key that stands for the whole cell.
pub fn entry(key: &str, node: Node) -> Entry {
    (Located { value: key.to_owned(), place: node.place.clone() }, node)
}
