//! A layer of formatting for text (`w:rPr`).

use std::sync::Arc;

use super::layer::{ground, lay, turn};
use super::look::{Families, Ink, Raised, RunLook};
use super::measure::{half_points, twips};
use super::theme::ThemeFonts;
use super::xml::XmlElement;

/// A layer for runs (`w:rPr`).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunLayer {
    pub families: Families,
    /// Whether those it names are of the theme.
    pub families_are_of_theme: bool,
    pub size: Option<f32>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub all_capitals: Option<bool>,
    pub small_capitals: Option<bool>,
    pub strike: Option<bool>,
    pub double_strike: Option<bool>,
    pub hidden: Option<bool>,
    /// None within: there is no line.
    pub underline: Option<Option<Arc<str>>>,
    pub colour: Option<Ink>,
    pub highlight: Option<Option<Arc<str>>>,
    pub ground: Option<Option<Ink>>,
    pub boxed: Option<bool>,
    pub raised: Option<Raised>,
    pub language: Option<Arc<str>>,
    pub spacing: Option<i32>,
    /// The character style it names.
    pub style: Option<Arc<str>>,
}

impl RunLayer {
    /// The layer that `element`, a `w:rPr`, says.
    pub fn read(element: XmlElement<'_>, theme: &ThemeFonts) -> Self {
        let mut layer = Self::default();
        for child in element.children() {
            layer.take(child, theme);
        }
        layer
    }

    fn take(&mut self, child: XmlElement<'_>, theme: &ThemeFonts) {
        let word = || child.value().map(|value| Arc::<str>::from(value.as_ref()));
        let drawn = |none: &str| word().filter(|value| **value != *none && **value != *"nil");
        match child.name() {
            "rFonts" => {
                self.families = theme.families(child);
                self.families_are_of_theme =
                    child.attribute("asciiTheme").or_else(|| child.attribute("hAnsiTheme")).is_some();
            }
            "sz" => self.size = child.value().and_then(|value| half_points(&value)),
            "b" => self.bold = Some(child.is_on()),
            "i" => self.italic = Some(child.is_on()),
            "caps" => self.all_capitals = Some(child.is_on()),
            "smallCaps" => self.small_capitals = Some(child.is_on()),
            "strike" => self.strike = Some(child.is_on()),
            "dstrike" => self.double_strike = Some(child.is_on()),
            "vanish" => self.hidden = Some(child.is_on()),
            "u" => self.underline = Some(drawn("none")),
            "color" => self.colour = child.value().map(|value| Ink::parse(&value)),
            "highlight" => self.highlight = Some(drawn("none")),
            "shd" => self.ground = Some(ground(child)),
            "bdr" => self.boxed = Some(drawn("none").is_some()),
            "vertAlign" => {
                self.raised = child.value().map(|value| match value.as_ref() {
                    "superscript" => Raised::Superscript,
                    "subscript" => Raised::Subscript,
                    _ => Raised::No,
                });
            }
            "lang" => self.language = word(),
            "spacing" => self.spacing = child.value().and_then(|value| twips(&value)),
            "rStyle" => self.style = word(),
            _ => {}
        }
    }

    /// Lays `over` on top, as what is said of the text itself lies over styles.
    pub fn lay(&mut self, over: &Self) {
        lay(&mut self.bold, &over.bold);
        lay(&mut self.italic, &over.italic);
        lay(&mut self.all_capitals, &over.all_capitals);
        lay(&mut self.small_capitals, &over.small_capitals);
        lay(&mut self.strike, &over.strike);
        lay(&mut self.double_strike, &over.double_strike);
        lay(&mut self.hidden, &over.hidden);
        self.lay_values(over);
    }

    /// Lays `over`, a style of another kind, on top.
    pub fn lay_style(&mut self, over: &Self) {
        turn(&mut self.bold, over.bold);
        turn(&mut self.italic, over.italic);
        turn(&mut self.all_capitals, over.all_capitals);
        turn(&mut self.small_capitals, over.small_capitals);
        turn(&mut self.strike, over.strike);
        turn(&mut self.double_strike, over.double_strike);
        turn(&mut self.hidden, over.hidden);
        self.lay_values(over);
    }

    fn lay_values(&mut self, over: &Self) {
        lay(&mut self.families.ascii, &over.families.ascii);
        lay(&mut self.families.high, &over.families.high);
        lay(&mut self.families.complex, &over.families.complex);
        lay(&mut self.families.east_asian, &over.families.east_asian);
        lay(&mut self.size, &over.size);
        lay(&mut self.underline, &over.underline);
        lay(&mut self.colour, &over.colour);
        lay(&mut self.highlight, &over.highlight);
        lay(&mut self.ground, &over.ground);
        lay(&mut self.boxed, &over.boxed);
        lay(&mut self.raised, &over.raised);
        lay(&mut self.language, &over.language);
        lay(&mut self.spacing, &over.spacing);
    }

    /// How text looks of which all is said.
    pub fn look(&self) -> RunLook {
        let usual = RunLook::default();
        RunLook {
            families: self.families.clone(),
            size: self.size.unwrap_or(usual.size),
            bold: self.bold.unwrap_or_default(),
            italic: self.italic.unwrap_or_default(),
            underline: self.underline.clone().flatten(),
            strike: self.strike.or(self.double_strike).unwrap_or_default(),
            all_capitals: self.all_capitals.unwrap_or_default(),
            small_capitals: self.small_capitals.unwrap_or_default(),
            hidden: self.hidden.unwrap_or_default(),
            colour: self.colour.unwrap_or_default(),
            highlight: self.highlight.clone().flatten(),
            ground: self.ground.flatten(),
            boxed: self.boxed.unwrap_or_default(),
            raised: self.raised.unwrap_or_default(),
            language: self.language.clone(),
            spacing: self.spacing.unwrap_or_default(),
        }
    }
}
