//! Runs: text that looks the same, and what stands in its place.

use std::fmt::Write;

use super::{escape, look};
use crate::word::{ChangeKind, NoteKind, RunLook, WordRun};

/// The page on which something stands, as fields tell it.
#[derive(Debug, Clone, Default)]
pub struct PageWords {
    /// Its number as it is shown.
    pub number: String,
    /// How many pages there are.
    pub count: usize,
}

/// `text` of `run`, which may be only a piece of it, set against `base`.
pub fn piece(run: &WordRun, text: &str, base: &RunLook, page: &PageWords) -> String {
    let text = shown(run, text, page);
    if text.is_empty() && run.rare.note.is_none() {
        return String::new();
    }
    let mut inner = escape::text(&text).replace('\n', "<br>").replace('\t', "<span class=\"tab\"></span>");
    if let Some(note) = run.rare.note {
        let sign = match note.kind {
            NoteKind::Footnote | NoteKind::Endnote => format!("<sup class=\"note\">{}</sup>", note.id),
            NoteKind::Comment => format!("<a class=\"mark note\" href=\"#c{0}\">✎</a>", note.id),
        };
        inner.push_str(&sign);
    }
    let css = look::run(&run.look, Some(base));
    if !css.is_empty() {
        inner = format!("<span style=\"{css}\">{inner}</span>");
    }
    if let Some(address) = run.rare.link.as_deref().and_then(address) {
        inner = format!("<a href=\"{address}\" rel=\"noreferrer\">{inner}</a>");
    }
    changed(run, inner)
}

/// What a reader sees: a field of page numbers shows that of its page.
fn shown(run: &WordRun, text: &str, page: &PageWords) -> String {
    match run.rare.field.as_deref() {
        Some("PAGE") if !page.number.is_empty() => page.number.clone(),
        Some("NUMPAGES" | "SECTIONPAGES") if page.count > 0 => page.count.to_string(),
        _ => text.replace('\u{c}', ""),
    }
}

/// An address that a reader may safely follow.
fn address(link: &str) -> Option<String> {
    let safe =
        ["http://", "https://", "mailto:"].iter().any(|start| link.to_ascii_lowercase().starts_with(start));
    safe.then(|| escape::text(link))
}

fn changed(run: &WordRun, inner: String) -> String {
    let Some(change) = &run.rare.change else { return inner };
    let mut out = String::new();
    let author = escape::text(&change.author);
    let _ = match change.kind {
        ChangeKind::Inserted => write!(out, "<ins title=\"{author} thêm\">{inner}</ins>"),
        ChangeKind::Deleted => write!(out, "<del title=\"{author} xóa\">{inner}</del>"),
        ChangeKind::Formatted => write!(out, "{inner}"),
    };
    out
}
