//! Targets given as counts, held against the schools that are named and the plans that are summed up.

use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{Facts, Level, PartialDate, TargetCell, TargetCounts, TargetKind};

use super::tally::Tally;

/// Places shown with one finding.
const SHOWN: usize = 10;

/// Each number of which more or fewer schools are known, the sums of each kind where the numbers agree, and the schools
/// that no number holds.
pub(super) fn check(facts: &Facts) -> Vec<Diagnostic> {
    let counted = Tally::counted(facts);
    let counted = if counted.is_empty() { Tally::of_roadmap(facts) } else { counted };
    let known = ComparedNumbers { how: ComparedNumbers::how(facts), tallies: &counted };
    let cells = facts.target_counts.iter().flat_map(TargetCounts::cells);
    let given: Vec<HandedNumber<'_>> =
        cells.zip(Tally::of_target_counts(facts)).map(|(cell, tally)| HandedNumber { cell, tally }).collect();
    let mut found: Vec<Diagnostic> = given.iter().filter_map(|given| known.against(given)).collect();
    if found.is_empty() {
        found.extend(known.sums(&given));
    }
    found.extend(known.in_none(&given));
    found
}

/// A number of `chi_tieu`.
struct HandedNumber<'a> {
    cell: TargetCell<'a>,
    tally: Tally,
}

/// What the numbers are held against.
struct ComparedNumbers<'a> {
    /// "danh sách có".
    how: &'static str,
    tallies: &'a [Tally],
}

/// How surely a school is one of a number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Belongs {
    No,
    Maybe,
    Yes,
}

impl Belongs {
    fn of(tally: &Tally, given: &Tally) -> Self {
        let may_be = tally.may_be_then_and_there(given)
            && open_or_same(tally.level, given.level)
            && open_or_same(tally.kind, given.kind)
            && open_or_same(tally.degree, given.degree);
        let is_told = (given.month.is_none() || tally.month.is_some_and(|month| is_within(month, given)))
            && (given.commune.is_none() || tally.commune.is_some())
            && (given.level.is_none() || tally.level.is_some())
            && (given.kind.is_none() || tally.kind.is_some())
            && (given.degree.is_none() || tally.degree.is_some());
        match (may_be, is_told) {
            (false, _) => Self::No,
            (true, false) => Self::Maybe,
            (true, true) => Self::Yes,
        }
    }
}

fn open_or_same<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one == other)
}

fn is_within(month: PartialDate, given: &Tally) -> bool {
    given.month.is_none_or(|when| when.earliest() <= month.earliest() && month.latest() <= when.latest())
}

