//! One YAML and two tables → many documents.

use std::fs;
use std::path::Path;

use super::super::{Batch, OpenedFacts, UnitFacts, load, open};
use super::tables::{workbook, write_row};
use super::write;
use crate::diagnostic::{Diagnostic, Tried, tried};

pub const SHARED: &str = "\
mau: ke-hoach-xa
nam: 2026
van_ban: {ngay: 01/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
nhan_ban: {bang: xa.xlsx, trang_tinh: danh sach, theo: ma_xa}
truong: {bang: truong.csv}
";

pub const SCHOOLS: &str = "\
Mã xã;Tên trường;Cấp học;Tháng;Mục tiêu
4;Trường A;thcs;5;duy_tri
8;Trường B;mam_non;;
00004;Trường C;tieu_hoc;;
6994;Trường D;thcs;;
";

fn units(path: &Path, rows: &[&[&str]]) {
    workbook(path, |sheet| {
        write_row(sheet, 0, &["BẢNG CÁC XÃ"]);
        for (row, cells) in (2..).zip(rows) {
            write_row(sheet, row, cells);
        }
    });
}

/// Three communes, the second by its code alone.
pub const UNITS: [&[&str]; 4] = [
    &["Mã xã", "Tên xã", "Chức vụ", "Người ký"],
    &["00004", "Phường Ba Đình", "Phó Chủ tịch", "Trần Văn A"],
    &["00008"],
    &["06994", "Đặc khu Vân Đồn"],
];

pub fn read(yaml: &str, schools: &str, rows: &[&[&str]]) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "_chung.yaml", "luu: [VT]\n");
    write(folder.path(), "lo.yaml", yaml);
    write(folder.path(), "truong.csv", schools);
    units(&folder.path().join("xa.xlsx"), rows);
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

pub fn batch(yaml: &str, schools: &str, rows: &[&[&str]]) -> Box<Batch> {
    let outcome = read(yaml, schools, rows);
    assert_eq!(outcome.diagnostics, []);
    many(outcome)
}

pub fn many(outcome: Tried<OpenedFacts>) -> Box<Batch> {
    match outcome.value.unwrap() {
        OpenedFacts::Many(batch) => batch,
        OpenedFacts::One(_) => panic!("a batch"),
    }
}

pub fn names(batch: &Batch) -> Vec<&str> {
    (0..batch.len()).map(|index| batch.output_name(index).unwrap_or_default()).collect()
}

/// Each document, with what is found in reading it.
pub fn each(batch: &Batch) -> impl Iterator<Item = Tried<UnitFacts>> {
    (0..batch.len()).map(|index| tried(|report| batch.unit(index, report)))
}

fn expand(batch: &Batch) -> Vec<UnitFacts> {
    let units = each(batch).map(|outcome| {
        assert_eq!(outcome.diagnostics, []);
        outcome.value.unwrap()
    });
    units.collect()
}

pub fn failures(yaml: &str, schools: &str, rows: &[&[&str]]) -> Vec<Diagnostic> {
    let outcome = read(yaml, schools, rows);
    assert!(outcome.value.is_none());
    outcome.diagnostics
}

#[test]
fn each_row_becomes_a_document_with_its_schools() {
    let batch = batch(SHARED, SCHOOLS, &UNITS);
    assert_eq!(batch.len(), 3);
    assert_eq!(names(&batch), ["phuong-ba-dinh", "phuong-ngoc-ha", "dac-khu-van-don"]);
    let documents = expand(&batch);
    let issuers: Vec<_> = documents.iter().map(|unit| unit.facts.issuer.name.value.as_str()).collect();
    assert_eq!(
        issuers,
        [
            "Ủy ban nhân dân phường Ba Đình",
            "Ủy ban nhân dân phường Ngọc Hà",
            "Ủy ban nhân dân đặc khu Vân Đồn"
        ]
    );
    let schools: Vec<Vec<_>> = documents
        .iter()
        .map(|unit| unit.facts.schools.iter().map(|school| school.name.as_str()).collect())
        .collect();
    assert_eq!(schools, [vec!["Trường A", "Trường C"], vec!["Trường B"], vec!["Trường D"]]);
    let first = &documents[0].facts;
    assert_eq!(
        (first.signer.office.as_str(), first.signer.name.as_deref()),
        ("Phó Chủ tịch", Some("Trần Văn A"))
    );
    assert_eq!(first.issuer.place, "Ba Đình");
    assert_eq!(first.issuer.unit_code.as_deref(), Some("00004"));
    assert_eq!(first.filing, ["VT"]);
    assert_eq!(documents[1].facts.signer.office, "Chủ tịch");
    assert!(first.schools[1].place.name().ends_with("truong.csv: ô A4"));
}

