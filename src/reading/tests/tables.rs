//! Tables of schools, as messy as offices keep them.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};

use super::super::load;
use super::{BASE, spots, write};
use crate::diagnostic::{Diagnostic, Severity, Tried, tried};
use crate::facts::{Facts, Level, School};

/// Writes a workbook whose sheet "Danh sách" is filled by `fill`.
pub fn workbook(path: &Path, fill: impl Fn(&mut Worksheet)) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Danh sách").unwrap();
    fill(sheet);
    workbook.save(path).unwrap();
}

pub fn write_row(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells) {
        sheet.write(row, column, *cell).unwrap();
    }
}

/// Loads a document whose schools stand in the file `name`, which `write` makes; keys of the reference may follow.
pub fn load_table(name: &str, write: impl Fn(&Path)) -> Tried<Facts> {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join(name.split(',').next().unwrap()));
    let path = folder.path().join("xa.yaml");
    fs::write(&path, format!("{BASE}truong: {{bang: {name}}}\n")).unwrap();
    tried(|report| load(&path, folder.path(), report))
}

pub fn load_xlsx(fill: impl Fn(&mut Worksheet)) -> Tried<Facts> {
    load_table("truong.xlsx", |path| workbook(path, &fill))
}

pub fn load_csv(bytes: &[u8]) -> Tried<Facts> {
    load_table("truong.csv", |path| fs::write(path, bytes).unwrap())
}

fn schools(outcome: Tried<Facts>) -> Vec<School> {
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap().schools
}

pub fn cells(diagnostics: &[Diagnostic]) -> Vec<(&'static str, String)> {
    let cell = |diagnostic: &Diagnostic| {
        let name = diagnostic.place.as_ref().unwrap().name();
        (diagnostic.rule(), name.rsplit_once('/').unwrap().1.to_owned())
    };
    diagnostics.iter().map(cell).collect()
}

fn target_month(school: &School) -> String {
    school.target().unwrap().month.as_ref().unwrap().value.numeric()
}

#[test]
fn a_messy_sheet_is_read() {
    let outcome = load_xlsx(|sheet| {
        let title = Format::new();
        sheet.merge_range(0, 0, 0, 6, "DANH SÁCH CÁC TRƯỜNG NĂM 2024", &title).unwrap();
        sheet.merge_range(1, 0, 1, 6, "(Kèm theo Kế hoạch)", &title).unwrap();
        write_row(
            sheet,
            3,
            &["STT", "Tên trường ", "CẤP HỌC", "Chuẩn quốc gia", "Ngày công nhận", "Mục tiêu", "Tháng"],
        );
        write_row(sheet, 4, &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]);
        write_row(
            sheet,
            6,
            &["1", " Trường THCS A\u{a0} ", "thcs", "1", "5/2019", "Công nhận lại", "5/2024"],
        );
        write_row(sheet, 9, &["2", "Trường Mầm non B", "Mầm non"]);
        sheet.write(9, 3, 2).unwrap();
        sheet.write(9, 4, 43617).unwrap();
        sheet.write(9, 5, "nâng chuẩn").unwrap();
        sheet.write(9, 6, 5).unwrap();
        write_row(sheet, 10, &["", "Trường Tiểu học C", "TH", "", "", "duy_tri"]);
        let month = Format::new().set_num_format("mm/yyyy");
        let date = ExcelDateTime::from_ymd(2024, 11, 1).unwrap();
        sheet.write_with_format(10, 6, &date, &month).unwrap();
        write_row(sheet, 12, &["Tổng cộng", "3"]);
    });
    let schools = schools(outcome);
    assert_eq!(
        schools.iter().map(|school| school.name.as_str()).collect::<Vec<_>>(),
        ["Trường THCS A", "Trường Mầm non B", "Trường Tiểu học C"]
    );
    assert_eq!(
        schools.iter().map(|school| school.level.value).collect::<Vec<_>>(),
        [Level::LowerSecondary, Level::Preschool, Level::Primary]
    );
    assert_eq!(schools.iter().map(target_month).collect::<Vec<_>>(), ["5/2024", "5/2024", "11/2024"]);
    let dates: Vec<_> = schools
        .iter()
        .filter_map(|school| school.recognitions().first())
        .map(|held| held.date.as_ref().unwrap().value.numeric())
        .collect();
    assert_eq!(dates, ["5/2019", "01/6/2019"]);
    assert_eq!(schools[1].recognitions()[0].national_standard, Some(2));
}

