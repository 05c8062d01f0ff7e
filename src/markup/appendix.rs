//! `:::phu-luc [ngang] Tiêu đề` … `:::`, `:::kem-theo Quy chế …` … `:::` and `:::ngang` … `:::`: which lines are body,
//! which lie, which are not.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Report, Source, limits, rules};

const FENCE: &str = ":::";
const APPENDIX: &str = "phu-luc";
const ATTACHED: &str = "kem-theo";
const LANDSCAPE: &str = "ngang";

/// A run of lines, as byte offsets in the source.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Lines of box 6.
    Body(Range<usize>),
    /// Lines of box 6 on landscape pages.
    Lying(Range<usize>),
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
    /// None of lines that only lie.
    appendix: Option<OpenAppendix>,
    body_start: usize,
}

struct OpenAppendix {
    title: Range<usize>,
    attached: bool,
    landscape: bool,
}

impl Open {
    /// What it is, when it ends at `end`.
    fn closed(self, end: usize) -> Stretch {
        let body = self.body_start..end;
        match self.appendix {
            Some(OpenAppendix { title, attached, landscape }) => {
                Stretch::Appendix { title, attached, landscape, body }
            }
            None => Stretch::Lying(body),
        }
    }
}

/// Whether `text` may have a fence. Most texts have none, and few colons.
fn has_fence(text: &str) -> bool {
    text.match_indices(':').any(|(at, _)| text.get(at..).is_some_and(|rest| rest.starts_with(FENCE)))
}

/// The first fence that is one too many.
pub(super) fn too_many(source: &Arc<Source>) -> Option<Diagnostic> {
    if !has_fence(&source.text) {
        return None;
    }
    let lines = source.text.split_inclusive('\n').scan(0, |next, line| {
        let start = *next;
        *next += line.len();
        Some((start, line))
    });
    let mut fences = lines.filter(|(_, line)| line.trim().starts_with(FENCE));
    let (start, line) = fences.nth(limits::BODY_FENCES.most())?;
    let place = Place::new(source, trimmed(source, start..start + line.len()));
    Some(limits::BODY_FENCES.exceeded().finding().at(&place))
}

/// Splits `source` at its fence lines.
pub(super) fn split(source: &Arc<Source>, diagnostics: &mut Report) -> Vec<Stretch> {
    if !has_fence(&source.text) {
        return vec![Stretch::Body(0..source.text.len())];
    }
    let mut stretches = Vec::new();
    let mut open: Option<Open> = None;
    // Whether lying lines were opened inside an appendix, which is told.
    let mut is_lying_inside = false;
    let mut body_start = 0;
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let next = start + line.len();
        let fence = trimmed(source, start..next);
        if let Some(rest) = line.trim().strip_prefix(FENCE) {
            let place = Place::new(source, fence.clone());
            let outer = open.as_ref().filter(|open| open.appendix.is_some());
            if let Some(outer) = outer.filter(|_| rest.trim() == LANDSCAPE) {
                diagnostics.push(lying_inside(&place, &Place::new(source, outer.fence.clone())));
                is_lying_inside = true;
            } else if rest.is_empty() && is_lying_inside {
                is_lying_inside = false;
            } else if !rest.is_empty() {
                if let Some(outer) = open.take() {
                    diagnostics.push(nested(&place, &Place::new(source, outer.fence)));
                } else {
                    stretches.push(Stretch::Body(body_start..start));
                }
                open = opening(source, fence, next, diagnostics);
            } else if let Some(open) = open.take() {
                stretches.push(open.closed(start));
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

/// Reads the line `fence`, which opens an appendix or lying lines that begin at `body_start`.
fn opening(
    source: &Arc<Source>,
    fence: Range<usize>,
    body_start: usize,
    diagnostics: &mut Report,
) -> Option<Open> {
    let after_fence = trimmed(source, fence.start + FENCE.len()..fence.end);
    let (word, rest) = first_word(source, after_fence);
    if source.text.get(word.clone()) == Some(LANDSCAPE) {
        if !rest.is_empty() {
            diagnostics.push(titled_lines(&Place::new(source, rest)));
        }
        return Some(Open { fence, appendix: None, body_start });
    }
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
    Some(Open { fence, appendix: Some(OpenAppendix { title, attached, landscape }), body_start })
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
    Diagnostic::new(&rules::KHOI_LA, "khối `:::` chỉ dùng cho phụ lục, văn bản kèm theo và các trang ngang")
        .at(place)
        .hint("viết `:::phu-luc Tiêu đề` hoặc `:::phu-luc ngang Tiêu đề`; quy chế, quy định ban hành kèm theo thì `:::kem-theo Quy chế …`; trang ngang giữa văn bản thì `:::ngang`")
}

fn titled_lines(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::KHOI_LA, "khối `:::ngang` không có tiêu đề").at(place).hint(
        "để `:::ngang` một mình trên dòng; tiêu đề thì viết ở dòng sau, hoặc viết `:::phu-luc ngang Tiêu đề`",
    )
}

fn untitled(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_THIEU_TIEU_DE, "phụ lục chưa có tiêu đề")
        .at(place)
        .hint("viết tiêu đề trên cùng dòng: `:::phu-luc Danh sách trường`")
}

fn unclosed(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_CHUA_DONG, "khối mở ở đây mà không có dòng `:::` kết thúc").at(place)
}

fn nested(place: &Place, outer: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_LONG_NHAU, "khối trước chưa kết thúc mà đã mở khối khác")
        .at(place)
        .related(outer, "khối trước mở ở đây")
        .hint("thêm dòng `:::` trước dòng này; cả phụ lục nằm ngang thì viết `:::phu-luc ngang Tiêu đề`")
}

fn lying_inside(place: &Place, outer: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_LONG_NHAU, "trong phụ lục không xoay ngang riêng vài trang được")
        .at(place)
        .related(outer, "phụ lục mở ở đây")
        .hint("cả phụ lục nằm ngang thì viết `:::phu-luc ngang Tiêu đề`; chỉ một bảng nằm ngang thì đưa bảng đó thành một phụ lục riêng")
}

fn stray(place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::PHU_LUC_CHUA_MO, "dòng `:::` này không kết thúc khối nào").at(place)
}
