//! The rule lines under Tiêu ngữ, the issuer and the subject: drawn, typed, or a border, whatever draws them.

use super::setting::size_allowed;
use super::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{LineRole, Side, TextLine, is_rule_of_signs};
use crate::typeset::Type;
use crate::word::{DrawingKind, Edge, PageDrawing, WordBlock, WordParagraph};

/// A line under a part. Lengths are in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RuleBelow {
    /// How long; none where that cannot be known.
    pub length: Option<f64>,
    pub is_solid: bool,
}

/// The line under the part `component`.
pub fn below(subject: &CheckSubject<'_>, component: Component) -> Option<RuleBelow> {
    let part = subject.part(component)?;
    let last = *part.lines.last()?;
    let line = subject.line(last)?;
    let next = next_lines(subject, last, line);
    underlined(subject, &part.lines)
        .or_else(|| border(line, line.paragraph.look.edges.bottom.as_ref()))
        .or_else(|| next.iter().find_map(|next| typed(next)))
        .or_else(|| {
            next.iter().take(1).find_map(|next| {
                border(next, next.paragraph.look.edges.top.as_ref()).or_else(|| {
                    border(next, next.paragraph.look.edges.bottom.as_ref()).filter(|_| next.is_blank())
                })
            })
        })
        .or_else(|| drawn(subject, line, &next))
        .or_else(|| framed(&subject.file.body, line.paragraph))
        .or_else(|| anywhere(subject, line, component))
}

/// The lines right below, on the same side: the first that are blank, and the one after them.
fn next_lines<'s>(subject: &CheckSubject<'s>, last: usize, line: &TextLine<'_>) -> Vec<&'s TextLine<'s>> {
    let mut next = Vec::new();
    let after = (last + 1..subject.document.lines.end).filter_map(|at| subject.line(at));
    let place = |line: &TextLine<'_>| line.spot.cell.map(|cell| (cell.table, cell.cell));
    for other in after.take(40) {
        // Where tabs set two texts beside each other, a line that has one of them alone is on neither side.
        let is_set_by_tabs = line.spot.cell.is_none() && !line.spot.is_boxed;
        let holds_lines = other.is_blank() && other.drawings().any(is_level);
        let may_be_beside = is_set_by_tabs
            && other.spot.side == Side::Whole
            && (other.written.starts_with('\t') || holds_lines);
        if other.spot.side != line.spot.side && line.spot.side != Side::Whole && !may_be_beside {
            continue;
        }
        if place(other) != place(line) && line.spot.cell.is_some() {
            if other.spot.cell.is_none() {
                break;
            }
            continue;
        }
        next.push(other);
        if !other.is_blank() && !is_rule_of_signs(&other.text) || next.len() > 3 {
            break;
        }
    }
    next
}

/// A line typed with underscores.
fn typed(line: &TextLine<'_>) -> Option<RuleBelow> {
    if !is_rule_of_signs(&line.text) {
        return None;
    }
    let is_solid = line.text.chars().all(|sign| !matches!(sign, '-' | '*' | ' '));
    Some(RuleBelow { length: Some(width(line)), is_solid })
}

/// The border of a paragraph reaches from indent to indent.
fn border(line: &TextLine<'_>, edge: Option<&Edge>) -> Option<RuleBelow> {
    let edge = edge?;
    let look = &line.paragraph.look;
    let length = line.spot.room - look.left - look.right;
    let length = (line.spot.room > 0 && length > 0).then(|| f64::from(length) / 20.0);
    Some(RuleBelow { length, is_solid: edge.is_solid() })
}

/// Text that is underlined, whole or in its middle.
fn underlined(subject: &CheckSubject<'_>, lines: &[usize]) -> Option<RuleBelow> {
    let line = subject.line(*lines.last()?)?;
    let mut length = 0.0;
    let mut is_solid = true;
    for (run, text) in line.runs() {
        if let Some(kind) = &run.look.underline {
            length += run_width(&run.look, text);
            is_solid &= matches!(&**kind, "single" | "thick" | "words");
        }
    }
    (length > 0.0).then_some(RuleBelow { length: Some(length), is_solid })
}