impl ComparedNumbers<'_> {
    fn how(facts: &Facts) -> &'static str {
        if facts.subordinates.is_some() {
            "tổng hợp từ cấp dưới được"
        } else if facts.schools.iter().any(|school| school.target().is_some()) {
            "danh sách có"
        } else {
            "cộng `lo_trinh` được"
        }
    }

    fn sum(&self, belongs: impl Fn(&Tally) -> bool) -> u64 {
        self.tallies.iter().filter(|tally| belongs(tally)).map(|tally| tally.count).sum()
    }

    /// Nothing where no school is known of that time and unit.
    fn against(&self, given: &HandedNumber<'_>) -> Option<Diagnostic> {
        if !self.tallies.iter().any(|tally| tally.may_be_then_and_there(&given.tally)) {
            return None;
        }
        let least = self.sum(|tally| Belongs::of(tally, &given.tally) == Belongs::Yes);
        let most = self.sum(|tally| Belongs::of(tally, &given.tally) != Belongs::No);
        if (least..=most).contains(&given.tally.count) {
            return None;
        }
        let row = given.cell.row;
        let what = [
            words(&given.tally),
            row.commune.as_ref().map(|commune| format!(" ở {}", commune.value)).unwrap_or_default(),
            row.when.as_ref().map(|when| format!(" {}", when.value.as_known())).unwrap_or_default(),
        ];
        let (what, count) = (what.concat(), given.tally.count);
        let called = if row.given_by.is_some() || row.when.is_none() {
            "chỉ tiêu được giao"
        } else {
            "chỉ tiêu"
        };
        let known = if least == most { format!("{least}") } else { format!("từ {least} đến {most}") };
        let message = format!("{called} là {count} trường{what}, {} {known} trường", self.how);
        Some(finding(message, &given.tally.place))
    }

    /// The numbers of one kind together; of some of the schools it may not be told of which of them they are.
    fn sums(&self, given: &[HandedNumber<'_>]) -> Vec<Diagnostic> {
        let all_told = self.tallies.iter().all(|tally| tally.kind.is_some());
        let kinds = TargetKind::ALL.into_iter().map(Some).filter(|_| all_told).chain([None]);
        let of_kind = |kind: Option<TargetKind>| {
            let own: Vec<_> = given.iter().filter(|given| given.tally.kind == kind).collect();
            let first = own.first()?;
            let wanted: u64 = own.iter().map(|given| given.tally.count).sum();
            let is_known = |given: &&&HandedNumber<'_>| {
                self.tallies.iter().any(|of| of.may_be_then_and_there(&given.tally))
            };
            if !own.iter().all(|given| is_known(&given)) {
                return None;
            }
            let sum =
                self.sum(|tally| own.iter().any(|given| Belongs::of(tally, &given.tally) != Belongs::No));
            let what = words_of(None, kind, None);
            let message = format!("chỉ tiêu cộng được {wanted} trường{what}, {} {sum} trường", self.how);
            (wanted != sum).then(|| finding(message, &first.tally.place))
        };
        kinds.into_iter().filter_map(of_kind).collect()
    }

    /// Schools that a plan wants beside the numbers that it gives for that time and unit; of numbers that another body
    /// handed down, a plan may want more.
    fn in_none(&self, given: &[HandedNumber<'_>]) -> Option<Diagnostic> {
        if given.is_empty() || given.iter().any(|given| given.cell.row.given_by.is_some()) {
            return None;
        }
        let is_known = |given: &HandedNumber<'_>| {
            self.tallies.iter().any(|tally| tally.may_be_then_and_there(&given.tally))
        };
        let all_known = given.iter().all(is_known);
        let is_in_none = |tally: &&Tally| {
            let is_of_none = given.iter().all(|given| Belongs::of(tally, &given.tally) == Belongs::No);
            let is_covered = all_known || given.iter().any(|given| tally.may_be_then_and_there(&given.tally));
            is_of_none && is_covered
        };
        let beside: Vec<&Tally> = self.tallies.iter().filter(is_in_none).collect();
        let (first, others) = beside.split_first()?;
        let count: u64 = beside.iter().map(|tally| tally.count).sum();
        let of = |tally: &Tally| (tally.level, tally.kind, tally.degree);
        let what =
            if others.iter().all(|tally| of(tally) == of(first)) { words(first) } else { String::new() };
        let message = format!("{} {count} trường{what} không có trong `chi_tieu`", self.how);
        let found = finding(message, &first.place);
        let others = others.iter().take(SHOWN - 1);
        Some(others.fold(found, |found, tally| found.related(&tally.place, "số này cũng vậy")))
    }
}

/// " trung học cơ sở công nhận mới mức độ 2".
fn words(tally: &Tally) -> String {
    words_of(tally.level, tally.kind, tally.degree)
}

fn words_of(level: Option<Level>, kind: Option<TargetKind>, degree: Option<u8>) -> String {
    let words = [
        level.map(|level| level.name().to_owned()),
        kind.map(|kind| kind.name().to_lowercase()),
        degree.map(|degree| format!("mức độ {degree}")),
    ];
    words.into_iter().flatten().map(|word| format!(" {word}")).collect()
}

fn finding(message: String, place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::CHI_TIEU_KHAC, message)
        .at(place)
        .hint("sửa danh sách hoặc chỉ tiêu, chỗ nào sai thì sửa chỗ đó")
}

#[cfg(test)]
#[path = "handed_down_tests.rs"]
mod tests;
