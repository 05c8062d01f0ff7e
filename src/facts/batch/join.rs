//! Schools of a table, by the unit they belong to.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::facts::node::{Node, NodeValue};
use crate::facts::table::{Row, Table, TableReference, columns};

/// A table of schools and which of its rows belong to which key.
#[derive(Debug)]
pub struct Schools {
    table: Table,
    rows: HashMap<String, Vec<usize>>,
}

/// Reads the schools' table and reports keys that do not fit the units'. Its key is by default the units'.
pub fn read(
    mut reference: TableReference,
    unit_table: &TableReference,
    units: Option<&Table>,
    report: &mut Vec<Diagnostic>,
) -> Option<Schools> {
    if unit_table.key.is_none() {
        let message = "thiếu khóa `theo`: cột nối bảng trường với bảng đơn vị";
        report.push(Diagnostic::error("thieu-khoa", message).at(&unit_table.file.place));
        return None;
    }
    reference.key = reference.key.or_else(|| unit_table.key.clone());
    let table = Table::read(&reference, columns::SCHOOL, report)?;
    let mut rows: HashMap<String, Vec<usize>> = HashMap::new();
    // A key that is missing has been reported, once.
    let joined = if table.lacks_key() { &[] } else { table.rows() };
    for (index, row) in joined.iter().enumerate() {
        match table.key(row) {
            Some(key) => rows.entry(key).or_default().push(index),
            None => report.push(no_unit(&table, row)),
        }
    }
    let schools = Schools { table, rows };
    if let Some(units) = units.filter(|units| !units.lacks_key()) {
        report_unit_keys(units, report);
        report_strangers(&schools, units, report);
    }
    Some(schools)
}

impl Schools {
    /// The schools of the unit in `row` of `units`, as the list `truong`.
    pub fn of(&self, units: &Table, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
        let indexes =
            units.key(row).and_then(|key| self.rows.get(&key)).map(Vec::as_slice).unwrap_or_default();
        let rows = indexes.iter().filter_map(|index| self.table.rows().get(*index));
        let schools = rows.map(|row| self.table.node(row, report)).collect();
        Node { place: units.key_place(row), value: NodeValue::List(schools) }
    }
}

fn no_unit(table: &Table, row: &Row) -> Diagnostic {
    let message = "trường này chưa ghi thuộc đơn vị nào";
    Diagnostic::error("thieu-gia-tri", message).at(&table.key_place(row))
}

fn report_unit_keys(units: &Table, report: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<String, &Row> = HashMap::new();
    for row in units.rows() {
        let place = units.key_place(row);
        match units.key(row) {
            None => {
                report.push(
                    Diagnostic::error("thieu-gia-tri", "đơn vị này chưa có khóa để nối với bảng trường")
                        .at(&place),
                );
            }
            Some(key) => {
                if let Some(first) = seen.get(&key) {
                    let diagnostic =
                        Diagnostic::error("don-vi-trung", format!("hai đơn vị cùng khóa `{key}`"));
                    report.push(diagnostic.at(&place).related(&units.key_place(first), "lần đầu ở đây"));
                }
                seen.entry(key).or_insert(row);
            }
        }
    }
}

/// Schools whose key no unit has: one warning for each such key, at its first school.
fn report_strangers(schools: &Schools, units: &Table, report: &mut Vec<Diagnostic>) {
    let known: HashSet<String> = units.rows().iter().filter_map(|row| units.key(row)).collect();
    let mut strangers: BTreeMap<usize, (&String, usize)> = BTreeMap::new();
    for (key, rows) in schools.rows.iter().filter(|(key, _)| !known.contains(*key)) {
        if let Some(first) = rows.first() {
            strangers.insert(*first, (key, rows.len()));
        }
    }
    for (first, (key, count)) in strangers {
        let Some(row) = schools.table.rows().get(first) else { continue };
        let message =
            format!("{count} trường mang khóa `{key}` không thuộc đơn vị nào của bảng đơn vị, bỏ qua");
        report.push(Diagnostic::warning("truong-khong-don-vi", message).at(&schools.table.key_place(row)));
    }
}
