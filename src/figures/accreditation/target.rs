//! Whether a target fits a school's history and the rules.

use chrono::{Months, NaiveDate};

use super::history::{Held, Holding, add_years};
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, PartialDate, Period, School, Target, TargetKind};
use crate::legal::{Regime, Regimes, Register, Rule, plain_date};

/// Warnings on the targets of `facts` that do not fit the schools' history or the rules, with reason and clause.
/// A school without `cong_nhan` has an unknown history: its kind of target is taken as it is.
pub fn check_targets(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let dated = facts.record.date.value.earliest();
    facts
        .schools
        .iter()
        .filter_map(|school| Some((school, school.target()?)))
        .flat_map(|(school, target)| Case::new(school, target, facts.period, dated, regimes, register))
        .flat_map(|case| case.check())
        .collect()
}

/// One target, with all that bears on it.
#[derive(Clone, Copy)]
struct Case<'a> {
    school: &'a School,
    target: &'a Target,
    period: Period,
    regimes: &'a Regimes,
    /// The rules on the day of the target.
    regime: &'a Regime,
    register: &'a Register,
}

/// Where in its term a recognition stands, seen from the plan's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Term {
    /// Lapses in the period or has lapsed before it.
    Over,
    /// Lapses soon after it, so that re-evaluation is due in it.
    Closing,
    /// Lapses later.
    Running,
    /// Not known.
    Unknown,
}

impl<'a> Case<'a> {
    fn new(
        school: &'a School,
        target: &'a Target,
        period: Period,
        dated: NaiveDate,
        regimes: &'a Regimes,
        register: &'a Register,
    ) -> Option<Self> {
        let day = target.month.as_ref().map(|month| month.value.latest());
        let regime = regimes.on(day.unwrap_or(period.first_day().max(dated)))?;
        regime.document(school.level.value)?;
        Some(Self { school, target, period, regimes, regime, register })
    }

    fn check(self) -> Vec<Diagnostic> {
        let mut report = Vec::new();
        if !self.school.recognitions().is_empty() {
            report.extend(self.check_kind());
        }
        report.extend(self.check_levels());
        report
    }

    /// What the target is about.
    fn held(self) -> Held {
        let accreditation_only =
            self.target.national_standard.is_none() && self.target.accreditation.is_some();
        if accreditation_only { Held::Accreditation } else { Held::NationalStandard }
    }

    fn aim(self) -> Option<u8> {
        let aim = match self.held() {
            Held::NationalStandard => &self.target.national_standard,
            Held::Accreditation => &self.target.accreditation,
        };
        aim.as_ref().map(|aim| aim.value)
    }

    fn check_kind(self) -> Option<Diagnostic> {
        let holding = Holding::of(self.school, self.held(), self.regimes);
        match (self.target.kind.value, holding) {
            (TargetKind::ExternalEvaluation, _) | (TargetKind::NewRecognition, None) => None,
            (TargetKind::NewRecognition, Some(holding)) => {
                let fitting = if self.term(&holding) == Term::Running {
                    TargetKind::Retention
                } else {
                    TargetKind::Renewal
                };
                Some(self.misfit(
                    &format!("đã có {}", describe(&holding)),
                    &self.regime.validity_years,
                    fitting,
                ))
            }
            (TargetKind::Renewal | TargetKind::Upgrade | TargetKind::Retention, None) => {
                let reason = format!("chưa được công nhận {}", self.held().name());
                Some(self.misfit(&reason, &self.regime.validity_years, TargetKind::NewRecognition))
            }
            (TargetKind::Renewal, Some(holding)) => self.check_renewal(&holding),
            (TargetKind::Upgrade, Some(holding)) => self.check_upgrade(&holding),
            (TargetKind::Retention, Some(holding)) => self.check_retention(&holding),
        }
    }

    fn check_renewal(self, holding: &Holding<'_>) -> Option<Diagnostic> {
        if self.comparable(holding) && self.aim().is_some_and(|aim| aim > holding.level) {
            let reason = format!("mới có {}; lên mức cao hơn là nâng chuẩn", describe(holding));
            return Some(self.misfit(&reason, &self.regime.national_standard, TargetKind::Upgrade));
        }
        let early = self.term(holding) == Term::Running;
        let reason = format!("{} chưa đến hạn trong {}", describe(holding), self.period.name());
        early.then(|| self.misfit(&reason, &self.regime.validity_years, TargetKind::Retention))
    }

    fn check_retention(self, holding: &Holding<'_>) -> Option<Diagnostic> {
        let over = self.term(holding) == Term::Over;
        let reason = format!("{} không còn hạn qua {}", describe(holding), self.period.name());
        over.then(|| self.misfit(&reason, &self.regime.validity_years, TargetKind::Renewal))
    }

