//! Paragraphs.

use std::fmt::Write;

use super::pen::SheetPen;
use super::run::piece;
use super::{anchor, drawing, escape, look, tabs};
use crate::word::{RunLook, WordParagraph};

/// One paragraph.
pub fn paragraph(paragraph: &WordParagraph, pen: SheetPen<'_>) -> String {
    let base = base_look(paragraph);
    let inner = inner(paragraph, base, pen);
    let marks = pen.remarks.marks(&paragraph.place);
    let id = if pen.with_ids { format!(" id=\"{}\"", anchor(&paragraph.place)) } else { String::new() };
    let class = if marks.is_empty() { "" } else { " class=\"marked\"" };
    let css = format!("{}{}", look::paragraph(&paragraph.look), look::run(base, None));
    let mut out = drawing::boxes(paragraph, pen);
    let filling = if inner.is_empty() && marks.is_empty() { "<br>" } else { "" };
    let _ = write!(out, "<p{id}{class} style=\"{css}\">{inner}{marks}{filling}</p>");
    out.push_str(&drawing::lines(paragraph, pen));
    out
}

fn inner(paragraph: &WordParagraph, base: &RunLook, pen: SheetPen<'_>) -> String {
    let mut out = String::new();
    if let Some(label) = &paragraph.label {
        let css = look::run(&label.look, Some(base));
        let _ = write!(out, "<span style=\"{css}\">{}</span>", escape::text(&label.text));
        out.push_str(match &*label.suffix {
            "nothing" => "",
            "space" => " ",
            _ => "&ensp;",
        });
    }
    if tabs::decide(paragraph) {
        out.push_str(&tabs::content(paragraph, base, pen.width, pen.page));
        return out;
    }
    for run in paragraph.runs.iter().filter(|run| !run.look.hidden) {
        out.push_str(&piece(run, &run.text, base, pen.page));
        out.push_str(&drawing::in_line(run, pen));
    }
    out
}

/// How most of it looks: what its first run with text looks like.
fn base_look(paragraph: &WordParagraph) -> &RunLook {
    let first = paragraph.shown_runs().find(|run| !run.text.trim().is_empty());
    first.map_or(&paragraph.mark, |run| &run.look)
}
