//! The report of a run for other programs: one line a document, as CSV or JSON.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use tempfile::NamedTempFile;

use super::Finished;
use super::failure::not_written;
use super::safe_write::temporary_in;
use crate::diagnostic::{Diagnostic, Severity};

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
pub struct Report {
    path: PathBuf,
    lines: Lines,
    failure: Option<io::Error>,
}

enum Lines {
    Csv(Box<csv::Writer<NamedTempFile>>),
    Json(BufWriter<NamedTempFile>, usize),
}

/// One document. Keys are also the columns of the CSV.
#[derive(Serialize)]
struct Line<'a> {
    du_kien: String,
    van_ban: Option<&'a str>,
    trang_thai: &'static str,
    so_truong: Option<usize>,
    so_muc_tieu: Option<usize>,
    canh_bao: Vec<String>,
    loi: Vec<String>,
}

const COLUMNS: [&str; 7] =
    ["du_kien", "van_ban", "trang_thai", "so_truong", "so_muc_tieu", "canh_bao", "loi"];

impl Report {
    /// Begins the report that is to stand at `path`.
    ///
    /// # Errors
    /// Its folder cannot be written into.
    pub fn create(path: &Path, format: ReportFormat) -> Result<Self, Diagnostic> {
        let lines = Lines::begin(path, format).map_err(|error| not_written(path, &error))?;
        Ok(Self { path: path.to_owned(), lines, failure: None })
    }

    /// Adds one document. What fails is told by [`Self::finish`], so that a full disk does not stop the run.
    pub fn add(&mut self, finished: &Finished) {
        if self.failure.is_none() {
            self.failure = self.lines.add(&Line::new(finished)).err();
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

impl Lines {
    fn begin(path: &Path, format: ReportFormat) -> io::Result<Self> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = temporary_in(folder)?;
        Ok(match format {
            ReportFormat::Csv => {
                file.write_all("\u{feff}".as_bytes())?;
                let mut lines = csv::Writer::from_writer(file);
                lines.write_record(COLUMNS)?;
                Self::Csv(Box::new(lines))
            }
            ReportFormat::Json => Self::Json(BufWriter::new(file), 0),
        })
    }

    fn add(&mut self, line: &Line<'_>) -> io::Result<()> {
        match self {
            Self::Csv(lines) => Ok(lines.write_record(line.cells())?),
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

impl<'a> Line<'a> {
    fn new(finished: &'a Finished) -> Self {
        Self {
            du_kien: finished.facts_file.display().to_string(),
            van_ban: finished.output.as_deref(),
            trang_thai: finished.status.key(),
            so_truong: finished.counts.map(|counts| counts.schools),
            so_muc_tieu: finished.counts.map(|counts| counts.targets),
            canh_bao: messages(&finished.diagnostics, Severity::Warning),
            loi: messages(&finished.diagnostics, Severity::Error),
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
            self.canh_bao.join("\n"),
            self.loi.join("\n"),
        ]
    }
}

/// "data/a.yaml:3:5: ngay-sai: …" of each finding of that severity.
fn messages(diagnostics: &[Diagnostic], severity: Severity) -> Vec<String> {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).map(message).collect()
}

fn message(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.place.as_ref().map(|place| place.name() + ": ").unwrap_or_default();
    format!("{place}{}: {}", diagnostic.rule, diagnostic.message)
}
