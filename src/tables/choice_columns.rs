//! Which columns of a table are choices, and what a row chooses.

use super::choice_column::{ChoiceColumn, Chosen, Numbers, says_none, small_number};
use super::choices::{Axis, ColumnChoice, aimed_year};
use super::header_columns::Header;
use super::headings::Heading;
use super::map::{add, entry};
use super::meaning::Meaning;
use super::row_words::is_total;
use super::sheet::{Cell, Row, Sheet};
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::{Level, SchoolLevels, TargetKind};
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
        // One column alone is a choice only where its title says what for, and is no other column's.
        let is_column = |heading: &&Heading| of_axis(heading) && heading.meaning.column().is_some();
        let may_be_alone = match axis {
            Axis::Kind => true,
            Axis::Year => {
                headings.iter().any(|heading| of_axis(&heading) && aimed_year(&heading.text).is_some())
            }
            Axis::Level | Axis::Month | Axis::Degree(..) | Axis::Ownership => false,
        };
        let is_alone = columns.len() < 2;
        let is_one = is_alone && (!may_be_alone || headings.iter().any(|heading| is_column(&heading)));
        let Some(numbers) = numbers(axis, cells()).filter(|_| !is_one && !columns.is_empty()) else {
            continue;
        };
        let of = |heading: &Heading| heading.choice.clone().filter(|_| columns.contains(&heading.column));
        let understood = headings.iter().filter_map(|heading| Some((heading.column, of(heading)?)));
        let understood: Vec<ChoiceColumn> =
            understood.map(|(number, choice)| ChoiceColumn { number, choice, numbers }).collect();
        let is_read = |row: &&Row| {
            understood.iter().all(|column| {
                // Of one year alone a mark does not say what is aimed at.
                let is_said =
                    |chosen: Chosen| !(is_alone && axis == Axis::Year) || matches!(chosen, Chosen::Kind(_));
                let value = row.get(column.number).filter(|value| !says_none(value));
                value.is_none_or(|value| column.read(value).is_some_and(is_said))
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
        if let Some(axis) =
            heading.choice.as_ref().map(ColumnChoice::axis).filter(|axis| !axes.contains(axis))
        {
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

/// One warning for schools that a plan of one year leaves to others.
pub fn tell_of_other_years(sheet: &Sheet, header: &Header, words: &Vocabulary) -> Option<Diagnostic> {
    let other: Vec<&ChoiceColumn> =
        header.choices.iter().filter(|column| is_of_other_year(column, words)).collect();
    let chosen = |row: &Row| {
        let mut columns = other.iter().map(|column| column.number);
        columns.find(|column| row.get(*column).is_some_and(|value| !says_none(value)))
    };
    let mut found = sheet.rows.iter().filter_map(|row| Some((row.number, chosen(row)?)));
    let (row, column) = found.next()?;
    let (count, year) = (found.count() + 1, words.plan_year?);
    let message = format!("{count} trường có mục tiêu ở năm khác, không thuộc kế hoạch năm {year}");
    Some(
        Diagnostic::new(&rules::MUC_TIEU_NAM_KHAC, message)
            .at(&sheet.place(row, column))
            .hint("kế hoạch của cả giai đoạn thì ghi `giai_doan` thay cho `nam`"),
    )
}

fn is_of_other_year(column: &ChoiceColumn, words: &Vocabulary) -> bool {
    column.choice.year.zip(words.plan_year).is_some_and(|(own, plan)| own != plan)
}

/// Adds what `row` chooses to `entries`; two choices that cannot both be are an error. Returns whether what it chooses is
/// for another year than the plan's.
pub fn take(
    entries: &mut Vec<Entry>,
    sheet: &Sheet,
    header: &Header,
    words: &Vocabulary,
    row: &Row,
    report: &mut Report,
) -> bool {
    let chosen = |column: &'_ ChoiceColumn| {
        let value = row.get(column.number).filter(|value| !says_none(value))?;
        column.read(value)
    };
    let mut seen: Vec<(Axis, u32)> = Vec::new();
    let mut levels: Vec<(Level, u32)> = Vec::new();
    let mut is_elsewhere = false;
    for column in &header.choices {
        let Some(chosen) = chosen(column) else { continue };
        let axis = column.choice.axis();
        if is_of_other_year(column, words) {
            is_elsewhere = true;
            continue;
        }
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
                group => {
                    if key == "loai" {
                        report.extend(other_kind(entries, &node));
                    }
                    add(entries, group, key, node, false);
                }
            }
        }
    }
    let is_elsewhere = is_elsewhere && !seen.iter().any(|(axis, _)| matches!(axis, Axis::Kind | Axis::Year));
    let Some((_, number)) = levels.first() else { return is_elsewhere };
    entries.retain(|(name, node)| name.value != "cap_hoc" || !node.is_blank());
    let place = sheet.place(row.number, *number);
    entries.push(entry("cap_hoc", Node::plain(place, together(&levels))));
    is_elsewhere
}

/// What is told where a column of its own says another kind of target than a mark does.
fn other_kind(entries: &[Entry], marked: &Node) -> Option<Diagnostic> {
    let (_, target) = entries.iter().find(|(name, _)| name.value == "muc_tieu")?;
    let own = target.get("loai")?;
    let (one, other) = (TargetKind::find(own.text()?)?, TargetKind::find(marked.text()?)?);
    let message = format!("hàng này ghi \"{}\", nhưng đánh dấu \"{}\"", one.name(), other.name());
    (one != other).then(|| {
        Diagnostic::new(&rules::O_MAU_THUAN, message)
            .at(&own.place)
            .related(&marked.place, "ô đánh dấu ở đây")
            .hint("sửa ô nào sai; mỗi điều chỉ nên ghi ở một cột")
    })
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
