//! Articles, clauses and points as they are numbered.

use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{LineRole, Numbered, TextLine, numbered};

/// The articles of the document: line, number, and what follows it.
pub fn articles<'s>(subject: &CheckSubject<'s>) -> Vec<(&'s TextLine<'s>, u32, &'s str)> {
    let is_article =
        |at: usize| matches!(subject.role(at), LineRole::Part(Component::Article | Component::TitledArticle));
    let lines = subject.lines().filter(|(at, _)| is_article(*at));
    let read = |(_, line): (usize, &'s TextLine<'s>)| match numbered(&line.text)? {
        (Numbered::Article(number), rest) => Some((line, number, rest)),
        _ => None,
    };
    lines.filter_map(read).collect()
}

/// All lines of the content that are numbered.
pub fn typed<'s>(subject: &CheckSubject<'s>) -> Vec<(&'s TextLine<'s>, Numbered, &'s str)> {
    let is_numbered = |at: usize| match subject.role(at) {
        LineRole::Part(component) => matches!(
            component,
            Component::Article
                | Component::TitledArticle
                | Component::Section
                | Component::PlainSection
                | Component::TitledClause
                | Component::PlainClause
                | Component::TitledPoint
                | Component::Point
                | Component::DashItem
                | Component::PlusItem
                | Component::ChapterWord
        ),
        LineRole::Blank | LineRole::RuleOfSigns | LineRole::Data | LineRole::Heading | LineRole::Unknown => {
            false
        }
    };
    let lines = subject.lines().filter(|(at, line)| is_numbered(*at) && line.spot.cell.is_none());
    lines.filter_map(|(_, line)| numbered(&line.text).map(|(number, rest)| (line, number, rest))).collect()
}

/// "Điều 5" of "Điều 5. Hiệu lực", and what stands right behind it.
pub fn head_of(text: &str, number: u32) -> (String, &str) {
    let figures = number.to_string();
    let end = text.find(&figures).map_or(0, |at| at + figures.len());
    (text.get(..end).unwrap_or_default().to_owned(), text.get(end..).unwrap_or_default())
}
