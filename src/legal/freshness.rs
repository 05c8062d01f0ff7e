//! Warnings about the documents that a document cites: lapsed, not yet in force, wrongly dated.

use std::sync::Arc;

use super::bearing::Bearing;
use super::certainty::EntryField;
use super::citation;
use super::ended_clauses::ended_clauses;
use super::entry::Entry;
use super::occurrence::{Occurrence, Reference};
use super::register::Register;
use super::status::{Lapse, LegalStatus, Validity};
use super::titles;
use crate::diagnostic::{Diagnostic, rules};

/// Holds `citations` against the register. What holds on some days only that the document's date can be is told as
/// "perhaps". A document replaced for some levels only counts as lapsed where the document is about one of them; one
/// of which only clauses ended is still cited rightly, but for those clauses.
///
/// Each document is spoken of once, at its first citation; the others in the same text are named with it.
pub fn freshness(citations: &[Occurrence], register: &Register, bearing: &Bearing) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    for (entry, occurrences) in by_document(citations, register) {
        let stale = stale(entry, register, bearing);
        report.extend(stale.map(|diagnostic| at(diagnostic, &occurrences)));
        report.extend(ended_clauses(entry, &occurrences, register, bearing));
        report.extend(misdated(entry, &occurrences));
        report.extend(without_subject(entry, &occurrences));
    }
    report
}

fn by_document<'a>(
    citations: &'a [Occurrence],
    register: &'a Register,
) -> Vec<(&'a Entry, Vec<&'a Occurrence>)> {
    let mut groups: Vec<(&Entry, Vec<&Occurrence>)> = Vec::new();
    for (occurrence, entry) in titles::outside(citations, register) {
        match groups.iter_mut().find(|(known, _)| known.id == entry.id) {
            Some((_, occurrences)) => occurrences.push(occurrence),
            None => groups.push((entry, vec![occurrence])),
        }
    }
    groups
}

/// So many of the other places are shown.
const MOST_SHOWN: usize = 10;

fn at(diagnostic: Diagnostic, occurrences: &[&Occurrence]) -> Diagnostic {
    let Some((first, others)) = occurrences.split_first() else { return diagnostic };
    let same_text = others.iter().filter(|other| Arc::ptr_eq(&other.place.source, &first.place.source));
    let elsewhere = same_text.filter(|other| other.place != first.place).take(MOST_SHOWN);
    elsewhere.fold(diagnostic.at(&first.place), |diagnostic, other| {
        diagnostic.related(&other.place, "cũng viện dẫn ở đây")
    })
}

fn stale(entry: &Entry, register: &Register, bearing: &Bearing) -> Option<Diagnostic> {
    if bearing.applied.contains(&entry.id) {
        return None;
    }
    let first = register.status(entry, bearing.date.earliest());
    let last = register.status(entry, bearing.date.latest());
    if last.standing == Validity::NotYet {
        return Some(not_yet(entry, register, bearing));
    }
    if first.standing == Validity::NotYet {
        return Some(perhaps_not_yet(entry, bearing));
    }
    let (surely, perhaps) = (concerning(first, bearing), concerning(last, bearing));
    if !surely.is_empty() {
        Some(lapsed(entry, &surely, bearing))
    } else if !perhaps.is_empty() {
        Some(perhaps_lapsed(entry, &perhaps, bearing))
    } else {
        None
    }
}

fn concerning<'a>(status: LegalStatus<'a>, bearing: &Bearing) -> Vec<Lapse<'a>> {
    let mut lapses = status.lapses;
    lapses.retain(|lapse| lapse.clauses.is_none() && bearing.concerns(lapse.levels));
    lapses
}

fn not_yet(entry: &Entry, register: &Register, bearing: &Bearing) -> Diagnostic {
    let name = citation::short(entry);
    let message = format!("{name} chưa có hiệu lực vào {}: {}", bearing.day(), since(entry));
    let mut diagnostic = Diagnostic::new(&rules::VAN_BAN_CHUA_HIEU_LUC, message);
    for earlier in entry.replaces.iter().filter_map(|reach| register.find(&reach.target)) {
        let status = register.status(earlier, bearing.date.earliest());
        let in_force = matches!(status.standing, Validity::InForce | Validity::Amended);
        if in_force && bearing.concerns(&earlier.levels) {
            diagnostic = diagnostic.hint(format!("vào {} viện dẫn `{}`", bearing.day(), earlier.id));
        }
    }
    with_doubt(diagnostic, entry.is_unsure(EntryField::Effective))
}

fn perhaps_not_yet(entry: &Entry, bearing: &Bearing) -> Diagnostic {
    let name = citation::short(entry);
    let message = format!(
        "{name} có thể chưa có hiệu lực: {}, mà văn bản chỉ ghi {}, nên có thể ký trước ngày đó",
        since(entry),
        bearing.day()
    );
    let diagnostic = Diagnostic::new(&rules::VAN_BAN_CHUA_HIEU_LUC, message).hint(WRITE_THE_DAY);
    with_doubt(diagnostic, entry.is_unsure(EntryField::Effective))
}

