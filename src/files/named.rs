//! A file or folder that facts name, as it is called on the disk.

use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::disk::Disk;
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};
use crate::vietnamese::same_unaccented;

/// Why a name leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NameError {
    /// Nothing has the name; the one that is most like it, if one is.
    Missing(Option<String>),
    /// Several have it: they differ in the Unicode form of their letters only, which nobody sees.
    Several(usize),
}

/// What `name` names as seen from `folder`. Letters are compared in one Unicode form: a Mac writes the same name in
/// other code points than a facts file has it.
///
/// # Errors
/// If nothing has the name, or several do.
pub fn named(disk: &Disk, folder: &Path, name: &str) -> Result<PathBuf, NameError> {
    Path::new(name).components().try_fold(folder.to_owned(), |path, part| match part {
        Component::Normal(part) => step(disk, &path, &part.to_string_lossy()),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            Ok(path.join(part))
        }
    })
}

fn step(disk: &Disk, folder: &Path, name: &str) -> Result<PathBuf, NameError> {
    let exact = folder.join(name);
    // Only letters with accents have another form.
    if name.is_ascii() && disk.exists(&exact) {
        return Ok(exact);
    }
    // Of a folder that cannot be read there are none.
    let names = disk.names_in(folder).unwrap_or_default();
    let form = |name: &str| name.nfc().collect::<String>();
    let wanted = form(name);
    let same: Vec<&String> = names.iter().filter(|entry| form(entry) == wanted).collect();
    match same.as_slice() {
        [entry] => Ok(folder.join(entry)),
        [] if disk.exists(&exact) => Ok(exact),
        [] => {
            let alike = names.iter().find(|entry| same_unaccented(entry, name)).map(String::as_str);
            let alike = alike.or_else(|| suggest(name, names.iter().map(String::as_str)));
            Err(NameError::Missing(alike.map(form)))
        }
        several => Err(NameError::Several(several.len())),
    }
}

impl NameError {
    /// The error, still without a place; `missing` is what it is where nothing has the name.
    pub fn explain(self, name: &str, missing: Diagnostic) -> Diagnostic {
        match self {
            Self::Missing(None) => missing,
            Self::Missing(Some(like)) => missing.hint(did_you_mean(&like)),
            Self::Several(count) => several(name, count),
        }
    }
}

/// The error that `count` files or folders are called `name` to people's eyes, still without a place.
pub fn several(name: &str, count: usize) -> Diagnostic {
    let message =
        format!("có {count} tệp hoặc thư mục cùng tên `{name}`, chỉ khác kiểu mã dấu (dựng sẵn, tổ hợp)");
    Diagnostic::new(&rules::TEN_TEP_TRUNG_MAT, message).hint("giữ một, đổi tên hoặc xóa các tệp còn lại")
}

#[cfg(test)]
#[path = "named_tests.rs"]
mod tests;
