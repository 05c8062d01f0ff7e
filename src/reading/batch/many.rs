//! A batch, and the facts of each of its documents.

use std::sync::Arc;

use super::document::{BatchDocument, UnitFacts};
use super::each::{EachBatch, is_repetition};
use super::join::Schools;
use super::province::SharedProvince;
use super::unit_row::{self, SharedByRows, UnitRow};
use crate::diagnostic::{Diagnostic, Report};
use crate::facts::{self, Facts, accept_held};
use crate::files::Disk;
use crate::reading::layers::Layered;
use crate::tables::{FactsTable, Row, Titles, entry};
use crate::yaml::{Node, NodeValue};

/// `nhan_ban`: many documents of one file.
#[derive(Debug)]
pub struct Batch {
    kind: BatchKind,
    /// `ke_hoach_giai_doan`: the plan that all of them carry out, read once.
    pub(in crate::reading) period_plan: Option<Arc<Facts>>,
}

/// Of what there is a document each.
#[derive(Debug)]
enum BatchKind {
    /// One for each row of a table.
    Rows(Box<RowBatch>),
    /// One for each school that is considered, or each member of a council.
    Each(Box<EachBatch>),
}

/// `nhan_ban`: one document for each row of a table.
///
/// `{bang: xa.xlsx, trang_tinh: "Danh sách", theo: ma_xa, ten_tep: "{{ten_khong_dau}}"}`; with
/// `truong: {bang: truong.xlsx, theo: ma_xa}` each document takes the schools whose key is its own.
#[derive(Debug)]
pub struct RowBatch {
    pub(super) shared: Layered,
    pub(super) units: FactsTable,
    pub(super) schools: Option<Schools>,
    pub(super) documents: Vec<BatchDocument>,
    /// What was held back of the tables as wholes and is accepted.
    pub(super) accepted: Vec<Diagnostic>,
    /// The province of the units, where their rows do not say it.
    pub(super) province: Option<SharedProvince>,
}

impl Batch {
    /// Reads what `layered` names: its tables, each once, joined; or the things of its own facts.
    pub(in crate::reading) fn read(disk: &Disk, layered: Layered, report: &mut Report) -> Option<Self> {
        let kind = if is_repetition(&layered.tree) {
            EachBatch::read(disk, layered, report).map(|batch| BatchKind::Each(Box::new(batch)))
        } else {
            RowBatch::read(disk, layered, report).map(|batch| BatchKind::Rows(Box::new(batch)))
        };
        kind.map(|kind| Self { kind, period_plan: None })
    }

    /// How many documents it stands for.
    pub fn len(&self) -> usize {
        match &self.kind {
            BatchKind::Rows(batch) => batch.documents.len(),
            BatchKind::Each(batch) => batch.len(),
        }
    }

    /// Whether it stands for none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn document(&self, index: usize) -> Option<&BatchDocument> {
        match &self.kind {
            BatchKind::Rows(batch) => batch.documents.get(index),
            BatchKind::Each(batch) => batch.document(index),
        }
    }

    /// Name of the file of the document at `index`, without folder and ending; none if there can be none.
    pub fn output_name(&self, index: usize) -> Option<&str> {
        self.document(index)?.name.as_deref()
    }

    /// Whether the document at `index` fails whatever its facts: its row has no key, or its file's name is also
    /// another's. [`Self::unit`] tells why.
    pub fn fails(&self, index: usize) -> bool {
        self.document(index).is_some_and(|document| !document.faults.is_empty())
    }

    /// The facts of the document at `index`; none also if there is no such document. Made anew on every call, so that no
    /// more of them lie in memory than are worked on.
    pub fn unit(&self, index: usize, report: &mut Report) -> Option<UnitFacts> {
        let mut unit = match &self.kind {
            BatchKind::Rows(batch) => batch.unit(index, report),
            BatchKind::Each(batch) => batch.unit(index, report),
        }?;
        if unit.facts.period_plan.is_some() {
            unit.facts.period_facts.clone_from(&self.period_plan);
        }
        Some(unit)
    }

    /// All documents, one after the other.
    pub fn units(&self, report: &mut Report) -> impl Iterator<Item = UnitFacts> {
        (0..self.len()).filter_map(|index| self.unit(index, report))
    }
}

impl RowBatch {
    /// The facts of the document at `index` in the order of the table.
    fn unit(&self, index: usize, report: &mut Report) -> Option<UnitFacts> {
        let row = self.units.rows().get(index)?;
        let document = self.documents.get(index)?;
        report.sound(|report| self.facts_of(row, document, report))
    }

    fn facts_of(
        &self,
        row: &Row,
        BatchDocument { name, faults }: &BatchDocument,
        report: &mut Report,
    ) -> Option<UnitFacts> {
        let mut found = Report::new();
        let tree = self.tree(row, &mut found);
        let mut facts = facts::decode(&self.shared.source, &tree, &mut found);
        let accepted = facts.iter_mut().flat_map(|facts| &mut facts.acknowledged);
        accepted.for_each(|entry| entry.is_shared = true);
        if !found.is_empty() {
            let tables = [Some(&self.units), self.schools.as_ref().map(Schools::table)];
            tables.into_iter().flatten().for_each(|table| Titles::of(table).name_columns(&mut found));
        }
        report.extend(faults.iter().chain(&self.accepted).cloned().chain(found));
        if let Some(facts) = &facts {
            accept_held(&facts.acknowledged, report);
        }
        facts.zip(name.clone()).map(|(facts, output_name)| UnitFacts { output_name, facts })
    }

    fn tree(&self, row: &Row, report: &mut Report) -> Node {
        report.extend(self.units.tell_of_marks(std::iter::once(row)));
        let facts = self.units.node(row, report);
        let shared = SharedByRows { tree: &self.shared.tree, province: self.province };
        let UnitRow { facts, unit } = unit_row::complete(facts, shared, report);
        let mut tree = facts.over(self.shared.tree.clone());
        if let (Some(schools), NodeValue::Map(entries)) = (&self.schools, &mut tree.value) {
            entries.push(entry("truong", schools.of(&self.units, row, unit.as_ref(), report)));
        }
        tree
    }
}