const WRITE_THE_DAY: &str = "ghi rõ hơn ngày của văn bản ở `van_ban.ngay`";

fn since(entry: &Entry) -> String {
    match (entry.effective, entry.issued) {
        (Some(effective), _) => format!("có hiệu lực từ {}", effective.plain()),
        (None, Some(issued)) => format!("ban hành {}", issued.as_known()),
        (None, None) => "chưa rõ từ khi nào".to_owned(),
    }
}

fn lapsed(entry: &Entry, lapses: &[Lapse<'_>], bearing: &Bearing) -> Diagnostic {
    let message = format!("{} {}", citation::short(entry), sentences(lapses));
    let mut diagnostic = Diagnostic::new(&rules::VAN_BAN_HET_HIEU_LUC, message);
    for successor in successors(lapses) {
        diagnostic = diagnostic.hint(format!("viện dẫn `{}`", successor.id));
    }
    with_doubt(with_transition(diagnostic, entry, bearing), lapses.iter().any(|lapse| lapse.unsure))
}

fn perhaps_lapsed(entry: &Entry, lapses: &[Lapse<'_>], bearing: &Bearing) -> Diagnostic {
    let message = format!(
        "{} {}; văn bản chỉ ghi {}, nên có thể ký từ ngày đó trở đi",
        citation::short(entry),
        sentences(lapses),
        bearing.day()
    );
    let mut diagnostic = Diagnostic::new(&rules::VAN_BAN_HET_HIEU_LUC, message).hint(WRITE_THE_DAY);
    for lapse in lapses {
        if let Some(successor) = lapse.today.or(lapse.successor) {
            let from = lapse.from.plain();
            diagnostic = diagnostic.hint(format!("nếu ký từ {from} thì viện dẫn `{}`", successor.id));
        }
    }
    with_doubt(with_transition(diagnostic, entry, bearing), lapses.iter().any(|lapse| lapse.unsure))
}

fn sentences(lapses: &[Lapse<'_>]) -> String {
    lapses.iter().map(Lapse::sentence).collect::<Vec<_>>().join("; ")
}

/// What stands in their place by now, each once.
fn successors<'a>(lapses: &[Lapse<'a>]) -> Vec<&'a Entry> {
    let mut named: Vec<&Entry> = Vec::new();
    for successor in lapses.iter().filter_map(|lapse| lapse.today.or(lapse.successor)) {
        if named.iter().all(|known| known.id != successor.id) {
            named.push(successor);
        }
    }
    named
}

/// Says how the transition is written, of a document that can still be applied by it.
fn with_transition(diagnostic: Diagnostic, entry: &Entry, bearing: &Bearing) -> Diagnostic {
    match &bearing.transition {
        Some(advice) if advice.documents.contains(&entry.id) => diagnostic.hint(&advice.text),
        Some(_) | None => diagnostic,
    }
}

fn with_doubt(diagnostic: Diagnostic, unsure: bool) -> Diagnostic {
    if unsure {
        diagnostic.hint("mốc hiệu lực này trong sổ văn bản chưa được xác minh")
    } else {
        diagnostic
    }
}

fn without_subject(entry: &Entry, occurrences: &[&Occurrence]) -> Option<Diagnostic> {
    let by_id = occurrences.iter().find(|occurrence| matches!(occurrence.reference, Reference::Id(_)))?;
    let message = format!("sổ văn bản chưa rõ trích yếu của {}, viện dẫn sẽ thiếu", citation::short(entry));
    let hint = "viết đủ văn bản này trong dữ kiện: `{loai, so_ky_hieu, ngay, co_quan, trich_yeu}`";
    let warning = || Diagnostic::new(&rules::VIEN_DAN_THIEU_TRICH_YEU, message).at(&by_id.place).hint(hint);
    entry.subject.is_none().then(warning)
}

fn misdated(entry: &Entry, occurrences: &[&Occurrence]) -> Vec<Diagnostic> {
    let Some(issued) = entry.issued else { return Vec::new() };
    let mut named = Vec::new();
    let mut report = Vec::new();
    for occurrence in occurrences {
        let Some(stated) = occurrence.stated_date.filter(|stated| !stated.can_be(issued)) else {
            continue;
        };
        if named.contains(&stated) {
            continue;
        }
        named.push(stated);
        let message = format!(
            "{} ban hành {}, không phải {}",
            citation::short(entry),
            issued.as_known(),
            stated.as_known()
        );
        report.push(Diagnostic::new(&rules::NGAY_VIEN_DAN_LECH, message).at(&occurrence.place));
    }
    report
}

#[cfg(test)]
#[path = "freshness_tests.rs"]
mod tests;
