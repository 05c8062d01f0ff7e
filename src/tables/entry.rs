//! A row → [`Node`], every value at its cell.

use std::borrow::Cow;

use super::besides::{Besides, several_facts};
use super::cell::{self, text, unreadable};
use super::choice_columns;
use super::choices::{Axis, Group};
use super::columns::{ACCREDITATION, Known, is_of_schools};
use super::degree_cell;
use super::degree_missing;
use super::header_columns::{Column, Header};
use super::map::{add, entry};
use super::own_accreditation;
use super::ownership_cell;
use super::school_name;
use super::sections::Given;
use super::sheet::{CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;
use super::written_values::{self, says_not_yet};
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::facts::{NO_TARGET, NOT_RECOGNISED, SchoolLevels, TargetKind};
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
    let mut denied: Vec<(&Column, Cow<'_, str>)> = Vec::new();
    for column in &header.columns {
        let place = sheet.place(row.number, column.number);
        let value = row.get(column.number);
        let Some((group, key)) = column.known.path.split_once('.') else {
            let node = match (column.known.path, value) {
                ("loai_hinh", Some(value)) if unreadable(value, &place).is_none() => {
                    text(&ownership_cell::words(header.title(column.number), value), place, report)
                }
                ("ten", Some(CellValue::Text(name))) if is_of_schools(words.known) => {
                    let name = school_name::in_one_line(name);
                    let printed = school_name::printed(&name).filter(|_| !words.keeps_names);
                    text(&printed.unwrap_or(name), place, report)
                }
                (_, value) => cell::read(value, column.known.reads, sheet.epoch, place, report),
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
            denied.extend(value.map(|value| (column, value.text())).filter(|(_, text)| says_not_yet(text)));
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
                    Some(_) | None => cell::read(value, column.known.reads, sheet.epoch, place, report),
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
    for (column, text) in denied {
        report.extend(held_and_not(&entries, column, &text, sheet.place(row.number, column.number)));
    }
    own_accreditation::part(&mut entries, header, report);
    drop_recognition_of_nothing(&mut entries, header, &words.defaults);
    level_by_name(&mut entries, header);
    words.defaults.iter().for_each(|(column, value)| stand_in(&mut entries, column, value));
    mark_to_kind(&mut entries, header, report);
    NONE_WHERE_BLANK.iter().for_each(|none| say_none(&mut entries, none, sheet, header, row));
    let first = row.cells.first().map_or(1, |cell| cell.column);
    Node { place: sheet.place(row.number, first), value: NodeValue::Map(entries) }
}

/// What is told where a cell says that a school was not recognised yet, and another one to what degree it was.
fn held_and_not(entries: &[Entry], column: &Column, text: &str, place: Place) -> Option<Diagnostic> {
    let (group, key) = column.known.path.split_once('.')?;
    if group != "cong_nhan" || !["ngay", "quyet_dinh"].contains(&key) {
        return None;
    }
    let (_, recognition) = entries.iter().find(|(name, _)| name.value == group)?;
    let (what, degree) = [("chuẩn quốc gia", "chuan_quoc_gia"), ("KĐCLGD", "kdclgd")]
        .into_iter()
        .find_map(|(what, key)| Some((what, recognition.get(key)?)))?;
    let said = degree.text()?;
    let message = format!("ô này ghi \"{text}\", nhưng hàng này ghi {what} \"{said}\" như đã được công nhận");
    Some(
        Diagnostic::new(&rules::O_MAU_THUAN, message)
            .at(&place)
            .related(&degree.place, format!("ô này ghi \"{said}\""))
            .hint("trường chưa được công nhận thì để trống mức độ; đã được công nhận mà chưa rõ ngày thì để trống ngày"),
    )
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
