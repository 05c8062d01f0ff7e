//! A blank table as an Excel workbook: the columns with their lists of choices, and a sheet that explains them.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::form_columns::{self, FormColumn};
use crate::tables::TableKind;

/// The row of the groups' headers, from 0; the columns' own stand below.
const HEADER: u32 = 2;
/// The first row for data.
const FIRST: u32 = HEADER + 2;
/// So many rows are ruled.
const ROWS: u32 = 200;
/// The last row that choices are offered in.
const LAST: u32 = 1999;
/// A4, as Excel counts sizes of paper.
const A4: u8 = 9;

/// The bytes of a blank table of `kind`, as of `day`.
///
/// # Errors
/// What the writer of workbooks refuses.
pub fn form(kind: TableKind, day: NaiveDate) -> Result<Vec<u8>, String> {
    workbook(kind, day).and_then(|mut book| book.save_to_buffer()).map_err(|error| error.to_string())
}

/// The workbook; its first sheet takes the rows.
fn workbook(kind: TableKind, day: NaiveDate) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let year = u16::try_from(day.year()).unwrap_or_default();
    let (month, day) = (u8::try_from(day.month()), u8::try_from(day.day()));
    let made = ExcelDateTime::from_ymd(year, month.unwrap_or(1), day.unwrap_or(1))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (columns, more) = form_columns::columns(kind);
    draw_table(book.add_worksheet(), kind, &columns)?;
    draw_explanation(book.add_worksheet(), kind, &columns, &more)?;
    Ok(book)
}

fn draw_table(sheet: &mut Worksheet, kind: TableKind, columns: &[FormColumn]) -> Result<(), XlsxError> {
    sheet.set_name("Danh sách")?;
    let last = u16::try_from(columns.len()).unwrap_or_default();
    let title = match kind {
        TableKind::Schools => "DANH SÁCH TRƯỜNG",
        TableKind::Units => "DANH SÁCH ĐƠN VỊ",
    };
    let plain = Format::new().set_font_name(FONT).set_font_size(SIZE);
    sheet.merge_range(0, 0, 0, last, title, &plain.clone().set_bold().set_align(FormatAlign::Center))?;
    let header = plain
        .clone()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_background_color(Color::RGB(SHADE));
    let cell = plain.set_border(FormatBorder::Thin).set_num_format("@").set_text_wrap();
    sheet.merge_range(HEADER, 0, HEADER + 1, 0, "STT", &header)?;
    sheet.set_column_width(0, 5)?;
    let mut at = 1;
    for group in columns.chunk_by(|one, next| group(one).is_some() && group(one) == group(next)) {
        draw_group(sheet, at, group, &header)?;
        at += u16::try_from(group.len()).unwrap_or_default();
    }
    for row in FIRST..FIRST + ROWS {
        for column in 0..=last {
            sheet.write_blank(row, column, &cell)?;
        }
    }
    sheet.set_freeze_panes(FIRST, 2)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER + 1)?;
    Ok(())
}

const FONT: &str = "Times New Roman";
/// In points.
const SIZE: f64 = 12.0;
/// Light grey.
const SHADE: u32 = 0x00E7_E6E6;

/// The header that a column stands under with its neighbours.
fn group(column: &FormColumn) -> Option<&'static str> {
    match column.path.split_once('.')?.0 {
        "cong_nhan" => Some("Công nhận"),
        "muc_tieu" => Some("Mục tiêu"),
        "nguoi_ky" => Some("Người ký"),
        "van_ban" => Some("Văn bản"),
        _ => None,
    }
}

/// The headers of neighbours in the columns from `first` on, and what is chosen in their cells.
fn draw_group(
    sheet: &mut Worksheet,
    first: u16,
    columns: &[FormColumn],
    header: &Format,
) -> Result<(), XlsxError> {
    let last = first + u16::try_from(columns.len()).unwrap_or_default().saturating_sub(1);
    let title = columns.first().and_then(group);
    match title {
        Some(title) if last > first => {
            sheet.merge_range(HEADER, first, HEADER, last, title, header)?;
        }
        Some(title) => {
            sheet.write_string_with_format(HEADER, first, title, header)?;
        }
        None => {}
    }
    for (at, column) in (first..).zip(columns) {
        match title {
            Some(_) => {
                sheet.write_string_with_format(HEADER + 1, at, column.title, header)?;
            }
            None => {
                sheet.merge_range(HEADER, at, HEADER + 1, at, column.title, header)?;
            }
        }
        sheet.set_column_width(at, width(column))?;
        sheet.add_data_validation(FIRST, at, LAST, at, &validation(column)?)?;
    }
    Ok(())
}

