//! One spelling of a path.

use std::path::{Component, Path, PathBuf};

/// `./a/b/`, `a/c/../b` and `a/b` are one path; the empty path is `.`. What a path climbs out of again is no folder that
/// it lies in.
pub fn plain(path: impl AsRef<Path>) -> PathBuf {
    let path = path.as_ref().components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::CurDir => {}
            Component::ParentDir if matches!(plain.components().next_back(), Some(Component::Normal(_))) => {
                // Out of a link the way leads to where it leads.
                if plain.is_symlink() {
                    plain = plain.canonicalize().unwrap_or(plain);
                }
                plain.pop();
            }
            Component::ParentDir | Component::Normal(_) | Component::RootDir | Component::Prefix(_) => {
                plain.push(part);
            }
        }
        plain
    });
    if path.as_os_str().is_empty() { PathBuf::from(".") } else { path }
}
