//! Holding declared numbers against counted ones.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{
    Facts, Level, PartialDate, Period, RoadmapMonth, School, SchoolName, TargetCounts, TargetKind,
};
use crate::units::{Commune, WrittenUnit};
use crate::yaml::Located;

use super::handed_down;
use super::period_check;
use super::schools::{all_schools, is_dated};
use super::spending;
use super::tally::Tally;
use super::timeline::Timeline;
use super::year_ends;

/// Schools named in one message; more are only counted.
const NAMED: usize = 10;

/// All disagreements of one document's facts.
pub(super) fn findings(facts: &Facts) -> Vec<Diagnostic> {
    let schools = all_schools(facts);
    let mut found = repeated_months(&facts.roadmap);
    found.extend(facts.roadmap.iter().filter_map(row_total));
    found.extend(roadmap_cells(facts));
    found.extend(declared(facts, &schools));
    found.extend(repeated_schools(&schools));
    found.extend(undated_targets(facts, &schools));
    found.extend(facts.target_counts.iter().filter_map(target_total));
    found.extend(facts.funding.as_ref().and_then(spending::check));
    found.extend(period_check::check(facts));
    found.extend(handed_down::check(facts));
    found.extend(year_ends::check_written(facts));
    found.extend(year_ends::check_below(facts));
    found
}

/// What a declared number is held against.
struct Counted {
    /// How it was counted, in the clerk's words.
    how: &'static str,
    /// Each part with where it is written.
    parts: Vec<(Option<Level>, u64, Place)>,
}

impl Counted {
    /// The roadmap where there is one; else the schools with a target; without any target all schools.
    fn of(facts: &Facts, schools: &[School]) -> Self {
        let planned = Tally::planned(facts);
        if planned.is_empty() {
            let one = |school: &School| (Some(school.level.value), 1, school.place.clone());
            return Self { how: "đếm `truong` được", parts: schools.iter().map(one).collect() };
        }
        let how = match (facts.roadmap.is_empty(), &facts.subordinates) {
            (false, _) => "cộng `lo_trinh` được",
            (true, Some(_)) => "tổng hợp từ cấp dưới được",
            (true, None) if facts.schools.iter().any(|school| school.target().is_some()) => {
                "đếm các trường có `muc_tieu` được"
            }
            (true, None) => "cộng `chi_tieu` được",
        };
        let part = |tally: Tally| (tally.level, tally.count, tally.place);
        Self { how, parts: planned.into_iter().map(part).collect() }
    }

    /// The sum and the first place that goes into it.
    fn sum(&self, level: Option<Level>) -> (u64, Option<&Place>) {
        let parts = || self.parts.iter().filter(|(of, ..)| level.is_none_or(|level| *of == Some(level)));
        (parts().map(|(_, count, _)| count).sum(), parts().map(|(.., place)| place).next())
    }

    /// How many are of no told level.
    fn of_any_level(&self) -> u64 {
        self.parts.iter().filter(|(of, ..)| of.is_none()).map(|(_, count, _)| count).sum()
    }
}

fn declared(facts: &Facts, schools: &[School]) -> Vec<Diagnostic> {
    let Some(declared) = &facts.declared else { return Vec::new() };
    let counted = Counted::of(facts, schools);
    let total = declared.total.iter().filter_map(|number| compare(number, None, &counted));
    let levels = declared.by_level.iter();
    total.chain(levels.filter_map(|(level, number)| compare(number, Some(*level), &counted))).collect()
}

fn compare(number: &Located<u32>, level: Option<Level>, counted: &Counted) -> Option<Diagnostic> {
    let (sum, place) = counted.sum(level);
    // Numbers that are not told apart by level may be of this one.
    let most = sum + level.map_or(0, |_| counted.of_any_level());
    if (sum..=most).contains(&u64::from(number.value)) {
        return None;
    }
    let key = level.map_or("tong", Level::key);
    let message = format!("`cong_bo.{key}` ghi {}, nhưng {} {sum}", number.value, counted.how);
    disagreement(number, sum, message, place, "được đếm từ đây")
}

/// An error where `number` is not `sum`, with the counted number's place.
fn disagreement(
    number: &Located<u32>,
    sum: u64,
    message: String,
    counted_at: Option<&Place>,
    label: &str,
) -> Option<Diagnostic> {
    if u64::from(number.value) == sum {
        return None;
    }
    let error = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(&number.place);
    Some(match counted_at {
        Some(place) => error.related(place, format!("{sum} {label}")),
        None => error,
    })
}