#[test]
fn dates_are_as_exact_as_their_cells_show_them() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["ten", "cap_hoc", "chuan_quoc_gia", "ngay_cong_nhan"]);
        for (row, format) in (1..).zip(["dd/mm/yyyy", "mmm-yy", "yyyy", "[$-42A]mm\"tháng d\"yyyy"]) {
            write_row(sheet, row, &["A", "thcs", "1"]);
            let date = ExcelDateTime::from_ymd(2019, 5, 1).unwrap();
            sheet.write_with_format(row, 3, &date, &Format::new().set_num_format(format)).unwrap();
        }
    });
    let dates: Vec<_> = schools(outcome)
        .iter()
        .map(|school| school.recognitions()[0].date.as_ref().unwrap().value.numeric())
        .collect();
    assert_eq!(dates, ["01/5/2019", "5/2019", "2019", "5/2019"]);
}

#[test]
fn hidden_columns_are_ignored_and_hidden_sheets_held_back() {
    let outcome = load_table("truong.xlsx", |path| {
        let mut workbook = Workbook::new();
        let draft = workbook.add_worksheet();
        draft.set_name("Nháp").unwrap();
        write_row(draft, 0, &["ten", "cap_hoc"]);
        write_row(draft, 1, &["X", "thcs"]);
        draft.set_hidden(true);
        let sheet = workbook.add_worksheet();
        sheet.set_name("Chính & thức").unwrap();
        write_row(sheet, 0, &["ten_truong", "ten_truong", "cap_hoc"]);
        write_row(sheet, 1, &["cũ", "mới", "thcs"]);
        sheet.set_column_hidden(0).unwrap();
        sheet.set_active(true);
        workbook.save(path).unwrap();
    });
    assert_eq!(spots(&outcome.diagnostics), [("trang-an", 6, 16)]);
}

#[test]
fn values_merged_over_rows_count_for_each() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["Xã", "Tên trường", "Cấp học"]);
        sheet.merge_range(1, 0, 2, 0, "Cẩm Thành", &Format::new()).unwrap();
        write_row(sheet, 3, &["Cẩm Tú"]);
        for row in 1..4 {
            sheet.write(row, 1, "A").unwrap();
            sheet.write(row, 2, "thcs").unwrap();
        }
    });
    let communes: Vec<_> = schools(outcome).into_iter().map(|school| school.commune.unwrap().value).collect();
    assert_eq!(communes, ["Cẩm Thành", "Cẩm Thành", "Cẩm Tú"]);
}

#[test]
fn bad_cells_are_named() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 2, &["STT", "Tên trường", "Cấp học", "Mục tiêu", "Tháng", "Chuẩn QG mới"]);
        write_row(sheet, 3, &["1", "A", "thsc", "duy_tri", "5/2025"]);
        write_row(sheet, 4, &["2", "", "thcs", "nang_chaun", "13"]);
        sheet.write_formula(5, 1, rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A")).unwrap();
        sheet.write(5, 2, "thcs").unwrap();
    });
    assert!(outcome.value.is_none());
    let found: Vec<_> =
        outcome.diagnostics.into_iter().filter(|found| found.severity == Severity::Error).collect();
    let expected = [
        ("cap-hoc-la", "truong.xlsx: trang \"Danh sách\", ô C4"),
        ("ngoai-ky", "truong.xlsx: trang \"Danh sách\", ô E4"),
        ("thieu-gia-tri", "truong.xlsx: trang \"Danh sách\", ô B5"),
        ("muc-tieu-la", "truong.xlsx: trang \"Danh sách\", ô D5"),
        ("ngay-sai", "truong.xlsx: trang \"Danh sách\", ô E5"),
        ("o-loi", "truong.xlsx: trang \"Danh sách\", ô B6"),
        ("thieu-gia-tri", "truong.xlsx: trang \"Danh sách\", ô B6"),
    ];
    assert_eq!(cells(&found), expected.map(|(rule, cell)| (rule, cell.to_owned())));
}

