//! What the sentences of built-in templates say of facts that are there, that are not, and that are few or many.

use std::fs;
use std::path::Path;

use crate::tried::{Tried, tried};
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;

/// A commune of two tiers, without its schools, date and reports.
const COMMUNE: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: UBND tỉnh Lâm Đồng, \
tham_muu: Phòng Văn hóa - Xã hội}
noi_nhan: ['Các phòng, đơn vị thuộc UBND xã', Các trường]
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

const RECOGNISED: &str = "cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/2022}";

fn made(yaml: &str) -> Tried<Generated> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    fs::write(&path, yaml).unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    let facts = value.unwrap_or_else(|| panic!("{diagnostics:?}"));
    tried(|report| {
        generate(
            &Input::new(facts, diagnostics.into()),
            &tried(|report| Library::load(None, None, None, report)).value.unwrap(),
            report,
        )
    })
}

/// The markup of the document that `yaml` describes, without its escapes.
fn text(yaml: &str) -> String {
    made(yaml).value.expect("a document").markup.text.replace('\\', "")
}

/// The plan of the commune with `schools`, one a line, dated in December 2026.
fn plan(schools: &[&str]) -> String {
    text(&commune(schools, "12/2026"))
}

fn commune(schools: &[&str], date: &str) -> String {
    let schools: String = schools.iter().map(|school| format!("  - {{{school}}}\n")).collect();
    let list = if schools.is_empty() { String::new() } else { format!("truong:\n{schools}") };
    format!("{COMMUNE}van_ban: {{ngay: {date}}}\n{list}")
}

fn line<'t>(text: &'t str, opening: &str) -> &'t str {
    text.lines().find(|line| line.starts_with(opening)).unwrap_or_else(|| panic!("{opening}:\n{text}"))
}

#[test]
fn the_present_state_is_not_later_than_the_plan() {
    let school = format!("ten: Trường THCS Số 1, cap_hoc: thcs, {RECOGNISED}");
    let heading = |date| line(&text(&commune(&[&school], date)), "# Kết quả công nhận").to_owned();
    assert_eq!(heading("12/2026"), "# Kết quả công nhận trường đạt chuẩn quốc gia tính đến tháng 12/2026");
    assert_eq!(
        heading("05/12/2026"),
        "# Kết quả công nhận trường đạt chuẩn quốc gia tính đến ngày 05/12/2026"
    );
    assert_eq!(
        heading("04/01/2027"),
        "# Kết quả công nhận trường đạt chuẩn quốc gia tính đến ngày 31/12/2026"
    );
    // Where something has ended since, nothing is told as of the eve.
    let ended = "ten: Trường THCS Số 2, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1, ngay: 02/01/2022}";
    let text = text(&commune(&[&school, ended], "04/01/2027"));
    assert!(line(&text, "# Kết quả công nhận").ends_with("tính đến ngày 04/01/2027"), "{text}");
    assert!(line(&text, "- Trường THCS Số 2").contains("đã hết hạn ngày 02/01/2027"), "{text}");
}

#[test]
fn what_has_lapsed_is_told_so_and_warned_of_without_a_target() {
    let lapsed = "ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2020}";
    let printed = "ten: Trường Mầm non Số 1, cap_hoc: mam_non, cong_nhan: {chuan_quoc_gia: 1, den: 3/2024}";
    let outcome = made(&commune(&[lapsed, printed], "12/2026"));
    let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["het-han-khong-muc-tieu", "het-han-khong-muc-tieu", "chua-ro-muc-tieu"]);
    let text = outcome.value.unwrap().markup.text.replace('\\', "");
    assert_eq!(
        line(&text, "- Trường THCS Số 1"),
        "- Trường THCS Số 1 đã được công nhận đạt chuẩn quốc gia mức độ 1 (công nhận ngày 20/5/2020, đã hết hạn ngày 20/5/2025)."
    );
    assert_eq!(
        line(&text, "- Trường Mầm non Số 1"),
        "- Trường Mầm non Số 1 đã được công nhận đạt chuẩn quốc gia mức độ 1 (đã hết hạn tháng 3/2024);"
    );
}

