//! What is filed with whom: the units of the Lưu line (II.9.d).

use super::punctuation::without_punctuation;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::Facts;
use crate::yaml::Located;

/// Words a filing names besides abbreviations, in lower case.
const PLACES: [&str; 4] = ["vt", "văn thư", "hồ sơ", "hs"];

/// The units of the Lưu line: those of `luu`, then those that only a Lưu line among the recipients names.
pub(super) fn units(facts: &Facts) -> Vec<String> {
    let own = facts.filing.iter().flat_map(|unit| match typed(unit) {
        Some(units) => names(units).collect(),
        None => vec![without_punctuation(unit).to_owned()],
    });
    let typed = typed_lines(facts).flat_map(|(_, units)| names(units));
    let mut all: Vec<String> = Vec::new();
    for unit in own.chain(typed) {
        let known = all.iter().any(|known| known.to_lowercase() == unit.to_lowercase());
        if !unit.is_empty() && !known {
            all.push(unit);
        }
    }
    all
}

/// A warning for each Lưu line among the recipients, and for a "Lưu" that is typed at `luu` too.
pub(super) fn check(facts: &Facts, report: &mut Report) {
    let all = units(facts).join(", ");
    report.extend(facts.filing.iter().find(|unit| typed(unit).is_some()).map(|unit| {
        let message = format!("`luu` ghi \"{unit}\"; chữ \"Lưu\" được tự in, một lần");
        Diagnostic::new(&rules::LUU_TRONG_NOI_NHAN, message)
            .at(&facts.place())
            .hint(format!("ghi `luu: [{all}]`"))
    }));
    report.extend(typed_lines(facts).map(|(line, _)| {
        let what = if typed(&line.value).is_some() { "dòng này" } else { "phần Lưu của dòng này" };
        let message =
            format!("`noi_nhan` có dòng \"{}\"; dòng Lưu chỉ in một lần, ở cuối: \"Lưu: {all}\"", line.value);
        Diagnostic::new(&rules::LUU_TRONG_NOI_NHAN, message)
            .at(&line.place)
            .hint(format!("bỏ {what} khỏi `noi_nhan` và ghi `luu: [{all}]`"))
    }));
}

fn typed_lines(facts: &Facts) -> impl Iterator<Item = (&Located<String>, &str)> {
    facts.recipients.iter().filter_map(|line| Some((line, split(&line.value).1?)))
}

/// A line of recipients: whom it names, and the units of the Lưu line that is typed in it or behind ("Như trên; Lưu: VT").
pub(super) fn split(line: &str) -> (Option<&str>, Option<&str>) {
    if let Some(units) = typed(line) {
        return (None, Some(units));
    }
    let parts = line
        .match_indices([';', ',', '\n'])
        .filter_map(|(at, _)| Some((line.get(..at)?, line.get(at + 1..)?)));
    let mut behind = parts.filter_map(|(before, rest)| Some((before, typed(rest)?)));
    match behind.next() {
        Some((before, units)) => (Some(before), Some(units)),
        None => (Some(line), None),
    }
}

/// The units of a line that is a Lưu line: "VT, GD" of "- Lưu VT, GD;". "Lưu trữ lịch sử tỉnh" is a body.
fn typed(line: &str) -> Option<&str> {
    let line = without_punctuation(line);
    if !line.starts_with(['l', 'L']) {
        return None;
    }
    let mut letters = line.char_indices();
    let word = letters.by_ref().take(3).map(|(_, letter)| letter).collect::<String>().to_lowercase();
    let rest = letters.next().map_or("", |(index, _)| line.get(index..).unwrap_or_default());
    if word != "lưu" {
        return None;
    }
    if let Some(units) = rest.trim_start().strip_prefix([':', '-', '–']) {
        return Some(units.trim());
    }
    if rest.is_empty() {
        return Some("");
    }
    let units = rest.strip_prefix(char::is_whitespace)?.trim_start();
    let first = units.split([',', ';']).next().unwrap_or_default().trim();
    let lower = first.to_lowercase();
    let names_a_place = PLACES.iter().any(|place| {
        lower == *place || lower.strip_prefix(place).is_some_and(|rest| rest.starts_with([' ', '(']))
    });
    let abbreviation = !first.is_empty() && first.chars().all(|sign| !sign.is_lowercase());
    (names_a_place || abbreviation).then_some(units)
}

fn names(units: &str) -> impl Iterator<Item = String> {
    units.split([',', ';']).map(|unit| without_punctuation(unit).to_owned())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn filing_lines_are_told_from_bodies() {
        for (line, units) in [
            ("Lưu: VT", Some("VT")),
            ("- Lưu VT, GD;", Some("VT, GD")),
            ("LƯU VT", Some("VT")),
            ("lưu : VT.", Some("VT")),
            ("Lưu VT;", Some("VT")),
            ("Lưu: Văn thư, VHXH", Some("Văn thư, VHXH")),
            ("Lưu văn thư", Some("văn thư")),
            ("Lưu hồ sơ", Some("hồ sơ")),
            ("• Lưu:VT", Some("VT")),
            ("Lưu", Some("")),
            ("Lưu trữ lịch sử tỉnh", None),
            ("Trung tâm Lưu trữ", None),
            ("Lưu Văn Bình (để biết)", None),
            ("Các trường", None),
        ] {
            assert_eq!(typed(line), units, "{line}");
        }
    }

    #[test]
    fn what_is_filed_stands_once_whoever_names_it() {
        for (recipients, filing, expected) in [
            (vec!["Các trường", "Lưu VT"], vec!["VT"], "VT"),
            (vec!["Lưu: VT, GD"], vec!["VT"], "VT, GD"),
            (vec!["Lưu: vt"], vec!["VT", "GD"], "VT, GD"),
            (vec!["- Lưu VT, GD;"], vec![], "VT, GD"),
            (vec!["Lưu: VT", "LƯU VT;"], vec![], "VT"),
        ] {
            let mut facts = sample::commune_plan();
            facts.filing = filing.into_iter().map(str::to_owned).collect();
            facts.recipients = recipients.iter().map(|line| sample::located((*line).to_owned())).collect();
            assert_eq!(units(&facts).join(", "), expected);
            let mut report = Report::new();
            check(&facts, &mut report);
            let lines = recipients.iter().filter(|line| typed(line).is_some()).count();
            assert_eq!(report.len(), lines);
        }
    }

    #[test]
    fn a_word_that_is_printed_anyway_is_not_printed_twice() {
        for (filing, expected) in [
            (vec!["Lưu VT"], "VT"),
            (vec!["- Lưu: VT, VHXH."], "VT, VHXH"),
            (vec!["Lưu VT", "Lưu VHXH"], "VT, VHXH"),
        ] {
            let mut facts = sample::commune_plan();
            facts.filing = filing.iter().map(|unit| (*unit).to_owned()).collect();
            assert_eq!(units(&facts).join(", "), expected);
            let mut report = Report::new();
            check(&facts, &mut report);
            assert_eq!(report.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["luu-trong-noi-nhan"]);
        }
    }
}
