//! `vanthu due --write` where the schools stand in tables.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use rust_xlsxwriter::{Color, Format, Workbook};

use super::*;

const FACTS: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân phường Ba Đình, dia_danh: Ba Đình}
van_ban: {ngay: 12/2026}
truong: {bang: truong.xlsx}
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

/// A workbook with a list of schools below a title, in colours, and a second sheet.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Danh sách").unwrap();
    let format = Format::new().set_bold().set_background_color(Color::Yellow);
    sheet.merge_range(0, 0, 0, 3, "DANH SÁCH TRƯỜNG", &format).unwrap();
    sheet.set_column_width(1, 40).unwrap();
    for (row, cells) in (2..).zip(rows) {
        for (column, text) in (0..).zip(*cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string_with_format(row, column, *text, &format).unwrap();
        }
    }
    sheet.write_formula(40, 9, "=1+1").unwrap();
    book.add_worksheet().set_name("Ghi chép").unwrap().write_string(0, 0, "Việc khác").unwrap();
    book.save_to_buffer().unwrap()
}

const LIST: &[&[&str]] = &[
    &["STT", "Tên trường", "Cấp học", "Chuẩn quốc gia", "Ngày công nhận"],
    &["1", "Trường Mầm non A", "MN", "1", "15/3/2022"],
    &["2", "Trường THCS B", "THCS", "1", "20/5/2025"],
    &["3", "Trường Tiểu học C", "TH", "2", "15/9/2022"],
];

/// The parts of a package by their names.
fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(part.name().unwrap().into_owned(), content);
    }
    parts
}

/// The facts of the copy, as they are read again without a warning of its columns.
fn facts(desk: &Desk) -> String {
    let ran = desk.run("show facts moi/xa.yaml").status(0);
    assert!(!ran.stderr.contains("cot-"), "{}", ran.stderr);
    ran.stdout
}

#[test]
fn new_columns_stand_beside_the_list_and_all_else_is_as_it_was() {
    let book = workbook(LIST);
    let desk = Desk::new().file("data/xa.yaml", FACTS).file("data/truong.xlsx", &book);
    let ran = desk.run("due data --year 2027 --write moi").status(0);
    assert!(ran.stderr.ends_with("đã chép 2 tệp vào moi, thêm 2 mục tiêu dự kiến\n"), "{}", ran.stderr);
    assert_eq!(fs::read(desk.path("data/truong.xlsx")).unwrap(), book);
    let shown = facts(&desk);
    for (school, degree, month) in [("Trường Mầm non A", 1, "4/2027"), ("Trường Tiểu học C", 2, "10/2027")]
    {
        let of_school = shown.split("- ten: ").find(|text| text.starts_with(school)).unwrap();
        let target = format!("loai: cong_nhan_lai\n    chuan_quoc_gia: {degree}\n    thang: {month}");
        assert!(of_school.contains(&target), "{of_school}");
    }
    assert_eq!(shown.matches("cong_nhan_lai").count(), 2, "{shown}");
    let (before, after) = (parts(&book), parts(&fs::read(desk.path("moi/truong.xlsx")).unwrap()));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let changed: Vec<&String> =
        before.iter().filter(|(name, part)| after[*name] != **part).map(|(name, _)| name).collect();
    assert_eq!(changed, ["xl/worksheets/sheet1.xml"]);
    // In the look of their neighbours.
    let sheet = String::from_utf8(after["xl/worksheets/sheet1.xml"].clone()).unwrap();
    assert!(sheet.contains("<c r=\"F3\" s=\"1\" t=\"inlineStr\"><is><t>Mục tiêu</t></is></c>"), "{sheet}");
    assert!(sheet.contains("<f>1+1</f>"), "{sheet}");
}

#[test]
fn blank_cells_of_targets_are_filled_and_what_is_written_stays() {
    let list: &[&[&str]] = &[
        &["STT", "Tên trường", "Cấp học", "Chuẩn quốc gia", "Ngày công nhận", "Tháng", "Mục tiêu", "Ghi chú"],
        &["1", "Trường Mầm non A", "MN", "1", "15/3/2022", "", "", "Sửa bếp"],
        &["2", "Trường THCS B", "THCS", "1", "20/5/2022", "", "Không", ""],
        &["3", "Trường Tiểu học C", "TH", "2", "15/9/2022", "8/2027", "Nâng chuẩn", ""],
    ];
    let desk = Desk::new().file("data/xa.yaml", FACTS).file("data/truong.xlsx", workbook(list));
    let ran = desk.run("due data --year 2027 --write moi").complains(&["khong-ghi-duoc", "ô A5"]).status(0);
    assert!(ran.stderr.contains("thêm 1 mục tiêu dự kiến\n"), "{}", ran.stderr);
    let shown = facts(&desk);
    assert_eq!(
        (shown.matches("cong_nhan_lai").count(), shown.matches("muc_tieu: khong").count()),
        (1, 1),
        "{shown}"
    );
    assert!(shown.contains("thang: 4/2027\n  ghi_chu: Sửa bếp"), "{shown}");
}

#[test]
fn one_of_a_choice_is_marked() {
    let list: &[&[&str]] = &[
        &["STT", "Tên trường", "Chuẩn quốc gia", "Ngày công nhận", "Công nhận mới", "Công nhận lại"],
        &["1", "Trường Mầm non A", "1", "15/3/2022", "", ""],
        &["2", "Trường THCS B", "", "", "x", ""],
    ];
    let desk = Desk::new().file("data/xa.yaml", FACTS).file("data/truong.xlsx", workbook(list));
    desk.run("due data --year 2027 --write moi").complains(&["thêm 1 mục tiêu dự kiến"]).status(0);
    let shown = facts(&desk);
    assert_eq!(
        (shown.matches("cong_nhan_lai").count(), shown.matches("cong_nhan_moi").count()),
        (1, 1),
        "{shown}"
    );
}

#[test]
fn a_file_that_cannot_be_written_to_is_told_and_copied() {
    for ending in ["xls", "xlsb", "ods"] {
        let list =
            fs::read(format!("{}/tests/workbooks/danh-sach.{ending}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let facts = FACTS.replace("truong.xlsx", &format!("truong.{ending}"));
        // The lists are those of a commune.
        let facts = facts.replace("phường Ba Đình", "xã Quế Phong").replace("Ba Đình", "Quế Phong");
        let desk = Desk::new().file("data/xa.yaml", facts).file(&format!("data/truong.{ending}"), &list);
        let told = format!("chương trình không ghi được vào tệp .{ending}");
        desk.run("due data --year 2027 --write moi").complains(&[&told, "thêm 0 mục tiêu"]).status(0);
        assert_eq!(fs::read(desk.path(&format!("moi/truong.{ending}"))).unwrap(), list);
    }
}
