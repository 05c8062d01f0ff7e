//! Who says how a text looks: the text itself, a style, or the file for all.

use std::sync::Arc;

use super::model::{WordFile, WordParagraph, WordRun};
use super::said::FormatTrait;

/// Who says it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FormatSource {
    /// The text or the paragraph itself.
    Itself,
    /// The style of this name.
    Style(Arc<str>),
    /// The style of the table in which it stands.
    TableStyle,
    /// The fonts of the theme, which a style or the file asks for.
    Theme,
    /// What the file says for all.
    Defaults,
    /// Nobody: its program has its own.
    Nobody,
}

impl WordFile {
    /// Who says `of` of the text `run` in `paragraph`, the nearest layer that does.
    pub fn source_of_run(&self, paragraph: &WordParagraph, run: &WordRun, of: FormatTrait) -> FormatSource {
        if run.said.has(of) {
            return FormatSource::Itself;
        }
        let of_letters = run.rare.style.as_deref().and_then(|style| self.style_that_says(style, of));
        of_letters.unwrap_or_else(|| self.inherited(paragraph, of))
    }

    /// Who says `of` of `paragraph`.
    pub fn source_of_paragraph(&self, paragraph: &WordParagraph, of: FormatTrait) -> FormatSource {
        if paragraph.said.has(of) { FormatSource::Itself } else { self.inherited(paragraph, of) }
    }

    fn inherited(&self, paragraph: &WordParagraph, of: FormatTrait) -> FormatSource {
        let of_style = paragraph.style.as_deref().and_then(|style| self.style_that_says(style, of));
        of_style.unwrap_or_else(|| match () {
            () if paragraph.said_around.has(of) => FormatSource::TableStyle,
            () if of == FormatTrait::Family && self.sheet.base_run.families_are_of_theme => {
                FormatSource::Theme
            }
            () if self.sheet.base_says(of) => FormatSource::Defaults,
            () => FormatSource::Nobody,
        })
    }

    fn style_that_says(&self, id: &str, of: FormatTrait) -> Option<FormatSource> {
        let (name, is_of_theme) = self.sheet.says(id, of)?;
        Some(if is_of_theme && of == FormatTrait::Family {
            FormatSource::Theme
        } else {
            FormatSource::Style(Arc::clone(name))
        })
    }
}
