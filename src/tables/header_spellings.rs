//! One header in the spellings by which it may be known: without what stands in brackets behind it, without its year.

use super::sheet::is_long;
use crate::vietnamese::unaccented;

/// What may stand in brackets behind a header without changing what it means.
const UNITS: [&str; 15] = [
    "",
    "thang",
    "ghi_thang",
    "ghi_nam",
    "moi_lai",
    "muc",
    "muc_do",
    "cap_do",
    "nam",
    "thang_nam",
    "mm_yyyy",
    "dd_mm_yyyy",
    "ngay_thang_nam",
    "neu_co",
    "ghi_ro",
];

/// The folded header, then without the unit or column's number in brackets at its end, then without the year it
/// ends with; and whether a year was left out. A text too long for a header has none, and so means nothing.
pub fn spellings(header: &str) -> Vec<(String, bool)> {
    if is_long(header) {
        return Vec::new();
    }
    let mut found = vec![(unaccented(header), false)];
    let words = unaccented(without_brackets(header));
    found.push((words.clone(), false));
    if let Some(rest) = without_year(&words) {
        found.push((rest.to_owned(), true));
    }
    found.dedup();
    found
}

/// `header` without a unit or column's number in brackets at its end.
pub fn without_brackets(header: &str) -> &str {
    let header = header.trim();
    let Some((before, unit)) = header.strip_suffix(')').and_then(|text| text.rsplit_once('(')) else {
        return header;
    };
    // "Loại hình (1=CL, 2=TT)" explains what its cells are.
    if unit.contains('=') {
        return before;
    }
    let is_unit = |part: &str| {
        let part = unaccented(part);
        let is_number = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number || part.starts_with("ghi_ro_") || UNITS.contains(&part.as_str())
    };
    if is_unit(unit) || unit.split(',').all(is_unit) { before } else { header }
}

/// `muc_tieu_nam_2027` → `muc_tieu`; `…_nam_hoc_2026_2027` too.
fn without_year(words: &str) -> Option<&str> {
    let year = |words: &'_ str| -> Option<usize> {
        let (before, last) = words.rsplit_once('_')?;
        let is_year = last.len() == 4 && last.starts_with("20") && last.bytes().all(|b| b.is_ascii_digit());
        is_year.then_some(before.len())
    };
    let mut rest = words.get(..year(words)?)?;
    if let Some(length) = year(rest) {
        rest = rest.get(..length)?;
    }
    let rest = rest.strip_suffix("_hoc").unwrap_or(rest);
    Some(rest.strip_suffix("_nam").unwrap_or(rest))
}
