//! Workbooks as programs write them: other formats, several sheets, rows that one does not see.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use super::super::{OpenedFacts, open};
use super::tables::{cells, load_csv, load_table, load_xlsx, workbook, write_row};
use super::{file_writers, spots, write};
use crate::diagnostic::{Diagnostic, Severity, Tried, tried};
use crate::facts::Facts;

const HEADER: [&str; 3] = ["Tên trường", "Cấp học", "Ghi chú"];

fn names(outcome: &Tried<Facts>) -> Vec<&str> {
    let facts = outcome.value.as_ref().map(|facts| facts.schools.iter());
    facts.into_iter().flatten().map(|school| school.name.as_str()).collect()
}

fn rules(diagnostics: &[Diagnostic]) -> Vec<(Severity, &'static str)> {
    diagnostics.iter().map(|found| (found.severity, found.rule())).collect()
}

/// A workbook of sheets with a header and one school each; those called "Ẩn…" are hidden.
fn sheets(path: &Path, schools: &[(&str, &str)]) {
    let mut book = Workbook::new();
    for (name, school) in schools {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        write_row(sheet, 0, &HEADER);
        write_row(sheet, 1, &[school, "thcs"]);
        sheet.set_hidden(name.starts_with("Ẩn"));
    }
    book.save(path).unwrap();
}

/// A range from the first to the last row would take the memory of all rows between.
#[test]
fn a_damaged_row_number_of_an_xlsb_asks_for_no_memory() {
    let row = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
    let sheet = ("Một".to_owned(), vec![row(HEADER), row(["Trường THCS A", "thcs", ""])]);
    for far in [1_u32, 1_048_575, 1_048_576, 1 << 31, 3_758_280_967, u32::MAX - 1, u32::MAX] {
        let bytes = file_writers::xlsb(std::slice::from_ref(&sheet), &[], Some(far));
        let outcome = load_table("truong.xlsb", |path| fs::write(path, &bytes).unwrap());
        let is_read = names(&outcome) == ["Trường THCS A"];
        assert_ne!(is_read, outcome.value.is_none(), "row {far}: neither read nor told");
    }
}

#[test]
fn sheets_that_nobody_looked_at_hold_the_document_back() {
    let two = |path: &Path| sheets(path, &[("Một", "Trường A"), ("Hai", "Trường B")]);
    let outcome = load_table("truong.xlsx", two);
    assert_eq!(rules(&outcome.diagnostics), [(Severity::Held, "trang-chua-doc")]);
    for (reference, expected) in [
        ("truong.xlsx, trang_tinh: \"*\"", ["Trường A", "Trường B"].as_slice()),
        ("truong.xlsx, trang_tinh: Hai", &["Trường B"]),
        ("truong.xlsx, trang_tinh: 2", &["Trường B"]),
        ("truong.xlsx, trang_tinh: mot", &["Trường A"]),
    ] {
        let outcome = load_table(reference, two);
        assert_eq!(
            (names(&outcome), outcome.diagnostics.as_slice()),
            (expected.to_vec(), [].as_slice()),
            "{reference}"
        );
    }
    let outcome = load_table("truong.xlsx, trang_tinh: 3", two);
    assert_eq!(rules(&outcome.diagnostics), [(Severity::Error, "thieu-trang")]);
    let hidden = |path: &Path| sheets(path, &[("Một", "Trường A"), ("Ẩn", "Trường B")]);
    for reference in ["truong.xlsx", "truong.xlsx, trang_tinh: \"*\""] {
        assert_eq!(rules(&load_table(reference, hidden).diagnostics), [(Severity::Held, "trang-an")]);
    }
    assert_eq!(names(&load_table("truong.xlsx, trang_tinh: Ẩn", hidden)), ["Trường B"]);
}

