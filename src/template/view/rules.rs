//! What the accreditation rules of the day are called.

use chrono::NaiveDate;
use serde::Serialize;

use crate::accreditation::{Regime, Regimes, lapse};
use crate::facts::{Facts, PartialDate, Period, Recognition, School};
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
}

impl<'a> Scales<'a> {
    pub(super) fn of(facts: &Facts, regimes: &'a Regimes) -> Self {
        Self { regimes: Some(regimes), dated: facts.day(), period: Some(facts.period) }
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

    /// When `recognition` lapses.
    pub(super) fn lapse(self, recognition: &Recognition) -> Option<PartialDate> {
        self.regimes.and_then(|regimes| lapse(recognition, regimes))
    }

    /// The rules of the document's date.
    fn of_document(self) -> Option<&'a Regime> {
        self.on(self.dated)
    }

    /// The recognition that `school` got last, of those that count.
    pub(super) fn latest_recognition(self, school: &School) -> Option<Recognition> {
        match self.regimes {
            Some(regimes) => latest_recognition(school, regimes),
            None => latest_recognition(school, &Regimes::default()),
        }
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
