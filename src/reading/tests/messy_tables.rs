//! Tables as offices keep them: headers in two rows, totals, notes, hidden columns, formulas without results.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use super::super::{OpenedFacts, load, open};
use super::tables::{cells, load_csv, load_table, load_xlsx, workbook, write_row};
use super::{BASE, spots, write};
use crate::diagnostic::{Diagnostic, Severity, Tried, tried};
use crate::facts::Facts;

fn names(outcome: &Tried<Facts>) -> Vec<&str> {
    let facts = outcome.value.as_ref().map(|facts| facts.schools.iter());
    facts.into_iter().flatten().map(|school| school.name.as_str()).collect()
}

/// The documents of a table of units alone.
fn read_units(table: &str) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    let yaml = "mau: ke-hoach-xa\nnam: 2026\nvan_ban: {ngay: 01/2026}\nluu: [VT]\nnhan_ban: {bang: xa.csv}\nnguoi_ky: {chuc_vu: Chủ tịch}\n";
    write(folder.path(), "lo.yaml", yaml);
    write(folder.path(), "xa.csv", table);
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

fn messages(diagnostics: &[Diagnostic]) -> Vec<(&'static str, &str)> {
    diagnostics.iter().map(|found| (found.rule(), found.message.as_str())).collect()
}

/// A header of two rows whose groups are called `first` and `second`, and a school.
fn grouped(sheet: &mut Worksheet, first: &str, second: &str) {
    let plain = Format::new();
    for (column, header) in [(0, "TT"), (1, "Tên trường"), (2, "Cấp học")] {
        sheet.merge_range(0, column, 1, column, header, &plain).unwrap();
    }
    sheet.merge_range(0, 3, 0, 4, first, &plain).unwrap();
    sheet.merge_range(0, 5, 0, 7, second, &plain).unwrap();
    for (column, header) in (3..).zip(["Chuẩn quốc gia", "Ngày", "Loại mục tiêu", "Chuẩn quốc gia", "Tháng"])
    {
        sheet.write(1, column, header).unwrap();
    }
    write_row(sheet, 2, &["1", "Trường A", "thcs", "1", "5/2019", "Nâng chuẩn", "2", "5"]);
}

#[test]
fn columns_stand_under_their_groups() {
    let outcome = load_xlsx(|sheet| grouped(sheet, "Công nhận", "Mục tiêu năm 2024"));
    assert_eq!(outcome.diagnostics, []);
    let school = &outcome.value.unwrap().schools[0];
    assert_eq!(school.recognitions()[0].national_standard, Some(1));
    assert_eq!(school.recognitions()[0].date.as_ref().unwrap().value.numeric(), "5/2019");
    let target = school.target().unwrap();
    assert_eq!(target.national_standard.as_ref().unwrap().value, 2);
    assert_eq!(target.month.as_ref().unwrap().value.numeric(), "5/2024");
}

#[test]
fn groups_of_a_csv_reach_to_the_right() {
    let outcome = load_csv(
        "Tên trường;Cấp học;Mục tiêu;;\n;;Loại;Chuẩn quốc gia;Tháng\nTrường A;thcs;duy_tri;1;5\n".as_bytes(),
    );
    assert_eq!(outcome.diagnostics, []);
    let target = outcome.value.unwrap().schools[0].target().cloned().unwrap();
    assert_eq!(target.national_standard.unwrap().value, 1);
}

#[test]
fn a_column_under_an_unknown_group_is_not_guessed() {
    let outcome = load_xlsx(|sheet| grouped(sheet, "Công nhận", "Kết quả"));
    let expected = [("cot-khong-ro", "G2"), ("cot-khong-ro", "H2")];
    let expected = expected.map(|(rule, cell)| (rule, format!("truong.xlsx: trang \"Danh sách\", ô {cell}")));
    assert_eq!(cells(&outcome.diagnostics), expected);
}

#[test]
fn what_stands_under_a_foreign_group_is_not_of_the_document() {
    let outcome = read_units(
        "Mã xã;Tên xã;Cán bộ đầu mối;\n;;Họ tên;Chức vụ\n00004;Phường Ba Đình;Lê Thị D;Phó Chủ tịch\n",
    );
    let found: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(found, ["cot-khong-ro", "cot-khong-ro"]);
}

#[test]
fn titles_in_two_blocks_are_no_groups() {
    for title in ["UBND TỈNH;;;CỘNG HÒA XÃ HỘI", "Biểu 01;;;Đơn vị tính: trường"] {
        let text = format!(
            "{title};;\nTT;Tên trường;Cấp học;Mục tiêu;Tháng;Ghi chú\n1;Trường A;thcs;công nhận lại;5;\n"
        );
        let outcome = load_csv(text.as_bytes());
        assert_eq!(names(&outcome), ["Trường A"], "{:?}", outcome.diagnostics);
    }
}

