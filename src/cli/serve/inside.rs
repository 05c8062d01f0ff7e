//! What lies in the folder that one is in, links followed.

use std::path::{Path, PathBuf};

use crate::diagnostic::visible;
use crate::engine::inner_path;
use crate::files::is_yaml;

/// The facts file that a page names.
///
/// # Errors
/// It is none, or lies elsewhere.
pub fn facts_file(named: &str) -> Result<PathBuf, String> {
    let refused = || format!("`{}` không phải tệp dữ kiện (.yaml) trong thư mục này", visible(named));
    inner_path(named).filter(|path| is_yaml(path) && lies_here(path)).ok_or_else(refused)
}

/// Whether a file at `path` would lie in the folder that one is in, links followed.
pub fn lies_here(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let here = Path::new(".").canonicalize();
    let is_inside = |folder: &Path| {
        let (Ok(here), Ok(folder)) = (&here, folder.canonicalize()) else { return false };
        folder.starts_with(here)
    };
    !path.is_symlink() && is_inside(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_facts_files_inside_are_taken() {
        let bad =
            ["", "..", "../a.yaml", "/tmp/a.yaml", "a.txt", "src/../../a.yaml", "khong-co/a.yaml", "src"];
        for name in bad {
            assert!(facts_file(name).is_err(), "{name}");
        }
        assert_eq!(facts_file("a.yaml"), Ok(PathBuf::from("a.yaml")));
        assert_eq!(facts_file("./src/a.yml"), Ok(PathBuf::from("src/a.yml")));
    }
}
