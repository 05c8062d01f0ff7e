//! Warnings about the documents that a document cites: lapsed, not yet in force, wrongly dated.

use std::sync::Arc;

use super::entry::Entry;
use super::occurrence::{Occurrence, citations_of};
use super::register::Register;
use super::status::{Lapse, Standing, Status};
use super::{citation, date};
use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, Level, PartialDate};

/// Holds all citations of `facts` against the register, on the document's date and for the levels it is about.
pub fn freshness_of(facts: &Facts, register: &Register) -> Vec<Diagnostic> {
    freshness(&citations_of(facts), register, facts.record.date.value, &levels_of(facts))
}

/// The levels a document is about: those of its schools and of its roadmap.
pub fn levels_of(facts: &Facts) -> Vec<Level> {
    let schools = facts.schools.iter().flat_map(|school| school.levels.iter().chain([&school.level.value]));
    let roadmap = facts.roadmap.iter().flat_map(|month| month.counts.iter().map(|(level, _)| level));
    let mut levels: Vec<Level> = schools.chain(roadmap).copied().collect();
    levels.sort();
    levels.dedup();
    levels
}

/// Holds `citations` of a document dated `on` against the register. A blank day counts as the 1st of the month, a
/// blank month as January. A document replaced for some levels only counts as lapsed where one of `levels` is
/// among them; without `levels`, for any.
///
/// Each document is spoken of once, at its first citation; the others in the same text are named with it.
pub fn freshness(
    citations: &[Occurrence],
    register: &Register,
    on: PartialDate,
    levels: &[Level],
) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    for (entry, occurrences) in by_document(citations, register) {
        let status = register.status(entry, on.earliest());
        report.extend(stale(&status, levels, on).map(|diagnostic| at(diagnostic, &occurrences)));
        report.extend(misdated(entry, &occurrences));
    }
    report
}

fn by_document<'a>(
    citations: &'a [Occurrence],
    register: &'a Register,
) -> Vec<(&'a Entry, Vec<&'a Occurrence>)> {
    let mut groups: Vec<(&Entry, Vec<&Occurrence>)> = Vec::new();
    for occurrence in citations {
        let Some(entry) = occurrence.resolve(register) else { continue };
        match groups.iter_mut().find(|(known, _)| known.id == entry.id) {
            Some((_, occurrences)) => occurrences.push(occurrence),
            None => groups.push((entry, vec![occurrence])),
        }
    }
    groups
}

fn at(diagnostic: Diagnostic, occurrences: &[&Occurrence]) -> Diagnostic {
    let Some((first, others)) = occurrences.split_first() else { return diagnostic };
    let same_text = others.iter().filter(|other| Arc::ptr_eq(&other.place.source, &first.place.source));
    let elsewhere = same_text.filter(|other| other.place != first.place);
    elsewhere.fold(diagnostic.at(&first.place), |diagnostic, other| {
        diagnostic.related(&other.place, "cũng viện dẫn ở đây")
    })
}

fn stale(status: &Status<'_>, levels: &[Level], on: PartialDate) -> Option<Diagnostic> {
    let diagnostic = match status.standing {
        Standing::InForce | Standing::Amended | Standing::Unknown => return None,
        Standing::NotYet => Diagnostic::warning("van-ban-chua-hieu-luc", not_yet(status.entry, on)),
        Standing::Lapsed | Standing::PartlyLapsed => lapsed(status, levels)?,
    };
    Some(if status.unsure {
        diagnostic.hint("mốc hiệu lực này trong sổ văn bản chưa được xác minh")
    } else {
        diagnostic
    })
}

fn not_yet(entry: &Entry, on: PartialDate) -> String {
    let name = citation::short(entry);
    let from = match (entry.effective, entry.issued) {
        (Some(effective), _) => format!("có hiệu lực từ {}", date::plain(effective)),
        (None, Some(issued)) => format!("ban hành {}", date::in_sentence(issued)),
        (None, None) => "chưa rõ từ khi nào".to_owned(),
    };
    format!("{name} chưa có hiệu lực vào {}: {from}", date::in_sentence(on))
}

fn lapsed(status: &Status<'_>, levels: &[Level]) -> Option<Diagnostic> {
    let concerns = |lapse: &&Lapse<'_>| {
        levels.is_empty()
            || lapse.levels.is_empty()
            || lapse.levels.iter().any(|level| levels.contains(level))
    };
    let lapses: Vec<_> = status.lapses.iter().filter(concerns).collect();
    if lapses.is_empty() {
        return None;
    }
    let sentences: Vec<_> = lapses.iter().map(|lapse| lapse.sentence()).collect();
    let message = format!("{} {}", citation::short(status.entry), sentences.join("; "));
    let mut diagnostic = Diagnostic::warning("van-ban-het-hieu-luc", message);
    let mut named = Vec::new();
    for successor in lapses.iter().filter_map(|lapse| lapse.today.or(lapse.successor)) {
        if !named.contains(&&successor.id) {
            named.push(&successor.id);
            diagnostic = diagnostic.hint(format!("viện dẫn `{}`", successor.id));
        }
    }
    Some(diagnostic)
}

fn misdated(entry: &Entry, occurrences: &[&Occurrence]) -> Vec<Diagnostic> {
    let Some(issued) = entry.issued else { return Vec::new() };
    let mut named = Vec::new();
    let mut report = Vec::new();
    for occurrence in occurrences {
        let Some(stated) = occurrence.stated_date.filter(|stated| !date::agree(*stated, issued)) else {
            continue;
        };
        if named.contains(&stated) {
            continue;
        }
        named.push(stated);
        let message = format!(
            "{} ban hành {}, không phải {}",
            citation::short(entry),
            date::in_sentence(issued),
            date::in_sentence(stated)
        );
        report.push(Diagnostic::warning("ngay-vien-dan-lech", message).at(&occurrence.place));
    }
    report
}

#[cfg(test)]
#[path = "freshness_tests.rs"]
mod tests;
