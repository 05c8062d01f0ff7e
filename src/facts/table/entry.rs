//! A row → [`Node`], every value at its cell.

use super::columns::Reads;
use super::error_values::is_too_narrow;
use super::header::Header;
use super::serial::Epoch;
use super::sheet::{CellValue, Row, Sheet};
use crate::diagnostic::{Diagnostic, Place, same_unaccented, unaccented};
use crate::facts::yaml::{forbidden_character, is_forbidden};
use crate::facts::{Entry, Located, NO_TARGET, NOT_RECOGNISED, Node, NodeValue, NoneWords, PartialDate};

/// The facts of `row` as a map; blank cells are null, groups without a value are left out.
pub fn read(sheet: &Sheet, header: &Header, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
    let mut entries = Vec::new();
    for column in &header.columns {
        let place = sheet.place(row.number, column.number);
        let value = row.get(column.number);
        let node = cell(value, column.known.reads, sheet.epoch, place, report);
        match column.known.path.split_once('.') {
            None => entries.push(entry(column.known.path, node)),
            Some((group, key)) => add_to_group(&mut entries, group, key, node),
        }
    }
    NONE_WHERE_BLANK.iter().for_each(|none| say_none(&mut entries, none, sheet, header, row));
    let first = row.cells.first().map_or(1, |cell| cell.column);
    Node { place: sheet.place(row.number, first), value: NodeValue::Map(entries) }
}

/// A group, the column that says of it that it is there, and the word for none: where that column was read and the
/// row says nothing of the group, there is none.
const NONE_WHERE_BLANK: [(&str, &[&str], NoneWords); 2] = [
    ("cong_nhan", &["cong_nhan.chuan_quoc_gia", "cong_nhan.kdclgd"], NOT_RECOGNISED),
    ("muc_tieu", &["muc_tieu.loai"], NO_TARGET),
];

fn say_none(
    entries: &mut Vec<Entry>,
    (group, columns, none): &(&str, &[&str], NoneWords),
    sheet: &Sheet,
    header: &Header,
    row: &Row,
) {
    let column = header.columns.iter().find(|column| columns.contains(&column.known.path));
    let Some(column) = column.filter(|_| !entries.iter().any(|(name, _)| name.value == *group)) else {
        return;
    };
    let place = sheet.place(row.number, column.number);
    entries.push(entry(group, Node::plain(place, none.key.to_owned())));
}

/// A key that stands for the whole cell.
pub fn entry(key: &str, node: Node) -> Entry {
    (Located { value: key.to_owned(), place: node.place.clone() }, node)
}

fn add_to_group(entries: &mut Vec<Entry>, group: &str, key: &str, node: Node) {
    if node.is_blank() {
        return;
    }
    let place = node.place.clone();
    let added = entry(key, node);
    match entries.iter_mut().find(|(name, _)| name.value == group) {
        Some((_, Node { value: NodeValue::Map(inside), .. })) => inside.push(added),
        Some(_) | None => entries.push(entry(group, Node { place, value: NodeValue::Map(vec![added]) })),
    }
}

fn cell(
    value: Option<&CellValue>,
    reads: Reads,
    epoch: Epoch,
    place: Place,
    report: &mut Vec<Diagnostic>,
) -> Node {
    let Some(value) = value else { return Node { place, value: NodeValue::Null } };
    if let Some(unreadable) = unreadable(value, &place) {
        report.push(unreadable);
        return Node { place, value: NodeValue::Null };
    }
    match reads {
        Reads::Text => text(value.text(), place, report),
        Reads::Date => text(
            date(value, epoch).map_or_else(|| without_month_word(&value.text()), PartialDate::numeric),
            place,
            report,
        ),
        Reads::Month => {
            text(date(value, epoch).map_or_else(|| bare_month(&value.text()), month), place, report)
        }
        Reads::Degree => text(degree(&value.text()), place, report),
        Reads::List => list(&value.text(), &[';', '\n'], &place, report),
        Reads::Levels => list(&value.text(), &[';', '\n', ',', '+', '&'], &place, report),
    }
}