#[test]
fn the_sheet_with_the_header_is_read() {
    let outcome = load_table("truong.xlsx", |path| {
        let mut book = Workbook::new();
        write_row(book.add_worksheet(), 0, &["Hướng dẫn nhập liệu"]);
        book.add_worksheet();
        let sheet = book.add_worksheet();
        write_row(sheet, 2, &HEADER);
        write_row(sheet, 3, &["Trường A", "thcs"]);
        write_row(book.add_worksheet(), 0, &HEADER);
        book.save(path).unwrap();
    });
    assert_eq!(names(&outcome), ["Trường A"]);
    assert_eq!(rules(&outcome.diagnostics), [(Severity::Warning, "trang-bo-qua")]);
}

/// The batch of two communes and of a workbook that `fill` makes; keys of the references may be given.
fn batch(
    units: &str,
    schools: &str,
    more: &str,
    fill: impl Fn(&mut Workbook),
) -> (Vec<Vec<String>>, Vec<(Severity, &'static str)>) {
    let folder = tempfile::tempdir().unwrap();
    let yaml = format!(
        "mau: ke-hoach-xa\nnam: 2027\nvan_ban: {{ngay: 12/2026}}\nluu: [VT]\nnguoi_ky: {{chuc_vu: Chủ tịch}}\nnhan_ban: {{bang: {units}, theo: ma_xa}}\ntruong: {{bang: {schools}}}\n{more}"
    );
    write(folder.path(), "lo.yaml", &yaml);
    write(folder.path(), "xa.csv", "Mã xã;Tên xã\n16738;Xã Quế Phong\n16756;Xã Tri Lễ\n");
    let mut book = Workbook::new();
    fill(&mut book);
    book.save(folder.path().join("truong.xlsx")).unwrap();
    let outcome = tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report));
    let mut found = rules(&outcome.diagnostics);
    let Some(OpenedFacts::Many(batch)) = outcome.value else { return (Vec::new(), found) };
    let units = super::batches::each(&batch).map(|unit| {
        found.extend(rules(&unit.diagnostics));
        let schools = unit.value.map(|unit| unit.facts.schools).unwrap_or_default();
        schools.into_iter().map(|school| school.name).collect()
    });
    (units.collect(), found)
}

fn school(sheet: &mut Worksheet, row: u32, name: &str) {
    write_row(sheet, row, &HEADER);
    write_row(sheet, row + 1, &[name, "thcs"]);
}

#[test]
fn a_sheet_gives_its_schools_to_the_commune_it_names() {
    let all = "truong.xlsx, trang_tinh: \"*\"";
    let (units, found) = batch("xa.csv", all, "", |book| {
        school(book.add_worksheet().set_name("01. Xã Quế Phong").unwrap(), 0, "Trường A");
        let titled = book.add_worksheet();
        write_row(titled, 0, &["DANH SÁCH TRƯỜNG XÃ TRI LỄ NĂM 2027"]);
        school(titled, 2, "Trường B");
    });
    assert_eq!((units, found), (vec![vec!["Trường A".to_owned()], vec!["Trường B".to_owned()]], Vec::new()));
    let (_, found) = batch("xa.csv", all, "", |book| {
        let sheet = book.add_worksheet().set_name("Xã Quế Phong").unwrap();
        write_row(sheet, 0, &["UBND XÃ TRI LỄ"]);
        school(sheet, 2, "Trường A");
    });
    assert_eq!(found.first(), Some(&(Severity::Error, "trang-hai-don-vi")));
}

#[test]
fn sheets_of_the_plans_year_and_of_another_are_not_one_list() {
    let rules = |sheets: [&str; 2]| -> Vec<&'static str> {
        let table = load_table("a.xlsx, trang_tinh: \"*\"", |path| {
            let mut book = Workbook::new();
            for (name, of) in sheets.into_iter().zip(["Trường A", "Trường B"]) {
                school_only(book.add_worksheet().set_name(name).unwrap(), of);
            }
            book.save(path).unwrap();
        });
        table.diagnostics.iter().map(|found| found.rule()).collect()
    };
    assert_eq!(rules(["2024", "2025"]), ["trang-khac-nam"]);
    assert_eq!(rules(["DS năm 2023", "DS năm 2024"]), ["trang-khac-nam"]);
    // Years of something else, as of recognitions.
    assert_eq!(rules(["2021", "2022"]), [] as [&str; 0]);
    assert_eq!(rules(["2024", "Mầm non"]), [] as [&str; 0]);
}

