//! Holding declared numbers against counted ones.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::facts::{Facts, Level, Located, PartialDate, RoadmapMonth, School};

/// All disagreements of one document's facts.
pub(super) fn findings(facts: &Facts) -> Vec<Diagnostic> {
    let mut found = repeated_months(&facts.roadmap);
    found.extend(facts.roadmap.iter().filter_map(row_total));
    found.extend(schools_against_roadmap(facts));
    found.extend(declared(facts));
    found.extend(undated_targets(&facts.schools));
    found
}

/// What a declared number is held against: each counted thing with its place.
struct Counted {
    /// What was counted, in the clerk's words.
    what: &'static str,
    cells: Vec<(Level, u64, Place)>,
}

impl Counted {
    /// The roadmap where there is one; else the schools with a target; without any target all schools.
    fn of(facts: &Facts) -> Self {
        let cells = facts.roadmap.iter().flat_map(|row| &row.counts);
        let cells: Vec<_> =
            cells.map(|(level, count)| (*level, u64::from(count.value), count.place.clone())).collect();
        if !cells.is_empty() {
            return Self { what: "cộng `lo_trinh` được", cells };
        }
        let one = |school: &School| (school.level.value, 1, school.place.clone());
        let aiming: Vec<_> = facts.schools.iter().filter(|school| school.target.is_some()).map(one).collect();
        if aiming.is_empty() {
            return Self { what: "đếm `truong` được", cells: facts.schools.iter().map(one).collect() };
        }
        Self { what: "đếm các trường có `muc_tieu` được", cells: aiming }
    }

    /// The sum and the first place that goes into it.
    fn sum(&self, level: Option<Level>) -> (u64, Option<&Place>) {
        let cells = || self.cells.iter().filter(|(of, ..)| level.is_none_or(|level| level == *of));
        (cells().map(|(_, count, _)| count).sum(), cells().map(|(.., place)| place).next())
    }
}

fn declared(facts: &Facts) -> Vec<Diagnostic> {
    let Some(declared) = &facts.declared else { return Vec::new() };
    let counted = Counted::of(facts);
    let total = declared.total.iter().filter_map(|number| compare(number, None, &counted));
    let levels = declared.by_level.iter();
    total.chain(levels.filter_map(|(level, number)| compare(number, Some(*level), &counted))).collect()
}

fn compare(number: &Located<u32>, level: Option<Level>, counted: &Counted) -> Option<Diagnostic> {
    let (sum, place) = counted.sum(level);
    let key = level.map_or("tong", Level::key);
    let message = format!("`cong_bo.{key}` ghi {}, nhưng {} {sum}", number.value, counted.what);
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

/// Where both are given, the roadmap's cells against the schools' dated targets.
fn schools_against_roadmap(facts: &Facts) -> Vec<Diagnostic> {
    let mut cells: BTreeMap<_, Vec<&School>> = BTreeMap::new();
    for school in &facts.schools {
        if let Some(month) = dated(school) {
            cells.entry((month.earliest(), school.level.value)).or_default().push(school);
        }
    }
    if facts.roadmap.is_empty() || cells.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for row in &facts.roadmap {
        for (level, count) in &row.counts {
            let schools = cells.remove(&(row.month.value.earliest(), *level)).unwrap_or_default();
            found.extend(cell_against_schools(row.month.value, *level, count, &schools));
        }
    }
    found.extend(cells.into_values().flatten().map(|school| not_in_roadmap(school, facts)));
    found
}

fn cell_against_schools(
    month: PartialDate,
    level: Level,
    count: &Located<u32>,
    schools: &[&School],
) -> Option<Diagnostic> {
    let (sum, month) = (schools.len() as u64, month.numeric());
    let level = level.name();
    let message = format!(
        "`lo_trinh` tháng {month} ghi {} trường {level}, nhưng `truong` có {sum} trường",
        count.value
    );
    disagreement(count, sum, message, schools.first().map(|school| &school.place), "trường, bắt đầu ở đây")
}

fn not_in_roadmap(school: &School, facts: &Facts) -> Diagnostic {
    let month = dated(school).map(PartialDate::numeric).unwrap_or_default();
    let (name, level) = (&school.name, school.level.value.name());
    let message =
        format!("{name} có mục tiêu tháng {month}, nhưng `lo_trinh` không tính trường {level} nào tháng đó");
    let error = Diagnostic::error("so-lieu-lech", message).at(&school.place);
    match facts.roadmap.first() {
        Some(row) => error.related(&row.month.place, "`lo_trinh` ở đây"),
        None => error,
    }
}

fn dated(school: &School) -> Option<PartialDate> {
    Some(school.target.as_ref()?.month.as_ref()?.value)
}

/// A plan that dates some of its targets has probably forgotten the others.
fn undated_targets(schools: &[School]) -> Option<Diagnostic> {
    let aiming = || schools.iter().filter(|school| school.target.is_some());
    let undated: Vec<_> = aiming().filter(|school| dated(school).is_none()).collect();
    let with_month = aiming().count() - undated.len();
    let (first, others) = undated.split_first().filter(|_| with_month > 0)?;
    let names: Vec<_> = undated.iter().map(|school| school.name.as_str()).collect();
    let message =
        format!("{with_month} mục tiêu có tháng, {} mục tiêu chưa có: {}", undated.len(), names.join(", "));
    let warning = Diagnostic::warning("muc-tieu-chua-co-thang", message)
        .at(&first.place)
        .hint("ghi `muc_tieu.thang` cho từng trường; nếu đúng là chưa định, ghi `chap_nhan` với lý do");
    Some(others.iter().fold(warning, |warning, school| warning.related(&school.place, "cũng chưa có tháng")))
}
