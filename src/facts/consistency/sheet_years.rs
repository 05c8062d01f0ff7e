//! Sheets of two years read as one list.

use super::written::Written;
use super::years::spans;
use crate::diagnostic::{Diagnostic, Place, rules};

/// Schools of a sheet called after the plan's year beside schools of one called after another year are held back. Sheets
/// that are all called after other years tell something else, as when schools were recognised.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let sheets: Vec<(&str, u16, &Place)> = written
        .facts
        .schools
        .iter()
        .filter_map(|school| {
            let sheet = school.place.cell.as_ref()?.sheet.as_deref()?;
            Some((sheet, year_of(sheet)?, &school.place))
        })
        .collect();
    let years = written.facts.period.years();
    let own = sheets.iter().find(|(_, year, _)| years.contains(year));
    let other = sheets.iter().find(|(_, year, _)| !years.contains(year));
    let found = own.zip(other).map(|((ours, _, place), (theirs, _, other))| {
        let message = format!(
            "trường được đọc từ cả trang \"{theirs}\" và trang \"{ours}\", mà văn bản là của {}",
            written.facts.period.name()
        );
        Diagnostic::new(&rules::TRANG_KHAC_NAM, message)
            .at(other)
            .related(place, format!("trang \"{ours}\" ở đây"))
            .hint(format!("ghi `trang_tinh: \"{ours}\"` nếu chỉ dùng trang này"))
    });
    found.into_iter().collect()
}

/// The one year that a sheet is called after.
fn year_of(sheet: &str) -> Option<u16> {
    match spans(sheet).as_slice() {
        [span] => span.last.is_none().then_some(span.first),
        [] | [_, _, ..] => None,
    }
}
