//! Paragraphs that are set by tab stops: each stretch of text stands at its stop.

use std::fmt::Write;

use super::run::{PageWords, piece};
use crate::word::{RunLook, TabStop, WordParagraph, WordRun};

/// The stretches between tabs.
fn stretches(paragraph: &WordParagraph) -> Vec<Vec<(&WordRun, &str)>> {
    let mut out = vec![Vec::new()];
    for run in &paragraph.runs {
        for (index, text) in run.text.split('\t').enumerate() {
            if index > 0 {
                out.push(Vec::new());
            }
            if let Some(last) = out.last_mut() {
                last.push((run, text));
            }
        }
    }
    out
}

/// Whether the stops of `paragraph` decide where its text stands.
pub fn decide(paragraph: &WordParagraph) -> bool {
    let tabs: usize = paragraph.runs.iter().map(|run| run.text.matches('\t').count()).sum();
    let is_one_line = paragraph.runs.iter().all(|run| !run.text.contains('\n'));
    let stops = paragraph
        .look
        .tabs
        .iter()
        .filter(|stop| matches!(&*stop.kind, "center" | "right" | "left" | "start" | "end"));
    (1..=12).contains(&tabs) && is_one_line && stops.count() >= tabs
}

/// The content of `paragraph`, in a line `width` twips wide.
pub fn content(paragraph: &WordParagraph, base: &RunLook, width: i32, page: &PageWords) -> String {
    let mut out = String::from("<span class=\"stops\">");
    let mut stops = paragraph.look.tabs.iter().filter(|stop| &*stop.kind != "clear");
    for (index, stretch) in stretches(paragraph).into_iter().enumerate() {
        let text: String = stretch.into_iter().map(|(run, text)| piece(run, text, base, page)).collect();
        let stop = if index == 0 { None } else { stops.next() };
        out.push_str(&at_stop(&text, stop, width));
    }
    // The line is as high as a letter even where all stands at stops.
    out.push_str("&#8203;</span>");
    out
}

fn at_stop(text: &str, stop: Option<&TabStop>, width: i32) -> String {
    let Some(stop) = stop else { return text.to_owned() };
    if text.is_empty() {
        return String::new();
    }
    let share = f64::from(stop.at) * 100.0 / f64::from(width.max(1));
    let side = match &*stop.kind {
        "center" => "center",
        "right" | "end" => "end",
        _ => "start",
    };
    let mut out = String::new();
    let _ = write!(
        out,
        "<span class=\"stop {side}\" style=\"left:{:.1}%\">{text}</span>",
        share.clamp(0.0, 100.0)
    );
    out
}
