#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of what is printed about the schools that are due.

use super::*;
use crate::accreditation::due;
use crate::accreditation::samples::{due_schools, recognised, regimes, school};
use crate::facts::School;

fn with_rows<T>(print: impl Fn(&[DueRow<'_>], &Load) -> T) -> T {
    let (schools, regimes) = (due_schools(), regimes());
    let rows = due(schools.iter().map(|(commune, school)| ((*commune).to_owned(), school)), 2027, &regimes);
    print(&rows, &Load::of(&rows, 2027))
}

#[test]
fn the_table() {
    let expected = "\
Xã, phường  Cấp học   Trường            Đang có                  Công nhận     Hết hạn       Mục tiêu
Cẩm Thành   Mầm non   Mầm non B         chuẩn quốc gia mức độ 1  năm 2022      năm 2027      Công nhận lại
Cẩm Thành   THCS      THCS chưa rõ hạn  chuẩn quốc gia mức độ 1  năm 2015      chưa rõ       Công nhận lại
Yên Trường  Mầm non   Mầm non A         chuẩn quốc gia mức độ 1  tháng 3/2022  tháng 3/2027  Công nhận lại
Yên Trường  Tiểu học  Tiểu học quá hạn  chuẩn quốc gia mức độ 1  20/5/2020     20/5/2025     Công nhận lại
Yên Trường  Tiểu học  Tiểu học A        chuẩn quốc gia mức độ 1  tháng 3/2022  tháng 3/2027  Công nhận lại
Yên Trường  Tiểu học  Tiểu học B        chuẩn quốc gia mức độ 1  tháng 9/2022  tháng 9/2027  Công nhận lại

6 trường đến hạn đến hết năm 2027, 1 quá hạn từ trước, 1 chưa rõ hạn.
";
    assert_eq!(with_rows(|rows, _| due_text(rows, 2027)), expected);
    assert_eq!(due_text(&[], 2027), "Không có trường nào hết hạn công nhận đến hết năm 2027.\n");
}

#[test]
fn the_csv_opens_in_a_spreadsheet() {
    let csv = with_rows(|rows, _| due_csv(rows, &[]));
    let mut lines = csv.strip_prefix('\u{feff}').unwrap().split("\r\n");
    assert_eq!(
        lines.next(),
        Some("xa,cap_hoc,ten,dang_co,ngay,het_han,qua_han,muc_tieu,loai,don_vi,viec,van_ban")
    );
    assert_eq!(
        lines.next(),
        Some("Cẩm Thành,mam_non,Mầm non B,chuẩn quốc gia mức độ 1,2022,2027,khong,cong_nhan_lai,truong,,,")
    );
    assert_eq!(lines.count(), 6);
}

#[test]
fn a_csv_cell_stays_one_cell_and_a_text() {
    let regimes = regimes();
    let name = "=Trường \"A\", xã B";
    let school = School { name: name.into(), ..school(vec![recognised(1, None, "5/2022")]) };
    let csv = due_csv(&due([("x".to_owned(), &school)], 2027, &regimes), &[]);
    assert!(csv.contains(",\"'=Trường \"\"A\"\", xã B\","), "{csv}");
}

#[test]
fn the_json_holds_rows_and_load() {
    let value: Value = serde_json::from_str(&with_rows(|rows, load| due_json(rows, load, &[]))).unwrap();
    assert_eq!(value["nam"], 2027);
    assert_eq!(value["tong"], 6);
    assert_eq!(value["truong"][1]["het_han"], Value::Null);
    assert_eq!(value["truong"][3]["qua_han"], true);
    assert_eq!(value["theo_thang"][3]["thang"], 3);
    assert_eq!(value["theo_thang"][3]["tieu_hoc"], 1);
}

#[test]
fn the_bars() {
    let bars = with_rows(|_, load| load_bars(load));
    let lines: Vec<_> = bars.lines().collect();
    assert_eq!(lines[0], "Số trường đến hạn theo tháng, năm 2027");
    assert_eq!(lines[1], "Quá hạn        █ 1 (Tiểu học 1)");
    assert_eq!(lines[2], "Tháng 1         0");
    assert_eq!(lines[4], "Tháng 3        ██ 2 (Mầm non 1, Tiểu học 1)");
    assert_eq!(lines.len(), 16);
}

#[test]
fn bars_are_scaled_to_the_fullest_month() {
    assert_eq!([0, 1, 40].map(|count| bar_length(count, 40)), [0, 1, 40]);
    assert_eq!([0, 1, 200, 400].map(|count| bar_length(count, 400)), [0, 1, 20, 40]);
}
