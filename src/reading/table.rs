//! What is understood of a table, before any document is made from it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use serde_json::Value;

use super::batch::{KEY, SharedByRows, SharedProvince, against_list, complete, is_reference, plan_year};
use super::layers;
use crate::diagnostic::{Diagnostic, Excess, KeptFindings, More, Place, Report, column_letters, limits};
use crate::facts::{PartialDate, Period, decode_school};
use crate::files::{Disk, is_yaml};
use crate::tables::{FactsTable, Row, TableKind, TableReference, Titles, UnderstoodSheet, entry};
use crate::units::has_two_tiers;
use crate::yaml::{Decoder, Fact, Located, Node, NodeValue};

/// Which table is meant, and how it is read.
#[derive(Debug)]
pub struct AskedTable<'a> {
    /// Where its files are.
    pub disk: &'a Disk,
    /// A table, or a facts file that names some.
    pub file: &'a Path,
    /// Where a facts file inherits up to.
    pub root: Option<&'a Path>,
    /// What the rows of a table are; by default what its columns say.
    pub kind: Option<TableKind>,
    /// The sheet; by default the first one that has the header.
    pub sheet: Option<&'a str>,
    /// What the plan covers, where no facts file says it.
    pub period: Option<Period>,
    /// How many rows are told as facts.
    pub most: usize,
}

/// A table and what is understood of it.
#[derive(Debug)]
pub struct UnderstoodTable {
    /// Its file, or the pattern of its files.
    pub file: String,
    /// What its rows are.
    pub kind: TableKind,
    /// The sheets that were read; none where it could not be.
    pub sheets: Vec<UnderstoodSheet>,
    /// Its first rows as facts.
    pub first: Vec<UnderstoodRow>,
    /// What is asked before documents can be made: errors, and what is held back.
    pub questions: Vec<Diagnostic>,
    /// What is told besides.
    pub told: Vec<Diagnostic>,
    /// How much more is asked and told of each file, beyond what is told of one.
    pub more: More,
}

/// A row as facts.
#[derive(Debug, Clone, PartialEq)]
pub struct UnderstoodRow {
    pub file: String,
    pub sheet: Option<String>,
    /// As the spreadsheet counts it.
    pub number: u32,
    /// What its cells hold, each with the letters of its column.
    pub cells: Vec<(String, String)>,
    /// The unit it belongs to, as written, where a section, its sheet or its key says so.
    pub unit: Option<String>,
    /// Keys and values of a facts file.
    pub facts: Value,
}

/// Reads the table, or all that a facts file names; there may be none. What is wrong with the facts file itself goes to `report`.
pub fn understand(asked: &AskedTable<'_>, report: &mut Report) -> Vec<UnderstoodTable> {
    if !is_yaml(asked.file) {
        let reference = TableReference::of_file(asked.file, asked.sheet);
        let tree = period_alone(asked);
        return vec![match asked.kind {
            Some(kind) => of_kind(asked, &reference, kind, &tree),
            None => guessed(asked, &reference, &tree),
        }];
    }
    let root = asked.root.or(asked.file.parent()).unwrap_or(Path::new(""));
    let Some(layered) = layers::read(asked.disk, asked.file, root, report) else { return Vec::new() };
    let named = named_tables(&layered.tree, report);
    let wanted = named.iter().filter(|(kind, _)| asked.kind.is_none_or(|asked| asked == *kind));
    wanted.map(|(kind, reference)| of_kind(asked, reference, *kind, &layered.tree)).collect()
}

/// The tables of schools that the facts file at `path` names, as it reads them. What is wrong with them is told where the
/// file is opened.
pub fn school_tables(disk: &Disk, path: &Path, root: &Path) -> Vec<FactsTable> {
    let mut report = Report::new();
    let Some(layered) = layers::read(disk, path, root, &mut report) else { return Vec::new() };
    let named = named_tables(&layered.tree, &mut report);
    let schools = named.iter().filter(|(kind, _)| *kind == TableKind::Schools);
    let year = plan_year(&layered.tree);
    schools
        .filter_map(|(kind, named)| FactsTable::read(disk, named, kind.columns(), year, &mut report))
        .collect()
}

