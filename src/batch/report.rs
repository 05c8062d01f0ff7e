//! The report of a run for other programs: one line a document, as CSV or JSON.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Finished;
use super::failure::not_written;
use super::named::{Foreign, NamedFile};
use super::written_report::{COLUMNS, MARK, ReportFormat, is_report};
use crate::diagnostic::{Diagnostic, limits};

/// A report being written; nothing is in its place until [`Self::finish`].
pub struct RunReport {
    path: PathBuf,
    lines: ReportLines<NamedFile>,
    failure: Option<io::Error>,
}

enum ReportLines<W: Write> {
    Csv(Box<csv::Writer<W>>),
    Json(W, usize),
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

impl RunReport {
    /// Begins the report that is to stand at `path`.
    ///
    /// # Errors
    /// Its folder cannot be written into; a file that is no report, or an edited one, stands there and is not to be kept
    /// beside it.
    pub fn create(path: &Path, format: ReportFormat, foreign: Foreign) -> Result<Self, Diagnostic> {
        let file = NamedFile::begin(path, |bytes| is_report(bytes, format), foreign)?;
        let lines = ReportLines::begin(file, format).map_err(|error| not_written(path, &error))?;
        Ok(Self { path: path.to_owned(), lines, failure: None })
    }

    /// Adds one document. What fails is told by [`Self::finish`], so that a full disk does not stop the run.
    pub fn add(&mut self, finished: &Finished) {
        if self.failure.is_none() {
            self.failure = self.lines.add(&ReportLine::new(finished)).err();
        }
    }

    /// Puts the report into its place. Where what stood there is kept, if that was no report.
    ///
    /// # Errors
    /// Any line could not be written; what stood in its place stays.
    pub fn finish(self) -> Result<Option<PathBuf>, Diagnostic> {
        let done = self.failure.map_or(Ok(()), Err).and_then(|()| self.lines.end());
        done.map_err(|error| not_written(&self.path, &error))?.finish()
    }
}

impl<W: Write> ReportLines<W> {
    fn begin(mut file: W, format: ReportFormat) -> io::Result<Self> {
        Ok(match format {
            ReportFormat::Csv => {
                file.write_all(MARK)?;
                let mut lines = csv::Writer::from_writer(file);
                lines.write_record(COLUMNS).map_err(into_io)?;
                Self::Csv(Box::new(lines))
            }
            ReportFormat::Json => Self::Json(file, 0),
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

    fn end(self) -> io::Result<W> {
        match self {
            Self::Csv(lines) => lines.into_inner().map_err(csv::IntoInnerError::into_error),
            Self::Json(mut lines, count) => {
                lines.write_all(if count == 0 { b"[]\n" } else { b"\n]\n" })?;
                Ok(lines)
            }
        }
    }
}

/// The error beneath, which tells what the disk refused.
fn into_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
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
