//! Which rows under a header are data, and which are totals, sections, notes and signatures.

use super::columns::UNIT_NAME;
use super::entry::unreadable;
use super::header::Header;
use super::row_words::{is_count, is_letters, is_named, is_note, is_section_number, is_total};
use super::sheet::{Cell, CellValue, Row, Sheet};
use crate::diagnostic::Diagnostic;

/// Leaves in `sheet`, whose header is gone already, the rows that are data; tells in one warning which other rows
/// that say something were left out.
pub fn keep_data(sheet: &mut Sheet, header: &Header, report: &mut Vec<Diagnostic>) {
    let rows = std::mem::take(&mut sheet.rows);
    let mut notes = Vec::new();
    for row in rows {
        match (Reader { sheet, header, row: &row }).kind() {
            Kind::Data => match unreadable_key(sheet, header, &row) {
                Some(diagnostic) => report.push(diagnostic),
                None => sheet.rows.push(row),
            },
            Kind::Note => notes.push(row),
            Kind::Empty | Kind::Total => {}
        }
    }
    report.extend(left_out(sheet, &notes));
}

/// What a row is.
enum Kind {
    /// A school or a unit.
    Data,
    /// Sums of the others.
    Total,
    /// A section's title, a note, a signature.
    Note,
    /// Nothing but numbers of rows, or values of its neighbours.
    Empty,
}

struct Reader<'a> {
    sheet: &'a Sheet,
    header: &'a Header,
    row: &'a Row,
}

/// The columns that name who a row is about.
const NAMES: [&str; 3] = ["ten", UNIT_NAME, "co_quan.ten"];

impl Reader<'_> {
    fn kind(&self) -> Kind {
        if self.is_total() {
            return Kind::Total;
        }
        let facts: Vec<&Cell> = self.own().filter(|cell| self.is_fact(cell.column)).collect();
        match facts.as_slice() {
            [] if self.own().any(|cell| self.says_something(cell)) => Kind::Note,
            [] => Kind::Empty,
            _ if !self.has_key() && self.is_alone() => Kind::Note,
            _ => Kind::Data,
        }
    }

    /// Cells that are not merged down from above.
    fn own(&self) -> impl Iterator<Item = &Cell> {
        self.row.cells.iter().filter(|cell| !cell.filled)
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

    /// The columns by which rows are told from each other: the key's, or those of names.
    fn key_columns(&self) -> Vec<u32> {
        match self.header.key {
            Some(key) => vec![key],
            None => {
                NAMES.iter().chain(&["co_quan.ma_xa"]).filter_map(|path| self.header.column(path)).collect()
            }
        }
    }

    fn has_key(&self) -> bool {
        let is_alone = self.is_alone();
        self.key_columns().into_iter().any(|column| match self.row.cell(column) {
            Some(cell) if is_alone && !cell.filled => !self.is_section(cell) && !is_note(&cell.value.text()),
            Some(_) => true,
            None => false,
        })
    }

    /// Whether a single cell says something, and it does not name anyone.
    fn is_alone(&self) -> bool {
        let mut own = self.own().filter(|cell| !self.is_ordinal(cell.column));
        let (Some(cell), None) = (own.next(), own.next()) else { return false };
        let is_name = NAMES.iter().any(|path| self.header.column(path) == Some(cell.column));
        !(is_name && is_named(&cell.value.text()))
    }

    /// Whether a row's only cell is a section's title: numbered I, II, A, B, or merged over columns.
    fn is_section(&self, cell: &Cell) -> bool {
        let ordinals = self.own().filter(|other| self.is_ordinal(other.column));
        self.sheet.merged(self.row.number, cell.column).is_some()
            || ordinals.map(|other| other.value.text()).any(|number| is_section_number(&number))
    }

    /// A row that begins with the words of a total and has neither key nor name besides.
    fn is_total(&self) -> bool {
        let text = |column: u32| self.row.get(column).map(CellValue::text);
        let names = || NAMES.iter().filter_map(|path| self.header.column(path)).filter_map(text);
        let first = self.own().find(|cell| !self.is_ordinal(cell.column) || is_letters(&cell.value.text()));
        let key = self.header.key.and_then(text);
        let begins = first.map(|cell| cell.value.text()).into_iter().chain(key.clone()).chain(names());
        let mut begins = begins.filter(|text| is_total(text)).peekable();
        begins.peek().is_some()
            && key.is_none_or(|key| is_total(&key))
            && names().all(|name| is_total(&name) || is_count(&name))
    }
}

fn unreadable_key(sheet: &Sheet, header: &Header, row: &Row) -> Option<Diagnostic> {
    let column = header.key?;
    unreadable(row.get(column)?, &sheet.place(row.number, column))
}

/// So many rows are shown with their words.
const MOST_SHOWN: usize = 6;

fn left_out(sheet: &Sheet, notes: &[Row]) -> Option<Diagnostic> {
    let first = notes.first()?;
    let column = first.cells.first().map_or(1, |cell| cell.column);
    let name = |row: &Row| {
        let texts = row.cells.iter().filter(|cell| !cell.filled).map(|cell| cell.value.text());
        let text = texts.filter(|text| is_letters(text)).max_by_key(String::len).unwrap_or_default();
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
    Some(Diagnostic::warning("hang-bo-qua", message).at(&sheet.place(first.number, column)))
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
    let mut counts = |cell: &Cell| {
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
    row.cells.len() > 1 && row.cells.iter().filter(|cell| !cell.filled).all(|cell| counts(cell))
}
