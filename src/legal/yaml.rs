//! The YAML of the register and of the rules: files, and errors in a clerk's words.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use include_dir::Dir;
use serde::de::DeserializeOwned;
use serde_saphyr::{Error, Location, Spanned};
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Place, Source, did_you_mean, suggest};

/// The built-in files of a folder, by name.
pub(super) fn built_in(folder: &Dir<'_>) -> Vec<Arc<Source>> {
    let mut files: Vec<_> = folder.files().collect();
    files.sort_by_key(|file| file.path());
    let sources = files.into_iter().filter_map(|file| {
        let text = file.contents_utf8()?.nfc().collect();
        Some(Arc::new(Source { name: format!("{} (có sẵn)", file.path().display()), text }))
    });
    sources.collect()
}

/// The `*.yaml` files of the user's `folder`, by name; one that cannot be read goes to `report`.
pub(super) fn of_folder(folder: &Path, report: &mut Vec<Diagnostic>) -> Vec<Arc<Source>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            report.push(unreadable(folder, &error));
            return Vec::new();
        }
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml"));
    paths.sort();
    let mut sources = Vec::new();
    for path in paths {
        match fs::read_to_string(&path) {
            Ok(text) => {
                let text = text.trim_start_matches('\u{feff}').nfc().collect();
                sources.push(Arc::new(Source { name: path.display().to_string(), text }));
            }
            Err(error) => report.push(unreadable(&path, &error)),
        }
    }
    sources
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostic {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => "không tìm thấy",
        std::io::ErrorKind::PermissionDenied => "không có quyền đọc",
        std::io::ErrorKind::InvalidData => "không phải văn bản UTF-8",
        _ => "lỗi khi đọc",
    };
    let message = format!("không đọc được {}: {reason}", path.display());
    Diagnostic::error("tep-khong-doc-duoc", message).at(&Place::file(path.display().to_string()))
}

/// Reads one file.
///
/// # Errors
/// What is wrong with its YAML, with its place.
pub(super) fn read<T: DeserializeOwned>(source: &Arc<Source>) -> Result<T, Box<Diagnostic>> {
    let options = serde_saphyr::options! { with_snippet: false };
    serde_saphyr::from_str_with_options(&source.text, options)
        .map_err(|error| Box::new(explain(source, &error)))
}

/// Where a value stands.
pub(super) fn place_of<T>(source: &Arc<Source>, value: &Spanned<T>) -> Place {
    place(source, value.referenced)
}

fn place(source: &Arc<Source>, location: Location) -> Place {
    let offset = |bytes: Option<u64>| bytes.and_then(|bytes| usize::try_from(bytes).ok()).unwrap_or_default();
    let start = offset(location.span().byte_offset()).min(source.text.len());
    let end = (start + offset(location.span().byte_len())).min(source.text.len());
    Place::new(source, start..end)
}

fn explain(source: &Arc<Source>, error: &Error) -> Diagnostic {
    let error = error.without_snippet();
    let diagnostic = match error {
        Error::SerdeUnknownField { field, expected, .. } => {
            Diagnostic::error("khoa-la", format!("không có mục `{field}`")).hint(choices(field, expected))
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            Diagnostic::error("gia-tri-la", format!("không hiểu giá trị `{variant}`"))
                .hint(choices(variant, expected))
        }
        Error::SerdeMissingField { field, .. } => {
            Diagnostic::error("thieu-khoa", format!("thiếu mục `{field}`"))
        }
        Error::DuplicateMappingKey { key, .. } => {
            let key = key.as_deref().unwrap_or("?");
            Diagnostic::error("khoa-trung", format!("mục `{key}` ghi hai lần"))
        }
        other => Diagnostic::error("yaml-sai", format!("YAML không đọc được: {}", other.render())),
    };
    match error.location() {
        Some(location) => diagnostic.at(&place(source, location)),
        None => diagnostic.at(&Place::new(source, 0..0)),
    }
}

fn choices(found: &str, expected: &[&str]) -> String {
    match suggest(found, expected.iter().copied()) {
        Some(name) => did_you_mean(name),
        None => format!("các mục có thể dùng: {}", expected.join(", ")),
    }
}
