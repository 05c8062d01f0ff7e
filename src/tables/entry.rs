//! A row → [`Node`], every value at its cell.

use super::besides::{Besides, several_facts};
use super::choice_columns;
use super::choices::{Axis, Group};
use super::columns::{ACCREDITATION, Known, is_of_schools};
use super::degree_cell;
use super::degree_missing;
use super::error_values::is_too_narrow;
use super::header_columns::Header;
use super::map::{add, entry};
use super::own_accreditation;
use super::ownership_cell;
use super::school_name;
use super::sections::Given;
use super::serial::Epoch;
use super::sheet::{CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;
use super::written_values;
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::facts::{NO_TARGET, NOT_RECOGNISED, PartialDate, SchoolLevels, TargetKind, official_name};
use crate::yaml;
use crate::yaml::{Entry, Located, Node, NodeValue, NoneWords, Reads};

/// The facts of `row` as a map; blank cells are null, groups without a value are left out.
pub fn read(
    sheet: &Sheet,
    header: &Header,
    words: &Vocabulary,
    given: Option<&Given>,
    row: &Row,
    report: &mut Report,
) -> Node {
    let mut entries = Vec::new();
    let mut besides = Besides::default();
    for column in &header.columns {
        let place = sheet.place(row.number, column.number);
        let value = row.get(column.number);
        let Some((group, key)) = column.known.path.split_once('.') else {
            let node = match (column.known.path, value) {
                ("loai_hinh", Some(value)) if unreadable(value, &place).is_none() => {
                    text(ownership_cell::words(header.title(column.number), value), place, report)
                }
                ("ten", Some(CellValue::Text(name))) if is_of_schools(words.known) => {
                    let name = school_name::in_one_line(name);
                    let official = official_name(&name).filter(|_| !words.keeps_names);
                    text(official.unwrap_or(name), place, report)
                }
                (_, value) => cell(value, column.known.reads, sheet.epoch, place, report),
            };
            entries.push(entry(column.known.path, node));
            continue;
        };
        // No school of a kind is the same as none given.
        if group == "chi_tieu"
            && value.is_some_and(|value| matches!(value, CellValue::Text(_)) && says_none(value))
        {
            continue;
        }
        let is_of_school = ["cong_nhan", "muc_tieu", ACCREDITATION].contains(&group);
        if is_of_school && value.is_some_and(says_none) {
            continue;
        }
        let several = value.and_then(|value| several_facts(value, column.known.reads, (group, key), &place));
        match several.filter(|_| is_of_school) {
            Some(facts) => {
                for (own, node) in facts {
                    if own == key {
                        add(&mut entries, group, own, node, false);
                    } else {
                        besides.say(&mut entries, group, own, node);
                    }
                }
            }
            None => {
                let node = match value.filter(|_| column.known.reads == Reads::Degree) {
                    Some(CellValue::Text(text)) => degree_cell::read(text, key, place, report),
                    Some(_) | None => cell(value, column.known.reads, sheet.epoch, place, report),
                };
                add(&mut entries, group, key, node, false);
            }
        }
    }
    let is_elsewhere = choice_columns::take(&mut entries, sheet, header, words, row, report);
    if is_elsewhere {
        let place = header.choices.first().map_or(1, |column| column.number);
        let none = Node::plain(sheet.place(row.number, place), NO_TARGET.key.to_owned());
        entries.retain(|(name, _)| name.value != "muc_tieu");
        entries.push(entry("muc_tieu", none));
    }
    if let Some(given) = given {
        let target = given.target.clone().filter(|_| !is_elsewhere);
        take_given(&mut entries, &Given { target, ..given.clone() }, &mut besides, report);
    }
    report.extend(besides.contradictions(&entries));
    own_accreditation::part(&mut entries, header, report);
    drop_recognition_of_nothing(&mut entries, header, &words.defaults);
    level_by_name(&mut entries, header);
    words.defaults.iter().for_each(|(column, value)| stand_in(&mut entries, column, value));
    mark_to_kind(&mut entries, header, report);
    NONE_WHERE_BLANK.iter().for_each(|none| say_none(&mut entries, none, sheet, header, row));
    let first = row.cells.first().map_or(1, |cell| cell.column);
    Node { place: sheet.place(row.number, first), value: NodeValue::Map(entries) }
}

/// Level and target that the sections above give, where no cell says one; a cell that says otherwise is an error.
fn take_given(entries: &mut Vec<Entry>, given: &Given, besides: &mut Besides, report: &mut Report) {
    if let Some(level) = &given.level {
        let said = entries.iter().find(|(name, node)| name.value == "cap_hoc" && !node.is_blank());
        match said.map(|(_, node)| node) {
            None => {
                entries.retain(|(name, _)| name.value != "cap_hoc");
                entries.push(entry("cap_hoc", Node::plain(level.place.clone(), level.value.name())));
            }
            Some(node) => {
                let own = plain_text(node).and_then(SchoolLevels::find);
                report.extend(
                    own.filter(|own| own.level != level.value.level)
                        .map(|own| against(&own.name(), &level.value.name(), &node.place, &level.place)),
                );
            }
        }
    }
    if let Some(target) = &given.target {
        let kind = |node: &Node| node.get("loai").and_then(plain_text).and_then(TargetKind::find);
        let own = entries.iter().find(|(name, _)| name.value == "muc_tieu").map(|(_, node)| node);
        if let Some((own, node)) = own.and_then(|node| Some((kind(node)?, node)))
            && own != target.value.kind
        {
            report.push(against(own.name(), target.value.kind.name(), &node.place, &target.place));
            return;
        }
        let node = |text: String| Node::plain(target.place.clone(), text);
        let words = target.value;
        besides.say(entries, "muc_tieu", "loai", node(words.kind.name().to_owned()));
        for (key, number) in [("chuan_quoc_gia", words.standard), ("kdclgd", words.accreditation)] {
            if let Some(number) = number {
                besides.say(entries, "muc_tieu", key, node(number.to_string()));
            }
        }
        if let Some(year) = words.year {
            besides.say(entries, "muc_tieu", "nam", node(year.to_string()));
        }
    }
}

fn plain_text(node: &Node) -> Option<&str> {
    match &node.value {
        NodeValue::Scalar(scalar) => Some(&scalar.text),
        NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => None,
    }
}

fn against(own: &str, section: &str, place: &Place, section_place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::DE_MUC_TRAI_O, format!("ô ghi \"{own}\", nhưng đề mục ở trên ghi \"{section}\""))
        .at(place)
        .related(section_place, "đề mục ở đây")
}

