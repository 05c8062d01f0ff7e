//! A cell → the value of a fact, in the spelling that facts have.

use super::degree_cell;
use super::error_values::is_too_narrow;
use super::serial::Epoch;
use super::sheet::CellValue;
use super::written_values;
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::facts::PartialDate;
use crate::vietnamese::unaccented;
use crate::yaml;
use crate::yaml::{Node, NodeValue, Reads};

/// The value of a cell that holds what `reads` says.
pub fn read(
    value: Option<&CellValue>,
    reads: Reads,
    epoch: Epoch,
    place: Place,
    report: &mut Report,
) -> Node {
    let Some(value) = value else { return Node { place, value: NodeValue::Null } };
    if let Some(unreadable) = unreadable(value, &place) {
        report.push(unreadable);
        return Node { place, value: NodeValue::Null };
    }
    match reads {
        Reads::Text => text(&value.text(), place, report),
        Reads::Date => text(
            &date(value, epoch).map_or_else(|| written_day(&value.text()), PartialDate::numeric),
            place,
            report,
        ),
        Reads::Month => {
            text(&date(value, epoch).map_or_else(|| written_month(&value.text()), month), place, report)
        }
        Reads::Year => text(
            &date(value, epoch).map_or_else(|| written_year(&value.text()), |date| date.year().to_string()),
            place,
            report,
        ),
        Reads::Degree => degree_cell::read(&value.text(), "", place, report),
        Reads::Decision | Reads::Kind => text(&value.text(), place, report),
        Reads::List => list(&value.text(), &[';', '\n'], &place, report),
        Reads::Levels => list(&value.text(), &[';', '\n', ',', '+', '&'], &place, report),
    }
}

/// What is wrong with a cell that has a formula, but no value.
pub fn unreadable(value: &CellValue, place: &Place) -> Option<Diagnostic> {
    match value {
        CellValue::Broken(marks) if is_too_narrow(marks) => Some(
            Diagnostic::new(
                &rules::O_LOI,
                format!("ô chỉ có `{marks}`: cột quá hẹp lúc xuất tệp, giá trị đã mất"),
            )
            .at(place)
            .hint("mở bảng gốc, kéo rộng cột rồi xuất lại"),
        ),
        CellValue::Broken(error) => {
            Some(Diagnostic::new(&rules::O_LOI, format!("ô có công thức lỗi `{error}`")).at(place))
        }
        CellValue::Truth(truth) => {
            let word = if *truth { "TRUE" } else { "FALSE" };
            let message = format!("ô chứa giá trị đúng/sai `{word}`, không phải chữ hay số");
            Some(Diagnostic::new(&rules::O_LOI, message).at(place))
        }
        CellValue::Uncalculated => Some(
            Diagnostic::new(&rules::O_CHUA_TINH, "ô có công thức chưa có kết quả")
                .at(place)
                .hint("mở bảng bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại"),
        ),
        CellValue::Text(_) | CellValue::Number(_) | CellValue::Date(_) => None,
    }
}

/// A text, without signs that nobody sees.
pub fn text(text: &str, place: Place, report: &mut Report) -> Node {
    let text = yaml::clean(text, &place, report);
    Node::plain(place, text)
}

fn list(value: &str, signs: &[char], place: &Place, report: &mut Report) -> Node {
    let items = value.split(signs).map(str::trim).filter(|item| !item.is_empty());
    let nodes = items.map(|item| text(item, place.clone(), report)).collect();
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

/// A date in one of the ways people write it, as facts have it; anything else as it is.
fn written(text: &str) -> String {
    written_values::date(text).and_then(|found| found.date).unwrap_or_else(|| text.to_owned())
}

/// A day on which something was done. "Khoảng 2022" is none that is known, and stays as it is to be told.
fn written_day(text: &str) -> String {
    let is_guess = unaccented(text).split('_').any(|word| word == "khoang");
    if is_guess { text.to_owned() } else { written(text) }
}

/// "Tháng 5", "T5" and "5.0" are 5, "tháng 5/2027" is 5/2027, "20/5/2027" its month.
fn written_month(text: &str) -> String {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let text = text.replace("T.", "T");
    let written = written(&text);
    match PartialDate::parse(&written) {
        Ok(date @ PartialDate::Day(_)) => month(date),
        Ok(PartialDate::Month { .. } | PartialDate::Months { .. } | PartialDate::Year(_)) | Err(_) => written,
    }
}

/// "Năm 2022" and "2022.0" are 2022.
fn written_year(text: &str) -> String {
    written(text.strip_suffix(".0").unwrap_or(text))
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        for text in ["5", "Tháng 5", "THÁNG 5", "T5", "T.5", "5.0"] {
            assert_eq!(written_month(text), "5", "{text}");
        }
        for text in ["tháng 5/2027", "5/2027", "20/5/2027", "Tháng 5 năm 2027"] {
            assert_eq!(written_month(text), "5/2027");
        }
        for text in ["-5", "Quý 2"] {
            assert_eq!(written_month(text), text);
        }
    }
}