#[test]
fn titles_of_sections_are_no_units_and_no_schools() {
    let outcome =
        read_units("STT;Tên xã\nI;Huyện Cẩm Thủy cũ\n1;Phường Ba Đình\nII;Tỉnh Nghệ An\n2;Phường Ngọc Hà\n");
    assert!(
        matches!(&outcome.value, Some(OpenedFacts::Many(batch)) if batch.len() == 2),
        "{:?}",
        outcome.diagnostics
    );
    let outcome = load_csv(
        "STT,Tên trường,Cấp học,Ghi chú\nI,Xã Cẩm Thủy,,\n1,Trường A,thcs,\n,Tổng hợp Dân lập,thcs,\n"
            .as_bytes(),
    );
    assert_eq!(names(&outcome), ["Trường A", "Tổng hợp Dân lập"]);
}

#[test]
fn extra_columns_are_no_slips() {
    for header in ["Mã trường", "Hiệu trưởng", "Số lớp", "Hạng"] {
        let text = format!("Tên trường;Cấp học;{header}\nTrường A;thcs;x\n");
        let outcome = load_csv(text.as_bytes());
        assert_eq!(names(&outcome), ["Trường A"], "{header}");
    }
}

#[test]
fn columns_that_may_bear_on_the_document_hold_it_back() {
    for header in ["Nơi công nhận", "Mục tiêu chung", "Mức độ", "Kết quả CQG", "Năm"] {
        let text = format!("Tên trường;Cấp học;{header}\nTrường A;thcs;x\n");
        let outcome = load_csv(text.as_bytes());
        assert_eq!(
            cells(&outcome.diagnostics),
            [("cot-chua-hieu", "truong.csv: ô C1".to_owned())],
            "{header}"
        );
        assert!(outcome.value.is_none(), "{header}");
    }
}

#[test]
fn only_rows_without_key_and_name_are_totals() {
    let outcome = load_csv(
        "Phạm vi,Tên trường,Cấp học,Ghi chú\nToàn tỉnh,Trường A,thcs,\nTổng số: 1 trường,,,1\nTỔNG CỘNG (1 trường),1 trường,,\nToàn tỉnh,,thcs,1\n,Cộng,,3\n"
            .as_bytes(),
    );
    assert_eq!(names(&outcome), ["Trường A"]);
    assert_eq!(outcome.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["cot-la"]);
}

#[test]
fn rows_that_are_no_data_are_told_in_one_warning() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["STT", "Tên trường", "Cấp học", "Ghi chú"]);
        write_row(sheet, 1, &["I", "Khối Mầm non"]);
        write_row(sheet, 2, &["1", "Trường A", "mam_non"]);
        write_row(sheet, 3, &["2"]);
        write_row(sheet, 5, &["Ghi chú: số liệu tạm tính"]);
        write_row(sheet, 6, &["", "", "", "", "", "ngoài bảng"]);
        sheet.write(7, 6, 12).unwrap();
        write_row(sheet, 8, &["", "Người lập biểu"]);
    });
    assert_eq!(names(&outcome), ["Trường A"]);
    assert_eq!(
        messages(&outcome.diagnostics),
        [(
            "hang-bo-qua",
            "3 hàng không phải dữ liệu (đề mục, ghi chú, chữ ký), bỏ qua: hàng 6 \"Ghi chú: số liệu tạm tính\", hàng 7 \"ngoài bảng\", hàng 9 \"Người lập biểu\""
        )]
    );
}

#[test]
fn signatures_stand_side_by_side() {
    let table = "STT;Tên trường;Cấp học;Ghi chú\n1;Trường A;thcs;\n";
    let signatures = ";Người lập biểu;;THỦ TRƯỞNG ĐƠN VỊ\n;(Ký);;\n;Nguyễn Văn B;;Trần Văn C\n";
    let outcome = load_csv(format!("{table}{signatures}").as_bytes());
    assert_eq!(names(&outcome), ["Trường A"]);
    let found = messages(&outcome.diagnostics);
    assert!(found.len() == 1 && found[0].1.starts_with("3 hàng"), "{found:?}");
    let outcome = load_csv(format!("{table}{signatures};Trường B;;\n").as_bytes());
    assert!(cells(&outcome.diagnostics).contains(&("thieu-gia-tri", "truong.csv: ô C6".to_owned())));
}

#[test]
fn a_school_that_has_but_a_name_is_no_note() {
    let outcome = load_csv("Tên trường;Cấp học\nHoa Sen;\nTrường A;thcs\n".as_bytes());
    assert_eq!(cells(&outcome.diagnostics), [("thieu-gia-tri", "truong.csv: ô B2".to_owned())]);
}

#[test]
fn values_merged_down_make_no_rows() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["Tên trường", "Cấp học"]);
        write_row(sheet, 1, &["Trường A", "thcs"]);
        sheet.merge_range(0, 2, 2000, 2, "Ghi chú", &Format::new()).unwrap();
    });
    assert_eq!(names(&outcome), ["Trường A"]);
}