/// Where a list says nowhere to what degree, that has been asked once; when it was recognised says nothing then.
fn drop_recognition_of_nothing(
    entries: &mut Vec<Entry>,
    header: &Header,
    defaults: &[(&'static Known, Located<String>)],
) {
    let is_given = defaults.iter().any(|(column, _)| column.path.starts_with("cong_nhan."));
    if degree_missing::is_missing(header) && !is_given {
        let is_of_something = |node: &Node| node.get("chuan_quoc_gia").or(node.get("kdclgd")).is_some();
        entries.retain(|(name, node)| name.value != "cong_nhan" || is_of_something(node));
    }
}

/// `value` in `column` where the row does not say it; of a recognition or a target only where there is one.
fn stand_in(entries: &mut Vec<Entry>, column: &Known, value: &Located<String>) {
    let node = Node::plain(value.place.clone(), value.value.clone());
    match column.path.split_once('.') {
        Some((group, key)) => {
            let is_there =
                |(name, node): &Entry| name.value == group && matches!(node.value, NodeValue::Map(_));
            if entries.iter().any(is_there) {
                add(entries, group, key, node, true);
            }
        }
        None => {
            let is_said = |(name, node): &Entry| name.value == column.path && !node.is_blank();
            if !entries.iter().any(is_said) {
                entries.retain(|(name, _)| name.value != column.path);
                entries.push(entry(column.path, node));
            }
        }
    }
}

/// The level that the school's name tells, where no cell says one.
fn level_by_name(entries: &mut Vec<Entry>, header: &Header) {
    // A table of units has no schools.
    if header.column("ten").is_none() {
        return;
    }
    let is_blank = |(name, node): &Entry| name.value == "cap_hoc" && node.is_blank();
    let is_said = entries.iter().any(|(name, node)| name.value == "cap_hoc" && !node.is_blank());
    let name = entries.iter().find(|(name, _)| name.value == "ten");
    let Some((_, Node { place, value: NodeValue::Scalar(scalar) })) = name.filter(|_| !is_said) else {
        return;
    };
    let Some(levels) = SchoolLevels::of_name(&scalar.text) else { return };
    let node = Node::plain(place.clone(), levels.name());
    entries.retain(|entry| !is_blank(entry));
    entries.push(entry("cap_hoc", node));
}

fn says_none(value: &CellValue) -> bool {
    match value {
        CellValue::Text(text) => written_values::says_none(text),
        CellValue::Number(number) => *number == 0.0,
        CellValue::Date(_) | CellValue::Truth(_) | CellValue::Broken(_) | CellValue::Uncalculated => false,
    }
}

/// A target that is only marked with "x": for a school that was never recognised it is công nhận mới; for any other
/// nobody can tell.
fn mark_to_kind(entries: &mut [Entry], header: &Header, report: &mut Report) {
    let is_told = header.column("cong_nhan.chuan_quoc_gia").is_some();
    let is_recognised = entries.iter().any(|(name, _)| name.value == "cong_nhan");
    let target = entries.iter_mut().find(|(name, _)| name.value == "muc_tieu");
    let Some((_, Node { value: NodeValue::Map(inside), .. })) = target else { return };
    let Some((_, node)) = inside.iter_mut().find(|(name, _)| name.value == "loai") else { return };
    let NodeValue::Scalar(scalar) = &mut node.value else { return };
    if !written_values::is_mark(&scalar.text) {
        return;
    }
    if is_told && !is_recognised {
        let message =
            format!("`{}` được đọc là \"Công nhận mới\", vì trường chưa được công nhận", scalar.text);
        report.push(
            Diagnostic::new(&rules::MUC_TIEU_DANH_DAU, message)
                .at(&node.place)
                .hint("ghi bằng chữ: \"Công nhận mới\""),
        );
        scalar.text = "Công nhận mới".to_owned();
    }
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
    let chosen = header.choice(|axis| match (*group, axis) {
        ("muc_tieu", Axis::Kind | Axis::Year) => true,
        ("cong_nhan", Axis::Degree(of, _)) => of == Group::Held,
        (_, _) => false,
    });
    let column = header.columns.iter().find(|column| columns.contains(&column.known.path));
    let column = column.map(|column| column.number).or(chosen.map(|column| column.number));
    let Some(column) = column.filter(|_| !entries.iter().any(|(name, _)| name.value == *group)) else {
        return;
    };
    let place = sheet.place(row.number, column);
    entries.push(entry(group, Node::plain(place, none.key.to_owned())));
}

fn cell(value: Option<&CellValue>, reads: Reads, epoch: Epoch, place: Place, report: &mut Report) -> Node {
    let Some(value) = value else { return Node { place, value: NodeValue::Null } };
    if let Some(unreadable) = unreadable(value, &place) {
        report.push(unreadable);
        return Node { place, value: NodeValue::Null };
    }
    match reads {
        Reads::Text => text(value.text(), place, report),
        Reads::Date => text(
            date(value, epoch).map_or_else(|| written(&value.text()), PartialDate::numeric),
            place,
            report,
        ),
        Reads::Month => {
            text(date(value, epoch).map_or_else(|| written_month(&value.text()), month), place, report)
        }
        Reads::Year => text(
            date(value, epoch).map_or_else(|| written_year(&value.text()), |date| date.year().to_string()),
            place,
            report,
        ),
        Reads::Degree => degree_cell::read(&value.text(), "", place, report),
        Reads::Decision | Reads::Kind => text(value.text(), place, report),
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

fn text(text: String, place: Place, report: &mut Report) -> Node {
    let text = yaml::clean(&text, &place, report);
    Node::plain(place, text)
}

fn list(value: &str, signs: &[char], place: &Place, report: &mut Report) -> Node {
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

/// A date in one of the ways people write it, as facts have it; anything else as it is.
fn written(text: &str) -> String {
    written_values::date(text).and_then(|found| found.date).unwrap_or_else(|| text.to_owned())
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