#[test]
fn under_two_tiers_the_phong_is_the_standing_body_and_the_schools_are_looked_after() {
    let text = text(&commune(&["ten: Trường Tiểu học Số 1, cap_hoc: tieu_hoc"], "5/2026"));
    for said in [
        "Phòng Văn hóa - Xã hội là cơ quan thường trực, hằng quý và hằng năm tổng hợp báo cáo của các trường",
        "- Thực hiện tự đánh giá, xây dựng trường chuẩn quốc gia ở cấp tiểu học theo quy định, chịu sự kiểm tra, giám sát của Phòng",
    ] {
        assert!(text.contains(said), "{said}:\n{text}");
    }
    assert!(!text.contains("Ban Chỉ đạo") && !text.contains("- Chủ trì, cùng"), "{text}");
}

#[test]
fn a_school_of_several_levels_stands_for_each_of_them() {
    let schools = [
        "ten: Trường TH&THCS Số 1, cap_hoc: nhieu_cap, cac_cap: [tieu_hoc, thcs]",
        "ten: Trường Mầm non Số 1, cap_hoc: mam_non",
    ];
    let text = text(&commune(&schools, "5/2026"));
    assert!(text.contains("ở các cấp mầm non, tiểu học và trung học cơ sở theo quy định"), "{text}");
}

#[test]
fn without_schools_nothing_is_asked_of_schools_that_hold_something() {
    for (date, schools) in
        [("12/2026", &[][..]), ("5/2026", &[][..]), ("12/2026", &["ten: Trường A, cap_hoc: thcs"][..])]
    {
        let outcome = made(&commune(schools, date));
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        assert_eq!(rules, ["chua-ro-cong-nhan", "chua-ro-muc-tieu"], "{date} {schools:?}");
        let text = outcome.value.unwrap().markup.text.clone();
        for unknown in [
            "chưa có trường",
            "không có trường",
            "không dừng lại",
            "Rà soát hồ sơ",
            "Kết quả công nhận",
            "Kết quả tính đến",
        ] {
            assert!(!text.contains(unknown), "{unknown}:\n{text}");
        }
    }
}

#[test]
fn that_there_is_none_is_said_where_every_school_says_so() {
    let none = "ten: Trường A, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong";
    for date in ["12/2026", "5/2026", "12/2024"] {
        let outcome =
            made(&commune(&[none], date).replace("2027", if date == "12/2024" { "2025" } else { "2027" }));
        let text = outcome.value.expect("a document").markup.text.clone();
        assert!(text.contains("chưa có trường được công nhận"), "{text}");
        assert!(text.contains("không có trường thuộc diện"), "{text}");
    }
    let silent = "ten: Trường B, cap_hoc: thcs";
    let text = plan(&[none, silent]);
    assert!(!text.contains("chưa có trường") && !text.contains("không có trường"), "{text}");
    // What lapses in the year is no sign that nothing is to be done.
    let due =
        "ten: Trường C, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2022}, muc_tieu: khong";
    assert!(!plan(&[due]).contains("không có trường"));
}

#[test]
fn a_report_without_an_addressee_goes_to_the_body_above_in_time() {
    let reported = |reports: &str| {
        let yaml = format!("{}{reports}", commune(&[], "12/2026"));
        line(&text(&yaml), "- Theo dõi, đánh giá").to_owned()
    };
    assert_eq!(
        reported("bao_cao: {han: 10/12/2027}\n"),
        "- Theo dõi, đánh giá kết quả thực hiện; tham mưu UBND xã báo cáo UBND tỉnh Lâm Đồng trước ngày 10/12/2027."
    );
    assert!(reported("").ends_with("báo cáo UBND tỉnh Lâm Đồng theo quy định."));
}

