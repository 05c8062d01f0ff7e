//! What a place changes in a template's named parts, facts and templates of one's own: from facts to document.

use std::fs;

use crate::desk::{Desk, PLAN, started};
use crate::package::paragraphs;

const YEU_CAU: &str = "Hoạt động KĐCLGD và công nhận cơ sở giáo dục đạt chuẩn quốc gia tuân thủ";

/// The paragraphs of `data/xa.docx` with `change` of the part `yeu-cau`, from its heading's predecessor on.
fn changed(change: &str) -> Vec<String> {
    let desk = Desk::new().file("data/xa.yaml", format!("{PLAN}noi_dung:\n  yeu-cau: {change}\n"));
    desk.run("render data").stderr("").status(0);
    read(&desk, "out/xa.docx")
}

fn read(desk: &Desk, path: &str) -> Vec<String> {
    paragraphs(&fs::read(desk.path(path)).unwrap())
}

/// The paragraphs between the purpose and the present state, but for the purpose itself.
fn around(paragraphs: &[String]) -> Vec<&str> {
    let from =
        paragraphs.iter().position(|text| text == "Yêu cầu" || text.starts_with("Trước") || text == "Thay");
    let to = paragraphs.iter().position(|text| text.starts_with("Tình hình thực hiện")).unwrap();
    let found = &paragraphs[from.unwrap_or(to)..to];
    found.iter().map(|text| text.get(..YEU_CAU.len()).unwrap_or(text)).collect()
}

#[test]
fn a_part_unchanged_stands_as_in_the_template() {
    assert_eq!(around(&changed("~")), ["Yêu cầu", YEU_CAU]);
}

#[test]
fn bo_leaves_the_part_out() {
    let without = changed("{bo: co}");
    assert_eq!(around(&without), [""; 0]);
    assert!(!without.iter().any(|text| text.starts_with(YEU_CAU)), "{without:#?}");
}

#[test]
fn thay_stands_in_its_place() {
    assert_eq!(around(&changed("{thay: [\"## Thay\", \"Chữ **đậm** thay.\"]}")), ["Thay", "Chữ đậm thay."]);
}

#[test]
fn truoc_and_them_go_around_it() {
    let added = changed("{truoc: Trước., them: [Sau., Sau nữa.]}");
    assert_eq!(around(&added), ["Trước.", "Yêu cầu", YEU_CAU, "Sau.", "Sau nữa."]);
}

#[test]
fn facts_and_helpers_work_in_the_texts() {
    let change = "{thay: '**Năm {{nam}}**: {{so2 so_lieu.truong.tong}} trường, đạt 65%; \\{{nam}}.'}";
    let all = changed(change);
    let printed = |text: &String| text.replace('\u{a0}', " ") == "Năm 2024: 01 trường, đạt 65%; {{nam}}.";
    assert!(all.iter().any(printed), "{all:#?}");
}

#[test]
fn what_a_fact_brings_is_no_markup() {
    let change = "{thay: 'Thay {{them.x}}\\'}\nthem: {x: \"**a** | _b_ {{nam}}\"}";
    let all = changed(change);
    assert!(all.iter().any(|text| text.starts_with("Thay **a** | _b_ {{nam}}")), "{all:#?}");
}

#[test]
fn all_changes_of_one_part_go_together() {
    let all = changed("{truoc: Trước., thay: Thay., them: Sau.}");
    assert_eq!(around(&all), ["Trước.", "Thay.", "Sau."]);
    assert_eq!(around(&changed("{bo: co, truoc: Trước., them: Sau.}")), ["Trước.", "Sau."]);
}

#[test]
fn a_nearer_file_takes_an_inherited_change_away() {
    let desk = Desk::new()
        .file("data/_chung.yaml", "noi_dung: {yeu-cau: {bo: co}}\n")
        .file("data/a.yaml", PLAN)
        .file("data/b.yaml", format!("{PLAN}noi_dung: {{yeu-cau: ~}}\n"));
    desk.run("render data").stderr("").status(0);
    assert_eq!(around(&read(&desk, "out/a.docx")), [""; 0]);
    assert_eq!(around(&read(&desk, "out/b.docx")), ["Yêu cầu", YEU_CAU]);
}

#[test]
fn a_change_that_reaches_nothing_is_told() {
    let desk = Desk::new().file(
        "data/xa.yaml",
        format!("{PLAN}noi_dung: {{muc-tieu: {{bo: co}}, muc-tieu-chung: {{bo: co}}}}\n"),
    );
    desk.run("render data").complains(&["cảnh báo[phan-khong-dung]", "`muc-tieu-chung`"]).status(0);
}

const OWN: &str = "\
---
loai: Thông báo
trich_yeu: \"Về {{them.viec}}\"
danh_so: la-ma
---

{{#each them.nguoi}}
- {{ten}}{{#if truc}} trực{{/if}}, {{so_buoi}} buổi

{{/each}}
{{> _muc-dich}}
";

#[test]
fn templates_and_partials_of_ones_own_win_and_see_facts_of_ones_own() {
    let own = "them:\n  viec: trực Tết\n  nguoi: [{ten: Ông A, truc: co, so_buoi: 2}, {ten: Bà B, truc: khong, so_buoi: \"07\"}]\n";
    let desk = Desk::new()
        .file("mau/ke-hoach-xa.md.hbs", OWN)
        .file("mau/_muc-dich.md.hbs", "Mục đích riêng của {{co_quan.dia_danh}}.\n")
        .file("data/xa.yaml", format!("{PLAN}{own}"));
    // Each hides an edition of the law's: that alone is told.
    let ran = desk.run("render data --templates mau");
    assert_eq!(ran.stderr.matches("cảnh báo[mau-che-ban-moi]").count(), 2, "{}", ran.stderr);
    assert_eq!(ran.stderr.matches("cảnh báo[").count(), 2, "{}", ran.stderr);
    ran.status(0);
    let read = read(&desk, "out/xa.docx");
    for line in
        ["THÔNG BÁO", "Về trực Tết", "Ông A trực, 2 buổi", "Bà B, 07 buổi", "Mục đích riêng của Ví Dụ./."]
    {
        assert!(read.iter().any(|text| text == line), "{line}: {read:#?}");
    }
    // Without the folder the built-in template stands.
    desk.run("render data --out goc").status(0);
    assert!(paragraphs(&fs::read(desk.path("goc/xa.docx")).unwrap()).contains(&"KẾ HOẠCH".to_owned()));
}

#[test]
fn the_program_needs_nothing_beside_it() {
    let desk = Desk::with_plan();
    let copy = desk.path("noi-khac/vanthu");
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_vanthu"), &copy).unwrap();
    let mut command = std::process::Command::new(&copy);
    command.current_dir(desk.path("data")).env_clear().args(["render", "xa.yaml", "--out", "../out"]);
    let output = started(|| command.output());
    assert!(output.status.success(), "{output:?}");
    assert_eq!(desk.names("out"), ["xa.docx"]);
}

#[test]
fn the_same_facts_make_the_same_bytes_on_any_number_of_threads() {
    let mut desk = Desk::new();
    for number in 1..=8 {
        desk = desk.file(
            &format!("data/{}/{number}.yaml", number % 3),
            PLAN.replace("so: 7", &format!("so: {number}")),
        );
    }
    for jobs in 1..=2 {
        desk.run(&format!("render data --jobs {jobs} --out out{jobs}")).stderr("").status(0);
    }
    assert_eq!(desk.names("out1").len(), 8);
    assert!(desk.contents("out1") == desk.contents("out2"));
}
