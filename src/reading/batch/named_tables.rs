//! The tables that a facts file names, and the key that makes it stand for many documents.

use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Report, Source, limits, rules};
use crate::files::Disk;
use crate::tables::{FactsTable, Row, TableReference, Titles, columns, entry, files_of};
use crate::units::WrittenUnit;
use crate::yaml::{Decoder, Node, NodeValue};

/// The key that makes a facts file stand for many documents.
pub const KEY: &str = "nhan_ban";

/// Whether a merged tree stands for many documents.
pub fn is_batch(tree: &Node) -> bool {
    tree.get(KEY).is_some_and(|node| !node.is_blank())
}

/// Whether `truong` names a table instead of listing schools.
pub fn is_reference(node: &Node) -> bool {
    node.get("bang").is_some()
}

/// The year of a plan of one year, as far as it is written as such.
pub fn plan_year(tree: &Node) -> Option<u16> {
    tree.get("nam")?.text()?.trim().parse().ok()
}

/// The files of the tables that `tree` names.
pub fn tables(disk: &Disk, tree: &Node) -> Vec<PathBuf> {
    let references =
        [KEY, "truong"].into_iter().filter_map(|key| tree.get(key).filter(|node| is_reference(node)));
    let named = references.filter_map(|node| Decoder::default().read::<TableReference>(node));
    named.flat_map(|reference| files_of(disk, &reference).unwrap_or_default()).collect()
}

/// Puts the rows of a table in place of `truong: {bang: …}` in a document's own tree; the table's headers go to
/// `titles`.
pub fn read_school_table(
    disk: &Disk,
    tree: &mut Node,
    source: &Arc<Source>,
    titles: &mut Option<Titles>,
    report: &mut Report,
) -> Option<()> {
    if let Some(Node { place, value: NodeValue::List(schools) }) = tree.get("truong") {
        within(schools.len(), place, report)?;
    }
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
    let table = FactsTable::read(disk, &reference, &columns::SCHOOL, plan_year(tree), report)?;
    within(table.rows().len(), &reference.file.place, report)?;
    *titles = Some(Titles::of(&table));
    report.extend(table.tell_of_marks(table.rows().iter()));
    let issuer = issuer(tree);
    let schools = table.rows().iter().map(|row| {
        let mut school = table.node(row, report);
        report.extend(table.two_units(row).map(|(told, _)| told));
        say_other_unit(&mut school, &table, row, issuer.as_ref());
        school
    });
    let schools = schools.collect();
    let list = Node { place: node.place, value: NodeValue::List(schools) };
    if let NodeValue::Map(entries) = &mut tree.value {
        entries.push(entry("truong", list));
    }
    Some(())
}

/// The unit whose committee makes the document of `tree`.
fn issuer(tree: &Node) -> Option<WrittenUnit> {
    let name = tree.get("co_quan")?.get("ten")?.text()?;
    Some(WrittenUnit::read(name)).filter(|unit| unit.kind.is_some())
}

/// Says of a school whose section, sheet or title names another unit than the issuer that it is of that one.
fn say_other_unit(school: &mut Node, table: &FactsTable, row: &Row, issuer: Option<&WrittenUnit>) {
    let is_said = school.get("xa").is_some_and(|node| !node.is_blank());
    let Some(unit) = table.key(row).filter(|_| !is_said) else { return };
    if issuer.is_none_or(|issuer| WrittenUnit::read(&unit).means(issuer)) {
        return;
    }
    if let NodeValue::Map(entries) = &mut school.value {
        entries.retain(|(name, _)| name.value != "xa");
        entries.push(entry("xa", Node::plain(table.key_place(row), unit.into_owned())));
    }
}

/// Refuses more schools than a document takes.
fn within(schools: usize, place: &Place, report: &mut Report) -> Option<()> {
    let checked = limits::SCHOOLS.check(schools);
    checked.map_err(|excess| report.push(excess.finding().at(place))).ok()
}

fn inherited(source: &Source) -> String {
    let name = &source.name;
    format!(
        "tệp `{name}` thừa kế bảng này: ghi `truong` riêng cho tệp đó, hoặc để `truong: ~` nếu không có trường"
    )
}
