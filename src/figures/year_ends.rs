//! How many schools hold the national standard at the end of each year of a period: as the plan writes it, else as it
//! follows from where things stand and from the targets of each year.

use crate::accreditation::Regimes;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{Facts, Level, Period, School, YearEndCounts};
use crate::yaml::Located;

use super::end_of_period::Forecast;
use super::planned::Planned;
use super::standing::Standing;
use super::standing_line::StandingHead;

/// The end of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearEnd {
    pub year: u16,
    /// Of all schools; `None` where neither the plan writes it nor it follows.
    pub all: Option<YearEndLine>,
    /// By level, those that are known.
    pub by_level: Vec<(Level, YearEndLine)>,
}

/// One number of a year's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearEndLine {
    /// How many schools there are.
    pub total: Option<u64>,
    pub reached: u64,
    pub first_degree: Option<u64>,
    pub second_degree: Option<u64>,
    /// Where the plan writes it.
    pub place: Option<Place>,
}

impl YearEnd {
    /// Of each year of a period of several; nothing where no year is known.
    pub fn list(
        facts: &Facts,
        schools: &[School],
        regimes: &Regimes,
        planned: &Planned,
        standing: Option<&Standing>,
    ) -> Vec<Self> {
        let path = YearPath { facts, schools, regimes, planned, standing };
        let years = facts.period.years();
        if !matches!(facts.period, Period::Span { .. }) && rows(facts).is_empty() {
            return Vec::new();
        }
        let ends: Vec<Self> = years.map(|year| path.end_of(year)).collect();
        if ends.iter().any(|end| end.all.is_some() || !end.by_level.is_empty()) { ends } else { Vec::new() }
    }

    /// Every number it tells.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u64> {
        self.lines().flat_map(|line| {
            let told = [line.total, Some(line.reached), line.first_degree, line.second_degree];
            told.into_iter().flatten().collect::<Vec<_>>()
        })
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &YearEndLine> {
        self.all.iter().chain(self.by_level.iter().map(|(_, line)| line))
    }

    /// The line of `level`, of all where none is given.
    pub(super) fn line(&self, level: Option<Level>) -> Option<&YearEndLine> {
        match level {
            None => self.all.as_ref(),
            Some(level) => self.by_level.iter().find(|(of, _)| *of == level).map(|(_, line)| line),
        }
    }
}

/// What the ends of the years follow from.
struct YearPath<'a> {
    facts: &'a Facts,
    schools: &'a [School],
    regimes: &'a Regimes,
    planned: &'a Planned,
    standing: Option<&'a Standing>,
}

