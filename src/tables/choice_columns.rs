//! Which columns of a table are choices, and what a row chooses.

use super::choice_column::{ChoiceColumn, Chosen, Numbers, says_none, small_number};
use super::choices::{Axis, ColumnChoice, aimed_year};
use super::header_columns::Header;
use super::headings::Heading;
use super::map::{add, entry};
use super::meaning::Meaning;
use super::row_words::{is_letters, is_total};
use super::sheet::{Cell, CellValue, Row, Sheet};
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, Report, Rule, rules};
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
            .filter(|heading| !sheet.is_hidden(heading.column) && !holds_degrees(heading, headings, &rows))
            .map(|heading| heading.column)
            .collect();
        let cells = || rows.iter().flat_map(|row| columns.iter().filter_map(|column| row.cell(*column)));
        // One column alone is a choice only where its title says what for, and is no other column's.
        let is_column =
            |heading: &&Heading| columns.contains(&heading.column) && heading.meaning.column().is_some();
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
        // Of one year alone a mark does not say what is aimed at.
        let is_year_alone = is_alone && axis == Axis::Year;
        let is_said = |chosen: Chosen| !is_year_alone || matches!(chosen, Chosen::Kind(_));
        let values = rows.iter().flat_map(|row| {
            let values = understood.iter().filter_map(|column| Some((column, row.get(column.number)?)));
            values.filter(|(_, value)| !says_none(value))
        });
        let (read, unread): (Vec<_>, Vec<_>) =
            values.partition(|(column, value)| column.read(value).is_some_and(is_said));
        let is_slip = |(_, value): &(&ChoiceColumn, &CellValue)| {
            matches!(value, CellValue::Text(_)) && is_letters(&value.text())
        };
        let may_slip = unread_rule(axis).is_some() && !is_year_alone;
        let are_slips =
            may_slip && unread.len() * READ_FOR_A_SLIP <= read.len() && unread.iter().all(is_slip);
        if unread.is_empty() || are_slips {
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

/// So many cells are read for each that is a slip, where columns are a choice all the same.
const READ_FOR_A_SLIP: usize = 3;

/// The rule of a cell in the columns of a choice that is no mark.
fn unread_rule(axis: Axis) -> Option<&'static Rule> {
    match axis {
        Axis::Kind | Axis::Year => Some(&rules::MUC_TIEU_LA),
        Axis::Degree(..) => Some(&rules::MUC_DO_LA),
        Axis::Level | Axis::Month | Axis::Ownership => None,
    }
}

/// What is told of a cell that is no mark, at its cell.
fn no_mark(sheet: &Sheet, header: &Header, row: &Row, column: &ChoiceColumn) -> Option<Diagnostic> {
    let text = row.get(column.number)?.text();
    let message = format!("ô ghi \"{text}\", không phải dấu của cột \"{}\"", header.title(column.number));
    Some(
        Diagnostic::new(unread_rule(column.choice.axis())?, message)
            .at(&sheet.place(row.number, column.number))
            .hint(
                "đánh dấu \"x\" nếu chọn cột này, không chọn thì để trống; ghi thêm gì thì ghi ở cột ghi chú",
            ),
    )
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

/// The columns whose cells are degrees; "KĐCLGD" over one of them may also name what is aimed at.
const DEGREES: [&str; 4] =
    ["cong_nhan.chuan_quoc_gia", "cong_nhan.kdclgd", "muc_tieu.chuan_quoc_gia", "muc_tieu.kdclgd"];

fn is_of_degrees(heading: &Heading) -> bool {
    heading.meaning.column().is_some_and(|column| DEGREES.contains(&column.path))
}

/// Whether a column of degrees is that and no kind of target to be marked: no kind stands beside it under its group, or
/// it has figures, of no group or in the row of a school whose kind is marked.
fn holds_degrees(heading: &Heading, headings: &[Heading], rows: &[&Row]) -> bool {
    if !is_of_degrees(heading) {
        return false;
    }
    let group = |heading: &Heading| heading.whole.strip_suffix(&heading.text).unwrap_or_default().to_owned();
    let is_kind = |other: &&Heading| {
        let is_kind = other.choice.as_ref().is_some_and(|choice| choice.axis() == Axis::Kind);
        is_kind && !is_of_degrees(other) && group(other) == group(heading)
    };
    let kinds: Vec<u32> = headings.iter().filter(is_kind).map(|other| other.column).collect();
    let said = |row: &Row, column: u32| row.get(column).filter(|value| !says_none(value)).cloned();
    let mut own = rows.iter().filter_map(|row| said(row, heading.column));
    let is_of_marked = |row: &&Row| {
        said(row, heading.column).is_some() && kinds.iter().any(|column| said(row, *column).is_some())
    };
    kinds.is_empty()
        || (own.all(|value| small_number(&value).is_some())
            && (group(heading).is_empty() || rows.iter().copied().any(|row| is_of_marked(&row))))
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
    let mut seen: Vec<(Axis, u32)> = Vec::new();
    let mut levels: Vec<(Level, u32)> = Vec::new();
    let mut is_elsewhere = false;
    for column in &header.choices {
        let Some(value) = row.get(column.number).filter(|value| !says_none(value)) else { continue };
        let axis = column.choice.axis();
        let chosen = column.read(value);
        if is_of_other_year(column, words) {
            is_elsewhere |= chosen.is_some();
            continue;
        }
        let Some(chosen) = chosen else {
            report.extend(no_mark(sheet, header, row, column));
            continue;
        };
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::columns::SCHOOL;
    use super::super::headings;
    use super::super::meaning::full_title;
    use super::super::sheet::{Cell, Texts};
    use super::*;
    use crate::diagnostic::Source;

    #[test]
    fn columns_of_their_own_are_no_choices_whatever_stands_beside_them() {
        let mut texts = Texts::default();
        let mut row = |number: u32, cells: &[String]| {
            let value = |(column, text): (u32, &String)| {
                Some(Cell { column, value: texts.value(text)?, filled: false })
            };
            Row::new(number, (1..).zip(cells).filter_map(value).collect())
        };
        let titles = SCHOOL.iter().filter(|column| column.path != "ten").map(full_title);
        let headers: Vec<String> = std::iter::once("Tên trường".to_owned()).chain(titles).collect();
        let school = |name: &str| {
            let ones = std::iter::repeat_n("1".to_owned(), headers.len() - 1);
            std::iter::once(name.to_owned()).chain(ones).collect::<Vec<_>>()
        };
        let rows = vec![row(1, &headers), row(2, &school("Trường A")), row(3, &school("Trường B"))];
        let source = Arc::new(Source { name: "a.csv".into(), text: String::new() });
        let sheet = Sheet::plain(&source, rows);
        let mut headings = headings::read(&sheet, 0, &Vocabulary::of_all(&SCHOOL));
        let settled = settle(&sheet, &mut headings, 1);
        let settled: Vec<_> = settled.iter().map(|column| headers.get(column.number as usize - 1)).collect();
        assert_eq!(settled, [] as [Option<&String>; 0]);
    }
}
