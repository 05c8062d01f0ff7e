//! A document is that of today's facts: whatever changes in a file that it is read from, an incremental run leaves what
//! a clean run makes.
//!
//! The ordinary tests change a sample of the scalars, drawn with a fixed seed. The whole, every scalar of every file
//! and every cell of the tables of all 166 communes, is
//! `cargo test --release --test suite todays_facts -- --ignored --nocapture`.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use vanthu::diagnostic::{Diagnostic, Report, Source};
use vanthu::digest::Digest;
use vanthu::files::discover;
use vanthu::generate::{Input, Library, generate};
use vanthu::reading::{self, OpenedFacts};
use vanthu::yaml::{Node, NodeValue, read as read_yaml};
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::desk::Desk;
use crate::tried::tried;
use crate::unit_facts::each;

/// Folders of facts with documents of every template, at any depth of summing up.
const FOLDERS: [&str; 7] = [
    "cam-thuy-2024",
    "cao-loc-2024",
    "lam-dong-2027",
    "long-an-2021",
    "thanh-hoa-2020",
    "thanh-hoa-2027",
    "thanh-mien-2017",
];
/// Rows of the tables that the sample keeps: a few communes with their schools.
const ROWS: usize = 24;

/// The facts of `data/`, with templates, registers and rules of one's own that are copies of the built-in ones.
struct Office {
    desk: Desk,
}

/// A document as a run sees it: what decides whether it is made anew, and what it is made from.
struct Seen {
    fingerprint: Digest,
    input: Input,
}

/// Of a run: the documents by name. A document that cannot be read is not there.
type Documents = BTreeMap<String, Seen>;

impl Office {
    fn new(rows: Option<usize>) -> Self {
        let desk = Desk::with_data(&FOLDERS);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (from, to) in [("templates", "mau"), ("data/_phap-ly", "so"), ("data/_quy-dinh", "quy-dinh")] {
            for entry in fs::read_dir(root.join(from)).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_str().unwrap();
                desk.write(&format!("{to}/{name}"), fs::read(&path).unwrap());
            }
        }
        let office = Self { desk };
        if let Some(rows) = rows {
            for table in ["xa.xlsx", "truong.xlsx"] {
                let path = office.desk.path(&format!("data/thanh-hoa-2027/{table}"));
                let (sheet, rest) = open_workbook(&path);
                let (start, end) = (rows_from(&sheet, rows), sheet.find("</sheetData>").unwrap());
                save_workbook(&path, &format!("{}{}", &sheet[..start], &sheet[end..]), &rest);
            }
        }
        office
    }

    fn library(&self) -> Option<Library> {
        let folder = |name: &str| self.desk.path(name);
        tried(|report| {
            Library::load(Some(&folder("mau")), Some(&folder("so")), Some(&folder("quy-dinh")), report)
        })
        .value
    }

    /// The documents of the facts files below `folder`.
    fn documents(&self, folder: &str, library: &Library) -> Documents {
        let root = self.desk.path("data").join(folder);
        let mut documents = Documents::new();
        for file in discover(std::slice::from_ref(&root), None).files {
            let name = file.path.display().to_string();
            let mut add = |name: String, facts, warnings: Vec<Diagnostic>| {
                let input = Input::new(facts, warnings.into());
                documents.insert(name, Seen { fingerprint: input.fingerprint(library), input });
            };
            let opened = tried(|report| reading::open(&file.path, &file.root, report));
            match opened.value {
                Some(OpenedFacts::One(facts)) => add(name, *facts, opened.diagnostics),
                Some(OpenedFacts::Many(batch)) => {
                    for (index, unit) in each(&batch).enumerate() {
                        let name = format!("{name} {index}");
                        unit.value
                            .into_iter()
                            .for_each(|found| add(name.clone(), found.facts, unit.diagnostics.clone()));
                    }
                }
                None => {}
            }
        }
        documents
    }

    /// Every file that a document may be read from.
    fn files(&self) -> Vec<PathBuf> {
        let folders = ["data", "mau", "so", "quy-dinh"].map(|folder| self.desk.path(folder));
        let entries = folders.iter().flat_map(|folder| WalkDir::new(folder).sort_by_file_name());
        entries.map(|entry| entry.unwrap().into_path()).filter(|path| path.is_file()).collect()
    }

    fn folder_of(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(self.desk.path("data")).ok()?;
        Some(inside.components().next()?.as_os_str().to_str()?.to_owned())
    }
}

