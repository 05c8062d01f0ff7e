//! The characters of a text that someone typed or copied: one set of rules for YAML, tables, templates and registers.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Report, Rule, Source, rules};
use crate::vietnamese::{LegacyText, is_forbidden, is_plain, mend, recognise};

/// `text` as it was meant: in NFC, without white space at its ends and signs that nobody sees, with `\n` for every line
/// end (a carriage return would not survive XML). What is not as it should be goes to `report`, once a kind.
pub fn clean(text: &str, place: &Place, report: &mut Report) -> String {
    look_for_errors(text, place, report);
    if let Some(meant) = recognise(text) {
        report.push(legacy(text, meant, place));
        // Soft hyphens are letters there: the text stays as it is.
        return text.trim().to_owned();
    }
    if is_plain(text) {
        return text.trim().to_owned();
    }
    let mended = mend(&text.replace("\r\n", "\n").replace('\r', "\n"));
    if !mended.unseen.is_empty() {
        report.push(unseen(&mended.unseen, place));
    }
    if !mended.lookalikes.is_empty() {
        report.push(lookalikes(&mended.lookalikes, place));
    }
    mended.text.trim().to_owned()
}

/// A file of running text, a template: each line as it was meant, its indent kept. What is not as it should be goes to
/// `report`, at its line. Nobody can accept it: the file serves more than one document.
pub fn clean_lines(name: String, text: &str, report: &mut Report) -> Arc<Source> {
    let mut told = Vec::new();
    let mut cleaned = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let start = cleaned.len();
        let mended = (!is_plain(line) && recognise(line).is_none()).then(|| mend(line));
        cleaned.push_str(mended.as_ref().map_or(line, |mended| &mended.text));
        let end = start + cleaned.get(start..).unwrap_or_default().trim_end().len();
        told.push((start..end, mended.unwrap_or_default()));
    }
    let source = Arc::new(Source { name, text: cleaned });
    for (span, mended) in told {
        let place = Place::new(&source, span.clone());
        let mut found = Report::new();
        let line = source.text.get(span).unwrap_or_default();
        look_for_errors(line, &place, &mut found);
        found.extend(recognise(line).map(|meant| legacy(line, meant, &place)));
        if !mended.unseen.is_empty() {
            found.push(unseen(&mended.unseen, &place));
        }
        if !mended.lookalikes.is_empty() {
            found.push(lookalikes(&mended.lookalikes, &place));
        }
        report.extend(found.into_iter().map(Diagnostic::unacceptable));
    }
    source
}

/// What no document can hold, and letters that were lost.
fn look_for_errors(text: &str, place: &Place, report: &mut Report) {
    if is_plain(text) && !text.contains('?') {
        return;
    }
    if let Some(character) = text.chars().find(|character| is_forbidden(*character)) {
        report.push(forbidden(character, &narrowed(place, |other| other == character)));
    }
    if text.contains(char::REPLACEMENT_CHARACTER) {
        let message = "có chữ đã bị mất, chỉ còn ký hiệu “\u{FFFD}” (U+FFFD)";
        let place = narrowed(place, |other| other == char::REPLACEMENT_CHARACTER);
        report.push(
            Diagnostic::new(LOST, message).at(&place).hint("gõ lại chữ này; nó mất khi chuyển bảng mã"),
        );
    } else if has_lost_letters(text) {
        let message = format!("có chữ đã bị mất, chỉ còn dấu hỏi: “{}”", shown(text));
        report.push(
            held(
                Diagnostic::milder(LOST, message),
                "gõ lại cho đủ dấu; chữ mất khi lưu tệp không theo Unicode".into(),
            )
            .at(place),
        );
    }
}

const LOST: &Rule = &rules::KY_TU_MAT;

