//! The interface as a page uses it. What runs in a browser is tried by `.ci/page`, on both carriers.

use std::path::Path;

use serde_json::{Value, json};

use super::*;
use crate::diagnostic::Report;
use crate::files::Disk;
use crate::generate::{Input, Library, generate};
use crate::reading;

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
