//! Whether a kind of target fits a school's history.

use chrono::Months;

use super::case::{Case, describe};
use super::history::{Held, Holding, add_years};
use super::reorganised::{Carried, carried};
use super::rule::Provision;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{PartialDate, TargetKind};
use crate::yaml::Told;

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

/// What does not fit. A school of which the facts do not tell what it holds is not judged.
pub(super) fn check(case: Case<'_>) -> Option<Diagnostic> {
    let known = match carried(case.school, case.regimes) {
        Carried::Untouched => !case.school.recognitions.is_silent(),
        Carried::Kept { .. } | Carried::Lost { .. } => true,
        Carried::Unknown { .. } => false,
    };
    known.then(|| case.check_kind()).flatten()
}

impl Case<'_> {
    fn check_kind(self) -> Option<Diagnostic> {
        let holding = Holding::of(self.school, self.held(), self.regimes);
        match (self.target.kind.value, holding) {
            (TargetKind::ExternalEvaluation, _) => None,
            (TargetKind::NewRecognition, None) => self.check_waiting(),
            (TargetKind::NewRecognition, Some(holding)) => {
                let fitting = if self.term(&holding) == Term::Running {
                    TargetKind::Retention
                } else {
                    TargetKind::Renewal
                };
                let reason = format!("đã có {}", describe(&holding));
                Some(self.misfit(&reason, self.term_clause(&holding), fitting))
            }
            (TargetKind::Renewal | TargetKind::Upgrade | TargetKind::Retention, None) => {
                Some(self.nothing_held())
            }
            (TargetKind::Renewal, Some(holding)) => self.check_renewal(&holding),
            (TargetKind::Upgrade, Some(holding)) => self.check_upgrade(&holding),
            (TargetKind::Retention, Some(holding)) => self.check_retention(&holding),
        }
    }

    fn nothing_held(self) -> Diagnostic {
        let held = self.held();
        let withdrawn = self.school.recognitions().iter().filter(|one| match held {
            Held::NationalStandard => one.national_standard.is_some(),
            Held::Accreditation => one.accreditation.is_some(),
        });
        let withdrawn = withdrawn.filter_map(|one| one.withdrawn.as_ref()).next_back();
        let rule = &self.regime.validity_years;
        match (withdrawn, carried(self.school, self.regimes)) {
            (_, Carried::Lost { since, .. }) => {
                let reason = format!(
                    "trường tổ chức lại từ {} không còn giữ kết quả công nhận trước đó",
                    since.plain()
                );
                self.misfit(&reason, self.reorganisation_clause(), TargetKind::NewRecognition)
            }
            (Some(day), _) => {
                let reason =
                    format!("quyết định công nhận {} đã bị thu hồi ({})", held.name(), day.value.plain());
                let clause = self.regime.withdrawal.as_ref().map(|rule| self.clause(rule));
                let clause = clause.unwrap_or_else(|| self.clause(rule));
                self.misfit(&reason, clause, TargetKind::NewRecognition)
            }
            (None, _) => {
                let reason = format!("chưa được công nhận {}", held.name());
                let found = self.misfit(&reason, self.clause(rule), TargetKind::NewRecognition);
                match &self.school.recognitions {
                    Told::No(place) => found.related(place, "ghi ở đây"),
                    Told::Silent | Told::Yes(_) => found,
                }
            }
        }
    }

    /// A reorganised school that is considered too early.
    fn check_waiting(self) -> Option<Diagnostic> {
        let Carried::Lost { considered_from, since } = carried(self.school, self.regimes) else {
            return None;
        };
        if self.last_day() >= considered_from.earliest() {
            return None;
        }
        let kind = &self.target.kind;
        let message = format!(
            "{}: mục tiêu `{}` quá sớm: trường tổ chức lại từ {} được xem xét công nhận sớm nhất từ {}",
            self.school.name,
            kind.value.key(),
            since.plain(),
            considered_from.plain()
        );
        let place = self.target.month.as_ref().map_or(&kind.place, |month| &month.place);
        let warning = Diagnostic::new(&rules::MUC_TIEU_KHONG_HOP, message).at(place);
        Some(warning.hint(format!("căn cứ {}", self.reorganisation_clause())))
    }

    fn reorganisation_clause(self) -> String {
        let rule = self.school.circumstances.reorganised.as_ref();
        let found = rule.and_then(|change| super::reorganised::rules_for(change, self.regimes));
        found.map_or_else(String::new, |(regime, rule)| {
            regime.cite(rule, self.school.level.value, self.register)
        })
    }

    fn check_renewal(self, holding: &Holding<'_>) -> Option<Diagnostic> {
        let after = self.regime.renewal_after_lapse.as_ref().filter(|rule| rule.value && !holding.kept);
        if let Some(rule) = after {
            return self.check_renewal_after(holding, rule);
        }
        if self.comparable(holding) && self.aim().is_some_and(|aim| aim > holding.level) {
            let reason = format!("mới có {}; lên mức cao hơn là nâng chuẩn", describe(holding));
            return Some(self.misfit(
                &reason,
                self.clause(&self.regime.national_standard),
                TargetKind::Upgrade,
            ));
        }
        let early = self.term(holding) == Term::Running && !holding.kept;
        let reason = format!("{} chưa đến hạn trong {}", describe(holding), self.period.name());
        early.then(|| self.misfit(&reason, self.term_clause(holding), TargetKind::Retention))
    }

    /// Under rules by which only a recognition that has lapsed is renewed.
    fn check_renewal_after(self, holding: &Holding<'_>, rule: &Provision<bool>) -> Option<Diagnostic> {
        let lapses = holding.lapses?;
        if self.last_day() >= lapses.earliest() {
            return None;
        }
        if lapses.earliest() > self.plan.last_day() {
            let reason =
                format!("{} còn thời hạn hết {}; ", describe(holding), self.plan.name()) + AFTER_LAPSE;
            let upward = self.aim().is_some_and(|aim| aim > holding.level);
            let fitting = if upward { TargetKind::Upgrade } else { TargetKind::Retention };
            return Some(self.misfit(&reason, self.clause(rule), fitting));
        }
        let kind = self.target.kind.value.key();
        let problem = format!("mục tiêu `{kind}` quá sớm: {} còn thời hạn; {AFTER_LAPSE}", describe(holding));
        let place = self.target.month.as_ref().map_or(&self.target.kind.place, |month| &month.place);
        let months = format!("tháng hợp với thời hạn: từ {} trở đi", month_of(lapses));
        Some(self.finding(&rules::MUC_TIEU_KHONG_HOP, &problem, rule).at(place).hint(months))
    }

    fn check_retention(self, holding: &Holding<'_>) -> Option<Diagnostic> {
        let over = self.term(holding) == Term::Over;
        let reason = format!("{} không còn hạn qua {}", describe(holding), self.period.name());
        over.then(|| self.misfit(&reason, self.term_clause(holding), TargetKind::Renewal))
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
            let running = self.term(holding) == Term::Running;
            let fitting = if running { TargetKind::Retention } else { TargetKind::Renewal };
            return Some(self.misfit(&reason, self.clause(&self.regime.national_standard), fitting));
        }
        let allowed = add_years(holding.date?, self.regime.upgrade_after_years.value);
        let early = self.last_day() < allowed.earliest();
        let reason = format!(
            "có {}, sau ít nhất {} năm mới được đề nghị nâng chuẩn: từ {}",
            describe(holding),
            self.regime.upgrade_after_years.value,
            allowed.plain()
        );
        early.then(|| {
            self.misfit(&reason, self.clause(&self.regime.upgrade_after_years), TargetKind::Retention)
        })
    }

    /// The scale of KĐCLGD changed in 2026; mức độ of the national standard did not.
    fn comparable(self, holding: &Holding<'_>) -> bool {
        holding.held == Held::NationalStandard
            || holding.regime.is_some_and(|regime| regime.id == self.regime.id)
    }

    fn term(self, holding: &Holding<'_>) -> Term {
        let Some(lapses) = holding.lapses else { return Term::Unknown };
        let last = self.period.last_day();
        let lead = self.regime.renewal_lead_months.as_ref();
        let closing = Months::new(lead.map_or(0, |lead| u32::from(lead.value)));
        match lapses.earliest() {
            day if day <= last => Term::Over,
            day if day <= last.checked_add_months(closing).unwrap_or(last) => Term::Closing,
            _ => Term::Running,
        }
    }

    fn misfit(self, reason: &str, clause: String, fitting: TargetKind) -> Diagnostic {
        let kind = &self.target.kind;
        let message = format!("{}: mục tiêu `{}` không hợp: {reason}", self.school.name, kind.value.key());
        let warning = Diagnostic::new(&rules::MUC_TIEU_KHONG_HOP, message).at(&kind.place);
        warning
            .hint(format!("căn cứ {clause}"))
            .hint(format!("mục tiêu hợp với lịch sử của trường: `{}`", fitting.key()))
    }

    /// By which clause `holding` lapses: one from before these rules keeps the term printed on it.
    fn term_clause(self, holding: &Holding<'_>) -> String {
        let earlier = holding.regime.is_some_and(|regime| regime.id != self.regime.id);
        match &self.regime.keeps_earlier_terms {
            _ if holding.kept => self.reorganisation_clause(),
            Some(rule) if earlier => self.clause(rule),
            Some(_) | None => self.clause(&self.regime.validity_years),
        }
    }
}

const AFTER_LAPSE: &str = "chỉ xem xét công nhận lại khi Bằng đã hết thời hạn";

/// "5/2027": the month of a date, or its year.
fn month_of(date: PartialDate) -> String {
    match date.month() {
        Some(month) => format!("tháng {month}/{}", date.year()),
        None => format!("năm {}", date.year()),
    }
}