/// A facts file that says what it covers, if that is known, and nothing else.
fn period_alone(asked: &AskedTable<'_>) -> Node {
    let place = Place::file(asked.file.display().to_string());
    let period = |period: Period| entry(period.key(), Node::plain(place.clone(), period.numeric()));
    let entries = asked.period.map(period).into_iter().collect();
    Node { place, value: NodeValue::Map(entries) }
}

/// The tables that a facts file names; schools are joined by the key of the units.
fn named_tables(tree: &Node, report: &mut Report) -> Vec<(TableKind, TableReference)> {
    let mut decoder = Decoder::default();
    // What else stands beside it is of the batch.
    let units = tree.get(KEY).filter(|node| is_reference(node));
    let units = units.and_then(|node| Decoder::default().read::<TableReference>(node));
    let schools = tree.get("truong").filter(|node| is_reference(node));
    let schools = schools.and_then(|node| decoder.read::<TableReference>(node)).map(|mut reference| {
        let key = units.as_ref().and_then(|units| units.key.clone());
        reference.key = reference.key.take().or(key);
        reference
    });
    report.append(&mut decoder.diagnostics);
    let units = units.map(|reference| (TableKind::Units, reference));
    units.into_iter().chain(schools.map(|reference| (TableKind::Schools, reference))).collect()
}

/// As of schools or of units, whichever more columns speak for. A list that names schools is one of schools without
/// being read again: lists of units do not, and say less of each row.
fn guessed(asked: &AskedTable<'_>, reference: &TableReference, tree: &Node) -> UnderstoodTable {
    let read = |kind: TableKind| {
        let mut report = Report::new();
        let table = FactsTable::read(asked.disk, reference, kind.columns(), plan_year(tree), &mut report);
        let (is_named, columns) = table.as_ref().map_or((false, 0), FactsTable::names_rows);
        ((is_named, columns), kind, table, report)
    };
    let schools = read(TableKind::Schools);
    let read_as = if schools.0.0 {
        schools
    } else {
        let units = read(TableKind::Units);
        if units.0 > schools.0 { units } else { schools }
    };
    let (_, kind, table, report) = read_as;
    shown(asked.most, reference, (kind, table), report, tree)
}

fn of_kind(
    asked: &AskedTable<'_>,
    reference: &TableReference,
    kind: TableKind,
    tree: &Node,
) -> UnderstoodTable {
    let mut report = Report::new();
    let year = plan_year(tree).filter(|_| kind == TableKind::Schools);
    let table = FactsTable::read(asked.disk, reference, kind.columns(), year, &mut report);
    shown(asked.most, reference, (kind, table), report, tree)
}

fn shown(
    most: usize,
    reference: &TableReference,
    (kind, table): (TableKind, Option<FactsTable>),
    mut report: Report,
    tree: &Node,
) -> UnderstoodTable {
    let too_many = table.as_ref().and_then(|table| within(table, reference).err());
    let read = table.as_ref().filter(|_| too_many.is_none());
    let mut found = KeptFindings::default();
    report.extend(too_many);
    found.take(report);
    let first = read.map(|table| rows(most, table, tree, &mut found)).unwrap_or_default();
    let (report, more) = found.finish();
    let (questions, told) = report.into_iter().partition(Diagnostic::is_error);
    UnderstoodTable {
        file: reference.file.value.clone(),
        kind,
        sheets: table.as_ref().map(FactsTable::understood).unwrap_or_default(),
        first,
        questions,
        told,
        more,
    }
}

/// That documents of `table` would be too many, or one of them too long: the same limits as where they are made.
fn within(table: &FactsTable, reference: &TableReference) -> Result<(), Diagnostic> {
    let of_file = |excess: Excess| excess.finding().at(&reference.file.place);
    match table.kind() {
        TableKind::Units => limits::UNITS.check(table.rows().len()).map_err(of_file),
        TableKind::Schools => {
            let mut counts: HashMap<Option<Cow<'_, str>>, usize> = HashMap::new();
            for row in table.rows() {
                *counts.entry(table.unit(row)).or_default() += 1;
            }
            let most = counts.into_values().max().unwrap_or_default();
            limits::SCHOOLS.check(most).map_err(of_file)
        }
    }
}

