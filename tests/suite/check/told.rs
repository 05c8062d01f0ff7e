//! What `vanthu check` prints, and how it ends.

use std::io::{Cursor, Read, Write};

use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::cause::of_style;
use crate::desk::{Desk, Ran, word};

/// A desk with one document, in whose part `old` is replaced by `new`.
fn desk(old: &str, new: &str) -> Desk {
    let desk = Desk::with_plan();
    desk.run("render data").status(0);
    let bytes = std::fs::read(desk.path("out/xa.docx")).unwrap();
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut edited = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.len() {
        let mut part = package.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        edited.start_file(part.name().unwrap(), SimpleFileOptions::default()).unwrap();
        edited.write_all(text.replace(old, new).as_bytes()).unwrap();
    }
    desk.write("xet/van-ban.docx", edited.finish().unwrap().into_inner());
    desk
}

#[test]
fn a_good_document_ends_with_0_and_a_bad_one_with_1() {
    desk("", "").run("check xet").stderr("").status(0).stdout(
        "xet/van-ban.docx: Kế hoạch 07/KH-UBND, xét theo Nghị định số 30/2020/NĐ-CP\n1 tệp: không thấy điều gì sai\n",
    );
    let bad = desk("w:left=\"1701\"", "w:left=\"1134\"").run("check xet/van-ban.docx").stderr("").status(1);
    assert!(
        bad.stdout.contains("lỗi[le-trai]: phần 1 của tệp: lề trái 20 mm; phải từ 30 đến 35 mm"),
        "{}",
        bad.stdout
    );
    let silent = desk("w:left=\"1701\"", "w:left=\"1134\"").run("check xet --ignore le-trai");
    assert_eq!(silent.status, Some(0), "{}", silent.stdout);
}

#[test]
fn what_cannot_be_read_is_told_and_the_others_are_looked_at() {
    let desk = desk("", "");
    desk.write("xet/a.docx", b"%PDF-1.7");
    let Ran { stdout, stderr, status } = desk.run("check xet");
    assert!(stdout.contains("van-ban.docx: Kế hoạch"), "{stdout}");
    assert!(stderr.contains("lỗi[khong-phai-docx]: đây là tệp PDF, không phải tệp DOCX"), "{stderr}");
    assert_eq!(status, Some(1));
}

#[test]
fn programs_are_told_of_files_that_cannot_be_read_and_of_every_rule() {
    let desk = desk("", "");
    desk.write("xet/cat-ngang.docx", b"PK\x03\x04");
    let ran = desk.run("check xet --format sarif");
    assert!(ran.stderr.contains("tệp bị cắt ngang hoặc bị sai khi chép, tải về"), "{}", ran.stderr);
    let log: Value = serde_json::from_str(&ran.stdout).unwrap();
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let told = &invocation["toolExecutionNotifications"][0];
    let place = &told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert!(place.as_str().unwrap().ends_with("cat-ngang.docx"), "{told}");
    let good: Value =
        serde_json::from_str(&desk.run("check xet/van-ban.docx --format sarif").stdout).unwrap();
    assert_eq!(good["runs"][0]["invocations"][0]["executionSuccessful"], true);
    let rules: Value =
        serde_json::from_str(&desk.run("check --rules --format json").status(0).stdout).unwrap();
    assert_eq!(rules.as_array().unwrap().len(), vanthu::check::rules::all().count());
}

#[test]
fn what_is_known_is_counted_and_not_told() {
    let desk = desk("w:left=\"1701\"", "w:left=\"1134\"");
    desk.run("check xet --write-baseline moc.json").status(1);
    let known = desk.run("check xet --baseline moc.json").status(0);
    assert!(known.stdout.ends_with("1 tệp: 1 điều đã biết\n"), "{}", known.stdout);
    desk.write("khac.json", "{}");
    desk.run("check xet --write-baseline khac.json")
        .status(1)
        .complains(&["khac.json", "không phải tệp mốc"]);
    std::fs::create_dir(desk.path("thu-muc.json")).unwrap();
    desk.run("check xet --write-baseline thu-muc.json").status(1).complains(&["thu-muc.json"]);
    desk.run("check xet --write-baseline xa-la/moc.json").status(1).complains(&["xa-la/moc.json"]);
    desk.run("check xet --baseline xet/van-ban.docx").status(2);
    desk.write(
        "xet/_kiem-tra.yaml",
        "bo_qua:\n  - {quy_tac: le-trai, tep: van-ban.docx, ly_do: mẫu của ngành}\n",
    );
    assert!(desk.run("check xet").status(0).stdout.ends_with("1 điều đã biết\n"));
    desk.write("xet/_kiem-tra.yaml", "bo_qua:\n  - {quy_tac: le-trais, ly_do: mẫu của ngành}\n");
    desk.run("check xet").status(1).complains(&["lỗi[quy-tac-la]: không có quy tắc `le-trais`", "`le-trai`"]);
}