impl YearPath<'_> {
    fn end_of(&self, year: u16) -> YearEnd {
        let written: Vec<&YearEndCounts> =
            rows(self.facts).iter().filter(|row| row.year.value == u32::from(year)).collect();
        let counted = self.counted(year);
        let mut levels: Vec<Level> = written.iter().filter_map(|row| level_of(row)).collect();
        levels.extend(counted.by_level.iter().map(|(level, _)| *level));
        levels.sort();
        levels.dedup();
        let of_level = |level: Level| {
            let row = written.iter().find(|row| level_of(row) == Some(level));
            let now = self.standing.and_then(|standing| {
                standing.by_level.iter().find(|line| line.level() == Some(level)).map(|line| line.total)
            });
            row.map(|row| line_of(row, now)).or_else(|| counted.line(Some(level)).cloned())
        };
        let by_level: Vec<_> =
            levels.into_iter().filter_map(|level| Some((level, of_level(level)?))).collect();
        let now = self.standing.map(|standing| standing.all.total);
        let own = written.iter().find(|row| level_of(row).is_none()).map(|row| line_of(row, now));
        let of_levels = || self.sum_of_levels(&by_level).filter(|_| !written.is_empty());
        YearEnd { year, all: own.or_else(of_levels).or(counted.all), by_level }
    }

    /// The sum of all levels, where each level that there are schools of is known.
    fn sum_of_levels(&self, by_level: &[(Level, YearEndLine)]) -> Option<YearEndLine> {
        let is_known = |level: Level| by_level.iter().any(|(of, _)| *of == level);
        let now = self.standing.into_iter().flat_map(|standing| &standing.by_level);
        let are_all = now.filter_map(|line| line.level()).all(is_known);
        let lines = || by_level.iter().map(|(_, line)| line);
        (are_all && !by_level.is_empty()).then(|| YearEndLine {
            total: lines().map(|line| line.total).sum(),
            reached: lines().map(|line| line.reached).sum(),
            first_degree: lines().map(|line| line.first_degree).sum(),
            second_degree: lines().map(|line| line.second_degree).sum(),
            place: lines().find_map(|line| line.place.clone()),
        })
    }

    /// What follows from where things stand and from the targets up to the year's end.
    fn counted(&self, year: u16) -> YearEnd {
        let Some(standing) = self.standing else { return YearEnd { year, all: None, by_level: Vec::new() } };
        let forecast =
            Forecast::new(self.facts, self.schools, standing.as_of, self.regimes, self.planned, Some(year));
        let line = |line: &super::StandingLine| {
            let reached = forecast.of(&line.head, line.reached).filter(|reached| *reached <= line.total)?;
            let second = line.second_degree.and_then(|now| forecast.of_degree(&line.head, 2, now));
            let second = second.filter(|second| *second <= reached);
            Some(YearEndLine {
                total: Some(line.total),
                reached,
                first_degree: second.map(|second| reached - second),
                second_degree: second,
                place: None,
            })
        };
        let by_level = standing.by_level.iter().filter_map(|of| match of.head {
            StandingHead::Level(level) => Some((level, line(of)?)),
            StandingHead::All | StandingHead::Unit(_) | StandingHead::Public | StandingHead::Private => None,
        });
        YearEnd { year, all: line(&standing.all), by_level: by_level.collect() }
    }
}

fn rows(facts: &Facts) -> &[YearEndCounts] {
    facts.standing.as_ref().map_or(&[], |told| &told.year_ends)
}

fn level_of(row: &YearEndCounts) -> Option<Level> {
    row.level.as_ref().map(|level| level.value)
}

/// A row as it is written; `now` schools where it does not say how many there will be.
fn line_of(row: &YearEndCounts, now: Option<u64>) -> YearEndLine {
    let number = |of: &Option<Located<u32>>| of.as_ref().map(|number| u64::from(number.value));
    let reached = u64::from(row.reached.value);
    let (first, second) = (number(&row.first_degree), number(&row.second_degree));
    let rest = |other: Option<u64>| other.and_then(|other| reached.checked_sub(other));
    YearEndLine {
        total: number(&row.total).or(now),
        reached,
        first_degree: first.or_else(|| rest(second)),
        second_degree: second.or_else(|| rest(first)),
        place: Some(row.reached.place.clone()),
    }
}

/// Rows that say nothing or the same thing twice, more schools than there are, levels that are not the sum.
pub(super) fn check_written(facts: &Facts) -> Vec<Diagnostic> {
    let written = rows(facts);
    let Some(first) = written.first() else { return Vec::new() };
    let wrong = |message: String, place: &Place| Diagnostic::new(&rules::SO_LIEU_LECH, message).at(place);
    if !matches!(facts.period, Period::Span { .. }) {
        let message = format!(
            "`cuoi_nam` là của kế hoạch nhiều năm (`giai_doan`), kế hoạch này là của {}",
            facts.period.name()
        );
        return vec![wrong(message, &first.place)];
    }
    let mut found = Vec::new();
    for (index, row) in written.iter().enumerate() {
        let year = row.year.value;
        if !u16::try_from(year).is_ok_and(|year| facts.period.years().contains(&year)) {
            let message = format!("`cuoi_nam` ghi năm {year}, ngoài {}", facts.period.name());
            found.push(wrong(message, &row.year.place));
        }
        let same = |other: &&YearEndCounts| other.year.value == year && level_of(other) == level_of(row);
        if let Some(earlier) = written.iter().take(index).find(same) {
            let message = format!("`cuoi_nam` có hai dòng cho cùng năm {year}{}", of_level(level_of(row)));
            found.push(wrong(message, &row.place).related(&earlier.place, "dòng trước ở đây"));
        }
    }
    found.extend(
        written.iter().filter(|row| level_of(row).is_none()).filter_map(|row| levels_above(row, written)),
    );
    found
}

