//! What rules found of one document: one cause is one finding, with the places where it shows.

use std::sync::Arc;

use super::rule::{CheckRule, Grade};
use crate::recognition::TextLine;
use crate::word::{TextPlace, WordParagraph};

/// A finding.
#[derive(Debug, Clone)]
pub struct CheckFinding {
    pub rule: &'static CheckRule,
    pub grade: Grade,
    /// What was found and what is expected, in a clerk's words.
    pub message: String,
    /// Where, the first of them; none of what is of the file as a whole.
    pub places: Vec<FindingPlace>,
    /// In how many places.
    pub count: usize,
    /// Which document of the file, from 0.
    pub document: usize,
    cause: String,
}

/// Where a finding shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingPlace {
    pub text: TextPlace,
    /// What is written there, shortened.
    pub excerpt: String,
}

/// So many places of one finding are kept.
const MOST_PLACES: usize = 200;

/// So many letters of a text are quoted.
const QUOTED: usize = 60;

/// What is found, rule by rule.
#[derive(Debug)]
pub struct Judged {
    pub findings: Vec<CheckFinding>,
    /// Rules of which it cannot be said whether the document keeps them, each with the reason.
    pub not_judged: Vec<(&'static CheckRule, &'static str)>,
    rule: &'static CheckRule,
    document: usize,
}

impl Judged {
    /// Nothing found yet; `rule` is the first that is held against the document `document`.
    pub fn new(rule: &'static CheckRule, document: usize) -> Self {
        Self { findings: Vec::new(), not_judged: Vec::new(), rule, document }
    }

    /// Goes on with the next rule.
    pub fn begin(&mut self, rule: &'static CheckRule) {
        self.rule = rule;
    }

    /// A finding for certain, of the grade of its rule.
    pub fn certain(&mut self, place: Option<FindingPlace>, cause: &str, message: impl FnOnce() -> String) {
        self.add(self.rule.grade, place, cause, message);
    }

    /// A finding that a person should look at.
    pub fn unsure(&mut self, place: Option<FindingPlace>, cause: &str, message: impl FnOnce() -> String) {
        self.add(self.rule.grade.min(Grade::Review), place, cause, message);
    }

    /// A finding that is certain or not.
    pub fn graded(
        &mut self,
        is_sure: bool,
        place: Option<FindingPlace>,
        cause: &str,
        message: impl FnOnce() -> String,
    ) {
        if is_sure { self.certain(place, cause, message) } else { self.unsure(place, cause, message) }
    }

    /// That it cannot be said, and why.
    pub fn cannot_say(&mut self, why: &'static str) {
        if !self.not_judged.iter().any(|(rule, _)| *rule == self.rule) {
            self.not_judged.push((self.rule, why));
        }
    }

    fn add(
        &mut self,
        grade: Grade,
        place: Option<FindingPlace>,
        cause: &str,
        message: impl FnOnce() -> String,
    ) {
        let (rule, document) = (self.rule, self.document);
        let is_same =
            |known: &&mut CheckFinding| known.rule == rule && known.grade == grade && known.cause == cause;
        if let Some(known) = self.findings.iter_mut().rev().find(is_same) {
            known.count += 1;
            known.places.extend(place.filter(|_| known.places.len() < MOST_PLACES));
            return;
        }
        let (cause, places) = (cause.to_owned(), place.into_iter().collect());
        self.findings.push(CheckFinding {
            rule,
            grade,
            message: message(),
            places,
            count: 1,
            document,
            cause,
        });
    }
}

impl CheckFinding {
    /// What makes it the same finding in another run: its rule, its document and its cause, wherever it stands.
    pub fn fingerprint(&self) -> String {
        format!("{}:{}:{}", self.rule.name, self.document, self.cause)
    }
}

impl FindingPlace {
    /// A line, with what stands in it.
    pub fn line(line: &TextLine<'_>) -> Option<Self> {
        let run = line.runs().next().map(|(run, _)| run.index);
        Some(Self { text: TextPlace { run, ..line.paragraph.place.clone() }, excerpt: quoted(&line.text) })
    }

    /// Some words of a line.
    pub fn words(line: &TextLine<'_>, run: u32, words: &str) -> Option<Self> {
        Some(Self {
            text: TextPlace { run: Some(run), ..line.paragraph.place.clone() },
            excerpt: quoted(words),
        })
    }

    /// A paragraph.
    pub fn paragraph(paragraph: &WordParagraph) -> Option<Self> {
        Some(Self { text: paragraph.place.clone(), excerpt: quoted(&paragraph.text()) })
    }

    /// A part as a whole.
    pub fn part(part: &Arc<str>) -> Option<Self> {
        Some(Self {
            text: TextPlace { part: Arc::clone(part), paragraph: 0, run: None },
            excerpt: String::new(),
        })
    }
}

/// The beginning of a text, in one line.
pub fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}
