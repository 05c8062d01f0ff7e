//! Each kind of bad input has its rule, at its line and column.

use super::{BASE, FIRST, load, read_bytes, read_more, spots};
use crate::diagnostic::{Diagnostic, tried};

fn findings(more: &str) -> Vec<Diagnostic> {
    let outcome = read_more(more);
    assert!(outcome.value.is_none(), "{more}");
    outcome.diagnostics
}

/// The only finding of `more`, whose lines count from 1.
fn finding(more: &str, rule: &str, line: usize, column: usize) -> Diagnostic {
    let found = findings(more);
    assert_eq!(spots(&found), [(found[0].rule(), FIRST - 1 + line, column)], "{more}\n{found:#?}");
    assert_eq!(found[0].rule(), rule, "{found:#?}");
    found.into_iter().next().unwrap()
}

const SCHOOL: &str = "truong:\n- ten: Trường A\n  cap_hoc: thcs\n";

#[test]
fn unknown_keys_get_a_suggestion() {
    let found = finding("noi_nhân: [A]\n", "khoa-la", 1, 1);
    assert_eq!(found.hints, ["có phải là `noi_nhan`?"]);
    let found = finding(&format!("{SCHOOL}  xyz: 1\n"), "khoa-la", 4, 3);
    assert_eq!(found.message, "không có khóa `xyz` ở đây");
    assert_eq!(
        found.hints,
        [
            "các khóa có ở đây: ten, cap_hoc, cac_cap, xa, loai_hinh, cong_nhan, muc_tieu, tu_danh_gia, khoa_hoan_thanh, chuyen_tiep, to_chuc_lai, dia_chi, hieu_truong, quan_ly, tham_dinh, ghi_chu"
        ]
    );
}

#[test]
fn all_missing_keys_are_reported() {
    let found = read_bytes("# chỉ có chú thích\nco_quan: {ten: ''}\n".as_bytes()).diagnostics;
    let mut rules: Vec<_> = found.iter().map(|finding| (finding.rule(), finding.message.as_str())).collect();
    rules.sort_unstable();
    assert_eq!(
        rules,
        [
            ("thieu-gia-tri", "khóa `ten` không được để trống"),
            ("thieu-khoa", "thiếu khóa `dia_danh`"),
            ("thieu-khoa", "thiếu khóa `mau`"),
            (
                "thieu-khoa",
                "thiếu khóa `nam` (như 2024), `nam_hoc` (như 2017-2018) hoặc `giai_doan` (như 2021-2025)"
            ),
            ("thieu-khoa", "thiếu khóa `nguoi_ky`"),
            ("thieu-khoa", "thiếu khóa `van_ban`"),
        ]
    );
    assert!(found.iter().all(|finding| finding.place.as_ref().unwrap().line() == 2));
}

#[test]
fn an_empty_file_misses_everything() {
    let found = read_bytes(b"").diagnostics;
    assert_eq!(found.len(), 5);
    assert!(found.iter().all(|finding| finding.rule() == "thieu-khoa"));
}

#[test]
fn wrong_types_say_what_was_found_and_expected() {
    let found = finding("truong: Trường A\n", "kieu-sai", 1, 9);
    assert_eq!(found.message, "cần một danh sách (các dòng bắt đầu bằng `- `), ở đây là `Trường A`");
    let found = finding("phu_luc: [bang_truong]\n", "kieu-sai", 1, 10);
    assert_eq!(found.message, "cần một nhóm `khóa: giá trị`, ở đây là một danh sách");
    finding("phu_luc: {ngang: chắc}\n", "kieu-sai", 1, 18);
    finding("cong_bo: {tong: ba}\n", "kieu-sai", 1, 17);
    finding("cong_bo: {tong: -3}\n", "kieu-sai", 1, 17);
    finding("noi_nhan:\n- A\n- [c]\n", "kieu-sai", 3, 3);
    finding("noi_nhan:\n- A\n- \n", "kieu-sai", 3, 3);
    finding("them: [a]\n", "kieu-sai", 1, 7);
    let found = read_bytes(b"- a\n- b\n");
    assert_eq!(spots(&found.diagnostics), [("kieu-sai", 1, 1)]);
}

#[test]
fn duplicate_keys_show_both_places() {
    let found = finding("luu: [VT]\nnoi_nhan: [A]\nluu: [GD]\n", "khoa-trung", 3, 1);
    let (first, label) = &found.related[0];
    assert_eq!((first.line(), first.column(), label.as_str()), (FIRST, 1, "lần đầu ở đây"));
}

