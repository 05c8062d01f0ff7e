//! Files under temporary names, and what killed runs left of them.

use std::fs;
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::super::Shard;

const TEMPORARY: &str = ".vanthu-tam-";

/// A temporary file of `shard` in `folder`, to be renamed.
///
/// # Errors
/// Those of the file system.
pub fn temporary_in(folder: &Path, shard: Option<Shard>) -> io::Result<NamedTempFile> {
    new_file(&prefix(shard)).tempfile_in(folder)
}

/// Whether `name` is that of a whole run's temporary file, beside which no part runs.
pub fn is_of_whole_run(name: &str) -> bool {
    name.strip_prefix(TEMPORARY).is_some_and(|rest| !rest.contains('-'))
}

/// What the names of a run's temporary files begin with; a whole run's is the beginning of every shard's.
pub fn prefix(shard: Option<Shard>) -> String {
    let part = shard.map(|shard| format!("{shard}-")).unwrap_or_default();
    format!("{TEMPORARY}{part}")
}

/// Makes new files in a folder, named `prefix` and more.
#[cfg(unix)]
pub fn new_file(prefix: &str) -> Builder<'_, 'static> {
    use std::os::unix::fs::PermissionsExt;

    let mut builder = Builder::new();
    // As any new file: open to whom the user's mask lets in, not to the user alone.
    builder.prefix(prefix).permissions(fs::Permissions::from_mode(0o666));
    builder
}

/// Makes new files in a folder, named `prefix` and more.
#[cfg(not(unix))]
pub fn new_file(prefix: &str) -> Builder<'_, 'static> {
    let mut builder = Builder::new();
    builder.prefix(prefix);
    builder
}

/// Takes away the files of `folder` whose names are `dead`.
pub fn sweep(folder: &Path, dead: impl Fn(&str) -> bool) {
    remove_all(folder, names(folder).iter().map(String::as_str).filter(|name| dead(name)));
}

/// The names in `folder`; of a folder that cannot be read none.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().map_while(Result::ok);
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

/// Takes away the files of `folder` that are called `names`.
pub fn remove_all<'a>(folder: &Path, names: impl Iterator<Item = &'a str>) {
    for name in names {
        // What cannot be removed does no harm.
        let _ = fs::remove_file(folder.join(name));
    }
}