/// What is wrong with a cell that has a formula, but no value.
pub fn unreadable(value: &CellValue, place: &Place) -> Option<Diagnostic> {
    match value {
        CellValue::Broken(marks) if is_too_narrow(marks) => Some(
            Diagnostic::error(
                "o-loi",
                format!("ô chỉ có `{marks}`: cột quá hẹp lúc xuất tệp, giá trị đã mất"),
            )
            .at(place)
            .hint("mở bảng gốc, kéo rộng cột rồi xuất lại"),
        ),
        CellValue::Broken(error) => {
            Some(Diagnostic::error("o-loi", format!("ô có công thức lỗi `{error}`")).at(place))
        }
        CellValue::Truth(truth) => {
            let word = if *truth { "TRUE" } else { "FALSE" };
            let message = format!("ô chứa giá trị đúng/sai `{word}`, không phải chữ hay số");
            Some(Diagnostic::error("o-loi", message).at(place))
        }
        CellValue::Uncalculated => Some(
            Diagnostic::error("o-chua-tinh", "ô có công thức chưa có kết quả")
                .at(place)
                .hint("mở bảng bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại"),
        ),
        CellValue::Text(_) | CellValue::Number(_) | CellValue::Date(_) => None,
    }
}

fn text(text: String, place: Place, report: &mut Vec<Diagnostic>) -> Node {
    if let Some(character) = text.chars().find(|character| is_forbidden(*character)) {
        report.push(forbidden_character(character, &place));
    }
    Node::plain(place, text.trim().to_owned())
}

fn list(value: &str, signs: &[char], place: &Place, report: &mut Vec<Diagnostic>) -> Node {
    let items = value.split(signs).map(str::trim).filter(|item| !item.is_empty());
    let nodes = items.map(|item| text(item.to_owned(), place.clone(), report)).collect();
    Node { place: place.clone(), value: NodeValue::List(nodes) }
}

/// Serials of the years 1954 to 2119: above any year's number and below any other that dates are taken for.
const SERIALS: std::ops::Range<f64> = 20_000.0..80_000.0;

fn date(value: &CellValue, epoch: Epoch) -> Option<PartialDate> {
    match value {
        CellValue::Date(date) => Some(*date),
        CellValue::Number(serial) => day_of_serial(*serial, epoch),
        CellValue::Text(text) => day_of_serial(text.parse().ok()?, epoch),
        CellValue::Truth(_) | CellValue::Broken(_) | CellValue::Uncalculated => None,
    }
}

fn day_of_serial(serial: f64, epoch: Epoch) -> Option<PartialDate> {
    let is_one = SERIALS.contains(&(serial + epoch.shift()));
    epoch.day(serial).filter(|_| is_one).map(PartialDate::Day)
}

/// Month and year of a date that a spreadsheet made of "5/2024".
fn month(date: PartialDate) -> String {
    match date.month() {
        Some(month) => PartialDate::Month { year: date.year(), month }.numeric(),
        None => date.numeric(),
    }
}

/// "Tháng 5", "T5" and "5.0" are 5, "tháng 5/2027" is 5/2027.
fn bare_month(text: &str) -> String {
    number_after(&without_month_word(text), &["thang", "t"])
}

/// "tháng 5/2027" without its first word.
fn without_month_word(text: &str) -> String {
    let rest = text.split_once(char::is_whitespace).filter(|(word, _)| same_unaccented(word, "thang"));
    let rest = rest.map(|(_, rest)| rest.trim_start());
    rest.filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit())).unwrap_or(text).to_owned()
}

/// "Mức độ 1", "MĐ1" and "1.0" are 1.
fn degree(text: &str) -> String {
    number_after(text, &["muc_do", "cap_do", "muc", "cap", "md", "cd"])
}

/// The number that follows one of `words`, or that `text` is; else `text` itself.
fn number_after(text: &str, words: &[&str]) -> String {
    let folded = unaccented(text);
    let rest = words.iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let rest = rest.trim_start_matches('_');
    let number = rest.strip_suffix("_0").filter(|_| text.trim_end().ends_with(".0")).unwrap_or(rest);
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    // A sign before the number is no word.
    if is_number && text.trim_start().starts_with(char::is_alphanumeric) {
        number.into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_degrees_are_read_as_people_write_them() {
        for text in ["5", "Tháng 5", "THÁNG 5", "T5", "T.5", "5.0"] {
            assert_eq!(bare_month(text), "5", "{text}");
        }
        assert_eq!(bare_month("tháng 5/2027"), "5/2027");
        for text in ["5/2027", "-5", "Quý 2"] {
            assert_eq!(bare_month(text), text);
        }
        for text in ["1", "Mức độ 1", "MĐ1", "cấp độ 1", "1.0"] {
            assert_eq!(degree(text), "1", "{text}");
        }
        assert_eq!(degree("x"), "x");
    }
}
