//! Counts of schools that are typed as digits in texts of the facts, held against what is counted.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, Level, School, TargetKind};
use crate::vietnamese::{after_words, number_in_words};
use crate::yaml::{Located, TypedText};

use super::period_progress::PeriodProgress;
use super::planned::Planned;
use super::present::PresentState;
use super::schools::has_target;
use super::standing::Standing;
use super::standing_line::StandingLine;
use super::typed_tag::is_in_tag;
use super::year_ends::YearEnd;
use super::{typed_shares, typed_sums};

/// What typed numbers are held against.
#[derive(Clone, Copy)]
pub(super) struct CountedOnce<'a> {
    pub(super) schools: &'a [School],
    pub(super) planned: &'a Planned,
    pub(super) present: &'a PresentState,
    pub(super) standing: Option<&'a Standing>,
    pub(super) year_ends: &'a [YearEnd],
    pub(super) progress: Option<&'a PeriodProgress>,
}

/// "05 trường mầm non", somewhere in a text.
struct TypedCount {
    range: Range<usize>,
    number: u64,
    /// The level that follows.
    level: Option<Level>,
    /// The kind of target that the clause speaks of.
    kind: Option<TargetKind>,
}

/// What people write for a level behind "trường".
const LEVELS: [(&str, Level); 8] = [
    ("mầm non", Level::Preschool),
    ("mn", Level::Preschool),
    ("tiểu học", Level::Primary),
    ("thcs", Level::LowerSecondary),
    ("trung học cơ sở", Level::LowerSecondary),
    ("thpt", Level::UpperSecondary),
    ("trung học phổ thông", Level::UpperSecondary),
    ("th", Level::Primary),
];

/// What a clause calls a kind of target.
const KINDS: [(&str, TargetKind); 4] = [
    ("công nhận mới", TargetKind::NewRecognition),
    ("công nhận lại", TargetKind::Renewal),
    ("nâng chuẩn", TargetKind::Upgrade),
    ("duy trì", TargetKind::Retention),
];

/// A warning for each number in a text of one's own that is none of those counted for the same thing.
pub(super) fn check(facts: &Facts, counted: &CountedOnce<'_>) -> Vec<Diagnostic> {
    let texts = own_texts(facts);
    let schools = texts.iter().flat_map(|text| check_text(text, facts, counted));
    let shares =
        texts.iter().flat_map(|text| typed_shares::check(text, facts, counted.standing, counted.year_ends));
    let sums = texts.iter().flat_map(|text| typed_sums::check(text, facts));
    schools.chain(shares).chain(sums).collect()
}

/// What a document says in words of its own: of the template's parts, of a plan, of how things went, of a meeting.
fn own_texts(facts: &Facts) -> Vec<&Located<String>> {
    let parts = facts
        .parts
        .iter()
        .flat_map(|(_, change)| [&change.before, &change.replace, &change.after].into_iter().flatten());
    parts.chain(facts.own_sentences()).collect()
}

fn check_text(text: &Located<String>, facts: &Facts, counted: &CountedOnce<'_>) -> Vec<Diagnostic> {
    let found = typed_counts(&text.value).into_iter().filter_map(|typed| {
        let known = known_counts(&typed, facts, counted);
        // Of schools of which nothing is counted a plan that counts others wants none.
        let is_told = known.iter().any(|count| *count > 0)
            || (typed.kind.is_some() && counted.planned.total() > 0 && facts.subordinates.is_none());
        if !is_told || known.contains(&typed.number) {
            return None;
        }
        let mut numbers: Vec<_> = known.iter().filter(|count| **count > 0).map(u64::to_string).collect();
        if numbers.is_empty() {
            numbers.push("0".to_owned());
        }
        let message = format!(
            "số {} gõ tay ở đây khác với mọi số đếm được về cùng một việc ({}), cần xem lại",
            typed.number,
            numbers.join(", ")
        );
        let place = TypedText::of(text).place(typed.range);
        Some(Diagnostic::new(&rules::SO_GO_TAY_LECH, message).at(&place).hint(
            "thay chữ số bằng dữ kiện, như `{{so2 so_lieu.muc_tieu.tong}}`; nếu là số của việc khác thì ghi `chap_nhan`",
        ))
    });
    found.collect()
}