/// The sheet's part of a workbook, and all its other parts.
fn open_workbook(path: &Path) -> (String, Vec<(String, Vec<u8>)>) {
    let mut archive = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let (mut sheet, mut rest) = (String::new(), Vec::new());
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.ends_with("sheet1.xml") {
            part.read_to_string(&mut sheet).unwrap();
        } else {
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            rest.push((name, bytes));
        }
    }
    (sheet, rest)
}

fn save_workbook(path: &Path, sheet: &str, rest: &[(String, Vec<u8>)]) {
    let mut archive = ZipWriter::new(File::create(path).unwrap());
    let sheet = ("xl/worksheets/sheet1.xml".to_owned(), sheet.as_bytes().to_vec());
    for (name, bytes) in rest.iter().chain([&sheet]) {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap();
}

/// Where the rows after the first `rows` begin.
fn rows_from(sheet: &str, rows: usize) -> usize {
    sheet.match_indices("<row ").nth(rows).map_or(sheet.len(), |(at, _)| at)
}

/// A file with the places of its scalars, which can be changed one at a time.
struct Changeable {
    path: PathBuf,
    text: String,
    parts: Option<Vec<(String, Vec<u8>)>>,
    scalars: Vec<Range<usize>>,
}

impl Changeable {
    fn open(path: &Path) -> Self {
        let path = path.to_owned();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if ending == "xlsx" {
            let (text, parts) = open_workbook(&path);
            let scalars = between(&text, "<t>", "</t>").chain(between(&text, "<v>", "</v>")).collect();
            return Self { path, text, parts: Some(parts), scalars };
        }
        let text = fs::read_to_string(&path).unwrap();
        let scalars = if ending == "hbs" { lines(&text) } else { yaml_scalars(&text) };
        Self { path, text, parts: None, scalars }
    }

    /// Writes the file with another value in place of scalar `index`; `way` chooses among the values.
    fn change(&self, index: usize, way: usize) {
        let range = self.scalars[index].clone();
        let changed = changed(&self.text[range.clone()], way);
        self.write(&format!("{}{changed}{}", &self.text[..range.start], &self.text[range.end..]));
    }

    fn restore(&self) {
        self.write(&self.text);
    }

    fn write(&self, text: &str) {
        match &self.parts {
            Some(parts) => save_workbook(&self.path, text, parts),
            None => fs::write(&self.path, text).unwrap(),
        }
    }
}

fn between<'a>(text: &'a str, open: &'a str, close: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    text.match_indices(open).filter_map(move |(at, _)| {
        let start = at + open.len();
        Some(start..start + text[start..].find(close)?)
    })
}

/// The lines of a template that are not blank.
fn lines(text: &str) -> Vec<Range<usize>> {
    let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    let written = text.lines().filter(|line| !line.trim().is_empty() && *line != "---");
    written.map(|line| start(line)..start(line) + line.len()).collect()
}

fn yaml_scalars(text: &str) -> Vec<Range<usize>> {
    fn gather(node: &Node, scalars: &mut Vec<Range<usize>>) {
        match &node.value {
            NodeValue::Null => {}
            NodeValue::Scalar(_) => scalars.push(node.place.span.clone()),
            NodeValue::List(items) => items.iter().for_each(|item| gather(item, scalars)),
            NodeValue::Map(entries) => entries.iter().for_each(|(_, node)| gather(node, scalars)),
        }
    }
    let source = Arc::new(Source { name: String::new(), text: text.to_owned() });
    let mut scalars = Vec::new();
    gather(&read_yaml(&source, &mut Report::new()).expect("YAML"), &mut scalars);
    scalars
}

