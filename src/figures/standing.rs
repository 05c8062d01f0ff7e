//! Where things stand: how many schools there are, and how many hold the national standard.

use crate::accreditation::{HeldValidity, Regimes};
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, Recognition, School, StandingCounts, StandingFacts, commune_name};
use crate::vietnamese::OrderKey;
use crate::yaml::Located;

use super::end_of_period::Forecast;
use super::planned::Planned;
use super::present::{degree_on, in_force_on};
use super::schools::all_schools;
use super::standing_line::{StandingDimension, StandingHead, StandingLine, head_of, kind_of_owner};

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

impl Standing {
    /// All lines: of all schools, and each way to tell them apart.
    pub(super) fn lines(&self) -> impl Iterator<Item = &StandingLine> {
        [&self.all].into_iter().chain(&self.by_level).chain(&self.by_unit).chain(&self.by_ownership)
    }

    /// Counted from `schools` where they are all there are, else as declared; `None` where the facts do not tell.
    pub fn of(facts: &Facts, schools: &[School], regimes: &Regimes, planned: &Planned) -> Option<Self> {
        let told = facts.standing.as_ref()?;
        let as_of = as_of(facts, schools, regimes);
        let source =
            NumberSource { told, counted: told.whole_list.then(|| counted(schools, as_of, regimes)) };
        let forecast = Forecast::new(facts, schools, as_of, regimes, planned, None);
        let all = source.all(&forecast)?;
        Some(Self {
            as_of,
            is_counted: told.whole_list,
            decimals: told.decimals.as_ref().map_or(1, |decimals| decimals.value),
            all,
            by_level: source.lines(StandingDimension::Level, &forecast),
            by_unit: source.lines(StandingDimension::Unit, &forecast),
            by_ownership: source.lines(StandingDimension::Ownership, &forecast),
        })
    }
}

/// As of when things stand: as the facts say, else the eve of the period; the document's own day, where one of `schools`
/// has by then lost what it held on the eve, so that no document counts what has ended.
pub(super) fn as_of(facts: &Facts, schools: &[School], regimes: &Regimes) -> PartialDate {
    if let Some(told) = facts.standing.as_ref().and_then(|told| told.as_of.as_ref()) {
        return told.value;
    }
    let dated = facts.record.date.value;
    let eve = facts.period.present_day(dated);
    let is_in_period = eve != dated && dated.month().is_some() && dated.latest() <= facts.period.last_day();
    let has_ended = |school: &School| {
        let still = |held: &Recognition| HeldValidity::on(dated, held, regimes).counts();
        !in_force_on(school, eve, regimes).iter().all(still)
    };
    if is_in_period && schools.iter().any(has_ended) { dated } else { eve }
}

/// Which of `schools` hold the national standard on a day, by their places in the list.
pub(super) fn holding(schools: &[School], as_of: PartialDate, regimes: &Regimes) -> Vec<usize> {
    let held = schools.iter().enumerate().filter(|(_, school)| degree_on(school, as_of, regimes).is_some());
    held.map(|(index, _)| index).collect()
}

/// A school as it is counted.
struct CountedSchool<'a> {
    school: &'a School,
    degree: Option<u8>,
    accredited: bool,
}

fn counted<'a>(schools: &'a [School], as_of: PartialDate, regimes: &Regimes) -> Vec<CountedSchool<'a>> {
    let count = |school: &'a School| {
        let held = in_force_on(school, as_of, regimes);
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
    fn all(&self, forecast: &Forecast<'_>) -> Option<StandingLine> {
        let declared = self.declared_all();
        match &self.counted {
            Some(counted) => {
                Some(with_declared(line(StandingHead::All, counted.iter()), declared.as_ref(), forecast))
            }
            None => declared.map(|line| with_declared(line, None, forecast)),
        }
    }

    fn lines(&self, dimension: StandingDimension, forecast: &Forecast<'_>) -> Vec<StandingLine> {
        let declared = declared_lines(&self.told.rows, dimension);
        let Some(counted) = &self.counted else {
            return declared.into_iter().map(|line| with_declared(line, None, forecast)).collect();
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
            with_declared(counted, declared.iter().find(|line| line.head == head), forecast)
        };
        heads.into_iter().filter(|_| told_apart).map(of).collect()
    }

    fn declared_all(&self) -> Option<StandingLine> {
        let rows = smallest(&self.told.rows, |_| true);
        (!rows.is_empty()).then(|| sum(StandingHead::All, &rows))
    }
}

