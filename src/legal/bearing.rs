//! What bears on the citations of a document.

use crate::facts::{Facts, Level, PartialDate};

/// What bears on the citations of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Bearing {
    /// Its date. One of which only month or year is known may be any day of it.
    pub date: PartialDate,
    /// The levels it is about; none: any.
    pub levels: Vec<Level>,
    /// Ids of the documents that are still applied to schools of it, though they have lapsed.
    pub applied: Vec<String>,
    /// What to write where a lapsed document of the earlier rules is still applied to a school.
    pub transition: Option<TransitionAdvice>,
}

/// How a clerk says that a school goes on by the earlier rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransitionAdvice {
    /// Ids of the documents that can still be applied so.
    pub documents: Vec<String>,
    /// What to write, with the clause.
    pub text: String,
}

impl Bearing {
    /// What bears on the citations of `facts`, where nothing of earlier rules is still applied.
    pub fn of(facts: &Facts) -> Self {
        Self {
            date: facts.record.date.value,
            levels: levels_of(facts),
            applied: Vec::new(),
            transition: None,
        }
    }

    /// Whether the document is about one of `levels`; none: any.
    pub(super) fn concerns(&self, levels: &[Level]) -> bool {
        self.levels.is_empty() || levels.is_empty() || levels.iter().any(|level| self.levels.contains(level))
    }

    /// "năm 2026", "ngày 01/8/2026".
    pub(super) fn day(&self) -> String {
        self.date.as_known()
    }
}

/// The levels a document is about: those of its schools and of its roadmap.
fn levels_of(facts: &Facts) -> Vec<Level> {
    let schools = facts.schools.iter().flat_map(|school| school.levels.iter().chain([&school.level.value]));
    let roadmap = facts.roadmap.iter().flat_map(|month| month.counts.iter().map(|(level, _)| level));
    let mut levels: Vec<Level> = schools.chain(roadmap).copied().collect();
    levels.sort();
    levels.dedup();
    levels
}
