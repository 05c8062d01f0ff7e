//! Whether there is none of something, as far as the facts tell.

use super::Figures;
use super::accreditation::lapse;
use crate::facts::{Period, School, Told};
use crate::legal::Regimes;

/// What the facts answer to "is there any?". From silence follows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Any {
    /// There is some.
    Some,
    /// There is none: every school says so.
    None,
    /// Not every school says, or there is no school to say it.
    Unknown,
}

impl Figures {
    /// Whether a school has been recognised before the plan begins.
    pub fn any_recognised(&self) -> Any {
        if !self.present.holders.is_empty() {
            return Any::Some;
        }
        self.answer(|school| match &school.recognitions {
            Told::No(_) => true,
            Told::Yes(all) => all.is_empty(),
            Told::Silent => false,
        })
    }

    /// Whether a school aims at something in the period. What lapses in it is no sign that nothing is to be done.
    pub fn any_aiming(&self) -> Any {
        if self.targets().count() > 0 || !self.roadmap.months.is_empty() {
            return Any::Some;
        }
        if self.due { Any::Unknown } else { self.answer(|school| matches!(school.target, Told::No(_))) }
    }

    fn answer(&self, says_none: impl Fn(&School) -> bool) -> Any {
        if !self.schools.is_empty() && self.schools.iter().all(says_none) { Any::None } else { Any::Unknown }
    }
}

/// Whether a recognition may lapse by the end of `period`.
pub(super) fn is_any_due(schools: &[School], period: Period, regimes: &Regimes) -> bool {
    let mut recognitions = schools.iter().flat_map(School::recognitions);
    recognitions.any(|recognition| {
        lapse(recognition, regimes).is_some_and(|lapses| lapses.earliest() <= period.last_day())
    })
}
