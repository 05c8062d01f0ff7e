//! A ZIP of documents with the report of what was made.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::unanswered::Unanswered;

/// The name of the report among the documents.
const REPORT: &str = "bao-cao.csv";

/// A ZIP that is being written.
pub struct Pack {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    report: csv::Writer<Vec<u8>>,
}

impl Pack {
    /// An empty one.
    pub fn begin() -> Self {
        // What Excel reads as UTF-8.
        let mut report =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xEF\xBB\xBF".to_vec());
        // Writing into memory does not fail.
        report.write_record(["Tệp", "Kết quả", "Phát hiện"]).unwrap_or_default();
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), report }
    }

    /// Adds the document called `name`, or what stood against it.
    pub(super) fn add(&mut self, name: &str, document: Option<&[u8]>, found: &str) -> Result<(), Unanswered> {
        let file = format!("{name}.docx");
        let done = if document.is_some() { "đã làm" } else { "lỗi" };
        self.report
            .write_record([file.as_str(), done, found])
            .map_err(|error| Unanswered(error.to_string()))?;
        document.map_or(Ok(()), |bytes| self.file(&file, bytes))
    }

    /// A DOCX is packed already.
    fn file(&mut self, name: &str, bytes: &[u8]) -> Result<(), Unanswered> {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        let failed = |error: String| Unanswered(format!("không nén được `{name}`: {error}"));
        self.zip.start_file(name, options).map_err(|error| failed(error.to_string()))?;
        self.zip.write_all(bytes).map_err(|error| failed(error.to_string()))
    }

    /// The ZIP, with the report.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, Unanswered> {
        let failed = |error: String| Unanswered(format!("không nén được: {error}"));
        let report = std::mem::replace(&mut self.report, csv::Writer::from_writer(Vec::new()));
        let report = report.into_inner().map_err(|error| failed(error.to_string()))?;
        self.file(REPORT, &report)?;
        let zip = self.zip.finish().map_err(|error| failed(error.to_string()))?;
        Ok(zip.into_inner())
    }
}