/// A list of one school, which nothing is wrong with.
fn school_only(sheet: &mut Worksheet, name: &str) {
    write_row(sheet, 0, &["Tên trường", "Cấp học"]);
    write_row(sheet, 1, &[name, "thcs"]);
}

#[test]
fn what_is_held_back_of_a_batch_can_be_accepted() {
    let fill = |book: &mut Workbook| {
        school(book.add_worksheet().set_name("Quế Phong").unwrap(), 0, "Trường A");
        school(book.add_worksheet().set_name("Tri Lễ").unwrap(), 0, "Trường B");
    };
    let (units, found) = batch("xa.csv", "truong.xlsx", "", fill);
    assert!(units.is_empty() && found.contains(&(Severity::Held, "trang-chua-doc")), "{found:?}");
    let accept = "chap_nhan: [{quy_tac: trang-chua-doc, ly_do: Trang nháp}]\n";
    let (units, found) = batch("xa.csv", "truong.xlsx", accept, fill);
    assert_eq!(units, [vec!["Trường A".to_owned()], Vec::new()]);
    assert!(found.iter().all(|(severity, _)| *severity == Severity::Warning), "{found:?}");
}

#[test]
fn hidden_rows_hold_back_the_documents_they_concern() {
    let fill = |book: &mut Workbook| {
        let sheet = book.add_worksheet();
        write_row(sheet, 0, &["Mã xã", "Tên trường", "Cấp học"]);
        write_row(sheet, 1, &["16738", "Trường A", "thcs"]);
        write_row(sheet, 2, &["16756", "Trường B", "thcs"]);
        write_row(sheet, 3, &["", "", ""]);
        sheet.set_row_hidden(2).unwrap();
        sheet.set_row_hidden(3).unwrap();
    };
    let (units, found) = batch("xa.csv", "truong.xlsx", "", fill);
    assert_eq!(units, [vec!["Trường A".to_owned()], Vec::new()]);
    assert_eq!(found, [(Severity::Held, "hang-an")]);
    let accept = "chap_nhan: [{quy_tac: hang-an, ly_do: Lọc để in}]\n";
    assert_eq!(batch("xa.csv", "truong.xlsx", accept, fill).0[1], ["Trường B"]);
}

#[test]
fn struck_rows_are_read_and_told() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &HEADER);
        write_row(sheet, 1, &["Trường A", "thcs"]);
        let struck = Format::new().set_font_strikethrough();
        for (column, text) in [(0, "Trường B"), (1, "thcs")] {
            sheet.write_with_format(2, column, text, &struck).unwrap();
        }
        write_row(sheet, 3, &["Trường C", "thcs"]);
        sheet.write_with_format(3, 2, "cũ", &struck).unwrap();
    });
    assert_eq!(names(&outcome), ["Trường A", "Trường B", "Trường C"]);
    let messages: Vec<&str> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(messages, ["hàng 3 \"Trường B\", ô C4 có chữ bị gạch ngang mà vẫn được đọc"]);
}

#[test]
fn headers_are_repeated_on_every_page() {
    let outcome = load_csv(
        "STT;Tên trường;Cấp học\n(1);(2);(3)\n1;Trường A;thcs\nSTT;TÊN TRƯỜNG;Cấp học\n(1);(2);(3)\n2;Trường B;thcs\nTT;Tên trường học;Cấp\n3;Trường C;thcs\n"
            .as_bytes(),
    );
    assert_eq!((names(&outcome), outcome.diagnostics.len()), (vec!["Trường A", "Trường B", "Trường C"], 0));
}

