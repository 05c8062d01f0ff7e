//! What is drawn with DrawingML: pictures, lines, shapes, text boxes.

use std::sync::Arc;

use super::look::Ink;
use super::measure::emu;
use super::model::{DrawingKind, DrawnLine, PageDrawing, WordBlock};
use super::space::Space;
use super::story::{Story, Surroundings};
use super::xml::XmlElement;

/// Where and how large the whole drawing is.
#[derive(Clone, Default)]
struct DrawingFrame {
    width: Option<f32>,
    height: Option<f32>,
    is_floating: bool,
    left: Option<f32>,
    top: Option<f32>,
    across: Option<Arc<str>>,
    description: String,
}

/// What `element`, a `w:drawing`, draws.
pub fn read(story: &mut Story<'_>, element: XmlElement<'_>) -> Vec<PageDrawing> {
    let mut drawings = Vec::new();
    for whole in element.children().filter(|child| child.space() == Space::Anchoring) {
        let frame = frame(whole);
        let data = whole.child_of_any("graphic").and_then(|graphic| graphic.child_of_any("graphicData"));
        let before = drawings.len();
        if let Some(data) = data {
            shapes(story, data, &frame, true, &mut drawings);
        }
        if drawings.len() == before {
            drawings.push(drawing(DrawingKind::Object, &frame));
        }
    }
    drawings
}

fn frame(whole: XmlElement<'_>) -> DrawingFrame {
    let length = |element: Option<XmlElement<'_>>, name: &str| emu(&element?.attribute(name)?);
    let extent = whole.child_of_any("extent");
    let offset = |name: &str| emu(&whole.child_of_any(name)?.child_of_any("posOffset")?.text());
    let across = whole.child_of_any("positionH").and_then(|position| position.child_of_any("align"));
    DrawingFrame {
        width: length(extent, "cx"),
        height: length(extent, "cy"),
        is_floating: whole.name() == "anchor",
        left: offset("positionH"),
        top: offset("positionV"),
        across: across.map(|align| align.text().trim().into()),
        description: whole
            .child_of_any("docPr")
            .and_then(|about| about.attribute("descr"))
            .unwrap_or_default()
            .into_owned(),
    }
}

fn drawing(kind: DrawingKind, frame: &DrawingFrame) -> PageDrawing {
    PageDrawing {
        kind,
        width: frame.width,
        height: frame.height,
        is_floating: frame.is_floating,
        left: frame.left,
        top: frame.top,
        across: frame.across.clone(),
        line: None,
        ground: None,
        blocks: Vec::new(),
        picture: None,
        description: frame.description.clone(),
    }
}

/// Adds what `data` draws; of a group each of its shapes, with its own size.
fn shapes(
    story: &mut Story<'_>,
    data: XmlElement<'_>,
    frame: &DrawingFrame,
    is_whole: bool,
    drawings: &mut Vec<PageDrawing>,
) {
    for child in data.children() {
        match child.name() {
            "pic" => {
                let mut picture = drawing(DrawingKind::Picture, &sized(frame, child, is_whole));
                let blip = child.child_of_any("blipFill").and_then(|fill| fill.child_of_any("blip"));
                let id = blip.and_then(|blip| blip.attribute("embed").or_else(|| blip.attribute("link")));
                picture.picture =
                    id.and_then(|id| story.target(&id)).map(|target| target.target.as_str().into());
                drawings.push(picture);
            }
            "wsp" => drawings.push(shape(story, child, &sized(frame, child, is_whole))),
            "wgp" | "grpSp" | "wpc" | "graphicFrame" => shapes(story, child, frame, false, drawings),
            _ => {}
        }
    }
}

/// The frame of one shape: in a group it has its own size.
fn sized(frame: &DrawingFrame, shape: XmlElement<'_>, is_whole: bool) -> DrawingFrame {
    if is_whole {
        return frame.clone();
    }
    let transform = shape.child_of_any("spPr").and_then(|look| look.child_of_any("xfrm"));
    let extent = transform.and_then(|transform| transform.child_of_any("ext"));
    let length = |name: &str| emu(&extent?.attribute(name)?);
    DrawingFrame { width: length("cx"), height: length("cy"), ..frame.clone() }
}

/// Geometries of a straight line.
const STRAIGHT: [&str; 3] = ["line", "straightConnector1", "lineInv"];

/// Lower than this, in points, and without text, a shape is a line to the eye.
const THIN: f32 = 2.0;

fn shape(story: &mut Story<'_>, element: XmlElement<'_>, frame: &DrawingFrame) -> PageDrawing {
    let look = element.child_of_any("spPr");
    let geometry =
        look.and_then(|look| look.child_of_any("prstGeom")).and_then(|geometry| geometry.attribute("prst"));
    let blocks = text_box(story, element);
    let is_straight = geometry.is_some_and(|geometry| STRAIGHT.contains(&geometry.as_ref()));
    let is_thin = blocks.is_empty() && frame.height.is_some_and(|height| height <= THIN);
    let kind = if is_straight || is_thin { DrawingKind::Line } else { DrawingKind::Shape };
    let style = element.child_of_any("style").and_then(|style| style.child_of_any("lnRef"));
    let ground = look.and_then(|look| look.child_of_any("solidFill")).map(colour);
    let mut line = line(look.and_then(|look| look.child_of_any("ln")), style);
    // A thin box that is filled is drawn by its ground.
    if let (None, Some(colour), true) = (&line, ground, is_thin) {
        line = Some(DrawnLine { colour, width: frame.height.unwrap_or(1.0), dash: "solid".into() });
    }
    PageDrawing { line, ground, blocks, ..drawing(kind, frame) }
}

fn text_box(story: &mut Story<'_>, element: XmlElement<'_>) -> Vec<WordBlock> {
    let content = element.child_of_any("txbx").and_then(|text| text.child("txbxContent"));
    let read_blocks = story.read_blocks;
    content.map(|content| read_blocks(story, content, &Surroundings::default())).unwrap_or_default()
}

/// The line of a shape: as it says itself, or as its style does.
fn line(own: Option<XmlElement<'_>>, style: Option<XmlElement<'_>>) -> Option<DrawnLine> {
    let has_style = style.and_then(|style| style.attribute("idx")).is_some_and(|index| index != "0");
    if own.is_some_and(|own| own.child_of_any("noFill").is_some()) {
        return None;
    }
    let fill = own.and_then(|own| own.child_of_any("solidFill"));
    if fill.is_none() && !has_style && own.is_none_or(|own| own.attribute("w").is_none()) {
        return None;
    }
    let width = own.and_then(|own| emu(&own.attribute("w")?));
    let dash = own.and_then(|own| own.child_of_any("prstDash")).and_then(|dash| dash.value());
    Some(DrawnLine {
        colour: fill.map_or(Ink::Automatic, colour),
        width: width.unwrap_or(0.75),
        dash: dash.map_or_else(|| "solid".into(), |dash| dash.as_ref().into()),
    })
}

/// The colour of a fill; one of the theme is taken for black where it is that of text.
fn colour(fill: XmlElement<'_>) -> Ink {
    let Some(chosen) = fill.children().next() else { return Ink::Automatic };
    match (chosen.name(), chosen.value().as_deref()) {
        ("srgbClr", Some(value)) => Ink::parse(value),
        ("schemeClr", Some("bg1" | "lt1")) => Ink::Rgb(0x00FF_FFFF),
        ("prstClr", Some("white")) => Ink::Rgb(0x00FF_FFFF),
        ("prstClr", Some("red")) => Ink::Rgb(0x00FF_0000),
        _ => Ink::Automatic,
    }
}
