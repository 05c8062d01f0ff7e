//! `ten_tep`: text and `{{name}}`s of columns.

use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean, rules, suggest};
use crate::tables::{FactsTable, TableReference};
use crate::yaml::Located;

/// The unit's name in small letters without accents, words joined by hyphens: `xa-cam-thanh`.
pub const PLAIN_NAME: &str = "ten_khong_dau";
/// A file's name without its ending takes no more bytes than this: room for endings and temporary names.
const LONGEST: usize = 150;
/// What files are called by where nothing else is said.
const DEFAULT: &str = "{{ten_khong_dau}}";
/// The ending that every document gets.
const ENDING: &str = ".docx";

/// How the files of a batch are called.
pub struct Pattern<'a> {
    text: &'a str,
    /// Where it is written, or where the table is named.
    pub place: &'a Place,
}

/// A piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PatternPart<'a> {
    /// As it is.
    Text(&'a str),
    /// The cell in the column of that name, or [`PLAIN_NAME`].
    Name(&'a str),
}

impl<'a> Pattern<'a> {
    /// The pattern `ten_tep`, or the unit's name alone. An ending that is written is no second one.
    pub fn new(written: Option<&'a Located<String>>, table: &'a TableReference) -> Self {
        match written {
            Some(Located { value, place }) => Self { text: without_ending(value), place },
            None => Self { text: DEFAULT, place: &table.file.place },
        }
    }

    /// Text and names in turn.
    pub fn parts(&self) -> impl Iterator<Item = PatternPart<'a>> + use<'a> {
        parts(self.text)
    }

    /// The columns named.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.parts().filter_map(|part| match part {
            PatternPart::Name(name) => Some(name),
            PatternPart::Text(_) => None,
        })
    }

    /// Reports names that `units` has no column for, and braces without their fellows.
    pub fn check(&self, units: &FactsTable, report: &mut Report) {
        if !is_closed(self.text) {
            let message = format!("`ten_tep: {}` có dấu ngoặc chưa mở hoặc chưa đóng", self.text);
            let diagnostic = Diagnostic::new(&rules::TEN_TEP_SAI, message).at(self.place);
            report.push(
                diagnostic.hint("tên cột ghi giữa hai dấu ngoặc mở và hai dấu ngoặc đóng: `{{ma_xa}}`"),
            );
            return;
        }
        let texts = self.parts().filter_map(|part| match part {
            PatternPart::Text(text) => Some(text),
            PatternPart::Name(_) => None,
        });
        if let Some(bad) = texts.flat_map(str::chars).find(|character| is_refused(*character)) {
            let message = format!("`ten_tep: {}` có dấu `{bad}`, không dùng trong tên tệp được", self.text);
            report.push(Diagnostic::new(&rules::TEN_TEP_SAI, message).at(self.place));
        }
        let known: Vec<&str> = units.headers().chain([PLAIN_NAME]).collect();
        for name in self.names().filter(|name| !known.contains(name)) {
            let diagnostic =
                Diagnostic::new(&rules::TEN_LA, format!("bảng đơn vị không có cột `{name}`")).at(self.place);
            report.push(match suggest(name, known.iter().copied()) {
                Some(near) => diagnostic.hint(did_you_mean(near)),
                None => diagnostic.hint(format!("các tên có: {}", known.join(", "))),
            });
        }
    }
}

/// `text` without an ending that every document gets anyway.
pub fn without_ending(text: &str) -> &str {
    let start = text.len().saturating_sub(ENDING.len());
    match text.split_at_checked(start) {
        Some((name, ending)) if ending.eq_ignore_ascii_case(ENDING) => name,
        Some(_) | None => text,
    }
}

/// Whether every `{{` has its `}}`.
fn is_closed(text: &str) -> bool {
    let mut pieces = text.split("{{");
    let before = pieces.next().unwrap_or_default();
    !before.contains("}}") && pieces.all(|piece| piece.matches("}}").count() == 1)
}

/// The parts of `pattern` in turn.
pub fn parts(pattern: &str) -> impl Iterator<Item = PatternPart<'_>> {
    pattern.split("{{").enumerate().flat_map(|(index, piece)| match piece.split_once("}}") {
        Some((name, text)) if index > 0 => [PatternPart::Name(name.trim()), PatternPart::Text(text)],
        Some(_) | None => [PatternPart::Text(piece), PatternPart::Text("")],
    })
}

fn is_refused(character: char) -> bool {
    character.is_control() || "/\\:*?\"<>|".contains(character)
}

/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether `name` can be a file's name on every system.
pub fn check(name: &str) -> Result<(), &'static str> {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let device = |prefix: &str| stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest != "0");
    if name.trim().is_empty() {
        return Err("tên trống");
    }
    if name.len() > LONGEST {
        return Err("tên quá dài");
    }
    if name.chars().any(is_refused) {
        return Err("có dấu không dùng trong tên tệp được (/ \\ : * ? \" < > |)");
    }
    if name.ends_with(['.', ' ']) || name.starts_with(['.', ' ']) {
        return Err("bắt đầu hoặc kết thúc bằng dấu chấm hay dấu cách");
    }
    if RESERVED.contains(&stem.as_str()) || device("com") || device("lpt") {
        return Err("Windows giữ tên này cho thiết bị");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        for name in ["xa-cam-thanh", "00004 - Ba Đình", "a.b", "console", "com"] {
            assert_eq!(check(name), Ok(()), "{name}");
        }
        for name in ["", " ", "a/b", "..", "a.", "con", "NUL.x", "com1", "a\u{7}", "a:b", ".an"] {
            assert!(check(name).is_err(), "{name}");
        }
        assert!(check(&"x".repeat(LONGEST + 1)).is_err());
    }

    #[test]
    fn patterns_are_text_and_names() {
        let printed: String = parts("{{ ma_xa }}-{{b}}.x")
            .map(|part| match part {
                PatternPart::Text(text) => text.to_owned(),
                PatternPart::Name(name) => format!("<{name}>"),
            })
            .collect();
        assert_eq!(printed, "<ma_xa>-<b>.x");
    }

    #[test]
    fn braces_come_in_pairs() {
        assert!(["a", "{{a}}", "{{a}}-{{b}}.c"].iter().all(|text| is_closed(text)));
        assert!(["{{a", "a}}", "{{a}}-{{b", "{{a{{b}}", "{{a}}}}"].iter().all(|text| !is_closed(text)));
    }

    #[test]
    fn the_ending_is_not_written_twice() {
        for text in ["{{a}}.docx", "{{a}}.DOCX", "{{a}}"] {
            assert_eq!(without_ending(text), "{{a}}");
        }
        assert_eq!(without_ending("đocx"), "đocx");
    }
}
