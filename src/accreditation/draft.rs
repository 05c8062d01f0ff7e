//! Writes targets for the schools that are due into the text of a facts file.

use std::sync::Arc;

use super::due::DueRow;
use super::history::Held;
use super::renewal;
use crate::diagnostic::{Diagnostic, Source, rules};
use crate::facts::TargetKind;

/// A facts file with drafted targets.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// The new text of the file.
    pub text: String,
    /// How many schools got a target.
    pub written: usize,
    /// Schools that are due but stand in another file or in a form that is not written to.
    pub diagnostics: Vec<Diagnostic>,
}

/// The text of `source` with a `muc_tieu` added to each school of `rows` that stands in it and has none. All else
/// stays as it is, comments too.
pub fn draft_targets(source: &Arc<Source>, rows: &[DueRow<'_>], year: u16) -> Draft {
    let mut draft = Draft { text: source.text.clone(), written: 0, diagnostics: Vec::new() };
    let mut wanting: Vec<_> = rows.iter().filter(|row| row.school.target.is_silent()).collect();
    // From the end of the file to its beginning, so that earlier places stay right.
    wanting.sort_by_key(|row| std::cmp::Reverse(row.school.place.span.start));
    for row in wanting {
        let place = &row.school.place;
        let Some(target) = DraftedTarget::of(row, year).map(|target| target.yaml(year)) else {
            draft.diagnostics.push(no_target(row));
            continue;
        };
        let insertion = (place.source == *source).then(|| insertion(&source.text, place.span.start, &target));
        match insertion.flatten() {
            Some((at, text)) => {
                draft.text.insert_str(at, &text);
                draft.written += 1;
            }
            None => draft.diagnostics.push(not_written(row, &target)),
        }
    }
    draft.diagnostics.reverse();
    draft
}

fn not_written(row: &DueRow<'_>, target: &str) -> Diagnostic {
    let message = format!("{}: không ghi được mục tiêu vào tệp này", row.school.name);
    let diagnostic = Diagnostic::milder(&rules::KHONG_GHI_DUOC, message).at(&row.school.place);
    diagnostic.hint(format!("tự thêm `{target}`"))
}

/// A target for a school that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftedTarget {
    /// What is aimed at.
    pub kind: TargetKind,
    /// Key of what is aimed at, below `muc_tieu`.
    pub of: &'static str,
    /// To what degree.
    pub degree: u8,
    /// The month in which it can be renewed.
    pub month: Option<u8>,
}

impl DraftedTarget {
    /// That of `row` for `year`; `None` where the rules renew no such recognition.
    pub fn of(row: &DueRow<'_>, year: u16) -> Option<Self> {
        let holding = &row.holding;
        let (of, degree) = match holding.held {
            Held::NationalStandard => ("chuan_quoc_gia", holding.level),
            Held::Accreditation => ("kdclgd", same_scale(row)),
        };
        let month = row.lapses().and_then(|lapses| renewal::month(row.regime, lapses, year));
        Some(Self { kind: row.target()?, of, degree, month })
    }

    /// "muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 3/2027}".
    fn yaml(&self, year: u16) -> String {
        let month = self.month.map(|month| format!(", thang: {month}/{year}")).unwrap_or_default();
        format!("muc_tieu: {{loai: {}, {}: {}{month}}}", self.kind.key(), self.of, self.degree)
    }
}

/// The level held, or the lowest where the rules count KĐCLGD on another scale than those it was given under.
fn same_scale(row: &DueRow<'_>) -> u8 {
    let same = row.regime.is_none() || row.holding.regime == row.regime;
    if same { row.holding.level } else { 1 }
}

/// What is told of a school for which there is no target.
pub fn no_target(row: &DueRow<'_>) -> Diagnostic {
    let message = format!(
        "{}: {} hết hạn, mà quy định hiện hành không công nhận lại; không có mục tiêu dự kiến",
        row.school.name,
        row.holding.name()
    );
    Diagnostic::new(&rules::KHONG_CO_MUC_TIEU, message).at(&row.school.place)
}

/// Where in `text` the target of the entry that begins at `start` goes, and what is put there.
fn insertion(text: &str, start: usize, target: &str) -> Option<(usize, String)> {
    if text.get(start..)?.starts_with('{') {
        let (close, comma) = end_of_flow_map(text, start)?;
        return Some((close, if comma { format!(" {target}") } else { format!(", {target}") }));
    }
    let line = text.get(..start)?.rfind('\n').map_or(0, |end| end + 1);
    let indent = text.get(line..start)?.chars().count();
    let (end, broken) = end_of_block_map(text, start, indent)?;
    let lead = if broken { "" } else { "\n" };
    let tail = if broken { "\n" } else { "" };
    Some((end, format!("{lead}{:indent$}{target}{tail}", "")))
}

/// The offset behind the last character of a `{…}` map, before trailing blanks and `}`, and whether a comma
/// stands there already.
fn end_of_flow_map(text: &str, start: usize) -> Option<(usize, bool)> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut last = start;
    for (offset, letter) in text.get(start..)?.char_indices() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if after_separator(text, start + offset) => quote = Some(letter),
            (None, '{' | '[') => depth += 1,
            (None, '}') if depth == 1 => return Some((last, text.get(..last)?.ends_with(','))),
            (None, '}' | ']') => depth = depth.checked_sub(1)?,
            (None, _) => {}
        }
        if !letter.is_whitespace() {
            last = start + offset + letter.len_utf8();
        }
    }
    None
}

/// Whether a quote at `offset` opens a text, and is not a sign inside one.
fn after_separator(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).unwrap_or_default().trim_end();
    before.ends_with(['{', '[', ',', ':'])
}

/// The offset behind the last line of the block map whose keys stand at column `indent`, and whether that line
/// ends with a line break. Blank lines and comments behind it are not part of it.
fn end_of_block_map(text: &str, start: usize, indent: usize) -> Option<(usize, bool)> {
    let mut end = start;
    let mut offset = start;
    for (number, line) in text.get(start..)?.split_inclusive('\n').enumerate() {
        let content = line.trim();
        let depth = line.chars().take_while(|letter| *letter == ' ').count();
        let blank = content.is_empty() || (content.starts_with('#') && number > 0);
        if number > 0 && !blank && depth < indent {
            break;
        }
        offset += line.len();
        if !blank {
            end = offset;
        }
    }
    Some((end, text.get(..end)?.ends_with('\n')))
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
