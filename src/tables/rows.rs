//! Which rows under a header are data, and which are totals, sections, notes and signatures.

use super::columns::{UNIT_CODE, UNIT_NAME};
use super::header_columns::Header;
use super::not_understood;
use super::row_words::{is_count, is_letters, is_named, is_note, is_section_number, is_signature, is_total};
use super::sections::{self, Says, Sections};
use super::sheet::{Cell, CellValue, Row, Sheet};
use crate::diagnostic::{Diagnostic, Place, Report, Rule, rules};
use crate::facts::Level;

/// Leaves in `sheet`, whose header is gone already, the rows that are data; tells in one warning which other rows
/// that say something were left out. Returns the sections that its titles begin.
///
/// `above` are the rows down to the header: a title that names a target ("DANH SÁCH TRƯỜNG ĐỀ NGHỊ CÔNG NHẬN LẠI NĂM
/// 2027") is that of all rows.
pub fn keep_data(sheet: &mut Sheet, header: &Header, above: &[Row], report: &mut Report) -> Sections {
    let rows = std::mem::take(&mut sheet.rows);
    let mut reader = RowReader::new(sheet, header, &rows);
    let (mut data, mut notes, mut sections) = (Vec::new(), Vec::new(), Sections::default());
    if let Some((row, says, place)) = reader.target_above(above) {
        sections.begin(row, says, place);
    }
    let last = rows.iter().rposition(|row| reader.may_be_data(row)).unwrap_or_default();
    for (at, row) in rows.into_iter().enumerate() {
        if let Some((title, place)) = reader.title(&row).filter(|_| at < last) {
            match sections::read(&title.text, title.is_numbered) {
                Some(says) if reader.holds(&says) => {
                    sections.begin(row.number, says, place);
                    continue;
                }
                says => {
                    let kind = reader.kind(&row);
                    let is_left_out = matches!(kind, RowKind::Note);
                    if is_left_out && sections::is_of_tier(&title.text) {
                        sections.leave_unit(row.number);
                    }
                    let doubt =
                        Doubt { is_half_read: says.is_some(), is_inside: sections.is_open(), is_left_out };
                    report.extend(reader.tell_of_title(&title, &doubt, &place));
                }
            }
        }
        match reader.kind(&row) {
            RowKind::Data => data.push(row),
            RowKind::Note => notes.push(row),
            RowKind::Empty | RowKind::Total => {}
        }
    }
    sheet.rows = data;
    report.extend(left_out(sheet, &notes));
    sections
}

/// The rule of titles of sections that were not understood and may bear on a document.
pub const NOT_UNDERSTOOD: &Rule = &rules::DE_MUC_CHUA_HIEU;

/// The words of what may be a section's title.
struct Title {
    text: String,
    is_numbered: bool,
}

/// What stands against passing over a title that was not understood.
struct Doubt {
    /// It says something that this table's rows cannot take.
    is_half_read: bool,
    /// A section is open above: what stands below may be no part of it.
    is_inside: bool,
    /// The row is no data.
    is_left_out: bool,
}

/// What a row is.
enum RowKind {
    /// A school or a unit.
    Data,
    /// Sums of the others.
    Total,
    /// A section's title, a note, a signature.
    Note,
    /// Nothing but numbers of rows, or values of its neighbours.
    Empty,
}

/// The columns that name who a row is about.
const NAMES: [&str; 3] = ["ten", UNIT_NAME, "co_quan.ten"];

struct RowReader<'a> {
    sheet: &'a Sheet,
    header: &'a Header,
    /// The key's column, or that of codes.
    key: Option<u32>,
    names: Vec<u32>,
    /// Whether rows are counted 1, 2, 3, so that I, II, A and B number sections.
    is_counted: bool,
    /// Whether the signatures under the table have begun.
    is_signed: bool,
}

impl<'a> RowReader<'a> {
    fn new(sheet: &'a Sheet, header: &'a Header, rows: &[Row]) -> Self {
        let key = header.key.or_else(|| header.column(UNIT_CODE));
        let names = NAMES.iter().filter_map(|path| header.column(path)).collect();
        let ordinals =
            rows.iter().flat_map(|row| header.ordinals.iter().filter_map(|column| row.get(*column)));
        let is_counted = ordinals.map(CellValue::text).any(|ordinal| is_count(&ordinal));
        Self { sheet, header, key, names, is_counted, is_signed: false }
    }

    fn kind(&mut self, row: &Row) -> RowKind {
        if self.is_total(row) {
            return RowKind::Total;
        }
        let has_facts = own(row).any(|cell| self.is_fact(cell.column));
        if !has_facts && !own(row).any(|cell| self.says_something(cell)) {
            return RowKind::Empty;
        }
        let is_note = !has_facts || self.is_title(row) || (self.is_alone(row) && !self.has_key(row));
        self.is_signed |= self.has_signature(row);
        if is_note || (self.is_signed && self.is_nobody(row)) { RowKind::Note } else { RowKind::Data }
    }

