//! Lists of another year than the plan's: last year's file taken for this year's.

use super::header_columns::Header;
use super::left_out::shortened;
use super::sheet::{CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, rules};
use crate::vietnamese::unaccented;

/// Words by which a title says that something is to be done in its year.
const AIMED: [&str; 8] =
    ["dang_ky", "ke_hoach", "de_nghi", "muc_tieu", "chi_tieu", "phan_dau", "lo_trinh", "du_kien"];

/// Words of titles whose year is that of something else: of a document, a day, what came of an earlier plan.
const OF_ANOTHER: [&str; 7] = ["kem_theo", "ngay", "ket_qua", "thuc_hien", "tinh_den", "den_nam", "so"];

/// A title or header of `above`, the rows down to the header's last, that speaks of what is aimed at in other years
/// only.
pub fn tell(sheet: &Sheet, header: &Header, words: &Vocabulary, above: &[Row]) -> Option<Diagnostic> {
    let plan = words.plan_year?;
    // A list of several years has a column for each.
    let is_choice = |column: u32| header.choices.iter().any(|choice| choice.number == column);
    let mut cells = above.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell)));
    let (row, cell, year) = cells.find_map(|(row, cell)| {
        let CellValue::Text(text) = &cell.value else { return None };
        let year = aimed_year(text).filter(|_| !is_choice(cell.column) && !cell.filled)?;
        Some((row, cell, year)).filter(|_| !covers(text, plan))
    })?;
    let title = shortened(&cell.value.text());
    let message = format!("\"{title}\" nói đến việc của năm {year}, mà văn bản là của năm {plan}");
    Some(
        Diagnostic::new(&rules::BANG_KHAC_NAM, message)
            .at(&sheet.place(row, cell.column))
            .hint(format!("nếu đây là danh sách của năm trước thì dùng danh sách của năm {plan}"))
            .hint("nếu chỉ dòng này còn ghi năm cũ thì sửa dòng này"),
    )
}

/// The first year of `text`, where that is one for which something is aimed at.
fn aimed_year(text: &str) -> Option<u16> {
    let framed = format!("_{}_", unaccented(text));
    let has = |words: &[&str]| words.iter().any(|word| framed.contains(&format!("_{word}_")));
    (framed.contains("_nam_") && has(&AIMED) && !has(&OF_ANOTHER)).then(|| years(text).next()).flatten()
}

/// Whether the years of `text` are those around `plan`.
fn covers(text: &str, plan: u16) -> bool {
    let (first, last) = (years(text).min(), years(text).max());
    first.is_none_or(|first| first <= plan) && last.is_none_or(|last| plan <= last)
}

fn years(text: &str) -> impl Iterator<Item = u16> {
    let numbers = text.split(|sign: char| !sign.is_ascii_digit());
    numbers.filter_map(|number| number.parse().ok().filter(|year| (2000..2100).contains(year)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_the_year_that_they_plan() {
        for (title, expected) in [
            ("DANH SÁCH TRƯỜNG ĐĂNG KÝ ĐẠT CHUẨN NĂM 2026", Some(2026)),
            ("Mục tiêu năm 2026", Some(2026)),
            ("Kế hoạch năm học 2025-2026", Some(2025)),
            ("Danh sách trường đạt chuẩn năm 2026", None),
            ("(Kèm theo Kế hoạch số 12/KH-UBND ngày 5/12/2026 của UBND xã)", None),
            ("Kết quả thực hiện kế hoạch năm 2026", None),
            ("Đơn Dương, ngày 5 tháng 12 năm 2026", None),
            ("Năm đạt chuẩn", None),
        ] {
            assert_eq!(aimed_year(title), expected, "{title}");
        }
        assert!(covers("giai đoạn 2026-2030", 2027) && covers("năm học 2026-2027", 2027));
        assert!(!covers("năm 2026", 2027) && !covers("giai đoạn 2021-2025", 2027));
    }
}
