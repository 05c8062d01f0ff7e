//! What is drawn: lines below a title, boxes with text, pictures.

use std::fmt::Write;

use super::look::{colour, points};
use super::pen::SheetPen;
use super::{escape, look};
use crate::word::{DrawingKind, PageDrawing, WordParagraph, WordRun};

/// Boxes with text that float at a paragraph, side by side in the order in which they stand on the page.
pub fn boxes(paragraph: &WordParagraph, pen: SheetPen<'_>) -> String {
    let mut found: Vec<&PageDrawing> =
        paragraph.drawings().filter(|drawing| drawing.is_floating && !drawing.blocks.is_empty()).collect();
    if found.is_empty() {
        return String::new();
    }
    found.sort_by(|a, b| a.left.unwrap_or(0.0).total_cmp(&b.left.unwrap_or(0.0)));
    let mut out = String::from("<div class=\"boxes\">");
    for drawing in found {
        out.push_str(&boxed(drawing, pen));
    }
    out.push_str("</div>");
    out
}

fn boxed(drawing: &PageDrawing, pen: SheetPen<'_>) -> String {
    let mut css = String::new();
    let width = drawing.width.map(|width| width.clamp(5.0, 600.0));
    if let Some(width) = width {
        let _ = write!(css, "flex:0 1 {};", points(f64::from(width)));
    }
    if let Some(line) = &drawing.line {
        let colour = colour(line.colour).unwrap_or_else(|| "#000".into());
        let _ = write!(css, "border:{} solid {colour};", points(f64::from(line.width.clamp(0.5, 6.0))));
    }
    if let Some(ground) = drawing.ground.and_then(look::colour) {
        let _ = write!(css, "background:{ground};");
    }
    #[expect(clippy::cast_possible_truncation, reason = "no more than 600 points")]
    let inside = width.map_or(pen.width, |width| (width * 20.0) as i32);
    format!("<div class=\"box\" style=\"{css}\">{}</div>", pen.inside(&drawing.blocks, inside))
}

/// Lines that are drawn below a paragraph.
pub fn lines(paragraph: &WordParagraph, pen: SheetPen<'_>) -> String {
    paragraph
        .drawings()
        .filter(|drawing| drawing.kind == DrawingKind::Line)
        .map(|drawing| line(drawing, pen))
        .collect()
}

fn line(drawing: &PageDrawing, pen: SheetPen<'_>) -> String {
    let thick = drawing.line.as_ref().map_or(0.75, |line| line.width.clamp(0.5, 6.0));
    let colour = drawing.line.as_ref().and_then(|line| colour(line.colour)).unwrap_or_else(|| "#000".into());
    let full = f64::from(pen.width) / 20.0;
    let wide = drawing.width.map_or(full, f64::from).clamp(1.0, full.max(1.0));
    // A line that says where its left end is stands there, else in the middle.
    let left = drawing.left.filter(|_| drawing.across.is_none()).map(|left| f64::from(left).clamp(0.0, full));
    let place = left.map_or_else(|| "auto".to_owned(), points);
    format!(
        "<div class=\"line\" style=\"width:{};margin-left:{place};border-top:{} solid {colour}\"></div>",
        points(wide),
        points(f64::from(thick)),
    )
}

/// What stands among the letters of a run, and what floats beside them without text.
pub fn in_line(run: &WordRun, pen: SheetPen<'_>) -> String {
    let mut out = String::new();
    for drawing in &run.rare.drawings {
        match drawing.kind {
            DrawingKind::Line => {}
            DrawingKind::Picture | DrawingKind::Object => out.push_str(&picture(drawing)),
            DrawingKind::Shape if drawing.is_floating => {}
            DrawingKind::Shape => out.push_str(&boxed_in_line(drawing, pen)),
        }
    }
    out
}

fn boxed_in_line(drawing: &PageDrawing, pen: SheetPen<'_>) -> String {
    // A paragraph of HTML holds no other: what the box says stands in one line.
    let mut text = String::new();
    crate::word::each_paragraph(&drawing.blocks, &mut |paragraph| {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&paragraph.text());
    });
    let _ = pen;
    if text.is_empty() { text } else { format!("<span class=\"box\">{}</span>", escape::text(&text)) }
}

/// A picture is told, not shown: it is not read.
fn picture(drawing: &PageDrawing) -> String {
    let size = |length: Option<f32>| points(f64::from(length.unwrap_or(72.0).clamp(10.0, 460.0)));
    let told = if drawing.description.trim().is_empty() { "Hình" } else { drawing.description.trim() };
    format!(
        "<span class=\"picture\" style=\"width:{};height:{}\">{}</span>",
        size(drawing.width),
        size(drawing.height),
        escape::text(told)
    )
}
