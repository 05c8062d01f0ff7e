//! The headers of a table's columns, where they stand in one row or in several: a group's header over its own.

use std::borrow::Cow;

use super::choices::ColumnChoice;
use super::columns::is_of_schools;
use super::meaning::{self, Meaning, is_ordinal};
use super::sheet::{Cell, CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;

/// What heads one column.
#[derive(Debug)]
pub struct Heading {
    /// The column, from 1.
    pub column: u32,
    /// The row it stands in, as the spreadsheet counts.
    pub row: u32,
    /// Its words.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
    /// The words of the groups it stands under and its own, in one line.
    pub whole: String,
    /// What a mark below it says, if it may be one of the columns of a choice.
    pub choice: Option<ColumnChoice>,
    /// Which entry of the facts file explains it.
    pub own: Option<usize>,
    /// Whether it is a formula whose result was never saved.
    pub is_uncalculated: bool,
}

/// A header has no more rows than this.
const MOST_ROWS: usize = 3;

/// The headings of `sheet` if its header ends with the row at `index`.
pub fn read(sheet: &Sheet, index: usize, words: &Vocabulary) -> Vec<Heading> {
    let rows = rows(sheet, index, words);
    let mut columns: Vec<u32> = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
    columns.sort_unstable();
    columns.dedup();
    let header = HeaderRows { sheet, rows };
    columns.into_iter().filter_map(|column| header.heading(column, words)).collect()
}

/// The row at `index` and those right above it, from top to bottom, as far as they hold headers of groups.
fn rows<'a>(sheet: &'a Sheet, index: usize, words: &Vocabulary) -> Vec<&'a Row> {
    let Some(row) = sheet.rows.get(index) else { return Vec::new() };
    let mut rows = vec![row];
    let before = sheet.rows.get(..index).unwrap_or_default().iter().rev().zip(1..);
    for (upper, distance) in before.take(MOST_ROWS - 1) {
        if upper.number + distance != row.number || is_title(sheet, upper, row, words) {
            break;
        }
        rows.push(upper);
    }
    rows.reverse();
    rows
}

/// Whether `upper` holds titles of the whole table, not headers of groups: no word of it is known, and it begins with
/// the table or before it, or is one cell over one column.
fn is_title(sheet: &Sheet, upper: &Row, row: &Row, words: &Vocabulary) -> bool {
    let own = || upper.cells.iter().filter(|cell| !cell.filled);
    let is_known = |cell: &Cell| {
        let Some(text) = cell.value.words() else { return false };
        let of_column =
            meaning::alone(words.known, &text) != Meaning::Unknown || words.own(&[], &text).is_some();
        of_column || meaning::group(&text).is_some() || is_ordinal(&text)
    };
    if own().any(is_known) {
        return false;
    }
    let Some(first) = own().next() else { return true };
    let is_alone = own().nth(1).is_none() && sheet.merged(upper.number, first.column).is_none();
    first.column <= first_column(row) || is_alone
}

fn first_column(row: &Row) -> u32 {
    row.cells.first().map_or(1, |cell| cell.column)
}

/// The rows of a header.
struct HeaderRows<'a> {
    sheet: &'a Sheet,
    /// From top to bottom.
    rows: Vec<&'a Row>,
}

impl HeaderRows<'_> {
    fn heading(&self, column: u32, words: &Vocabulary) -> Option<Heading> {
        let level = self.rows.iter().rposition(|row| row.cell(column).is_some())?;
        let (above, row) = (self.rows.get(..level)?, self.rows.get(level)?);
        let cell = row.cell(column)?;
        let Some(text) = cell.value.words() else { return Some(too_long(column, row, &cell.value)) };
        let groups: Vec<String> = above
            .iter()
            .filter_map(|upper| self.group(upper, column, row))
            // A header merged down is no group of its own.
            .filter(|group| *group != text)
            .collect();
        let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
        let own = words.own(&groups, &text);
        let meaning = match own {
            Some((_, meaning)) => meaning,
            None if groups.is_empty() => meaning::alone(words.known, &text),
            None => meaning::below(words.known, &groups, &text),
        };
        // "TT" counts rows, and may be tư thục below "Loại hình".
        let may_be_chosen = own.is_none() && !(groups.is_empty() && is_ordinal(&text));
        let choice = ColumnChoice::of(&groups, &text).filter(|_| may_be_chosen && is_of_schools(words.known));
        let whole: Vec<&str> = groups.iter().copied().chain([text.as_ref()]).collect();
        Some(Heading {
            column,
            row: row.number,
            meaning,
            whole: whole.join(" > "),
            choice,
            own: own.map(|(index, _)| index),
            text: text.into_owned(),
            is_uncalculated: cell.value == CellValue::Uncalculated,
        })
    }

    /// The header of the group in `upper` over the cell of `row` in `column`: merged over it, or written over its
    /// first column with nothing over the others.
    fn group(&self, upper: &Row, column: u32, row: &Row) -> Option<String> {
        if let Some(merged) = self.sheet.merged(upper.number, column) {
            let over = !merged.rows.contains(&row.number);
            return upper
                .get(*merged.columns.start())
                .filter(|_| over)
                .and_then(CellValue::words)
                .map(Cow::into_owned);
        }
        let cell = upper.cells.iter().rev().find(|cell| cell.column <= column)?;
        let text = cell.value.words()?;
        let is_group = meaning::group(&text).is_some();
        let reaches = self.spread(upper, cell, row) >= column;
        // What stands over one column, or begins with the table like a title, is a group only by its words.
        let first = first_column(row).min(first_column(upper));
        let is_like_one = self.spread(upper, cell, row) > cell.column && cell.column > first;
        (reaches && (is_group || is_like_one)).then(|| text.into_owned())
    }

    /// The last column that `cell` of `upper` may be the header of a group for.
    fn spread(&self, upper: &Row, cell: &Cell, row: &Row) -> u32 {
        if self.sheet.merged(upper.number, cell.column).is_some() {
            return cell.column;
        }
        let next = |last: u32| {
            let column = last + 1;
            row.cell(column).is_some_and(|cell| !cell.filled)
                && upper.cell(column).is_none()
                && self.sheet.merged(upper.number, column).is_none()
        };
        let mut last = cell.column;
        while next(last) {
            last += 1;
        }
        last
    }
}

