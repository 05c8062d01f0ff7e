//! `nhan_ban` and its tables → the documents of a batch, and what is wrong with some of them.

use super::document::{BatchDocument, DUPLICATE};
use super::file_name::name_all;
use super::homeless::Homeless;
use super::join::Schools;
use super::key::{Key, UnitKeys};
use super::many::RowBatch;
use super::named_tables::{KEY, is_reference, plan_year};
use super::pattern::Pattern;
use super::province::SharedProvince;
use super::unit_row::SharedByRows;
use crate::diagnostic::{Diagnostic, Place, Report, Severity, limits, rules};
use crate::facts::{Acknowledgement, accept_held};
use crate::files::Disk;
use crate::reading::layers::Layered;
use crate::record;
use crate::tables::{FactsTable, SKIPPED, TableReference, columns};
use crate::units::Commune;
use crate::yaml::{Decoder, Flat, Located, Node, optional};

record! {
    /// `nhan_ban`, as written.
    pub struct Multiplication: "Bảng mà mỗi hàng là một văn bản" {
        table: TableReference = Flat;
        file_name: Option<Located<String>> = optional(
            "ten_tep",
            "Tên tệp",
            "Cách đặt tên tệp của mỗi văn bản, từ các cột của bảng.",
            "\"{{ma_xa}}-{{ten_khong_dau}}\"",
        );
        province: Option<Located<String>> = optional(
            "tinh",
            "Tỉnh",
            "Tỉnh, thành phố của các đơn vị, khi bảng chỉ ghi tên xã mà tỉnh khác cũng có.",
            "Nghệ An",
        );
    }
}

impl RowBatch {
    /// Reads the tables that `layered` names, each once, and joins them. There is a batch also in spite of errors
    /// that stop no document: schools that belong to no unit.
    pub(super) fn read(disk: &Disk, layered: Layered, report: &mut Report) -> Option<Self> {
        report.apart(|report| read(disk, layered, report))
    }
}

/// Reads the tables that `layered` names. `None` where something is wrong with every document; errors that stop none
/// go to `report` all the same.
fn read(disk: &Disk, layered: Layered, report: &mut Report) -> Option<RowBatch> {
    let Layered { source, mut tree } = layered;
    if let Some(node) = tree.get("tong_hop").filter(|node| !node.is_blank()) {
        let message = "`tong_hop` không dùng cùng `nhan_ban`: mỗi văn bản của lô có trường của riêng nó";
        report.push(Diagnostic::new(&rules::TONG_HOP_LO, message).at(&node.place));
        return None;
    }
    let mut decoder = Decoder::default();
    let plan = tree.take(KEY).and_then(|node| decoder.read::<Multiplication>(&node));
    let school_table = tree.take_if("truong", is_reference);
    let school_table = school_table.map(|node| decoder.read::<TableReference>(&node));
    report.append(&mut decoder.diagnostics);
    let plan = plan?;
    let before = report.len();
    let units = FactsTable::read(disk, &plan.table, &columns::UNIT, None, report);
    let pattern = Pattern::new(plan.file_name.as_ref(), &plan.table);
    if let Some(units) = &units {
        leave_out_columns_of_names(&pattern, units, before, report);
        pattern.check(units, report);
    }
    let schools = match school_table {
        Some(reference) => Some(read_schools(disk, reference?, &plan.table, plan_year(&tree), report)),
        None => None,
    };
    leave_out_sheets_of_each_other(before, report);
    let mut accepted = take_accepted(&tree, report);
    let units = units.filter(|_| !report.has_errors())?;
    warn_of_no_rows(&units, &plan.table, report);
    if let Err(excess) = limits::UNITS.check(units.rows().len()) {
        report.push(excess.finding().at(&plan.table.file.place));
        return None;
    }
    let mut documents: Vec<BatchDocument> = units.rows().iter().map(|_| BatchDocument::default()).collect();
    let schools = match schools {
        Some(table) => Some(join(table?, &units, &mut documents, report)),
        None => None,
    };
    accepted.extend(take_accepted(&tree, report));
    let province = SharedProvince::of(plan.province.as_ref(), &units, report);
    name_all(&pattern, &units, SharedByRows { tree: &tree, province }, &mut documents);
    Some(RowBatch { shared: Layered { source, tree }, units, schools, documents, accepted, province })
}

/// Where one workbook holds both tables, neither has the other's header.
fn leave_out_sheets_of_each_other(from: usize, report: &mut Report) {
    let found = report.split_off(from);
    let names: Vec<&str> = found.iter().filter(|found| found.is(SKIPPED)).map(file_named).collect();
    let is_shared = |found: &Diagnostic| {
        found.is(SKIPPED) && names.iter().filter(|name| **name == file_named(found)).count() > 1
    };
    let kept: Vec<Diagnostic> = found.iter().filter(|found| !is_shared(found)).cloned().collect();
    report.extend(kept);
}

/// The file's name at the place where it stands in the YAML.
fn file_named(found: &Diagnostic) -> &str {
    let text = found.place.as_ref().and_then(|place| place.source.text.get(place.span.clone()));
    text.map(|text| text.trim_matches(['"', '\''])).unwrap_or_default()
}

