//! The forms that a city sends to its phường and xã, with rows of our own, as workbooks.

use std::path::Path;

use rust_xlsxwriter::{Format, Workbook};

use super::super::{OpenedFacts, open};
use super::batches::each;
use super::write;
use crate::diagnostic::{Tried, tried};
use crate::facts::{Facts, TargetKind};

/// A row of a form: texts, and numbers where a text is one.
type Rows<'a> = &'a [&'a [&'a str]];

/// Writes `rows` into a workbook, figures as numbers, with cells merged over columns.
fn form(path: &Path, rows: Rows<'_>, merged: &[(u32, u16, u32, u16)]) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, *cell).unwrap(),
            };
        }
    }
    for (row, column, last_row, last_column) in merged {
        let text = rows[*row as usize][*column as usize];
        sheet.merge_range(*row, *column, *last_row, *last_column, text, &Format::new()).unwrap();
    }
    book.save(path).unwrap();
}

const HEAD: &str = "\
mau: ke-hoach-xa
co_quan: {cap_tren: UBND thành phố Hà Nội, tham_muu: Phòng Văn hóa - Xã hội}
van_ban: {ngay: 12/2026}
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

fn read(more: &str, rows: Rows<'_>, merged: &[(u32, u16, u32, u16)]) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "don-vi.csv", "Tên xã;Tỉnh\nPhường Ba Đình;Hà Nội\nPhường Ngọc Hà;Hà Nội\n");
    write(folder.path(), "lo.yaml", &format!("{HEAD}{more}"));
    form(&folder.path().join("ds.xlsx"), rows, merged);
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

const OF_YEAR: &str = "nam: 2027\nnhan_ban: {bang: don-vi.csv, theo: ten_xa}\ntruong: {bang: ds.xlsx}\n";

fn rules(outcome: &Tried<OpenedFacts>) -> Vec<&'static str> {
    outcome.diagnostics.iter().map(|found| found.rule()).collect()
}

fn units(outcome: Tried<OpenedFacts>) -> Vec<Facts> {
    let Some(OpenedFacts::Many(batch)) = outcome.value else { panic!("{:?}", outcome.diagnostics) };
    let all: Vec<_> = each(&batch).collect();
    all.into_iter().map(|unit| unit.value.unwrap_or_else(|| panic!("{:?}", unit.diagnostics)).facts).collect()
}

/// Name, degree and day of the recognition, kind and time of the target of each school.
fn schools(facts: &Facts) -> Vec<(String, String)> {
    let of = |school: &crate::facts::School| {
        let held = school.recognitions().iter().map(|one| {
            let date = one.date.as_ref().map(|date| date.value.numeric()).unwrap_or_default();
            format!("{}{} {date}", one.national_standard.unwrap_or(0), one.accreditation.unwrap_or(0))
        });
        let target = school.target().map(|target| {
            let when = target.month.as_ref().map(|when| when.value.numeric()).unwrap_or_default();
            format!("{} {when}", target.kind.value.key())
        });
        let told: Vec<String> = held.chain(target).collect();
        (school.name.clone(), told.join("; "))
    };
    facts.schools.iter().map(of).collect()
}

fn told(name: &str, told: &str) -> (String, String) {
    (name.to_owned(), told.to_owned())
}

const RESULTS: Rows<'_> = &[
    &["DANH SÁCH TRƯỜNG ĐẠT CHUẨN QUỐC GIA NĂM 2026"],
    &[],
    &[
        "STT",
        "Quận, Huyện",
        "Phường, xã",
        "Tên trường đạt chuẩn quốc gia",
        "Cấp học",
        "Loại hình (1=CL, 2=CLHQ, 3=DL, 4=TT)",
        "Năm đạt chuẩn",
        "Mức độ CQG",
        "Số quyết định CQG",
        "Ghi chú",
    ],
    &["I", "CÔNG NHẬN MỚI"],
    &["1", "Ba Đình", "Phường Ba Đình", "Trường Mầm non Hoa Sen", "MN", "1", "2026", "1", "123/QĐ-UBND"],
    &["II", "CÔNG NHẬN LẠI"],
    &["2", "Ba Đình", "Phường Ba Đình", "Trường THCS Hoa Đào", "THCS", "4", "2026", "2", "124/QĐ-UBND"],
    &["3", "Ba Đình", "Phường Ngọc Hà", "Trường Mầm non Ngọc Hà", "MN", "2", "2025", "1", "9/QĐ-UBND"],
];

