//! What is drawn with VML, as Word did before 2010 and does for old readers still.

use std::sync::Arc;

use super::look::Ink;
use super::measure::css;
use super::model::{DrawingKind, DrawnLine, PageDrawing, WordBlock};
use super::space::Space;
use super::story::{Story, Surroundings};
use super::xml::XmlElement;

/// What `element`, a `w:pict` or `w:object`, draws.
pub fn read(story: &mut Story<'_>, element: XmlElement<'_>) -> Vec<PageDrawing> {
    let mut drawings = Vec::new();
    add(story, element, &mut drawings);
    if element.is("object") && drawings.is_empty() {
        drawings.push(empty(DrawingKind::Object));
    }
    drawings
}

fn add(story: &mut Story<'_>, holder: XmlElement<'_>, drawings: &mut Vec<PageDrawing>) {
    for child in holder.children().filter(|child| child.space() == Space::Vml) {
        match child.name() {
            "group" => add(story, child, drawings),
            "shape" | "rect" | "roundrect" | "oval" | "line" | "polyline" | "curve" => {
                let drawn = shape(story, child);
                drawings.push(drawn);
            }
            _ => {}
        }
    }
}

fn empty(kind: DrawingKind) -> PageDrawing {
    PageDrawing {
        kind,
        width: None,
        height: None,
        is_floating: false,
        left: None,
        top: None,
        across: None,
        line: None,
        ground: None,
        blocks: Vec::new(),
        picture: None,
        description: String::new(),
    }
}

/// Shape types of a straight line.
const STRAIGHT: [&str; 2] = ["#_x0000_t32", "#_x0000_t20"];

fn shape(story: &mut Story<'_>, element: XmlElement<'_>) -> PageDrawing {
    let style = element.attribute("style").unwrap_or_default().into_owned();
    let said = |name: &str| {
        let pairs = style.split(';').filter_map(|pair| pair.split_once(':'));
        pairs
            .filter(|(key, _)| key.trim().eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim())
            .next_back()
    };
    let length = |name: &str| css(said(name)?);
    let blocks = text_box(story, element);
    let image = element.child_of_any("imagedata");
    let is_rule =
        element.attribute("hr").is_some_and(|value| value == "t" || value == "1" || value == "true");
    let ends = (element.name() == "line").then(|| ends(element)).flatten();
    let is_straight = element.attribute("type").is_some_and(|kind| STRAIGHT.contains(&kind.as_ref()));
    let is_thin =
        blocks.is_empty() && image.is_none() && length("height").is_some_and(|height| height <= 2.0);
    let kind = match () {
        () if image.is_some() => DrawingKind::Picture,
        () if is_rule || element.name() == "line" || is_straight || is_thin => DrawingKind::Line,
        () => DrawingKind::Shape,
    };
    let id = image.and_then(|image| image.attribute("id").or_else(|| image.attribute("pict")));
    let (from, across, down) = match ends {
        Some(ends) => (Some(ends.left), Some(ends.width), Some(ends.height)),
        None => (None, None, None),
    };
    PageDrawing {
        width: length("width").or(across),
        height: length("height").or(down),
        is_floating: said("position").is_some_and(|position| position.eq_ignore_ascii_case("absolute")),
        // Word writes "left:0" at a line whose ends say where it is.
        left: from
            .map(|from| from + length("margin-left").unwrap_or_default())
            .or_else(|| length("margin-left").or_else(|| length("left"))),
        top: length("margin-top").or_else(|| length("top")),
        across: said("mso-position-horizontal").filter(|word| *word != "absolute").map(Arc::from),
        line: line(element, is_rule),
        ground: element.attribute("fillcolor").map(|value| Ink::parse(&value)),
        blocks,
        picture: id.and_then(|id| story.target(&id)).map(|target| target.target.as_str().into()),
        description: element.attribute("alt").unwrap_or_default().into_owned(),
        ..empty(kind)
    }
}

/// Where a line begins, and how far it goes.
struct LineEnds {
    left: f32,
    width: f32,
    height: f32,
}

fn ends(element: XmlElement<'_>) -> Option<LineEnds> {
    let point = |name: &str| {
        let value = element.attribute(name)?;
        let (x, y) = value.split_once(',')?;
        Some((css(x)?, css(y)?))
    };
    let ((left, top), (right, bottom)) = (point("from")?, point("to")?);
    Some(LineEnds { left: left.min(right), width: (right - left).abs(), height: (bottom - top).abs() })
}

fn line(element: XmlElement<'_>, is_rule: bool) -> Option<DrawnLine> {
    let is_no = |value: &str| matches!(value, "f" | "false" | "0" | "no");
    if element.attribute("stroked").is_some_and(|value| is_no(&value)) && !is_rule {
        return None;
    }
    let stroke = element.child_of_any("stroke");
    let dash = stroke.and_then(|stroke| stroke.attribute("dashstyle"));
    Some(DrawnLine {
        colour: element.attribute("strokecolor").map_or(Ink::Automatic, |value| named(&value)),
        width: element.attribute("strokeweight").and_then(|value| css(&value)).unwrap_or(0.75),
        dash: dash.map_or_else(|| "solid".into(), |dash| dash.as_ref().into()),
    })
}

fn named(value: &str) -> Ink {
    // "black [3213]" says the colour of the theme behind it.
    match value.split_whitespace().next().unwrap_or_default() {
        "black" => Ink::Rgb(0),
        "red" => Ink::Rgb(0x00FF_0000),
        "white" => Ink::Rgb(0x00FF_FFFF),
        other => Ink::parse(other),
    }
}

fn text_box(story: &mut Story<'_>, element: XmlElement<'_>) -> Vec<WordBlock> {
    let content = element.child_of_any("textbox").and_then(|text| text.child("txbxContent"));
    let read_blocks = story.read_blocks;
    content.map(|content| read_blocks(story, content, &Surroundings::default())).unwrap_or_default()
}