    /// Whether a row says so much, or names someone, that it may be data; titles stand above such rows.
    fn may_be_data(&self, row: &Row) -> bool {
        own(row).count() > 2 || self.names_anyone(row)
    }

    /// The title in a table of schools that `row` has and nothing else but numbers.
    fn title(&self, row: &Row) -> Option<(Title, Place)> {
        let name = self.header.column("ten")?;
        let mut others = own(row).filter(|cell| !self.is_ordinal(cell.column));
        let numbers = self.header.ordinals.iter().filter_map(|column| row.get(*column));
        let is_numbered = numbers.map(CellValue::text).any(|number| is_section_number(&number));
        let (first, rest_is_numbers) = match others.next() {
            None => (own(row).next()?, true),
            Some(first) => (first, others.all(|cell| matches!(cell.value, CellValue::Number(_)))),
        };
        let is_only = own(row).filter(|cell| !self.is_ordinal(cell.column)).count() <= 1;
        let CellValue::Text(text) = &first.value else { return None };
        // With sums beside it a title must be numbered as one, or stand before all columns of facts.
        let is_title = is_only || (rest_is_numbers && is_numbered && first.column <= name);
        let is_signed = self.is_signed || is_note(text) || is_total(text);
        (is_title && is_letters(text) && !is_signed).then(|| {
            (Title { text: text.to_string(), is_numbered }, self.sheet.place(row.number, first.column))
        })
    }

    /// What the table's own title says is aimed at, where it is one cell that says so and nothing else.
    fn target_above(&self, above: &[Row]) -> Option<(u32, Says, Place)> {
        self.header.column("ten")?;
        above.iter().rev().find_map(|row| {
            let mut cells = own(row);
            let (first, None) = (cells.next()?, cells.next()) else { return None };
            let says = sections::read(&first.value.text(), false)?;
            let is_target = matches!(says, Says::Target(_)) && self.holds(&says);
            is_target.then(|| (row.number, says, self.sheet.place(row.number, first.column)))
        })
    }

    /// Whether a section that says so gives something to this table's rows: a list of what was recognised in a year
    /// may be grouped by how, which is no target.
    fn holds(&self, says: &Says) -> bool {
        let has = |group: &str| self.header.columns.iter().any(|column| column.known.path.starts_with(group));
        match says {
            Says::Unit(_) | Says::Level(_) => true,
            Says::Target(_) => has("muc_tieu.") || !has("cong_nhan."),
        }
    }

