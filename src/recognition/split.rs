//! Several documents in one file: a decision and what it issues, appendices, the end of a copy.

use std::ops::Range;

use super::document::DocumentForm;
use super::line::TextLine;
use super::line_side::Side;
use super::words::{
    bare, begins, is_national_name, is_number, is_party_title, is_recipients_word, type_named,
};
use crate::word::Justification;

/// The documents among `lines`.
pub fn split(lines: &[TextLine<'_>]) -> Vec<(DocumentForm, Range<usize>)> {
    let mut starts: Vec<(usize, DocumentForm)> = vec![(0, DocumentForm::Issued)];
    for (at, line) in lines.iter().enumerate() {
        let Some(form) = begins_document(lines, at, line) else { continue };
        // A copy's form stands beside the issuer, as Quốc hiệu does.
        let has_head = matches!(form, DocumentForm::Issued | DocumentForm::Copy);
        let start = if has_head { head_start(lines, at) } else { at };
        match starts.last_mut() {
            // What the file begins with.
            Some((first, kind)) if is_blank_between(lines, *first, start) => {
                *kind = form;
            }
            Some((first, _)) if *first >= start => {}
            // What is issued may have a head of its own, without a number.
            Some((first, kind))
                if form == DocumentForm::Attached
                    && *kind == DocumentForm::Issued
                    && is_head_alone(lines, *first, start) =>
            {
                *kind = form;
            }
            Some(_) | None => starts.push((start, form)),
        }
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([lines.len()]);
    starts.iter().zip(ends).map(|((start, form), end)| (*form, *start..end)).collect()
}

fn begins_document(lines: &[TextLine<'_>], at: usize, line: &TextLine<'_>) -> Option<DocumentForm> {
    if line.text.len() > 200 || line.is_blank() || line.is_in_data() {
        return None;
    }
    if is_national_name(&line.text) || is_party_title(&line.text) {
        return Some(DocumentForm::Issued);
    }
    if is_copy_title(&line.text) && lines.len() > 1 {
        return Some(DocumentForm::Copy);
    }
    if line.spot.cell.is_some() || at == 0 && lines.len() < 2 {
        return None;
    }
    if is_appendix_word(line) && (line.spot.begins_page || follows_end(lines, at)) {
        return Some(DocumentForm::Appendix);
    }
    (type_named(&line.text).is_some() && is_title(line) && issued_with(lines, at))
        .then_some(DocumentForm::Attached)
}

/// Whether it says what kind of copy a copy is.
pub fn is_copy_title(text: &str) -> bool {
    matches!(bare(text).as_str(), "sao y" | "sao luc" | "trich sao" | "sao y ban chinh")
}

/// Whether it is the word "Phụ lục" with its number, and nothing else but a title behind a stop.
pub fn is_appendix_word(line: &TextLine<'_>) -> bool {
    if !begins(&line.text, "phu luc") || line.text.ends_with([';', '.']) && line.text.len() > 20 {
        return false;
    }
    let plain = bare(&line.text);
    let rest = plain.strip_prefix("phu luc").unwrap_or_default().trim_start();
    let rest = rest.strip_prefix("so").unwrap_or(rest).trim_start_matches([' ', ':']);
    let number = rest.split([' ', '.', ':', '-', '–']).next().unwrap_or_default();
    let is_number = number.chars().all(|sign| sign.is_ascii_digit() || "ivxabcde…".contains(sign));
    let is_alone = is_number && rest.len() <= number.len() + 1;
    // A sentence begins with "Phụ lục" too; a title does not go on in small letters.
    let is_titled = is_number && !number.is_empty() && !line.text.chars().any(char::is_lowercase);
    (is_alone || is_titled) && is_title(line)
}

fn is_title(line: &TextLine<'_>) -> bool {
    line.paragraph.look.justification == Justification::Center
        || line.spot.begins_page
        || !line.text.chars().any(char::is_lowercase)
        || line.runs().all(|(run, _)| run.look.bold)
}

/// Whether one of the next lines says with what it is issued.
fn issued_with(lines: &[TextLine<'_>], at: usize) -> bool {
    let next = lines.iter().skip(at + 1).filter(|line| !line.is_blank()).take(6);
    next.take_while(|line| !is_national_name(&line.text)).any(|line| is_issued_with(&line.text))
}

/// "(Ban hành kèm theo Quyết định số …)", "(Kèm theo Văn bản số …)".
pub fn is_issued_with(text: &str) -> bool {
    let plain = bare(text);
    let plain = plain.trim_start_matches(['(', ' ']);
    plain.starts_with("ban hanh kem theo")
        || plain.starts_with("kem theo")
        || plain.starts_with("duoc ban hanh kem theo")
}

/// Whether what stands before is the end of a document: its recipients or its signature.
fn follows_end(lines: &[TextLine<'_>], at: usize) -> bool {
    let before = lines.get(..at).unwrap_or_default().iter().rev().filter(|line| !line.is_blank()).take(30);
    before.take_while(|line| !is_national_name(&line.text)).any(|line| is_recipients_word(&line.text))
}

/// So many blocks lie between the first line of a head and Quốc hiệu at most.
const LONGEST_HEAD: usize = 12;

/// Where the head begins that has Quốc hiệu in the line `at`: its table, or the lines set beside and above it.
fn head_start(lines: &[TextLine<'_>], at: usize) -> usize {
    let Some(line) = lines.get(at) else { return at };
    let before = lines.get(..at).unwrap_or_default();
    let is_of_head = |other: &TextLine<'_>| {
        let same_block = other.spot.block == line.spot.block;
        let stands_left = other.spot.side == Side::Left && other.spot.block + 2 >= line.spot.block;
        // Two columns or frames set lines of many blocks beside each other.
        let is_set_beside = |line: &TextLine<'_>| line.spot.side != Side::Whole && line.spot.cell.is_none();
        let is_of_columns = is_set_beside(other)
            && is_set_beside(line)
            && other.spot.section == line.spot.section
            && other.spot.block + LONGEST_HEAD >= line.spot.block;
        same_block
            || is_of_columns
            || stands_left
            || other.spot.is_boxed && other.spot.block + 2 >= line.spot.block
    };
    let first = before.iter().rposition(|other| !is_of_head(other)).map_or(0, |last| last + 1);
    // Two tables without a paragraph between them may be saved as one: the foot in it is of the document before.
    let has_foot = |lines: &[TextLine<'_>]| lines.iter().any(|other| is_recipients_word(&other.text));
    if !before.get(first..).is_some_and(has_foot) {
        return first;
    }
    let row = |line: &TextLine<'_>| line.spot.cell.map(|cell| (cell.table, cell.row));
    let of_row = before.iter().rposition(|other| row(other).is_none() || row(other) != row(line));
    of_row.map_or(first, |last| last + 1)
}

/// Whether nothing but the head of what is issued stands between: no number and no text.
fn is_head_alone(lines: &[TextLine<'_>], first: usize, start: usize) -> bool {
    let between = lines.get(first..start).unwrap_or_default();
    let mut filled = between.iter().filter(|line| !line.is_blank());
    between.len() < 40 && filled.all(|line| !is_number(&line.text) && line.text.chars().count() < 100)
}

/// Whether nothing of account stands between: so little that it belongs to the head.
fn is_blank_between(lines: &[TextLine<'_>], first: usize, start: usize) -> bool {
    let between = lines.get(first..start).unwrap_or_default();
    let filled: Vec<_> = between.iter().filter(|line| !line.is_blank()).collect();
    filled.len() <= 3 && filled.iter().all(|line| line.text.chars().count() < 60)
}