#[test]
fn one_school_is_called_by_its_name_and_many_are_counted() {
    let school = |number: usize| {
        format!("ten: Trường THCS Số {number}, cap_hoc: thcs, muc_tieu: {{loai: cong_nhan_moi, thang: 4}}")
    };
    let schools: Vec<String> = (1..=6).map(school).collect();
    let schools: Vec<&str> = schools.iter().map(String::as_str).collect();
    let goal =
        |count: usize| line(&text(&commune(&schools[..count], "5/2026")), "- Hoàn thành KĐCLGD").to_owned();
    assert!(goal(1).ends_with("đạt chuẩn quốc gia đối với Trường THCS Số 1."), "{}", goal(1));
    assert!(goal(2).ends_with("đối với 02 trường: Trường THCS Số 1 và Trường THCS Số 2."), "{}", goal(2));
    assert!(goal(6).ends_with("đối với 06 trường."), "{}", goal(6));
    assert!(text(&commune(&schools, "5/2026")).contains("- Các trường học trên địa bàn báo cáo, đề xuất"));
}

#[test]
fn both_tables_of_targets_speak_alike_and_drop_no_school() {
    let aiming = |name: &str, kind: &str, month: &str| {
        format!("ten: Trường {name}, cap_hoc: thcs, {RECOGNISED}, muc_tieu: {{loai: {kind}{month}}}")
    };
    let renewals = [aiming("A", "cong_nhan_lai", ""), aiming("B", "cong_nhan_lai", ", thang: 10")];
    let plan = |schools: &[&str]| text(&commune(schools, "5/2026"));
    let two_columns = plan(&[&renewals[0], &renewals[1]]);
    assert!(two_columns.contains("| THCS |  |  | A | Trong năm 2027 |"), "{two_columns}");
    assert!(two_columns.contains("| ^^ |  |  | B | Tháng 10/2027 |"), "{two_columns}");
    let one_column = plan(&[&renewals[0], &renewals[1], &aiming("C", "duy_tri", ", thang: 11")]);
    assert!(one_column.contains("| 1 | THCS | Trường A | Công nhận lại | Trong năm 2027 |"), "{one_column}");
    assert!(one_column.contains("| 3 | ^^ | Trường C | Duy trì | Tháng 11/2027 |"), "{one_column}");
}

#[test]
fn the_sums_of_a_provinces_plan_count_targets_without_a_month() {
    let school = |name: &str, level: &str, month: &str| {
        format!("  - {{ten: {name}, cap_hoc: {level}, muc_tieu: {{loai: cong_nhan_moi{month}}}}}\n")
    };
    let schools = [school("Trường THPT Số 1", "thpt", ", thang: 4"), school("Trường THCS Số 1", "thcs", "")];
    let text = text(&format!(
        "mau: ke-hoach-tinh\nnam: 2027\nco_quan: {{ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Lâm Đồng}}\n\
         van_ban: {{ngay: 12/2026}}\nphu_luc: {{bang_truong: co}}\nnguoi_ky: {{chuc_vu: Chủ tịch}}\n\
         truong:\n{}",
        schools.concat()
    ));
    for said in [
        "có 02 trường (trong đó 01 trường chưa xác định thời gian) được xem xét công nhận đạt chuẩn quốc gia, gồm:",
        "- Trung học cơ sở: 01 trường;",
        "| Chưa xác định thời gian | 1 | 1 | 0 |",
        "| **Tổng cộng** | **2** | **1** | **1** |",
        "| | **Tổng cộng** | **02 trường** | | |",
    ] {
        assert!(text.contains(said), "{said}:\n{text}");
    }
}

#[test]
fn a_provinces_plan_for_one_level_lists_nothing() {
    let text = text(
        "mau: ke-hoach-tinh\nnam: 2027\nco_quan: {ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Lâm Đồng}\n\
         van_ban: {ngay: 12/2026}\nnguoi_ky: {chuc_vu: Chủ tịch}\n\
         truong:\n  - {ten: Trường THPT Số 1, cap_hoc: thpt, muc_tieu: {loai: cong_nhan_moi, thang: 4}}\n",
    );
    assert!(
        text.contains("có 01 trường trung học phổ thông được xem xét công nhận đạt chuẩn quốc gia.\n"),
        "{text}"
    );
}

#[test]
fn a_phong_introduces_the_short_name_it_was_not_given() {
    let opening = |name: &str| {
        let yaml = format!(
            "mau: ke-hoach-phong\nnam_hoc: 2023-2024\nvan_ban: {{ngay: 9/2023}}\nnguoi_ky: {{chuc_vu: Trưởng phòng}}\n\
             co_quan: {{ten: Phòng Giáo dục và Đào tạo huyện Mường Lát, dia_danh: Mường Lát{name}}}\n"
        );
        line(&text(&yaml), "Phòng Giáo dục và Đào tạo huyện Mường Lát").to_owned()
    };
    assert!(opening("").contains("Mường Lát (sau đây gọi là Phòng GDĐT huyện Mường Lát) triển khai"));
    assert!(opening(", ten_ngan: Phòng").contains("Mường Lát triển khai"));
}