    /// A title that was not understood, or not for sure, and may bear on what stands below: by its words, or because it
    /// ends a section that would go on.
    fn tell_of_title(&self, title: &Title, doubt: &Doubt, place: &Place) -> Option<Diagnostic> {
        let numbered = title.is_numbered && self.is_counted;
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

    fn is_fact(&self, column: u32) -> bool {
        self.header.key == Some(column) || self.header.columns.iter().any(|used| used.number == column)
    }

    fn is_ordinal(&self, column: u32) -> bool {
        self.header.ordinals.contains(&column)
    }

    fn says_something(&self, cell: &Cell) -> bool {
        let CellValue::Text(text) = &cell.value else { return false };
        let is_number = self.is_ordinal(cell.column) && is_section_number(text);
        is_letters(text) && !is_number && !self.sheet.is_hidden(cell.column)
    }

    /// Whether the row is the title of a section, whomever it names: one cell beside a number I, II, A or B where the
    /// others are counted 1, 2, 3; or, in a table of schools, a unit in the key's column and no school beside it.
    fn is_title(&self, row: &Row) -> bool {
        let mut own_cells = own(row).filter(|cell| !self.is_ordinal(cell.column));
        let (Some(cell), None) = (own_cells.next(), own_cells.next()) else { return false };
        let text = cell.value.text();
        let numbers = self.header.ordinals.iter().filter_map(|column| row.get(*column));
        let is_numbered =
            self.is_counted && numbers.map(CellValue::text).any(|number| is_section_number(&number));
        let is_of_school = self.header.column("ten").is_some() && self.header.key == Some(cell.column);
        is_letters(&text) && (is_numbered || is_of_school)
    }

    /// Whether the row, which has but one cell, has its key: without a column for it, its name.
    fn has_key(&self, row: &Row) -> bool {
        let names = if self.header.key.is_some() { &[] } else { self.names.as_slice() };
        let mut keys = self.key.iter().chain(names).filter_map(|column| row.cell(*column));
        keys.any(|cell| cell.filled || !(self.is_section(row, cell) || is_note(&cell.value.text())))
    }

    /// Whether a single cell says something, and it does not name anyone.
    fn is_alone(&self, row: &Row) -> bool {
        let mut own = own(row).filter(|cell| !self.is_ordinal(cell.column));
        let (Some(_), None) = (own.next(), own.next()) else { return false };
        !self.names_anyone(row)
    }

    fn names_anyone(&self, row: &Row) -> bool {
        let mut names = self.names.iter().filter_map(|column| row.get(*column));
        names.any(|name| is_named(&name.text()))
    }

    /// Whether a row's only cell is a section's title: numbered I, II, A, B, or merged over columns.
    fn is_section(&self, row: &Row, cell: &Cell) -> bool {
        let mut ordinals = own(row).filter(|other| self.is_ordinal(other.column));
        (self.sheet.merged(row.number, cell.column).is_some() && is_letters(&cell.value.text()))
            || ordinals.any(|number| is_section_number(&number.value.text()))
    }

    /// Whether someone signs in the row: "NGƯỜI LẬP BIỂU", nothing beside it but other signatures.
    fn has_signature(&self, row: &Row) -> bool {
        let is_text = |cell: &Cell| matches!(cell.value, CellValue::Text(_));
        self.is_nobody(row)
            && own(row).all(is_text)
            && own(row).any(|cell| is_signature(&cell.value.text()))
            && self.names.iter().filter_map(|column| row.get(*column)).all(|name| is_note(&name.text()))
    }

    /// Whether the row has no key, names neither school nor unit and says little.
    fn is_nobody(&self, row: &Row) -> bool {
        const MOST: usize = 3;
        self.key.is_none_or(|key| row.cell(key).is_none_or(|cell| self.is_no_key(&cell.value.text())))
            && own(row).count() <= MOST
            && !self.names_anyone(row)
    }

    /// Whether what stands in the key's column is a signature, or the name of who signs below it.
    fn is_no_key(&self, text: &str) -> bool {
        is_note(text)
            || (self.is_signed && !is_named(text) && !text.chars().any(|sign| sign.is_ascii_digit()))
    }

    /// Whether the row says of which level a school is; a total of a level has no name besides.
    fn has_level(&self, row: &Row) -> bool {
        let level = self.header.column("cap_hoc").and_then(|column| row.get(column));
        level.is_some_and(|level| Level::find(&level.text()).is_some())
    }

    /// A row that begins with the words of a total and has neither key nor name of its own besides.
    fn is_total(&self, row: &Row) -> bool {
        let own_text =
            |column: &u32| row.cell(*column).filter(|cell| !cell.filled).map(|cell| cell.value.text());
        let first = own(row).find(|cell| !self.is_ordinal(cell.column) || is_letters(&cell.value.text()));
        let key = self.key.as_ref().and_then(own_text);
        let names = || self.names.iter().filter_map(own_text);
        (first.is_some_and(|cell| is_total(&cell.value.text())) || names().any(|name| is_total(&name)))
            && !(self.has_level(row) && names().next().is_some())
            && key.is_none_or(|key| is_total(&key))
            && names().all(|name| is_total(&name) || is_count(&name))
    }
}

/// Cells that are not merged down from above.
fn own(row: &Row) -> impl Iterator<Item = &Cell> {
    row.cells.iter().filter(|cell| !cell.filled)
}

/// So many rows are shown with their words.
const MOST_SHOWN: usize = 6;

fn left_out(sheet: &Sheet, notes: &[Row]) -> Option<Diagnostic> {
    let first = notes.first()?;
    let column = first.cells.first().map_or(1, |cell| cell.column);
    let name = |row: &Row| {
        let texts = row.cells.iter().filter(|cell| !cell.filled).map(|cell| cell.value.text());
        let text = texts.max_by_key(|text| (is_letters(text), text.len())).unwrap_or_default();
        format!("hàng {} \"{}\"", row.number, shortened(&text))
    };
    let mut names: Vec<String> = notes.iter().take(MOST_SHOWN).map(name).collect();
    if let Some(more) = notes.len().checked_sub(MOST_SHOWN).filter(|more| *more > 0) {
        names.push(format!("và {more} hàng nữa"));
    }
    let message = format!(
        "{} hàng không phải dữ liệu (đề mục, ghi chú, chữ ký), bỏ qua: {}",
        notes.len(),
        names.join(", ")
    );
    Some(Diagnostic::new(&rules::HANG_BO_QUA, message).at(&sheet.place(first.number, column)))
}

/// The first words of a long note.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default().trim_end()),
        None => words,
    }
}

/// A row of (1), (2), (3) … right under the header; also A, B, 1, 2 and "6=4+5".
pub fn is_column_count(row: &Row) -> bool {
    let mut last = 0;
    let counts = |cell: &Cell| {
        let text = cell.value.text();
        let text = text.trim().trim_matches(['(', ')']);
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_ascii_uppercase() => true,
            _ => {
                let (number, sum) = text.split_once('=').unwrap_or((text, ""));
                let number = number.trim().trim_matches(['(', ')']).parse::<u32>().ok();
                let is_sum = sum.chars().all(|sign| sign.is_ascii_digit() || " +-*/:x()".contains(sign));
                let next = number.filter(|number| is_sum && *number == last + 1);
                last = next.unwrap_or(last);
                next.is_some()
            }
        }
    };
    row.cells.len() > 1 && own(row).all(counts)
}
