//! The frame around marks of urgency and circulation.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::Judged;
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::TextLine;
use crate::word::{TableBlock, WordBlock, WordParagraph};

/// Asks for a frame around the lines that are `component`.
pub fn check_frame(subject: &CheckSubject<'_>, found: &mut Judged, component: Component) {
    for (_, line) in subject.of(component).filter(|(_, line)| !is_framed(subject, line)) {
        found.unsure(FindingPlace::line(line), "khung", || {
            format!("\"{}\" không có khung viền đơn", quoted(&line.text))
        });
    }
}

/// Whether lines are drawn around it: a text box, a border of text, of the paragraph or of its cell.
fn is_framed(subject: &CheckSubject<'_>, line: &TextLine<'_>) -> bool {
    let has_border = line.runs().filter(|(_, text)| !text.trim().is_empty()).all(|(run, _)| run.look.boxed);
    let block = subject.file.body.get(line.spot.block);
    line.spot.is_boxed
        || line.paragraph.look.is_framed
        || line.paragraph.look.edges.is_box()
        || has_border
        || block.is_some_and(|block| in_box(block, line.paragraph))
}

/// Whether `paragraph` stands in a cell with lines on all sides.
fn in_box(block: &WordBlock, paragraph: &WordParagraph) -> bool {
    let WordBlock::Table(table) = block else { return false };
    let table: &TableBlock = table;
    table.cells().any(|cell| {
        let is_here =
            |block: &WordBlock| matches!(block, WordBlock::Paragraph(own) if std::ptr::eq(&**own, paragraph));
        let is_own = cell.look.edges.is_box() && cell.blocks.iter().any(is_here);
        // No deeper than the limits of the reader.
        is_own || cell.blocks.iter().any(|block| in_box(block, paragraph))
    })
}
