//! `:::phu-luc [ngang] Tiêu đề` … `:::` and `:::kem-theo Quy chế …` … `:::`: which lines are body, which are not.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Report, Source, rules};

const FENCE: &str = ":::";
const APPENDIX: &str = "phu-luc";
const ATTACHED: &str = "kem-theo";
const LANDSCAPE: &str = "ngang";

/// A run of lines, as byte offsets in the source.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Lines of box 6.
    Body(Range<usize>),
    Appendix {
        /// Its title on the opening line.
        title: Range<usize>,
        /// `kem-theo`: a document that this one issues.
        attached: bool,
        /// `ngang`.
        landscape: bool,
        /// The lines between the fences.
        body: Range<usize>,
    },
}

/// An opening fence whose end is still to come.
struct Open {
    fence: Range<usize>,
    title: Range<usize>,
    attached: bool,
    landscape: bool,
    body_start: usize,
}

/// Splits `source` at its fence lines.
pub(super) fn split(source: &Arc<Source>, diagnostics: &mut Report) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut open: Option<Open> = None;
    let mut body_start = 0;
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let next = start + line.len();
        let fence = trimmed(source, start..next);
        if let Some(rest) = line.trim().strip_prefix(FENCE) {
            let place = Place::new(source, fence.clone());
            if !rest.is_empty() {
                if let Some(outer) = open.take() {
                    diagnostics.push(nested(&place, &Place::new(source, outer.fence)));
                } else {
                    stretches.push(Stretch::Body(body_start..start));
                }
                open = opening(source, fence, next, diagnostics);
            } else if let Some(Open { title, attached, landscape, body_start, .. }) = open.take() {
                stretches.push(Stretch::Appendix { title, attached, landscape, body: body_start..start });
            } else {
                diagnostics.push(stray(&place));
            }
            body_start = next;
        }
        start = next;
    }
    if let Some(Open { fence, .. }) = open {
        diagnostics.push(unclosed(&Place::new(source, fence)));
    } else {
        stretches.push(Stretch::Body(body_start..source.text.len()));
    }
    stretches
}

/// Reads the line `fence`, which opens an appendix whose lines begin at `body_start`.
fn opening(
    source: &Arc<Source>,
    fence: Range<usize>,
    body_start: usize,
    diagnostics: &mut Report,
) -> Option<Open> {
    let after_fence = trimmed(source, fence.start + FENCE.len()..fence.end);
    let (word, rest) = first_word(source, after_fence);
    let attached = source.text.get(word.clone()) == Some(ATTACHED);
    if !attached && source.text.get(word.clone()) != Some(APPENDIX) {
        diagnostics.push(unknown(&Place::new(source, word)));
    }
    let (word, after) = first_word(source, rest.clone());
    let landscape = source.text.get(word) == Some(LANDSCAPE);
    let title = if landscape { after } else { rest };
    if title.is_empty() {
        diagnostics.push(untitled(&Place::new(source, fence.clone())));
    }
    Some(Open { fence, title, attached, landscape, body_start })
}

/// The first word of `range` and what follows it, without the spaces between.
fn first_word(source: &Source, range: Range<usize>) -> (Range<usize>, Range<usize>) {
    let text = source.text.get(range.clone()).unwrap_or_default();
    let length = text.find(char::is_whitespace).unwrap_or(text.len());
    (range.start..range.start + length, trimmed(source, range.start + length..range.end))
}

/// `range` without the whitespace at its ends.
fn trimmed(source: &Source, range: Range<usize>) -> Range<usize> {
    let text = source.text.get(range.clone()).unwrap_or_default();
    let start = range.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

fn unknown(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::KHOI_LA, "khối `:::` chỉ dùng cho phụ lục và văn bản kèm theo")
        .at(place)
        .hint("viết `:::phu-luc Tiêu đề` hoặc `:::phu-luc ngang Tiêu đề`; quy chế, quy định ban hành kèm theo thì `:::kem-theo Quy chế …`")
}

fn untitled(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_THIEU_TIEU_DE, "phụ lục chưa có tiêu đề")
        .at(place)
        .hint("viết tiêu đề trên cùng dòng: `:::phu-luc Danh sách trường`")
}

fn unclosed(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_CHUA_DONG, "phụ lục mở ở đây mà không có dòng `:::` kết thúc").at(place)
}

fn nested(place: &Place, outer: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_LONG_NHAU, "phụ lục trước chưa kết thúc mà đã mở phụ lục khác")
        .at(place)
        .related(outer, "phụ lục trước mở ở đây")
        .hint("thêm dòng `:::` trước dòng này")
}

fn stray(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_CHUA_MO, "dòng `:::` này không kết thúc phụ lục nào").at(place)
}
