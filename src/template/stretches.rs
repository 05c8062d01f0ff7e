//! A text compiled stretch by stretch, and without its words.
//!
//! Handlebars' parser tries ten rules at every letter between tags, and counts lines and columns from the start of a text
//! for each tag anew: a text twice as long takes four times as long. So it is given the tags with one letter for the words
//! between two of them, which are put back afterwards; and a text is cut where no block is open at the start of a line,
//! since what stands before changes nothing of what follows but its place.

use std::ops::Range;

use handlebars::template::TemplateElement;
use handlebars::{Template, TemplateError};
use rayon::prelude::*;

use super::syntax::{Tag, TagKind, tags};

/// A stretch is cut where it is no shorter than this, in bytes.
const LEAST: usize = 100;

/// What stands for words: no blank, no sign of a tag, and nothing that a text holds.
const STAND_IN: char = '\u{1}';

/// A line and a column in characters, both from 1.
type LineColumn = (usize, usize);

/// `text` compiled as a whole under `name`.
///
/// # Errors
/// Those of compiling it in one piece.
pub(super) fn compile(name: &str, text: &str) -> Result<Template, TemplateError> {
    // `~` takes blanks away from the words beside it.
    let is_plain = !text.contains(['~', STAND_IN]);
    match is_plain.then(|| in_stretches(text)).flatten() {
        Some(mut whole) => {
            whole.name = Some(name.to_owned());
            Ok(whole)
        }
        None => Template::compile_with_name(text, name.to_owned()),
    }
}

/// `text` compiled, its stretches side by side; `None` where that fails.
fn in_stretches(text: &str) -> Option<Template> {
    let mut start = (1, 1);
    let stretches = cut(text, &tags(text)).into_iter().map(|(range, tags)| {
        let stretch = Wordless::new(text.get(range).unwrap_or_default(), &tags, start);
        start = stretch.end;
        stretch
    });
    let stretches: Vec<_> = stretches.collect();
    let compiled: Option<Vec<_>> = stretches.par_iter().map(Wordless::compile).collect();
    let mut whole = Template::default();
    for Template { elements, mapping, .. } in compiled? {
        whole.elements.extend(elements);
        whole.mapping.extend(mapping);
    }
    Some(whole)
}

/// The stretches of `text`, cut at starts of lines at which no block is open, each with its tags as they lie in it.
fn cut(text: &str, tags: &[Tag]) -> Vec<(Range<usize>, Vec<Range<usize>>)> {
    let mut stretches = Vec::new();
    let (mut open, mut start, mut inside) = (0_usize, 0, Vec::new());
    for Tag { range, kind } in tags {
        let line = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        if open == 0 && line >= start + LEAST {
            stretches.push((start..line, std::mem::take(&mut inside)));
            start = line;
        }
        inside.push(range.start - start..range.end - start);
        match kind {
            TagKind::Open(_) => open += 1,
            TagKind::Close(_) => open = open.saturating_sub(1),
            TagKind::Other | TagKind::Unclosed => {}
        }
    }
    stretches.push((start..text.len(), inside));
    stretches
}

/// A stretch with a letter in place of words.
struct Wordless<'t> {
    text: String,
    /// What the letters stand for.
    words: Vec<&'t str>,
    /// Where tags and words stand: here, and in the whole text.
    places: Vec<(LineColumn, LineColumn)>,
    /// Where it ends in the whole text.
    end: LineColumn,
}

impl<'t> Wordless<'t> {
    /// `stretch`, which begins at `start` of the whole text, with the ranges of its tags.
    fn new(stretch: &'t str, tags: &[Range<usize>], start: LineColumn) -> Self {
        let text = String::with_capacity(stretch.len());
        let mut wordless = Self { text, words: Vec::new(), places: Vec::new(), end: start };
        let mut here = (1, 1);
        let mut at = 0;
        for tag in tags {
            wordless.add_words(stretch.get(at..tag.start).unwrap_or_default(), &mut here);
            wordless.add_as_it_is(stretch.get(tag.clone()).unwrap_or_default(), &mut here);
            at = tag.end;
        }
        wordless.add_words(stretch.get(at..).unwrap_or_default(), &mut here);
        wordless
    }

    /// What it says with its words, at its place in the whole text; `None` where it cannot be compiled.
    fn compile(&self) -> Option<Template> {
        let mut compiled = Template::compile(&self.text).ok()?;
        let mut words = self.words.iter();
        self.complete(&mut compiled, &mut words)?;
        words.next().is_none().then_some(compiled)
    }

    fn add_words(&mut self, between: &'t str, here: &mut LineColumn) {
        let words = between.trim();
        let (before, after) = between.split_once(words).unwrap_or((between, ""));
        self.add_blanks(before, here);
        // One letter is as short as its stand-in. A brace or a backslash may belong to the tag beside it.
        if words.len() <= 1 || words.contains(['\\', '{', '}']) {
            self.add_as_it_is(words, here);
        } else {
            self.places.push((*here, self.end));
            self.text.push(STAND_IN);
            self.words.push(words);
            here.1 += 1;
            self.end = after_text(self.end, words);
        }
        self.add_blanks(after, here);
    }

    fn add_as_it_is(&mut self, text: &str, here: &mut LineColumn) {
        self.places.push((*here, self.end));
        self.add_blanks(text, here);
    }

    fn add_blanks(&mut self, text: &str, here: &mut LineColumn) {
        self.text.push_str(text);
        *here = after_text(*here, text);
        self.end = after_text(self.end, text);
    }

