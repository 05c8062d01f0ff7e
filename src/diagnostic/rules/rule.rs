//! What the register says of one rule.

use std::fmt;
use std::hash::{Hash, Hasher};

use crate::diagnostic::severity::Severity;

/// A rule of the register. Only the register can make one, so that no finding is of a rule that stands nowhere.
pub struct Rule {
    /// Stable, unaccented kebab-case.
    pub(super) name: &'static str,
    /// How bad a finding of it is.
    pub(super) severity: Severity,
    /// How bad it is where the case is less sure or bears on less, if that differs.
    pub(super) milder: Option<Severity>,
    /// What a finding means: one Vietnamese sentence.
    pub(super) says: &'static str,
    /// What a clerk does and types.
    pub(super) advice: &'static str,
    /// What is wrong and what is right.
    pub(super) example: Example,
}

/// A small wrong input and the right one.
pub struct Example {
    /// What both are.
    pub(super) input: ExampleInput,
    /// What is found to be wrong.
    pub(super) wrong: &'static str,
    /// The same put right.
    pub(super) right: &'static str,
}

/// What an example is. All but words are run by a test, which finds the rule in the wrong one and not in the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExampleInput {
    /// A line or a few words, for what only several files or a workbook can show.
    Words,
    /// Keys of a facts file.
    Facts,
    /// A template, or its text below the head.
    Template,
    /// A table of schools as `.csv`.
    Schools,
    /// The table of units of a batch as `.csv`.
    Units,
}

/// Rules of one kind, in the order in which they are listed.
pub struct Theme {
    /// Vietnamese, as a heading.
    pub title: &'static str,
    pub rules: &'static [&'static Rule],
}

impl Rule {
    /// As findings show it and `chap_nhan` accepts it: `khoa-la`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// How bad a finding of it is.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// How bad it is where the case is less sure, if that differs.
    pub fn milder(&self) -> Option<Severity> {
        self.milder
    }

    /// What a finding means: one Vietnamese sentence.
    pub fn says(&self) -> &'static str {
        self.says
    }

    /// What a clerk does and types.
    pub fn advice(&self) -> &'static str {
        self.advice
    }

    /// What is wrong and what is right.
    pub fn example(&self) -> &Example {
        &self.example
    }
}

impl Example {
    /// What both are.
    pub fn input(&self) -> ExampleInput {
        self.input
    }

    /// What is found to be wrong.
    pub fn wrong(&self) -> &'static str {
        self.wrong
    }

    /// The same put right.
    pub fn right(&self) -> &'static str {
        self.right
    }
}

/// No two rules have one name.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// What a rule says of itself bears on no document, so that a better word in the register leaves digests as they are.
impl Hash for Rule {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.name.hash(hasher);
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}
