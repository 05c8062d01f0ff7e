//! One list, many documents.

use super::*;

const BATCH: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: \"{{ten_khong_dau}}\"}
truong: {bang: truong.csv, theo: ma_xa}
noi_nhan: ['Các phòng, đơn vị thuộc UBND', Các trường]
luu: [VT]
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";
const UNITS: &str = "Mã xã\n00004\n00008\n06994\n";
const SCHOOLS: &str = "\
Mã xã;Tên trường;Cấp học;Mục tiêu;Tháng;cong_nhan.chuan_quoc_gia;cong_nhan.ngay
4;Trường Mầm non Ví Dụ;mam_non;cong_nhan_lai;5/2027;1;
8;Trường THCS Ví Dụ;thcs;;;1;20/5/2025
6994;Trường Tiểu học Ví Dụ;tieu_hoc;;;1;20/5/2025
";

fn desk() -> Desk {
    Desk::new()
        .file("data/lo.yaml", BATCH)
        .file("data/xa.csv", UNITS)
        .file("data/truong.csv", SCHOOLS)
        .file("data/le.yaml", PLAN)
}

#[test]
fn a_batch_and_single_facts_mix() {
    let desk = desk();
    let ran = desk.run("render data --report r.csv").stderr("").status(0);
    assert!(
        ran.stdout.ends_with("đã làm 4, không đổi 0, giữ bản đã sửa 0, lỗi 0; … giây\n"),
        "{}",
        ran.stdout
    );
    assert_eq!(desk.names("out").len(), 4);
    let report = fs::read_to_string(desk.path("r.csv")).unwrap();
    assert!(report.lines().filter(|line| line.starts_with("data/lo.yaml,")).count() == 3, "{report}");
    let ran = desk.run("render data").status(0);
    assert_eq!(ran.stdout, "đã làm 0, không đổi 4, giữ bản đã sửa 0, lỗi 0; … giây\n");
}

#[test]
fn what_a_changed_table_loses_is_told_though_the_facts_are_the_same() {
    let table = "Tên trường;Cấp học;cong_nhan.chuan_quoc_gia;muc_tieu.loai\nTrường THCS Ví Dụ;thcs;;\n";
    let start = PLAN.find("truong:").unwrap();
    let end = start + PLAN[start..].find("nguoi_ky").unwrap();
    let plan = PLAN.replace(&PLAN[start..end], "truong: {bang: truong.csv}\n");
    let desk = Desk::new().file("data/xa.yaml", &plan).file("data/truong.csv", table);
    desk.run("render data").stderr("").status(0);
    desk.write("data/truong.csv", table.replace("Cấp học", "Cấp học;Nhận xét"));
    for _ in 0..2 {
        let ran = desk.run("render data").complains(&["cot-la"]).status(0);
        assert!(ran.stdout.contains("không đổi 1"), "{}", ran.stdout);
    }
}

#[test]
fn a_row_taken_out_leaves_an_orphan() {
    let desk = desk();
    desk.run("render data").status(0);
    desk.write("data/xa.csv", UNITS.replace("06994\n", ""));
    let ran = desk.run("render data").complains(&["van-ban-mo-coi"]).status(0);
    assert!(ran.stdout.contains("mồ côi"), "{}", ran.stdout);
}

#[test]
fn one_bad_row_does_not_stop_the_others() {
    let desk = desk();
    desk.write("data/truong.csv", SCHOOLS.replace("thcs;;", "thsc;;"));
    let ran = desk.run("render data").complains(&["cap-hoc-la", "truong.csv"]).status(1);
    assert!(
        ran.stdout.ends_with("đã làm 3, không đổi 0, giữ bản đã sửa 0, lỗi 1; … giây\n"),
        "{}",
        ran.stdout
    );
}

#[test]
fn what_is_wrong_with_a_table_stops_only_the_documents_it_concerns() {
    let desk = desk();
    desk.write("data/xa.csv", "Mã xã;Tên xã\n00004;\n00008;\n06994;\n00008;\n;Xã Cẩm Vân\n");
    desk.write(
        "data/truong.csv",
        format!("{SCHOOLS}6994;Trường THCS Vân Đồn;thcs;;\n;Trường THCS Lạc;thcs;;\n"),
    );
    let ran = desk.run("render data --report r.csv").status(1);
    let rules = ["thieu-gia-tri]: trường này", "don-vi-trung", "thieu-gia-tri]: đơn vị này"];
    let ran = ran.complains(&rules);
    assert!(
        ran.stdout.ends_with("đã làm 2, không đổi 0, giữ bản đã sửa 0, lỗi 5; … giây\n"),
        "{}",
        ran.stdout
    );
    // The last school has no key: it may be of the unit above it.
    assert_eq!(desk.names("out"), ["le.docx", "phuong-ba-dinh.docx"]);
    let report = fs::read_to_string(desk.path("r.csv")).unwrap();
    assert_eq!(report.matches("data/lo.yaml,").count(), 6, "{report}");
    desk.run("render data --out chat --strict").status(1);
    assert!(!desk.path("chat").exists());
}

#[test]
fn a_warning_about_the_whole_batch_stands_on_a_line_of_the_batch_file() {
    let desk = desk();
    desk.write("data/truong.csv", format!("{SCHOOLS}15127;Trường THCS Cẩm Thủy;thcs;;\n"));
    let ran = desk.run("render data --report r.csv").complains(&["truong-khong-don-vi"]).status(0);
    assert!(
        ran.stdout.ends_with("đã làm 4, không đổi 0, giữ bản đã sửa 0, lỗi 0; … giây\n"),
        "{}",
        ran.stdout
    );
    let report = fs::read_to_string(desk.path("r.csv")).unwrap();
    let line = report.lines().find(|line| line.starts_with("data/lo.yaml,")).unwrap();
    assert!(line.starts_with("data/lo.yaml,,ca_lo,,,"), "{report}");
    // Not every school is in a document: not all is good.
    desk.run("render data --out chat --strict").complains(&["truong-khong-don-vi"]).status(1);
    assert!(!desk.path("chat").exists());
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    let desk = desk();
    desk.write("data/lo.yaml", BATCH.replace("{{ten_khong_dau}}", "../{{ten_khong_dau}}"));
    desk.run("render data --out ra/out").complains(&["ten-tep"]).status(1);
    assert_eq!(desk.names("ra"), ["out/le.docx"]);
}
