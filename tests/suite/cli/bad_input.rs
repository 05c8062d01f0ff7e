//! Bad input is told clearly, at its place, and leaves `out/` as it was.

use super::*;

/// Renders `data/xa.yaml` holding `facts` after a good run: `words` are in the complaint, `out/` is untouched.
#[track_caller]
fn refused(facts: impl AsRef<[u8]>, words: &[&str]) {
    let desk = Desk::with_plan();
    desk.run("render data").status(0);
    let before = desk.contents("out");
    desk.write("data/xa.yaml", facts);
    desk.run("render data").complains(&["data/xa.yaml"]).complains(words).status(1);
    assert_eq!(desk.contents("out"), before);
}

#[test]
fn facts_that_cannot_be_read_are_refused() {
    refused("mau: [1, 2", &["lỗi["]);
    refused(PLAN.replace("nam: 2024", "nam: 2024\nnam: 2025"), &["nam"]);
    refused(PLAN.replace("nam:", "namm:"), &["khoa-la", "namm"]);
    refused(PLAN.replace("so: 7", "so: [7]"), &["kieu-sai"]);
    refused(PLAN.replace("05/01/2024", "30/02/2024"), &["30/02/2024"]);
    refused(PLAN.replace("thang: 05/2024", "thang: 05/2025"), &["05/2025"]);
    refused(PLAN.replace("ke-hoach-xa", "ke-hoach-xx"), &["mau-la", "ke-hoach-xa"]);
    refused(PLAN.replace("cong_nhan_lai", "cong_nhan_lia"), &["cong_nhan_lai"]);
    refused(b"mau: \xff\xfe", &["khong-utf-8"]);
    refused(PLAN.replace("Các trường", "\"Các \\u0001 trường\""), &["lỗi["]);
}

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
fn a_bad_template_is_told_with_its_place() {
    let template = "---\nloai: Thông báo\ntrich_yeu: x\ndanh_so: la-ma\n---\n\n{{khong_co}}\n";
    let desk = Desk::new()
        .file("mau/hong.md.hbs", template)
        .file("data/a.yaml", PLAN.replace("ke-hoach-xa", "hong"));
    desk.run("render data --templates mau").complains(&["mau/hong.md.hbs:7:3", "khong_co"]).status(1);
    desk.write("mau/hong.md.hbs", template.replace("{{khong_co}}", "{{#if nam}}"));
    desk.run("render data --templates mau").complains(&["mau/hong.md.hbs"]).status(1);
    desk.write("mau/hong.md.hbs", template.replace("{{khong_co}}", "<b>x</b>"));
    desk.run("render data --templates mau").complains(&["lỗi["]).status(1);
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
