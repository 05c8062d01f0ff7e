//! What a newcomer begins with: the unit that is meant, and a facts file.

use serde_json::{Value, json};

use super::describe::day;
use super::unanswered::Unanswered;
use crate::diagnostic::Report;
use crate::facts::PartialDate;
use crate::generate::Library;
use crate::starter::{Ask, Start, Unclear, begin};
use crate::units::Commune;
use crate::vietnamese::unaccented;

/// So many units are shown.
const MOST: usize = 12;

/// The units of today whose names begin with `text`, then those that hold it, accents and case aside.
pub(super) fn units(text: &str) -> Value {
    let wanted = unaccented(text.trim());
    if wanted.is_empty() {
        return json!([]);
    }
    let rank = |commune: &Commune| {
        let name = unaccented(&commune.unit().name);
        let whole = unaccented(&format!("{} {}", commune.name, commune.province));
        match () {
            () if name == wanted => Some(0),
            () if name.starts_with(&wanted) => Some(1),
            () if whole.starts_with(&wanted) => Some(2),
            () if whole.contains(&wanted) => Some(3),
            () => None,
        }
    };
    let mut found: Vec<_> =
        Commune::all().iter().filter_map(|commune| Some((rank(commune)?, commune))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    let shown = found.into_iter().take(MOST).map(
        |(_, commune)| json!({"name": commune.name, "province": commune.province, "code": commune.code}),
    );
    shown.collect()
}

/// A facts file of `template` for `unit`, or what is asked back.
pub(super) fn facts(library: &Library, template: &str, unit: &str, today: &str) -> Result<Value, Unanswered> {
    let mut report = Report::new();
    let outline = library.templates.outline(template, &mut report);
    let outline = outline.map_err(|error| Unanswered(error.message))?;
    let outline = outline.ok_or_else(|| Unanswered(format!("mẫu `{template}` có lỗi")))?;
    let date = month_of(day(today)?);
    let wanted = Start { template: &outline, unit, period: None, date, register: &library.register };
    match begin(&wanted) {
        Ok(begun) => Ok(json!({"text": begun.text, "note": begun.note, "open": begun.open})),
        Err(Unclear::Several(Ask { why, answers })) => Ok(json!({"why": why, "answers": answers})),
        Err(Unclear::Wrong(why)) => Err(Unanswered(why)),
    }
}

/// The month of a day: a plan is drafted before its day is known.
fn month_of(date: PartialDate) -> PartialDate {
    date.month().map_or(date, |month| PartialDate::Month { year: date.year(), month })
}
