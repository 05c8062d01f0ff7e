//! What a document is worth on a day.

use chrono::NaiveDate;

use super::certainty::EntryField;
use super::entry::{Entry, Reach};
use super::register::Register;
use super::{citation, levels};
use crate::facts::{Level, PartialDate};

/// Whether a document is in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Issued or effective only later.
    NotYet,
    InForce,
    /// In force, with amendments.
    Amended,
    /// Lapsed for some levels only, or some of its clauses.
    PartlyLapsed,
    /// No longer in force.
    Lapsed,
    /// The register does not know since when it is in force.
    Unknown,
}

impl Validity {
    /// "còn hiệu lực", "hết hiệu lực" …
    pub fn label(self) -> &'static str {
        match self {
            Self::NotYet => "chưa có hiệu lực",
            Self::InForce => "còn hiệu lực",
            Self::Amended => "còn hiệu lực, đã sửa đổi",
            Self::PartlyLapsed => "hết hiệu lực một phần",
            Self::Lapsed => "hết hiệu lực",
            Self::Unknown => "không rõ",
        }
    }
}

/// How a document, its part for some levels, or some of its clauses came to an end.
#[derive(Debug, Clone, PartialEq)]
pub struct Lapse<'a> {
    /// The first day it is no longer in force.
    pub from: PartialDate,
    /// Only for these levels; empty: the whole document.
    pub levels: &'a [Level],
    /// Only these clauses; the document itself stays in force.
    pub clauses: Option<&'a str>,
    /// Whether that it ended so is still to be confirmed.
    pub unsure: bool,
    /// What replaced it.
    pub successor: Option<&'a Entry>,
    /// What stands in the successor's place by now, if that lapsed in turn.
    pub today: Option<&'a Entry>,
}

impl Lapse<'_> {
    /// Whether the whole document came to its end.
    pub fn is_whole(&self) -> bool {
        self.levels.is_empty() && self.clauses.is_none()
    }

    /// "hết hiệu lực đối với tiểu học từ 10/10/2018, thay bằng Thông tư số 17/2018/TT-BGDĐT (nay là …)"; of clauses
    /// "Điều 6 hết hiệu lực từ 15/3/2026 theo Nghị định số 66/2026/NĐ-CP".
    pub fn sentence(&self) -> String {
        if let Some(clauses) = self.clauses {
            let by = self.successor.map(|by| format!(" theo {}", citation::short(by))).unwrap_or_default();
            return format!("{clauses} hết hiệu lực từ {}{by}", self.from.plain());
        }
        let scope = match self.levels {
            [] => String::new(),
            levels => format!(" đối với {}", levels::names(levels)),
        };
        let mut sentence = format!("hết hiệu lực{scope} từ {}", self.from.plain());
        if let Some(successor) = self.successor {
            sentence += &format!(", thay bằng {}", citation::short(successor));
        }
        if let Some(today) = self.today {
            sentence += &format!(" (nay là {})", citation::short(today));
        }
        sentence
    }
}

/// What a document is worth on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct LegalStatus<'a> {
    /// The document.
    pub entry: &'a Entry,
    /// In one word.
    pub standing: Validity,
    /// Its ends up to that day; several where levels went to different documents.
    pub lapses: Vec<Lapse<'a>>,
    /// Its amendments in force on that day.
    pub amended_by: Vec<&'a Entry>,
    /// Whether the standing rests on a date that is still to be confirmed.
    pub unsure: bool,
}

impl Register {
    /// What `entry` is worth on `day`.
    pub fn status<'a>(&'a self, entry: &'a Entry, day: NaiveDate) -> LegalStatus<'a> {
        let lapses = self.lapses(entry, day);
        let amended_by: Vec<_> = self
            .amendments(&entry.id)
            .map(|(amendment, _)| amendment)
            .filter(|amendment| begun(amendment.effective.or(amendment.issued), day))
            .collect();
        let standing = standing(entry, &lapses, !amended_by.is_empty(), day);
        let unsure = rests_on_unsure_date(entry, standing, &lapses);
        LegalStatus { entry, standing, lapses, amended_by, unsure }
    }

    fn lapses<'a>(&'a self, entry: &'a Entry, day: NaiveDate) -> Vec<Lapse<'a>> {
        let replaced = self.successors(&entry.id).filter_map(|(successor, reach): (&Entry, &Reach)| {
            let today = self.today(successor, day);
            Some(Lapse {
                from: successor.effective?,
                levels: &reach.levels,
                clauses: reach.clauses.as_deref(),
                unsure: reach.unsure
                    || successor.is_unsure(EntryField::Effective)
                    || successor.is_unsure(EntryField::Replaces),
                successor: Some(successor),
                today,
            })
        });
        let ended = entry.ended.map(|from| Lapse {
            from,
            levels: &[],
            clauses: None,
            unsure: entry.is_unsure(EntryField::Ended),
            successor: None,
            today: None,
        });
        let mut lapses: Vec<_> = replaced.chain(ended).filter(|lapse| begun(Some(lapse.from), day)).collect();
        lapses.sort_by_key(|lapse| lapse.from.earliest());
        lapses
    }

    /// The document that stands for `successor` on `day`, where it was wholly replaced in turn.
    fn today<'a>(&'a self, successor: &'a Entry, day: NaiveDate) -> Option<&'a Entry> {
        let mut current = successor;
        // A chain cannot be longer than the register; the bound keeps a circle in one's own folder harmless.
        for _ in self.entries() {
            let next = self
                .successors(&current.id)
                .find(|(next, reach)| reach.is_whole() && begun(next.effective, day));
            match next {
                Some((next, _)) => current = next,
                None => break,
            }
        }
        (current.id != successor.id).then_some(current)
    }
}

fn begun(from: Option<PartialDate>, day: NaiveDate) -> bool {
    from.is_some_and(|from| from.earliest() <= day)
}

fn standing(entry: &Entry, lapses: &[Lapse<'_>], amended: bool, day: NaiveDate) -> Validity {
    let later = |from: Option<PartialDate>| from.is_some() && !begun(from, day);
    if later(entry.issued) || later(entry.effective) {
        return Validity::NotYet;
    }
    if has_lapsed(entry, lapses) {
        return Validity::Lapsed;
    }
    match (lapses.is_empty(), entry.effective, amended) {
        (false, _, _) => Validity::PartlyLapsed,
        (true, None, _) => Validity::Unknown,
        (true, Some(_), true) => Validity::Amended,
        (true, Some(_), false) => Validity::InForce,
    }
}

/// Wholly, or level by level for every level it governs.
fn has_lapsed(entry: &Entry, lapses: &[Lapse<'_>]) -> bool {
    let gone = |level: &Level| lapses.iter().any(|lapse| lapse.levels.contains(level));
    lapses.iter().any(Lapse::is_whole) || (!entry.levels.is_empty() && entry.levels.iter().all(gone))
}

fn rests_on_unsure_date(entry: &Entry, standing: Validity, lapses: &[Lapse<'_>]) -> bool {
    match standing {
        Validity::Unknown => true,
        Validity::NotYet => entry.is_unsure(EntryField::Effective),
        Validity::InForce | Validity::Amended => entry.is_unsure(EntryField::Ended),
        Validity::PartlyLapsed | Validity::Lapsed => lapses.iter().any(|lapse| lapse.unsure),
    }
}

#[cfg(test)]
#[path = "status_tests.rs"]
mod tests;
