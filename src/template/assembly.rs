//! A text compiled tag by tag.
//!
//! Handlebars' parser takes some 50,000 instructions a tag, whatever it says, and counts lines and columns from the start
//! of a text for each tag anew. So tags of plain words are read by us, any other is given to Handlebars by itself, and
//! both are put together as Handlebars does it: texts and tags in order, branches into their blocks, blanks and the end of
//! the line gone beside a tag that has a line of its own. What takes more than that (`~`, `\{{`, `{{^…}}`, decorators, raw
//! blocks), and a text that cannot be compiled, is left to Handlebars as a whole.

use std::ops::Range;
use std::sync::LazyLock;

use handlebars::template::{
    DecoratorTemplate, ExpressionSpec, HelperTemplate, TemplateElement, TemplateMapping,
};
use handlebars::{Template, TemplateError};

use super::call_words::{BLANKS, Call};
use super::syntax::{Tag, TagKind};

/// Blanks of a line.
const SPACES: [char; 2] = [' ', '\t'];
const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// The place of a text's start.
static START: LazyLock<Option<TemplateMapping>> =
    LazyLock::new(|| Template::compile("x").ok()?.mapping.into_iter().next());

/// `text` with its `tags` compiled as a whole under `name`.
///
/// # Errors
/// Those of Handlebars.
pub(super) fn compile(name: &str, text: &str, tags: &[Tag]) -> Result<Template, TemplateError> {
    match assembled(text, tags) {
        Some(mut whole) => {
            whole.name = Some(name.to_owned());
            Ok(whole)
        }
        None => Template::compile_with_name(text, name.to_owned()),
    }
}

fn assembled(text: &str, tags: &[Tag]) -> Option<Template> {
    let place = START.clone()?;
    let here = Template::default();
    let mut assembly = Assembly { text, at: 0, place, is_alone: false, here, open: Vec::new() };
    for tag in tags {
        assembly.add_words(tag.range.start)?;
        assembly.add_tag(tag)?;
        assembly.go_to(tag.range.end)?;
    }
    assembly.add_words(text.len())?;
    assembly.open.is_empty().then_some(assembly.here)
}

/// A text of which a part is put together.
struct Assembly<'t> {
    text: &'t str,
    /// How far.
    at: usize,
    /// The line and the column there.
    place: TemplateMapping,
    /// Whether the last tag stands in a line of its own, of which nothing is left.
    is_alone: bool,
    /// The branch at hand.
    here: Template,
    open: Vec<OpenBlock>,
}

/// A block that is not closed yet.
struct OpenBlock {
    /// The block itself and one for each `{{else if …}}`, the last of which is being filled.
    branches: Vec<HelperTemplate>,
    /// Whether its `{{else}}` is being filled.
    is_else: bool,
    /// The branch it stands in.
    around: Template,
}