    /// Gives `template`, a part of what was compiled, the next of `words` and the places in the whole text; `None` where
    /// there are not as many words as stand-ins.
    fn complete<'w>(
        &self,
        template: &mut Template,
        words: &mut impl Iterator<Item = &'w &'t str>,
    ) -> Option<()>
    where
        't: 'w,
    {
        for place in &mut template.mapping {
            let known = self.places.binary_search_by_key(&(place.0, place.1), |(here, _)| *here);
            if let Some((_, whole)) = known.ok().and_then(|known| self.places.get(known)) {
                (place.0, place.1) = *whole;
            }
        }
        for element in &mut template.elements {
            match element {
                TemplateElement::RawString(text) if text.contains(STAND_IN) => {
                    *text = spelt_out(text, words)?;
                }
                TemplateElement::HelperBlock(block) => {
                    for branch in block.template.iter_mut().chain(&mut block.inverse) {
                        self.complete(branch, words)?;
                    }
                }
                TemplateElement::DecoratorBlock(block) | TemplateElement::PartialBlock(block) => {
                    block.template.as_mut().map_or(Some(()), |inside| self.complete(inside, words))?;
                }
                // Tags and comments hold no words, and the list of elements is open: words that were not reached are
                // missed at the end.
                _ => {}
            }
        }
        Some(())
    }
}

/// `text` with the next of `words` in place of each stand-in.
fn spelt_out<'w, 't: 'w>(text: &str, words: &mut impl Iterator<Item = &'w &'t str>) -> Option<String> {
    let mut pieces = text.split(STAND_IN);
    let mut spelt = pieces.next()?.to_owned();
    for piece in pieces {
        spelt.push_str(words.next()?);
        spelt.push_str(piece);
    }
    Some(spelt)
}

/// Where one is after `text` from `start` on.
fn after_text((line, column): LineColumn, text: &str) -> LineColumn {
    match text.rsplit_once('\n') {
        Some((before, last)) => (line + 1 + before.matches('\n').count(), last.chars().count() + 1),
        None => (line, column + text.chars().count()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::template::library;

    /// `template` with neighbouring texts as one and without the places of texts, at which nothing is told.
    fn joined(template: &Template) -> Template {
        let mut joined = Template::default();
        joined.name.clone_from(&template.name);
        for (index, element) in template.elements.iter().enumerate() {
            if let (Some(TemplateElement::RawString(before)), TemplateElement::RawString(text)) =
                (joined.elements.last_mut(), element)
            {
                before.push_str(text);
                continue;
            }
            let mut element = element.clone();
            if let TemplateElement::HelperBlock(block) = &mut element {
                for branch in block.template.iter_mut().chain(&mut block.inverse) {
                    *branch = self::joined(branch);
                }
            }
            if !matches!(element, TemplateElement::RawString(_)) {
                joined.mapping.extend(template.mapping.get(index).cloned());
            }
            joined.elements.push(element);
        }
        joined
            .elements
            .retain(|element| !matches!(element, TemplateElement::RawString(text) if text.is_empty()));
        joined
    }

    fn is_same(text: &str) {
        let whole = Template::compile_with_name(text, "x".to_owned());
        let stretches = compile("x", text);
        match (stretches, whole) {
            (Ok(stretches), Ok(whole)) => assert_eq!(joined(&stretches), joined(&whole), "{text}"),
            (Err(stretches), Err(whole)) => assert_eq!(stretches.to_string(), whole.to_string(), "{text}"),
            (stretches, whole) => panic!("{text}: {stretches:?} {whole:?}"),
        }
    }

    #[test]
    fn a_text_means_the_same_in_stretches_and_as_a_whole() {
        let files = library::built_in();
        let mut cuts = 0;
        for (name, file) in &files {
            let text = file.source.text.as_str();
            is_same(text);
            assert!(in_stretches(text).is_some(), "{name}");
            cuts += cut(text, &tags(text)).len() - 1;
        }
        assert!(cuts > 20, "{cuts}");
    }

    #[test]
    fn mistakes_are_told_as_of_the_whole() {
        is_same(&("a\n".repeat(LEAST) + "{{b}}\n{{#if}\n"));
    }

    /// What texts are made of.
    const PIECES: [&str; 24] = [
        "chữ",
        " nhiều chữ  ",
        "\n",
        "\n\n",
        "  ",
        "\t",
        "a",
        "{",
        "}",
        "\\",
        "\\\\",
        "{{ten}}",
        "{{ten}}",
        "{{so_lieu.tong}}",
        "{{#if a}}",
        "{{else if b}}",
        "{{else}}",
        "{{/if}}",
        "{{#each x as |y|}}",
        "{{/each}}",
        "{{> _con}}",
        "{{!-- ghi chú --}}",
        "{{! ghi chú }}",
        "{{~ ten ~}}",
    ];

    proptest! {
        #[test]
        fn any_text_means_the_same(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30)) {
            is_same(&pieces.concat());
        }

        #[test]
        fn any_block_means_the_same(
            outside in prop::collection::vec(prop::sample::select(&PIECES[..14]), 0..6),
            inside in prop::collection::vec(prop::sample::select(&PIECES[..14]), 0..6),
            turned in prop::collection::vec(prop::sample::select(&PIECES[..14]), 0..6),
        ) {
            let [outside, inside, turned] = [outside, inside, turned].map(|pieces| pieces.concat());
            let block = format!("{{{{#if a}}}}{inside}{{{{else if b}}}}{turned}{{{{else}}}}{outside}{{{{/if}}}}");
            is_same(&format!("{outside}{block}{inside}\n{block}\n{turned}"));
        }
    }
}
