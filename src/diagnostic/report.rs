//! The one way to report.

use std::ops::{Deref, DerefMut};

use super::{Diagnostic, has_errors};

/// What is found on the way, in the order in which it is told. Whoever makes a value takes one and adds to it.
///
/// **No value without a reason**: a function that takes a report and gives an `Option` gives `None` only where it reported
/// an error. Most also give a value only where they reported none, which is what [`Report::sound`] is for. What another
/// reported before is no matter of theirs: who asks for errors asks within [`Report::apart`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Report {
    found: Vec<Diagnostic>,
}

impl Report {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    /// Takes all findings of `other`.
    pub fn append(&mut self, other: &mut Self) {
        self.found.append(&mut other.found);
    }

    /// Whether any finding is an error.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.found)
    }

    /// Lets `make` report by itself, and then takes in what it found: `make` sees, sorts and counts its own findings only.
    pub fn apart<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let mut own = Self::new();
        let made = make(&mut own);
        self.found.append(&mut own.found);
        made
    }

    /// As [`Self::apart`], where the value counts only if no error was reported.
    pub fn sound<T>(&mut self, make: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.apart(|own| {
            let made = make(own);
            debug_assert!(made.is_some() || own.has_errors(), "no value, and nobody said why");
            made.filter(|_| !own.has_errors())
        })
    }

    /// Takes out the findings from the one at `start` on.
    pub fn split_off(&mut self, start: usize) -> Self {
        Self { found: self.found.split_off(start) }
    }

    /// Keeps those findings that `keep` holds for.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }
}

/// The findings, to be read.
impl Deref for Report {
    type Target = [Diagnostic];

    fn deref(&self) -> &[Diagnostic] {
        &self.found
    }
}

/// The findings, to be put in order or made stricter.
impl DerefMut for Report {
    fn deref_mut(&mut self) -> &mut [Diagnostic] {
        &mut self.found
    }
}

impl Extend<Diagnostic> for Report {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, found: I) {
        self.found.extend(found);
    }
}

impl FromIterator<Diagnostic> for Report {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(found: I) -> Self {
        Self { found: found.into_iter().collect() }
    }
}

impl From<Diagnostic> for Report {
    fn from(finding: Diagnostic) -> Self {
        Self { found: vec![finding] }
    }
}

impl From<Vec<Diagnostic>> for Report {
    fn from(found: Vec<Diagnostic>) -> Self {
        Self { found }
    }
}

impl IntoIterator for Report {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'r> IntoIterator for &'r Report {
    type Item = &'r Diagnostic;
    type IntoIter = std::slice::Iter<'r, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules;

    fn error() -> Diagnostic {
        Diagnostic::new(&rules::KHONG_DOC_DUOC, "hỏng")
    }

    #[test]
    fn errors_of_others_are_no_reason() {
        let mut report = Report::from(error());
        assert_eq!(report.sound(|own| (own.is_empty()).then_some(1)), Some(1));
        let made = report.sound(|own| {
            own.push(error());
            Some(2)
        });
        assert_eq!(made, None);
        assert_eq!(report.len(), 2);
    }

    #[test]
    #[should_panic(expected = "nobody said why")]
    fn no_value_without_a_reason() {
        Report::new().sound(|_| None::<u8>);
    }
}