#[test]
fn truths_are_no_texts() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["Tên trường", "Cấp học", "Tháng", "Ghi chú"]);
        write_row(sheet, 1, &["Trường A", "thcs"]);
        // The result "" is one.
        sheet.write_formula(1, 3, Formula::new("=C1").set_result("")).unwrap();
        sheet.write_boolean(2, 0, true).unwrap();
        sheet.write(2, 1, "thcs").unwrap();
    });
    let expected = [("o-loi", "A3"), ("thieu-gia-tri", "A3")];
    let expected = expected.map(|(rule, cell)| (rule, format!("truong.xlsx: trang \"Danh sách\", ô {cell}")));
    assert_eq!(cells(&outcome.diagnostics), expected);
}

#[test]
fn known_hidden_columns_are_read_and_told() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["Tên trường", "Cấp học", "Số lớp", "Ghi chú"]);
        write_row(sheet, 1, &["Trường A", "thcs", "12", "xa"]);
        write_row(sheet, 2, &["", "", "3"]);
        for column in [0, 2, 3] {
            sheet.set_column_hidden(column).unwrap();
        }
    });
    assert_eq!(names(&outcome), ["Trường A"]);
    assert_eq!(
        messages(&outcome.diagnostics),
        [("cot-an", "cột ẩn A \"Tên trường\", D \"Ghi chú\" vẫn được đọc")]
    );
}

#[test]
fn a_sheet_is_found_by_its_very_name_first() {
    let outcome = load_table("truong.xlsx, trang_tinh: TRUONG", |path| {
        let mut workbook = Workbook::new();
        for (name, school) in [("Trường", "Sai"), ("TRUONG", "Đúng")] {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).unwrap();
            write_row(sheet, 0, &["Tên trường", "Cấp học"]);
            write_row(sheet, 1, &[school, "thcs"]);
        }
        workbook.save(path).unwrap();
    });
    assert_eq!((names(&outcome), outcome.diagnostics.len()), (vec!["Đúng"], 0));
}

#[test]
fn a_header_but_for_a_letter_is_an_error() {
    let outcome = load_csv("Tên trường;Cấp học;Mục tiu;Thág;Nhận xét\nA;thcs;duy_tri;5;1\n".as_bytes());
    let found: Vec<_> = outcome
        .diagnostics
        .iter()
        .map(|found| (found.severity, found.rule(), found.hints.first().map(String::as_str)))
        .collect();
    assert_eq!(
        found,
        [
            (Severity::Error, "cot-ghi-sai", Some("có phải là `Mục tiêu`?")),
            (Severity::Error, "cot-ghi-sai", Some("có phải là `Tháng`?")),
            (Severity::Warning, "cot-la", None),
        ]
    );
}

#[test]
fn headers_carry_years_units_and_numbers() {
    let outcome = load_csv(
        "Tên\u{a0}trường,\"Cấp học\n(1)\",Mục tiêu năm 2024,Tháng/năm\nA,B,1,\"4=2+3\"\n,,1,2\n".as_bytes(),
    );
    assert!(outcome.diagnostics.iter().all(|found| found.rule() != "cot-la"), "{:?}", outcome.diagnostics);
    let outcome = load_csv(
        "Tên trường,Cấp học,Mục tiêu năm 2024,Tháng/năm\nA,B,1,2=1+1\nTrường A,mn,duy trì,T5\n".as_bytes(),
    );
    assert_eq!((names(&outcome), outcome.diagnostics.len()), (vec!["Trường A"], 0));
}

#[test]
fn a_column_that_is_there_twice_is_one_error() {
    let outcome = load_csv("Tên trường;Cấp học;Tên trường\nA;thcs;B\n".as_bytes());
    assert_eq!(messages(&outcome.diagnostics), [("cot-trung", "hai cột A và C cùng là \"Tên trường\"")]);
}

#[test]
fn files_that_are_no_workbooks_are_told_at_the_line() {
    let folder = |path: &Path| fs::create_dir(path).unwrap();
    let locked = |path: &Path| {
        let mut package = cfb::create(path).unwrap();
        package.create_stream("EncryptedPackage").unwrap();
        package.flush().unwrap();
    };
    for outcome in [
        load_table("truong.xlsx", folder),
        load_table("truong.csv", folder),
        load_table("truong.xlsx", locked),
    ] {
        assert_eq!(spots(&outcome.diagnostics), [("khong-doc-duoc", 6, 16)]);
        assert_eq!(outcome.diagnostics[0].hints.len(), 1);
    }
    let outcome = load_table("truong.csv", |_| {});
    assert_eq!(spots(&outcome.diagnostics), [("khong-thay-tep", 6, 16)]);
}

#[test]
fn the_sheet_that_may_be_meant_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Hướng dẫn").unwrap();
    book.add_worksheet().set_name("Danh sách").unwrap();
    book.save(folder.path().join("truong.xlsx")).unwrap();
    workbook(&folder.path().join("khac.xlsx"), |_| {});
    let path = folder.path().join("xa.yaml");
    fs::write(&path, format!("{BASE}truong: {{bang: truong.xlsx}}\n")).unwrap();
    let found = tried(|report| load(&path, folder.path(), report)).diagnostics;
    assert_eq!(found[0].message, "bảng không có gì");
    assert!(found[0].hints[1].ends_with("các trang khác: \"Danh sách\""), "{:?}", found[0].hints);
}