#[test]
fn a_department_asks_what_it_cannot_order() {
    let notice = |year: u16, recipients: &str| {
        text(&format!(
            "noi_nhan: [{recipients}]\nmau: thong-bao-ket-luan\nnam: {year}\nvan_ban: {{ngay: 12/{year}}}\n\
             co_quan: {{ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}}\n\
             hoi_nghi: {{ten: tổng kết, ngay: 15/12/{year}, chu_tri: {{ho_ten: Vũ Thị G, chuc_vu: Giám đốc}}}}\n\
             nguoi_ky: {{chuc_vu: Giám đốc}}\nnoi_dung: {{ket-luan-chung: {{thay: \"- Thực hiện.\"}}}}\n"
        ))
    };
    let (own, all) = ("Các đơn vị trực thuộc", "\"UBND các xã, phường, đặc khu\", Các đơn vị trực thuộc");
    let text = notice(2026, all);
    assert!(
        text.contains("đề nghị Ủy ban nhân dân cấp xã, yêu cầu thủ trưởng các đơn vị trực thuộc"),
        "{text}"
    );
    // Only who gets the notice is asked.
    assert!(!notice(2026, own).contains("cấp xã"));
    assert!(!notice(2024, own).contains("cấp xã"));
}

#[test]
fn a_notice_tells_no_conclusion_that_nobody_drew() {
    let blank = [
        "",
        "noi_dung: {ket-luan-chung: {thay: \"{{#if them}}{{/if}}\"}}\n",
        "noi_dung: {ket-luan-chung: {thay: \"…\"}}\n",
    ];
    let dates = ["1/2021", "12/2025", "12/2026"];
    for (date, conclusion) in dates.into_iter().flat_map(|date| blank.map(|text| (date, text))) {
        let year = &date[date.len() - 4..];
        let outcome = made(&format!(
            "mau: thong-bao-ket-luan\nnam: {year}\nvan_ban: {{ngay: {date}}}\n\
             co_quan: {{ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}}\n\
             hoi_nghi: {{ten: tổng kết, ngay: {date}, chu_tri: {{ho_ten: Vũ Thị G, chuc_vu: Giám đốc}}}}\n\
             nguoi_ky: {{chuc_vu: Giám đốc}}\n{conclusion}"
        ));
        assert!(outcome.value.is_none(), "{date}");
        let missing =
            outcome.diagnostics.iter().find(|found| found.rule() == "thieu-noi-dung").expect("told");
        assert!(missing.hints.iter().any(|hint| hint.contains("noi_dung: {ket-luan-chung")), "{missing:?}");
    }
}

#[test]
fn who_is_charged_is_among_the_recipients_or_told() {
    let told = |recipients: &str, date: &str| {
        let yaml = commune(&["ten: Trường A, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong"], date);
        let mine = "['Các phòng, đơn vị thuộc UBND xã', Các trường]";
        let found = made(&yaml.replace(mine, recipients)).diagnostics;
        found.into_iter().find(|found| found.rule() == "noi-nhan-thieu").map(|found| found.hints.concat())
    };
    assert_eq!(
        told("[Các trường]", "12/2026").as_deref(),
        Some(
            "thêm vào `noi_nhan`: `- Phòng Văn hóa - Xã hội`, `- Phòng Kinh tế`, `- Các phòng, đơn vị có liên quan`"
        )
    );
    assert_eq!(
        told("[\"Các phòng, đơn vị thuộc UBND xã\"]", "12/2026").as_deref(),
        Some("thêm vào `noi_nhan`: `- Các trường trên địa bàn xã`")
    );
    for enough in
        ["[\"Các phòng, đơn vị thuộc UBND xã\", Các trường]", "[\"Phòng VHXH, Phòng Kinh tế\", Trường A]"]
    {
        assert_eq!(told(enough, "12/2026"), None);
    }
    assert_eq!(told("[Các trường]", "5/2025"), None);
}

