//! Totals of tables: the last row that says so, against the rows above it, and the column that says so, against the
//! others.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::subject::CheckSubject;
use crate::recognition::{bare, is_ruled};
use crate::word::{TableBlock, TableRow, VerticalJoin, WordBlock, WordParagraph};

/// A total that is not the sum.
pub struct WrongSum<'f> {
    pub cell: &'f WordParagraph,
    pub column: usize,
    /// Of a column of totals, the row.
    pub row: Option<usize>,
    pub written: i64,
    pub counted: i64,
}

/// The totals of the document's tables that are not the sum of what stands above them, table by table.
pub fn wrong_sums<'s>(subject: &CheckSubject<'s>) -> Vec<Vec<WrongSum<'s>>> {
    let mut blocks: Vec<usize> = subject.lines().map(|(_, line)| line.spot.block).collect();
    blocks.dedup();
    let tables = blocks.into_iter().filter_map(|block| match subject.file.body.get(block)? {
        WordBlock::Table(table) => Some(&**table),
        WordBlock::Paragraph(_) => None,
    });
    tables.filter(|table| is_ruled(table)).map(of_table).filter(|sums| !sums.is_empty()).collect()
}

fn of_table(table: &TableBlock) -> Vec<WrongSum<'_>> {
    let is_head = |row: &&TableRow| is_head(row);
    let heads = table.rows.iter().take_while(is_head).count();
    let (heads, rows) = table.rows.split_at(heads);
    let mut wrong = of_last_row(heads, rows);
    wrong.extend(of_columns(heads, rows));
    wrong
}

/// Whether `row` has `columns` cells, none of them merged.
fn is_plain(row: &TableRow, columns: usize) -> bool {
    row.cells.len() == columns
        && row.cells.iter().all(|cell| cell.columns == 1 && cell.joined == VerticalJoin::Alone)
}

/// Only a table that is the same in all its rows is summed: no merged cells, one total, at its end.
fn of_last_row<'t>(heads: &'t [TableRow], rows: &'t [TableRow]) -> Vec<WrongSum<'t>> {
    let Some((total, body)) = rows.split_last().filter(|(total, _)| is_total(total)) else {
        return Vec::new();
    };
    let is_summed = |row: &TableRow| is_plain(row, total.cells.len()) && !is_total(row);
    if body.len() < 2 || !body.iter().all(is_summed) {
        return Vec::new();
    }
    let column = |at: usize| {
        let values: Option<Vec<i64>> = body.iter().map(|row| number(row, at)).collect();
        let (counted, written) = (values?.iter().sum::<i64>(), number(total, at)?);
        let cell = first_paragraph(total, at)?;
        (counted != written).then_some(WrongSum { cell, column: at, row: None, written, counted })
    };
    // The first column counts the rows.
    let shares = shares(heads);
    let adds_up = |at: &usize| !shares.contains(at);
    (1..total.cells.len()).filter(adds_up).filter_map(column).collect()
}

/// A column headed "Cộng" holds the sum of all others that hold numbers where that is so in most rows; the others are
/// slips.
fn of_columns<'t>(heads: &'t [TableRow], rows: &'t [TableRow]) -> Vec<WrongSum<'t>> {
    let columns = rows.first().map_or(0, |row| row.cells.len());
    let body: Vec<(usize, &TableRow)> = rows.iter().enumerate().filter(|(_, row)| !is_total(row)).collect();
    let Some(total) = total_column(heads) else { return Vec::new() };
    if body.len() < FEWEST_ROWS || !body.iter().all(|(_, row)| is_plain(row, columns)) {
        return Vec::new();
    }
    let shares = shares(heads);
    let holds_numbers = |at: &usize| {
        let (mut amounts, mut numbers) = (body.iter(), body.iter());
        amounts.all(|(_, row)| amount(row, *at).is_some())
            && numbers.any(|(_, row)| number(row, *at).is_some())
    };
    let added: Vec<usize> =
        (1..columns).filter(|at| *at != total && !shares.contains(at)).filter(holds_numbers).collect();
    let sums = body.iter().filter_map(|(index, row)| {
        let counted = added.iter().filter_map(|at| amount(row, *at)).sum();
        let (cell, written) = (first_paragraph(row, total)?, number(row, total)?);
        Some((*row, WrongSum { cell, column: total, row: Some(index + 1), written, counted }))
    });
    let (right, wrong): (Vec<_>, Vec<_>) = sums.partition(|(_, sum)| sum.written == sum.counted);
    if added.len() < 2 || right.len() * 3 < body.len() * 2 {
        return Vec::new();
    }
    // "Trong đó: khuyết tật" is no part of the sum, and mostly nothing.
    let is_part = |at: &&usize| right.iter().any(|(row, _)| amount(row, **at) != Some(0));
    let of_parts =
        |row: &TableRow| added.iter().filter(is_part).filter_map(|at| amount(row, *at)).sum::<i64>();
    wrong.into_iter().filter(|(row, sum)| of_parts(row) != sum.written).map(|(_, sum)| sum).collect()
}

