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

/// Schools whose key is no unit's.
struct Strangers<'a> {
    text: String,
    rows: &'a [usize],
    meant: Meant,
}

impl Schools {
    /// Joins `table` to the units, and tells which schools belong to none. They are no unit's fault, and stop none.
    pub fn join(table: Table, units: &Table, keys: &UnitKeys) -> (Self, Vec<Diagnostic>) {
        let mut homeless = Vec::new();
        let grouped = by_key(&table, &mut homeless);
        let mut rows: HashMap<Key, Vec<usize>> = HashMap::new();
        for (key, indexes) in grouped {
            match keys.find(&key) {
                Meant::Unit(unit) => rows.entry(unit).or_default().extend(indexes),
                meant @ (Meant::Several | Meant::Nothing) => {
                    let Some((first, row)) =
                        indexes.first().and_then(|at| Some((*at, table.rows().get(*at)?)))
                    else {
                        continue;
                    };
                    let text = table.key(row).unwrap_or_default();
                    let strangers = Strangers { text, rows: &indexes, meant };
                    homeless.push((first, strangers.tell(units).at(&table.key_place(row))));
                }
            }
        }
        // Keys that mean one unit are found one after the other.
        rows.values_mut().for_each(|indexes| indexes.sort_unstable());
        homeless.sort_by_key(|(row, _)| *row);
        (Self { table, rows }, homeless.into_iter().map(|(_, diagnostic)| diagnostic).collect())
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
        report.extend(self.table.tell_of_marks(rows.clone()));
        let schools = rows.map(|row| {
            let school = self.table.node(row, report);
            report
                .extend(unit.and_then(|unit| school_unit::check(&school, unit, &self.table.key_place(row))));
            school
        });
        Node { place: units.key_place(row), value: NodeValue::List(schools.collect()) }
    }
}

/// The rows of `table` by their keys; what is wrong with those that have none goes to `homeless`.
fn by_key(table: &Table, homeless: &mut Vec<(usize, Diagnostic)>) -> HashMap<Key, Vec<usize>> {
    let mut grouped: HashMap<Key, Vec<usize>> = HashMap::new();
    for (index, row) in table.rows().iter().enumerate() {
        let key = table.key(row).and_then(|text| Key::read(&text));
        match (table.key_fault(row), key) {
            (Some(fault), _) => homeless.push((index, fault)),
            (None, None) => homeless.push((index, no_unit(table, row))),
            (None, Some(key)) => grouped.entry(key).or_default().push(index),
        }
    }
    grouped
}

impl Strangers<'_> {
    /// A commune that is merely not among the units is no slip: lists of a whole province serve for a few units.
    fn tell(&self, units: &Table) -> Diagnostic {
        let Self { text, rows, meant } = self;
        let count = rows.len();
        let message =
            format!("{count} trường mang khóa `{text}` không thuộc đơn vị nào của bảng đơn vị, bỏ qua");
        let rule = "truong-khong-don-vi";
        if *meant == Meant::Several {
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