/// The first of the characters at `place` that are `meant`, with those of them right behind it; the place itself where
/// its text is not there letter by letter: in a cell, or written as an escape.
fn narrowed(place: &Place, meant: impl Fn(char) -> bool) -> Place {
    let written = place.source.text.get(place.span.clone()).unwrap_or_default();
    let Some(first) = written.find(&meant).filter(|_| place.cell.is_none()) else { return place.clone() };
    let rest = written.get(first..).unwrap_or_default();
    let length = rest.find(|other| !meant(other)).unwrap_or(rest.len());
    let start = place.span.start + first;
    Place::new(&place.source, start..start + length)
}

/// Whether question marks stand inside words: "Tr??ng M?m non". An address on the web has them too.
fn has_lost_letters(text: &str) -> bool {
    let letter = |character: Option<char>| character.is_some_and(char::is_alphabetic);
    let inside = |(at, _): (usize, &str)| {
        let (before, after) = text.split_at(at);
        letter(before.chars().next_back()) && letter(after.trim_start_matches('?').chars().next())
    };
    text.contains('?') && !text.contains("://") && !text.contains("{{") && text.match_indices('?').any(inside)
}

/// The finding for a character that XML cannot hold.
pub fn forbidden(character: char, place: &Place) -> Diagnostic {
    let message = format!("ký tự điều khiển U+{:04X} không thể có trong văn bản", u32::from(character));
    Diagnostic::new(&rules::KY_TU_CAM, message)
        .at(place)
        .hint("xóa ký tự này; nó thường lẫn vào khi chép từ tệp khác")
}

/// The finding for a text of an old encoding.
pub fn legacy(text: &str, meant: LegacyText, place: &Place) -> Diagnostic {
    let name = meant.encoding.name();
    let message = format!("“{}” là chữ theo bảng mã cũ {name}, in ra sẽ không đọc được", shown(text));
    held(Diagnostic::new(&rules::BANG_MA_CU, message), format!("gõ theo Unicode: “{}”", shown(&meant.text)))
        .at(place)
}

/// The finding for a text that is only compared, a header or a key, where it is of an old encoding.
pub fn legacy_of(text: &str, place: &Place) -> Option<Diagnostic> {
    recognise(text).map(|meant| legacy(text, meant, place))
}

/// What is likely wanted comes before the way to accept.
fn held(mut finding: Diagnostic, hint: String) -> Diagnostic {
    finding.hints.insert(0, hint);
    finding
}

/// The beginning of a long text.
fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let line = text.trim().lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.to_owned(),
    }
}

fn unseen(found: &[char], place: &Place) -> Diagnostic {
    let names: Vec<_> = found.iter().map(|character| format!("U+{:04X}", u32::from(*character))).collect();
    let message = format!("có ký tự không nhìn thấy ({}), đã bỏ đi", names.join(", "));
    Diagnostic::new(&rules::KY_TU_AN, message)
        .at(&narrowed(place, |other| found.contains(&other)))
        .hint("xóa và gõ lại chỗ này; ký tự ấy thường lẫn vào khi chép từ mạng, từ tệp PDF")
}