/// In characters.
fn width(column: &FormColumn) -> f64 {
    match column.path {
        "ten" | "ten_xa" => 36.0,
        "cap_hoc" | "xa" | "cong_nhan.quyet_dinh" | "muc_tieu.loai" | "nguoi_ky.ho_ten" => 18.0,
        _ => 13.0,
    }
}

/// What a cell is chosen from, and what is shown beside it. What else may be meant can be typed.
fn validation(column: &FormColumn) -> Result<DataValidation, XlsxError> {
    let validation = match column.choices.as_slice() {
        [] => DataValidation::new().allow_any_value(),
        choices => DataValidation::new()
            .allow_list_strings(choices)?
            .set_error_style(DataValidationErrorStyle::Information)
            .set_error_title("Ngoài danh sách")?
            .set_error_message("Ô này thường chọn trong danh sách. Vẫn giữ chữ vừa gõ?")?,
    };
    let message = format!("{} Ví dụ: {}", column.about, column.example);
    // What is longer stands in the sheet that explains.
    const MOST: usize = 255;
    if message.chars().count() > MOST {
        return Ok(validation);
    }
    validation.set_input_title(column.title)?.set_input_message(message)
}

fn draw_explanation(
    sheet: &mut Worksheet,
    kind: TableKind,
    columns: &[FormColumn],
    more: &[FormColumn],
) -> Result<(), XlsxError> {
    sheet.set_name("Hướng dẫn")?;
    let plain =
        Format::new().set_font_name(FONT).set_font_size(SIZE).set_text_wrap().set_align(FormatAlign::Top);
    let bold = plain.clone().set_bold();
    for (column, width) in [(0, 26.0), (1, 70.0), (2, 34.0)] {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for line in about(kind) {
        sheet.merge_range(row, 0, row, 2, line, &plain)?;
        row += 1;
    }
    for (title, columns) in
        [("Các cột của bảng", columns), ("Cột thêm khi cần: ghi đúng tên này ở hàng tiêu đề", more)]
    {
        row += 1;
        sheet.write_string_with_format(row, 0, title, &bold)?;
        row += 1;
        for column in columns {
            // With a colon, so that no row is a header.
            sheet.write_string_with_format(row, 0, format!("{}:", full_title(column)), &bold)?;
            let needed = if column.is_needed { " Hàng nào cũng phải có." } else { "" };
            sheet.write_string_with_format(row, 1, format!("{}{needed}", column.about), &plain)?;
            let example = match column.choices.as_slice() {
                [] => format!("Ví dụ: {}", column.example),
                choices => format!("Chọn: {}", choices.join("; ")),
            };
            sheet.write_string_with_format(row, 2, example, &plain)?;
            row += 1;
        }
    }
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The header by which a column is known wherever it stands.
fn full_title(column: &FormColumn) -> String {
    match group(column) {
        Some(group) if !column.title.contains(&group.to_lowercase()) && column.title != group => {
            format!("{group}: {}", column.title)
        }
        Some(_) | None => column.title.to_owned(),
    }
}

/// What stands above the list of columns.
fn about(kind: TableKind) -> [&'static str; 4] {
    let rows = match kind {
        TableKind::Schools => {
            "Ghi mỗi trường một hàng ở trang \"Danh sách\"; tệp dữ kiện lấy bảng này: truong: {bang: tên-tệp.xlsx}."
        }
        TableKind::Units => {
            "Ghi mỗi đơn vị một hàng ở trang \"Danh sách\"; tệp dữ kiện lấy bảng này: nhan_ban: {bang: tên-tệp.xlsx, theo: ma_xa}."
        }
    };
    [
        rows,
        "Để trống ô chưa có gì: trường chưa được công nhận thì bỏ trống các ô Công nhận, không có mục tiêu thì bỏ trống các ô Mục tiêu.",
        "Cột không dùng thì xóa đi; có thể thêm tên bảng ở trên, hàng tổng và chữ ký ở dưới, và đề mục giữa các hàng (như \"I. Xã Đơn Dương\").",
        "Xem chương trình hiểu bảng thế nào: vanthu table tên-tệp.xlsx. Trang này không được đọc, có thể xóa.",
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
#[path = "form_tests.rs"]
mod tests;
