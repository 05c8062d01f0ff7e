//! Which rows of a table of schools are titles of sections, and what they give to the rows below.

use super::choices::{Axis, Group};
use super::kind_sections::{self, RowTold, Sense};
use super::left_out::shortened;
use super::not_understood;
use super::row_kind::{RowReader, own};
use super::row_words::{is_letters, is_note, is_number_of_schools, is_section_number, is_total};
use super::sections::{self, Says};
use super::sheet::{CellValue, Row};
use super::written_values;
use crate::diagnostic::{Diagnostic, Place, Rule, rules};
use crate::facts::TargetKind;

/// The rule of titles of sections that were not understood and may bear on a document.
pub const NOT_UNDERSTOOD: &Rule = &rules::DE_MUC_CHUA_HIEU;

/// The words of what may be a section's title.
pub struct Title {
    pub text: String,
    pub is_numbered: bool,
}

/// What stands against passing over a title that was not understood.
pub struct Doubt {
    /// It says something that this table's rows cannot take.
    pub is_half_read: bool,
    /// A section is open above: what stands below may be no part of it.
    pub is_inside: bool,
    /// The row is no data.
    pub is_left_out: bool,
}

/// The columns that say when a school was recognised, and by which decision.
const ACTS: [&str; 2] = ["cong_nhan.ngay", "cong_nhan.quyet_dinh"];
/// The column that says to what degree it is.
const DEGREE: &str = "cong_nhan.chuan_quoc_gia";

/// Whether a cell beside a title tells how many schools stand below it: 2, "2 trường".
fn counts_schools(value: &CellValue) -> bool {
    match value {
        CellValue::Number(_) => true,
        CellValue::Text(text) => is_number_of_schools(text),
        CellValue::Date(_) | CellValue::Truth(_) | CellValue::Broken(_) | CellValue::Uncalculated => false,
    }
}

/// The rows of a sheet, for what their titles say.
pub struct TitleReader<'a> {
    /// What each of them is.
    pub rows: RowReader<'a>,
    /// What sections of a kind of target mean here.
    pub sense: Sense,
}

impl<'a> TitleReader<'a> {
    /// That of `rows`; those of `above` stand down to the header.
    pub fn new(reader: RowReader<'a>, rows: &[Row], above: &[Row]) -> Self {
        let mut titles = Self { rows: reader, sense: Sense::Unclear };
        titles.sense = kind_sections::sense(&titles.kinds(rows), above);
        titles
    }

    /// The title in a table of schools that `row` has and nothing else but numbers.
    pub fn title(&self, row: &Row) -> Option<(Title, Place)> {
        let name = self.rows.header.column("ten")?;
        let mut others = own(row).filter(|cell| !self.rows.is_ordinal(cell.column));
        let numbers = self.rows.header.ordinals.iter().filter_map(|column| row.get(*column));
        let is_numbered = numbers.map(CellValue::text).any(|number| is_section_number(&number));
        let (first, rest_is_numbers) = match others.next() {
            None => (own(row).next()?, true),
            Some(first) => (first, others.all(|cell| counts_schools(&cell.value))),
        };
        let is_only = own(row).filter(|cell| !self.rows.is_ordinal(cell.column)).count() <= 1;
        let CellValue::Text(text) = &first.value else { return None };
        // With sums beside it a title must be numbered as one, or stand before all columns of facts.
        let is_title = is_only || (rest_is_numbers && is_numbered && first.column <= name);
        let is_signed = self.rows.is_signed || is_note(text) || is_total(text) || self.rows.is_share(row);
        (is_title && is_letters(text) && !is_signed).then(|| {
            (Title { text: text.to_string(), is_numbered }, self.rows.sheet.place(row.number, first.column))
        })
    }

    /// What the table's own title says is aimed at, where it is one cell that says so and nothing else.
    pub fn target_above(&self, above: &[Row]) -> Option<(u32, Says, Place)> {
        self.rows.header.column("ten")?;
        above.iter().rev().find_map(|row| {
            let mut cells = own(row);
            let (first, None) = (cells.next()?, cells.next()) else { return None };
            let says = sections::read(&first.value.text(), false)?;
            let is_target = matches!(says, Says::Target(_)) && self.holds(&says);
            is_target.then(|| (row.number, says, self.rows.sheet.place(row.number, first.column)))
        })
    }

