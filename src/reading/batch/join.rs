//! Schools of a table, by the unit they belong to.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::former_key;
use super::homeless::{Around, Homeless, More};
use super::key::{Key, Meant, UnitKeys, is_commune};
use super::school_unit;
use crate::diagnostic::{Diagnostic, Report, limits, rules, suggest};
use crate::tables::{FactsTable, Row, entry};
use crate::units::{Commune, WrittenUnit};
use crate::vietnamese::unaccented;
use crate::yaml::{Node, NodeValue};

/// A table of schools and which of its rows belong to which unit.
#[derive(Debug)]
pub struct Schools {
    table: FactsTable,
    rows: HashMap<Key, Vec<usize>>,
    /// Schools that their list has under a unit of before, with the name of the one that it became.
    moved: HashMap<usize, &'static str>,
}

/// Schools whose key is no unit's.
struct Strangers<'a> {
    text: &'a str,
    rows: &'a [usize],
    meant: Meant,
}

impl Schools {
    /// Joins `table` to the units, and tells which schools belong to none. They are no unit's fault, and stop none.
    /// What is told besides is of those that were joined to what became of their unit.
    pub fn join(
        table: FactsTable,
        units: &FactsTable,
        keys: &UnitKeys,
    ) -> (Self, Vec<Homeless>, Vec<Diagnostic>) {
        let (mut homeless, mut moved, mut told_of_moved) = (Vec::new(), HashMap::new(), Vec::new());
        let grouped = by_key(&table, keys, &mut homeless);
        told_of_moved.extend(typed_without_accents(&table));
        let mut rows: HashMap<Key, Vec<usize>> = HashMap::new();
        let mut more = More::default();
        // From top to bottom, so that the first ones are told.
        let mut grouped: Vec<(Key, Vec<usize>)> = grouped.into_iter().collect();
        grouped.sort_unstable_by_key(|(_, indexes)| indexes.first().copied());
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
                    let district = table.district(row);
                    let became = former_key::successor(&text, district.as_deref(), keys);
                    if let Some(became) = became.filter(|_| meant == Meant::Nothing) {
                        let told = became.tell(&text, indexes.len()).at(&table.key_place(row));
                        told_of_moved.push((first, told));
                        moved.extend(indexes.iter().map(|index| (*index, became.name)));
                        rows.entry(became.unit).or_default().extend(indexes);
                        continue;
                    }
                    if !is_commune(&text) && more.is_full(table.key_place(row), first, indexes.len()) {
                        continue;
                    }
                    let strangers = Strangers { text: &text, rows: &indexes, meant };
                    let told = strangers.tell(units).at(&table.key_place(row));
                    let mut may_be_of = strangers.may_be_of(&key, units);
                    let is_anyones = may_be_of.is_empty() && !is_commune(&text);
                    if is_anyones {
                        may_be_of = strangers.neighbours(&table, keys);
                    }
                    homeless.push((first, Homeless { told, may_be_of, is_anyones }));
                }
            }
        }
        homeless.extend(more.tell(keys, |count| {
            format!("và {count} trường nữa mang những khóa khác không thuộc đơn vị nào của bảng đơn vị")
        }));
        tell_lone_units(&mut homeless, &rows, keys);
        // Keys that mean one unit are found one after the other.
        rows.values_mut().for_each(|indexes| indexes.sort_unstable());
        homeless.sort_by_key(|(row, _)| *row);
        told_of_moved.sort_by_key(|(row, _)| *row);
        let homeless = homeless.into_iter().map(|(_, homeless)| homeless).collect();
        let told = told_of_moved.into_iter().map(|(_, told)| told).collect();
        (Self { table, rows, moved }, homeless, told)
    }

    /// Their table.
    pub fn table(&self) -> &FactsTable {
        &self.table
    }

    /// Whether the unit with `key` has any.
    pub fn has_any(&self, key: &Key) -> bool {
        self.rows.contains_key(key)
    }

    /// The schools of the unit in `row` of `units`, as the list `truong`; `unit` is what it is, as far as that is
    /// known.
    pub fn of(&self, units: &FactsTable, row: &Row, unit: Option<&WrittenUnit>, report: &mut Report) -> Node {
        let key = Key::of(units, row);
        let indexes = key.and_then(|key| self.rows.get(&key)).map(Vec::as_slice).unwrap_or_default();
        if let Err(excess) = limits::SCHOOLS.check(indexes.len()) {
            report.push(excess.finding().at(&units.key_place(row)));
            return Node { place: units.key_place(row), value: NodeValue::List(Vec::new()) };
        }
        let rows = indexes.iter().filter_map(|index| Some((index, self.table.rows().get(*index)?)));
        report.extend(self.table.tell_of_marks(rows.clone().map(|(_, row)| row)));
        let schools = rows.map(|(index, row)| {
            let mut school = self.table.node(row, report);
            if let Some(name) = self.moved.get(index) {
                now_called(&mut school, name);
            }
            let key = self.table.key_place(row);
            if let Some(wrong) = unit.and_then(|unit| school_unit::check(&school, unit, &key)) {
                report.push(wrong);
                // What has been told here is not told of the document again.
                school.take("xa");
            }
            school
        });
        Node { place: units.key_place(row), value: NodeValue::List(schools.collect()) }
    }
}

