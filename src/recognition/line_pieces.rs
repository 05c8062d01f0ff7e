//! The lines in the text of a paragraph, and in each what tabs or blanks set beside each other.

use std::ops::Range;

use super::cleaned::cleaned;
use super::line_side::Side;
use super::words::{is_person_name, stands_beside};

/// A piece of a paragraph's text.
pub(super) struct LinePiece {
    pub bytes: Range<usize>,
    pub side: Side,
    pub begins_page: bool,
}

/// The lines in `text`, and in each what a tab or many spaces part where one of the parts is known to stand by itself.
pub(super) fn pieces(text: &str) -> Vec<LinePiece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut begins_page = false;
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '\n' | '\u{c}')) {
        push_line(text, start..at, begins_page, &mut pieces);
        begins_page = sign == '\u{c}';
        start = at + sign.len_utf8();
    }
    push_line(text, start..text.len(), begins_page, &mut pieces);
    pieces
}

fn push_line(text: &str, bytes: Range<usize>, begins_page: bool, pieces: &mut Vec<LinePiece>) {
    let line = text.get(bytes.clone()).unwrap_or_default();
    match beside(line) {
        Some((left, right)) => {
            let offset = bytes.start;
            let moved = |range: Range<usize>| range.start + offset..range.end + offset;
            pieces.push(LinePiece { bytes: moved(left), side: Side::Left, begins_page });
            pieces.push(LinePiece { bytes: moved(right), side: Side::Right, begins_page: false });
        }
        None => pieces.push(LinePiece { bytes, side: Side::Whole, begins_page }),
    }
}

/// So many spaces in a row set texts apart.
const GAP: usize = 4;

/// A tab sets apart more than spaces do: those may be left to write a number into.
const TAB: usize = 1_000;

/// The two texts of a line that stand beside each other.
fn beside(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    if !line.contains('\t') && !line.contains(&" ".repeat(GAP)) && !line.contains("\u{a0}\u{a0}\u{a0}\u{a0}")
    {
        return None;
    }
    let (start, end) = gap(line)?;
    let (left, right) = (line.get(..start)?, line.get(end..)?);
    let (one, other) = (cleaned(left), cleaned(right));
    // Beside the last recipient stands who signs.
    let is_signed = one.starts_with("- ") && one.chars().count() < 60 && is_person_name(&other);
    let stand_alone = is_signed || stands_beside(&one) && stands_beside(&other);
    stand_alone.then_some((0..start, end..line.len()))
}

/// The widest gap inside a line: a tab counts as many spaces.
fn gap(line: &str) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, usize)> = None;
    let mut open: Option<(usize, usize)> = None;
    let trimmed_start = line.len() - line.trim_start().len();
    for (at, sign) in line.char_indices().skip_while(|(at, _)| *at < trimmed_start) {
        if sign.is_whitespace() {
            let (from, width) = open.unwrap_or((at, 0));
            open = Some((from, width + if sign == '\t' { TAB } else { 1 }));
        } else if let Some((from, width)) = open.take()
            && width >= GAP
            && best.is_none_or(|(_, _, known)| width >= known)
        {
            best = Some((from, at, width));
        }
    }
    best.map(|(from, to, _)| (from, to))
}
