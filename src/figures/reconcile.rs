//! Holding declared numbers against counted ones.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::facts::{Commune, Facts, Level, Located, RoadmapMonth, School, SchoolName};
use crate::vietnamese::spelling;

use super::tally::Tally;
use super::{all_schools, is_dated};

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
    found.extend(undated_targets(&schools));
    found
}

/// What a declared number is held against.
struct Counted {
    /// How it was counted, in the clerk's words.
    how: &'static str,
    /// Each part with where it is written.
    parts: Vec<(Level, u64, Place)>,
}

impl Counted {
    /// The roadmap where there is one; else the schools with a target; without any target all schools.
    fn of(facts: &Facts, schools: &[School]) -> Self {
        let planned = Tally::planned(facts);
        if planned.is_empty() {
            let one = |school: &School| (school.level.value, 1, school.place.clone());
            return Self { how: "đếm `truong` được", parts: schools.iter().map(one).collect() };
        }
        let how = match (facts.roadmap.is_empty(), &facts.subordinates) {
            (false, _) => "cộng `lo_trinh` được",
            (true, Some(_)) => "tổng hợp từ cấp dưới được",
            (true, None) => "đếm các trường có `muc_tieu` được",
        };
        let part = |tally: Tally| (tally.level, tally.count, tally.place);
        Self { how, parts: planned.into_iter().map(part).collect() }
    }

    /// The sum and the first place that goes into it.
    fn sum(&self, level: Option<Level>) -> (u64, Option<&Place>) {
        let parts = || self.parts.iter().filter(|(of, ..)| level.is_none_or(|level| level == *of));
        (parts().map(|(_, count, _)| count).sum(), parts().map(|(.., place)| place).next())
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
    let error = Diagnostic::error("so-lieu-lech", message).at(&number.place);
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
    let month = row.month.value.numeric();
    let message =
        format!("`lo_trinh` tháng {month} ghi tổng {}, nhưng các cấp cộng được {sum}", declared.value);
    disagreement(declared, sum, message, Some(&row.month.place), &format!("= {}", numbers.join(" + ")))
}

fn repeated_months(roadmap: &[RoadmapMonth]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<_, &Place> = BTreeMap::new();
    let mut found = Vec::new();
    for row in roadmap {
        let month = row.month.value;
        match seen.get(&month.earliest()) {
            Some(first) => found.push(
                Diagnostic::error(
                    "lo-trinh-trung-thang",
                    format!("`lo_trinh` có hai dòng tháng {}", month.numeric()),
                )
                .at(&row.month.place)
                .related(first, "dòng trước ở đây")
                .hint("gộp hai dòng thành một"),
            ),
            None => {
                seen.insert(month.earliest(), &row.month.place);
            }
        }
    }
    found
}

/// Where both are given, each cell of the roadmap against the dated targets and the plans it sums up.
fn roadmap_cells(facts: &Facts) -> Vec<Diagnostic> {
    let counted = Tally::counted(facts);
    let mut cells: BTreeMap<_, Vec<&Tally>> = BTreeMap::new();
    for (month, tally) in counted.iter().filter_map(|tally| Some((tally.month?, tally))) {
        cells.entry((month.earliest(), tally.level)).or_default().push(tally);
    }
    if facts.roadmap.is_empty() || cells.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for row in &facts.roadmap {
        for (level, count) in &row.counts {
            let parts = cells.remove(&(row.month.value.earliest(), *level)).unwrap_or_default();
            found.extend(roadmap_cell(row, *level, count, &parts));
        }
    }
    found.extend(cells.into_values().filter_map(|parts| not_in_roadmap(&parts, facts)));
    found
}

fn roadmap_cell(
    row: &RoadmapMonth,
    level: Level,
    count: &Located<u32>,
    parts: &[&Tally],
) -> Option<Diagnostic> {
    let sum = parts.iter().map(|tally| tally.count).sum();
    let (month, level) = (row.month.value.numeric(), level.name());
    let message =
        format!("`lo_trinh` tháng {month} ghi {} trường {level}, nhưng đếm được {sum}", count.value);
    disagreement(count, sum, message, parts.first().map(|tally| &tally.place), "được đếm từ đây")
}

/// A counted number for which the roadmap has no cell: there it is 0.
fn not_in_roadmap(parts: &[&Tally], facts: &Facts) -> Option<Diagnostic> {
    let first = parts.first()?;
    let sum: u64 = parts.iter().map(|tally| tally.count).sum();
    let (month, level) = (first.month?.numeric(), first.level.name());
    let message = format!("`lo_trinh` không có trường {level} nào tháng {month} (0), nhưng đếm được {sum}");
    let error = Diagnostic::error("so-lieu-lech", message).at(&facts.roadmap.first()?.month.place);
    (sum > 0).then(|| error.related(&first.place, format!("{sum} được đếm từ đây")))
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
fn commune_key(school: &School) -> Option<String> {
    let written = school.commune.as_ref()?.value.as_str();
    Some(Commune::find(written).map_or_else(|| spelling(written), |commune| spelling(commune.name)))
}

/// The same school in the same commune counts twice, also where its name is spelt in two ways that people read as one.
fn repeated_schools(schools: &[School]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<_, &School> = BTreeMap::new();
    let mut found = Vec::new();
    for school in schools {
        let key = (SchoolName::read(&school.name).identity(school.level.value), commune_key(school));
        match seen.get(&key) {
            Some(first) => found.push(
                Diagnostic::warning("truong-trung", twice(&first.name, &school.name))
                    .at(&school.place)
                    .related(&first.place, "lần trước ở đây")
                    .hint("bỏ một dòng; nếu là hai trường trùng tên, ghi `xa` của từng trường"),
            ),
            None => {
                seen.insert(key, school);
            }
        }
    }
    found
}

/// A plan that dates some of its targets has probably forgotten the others.
fn undated_targets(schools: &[School]) -> Option<Diagnostic> {
    let aiming = schools.iter().filter(|school| school.target().is_some());
    let (dated, undated): (Vec<_>, Vec<_>) = aiming.partition(|school| is_dated(school));
    let (first, others) = undated.split_first().filter(|_| !dated.is_empty())?;
    let mut names: Vec<_> = undated.iter().take(NAMED).map(|school| school.name.clone()).collect();
    if undated.len() > NAMED {
        names.push(format!("và {} trường khác", undated.len() - NAMED));
    }
    let message = format!(
        "{} mục tiêu có tháng, {} mục tiêu chưa có: {}",
        dated.len(),
        undated.len(),
        names.join(", ")
    );
    let warning = Diagnostic::warning("muc-tieu-chua-co-thang", message)
        .at(&first.place)
        .hint("ghi `muc_tieu.thang` cho từng trường; nếu đúng là chưa định, ghi `chap_nhan` với lý do");
    let others = others.iter().take(NAMED - 1);
    Some(others.fold(warning, |warning, school| warning.related(&school.place, "cũng chưa có tháng")))
}
