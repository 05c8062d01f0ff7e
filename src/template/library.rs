//! Which templates and partials there are: the built-in ones and those of a folder of one's own.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use include_dir::{Dir, include_dir};
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::edition;
use crate::diagnostic::{Diagnostic, Place, Report, Source, limits, rules};
use crate::files::{read_text, several, too_large, why_not_read};
use crate::yaml::clean_lines;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

const EXTENSION: &str = ".md.hbs";

/// The text of a file. One that is in the program is taken out of it when it is asked for: a document needs few.
pub(super) type LateSource = LazyLock<Arc<Source>, Box<dyn FnOnce() -> Arc<Source> + Send>>;

/// A template or partial.
pub(super) struct File {
    pub(super) source: Arc<LateSource>,
    /// Whether it is of a folder of one's own.
    pub(super) is_own: bool,
}

/// Template files by name; a partial's begins with `_`.
pub(super) type Files = BTreeMap<String, File>;

/// The built-in files.
pub(super) fn built_in() -> Files {
    let sources = BUILT_IN.files().filter_map(|file| {
        let name = file.path().to_str()?.strip_suffix(EXTENSION)?;
        let source = move || {
            let text = with_unix_lines(file.contents_utf8().unwrap_or_default());
            Arc::new(Source::built_in(format_args!("mẫu {name}"), text))
        };
        let source = Arc::new(LateSource::new(Box::new(source)));
        Some((name.to_owned(), File { source, is_own: false }))
    });
    sources.collect()
}

impl File {
    /// A file of one's own.
    pub(super) fn own(source: Arc<Source>) -> Self {
        Self { source: Arc::new(LateSource::new(Box::new(|| source))), is_own: true }
    }
}

/// Puts the files `own` in place of the built-in ones of the same names: a file's own edition and all later ones.
pub(super) fn overlay(built_in: Files, own: Files) -> Files {
    let replaced = |name: &str| {
        edition::split(name).is_ok_and(|(name, from)| {
            own.keys().filter_map(|own| edition::split(own).ok()).any(|own| own.0 == name && own.1 <= from)
        })
    };
    let mut files: Files = built_in.into_iter().filter(|(name, _)| !replaced(name)).collect();
    files.extend(own);
    files
}

/// A warning for each of `own` files that hides a later built-in edition: what the law changed since is then not in the
/// documents of that time. One that has an own edition for it hides nothing.
pub(super) fn hidden(built_in: &Files, own: &Files) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (own_name, file) in own {
        let Ok((name, from)) = edition::split(own_name) else { continue };
        let stands = |day| {
            let others = own.keys().filter_map(|other| edition::split(other).ok());
            !others.into_iter().any(|other| other.0 == name && other.1 > from && other.1 <= day)
        };
        let editions = built_in.keys().filter_map(|file| edition::split(file).ok());
        let later = editions.filter(|edition| edition.0 == name && edition.1 > from).map(|edition| edition.1);
        found.extend(
            later
                .filter(|day| stands(*day))
                .map(|day| hides(own_name, &edition::join(name, day), &file.source)),
        );
    }
    found
}

fn hides(own: &str, hidden: &str, source: &Arc<Source>) -> Diagnostic {
    let message = format!(
        "mẫu riêng `{own}` đứng thay cả bản có sẵn `{hidden}`: văn bản đề từ ngày đó cũng theo mẫu riêng này"
    );
    Diagnostic::new(&rules::MAU_CHE_BAN_MOI, message)
        .at(&Place::file(&source.name))
        .hint(format!(
            "nếu mẫu riêng đúng quy định từ ngày ấy thì chép thêm một tệp tên `{hidden}{EXTENSION}`; nếu chỉ dùng từ ngày \
             ấy thì đổi tên tệp thành như vậy"
        ))
        .hint(format!("nếu muốn dùng bản có sẵn `{hidden}` thì đặt mẫu riêng tên khác và ghi tên ấy ở `mau`"))
}

/// The files of `folder`.
pub(super) fn own(folder: &Path, report: &mut Report) -> Files {
    let mut files = Files::new();
    for path in entries(folder, report) {
        let file_name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Some(name) = file_name.strip_suffix(EXTENSION) {
            match read_text(&path, &limits::TEMPLATE_BYTES) {
                Ok(text) => {
                    let source = clean_lines(path.display().to_string(), &clean(&text), report);
                    // A Mac writes the letters of a name in another Unicode form than facts do.
                    let name: String = name.nfc().collect();
                    if let Some(first) = files.insert(name.clone(), File::own(source)) {
                        report.push(several(&name, 2).at(&Place::file(&first.source.name)));
                    }
                }
                Err(error) => report.push(unreadable(&path, &error)),
            }
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("hbs")) {
            report.push(misnamed(&path));
        }
    }
    files
}

fn entries(folder: &Path, report: &mut Report) -> Vec<PathBuf> {
    let read = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    match read {
        Ok(entries) => {
            let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
            paths.sort();
            paths
        }
        Err(error) => {
            report.push(unreadable(folder, &error));
            Vec::new()
        }
    }
}

/// Without BOM, in NFC, with Unix line ends.
fn clean(text: &str) -> String {
    let text = with_unix_lines(text.trim_start_matches('\u{FEFF}'));
    if is_nfc(&text) { text } else { text.nfc().collect() }
}

/// With Unix line ends, one at the very end too, which a partial on a line of its own needs.
fn with_unix_lines(text: &str) -> String {
    let text = if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() };
    if text.ends_with('\n') { text } else { text + "\n" }
}

fn unreadable(path: &Path, error: &io::Error) -> Diagnostic {
    if let Some(excess) = too_large(error) {
        return excess.finding().at(&Place::file(path.display().to_string()));
    }
    let reason = match error.kind() {
        io::ErrorKind::InvalidData => "không phải văn bản UTF-8".to_owned(),
        _ => why_not_read(error),
    };
    Diagnostic::new(&rules::TEP_KHONG_DOC_DUOC, format!("không đọc được {}: {reason}", path.display()))
        .at(&Place::file(path.display().to_string()))
}

fn misnamed(path: &Path) -> Diagnostic {
    Diagnostic::milder(
        &rules::TEN_TEP_MAU,
        "tệp này không được dùng: tên tệp mẫu phải kết thúc bằng `.md.hbs`",
    )
    .at(&Place::file(path.display().to_string()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_files_need_no_cleaning() {
        for file in BUILT_IN.files() {
            let text = file.contents_utf8().unwrap();
            assert_eq!(clean(text), with_unix_lines(text), "{}", file.path().display());
        }
    }
}
