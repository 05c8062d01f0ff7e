//! Where things stand: how many schools there are, and how many hold the national standard.

use crate::accreditation::{Regimes, counting, lapse};
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{
    Facts, Level, PartialDate, Recognition, School, StandingCounts, StandingFacts, TargetKind, commune_name,
    ownership,
};
use crate::vietnamese::{OrderKey, same_name};

use super::planned::Planned;
use super::schools::all_schools;

/// How schools are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandingDimension {
    Level,
    Unit,
    /// Công lập and ngoài công lập.
    Ownership,
}

/// Of which schools a line tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandingHead {
    All,
    Level(Level),
    Unit(Option<String>),
    Public,
    Private,
}

/// One group of schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingLine {
    pub head: StandingHead,
    pub total: u64,
    /// How many hold the national standard.
    pub reached: u64,
    /// By degree.
    pub first_degree: Option<u64>,
    pub second_degree: Option<u64>,
    pub accredited: Option<u64>,
    pub year_before: Option<u64>,
    pub wanted: Option<u64>,
    /// How many will hold it when what is planned is done.
    pub planned: Option<u64>,
}

/// All of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    pub as_of: PartialDate,
    /// Whether the schools were counted.
    pub is_counted: bool,
    /// Digits after the comma of shares.
    pub decimals: u8,
    pub all: StandingLine,
    pub by_level: Vec<StandingLine>,
    pub by_unit: Vec<StandingLine>,
    pub by_ownership: Vec<StandingLine>,
}

impl StandingLine {
    /// The level that it is of.
    pub(super) fn level(&self) -> Option<Level> {
        match self.head {
            StandingHead::Level(level) => Some(level),
            StandingHead::All | StandingHead::Unit(_) | StandingHead::Public | StandingHead::Private => None,
        }
    }

    /// Every number it tells, and how many are missing.
    pub(super) fn numbers(&self) -> Vec<u64> {
        let told = [
            self.first_degree,
            self.second_degree,
            self.accredited,
            self.year_before,
            self.wanted,
            self.planned,
        ];
        let missing = self.total.saturating_sub(self.reached);
        [self.total, self.reached, missing].into_iter().chain(told.into_iter().flatten()).collect()
    }
}

impl Standing {
    /// All lines: of all schools, and each way to tell them apart.
    pub(super) fn lines(&self) -> impl Iterator<Item = &StandingLine> {
        [&self.all].into_iter().chain(&self.by_level).chain(&self.by_unit).chain(&self.by_ownership)
    }

    /// Counted from `schools` where they are all there are, else as declared; `None` where the facts do not tell.
    pub fn of(facts: &Facts, schools: &[School], regimes: &Regimes, planned: &Planned) -> Option<Self> {
        let told = facts.standing.as_ref()?;
        let as_of = as_of(facts);
        let source =
            NumberSource { told, counted: told.whole_list.then(|| counted(schools, as_of, regimes)) };
        let all = source.all(planned)?;
        Some(Self {
            as_of,
            is_counted: told.whole_list,
            decimals: told.decimals.as_ref().map_or(1, |decimals| decimals.value),
            all,
            by_level: source.lines(StandingDimension::Level, planned),
            by_unit: source.lines(StandingDimension::Unit, planned),
            by_ownership: source.lines(StandingDimension::Ownership, planned),
        })
    }
}

/// As of when things stand: as the facts say, else the eve of the period.
pub(super) fn as_of(facts: &Facts) -> PartialDate {
    let told = facts.standing.as_ref().and_then(|told| told.as_of.as_ref());
    told.map_or_else(|| facts.period.present_day(facts.record.date.value), |as_of| as_of.value)
}

/// A school as it is counted.
struct CountedSchool<'a> {
    school: &'a School,
    degree: Option<u8>,
    accredited: bool,
}

fn counted<'a>(schools: &'a [School], as_of: PartialDate, regimes: &Regimes) -> Vec<CountedSchool<'a>> {
    let count = |school: &'a School| {
        let counting = counting(school, regimes);
        let in_force = |recognition: &&Recognition| {
            recognition.date.as_ref().is_none_or(|date| date.value.earliest() <= as_of.latest())
                && lapse(recognition, regimes).is_none_or(|lapses| lapses.latest() >= as_of.earliest())
        };
        let held: Vec<&Recognition> = counting.iter().filter(in_force).collect();
        CountedSchool {
            school,
            degree: held.iter().filter_map(|recognition| recognition.national_standard).max(),
            accredited: held.iter().any(|recognition| recognition.accreditation.is_some()),
        }
    };
    schools.iter().map(count).collect()
}

/// Where the numbers come from.
struct NumberSource<'a> {
    told: &'a StandingFacts,
    counted: Option<Vec<CountedSchool<'a>>>,
}

