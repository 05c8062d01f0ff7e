//! The interface as a page uses it. What runs in a browser is tried by `.ci/page`, on both carriers.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::diagnostic::Report;
use crate::files::Disk;
use crate::generate::{Input, Library, generate};
use crate::reading::{self, Documents};

fn engine() -> Engine {
    Engine::in_memory(&mut Report::new()).unwrap()
}

fn whole(engine: &mut Engine, value: Value, bytes: &[u8]) -> Message {
    let message = Message { value, bytes: bytes.to_vec() }.write();
    Message::read(&engine.answer(&message)).unwrap()
}

fn ask(engine: &mut Engine, value: Value) -> Value {
    let answer = whole(engine, value.clone(), &[]).value;
    assert_eq!(answer["ok"], true, "{value}: {answer}");
    answer["value"].clone()
}

fn put(engine: &mut Engine, path: &str, bytes: &[u8]) {
    let answer = whole(engine, json!({"ask": "put", "path": path}), bytes).value;
    assert_eq!(answer["ok"], true, "{answer}");
}

fn data(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name)).unwrap()
}

#[test]
fn what_is_begun_is_seen_and_taken() {
    let mut engine = engine();
    let described = ask(&mut engine, json!({"ask": "describe"}));
    let templates = described["templates"].as_array().unwrap();
    assert!(templates.iter().any(|template| template["name"] == "ke-hoach-xa"));
    assert!(described["facts"]["properties"]["truong"]["title"].is_string());
    let units = ask(&mut engine, json!({"ask": "units", "text": "don duong"}));
    assert_eq!(units[0]["name"], "Xã Đơn Dương");
    let begun = ask(
        &mut engine,
        json!({"ask": "begin", "template": "ke-hoach-xa", "unit": "xã Đơn Dương, Lâm Đồng", "day": "26/11/2026"}),
    );
    put(&mut engine, "xa.yaml", begun["text"].as_str().unwrap().as_bytes());
    let seen = ask(&mut engine, json!({"ask": "preview", "path": "xa.yaml"}));
    assert!(seen["pages"].as_str().unwrap().contains("ĐƠN DƯƠNG"), "{}", seen["findings"]);
    let taken = whole(&mut engine, json!({"ask": "render", "path": "xa.yaml"}), &[]);
    assert_eq!(taken.value["value"]["name"], "xa.docx");
    assert!(taken.bytes.starts_with(b"PK"));
}

/// The old name of two places is asked back, and no place at all is told.
#[test]
fn an_unclear_unit_is_asked_back() {
    let mut engine = engine();
    let begin =
        |unit: &str| json!({"ask": "begin", "template": "ke-hoach-xa", "unit": unit, "day": "26/11/2026"});
    assert!(ask(&mut engine, begin("Tân Phú"))["answers"].as_array().unwrap().len() > 1);
    assert_eq!(whole(&mut engine, begin("???"), &[]).value["ok"], false);
}

#[test]
fn files_in_memory_make_the_same_bytes_as_files_on_the_disk() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/cam-thuy-2024");
    let (mut engine, mut report) = (engine(), Report::new());
    for entry in std::fs::read_dir(&root).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file())
    {
        let name = entry.file_name().to_str().unwrap().to_owned();
        put(&mut engine, &name, &std::fs::read(entry.path()).unwrap());
    }
    let files = ask(&mut engine, json!({"ask": "files"}));
    assert!(!files.as_array().unwrap().is_empty());
    let library = Library::load(None, None, None, &mut report).unwrap();
    for name in files.as_array().unwrap().iter().map(|name| name.as_str().unwrap()) {
        let facts = reading::load(&root.join(name), &root, &mut report).unwrap();
        let native = generate(&Input::new(facts, Report::new()), &library, &mut report).unwrap();
        let taken = whole(&mut engine, json!({"ask": "render", "path": name}), &[]);
        assert!(taken.bytes == native.bytes, "{name}");
    }
}

