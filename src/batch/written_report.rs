//! What a report is, and whether a file is one, byte for byte as it was written.

use std::path::Path;

use serde_json::{Map, Value};

use super::Status;

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// For Excel: UTF-8 with a BOM, commas.
    Csv,
    /// An array, one object a line.
    Json,
}

impl ReportFormat {
    /// The format that the ending of `path` names.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?;
        let known = [("csv", Self::Csv), ("json", Self::Json)];
        known.into_iter().find(|(name, _)| ending.eq_ignore_ascii_case(name)).map(|(_, format)| format)
    }
}

/// The columns of the CSV, also the keys of the JSON.
pub const COLUMNS: [&str; 8] =
    ["du_kien", "van_ban", "trang_thai", "so_truong", "so_muc_tieu", "ban_luu", "canh_bao", "loi"];

/// Which of them says what became of a document.
const STATUS: &str = "trang_thai";

/// For Excel, which else takes a CSV for one of an old encoding.
pub const MARK: &[u8] = "\u{feff}".as_bytes();

/// Whether `bytes` are a report in `format` that nobody saved again: another program sets quotes, separators or ends of
/// lines in another way.
pub fn is_report(bytes: &[u8], format: ReportFormat) -> bool {
    let again = match format {
        ReportFormat::Csv => csv_again(bytes),
        ReportFormat::Json => json_again(bytes),
    };
    again.is_some_and(|again| again == bytes)
}

/// The records of a CSV as this program writes them; none where they are no report's.
fn csv_again(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.strip_prefix(MARK)?);
    let mut again = csv::Writer::from_writer(MARK.to_vec());
    let status = COLUMNS.iter().position(|name| *name == STATUS)?;
    for (number, record) in reader.records().enumerate() {
        let record = record.ok()?;
        if number == 0 && record != COLUMNS.to_vec() || number > 0 && !is_status(record.get(status)?) {
            return None;
        }
        again.write_record(&record).ok()?;
    }
    again.into_inner().ok()
}

/// The objects of a JSON as this program writes them; none where they are no report's.
fn json_again(bytes: &[u8]) -> Option<Vec<u8>> {
    let objects: Vec<Map<String, Value>> = serde_json::from_slice(bytes).ok()?;
    let lines = objects.iter().map(|object| {
        let is_one = object.keys().eq(COLUMNS) && object.get(STATUS)?.as_str().is_some_and(is_status);
        is_one.then(|| serde_json::to_string(object).ok()).flatten()
    });
    let lines = lines.collect::<Option<Vec<_>>>()?.join(",\n");
    Some(if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{lines}\n]\n") }.into_bytes())
}

fn is_status(word: &str) -> bool {
    Status::ALL.into_iter().chain([Status::Noted]).any(|status| status.key() == word)
}
