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
        let words = words(&text, self.0.facts)
            .ok_or_else(|| refuse(helper, helper.param(0), "ngày và tháng như 15/6"))?;
        Ok(ScopedJson::Derived(Value::String(words)))
    }
}

/// `None` where `day` is no day with its month.
fn words(day: &str, facts: &Facts) -> Option<String> {
    // Any leap year tells days and months from what is none.
    let month =
        PartialDate::parse(&format!("{day}/2000")).ok().filter(|date| date.day().is_some())?.month()?;
    let of_plan = facts.period.year_of_month(month).and_then(|year| {
        let dated = format!("{day}/{year}");
        let date = PartialDate::parse(&dated).ok()?;
        (facts.record.date.value.latest() < date.earliest()).then_some(dated)
    });
    Some(of_plan.unwrap_or_else(|| format!("{day} hằng năm")))
}