/// One warning for keys that are typed without their accents, at the first of them.
fn typed_without_accents(table: &FactsTable) -> Option<(usize, Diagnostic)> {
    let mut found = table.rows().iter().enumerate().filter_map(|(index, row)| {
        let text = table.key(row)?;
        let commune = Commune::without_accents(&text, Key::province(table, row))?;
        Some((index, row, text, commune))
    });
    let (index, row, text, commune) = found.next()?;
    let message = format!(
        "{} trường có tên đơn vị gõ không dấu: \"{text}\" được hiểu là {}",
        found.count() + 1,
        commune.describe()
    );
    let told = Diagnostic::new(&rules::DON_VI_THIEU_LOAI, message).at(&table.key_place(row));
    Some((index, told.hint("gõ đủ dấu, và ghi đủ loại: xã, phường hay đặc khu")))
}

/// Puts the name of the unit of today in the place of the former one.
fn now_called(school: &mut Node, name: &str) {
    let Some(former) = school.take("xa") else { return };
    if let NodeValue::Map(entries) = &mut school.value {
        entries.push(entry("xa", Node::plain(former.place, name.to_owned())));
    }
}

/// The rows of `table` by their keys; what is wrong with those that have none goes to `homeless`.
fn by_key(
    table: &FactsTable,
    keys: &UnitKeys,
    homeless: &mut Vec<(usize, Homeless)>,
) -> HashMap<Key, Vec<usize>> {
    let mut grouped: HashMap<Key, Vec<usize>> = HashMap::new();
    let (around, mut more) = (Around::default(), More::default());
    for (index, row) in table.rows().iter().enumerate() {
        let key = Key::of(table, row);
        if let Some((told, units)) = table.two_units(row) {
            let meant = units.iter().filter_map(|unit| Key::read(unit)).map(|key| keys.find(&key));
            let may_be_of: Vec<Key> = meant.filter_map(Meant::unit).collect();
            if !may_be_of.is_empty() {
                homeless.push((index, Homeless { told, may_be_of, is_anyones: false }));
                continue;
            }
        }
        let told = match (table.key_fault(row), key) {
            (Some(fault), _) => fault,
            (None, None) => no_unit(table, row),
            (None, Some(key)) => {
                grouped.entry(key).or_default().push(index);
                continue;
            }
        };
        let is_anyones = table.key_meant(row).is_none();
        if more.is_full(table.key_place(row), index, 1) {
            continue;
        }
        let may_be_of = table.key_meant(row).map_or_else(
            || around.neighbours(table, keys, index),
            // A key of an old encoding names its unit; where it reads as none, any may be meant.
            |meant| match Key::read(&meant).map(|key| keys.find(&key)) {
                Some(Meant::Unit(unit)) => vec![unit],
                Some(Meant::Several | Meant::Nothing) | None => keys.all().cloned().collect(),
            },
        );
        homeless.push((index, Homeless { told, may_be_of, is_anyones }));
    }
    homeless.extend(more.tell(keys, |count| format!("và {count} trường nữa chưa ghi thuộc đơn vị nào")));
    grouped
}

