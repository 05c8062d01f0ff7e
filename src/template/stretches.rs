//! A long text compiled stretch by stretch.
//!
//! Handlebars counts lines and columns from the start of a text for each tag anew, so that a text twice as long takes
//! four times as long. Where no block is open at the start of a line the text can be cut: what stands before changes
//! nothing of what follows but its line.

use handlebars::template::TemplateElement;
use handlebars::{Template, TemplateError};

use super::syntax::{Tag, TagKind, tags};

/// A stretch is cut where it is no shorter than this, in bytes.
const LEAST: usize = 400;

/// `text` compiled as a whole under `name`.
///
/// # Errors
/// Those of compiling it in one piece.
pub(super) fn compile(name: &str, text: &str) -> Result<Template, TemplateError> {
    let mut whole = Template::default();
    whole.name = Some(name.to_owned());
    let mut lines = 0;
    for stretch in cut(text) {
        // Blank lines in place of what stands before, so that lines are counted as in the whole.
        let placed = "\n".repeat(lines) + stretch;
        let Ok(mut compiled) = Template::compile(&placed) else {
            return Template::compile_with_name(text, name.to_owned());
        };
        if let Some(TemplateElement::RawString(blank)) = compiled.elements.first_mut() {
            blank.drain(..lines.min(blank.len()));
        }
        whole.elements.append(&mut compiled.elements);
        whole.mapping.append(&mut compiled.mapping);
        lines += stretch.matches('\n').count();
    }
    Ok(whole)
}

/// `text` cut at starts of lines at which no block is open. Signs that take white space away from what stands before
/// them forbid it.
fn cut(text: &str) -> Vec<&str> {
    let mut stretches = Vec::new();
    let (mut open, mut start) = (0_usize, 0);
    for Tag { range, kind } in if text.contains('~') { Vec::new() } else { tags(text) } {
        let line = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        if open == 0
            && let Some(stretch) = text.get(start..line).filter(|stretch| stretch.len() >= LEAST)
        {
            stretches.push(stretch);
            start = line;
        }
        match kind {
            TagKind::Open(_) => open += 1,
            TagKind::Close(_) => open = open.saturating_sub(1),
            TagKind::Other | TagKind::Unclosed => {}
        }
    }
    stretches.push(text.get(start..).unwrap_or_default());
    stretches
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::template::library;

    /// Neighbouring texts as one, without their places in the list of places.
    fn joined(template: &Template) -> Vec<TemplateElement> {
        let mut joined: Vec<TemplateElement> = Vec::new();
        for element in &template.elements {
            match (joined.last_mut(), element) {
                (Some(TemplateElement::RawString(before)), TemplateElement::RawString(text)) => {
                    before.push_str(text)
                }
                _ => joined.push(element.clone()),
            }
        }
        joined.retain(|element| !matches!(element, TemplateElement::RawString(text) if text.is_empty()));
        joined
    }

    #[test]
    fn a_text_means_the_same_in_stretches_and_as_a_whole() {
        let files = library::built_in();
        let mut cuts = 0;
        for (name, file) in &files {
            let text = file.source.text.as_str();
            let whole = Template::compile_with_name(text, name.clone()).unwrap();
            let stretches = compile(name, text).unwrap();
            assert_eq!(joined(&stretches), joined(&whole), "{name}");
            assert_eq!(stretches.mapping.last(), whole.mapping.last(), "{name}");
            cuts += cut(text).len() - 1;
        }
        assert!(cuts > 20, "{cuts}");
    }

    #[test]
    fn mistakes_are_told_as_of_the_whole() {
        let text = "a\n".repeat(LEAST) + "{{b}}\n{{#if}\n";
        let told = |result: Result<Template, TemplateError>| result.unwrap_err().to_string();
        assert_eq!(told(compile("x", &text)), told(Template::compile_with_name(&text, "x".to_owned())));
    }
}
