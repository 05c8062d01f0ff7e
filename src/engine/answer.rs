//! Who answers which question.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::check::CheckedDocument;
use super::message::Message;
use super::request::Request;
use super::session::Engine;
use super::unanswered::{Answer, Unanswered};
use super::{batch, begin, check, describe, documents, names, province, targets};
use crate::diagnostic::{Report, limits, to_json_value};

impl Engine {
    /// Answers a message with a message.
    pub fn answer(&mut self, message: &[u8]) -> Vec<u8> {
        let (value, bytes) = match self.answer_to(message) {
            Ok((value, bytes)) => (json!({"ok": true, "value": value}), bytes),
            Err(Unanswered(why)) => (json!({"ok": false, "why": why}), Vec::new()),
        };
        Message { value, bytes }.write()
    }

    fn answer_to(&mut self, message: &[u8]) -> Answer {
        let Message { value, bytes } = Message::read(message)?;
        let request: Request = serde_json::from_value(value)
            .map_err(|error| Unanswered(format!("không hiểu câu hỏi của trang: {error}")))?;
        let only = |value: Value| Ok((value, Vec::new()));
        match request {
            Request::Describe => only(describe::description(&self.library)?),
            Request::Legal { day } => only(describe::legal(&self.library, &day)?),
            Request::Targets { day } => only(targets::targets(&self.library, &day)?),
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
                let bytes = read.map_err(|error| Unanswered(crate::files::why_not_read(&error)))?;
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
            Request::Due { year } => province::due_list(self, year),
            Request::Sums => only(province::sums(self)),
            Request::Check { name, advice } => {
                check::check(self, &CheckedDocument { name: &name, bytes: &bytes, advice })
            }
            Request::Mend { name, advice, encoding } => {
                check::mend(self, &CheckedDocument { name: &name, bytes: &bytes, advice }, encoding)
            }
            Request::Annotate { name, advice } => {
                check::annotate(self, &CheckedDocument { name: &name, bytes: &bytes, advice })
            }
            Request::Packed => {
                let pack = self.pack.take().ok_or_else(|| Unanswered("chưa có gì để nén".to_owned()))?;
                Ok((Value::Null, pack.finish()?))
            }
        }
    }
}

fn inner(path: &str) -> Result<PathBuf, Unanswered> {
    names::inner_path(path)
        .ok_or_else(|| Unanswered(format!("`{path}` không phải tên tệp trong thư mục này")))
}
