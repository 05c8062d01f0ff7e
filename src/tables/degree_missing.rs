//! Lists that say when each school was recognised, and nowhere to what degree.

use super::choices::{Axis, Group};
use super::header_columns::{Header, UnreadColumn};
use super::sheet::Sheet;
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, rules};

/// The columns that say what a school was recognised for.
const DEGREES: [&str; 2] = ["cong_nhan.chuan_quoc_gia", "cong_nhan.kdclgd"];
/// Those that say when, and by which decision.
const ACTS: [&str; 2] = ["cong_nhan.ngay", "cong_nhan.quyet_dinh"];

/// Whether a table with `header` says of no recognition to what degree it is.
pub fn is_missing(header: &Header) -> bool {
    let is_held = |axis: Axis| matches!(axis, Axis::Degree(Group::Held, _));
    DEGREES.iter().all(|path| header.column(path).is_none()) && header.choice(is_held).is_none()
}

/// One question for the whole list.
pub fn tell(sheet: &Sheet, header: &Header, words: &Vocabulary) -> Option<Diagnostic> {
    let is_given = words.defaults.iter().any(|(column, _)| DEGREES.contains(&column.path));
    if is_given || !is_missing(header) {
        return None;
    }
    // Whether another column says it is asked already.
    let may_say = |column: &&UnreadColumn| column.may_be.iter().any(|known| DEGREES.contains(&known.path));
    if header.unread.iter().any(|column| may_say(&column)) {
        return None;
    }
    let columns: Vec<u32> = ACTS.iter().filter_map(|path| header.column(path)).collect();
    let filled = |row: &&super::sheet::Row| columns.iter().any(|column| row.get(*column).is_some());
    let count = sheet.rows.iter().filter(filled).count();
    let (first, column) = (sheet.rows.iter().find(filled)?, columns.first()?);
    let message = format!(
        "{count} trường có \"{}\" nhưng bảng không có cột mức độ, nên không rõ được công nhận mức độ nào",
        header.title(*column)
    );
    Some(
        Diagnostic::new(&rules::THIEU_MUC_DO, message)
            .at(&sheet.place(first.number, *column))
            .hint("nếu các trường cùng một mức độ, ghi cạnh `bang`: mac_dinh: {cong_nhan.chuan_quoc_gia: 1}")
            .hint("nếu không thì thêm cột \"Mức độ\" dưới tiêu đề \"Chuẩn quốc gia\""),
    )
}