#[test]
fn a_unit_in_capitals_is_written_as_the_list_does() {
    let rows: [&[&str]; 4] =
        [UNITS[0], &["00004", "PHƯỜNG BA ĐÌNH"], &["8", "NGỌC HÀ"], &["06994", "đặc khu VÂN ĐỒN"]];
    let documents = expand(&batch(SHARED, SCHOOLS, &rows));
    let issuers = documents
        .iter()
        .map(|unit| (unit.facts.issuer.name.value.as_str(), unit.facts.issuer.place.as_str()));
    assert_eq!(
        issuers.collect::<Vec<_>>(),
        [
            ("Ủy ban nhân dân phường Ba Đình", "Ba Đình"),
            ("Ủy ban nhân dân phường Ngọc Hà", "Ngọc Hà"),
            ("Ủy ban nhân dân đặc khu Vân Đồn", "Vân Đồn"),
        ]
    );
    let by_name = SHARED.replace("theo: ma_xa", "theo: ten_xa");
    let schools = "Tên xã;Tên trường;Cấp học\nPHƯỜNG QUANG TRUNG;Trường A;thcs\n";
    let rows: [&[&str]; 2] = [&["Tên xã", "Cấp trên"], &["PHƯỜNG QUANG TRUNG", "UBND TỈNH THANH HÓA"]];
    let unit = &expand(&batch(&by_name, schools, &rows))[0].facts;
    assert_eq!(unit.issuer.name.value, "Ủy ban nhân dân Phường Quang Trung");
    assert_eq!(unit.issuer.place, "Phường Quang Trung");
    assert_eq!(unit.issuer.reports_to.as_ref().map(|body| body.value.as_str()), Some("UBND tỉnh Thanh Hóa"));
}

#[test]
fn what_is_warned_of_in_tables_can_be_accepted_for_all_documents() {
    let schools = format!("{SCHOOLS}9999;Trường E;thcs;;\n")
        .replace("Mục tiêu", "Mục tiêu;Màu sơn")
        .replace("5;duy_tri", "5;duy_tri;xanh");
    let rules = |yaml: &str| -> Vec<&'static str> {
        read(yaml, &schools, &UNITS[..3]).diagnostics.iter().map(|found| found.rule()).collect()
    };
    let told = rules(SHARED);
    assert!(told.contains(&"cot-la"), "{told:?}");
    let accepted = format!("{SHARED}chap_nhan: [{{quy_tac: cot-la, ly_do: Cột của kế toán}}]\n");
    assert_eq!(rules(&accepted), told.iter().copied().filter(|rule| *rule != "cot-la").collect::<Vec<_>>());
}

#[test]
fn names_of_files_follow_the_pattern() {
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma_xa, ten_tep: \"{{ma_xa}} - {{ten_khong_dau}}\"");
    assert_eq!(names(&batch(&yaml, SCHOOLS, &UNITS))[0], "00004 - phuong-ba-dinh");
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma_xa, ten_tep: \"{{ten_xã}}\"");
    let found = failures(&yaml, SCHOOLS, &UNITS);
    assert_eq!((found[0].rule(), found[0].hints[0].as_str()), ("ten-la", "có phải là `ten_xa`?"));
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma_xa, ten_tep: \"../{{ma_xa}}\"");
    assert_eq!(failures(&yaml, SCHOOLS, &UNITS)[0].rule(), "ten-tep-sai");
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma_xa, ten_tep: \"{{ma_xa\"");
    assert_eq!(failures(&yaml, SCHOOLS, &UNITS)[0].rule(), "ten-tep-sai");
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma_xa, ten_tep: \"{{ma_xa}}.docx\"");
    let numbers: [&[&str]; 4] = [UNITS[0], &["4", "Phường Ba Đình"], UNITS[2], UNITS[3]];
    assert_eq!(names(&batch(&yaml, SCHOOLS, &numbers)), ["00004", "00008", "06994"]);
}

#[test]
fn one_bad_unit_does_not_stop_the_others() {
    let rows: [&[&str]; 3] = [UNITS[0], &["99999", "Xã Không Có Đâu"], UNITS[1]];
    let schools = "Mã xã;Tên trường;Cấp học\n99999;Trường B;thcs\n4;Trường C;thcs\n";
    let batch = batch(SHARED, schools, &rows);
    let outcomes: Vec<_> = each(&batch).collect();
    assert_eq!(outcomes[0].diagnostics[0].rule(), "don-vi-la");
    assert!(
        outcomes[0].diagnostics[0]
            .place
            .as_ref()
            .unwrap()
            .name()
            .ends_with("xa.xlsx: trang \"Danh sách\", ô A4")
    );
    assert!(outcomes[0].value.is_none());
    assert!(outcomes[1].value.is_some());
}

