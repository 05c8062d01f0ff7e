//! Tables of schools and of units: `.xlsx` and `.csv` as offices keep them.

pub mod columns;
mod csv_file;
mod entry;
mod header;
mod hidden;
mod sheet;
mod titles;
mod xlsx;

pub use entry::entry;
pub use sheet::Row;
pub use titles::Titles;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use columns::Known;
use header::Header;
use sheet::{CellValue, Sheet};
use xlsx::XlsxFailure;

use super::decoder::{Decode, Decoder, Fields};
use super::{Located, Node, layers};
use crate::diagnostic::{Diagnostic, Place, Source, did_you_mean, suggest, unaccented};

/// `{bang: truong.xlsx, trang_tinh: "Danh sách", theo: ma_xa}`: where a table is.
#[derive(Debug, Clone, PartialEq)]
pub struct TableReference {
    /// `bang`: the file, as seen from the file that names it.
    pub file: Located<String>,
    /// `trang_tinh`: the sheet; by default the first that is not hidden.
    pub sheet: Option<Located<String>>,
    /// `theo`: header of the column that joins tables.
    pub key: Option<Located<String>>,
}

impl TableReference {
    /// Takes the keys of a reference out of a map that may hold more.
    pub fn take(fields: &mut Fields<'_, '_>) -> Option<Self> {
        let file = fields.required("bang");
        let sheet = fields.optional("trang_tinh");
        let key = fields.optional("theo");
        Some(Self { file: file?, sheet, key })
    }

    fn path(&self) -> PathBuf {
        let folder = Path::new(&self.file.place.source.name).parent().unwrap_or(Path::new(""));
        folder.join(&self.file.value)
    }
}

impl Decode for TableReference {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let reference = Self::take(&mut fields);
        fields.close();
        reference
    }
}

/// A table whose columns are understood.
#[derive(Debug)]
pub struct Table {
    /// Its rows under the header, without totals.
    sheet: Sheet,
    header: Header,
}

impl Table {
    /// Reads the table `reference` names, with columns of `known`.
    pub fn read(
        reference: &TableReference,
        known: &'static [Known],
        report: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let mut sheet = read_sheet(reference, report)?;
        let key = reference.key.as_ref().map(|key| key.value.as_str());
        let header = header::read(&sheet, known, key, report)?;
        sheet.rows.drain(..header.rows);
        if sheet.rows.first().is_some_and(is_column_count) {
            sheet.rows.remove(0);
        }
        sheet.rows.retain(|row| !is_total(row));
        Some(Self { sheet, header })
    }

    /// The rows under the header, without totals.
    pub fn rows(&self) -> &[Row] {
        &self.sheet.rows
    }

    /// The facts of `row`.
    pub fn node(&self, row: &Row, report: &mut Vec<Diagnostic>) -> Node {
        entry::read(&self.sheet, &self.header, row, report)
    }

    /// What `row` is joined by, as written.
    pub fn key(&self, row: &Row) -> Option<String> {
        row.get(self.header.key?).map(CellValue::text)
    }

    /// The cell `row` is joined by, filled or not.
    pub fn key_place(&self, row: &Row) -> Place {
        self.sheet.place(row.number, self.header.key.unwrap_or(1))
    }

    /// The text of `row` in the column whose header is `name`, accents and case aside.
    pub fn text(&self, row: &Row, name: &str) -> Option<String> {
        Some(row.get(self.column(name)?).map(CellValue::text).unwrap_or_default())
    }

    /// The column whose header is `name`, accents and case aside.
    pub fn column(&self, name: &str) -> Option<u32> {
        let wanted = unaccented(name);
        self.header.names.iter().find(|(header, _)| *header == wanted).map(|(_, column)| *column)
    }

    /// The cell of `row` in `column`, filled or not.
    pub fn place(&self, row: &Row, column: u32) -> Place {
        self.sheet.place(row.number, column)
    }

    /// Headers of all columns, without accents.
    pub fn headers(&self) -> impl Iterator<Item = &str> {
        self.header.names.iter().map(|(name, _)| name.as_str())
    }
}

/// A row of (1), (2), (3) … under the header.
fn is_column_count(row: &Row) -> bool {
    let number = |value: &CellValue| value.text().trim_matches(['(', ')']).parse::<u32>().ok();
    let numbers: Option<Vec<u32>> = row.cells.iter().map(|cell| number(&cell.value)).collect();
    numbers
        .is_some_and(|numbers| numbers.len() > 1 && numbers.iter().zip(1..).all(|(number, at)| *number == at))
}

const TOTALS: [&str; 5] = ["tong", "tong_cong", "tong_so", "cong", "toan_tinh"];

fn is_total(row: &Row) -> bool {
    row.cells.first().is_some_and(|cell| TOTALS.contains(&unaccented(&cell.value.text()).as_str()))
}

fn read_sheet(reference: &TableReference, report: &mut Vec<Diagnostic>) -> Option<Sheet> {
    let path = reference.path();
    let source = Arc::new(Source { name: path.display().to_string(), text: String::new() });
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let sheet = match ending.as_str() {
        "xlsx" => read_xlsx(&path, &source, reference),
        "csv" => read_csv(&path, &source),
        _ => Err(Diagnostic::error("bang-la", format!("không đọc được bảng `{}`", reference.file.value))
            .at(&reference.file.place)
            .hint("bảng phải là tệp .xlsx hoặc .csv; từ tệp .xls hãy Lưu thành (Save as) .xlsx")),
    };
    sheet.map_err(|diagnostic| report.push(diagnostic)).ok()
}

fn read_xlsx(path: &Path, source: &Arc<Source>, reference: &TableReference) -> Result<Sheet, Diagnostic> {
    let wanted = reference.sheet.as_ref();
    if !path.is_file() {
        let message = format!("không có bảng `{}`", source.name);
        return Err(Diagnostic::error("khong-thay-tep", message).at(&reference.file.place));
    }
    xlsx::read(path, source, wanted.map(|name| name.value.as_str())).map_err(|failure| match failure {
        XlsxFailure::Unreadable(error) => {
            let message = format!("không đọc được bảng `{}`: {error}", source.name);
            Diagnostic::error("khong-doc-duoc", message).at(&reference.file.place)
        }
        XlsxFailure::NoSheet(names) => no_sheet(reference, &names),
    })
}

fn no_sheet(reference: &TableReference, names: &[String]) -> Diagnostic {
    let Some(wanted) = &reference.sheet else {
        return Diagnostic::error("thieu-trang", "bảng không có trang tính nào").at(&reference.file.place);
    };
    let message = format!("bảng không có trang tính `{}`", wanted.value);
    let near = suggest(&wanted.value, names.iter().map(String::as_str));
    let hint = near.map_or_else(|| format!("các trang có: {}", names.join(", ")), did_you_mean);
    Diagnostic::error("thieu-trang", message).at(&wanted.place).hint(hint)
}

fn read_csv(path: &Path, source: &Arc<Source>) -> Result<Sheet, Diagnostic> {
    let text = layers::read_source(path)?;
    csv_file::read(&text.text, source).map_err(|error| {
        Diagnostic::error("khong-doc-duoc", format!("không đọc được bảng: {error}"))
            .at(&Place::file(&source.name))
    })
}