/// The declared total of a roadmap row against the sum of its levels.
fn row_total(row: &RoadmapMonth) -> Option<Diagnostic> {
    let declared = row.declared_total.as_ref()?;
    let numbers: Vec<_> = row.counts.iter().map(|(_, count)| count.value.to_string()).collect();
    let sum = row.counts.iter().map(|(_, count)| u64::from(count.value)).sum();
    let month = row.month.value.as_known();
    let message = format!("`lo_trinh` {month} ghi tổng {}, nhưng các cấp cộng được {sum}", declared.value);
    disagreement(declared, sum, message, Some(&row.month.place), &format!("= {}", numbers.join(" + ")))
}

/// The declared total of a row of `chi_tieu` against the sum of its numbers.
fn target_total(row: &TargetCounts) -> Option<Diagnostic> {
    let declared = row.total.as_ref()?;
    let cells = row.cells();
    let numbers: Vec<_> = cells.iter().map(|cell| cell.count.value.to_string()).collect();
    let sum = cells.iter().map(|cell| u64::from(cell.count.value)).sum();
    let message = format!("`chi_tieu` ghi tổng {}, nhưng cộng được {sum}", declared.value);
    let first = cells.first().map(|cell| &cell.count.place);
    disagreement(declared, sum, message, first, &format!("= {}", numbers.join(" + ")))
}

fn repeated_months(roadmap: &[RoadmapMonth]) -> Vec<Diagnostic> {
    let rows = roadmap.iter().enumerate();
    rows.filter_map(|(index, row)| {
        let earlier =
            roadmap.iter().take(index).find(|earlier| overlap(earlier.month.value, row.month.value))?;
        Some(repeated(earlier, row))
    })
    .collect()
}

/// Whether two rows are of one time, or one is of a year that holds the other.
fn overlap(one: PartialDate, other: PartialDate) -> bool {
    one.earliest() <= other.latest() && other.earliest() <= one.latest()
}

fn repeated(earlier: &RoadmapMonth, row: &RoadmapMonth) -> Diagnostic {
    let (first, second) = (earlier.month.value, row.month.value);
    let message = if first == second {
        format!("`lo_trinh` có hai dòng {}", second.as_known())
    } else {
        format!("`lo_trinh` có cả dòng {} và dòng {}", first.as_known(), second.as_known())
    };
    Diagnostic::new(&rules::LO_TRINH_TRUNG_THANG, message)
        .at(&row.month.place)
        .related(&earlier.month.place, "dòng trước ở đây")
        .hint("gộp hai dòng thành một")
}

/// Where both are given, each cell of the roadmap against the dated targets and the plans it sums up. Of a year that one
/// of them has as a whole, the wholes are compared.
fn roadmap_cells(facts: &Facts) -> Vec<Diagnostic> {
    let counted = Tally::counted(facts);
    let declared = facts.roadmap.iter().map(|row| row.month.value);
    let timeline = Timeline::of(declared.chain(counted.iter().filter_map(|tally| tally.month)));
    let mut cells: BTreeMap<_, Compared<'_>> = BTreeMap::new();
    let mut of_any_level: BTreeMap<_, u64> = BTreeMap::new();
    for tally in counted.iter().filter(|tally| tally.level.is_none()) {
        if let Some(when) = tally.month.map(|month| timeline.row(month)) {
            *of_any_level.entry(when.earliest()).or_default() += tally.count;
        }
    }
    for tally in &counted {
        if let Some((when, level)) = tally.month.map(|month| timeline.row(month)).zip(tally.level) {
            cells.entry((when.earliest(), level)).or_insert(Compared::new(when)).parts.push(tally);
        }
    }
    if facts.roadmap.is_empty() || cells.is_empty() {
        return Vec::new();
    }
    for row in &facts.roadmap {
        let when = timeline.row(row.month.value);
        for (level, count) in &row.counts {
            cells.entry((when.earliest(), *level)).or_insert(Compared::new(when)).declared.push(count);
        }
    }
    let compare = |((when, level), cell): ((_, Level), Compared<'_>)| {
        cell.compare(level, of_any_level.get(&when).copied().unwrap_or_default(), facts)
    };
    cells.into_iter().filter_map(compare).collect()
}

/// What is declared and what is counted of one time and level.
struct Compared<'a> {
    when: PartialDate,
    declared: Vec<&'a Located<u32>>,
    parts: Vec<&'a Tally>,
}

