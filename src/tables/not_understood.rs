//! Columns that nobody reads: those that hold no fact, and those that may.

use super::sheet::{CellValue, Sheet};
use super::written_degrees;
use super::written_values;
use crate::facts::{PartialDate, target_kind_of};
use crate::vietnamese::unaccented;

/// What an unknown column is, as far as its words and cells tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Known to be no fact of a document: nothing is said.
    NoFact,
    /// May speak of what a document says: nothing is made without an answer.
    MayBear,
    /// Neither is known.
    Unknown,
}

/// What headers of columns without facts begin with.
const NO_FACT: [&str; 80] = [
    "kinh_phi",
    "tong_kinh_phi",
    "nguon_von",
    "nguon_kinh_phi",
    "von",
    "ly_do",
    "nguyen_nhan",
    "kho_khan",
    "ton_tai",
    "han_che",
    "nguoi_lap",
    "thon",
    "to_dan_pho",
    "khu_pho",
    "stt",
    "tt",
    "so_tt",
    "so_thu_tu",
    "dien_thoai",
    "so_dien_thoai",
    "sdt",
    "dt",
    "dtdd",
    "so_dt",
    "di_dong",
    "zalo",
    "email",
    "e_mail",
    "gmail",
    "mail",
    "thu_dien_tu",
    "dia_chi",
    "website",
    "web",
    "trang_web",
    "fax",
    "facebook",
    "hieu_truong",
    "ho_ten_hieu_truong",
    "ho_va_ten_hieu_truong",
    "ten_hieu_truong",
    "pho_hieu_truong",
    "cbql",
    "can_bo",
    "nguoi_lien_he",
    "dau_moi",
    "nguoi_phu_trach",
    "so_lop",
    "tong_so_lop",
    "so_nhom",
    "so_hoc_sinh",
    "tong_so_hoc_sinh",
    "so_hs",
    "so_tre",
    "hoc_sinh",
    "si_so",
    "so_giao_vien",
    "so_gv",
    "giao_vien",
    "so_can_bo",
    "so_cb",
    "nhan_vien",
    "so_phong",
    "phong_hoc",
    "dien_tich",
    "so_diem",
    "diem_truong",
    "khoang_cach",
    "toa_do",
    "cong_lap",
    "ma_truong",
    "ma_so_thue",
    "ma_dinh_danh",
    "nam_thanh_lap",
    "ngay_thanh_lap",
    "nam_sinh",
    "ngay_sinh",
    "khu_vuc",
    "vung",
    "gioi_tinh",
];

/// Headers of who recognised a school, which no document says.
const OF_WHOM: [&str; 6] = [
    "co_quan_cong_nhan",
    "don_vi_cong_nhan",
    "cap_cong_nhan",
    "co_quan_cap",
    "co_quan_cap_bang",
    "nguoi_ky_quyet_dinh",
];

/// Words of what a school holds or aims at: with one of them no column is without facts.
const STRONG: [&str; 12] = [
    "chuan",
    "cqg",
    "dcqg",
    "kdclgd",
    "kdcl",
    "kiem_dinh",
    "cong_nhan",
    "muc_tieu",
    "quyet_dinh",
    "dang_ky",
    "muc_do",
    "het_han",
];

/// Words of level, degree, date, decision, target and unit.
const BEARING: [&str; 46] = [
    "chuan",
    "cqg",
    "ccqg",
    "dcqg",
    "kdclgd",
    "kdcl",
    "kd",
    "kiem_dinh",
    "cong_nhan",
    "cn",
    "muc",
    "md",
    "cap",
    "cd",
    "bac",
    "do",
    "ngay",
    "thang",
    "nam",
    "thoi_gian",
    "thoi_diem",
    "thoi_han",
    "han",
    "quyet_dinh",
    "qd",
    "bang",
    "muc_tieu",
    "chi_tieu",
    "dang_ky",
    "dk",
    "phan_dau",
    "ke_hoach",
    "kh",
    "de_nghi",
    "lo_trinh",
    "tien_do",
    "quy",
    "danh_gia",
    "hinh_thuc",
    "duy_tri",
    "xa",
    "phuong",
    "don_vi",
    "dac_khu",
    "du_kien",
    "de_xuat",
];

/// Whether a title's words may speak of what a school holds or aims at, or of its level or unit.
pub fn may_bear(text: &str) -> bool {
    has_any(&framed(text), &BEARING)
}

/// The words of `text`, folded, without the figures that end them: "CQG1" is of CQG.
fn framed(text: &str) -> String {
    let folded = unaccented(text);
    let bare = folded.split('_').map(|word| {
        let letters = word.trim_end_matches(|last: char| last.is_ascii_digit());
        if letters.is_empty() { word } else { letters }
    });
    format!("_{}_", bare.collect::<Vec<_>>().join("_"))
}

fn has_any(framed: &str, words: &[&str]) -> bool {
    words.iter().any(|word| framed.contains(&format!("_{word}_")))
}

/// Whether a header is a year alone: of what was held in it, or is aimed at for it.
fn is_year(text: &str) -> bool {
    text.trim().parse().is_ok_and(|year: u16| YEARS.contains(&year))
}

/// Years that lists of our day speak of.
const YEARS: std::ops::Range<u16> = 1990..2050;

/// Of so many rows the cells are looked at.
const LOOKED_AT: usize = 200;

