//! `han_tu_danh_gia`: until when schools assess themselves.

use chrono::{Months, NaiveDate};
use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, ScopedJson};
use serde_json::Value;

use super::params::{refuse, text_param};
use super::yearly_day;
use crate::facts::{Facts, PartialDate, Period};
use crate::figures::Roadmap;
use crate::template::session::Session;
use crate::vietnamese::same_name;

/// `{{han_tu_danh_gia "15/6"}}`: "trước ngày 15/6/2027"; with what holds for schools that are considered before that day.
pub(super) struct SelfAssessedHelper<'a>(pub(super) &'a Session<'a>);

impl HelperDef for SelfAssessedHelper<'_> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let day = text_param(helper, 0)?;
        let words = words(&day, self.0.facts, self.0.roadmap())
            .ok_or_else(|| refuse(helper, helper.param(0), yearly_day::WANTED))?;
        Ok(ScopedJson::Derived(Value::String(words)))
    }
}

/// Before a school is looked at, whatever the day.
const BEFORE_APPRAISAL: &str = "trước khi được thẩm định";

/// `None` where `day` is no day with its month.
fn words(day: &str, facts: &Facts, roadmap: &Roadmap) -> Option<String> {
    let day = yearly_day::YearlyDay::read(day)?;
    let early = early(&day, facts, roadmap);
    let is_own = facts.own_school().is_some_and(|school| same_name(&school.name, &facts.issuer.name.value));
    if let (true, Some(first)) = (is_own, early.first()) {
        return Some(before(*first, facts).unwrap_or_else(|| BEFORE_APPRAISAL.to_owned()));
    }
    let others = exception(&early, facts)
        .map(|words| format!(", riêng trường dự kiến được xem xét công nhận {words}"));
    Some(format!("trước ngày {}{}", day.words(facts), others.unwrap_or_default()))
}

/// When schools are considered that cannot wait for `day`, in the order of time; years alone tell nothing of it.
fn early(day: &yearly_day::YearlyDay, facts: &Facts, roadmap: &Roadmap) -> Vec<PartialDate> {
    let own = facts.record.date.value.earliest();
    let planned = roadmap.months.iter().filter(|row| row.total() > 0).map(|row| row.month);
    let to_come = planned.filter(|when| !matches!(when, PartialDate::Year(_)) && when.latest() >= own);
    let is_early = |when: &PartialDate| {
        let due = match facts.period {
            Period::Span { .. } => day.of(when.year()),
            Period::Year(_) | Period::SchoolYear(_) => day.of_plan(facts),
        };
        due.is_some_and(|due| when.earliest() <= due.earliest())
    };
    to_come.filter(is_early).collect()
}

fn exception(early: &[PartialDate], facts: &Facts) -> Option<String> {
    if matches!(facts.period, Period::Span { .. }) {
        return (!early.is_empty()).then(|| format!("sớm hơn thì phê duyệt {BEFORE_APPRAISAL}"));
    }
    let first = early.first()?;
    let deadline = before(*first, facts);
    if let [only] = early {
        let until = deadline.unwrap_or_else(|| BEFORE_APPRAISAL.to_owned());
        return Some(format!("trong {} phê duyệt {until}", only.as_known()));
    }
    let are_months = early.iter().all(|when| when.month().is_some());
    let until = match deadline {
        Some(_) if are_months => "trước thời gian dự kiến ít nhất một tháng",
        Some(_) | None => BEFORE_APPRAISAL,
    };
    let last = early.iter().map(|when| when.latest()).max()?;
    let month = |day: NaiveDate| {
        PartialDate::parse(&day.format("%m/%Y").to_string()).map(PartialDate::as_known).unwrap_or_default()
    };
    Some(format!("từ {} đến {} phê duyệt {until}", month(first.earliest()), month(last)))
}

/// "trước ngày 01/3/2027" of April, where that day is still to come when the document is made: a council concludes up
/// to ten working days before the decision (khoản 1 Điều 19 Thông tư số 57/2026/TT-BGDĐT).
fn before(when: PartialDate, facts: &Facts) -> Option<String> {
    let first = when.earliest().checked_sub_months(Months::new(1))?;
    let is_to_come = facts.record.date.value.latest() < first;
    is_to_come.then(|| format!("trước ngày {}", PartialDate::Day(first).numeric()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn said(period: Period, date: &str, months: &[&str]) -> String {
        let mut facts = sample::commune_plan();
        facts.period = period;
        facts.record.date = sample::read(date);
        let row = |month: &&str| crate::figures::MonthCounts {
            month: PartialDate::parse_months(month).or_else(|| PartialDate::parse(month).ok()).unwrap(),
            counts: vec![1],
        };
        let roadmap = Roadmap { months: months.iter().map(row).collect(), ..Roadmap::default() };
        words("15/6", &facts, &roadmap).unwrap()
    }

    #[test]
    fn schools_are_assessed_before_they_are_considered() {
        const LATE: &str = "trước ngày 15/6/2027";
        let year = Period::Year(2027);
        for (date, months, clause) in [
            ("12/2026", &[][..], ""),
            ("12/2026", &["7/2027", "11/2027"], ""),
            ("12/2026", &["4/2027", "11/2027"], "trong tháng 4/2027 phê duyệt trước ngày 01/3/2027"),
            ("12/2026", &["6/2027"], "trong tháng 6/2027 phê duyệt trước ngày 01/5/2027"),
            (
                "12/2026",
                &["3/2027", "5/2027"],
                "từ tháng 3/2027 đến tháng 5/2027 phê duyệt trước thời gian dự kiến ít nhất một tháng",
            ),
            ("12/2026", &["Quý II/2027"], "trong quý II/2027 phê duyệt trước ngày 01/3/2027"),
            (
                "12/2026",
                &["4-5/2027", "Quý II/2027"],
                "từ tháng 4/2027 đến tháng 6/2027 phê duyệt trước khi được thẩm định",
            ),
            ("10/01/2027", &["1/2027"], "trong tháng 01/2027 phê duyệt trước khi được thẩm định"),
            ("12/2026", &["2027"], ""),
        ] {
            let others = if clause.is_empty() {
                String::new()
            } else {
                format!(", riêng trường dự kiến được xem xét công nhận {clause}")
            };
            assert_eq!(said(year, date, months), format!("{LATE}{others}"), "{date} {months:?}");
        }
        assert_eq!(said(year, "01/7/2027", &["4/2027", "9/2027"]), "trước ngày 15/6 hằng năm");
        assert!(said(Period::SchoolYear(2026), "05/9/2026", &["11/2026"]).ends_with("trước ngày 01/10/2026"));
        let span = Period::Span { first: 2026, last: 2030 };
        assert_eq!(said(span, "12/2026", &["2028"]), "trước ngày 15/6 hằng năm");
        assert!(
            said(span, "12/2026", &["4/2028"]).ends_with("sớm hơn thì phê duyệt trước khi được thẩm định")
        );
    }

    #[test]
    fn no_school_is_told_to_assess_itself_after_it_is_considered() {
        for month in 1..=12_u8 {
            for doc in ["2026", "12/2026", "15/01/2027", "3/2027"] {
                let text = said(Period::Year(2027), doc, &[&format!("{month}/2027")]);
                let is_early = month <= 6 && text.contains("2027") && !text.contains("hằng năm");
                let gone = PartialDate::parse(doc).unwrap().earliest()
                    > PartialDate::Month { year: 2027, month }.latest();
                assert_eq!(text.contains("riêng"), is_early && !gone, "{doc} {month}: {text}");
            }
        }
    }
}
