//! Headers that offices use, and those that the program itself prints, each with a cell: what they are understood as.

use super::super::{AskedTable, understand};
use crate::diagnostic::Report;
use crate::facts::Period;
use crate::files::Disk;
use crate::tables::{ColumnMeaning, TableKind};

/// What the column with `header` over `cell` means: a key, or what a mark in it says.
fn meaning(header: &str, cell: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ds.csv");
    let is_name = header.to_lowercase().contains("trường") && cell.starts_with("Trường");
    let (names, name) = if is_name { ("", "") } else { ("Tên trường;", "Trường THCS A;") };
    std::fs::write(&file, format!("STT;{names}{header}\n1;{name}{cell}\n")).unwrap();
    let kind = Some(TableKind::Schools);
    let asked = AskedTable {
        disk: Disk::real(),
        file: &file,
        root: None,
        kind,
        sheet: None,
        period: Some(Period::Year(2027)),
        most: 1,
    };
    let table = understand(&asked, &mut Report::new()).remove(0);
    let column =
        table.sheets.first().and_then(|sheet| sheet.columns.last()).unwrap_or_else(|| panic!("{header}"));
    match &column.meaning {
        ColumnMeaning::Fact { key, .. } => (*key).to_owned(),
        ColumnMeaning::Choice(facts) => facts.iter().map(|(key, value)| format!("{key}={value}")).collect(),
        ColumnMeaning::NoFact => "-".to_owned(),
        ColumnMeaning::District => "huyện".to_owned(),
        ColumnMeaning::Province => "tỉnh".to_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn headers_of_forms_and_of_documents_are_known() {
    for (header, cell, expected) in [
        ("CQG", "1", "cong_nhan.chuan_quoc_gia"),
        ("MĐ CQG", "1", "cong_nhan.chuan_quoc_gia"),
        ("KĐCLGD", "2", "cong_nhan.kdclgd"),
        ("KĐCL", "2", "cong_nhan.kdclgd"),
        ("ĐV", "Xã Quế Phong", "xa"),
        ("Mức độ đạt chuẩn quốc gia", "1", "cong_nhan.chuan_quoc_gia"),
        ("Năm đạt CQG (gần nhất)", "2022", "cong_nhan.ngay"),
        ("Ngày, tháng, năm công nhận", "20/5/2022", "cong_nhan.ngay"),
        ("Số, ngày quyết định", "123/QĐ-UBND ngày 20/5/2022", "cong_nhan.quyet_dinh"),
        ("Thời điểm công nhận", "5/2022", "cong_nhan.ngay"),
        ("Tháng đăng ký", "5", "muc_tieu.thang"),
        ("Tiến độ", "Tháng 5", "muc_tieu.thang"),
        ("Thời gian thực hiện", "5/2027", "muc_tieu.thang"),
        ("Hình thức công nhận", "Công nhận lại", "muc_tieu.loai"),
        ("Nội dung đăng ký", "Công nhận mới", "muc_tieu.loai"),
        ("Loại hình", "Công lập", "loai_hinh"),
        // Of the four forms.
        ("Quận, Huyện", "Quế Phong", "huyện"),
        ("Phường, xã", "Xã Quế Phong", "xa"),
        ("Tên trường đạt chuẩn quốc gia", "Trường THCS B", "ten"),
        ("Loại hình (1=CL, 2=CLHQ, 3=DL, 4=TT)", "1", "loai_hinh"),
        ("Năm đạt chuẩn", "2022", "cong_nhan.ngay"),
        ("Mức độ CQG", "1", "cong_nhan.chuan_quoc_gia"),
        ("Số quyết định CQG", "1/QĐ-UBND", "cong_nhan.quyet_dinh"),
        ("Phường/xã", "Xã Quế Phong", "xa"),
        ("Năm đạt CQG gần nhất", "2022", "cong_nhan.ngay"),
        ("Phường xã đã kiểm tra", "x", "-"),
        ("Dự kiến tháng đề nghị TP đánh giá", "5", "muc_tieu.thang"),
        // What the documents and lists of the program print.
        ("Nội dung phấn đấu", "Công nhận lại", "muc_tieu.loai"),
        ("Thời gian dự kiến", "5/2027", "muc_tieu.thang"),
        ("Đề nghị đánh giá ngoài vào tháng/năm", "5/2027", "muc_tieu.thang"),
        ("Thời gian đề nghị kiểm tra, công nhận", "5/2027", "muc_tieu.thang"),
        ("Địa bàn, đơn vị quản lý", "Xã Quế Phong", "xa"),
        ("Kết quả được công nhận", "Chuẩn quốc gia mức độ 1", "cong_nhan.chuan_quoc_gia"),
        ("Xã, phường", "Xã Quế Phong", "xa"),
        ("Trường", "Trường THCS B", "ten"),
        ("Đang có", "chuẩn quốc gia mức độ 1", "cong_nhan.chuan_quoc_gia"),
        ("Công nhận", "20/5/2022", "cong_nhan.ngay"),
        ("Hết hạn", "20/5/2027", "cong_nhan.den"),
        // Of other offices.
        ("Kế hoạch 2027", "Công nhận lại", "muc_tieu.nam=2027"),
        ("KH năm 2027", "CNM", "muc_tieu.nam=2027"),
        ("Đăng ký công nhận (mới/lại)", "Lại", "muc_tieu.loai"),
        ("Loại trường", "Mầm non", "cap_hoc"),
        ("Khối", "THCS", "cap_hoc"),
        ("Trạng thái", "Đạt chuẩn mức 1 (2022)", "cong_nhan.chuan_quoc_gia"),
        ("Cơ quan công nhận", "UBND tỉnh", "-"),
        ("Tỉnh", "Nghệ An", "tỉnh"),
    ] {
        assert_eq!(meaning(header, cell), expected, "{header}: {cell}");
    }
}

#[test]
fn what_an_evaluation_gave_is_no_target() {
    assert!(meaning("Kết quả đánh giá ngoài", "Cấp độ 2").starts_with("Asked"));
}

#[test]
fn headers_without_accents_are_the_same() {
    for (header, cell) in
        [("Muc do dat chuan quoc gia", "1"), ("Phuong/xa", "Xã Quế Phong"), ("Tien do", "5")]
    {
        assert!(!meaning(header, cell).contains(['A', 'P']), "{header}");
    }
}