/// The column that `heads` say to hold the sum of the others, where they say it of one.
fn total_column(heads: &[TableRow]) -> Option<usize> {
    let totals = heads.iter().flat_map(|row| columns_where(row, |at| says_total(row, at)));
    let mut totals = totals.filter(|columns| columns.len() == 1 && columns.start > 0);
    let (first, None) = (totals.next()?, totals.next()) else { return None };
    Some(first.start)
}

/// Of fewer rows nobody can tell what the columns hold.
const FEWEST_ROWS: usize = 3;

/// The columns that `heads` say to hold shares, of which the total is none of the sum.
fn shares(heads: &[TableRow]) -> HashSet<usize> {
    heads.iter().flat_map(shares_of_row).flatten().collect()
}

fn shares_of_row(head: &TableRow) -> Vec<Range<usize>> {
    columns_where(head, |at| {
        let words = text(head, at);
        words.contains('%') || bare(&words).contains("ty le")
    })
}

/// The columns of the cells of `row` of which `says` is so.
fn columns_where(row: &TableRow, says: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut start = 0;
    let columns = row.cells.iter().enumerate().map(|(at, cell)| {
        let first = start;
        start += cell.columns as usize;
        (at, first..start)
    });
    columns.filter(|(at, _)| says(*at)).map(|(_, columns)| columns).collect()
}

fn is_total(row: &TableRow) -> bool {
    (0..row.cells.len().min(2)).any(|at| says_total(row, at))
}

fn says_total(row: &TableRow, at: usize) -> bool {
    let text = bare(text(row, at).trim());
    matches!(text.as_str(), "tong" | "tong cong" | "cong" | "tong so")
}

/// Whether a row says what the columns hold: it is repeated as one, has no number, only years, or counts the columns.
fn is_head(row: &TableRow) -> bool {
    let mut numbers = (1..row.cells.len()).filter_map(|at| number(row, at));
    row.is_header || numbers.all(|number| YEARS.contains(&number)) || counts_columns(row)
}

/// "1 | 2 | 3", "A | B | 1 | 2": a row below the head by which the columns are called.
fn counts_columns(row: &TableRow) -> bool {
    let labels = (0..row.cells.len()).map(|at| text(row, at).trim().to_owned());
    let counted = labels.skip_while(|label| label.len() == 1 && label.starts_with(char::is_alphabetic));
    (1_usize..).zip(counted).all(|(column, label)| label == column.to_string())
}

/// Numbers over columns that are years.
const YEARS: Range<i64> = 1990..2100;

fn text(row: &TableRow, at: usize) -> String {
    let blocks = row.cells.get(at).map(|cell| cell.blocks.as_slice()).unwrap_or_default();
    let texts = blocks.iter().map(|block| match block {
        WordBlock::Paragraph(paragraph) => paragraph.text(),
        WordBlock::Table(_) => String::from("?"),
    });
    texts.collect::<Vec<_>>().join(" ")
}

/// A whole number; nothing, or a stroke, is none of it.
fn amount(row: &TableRow, at: usize) -> Option<i64> {
    let is_nothing = || text(row, at).trim().trim_matches(['-', '–', '—']).is_empty();
    number(row, at).or_else(|| is_nothing().then_some(0))
}

fn first_paragraph(row: &TableRow, at: usize) -> Option<&WordParagraph> {
    row.cells.get(at)?.blocks.iter().find_map(|block| match block {
        WordBlock::Paragraph(paragraph) => Some(&**paragraph),
        WordBlock::Table(_) => None,
    })
}

/// A whole number as Vietnamese writes it: "1.234". What has a comma, a percent sign or a word is none.
fn number(row: &TableRow, at: usize) -> Option<i64> {
    let text = text(row, at);
    let text = text.trim();
    let groups: Vec<&str> = text.split('.').collect();
    let is_grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let digits: String = groups.concat();
    let is_number =
        !digits.is_empty() && digits.len() < 16 && digits.chars().all(|sign| sign.is_ascii_digit());
    (is_grouped && is_number).then(|| digits.parse().ok()).flatten()
}
