//! A layer of formatting for paragraphs (`w:pPr`).

use std::sync::Arc;

use super::edges_layer::EdgesLayer;
use super::layer::{ground, lay};
use super::look::{Ink, Justification, LineSpacing, ParagraphLook, TabStop};
use super::measure::twips;
use super::xml::XmlElement;

/// A layer for paragraphs (`w:pPr`).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ParagraphLayer {
    pub justification: Option<Justification>,
    pub left: Option<i32>,
    pub right: Option<i32>,
    pub first_line: Option<i32>,
    /// Indents in hundredths of a letter, which go before those above.
    pub left_letters: Option<i32>,
    pub right_letters: Option<i32>,
    pub first_line_letters: Option<i32>,
    pub before: Option<i32>,
    pub after: Option<i32>,
    /// Space in hundredths of a line, which goes before that above.
    pub before_lines: Option<i32>,
    pub after_lines: Option<i32>,
    /// Space as web pages have it, which goes before both.
    pub before_as_web: Option<bool>,
    pub after_as_web: Option<bool>,
    pub line: Option<LineSpacing>,
    pub contextual: Option<bool>,
    pub keep_next: Option<bool>,
    pub keep_lines: Option<bool>,
    pub page_break_before: Option<bool>,
    pub widow_control: Option<bool>,
    pub edges: EdgesLayer,
    pub ground: Option<Option<Ink>>,
    pub tabs: Vec<TabStop>,
    pub outline: Option<u8>,
    pub is_framed: Option<bool>,
    pub frame_middle: Option<i32>,
    pub frame_across: Option<Arc<str>>,
    /// The list and the level in it; list 0 is none.
    pub list: Option<u32>,
    pub list_level: Option<u8>,
    /// The paragraph style it names.
    pub style: Option<Arc<str>>,
}

impl ParagraphLayer {
    /// The layer that `element`, a `w:pPr`, says.
    pub fn read(element: XmlElement<'_>) -> Self {
        let mut layer = Self::default();
        for child in element.children() {
            layer.take(child);
        }
        layer
    }

    fn take(&mut self, child: XmlElement<'_>) {
        match child.name() {
            "jc" => self.justification = child.value().map(|value| justification(&value)),
            "ind" => self.indents(child),
            "spacing" => self.spacing(child),
            "contextualSpacing" => self.contextual = Some(child.is_on()),
            "keepNext" => self.keep_next = Some(child.is_on()),
            "keepLines" => self.keep_lines = Some(child.is_on()),
            "pageBreakBefore" => self.page_break_before = Some(child.is_on()),
            "widowControl" => self.widow_control = Some(child.is_on()),
            "pBdr" => self.edges = EdgesLayer::read(child),
            "shd" => self.ground = Some(ground(child)),
            "tabs" => self.tabs = child.children().filter_map(tab).collect(),
            "outlineLvl" => self.outline = child.value().and_then(|value| value.trim().parse().ok()),
            "framePr" => {
                self.is_framed = Some(true);
                self.frame_middle = frame_middle(child);
                self.frame_across = child.attribute("xAlign").map(|value| value.as_ref().into());
            }
            "numPr" => {
                let number =
                    |name: &str| child.value_of(name).and_then(|value| value.trim().parse::<i64>().ok());
                self.list = number("numId").map(|id| u32::try_from(id).unwrap_or_default());
                self.list_level =
                    number("ilvl").map(|level| u8::try_from(level.clamp(0, 8)).unwrap_or_default());
            }
            "pStyle" => self.style = child.value().map(|value| value.as_ref().into()),
            _ => {}
        }
    }

    fn indents(&mut self, child: XmlElement<'_>) {
        let length = |names: [&str; 2]| {
            names.iter().find_map(|name| child.attribute(name)).and_then(|value| twips(&value))
        };
        let letters = |name: &str| child.attribute(name).and_then(|value| value.trim().parse::<i32>().ok());
        self.left = length(["left", "start"]);
        self.right = length(["right", "end"]);
        let hanging = length(["hanging", "hanging"]).map(|hanging| -hanging);
        self.first_line = hanging.or(length(["firstLine", "firstLine"]));
        self.left_letters = letters("leftChars").or(letters("startChars"));
        self.right_letters = letters("rightChars").or(letters("endChars"));
        let hanging = letters("hangingChars").filter(|hanging| *hanging != 0).map(i32::wrapping_neg);
        // What is said in both ways is said in twips as its program shows it: of letters of which size it is another matter.
        let letters = hanging.or(letters("firstLineChars"));
        self.first_line_letters = letters.filter(|_| self.first_line.is_none());
    }

    fn spacing(&mut self, child: XmlElement<'_>) {
        let length = |name: &str| child.attribute(name).and_then(|value| twips(&value));
        let lines = |name: &str| child.attribute(name).and_then(|value| value.trim().parse::<i32>().ok());
        self.before = length("before");
        self.after = length("after");
        self.before_lines = lines("beforeLines");
        self.after_lines = lines("afterLines");
        self.before_as_web = child.attribute_on("beforeAutospacing");
        self.after_as_web = child.attribute_on("afterAutospacing");
        let rule = child.attribute("lineRule");
        self.line = length("line").map(|line| match rule.as_deref() {
            Some("exact") => LineSpacing::Exactly(line),
            Some("atLeast") => LineSpacing::AtLeast(line),
            _ => LineSpacing::Lines(line as f32 / 240.0),
        });
    }

