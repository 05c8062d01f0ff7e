//! Headers below the header: repeated on every printed page, or of a second table in the same sheet.

use super::choices::ColumnChoice;
use super::column_count::is_column_count;
use super::columns::Known;
use super::header_columns::Header;
use super::left_out::{LeftOutRow, WhyLeftOut};
use super::meaning::{self, Meaning, is_ordinal};
use super::row_words::{is_letters, is_named, is_total};
use super::sections;
use super::sheet::{Cell, CellValue, Row, Sheet};
use crate::diagnostic::{Diagnostic, rules};
use crate::vietnamese::{same_unaccented, unaccented};

/// Leaves the rows of the first table in `sheet`, without repetitions of its header, whose rows are `above`; those go to
/// `left_out`. What a second table holds is held back: nobody said that it is none of the document's.
pub fn cut(
    sheet: &mut Sheet,
    header: &Header,
    above: &[Row],
    known: &'static [Known],
    left_out: &mut Vec<LeftOutRow>,
) -> Option<Diagnostic> {
    let titled = titled_header(&sheet.rows, header, above, known);
    let after_title = titled.map(|at| sheet.rows.split_off(at)).unwrap_or_default();
    let mut after_header = false;
    sheet.rows.retain(|row| {
        let is_header = is_repeated(row, above) || same_columns(row, header, known);
        let is_no_data = is_header || (after_header && is_column_count(row));
        after_header = is_header;
        left_out.extend(is_no_data.then(|| LeftOutRow::of(row, WhyLeftOut::Header)));
        !is_no_data
    });
    let second = sheet.rows.iter().position(|row| is_other_header(row, known));
    let mut rest = second.map(|at| sheet.rows.split_off(at)).unwrap_or_default();
    rest.extend(after_title);
    let is_head = |row: &&Row| is_title(row) || is_repeated(row, above) || is_other_header(row, known);
    let first = rest.first()?;
    let count = rest.len() - rest.iter().take_while(is_head).count();
    let column = first.cells.first().map_or(1, |cell| cell.column);
    (count > 0).then(|| {
        let message = format!(
            "bảng thứ hai trong cùng trang bắt đầu ở hàng {}: {count} hàng không được đọc",
            first.number
        );
        Diagnostic::new(&rules::BANG_THU_HAI, message).at(&sheet.place(first.number, column)).hint(MOVE)
    })
}

/// The first row of the titles over a header that is there once more, where they call what follows another list
/// ("DANH SÁCH TRƯỜNG DỰ PHÒNG") than those over the first header do.
fn titled_header(rows: &[Row], header: &Header, above: &[Row], known: &'static [Known]) -> Option<usize> {
    let old: Vec<String> = above.iter().flat_map(own).filter_map(text).map(unaccented).collect();
    let is_new = |row: &Row| {
        own(row).filter_map(text).any(|text| {
            let words = unaccented(text);
            let is_list = LISTS.iter().any(|list| words.starts_with(list));
            is_list
                && !words.contains(GOES_ON)
                && !old.contains(&words)
                && sections::read(text, false).is_none()
        })
    };
    rows.iter().enumerate().find_map(|(at, row)| {
        let is_header = is_repeated(row, above) || same_columns(row, header, known);
        let before = rows.get(..at).filter(|_| is_header)?;
        let titles = before.iter().rev().take(MOST_TITLES).take_while(|row| is_title(row)).count();
        let titles = before.get(before.len() - titles..)?;
        titles.iter().any(is_new).then(|| at - titles.len())
    })
}

/// What titles of lists begin with.
const LISTS: [&str; 4] = ["danh_sach_", "bang_", "bieu_", "phu_luc_"];
/// What a title says of the same list on the next page.
const GOES_ON: &str = "tiep";
/// Over a header no more titles are looked at.
const MOST_TITLES: usize = 4;

/// Whether `row` is one text that names no school and no unit.
fn is_title(row: &Row) -> bool {
    let mut cells = own(row);
    let (Some(cell), None) = (cells.next(), cells.next()) else { return false };
    text(cell).is_some_and(|text| is_letters(text) && !is_named(text) && !is_total(text))
}