/// `line` with what only facts tell, and what will be when the plan is done.
fn with_declared(
    line: StandingLine,
    declared: Option<&StandingLine>,
    forecast: &Forecast<'_>,
) -> StandingLine {
    let year_before = declared.and_then(|declared| declared.year_before).or(line.year_before);
    let wanted = declared.and_then(|declared| declared.wanted).or(line.wanted);
    let planned = forecast.of(&line.head, line.reached);
    let planned_second = line.second_degree.and_then(|now| forecast.of_degree(&line.head, 2, now));
    StandingLine { year_before, wanted, planned, planned_second, ..line }
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
        planned_second: None,
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
    let reached = all(|row| Some(row.reached.value));
    let degree = |number: fn(&StandingCounts) -> Option<u32>, other: fn(&StandingCounts) -> Option<u32>| {
        // Of two degrees one tells the other.
        let rows = rows.iter().map(|row| {
            let rest = || other(row).and_then(|other| row.reached.value.checked_sub(other));
            number(row).or_else(rest).map(u64::from)
        });
        rows.sum::<Option<u64>>()
    };
    let first = |row: &StandingCounts| row.first_degree.as_ref().map(|number| number.value);
    let second = |row: &StandingCounts| row.second_degree.as_ref().map(|number| number.value);
    StandingLine {
        head,
        total: rows.iter().map(|row| u64::from(row.total.value)).sum(),
        reached: reached.unwrap_or_default(),
        first_degree: degree(first, second),
        second_degree: degree(second, first),
        accredited: all(|row| row.accredited.as_ref().map(|number| number.value)),
        year_before: all(|row| row.year_before.as_ref().map(|number| number.value)),
        wanted: all(|row| row.wanted.as_ref().map(|number| number.value)),
        planned: None,
        planned_second: None,
    }
}

/// Declared numbers that disagree with each other, or with what is counted.
pub(super) fn check(facts: &Facts, regimes: &Regimes) -> Vec<Diagnostic> {
    let Some(told) = &facts.standing else { return Vec::new() };
    let schools = all_schools(facts);
    let mut found: Vec<_> = breakdowns(told).into_iter().collect();
    found.extend(missing_numbers(told));
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

/// A number that some rows of one way to tell the schools apart give and others do not.
fn missing_numbers(told: &StandingFacts) -> Vec<Diagnostic> {
    type Number = fn(&StandingCounts) -> Option<&Located<u32>>;
    let numbers: [(&str, Number); 4] = [
        // Of two degrees one tells the other.
        ("muc_do_2", |row| row.second_degree.as_ref().or(row.first_degree.as_ref())),
        ("kdclgd", |row| row.accredited.as_ref()),
        ("nam_truoc", |row| row.year_before.as_ref()),
        ("chi_tieu", |row| row.wanted.as_ref()),
    ];
    let of = |(key, number): (&str, Number)| {
        let has = |row: &StandingCounts| number(row).is_some();
        let lacking = told.rows.iter().find(|row| {
            let alike = |other: &&StandingCounts| dimensions(other) == dimensions(row);
            !has(row) && told.rows.iter().filter(alike).any(has)
        })?;
        let alike = told.rows.iter().filter(|row| dimensions(row) == dimensions(lacking));
        let (with, without): (Vec<_>, Vec<_>) = alike.partition(|row| has(row));
        let message = format!(
            "`{key}` có ở {} dòng, không có ở {} dòng của `hien_trang.so_lieu`",
            with.len(),
            without.len()
        );
        let found = Diagnostic::new(&rules::HIEN_TRANG_THIEU_SO, message).at(&lacking.total.place);
        let given = with.first().and_then(|row| number(row));
        Some(given.map_or(found.clone(), |given| found.related(&given.place, "dòng này có")))
    };
    numbers.into_iter().filter_map(of).collect()
}

/// What is declared cannot be less than the schools that are named; where these are all, it is what they are.
fn against_schools<'t>(
    facts: &Facts,
    told: &'t StandingFacts,
    schools: &[School],
    regimes: &Regimes,
) -> Vec<Diagnostic> {
    let counted = counted(schools, as_of(facts, schools, regimes), regimes);
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
        let of_degree = |key, name, counted: Option<u64>, declared: &'t Option<Located<u32>>| {
            let declared = declared.as_ref()?;
            Some((key, name, counted?, u64::from(declared.value), &declared.place))
        };
        let degrees = [
            of_degree("muc_do_1", "trường đạt mức độ 1", counted.first_degree, &row.first_degree),
            of_degree("muc_do_2", "trường đạt mức độ 2", counted.second_degree, &row.second_degree),
        ];
        let pairs = pairs.into_iter().chain(degrees.into_iter().flatten());
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
