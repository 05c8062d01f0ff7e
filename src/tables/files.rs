//! The files that a reference names: one, or all that a pattern takes in, as communes send them in.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::reference::TableReference;
use crate::diagnostic::{Diagnostic, rules};
use crate::files::{Disk, named, why_not_read};

/// Whether the name is a pattern: `danh-sach/*.xlsx`.
pub fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?'])
}

/// The files, as they are called on the disk; those of a pattern by their names.
///
/// # Errors
/// If there are none, or the folder cannot be read.
pub fn of(disk: &Disk, reference: &TableReference) -> Result<Vec<PathBuf>, Diagnostic> {
    let written = &reference.file;
    if !is_pattern(&written.value) {
        return Ok(vec![reference.path(disk)?]);
    }
    let none = |why: String| Diagnostic::new(&rules::KHONG_THAY_TEP, why).at(&written.place);
    let (folder, pattern) = written.value.rsplit_once(['/', '\\']).unwrap_or(("", &written.value));
    if is_pattern(folder) {
        return Err(none(format!(
            "`{}`: dấu * chỉ dùng trong tên tệp, không dùng trong tên thư mục",
            written.value
        )));
    }
    let base = Path::new(&written.place.source.name).parent().unwrap_or(Path::new(""));
    let folder = match folder {
        "" => base.to_owned(),
        folder => named(disk, base, folder).map_err(|error| {
            let message = format!("không có thư mục `{}`", base.join(folder).display());
            error.explain(folder, none(message))
        })?,
    };
    // Read "." where the file stands in the folder one is in.
    let read = if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.clone() };
    let listed = disk.names_in(&read).map_err(|error| {
        none(format!("không đọc được thư mục `{}`: {}", read.display(), why_not_read(&error)))
    })?;
    let is_one = |name: &String| !is_of_a_program(name) && matches(&folded(pattern), &folded(name));
    let names: Vec<String> =
        listed.into_iter().filter(|name| is_one(name) && disk.is_file(&read.join(name))).collect();
    if names.is_empty() {
        return Err(none(format!("không có tệp nào như `{}`", written.value)));
    }
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}

/// Files that Excel and LibreOffice keep beside an open workbook, and hidden ones.
fn is_of_a_program(name: &str) -> bool {
    name.starts_with("~$") || name.starts_with('.')
}

fn folded(name: &str) -> Vec<char> {
    name.nfc().flat_map(char::to_lowercase).collect()
}

/// Whether `name` is as `pattern` says: `*` is any letters or none, `?` one.
fn matches(pattern: &[char], name: &[char]) -> bool {
    // Where to go on if what follows the last `*` does not fit.
    let (mut at, mut in_pattern, mut star) = (0, 0, None);
    while let Some(letter) = name.get(at) {
        match pattern.get(in_pattern) {
            Some('*') => {
                star = Some((in_pattern, at));
                in_pattern += 1;
            }
            Some(wanted) if *wanted == '?' || wanted == letter => {
                in_pattern += 1;
                at += 1;
            }
            Some(_) | None => {
                let Some((star_at, from)) = star else { return false };
                star = Some((star_at, from + 1));
                in_pattern = star_at + 1;
                at = from + 1;
            }
        }
    }
    pattern.get(in_pattern..).unwrap_or_default().iter().all(|sign| *sign == '*')
}

/// What is told of several files: which were read, so that one sees what is missing.
pub fn told(reference: &TableReference, paths: &[PathBuf]) -> Option<Diagnostic> {
    const SHOWN: usize = 12;
    if paths.len() < 2 && !is_pattern(&reference.file.value) {
        return None;
    }
    let name =
        |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut names: Vec<String> = paths.iter().take(SHOWN).map(name).collect();
    if let Some(more) = paths.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        names.push(format!("và {more} tệp nữa"));
    }
    let message = format!("`{}` là {} tệp: {}", reference.file.value, paths.len(), names.join(", "));
    Some(
        Diagnostic::new(&rules::NHIEU_TEP_BANG, message)
            .at(&reference.file.place)
            .hint("nếu thiếu tệp của đơn vị nào thì chép thêm vào thư mục ấy"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_take_in_names() {
        for (pattern, name, expected) in [
            ("*.xlsx", "xa-a.xlsx", true),
            ("*.xlsx", "XA-A.XLSX", true),
            ("*.xlsx", "a.xls", false),
            ("xã *.xls?", "Xã Quế Phong.xlsx", true),
            ("*a*b*", "xxaxxbxx", true),
            ("*a*b", "ab a", false),
            ("*", "", true),
            ("a?", "a", false),
        ] {
            assert_eq!(matches(&folded(pattern), &folded(name)), expected, "{pattern} {name}");
        }
    }
}