    /// The level that the sheet is called after, where no column says one.
    pub fn level_of_sheet(&self) -> Option<(Says, Place)> {
        let is_said = self.rows.header.column("cap_hoc").is_some()
            || self.rows.header.choice(|axis| axis == Axis::Level).is_some();
        self.rows.header.column("ten").filter(|_| !is_said)?;
        let says = sections::read(self.rows.sheet.name.as_deref()?, false)?;
        matches!(says, Says::Level(_)).then(|| (says, self.rows.sheet.place(1, 1)))
    }

    /// Whether a section that says so gives something to this table's rows: a list of what was recognised in a year
    /// may be grouped by how, which is no target.
    pub fn holds(&self, says: &Says) -> bool {
        let has =
            |group: &str| self.rows.header.columns.iter().any(|column| column.known.path.starts_with(group));
        match says {
            Says::Unit(_) | Says::Level(_) | Says::Past => true,
            Says::Target(_) => self.aims() || !has("cong_nhan.") || self.sense == Sense::Plan,
        }
    }

    /// A title that was not understood, or not for sure, and may bear on what stands below: by its words, or because it
    /// ends a section that would go on.
    pub fn tell_of_title(&self, title: &Title, doubt: &Doubt, place: &Place) -> Option<Diagnostic> {
        let numbered = title.is_numbered && self.rows.is_counted;
        let bears = not_understood::may_bear(&title.text);
        let is_doubtful = doubt.is_half_read || doubt.is_inside || doubt.is_left_out || numbered;
        let ends_another = doubt.is_inside && doubt.is_left_out;
        let told = ((bears && is_doubtful) || ends_another) && !sections::is_of_tier(&title.text);
        let message =
            format!("đề mục \"{}\" chưa hiểu, mà có thể nói về các trường ở dưới", shortened(&title.text));
        told.then(|| {
            Diagnostic::new(NOT_UNDERSTOOD, message).at(place).hint(
                "đề mục ghi tên xã, phường (\"I. Xã Cẩm Thành\"), cấp học (\"A. Mầm non\") hoặc loại mục tiêu (\"I. Công nhận mới\"), và bảng có cột của mục tiêu như \"Tháng\"",
            )
        })
    }

    /// Whether a column says what is aimed at.
    fn aims(&self) -> bool {
        let is_aimed = |axis: Axis| match axis {
            Axis::Kind | Axis::Year | Axis::Month | Axis::Degree(Group::Aimed, _) => true,
            Axis::Level | Axis::Ownership | Axis::Degree(Group::Held, _) => false,
        };
        let mut columns = self.rows.header.columns.iter();
        columns.any(|column| column.known.path.starts_with("muc_tieu."))
            || self.rows.header.choice(is_aimed).is_some()
    }

    /// For each row below a section of a kind of target: the kind, and what it says of its recognition.
    fn kinds(&self, rows: &[Row]) -> Vec<(TargetKind, RowTold)> {
        let columns = |paths: &[&str]| {
            paths.iter().filter_map(|path| self.rows.header.column(path)).collect::<Vec<_>>()
        };
        let (acts, degree) = (columns(&ACTS), columns(&[DEGREE]));
        let (mut kind, mut found) = (None, Vec::new());
        for row in rows {
            let title = self.title(row).and_then(|(title, _)| sections::read(&title.text, title.is_numbered));
            if let Some(Says::Target(words)) = title {
                kind = Some(words.kind);
            } else if let Some(kind) = kind.filter(|_| self.rows.names_anyone(row)) {
                let says = |columns: &[u32]| {
                    let mut cells = columns.iter().filter_map(|column| row.get(*column));
                    cells.any(|value| !written_values::says_none(&value.text()))
                };
                let told = match (says(&acts), says(&degree)) {
                    (true, _) => RowTold::Act,
                    (false, true) => RowTold::Degree,
                    (false, false) => RowTold::Nothing,
                };
                found.push((kind, told));
            }
        }
        found
    }
}