fn lookalikes(found: &[(char, char)], place: &Place) -> Diagnostic {
    let pairs: Vec<_> = found
        .iter()
        .map(|(typed, meant)| format!("“{typed}” (U+{:04X}) được đọc là “{meant}”", u32::from(*typed)))
        .collect();
    let message = format!("có chữ cái của ngôn ngữ khác, chỉ giống chữ tiếng Việt: {}", pairs.join(", "));
    let is_typed = |other| found.iter().any(|(typed, _)| *typed == other);
    Diagnostic::new(&rules::CHU_GIONG, message)
        .at(&narrowed(place, is_typed))
        .hint("gõ lại bằng bàn phím tiếng Việt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    fn cleaned(text: &str) -> (String, Vec<(Severity, &'static str)>) {
        let mut report = Report::new();
        let text = clean(text, &Place::file("a.yaml"), &mut report);
        (text, report.into_iter().map(|found| (found.severity, found.rule())).collect())
    }

    #[test]
    fn lines_of_a_file_keep_their_indent_and_are_told_each_at_its_place() {
        let text = "# Kết\u{200B} quả\n  - C¸c tr\u{AD}êng\n\n  - Ðà Lạt\n| a\u{FFFD} |\n";
        let mut report = Report::new();
        let source = clean_lines("a".to_owned(), text, &mut report);
        assert_eq!(source.text, "# Kết quả\n  - C¸c tr\u{AD}êng\n\n  - Đà Lạt\n| a\u{FFFD} |\n");
        let found: Vec<_> = report
            .iter()
            .map(|found| (found.severity, found.rule(), found.place.as_ref().map_or(0, Place::line)))
            .collect();
        assert_eq!(
            found,
            [
                (Severity::Warning, "ky-tu-an", 1),
                (Severity::Error, "bang-ma-cu", 2),
                (Severity::Warning, "chu-giong", 4),
                (Severity::Error, "ky-tu-mat", 5),
            ]
        );
        assert_eq!(
            report.get(1).map(|found| found.hints.as_slice()),
            Some(&["gõ theo Unicode: “- Các trường”".to_owned()][..])
        );
    }

    #[test]
    fn a_finding_points_at_the_characters() {
        let text = "ten: \"Trường\u{200B}\u{200B} Ðà Lạt a\u{FFFD} b\u{1}\"";
        let source = Arc::new(Source { name: "a.yaml".to_owned(), text: text.to_owned() });
        let mut report = Report::new();
        let inside = text.get(6..text.len() - 1).unwrap_or_default();
        clean(inside, &Place::new(&source, 5..text.len()), &mut report);
        let pointed: Vec<_> = report
            .iter()
            .filter_map(|found| Some((found.rule(), text.get(found.place.as_ref()?.span.clone())?)))
            .collect();
        assert_eq!(
            pointed,
            [
                ("ky-tu-cam", "\u{1}"),
                ("ky-tu-mat", "\u{FFFD}"),
                ("ky-tu-an", "\u{200B}\u{200B}"),
                ("chu-giong", "Ð"),
            ]
        );
        // As an escape it stands in no place of its own.
        let escaped = "\"a\\u200Bb\"";
        let source = Arc::new(Source { name: "a.yaml".to_owned(), text: escaped.to_owned() });
        let mut report = Report::new();
        clean("a\u{200B}b", &Place::new(&source, 0..escaped.len()), &mut report);
        assert_eq!(report[0].place.as_ref().map(|place| place.span.clone()), Some(0..escaped.len()));
    }

    #[test]
    fn each_kind_is_told_once_and_mended_where_it_can_be() {
        for (typed, meant, told) in [
            (" Trường Mầm non ", "Trường Mầm non", None),
            ("Trường\u{200B} TH\u{AD}CS\u{200B}", "Trường THCS", Some((Severity::Warning, "ky-tu-an"))),
            ("\u{200B}", "", Some((Severity::Warning, "ky-tu-an"))),
            ("a\r\nb\rc", "a\nb\nc", None),
            ("Điều\u{a0}5", "Điều 5", None),
            ("Ðà Lạt", "Đà Lạt", Some((Severity::Warning, "chu-giong"))),
            ("NguyÔn V¨n A", "NguyÔn V¨n A", Some((Severity::Held, "bang-ma-cu"))),
            ("Tr\u{FFFD}\u{FFFD}ng", "Tr\u{FFFD}\u{FFFD}ng", Some((Severity::Error, "ky-tu-mat"))),
            ("Tr??ng M?m non", "Tr??ng M?m non", Some((Severity::Held, "ky-tu-mat"))),
            ("Có phải không?", "Có phải không?", None),
            ("https://a.vn/?x=1", "https://a.vn/?x=1", None),
            ("a\u{1}", "a\u{1}", Some((Severity::Error, "ky-tu-cam"))),
        ] {
            assert_eq!(cleaned(typed), (meant.to_owned(), told.into_iter().collect()), "{typed:?}");
        }
    }
}