impl Assembly<'_> {
    fn go_to(&mut self, end: usize) -> Option<()> {
        let passed = self.text.get(self.at..end)?;
        let place = &mut self.place;
        match passed.rsplit_once('\n') {
            Some((before, last)) => {
                place.0 += 1 + before.bytes().filter(|letter| *letter == b'\n').count();
                place.1 = last.chars().count() + 1;
            }
            None => place.1 += passed.chars().count(),
        }
        self.at = end;
        Some(())
    }

    /// Adds the words up to `end`.
    fn add_words(&mut self, end: usize) -> Option<()> {
        let words = self.text.get(self.at..end)?;
        if words.is_empty() {
            return Some(());
        }
        // A backslash takes the meaning of a tag away.
        (!words.ends_with('\\') && !words.contains("\\{{")).then_some(())?;
        // Handlebars passes over the blanks behind a tag before it notes where a text begins.
        if self.at > 0 {
            self.go_to(end - words.trim_start_matches(BLANKS).len())?;
        }
        let said = if std::mem::take(&mut self.is_alone) {
            let rest = words.trim_start_matches(SPACES);
            rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest)
        } else {
            words
        };
        self.add(TemplateElement::RawString(said.to_owned()));
        self.go_to(end)
    }

    fn add(&mut self, element: TemplateElement) {
        self.here.elements.push(element);
        self.here.mapping.push(self.place.clone());
    }

    fn add_tag(&mut self, Tag { range, kind }: &Tag) -> Option<()> {
        let tag = self.text.get(range.clone()).filter(|tag| !tag.contains('~'))?;
        let inner = tag.strip_prefix("{{")?.strip_suffix("}}")?.trim_matches(BLANKS);
        match kind {
            TagKind::Open(_) => self.open(range, inner.strip_prefix('#')?),
            TagKind::Close(_) => self.close(range, inner.strip_prefix('/')?.trim_start_matches(BLANKS)),
            TagKind::Other => match (inner.strip_prefix("else"), inner.chars().next()?) {
                (Some(""), _) => self.turn(range, None),
                (Some(words), _) if words.starts_with(BLANKS) => self.turn(range, Some(words)),
                // `{{elseif …}}` is `{{else if …}}`, and `{{elsewhere}}` an expression outside of blocks.
                (Some(_), _) => None,
                (None, '>') => self.add_partial(range, tag, inner.strip_prefix('>')?),
                (None, '!') => self.add_comment(range, tag),
                (None, '^' | '*') => None,
                (None, _) => self.add_expression(tag, inner),
            },
            TagKind::Unclosed => None,
        }
    }

    fn add_expression(&mut self, tag: &str, words: &str) -> Option<()> {
        let expression = match Call::of_expression(words) {
            Some(call) => {
                TemplateElement::Expression(Box::new(HelperTemplate::new(call.spec()?, false, false)))
            }
            None => by_itself(tag)?,
        };
        let is_expression =
            matches!(expression, TemplateElement::Expression(_) | TemplateElement::HtmlExpression(_));
        is_expression.then(|| self.add(expression))
    }

    fn add_comment(&mut self, range: &Range<usize>, tag: &str) -> Option<()> {
        // To Handlebars a comment may begin with blanks and two strokes too, which end it elsewhere.
        let is_long =
            tag.strip_prefix("{{!").is_some_and(|said| said.trim_start_matches(BLANKS).starts_with("--"));
        (!is_long || tag.starts_with("{{!--") && tag.len() >= "{{!----}}".len()).then_some(())?;
        let comment = by_itself(tag)?;
        self.is_alone = self.stands_alone(range)?;
        matches!(comment, TemplateElement::Comment(_)).then(|| self.add(comment))
    }

    fn add_partial(&mut self, range: &Range<usize>, tag: &str, words: &str) -> Option<()> {
        let call = Call::of_partial(words).or_else(|| match by_itself(tag)? {
            TemplateElement::PartialExpression(called) => Some(Call::from(*called)),
            _ => None,
        });
        let before = self.text.get(..range.start)?;
        let indent = before.get(before.trim_end_matches(SPACES).len()..).filter(|blanks| !blanks.is_empty());
        self.is_alone = self.stands_alone(range)?;
        let mut partial = DecoratorTemplate::new(call?.spec()?, self.is_alone);
        partial.indent = indent.map(str::to_owned);
        self.add(TemplateElement::PartialExpression(Box::new(partial)));
        Some(())
    }

    fn open(&mut self, range: &Range<usize>, words: &str) -> Option<()> {
        self.is_alone = self.stands_alone(range)?;
        let block = HelperTemplate::new(block(words)?, true, self.is_alone);
        self.here.mapping.push(self.place.clone());
        let around = std::mem::take(&mut self.here);
        self.open.push(OpenBlock { branches: vec![block], is_else: false, around });
        Some(())
    }

    /// `{{else}}`, or `{{else if …}}` with the `words` after `else`.
    fn turn(&mut self, range: &Range<usize>, words: Option<&str>) -> Option<()> {
        self.is_alone = self.stands_alone(range)?;
        let open = self.open.last_mut().filter(|open| !open.is_else)?;
        open.branches.last_mut()?.template = Some(std::mem::take(&mut self.here));
        match words {
            Some(words) => {
                open.branches.first_mut()?.chain = true;
                open.branches.push(HelperTemplate::new_chain(block(words)?, true, self.is_alone));
            }
            None => open.is_else = true,
        }
        Some(())
    }

    fn close(&mut self, range: &Range<usize>, name: &str) -> Option<()> {
        self.is_alone = self.stands_alone(range)?;
        let OpenBlock { mut branches, is_else, around } = self.open.pop()?;
        (branches.first()?.name.as_name() == Some(name)).then_some(())?;
        let last = std::mem::replace(&mut self.here, around);
        let mut inverse = if is_else {
            Some(last)
        } else {
            branches.last_mut()?.template = Some(last);
            None
        };
        while let Some(mut branch) = branches.pop() {
            branch.inverse = inverse.take();
            let branch = TemplateElement::HelperBlock(Box::new(branch));
            if branches.is_empty() {
                self.here.elements.push(branch);
            } else {
                inverse.insert(Template::default()).elements.push(branch);
            }
        }
        Some(())
    }

    /// Whether the tag at `range` stands in a line of its own; the blanks before it go then.
    fn stands_alone(&mut self, range: &Range<usize>) -> Option<bool> {
        let after = self.text.get(range.end..)?;
        if !after.is_empty() && !after.trim_start_matches(SPACES).starts_with(LINE_ENDS) {
            return Some(false);
        }
        let before = self.text.get(..range.start)?.trim_end_matches(SPACES);
        let begins = before.is_empty() || before.ends_with(LINE_ENDS);
        if begins && let Some(TemplateElement::RawString(words)) = self.here.elements.last_mut() {
            words.truncate(words.trim_end_matches(SPACES).len());
        }
        Some(begins)
    }
}

/// What opens a block, or goes on with it.
fn block(words: &str) -> Option<ExpressionSpec> {
    let call = Call::of_helper(words).or_else(|| {
        let words = words.trim_matches(BLANKS);
        let name = words.split(BLANKS).next()?;
        match by_itself(&format!("{{{{#{words}}}}}{{{{/{name}}}}}"))? {
            TemplateElement::HelperBlock(block) => Some(Call::from(*block)),
            _ => None,
        }
    });
    call?.spec()
}

/// What Handlebars makes of `tag`, if it is one.
fn by_itself(tag: &str) -> Option<TemplateElement> {
    let mut elements = Template::compile(tag).ok()?.elements.into_iter();
    elements.next().filter(|_| elements.next().is_none())
}

#[cfg(test)]
#[path = "assembly_tests.rs"]
mod tests;
