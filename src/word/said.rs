//! Of what a layer of formatting says something.

use super::paragraph_layer::ParagraphLayer;
use super::run_layer::RunLayer;

/// What of the formatting is asked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormatTrait {
    Family,
    Size,
    Bold,
    Italic,
    Capitals,
    Colour,
    Justification,
    LineSpacing,
    FirstLine,
}

/// What a layer says something of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SaidTraits(u16);

impl SaidTraits {
    fn of(said: &[(FormatTrait, bool)]) -> Self {
        let bits = said.iter().filter(|(_, is_said)| *is_said).map(|(of, _)| 1 << (*of as u16));
        Self(bits.sum())
    }

    /// Of a layer for text.
    pub(super) fn of_run(layer: &RunLayer) -> Self {
        Self::of(&[
            (FormatTrait::Family, layer.families.high.is_some() || layer.families.ascii.is_some()),
            (FormatTrait::Size, layer.size.is_some()),
            (FormatTrait::Bold, layer.bold.is_some()),
            (FormatTrait::Italic, layer.italic.is_some()),
            (FormatTrait::Capitals, layer.all_capitals.is_some() || layer.small_capitals.is_some()),
            (FormatTrait::Colour, layer.colour.is_some()),
        ])
    }

    /// Of a layer for paragraphs.
    pub(super) fn of_paragraph(layer: &ParagraphLayer) -> Self {
        Self::of(&[
            (FormatTrait::Justification, layer.justification.is_some()),
            (FormatTrait::LineSpacing, layer.line.is_some()),
            (FormatTrait::FirstLine, layer.first_line.is_some() || layer.first_line_letters.is_some()),
        ])
    }

    /// Of both layers.
    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it says anything of `of`.
    pub fn has(self, of: FormatTrait) -> bool {
        self.0 & (1 << (of as u16)) != 0
    }
}
