//! Names of files that a page may use.

use std::path::{Component, Path, PathBuf};

use crate::files::plain;

/// The path, if it leads below the folder that one is in: what climbs out or begins at a root is none.
pub fn inner_path(path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    let is_inner = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    (path.components().all(is_inner) && path.file_name().is_some()).then(|| plain(path))
}