/// A table above the header, which has fewer columns that are known and so is not read: `above` are the rows that end
/// with the header.
pub fn first_table(sheet: &Sheet, above: &[Row], known: &'static [Known]) -> Option<Diagnostic> {
    let (_, titles) = above.split_last()?;
    let start = titles.iter().position(|row| is_other_header(row, known))?;
    let is_data = |row: &&Row| {
        let names_choices = own(row).all(|cell| ColumnChoice::of(&[], &cell.value.text()).is_some());
        own(row).nth(1).is_some() && !names_choices && !own(row).any(|cell| is_heading(cell, known))
    };
    let count = titles.get(start + 1..)?.iter().filter(is_data).count();
    let (first, header) = (titles.get(start)?, above.last()?);
    let column = first.cells.first().map_or(1, |cell| cell.column);
    (count > 0).then(|| {
        let message = format!(
            "có hai bảng trong cùng trang: bảng ở hàng {} được đọc, {count} hàng của bảng bắt đầu ở hàng {} thì không",
            header.number, first.number
        );
        Diagnostic::new(&rules::BANG_THU_HAI, message).at(&sheet.place(first.number, column)).hint(MOVE)
    })
}

/// What to do about two tables in one sheet.
const MOVE: &str = "chuyển một bảng sang trang tính khác hoặc tệp khác, hoặc xóa đi nếu không dùng";

/// Whether `cell` may belong to a header.
fn is_heading(cell: &Cell, known: &'static [Known]) -> bool {
    let is_known = |text: &str| {
        meaning::alone(known, text) != Meaning::Unknown || meaning::group(text).is_some() || is_ordinal(text)
    };
    text(cell).is_some_and(is_known)
}

fn own(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| !cell.filled)
}

fn text(cell: &Cell) -> Option<&str> {
    match &cell.value {
        CellValue::Text(text) => Some(text),
        CellValue::Number(_)
        | CellValue::Date(_)
        | CellValue::Truth(_)
        | CellValue::Broken(_)
        | CellValue::Uncalculated => None,
    }
}

/// Whether `row` says what one of the header's rows says, column by column; one cell alone may be a section's title.
fn is_repeated(row: &Row, above: &[Row]) -> bool {
    const FEWEST: usize = 2;
    let says_same = |other: &Row| {
        let is_same = |cell: &Cell| {
            let other = other.get(cell.column).map(CellValue::text);
            other.is_some_and(|other| text(cell).is_some_and(|text| same_unaccented(text, &other)))
        };
        own(row).all(is_same)
    };
    own(row).nth(FEWEST - 1).is_some() && above.iter().any(says_same)
}

/// What `row` heads, if it is a header on its own: all its cells are texts, and most are known.
fn headed(row: &Row, known: &'static [Known]) -> Vec<(u32, &'static Known)> {
    const FEWEST: usize = 2;
    let count = own(row).count();
    if count < FEWEST || own(row).any(|cell| text(cell).is_none()) {
        return Vec::new();
    }
    // Most rows are data: what begins with a figure is no header, and where that is half of a row nothing is looked up.
    let begins_with_figure = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    if own(row).filter_map(text).filter(|text| begins_with_figure(text)).count() * 2 >= count {
        return Vec::new();
    }
    let ordinals = own(row).filter_map(text).filter(|text| is_ordinal(text)).count();
    let column = |cell: &Cell| match meaning::alone(known, text(cell)?) {
        Meaning::Column(column) | Meaning::Unclear(column) => Some((cell.column, column)),
        Meaning::Choice | Meaning::LeftOut | Meaning::Unknown => None,
    };
    let columns: Vec<_> = own(row).filter_map(column).collect();
    let is_most = columns.len() >= FEWEST && (columns.len() + ordinals) * 2 > count;
    if is_most { columns } else { Vec::new() }
}

/// Whether `row` heads the same columns in other words.
fn same_columns(row: &Row, header: &Header, known: &'static [Known]) -> bool {
    let columns = headed(row, known);
    let is_headed = |(column, known): &(u32, &'static Known)| {
        header.columns.iter().any(|other| other.number == *column && other.known.path == known.path)
            || header.key == Some(*column)
    };
    !columns.is_empty() && columns.iter().all(is_headed)
}

/// Whether a second table begins with `row`: it heads a column of names.
fn is_other_header(row: &Row, known: &'static [Known]) -> bool {
    headed(row, known).iter().any(|(_, column)| is_name(column))
}

fn is_name(column: &Known) -> bool {
    ["ten", super::columns::UNIT_NAME, super::columns::UNIT_CODE].contains(&column.path)
}