    fn check_upgrade(self, holding: &Holding<'_>) -> Option<Diagnostic> {
        let highest = match holding.held {
            Held::NationalStandard => self.regime.national_standard.value.highest,
            Held::Accreditation => self.regime.accreditation.value.highest,
        };
        if !self.comparable(holding) {
            return None;
        }
        if holding.level >= self.aim().unwrap_or(highest) {
            let reason = format!("đã có {}, không thấp hơn mục tiêu", describe(holding));
            return Some(self.misfit(&reason, &self.regime.national_standard, TargetKind::Renewal));
        }
        let allowed = add_years(holding.date()?, self.regime.upgrade_after_years.value);
        let early = self.last_day() < allowed.earliest();
        let reason = format!(
            "có {}, sau ít nhất {} năm mới được đề nghị nâng chuẩn: từ {}",
            describe(holding),
            self.regime.upgrade_after_years.value,
            plain_date(allowed)
        );
        early.then(|| self.misfit(&reason, &self.regime.upgrade_after_years, TargetKind::Retention))
    }

    /// The scale of KĐCLGD changed in 2026; mức độ of the national standard did not.
    fn comparable(self, holding: &Holding<'_>) -> bool {
        holding.held == Held::NationalStandard
            || holding.regime.is_some_and(|regime| regime.id == self.regime.id)
    }

    fn last_day(self) -> NaiveDate {
        self.target.month.as_ref().map_or(self.period.last_day(), |month| month.value.latest())
    }

    fn term(self, holding: &Holding<'_>) -> Term {
        let Some(lapses) = holding.lapses else { return Term::Unknown };
        let lead = holding.regime.and_then(|regime| regime.renewal_lead_months.as_ref());
        let last = self.period.last_day();
        let closing = Months::new(lead.map_or(0, |lead| u32::from(lead.value)));
        match lapses.earliest() {
            day if day <= last => Term::Over,
            day if day <= last.checked_add_months(closing).unwrap_or(last) => Term::Closing,
            _ => Term::Running,
        }
    }

    fn check_levels(self) -> Vec<Diagnostic> {
        let regime = self.regime;
        let level = self.school.level.value;
        let mut report = Vec::new();
        let aims = [
            (&self.target.national_standard, &regime.national_standard, Held::NationalStandard),
            (&self.target.accreditation, &regime.accreditation, Held::Accreditation),
        ];
        for (aim, rule, held) in aims {
            let Some(aim) = aim else { continue };
            let scale = &rule.value;
            let problem = if !scale.is_for(level) {
                format!("{} không áp dụng đối với cơ sở {}", held.name(), level.name())
            } else if aim.value > scale.highest {
                format!(
                    "{} chỉ có {} 1 đến {}, mục tiêu ghi {}",
                    held.name(),
                    scale.name,
                    scale.highest,
                    aim.value
                )
            } else {
                continue;
            };
            report.push(self.warning("muc-do-khong-hop", &problem, rule).at(&aim.place));
        }
        report.extend(self.check_need());
        report
    }

    fn check_need(self) -> Option<Diagnostic> {
        let standard = self.target.national_standard.as_ref()?;
        let accreditation = self.target.accreditation.as_ref()?;
        let needed = self.regime.accreditation_for(standard.value)?;
        let scale = &self.regime.accreditation.value.name;
        let problem = format!(
            "chuẩn quốc gia mức độ {} cần KĐCLGD từ {scale} {needed}, mục tiêu ghi {scale} {}",
            standard.value, accreditation.value
        );
        let warning =
            || self.warning("muc-do-khong-hop", &problem, &self.regime.needs).at(&accreditation.place);
        (accreditation.value < needed).then(warning)
    }

    fn misfit<T>(self, reason: &str, rule: &Rule<T>, fitting: TargetKind) -> Diagnostic {
        let kind = &self.target.kind;
        let problem = format!("mục tiêu `{}` không hợp: {reason}", kind.value.key());
        self.warning("muc-tieu-khong-hop", &problem, rule)
            .at(&kind.place)
            .hint(format!("mục tiêu hợp với lịch sử của trường: `{}`", fitting.key()))
    }

    fn warning<T>(self, name: &'static str, problem: &str, rule: &Rule<T>) -> Diagnostic {
        let clause = self.regime.cite(rule, self.school.level.value, self.register);
        Diagnostic::warning(name, format!("{}: {problem}", self.school.name)).hint(format!("căn cứ {clause}"))
    }
}

/// "chuẩn quốc gia mức độ 1 (tháng 5/2019, hết hạn tháng 5/2024)".
pub(super) fn describe(holding: &Holding<'_>) -> String {
    let date = holding.date().map(plain_date);
    let lapses = holding.lapses.map(|lapses: PartialDate| format!("hết hạn {}", plain_date(lapses)));
    let known: Vec<String> = [date, lapses].into_iter().flatten().collect();
    if known.is_empty() { holding.name() } else { format!("{} ({})", holding.name(), known.join(", ")) }
}

#[cfg(test)]
#[path = "target_tests.rs"]
mod tests;
