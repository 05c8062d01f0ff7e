//! Expected texts that stand in files: compared, and written anew by `VANTHU_ACCEPT=1 cargo test`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The folder `name` of the golden files.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// All files under `folder` by their names, joined by `/`.
pub fn files(folder: &Path) -> BTreeMap<String, PathBuf> {
    let paths = WalkDir::new(folder).into_iter().map_while(Result::ok);
    let files = paths.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    files
        .map(|path| (path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"), path))
        .collect()
}

/// Holds `written` against those files of `folder` whose names are `expected`. A file that is missing, one that
/// nothing is written for any more, and the first line that differs fail.
pub fn compare(folder: &Path, written: &BTreeMap<String, String>, expected: impl Fn(&str) -> bool) {
    let standing = || files(folder).into_iter().filter(|(name, _)| expected(name));
    if std::env::var_os("VANTHU_ACCEPT").is_some() {
        standing().for_each(|(_, path)| fs::remove_file(path).unwrap());
        for (name, text) in written {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }
    let standing: BTreeMap<_, _> =
        standing().map(|(name, path)| (name, fs::read_to_string(path).unwrap())).collect();
    let lost: Vec<_> = standing.keys().filter(|name| !written.contains_key(*name)).collect();
    assert!(lost.is_empty(), "no longer used: {lost:?}");
    let differing: Vec<_> =
        written.iter().filter_map(|(name, text)| differ(name, text, standing.get(name))).collect();
    assert!(differing.is_empty(), "{}\nVANTHU_ACCEPT=1 accepts", differing.join("\n"));
}

fn differ(name: &str, written: &str, standing: Option<&String>) -> Option<String> {
    let Some(standing) = standing else { return Some(format!("{name}: no such file")) };
    if written == standing {
        return None;
    }
    let lines = || written.lines().zip(standing.lines()).zip(1..);
    let first = lines().find(|((written, standing), _)| written != standing);
    Some(match first {
        Some(((written, standing), line)) => {
            format!("{name}:{line}\n  expected: {standing}\n  written:  {written}")
        }
        None => format!(
            "{name}: one is longer: {} and {} lines",
            standing.lines().count(),
            written.lines().count()
        ),
    })
}