/// Levels that together are more than the row of all.
fn levels_above(all: &YearEndCounts, written: &[YearEndCounts]) -> Option<Diagnostic> {
    let levels = || written.iter().filter(|row| row.year.value == all.year.value && level_of(row).is_some());
    let sum: u64 = levels().map(|row| u64::from(row.reached.value)).sum();
    let first = levels().next()?;
    if sum <= u64::from(all.reached.value) {
        return None;
    }
    let message = format!(
        "đến cuối năm {}, `dat` ghi {}, nhưng các cấp học cộng được {sum}",
        all.year.value, all.reached.value
    );
    let found = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&all.reached.place);
    Some(found.related(&first.reached.place, "các cấp học ghi từ đây"))
}

/// What is written, held against what follows from the targets.
pub(super) fn check(
    facts: &Facts,
    schools: &[School],
    regimes: &Regimes,
    planned: &Planned,
    standing: Option<&Standing>,
) -> Vec<Diagnostic> {
    let path = YearPath { facts, schools, regimes, planned, standing };
    let differs = |row: &YearEndCounts| {
        let counted = path.counted(u16::try_from(row.year.value).ok()?);
        let line = counted.line(level_of(row))?;
        let written = line_of(row, line.total);
        let (year, of) = (row.year.value, of_level(level_of(row)));
        let (message, place) = if written.reached != line.reached {
            let (ours, theirs) = (written.reached, line.reached);
            (
                format!(
                    "đến cuối năm {year}, `cuoi_nam` ghi {ours} trường{of} đạt chuẩn, hiện trạng và chỉ tiêu tính được {theirs}"
                ),
                &row.reached.place,
            )
        } else {
            let (ours, theirs) = written.second_degree.zip(line.second_degree)?;
            let place =
                row.second_degree.as_ref().or(row.first_degree.as_ref()).map(|number| &number.place)?;
            if ours == theirs {
                return None;
            }
            (
                format!(
                    "đến cuối năm {year}, `cuoi_nam` ghi {ours} trường{of} đạt mức độ 2, hiện trạng và chỉ tiêu tính được {theirs}"
                ),
                place,
            )
        };
        Some(Diagnostic::new(&rules::CUOI_NAM_LECH, message).at(place))
    };
    rows(facts).iter().filter_map(differs).collect()
}

fn of_level(level: Option<Level>) -> String {
    level.map(|level| format!(" {}", level.name())).unwrap_or_default()
}

/// What plans below write of each year's end, held against the plan that sums them up: it cannot be less.
pub(super) fn check_below(facts: &Facts) -> Vec<Diagnostic> {
    let Some(below) = &facts.subordinates else { return Vec::new() };
    let less = |row: &YearEndCounts| {
        let of = |document: &Facts| {
            let row = rows(document)
                .iter()
                .find(|other| other.year.value == row.year.value && level_of(other) == level_of(row))?;
            Some((u64::from(row.reached.value), row.reached.place.clone()))
        };
        let told: Vec<(u64, Place)> = below.documents.iter().filter_map(of).collect();
        let sum: u64 = told.iter().map(|(count, _)| count).sum();
        // Where a plan has schools of its own besides, it may count more.
        let is_all = told.len() == below.documents.len() && facts.schools.is_empty();
        let own = u64::from(row.reached.value);
        if own == sum || told.is_empty() || (own > sum && !is_all) {
            return None;
        }
        let message = format!(
            "đến cuối năm {}, `cuoi_nam` ghi {own} trường{} đạt chuẩn, các kế hoạch cấp dưới cộng được {sum}",
            row.year.value,
            of_level(level_of(row))
        );
        let found = Diagnostic::new(&rules::CUOI_NAM_LECH, message).at(&row.reached.place);
        Some(
            told.iter()
                .take(SHOWN)
                .fold(found, |found, (count, place)| found.related(place, format!("{count} ở đây"))),
        )
    };
    rows(facts).iter().filter_map(less).collect()
}

/// Places shown with one finding.
const SHOWN: usize = 5;

#[cfg(test)]
#[path = "year_ends_tests.rs"]
mod tests;
