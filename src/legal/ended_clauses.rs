//! Clauses that a document cites and that have ended, though the document they stand in is still in force.

use super::citation;
use super::clause::{self, Clause};
use super::date;
use super::entry::Entry;
use super::freshness::Bearing;
use super::occurrence::Occurrence;
use super::register::Register;
use super::status::Lapse;
use crate::diagnostic::Diagnostic;

/// A warning for each place that cites an ended clause of `entry`, or an article of which a part has ended.
pub(super) fn ended_clauses(
    entry: &Entry,
    occurrences: &[&Occurrence],
    register: &Register,
    bearing: &Bearing,
) -> Vec<Diagnostic> {
    let surely = register.status(entry, bearing.date.earliest()).lapses;
    let perhaps = register.status(entry, bearing.date.latest()).lapses;
    let mut found = Vec::new();
    for occurrence in occurrences {
        let ended = occurrence.clauses.iter().flat_map(|cited| {
            let lapses = perhaps.iter().filter(|lapse| bearing.concerns(lapse.levels));
            lapses.filter_map(move |lapse| Some((cited, lapse, Extent::of(cited, lapse)?)))
        });
        found.extend(ended.map(|(cited, lapse, extent)| {
            let is_sure = surely.iter().any(|sure| sure.from == lapse.from && sure.clauses == lapse.clauses);
            warning(entry, cited, lapse, extent, is_sure).at(&occurrence.place)
        }));
    }
    found
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
    let message =
        format!("{what} của {} hết hiệu lực từ {}{by}", citation::short(entry), date::plain(lapse.from));
    let message = if is_sure {
        message
    } else {
        format!("{message}; văn bản có thể ký từ ngày đó trở đi")
    };
    let warning = Diagnostic::warning("dieu-khoan-het-hieu-luc", message);
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
