//! What follows from what a council found of a school: its mức, which conditions are met, what can be proposed.

use super::assessment;
use super::criteria::Criteria;
use super::procedure::NamedCondition;
use super::regime::Regime;
use super::regimes::Regimes;
use crate::facts::{
    Appraisal, AppraisalCondition, ConditionNote, CriteriaSheet, Facts, Level, PartialDate, School,
};

/// The appraisal of one school under the rules of the document's day.
#[derive(Debug, Clone)]
pub struct Judgement<'a> {
    pub school: &'a School,
    pub appraisal: &'a Appraisal,
    pub regime: &'a Regime,
    /// The mức that the school found; 0 is below mức 1.
    pub own: Option<u8>,
    /// The mức that the council's criteria give.
    pub degree: Option<u8>,
    /// In the order of the minutes.
    pub conditions: Vec<ConditionResult<'a>>,
}

/// Whether a condition is met, and what was noted.
#[derive(Debug, Clone, Copy)]
pub struct ConditionResult<'a> {
    pub named: &'a NamedCondition,
    /// What the school's facts tell of it.
    pub told: Option<bool>,
    /// That, else what the council found.
    pub met: Option<bool>,
    pub note: Option<&'a ConditionNote>,
}

/// How many criteria are at each mức: 0, 1, 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CriterionSums {
    pub mandatory: [usize; 3],
    pub others: [usize; 3],
}

impl CriterionSums {
    /// All criteria.
    pub fn total(&self) -> [usize; 3] {
        let [none, first, second] = self.mandatory;
        let [none_of_others, first_of_others, second_of_others] = self.others;
        [none + none_of_others, first + first_of_others, second + second_of_others]
    }
}

impl<'a> Judgement<'a> {
    /// That of `school`, if it was appraised and the rules of `regime` know of councils.
    pub fn of(school: &'a School, regime: &'a Regime) -> Option<Self> {
        let appraisal = school.appraisal.as_ref()?;
        let rule = regime.criteria.as_ref()?;
        regime.procedure.appraisers.as_ref()?;
        let own = assessment::degree(school, regime).map(|(degree, _)| degree);
        let degree = Some(appraisal.sheets.as_slice()).filter(|sheets| !sheets.is_empty());
        let degree = degree.and_then(|sheets| assessment::computed(school, sheets, rule, regime));
        let named = regime.procedure.conditions.iter().flat_map(|rule| &rule.value);
        let conditions = named.map(|named| condition(named, school, appraisal, degree, regime)).collect();
        Some(Self { school, appraisal, regime, own, degree, conditions })
    }

    /// Whether all conditions are met; `None` where one of them is not told.
    pub fn meets_all(&self) -> Option<bool> {
        let asked = self.conditions.iter().filter(|condition| condition.is_asked());
        let all: Vec<Option<bool>> = asked.map(|condition| condition.met).collect();
        if all.contains(&Some(false)) { Some(false) } else { (!all.contains(&None)).then_some(true) }
    }

    /// The highest mức độ that criteria and conditions carry; 0 is none.
    pub fn carried(&self) -> u8 {
        let Some(degree) = self.degree.filter(|_| self.meets_all() == Some(true)) else { return 0 };
        let mut levels = 1..=self.regime.national_standard.value.highest;
        let reached =
            |level: &u8| self.regime.accreditation_for(*level).is_some_and(|needed| degree >= needed);
        levels.rfind(reached).unwrap_or_default()
    }

    /// The mức độ that is proposed; 0 is none.
    pub fn proposal(&self) -> Option<u8> {
        self.appraisal.proposal()
    }

    /// How many criteria are at each mức, a sheet each: the mức of a school of several levels is the lowest of theirs, which
    /// says nothing of single criteria.
    pub fn sums(&self) -> Vec<(Option<Level>, CriterionSums)> {
        let Some(criteria) = self.degree.and(self.regime.criteria.as_ref()) else { return Vec::new() };
        let sheets = self.appraisal.sheets.iter();
        let sums = sheets
            .map(|sheet| (sheet.level.as_ref().map(|level| level.value), of_sheet(sheet, &criteria.value)));
        sums.collect()
    }
}

impl ConditionResult<'_> {
    /// Whether it is asked of the school: others only where something is told of them.
    pub fn is_asked(&self) -> bool {
        self.named.condition != AppraisalCondition::Other || self.note.is_some()
    }
}

/// The degrees of the criterion `number`, one a level where levels have sheets of their own.
pub fn degrees<'a>(
    sheets: &'a [CriteriaSheet],
    number: &'a str,
) -> impl Iterator<Item = (Option<Level>, u8)> + use<'a> {
    let written = move |sheet: &&CriteriaSheet| sheet.degrees.iter().any(|(known, _)| known.value == number);
    let sheets = sheets.iter().filter(written);
    sheets.map(move |sheet| (sheet.level.as_ref().map(|level| level.value), assessment::of(sheet, number)))
}

fn of_sheet(sheet: &CriteriaSheet, criteria: &Criteria) -> CriterionSums {
    let mut sums = CriterionSums::default();
    for number in criteria.numbers() {
        let row = if criteria.is_mandatory(number) { &mut sums.mandatory } else { &mut sums.others };
        if let Some(count) = row.get_mut(usize::from(assessment::of(sheet, number))) {
            *count += 1;
        }
    }
    sums
}

fn condition<'a>(
    named: &'a NamedCondition,
    school: &'a School,
    appraisal: &'a Appraisal,
    degree: Option<u8>,
    regime: &Regime,
) -> ConditionResult<'a> {
    let note = appraisal.conditions.of(named.condition);
    let circumstances = &school.circumstances;
    let told = match named.condition {
        AppraisalCondition::Cohort => circumstances.finished_cohort.as_ref().map(|told| told.value),
        AppraisalCondition::Data => {
            let years = circumstances.self_assessment.as_ref().and_then(|found| found.years.as_ref());
            let needed = regime.years_of_data.as_ref().map(|rule| rule.value);
            years.zip(needed).map(|(years, needed)| years.value >= needed)
        }
        AppraisalCondition::Degree => {
            degree.zip(regime.accreditation_for(1)).map(|(degree, needed)| degree >= needed)
        }
        AppraisalCondition::Facilities | AppraisalCondition::Other => None,
    };
    let found = note.and_then(|note| note.met.as_ref()).map(|met| met.value);
    ConditionResult { named, told, met: told.or(found), note }
}

/// The appraisals of `facts` that were held by its date, by the rules of that day.
pub fn outcomes<'a>(facts: &'a Facts, regimes: &'a Regimes) -> Vec<Judgement<'a>> {
    let dated = facts.record.date.value;
    let Some(regime) = regimes.on(dated.latest()) else { return Vec::new() };
    let known = facts.schools.iter().filter(|school| is_known(school, dated));
    known.filter_map(|school| Judgement::of(school, regime)).collect()
}

/// No document tells of a session that comes after it.
pub fn is_known(school: &School, dated: PartialDate) -> bool {
    let session = school.appraisal.as_ref().and_then(|appraisal| appraisal.session.as_ref());
    session.is_none_or(|session| session.date.value.earliest() <= dated.latest())
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;