/// All numbers that the facts give for what `typed` speaks of.
fn known_counts(typed: &TypedCount, facts: &Facts, counted: &CountedOnce<'_>) -> BTreeSet<u64> {
    let of_level = |level: Option<Level>| typed.level.is_none_or(|wanted| level == Some(wanted));
    let of_kind = |kind: Option<TargetKind>| typed.kind.is_none_or(|wanted| kind == Some(wanted));
    let planned = counted.planned;
    let mut known = BTreeSet::from([planned.sum(|count| of_level(count.level) && of_kind(count.kind))]);
    for year in planned.period.years() {
        known.insert(
            planned.sum(|count| count.year == Some(year) && of_level(count.level) && of_kind(count.kind)),
        );
    }
    for kind in TargetKind::ALL.into_iter().filter(|kind| of_kind(Some(*kind))) {
        known.insert(planned.sum(|count| count.kind == Some(kind) && of_level(count.level)));
        let named = counted.schools.iter().filter(|school| has_target(school, kind));
        known.insert(named.filter(|school| of_level(Some(school.level.value))).count() as u64);
    }
    if !planned.handed.is_empty() {
        let handed = planned.as_handed();
        known.insert(handed.sum(|count| of_level(count.level) && of_kind(count.kind)));
        let kinds = TargetKind::ALL.into_iter().filter(|kind| of_kind(Some(*kind)));
        known.extend(kinds.map(|kind| handed.sum(|count| count.kind == Some(kind) && of_level(count.level))));
    }
    known.extend(counted.progress.iter().flat_map(|progress| progress.numbers()));
    if typed.kind.is_some() {
        return known;
    }
    let schools = |count: usize| count as u64;
    known.insert(schools(counted.schools.iter().filter(|school| of_level(Some(school.level.value))).count()));
    // Those that hold it, those that did, and all that were recognised.
    for counts in [Some(true), Some(false), None] {
        let holders = counted.present.holders.iter().filter(|holder| {
            let is_meant = counts.is_none_or(|counts| holder.validity.counts() == counts);
            is_meant && of_level(Some(holder.school.level.value))
        });
        known.insert(schools(holders.count()));
    }
    known.extend(facts.declared.iter().flat_map(|declared| {
        let total = declared.total.iter().filter(|_| typed.level.is_none());
        let levels = declared.by_level.iter().filter(|(level, _)| of_level(Some(*level)));
        total.chain(levels.map(|(_, count)| count)).map(|count| u64::from(count.value)).collect::<Vec<_>>()
    }));
    if let Some(standing) = counted.standing {
        let lines = standing.lines().filter(|line| match (typed.level, line.level()) {
            (Some(wanted), Some(level)) => wanted == level,
            (Some(_), None) => false,
            (None, _) => true,
        });
        known.extend(lines.flat_map(StandingLine::numbers));
    }
    known.extend(counted.year_ends.iter().flat_map(YearEnd::numbers));
    known
}

/// "05 trường …", "352/1.003 trường …", "năm trường …": each number by itself, none inside a tag.
fn typed_counts(text: &str) -> Vec<TypedCount> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("trường") {
        let before = text.get(..at).unwrap_or_default();
        if is_in_tag(before) {
            continue;
        }
        let trimmed = before.trim_end_matches([' ', '\u{a0}']);
        let digits = trimmed.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '/'));
        if trimmed.len() == before.len()
            || digits.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | ',')) && digits != trimmed
        {
            continue;
        }
        let in_words = if digits == trimmed { number_at_end(trimmed) } else { None };
        let rest = text.get(at + "trường".len()..).unwrap_or_default();
        if rest.trim_start().starts_with("hợp") {
            continue;
        }
        let clause = rest.split(['.', ';', ',', ':', '\n']).next().unwrap_or_default();
        let level = LEVELS.iter().find(|(words, _)| after_words(rest.trim_start(), words).is_some());
        let kind = KINDS.iter().find(|(words, _)| clause.to_lowercase().contains(words));
        if let Some((from, number)) = in_words {
            found.push(TypedCount {
                range: from..trimmed.len(),
                number,
                level: level.map(|(_, level)| *level),
                kind: kind.map(|(_, kind)| *kind),
            });
        }
        let mut from = digits.len();
        for number in trimmed.get(digits.len()..).unwrap_or_default().split('/') {
            let is_grouped = number.split('.').skip(1).all(|group| group.len() == 3);
            if let Some(count) = number.replace('.', "").parse().ok().filter(|_| is_grouped) {
                found.push(TypedCount {
                    range: from..from + number.len(),
                    number: count,
                    level: level.map(|(_, level)| *level),
                    kind: kind.map(|(_, kind)| *kind),
                });
            }
            from += number.len() + 1;
        }
    }
    found
}

/// The largest number that is looked for in words.
const MOST_IN_WORDS: u64 = 99;

/// The number in words that `text` ends with, and where it begins: "mười hai". A bare "năm" is a year unless a word before
/// it says that it counts.
fn number_at_end(text: &str) -> Option<(usize, u64)> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let ends = |number: &u64| {
        let words = number_in_words(u128::from(*number));
        let from = lower.len().checked_sub(words.len())?;
        let is_word = lower.get(..from)?.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        (lower.ends_with(&words) && is_word).then_some((from, *number))
    };
    let (from, number) =
        (1..=MOST_IN_WORDS).filter_map(|number| ends(&number)).min_by_key(|(from, _)| *from)?;
    let before = lower.get(..from).unwrap_or_default().trim_end();
    let counts = ["có", "gồm", "là", "được", "cho", "đối với"].iter().any(|word| before.ends_with(word));
    let is_year =
        number == FIVE && !counts && !before.is_empty() && !before.ends_with(['.', ';', ':', '-', ',']);
    // "một trường", "mỗi một trường" speak of any school.
    (number > 1 && !is_year).then_some((from, number))
}

/// Its word also means a year.
const FIVE: u64 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_schools_are_found_and_no_others() {
        let text = "Có năm trường THCS công nhận lại; trong năm trường học tổ chức; một trường; mười hai trường. Có 05 trường mầm non công nhận mới, 352/1.003 trường; {{so2 x}} trường; 04 phòng học, Điều 7.2 trường THCS";
        let found: Vec<_> = typed_counts(text)
            .into_iter()
            .map(|typed| {
                (text.get(typed.range).unwrap_or_default().to_owned(), typed.number, typed.level, typed.kind)
            })
            .collect();
        assert_eq!(
            found,
            [
                ("năm".to_owned(), 5, Some(Level::LowerSecondary), Some(TargetKind::Renewal)),
                ("mười hai".to_owned(), 12, None, None),
                ("05".to_owned(), 5, Some(Level::Preschool), Some(TargetKind::NewRecognition)),
                ("352".to_owned(), 352, None, None),
                ("1.003".to_owned(), 1003, None, None),
            ]
        );
    }
}
