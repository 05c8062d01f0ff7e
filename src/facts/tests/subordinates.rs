//! `tong_hop`: documents that sum up others.

use std::path::Path;

use super::super::{Facts, load};
use super::{BASE, spots, write};
use crate::diagnostic::Outcome;

fn province(root: &Path) -> Outcome<Facts> {
    load(&root.join("tinh.yaml"), root)
}

fn names(facts: &Facts) -> Vec<String> {
    let documents = &facts.subordinates.as_ref().unwrap().documents;
    let name =
        |facts: &Facts| Path::new(&facts.source.name).file_name().unwrap().to_string_lossy().into_owned();
    documents.iter().map(name).collect()
}

#[test]
fn the_files_of_the_folder_are_read_with_what_they_inherit() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: ./xa}\n");
    write(root, "xa/b.yaml", "luu: [VT]\n");
    write(root, "xa/a/ke-hoach.yaml", "");
    write(root, "xa/_nhap/c.yaml", "la: 1\n");
    write(root, "xa/ghi-chu.txt", "không phải dữ kiện");
    let outcome = province(root);
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(names(&outcome.value.unwrap()), ["ke-hoach.yaml", "b.yaml"]);
}

#[test]
fn a_document_summed_up_twice_over_counts_once() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: huyen}\n");
    write(root, "huyen/a.yaml", "tong_hop: {tu: xa}\n");
    write(root, "huyen/xa/b.yaml", "");
    let facts = province(root).value.unwrap();
    assert_eq!(names(&facts), ["a.yaml"]);
    assert_eq!(names(facts.subordinates.unwrap().documents.first().unwrap()), ["b.yaml"]);
}

#[test]
fn an_empty_folder_a_circle_and_another_period_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: khong-co}\n");
    assert_eq!(spots(&province(root).diagnostics), [("tong-hop-trong", 1, 16)]);
    write(root, "tinh.yaml", "tong_hop: {tu: xa}\n");
    write(root, "xa/a.yaml", "tong_hop: {tu: ..}\n");
    let found = province(root).diagnostics;
    assert_eq!(found.iter().map(|found| found.rule).collect::<Vec<_>>(), ["tong-hop-vong"]);
    write(root, "xa/a.yaml", "nam: 2023\nvan_ban: {ngay: 01/2023}\n");
    let found = province(root).diagnostics;
    assert_eq!(found.iter().map(|found| found.rule).collect::<Vec<_>>(), ["tong-hop-khac-ky"]);
}

#[test]
fn what_is_wrong_below_is_reported_above() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    write(root, "_chung.yaml", BASE);
    write(root, "tinh.yaml", "tong_hop: {tu: xa}\n");
    write(root, "xa/a.yaml", "la: 1\n");
    let outcome = province(root);
    assert_eq!(outcome.value, None);
    assert_eq!(spots(&outcome.diagnostics), [("khoa-la", 1, 1)]);
}
