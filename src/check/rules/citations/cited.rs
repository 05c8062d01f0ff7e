//! Documents that a text cites: their number, and the day behind it.

use chrono::NaiveDate;

use crate::check::subject::CheckSubject;
use crate::recognition::{LineRole, TextLine, bare};

/// A citation.
pub struct CitedSymbol<'f> {
    pub at: usize,
    pub line: &'f TextLine<'f>,
    /// Where "số" before it begins, in bytes of the line's text.
    pub start: usize,
    /// "17/2018/TT-BGDĐT".
    pub symbol: String,
    /// The day behind it, where it is written whole.
    pub day: Option<NaiveDate>,
    /// Whether a day follows at all, blank or not.
    pub has_any_day: bool,
    /// Whose it is, without accents, where that is said right behind: "ubnd tinh thanh hoa".
    pub body: Option<String>,
}

/// The citations in running text and bases; those in tables are no running text.
pub fn citations<'s>(subject: &CheckSubject<'s>) -> Vec<CitedSymbol<'s>> {
    let is_text = |at: usize| match subject.role(at) {
        LineRole::Part(crate::decree::Component::Number) => false,
        LineRole::Part(_) | LineRole::Heading => true,
        LineRole::Blank | LineRole::RuleOfSigns | LineRole::Data | LineRole::Unknown => false,
    };
    let lines = subject.lines().filter(|(at, line)| is_text(*at) && !line.is_in_data());
    lines.flat_map(|(at, line)| of_line(at, line)).collect()
}

fn of_line<'f>(at: usize, line: &'f TextLine<'f>) -> Vec<CitedSymbol<'f>> {
    let text = &*line.text;
    let mut found = Vec::new();
    for (start, _) in text.match_indices("số ") {
        let rest = text.get(start + "số ".len()..).unwrap_or_default();
        let Some((symbol, after)) = symbol(rest) else { continue };
        let (day, has_any_day) = day_after(after);
        found.push(CitedSymbol { at, line, start, symbol, day, has_any_day, body: body_after(after) });
    }
    found
}

/// The number and symbol that a text begins with, and what follows.
fn symbol(text: &str) -> Option<(String, &str)> {
    let end = text
        .find(|sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | ')' | '('))
        .unwrap_or(text.len());
    let (symbol, after) = text.split_at_checked(end)?;
    let symbol = symbol.trim_end_matches(['.', ':', '/']);
    let (number, rest) = symbol.split_once('/')?;
    let is_number =
        !number.is_empty() && number.len() <= 5 && number.chars().all(|sign| sign.is_ascii_digit());
    let has_letters = rest.chars().filter(|sign| sign.is_alphabetic()).count() >= 2;
    (is_number && has_letters).then(|| (symbol.to_owned(), after))
}

/// So many letters behind a symbol may tell its day.
const NEAR: usize = 80;

/// The body right behind a citation and its day: "của Ủy ban nhân dân xã Cẩm Thủy về …".
fn body_after(text: &str) -> Option<String> {
    let near: String = text.chars().take(NEAR * 2).collect();
    let plain = bare(&near).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd");
    let plain = plain.split([';', '(', ')']).next()?;
    let (before, rest) = plain.split_once("cua ")?;
    // What stands between is the day and no more.
    if before.split_whitespace().any(|word| matches!(word, "ve" | "so" | "va")) {
        return None;
    }
    let ends = [",", ".", " ve ", " ban hanh ", " phe duyet ", " quy dinh ", " va "];
    let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
    rest.get(..end).map(str::trim).filter(|body| !body.is_empty()).map(str::to_owned)
}

/// The day right behind a citation: "ngày 22/8/2018", ", ngày 22 tháng 8 năm 2018".
fn day_after(text: &str) -> (Option<NaiveDate>, bool) {
    let near: String = text.chars().take(NEAR).collect();
    let plain = bare(&near);
    let rest = plain.trim_start_matches([',', ' ']);
    let rest = rest.strip_prefix("cung ").unwrap_or(rest);
    let Some(rest) = rest.strip_prefix("ngay") else { return (None, false) };
    let near: String = rest.chars().take(40).collect();
    let mut numbers = Vec::new();
    let mut words = near.as_str();
    for part in ["", "thang", "nam"] {
        words = words.trim_start_matches([' ', '/', '-', '.']);
        words = words.strip_prefix(part).unwrap_or(words).trim_start();
        let end = words.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(words.len());
        let (number, after) = words.split_at(end);
        numbers.push(number.parse::<u32>().ok());
        words = after;
    }
    let day = match numbers.as_slice() {
        [Some(day), Some(month), Some(year)] => {
            i32::try_from(*year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, *month, *day))
        }
        _ => None,
    };
    (day, true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn days_behind_citations_are_read_in_both_ways() {
        let day = NaiveDate::from_ymd_opt(2018, 8, 22);
        for text in [" ngày 22/8/2018 của", ", ngày 22 tháng 8 năm 2018", " ngày 22-8-2018"] {
            assert_eq!(day_after(text), (day, true), "{text}");
        }
        assert_eq!(day_after(" ngày … tháng … năm 2018"), (None, true));
        assert_eq!(day_after(" của Bộ"), (None, false));
        assert_eq!(symbol("17/2018/TT-BGDĐT, ngày").unwrap().0, "17/2018/TT-BGDĐT");
        let body = body_after(" ngày 05/3/2026 của Ủy ban nhân dân xã A về việc B");
        assert_eq!(body.as_deref(), Some("ubnd xa a"));
        assert!(symbol("12/2024").is_none() && symbol("lượng").is_none());
    }
}
