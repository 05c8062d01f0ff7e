//! One YAML and its tables → many documents: `nhan_ban`.

mod file_name;
mod join;
mod unit_row;

use super::decoder::{Decode, Decoder, Fields};
use super::layers::Layered;
use super::node::{Node, NodeValue};
use super::table::{Row, Table, TableReference, columns, entry};
use super::{Facts, Located, reading};
use crate::diagnostic::{Diagnostic, Outcome, has_errors};

use file_name::FileNames;
use join::Schools;

/// `nhan_ban`: one document for each row of a table.
///
/// `{bang: xa.xlsx, trang_tinh: "Danh sách", theo: ma_xa, ten_tep: "{{ten_khong_dau}}"}`; with
/// `truong: {bang: truong.xlsx, theo: ma_xa}` each document takes the schools whose key is its own.
#[derive(Debug)]
pub struct Batch {
    shared: Layered,
    units: Table,
    schools: Option<Schools>,
    names: Vec<String>,
}

/// One document of a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFacts {
    /// Name of its file, without folder and ending.
    pub output_name: String,
    /// What it says.
    pub facts: Facts,
}

/// `nhan_ban`, as written.
struct Multiplication {
    table: TableReference,
    file_name: Option<Located<String>>,
}

impl Decode for Multiplication {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let table = TableReference::take(&mut fields);
        let file_name = fields.optional("ten_tep");
        fields.close();
        Some(Self { table: table?, file_name })
    }
}

/// The key that makes a facts file stand for many documents.
pub(super) const KEY: &str = "nhan_ban";

/// Whether a merged tree stands for many documents.
pub(super) fn is_batch(tree: &Node) -> bool {
    tree.get(KEY).is_some_and(|node| !node.is_blank())
}

impl Batch {
    /// Reads the tables that `layered` names, each once, and joins them.
    pub(super) fn read(layered: Layered) -> Outcome<Self> {
        let mut report = Vec::new();
        match read(layered, &mut report) {
            Some(batch) => Outcome::checked(batch, report),
            None => Outcome::failed(report),
        }
    }

    /// How many documents it stands for.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether its table has no rows.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Names of the documents' files, without folder and ending; no two are the same.
    pub fn output_names(&self) -> &[String] {
        &self.names
    }

    /// The facts of the document at `index` in the order of the table; none if there is no such row. Made anew on
    /// every call, so that no more of them lie in memory than are worked on.
    pub fn unit(&self, index: usize) -> Option<Outcome<UnitFacts>> {
        let row = self.units.rows().get(index)?;
        let output_name = self.names.get(index)?.clone();
        let mut report = Vec::new();
        let tree = self.tree(row, &mut report);
        let layered = Layered { source: self.shared.source.clone(), tree };
        let facts = reading::decode(&layered).into_value(&mut report);
        let value = facts.filter(|_| !has_errors(&report)).map(|facts| UnitFacts { output_name, facts });
        Some(Outcome { value, diagnostics: report })
    }

    /// All documents, one after the other.
    pub fn units(&self) -> impl Iterator<Item = Outcome<UnitFacts>> {
        (0..self.len()).filter_map(|index| self.unit(index))
    }

    fn tree(&self, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
        let facts = self.units.node(row, report);
        let unit = unit_row::complete(facts, &self.shared.tree, report);
        let mut tree = unit.over(self.shared.tree.clone());
        if let (Some(schools), NodeValue::Map(entries)) = (&self.schools, &mut tree.value) {
            entries.push(entry("truong", schools.of(&self.units, row, report)));
        }
        tree
    }
}

fn read(layered: Layered, report: &mut Vec<Diagnostic>) -> Option<Batch> {
    let Layered { source, mut tree } = layered;
    if let Some(node) = tree.get("tong_hop").filter(|node| !node.is_blank()) {
        let message = "`tong_hop` không dùng cùng `nhan_ban`: mỗi văn bản của lô có trường của riêng nó";
        report.push(Diagnostic::error("tong-hop-lo", message).at(&node.place));
        return None;
    }
    let mut decoder = Decoder::default();
    let plan = tree.take(KEY).and_then(|node| Multiplication::decode(&node, &mut decoder));
    let school_table = tree.take_if("truong", is_reference);
    let school_table = school_table.map(|node| TableReference::decode(&node, &mut decoder));
    report.append(&mut decoder.diagnostics);
    let plan = plan?;
    let units = Table::read(&plan.table, columns::UNIT, report);
    let schools = match school_table {
        Some(reference) => Some(join::read(reference?, &plan.table, units.as_ref(), report)),
        None => None,
    };
    let units = units?;
    let schools = match schools {
        Some(schools) => Some(schools?),
        None => None,
    };
    let names = FileNames::new(plan.file_name.as_ref(), &plan.table).all(&units, &tree, report)?;
    Some(Batch { shared: Layered { source, tree }, units, schools, names })
}

/// Whether `truong` names a table instead of listing schools.
fn is_reference(node: &Node) -> bool {
    node.get("bang").is_some()
}

/// Puts the rows of a table in place of `truong: {bang: …}` in a document's own tree.
pub(super) fn read_school_table(tree: &mut Node, report: &mut Vec<Diagnostic>) -> Option<()> {
    let Some(node) = tree.take_if("truong", is_reference) else { return Some(()) };
    let mut decoder = Decoder::default();
    let reference = TableReference::decode(&node, &mut decoder);
    report.append(&mut decoder.diagnostics);
    let reference = reference?;
    if let Some(key) = &reference.key {
        let message = "khóa `theo` chỉ dùng khi có `nhan_ban`";
        report.push(Diagnostic::error("khoa-la", message).at(&key.place));
        return None;
    }
    let table = Table::read(&reference, columns::SCHOOL, report)?;
    let schools = table.rows().iter().map(|row| table.node(row, report)).collect();
    let list = Node { place: node.place, value: NodeValue::List(schools) };
    if let NodeValue::Map(entries) = &mut tree.value {
        entries.push(entry("truong", list));
    }
    Some(())
}
