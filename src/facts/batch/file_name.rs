//! Names of a batch's files: `ten_tep: "{{ma_xa}}-{{ten_khong_dau}}"`.

use std::collections::HashMap;

use super::unit_row;
use crate::diagnostic::{Diagnostic, Place, did_you_mean, has_errors, suggest, unaccented};
use crate::facts::Located;
use crate::facts::node::{Node, NodeValue};
use crate::facts::table::{Row, Table, TableReference};

/// The unit's name in small letters without accents, words joined by hyphens: `xa-cam-thanh`.
const PLAIN_NAME: &str = "ten_khong_dau";
/// A file's name without its ending takes no more bytes than this: room for endings and temporary names.
const LONGEST: usize = 150;

/// How the files of a batch are called.
pub struct FileNames<'a> {
    pattern: &'a str,
    place: &'a Place,
}

impl<'a> FileNames<'a> {
    /// By the pattern `ten_tep`, or by the unit's name alone.
    pub fn new(pattern: Option<&'a Located<String>>, table: &'a TableReference) -> Self {
        match pattern {
            Some(pattern) => Self { pattern: &pattern.value, place: &pattern.place },
            None => Self { pattern: "{{ten_khong_dau}}", place: &table.file.place },
        }
    }

    /// The name of each row's file; all that cannot be names, or are names twice, is reported.
    pub fn all(&self, units: &Table, shared: &Node, report: &mut Vec<Diagnostic>) -> Option<Vec<String>> {
        let before = report.len();
        self.check_pattern(units, report);
        if has_errors(report.get(before..).unwrap_or_default()) {
            return None;
        }
        let mut seen: HashMap<String, &Row> = HashMap::new();
        let mut names = Vec::new();
        for row in units.rows() {
            let name = self.fill(units, row, shared);
            if let Err(why) = check(&name) {
                let message = format!("`{name}` không thể là tên tệp: {why}");
                report.push(Diagnostic::error("ten-tep-sai", message).at(&units.key_place(row)));
            } else if let Some(first) = seen.insert(name.to_lowercase(), row) {
                report.push(self.twice(&name, &units.key_place(row), &units.key_place(first)));
            }
            names.push(name);
        }
        Some(names)
    }

    fn twice(&self, name: &str, place: &Place, first: &Place) -> Diagnostic {
        Diagnostic::error("trung-ten-tep", format!("hai đơn vị cùng tên tệp `{name}`"))
            .at(place)
            .related(first, "đơn vị kia ở đây")
            .related(self.place, "tên tệp đặt ở đây")
            .hint("thêm mã vào tên tệp: `ten_tep: \"{{ma_xa}}-{{ten_khong_dau}}\"`")
    }

    fn check_pattern(&self, units: &Table, report: &mut Vec<Diagnostic>) {
        let known: Vec<&str> = units.headers().chain([PLAIN_NAME]).collect();
        let unknown = parts(self.pattern).filter_map(Part::name).filter(|name| !known.contains(name));
        for name in unknown {
            let diagnostic =
                Diagnostic::error("ten-la", format!("bảng đơn vị không có cột `{name}`")).at(self.place);
            report.push(match suggest(name, known.iter().copied()) {
                Some(near) => diagnostic.hint(did_you_mean(near)),
                None => diagnostic.hint(format!("các tên có: {}", known.join(", "))),
            });
        }
    }

    fn fill(&self, units: &Table, row: &Row, shared: &Node) -> String {
        let filled = parts(self.pattern).map(|part| match part {
            Part::Text(text) => text.to_owned(),
            Part::Name(PLAIN_NAME) => plain_name(units, row, shared),
            Part::Name(name) => units.text(row, name).unwrap_or_default(),
        });
        filled.collect()
    }
}

/// From the issuer's name, as the document will have it.
fn plain_name(units: &Table, row: &Row, shared: &Node) -> String {
    // What is wrong with the row is reported when its document is made.
    let unit = unit_row::complete(units.node(row, &mut Vec::new()), shared, &mut Vec::new());
    let name = match unit.get("co_quan").and_then(|issuer| issuer.get("ten")).map(|node| &node.value) {
        Some(NodeValue::Scalar(scalar)) => scalar.text.clone(),
        _ => units.key(row).unwrap_or_default(),
    };
    let words = unaccented(&name);
    let unit = ["uy_ban_nhan_dan_", "ubnd_"].into_iter().find_map(|prefix| words.strip_prefix(prefix));
    unit.unwrap_or(&words).replace('_', "-")
}

#[derive(Clone, Copy)]
enum Part<'a> {
    Text(&'a str),
    Name(&'a str),
}

impl<'a> Part<'a> {
    fn name(self) -> Option<&'a str> {
        match self {
            Self::Name(name) => Some(name),
            Self::Text(_) => None,
        }
    }
}

/// Text and `{{name}}` in turn.
fn parts(pattern: &str) -> impl Iterator<Item = Part<'_>> {
    pattern.split("{{").enumerate().flat_map(|(index, piece)| match piece.split_once("}}") {
        Some((name, text)) if index > 0 => [Part::Name(name.trim()), Part::Text(text)],
        _ => [Part::Text(piece), Part::Text("")],
    })
}

/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether `name` can be a file's name on every system.
fn check(name: &str) -> Result<(), &'static str> {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let device = |prefix: &str| stem.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest != "0");
    if name.trim().is_empty() {
        return Err("tên trống");
    }
    if name.len() > LONGEST {
        return Err("tên quá dài");
    }
    if name.chars().any(|character| character.is_control() || "/\\:*?\"<>|".contains(character)) {
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
                Part::Text(text) => text.to_owned(),
                Part::Name(name) => format!("<{name}>"),
            })
            .collect();
        assert_eq!(printed, "<ma_xa>-<b>.x");
    }
}
