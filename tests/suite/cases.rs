//! Inputs that once went wrong in silence, each standing for a kind: what the program says of it and what the first
//! document it makes reads like.
//!
//! A case is a folder of `tests/golden/cases`: facts under `data/`, templates of one's own under `mau/`, and in
//! `expected.txt` what comes of them. `README.md` there tells what each stands for.

use std::collections::BTreeMap;
use std::fs;

use rayon::prelude::*;

use crate::desk::Desk;
use crate::golden;
use crate::package::paragraphs;

const EXPECTED: &str = "expected.txt";

type Files = BTreeMap<String, Vec<u8>>;

/// The files of every case, by the case's name.
fn cases() -> BTreeMap<String, Files> {
    let mut cases: BTreeMap<String, Files> = BTreeMap::new();
    for (name, path) in golden::files(&golden::folder("cases")) {
        let Some((case, file)) = name.split_once('/') else { continue };
        let files = cases.entry(case.to_owned()).or_default();
        if file != EXPECTED {
            files.insert(file.to_owned(), fs::read(path).unwrap());
        }
    }
    cases
}

fn outcome(files: &Files) -> String {
    let desk = Desk::new();
    files.iter().for_each(|(name, content)| desk.write(name, content));
    let command = match files.keys().any(|name| name.starts_with("mau/")) {
        true => "render data --templates mau",
        false => "render data",
    };
    let ran = desk.run(command);
    let status = ran.status.expect("ended by itself");
    let told = [ran.stderr.trim_end(), ran.stdout.trim_end()].join("\n");
    format!("$ vanthu {command}\n{}\n[{status}]\n{}", told.trim_start(), first_document(&desk))
}

/// The name of the first document and its text, a line a paragraph; nothing where none was made.
fn first_document(desk: &Desk) -> String {
    let made = desk.contents("out").into_iter().find(|(name, _)| name.ends_with(".docx"));
    made.map_or(String::new(), |(name, bytes)| {
        let lines = paragraphs(&bytes).into_iter().filter(|line| !line.trim().is_empty());
        let text: Vec<_> = lines.map(|line| line.trim_end().to_owned()).collect();
        format!("\n== {name}\n{}\n", text.join("\n"))
    })
}

#[test]
fn every_case_comes_out_as_accepted() {
    let written: BTreeMap<_, _> = cases()
        .par_iter()
        .filter(|(_, files)| !files.is_empty())
        .map(|(case, files)| (format!("{case}/{EXPECTED}"), outcome(files)))
        .collect();
    golden::compare(&golden::folder("cases"), &written, |name| name.ends_with(EXPECTED));
}
