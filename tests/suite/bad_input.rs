//! Bad input gets a clear diagnostic at its place and leaves `out/` as it was.
//!
//! A case is a folder of `tests/golden/bad-input`: facts under `data/`, templates of one's own under `mau/`, and in
//! `expected.txt` all that the program says of them.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::desk::{Desk, Ran};
use crate::golden;

const EXPECTED: &str = "expected.txt";

/// The files of every case, by the case's name.
fn cases() -> BTreeMap<String, BTreeMap<String, Vec<u8>>> {
    let mut cases: BTreeMap<String, BTreeMap<String, Vec<u8>>> = BTreeMap::new();
    for (name, path) in golden::files(&golden::folder("bad-input")) {
        let (case, file) = name.split_once('/').expect("cases are folders");
        let files = cases.entry(case.to_owned()).or_default();
        if file != EXPECTED {
            files.insert(file.to_owned(), fs::read(path).unwrap());
        }
    }
    cases
}

/// A document of an earlier day.
fn earlier() -> &'static [u8] {
    static DOCUMENT: OnceLock<Vec<u8>> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let desk = Desk::with_plan();
        desk.run("render data").status(0);
        fs::read(desk.path("out/xa.docx")).unwrap()
    })
}

/// A desk with `files`, for each of which a document stands in `out/` already.
fn desk_with(files: &BTreeMap<String, Vec<u8>>) -> Desk {
    let desk = Desk::new();
    for (name, content) in files {
        desk.write(name, content);
        if let Some(document) = name.strip_prefix("data/").and_then(|name| name.strip_suffix(".yaml")) {
            desk.write(&format!("out/{document}.docx"), earlier());
        }
    }
    desk
}

fn command(files: &BTreeMap<String, Vec<u8>>) -> &'static str {
    match files.keys().any(|name| name.starts_with("mau/")) {
        true => "render data --templates mau",
        false => "render data",
    }
}

fn told(command: &str, ran: &Ran) -> String {
    let status = ran.status.expect("ended by itself");
    format!("$ vanthu {command}\n{}\n{}\n[{status}]\n", ran.stderr.trim_end(), ran.stdout.trim_end())
}

/// What the program says of the case `name`; it has left `out/` as it was.
fn refused(name: &str, files: &BTreeMap<String, Vec<u8>>) -> String {
    let desk = desk_with(files);
    let before = desk.contents("out");
    let command = command(files);
    let ran = desk.run(command);
    assert!(desk.contents("out") == before, "{name}: {}", ran.stderr);
    told(command, &ran)
}

#[test]
fn every_case_is_told_as_accepted() {
    let told: BTreeMap<_, _> = cases()
        .par_iter()
        .filter(|(_, files)| !files.is_empty())
        .map(|(case, files)| (format!("{case}/{EXPECTED}"), refused(case, files)))
        .collect();
    let accepted: Vec<_> = told.iter().filter(|(_, told)| !told.ends_with("[1]\n")).collect();
    assert!(accepted.is_empty(), "no errors: {accepted:#?}");
    golden::compare(&golden::folder("bad-input"), &told, |name| name.ends_with(EXPECTED));
}