/// Takes out of `report` what was held back or warned of and `chap_nhan` accepts for the whole batch.
fn take_accepted(tree: &Node, report: &mut Report) -> Vec<Diagnostic> {
    // What is wrong with the entries is told with each document.
    let entries = tree.get("chap_nhan").map(|node| Decoder::default().items::<Acknowledgement>(node));
    let entries = entries.unwrap_or_default();
    let is_named = |found: &Diagnostic| entries.iter().any(|entry| entry.rule.value == found.rule());
    let may_be_accepted = |found: &Diagnostic| match found.severity {
        Severity::Held => true,
        Severity::Warning => is_named(found),
        Severity::Error => false,
    };
    let (mut held, rest): (Report, Report) = std::mem::take(report).into_iter().partition(may_be_accepted);
    *report = rest;
    accept_held(&entries, &mut held);
    let (refused, accepted): (Vec<_>, Vec<_>) = held.into_iter().partition(Diagnostic::is_error);
    report.extend(refused);
    accepted
}

/// A column that files are named by is of use.
fn leave_out_columns_of_names(pattern: &Pattern<'_>, units: &FactsTable, from: usize, report: &mut Report) {
    let used: Vec<u32> = pattern.names().flat_map(|name| units.columns(name)).collect();
    let is_used = |diagnostic: &Diagnostic| {
        let column = diagnostic.place.as_ref().and_then(|place| place.cell.as_ref()).map(|cell| cell.column);
        diagnostic.is(&rules::COT_LA) && column.is_some_and(|column| used.contains(&column))
    };
    let found = report.split_off(from);
    report.extend(found.into_iter().filter(|diagnostic| !is_used(diagnostic)));
}

/// The schools' table; its key is by default the units'.
fn read_schools(
    disk: &Disk,
    mut reference: TableReference,
    unit_table: &TableReference,
    plan_year: Option<u16>,
    report: &mut Report,
) -> Option<FactsTable> {
    if unit_table.key.is_none() {
        let message = "thiếu khóa `theo`: cột nối bảng trường với bảng đơn vị";
        report.push(Diagnostic::new(&rules::THIEU_KHOA, message).at(&unit_table.file.place));
        return None;
    }
    reference.key = reference.key.or_else(|| unit_table.key.clone());
    FactsTable::read(disk, &reference, &columns::SCHOOL, plan_year, report)
}

fn warn_of_no_rows(units: &FactsTable, table: &TableReference, report: &mut Report) {
    if units.rows().is_empty() {
        let message = "bảng đơn vị không có hàng nào dưới hàng tiêu đề, nên không có văn bản nào";
        report.push(Diagnostic::new(&rules::BANG_TRONG, message).at(&table.file.place));
    }
}

fn join(
    table: FactsTable,
    units: &FactsTable,
    documents: &mut [BatchDocument],
    report: &mut Report,
) -> Schools {
    let keys = UnitKeys::read(units);
    for (index, (row, document)) in units.rows().iter().zip(&mut *documents).enumerate() {
        let place = units.key_place(row);
        if let Some(fault) = units.key_fault(row) {
            document.faults.push(fault);
            continue;
        }
        let text = units.key(row).unwrap_or_default();
        document.faults.extend(match Key::of(units, row) {
            None => Some(
                Diagnostic::new(&rules::THIEU_GIA_TRI, "đơn vị này chưa có khóa để nối với bảng trường")
                    .at(&place),
            ),
            Some(key) => {
                let other = keys.rows(&key).iter().find(|other| **other != index);
                let other = other.and_then(|other| units.rows().get(*other)).map(|row| units.key_place(row));
                other.map(|other| duplicate(&text, &place, &other))
            }
        });
    }
    let (schools, homeless, moved) = Schools::join(table, units, &keys);
    report.extend(moved);
    // Where there are no units, that alone is told.
    for Homeless { told, may_be_of, .. } in homeless.into_iter().filter(|_| !units.rows().is_empty()) {
        // A plan that may lack a school is not made.
        let mut rows: Vec<usize> = may_be_of.iter().flat_map(|key| keys.rows(key)).copied().collect();
        rows.sort_unstable();
        rows.dedup();
        for row in rows {
            if let Some(document) = documents.get_mut(row).filter(|_| told.is_error()) {
                document.faults.push(told.clone());
            }
        }
        report.push(told);
    }
    report.extend(without_schools(&schools, units));
    schools
}

fn duplicate(key: &str, place: &Place, other: &Place) -> Diagnostic {
    Diagnostic::new(DUPLICATE, format!("hai đơn vị cùng khóa `{key}`"))
        .at(place)
        .related(other, "đơn vị kia ở đây")
}

/// No more units than this are named in one warning.
const NAMED: usize = 5;

/// One warning for all units that no school is joined to.
fn without_schools(schools: &Schools, units: &FactsTable) -> Option<Diagnostic> {
    let keys = units.rows().iter().filter_map(|row| Some((row, units.key(row)?)));
    let empty: Vec<_> =
        keys.filter(|(row, _)| Key::of(units, row).is_some_and(|key| !schools.has_any(&key))).collect();
    let (first, _) = empty.first()?;
    let name = |text: &str| Commune::find(text).map_or(text.to_owned(), |commune| commune.name.to_owned());
    let named: Vec<_> = empty.iter().take(NAMED).map(|(_, text)| name(text)).collect();
    let more = match empty.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" và {more} đơn vị khác"),
    };
    let message =
        format!("{} đơn vị không có trường nào trong bảng trường: {}{more}", empty.len(), named.join(", "));
    Some(Diagnostic::new(&rules::DON_VI_KHONG_TRUONG, message).at(&units.key_place(first)))
}
