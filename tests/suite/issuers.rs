//! The head of page 1 for every commune of the list and for bodies with long names, in measured widths: no name of a
//! unit and no word is torn, and the date keeps to its line.

use std::path::Path;

use vanthu::diagnostic::Report;
use vanthu::document::{Document, Inline};
use vanthu::docx::issuer_lines;
use vanthu::facts::{Facts, PartialDate};
use vanthu::frame::{self, FormWanted};
use vanthu::generate::{Input, Library, generate};
use vanthu::reading;
use vanthu::units;

/// Names of bodies; a line may begin where "|" stands.
const BODIES: &str = include_str!("../issuers.txt");

/// The same, of bodies that exist or did, each with the document or notice that names it.
const OF_DOCUMENTS: &str = include_str!("../issuers-of-documents.txt");

fn sample() -> (Facts, Document) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let file = root.join("lam-dong-2027/cap-xa/xa-don-duong.yaml");
    let facts = reading::load(&file, &root, &mut Report::new()).expect("facts");
    let library = Library::load(None, None, None, &mut Report::new()).expect("the built-in library");
    let made = generate(&Input::new(facts.clone(), Report::new()), &library, &mut Report::new())
        .expect("a document");
    (facts, made.document)
}

/// The lines of the issuer for a full date, one with the day blank and one with a year alone.
fn lines(facts: &mut Facts, document: &mut Document) -> Vec<Vec<String>> {
    ["16/12/2026", "12/2026", "2026"]
        .map(|date| {
            facts.record.date.value = PartialDate::parse(date).expect("a date");
            document.frame = frame::derive(
                facts,
                &FormWanted::of("Kế hoạch"),
                vec![Inline::plain("Thử")],
                &mut Report::new(),
            )
            .expect("a frame");
            issuer_lines(document)
        })
        .into()
}

#[test]
fn no_name_of_a_commune_is_torn() {
    let (mut facts, mut document) = sample();
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");
    let list = std::fs::read_to_string(list).expect("the list");
    let units: Vec<&str> = list.lines().skip(1).filter_map(|row| row.split(',').nth(3)).collect();
    assert!(units.len() > 3000, "{}", units.len());
    let mut torn = Vec::new();
    for unit in units {
        let whole = format!("Ủy ban nhân dân {unit}");
        let (kind, name) = units::committee_unit(&whole).expect("a unit");
        facts.issuer.place = units::place_name(kind, &name);
        facts.issuer.name.value = whole;
        for lines in lines(&mut facts, &mut document) {
            let whole = lines.last().is_some_and(|line| line.ends_with(&name.to_uppercase()));
            if !whole || lines.len() > 2 {
                torn.push(lines.join(" / "));
            }
        }
    }
    assert!(torn.is_empty(), "{} torn: {torn:#?}", torn.len());
}

#[test]
fn bodies_with_long_names_break_at_sense() {
    break_at_sense(BODIES.lines().filter(|line| !line.is_empty()));
}

#[test]
fn bodies_that_documents_name_break_at_sense() {
    let rows = OF_DOCUMENTS.lines().filter(|line| !line.starts_with('#'));
    break_at_sense(rows.map(|row| row.split_once('\t').expect("a name and where it was read").0));
}

fn break_at_sense<'a>(names: impl Iterator<Item = &'a str>) {
    let (mut facts, mut document) = sample();
    facts.signer.authority_lines = vec!["TRƯỞNG BAN".to_owned()];
    facts.issuer.abbreviation = Some("XYZ".to_owned());
    let names: Vec<&str> = names.collect();
    assert!(names.len() >= 60, "{}", names.len());
    let mut torn = Vec::new();
    for name in names {
        let parts: Vec<&str> = name.split('|').map(str::trim).collect();
        facts.issuer.name.value = parts.join(" ");
        let starts: Vec<String> =
            (0..parts.len()).map(|part| parts[part..].join(" ").to_uppercase()).collect();
        for lines in lines(&mut facts, &mut document) {
            let lines: Vec<String> = lines.iter().map(|line| line.replace('\u{fffe}', "-")).collect();
            // What the superior's line names is left out at the end.
            let left_out = starts[0].strip_prefix(&lines.join(" ")).expect("the name, or its beginning");
            let begins = |line: usize| format!("{}{left_out}", lines[line..].join(" "));
            if !(0..lines.len()).all(|line| starts.contains(&begins(line))) {
                torn.push(lines.join(" / "));
            }
        }
    }
    torn.dedup();
    assert!(torn.is_empty(), "{} torn: {torn:#?}", torn.len());
}
