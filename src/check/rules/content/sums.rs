//! Totals of tables: the last row that says so, against the rows above it.

use crate::check::subject::CheckSubject;
use crate::recognition::{bare, is_ruled};
use crate::word::{TableBlock, TableRow, VerticalJoin, WordBlock, WordParagraph};

/// A total that is not the sum.
pub struct WrongSum<'f> {
    pub cell: &'f WordParagraph,
    pub column: usize,
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

/// Only a table that is the same in all its rows is summed: no merged cells, one total, at its end.
fn of_table(table: &TableBlock) -> Vec<WrongSum<'_>> {
    let Some(total) = table.rows.last().filter(|row| is_total(row)) else { return Vec::new() };
    let above = table.rows.iter().take(table.rows.len() - 1);
    let heads = above.clone().take_while(|row| is_head(row)).count();
    let body: Vec<&TableRow> = above.skip(heads).collect();
    let is_plain = |row: &&TableRow| {
        row.cells.len() == total.cells.len()
            && row.cells.iter().all(|cell| cell.columns == 1 && cell.joined == VerticalJoin::Alone)
            && !is_total(row)
    };
    if body.len() < 2 || !body.iter().all(is_plain) {
        return Vec::new();
    }
    let column = |at: usize| {
        let values: Option<Vec<i64>> = body.iter().map(|row| number(row, at)).collect();
        let (counted, written) = (values?.iter().sum::<i64>(), number(total, at)?);
        let cell = first_paragraph(total, at)?;
        (counted != written).then_some(WrongSum { cell, column: at, written, counted })
    };
    // The first column counts the rows.
    let heads = table.rows.get(..heads).unwrap_or_default();
    let adds_up = |at: &usize| !heads.iter().any(|head| is_share(head, *at));
    (1..total.cells.len()).filter(adds_up).filter_map(column).collect()
}

/// Whether the head over a column says that it holds shares, of which the total is none of the sum.
fn is_share(head: &TableRow, column: usize) -> bool {
    let mut start = 0;
    (0..head.cells.len()).any(|at| {
        let first = start;
        start += head.cells.get(at).map_or(1, |cell| cell.columns as usize);
        let words = text(head, at);
        (first..start).contains(&column) && (words.contains('%') || bare(&words).contains("ty le"))
    })
}

fn is_total(row: &TableRow) -> bool {
    (0..row.cells.len().min(2)).any(|at| {
        let text = bare(text(row, at).trim());
        matches!(text.as_str(), "tong" | "tong cong" | "cong" | "tong so")
    })
}

/// Whether a row says what the columns hold: it is repeated as one, has no number, or only years.
fn is_head(row: &TableRow) -> bool {
    let mut numbers = (1..row.cells.len()).filter_map(|at| number(row, at));
    row.is_header || numbers.all(|number| YEARS.contains(&number))
}

/// Numbers over columns that are years.
const YEARS: std::ops::Range<i64> = 1990..2100;

fn text(row: &TableRow, at: usize) -> String {
    let blocks = row.cells.get(at).map(|cell| cell.blocks.as_slice()).unwrap_or_default();
    let texts = blocks.iter().map(|block| match block {
        WordBlock::Paragraph(paragraph) => paragraph.text(),
        WordBlock::Table(_) => String::from("?"),
    });
    texts.collect::<Vec<_>>().join(" ")
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
