//! A batch, and the facts of each of its documents.

use super::document::BatchDocument;
use super::join::Schools;
use super::unit_row::{self, UnitRow};
use crate::diagnostic::{Diagnostic, Outcome, has_errors};
use crate::facts::{self, Facts, accept_held};
use crate::reading::layers::Layered;
use crate::tables::{FactsTable, Row, Titles, entry};
use crate::yaml::{Node, NodeValue};

/// `nhan_ban`: one document for each row of a table.
///
/// `{bang: xa.xlsx, trang_tinh: "Danh sách", theo: ma_xa, ten_tep: "{{ten_khong_dau}}"}`; with
/// `truong: {bang: truong.xlsx, theo: ma_xa}` each document takes the schools whose key is its own.
#[derive(Debug)]
pub struct Batch {
    pub(super) shared: Layered,
    pub(super) units: FactsTable,
    pub(super) schools: Option<Schools>,
    pub(super) documents: Vec<BatchDocument>,
    /// What was held back of the tables as wholes and is accepted.
    pub(super) accepted: Vec<Diagnostic>,
}

/// One document of a batch.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitFacts {
    /// Name of its file, without folder and ending.
    pub output_name: String,
    /// What it says.
    pub facts: Facts,
}

impl Batch {
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
        let BatchDocument { name, faults } = self.documents.get(index)?;
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
