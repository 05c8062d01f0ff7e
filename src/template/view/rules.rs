//! What the accreditation rules of the day are called.

use chrono::NaiveDate;
use serde::Serialize;

use crate::accreditation::{Judgement, Regime, Regimes, assessed_degree, degree_name, is_known, lapse};
use crate::facts::{Council, Facts, PartialDate, Period, Recognition, School};
use crate::figures::latest_recognition;
use crate::template::first_letter;

/// The rules of the document's date.
#[derive(Serialize)]
pub(super) struct RulesView {
    /// "cấp độ" or "mức", of KĐCLGD.
    #[serde(rename = "ten_muc")]
    scale: String,
    /// Who recognises the national standard: "Giám đốc Sở Giáo dục và Đào tạo".
    #[serde(rename = "tham_quyen")]
    authority: String,
}

impl RulesView {
    pub(super) fn new(scales: Scales<'_>) -> Self {
        let regime = scales.of_document();
        Self {
            scale: name(regime),
            authority: regime.map(|regime| regime.authority.value.clone()).unwrap_or_default(),
        }
    }
}

/// The regimes, and the day of the document, by which its rules are chosen.
#[derive(Clone, Copy, Default)]
pub(super) struct Scales<'a> {
    regimes: Option<&'a Regimes>,
    dated: NaiveDate,
    /// What the plan is for.
    period: Option<Period>,
    /// Who appraises.
    council: Option<&'a Council>,
    /// The document's date as it is known; sessions after it are not told of.
    date: Option<PartialDate>,
}

impl<'a> Scales<'a> {
    pub(super) fn of(facts: &'a Facts, regimes: &'a Regimes) -> Self {
        Self {
            regimes: Some(regimes),
            dated: facts.day(),
            period: Some(facts.period),
            council: facts.cycle.appraisers.as_ref(),
            date: Some(facts.record.date.value),
        }
    }

    /// Those of facts that leave nothing out, under the last rules, so that all names are there.
    pub(super) fn exemplary(facts: &'a Facts, regimes: &'a Regimes) -> Self {
        let last = regimes.all().last().map(|regime| regime.from.earliest());
        let own = Self::of(facts, regimes);
        Self { dated: last.unwrap_or(own.dated), date: None, ..own }
    }

    /// All rules.
    pub(super) fn regimes(self) -> Option<&'a Regimes> {
        self.regimes
    }

    /// Who appraises.
    pub(super) fn council(self) -> Option<&'a Council> {
        self.council
    }

    /// What the council found of `school` by the document's day.
    pub(super) fn outcome(self, school: &'a School) -> Option<Judgement<'a>> {
        let is_told = self.date.is_none_or(|date| is_known(school, date));
        self.of_document().filter(|_| is_told).and_then(|regime| Judgement::of(school, regime))
    }

    /// "Tháng 5/2027", "Năm 2027" of a plan of several years; "Trong năm 2027" where neither is known.
    pub(super) fn time(self, month: Option<PartialDate>) -> String {
        match (month, self.period) {
            (Some(PartialDate::Year(year)), _) => format!("Năm {year}"),
            (Some(months @ PartialDate::Months { .. }), _) => first_letter::upper(&months.as_known()),
            (Some(month), _) => format!("Tháng {}", month.month_numeric()),
            (None, Some(period)) => format!("Trong {}", period.name()),
            (None, None) => "Trong kỳ kế hoạch".to_owned(),
        }
    }

    /// Whether all of `date` is before the document's day.
    pub(super) fn is_past(self, date: PartialDate) -> bool {
        date.latest() < self.dated
    }

    /// When `recognition` lapses.
    pub(super) fn lapse(self, recognition: &Recognition) -> Option<PartialDate> {
        self.regimes.and_then(|regimes| lapse(recognition, regimes))
    }

    /// The rules of the document's date.
    pub(super) fn of_document(self) -> Option<&'a Regime> {
        self.on(self.dated)
    }

    /// The recognition that `school` got last, of those that count.
    pub(super) fn latest_recognition(self, school: &School) -> Option<Recognition> {
        match self.regimes {
            Some(regimes) => latest_recognition(school, regimes),
            None => latest_recognition(school, &Regimes::default()),
        }
    }

    /// The mức that `school` found of itself, as a cell says it.
    pub(super) fn own_degree(self, school: &School) -> Option<String> {
        let degree = self.own_degree_of(school)?;
        Some(if degree == 0 { "Không đạt".to_owned() } else { degree_name(degree) })
    }

    /// The mức that `school` found of itself; 0 is below mức 1.
    pub(super) fn own_degree_of(self, school: &School) -> Option<u8> {
        assessed_degree(school, self.of_document()?)
    }

    /// What a level of KĐCLGD was called when it was recognised.
    pub(super) fn of_recognition(self, recognition: &Recognition) -> String {
        let day = recognition.date.as_ref().map(|date| date.value.earliest());
        name(self.on(day.unwrap_or(self.dated)))
    }

    /// What a level of KĐCLGD is called where `school` aims at it.
    pub(super) fn of_target(self, school: &School) -> String {
        let regime = self.of_document();
        let of_school = |regimes: &'a Regimes| regime.map(|regime| regimes.of_school(school, regime));
        name(self.regimes.and_then(of_school))
    }

    /// Before the first regime the words are already its own.
    fn on(self, day: NaiveDate) -> Option<&'a Regime> {
        let regimes = self.regimes?;
        regimes.on(day).or(regimes.all().first())
    }
}

fn name(regime: Option<&Regime>) -> String {
    regime.map(|regime| regime.accreditation.value.name.clone()).unwrap_or_default()
}
