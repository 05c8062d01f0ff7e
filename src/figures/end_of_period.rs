//! How many schools will hold the national standard when what is planned is done.

use chrono::{Datelike, NaiveDate};

use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, School, Target, TargetKind};
use crate::vietnamese::same_name;

use super::planned::{Planned, PlannedCount};
use super::present::degree_on;
use super::standing_line::{StandingHead, StandingLine, head_of};

/// What is known of the end of the period, or of a year of it.
pub(super) struct Forecast<'a> {
    /// What is planned up to then.
    counts: Vec<&'a PlannedCount>,
    /// Whether it is told of all that is planned whether it is up to then, and of what kind.
    is_told: bool,
    /// The schools that are named.
    schools: Vec<Changing<'a>>,
    /// Whether these are all there are.
    whole_list: bool,
}

/// A school from now to the end.
struct Changing<'a> {
    school: &'a School,
    /// The degree it holds now.
    now: Option<u8>,
    /// The degree it still holds, if nothing is done.
    at_end: Option<u8>,
    /// What the plan wants for it up to then, of what gives it the standard.
    aim: Option<&'a Target>,
}

impl<'a> Forecast<'a> {
    /// Of `schools`, as of now and by the end of `year`; of the period of `facts` where none is given.
    pub(super) fn new(
        facts: &Facts,
        schools: &'a [School],
        as_of: PartialDate,
        regimes: &Regimes,
        planned: &'a Planned,
        year: Option<u16>,
    ) -> Self {
        let last = facts.period.last_day();
        let end = year.and_then(|year| NaiveDate::from_ymd_opt(year.into(), 12, 31)).unwrap_or(last);
        let is_whole = end >= last;
        let in_time = |target: &Target| {
            is_whole || target.month.as_ref().is_some_and(|month| month.value.latest() <= end)
        };
        let change = |school: &'a School| Changing {
            school,
            now: degree_on(school, as_of, regimes),
            at_end: degree_on(school, PartialDate::Day(end), regimes),
            aim: school.target().filter(|target| gives_the_standard(target.kind.value) && in_time(target)),
        };
        let is_of_then =
            |count: &&PlannedCount| is_whole || count.year.is_none_or(|of| i32::from(of) <= end.year());
        let told = |count: &PlannedCount| count.kind.is_some() && (is_whole || count.year.is_some());
        Self {
            counts: planned.counts.iter().filter(is_of_then).collect(),
            is_told: planned.total() > 0 && planned.counts.iter().all(told),
            schools: schools.iter().map(change).collect(),
            whole_list: facts.standing.as_ref().is_some_and(|told| told.whole_list),
        }
    }

    /// Of the schools of `head`, of which `reached` hold it now; `None` where the plan does not tell.
    pub(super) fn of(&self, head: &StandingHead, reached: u64) -> Option<u64> {
        self.tells(head).then(|| self.after(head, reached, None))
    }

    /// Those of them that hold `degree`, of which `now` do so now; `None` where the plan does not tell of degrees.
    pub(super) fn of_degree(&self, head: &StandingHead, degree: u8, now: u64) -> Option<u64> {
        let gives = |count: &&&PlannedCount| count.kind.is_some_and(gives_the_standard);
        let is_told = self.counts.iter().filter(gives).all(|count| count.degree.is_some());
        (is_told && self.tells(head)).then(|| self.after(head, now, Some(degree)))
    }

    fn tells(&self, head: &StandingHead) -> bool {
        let counts = &self.counts;
        let told_apart = match head {
            StandingHead::All => true,
            StandingHead::Level(_) => counts.iter().all(|count| count.level.is_some()),
            StandingHead::Unit(_) => counts.iter().all(|count| count.commune.is_some() || count.is_named),
            StandingHead::Public | StandingHead::Private => false,
        };
        self.is_told && told_apart
    }

    /// Of the schools of `head` those that hold `degree` then, any where none is given, of which `reached` do so now.
    fn after(&self, head: &StandingHead, reached: u64, degree: Option<u8>) -> u64 {
        let own = |one: &&Changing<'_>| match head {
            StandingHead::All => true,
            StandingHead::Level(_) | StandingHead::Unit(_) | StandingHead::Public | StandingHead::Private => {
                head.dimension().and_then(|dimension| head_of(one.school, dimension)).as_ref() == Some(head)
            }
        };
        let is_it = |held: Option<u8>| held.is_some_and(|held| degree.is_none_or(|degree| degree == held));
        let count = |belongs: &dyn Fn(&Changing<'_>) -> bool| {
            self.schools.iter().filter(own).filter(|one| belongs(one)).count() as u64
        };
        let gained = count(&|one| !is_it(one.now) && is_it(self.then(one)));
        let lost = count(&|one| is_it(one.now) && !is_it(self.then(one)));
        let ended = count(&|one| is_it(one.now) && self.then(one).is_none());
        let lapsed = if self.whole_list {
            count(&|one| one.now.is_none() && one.aim.is_none() && !one.school.recognitions().is_empty())
        } else {
            0
        };
        let sum = |kind: TargetKind, of: Option<u8>| -> u64 {
            let is_so = |count: &&&PlannedCount| {
                let is_it = of.is_none() || count.degree == of;
                !count.is_named && count.kind == Some(kind) && is_it && is_of(count, head)
            };
            self.counts.iter().filter(is_so).map(|count| count.count).sum()
        };
        let renewed = sum(TargetKind::Renewal, degree).min(ended + lapsed);
        let added = sum(TargetKind::NewRecognition, degree);
        // Who is raised held the degree below.
        let (raised, left) = match degree {
            Some(2) => (sum(TargetKind::Upgrade, degree), 0),
            Some(_) => (0, sum(TargetKind::Upgrade, Some(2))),
            None => (0, 0),
        };
        (reached + gained + added + renewed + raised).saturating_sub(lost + left)
    }

    /// The degree that `one` holds then. Declared numbers may count a school whose recognition has lapsed: only new ones
    /// are more.
    fn then(&self, one: &Changing<'_>) -> Option<u8> {
        let Some(aim) = one.aim else { return one.at_end.filter(|_| one.now.is_some()) };
        let is_new = aim.kind.value == TargetKind::NewRecognition;
        if one.now.is_none() && !is_new && !self.whole_list {
            return None;
        }
        let aimed = aim.national_standard.as_ref().map(|degree| degree.value);
        Some(aimed.or(one.now).unwrap_or(1))
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
