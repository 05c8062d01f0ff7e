//! A table whose columns are understood.

use std::borrow::Cow;

use super::column_count::is_column_count;
use super::columns::{Known, TableKind, UNIT_CODE, UNIT_NAME, UNIT_PROVINCE, is_of_schools};
use super::header_columns::Header;
use super::left_out::{LeftOutRow, WhyLeftOut};
use super::reference::TableReference;
use super::sections::{Said, Sections};
use super::sheet::{CellValue, Row, Sheet};
use super::sheet_unit::SheetUnit;
use super::vocabulary::Vocabulary;
use super::{
    cell, choice_columns, degree_missing, entry, given_once, header, header_checks, marked_rows, other_year,
    repeated, rows, several_rows, sheet_file, telling_notes, untitled,
};
use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::files::Disk;
use crate::units::{Commune, FormerUnit, UnitKind, WrittenUnit};
use crate::vietnamese::{recognise, unaccented};
use crate::yaml::{self, Node, NodeValue};

/// A table whose columns are understood: one sheet, or several with a header each.
#[derive(Debug)]
pub struct FactsTable {
    /// Its rows under the headers, without those that are no data.
    rows: Vec<Row>,
    pub(super) parts: Vec<TablePart>,
    /// The words its headers are understood by, and what else its facts file says of it.
    pub(super) words: Vocabulary,
}

/// A sheet of a table.
#[derive(Debug)]
pub(super) struct TablePart {
    /// Its rows stand in the table.
    pub(super) sheet: Sheet,
    pub(super) header: Header,
    /// The unit of all its rows, where there is no column to join them by.
    pub(super) unit: Option<SheetUnit>,
    /// What titles between its rows give to those below.
    pub(super) sections: Sections,
    /// Rows that are no data.
    pub(super) left_out: Vec<LeftOutRow>,
    /// The row that ends the header.
    pub(super) header_row: u32,
}

impl TablePart {
    /// The columns of `sheet`, which keeps the rows that are data.
    fn read(mut sheet: Sheet, words: &Vocabulary, key: Option<&str>, report: &mut Report) -> Option<Self> {
        let known = words.known;
        let mut found = Report::new();
        let mut header = header::read(&sheet, words, key, &mut found);
        let mut unit = None;
        if let Some(keyless) = header.as_ref().filter(|header| header.key.is_none() && is_of_schools(known)) {
            match SheetUnit::of(&sheet, keyless.rows) {
                Ok(titled) => unit = titled,
                // Without a key nothing hangs on it.
                Err(_) if key.is_none() => {}
                Err(contradiction) => {
                    found.retain(|found| !found.is(header_checks::NO_KEY));
                    found.push(contradiction);
                }
            }
        }
        if unit.is_some() && found.iter().any(|found| found.is(header_checks::NO_KEY)) {
            found = Report::new();
            header = header::read(&sheet, words, None, &mut found);
        }
        let (no_key, mut found): (Report, Report) =
            found.into_iter().partition(|found| found.is(header_checks::NO_KEY) && is_of_schools(known));
        report.append(&mut found);
        let header = header.or_else(|| {
            report.extend(no_key.iter().cloned());
            None
        })?;
        let above: Vec<Row> = sheet.rows.drain(..header.rows).collect();
        let mut left_out = Vec::new();
        if sheet.rows.first().is_some_and(is_column_count) {
            left_out.push(LeftOutRow::of(&sheet.rows.remove(0), WhyLeftOut::Header));
        }
        report.extend(repeated::first_table(&sheet, &above, known));
        let last = above.len().saturating_sub(HEADER_ROWS);
        let header_rows = above.get(last..).unwrap_or_default();
        report.extend(repeated::cut(&mut sheet, &header, header_rows, known, &mut left_out));
        let others = rows::keep_data(&mut sheet, &header, &above, report);
        let sections = others.sections;
        left_out.extend(others.left_out);
        if !sections.name_units() {
            report.extend(no_key);
        }
        if is_of_schools(known) {
            report.extend(given_once::fill_keys(&mut sheet, &header, &sections));
            report.extend(given_once::tell_of_levels(&sheet, &header, &sections));
            report.extend(untitled::tell(&sheet, &header));
            report.extend(choice_columns::tell_of_other_years(&sheet, &header, words));
            report.extend(degree_missing::tell(&sheet, &header, words));
            report.extend(given_once::tell_of_names(&sheet, &header, words));
            report.extend(several_rows::tell(&sheet, &header));
            report.extend(telling_notes::tell(&sheet, &header, &sections, words));
            report.extend(other_year::tell(&sheet, &header, words, &above));
        }
        let header_row = above.last().map_or(1, |row| row.number);
        Some(Self { sheet, header, unit, sections, left_out, header_row })
    }