#[test]
fn the_key_is_known_by_all_its_headers() {
    let schools = SCHOOLS.replace("Mã xã", "Mã ĐVHC");
    let rows: [&[&str]; 2] = [&["Mã đơn vị", "Tên xã"], UNITS[1]];
    let outcome = read(SHARED, &schools, &rows);
    assert_eq!(
        outcome.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(),
        ["truong-khong-don-vi", "truong-khong-don-vi"]
    );
    assert!(outcome.value.is_some());
}

#[test]
fn a_missing_or_doubled_key_is_one_error() {
    let found = failures(SHARED, &SCHOOLS.replace("Mã xã", "Lớp"), &UNITS);
    let rules: Vec<_> = found.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["cot-la", "thieu-cot"]);
    let found = failures(SHARED, &SCHOOLS.replace("Tháng", "Mã xã"), &UNITS);
    assert_eq!(
        found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
        ["hai cột A và D cùng là \"Mã xã\""]
    );
}

#[test]
fn a_hidden_key_joins_and_notes_are_no_units() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "lo.yaml", &format!("{SHARED}luu: [VT]\n"));
    write(folder.path(), "truong.csv", SCHOOLS);
    workbook(&folder.path().join("xa.xlsx"), |sheet| {
        let notes: [&[&str]; 3] = [&["Ghi chú: theo Nghị quyết"], &["", "Người lập biểu"], &["", "Cộng"]];
        for (row, cells) in (0..).zip(UNITS.iter().take(3).chain(&notes)) {
            write_row(sheet, row, cells);
        }
        sheet.set_column_hidden(0).unwrap();
    });
    let outcome = tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report));
    let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["cot-an", "hang-bo-qua", "truong-khong-don-vi"]);
    assert!(matches!(outcome.value, Some(OpenedFacts::Many(batch)) if batch.len() == 2));
}

#[test]
fn a_unit_without_its_key_is_no_note() {
    let rows: [&[&str]; 3] = [UNITS[0], UNITS[1], &["", "Xã Cẩm Vân"]];
    let batch = many(read(SHARED, SCHOOLS, &rows));
    let found = tried(|report| batch.unit(1, report)).diagnostics;
    assert_eq!(found.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["thieu-gia-tri"; 1]);
}

#[test]
fn a_wrong_table_or_sheet_is_told_at_its_line() {
    let found = failures(&SHARED.replace("danh sach", "Danh sach xa"), SCHOOLS, &UNITS);
    assert_eq!((found[0].rule(), found[0].place.as_ref().unwrap().line()), ("thieu-trang", 5));
    let found = failures(&SHARED.replace("xa.xlsx", "khong.xlsx"), SCHOOLS, &UNITS);
    assert_eq!(found[0].rule(), "khong-thay-tep");
}

#[test]
fn what_is_wrong_with_shared_facts_is_wrong_in_each() {
    let batch = batch(&SHARED.replace("nam: 2026", "nam: 2026\nla: 1"), SCHOOLS, &UNITS);
    assert!(each(&batch).all(|outcome| outcome.diagnostics.iter().any(|found| found.rule() == "khoa-la")));
}

#[test]
fn a_batch_is_no_single_document() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("lo.yaml"), SHARED).unwrap();
    let found = tried(|report| load(&folder.path().join("lo.yaml"), folder.path(), report)).diagnostics;
    assert_eq!(found[0].rule(), "nhieu-van-ban");
}

#[test]
fn a_batch_is_summed_up_document_by_document() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "xa/lo.yaml", SHARED);
    write(folder.path(), "xa/truong.csv", SCHOOLS);
    units(&folder.path().join("xa/xa.xlsx"), &UNITS);
    let province = "mau: a\nnam: 2026\nco_quan: {ten: Bộ Giáo dục và Đào tạo, dia_danh: Hà Nội}\nvan_ban: {ngay: 2026}\nnguoi_ky: {chuc_vu: Chủ tịch}\ntong_hop: {tu: xa}\n";
    write(folder.path(), "tinh.yaml", province);
    let outcome = tried(|report| load(&folder.path().join("tinh.yaml"), folder.path(), report));
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(outcome.value.unwrap().subordinates.unwrap().documents.len(), 3);
}

#[test]
fn a_batch_sums_up_nothing_itself() {
    let found = failures(&format!("{SHARED}tong_hop: {{tu: x}}\n"), SCHOOLS, &UNITS);
    assert_eq!(found[0].rule(), "tong-hop-lo");
}
