//! One target, with all that bears on it.

use chrono::NaiveDate;

use super::history::{Held, Holding};
use super::regime::Regime;
use super::regimes::Regimes;
use super::rule::Provision;
use crate::diagnostic::{self, Diagnostic};
use crate::facts::{PartialDate, Period, School, Target};
use crate::legal::{Register, short};

/// A school's target under the rules it is held against.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub school: &'a School,
    pub target: &'a Target,
    /// The plan's period.
    pub plan: Period,
    /// The same; of a plan of several years the year aimed at, where the target says it.
    pub period: Period,
    pub regimes: &'a Regimes,
    /// The rules of the document's date, or the earlier ones where the school goes on by them.
    pub regime: &'a Regime,
    pub register: &'a Register,
}

impl<'a> Case<'a> {
    /// The case of `school` in a document under `regime`, if the rules are for its level and it has a target.
    pub fn new(
        school: &'a School,
        plan: Period,
        regime: &'a Regime,
        regimes: &'a Regimes,
        register: &'a Register,
    ) -> Option<Self> {
        let regime = regimes.of_school(school, regime);
        regime.document(school.level.value)?;
        let target = school.target()?;
        Some(Self { school, target, plan, period: judged(plan, target), regimes, regime, register })
    }

    /// What the target is about.
    pub fn held(self) -> Held {
        let accreditation_only =
            self.target.national_standard.is_none() && self.target.accreditation.is_some();
        if accreditation_only { Held::Accreditation } else { Held::NationalStandard }
    }

    /// The level aimed at.
    pub fn aim(self) -> Option<u8> {
        let aim = match self.held() {
            Held::NationalStandard => &self.target.national_standard,
            Held::Accreditation => &self.target.accreditation,
        };
        aim.as_ref().map(|aim| aim.value)
    }

    /// The last day on which the target can be reached.
    pub fn last_day(self) -> NaiveDate {
        self.target.month.as_ref().map_or(self.period.last_day(), |month| month.value.latest())
    }

    /// Where `rule` stands: "khoản 3 Điều 19 Thông tư số 57/2026/TT-BGDĐT".
    pub fn clause<T>(self, rule: &Provision<T>) -> String {
        self.regime.cite(rule, self.school.level.value, self.register)
    }

    /// The documents of the rules that are for the school: "Thông tư số 57/2026/TT-BGDĐT".
    pub fn documents(self) -> String {
        let document = self.regime.document(self.school.level.value);
        document.and_then(|id| self.register.find(id)).map(short).unwrap_or_default()
    }

    /// A finding that names the school and the clause that it is held against.
    pub fn finding<T>(
        self,
        rule: &'static diagnostic::Rule,
        problem: &str,
        clause: &Provision<T>,
    ) -> Diagnostic {
        let clause = self.clause(clause);
        Diagnostic::new(rule, format!("{}: {problem}", self.school.name)).hint(format!("căn cứ {clause}"))
    }
}

/// The period in which a target of a plan of `period` is judged.
fn judged(period: Period, target: &Target) -> Period {
    match (period, &target.month) {
        (Period::Span { .. }, Some(month)) => Period::Year(month.value.year()),
        (Period::Span { .. }, None) | (Period::Year(_) | Period::SchoolYear(_), _) => period,
    }
}

/// "chuẩn quốc gia mức độ 1 (tháng 5/2019, hết hạn tháng 5/2024)".
pub(super) fn describe(holding: &Holding<'_>) -> String {
    let kept = holding.kept.then(|| "bảo lưu sau khi tổ chức lại".to_owned());
    let date = holding.date.map(PartialDate::plain);
    let lapses = holding.lapses.map(|lapses: PartialDate| format!("hết hạn {}", lapses.plain()));
    let known: Vec<String> = [kept, date, lapses].into_iter().flatten().collect();
    if known.is_empty() { holding.name() } else { format!("{} ({})", holding.name(), known.join(", ")) }
}
