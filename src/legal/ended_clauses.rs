//! Clauses that a document cites and that have ended, though the document they stand in is still in force.

use std::sync::Arc;

use super::bearing::Bearing;
use super::citation;
use super::clause::{self, Clause};
use super::entry::Entry;
use super::occurrence::Occurrence;
use super::register::Register;
use super::status::Lapse;
use crate::diagnostic::{Diagnostic, Place, rules};

/// A warning for each ended clause of `entry` that is cited, or article of which a part has ended, where it is first.
pub(super) fn ended_clauses(
    entry: &Entry,
    occurrences: &[&Occurrence],
    register: &Register,
    bearing: &Bearing,
) -> Vec<Diagnostic> {
    let surely = register.status(entry, bearing.date.earliest()).lapses;
    let perhaps = register.status(entry, bearing.date.latest()).lapses;
    let mut told: Vec<(&Clause, Diagnostic)> = Vec::new();
    for occurrence in occurrences {
        for cited in &occurrence.clauses {
            // The same citation stands in the facts and in the finished text.
            if let Some((_, first)) = told.iter_mut().find(|(known, _)| *known == cited) {
                also_at(first, &occurrence.place);
                continue;
            }
            let lapses = perhaps.iter().filter(|lapse| bearing.concerns(lapse.levels));
            let ended = lapses.filter_map(|lapse| Some((lapse, Extent::of(cited, lapse)?)));
            told.extend(ended.map(|(lapse, extent)| {
                let is_sure =
                    surely.iter().any(|sure| sure.from == lapse.from && sure.clauses == lapse.clauses);
                (cited, warning(entry, cited, lapse, extent, is_sure).at(&occurrence.place))
            }));
        }
    }
    told.into_iter().map(|(_, found)| found).collect()
}

/// Shows one more place of the same text.
fn also_at(found: &mut Diagnostic, place: &Place) {
    let is_same_text = found.place.as_ref().is_some_and(|first| Arc::ptr_eq(&first.source, &place.source));
    let is_known =
        found.place.iter().chain(found.related.iter().map(|(known, _)| known)).any(|known| known == place);
    let overlaps = found
        .place
        .as_ref()
        .is_some_and(|first| first.span.start <= place.span.start && place.span.end <= first.span.end);
    if is_same_text && !is_known && !overlaps {
        found.related.push((place.clone(), "cũng viện dẫn ở đây".to_owned()));
    }
}

/// How much of what is cited has ended.
enum Extent {
    All,
    /// These parts.
    Parts(Vec<Clause>),
}

impl Extent {
    fn of(cited: &Clause, lapse: &Lapse<'_>) -> Option<Self> {
        let ended = clause::listed(lapse.clauses?);
        if ended.iter().any(|whole| cited.is_within(whole)) {
            return Some(Self::All);
        }
        let parts: Vec<Clause> = ended.into_iter().filter(|part| part.is_within(cited)).collect();
        (!parts.is_empty()).then_some(Self::Parts(parts))
    }
}

fn warning(entry: &Entry, cited: &Clause, lapse: &Lapse<'_>, extent: Extent, is_sure: bool) -> Diagnostic {
    let what = match &extent {
        Extent::All => cited.to_string(),
        Extent::Parts(parts) => {
            format!("{cited} có {}", parts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
    };
    let by = lapse.successor.map(|by| format!(" theo {}", citation::short(by))).unwrap_or_default();
    let message = format!("{what} của {} hết hiệu lực từ {}{by}", citation::short(entry), lapse.from.plain());
    let message = if is_sure {
        message
    } else {
        format!("{message}; văn bản có thể ký từ ngày đó trở đi")
    };
    let warning = Diagnostic::new(&rules::DIEU_KHOAN_HET_HIEU_LUC, message);
    let warning = match lapse.today.or(lapse.successor) {
        Some(successor) => {
            warning.hint(format!("viện dẫn điều, khoản đang có hiệu lực; xem `{}`", successor.id))
        }
        None => warning.hint("viện dẫn điều, khoản đang có hiệu lực"),
    };
    if lapse.unsure {
        warning.hint("mốc hiệu lực này trong sổ văn bản chưa được xác minh")
    } else {
        warning
    }
}
