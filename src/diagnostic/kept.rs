//! Findings as they come, of which no more are kept than are told.

use std::collections::BTreeMap;

use super::{Diagnostic, Report, limits};

/// How many more findings than [`limits::FINDINGS`] there are of a file, errors and others apart: its name, and whether
/// they are errors.
pub type More = BTreeMap<(String, bool), usize>;

/// Findings of which those of one file beyond [`limits::FINDINGS`] are counted only, errors and others apart: a long table
/// may have as many as cells.
#[derive(Debug, Default)]
pub struct KeptFindings {
    kept: Report,
    counted: BTreeMap<(String, bool), usize>,
}

impl KeptFindings {
    /// Takes `found` in. What is told already, word for word, is no other finding.
    pub fn take(&mut self, found: Report) {
        for finding in found {
            let Some(place) = &finding.place else {
                self.kept.push(finding);
                continue;
            };
            // Messages tell most apart at once.
            if self.kept.iter().any(|kept| kept.message == finding.message && *kept == finding) {
                continue;
            }
            let count = self.counted.entry((place.source.name.clone(), finding.is_error())).or_default();
            *count += 1;
            if *count <= limits::FINDINGS.most() {
                self.kept.push(finding);
            }
        }
    }

    /// Those that are kept, to be worded anew.
    pub fn kept_mut(&mut self) -> &mut [Diagnostic] {
        &mut self.kept
    }

    /// Takes in what another kept and counted.
    pub fn join(&mut self, other: Self) {
        let (kept, more) = other.finish();
        self.take(kept);
        for (of, count) in more {
            *self.counted.entry(of).or_default() += count;
        }
    }

    /// Those that are kept, and how many more there are.
    pub fn finish(self) -> (Report, More) {
        let more = self.counted.into_iter().filter_map(|(of, count)| {
            let more = count.checked_sub(limits::FINDINGS.most()).filter(|more| *more > 0)?;
            Some((of, more))
        });
        (self.kept, more.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Place, rules};
    use super::*;

    #[test]
    fn no_more_are_kept_than_are_told_and_all_are_counted() {
        let finding =
            |rule, number: usize| Diagnostic::new(rule, format!("{number}")).at(&Place::file("a.csv"));
        let (mut kept, mut first) = (KeptFindings::default(), KeptFindings::default());
        for number in 0..1_000 {
            kept.take(finding(&rules::DON_VI_LA, number).into());
            kept.take(finding(&rules::NOI_NHAN_TRUNG, number / 100).into());
        }
        first.take(finding(&rules::DON_VI_LA, 2_000).into());
        first.join(kept);
        let (kept, more) = first.finish();
        assert_eq!(kept.len(), limits::FINDINGS.most() + 10);
        assert_eq!(more, More::from([(("a.csv".to_owned(), true), 951)]));
    }
}