#[test]
fn many_come_in_a_zip_with_their_report() {
    let mut engine = engine();
    for name in ["ke-hoach-xa.yaml", "xa.xlsx", "truong.xlsx"] {
        put(&mut engine, name, &data(&format!("thanh-hoa-2027/{name}")));
    }
    let path = "ke-hoach-xa.yaml";
    let listed = ask(&mut engine, json!({"ask": "documents", "path": path}));
    assert_eq!(listed["count"], 166);
    let understood = ask(&mut engine, json!({"ask": "understand", "path": path}));
    assert_eq!(understood["tables"].as_array().unwrap().len(), 2);
    for from in [0, 2] {
        let packed = ask(&mut engine, json!({"ask": "pack", "path": path, "from": from, "count": 2}));
        assert_eq!((&packed["made"], &packed["failed"]), (&json!(2), &json!(0)), "{packed}");
    }
    let zip = whole(&mut engine, json!({"ask": "packed"}), &[]).bytes;
    let zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    assert_eq!(zip.len(), 5);
    assert!(zip.file_names().any(|name| name.unwrap() == "bao-cao.csv"));
    assert_eq!(whole(&mut engine, json!({"ask": "packed"}), &[]).value["ok"], false);
    // What was begun of other facts is not gone on with.
    ask(&mut engine, json!({"ask": "pack", "path": path, "from": 0, "count": 1}));
    put(&mut engine, "khac.yaml", b"");
    let going_on = whole(&mut engine, json!({"ask": "pack", "path": path, "from": 1, "count": 1}), &[]);
    assert_eq!(going_on.value["ok"], false);
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let mut engine = engine();
    let text = String::from_utf8(data("cam-thuy-2024/cam-thanh.yaml")).unwrap();
    put(&mut engine, "xa.yaml", format!("{text}\nkhoa_la: 1\n").as_bytes());
    let shown = ask(&mut engine, json!({"ask": "preview", "path": "xa.yaml"}));
    assert!(shown["pages"].is_null());
    let found = shown["findings"].as_array().unwrap();
    let found = found.iter().find(|found| found["quy_tac"] == "khoa-la").unwrap();
    assert_eq!((&found["tep"], &found["cot"]), (&json!("xa.yaml"), &json!(1)));
    let rule = ask(&mut engine, json!({"ask": "explain", "rule": "khoa-la"}));
    assert!(!rule["advice"].as_str().unwrap().is_empty());
    assert_eq!(
        ask(&mut engine, json!({"ask": "diagnose", "path": "xa.yaml"}))["findings"],
        shown["findings"]
    );
}

#[test]
fn no_message_brings_it_down() {
    let mut engine = engine();
    for message in
        [&b""[..], b"\x01", b"\xFF\xFF\xFF\xFF{}", b"\x02\0\0\0{}", b"\x02\0\0\0{]", b"\x04\0\0\0null"]
    {
        let answer = Message::read(&engine.answer(message)).unwrap();
        assert_eq!(answer.value["ok"], false, "{message:?}");
    }
    for path in ["../a.yaml", "/etc/passwd", "", ".", "a/../../b.yaml"] {
        for ask in ["read", "put", "preview", "render", "documents", "understand"] {
            let answer = whole(&mut engine, json!({"ask": ask, "path": path}), &[]);
            assert_eq!(answer.value["ok"], false, "{ask} {path}");
        }
    }
}

/// Facts that name a table, and links, lead out of no folder.
#[cfg(unix)]
#[test]
fn nothing_outside_the_folder_is_read() {
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("trong");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(outer.path().join("ngoai.csv"), "ten,cap_hoc\nTrường THCS A,thcs\n").unwrap();
    std::os::unix::fs::symlink(outer.path().join("ngoai.csv"), inner.join("lien-ket.csv")).unwrap();
    std::fs::write(inner.join("trong.csv"), "ten,cap_hoc\nTrường THCS A,thcs\n").unwrap();
    let disk = Disk::inside(&inner).unwrap();
    assert!(disk.is_file(&inner.join("trong.csv")));
    for name in ["../ngoai.csv", "lien-ket.csv"] {
        assert!(!disk.is_file(&inner.join(name)) && disk.open(&inner.join(name)).is_err(), "{name}");
    }
    assert!(disk.names_in(outer.path()).is_err());
}

fn taken(engine: &mut Engine, value: Value, bytes: &[u8]) -> Message {
    let answer = whole(engine, value.clone(), bytes);
    assert_eq!(answer.value["ok"], true, "{value}: {}", answer.value);
    answer
}

/// A document whose margins break the decree is told of, mended, and then holds to it.
#[test]
fn a_document_of_anyone_is_checked_and_mended() {
    let mut engine = engine();
    put(&mut engine, "_chung.yaml", &data("cam-thuy-2024/_chung.yaml"));
    put(&mut engine, "xa.yaml", &data("cam-thuy-2024/cam-thanh.yaml"));
    let own = taken(&mut engine, json!({"ask": "render", "path": "xa.yaml"}), &[]).bytes;
    let narrow = narrowed(&own);
    let check = json!({"ask": "check", "name": "a.docx"});
    let found = taken(&mut engine, check.clone(), &narrow).value["value"].clone();
    assert!(found["errors"].as_u64().unwrap() > 0, "{found}");
    assert!(found["pages"].as_str().unwrap().contains("class=\"page\""));
    assert!(
        found["general"].as_str().unwrap().contains("le-trai")
            || found["pages"].as_str().unwrap().contains("le-trai")
    );
    let mended = taken(&mut engine, json!({"ask": "mend", "name": "a.docx"}), &narrow);
    assert_eq!(mended.value["value"]["name"], "a-da-sua.docx");
    assert!(!mended.value["value"]["done"].as_array().unwrap().is_empty());
    let after = taken(&mut engine, check, &mended.bytes).value["value"].clone();
    assert!(after["errors"].as_u64() < found["errors"].as_u64(), "{after}");
    let annotated = taken(&mut engine, json!({"ask": "annotate", "name": "a.docx"}), &narrow);
    assert!(!crate::word::read(&annotated.bytes).unwrap().notes.is_empty());
}

