//! On which side of the page a text stands that is in no table: by its box, its frame, its tabs and blanks.

use crate::word::{PageDrawing, WordParagraph};

/// On which side of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    #[default]
    Whole,
    Left,
    Right,
}

/// What begins right of this, in points from the left margin, stands right.
const RIGHT_OF: f32 = 165.0;

/// Half of what lies between the margins, in points.
const MIDDLE: f32 = 233.0;

/// So far off the middle what is neither left nor right may have its own.
const ABOUT: f32 = 16.0;

/// On which side a box stands: by its middle, and by its edge where its width is not said.
pub(super) fn side_of(drawing: &PageDrawing) -> Side {
    let Some(left) = drawing.left else { return Side::Whole };
    let middle = drawing.width.map(|width| left + width / 2.0);
    match middle {
        Some(middle) if middle > MIDDLE + ABOUT => Side::Right,
        Some(middle) if middle < MIDDLE - ABOUT => Side::Left,
        None if left > RIGHT_OF => Side::Right,
        Some(_) | None => Side::Whole,
    }
}

/// Whether tabs and spaces before the text `written` of `paragraph` carry it over to the right side.
pub(super) fn begins_right(paragraph: &WordParagraph, written: &str) -> bool {
    let text = written.trim();
    let lead = written.get(..written.len() - written.trim_start().len()).unwrap_or_default();
    if lead.chars().count() == 0 || text.is_empty() || text.contains('\t') {
        return false;
    }
    let look = &paragraph.look;
    let mut at = look.left.saturating_add(look.first_line);
    for sign in lead.chars().take(MOST_SIGNS) {
        let next = look.tabs.iter().map(|stop| stop.at).filter(|stop| *stop > at).min();
        at = match (sign, next) {
            ('\t', Some(stop)) => stop,
            ('\t', None) => (at / USUAL_TAB).saturating_add(1).saturating_mul(USUAL_TAB),
            _ => at.saturating_add(SPACE),
        };
    }
    at as f32 / 20.0 > RIGHT_OF
}

/// Where nothing is said, a tab goes on to the next of these, in twips.
const USUAL_TAB: i32 = 720;

/// How wide a space is, in twips, in type of 14 points.
const SPACE: i32 = 70;

/// More tabs and spaces than these lead past any page.
const MOST_SIGNS: usize = 200;

/// On which side a frame of Word puts a paragraph.
pub(super) fn framed_side(paragraph: &WordParagraph) -> Option<Side> {
    let middle = paragraph.look.frame_middle? as f32 / 20.0;
    Some(if middle > MIDDLE { Side::Right } else { Side::Left })
}
