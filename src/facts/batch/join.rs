//! Schools of a table, by the unit they belong to.

use std::collections::HashMap;

use super::key::{Key, Meant, UnitKeys, is_commune};
use super::school_unit;
use crate::diagnostic::{Diagnostic, suggest};
use crate::facts::node::{Node, NodeValue};
use crate::facts::table::{Row, Table};
use crate::facts::unit::WrittenUnit;

/// A table of schools and which of its rows belong to which unit.
#[derive(Debug)]
pub struct Schools {
    table: Table,
    rows: HashMap<Key, Vec<usize>>,
}

/// Schools that fit no unit: the first of them, and how many carry its key.
struct Stranger {
    text: String,
    first: usize,
    count: usize,
    several: bool,
}

impl Schools {
    /// Joins `table` to the units; reports schools that belong to none. They are no unit's fault, and stop none.
    pub fn join(table: Table, units: &Table, keys: &UnitKeys, report: &mut Vec<Diagnostic>) -> Self {
        let mut rows: HashMap<Key, Vec<usize>> = HashMap::new();
        let mut strangers: Vec<Stranger> = Vec::new();
        let mut known: HashMap<Key, usize> = HashMap::new();
        let mut meant: HashMap<Key, Meant> = HashMap::new();
        let mut homeless = Vec::new();
        for (index, row) in table.rows().iter().enumerate() {
            let text = table.key(row).unwrap_or_default();
            let Some(key) = Key::read(&text) else {
                homeless.push((index, no_unit(&table, row)));
                continue;
            };
            match meant.entry(key.clone()).or_insert_with(|| keys.find(&key)) {
                Meant::Unit(unit) => rows.entry(unit.clone()).or_default().push(index),
                meant @ (Meant::Several | Meant::Nothing) => {
                    let at = *known.entry(key).or_insert(strangers.len());
                    match strangers.get_mut(at) {
                        Some(stranger) => stranger.count += 1,
                        None => {
                            let several = *meant == Meant::Several;
                            strangers.push(Stranger { text, first: index, count: 1, several });
                        }
                    }
                }
            }
        }
        let told = strangers.iter().filter_map(|stranger| {
            let row = table.rows().get(stranger.first)?;
            Some((stranger.first, stranger.tell(units).at(&table.key_place(row))))
        });
        let mut told: Vec<_> = told.chain(homeless).collect();
        told.sort_by_key(|(row, _)| *row);
        report.extend(told.into_iter().map(|(_, diagnostic)| diagnostic));
        Self { table, rows }
    }

    /// Their table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Whether the unit with `key` has any.
    pub fn has_any(&self, key: &Key) -> bool {
        self.rows.contains_key(key)
    }

    /// The schools of the unit in `row` of `units`, as the list `truong`; `unit` is what it is, as far as that is
    /// known.
    pub fn of(
        &self,
        units: &Table,
        row: &Row,
        unit: Option<&WrittenUnit>,
        report: &mut Vec<Diagnostic>,
    ) -> Node {
        let key = units.key(row).and_then(|text| Key::read(&text));
        let indexes = key.and_then(|key| self.rows.get(&key)).map(Vec::as_slice).unwrap_or_default();
        let rows = indexes.iter().filter_map(|index| self.table.rows().get(*index));
        let schools = rows.map(|row| {
            let school = self.table.node(row, report);
            report
                .extend(unit.and_then(|unit| school_unit::check(&school, unit, &self.table.key_place(row))));
            school
        });
        Node { place: units.key_place(row), value: NodeValue::List(schools.collect()) }
    }
}

impl Stranger {
    /// A commune that is merely not among the units is no slip: lists of a whole province serve for a few units.
    fn tell(&self, units: &Table) -> Diagnostic {
        let Self { text, count, .. } = self;
        let message =
            format!("{count} trường mang khóa `{text}` không thuộc đơn vị nào của bảng đơn vị, bỏ qua");
        let rule = "truong-khong-don-vi";
        if self.several {
            let message = format!("khóa `{text}` của {count} trường có thể là của nhiều đơn vị");
            return Diagnostic::error(rule, message)
                .hint("ghi rõ xã, phường hay đặc khu, hoặc nối cả hai bảng bằng mã");
        }
        if is_commune(text) {
            return Diagnostic::warning(rule, message);
        }
        let diagnostic = Diagnostic::error(rule, message);
        let keys: Vec<String> = units.rows().iter().filter_map(|row| units.key(row)).collect();
        match suggest(text, keys.iter().map(String::as_str)) {
            Some(near) => diagnostic.hint(format!("gần nhất: `{near}`")),
            None => diagnostic,
        }
    }
}

fn no_unit(table: &Table, row: &Row) -> Diagnostic {
    let message = "trường này chưa ghi thuộc đơn vị nào";
    Diagnostic::error("thieu-gia-tri", message).at(&table.key_place(row))
}