#[test]
fn impossible_dates() {
    let found = finding("bao_cao: {han: 30/02/2024}\n", "ngay-sai", 1, 16);
    assert_eq!(found.message, "`30/02/2024`: tháng 2/2024 không có ngày 30");
    finding("bao_cao: {han: 13/2024}\n", "ngay-sai", 1, 16);
    finding("bao_cao: {han: mai}\n", "ngay-sai", 1, 16);
}

#[test]
fn months_outside_the_period() {
    let target = |month: &str| format!("{SCHOOL}  muc_tieu: {{loai: duy_tri, thang: {month}}}\n");
    let found = finding(&target("5/2025"), "ngoai-ky", 4, 36);
    assert_eq!(found.message, "tháng 5/2025 nằm ngoài năm 2024");
    finding(&target("13"), "ngay-sai", 4, 36);
    finding(&target("16/5/2024"), "ngay-sai", 4, 36);
    finding("lo_trinh: [{thang: 3/2020, tong: 1}]\n", "ngoai-ky", 1, 20);
}

#[test]
fn unknown_words_get_a_suggestion() {
    let found = finding("truong: [{ten: A, cap_hoc: thsc}]\n", "cap-hoc-la", 1, 28);
    assert_eq!(found.hints, ["có phải là `thcs`?"]);
    let found = finding(&format!("{SCHOOL}  muc_tieu: {{loai: nang_chaun}}\n"), "muc-tieu-la", 4, 20);
    assert_eq!(found.hints, ["có phải là `nang_chuan`?"]);
    let found = finding("the_thuc: iso\n", "the-thuc-la", 1, 11);
    assert_eq!(found.hints, ["chọn một trong: nd30-2020, tt01-2011"]);
}

#[test]
fn a_plan_has_one_period() {
    let found = finding("nam_hoc: 2023-2024\n", "hai-ky", 1, 1);
    assert_eq!(found.related[0].0.line(), 2);
    let found = read_bytes(BASE.replace("2024\nco", "24\nco").as_bytes()).diagnostics;
    assert_eq!(spots(&found), [("ky-sai", 2, 6)]);
    let found = read_bytes(BASE.replace("nam: 2024", "nam_hoc: 2017-2019").as_bytes()).diagnostics;
    assert_eq!(found[0].message, "`2017-2019`: năm học gồm hai năm liền nhau: 2017-2018");
}

#[test]
fn numbers_outside_their_range() {
    let found = finding(&format!("{SCHOOL}  cong_nhan: {{chuan_quoc_gia: 3}}\n"), "ngoai-khoang", 4, 31);
    assert_eq!(found.message, "`chuan_quoc_gia` phải từ 1 đến 2, ở đây là 3");
    finding(&format!("{SCHOOL}  cong_nhan: [{{kdclgd: 5}}]\n"), "ngoai-khoang", 4, 24);
    finding(&format!("{SCHOOL}  muc_tieu: {{loai: duy_tri, kdclgd: 0}}\n"), "ngoai-khoang", 4, 37);
}

#[test]
fn a_recognition_says_of_what() {
    finding(&format!("{SCHOOL}  cong_nhan: {{ngay: 5/2019}}\n"), "thieu-khoa", 4, 14);
}

#[test]
fn levels_of_combined_schools() {
    finding("truong: [{ten: A, cap_hoc: nhieu_cap}]\n", "thieu-khoa", 1, 28);
    finding("truong: [{ten: A, cap_hoc: thcs, cac_cap: [thcs]}]\n", "cac-cap-thua", 1, 34);
    finding("truong: [{ten: A, cap_hoc: nhieu_cap, cac_cap: [thcs]}]\n", "cac-cap-sai", 1, 48);
    finding("truong: [{ten: A, cap_hoc: nhieu_cap, cac_cap: [thcs, nhieu_cap]}]\n", "cac-cap-sai", 1, 55);
}

#[test]
fn characters_that_xml_forbids() {
    let found = finding("noi_nhan: [\"A\\x07B\"]\n", "ky-tu-cam", 1, 12);
    assert_eq!(found.message, "ký tự điều khiển U+0007 không thể có trong văn bản");
    finding("noi_nhan: [A\u{7}B]\n", "ky-tu-cam", 1, 13);
}

