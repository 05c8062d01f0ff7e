//! What is done in the folder: facts are saved, documents made. Nothing outside of it is read or written.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::inside::facts_file;
use super::undone::Undone;
use super::{make, save};
use crate::engine::Message;
use crate::generate::Library;
use crate::office::LibreOffice;

/// What is asked of the folder; files are named by their paths below it.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
enum FolderRequest {
    /// Which folder it is, and what can be made there.
    About,
    /// The bytes as the facts file at `path`.
    Save {
        path: String,
        /// What the page read there; nothing where there was no file.
        standing: String,
        /// Whether what stands there instead is kept aside, and replaced.
        #[serde(default)]
        force: bool,
    },
    /// The documents of the facts file at `path`, into the folder of documents.
    Make {
        path: String,
        /// With a PDF beside each.
        #[serde(default)]
        pdf: bool,
    },
    /// The document in the bytes as PDF, in the bytes.
    Pdf,
}

/// Answers a message with a message. Documents are made with `library`.
pub fn answer(message: &[u8], library: &Arc<Library>) -> Vec<u8> {
    let (value, bytes) = match done(message, library) {
        Ok((value, bytes)) => (json!({"ok": true, "value": value}), bytes),
        Err(undone) => (json!({"ok": false, "why": undone.why, "changed": undone.has_changed}), Vec::new()),
    };
    Message { value, bytes }.write()
}

fn done(message: &[u8], library: &Arc<Library>) -> Result<(Value, Vec<u8>), Undone> {
    let Message { value, bytes } = Message::read(message).map_err(|error| Undone::from(error.0))?;
    let wanted: FolderRequest =
        serde_json::from_value(value).map_err(|error| format!("không hiểu yêu cầu của trang: {error}"))?;
    match wanted {
        FolderRequest::About => Ok((about(), Vec::new())),
        FolderRequest::Save { path, standing, force } => {
            let kept = save::save(&facts_file(&path)?, &standing, &bytes, force)?;
            Ok((json!({"kept": kept}), Vec::new()))
        }
        FolderRequest::Make { path, pdf } => {
            Ok((make::make(&facts_file(&path)?, Arc::clone(library), pdf)?, Vec::new()))
        }
        FolderRequest::Pdf => Ok((Value::Null, make::pdf(&bytes)?)),
    }
}

fn about() -> Value {
    let folder = Path::new(".").canonicalize().unwrap_or_default();
    json!({"folder": folder.display().to_string(), "out": make::OUT, "hasPdf": LibreOffice::find().is_ok()})
}

#[cfg(test)]
#[path = "folder_tests.rs"]
mod tests;
