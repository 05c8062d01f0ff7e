//! What a school holds now.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::history::{Held, Holding};
use super::regimes::Regimes;
use super::reorganised::{Carried, carried};
use crate::facts::{PartialDate, Recognition, School, WithdrawalGrounds};
use crate::yaml::Located;

impl<'a> Holding<'a> {
    /// What `school` holds for `held`: the latest recognition of its own that was not withdrawn, or what it keeps of
    /// the schools it was merged from. One without a date counts as the oldest.
    pub fn of(school: &School, held: Held, regimes: &'a Regimes) -> Option<Self> {
        match carried(school, regimes) {
            Carried::Untouched => Self::latest(school.recognitions(), held, regimes),
            Carried::Kept { level, lapses, since } => {
                let own = Self::latest(&given_since(school, since), held, regimes);
                let kept = Self { held, level, date: None, regime: None, lapses: Some(lapses), kept: true };
                own.or_else(|| (held == Held::NationalStandard).then_some(kept))
            }
            Carried::Lost { since, .. } | Carried::Unknown { since } => {
                Self::latest(&given_since(school, since), held, regimes)
            }
        }
    }
}

/// The recognitions of `school` that count: its own that were not withdrawn; of a reorganised school those given
/// since, with what it keeps of before.
pub fn counting<'s>(school: &'s School, regimes: &Regimes) -> Cow<'s, [Recognition]> {
    let own = match carried(school, regimes) {
        Carried::Untouched => Cow::Borrowed(school.recognitions()),
        Carried::Kept { level, lapses, since } => {
            let mut all = given_since(school, since);
            all.push(kept(school, level, lapses));
            Cow::Owned(all)
        }
        Carried::Lost { since, .. } | Carried::Unknown { since } => Cow::Owned(given_since(school, since)),
    };
    if own.iter().all(|recognition| recognition.withdrawn.is_none()) {
        return own;
    }
    own.iter().filter(|recognition| recognition.withdrawn.is_none()).cloned().collect()
}

/// What a school held on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldOn {
    /// Mức độ, cấp độ or mức.
    pub level: u8,
    /// Whether it had not lapsed; `None` where its end is not told, or not so exactly.
    pub is_valid: Option<bool>,
}

/// What `school` held for `held` on `day`: given by then, and not withdrawn by then.
pub fn held_on(school: &School, held: Held, regimes: &Regimes, day: NaiveDate) -> Option<HeldOn> {
    let mut school = school.clone();
    if let Some(all) = school.recognitions.yes_mut() {
        all.retain(|one| one.date.as_ref().is_none_or(|date| date.value.earliest() <= day));
        for one in all {
            one.withdrawn.take_if(|withdrawn| withdrawn.value.earliest() > day);
        }
    }
    let Holding { level, lapses, .. } = Holding::of(&school, held, regimes)?;
    let is_valid = lapses.and_then(|end| match (end.earliest() >= day, end.latest() >= day) {
        (true, _) => Some(true),
        (false, true) => None,
        (false, false) => Some(false),
    });
    Some(HeldOn { level, is_valid })
}

/// What a merged school keeps, as a recognition whose date is not its own.
fn kept(school: &School, level: u8, lapses: PartialDate) -> Recognition {
    let change = school.circumstances.reorganised.as_ref();
    let place = change.map_or(&school.place, |change| &change.effective.place).clone();
    Recognition {
        national_standard: Some(level),
        accreditation: None,
        date: None,
        valid_until: Some(Located { value: lapses, place }),
        withdrawn: None,
        decision: None,
        grounds: WithdrawalGrounds::default(),
    }
}

/// What a reorganised school was given since.
fn given_since(school: &School, since: PartialDate) -> Vec<Recognition> {
    let given = |recognition: &&Recognition| {
        recognition.date.as_ref().is_some_and(|date| date.value.latest() >= since.earliest())
    };
    school.recognitions().iter().filter(given).cloned().collect()
}