/// One size in the defaults of the file is wrong for many parts: one finding, of which each rule can be known by itself.
#[test]
fn one_cause_is_one_finding_and_each_of_its_rules_can_be_known() {
    let desk = Desk::with_plan();
    desk.write("xet/van-ban.docx", of_style().bytes());
    let ran = desk.run("check xet --format json").status(1);
    let value: Value = serde_json::from_str(&ran.stdout).unwrap();
    let found = value[0]["phat_hien"].as_array().unwrap();
    let many = found.iter().find(|one| !one["cung_quy_tac"].as_array().unwrap().is_empty()).unwrap();
    let lead = many["quy_tac"].as_str().unwrap();
    desk.write("xet/_kiem-tra.yaml", format!("bo_qua:\n  - {{quy_tac: {lead}, ly_do: mẫu của ngành}}\n"));
    let rest = desk.run("check xet").status(1);
    assert!(!rest.stdout.contains(&format!("[{lead}]")), "{}", rest.stdout);
    assert!(rest.stdout.contains("    cùng nguyên nhân: "), "{}", rest.stdout);
}

#[test]
fn names_of_no_rule_are_wrong_usage() {
    let desk = desk("", "");
    desk.run("check xet --select le-trais")
        .status(2)
        .complains(&["không có quy tắc `le-trais`", "`le-trai`"]);
    desk.run("check xet --the-thuc nd31").status(2).complains(&["nd30-2020, tt01-2011"]);
    desk.run("check khong-co.docx").status(2).complains(&["khong-co.docx"]);
    desk.run("check").status(2);
    let rule = desk.run("check --explain le-trai").status(0);
    assert!(rule.stdout.starts_with("le-trai: lỗi (Phụ lục I, Phần I, Mục I.3)\n"), "{}", rule.stdout);
}

#[test]
fn json_has_every_part_of_a_finding() {
    let ran = desk("w:left=\"1701\"", "w:left=\"1134\"").run("check xet --format json").status(1);
    let value: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(value[0]["van_ban"][0]["loai"], "Kế hoạch");
    assert_eq!(value[0]["phat_hien"][0]["quy_tac"], "le-trai");
    assert_eq!(value[0]["phat_hien"][0]["muc_do"], "loi");
    assert!(value[0]["phat_hien"][0]["dieu_khoan"].as_str().unwrap().ends_with("I.3"));
}

/// The schema is that of OASIS, as the crate `serde-sarif` ships it.
#[test]
fn sarif_is_valid_by_its_schema() {
    // One of its patterns has a bracket that is never opened, which is no regular expression.
    let schema = include_str!("../../schemas/sarif-2.1.0.json").replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (old, new) in [("", ""), ("w:left=\"1701\"", "w:left=\"1134\""), ("Times New Roman", "Arial")] {
        let ran = desk(old, new).run("check xet --format sarif");
        let log: Value = serde_json::from_str(&ran.stdout).unwrap();
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        let has_results = !log["runs"][0]["results"].as_array().unwrap().is_empty();
        assert!(old.is_empty() || has_results);
    }
}

/// Documents in one file, each with as many faults as the others.
fn many_documents(count: usize) -> Desk {
    let line = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let one = |at: usize| {
        let lines = [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            &format!("Số: {at}/QĐ-UBND"),
            "QUYẾT ĐỊNH",
            "Điều 1. Nội dung",
            "Nơi nhận:",
            "- Lưu: VT.",
        ];
        lines.map(line).concat()
    };
    let body: String = (1..=count).map(one).collect();
    let desk = Desk::new();
    desk.write("xet/nhieu.docx", word(&body));
    desk
}

#[test]
fn of_very_many_findings_the_first_are_told_and_the_others_counted() {
    let desk = many_documents(60);
    let text = desk.run("check xet --advice").stderr("").status(1).stdout;
    assert_eq!(["lỗi", "lời khuyên"].map(|grade| text.matches(&format!("  {grade}[")).count()), [50, 50]);
    let all: Value =
        serde_json::from_str(&desk.run("check xet --advice --format json").status(1).stdout).unwrap();
    let found = all[0]["phat_hien"].as_array().unwrap();
    let of = |grade: &str| found.iter().filter(|one| one["muc_do"] == grade).count();
    let errors = of("loi");
    assert!(text.contains(&format!("… và {} lỗi", errors - 50)), "{text}");
    assert!(text.lines().last().unwrap().starts_with(&format!("1 tệp: {errors} lỗi, ")), "{text}");
    desk.run("check xet/nhieu.docx --html trang.html").status(1);
    let page = std::fs::read_to_string(desk.path("trang.html")).unwrap();
    assert!(page.contains(&format!("… và {} lỗi", errors - 50)));
}

#[test]
fn programs_are_told_that_a_list_is_cut() {
    let desk = many_documents(1_010);
    let json: Value = serde_json::from_str(&desk.run("check xet --format json").status(1).stdout).unwrap();
    let cut = json[0]["khong_neu_het"].as_str().unwrap();
    assert!(cut.contains("10 văn bản") && cut.contains("phát hiện"), "{cut}");
    let log: Value = serde_json::from_str(&desk.run("check xet --format sarif").status(1).stdout).unwrap();
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], true);
    assert_eq!(invocation["toolExecutionNotifications"][0]["message"]["text"], cut);
}

#[test]
fn a_page_is_written_under_no_name_of_another_kind_of_file() {
    let desk = desk("", "");
    let facts = std::fs::read(desk.path("data/xa.yaml")).unwrap();
    desk.run("check xet/van-ban.docx --html data/xa.yaml --force").status(2).complains(&[".html hoặc .htm"]);
    assert_eq!(std::fs::read(desk.path("data/xa.yaml")).unwrap(), facts);
}