    fn section_unit(&self, row: &Row) -> Option<&Said<String>> {
        self.sections.of(row.number)?.unit.as_ref()
    }

    fn column(&self, name: &str) -> Option<u32> {
        let wanted = unaccented(name);
        self.header.names.iter().find(|(header, _)| *header == wanted).map(|(_, column)| *column)
    }
}

/// Whether two keys of communes are of two communes of today, of which the one did not go into the other.
fn are_two(own: &str, section: &str) -> bool {
    let communes =
        |text: &str| Commune::find(text).map_or_else(|| Commune::named(text), |commune| vec![commune]);
    let (own_communes, others) = (communes(own), communes(section));
    let kinds = [UnitKind::Commune, UnitKind::Ward, UnitKind::Township];
    let name = WrittenUnit::read(own).name;
    let went_there = || {
        let former = kinds.into_iter().flat_map(|kind| FormerUnit::named(kind, &name, None));
        former.flat_map(|unit| unit.successors()).any(|commune| others.contains(&commune))
    };
    let is_apart = !own_communes.iter().any(|commune| others.contains(commune));
    !own_communes.is_empty() && !others.is_empty() && is_apart && !went_there()
}

/// A header has no more rows than this.
const HEADER_ROWS: usize = 3;

impl FactsTable {
    /// Reads the table `reference` names, with columns of `known`, for a plan of the year `plan_year` if it is of one.
    pub fn read(
        disk: &Disk,
        reference: &TableReference,
        known: &'static [Known],
        plan_year: Option<u16>,
        report: &mut Report,
    ) -> Option<Self> {
        let words = Vocabulary::of(reference, known, report).of_year(plan_year);
        let sheets =
            sheet_file::read(disk, reference, &words, report).map_err(|error| report.push(error)).ok()?;
        let key = reference.key.as_ref().map(|key| key.value.as_str());
        let read: Vec<Option<TablePart>> =
            sheets.into_iter().map(|sheet| TablePart::read(sheet, &words, key, report)).collect();
        let parts: Vec<TablePart> = read.into_iter().collect::<Option<_>>()?;
        let explained: Vec<usize> = parts.iter().flat_map(|part| part.header.explained.clone()).collect();
        let titles: Vec<&str> =
            parts.iter().flat_map(|part| &part.header.titles).map(|(_, title)| title.as_str()).collect();
        report.extend(words.unused(&explained, &titles));
        let mut table = Self { rows: Vec::new(), parts, words };
        for (number, part) in (0..).zip(&mut table.parts) {
            let rows = std::mem::take(&mut part.sheet.rows);
            table.rows.extend(rows.into_iter().map(|row| Row { part: number, ..row }));
        }
        Some(table)
    }

    /// What its rows are.
    pub fn kind(&self) -> TableKind {
        if is_of_schools(self.words.known) { TableKind::Schools } else { TableKind::Units }
    }

    /// Whether a column names whom each row is about, and how many columns are understood.
    pub fn names_rows(&self) -> (bool, usize) {
        let header = || self.parts.iter().map(|part| &part.header);
        let names = match self.kind() {
            TableKind::Schools => ["ten"].as_slice(),
            TableKind::Units => &[UNIT_NAME, UNIT_CODE, "co_quan.ten"],
        };
        let is_named = names.iter().any(|name| header().any(|header| header.column(name).is_some()));
        (is_named, header().map(|header| header.columns.len() + header.choices.len()).max().unwrap_or(0))
    }

