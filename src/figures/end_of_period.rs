//! How many schools will hold the national standard when what is planned is done.

use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, School, TargetKind};
use crate::vietnamese::same_name;

use super::planned::{Planned, PlannedCount};
use super::present::degree_on;
use super::standing_line::{StandingHead, StandingLine, head_of};

/// What is known of the end of the period.
pub(super) struct Forecast<'a> {
    planned: &'a Planned,
    /// The schools that are named.
    schools: Vec<Changing<'a>>,
    /// Whether these are all there are.
    whole_list: bool,
}

/// A school from now to the end of the period.
struct Changing<'a> {
    school: &'a School,
    is_now: bool,
    /// Whether it still is, if nothing is done.
    is_at_end: bool,
    /// What the plan wants for it, of what gives it the standard.
    aim: Option<TargetKind>,
}

impl<'a> Forecast<'a> {
    /// Of `schools`, as of now and by the end of the period of `facts`.
    pub(super) fn new(
        facts: &Facts,
        schools: &'a [School],
        as_of: PartialDate,
        regimes: &Regimes,
        planned: &'a Planned,
    ) -> Self {
        let end = PartialDate::Day(facts.period.last_day());
        let change = |school: &'a School| Changing {
            school,
            is_now: degree_on(school, as_of, regimes).is_some(),
            is_at_end: degree_on(school, end, regimes).is_some(),
            aim: school.target().map(|target| target.kind.value).filter(|kind| gives_the_standard(*kind)),
        };
        let whole_list = facts.standing.as_ref().is_some_and(|told| told.whole_list);
        Self { planned, schools: schools.iter().map(change).collect(), whole_list }
    }

    /// Of the schools of `head`, of which `reached` hold it now; `None` where the plan does not tell.
    pub(super) fn of(&self, head: &StandingHead, reached: u64) -> Option<u64> {
        let counts = &self.planned.counts;
        let kinds_known = self.planned.total() > 0 && counts.iter().all(|count| count.kind.is_some());
        let told_apart = match head {
            StandingHead::All => true,
            StandingHead::Level(_) => counts.iter().all(|count| count.level.is_some()),
            StandingHead::Unit(_) => counts.iter().all(|count| count.commune.is_some() || count.is_named),
            StandingHead::Public | StandingHead::Private => false,
        };
        if !(kinds_known && told_apart) {
            return None;
        }
        let own = |one: &&Changing<'_>| match head {
            StandingHead::All => true,
            StandingHead::Level(_) | StandingHead::Unit(_) | StandingHead::Public | StandingHead::Private => {
                head.dimension().and_then(|dimension| head_of(one.school, dimension)).as_ref() == Some(head)
            }
        };
        let count = |belongs: &dyn Fn(&Changing<'_>) -> bool| {
            self.schools.iter().filter(own).filter(|one| belongs(one)).count() as u64
        };
        let gained = count(&|one| !one.is_now && self.is_gained(one));
        let lost = count(&|one| one.is_now && !one.is_at_end && one.aim.is_none());
        let lapsed = if self.whole_list {
            count(&|one| !one.is_now && one.aim.is_none() && !one.school.recognitions().is_empty())
        } else {
            0
        };
        let unnamed = |kind| {
            self.planned.sum(|count| !count.is_named && count.kind == Some(kind) && is_of(count, head))
        };
        let renewed = unnamed(TargetKind::Renewal).min(lost + lapsed);
        Some((reached + gained + unnamed(TargetKind::NewRecognition) + renewed).saturating_sub(lost))
    }

    /// Declared numbers may count a school whose recognition has lapsed: only new ones are more.
    fn is_gained(&self, one: &Changing<'_>) -> bool {
        match one.aim {
            Some(TargetKind::NewRecognition) => true,
            Some(_) => self.whole_list,
            None => false,
        }
    }
}

fn gives_the_standard(kind: TargetKind) -> bool {
    match kind {
        TargetKind::NewRecognition | TargetKind::Renewal | TargetKind::Upgrade => true,
        TargetKind::Retention | TargetKind::ExternalEvaluation => false,
    }
}

fn is_of(count: &PlannedCount, head: &StandingHead) -> bool {
    match head {
        StandingHead::All => true,
        StandingHead::Level(level) => count.level == Some(*level),
        StandingHead::Unit(unit) => match (unit.as_deref(), count.commune.as_deref()) {
            (Some(one), Some(other)) => same_name(one, other),
            (Some(_), None) | (None, Some(_) | None) => false,
        },
        StandingHead::Public | StandingHead::Private => false,
    }
}

/// More schools than there are cannot hold the standard, nor can more be raised than hold it: of `groups`, else of `all`.
pub(super) fn check<'l>(
    facts: &Facts,
    planned: &Planned,
    all: &StandingLine,
    groups: impl Iterator<Item = &'l StandingLine>,
) -> Vec<Diagnostic> {
    let Some(told) = &facts.standing else { return Vec::new() };
    let impossible = |line: &StandingLine| {
        let reached = line.planned?;
        let raised = planned.sum(|count| count.kind == Some(TargetKind::Upgrade) && is_of(count, &line.head));
        let kind = if reached > line.total {
            TargetKind::NewRecognition
        } else if raised > reached {
            TargetKind::Upgrade
        } else {
            return None;
        };
        let whose = line.head.name();
        let message = if reached > line.total {
            format!(
                "đến hết {}, hiện trạng và chỉ tiêu cộng được {reached} trường{whose} đạt chuẩn quốc gia, nhiều hơn số trường hiện có ({})",
                facts.period.name(),
                line.total
            )
        } else {
            format!(
                "chỉ tiêu nâng chuẩn {raised} trường{whose}, nhưng chỉ có {reached} trường đạt chuẩn quốc gia"
            )
        };
        let found = Diagnostic::new(&rules::CHI_TIEU_VUOT_TONG, message).at(&told.place);
        let cause = planned.counts.iter().find(|count| count.kind == Some(kind) && is_of(count, &line.head));
        let found = match cause {
            Some(count) => found.related(&count.place, "chỉ tiêu ở đây"),
            None => found,
        };
        Some(found.hint("sửa chỉ tiêu hoặc `hien_trang`, chỗ nào sai thì sửa chỗ đó; trường sẽ thành lập thêm trong kỳ thì tính vào `tong`"))
    };
    // What is wrong of one group is wrong of all together; the group says more.
    let mut found: Vec<Diagnostic> = groups.filter_map(impossible).collect();
    if found.is_empty() {
        found.extend(impossible(all));
    }
    found
}

#[cfg(test)]
#[path = "end_of_period_tests.rs"]
mod tests;
