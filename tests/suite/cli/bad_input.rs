//! What is told of several files at once, and what is no error at all.

use super::*;

#[test]
fn all_errors_of_all_files_are_told_in_order() {
    let desk = Desk::new()
        .file("data/a.yaml", PLAN.replace("thcs,", "thsc,").replace("so: 7", "so: bảy"))
        .file("data/b/c.yaml", PLAN.replace("nam:", "namm:"));
    let told = desk.run("render data").status(1).stderr;
    let places: Vec<_> = told.lines().filter_map(|line| line.trim().strip_prefix("--> ")).collect();
    assert_eq!(places.iter().filter(|place| place.starts_with("data/a.yaml")).count(), 2, "{told}");
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn an_error_in_an_inherited_file_is_told_in_that_file() {
    let desk = Desk::with_plan().file("data/_chung.yaml", "la_lung: 1\n");
    desk.run("render data").complains(&["khoa-la", "data/_chung.yaml:1"]).status(1);
}

#[test]
fn two_facts_files_with_one_document_are_both_named() {
    let desk = Desk::with_plan().file("data/xa.yml", PLAN);
    desk.run("render data").complains(&["trung-ten-tep", "data/xa.yaml", "data/xa.yml"]).status(1);
    assert!(!desk.path("out").exists());
}

#[test]
fn marks_and_line_ends_of_windows_are_fine() {
    let facts = format!("\u{feff}{}", PLAN.replace('\n', "\r\n"));
    let desk = Desk::with_plan().file("windows/xa.yaml", facts);
    desk.run("render data").status(0);
    desk.run("render windows --out windows-out").stderr("").status(0);
    assert_eq!(desk.contents("out")["xa.docx"], desk.contents("windows-out")["xa.docx"]);
}