impl NumberSource<'_> {
    fn all(&self, planned: &Planned) -> Option<StandingLine> {
        let declared = self.declared_all();
        match &self.counted {
            Some(counted) => {
                Some(with_declared(line(StandingHead::All, counted.iter()), declared.as_ref(), planned))
            }
            None => declared.map(|line| with_declared(line, None, planned)),
        }
    }

    fn lines(&self, dimension: StandingDimension, planned: &Planned) -> Vec<StandingLine> {
        let declared = declared_lines(&self.told.rows, dimension);
        let Some(counted) = &self.counted else {
            return declared.into_iter().map(|line| with_declared(line, None, planned)).collect();
        };
        let mut heads: Vec<_> = counted.iter().filter_map(|one| head_of(one.school, dimension)).collect();
        sort(&mut heads);
        heads.dedup();
        let told_apart = match dimension {
            StandingDimension::Level => true,
            StandingDimension::Unit | StandingDimension::Ownership => heads.len() > 1,
        };
        let of = |head: StandingHead| {
            let own = counted.iter().filter(|one| head_of(one.school, dimension).as_ref() == Some(&head));
            let counted = line(head.clone(), own);
            with_declared(counted, declared.iter().find(|line| line.head == head), planned)
        };
        heads.into_iter().filter(|_| told_apart).map(of).collect()
    }

    fn declared_all(&self) -> Option<StandingLine> {
        let rows = smallest(&self.told.rows, |_| true);
        (!rows.is_empty()).then(|| sum(StandingHead::All, &rows))
    }
}

/// `line` with what only facts tell, and what will be when the plan is done.
fn with_declared(line: StandingLine, declared: Option<&StandingLine>, planned: &Planned) -> StandingLine {
    let new = |count: &super::PlannedCount| count.kind == Some(TargetKind::NewRecognition);
    let own = |count: &super::PlannedCount| match &line.head {
        StandingHead::All => true,
        StandingHead::Level(level) => count.level == Some(*level),
        StandingHead::Unit(unit) => same_unit(unit.as_deref(), count.commune.as_deref()),
        StandingHead::Public | StandingHead::Private => false,
    };
    let kinds_known = planned.total() > 0 && planned.counts.iter().all(|count| count.kind.is_some());
    let told_apart = match &line.head {
        StandingHead::All => true,
        StandingHead::Level(_) => planned.counts.iter().all(|count| count.level.is_some()),
        StandingHead::Unit(_) => planned.counts.iter().all(|count| count.commune.is_some()),
        StandingHead::Public | StandingHead::Private => false,
    };
    let added = planned.sum(|count| new(count) && own(count));
    let year_before = declared.and_then(|declared| declared.year_before).or(line.year_before);
    let wanted = declared.and_then(|declared| declared.wanted).or(line.wanted);
    let reached = line.reached;
    let planned = (kinds_known && told_apart).then_some(reached + added);
    StandingLine { year_before, wanted, planned, ..line }
}

fn same_unit(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same_name(one, other),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn line<'a>(head: StandingHead, schools: impl Iterator<Item = &'a CountedSchool<'a>>) -> StandingLine {
    let schools: Vec<_> = schools.collect();
    let count = |belongs: &dyn Fn(&CountedSchool<'_>) -> bool| {
        schools.iter().filter(|one| belongs(one)).count() as u64
    };
    StandingLine {
        head,
        total: count(&|_| true),
        reached: count(&|one| one.degree.is_some()),
        first_degree: Some(count(&|one| one.degree == Some(1))),
        second_degree: Some(count(&|one| one.degree == Some(2))),
        accredited: Some(count(&|one| one.accredited)),
        year_before: None,
        wanted: None,
        planned: None,
    }
}

fn head_of(school: &School, dimension: StandingDimension) -> Option<StandingHead> {
    match dimension {
        StandingDimension::Level => Some(StandingHead::Level(school.level.value)),
        StandingDimension::Unit => Some(StandingHead::Unit(school.commune_name())),
        StandingDimension::Ownership => school.ownership.as_deref().map(kind_of_owner),
    }
}

fn kind_of_owner(words: &str) -> StandingHead {
    match ownership(words) {
        Some("công lập") => StandingHead::Public,
        Some(_) | None => StandingHead::Private,
    }
}

fn head_of_row(row: &StandingCounts, dimension: StandingDimension) -> Option<StandingHead> {
    match dimension {
        StandingDimension::Level => row.level.as_ref().map(|level| StandingHead::Level(level.value)),
        StandingDimension::Unit => {
            row.commune.as_ref().map(|commune| StandingHead::Unit(Some(commune_name(&commune.value))))
        }
        StandingDimension::Ownership => row.ownership.as_ref().map(|words| kind_of_owner(&words.value)),
    }
}

fn sort(heads: &mut [StandingHead]) {
    heads.sort_by_cached_key(|head| match head {
        StandingHead::All => (0, None, None),
        StandingHead::Level(level) => (1, Some(*level), None),
        StandingHead::Unit(unit) => (2 + u8::from(unit.is_none()), None, unit.as_deref().map(OrderKey::new)),
        StandingHead::Public => (4, None, None),
        StandingHead::Private => (5, None, None),
    });
}

/// What a row tells apart: level, unit, ownership.
fn dimensions(row: &StandingCounts) -> [bool; 3] {
    [row.level.is_some(), row.commune.is_some(), row.ownership.is_some()]
}