#[test]
fn results_of_the_year_are_what_schools_hold() {
    let outcome = read(OF_YEAR, RESULTS, &[]);
    assert_eq!(rules(&outcome), ["cot-la", "de-muc-ket-qua"]);
    let units = units(outcome);
    let expected = [told("Trường Mầm non Hoa Sen", "10 2026"), told("Trường THCS Hoa Đào", "20 2026")];
    assert_eq!(schools(&units[0]), expected);
    let kinds: Vec<_> =
        units.iter().flat_map(|facts| &facts.schools).map(|school| school.ownership.clone()).collect();
    assert_eq!(kinds, [Some("công lập".into()), Some("tư thục".into()), Some("CLHQ".into())]);
    let decision = units[0].schools[1].recognitions()[0].decision.clone();
    assert_eq!(decision.unwrap().value, "124/QĐ-UBND");
}

const PLAN: Rows<'_> = &[
    &["PHỤ LỤC"],
    &["KẾ HOẠCH KIỂM TRA, CÔNG NHẬN TRƯỜNG ĐẠT CHUẨN QUỐC GIA NĂM 2027"],
    &[],
    &[
        "STT",
        "Phường/xã",
        "Tên trường",
        "Cấp học",
        "Loại hình",
        "Năm đạt CQG gần nhất",
        "Phường xã đã kiểm tra",
        "Dự kiến tháng đề nghị TP đánh giá",
        "Ghi chú",
    ],
    &["I", "CÔNG NHẬN MỚI"],
    &["1", "Phường Ba Đình", "Trường Mầm non Hoa Sen", "MN", "CL", "", "x", "4/2027"],
    &["2", "Phường Ba Đình", "Trường Tiểu học Hoa Mai", "TH", "CL", "", "", "Tháng 10"],
    &["II", "CÔNG NHẬN LẠI"],
    &["3", "Phường Ba Đình", "Trường THCS Hoa Đào", "THCS", "CL", "2022", "x", "5"],
    &["4", "Phường Ngọc Hà", "Trường Mầm non Ngọc Hà", "MN", "TT", "2021", "x", "6/2027"],
];

#[test]
fn a_plan_of_the_year_asks_for_the_degree_once() {
    let outcome = read(OF_YEAR, PLAN, &[]);
    assert_eq!(rules(&outcome), ["thieu-muc-do"]);
    let answered = OF_YEAR.replace("bang: ds.xlsx", "bang: ds.xlsx, mac_dinh: {cong_nhan.chuan_quoc_gia: 1}");
    let outcome = read(&answered, PLAN, &[]);
    assert_eq!(rules(&outcome), [""; 0]);
    let units = units(outcome);
    assert_eq!(
        schools(&units[0]),
        [
            told("Trường Mầm non Hoa Sen", "cong_nhan_moi 4/2027"),
            told("Trường Tiểu học Hoa Mai", "cong_nhan_moi 10/2027"),
            told("Trường THCS Hoa Đào", "10 2022; cong_nhan_lai 5/2027"),
        ]
    );
    assert_eq!(schools(&units[1]), [told("Trường Mầm non Ngọc Hà", "10 2021; cong_nhan_lai 6/2027")]);
}

