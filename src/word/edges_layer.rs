//! A layer of lines around paragraphs, cells and tables (`w:pBdr`, `w:tcBorders`, `w:tblBorders`).

use super::layer::lay;
use super::look::{Edge, Edges, Ink};
use super::xml::XmlElement;

/// Lines as a layer says them; none within: there is no line.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EdgesLayer {
    pub top: Option<Option<Edge>>,
    pub bottom: Option<Option<Edge>>,
    pub left: Option<Option<Edge>>,
    pub right: Option<Option<Edge>>,
    pub inside_horizontal: Option<Option<Edge>>,
    pub inside_vertical: Option<Option<Edge>>,
}

impl EdgesLayer {
    /// The lines of `w:pBdr`, `w:tblBorders` or `w:tcBorders`.
    pub fn read(element: XmlElement<'_>) -> Self {
        let mut layer = Self::default();
        for child in element.children() {
            let edge = Some(edge(child));
            match child.name() {
                "top" => layer.top = edge,
                "bottom" => layer.bottom = edge,
                "left" | "start" => layer.left = edge,
                "right" | "end" => layer.right = edge,
                "insideH" | "between" => layer.inside_horizontal = edge,
                "insideV" => layer.inside_vertical = edge,
                _ => {}
            }
        }
        layer
    }

    /// Lays `over` on top.
    pub fn lay(&mut self, over: &Self) {
        lay(&mut self.top, &over.top);
        lay(&mut self.bottom, &over.bottom);
        lay(&mut self.left, &over.left);
        lay(&mut self.right, &over.right);
        lay(&mut self.inside_horizontal, &over.inside_horizontal);
        lay(&mut self.inside_vertical, &over.inside_vertical);
    }

    /// The lines that are there.
    pub fn edges(&self) -> Edges {
        Edges {
            top: self.top.clone().flatten(),
            bottom: self.bottom.clone().flatten(),
            left: self.left.clone().flatten(),
            right: self.right.clone().flatten(),
            inside_horizontal: self.inside_horizontal.clone().flatten(),
            inside_vertical: self.inside_vertical.clone().flatten(),
        }
    }
}

/// A line of this colour is not seen on paper.
const WHITE: Ink = Ink::Rgb(0xFF_FF_FF);

fn edge(element: XmlElement<'_>) -> Option<Edge> {
    let style = element.value()?;
    if matches!(style.as_ref(), "nil" | "none") {
        return None;
    }
    let colour = element.attribute("color").map_or(Ink::Automatic, |value| Ink::parse(&value));
    // Google Docs has no tables without lines: who wants none there draws white ones.
    if colour == WHITE {
        return None;
    }
    let number =
        |name: &str| element.attribute(name).and_then(|value| value.trim().parse().ok()).unwrap_or(0);
    Some(Edge { style: style.as_ref().into(), width: number("sz"), colour, space: number("space") })
}