    /// Lays `over` on top.
    pub fn lay(&mut self, over: &Self) {
        lay(&mut self.justification, &over.justification);
        self.lay_indents(over);
        lay(&mut self.before, &over.before);
        lay(&mut self.after, &over.after);
        lay(&mut self.before_lines, &over.before_lines);
        lay(&mut self.after_lines, &over.after_lines);
        lay(&mut self.before_as_web, &over.before_as_web);
        lay(&mut self.after_as_web, &over.after_as_web);
        lay(&mut self.line, &over.line);
        lay(&mut self.contextual, &over.contextual);
        lay(&mut self.keep_next, &over.keep_next);
        lay(&mut self.keep_lines, &over.keep_lines);
        lay(&mut self.page_break_before, &over.page_break_before);
        lay(&mut self.widow_control, &over.widow_control);
        self.edges.lay(&over.edges);
        lay(&mut self.ground, &over.ground);
        self.lay_tabs(&over.tabs);
        lay(&mut self.outline, &over.outline);
        lay(&mut self.is_framed, &over.is_framed);
        lay(&mut self.frame_middle, &over.frame_middle);
        lay(&mut self.frame_across, &over.frame_across);
        lay(&mut self.list, &over.list);
        lay(&mut self.list_level, &over.list_level);
    }

    /// A length that is said above ends one in letters that is said below.
    fn lay_indents(&mut self, over: &Self) {
        for (letters, over_letters, over_length) in [
            (&mut self.left_letters, over.left_letters, over.left),
            (&mut self.right_letters, over.right_letters, over.right),
            (&mut self.first_line_letters, over.first_line_letters, over.first_line),
        ] {
            if over_letters.is_some() || over_length.is_some() {
                *letters = over_letters;
            }
        }
        lay(&mut self.left, &over.left);
        lay(&mut self.right, &over.right);
        lay(&mut self.first_line, &over.first_line);
    }

    fn lay_tabs(&mut self, over: &[TabStop]) {
        for tab in over {
            self.tabs.retain(|known| known.at != tab.at);
            if &*tab.kind != "clear" {
                self.tabs.push(tab.clone());
            }
        }
        self.tabs.sort_by_key(|tab| tab.at);
    }

    /// How a paragraph looks of which all is said, whose text has `size` points.
    pub fn look(&self, size: f32) -> ParagraphLook {
        let usual = ParagraphLook::default();
        let letters = |letters: Option<i32>| {
            // A letter is as wide as the type is high.
            letters
                .filter(|letters| *letters != 0)
                .map(|letters| (letters as f32 / 100.0 * size * 20.0).round() as i32)
        };
        // A line of 12 points; web pages have 14 between paragraphs.
        let space = |length: Option<i32>, lines: Option<i32>, as_web: Option<bool>| {
            let lines = lines.filter(|lines| *lines != 0).map(|lines| lines.saturating_mul(240) / 100);
            if as_web == Some(true) { 280 } else { lines.or(length).unwrap_or_default() }
        };
        ParagraphLook {
            justification: self.justification.unwrap_or_default(),
            left: letters(self.left_letters).or(self.left).unwrap_or_default(),
            right: letters(self.right_letters).or(self.right).unwrap_or_default(),
            first_line: letters(self.first_line_letters).or(self.first_line).unwrap_or_default(),
            before: space(self.before, self.before_lines, self.before_as_web),
            after: space(self.after, self.after_lines, self.after_as_web),
            line: self.line.unwrap_or(usual.line),
            contextual: self.contextual.unwrap_or_default(),
            keep_next: self.keep_next.unwrap_or_default(),
            keep_lines: self.keep_lines.unwrap_or_default(),
            page_break_before: self.page_break_before.unwrap_or_default(),
            widow_control: self.widow_control.unwrap_or(usual.widow_control),
            edges: self.edges.edges(),
            ground: self.ground.flatten(),
            tabs: self.tabs.clone(),
            outline: self.outline.filter(|level| *level < 9),
            is_framed: self.is_framed.unwrap_or_default(),
            frame_middle: self.frame_middle,
            frame_across: self.frame_across.clone(),
        }
    }
}

/// The justification that `value` names.
pub fn justification(value: &str) -> Justification {
    match value {
        "center" => Justification::Center,
        "right" | "end" => Justification::Right,
        "both" | "lowKashida" | "mediumKashida" | "highKashida" | "thaiDistribute" => Justification::Both,
        "distribute" => Justification::Distribute,
        _ => Justification::Left,
    }
}

fn tab(element: XmlElement<'_>) -> Option<TabStop> {
    let word = |name: &str| element.attribute(name).map(|value| Arc::<str>::from(value.as_ref()));
    Some(TabStop {
        at: twips(&element.attribute("pos")?)?,
        kind: word("val").unwrap_or_else(|| "left".into()),
        leader: word("leader").unwrap_or_else(|| "none".into()),
    })
}

/// The middle of a frame that is placed against the margin or the text by a length.
fn frame_middle(frame: XmlElement<'_>) -> Option<i32> {
    let length = |name: &str| twips(&frame.attribute(name)?);
    let is_of_page = frame.attribute("hAnchor").is_none_or(|anchor| anchor == "page");
    (!is_of_page).then_some(())?;
    Some(length("x")?.saturating_add(length("w")? / 2))
}
