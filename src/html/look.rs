//! How runs and paragraphs look, as declarations of CSS.

use std::fmt::Write;

use super::escape;
use crate::word::{Edge, Edges, Ink, Justification, LineSpacing, ParagraphLook, Raised, RunLook};

/// A length of so many twips.
pub fn twips(twips: i32) -> String {
    points(f64::from(twips) / 20.0)
}

/// A length of so many points, to a tenth.
pub fn points(points: f64) -> String {
    let tenths = (points * 10.0).round() / 10.0;
    // A negative nought is a nought.
    format!("{}pt", if tenths == 0.0 { 0.0 } else { tenths })
}

/// A colour; none where it is as the ground asks for.
pub fn colour(ink: Ink) -> Option<String> {
    match ink {
        Ink::Automatic => None,
        Ink::Rgb(rgb) => Some(format!("#{rgb:06x}")),
    }
}

/// The declarations of `look` that are not those of `base`.
pub fn run(look: &RunLook, base: Option<&RunLook>) -> String {
    let mut css = String::new();
    let differs = |same: fn(&RunLook, &RunLook) -> bool| base.is_none_or(|base| !same(look, base));
    if differs(|a, b| a.families.high == b.families.high)
        && let Some(family) = &look.families.high
    {
        let _ = write!(css, "font-family:'{}',Tinos,'Liberation Serif',serif;", escape::name(family));
    }
    if differs(|a, b| a.size == b.size) {
        let _ = write!(css, "font-size:{};", points(f64::from(look.size)));
    }
    if differs(|a, b| a.bold == b.bold) {
        css.push_str(if look.bold { "font-weight:bold;" } else { "font-weight:normal;" });
    }
    if differs(|a, b| a.italic == b.italic) {
        css.push_str(if look.italic { "font-style:italic;" } else { "font-style:normal;" });
    }
    if differs(|a, b| a.colour == b.colour) {
        let _ = write!(css, "color:{};", colour(look.colour).unwrap_or_else(|| "#000".into()));
    }
    if look.all_capitals {
        css.push_str("text-transform:uppercase;");
    }
    if look.small_capitals {
        css.push_str("font-variant:small-caps;");
    }
    lines_through(look, &mut css);
    match look.raised {
        Raised::No => {}
        Raised::Superscript => css.push_str("vertical-align:super;font-size:65%;"),
        Raised::Subscript => css.push_str("vertical-align:sub;font-size:65%;"),
    }
    if let Some(ground) = look.ground.and_then(colour) {
        let _ = write!(css, "background:{ground};");
    }
    if look.highlight.is_some() {
        css.push_str("background:#ff6;");
    }
    if look.spacing != 0 {
        let _ = write!(css, "letter-spacing:{};", twips(look.spacing.clamp(-200, 200)));
    }
    css
}

fn lines_through(look: &RunLook, css: &mut String) {
    let underlined = look.underline.is_some();
    match (underlined, look.strike) {
        (false, false) => {}
        (true, false) => css.push_str("text-decoration:underline;"),
        (false, true) => css.push_str("text-decoration:line-through;"),
        (true, true) => css.push_str("text-decoration:underline line-through;"),
    }
}

/// The declarations of a paragraph. What is before and after it is padding: margins would fall together.
pub fn paragraph(look: &ParagraphLook) -> String {
    let mut css = String::new();
    css.push_str(match look.justification {
        Justification::Left => "",
        Justification::Center => "text-align:center;",
        Justification::Right => "text-align:right;",
        Justification::Both | Justification::Distribute => "text-align:justify;",
    });
    let lengths = [
        ("padding-top", look.before.clamp(0, 4_000)),
        ("padding-bottom", look.after.clamp(0, 4_000)),
        ("margin-left", look.left.clamp(-2_000, 12_000)),
        ("margin-right", look.right.clamp(-2_000, 12_000)),
        ("text-indent", look.first_line.clamp(-4_000, 12_000)),
    ];
    for (name, length) in lengths.into_iter().filter(|(_, length)| *length != 0) {
        let _ = write!(css, "{name}:{};", twips(length));
    }
    let _ = write!(css, "line-height:{};", line_height(look.line));
    for (side, edge) in sides(&look.edges) {
        let _ = write!(css, "border-{side}:{};", border(edge));
    }
    if let Some(ground) = look.ground.and_then(colour) {
        let _ = write!(css, "background:{ground};");
    }
    css
}

/// One line of Word is 1.15 times the size in Times New Roman.
pub const SINGLE_LINE: f64 = 1.15;

fn line_height(line: LineSpacing) -> String {
    match line {
        LineSpacing::Lines(lines) => format!("{:.3}", f64::from(lines.clamp(0.2, 10.0)) * SINGLE_LINE),
        LineSpacing::Exactly(height) => twips(height.clamp(20, 4_000)),
        // Of the two the browser takes the larger by itself only where letters are larger than the line.
        LineSpacing::AtLeast(height) => format!("max({},1.15em)", twips(height.clamp(20, 4_000))),
    }
}

/// The sides that have a line.
pub fn sides(edges: &Edges) -> impl Iterator<Item = (&'static str, &Edge)> {
    let all =
        [("top", &edges.top), ("right", &edges.right), ("bottom", &edges.bottom), ("left", &edges.left)];
    all.into_iter().filter_map(|(side, edge)| Some((side, edge.as_ref()?)))
}

/// A line around something.
pub fn border(edge: &Edge) -> String {
    let style = match &*edge.style {
        "double" | "triple" => "double",
        "dotted" | "dotDash" => "dotted",
        "dashed" | "dashSmallGap" => "dashed",
        _ => "solid",
    };
    let width = (f64::from(edge.width.clamp(2, 96)) / 8.0).max(0.5);
    format!("{} {style} {}", points(width), colour(edge.colour).unwrap_or_else(|| "#000".into()))
}
