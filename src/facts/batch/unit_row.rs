//! What follows from a unit's name or code: the issuing committee and its place.

use crate::diagnostic::{Diagnostic, Place};
use crate::facts::node::{Node, NodeValue};
use crate::facts::table::columns::UNIT_NAME;
use crate::facts::table::entry;
use crate::facts::unit::{Commune, padded_code};
use crate::facts::{UnitKind, place_name};

/// Turns the unit's name (`ten_xa`) and code of a table's row into `co_quan`, where neither the row nor what it
/// inherits names the issuer itself.
pub fn complete(mut row: Node, inherited: &Node, report: &mut Vec<Diagnostic>) -> Node {
    let name = row.take(UNIT_NAME).filter(|node| !node.is_blank());
    let code = group(&row, "ma_xa").cloned();
    let Some(place) = name.as_ref().or(code.as_ref()).map(|node| node.place.clone()) else { return row };
    let is_given = |key: &str| [&row, inherited].into_iter().any(|tree| group(tree, key).is_some());
    let (has_name, has_place) = (is_given("ten"), is_given("dia_danh"));
    let commune = code.as_ref().and_then(text).and_then(Commune::find);
    let unit = name.as_ref().and_then(text).and_then(UnitKind::split).or_else(|| commune?.split());
    if let Some((code, written)) = code.as_ref().and_then(|code| Some((code, text(code)?))) {
        set(&mut row, "ma_xa", padded_code(written), &code.place);
    }
    match unit {
        Some((kind, unit)) => {
            if !has_name {
                set(&mut row, "ten", format!("Ủy ban nhân dân {} {unit}", kind.name()), &place);
            }
            if !has_place {
                set(&mut row, "dia_danh", place_name(kind, &unit), &place);
            }
        }
        None if !has_name => report.push(unknown(name.as_ref().or(code.as_ref()), &place)),
        None => {}
    }
    row
}

fn unknown(written: Option<&Node>, place: &Place) -> Diagnostic {
    let written = written.and_then(text).unwrap_or_default();
    let message =
        format!("từ `{written}` không rõ là đơn vị nào: cần tên có loại, như \"xã Cẩm Thành\", hoặc mã xã");
    let near: Vec<_> = Commune::nearest(written).into_iter().map(Commune::describe).collect();
    let diagnostic = Diagnostic::error("don-vi-la", message).at(place);
    if near.is_empty() { diagnostic } else { diagnostic.hint(format!("gần nhất: {}", near.join("; "))) }
}

/// The value of `co_quan.key`, if one is written.
fn group<'a>(tree: &'a Node, key: &str) -> Option<&'a Node> {
    tree.get("co_quan")?.get(key).filter(|node| !node.is_blank())
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        NodeValue::Scalar(scalar) => Some(&scalar.text),
        NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
    }
}

/// Sets `co_quan.key`.
fn set(row: &mut Node, key: &str, value: String, place: &Place) {
    let mut issuer =
        row.take("co_quan").unwrap_or(Node { place: place.clone(), value: NodeValue::Map(Vec::new()) });
    issuer.take(key);
    if let NodeValue::Map(entries) = &mut issuer.value {
        entries.push(entry(key, Node::plain(place.clone(), value)));
    }
    if let NodeValue::Map(entries) = &mut row.value {
        entries.push(entry("co_quan", issuer));
    }
}
