//! Schools whose name is merged over several rows: each row is read as a school.

use super::header_columns::Header;
use super::sheet::{CellValue, Sheet};
use crate::diagnostic::{Diagnostic, rules};

/// One question for all of them.
pub fn tell(sheet: &Sheet, header: &Header) -> Option<Diagnostic> {
    let column = header.column("ten")?;
    let mut below = sheet.rows.iter().filter_map(|row| {
        let name = row.cell(column).filter(|name| name.filled)?;
        Some((row.number, name.value.text()))
    });
    let (row, name) = below.next()?;
    let first = sheet.rows.iter().rev().filter(|above| above.number < row);
    let first =
        first.take_while(|above| above.get(column).map(CellValue::text).as_ref() == Some(&name)).last();
    let count = below.count() + 1;
    let message = format!(
        "ô tên trường gộp nhiều hàng: \"{name}\" có thêm hàng {row}; {count} hàng như vậy sẽ bị tính là một trường nữa"
    );
    let told = Diagnostic::new(&rules::TRUONG_NHIEU_HANG, message).at(&sheet.place(row, column));
    let told = match first {
        Some(first) => told.related(&sheet.place(first.number, column), "hàng đầu của trường ở đây"),
        None => told,
    };
    Some(told.hint(
        "ghi mỗi trường ở một hàng: lần công nhận gần nhất và mục tiêu; lần trước ghi vào \"Ghi chú\" hoặc bỏ đi",
    ))
}
