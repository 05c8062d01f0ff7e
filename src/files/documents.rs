//! Documents that others wrote: which files are meant.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The files of `paths`; of a folder all `.docx` in it and below, by name, but for what Word leaves of open ones.
pub fn documents(paths: &[PathBuf]) -> Vec<PathBuf> {
    let of_folder = |folder: &Path| {
        let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        files.filter(|path| is_document(path)).collect()
    };
    let files = |path: &PathBuf| if path.is_dir() { of_folder(path) } else { vec![path.clone()] };
    paths.iter().flat_map(files).collect()
}

fn is_document(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    name.ends_with(".docx") && !name.starts_with("~$") && !name.starts_with('.')
}
