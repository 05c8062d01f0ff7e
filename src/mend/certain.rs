//! What a line is for certain: a repair of how something is set does harm where it was taken for something else.

use crate::decree::Component;
use crate::recognition::{
    FoundPart, Recognised, RecognisedDocument, Side, TextLine, is_motto, is_national_name,
};
use crate::word::WordParagraph;

/// The longest line that names a body or a person.
const LONGEST_NAME: usize = 100;

/// So many spaces in a row set a text apart from what stands left of it.
const APART: &str = "     ";

/// Whether all lines of `document` that were taken for `component` are that for certain.
pub fn is_certain(recognised: &Recognised<'_>, document: &RecognisedDocument, component: Component) -> bool {
    let line = |at: &usize| recognised.lines.get(*at);
    let motto = document.part(Component::Motto).and_then(|part| part.lines.last().copied());
    let mut parts = document.parts.iter().filter(|part| part.component == component);
    parts.all(|part| {
        part.is_sure()
            && part.lines.iter().all(|at| {
                line(at).is_some_and(|line| {
                    is_plausible(line, component) && !(is_of_head(component) && is_below(line, *at, motto))
                })
            })
            && (component != Component::Recipient || is_list(part, recognised))
    })
}

fn is_of_head(component: Component) -> bool {
    matches!(component, Component::Issuer | Component::Superior)
}

/// The issuer stands beside Quốc hiệu and Tiêu ngữ: what stands below them across the page is something else.
fn is_below(line: &TextLine<'_>, at: usize, motto: Option<usize>) -> bool {
    line.spot.side == Side::Whole && motto.is_some_and(|motto| at > motto)
}

fn is_plausible(line: &TextLine<'_>, component: Component) -> bool {
    let text = &*line.text;
    match component {
        Component::NationalName => return true,
        Component::Motto => return !is_national_name(text),
        _ if is_national_name(text) || is_motto(text) => return false,
        _ => {}
    }
    match component {
        Component::Superior
        | Component::Issuer
        | Component::TypeName
        | Component::SignerName
        | Component::OtherOffice => {
            text.chars().count() <= LONGEST_NAME && !text.ends_with(['.', ':', ';', ',', '?'])
        }
        _ => true,
    }
}

/// Whether a part is a list of recipients: each begins with a dash, and none stands apart as a signature does.
fn is_list(part: &FoundPart, recognised: &Recognised<'_>) -> bool {
    let mut is_open = false;
    part.lines.iter().filter_map(|at| recognised.lines.get(*at)).all(|line| {
        let is_item = is_item(line) || is_open && !is_bold(line);
        is_open = !line.text.ends_with([';', '.']);
        is_item && !is_apart(&line.written)
    })
}

/// Whether a line begins as a recipient does.
pub fn is_item(line: &TextLine<'_>) -> bool {
    line.text.starts_with(['-', '–', '+', '•'])
}

/// Whether tabs or spaces set a text beside another.
pub fn is_apart(text: &str) -> bool {
    text.trim_end().contains('\t') || text.trim_end().replace('\u{a0}', " ").contains(APART)
}

fn is_bold(line: &TextLine<'_>) -> bool {
    line.runs().filter(|(_, text)| !text.trim().is_empty()).all(|(run, _)| run.look.bold)
}

/// Whether the text of a paragraph is pushed in by what is typed before it.
pub fn is_pushed_in(paragraph: &WordParagraph) -> bool {
    paragraph.text().starts_with(['\t', ' ', '\u{a0}'])
}
