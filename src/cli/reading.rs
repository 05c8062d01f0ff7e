//! Which paths are facts, before anything is done with them.

use std::path::{Path, PathBuf};

use super::usage::Misuse;
use crate::files::is_yaml;

/// Refuses paths that are no facts, and folders of one's own that are none, before anything is done.
///
/// # Errors
/// Which of them.
pub fn check<'a>(
    paths: &[PathBuf],
    folders: impl IntoIterator<Item = &'a Option<PathBuf>>,
) -> Result<(), Misuse> {
    for path in paths {
        if !path.exists() {
            return Err(Misuse(format!("không có tệp hay thư mục `{}`", path.display())));
        }
        if !path.is_dir() && !is_yaml(path) {
            return Err(Misuse(format!("`{}` không phải tệp dữ kiện (.yaml, .yml)", path.display())));
        }
    }
    match folders.into_iter().flatten().find(|folder| !folder.is_dir()) {
        Some(folder) => Err(Misuse(format!("không có thư mục `{}`", folder.display()))),
        None => Ok(()),
    }
}

/// As [`check`], where one facts file is wanted.
///
/// # Errors
/// As [`check`]; a folder.
pub fn check_file<'a>(
    file: &Path,
    folders: impl IntoIterator<Item = &'a Option<PathBuf>>,
) -> Result<(), Misuse> {
    check(&[file.to_owned()], folders)?;
    if file.is_dir() {
        return Err(Misuse(format!("`{}` là một thư mục, cần một tệp dữ kiện", file.display())));
    }
    Ok(())
}