/// Another value: a digit that is one more, or a letter more after the last letter.
fn changed(scalar: &str, way: usize) -> String {
    let digit = scalar.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).nth(way / 2);
    let letter = scalar.char_indices().rev().find(|(_, letter)| letter.is_alphabetic());
    match (digit, letter) {
        (Some((at, digit)), letter) if way.is_multiple_of(2) || letter.is_none() => {
            let more = char::from_digit((digit.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
            format!("{}{more}{}", &scalar[..at], &scalar[at + 1..])
        }
        (_, Some((at, letter))) => {
            let end = at + letter.len_utf8();
            format!("{}a{}", &scalar[..end], &scalar[end..])
        }
        (_, None) => format!("{scalar}1"),
    }
}

/// How many documents a change left as they were, and how many it has made anew.
#[derive(Debug, Default)]
struct Told {
    changes: usize,
    kept: usize,
    anew: usize,
}

/// Holds the documents of a change against those before it: one that would be left as it is must come out as it is.
fn compare(before: (&Documents, &Library), after: (&Documents, &Library), what: &str, told: &mut Told) {
    let kept: Vec<bool> = after
        .0
        .par_iter()
        .map(|(name, seen)| {
            let old = before.0.get(name).filter(|old| old.fingerprint == seen.fingerprint);
            let Some(old) = old else { return false };
            let same = old.input.facts() == seen.input.facts() && before.1.digest() == after.1.digest();
            let bytes = |seen: &Seen, library| {
                tried(|report| generate(&seen.input, library, report)).value.map(|made| made.bytes)
            };
            assert!(same || bytes(old, before.1) == bytes(seen, after.1), "{what}: {name} stays as it was");
            true
        })
        .collect();
    told.changes += 1;
    told.kept += kept.iter().filter(|kept| **kept).count();
    told.anew += kept.iter().filter(|kept| !**kept).count();
}

/// Changes one scalar of a file after the other, those that `choose` takes.
fn change_all(office: &Office, choose: &mut dyn FnMut(&Path, usize) -> bool) -> Told {
    let library = office.library().expect("copies of what is built in");
    let before: BTreeMap<&str, Documents> =
        FOLDERS.iter().map(|folder| (*folder, office.documents(folder, &library))).collect();
    assert!(before.values().all(|documents| !documents.is_empty()));
    let mut told = Told::default();
    for path in office.files() {
        let file = Changeable::open(&path);
        assert!(!file.scalars.is_empty(), "{}", path.display());
        for (index, way) in (0..file.scalars.len()).flat_map(|index| [(index, 0), (index, 1), (index, 2)]) {
            // A scalar without a second digit has no third way.
            let scalar = &file.text[file.scalars[index].clone()];
            let another = way < 2 || scalar.chars().filter(char::is_ascii_digit).count() > 1;
            if !another || !choose(&path, index) {
                continue;
            }
            file.change(index, way);
            let what = format!("{}: {scalar} → {}", path.display(), changed(scalar, way));
            match office.folder_of(&path) {
                Some(folder) => {
                    let after = office.documents(&folder, &library);
                    compare((&before[folder.as_str()], &library), (&after, &library), &what, &mut told);
                }
                None => {
                    // What cannot be read stops the run and says so.
                    let changed = office.library();
                    told.changes += 1;
                    assert!(changed.is_none_or(|changed| changed.digest() != library.digest()), "{what}");
                }
            }
        }
        file.restore();
    }
    println!("{told:?}");
    told
}

/// Numbers that are the same in every run.
struct Seeded(u64);

impl Seeded {
    fn one_in(&mut self, many: u64) -> bool {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33).is_multiple_of(many)
    }
}

#[test]
fn a_changed_scalar_leaves_no_document_as_it_was() {
    let office = Office::new(Some(ROWS));
    let mut chance = Seeded(2027);
    let told = change_all(&office, &mut |_, _| chance.one_in(70));
    assert!(told.changes > 20 && told.anew > 20, "{told:?}");
}

#[test]
#[ignore = "every scalar of every file takes minutes"]
fn every_changed_scalar_leaves_no_document_as_it_was() {
    let told = change_all(&Office::new(None), &mut |_, _| true);
    assert!(told.changes > 10_000, "{told:?}");
}