#[test]
fn bases_that_are_none_are_explained() {
    let found = finding("can_cu: [Thông tư số 17]\n", "can-cu-sai", 1, 10);
    assert!(found.message.contains("`tt-17-2018-bgddt`"), "{}", found.message);
    finding("can_cu: [{van: a, mo_dau: b}]\n", "khoa-la", 1, 19);
    finding("can_cu: [{loại: Kế hoạch, loai: Kế hoạch}]\n", "khoa-la", 1, 11);
}

#[test]
fn several_findings_come_together_in_the_order_of_lines() {
    let found = findings(
        "luu: [VT]\ntruong: [{ten: A, cap_hoc: x}, {cap_hoc: thcs}]\nbao_cao: {han: 31/4/2024}\nla: 1\n",
    );
    assert_eq!(
        spots(&found),
        [
            ("cap-hoc-la", FIRST + 1, 28),
            ("thieu-khoa", FIRST + 1, 32),
            ("ngay-sai", FIRST + 2, 16),
            ("khoa-la", FIRST + 3, 1)
        ]
    );
}

#[test]
fn syntax_errors_are_told_in_vietnamese_at_their_place() {
    for (more, line, column, message) in [
        ("a: [1,\n", 1, 4, "dấu `[` mở ra mà không có dấu đóng"),
        ("a: {b: 1]\n", 1, 4, "dấu `{` lại được đóng bằng `]`"),
        ("a: b: c\n", 1, 5, "dòng này thụt vào không đúng, hoặc thừa hay thiếu dấu `:`"),
        ("a:\n\t- x\n", 2, 1, "dấu tab không dùng để thụt dòng được"),
        ("a: 'x\n", 2, 1, "dấu nháy mở ra ở trên mà không có dấu nháy đóng"),
        ("a: @x\n", 1, 4, "dấu `@` không thể đứng ở đầu giá trị"),
        ("a: \"\\q\"\n", 1, 4, "sau dấu `\\` trong dấu nháy kép là ký tự không hợp lệ"),
        ("a: *b\n", 1, 4, "bí danh này chưa được đặt"),
        ("a: !x b\n", 1, 7, "thẻ kiểu `!x` của YAML không dùng ở đây"),
        ("a: {{ten}}\n", 1, 5, "khóa phải là một từ, ở đây là một nhóm khóa"),
        ("---\na: 1\n", 1, 1, "một tệp chỉ chứa một văn bản: bỏ dòng `---` thứ hai"),
    ] {
        let found = finding(more, "yaml-sai", line, column);
        assert_eq!(found.message, message, "{more}");
    }
}

#[test]
fn bombs_and_depths_are_refused() {
    let mut bomb = String::from("them:\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..10 {
        let alias = format!("*a{}", level - 1);
        bomb += &format!("  a{level}: &a{level} [{}]\n", [alias.as_str(); 10].join(", "));
    }
    assert_eq!(findings(&bomb).iter().map(|finding| finding.rule()).collect::<Vec<_>>(), ["bi-danh"]);
    finding("them: &a [*a]\n", "bi-danh", 1, 11);
    let deep = format!("them: {}{}\n", "[".repeat(5000), "]".repeat(5000));
    assert_eq!(findings(&deep)[0].rule(), "long-qua-sau");
    let blocks: String = (0..500).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    assert_eq!(findings(&blocks)[0].rule(), "long-qua-sau");
    let mut ladder = format!("them:\n  a0: &a0 {}x{}\n", "[".repeat(40), "]".repeat(40));
    ladder += &format!("  a1: {}*a0{}\n", "[".repeat(40), "]".repeat(40));
    assert_eq!(findings(&ladder)[0].rule(), "bi-danh");
}

#[test]
fn files_that_are_no_text() {
    let mut bytes = BASE.as_bytes().to_vec();
    bytes.extend(b"luu: [\xff]\n");
    let found = read_bytes(&bytes).diagnostics;
    assert_eq!(found[0].rule(), "khong-utf-8");
    assert_eq!(found[0].message, "tệp không phải UTF-8: dòng 6 có byte không đọc được");
    assert!(found[0].place.as_ref().unwrap().is_file());
    let folder = tempfile::tempdir().unwrap();
    let found = tried(|report| load(&folder.path().join("x.yaml"), folder.path(), report)).diagnostics;
    assert_eq!(found[0].rule(), "khong-thay-tep");
    std::fs::create_dir(folder.path().join("y.yaml")).unwrap();
    let found = tried(|report| load(&folder.path().join("y.yaml"), folder.path(), report)).diagnostics;
    assert_eq!(found[0].rule(), "khong-doc-duoc");
}