    /// The rows under the header, without those that are no data.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    fn part(&self, row: &Row) -> Option<&TablePart> {
        self.parts.get(usize::try_from(row.part).ok()?)
    }

    /// The facts of `row`.
    pub fn node(&self, row: &Row, report: &mut Report) -> Node {
        match self.part(row) {
            Some(part) => {
                let given = part.sections.of(row.number);
                entry::read(&part.sheet, &part.header, &self.words, given, row, report)
            }
            None => Node { place: Place::file(""), value: NodeValue::Null },
        }
    }

    /// What is to be told of `rows` that a document takes: that they are hidden, or struck through.
    pub fn tell_of_marks<'a>(&self, rows: impl Iterator<Item = &'a Row> + Clone) -> Vec<Diagnostic> {
        let told = (0..).zip(&self.parts).flat_map(|(number, part)| {
            marked_rows::tell(&part.sheet, rows.clone().filter(move |row| row.part == number))
        });
        told.collect()
    }

    /// The huyện that `row` names, as written.
    pub fn district(&self, row: &Row) -> Option<String> {
        row.get(self.part(row)?.header.district?).map(|cell| cell.text().into_owned())
    }

    /// The province that `row` names, as written.
    pub fn province(&self, row: &Row) -> Option<String> {
        let header = &self.part(row)?.header;
        let cell = row.get(header.province.or_else(|| header.column(UNIT_PROVINCE))?)?;
        Some(cell.text().into_owned())
    }

    /// What `row` is joined by, as written: its key, or the unit of its sheet.
    pub fn key<'a>(&'a self, row: &'a Row) -> Option<Cow<'a, str>> {
        let part = self.part(row)?;
        match (part.header.key, &part.unit) {
            (Some(key), _) if row.get(key).is_some() => row.get(key).map(CellValue::text),
            (None, Some(unit)) => Some(unit.name.as_str().into()),
            (Some(_), _) | (None, None) => part.section_unit(row).map(|unit| unit.value.as_str().into()),
        }
    }

    /// The unit that `row` is of, as written: what it is joined by, or its own column of units.
    pub fn unit<'a>(&'a self, row: &'a Row) -> Option<Cow<'a, str>> {
        let own = || row.get(self.part(row)?.header.column("xa")?).map(CellValue::text);
        self.key(row).or_else(own)
    }

    /// What is wrong with the cell `row` is joined by, where it has a formula but no value, or letters of an old
    /// encoding.
    pub fn key_fault(&self, row: &Row) -> Option<Diagnostic> {
        let value = row.get(self.part(row)?.header.key?)?;
        let place = self.key_place(row);
        cell::unreadable(value, &place).or_else(|| yaml::legacy_of(&value.text(), &place))
    }

    /// What is wrong where the own cell of `row` names another commune than the section it stands in, and both units as
    /// written: nobody can tell which is right.
    pub fn two_units(&self, row: &Row) -> Option<(Diagnostic, [String; 2])> {
        let part = self.part(row)?;
        let column = part.header.key.or_else(|| part.header.column("xa"))?;
        let cell = row.cell(column)?;
        let (own, section) = (cell.value.text(), part.section_unit(row)?);
        are_two(&own, &section.value).then(|| {
            let message = format!("ô này ghi \"{own}\", nhưng đề mục ở trên ghi \"{}\"", section.value);
            let told = Diagnostic::new(&rules::O_MAU_THUAN, message)
                .at(&self.place(row, column))
                .related(&section.place, "đề mục ở đây")
                .hint("sửa ô hoặc chuyển trường sang dưới đề mục đúng; trường thuộc đơn vị nào chỉ nên ghi ở một chỗ");
            (told, [own.into_owned(), section.value.clone()])
        })
    }

    /// What the key of `row` stands for, where it is of an old encoding.
    pub fn key_meant(&self, row: &Row) -> Option<String> {
        recognise(&row.get(self.part(row)?.header.key?)?.text()).map(|meant| meant.text)
    }

    /// The cell `row` is joined by, filled or not.
    pub fn key_place(&self, row: &Row) -> Place {
        match self.part(row) {
            Some(TablePart { header: Header { key: None, .. }, unit: Some(unit), .. }) => unit.place.clone(),
            Some(part) if part.header.key.is_none_or(|key| row.get(key).is_none()) => {
                let unit = part.section_unit(row).map(|unit| unit.place.clone());
                unit.unwrap_or_else(|| self.place(row, part.header.key.unwrap_or(1)))
            }
            part => self.place(row, part.and_then(|part| part.header.key).unwrap_or(1)),
        }
    }

    /// The text of `row` in the column whose header is `name`, accents and case aside.
    pub fn text(&self, row: &Row, name: &str) -> Option<String> {
        Some(row.get(self.part(row)?.column(name)?).map(|cell| cell.text().into_owned()).unwrap_or_default())
    }

    /// The columns whose header is `name`, accents and case aside: one in each sheet that has it.
    pub fn columns(&self, name: &str) -> impl Iterator<Item = u32> {
        self.parts.iter().filter_map(move |part| part.column(name))
    }

    /// The cell of `row` in the column whose header is `name`, filled or not.
    pub fn cell_place(&self, row: &Row, name: &str) -> Option<Place> {
        Some(self.place(row, self.part(row)?.column(name)?))
    }

    fn place(&self, row: &Row, column: u32) -> Place {
        self.part(row).map_or_else(|| Place::file(""), |part| part.sheet.place(row.number, column))
    }

    /// Headers that all its sheets have, without accents.
    pub fn headers(&self) -> impl Iterator<Item = &str> {
        let names = self.parts.first().map(|part| part.header.names.as_slice()).unwrap_or_default();
        let in_all = |name: &&str| self.parts.iter().all(|part| part.column(name).is_some());
        names.iter().map(|(name, _)| name.as_str()).filter(in_all)
    }
}
