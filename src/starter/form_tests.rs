use std::collections::BTreeSet;

use super::*;
use crate::diagnostic::Report;
use crate::facts::{Level, School, decode_school};
use crate::files::Disk;
use crate::tables::{FactsTable, TableReference};
use crate::yaml::{Node, NodeValue};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, 1).unwrap()
}

/// The form of `kind` with `rows` under its header, read as the list that it is.
fn filled(kind: TableKind, rows: &[Vec<String>]) -> (Option<FactsTable>, Report) {
    let mut book = workbook(kind, day()).unwrap();
    let sheet = book.worksheet_from_index(0).unwrap();
    for (row, cells) in (FIRST..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("danh-sach.xlsx");
    book.save(&path).unwrap();
    let mut report = Report::new();
    let reference = TableReference::of_file(&path, None);
    let table = FactsTable::read(Disk::real(), &reference, kind.columns(), Some(2027), &mut report);
    (table, report)
}

/// One row for each choice there is, in every column that has choices; examples in the others.
fn rows(kind: TableKind) -> Vec<Vec<String>> {
    let (columns, _) = form_columns::columns(kind);
    let most = columns.iter().map(|column| column.choices.len()).max().unwrap();
    let row = |at: usize| {
        let cell = |column: &FormColumn| match column.choices.len() {
            0 if column.path == "ten" => format!("Trường Minh họa {}", at + 1),
            0 => column.example.clone(),
            count => column.choices[at % count].clone(),
        };
        std::iter::once((at + 1).to_string()).chain(columns.iter().map(cell)).collect()
    };
    (0..most.max(3)).map(row).collect()
}

#[test]
fn a_blank_form_is_read_without_a_word() {
    for kind in [TableKind::Schools, TableKind::Units] {
        let (table, report) = filled(kind, &[]);
        assert!(report.is_empty(), "{report:?}");
        assert!(table.unwrap().rows().is_empty());
    }
}

#[test]
fn every_column_and_every_choice_is_read_back() {
    let (columns, _) = form_columns::columns(TableKind::Schools);
    let rows = rows(TableKind::Schools);
    let (table, mut report) = filled(TableKind::Schools, &rows);
    let table = table.unwrap();
    assert_eq!(table.rows().len(), rows.len());
    let sheet = &table.understood()[0];
    let keys: Vec<&str> = sheet.columns.iter().filter_map(|column| column.meaning.key()).collect();
    assert_eq!(keys, columns.iter().map(|column| column.path).collect::<Vec<_>>());
    let period = Node {
        place: crate::diagnostic::Place::file("a"),
        value: NodeValue::Map(vec![crate::tables::entry(
            "nam",
            Node::plain(crate::diagnostic::Place::file("a"), "2027".to_owned()),
        )]),
    };
    let schools: Vec<School> = table
        .rows()
        .iter()
        .map(|row| {
            let node = table.node(row, &mut report);
            decode_school(&node, &period, &mut report).unwrap()
        })
        .collect();
    assert!(report.is_empty(), "{report:?}");
    let levels: BTreeSet<_> = schools.iter().map(|school| format!("{:?}", school.level.value)).collect();
    let kinds: BTreeSet<_> = schools.iter().map(|school| school.target().unwrap().kind.value.key()).collect();
    let choices = |path: &str| columns.iter().find(|column| column.path == path).unwrap().choices.len();
    assert_eq!((levels.len(), kinds.len()), (Level::ALL.len(), choices("muc_tieu.loai")));
}

#[test]
fn a_form_of_units_is_read_back() {
    let rows = rows(TableKind::Units);
    let (table, report) = filled(TableKind::Units, &rows);
    assert!(report.is_empty(), "{report:?}");
    assert_eq!(table.unwrap().rows().len(), rows.len());
}

#[test]
fn every_column_there_is_can_be_added_by_the_name_that_is_told() {
    for kind in [TableKind::Schools, TableKind::Units] {
        let (usual, more) = form_columns::columns(kind);
        for column in usual.iter().chain(&more) {
            let title = full_title(column);
            let found = crate::tables::column_of(kind.columns(), &title).map(|known| known.path);
            assert_eq!(found, Some(column.path), "{title}");
        }
    }
}

#[test]
fn the_same_day_gives_the_same_bytes() {
    assert_eq!(form(TableKind::Schools, day()), form(TableKind::Schools, day()));
}
