//! The engine: what it holds between questions, and who answers which.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::message::{Message, MessageError};
use super::open_file::OpenFacts;
use super::pack::Pack;
use super::request::Request;
use super::{batch, begin, describe, documents, names};
use crate::diagnostic::{Report, limits, to_json_value};
use crate::files::Disk;
use crate::generate::Library;

/// Answers a page.
pub struct Engine {
    pub(super) library: Library,
    pub(super) disk: Disk,
    /// The facts file that was asked for last: one that stands for thousands is not read anew for each.
    pub(super) opened: Option<OpenFacts>,
    pub(super) pack: Option<Pack>,
}

/// Why there is no answer, in a clerk's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal(pub String);

/// An answer: JSON, and the bytes that go with it.
pub(super) type Answer = Result<(Value, Vec<u8>), Refusal>;

impl From<MessageError> for Refusal {
    fn from(error: MessageError) -> Self {
        Self(error.0)
    }
}

impl Engine {
    /// With `library`, on the files of `disk`.
    pub fn new(library: Library, disk: Disk) -> Self {
        Self { library, disk, opened: None, pack: None }
    }

    /// The engine of a browser: the built-in templates and registers, no files yet.
    pub fn in_memory(report: &mut Report) -> Option<Self> {
        Library::load(None, None, None, report).map(|library| Self::new(library, Disk::in_memory()))
    }

    /// Answers a message with a message.
    pub fn answer(&mut self, message: &[u8]) -> Vec<u8> {
        let (value, bytes) = match self.answer_to(message) {
            Ok((value, bytes)) => (json!({"ok": true, "value": value}), bytes),
            Err(Refusal(why)) => (json!({"ok": false, "why": why}), Vec::new()),
        };
        Message { value, bytes }.write()
    }

    fn answer_to(&mut self, message: &[u8]) -> Answer {
        let Message { value, bytes } = Message::read(message)?;
        let request: Request = serde_json::from_value(value)
            .map_err(|error| Refusal(format!("không hiểu câu hỏi của trang: {error}")))?;
        let only = |value: Value| Ok((value, Vec::new()));
        match request {
            Request::Describe => only(describe::description(&self.library)?),
            Request::Legal { day } => only(describe::legal(&self.library, &day)?),
            Request::Explain { rule } => only(describe::rule(&rule)?),
            Request::Units { text } => only(begin::units(&text)),
            Request::Begin { template, unit, day } => {
                only(begin::facts(&self.library, &template, &unit, &day)?)
            }
            Request::Put { path } => {
                let path = inner(&path)?;
                self.changed();
                self.disk.put(path, bytes);
                only(Value::Null)
            }
            Request::Drop { path } => {
                let path = inner(&path)?;
                self.changed();
                self.disk.forget(&path);
                only(Value::Null)
            }
            Request::Files => only(documents::files(&self.disk)),
            Request::Read { path } => {
                let read = self.disk.read(&inner(&path)?, &limits::FACTS_BYTES);
                let bytes = read.map_err(|error| Refusal(crate::files::why_not_read(&error)))?;
                Ok((Value::Null, bytes))
            }
            Request::Understand { path } => only(documents::understood(self, &inner(&path)?)?),
            Request::Documents { path } => only(documents::listed(self, &inner(&path)?)),
            Request::Diagnose { path, index } => {
                let mut report = Report::new();
                documents::composed(self, &inner(&path)?, index, &mut report);
                only(json!({"findings": to_json_value(&report)}))
            }
            Request::Preview { path, index } => only(documents::preview(self, &inner(&path)?, index)),
            Request::Render { path, index } => Ok(documents::render(self, &inner(&path)?, index)),
            Request::Pack { path, from, count } => {
                only(batch::pack(self, &inner(&path)?, from..from + count)?)
            }
            Request::Packed => {
                let pack = self.pack.take().ok_or_else(|| Refusal("chưa có gì để nén".to_owned()))?;
                Ok((Value::Null, pack.finish()?))
            }
        }
    }

    /// A file is not what it was: nothing that was read of it holds.
    fn changed(&mut self) {
        self.opened = None;
        self.pack = None;
    }
}

fn inner(path: &str) -> Result<PathBuf, Refusal> {
    names::inner_path(path).ok_or_else(|| Refusal(format!("`{path}` không phải tên tệp trong thư mục này")))
}
