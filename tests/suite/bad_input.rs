//! Bad input gets a clear diagnostic at its place and leaves `out/` as it was.
//!
//! A case is a folder of `tests/golden/bad-input`: facts under `data/`, templates of one's own under `mau/`, and in
//! `expected.txt` all that the program says of them.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use rayon::prelude::*;

use crate::desk::{Desk, PLAN, Ran};
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
        let document = name.strip_prefix("data/").and_then(|name| name.strip_suffix(".yaml"));
        // What others inherit is no document.
        if let Some(document) = document.filter(|document| !document.contains('_')) {
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

#[test]
fn nothing_at_all_is_made_where_nothing_stood() {
    let desk = Desk::new().file("data/xa.yaml", PLAN.replace("nam:", "namm:"));
    desk.run("render data --out moi/out")
        .stdout("lỗi: xa.docx\nđã làm 0, không đổi 0, giữ bản đã sửa 0, lỗi 1; … giây\n")
        .complains(&["khoa-la"])
        .status(1);
    assert!(desk.names("moi").is_empty(), "{:?}", desk.names("moi"));
}

#[test]
fn the_good_documents_of_a_run_are_made_beside_the_bad() {
    let desk = Desk::with_plan()
        .file("data/sai.yaml", PLAN.replace("nam:", "namm:"))
        .file("out/sai.docx", earlier());
    desk.run("render data").complains(&["data/sai.yaml:2:1"]).status(1);
    assert_eq!(desk.names("out"), ["sai.docx", "xa.docx"]);
    assert_eq!(fs::read(desk.path("out/sai.docx")).unwrap(), earlier());
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_wherever_it_is_read() {
    let told = "lỗi[khong-utf-8]: tệp không phải UTF-8: dòng 2 có byte không đọc được\n--> data/_chung.yaml\n \
        = gợi ý: mở tệp bằng Notepad, chọn Lưu thành (Save as), mã hóa (Encoding) UTF-8\n\n";
    let desk = Desk::with_plan().file("data/_chung.yaml", b"luu: [VT]\nbao_cao: {noi_nhan: \xd0\xcf}\n");
    desk.run("render data").stderr(told).status(1);
    let desk = Desk::with_plan().file("mau/a.md.hbs", b"---\nloai: \xff\n---\n");
    desk.run("render data --templates mau").complains(&["mau/a.md.hbs", "UTF-8"]).status(1);
    assert!(!desk.path("out").exists());
}

#[test]
fn a_byte_order_mark_and_line_ends_of_windows_change_nothing() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let (shared, own) = PLAN.split_once("van_ban").unwrap();
    let own = format!("van_ban{own}noi_dung:\n  mo-dau:\n    them: |\n      Một.\n\n      Hai.\n");
    let plain = Desk::new().file("data/_chung.yaml", shared).file("data/xa.yaml", &own);
    let marked = Desk::new().file("data/_chung.yaml", windows(shared)).file("data/xa.yaml", windows(&own));
    for desk in [&plain, &marked] {
        desk.run("render data").stderr("").status(0);
    }
    assert_eq!(plain.contents("out")["xa.docx"], marked.contents("out")["xa.docx"]);
}

#[test]
fn bombs_and_depths_are_refused_at_once() {
    let brackets = format!("{PLAN}them: {}{}\n", "[".repeat(200_000), "]".repeat(200_000));
    let braces = format!("{PLAN}them: {}\n", "{a: ".repeat(100_000));
    let steps: String = (0..2000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let dashes = format!("{PLAN}them:\n  {}a\n", "- ".repeat(100_000));
    for (facts, rule) in [
        (brackets, "long-qua-sau"),
        (braces, "long-qua-sau"),
        (format!("{PLAN}them:\n{steps}"), "long-qua-sau"),
        (dashes, "long-qua-sau"),
    ] {
        let started = Instant::now();
        Desk::new()
            .file("data/xa.yaml", facts)
            .run("render data")
            .complains(&[rule, "data/xa.yaml:"])
            .status(1);
        assert!(started.elapsed() < Duration::from_secs(10), "{rule}: {:?}", started.elapsed());
    }
}

/// What unfolds to ten thousand million values is refused within the memory of one small run.
#[cfg(target_os = "linux")]
#[test]
fn a_bomb_takes_no_memory() {
    let bomb = golden::folder("bad-input/bi-danh-bom/data/xa.yaml");
    let desk = Desk::new().file("data/xa.yaml", fs::read(bomb).unwrap());
    let limited = format!("ulimit -v 500000; exec {} render data --jobs 1", env!("CARGO_BIN_EXE_vanthu"));
    let mut command = std::process::Command::new("sh");
    let output = command.args(["-c", &limited]).current_dir(desk.folder.path()).output().unwrap();
    Ran::new(output).complains(&["bi-danh"]).status(1);
}

#[test]
fn findings_as_json_are_a_list_of_all_their_parts() {
    let desk = Desk::new()
        .file("data/_chung.yaml", "bao_cao: {han: 31/4/2024}\n")
        .file("data/xa.yaml", PLAN.replace("nam: 2024", "nam: 2024\nnam: 2025\nlưu: a"));
    let ran = desk.run("render data --format json").stderr("").status(1);
    let found: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let expected = serde_json::json!([
        {
            "muc_do": "loi", "quy_tac": "khoa-trung", "thong_bao": "khóa `nam` được ghi hai lần",
            "tep": "data/xa.yaml", "dong": 3, "cot": 1, "dong_cuoi": 3, "cot_cuoi": 4, "goi_y": [],
            "lien_quan": [{
                "thong_bao": "lần đầu ở đây",
                "tep": "data/xa.yaml", "dong": 2, "cot": 1, "dong_cuoi": 2, "cot_cuoi": 4,
            }],
        },
        {
            "muc_do": "loi", "quy_tac": "khoa-la", "thong_bao": "không có khóa `lưu` ở đây",
            "tep": "data/xa.yaml", "dong": 4, "cot": 1, "dong_cuoi": 4, "cot_cuoi": 4,
            "goi_y": ["có phải là `luu`?"], "lien_quan": [],
        },
        {
            "muc_do": "loi", "quy_tac": "ngay-sai", "thong_bao": "`31/4/2024`: tháng 4/2024 không có ngày 31",
            "tep": "data/_chung.yaml", "dong": 1, "cot": 16, "dong_cuoi": 1, "cot_cuoi": 25, "goi_y": [], "lien_quan": [],
        },
    ]);
    assert_eq!(found, expected);
}
