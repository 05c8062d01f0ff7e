//! What the accreditation rules of the day are called.

use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::{Facts, PartialDate, Period, Recognition, Target};
use crate::legal::{Regime, Regimes};

/// The rules in the plan's period.
#[derive(Serialize)]
pub(super) struct RulesView {
    /// "cấp độ" or "mức", of KĐCLGD.
    #[serde(rename = "ten_muc")]
    scale: String,
    /// Who recognises the national standard: "Sở Giáo dục và Đào tạo".
    #[serde(rename = "tham_quyen")]
    authority: String,
}

impl RulesView {
    pub(super) fn new(scales: Scales<'_>) -> Self {
        let regime = scales.on(scales.planned);
        Self {
            scale: name(regime),
            authority: regime.map(|regime| regime.authority.value.clone()).unwrap_or_default(),
        }
    }
}

/// The regimes, and the days that stand for a date that is not known.
#[derive(Clone, Copy, Default)]
pub(super) struct Scales<'a> {
    regimes: &'a [Regime],
    /// Of the document.
    dated: NaiveDate,
    /// The first day of the period that the document does not look back on.
    planned: NaiveDate,
    /// What the plan is for.
    period: Option<Period>,
}

impl<'a> Scales<'a> {
    pub(super) fn of(facts: &Facts, regimes: &'a Regimes) -> Self {
        let dated = facts.record.date.value.earliest();
        Self {
            regimes: regimes.all(),
            dated,
            planned: dated.max(facts.period.first_day()),
            period: Some(facts.period),
        }
    }

    /// What a level of KĐCLGD was called when it was recognised.
    pub(super) fn of_recognition(self, recognition: &Recognition) -> String {
        let day = recognition.date.as_ref().map(|date| date.value.earliest());
        name(self.on(day.unwrap_or(self.dated)))
    }

    /// What a level of KĐCLGD is called where it is aimed at.
    pub(super) fn of_target(self, target: &Target) -> String {
        let day = target.month.as_ref().map(|month| month.value.latest());
        name(self.on(day.unwrap_or(self.planned)))
    }

    /// "Tháng 5/2027"; "Trong năm 2027" where no month is known.
    pub(super) fn time(self, month: Option<PartialDate>) -> String {
        match (month, self.period) {
            (Some(month @ PartialDate::Year(_)), _) => format!("Trong {}", month.as_known()),
            (Some(month), _) => format!("Tháng {}", month.month_numeric()),
            (None, Some(period)) => format!("Trong {}", period.name()),
            (None, None) => "Trong kỳ kế hoạch".to_owned(),
        }
    }

    /// Before the first regime the words are already its own.
    fn on(self, day: NaiveDate) -> Option<&'a Regime> {
        self.regimes.iter().find(|regime| regime.applies(day)).or(self.regimes.first())
    }
}

fn name(regime: Option<&Regime>) -> String {
    regime.map(|regime| regime.accreditation.value.name.clone()).unwrap_or_default()
}