#[test]
fn columns_that_mean_nothing_are_a_warning() {
    let outcome = load_csv("TT,Tên trường,Cấp học,Hạng,Số lớp\n1,A,thcs,hai,12\n".as_bytes());
    assert_eq!(cells(&outcome.diagnostics), [("cot-la", "truong.csv: ô D1".to_owned())]);
    assert_eq!(outcome.value.unwrap().schools.len(), 1);
}

#[test]
fn csv_with_byte_order_mark_and_semicolons() {
    let outcome = load_csv("\u{feff}\"Danh sách\";;\r\n\r\nTên trường;Cấp học;Các cấp\r\n\"Trường \"\"A\"\"; B\";nhiều cấp học;TH, THCS\r\n".as_bytes());
    let schools = schools(outcome);
    assert_eq!(schools[0].name, "Trường \"A\"; B");
    assert_eq!(schools[0].levels, [Level::Primary, Level::LowerSecondary]);
    assert_eq!(schools[0].place.name().rsplit_once('/').unwrap().1, "truong.csv: ô A4");
}

#[test]
fn tables_that_cannot_be_read() {
    let outcome = load_csv(b"ten;cap_hoc\n\xff;thcs\n");
    assert_eq!(outcome.diagnostics[0].rule(), "khong-utf-8");
    let outcome = load_csv("một,hai\nba,bốn\n".as_bytes());
    assert_eq!(cells(&outcome.diagnostics), [("thieu-tieu-de", "truong.csv: ô A1".to_owned())]);
    let outcome = load_table("truong.xlsx", |path| fs::write(path, "PK\x03\x04 không phải bảng").unwrap());
    assert_eq!(spots(&outcome.diagnostics), [("khong-doc-duoc", 6, 16)]);
    let outcome = load_table("truong.xls", |path| fs::write(path, "").unwrap());
    assert_eq!(spots(&outcome.diagnostics), [("khong-doc-duoc", 6, 16)]);
    let outcome = load_table("truong.pdf", |path| fs::write(path, "%PDF-1.7").unwrap());
    assert_eq!(spots(&outcome.diagnostics), [("bang-la", 6, 16)]);
    let outcome = load_table("truong.xlsx", |_| {});
    assert_eq!(spots(&outcome.diagnostics), [("khong-thay-tep", 6, 16)]);
}

#[test]
fn a_table_is_found_in_either_unicode_form_and_named_where_it_is_nearly_so() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = "trường xã Ổi.csv".nfd().collect();
    for (written, on_disk) in [("trường xã Ổi.csv", decomposed.as_str()), (&decomposed, "trường xã Ổi.csv")]
    {
        let folder = tempfile::tempdir().unwrap();
        let text = |name: &str| format!("{BASE}truong: {{bang: \"{name}\"}}\n");
        write(folder.path(), on_disk, "Tên trường;Cấp học\nTrường THCS A;THCS\n");
        write(folder.path(), "xa.yaml", &text(written));
        let outcome = tried(|report| load(&folder.path().join("xa.yaml"), folder.path(), report));
        assert_eq!(outcome.diagnostics, []);
        assert_eq!(outcome.value.unwrap().schools.len(), 1);
        write(folder.path(), "xa.yaml", &text("Trường xã ổi.csv"));
        let found = tried(|report| load(&folder.path().join("xa.yaml"), folder.path(), report)).diagnostics;
        assert_eq!(found[0].rule(), "khong-thay-tep");
        assert_eq!(found[0].hints, ["có phải là `trường xã Ổi.csv`?"]);
        write(folder.path(), written, "Tên trường;Cấp học\n");
        write(folder.path(), "xa.yaml", &text(written));
        let found = tried(|report| load(&folder.path().join("xa.yaml"), folder.path(), report)).diagnostics;
        assert_eq!(found[0].rule(), "ten-tep-trung-mat");
    }
}
