//! `ngay_hang_nam`: a day that the law sets for every year.

use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value;

use super::params::{refuse, text_param};
use crate::facts::{Facts, PartialDate};
use crate::template::session::Session;

/// `{{ngay_hang_nam "15/6"}}`: "15/6/2027" in a plan of one year, if that day is still to come; else "15/6 hằng năm".
pub(super) struct YearlyDayHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for YearlyDayHelper<'_> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let text = text_param(helper, 0)?;
        let day = YearlyDay::read(&text).ok_or_else(|| refuse(helper, helper.param(0), WANTED))?;
        Ok(ScopedJson::Derived(Value::String(day.words(self.0.facts))))
    }
}

/// What a day of every year is.
pub(super) const WANTED: &str = "ngày và tháng như 15/6";

/// A day with its month.
pub(super) struct YearlyDay {
    text: String,
    month: u8,
}

impl YearlyDay {
    /// `None` where `day` is no day with its month.
    pub(super) fn read(day: &str) -> Option<Self> {
        // Any leap year tells days and months from what is none.
        let read = PartialDate::parse(&format!("{day}/2000")).ok().filter(|date| date.day().is_some())?;
        Some(Self { text: day.to_owned(), month: read.month()? })
    }

    /// The day of `year`.
    pub(super) fn of(&self, year: u16) -> Option<PartialDate> {
        PartialDate::parse(&format!("{}/{year}", self.text)).ok()
    }

    /// The day of the plan's own year, if that day is still to come.
    pub(super) fn of_plan(&self, facts: &Facts) -> Option<PartialDate> {
        let date = self.of(facts.period.year_of_month(self.month)?)?;
        (facts.record.date.value.latest() < date.earliest()).then_some(date)
    }

    /// "15/6/2027", or "15/6 hằng năm".
    pub(super) fn words(&self, facts: &Facts) -> String {
        let of_plan = self.of_plan(facts).map(|date| format!("{}/{}", self.text, date.year()));
        of_plan.unwrap_or_else(|| format!("{} hằng năm", self.text))
    }
}
