//! Space between lines of the head.

use super::subject::CheckSubject;
use crate::recognition::TextLine;
use crate::word::LineSpacing;

/// More than this many lines are no single spacing any more. Word itself begins documents with 1.08, a point that nobody
/// sees.
const SINGLE: f32 = 1.1;

/// Whether the lines of a paragraph stand as close as single spacing has them.
pub fn is_single(line: &TextLine<'_>) -> bool {
    match line.paragraph.look.line {
        LineSpacing::Lines(lines) => lines <= SINGLE,
        // A fixed height says nothing of lines; twice the type is more than one.
        LineSpacing::Exactly(twips) | LineSpacing::AtLeast(twips) => {
            let size = line.runs().map(|(run, _)| run.look.size).fold(12.0, f32::max);
            twips as f32 / 20.0 <= size * 1.8
        }
    }
}

/// Whether a blank line stands between two lines of one side.
pub fn blank_between(subject: &CheckSubject<'_>, first: usize, second: usize) -> bool {
    let Some(own) = subject.line(first) else { return false };
    let place = |line: &TextLine<'_>| line.spot.cell.map(|cell| (cell.table, cell.row, cell.cell));
    let between = (first + 1..second).filter_map(|at| subject.line(at));
    let mut between = between.filter(|line| line.spot.side == own.spot.side && place(line) == place(own));
    between.any(|line| line.is_blank() && line.is_first && line.drawings().next().is_none())
}