#[test]
fn a_template_of_an_ended_procedure_names_what_stands_in_its_place() {
    for template in ["ke-hoach-huyen", "ke-hoach-phong"] {
        for (date, ended) in
            [("5/2026", false), ("06/7/2026", false), ("07/7/2026", true), ("12/2026", true), ("2026", false)]
        {
            let yaml = commune(&[], date).replace("ke-hoach-xa", template).replace("nam: 2027", "nam: 2026");
            let outcome = made(&yaml);
            let found = outcome.diagnostics.iter().find(|found| found.rule() == "mau-het-dung");
            assert_eq!(found.is_some(), ended, "{template} {date}");
            assert_eq!(outcome.value.is_none(), ended, "{template} {date}: {:?}", outcome.diagnostics);
            let named = found.is_none_or(|found| found.hints.concat().contains("ke-hoach-xa"));
            assert!(named, "{found:?}");
        }
        // The edition that a place asks for is of its own day.
        let old = commune(&[], "12/2026").replace("ke-hoach-xa", &format!("{template}.tu-2025-07-01"));
        assert!(made(&old).diagnostics.iter().all(|found| found.rule() != "mau-het-dung"));
    }
}

#[test]
fn where_every_school_says_there_is_no_target_only_what_lapses_is_told() {
    let rules = |schools: &[&str]| {
        let found = made(&commune(schools, "12/2026")).diagnostics;
        found.iter().map(|found| found.rule()).collect::<Vec<_>>()
    };
    let held = "cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2022}";
    let due = format!("ten: Trường C, cap_hoc: thcs, {held}, muc_tieu: khong");
    let none = "ten: Trường D, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong";
    assert_eq!(rules(&[&due]), ["het-han-khong-muc-tieu"]);
    assert_eq!(rules(&[&due, none]), ["het-han-khong-muc-tieu"]);
    let silent = "ten: Trường E, cap_hoc: thcs, cong_nhan: chua";
    assert_eq!(rules(&[&due, silent]), ["het-han-khong-muc-tieu", "chua-ro-muc-tieu"]);
    // What the rules renew no more lapses without a word, and is no sign of a target.
    let kdclgd = "ten: Trường G, cap_hoc: thcs, cong_nhan: {kdclgd: 2, ngay: 20/5/2022}, muc_tieu: khong";
    let outcome = made(&commune(&[kdclgd], "12/2026"));
    assert!(outcome.diagnostics.iter().all(|found| found.rule() != "chua-ro-muc-tieu"));
    assert!(outcome.value.unwrap().markup.text.contains("không có trường thuộc diện"));
}

#[test]
fn a_school_that_says_nothing_beside_recognised_ones_is_told() {
    let told = |schools: &[&str], date: &str| {
        let found = made(&commune(schools, date)).diagnostics;
        let found = found.into_iter().find(|found| found.rule() == "chua-ro-cong-nhan");
        found.map(|found| (found.message, found.place.unwrap().line(), found.related.len()))
    };
    let held = format!("ten: Trường A, cap_hoc: thcs, {RECOGNISED}, muc_tieu: {{loai: duy_tri}}");
    let silent = "ten: Trường B, cap_hoc: thcs, muc_tieu: khong";
    let other = "ten: Trường C, cap_hoc: thcs, muc_tieu: khong";
    let denied = "ten: Trường D, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong";
    let first = "ten: Trường E, cap_hoc: thcs, muc_tieu: {loai: cong_nhan_moi, thang: 5}";
    for date in ["12/2026", "5/2026"] {
        assert_eq!(told(&[&held, denied, first], date), None);
        let (message, line, related) = told(&[&held, silent, denied], date).unwrap();
        assert!(message.starts_with("chưa rõ Trường B đã được công nhận hay chưa"), "{message}");
        assert_eq!((line, related), (10, 0));
        let (message, _, related) = told(&[&held, silent, other], date).unwrap();
        assert!(message.starts_with("chưa rõ Trường B và 1 trường khác"), "{message}");
        assert_eq!(related, 1);
    }
}