/// What stands over `column` where it is too long for a header: it means nothing.
fn too_long(column: u32, row: &Row, value: &CellValue) -> Heading {
    let text = value.beginning();
    Heading {
        column,
        row: row.number,
        meaning: Meaning::Unknown,
        whole: text.clone(),
        choice: None,
        own: None,
        text,
        is_uncalculated: false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::columns::SCHOOL;
    use super::super::sheet::{LONGEST_WORDS, Merged, Texts};
    use super::*;
    use crate::diagnostic::Source;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let mut texts = Texts::default();
        let mut cells = |cells: &[&str]| {
            let cells = (1..)
                .zip(cells)
                .filter_map(|(column, text)| Some(Cell { column, value: texts.value(text)?, filled: false }));
            cells.collect::<Vec<_>>()
        };
        let rows = (1..).zip(rows).map(|(number, row)| Row::new(number, cells(row))).collect();
        Sheet::plain(&Arc::new(Source { name: "a.csv".into(), text: String::new() }), rows)
    }

    fn paths(sheet: &Sheet, index: usize) -> Vec<&'static str> {
        let headings = read(sheet, index, &Vocabulary::of_all(&SCHOOL));
        let path = |heading: &Heading| match heading.meaning {
            Meaning::Column(known) => known.path,
            Meaning::Unclear(_) => "?",
            Meaning::Choice | Meaning::LeftOut | Meaning::Unknown => "-",
        };
        headings.iter().map(path).collect()
    }

    #[test]
    fn a_group_heads_the_columns_it_is_merged_over() {
        let mut sheet = sheet(&[
            &["Tên trường", "Cấp học", "Mục tiêu", "", "Ghi chú"],
            &["", "", "Chuẩn quốc gia", "Tháng", ""],
        ]);
        sheet.merged = vec![Merged { rows: 1..=1, columns: 3..=4 }];
        let expected = ["ten", "cap_hoc", "muc_tieu.chuan_quoc_gia", "muc_tieu.thang", "ghi_chu"];
        assert_eq!(paths(&sheet, 1), expected);
        sheet.merged.clear();
        assert_eq!(paths(&sheet, 1), expected, "not merged, as in a .csv");
    }

    #[test]
    fn groups_lie_in_groups() {
        let sheet = sheet(&[
            &["Tên trường", "Đăng ký", "", "", ""],
            &["", "Công nhận", "", "Mục tiêu", ""],
            &["", "Chuẩn quốc gia", "Ngày", "Loại", "Tháng"],
        ]);
        assert_eq!(
            paths(&sheet, 2),
            ["ten", "cong_nhan.chuan_quoc_gia", "cong_nhan.ngay", "muc_tieu.loai", "muc_tieu.thang"]
        );
    }

    #[test]
    fn an_unknown_group_leaves_no_guess() {
        let sheet =
            sheet(&[&["Tên trường", "Kết quả", "", ""], &["", "Chuẩn quốc gia", "Tháng", "Ngày công nhận"]]);
        assert_eq!(paths(&sheet, 1), ["ten", "?", "?", "cong_nhan.ngay"]);
    }

    #[test]
    fn what_is_too_long_for_a_header_means_nothing() {
        let long = "Mục tiêu ".repeat(LONGEST_WORDS);
        let sheet = sheet(&[
            &["Tên trường", &long, "", "Ghi chú"],
            &["", "Chuẩn quốc gia", "Tháng", &format!("Tên trường {}", "năm 2027".repeat(LONGEST_WORDS))],
        ]);
        assert_eq!(paths(&sheet, 1), ["ten", "cong_nhan.chuan_quoc_gia", "muc_tieu.thang", "-"]);
        let headings = read(&sheet, 1, &Vocabulary::of_all(&SCHOOL));
        let shown = headings.iter().map(|heading| heading.whole.chars().count()).max();
        assert_eq!(shown, Some(LONGEST_WORDS + 1), "and no more of it is looked at");
    }

    #[test]
    fn titles_are_no_groups() {
        let table = ["Tên trường", "Chuẩn quốc gia", "Tháng"];
        for title in [["DANH SÁCH", "", ""], ["", "DANH SÁCH", ""], ["DANH SÁCH", "", "Biểu 01"]] {
            let expected = ["ten", "cong_nhan.chuan_quoc_gia", "muc_tieu.thang"];
            assert_eq!(paths(&sheet(&[&title, &table]), 1), expected, "{title:?}");
        }
        let mut merged = sheet(&[&["DANH SÁCH"], &table]);
        merged.merged = vec![Merged { rows: 1..=1, columns: 1..=3 }];
        assert_eq!(paths(&merged, 1), ["ten", "cong_nhan.chuan_quoc_gia", "muc_tieu.thang"]);
    }
}