/// Reads every row, and gives the first ones.
fn rows(most: usize, table: &FactsTable, tree: &Node, all: &mut KeptFindings) -> Vec<UnderstoodRow> {
    let mut kept = KeptFindings::default();
    let mut found = Report::new();
    found.extend(table.tell_of_marks(table.rows().iter()));
    let written = tree.get(KEY).and_then(|node| node.get("tinh")).filter(|node| !node.is_blank());
    let written: Option<Located<String>> = written.and_then(|node| Decoder::default().read(node));
    let province = match table.kind() {
        TableKind::Units => SharedProvince::of(written.as_ref(), table, &mut found),
        TableKind::Schools => None,
    };
    let mut first = Vec::new();
    for row in table.rows() {
        let node = table.node(row, &mut found);
        found.extend(table.two_units(row).map(|(told, _)| told));
        let facts = match table.kind() {
            TableKind::Schools => school(&node, tree, &mut found),
            TableKind::Units => plain(&unit(node, SharedByRows { tree, province }, &mut found)),
        };
        if first.len() < most {
            first.push(shown_row(table, row, facts));
        }
        kept.take(std::mem::take(&mut found));
    }
    kept.take(found);
    Titles::of(table).name_columns(kept.kept_mut());
    all.join(kept);
    first
}

/// A unit as its facts are, held against the list of units as a document of it would be.
fn unit(row: Node, shared: SharedByRows<'_>, report: &mut Report) -> Node {
    let province = shared.province.map(|province| province.name);
    let against = against_list(&row, province).filter(|_| is_of_two_tiers(shared.tree));
    let mut found = Report::new();
    let facts = complete(row, shared, &mut found).facts;
    let is_told = found.has_errors();
    report.append(&mut found);
    report.extend(against.filter(|_| !is_told));
    facts
}

/// Whether documents of `tree` know today's units: where it says no time, they are made now.
fn is_of_two_tiers(tree: &Node) -> bool {
    let date = tree.get("van_ban").and_then(|document| document.get("ngay")).and_then(Node::text);
    match date.map(|date| PartialDate::parse(date.trim())) {
        Some(Ok(date)) => has_two_tiers(date.earliest()),
        Some(Err(_)) | None => plan_year(tree).is_none_or(|year| i32::from(year) >= FIRST_YEAR),
    }
}

/// Plans of earlier years were made before there were two tiers.
const FIRST_YEAR: i32 = 2025;

fn shown_row(table: &FactsTable, row: &Row, facts: Value) -> UnderstoodRow {
    let place = table.key_place(row);
    let cells = row.cells.iter().map(|cell| (column_letters(cell.column), cell.value.text().into_owned()));
    UnderstoodRow {
        file: place.source.name.clone(),
        sheet: place.cell.as_ref().and_then(|cell| cell.sheet.as_deref()).map(str::to_owned),
        number: row.number,
        cells: cells.collect(),
        unit: table.key(row).filter(|_| table.kind() == TableKind::Schools).map(Cow::into_owned),
        facts,
    }
}

/// A school as its facts are; what cannot be read as facts as it is written.
fn school(node: &Node, tree: &Node, report: &mut Report) -> Value {
    let written = plain(node);
    let Some(school) = decode_school(node, tree, report) else { return written };
    let mut facts = school.dump();
    // A month alone is of the plan's year, which a table does not say.
    let month = written.get("muc_tieu").and_then(|target| target.get("thang"));
    if let (Some(month), Some(target)) = (month, facts.get_mut("muc_tieu").and_then(Value::as_object_mut)) {
        target.entry("thang").or_insert_with(|| month.clone());
    }
    facts
}

/// A node as it is written.
fn plain(node: &Node) -> Value {
    match &node.value {
        NodeValue::Null => Value::Null,
        NodeValue::Scalar(scalar) => scalar.text.as_str().into(),
        NodeValue::List(items) => items.iter().map(plain).collect(),
        NodeValue::Map(entries) => entries
            .iter()
            .filter(|(_, node)| !node.is_blank())
            .map(|(key, node)| (key.value.clone(), plain(node)))
            .collect(),
    }
}