const FIVE_YEARS: Rows<'_> = &[
    &["KẾ HOẠCH XÂY DỰNG TRƯỜNG CHUẨN QUỐC GIA GIAI ĐOẠN 2026-2030"],
    &[
        "STT",
        "Tên trường",
        "Cấp học",
        "Công nhận mới",
        "",
        "",
        "",
        "",
        "Công nhận lại",
        "",
        "",
        "",
        "",
        "Ghi chú",
    ],
    &[
        "",
        "",
        "",
        "Năm 2026",
        "Năm 2027",
        "Năm 2028",
        "Năm 2029",
        "Năm 2030",
        "Năm 2026",
        "Năm 2027",
        "Năm 2028",
        "Năm 2029",
        "Năm 2030",
        "",
    ],
    &["I", "PHƯỜNG BA ĐÌNH"],
    &["1", "Trường Mầm non Hoa Sen", "MN", "", "x"],
    &["2", "Trường Tiểu học Hoa Mai", "TH", "", "", "11"],
    &["3", "Trường THCS Hoa Đào", "THCS", "", "", "", "", "", "", "X"],
    &["", "Tỷ lệ đạt CQG hết năm 2030", "", "80%"],
    &["II", "PHƯỜNG NGỌC HÀ"],
    &["1", "Trường Mầm non Ngọc Hà", "MN", "", "", "", "", "", "", "", "", "", "T5"],
    &["2", "Trường THCS Ngọc Hà", "THCS"],
    &["", "Tỷ lệ đạt CQG hết năm 2030", "", "100%"],
];

#[test]
fn a_plan_of_five_years_is_read_by_its_columns() {
    let yaml = OF_YEAR.replace("nam: 2027", "giai_doan: 2026-2030");
    for merged in
        [&[][..], &[(1, 3, 1, 7), (1, 8, 1, 12), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 13, 2, 13)]]
    {
        let outcome = read(&yaml, FIVE_YEARS, merged);
        assert_eq!(rules(&outcome), [""; 0], "{:?}", outcome.diagnostics);
        let units = units(outcome);
        assert_eq!(
            schools(&units[0]),
            [
                told("Trường Mầm non Hoa Sen", "cong_nhan_moi 2027"),
                told("Trường Tiểu học Hoa Mai", "cong_nhan_moi 11/2028"),
                told("Trường THCS Hoa Đào", "cong_nhan_lai 2027"),
            ]
        );
        assert_eq!(
            schools(&units[1]),
            [told("Trường Mầm non Ngọc Hà", "cong_nhan_lai 5/2030"), told("Trường THCS Ngọc Hà", "")]
        );
    }
}

#[test]
fn counts_by_unit_are_targets_that_were_given() {
    let rows: Rows<'_> = &[
        &["CHỈ TIÊU CÔNG NHẬN TRƯỜNG ĐẠT CHUẨN QUỐC GIA NĂM 2027"],
        &["TT", "Đơn vị", "Công nhận mới", "Công nhận lại", "Ghi chú"],
        &["1", "Phường Ba Đình", "2", "1"],
        &["2", "Phường Ngọc Hà", "-", "1"],
        &["", "Tổng", "2", "2"],
    ];
    let outcome = read("nam: 2027\nnhan_ban: {bang: ds.xlsx, theo: ten_xa}\n", rows, &[]);
    let units = units(outcome);
    let counts = |facts: &Facts| {
        let given = facts.target_counts.first().unwrap();
        given.counts.iter().map(|(kind, count)| (*kind, count.value)).collect::<Vec<_>>()
    };
    assert_eq!(counts(&units[0]), [(TargetKind::NewRecognition, 2), (TargetKind::Renewal, 1)]);
    assert_eq!(counts(&units[1]), [(TargetKind::Renewal, 1)]);
    // As a list of schools it is refused in one finding.
    assert_eq!(rules(&read(OF_YEAR, rows, &[])), ["bang-so-luong"]);
}

#[test]
fn a_list_of_five_years_serves_a_plan_of_one() {
    let outcome = read(OF_YEAR, FIVE_YEARS, &[]);
    assert_eq!(rules(&outcome), ["muc-tieu-nam-khac"], "{:?}", outcome.diagnostics);
    let units = units(outcome);
    assert_eq!(
        schools(&units[0]),
        [
            told("Trường Mầm non Hoa Sen", "cong_nhan_moi "),
            told("Trường Tiểu học Hoa Mai", ""),
            told("Trường THCS Hoa Đào", "cong_nhan_lai "),
        ]
    );
    // That nothing is aimed at this year is known, not unknown.
    assert!(
        units[0].schools[1].target.yes().is_none() && units[0].schools[1].target != crate::yaml::Told::Silent
    );
}
