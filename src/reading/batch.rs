//! One YAML and its tables → many documents: `nhan_ban`.

mod documents;
mod file;
mod file_name;
mod join;
mod key;
mod pattern;
mod school_unit;
mod unit_row;

use std::path::PathBuf;
use std::sync::Arc;

use super::layers::Layered;
use crate::diagnostic::{Diagnostic, Outcome, Source, has_errors, rules};
use crate::facts::{self, Facts, accept_held};
use crate::tables::{Row, Table, TableReference, Titles, columns, entry};
use crate::yaml::{Decoder, Node, NodeValue};

pub use file::{batch_fields, document_fields};

use documents::Document;
use join::Schools;
use unit_row::UnitRow;

/// `nhan_ban`: one document for each row of a table.
///
/// `{bang: xa.xlsx, trang_tinh: "Danh sách", theo: ma_xa, ten_tep: "{{ten_khong_dau}}"}`; with
/// `truong: {bang: truong.xlsx, theo: ma_xa}` each document takes the schools whose key is its own.
#[derive(Debug)]
pub struct Batch {
    shared: Layered,
    units: Table,
    schools: Option<Schools>,
    documents: Vec<Document>,
    /// What was held back of the tables as wholes and is accepted.
    accepted: Vec<Diagnostic>,
}

/// One document of a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFacts {
    /// Name of its file, without folder and ending.
    pub output_name: String,
    /// What it says.
    pub facts: Facts,
}

/// The key that makes a facts file stand for many documents.
pub(super) const KEY: &str = "nhan_ban";

/// Whether a merged tree stands for many documents.
pub(super) fn is_batch(tree: &Node) -> bool {
    tree.get(KEY).is_some_and(|node| !node.is_blank())
}

impl Batch {
    /// Reads the tables that `layered` names, each once, and joins them. There is a batch also in spite of errors
    /// that stop no document: schools that belong to no unit.
    pub(super) fn read(layered: Layered) -> Outcome<Self> {
        let mut report = Vec::new();
        let value = documents::read(layered, &mut report);
        Outcome { value, diagnostics: report }
    }

    /// How many documents it stands for.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether its table has no rows.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Name of the file of the document at `index`, without folder and ending; none if there can be none.
    pub fn output_name(&self, index: usize) -> Option<&str> {
        self.documents.get(index)?.name.as_deref()
    }

    /// Whether the document at `index` fails whatever its facts: its row has no key, or its file's name is also
    /// another's. [`Self::unit`] tells why.
    pub fn fails(&self, index: usize) -> bool {
        self.documents.get(index).is_some_and(|document| !document.faults.is_empty())
    }

    /// The facts of the document at `index` in the order of the table; none if there is no such row. Made anew on
    /// every call, so that no more of them lie in memory than are worked on.
    pub fn unit(&self, index: usize) -> Option<Outcome<UnitFacts>> {
        let row = self.units.rows().get(index)?;
        let Document { name, faults } = self.documents.get(index)?;
        let mut found = Vec::new();
        let tree = self.tree(row, &mut found);
        let mut facts = facts::decode(&self.shared.source, &tree).into_value(&mut found);
        let accepted = facts.iter_mut().flat_map(|facts| &mut facts.acknowledged);
        accepted.for_each(|entry| entry.is_shared = true);
        if !found.is_empty() {
            let tables = [Some(&self.units), self.schools.as_ref().map(Schools::table)];
            tables.into_iter().flatten().for_each(|table| Titles::of(table).name_columns(&mut found));
        }
        let mut report: Vec<_> = faults.iter().chain(&self.accepted).cloned().chain(found).collect();
        if let Some(facts) = &facts {
            accept_held(&facts.acknowledged, &mut report);
        }
        let facts = facts.filter(|_| !has_errors(&report));
        let value = facts.zip(name.clone()).map(|(facts, output_name)| UnitFacts { output_name, facts });
        Some(Outcome { value, diagnostics: report })
    }

    /// All documents, one after the other.
    pub fn units(&self) -> impl Iterator<Item = Outcome<UnitFacts>> {
        (0..self.len()).filter_map(|index| self.unit(index))
    }

    fn tree(&self, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
        report.extend(self.units.tell_of_marks(std::iter::once(row)));
        let facts = self.units.node(row, report);
        let UnitRow { facts, unit } = unit_row::complete(facts, &self.shared.tree, report);
        let mut tree = facts.over(self.shared.tree.clone());
        if let (Some(schools), NodeValue::Map(entries)) = (&self.schools, &mut tree.value) {
            entries.push(entry("truong", schools.of(&self.units, row, unit.as_ref(), report)));
        }
        tree
    }
}

/// Whether `truong` names a table instead of listing schools.
fn is_reference(node: &Node) -> bool {
    node.get("bang").is_some()
}

/// The files of the tables that `tree` names.
pub(super) fn tables(tree: &Node) -> Vec<PathBuf> {
    let references =
        [KEY, "truong"].into_iter().filter_map(|key| tree.get(key).filter(|node| is_reference(node)));
    let named = references.filter_map(|node| Decoder::default().read::<TableReference>(node));
    named.filter_map(|reference| reference.path().ok()).collect()
}

/// Puts the rows of a table in place of `truong: {bang: …}` in a document's own tree; the table's headers go to
/// `titles`.
pub(super) fn read_school_table(
    tree: &mut Node,
    source: &Arc<Source>,
    titles: &mut Option<Titles>,
    report: &mut Vec<Diagnostic>,
) -> Option<()> {
    let Some(node) = tree.take_if("truong", is_reference) else { return Some(()) };
    let mut decoder = Decoder::default();
    let reference = decoder.read::<TableReference>(&node);
    report.append(&mut decoder.diagnostics);
    let reference = reference?;
    if let Some(key) = &reference.key {
        let message = "khóa `theo` chỉ dùng khi có `nhan_ban`";
        let diagnostic = Diagnostic::new(&rules::KHOA_LA, message).at(&key.place);
        let is_inherited = key.place.source != *source;
        report.push(if is_inherited { diagnostic.hint(inherited(source)) } else { diagnostic });
        return None;
    }
    let table = Table::read(&reference, &columns::SCHOOL, report)?;
    *titles = Some(Titles::of(&table));
    report.extend(table.tell_of_marks(table.rows().iter()));
    let schools = table.rows().iter().map(|row| table.node(row, report)).collect();
    let list = Node { place: node.place, value: NodeValue::List(schools) };
    if let NodeValue::Map(entries) = &mut tree.value {
        entries.push(entry("truong", list));
    }
    Some(())
}

fn inherited(source: &Source) -> String {
    let name = &source.name;
    format!(
        "tệp `{name}` thừa kế bảng này: ghi `truong` riêng cho tệp đó, hoặc để `truong: ~` nếu không có trường"
    )
}
