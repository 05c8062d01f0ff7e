//! What follows from a unit's name or code: the issuing committee and its place.

use crate::diagnostic::{Diagnostic, Place};
use crate::facts::node::{Node, NodeValue};
use crate::facts::place_name;
use crate::facts::table::columns::UNIT_NAME;
use crate::facts::table::entry;
use crate::facts::unit::{Commune, WrittenUnit, contradiction, no_code, padded_code, with_nearest};

/// A row of the units' table as facts.
pub struct UnitRow {
    /// Its facts; blank cells are not among them, so that what the YAML says stays.
    pub facts: Node,
    /// The unit, where name and code leave no doubt.
    pub unit: Option<WrittenUnit>,
}

/// Turns the unit's name (`ten_xa`) and code of a table's row into `co_quan`, where neither the row nor what it
/// inherits names the issuer itself.
pub fn complete(mut row: Node, inherited: &Node, report: &mut Vec<Diagnostic>) -> UnitRow {
    drop_blanks(&mut row);
    let name = row.take(UNIT_NAME);
    let code = group(&row, "ma_xa").cloned();
    let Some(place) = name.as_ref().or(code.as_ref()).map(|node| node.place.clone()) else {
        return UnitRow { facts: row, unit: None };
    };
    let is_given = |key: &str| [&row, inherited].into_iter().any(|tree| group(tree, key).is_some());
    let (has_name, has_place) = (is_given("ten"), is_given("dia_danh"));
    let written = Written::new(name.as_ref(), code.as_ref());
    let read = written.unit();
    // An issuer that is named anyway does not follow from the row; but name and code must not disagree.
    let needed = !has_name || (written.name.is_some() && written.commune.is_some());
    report.extend(read.as_ref().err().filter(|_| needed).cloned());
    if let Some((code, place)) = written.code {
        set(&mut row, "ma_xa", padded_code(code), place);
    }
    // What is not clear has been told; that no issuer follows from it need not be told as well.
    let first = || WrittenUnit::read(written.name.or(written.code).map_or("", |(text, _)| text));
    let shown = read.as_ref().map_or_else(|_| first(), |(unit, _)| unit.clone());
    if !has_name {
        set(&mut row, "ten", format!("Ủy ban nhân dân {}", shown.full()), &place);
    }
    if !has_place {
        let place_name = shown.kind.map_or(shown.name.clone(), |kind| place_name(kind, &shown.name));
        set(&mut row, "dia_danh", place_name, &place);
    }
    UnitRow { facts: row, unit: read.ok().and_then(|(unit, sure)| sure.then_some(unit)) }
}

/// A blank cell says nothing, whatever its column.
fn drop_blanks(row: &mut Node) {
    let NodeValue::Map(entries) = &mut row.value else { return };
    entries.retain(|(_, node)| match &node.value {
        NodeValue::List(items) => !items.is_empty(),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => !node.is_blank(),
    });
}

/// Name and code of a row, as written and where; one of them is there.
struct Written<'a> {
    name: Option<(&'a str, &'a Place)>,
    code: Option<(&'a str, &'a Place)>,
    /// Whose code it is.
    commune: Option<&'static Commune>,
}

impl<'a> Written<'a> {
    fn new(name: Option<&'a Node>, code: Option<&'a Node>) -> Self {
        let written = |node: Option<&'a Node>| node.and_then(|node| Some((text(node)?, &node.place)));
        let code = written(code);
        Self { name: written(name), code, commune: code.and_then(|(code, _)| Commune::find(code)) }
    }

    /// The unit, and whether nothing speaks against it. A name with its kind stands for itself: whether it fits the
    /// code depends on the document's date, and is checked with its facts.
    fn unit(&self) -> Result<(WrittenUnit, bool), Diagnostic> {
        let Some((name, place)) = self.name else { return self.of_code() };
        if let Some(commune) = self.commune.filter(|commune| commune.is_called(name)) {
            // The list's own spelling: rows may be in capitals, or without accents.
            return Ok((commune.unit(), true));
        }
        let unit = WrittenUnit::read(name);
        match (unit.kind, self.commune, self.code) {
            (Some(_), commune, _) => Ok((unit, commune.is_none())),
            (None, Some(commune), Some((code, code_place))) => {
                Err(contradiction(commune, code, code_place, name, place))
            }
            (None, None, Some((code, code_place))) => Err(no_code(code, code_place, name)),
            (None, _, None) => Err(unknown(name, place)),
        }
    }

    fn of_code(&self) -> Result<(WrittenUnit, bool), Diagnostic> {
        match (self.commune, self.code) {
            (Some(commune), _) => Ok((commune.unit(), true)),
            (None, Some((code, place))) => Err(no_code(code, place, "")),
            (None, None) => Ok((WrittenUnit::read(""), false)),
        }
    }
}

fn unknown(written: &str, place: &Place) -> Diagnostic {
    let message =
        format!("từ `{written}` không rõ là đơn vị nào: cần tên có loại, như \"xã Cẩm Thành\", hoặc mã xã");
    with_nearest(Diagnostic::error("don-vi-la", message).at(place), written)
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