/// A unit that no school is joined to may be the one of any school of which nothing tells whose it is.
fn tell_lone_units(homeless: &mut [(usize, Homeless)], rows: &HashMap<Key, Vec<usize>>, keys: &UnitKeys) {
    let lone: Vec<&Key> = keys.all().filter(|key| !rows.contains_key(key)).collect();
    for (_, found) in homeless.iter_mut().filter(|(_, found)| found.is_anyones) {
        found.may_be_of.extend(lone.iter().copied().cloned());
    }
}

impl Strangers<'_> {
    /// A commune that is merely not among the units is no slip: lists of a whole province serve for a few units.
    fn tell(&self, units: &FactsTable) -> Diagnostic {
        let Self { text, rows, meant } = self;
        let count = rows.len();
        let message =
            format!("{count} trường mang khóa `{text}` không thuộc đơn vị nào của bảng đơn vị, bỏ qua");
        let rule = &rules::TRUONG_KHONG_DON_VI;
        if *meant == Meant::Several {
            let message = format!("khóa `{text}` của {count} trường có thể là của nhiều đơn vị");
            return Diagnostic::new(rule, message)
                .hint("ghi rõ xã, phường hay đặc khu, hoặc nối cả hai bảng bằng mã");
        }
        if is_commune(text) {
            return Diagnostic::milder(rule, message);
        }
        let diagnostic = Diagnostic::new(rule, message);
        let keys: Vec<_> = units.rows().iter().filter_map(|row| units.key(row)).collect();
        match suggest(text, keys.iter().map(AsRef::as_ref)) {
            Some(near) => diagnostic.hint(format!("gần nhất: `{near}`")),
            None => diagnostic,
        }
    }
}

impl Strangers<'_> {
    /// The units that a key of several may mean, or that one that is nobody's was a slip for.
    fn may_be_of(&self, key: &Key, units: &FactsTable) -> Vec<Key> {
        let all = units.rows().iter().filter_map(|row| units.key(row));
        match &self.meant {
            Meant::Unit(_) => Vec::new(),
            Meant::Several => {
                let is_named = |other: &Key| match (key, other) {
                    (Key::Name(_, name), Key::Name(_, other)) => name == other,
                    (Key::Name(..), Key::Code(code)) => {
                        Commune::find(code).is_some_and(|commune| commune.is_called(self.text))
                    }
                    (Key::Code(code), Key::Name(_, name)) => {
                        Commune::find(code).is_some_and(|commune| commune.is_called(name))
                    }
                    (Key::Code(_), Key::Code(_)) => false,
                };
                all.filter_map(|text| Key::read(&text)).filter(is_named).collect()
            }
            Meant::Nothing if is_commune(self.text) => Vec::new(),
            Meant::Nothing => {
                let texts: Vec<_> = all.collect();
                let near = suggest(self.text, texts.iter().map(AsRef::as_ref));
                let near: Vec<Key> = near.and_then(Key::read).into_iter().collect();
                let is_within = |text: &&Cow<'_, str>| names_unit(self.text, text);
                let within = || texts.iter().filter(is_within).filter_map(|text| Key::read(text)).collect();
                if near.is_empty() { within() } else { near }
            }
        }
    }

    /// The units of the rows around them, where nothing else tells whose they may be.
    fn neighbours(&self, table: &FactsTable, keys: &UnitKeys) -> Vec<Key> {
        let (mut found, around): (Vec<Key>, Around) = Default::default();
        for row in self.rows {
            found.extend(around.neighbours(table, keys, *row));
        }
        let mut seen = HashSet::new();
        found.retain(|key| seen.insert(key.clone()));
        found
    }
}

/// Whether `text`, accents aside, holds the name of the unit with the key `unit`: "xã Quế Phong (Nghệ An)".
fn names_unit(text: &str, unit: &str) -> bool {
    let name = Commune::find(unit).map_or(unit, |commune| commune.name);
    let name = unaccented(&WrittenUnit::read(name).name);
    !name.is_empty() && format!("_{}_", unaccented(text)).contains(&format!("_{name}_"))
}

fn no_unit(table: &FactsTable, row: &Row) -> Diagnostic {
    let message = "trường này chưa ghi thuộc đơn vị nào";
    Diagnostic::new(&rules::THIEU_GIA_TRI, message).at(&table.key_place(row))
}