/// The document with a left margin that is too narrow.
fn narrowed(docx: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut old = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().to_string();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        if name == "word/document.xml" {
            let whole = String::from_utf8(text).unwrap();
            let (before, after) = whole.split_once("w:left=\"1701\"").unwrap();
            text = format!("{before}w:left=\"851\"{after}").into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(&text).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_docx_is_told() {
    let mut engine = engine();
    for (name, bytes) in [
        ("a.pdf", &b"%PDF-1.7"[..]),
        ("a.docx", b"PK\x03\x04"),
        ("a.docx", b""),
        ("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
    ] {
        for ask in ["check", "mend", "annotate"] {
            let answer = whole(&mut engine, json!({"ask": ask, "name": name}), bytes).value;
            assert_eq!(answer["ok"], false, "{ask} {name}");
            assert!(answer["why"].as_str().unwrap().len() > 20, "{answer}");
        }
    }
}

/// What is due and the sums are those of the commands, for files in memory too.
#[test]
fn facts_are_seen_together() {
    let mut engine = engine();
    assert_eq!(ask(&mut engine, json!({"ask": "due"}))["year"], Value::Null);
    for name in ["ke-hoach-xa.yaml", "xa.xlsx", "truong.xlsx"] {
        put(&mut engine, name, &data(&format!("thanh-hoa-2027/{name}")));
    }
    let due = ask(&mut engine, json!({"ask": "due"}));
    assert_eq!(due["year"], 2027);
    assert!(due["picture"].as_str().unwrap().starts_with("<svg"));
    let rows = due["due"]["truong"].as_array().unwrap().len();
    assert_eq!(due["due"]["tong"].as_u64().unwrap() as usize, rows);
    let csv = taken(&mut engine, json!({"ask": "due", "year": 2027}), &[]).bytes;
    assert_eq!(String::from_utf8(csv).unwrap().lines().count(), rows + 1);
    let sums = ask(&mut engine, json!({"ask": "sums"}));
    assert_eq!(sums["sums"]["cay"].as_array().unwrap().len(), 166);
}

/// What is begun of any template for a body that issues it can be looked at before a word is written.
#[test]
fn every_document_of_a_commune_or_province_is_seen_as_it_is_begun() {
    let mut engine = engine();
    let described = ask(&mut engine, json!({"ask": "describe"}));
    let names: Vec<String> = described["templates"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|template| template["ended"].is_null())
        .map(|template| template["name"].as_str().unwrap().to_owned())
        .collect();
    let mut seen = 0;
    for name in names {
        for unit in ["xã Đơn Dương, Lâm Đồng", "Lâm Đồng"] {
            let begin = json!({"ask": "begin", "template": name, "unit": unit, "day": "26/11/2026"});
            // It is another body's document.
            let Some(begun) =
                whole(&mut engine, begin, &[]).value["value"]["text"].as_str().map(str::to_owned)
            else {
                continue;
            };
            put(&mut engine, "mau.yaml", begun.as_bytes());
            let shown = ask(&mut engine, json!({"ask": "preview", "path": "mau.yaml"}));
            assert!(shown["pages"].is_string(), "{name}: {}", shown["findings"]);
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}

/// Files of a folder, files in memory, and both laid over each other count alike.
#[test]
fn sums_are_those_of_all_files_wherever_they_lie() {
    let names = ["ke-hoach-xa.yaml", "xa.xlsx", "truong.xlsx"];
    for on_disk in 0..=names.len() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in &names[..on_disk] {
            std::fs::write(at(name), data(&format!("thanh-hoa-2027/{name}"))).unwrap();
        }
        let library = Library::load(None, None, None, &mut Report::new()).unwrap();
        let mut engine = Engine::new(Arc::new(library), Disk::inside(folder.path()).unwrap());
        for name in &names[on_disk..] {
            engine.disk.put(at(name), data(&format!("thanh-hoa-2027/{name}")));
        }
        let read = Documents::read(&engine.disk, &[folder.path().to_owned()], None);
        assert_eq!((on_disk, read.facts.len(), read.errors.len()), (on_disk, 166, 0));
    }
}

/// A form offers as targets what the rules of the document's day know.
#[test]
fn targets_are_those_of_the_rules_of_the_day() {
    let mut engine = engine();
    let mut on = |day: &str| ask(&mut engine, json!({"ask": "targets", "day": day}));
    let [before, after, never] = [on("06/7/2026"), on("12/2026"), on("01/01/1990")];
    assert_eq!(before["kdclgd"], json!({"name": "cấp độ", "most": 4, "levels": []}));
    assert_eq!(after["kdclgd"], json!({"name": "mức", "most": 2, "levels": []}));
    assert_eq!(
        (&after["before"]["kdclgd"], &after["unknown"]),
        (&before["kdclgd"], &json!(["danh_gia_ngoai"]))
    );
    let of = after["chuan_quoc_gia"]["levels"].as_array().unwrap();
    assert!(of.contains(&json!("thcs")) && !of.contains(&json!("gdtx")));
    assert!(never.is_null());
}