impl Compared<'_> {
    fn new(when: PartialDate) -> Self {
        Self { when, declared: Vec::new(), parts: Vec::new() }
    }

    /// Of `of_any_level` schools beside those counted it is not told whether they are of this one.
    fn compare(self, level: Level, of_any_level: u64, facts: &Facts) -> Option<Diagnostic> {
        let counted: u64 = self.parts.iter().map(|tally| tally.count).sum();
        let declared: u64 = self.declared.iter().map(|count| u64::from(count.value)).sum();
        if (counted..=counted + of_any_level).contains(&declared) {
            return None;
        }
        let (when, level) = (self.when.as_known(), level.name());
        let (message, place) = match self.declared.first() {
            Some(count) => {
                let message =
                    format!("`lo_trinh` {when} ghi {declared} trường {level}, nhưng đếm được {counted}");
                (message, &count.place)
            }
            // There it is 0.
            None => {
                let message =
                    format!("`lo_trinh` không có trường {level} nào {when} (0), nhưng đếm được {counted}");
                (message, &facts.roadmap.first()?.month.place)
            }
        };
        let error = Diagnostic::new(&rules::SO_LIEU_LECH, message).at(place);
        Some(match self.parts.first() {
            Some(part) => error.related(&part.place, format!("{counted} được đếm từ đây")),
            None => error,
        })
    }
}

/// What is said of two lines of one school.
fn twice(first: &str, other: &str) -> String {
    if first == other {
        format!("{other} có hai lần, nên được đếm là hai trường")
    } else {
        format!("\"{other}\" và \"{first}\" có lẽ là một trường, nhưng được đếm là hai trường")
    }
}

/// A school's commune, however it is written.
fn commune_of(school: &School) -> Option<WrittenUnit> {
    let written = school.commune.as_ref()?.value.as_str();
    Some(Commune::find(written).map_or_else(|| WrittenUnit::read(written), Commune::unit))
}

/// The same school in the same commune counts twice, also where its name is spelt in two ways that people read as one, or
/// only one of the two places names the commune.
fn repeated_schools(schools: &[School]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<_, Vec<(Option<WrittenUnit>, &School)>> = BTreeMap::new();
    let mut found = Vec::new();
    for school in schools {
        let key = SchoolName::read(&school.name).identity(school.level.value);
        let commune = commune_of(school);
        let known = seen.entry(key).or_default();
        let may_be = |other: &Option<WrittenUnit>| {
            other
                .as_ref()
                .zip(commune.as_ref())
                .is_none_or(|(one, other)| one.means(other) || other.means(one))
        };
        match known.iter().find(|(other, _)| may_be(other)) {
            Some((_, first)) => found.push(
                Diagnostic::new(&rules::TRUONG_TRUNG, twice(&first.name, &school.name))
                    .at(&school.place)
                    .related(&first.place, "lần trước ở đây")
                    .hint("bỏ một dòng; nếu là hai trường trùng tên, ghi `xa` của từng trường"),
            ),
            None => known.push((commune, school)),
        }
    }
    found
}

/// A plan that dates some of its targets has probably forgotten the others.
fn undated_targets(facts: &Facts, schools: &[School]) -> Option<Diagnostic> {
    // To keep what one has is the work of the whole period.
    let is_dateable =
        |school: &&School| school.target().is_some_and(|target| target.kind.value != TargetKind::Retention);
    let aiming = schools.iter().filter(is_dateable);
    let (dated, undated): (Vec<_>, Vec<_>) = aiming.partition(|school| is_dated(school));
    let (first, others) = undated.split_first().filter(|_| !dated.is_empty())?;
    let mut names: Vec<_> = undated.iter().take(NAMED).map(|school| school.name.clone()).collect();
    if undated.len() > NAMED {
        names.push(format!("và {} trường khác", undated.len() - NAMED));
    }
    let (when, key) = match facts.period {
        Period::Year(_) | Period::SchoolYear(_) => ("tháng", "thang"),
        Period::Span { .. } => ("năm", "nam"),
    };
    let message = format!(
        "{} mục tiêu có {when}, {} mục tiêu chưa có: {}",
        dated.len(),
        undated.len(),
        names.join(", ")
    );
    let warning = Diagnostic::new(&rules::MUC_TIEU_CHUA_CO_THANG, message).at(&first.place).hint(format!(
        "ghi `muc_tieu.{key}` cho từng trường; nếu đúng là chưa định, ghi `chap_nhan` với lý do"
    ));
    let others = others.iter().take(NAMED - 1);
    Some(
        others
            .fold(warning, |warning, school| warning.related(&school.place, format!("cũng chưa có {when}"))),
    )
}