/// A line that is drawn at the part itself or at what follows.
fn drawn(subject: &CheckSubject<'_>, line: &TextLine<'_>, next: &[&TextLine<'_>]) -> Option<RuleBelow> {
    let own = subject.recognised.lines.iter().filter(|other| std::ptr::eq(other.paragraph, line.paragraph));
    let all = own.flat_map(|line| line.drawings()).chain(next.iter().flat_map(|line| line.drawings()));
    let level: Vec<&PageDrawing> = all.filter(|drawing| is_level(drawing)).collect();
    nearest(line, &level).and_then(rule)
}

/// Of lines that hang at one paragraph of a head that is set by tabs, the one on the side of `line`.
fn nearest<'d>(line: &TextLine<'_>, level: &[&'d PageDrawing]) -> Option<&'d PageDrawing> {
    let is_set_by_tabs = line.spot.cell.is_none() && !line.spot.is_boxed && line.spot.side != Side::Whole;
    let left = |drawing: &&&PageDrawing| drawing.left.unwrap_or_default();
    match level {
        [] => None,
        [only] if !is_set_by_tabs => Some(*only),
        [only] => {
            only.left.is_none_or(|left| (left > HALF) == (line.spot.side == Side::Right)).then_some(*only)
        }
        [first, ..] if !is_set_by_tabs => Some(*first),
        several if line.spot.side == Side::Right => {
            several.iter().max_by(|one, other| left(one).total_cmp(&left(other))).copied()
        }
        several => several.iter().min_by(|one, other| left(one).total_cmp(&left(other))).copied(),
    }
}

/// What begins beyond this, in points from the left margin, stands right.
const HALF: f32 = 150.0;

/// A floating line may hang at any paragraph of the head: one on the same side is taken.
fn anywhere(subject: &CheckSubject<'_>, line: &TextLine<'_>, component: Component) -> Option<RuleBelow> {
    // What hangs at another part that has a line is the line of that.
    let with_lines = [Component::Motto, Component::Issuer, Component::Subject];
    let is_other = |at: usize| {
        with_lines.iter().any(|other| *other != component && subject.role(at) == LineRole::Part(*other))
    };
    let near = subject
        .lines()
        .filter(|(at, _)| !is_other(*at))
        .map(|(_, other)| other)
        .filter(|other| other.spot.block.abs_diff(line.spot.block) <= 4);
    let is_same_side = |other: &TextLine<'_>, drawing: &PageDrawing| match (line.spot.side, other.spot.side) {
        (Side::Whole, _) => true,
        (own, Side::Whole) => drawing.left.is_none_or(|left| (left > HALF) == (own == Side::Right)),
        // A text that tabs part hangs its lines at either of its sides.
        (own, _) if other.spot.cell.is_none() && !other.spot.is_boxed => {
            drawing.left.is_none_or(|left| (left > HALF) == (own == Side::Right))
        }
        (own, other) => own == other,
    };
    let all = near.flat_map(|other| other.drawings().map(move |drawing| (other, drawing)));
    let mut floating = all
        .filter(|(other, drawing)| is_level(drawing) && drawing.is_floating && is_same_side(other, drawing));
    // That it hangs elsewhere does not tell that it is this one's.
    floating.next().map(|_| RuleBelow { length: None, is_solid: true })
}

/// A table without text right below `paragraph`, of which only an edge is seen.
fn framed(blocks: &[WordBlock], paragraph: &WordParagraph) -> Option<RuleBelow> {
    let is_own =
        |block: &WordBlock| matches!(block, WordBlock::Paragraph(own) if std::ptr::eq(&**own, paragraph));
    if let Some(at) = blocks.iter().position(is_own) {
        let WordBlock::Table(table) = blocks.get(at + 1)? else { return None };
        let is_blank = |block: &WordBlock| matches!(block, WordBlock::Paragraph(own) if own.is_blank());
        let cell = table.cells().next().filter(|cell| cell.blocks.iter().all(is_blank))?;
        let edge = cell.look.edges.top.as_ref().or(cell.look.edges.bottom.as_ref())?;
        let length: i32 = table.grid.iter().sum();
        let is_alone = table.cells().count() == 1;
        return is_alone.then(|| RuleBelow {
            length: (length > 0).then(|| f64::from(length) / 20.0),
            is_solid: edge.is_solid(),
        });
    }
    let inside = |block: &WordBlock| match block {
        WordBlock::Table(table) => table.cells().find_map(|cell| framed(&cell.blocks, paragraph)),
        WordBlock::Paragraph(_) => None,
    };
    blocks.iter().find_map(inside)
}

fn is_level(drawing: &PageDrawing) -> bool {
    let flat = drawing
        .height
        .is_none_or(|height| height.abs() <= 6.0 || drawing.width.is_some_and(|width| width > height * 10.0));
    drawing.kind == DrawingKind::Line && flat && drawing.line.is_some()
}

fn rule(drawing: &PageDrawing) -> Option<RuleBelow> {
    let line = drawing.line.as_ref()?;
    let length = drawing.width.map(f64::from).filter(|width| *width > 1.0);
    Some(RuleBelow { length, is_solid: matches!(&*line.dash, "solid") })
}

/// Why the length of a line is not judged where the words above it are of another size or family than they must be: what is
/// wrong there is told, and lengths are measured against words as they must be.
pub const NOT_AS_MUST_BE: &str =
    "chữ phía trên sai cỡ hoặc sai phông, sửa chữ rồi mới so được độ dài đường kẻ";

/// Whether the words of `line`, which is of `component`, are of the size and family that they must be.
pub fn is_as_must_be(subject: &CheckSubject<'_>, line: &TextLine<'_>, component: Component) -> bool {
    let (style, font) = (subject.style(component), subject.profile.font);
    line.runs().filter(|(_, text)| !text.trim().is_empty()).all(|(run, _)| {
        let family = run.look.families.high.as_deref().unwrap_or(font);
        size_allowed(run.look.size, style) && family.trim().eq_ignore_ascii_case(font)
    })
}

/// How wide the letters of a line are, in points.
pub fn width(line: &TextLine<'_>) -> f64 {
    line.runs().map(|(run, text)| run_width(&run.look, text.trim_matches(['\t', '\n']))).sum()
}

fn run_width(look: &crate::word::RunLook, text: &str) -> f64 {
    let face = Type { size: 10, bold: look.bold, italic: look.italic, capitals: look.all_capitals };
    face.width(text) / 20.0 * f64::from(look.size) / 10.0
}
