//! The row under a header that counts the columns.

use super::row_kind::own;
use super::sheet::{Cell, Row};

/// A row of (1), (2), (3) … right under the header; also A, B, 1, 2 and "6=4+5".
pub fn is_column_count(row: &Row) -> bool {
    let mut last = 0;
    let counts = |cell: &Cell| {
        let text = cell.value.text();
        let text = text.trim().trim_matches(['(', ')']);
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_ascii_uppercase() => true,
            _ => {
                let (number, sum) = text.split_once('=').unwrap_or((text, ""));
                let number = number.trim().trim_matches(['(', ')']).parse::<u32>().ok();
                let is_sum = sum.chars().all(|sign| sign.is_ascii_digit() || " +-*/:x()".contains(sign));
                let next = number.filter(|number| is_sum && *number == last + 1);
                last = next.unwrap_or(last);
                next.is_some()
            }
        }
    };
    row.cells.len() > 1 && own(row).all(counts)
}