/// Of the sets of rows that tell the same things apart and that `has` picks, the one that tells the fewest.
fn smallest(rows: &[StandingCounts], has: impl Fn(&StandingCounts) -> bool) -> Vec<&StandingCounts> {
    let fewest = rows.iter().filter(|row| has(row)).map(dimensions);
    let fewest = fewest.min_by_key(|told| told.iter().filter(|is_told| **is_told).count());
    rows.iter().filter(|row| Some(dimensions(row)) == fewest).collect()
}

fn declared_lines(rows: &[StandingCounts], dimension: StandingDimension) -> Vec<StandingLine> {
    let rows = smallest(rows, |row| head_of_row(row, dimension).is_some());
    let mut heads: Vec<_> = rows.iter().filter_map(|row| head_of_row(row, dimension)).collect();
    sort(&mut heads);
    heads.dedup();
    let of = |head: StandingHead| {
        let own = rows.iter().filter(|row| head_of_row(row, dimension).as_ref() == Some(&head));
        sum(head.clone(), &own.copied().collect::<Vec<_>>())
    };
    heads.into_iter().map(of).collect()
}

fn sum(head: StandingHead, rows: &[&StandingCounts]) -> StandingLine {
    let all = |number: fn(&StandingCounts) -> Option<u32>| {
        rows.iter().map(|row| number(row).map(u64::from)).sum::<Option<u64>>()
    };
    StandingLine {
        head,
        total: rows.iter().map(|row| u64::from(row.total.value)).sum(),
        reached: rows.iter().map(|row| u64::from(row.reached.value)).sum(),
        first_degree: all(|row| row.first_degree.as_ref().map(|number| number.value)),
        second_degree: all(|row| row.second_degree.as_ref().map(|number| number.value)),
        accredited: all(|row| row.accredited.as_ref().map(|number| number.value)),
        year_before: all(|row| row.year_before.as_ref().map(|number| number.value)),
        wanted: all(|row| row.wanted.as_ref().map(|number| number.value)),
        planned: None,
    }
}

/// Declared numbers that disagree with each other, or with what is counted.
pub(super) fn check(facts: &Facts, regimes: &Regimes) -> Vec<Diagnostic> {
    let Some(told) = &facts.standing else { return Vec::new() };
    let schools = all_schools(facts);
    let mut found: Vec<_> = breakdowns(told).into_iter().collect();
    found.extend(against_schools(facts, told, &schools, regimes));
    found
}

/// Every way to tell the schools apart gives the same sums.
fn breakdowns(told: &StandingFacts) -> Option<Diagnostic> {
    let first = told.rows.first()?;
    let own: Vec<_> = told.rows.iter().filter(|row| dimensions(row) == dimensions(first)).collect();
    let mine = sum(StandingHead::All, &own);
    let other = told.rows.iter().find_map(|row| {
        let rows: Vec<_> = told.rows.iter().filter(|of| dimensions(of) == dimensions(row)).collect();
        let theirs = sum(StandingHead::All, &rows);
        ((theirs.total, theirs.reached) != (mine.total, mine.reached)).then_some((row, theirs))
    });
    let (row, theirs) = other?;
    let message = format!(
        "`hien_trang` có hai cách chia mà tổng khác nhau: {}/{} trường đạt chuẩn và {}/{} trường",
        mine.reached, mine.total, theirs.reached, theirs.total
    );
    let error = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&row.total.place);
    Some(error.related(&first.total.place, format!("{}/{} theo cách chia này", mine.reached, mine.total)))
}

/// What is declared cannot be less than the schools that are named; where these are all, it is what they are.
fn against_schools(
    facts: &Facts,
    told: &StandingFacts,
    schools: &[School],
    regimes: &Regimes,
) -> Vec<Diagnostic> {
    let counted = counted(schools, as_of(facts), regimes);
    let compared = declared_lines(&told.rows, StandingDimension::Level).into_iter().map(|declared| {
        let own = counted
            .iter()
            .filter(|one| head_of(one.school, StandingDimension::Level).as_ref() == Some(&declared.head));
        (line(declared.head.clone(), own), declared)
    });
    let mut found = Vec::new();
    for (counted, declared) in compared {
        let StandingHead::Level(level) = &declared.head else { continue };
        let Some(row) = told.rows.iter().find(|row| row.level.as_ref().is_some_and(|of| of.value == *level))
        else {
            continue;
        };
        let whole = told.whole_list || counted.total == declared.total;
        let pairs = [
            ("tong", "trường", counted.total, declared.total, &row.total.place),
            ("dat", "trường đạt chuẩn", counted.reached, declared.reached, &row.reached.place),
        ];
        for (key, what, counted, declared, place) in pairs {
            let differs = if whole { counted != declared } else { counted > declared };
            if !differs {
                continue;
            }
            let message = format!(
                "`hien_trang` ghi `{key}: {declared}` của cấp {}, nhưng danh sách có {counted} {what}",
                level.name()
            );
            found.push(Diagnostic::new(&rules::SO_LIEU_LECH, message).at(place));
        }
    }
    found
}