/// The program itself: what it leaves in a folder of earlier documents is what it makes in an empty one.
#[test]
fn a_run_over_earlier_documents_leaves_what_a_first_run_makes() {
    let office = Office::new(Some(ROWS));
    let desk = &office.desk;
    let run = |out: &str| {
        let folders = "--templates mau --legal so --regimes quy-dinh --quiet";
        desk.run(&format!("render data --out {out} {folders}")).status
    };
    assert_eq!(run("truoc"), Some(0));
    let (mut chance, mut compared) = (Seeded(7), 0);
    for path in office.files() {
        let file = Changeable::open(&path);
        let index = (0..file.scalars.len()).find(|_| chance.one_in(12));
        let Some(index) = index.filter(|_| chance.one_in(4)) else { continue };
        file.change(index, 1);
        let clean = format!("sach-{compared}");
        run("truoc");
        run(&clean);
        let (before, clean) = (desk.contents("truoc"), desk.contents(&clean));
        for (name, bytes) in clean.iter().filter(|(name, _)| name.ends_with(".docx")) {
            assert!(before.get(name) == Some(bytes), "{}: {name}", path.display());
            compared += 1;
        }
        file.restore();
    }
    assert!(compared > 40, "{compared}");
}

#[test]
fn a_plan_that_sums_up_follows_the_documents_below_it() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    desk.run("render data --out out").status(0);
    desk.edit(
        "data/lam-dong-2027/cap-xa/xa-don-duong.yaml",
        &[("Trường Mầm non Minh họa 1", "Trường Mầm non Hoa Sen")],
    );
    let ran = desk.run("render data --out out").status(0);
    assert!(ran.stdout.contains("đã làm: lam-dong-2027/ke-hoach-tinh.docx"), "{}", ran.stdout);
    desk.run("render data --out sach").status(0);
    let plan = "lam-dong-2027/ke-hoach-tinh.docx";
    assert_eq!(desk.contents("out")[plan], desk.contents("sach")[plan]);
}

/// What is inside the program is part of it: a program with other data makes every document anew.
#[test]
fn every_embedded_file_is_in_the_digest_of_the_program() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let build = fs::read_to_string(root.join("src/build.rs")).unwrap();
    let parts = build.split("const PARTS").nth(1).unwrap().split(';').next().unwrap();
    let mut embedded = 0;
    for entry in WalkDir::new(root.join("src")) {
        let path = entry.unwrap().into_path();
        if !path.is_file() || path.ends_with("build.rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for (at, word) in ["include_str!(", "include_dir!(", "include_bytes!("]
            .iter()
            .flat_map(|word| text.match_indices(word))
        {
            let named = text[at + word.len()..].split(')').next().unwrap();
            let named = named.trim().trim_matches('"').trim_start_matches("$CARGO_MANIFEST_DIR/");
            // What is named from the file itself may lie in `src`, which is in the digest.
            let inside = path.parent().unwrap().join(named).canonicalize().ok();
            let inside = inside.unwrap_or_else(|| root.join(named).canonicalize().unwrap());
            let inside = inside.strip_prefix(root.canonicalize().unwrap()).unwrap().to_owned();
            let known =
                |part: &str| inside.starts_with(part.trim().trim_matches(['"', '[', ']', '&', ' ', '\n']));
            let covered = parts.split('=').nth(1).unwrap().split(',').any(known);
            assert!(covered, "{}: {}", path.display(), inside.display());
            embedded += 1;
        }
    }
    assert!(embedded >= 4, "{embedded}");
}

/// One answer to which facts files lie below: what is rendered is summed up, and reconciled.
#[test]
fn a_commune_is_summed_up_however_the_ending_of_its_file_is_spelled() {
    let desk = Desk::with_data(&["lam-dong-2027"]);
    let commune = desk.path("data/lam-dong-2027/cap-xa/xa-don-duong.yaml");
    let before = desk.run("reconcile data").status(0).stdout;
    fs::rename(&commune, commune.with_extension("YAML")).unwrap();
    let after = desk.run("reconcile data").status(0).stdout;
    assert_eq!(after, before.replace("xa-don-duong.yaml", "xa-don-duong.YAML"));
    desk.run("render data --out out").status(0);
    assert!(desk.names("out").contains(&"lam-dong-2027/cap-xa/xa-don-duong.docx".to_owned()));
}
