//! The report of a run for other programs: one line a document, as CSV or JSON.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::NamedTempFile;

use super::Finished;
use super::disk::{new_file, sweep};
use super::failure::not_written;
use crate::diagnostic::{Diagnostic, Place, limits, rules};

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

/// A report being written; nothing is in its place until [`Self::finish`].
pub struct RunReport {
    path: PathBuf,
    lines: ReportLines,
    failure: Option<io::Error>,
}

enum ReportLines {
    Csv(Box<csv::Writer<NamedTempFile>>),
    Json(BufWriter<NamedTempFile>, usize),
}

/// One document. Keys are also the columns of the CSV.
#[derive(Serialize)]
struct ReportLine<'a> {
    du_kien: String,
    van_ban: Option<&'a str>,
    trang_thai: &'static str,
    so_truong: Option<usize>,
    so_muc_tieu: Option<usize>,
    ban_luu: Option<String>,
    canh_bao: Vec<String>,
    loi: Vec<String>,
}

const COLUMNS: [&str; 8] =
    ["du_kien", "van_ban", "trang_thai", "so_truong", "so_muc_tieu", "ban_luu", "canh_bao", "loi"];

/// What the names of unfinished reports begin with.
const UNFINISHED: &str = ".vanthu-bao-cao-";

impl RunReport {
    /// Begins the report that is to stand at `path`.
    ///
    /// # Errors
    /// Its folder cannot be written into; a file that is no report stands there.
    pub fn create(path: &Path, format: ReportFormat) -> Result<Self, Diagnostic> {
        if is_other_file(path) {
            let message = "ở đây đã có một tệp không phải là báo cáo, nên không ghi đè";
            return Err(Diagnostic::new(&rules::KHONG_GHI_DE, message)
                .at(&Place::file(path.display().to_string()))
                .hint("chọn tên khác cho --report"));
        }
        let lines = ReportLines::begin(path, format).map_err(|error| not_written(path, &error))?;
        Ok(Self { path: path.to_owned(), lines, failure: None })
    }

    /// Adds one document. What fails is told by [`Self::finish`], so that a full disk does not stop the run.
    pub fn add(&mut self, finished: &Finished) {
        if self.failure.is_none() {
            self.failure = self.lines.add(&ReportLine::new(finished)).err();
        }
    }

    /// Puts the report into its place.
    ///
    /// # Errors
    /// Any line could not be written; what stood in its place stays.
    pub fn finish(self) -> Result<(), Diagnostic> {
        let done = self.failure.map_or(Ok(()), Err).and_then(|()| self.lines.end(&self.path));
        done.map_err(|error| not_written(&self.path, &error))
    }
}

impl ReportLines {
    fn begin(path: &Path, format: ReportFormat) -> io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A report that is being written is locked, so that those of killed runs are known.
        sweep(folder, |name| name.starts_with(UNFINISHED) && is_unlocked(&folder.join(name)));
        let mut file = new_file(UNFINISHED).tempfile_in(folder)?;
        let _ = file.as_file().try_lock();
        Ok(match format {
            ReportFormat::Csv => {
                file.write_all("\u{feff}".as_bytes())?;
                let mut lines = csv::Writer::from_writer(file);
                lines.write_record(COLUMNS).map_err(into_io)?;
                Self::Csv(Box::new(lines))
            }
            ReportFormat::Json => Self::Json(BufWriter::new(file), 0),
        })
    }

    fn add(&mut self, line: &ReportLine<'_>) -> io::Result<()> {
        match self {
            Self::Csv(lines) => lines.write_record(line.cells()).map_err(into_io),
            Self::Json(lines, count) => {
                lines.write_all(if *count == 0 { b"[\n" } else { b",\n" })?;
                *count += 1;
                Ok(serde_json::to_writer(lines, line)?)
            }
        }
    }

    fn end(self, path: &Path) -> io::Result<()> {
        let file = match self {
            Self::Csv(lines) => lines.into_inner().map_err(csv::IntoInnerError::into_error)?,
            Self::Json(mut lines, count) => {
                lines.write_all(if count == 0 { b"[]\n" } else { b"\n]\n" })?;
                lines.into_inner().map_err(io::IntoInnerError::into_error)?
            }
        };
        file.as_file().sync_all()?;
        file.persist(path).map(drop).map_err(|error| error.error)
    }
}

/// The error beneath, which tells what the disk refused.
fn into_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Whether a file stands at `path` that this program did not write as a report.
fn is_other_file(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    let mut head = String::new();
    let mut reader = BufReader::new(file);
    let read = reader.read_line(&mut head).and_then(|_| reader.read_line(&mut head));
    let [first, second, ..] = COLUMNS;
    let begins = [format!("\u{feff}{first},{second},"), format!("[\n{{\"{first}\""), "[]\n".to_owned()];
    !head.is_empty() && (read.is_err() || !begins.iter().any(|begin| head.starts_with(begin.as_str())))
}

fn is_unlocked(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| file.try_lock().is_ok())
}

impl<'a> ReportLine<'a> {
    fn new(finished: &'a Finished) -> Self {
        Self {
            du_kien: finished.facts_file.display().to_string(),
            van_ban: finished.output.as_deref(),
            trang_thai: finished.status.key(),
            so_truong: finished.counts.map(|counts| counts.schools),
            so_muc_tieu: finished.counts.map(|counts| counts.targets),
            ban_luu: finished.backup.as_ref().map(|path| path.display().to_string()),
            canh_bao: messages(&finished.diagnostics, |finding| !finding.is_error()),
            loi: messages(&finished.diagnostics, Diagnostic::is_error),
        }
    }

    fn cells(&self) -> [String; COLUMNS.len()] {
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        [
            self.du_kien.clone(),
            self.van_ban.unwrap_or_default().to_owned(),
            self.trang_thai.to_owned(),
            number(self.so_truong),
            number(self.so_muc_tieu),
            self.ban_luu.clone().unwrap_or_default(),
            self.canh_bao.join("\n"),
            self.loi.join("\n"),
        ]
    }
}

/// "data/a.yaml:3:5: ngay-sai: …" of each finding that `counts`.
fn messages(diagnostics: &[Diagnostic], counts: impl Fn(&Diagnostic) -> bool) -> Vec<String> {
    let counted: Vec<&Diagnostic> = diagnostics.iter().filter(|diagnostic| counts(diagnostic)).collect();
    let (shown, others) = counted.split_at(counted.len().min(limits::FINDINGS.most()));
    let more = (!others.is_empty()).then(|| format!("… và {} điều khác", others.len()));
    shown.iter().map(|finding| message(finding)).chain(more).collect()
}

fn message(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.place.as_ref().map(|place| place.name() + ": ").unwrap_or_default();
    format!("{place}{}: {}", diagnostic.rule(), diagnostic.message)
}
