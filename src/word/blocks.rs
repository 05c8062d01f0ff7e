//! Paragraphs and tables of a part.

use std::sync::Arc;

use super::model::{ListLabel, WordBlock, WordParagraph};
use super::paragraph_layer::ParagraphLayer;
use super::run_layer::RunLayer;
use super::runs::{RunReader, is_deletion};
use super::said::SaidTraits;
use super::story::{Story, Surroundings, tracked, unwrapped};
use super::tables;
use super::xml::XmlElement;

/// The blocks in `holder`, which stands in `around`.
pub fn read(story: &mut Story<'_>, holder: XmlElement<'_>, around: &Surroundings) -> Vec<WordBlock> {
    let mut blocks = Vec::new();
    for (child, change) in unwrapped(holder) {
        if is_deletion(&change) && child.is("tbl") {
            continue;
        }
        if child.is("p") {
            blocks.push(WordBlock::Paragraph(Box::new(paragraph(story, child, around))));
        } else if child.is("tbl") {
            blocks.push(WordBlock::Table(Box::new(tables::read(story, child, around))));
        }
    }
    // Most cells hold one, for which a list makes room for four.
    blocks.shrink_to_fit();
    blocks
}

/// The paragraph `element`.
pub fn paragraph(story: &mut Story<'_>, element: XmlElement<'_>, around: &Surroundings) -> WordParagraph {
    let place = story.next_place();
    let properties = element.child("pPr");
    let own = properties.map(ParagraphLayer::read).unwrap_or_default();
    let style = own.style.clone().or_else(|| story.shelves.sheet.default_paragraph().cloned());
    let resolved = style.as_ref().map(|style| story.style(style)).unwrap_or_default();

    let mut run = story.shelves.sheet.base_run.clone();
    run.lay(&around.run);
    run.lay_style(&resolved.run);
    let mut layer = story.shelves.sheet.base_paragraph.clone();
    layer.lay(&around.paragraph);
    layer.lay(&resolved.paragraph);

    let mark_properties = properties.and_then(|properties| properties.child("rPr"));
    let mut mark = run.clone();
    if let Some(element) = mark_properties {
        mark.lay(&RunLayer::read(element, &story.shelves.theme));
    }
    let label = label(story, &mut layer, &own, style.as_ref(), &mark).map(Box::new);
    layer.lay(&own);
    let size = run.look().size;
    let changes = [properties, mark_properties].into_iter().flatten();
    let changes =
        changes.flat_map(|holder| holder.children().collect::<Vec<_>>()).filter_map(tracked).collect();
    let style_name = style.as_deref().and_then(|style| story.shelves.sheet.name(style)).cloned();
    let (runs, bookmarks) = RunReader::new(story, run).read(element);
    WordParagraph {
        place,
        span: element.span(),
        style,
        style_name,
        look: story.shared_lines(layer.look(size)),
        said: SaidTraits::of_paragraph(&own),
        said_around: SaidTraits::of_run(&around.run).with(SaidTraits::of_paragraph(&around.paragraph)),
        mark: story.shared(mark.look()),
        label,
        runs,
        bookmarks,
        changes,
    }
}

/// The label of a paragraph that stands in a list by itself or by its style; what the list says of indents is laid on
/// `layer` where the paragraph itself names it.
fn label(
    story: &mut Story<'_>,
    layer: &mut ParagraphLayer,
    own: &ParagraphLayer,
    style: Option<&Arc<str>>,
    mark: &RunLayer,
) -> Option<ListLabel> {
    let lists = &story.shelves.lists;
    let list = own.list.or(layer.list).filter(|list| *list != 0)?;
    let of_style = || {
        let is_of_style =
            |level: &u8| lists.level(list, *level).is_some_and(|level| level.style.as_ref() == style);
        (0..9).find(|level| style.is_some() && is_of_style(level))
    };
    let level = own.list_level.or_else(of_style).or(layer.list_level).unwrap_or_default();
    if own.list.is_some() || own.list_level.is_some() {
        layer.lay(&lists.level(list, level)?.paragraph);
    }
    story.label(list, level, mark)
}
