//! Writing facts into the folder: a file is replaced only while it is what the page read, so that no edit is lost.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::batch::{Foreign, write_own};
use crate::diagnostic::{Diagnostic, visible};
use crate::engine::{Message, inner_path};
use crate::files::is_yaml;

/// What is to be written: `path`, and the text that the page read there (`standing`); the new text is in the bytes.
pub fn answer(message: &[u8]) -> Vec<u8> {
    let value = match save(message) {
        Ok(()) => json!({"ok": true, "value": null}),
        Err(why) => json!({"ok": false, "why": why}),
    };
    Message { value, bytes: Vec::new() }.write()
}

fn save(message: &[u8]) -> Result<(), String> {
    let Message { value, bytes } = Message::read(message).map_err(|error| error.0)?;
    let named = value.get("path").and_then(|path| path.as_str()).unwrap_or_default();
    let standing = value.get("standing").and_then(|text| text.as_str()).unwrap_or_default();
    let path = writable(named)
        .ok_or_else(|| format!("`{}` không phải tệp dữ kiện (.yaml) trong thư mục này", visible(named)))?;
    let is_what_was_read = |now: &[u8]| now == standing.as_bytes();
    write_own(&path, &bytes, is_what_was_read, Foreign::Refuse)
        .map(drop)
        .map_err(|error| explained(&error, named))
}

/// The path, if it is of a facts file whose folder lies in the one that one is in, links followed.
fn writable(named: &str) -> Option<PathBuf> {
    let path = inner_path(named).filter(|path| is_yaml(path) && !path.is_symlink())?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let here = Path::new(".").canonicalize().ok()?;
    folder.canonicalize().is_ok_and(|folder| folder.starts_with(here)).then_some(path)
}

fn explained(error: &Diagnostic, named: &str) -> String {
    format!(
        "chưa ghi `{}`: {}. Nếu tệp đã được sửa ở chỗ khác thì mở lại nó, hoặc đặt tên khác rồi ghi",
        visible(named),
        error.message
    )
}

#[cfg(test)]
#[path = "save_tests.rs"]
mod tests;