/// What the unknown column `column` of a table of schools is; its header is `text`, and its cells stand in the rows
/// from the one at `first`.
pub fn of_schools(sheet: &Sheet, column: u32, text: &str, first: usize) -> Unread {
    let framed = framed(text);
    let begins = |word: &&str| framed.starts_with(&format!("_{word}_"));
    // "Phường, xã đã kiểm tra" tells what the commune did.
    let is_checked = framed.ends_with("_da_kiem_tra_");
    if OF_WHOM.contains(&framed.trim_matches('_')) {
        return Unread::NoFact;
    }
    if (is_checked || NO_FACT.iter().any(begins)) && !has_any(&framed, &STRONG) {
        return Unread::NoFact;
    }
    let cells = sheet.rows.iter().skip(first).take(LOOKED_AT).filter_map(|row| row.get(column));
    let mut cells = cells.peekable();
    if cells.peek().is_none() {
        // Nothing is written, so nothing is lost.
        return Unread::Unknown;
    }
    if is_year(text) || has_any(&framed, &BEARING) || cells.any(looks_like_a_fact) {
        Unread::MayBear
    } else {
        Unread::Unknown
    }
}

/// Whether a cell is a date, a degree, a decision's number or a target.
pub fn looks_like_a_fact(value: &CellValue) -> bool {
    match value {
        CellValue::Date(_) => true,
        CellValue::Number(number) => (f64::from(YEARS.start)..f64::from(YEARS.end)).contains(number),
        CellValue::Text(text) => words_look_like_a_fact(text),
        CellValue::Truth(_) | CellValue::Broken(_) | CellValue::Uncalculated => false,
    }
}

/// As [`looks_like_a_fact`], of words.
pub fn words_look_like_a_fact(text: &str) -> bool {
    let has_lead = text.starts_with(char::is_alphabetic);
    let is_word = ["dat", "chua_dat", "da_dat", "dat_chuan"].contains(&unaccented(text).as_str());
    let degree = has_lead && written_degrees::degree(text).is_some();
    is_word || degree || speaks_of_a_fact(text) || is_date(text) || target_kind_of(text).is_some()
}

/// Whether a cell's sentence speaks of what a school holds or aims at: "Đạt chuẩn mức độ 1 năm 2022".
pub fn speaks_of_a_fact(text: &str) -> bool {
    has_any(&framed(text).replace("_chuan_bi_", "_"), &STRONG)
}

/// Whether a cell is a date or a decision's number; a bare number is one only as a year of our day.
fn is_date(text: &str) -> bool {
    let Some(found) = written_values::date(text) else { return false };
    match found.date.map(|date| PartialDate::parse(&date)) {
        Some(Ok(PartialDate::Year(year))) => YEARS.contains(&year),
        Some(Ok(PartialDate::Month { .. } | PartialDate::Months { .. } | PartialDate::Day(_))) => true,
        Some(Err(_)) | None => found.decision.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::sheet::{Cell, Row, Texts};
    use super::*;
    use crate::diagnostic::Source;

    fn kind(header: &str, cell: &str) -> Unread {
        let mut texts = Texts::default();
        let cells = texts.value(cell).map(|value| Cell { column: 1, value, filled: false });
        let rows = vec![Row { part: 0, number: 2, cells: cells.into_iter().collect() }];
        let source = Arc::new(Source { name: "a.csv".into(), text: String::new() });
        of_schools(&Sheet::plain(&source, rows), 1, header, 0)
    }

    #[test]
    fn columns_without_facts_are_known() {
        for header in [
            "Điện thoại",
            "SĐT Hiệu trưởng",
            "Email",
            "Hiệu trưởng",
            "Địa chỉ",
            "Số lớp",
            "Số học sinh",
            "Diện tích (m2)",
            "Năm thành lập",
            "Số HS",
            "Website",
            "Phường xã đã kiểm tra",
            "Kinh phí dự kiến",
            "Cơ quan công nhận",
        ] {
            assert_eq!(kind(header, "12"), Unread::NoFact, "{header}");
        }
    }

    #[test]
    fn what_may_bear_on_a_document_is_held() {
        for header in [
            "Mức độ",
            "Kết quả CQG",
            "Bằng CN",
            "Mốc chuẩn",
            "Năm",
            "Ngày",
            "QĐ của tỉnh",
            "Đăng ký",
            "Phấn đấu",
            "Lộ trình",
            "Hạn",
            "Kế hoạch 2027",
            "Đơn vị quản lý",
            "ĐK mới",
            "Số lớp đạt chuẩn",
            "CQG1",
            "MĐ2",
            "2027",
            "Dự kiến",
            "Đề xuất",
        ] {
            assert_eq!(kind(header, "abc"), Unread::MayBear, "{header}");
        }
        for cell in ["20/5/2022", "MĐ 1", "Đạt", "12/QĐ-UBND", "Công nhận lại", "2022", "Đã đạt CQG1 từ lâu"]
        {
            assert_eq!(kind("Tình hình", cell), Unread::MayBear, "{cell}");
        }
        for (header, cell) in
            [("Tình hình", "tốt"), ("Mức độ", ""), ("Vùng khó", "x"), ("Tình hình", "đang chuẩn bị")]
        {
            assert_ne!(kind(header, cell), Unread::MayBear, "{header} {cell}");
        }
    }
}
