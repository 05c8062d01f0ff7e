//! The YAML of the register and of the rules: files, and errors in a clerk's words.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use include_dir::Dir;
use serde::de::DeserializeOwned;
use serde_saphyr::{Error, Location, Spanned};
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Place, Source, did_you_mean, suggest};
use crate::facts::read_source;

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

/// The `*.yaml` files of the user's `folder`, by name; what cannot be read goes to `report`.
pub(super) fn of_folder(folder: &Path, report: &mut Vec<Diagnostic>) -> Vec<Arc<Source>> {
    let Ok(entries) = fs::read_dir(folder) else {
        let place = Place::file(folder.display().to_string());
        report.push(Diagnostic::error("khong-thay-tep", "không mở được thư mục này").at(&place));
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml"));
    paths.sort();
    let sources = paths.iter().filter_map(|path| match read_source(path) {
        Ok(source) => Some(Arc::new(Source { name: source.name.clone(), text: source.text.nfc().collect() })),
        Err(diagnostic) => {
            report.push(diagnostic);
            None
        }
    });
    sources.collect()
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
            Diagnostic::error("khoa-la", format!("không có khóa `{field}`")).hint(choices(field, expected))
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            Diagnostic::error("gia-tri-la", format!("không hiểu giá trị `{variant}`"))
                .hint(choices(variant, expected))
        }
        Error::SerdeMissingField { field, .. } => {
            Diagnostic::error("thieu-khoa", format!("thiếu khóa `{field}`"))
        }
        Error::DuplicateMappingKey { key, .. } => {
            let key = key.as_deref().unwrap_or("?");
            Diagnostic::error("khoa-trung", format!("khóa `{key}` ghi hai lần"))
        }
        Error::SerdeInvalidType { .. } | Error::SerdeInvalidValue { .. } | Error::Unexpected { .. } => {
            Diagnostic::error(
                "kieu-sai",
                "giá trị không đúng loại: cần một chữ, một số, danh sách hay nhóm khóa khác",
            )
        }
        // The library words its syntax errors in English; the place says enough.
        _ => Diagnostic::error("yaml-sai", "chỗ này không đúng cú pháp YAML hoặc không đúng loại giá trị"),
    };
    match error.location() {
        Some(location) => diagnostic.at(&place(source, location)),
        None => diagnostic.at(&Place::new(source, 0..0)),
    }
}

fn choices(found: &str, expected: &[&str]) -> String {
    match suggest(found, expected.iter().copied()) {
        Some(name) => did_you_mean(name),
        None => format!("có thể dùng: {}", expected.join(", ")),
    }
}