#[test]
fn a_second_table_is_held_back() {
    let outcome = load_csv(
        "Tên trường;Cấp học\nTrường A;thcs\n\nDanh sách bổ sung\nSTT;Tên trường;Cấp học;Mục tiêu\n1;Trường B;thcs;\n".as_bytes(),
    );
    assert!(
        rules(&outcome.diagnostics).contains(&(Severity::Held, "bang-thu-hai")),
        "{:?}",
        outcome.diagnostics
    );
    let outcome = load_csv(
        "Tên trường;Cấp học;Ghi chú\nTrường A;thcs;\nSTT;Tên trường;Cấp học;Số lớp\n1;Trường B;thcs;\n"
            .as_bytes(),
    );
    assert_eq!(cells(&outcome.diagnostics)[0], ("bang-thu-hai", "truong.csv: ô A3".to_owned()));
}

#[test]
fn rows_that_nobody_sees_are_blank() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &HEADER);
        write_row(sheet, 1, &["\u{200b}", "\u{a0}\u{feff}", "\u{ad}"]);
        write_row(sheet, 2, &["Trường A", "thcs", "\u{2060}"]);
    });
    assert_eq!((names(&outcome), outcome.diagnostics.len()), (vec!["Trường A"], 0));
}

#[test]
fn files_are_known_by_what_is_in_them() {
    let book = |path: &Path| workbook(path, |sheet| school(sheet, 0, "Trường A"));
    let text = "Tên trường;Cấp học\nTrường A;thcs\n";
    let utf_16 = |path: &Path| {
        let units = format!("\u{feff}{}", text.replace(';', "\t"))
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<_>>();
        fs::write(path, units).unwrap();
    };
    for name in ["truong.xlsx", "truong.xlsm", "truong.XLSX"] {
        let outcome = load_table(name, book);
        assert_eq!((names(&outcome), outcome.diagnostics.len()), (vec!["Trường A"], 0), "{name}");
    }
    for name in ["truong.csv", "truong.txt", "truong.tsv"] {
        let outcome = load_table(name, utf_16);
        assert_eq!((names(&outcome), outcome.diagnostics.len()), (vec!["Trường A"], 0), "{name}");
    }
    for outcome in [
        load_table("truong.xls", book),
        load_table("truong.csv", book),
        load_table("truong.xlsx", utf_16),
        load_table("truong.doc", book),
    ] {
        assert_eq!(names(&outcome), ["Trường A"]);
        assert_eq!(spots(&outcome.diagnostics), [("duoi-tep-khac", 6, 16)]);
    }
    for (bytes, rule) in [
        (&b"%PDF-1.4"[..], "bang-la"),
        (b"{\\rtf1", "bang-la"),
        (b"<html><table><tr><td>A", "bang-la"),
        (b"\xef\xbb\xbf<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "bang-la"),
        (b"", "khong-doc-duoc"),
        (b"PK\x03\x04", "khong-doc-duoc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "khong-doc-duoc"),
    ] {
        let outcome = load_table("truong.xls", |path| fs::write(path, bytes).unwrap());
        assert_eq!(spots(&outcome.diagnostics), [(rule, 6, 16)], "{bytes:?}");
    }
}

#[test]
fn numbers_lost_in_narrow_columns_are_errors() {
    let outcome = load_csv("Tên trường;Cấp học;Ngày công nhận;Chuẩn quốc gia\nTrường A;thcs;########;1\nTrường B;thcs;Err:522;1\n".as_bytes());
    let found: Vec<_> =
        cells(&outcome.diagnostics).into_iter().filter(|(rule, _)| *rule == "o-loi").collect();
    assert_eq!(found, [("o-loi", "truong.csv: ô C2".to_owned()), ("o-loi", "truong.csv: ô C3".to_owned())]);
}

#[test]
fn one_workbook_may_hold_both_tables() {
    let (units, found) = batch("truong.xlsx", "truong.xlsx", "", |book| {
        let units = book.add_worksheet().set_name("Xã").unwrap();
        write_row(units, 0, &["Mã xã", "Tên xã", "Người ký"]);
        write_row(units, 1, &["16738", "Xã Quế Phong", "Nguyễn Văn A"]);
        let schools = book.add_worksheet().set_name("Trường").unwrap();
        write_row(schools, 0, &["Mã xã", "Tên xã", "Tên trường", "Cấp học"]);
        write_row(schools, 1, &["16738", "Xã Quế Phong", "Trường A", "thcs"]);
    });
    assert_eq!((units, found), (vec![vec!["Trường A".to_owned()]], Vec::new()));
}

#[test]
fn a_hidden_unit_is_held_back() {
    let fill = |book: &mut Workbook| {
        let sheet = book.add_worksheet().set_name("Xã").unwrap();
        write_row(sheet, 0, &["Mã xã", "Tên xã"]);
        write_row(sheet, 1, &["16738", "Xã Quế Phong"]);
        write_row(sheet, 2, &["16756", "Xã Tri Lễ"]);
        sheet.set_row_hidden(2).unwrap();
        let schools = book.add_worksheet();
        write_row(schools, 0, &["Mã xã", "Tên trường", "Cấp học"]);
        write_row(schools, 1, &["16738", "Trường A", "thcs"]);
        write_row(schools, 2, &["16756", "Trường B", "thcs"]);
    };
    let (units, found) = batch("truong.xlsx", "truong.xlsx", "", fill);
    assert_eq!(units, [vec!["Trường A".to_owned()], Vec::new()]);
    assert_eq!(found, [(Severity::Held, "hang-an")]);
}

#[test]
fn a_sheet_of_a_commune_that_is_not_understood_is_held_back() {
    let (_, found) = batch("xa.csv", "truong.xlsx, trang_tinh: \"*\"", "", |book| {
        school(book.add_worksheet().set_name("Xã Quế Phong").unwrap(), 0, "Trường A");
        let sheet = book.add_worksheet().set_name("Xã Tri Lễ").unwrap();
        write_row(sheet, 0, &["Đơn vị giáo dục", "Bậc"]);
        write_row(sheet, 1, &["Trường B", "thcs"]);
    });
    assert!(found.contains(&(Severity::Held, "trang-chua-hieu")), "{found:?}");
}

#[test]
fn a_file_with_a_password_is_told_as_such_whatever_its_format() {
    let list = [("Một".to_owned(), vec![vec!["Tên trường".to_owned()], vec!["Trường THCS A".to_owned()]])];
    let encryption =
        "<manifest:encryption-data manifest:checksum-type=\"SHA1/1K\" manifest:checksum=\"AA==\"/>";
    // FILEPASS: RC4, with salt and verifiers.
    let password = (0x002F, [vec![1, 0, 1, 0, 1, 0], vec![7; 48]].concat());
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workbooks/mat-khau.xlsx");
    for (name, bytes) in [
        ("truong.xlsx", fs::read(fixture).unwrap()),
        ("truong.ods", file_writers::ods(&list, &[], encryption)),
        ("truong.xls", file_writers::xls(&list, &[], &[password])),
    ] {
        let outcome = load_table(name, |path| fs::write(path, &bytes).unwrap());
        let told: Vec<_> = outcome.diagnostics.iter().map(|found| (found.rule(), &found.message)).collect();
        let [(rule, message)] = told.as_slice() else { panic!("{name}: {told:?}") };
        assert!(*rule == "khong-doc-duoc" && message.contains("tệp có mật khẩu"), "{name}: {message}");
        assert!(outcome.diagnostics[0].hints[0].contains("bỏ mật khẩu"), "{name}");
    }
    let outcome =
        load_table("truong.ods", |path| fs::write(path, file_writers::ods(&list, &[], "")).unwrap());
    assert_eq!(names(&outcome), ["Trường THCS A"], "{:?}", outcome.diagnostics);
}
