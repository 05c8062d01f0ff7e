//! What is looked at before Handlebars reads a text: its parser and all that follows it go as deep as tags lie in each
//! other, so that a text of a few thousand brackets would end the program.

use std::ops::Range;

use super::syntax::{self, Tag, TagKind};
use super::unit::TemplateText;
use crate::diagnostic::{Diagnostic, Limit, limits};

/// The tags of `unit`.
///
/// # Errors
/// What keeps it from being compiled: its size, tags that are not closed, what lies too deep.
pub(super) fn tags(unit: &TemplateText) -> Result<Vec<Tag>, Vec<Diagnostic>> {
    if let Err(excess) = limits::TEMPLATE_BYTES.check(unit.text.len()) {
        return Err(vec![excess.finding().at(&unit.place(0..0))]);
    }
    let tags = syntax::tags(&unit.text);
    if let Some(tag) = tags.get(limits::TEMPLATE_TAGS.most()) {
        return Err(vec![beyond(unit, &limits::TEMPLATE_TAGS, tag.range.clone())]);
    }
    let found = syntax::unbalanced(unit, &tags);
    if !found.is_empty() {
        return Err(found);
    }
    match deep_block(unit, &tags).or_else(|| deep_bracket(&unit.text)) {
        Some(range) => Err(vec![beyond(unit, &limits::TEMPLATE_NESTED, range)]),
        None => Ok(tags),
    }
}

fn beyond(unit: &TemplateText, limit: &'static Limit, range: Range<usize>) -> Diagnostic {
    limit.exceeded().finding().at(&unit.place(range))
}

/// The first tag that opens a block too deep inside others. Each `{{else if}}` lies in the one before.
fn deep_block(unit: &TemplateText, tags: &[Tag]) -> Option<Range<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut depth = 0_usize;
    for Tag { range, kind } in tags {
        match kind {
            TagKind::Open(_) => {
                open.push(1);
                depth += 1;
            }
            TagKind::Close(_) => depth -= open.pop().unwrap_or_default(),
            TagKind::Other if is_turn(unit.text.get(range.clone()).unwrap_or_default()) => {
                if let Some(levels) = open.last_mut() {
                    *levels += 1;
                    depth += 1;
                }
            }
            TagKind::Other | TagKind::Unclosed => {}
        }
        if limits::TEMPLATE_NESTED.check(depth).is_err() {
            return Some(range.clone());
        }
    }
    None
}

/// Whether `tag` is an `{{else if …}}`, also written `{{^if …}}`.
fn is_turn(tag: &str) -> bool {
    let inner = tag.trim_matches(|c: char| matches!(c, '{' | '}' | '~') || c.is_whitespace());
    inner.starts_with("else") || inner.starts_with('^')
}

/// The first bracket too deep inside others. Brackets are counted from one `{{` to the next, in quotes too: there is no
/// telling where Handlebars sees a tag end.
fn deep_bracket(text: &str) -> Option<Range<usize>> {
    let mut depth = 0_usize;
    let mut last = '\0';
    for (at, letter) in text.char_indices() {
        match letter {
            '{' if last == '{' => depth = 0,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        last = letter;
        if limits::TEMPLATE_NESTED.check(depth).is_err() {
            return Some(at..at + letter.len_utf8());
        }
    }
    None
}
