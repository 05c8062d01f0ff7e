//! Which columns of a table are choices, and what a row chooses.

use super::choice_column::{ChoiceColumn, Numbers, says_none, small_number};
use super::choices::{Axis, Choice};
use super::header_columns::Header;
use super::headings::Heading;
use super::map::{add, entry};
use super::meaning::Meaning;
use super::row_words::is_total;
use super::sheet::{Cell, Row, Sheet};
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Level, SchoolLevels};
use crate::yaml::{Entry, Node};

/// The columns of `sheet` that are choices; their headings are marked as such. The table's rows begin at `first`.
pub fn settle(sheet: &Sheet, headings: &mut [Heading], first: usize) -> Vec<ChoiceColumn> {
    let name =
        headings.iter().find(|heading| heading.meaning.column().is_some_and(|column| column.path == "ten"));
    let Some(name) = name.map(|heading| heading.column) else { return Vec::new() };
    let rows = sheet.rows.get(first..).unwrap_or_default();
    let rows: Vec<&Row> = rows.iter().filter(|row| is_of_someone(row, name)).collect();
    let mut settled = Vec::new();
    for axis in axes(headings) {
        let of_axis =
            |heading: &&Heading| heading.choice.as_ref().is_some_and(|choice| choice.axis() == axis);
        let columns: Vec<u32> = headings
            .iter()
            .filter(of_axis)
            .filter(|heading| !sheet.is_hidden(heading.column))
            .map(|heading| heading.column)
            .collect();
        let cells = || rows.iter().flat_map(|row| columns.iter().filter_map(|column| row.cell(*column)));
        // One column alone is a choice only where its title says what for.
        let is_one = columns.len() < 2 && axis != Axis::Kind;
        let Some(numbers) = numbers(axis, cells()).filter(|_| !is_one && !columns.is_empty()) else {
            continue;
        };
        let of = |heading: &Heading| heading.choice.clone().filter(|_| columns.contains(&heading.column));
        let understood = headings.iter().filter_map(|heading| Some((heading.column, of(heading)?)));
        let understood: Vec<ChoiceColumn> =
            understood.map(|(number, choice)| ChoiceColumn { number, choice, numbers }).collect();
        let is_read = |row: &&Row| {
            understood.iter().all(|column| {
                row.get(column.number).is_none_or(|value| says_none(value) || column.read(value).is_some())
            })
        };
        if rows.iter().all(is_read) {
            settled.extend(understood);
        }
    }
    for heading in
        headings.iter_mut().filter(|heading| settled.iter().any(|one| one.number == heading.column))
    {
        heading.meaning = Meaning::Choice;
    }
    settled.sort_by_key(|column| column.number);
    settled
}

fn axes(headings: &[Heading]) -> Vec<Axis> {
    let mut axes: Vec<Axis> = Vec::new();
    for heading in headings.iter().filter(|heading| heading.own.is_none()) {
        if let Some(axis) = heading.choice.as_ref().map(Choice::axis).filter(|axis| !axes.contains(axis)) {
            axes.push(axis);
        }
    }
    axes
}

/// Whether a row names a school; what others hold in these columns are sums.
fn is_of_someone(row: &Row, name: u32) -> bool {
    row.get(name).is_some_and(|name| !is_total(&name.text()))
        && row.cells.iter().filter(|cell| !cell.filled).count() > 1
}

/// What numbers in the cells of a choice are: 1 alone is a mark, a larger one a month. None where both may be meant.
fn numbers<'a>(axis: Axis, cells: impl Iterator<Item = &'a Cell>) -> Option<Numbers> {
    let all: Vec<u8> =
        cells.filter_map(|cell| small_number(&cell.value)).filter(|number| *number > 0).collect();
    let is_timed = matches!(axis, Axis::Kind | Axis::Year);
    match all.iter().max() {
        None | Some(1) => Some(Numbers::Marks),
        Some(2) => None,
        Some(3..=12) if is_timed => Some(Numbers::Months),
        Some(_) => None,
    }
}

/// Adds what `row` chooses to `entries`; two choices that cannot both be are an error.
pub fn take(
    entries: &mut Vec<Entry>,
    sheet: &Sheet,
    header: &Header,
    row: &Row,
    report: &mut Vec<Diagnostic>,
) {
    let chosen = |column: &'_ ChoiceColumn| {
        let value = row.get(column.number).filter(|value| !says_none(value))?;
        column.read(value)
    };
    let mut seen: Vec<(Axis, u32)> = Vec::new();
    let mut levels: Vec<(Level, u32)> = Vec::new();
    for column in &header.choices {
        let Some(chosen) = chosen(column) else { continue };
        let axis = column.choice.axis();
        if let Some(level) = column.choice.level {
            levels.push((level, column.number));
            continue;
        }
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == axis) {
            let (one, other) = (header.title(*first), header.title(column.number));
            let message = format!("hàng này chọn cả hai cột \"{one}\" và \"{other}\"");
            report.push(
                Diagnostic::new(&rules::O_MAU_THUAN, message)
                    .at(&sheet.place(row.number, column.number))
                    .related(&sheet.place(row.number, *first), "ô kia ở đây")
                    .hint("mỗi trường chỉ chọn một cột; bỏ dấu ở cột không đúng"),
            );
            continue;
        }
        seen.push((axis, column.number));
        let place = sheet.place(row.number, column.number);
        for (group, key, value) in column.facts(&chosen) {
            let node = Node::plain(place.clone(), value);
            match group {
                "" => entries.push(entry(key, node)),
                group => add(entries, group, key, node, false),
            }
        }
    }
    let Some((_, number)) = levels.first() else { return };
    entries.retain(|(name, node)| name.value != "cap_hoc" || !node.is_blank());
    let place = sheet.place(row.number, *number);
    entries.push(entry("cap_hoc", Node::plain(place, together(&levels))));
}

/// "TH&THCS" of the columns TH and THCS.
fn together(levels: &[(Level, u32)]) -> String {
    match levels {
        [(only, _)] => only.abbreviation().to_owned(),
        several => {
            let levels = several.iter().map(|(level, _)| *level).collect();
            SchoolLevels { level: Level::Combined, levels }.name()
        }
    }
}
