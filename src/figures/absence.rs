//! Whether there is none of something, as far as the facts tell.

use super::Figures;
use crate::facts::{Level, School, TargetKind};
use crate::yaml::Told;

/// What the facts answer to "is there any?". From silence follows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Any {
    /// There is some.
    Some,
    /// There is none: every school says so.
    None,
    /// Not every school says, or there is no school to say it.
    Unknown,
    /// Every school says that there is none, though a recognition lapses: that is told on its own.
    Contested,
}

impl Figures {
    /// Whether a school has been recognised before the plan begins.
    pub fn any_recognised(&self) -> Any {
        match &self.standing {
            Some(standing) if standing.all.reached == 0 && self.present.holders.is_empty() => {
                return Any::None;
            }
            Some(_) => return Any::Some,
            None => {}
        }
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
        if self.targets().count() > 0 || !self.roadmap.months.is_empty() || self.planned.total() > 0 {
            return Any::Some;
        }
        match self.answer(|school| matches!(school.target, Told::No(_))) {
            Any::None if self.due => Any::Contested,
            answer => answer,
        }
    }

    /// Schools that say nothing of a recognition, nor aim at their first: whether they hold one is not known. Centres
    /// of continuing education are none that a list of such schools would miss.
    pub fn silent_on_recognition(&self) -> Vec<&School> {
        if self.standing.as_ref().is_some_and(|standing| !standing.is_counted) {
            return Vec::new();
        }
        let first = |school: &School| {
            school.target().is_some_and(|target| target.kind.value == TargetKind::NewRecognition)
        };
        let silent = self.schools.iter().filter(|school| school.recognitions.is_silent());
        silent.filter(|school| school.level.value != Level::Continuing && !first(school)).collect()
    }

    fn answer(&self, says_none: impl Fn(&School) -> bool) -> Any {
        if !self.schools.is_empty() && self.schools.iter().all(says_none) { Any::None } else { Any::Unknown }
    }
}
