//! What the register of format rules says of one rule, and what rules find of one document: one cause is one finding, with
//! the places where it shows.

use std::collections::HashMap;

use super::place::FindingPlace;
use super::subject::CheckSubject;
use super::taken_over::TakenOver;
use crate::word::FormatSource;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Lời khuyên: good use that no clause asks for; told only where it is asked for.
    Advice,
    /// Cần xem lại: found with less than full certainty.
    Review,
    /// Lỗi: the words of the decree leave no room.
    Error,
}

/// A rule on documents. Each stands in a file of its own.
pub struct CheckRule {
    /// Stable, unaccented kebab-case.
    pub name: &'static str,
    /// How bad a certain finding is.
    pub grade: Grade,
    /// Where it stands: the clause of Phụ lục I, Phần I of the decree (`II.1.a`), or another place by its name.
    pub clause: &'static str,
    /// What it asks: one Vietnamese sentence.
    pub says: &'static str,
    pub why: &'static str,
    /// What a clerk does.
    pub advice: &'static str,
    /// What is wrong, and the same put right.
    pub wrong: &'static str,
    pub right: &'static str,
    /// Holds one document against it.
    pub check: fn(&CheckSubject<'_>, &mut Judged),
}

/// Rules of one subject, in the order of a page.
pub struct CheckTheme {
    /// Vietnamese, as a heading.
    pub title: &'static str,
    pub rules: &'static [&'static CheckRule],
}

impl CheckRule {
    /// Its place in words: "Phụ lục I, Phần I, Mục II.1.a".
    pub fn place(&self) -> String {
        let is_of_part_one = self.clause.starts_with(['I', 'V']);
        if is_of_part_one {
            format!("Phụ lục I, Phần I, Mục {}", self.clause)
        } else {
            self.clause.to_owned()
        }
    }
}

impl Grade {
    /// "lỗi", "cần xem lại", "lời khuyên".
    pub fn label(self) -> &'static str {
        match self {
            Self::Error => "lỗi",
            Self::Review => "cần xem lại",
            Self::Advice => "lời khuyên",
        }
    }
}

/// No two rules have one name.
impl PartialEq for CheckRule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl std::fmt::Debug for CheckRule {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}

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
    /// Who sets the value that is at fault, where the text itself does not.
    pub taken_over: Option<TakenOver>,
    /// The other rules that one cause breaks ([`by_cause`](super::by_cause)).
    pub with: Vec<&'static CheckRule>,
    pub(super) cause: String,
}

/// What sets findings apart: rule, grade, cause, and who sets the value.
type FindingKey = (&'static str, Grade, String, Option<FormatSource>);

/// So many places of one finding are kept.
pub(super) const MOST_PLACES: usize = 200;

/// What is found, rule by rule.
#[derive(Debug)]
pub struct Judged {
    pub findings: Vec<CheckFinding>,
    /// Rules of which it cannot be said whether the document keeps them, each with the reason.
    pub not_judged: Vec<(&'static CheckRule, &'static str)>,
    rule: &'static CheckRule,
    document: usize,
    /// Where each finding stands among all: a text may have very many.
    known: HashMap<FindingKey, usize>,
}

impl Judged {
    /// Nothing found yet; `rule` is the first that is held against the document `document`.
    pub fn new(rule: &'static CheckRule, document: usize) -> Self {
        Self { findings: Vec::new(), not_judged: Vec::new(), rule, document, known: HashMap::new() }
    }

    /// Goes on with the next rule.
    pub fn begin(&mut self, rule: &'static CheckRule) {
        self.rule = rule;
    }

    /// A finding for certain, of the grade of its rule.
    pub fn certain(&mut self, place: Option<FindingPlace>, cause: &str, message: impl FnOnce() -> String) {
        self.add(self.rule.grade, place, cause, None, message);
    }

    /// A finding that a person should look at.
    pub fn unsure(&mut self, place: Option<FindingPlace>, cause: &str, message: impl FnOnce() -> String) {
        self.add(self.rule.grade.min(Grade::Review), place, cause, None, message);
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

    /// A finding that is certain or not, of a value that may be taken over.
    pub fn of_value(
        &mut self,
        is_sure: bool,
        place: Option<FindingPlace>,
        cause: &str,
        taken_over: Option<TakenOver>,
        message: impl FnOnce() -> String,
    ) {
        let most = if is_sure { Grade::Error } else { Grade::Review };
        self.add(self.rule.grade.min(most), place, cause, taken_over, message);
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
        taken_over: Option<TakenOver>,
        message: impl FnOnce() -> String,
    ) {
        let (rule, document) = (self.rule, self.document);
        let source = taken_over.as_ref().map(|value| value.source.clone());
        let key = (rule.name, grade, cause.to_owned(), source);
        if let Some(known) = self.known.get(&key).and_then(|at| self.findings.get_mut(*at)) {
            known.count += 1;
            known.places.extend(place.filter(|_| known.places.len() < MOST_PLACES));
            return;
        }
        self.known.insert(key, self.findings.len());
        let (cause, places) = (cause.to_owned(), place.into_iter().collect());
        self.findings.push(CheckFinding {
            rule,
            grade,
            message: message(),
            places,
            count: 1,
            document,
            taken_over,
            with: Vec::new(),
            cause,
        });
    }
}

impl CheckFinding {
    /// What sets it apart from other findings of its rule.
    pub fn cause(&self) -> &str {
        &self.cause
    }

    /// What makes it the same finding in another run: its rule, its document and its cause, wherever it stands.
    pub fn fingerprint(&self) -> String {
        format!("{}:{}:{}", self.rule.name, self.document, self.cause)
    }
}
