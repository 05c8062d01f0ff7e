//! Which facts files there are: the one answer for every command, and for documents that sum up those below.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::disk::Disk;
use super::plain::plain;
use super::reason::why_not_read;
use super::regular::{is_same_file, not_a_file};
use crate::diagnostic::{Diagnostic, Place, Rule, rules};

/// A facts file or batch file that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactsFile {
    /// Its path, as the user would write it.
    pub path: PathBuf,
    /// The folder up to which it inherits, and from which the output's folder is counted.
    pub root: PathBuf,
    /// Its folder under `root`, names joined by `/`.
    pub folder: String,
    /// Its name without the ending.
    pub stem: String,
}

/// The rule of a folder without a facts file.
pub const NO_FACTS: &Rule = &rules::KHONG_CO_DU_KIEN;

/// What was found under the paths of a run.
#[derive(Debug, Clone, Default)]
pub struct Discovery {
    /// In order of their paths, none twice.
    pub files: Vec<FactsFile>,
    /// The folders where facts files were found, resolved: what is not found there is not there. One without any may
    /// be a disk that is not there.
    pub searched: Vec<PathBuf>,
    /// Links that lead outside, folders that cannot be read, folders without a facts file.
    pub diagnostics: Vec<Diagnostic>,
}

/// The facts files among and under `paths`. Each path inherits up to `root`, by default up to itself (a file: up
/// to its folder).
///
/// # Errors
/// Among the diagnostics; what could be found is found.
pub fn discover(paths: &[PathBuf], root: Option<&Path>) -> Discovery {
    discover_on(Disk::real(), paths, root)
}

/// As [`discover`], where the files are those of `disk`.
pub fn discover_on(disk: &Disk, paths: &[PathBuf], root: Option<&Path>) -> Discovery {
    let mut discovery = Discovery::default();
    for path in paths {
        let path = &plain(path);
        let own_root = if disk.is_dir(path) { path.as_path() } else { parent(path) };
        let root = root.map_or(own_root.to_owned(), plain);
        match aligned(path, &root) {
            Some((path, root)) => discovery.search(disk, &path, &root),
            None => discovery.outside(path, &root),
        }
    }
    discovery.files.sort();
    discovery.files.dedup_by(|one, other| one.path == other.path);
    discovery
}

impl Discovery {
    fn search(&mut self, disk: &Disk, path: &Path, root: &Path) {
        let before = (self.files.len(), self.diagnostics.len());
        self.remember(disk, path, root);
        if disk.has_disk() {
            self.walk(path, root);
        }
        if before == (self.files.len(), self.diagnostics.len()) {
            let message = "không có tệp dữ kiện nào (.yaml, .yml) ở đây";
            let hint = "tệp hay thư mục có tên bắt đầu bằng `_` không phải là văn bản";
            self.diagnostics.push(finding(NO_FACTS, message, path).hint(hint));
        } else {
            self.searched.extend(path.canonicalize().ok().filter(|path| path.is_dir()));
        }
    }

    /// The facts files that lie in memory.
    fn remember(&mut self, disk: &Disk, path: &Path, root: &Path) {
        for file in disk.in_memory_below(path).filter(|file| is_yaml(file)) {
            let below = relative(file, path).unwrap_or(Path::new(""));
            if below.iter().all(is_shown) {
                self.files.extend(facts_file(file, root));
            }
        }
    }

    fn walk(&mut self, path: &Path, root: &Path) {
        let Ok(boundary) = root.canonicalize() else { return self.outside(path, root) };
        let mut entries = WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.unreadable(path, &error);
                    continue;
                }
            };
            let shown = entry.depth() == 0 || is_shown(entry.file_name());
            let inside = shown && stays_inside(&entry, &boundary);
            if shown && !inside {
                self.outside(entry.path(), root);
            }
            self.diagnostics.extend(unread_shared(&entry));
            if inside {
                self.add(&entry, root);
            } else if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        }
    }

    fn add(&mut self, entry: &DirEntry, root: &Path) {
        if entry.file_type().is_dir() || !is_facts(entry.path()) {
            return;
        }
        if let Some(error) = entry.metadata().ok().as_ref().and_then(not_a_file) {
            let message = format!("không đọc được: {}", why_not_read(&error));
            self.diagnostics.push(finding(&rules::KHONG_DOC_DUOC, message, entry.path()));
            return;
        }
        match facts_file(entry.path(), root) {
            Some(file) => self.files.push(file),
            None => {
                let message = "tên tệp không phải UTF-8, không đặt tên văn bản theo được";
                self.diagnostics.push(finding(&rules::TEN_TEP_SAI, message, entry.path()));
            }
        }
    }

    fn outside(&mut self, path: &Path, root: &Path) {
        let message = format!("đường dẫn hoặc liên kết dẫn ra ngoài thư mục gốc `{}`", root.display());
        self.diagnostics.push(finding(&rules::RA_NGOAI_THU_MUC, message, path));
    }

    fn unreadable(&mut self, path: &Path, error: &walkdir::Error) {
        let path = error.path().unwrap_or(path);
        let message = match (error.loop_ancestor(), error.io_error()) {
            (Some(ancestor), _) => format!("liên kết quay vòng về `{}`", ancestor.display()),
            (None, Some(error)) => format!("không đọc được: {}", why_not_read(error)),
            (None, None) => "không đọc được".to_owned(),
        };
        self.diagnostics.push(finding(&rules::KHONG_DOC_DUOC, message, path));
    }
}

/// `path` and `root` spelled so that one begins with the other, or the root is `.`; `None` where it does not lie there.
pub fn aligned(path: &Path, root: &Path) -> Option<(PathBuf, PathBuf)> {
    let (path, root) = (plain(path), plain(root));
    if relative(&path, &root).is_some() {
        return Some((path, root));
    }
    let (path, root) = (path.canonicalize().ok()?, root.canonicalize().ok()?);
    path.starts_with(&root).then_some((path, root))
}

fn relative<'a>(path: &'a Path, root: &Path) -> Option<&'a Path> {
    let everywhere = root == Path::new(".");
    if everywhere && path.is_relative() && !path.starts_with("..") {
        return Some(path);
    }
    path.strip_prefix(root).ok()
}

fn facts_file(path: &Path, root: &Path) -> Option<FactsFile> {
    let path = plain(path);
    let folders = parent(relative(&path, root)?);
    let names: Vec<&str> = folders.iter().map(|name| name.to_str()).collect::<Option<_>>()?;
    Some(FactsFile {
        folder: names.into_iter().filter(|name| *name != ".").collect::<Vec<_>>().join("/"),
        stem: path.file_stem()?.to_str()?.to_owned(),
        root: root.to_owned(),
        path,
    })
}

/// The shared facts of a folder.
pub const SHARED: &str = "_chung.yaml";

/// How it may be spelled: what is a facts file by its ending is a shared file by it.
pub const SHARED_SPELLINGS: [&str; 4] = [SHARED, "_chung.yml", "_chung.YAML", "_chung.YML"];

/// Of a name that people read as that of shared facts, but that is read with no facts: the error.
fn unread_shared(entry: &DirEntry) -> Option<Diagnostic> {
    let name = entry.file_name().to_str()?;
    let looks_shared = ["_chung.yaml", "_chung.yml"].iter().any(|shared| name.eq_ignore_ascii_case(shared));
    if !looks_shared || SHARED_SPELLINGS.contains(&name) {
        return None;
    }
    // A disk that does not tell case apart finds it by the usual name.
    let found = |spelling: &str| is_same_file(&parent(entry.path()).join(spelling), entry.path());
    if SHARED_SPELLINGS.into_iter().any(found) {
        return None;
    }
    let message = format!("tệp chung này không được đọc, vì không đúng tên `{SHARED}`");
    Some(finding(&rules::TEN_TEP_CHUNG, message, entry.path()).hint(format!("đổi tên thành `{SHARED}`")))
}

/// Whether the name marks a document or a folder of documents.
fn is_shown(name: &OsStr) -> bool {
    !name.as_encoded_bytes().starts_with(b"_") && !name.as_encoded_bytes().starts_with(b".")
}

/// Whether the name is that of a file with the facts of documents, as a folder is searched for them.
pub fn is_facts(path: &Path) -> bool {
    is_yaml(path) && path.file_name().is_some_and(is_shown)
}

/// Whether the name ends as a facts file's does.
pub fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml"))
}

/// Links count by where they lead; a plain entry below a folder inside is inside.
fn stays_inside(entry: &DirEntry, boundary: &Path) -> bool {
    let plain = entry.depth() > 0 && !entry.path_is_symlink();
    plain || entry.path().canonicalize().is_ok_and(|target| target.starts_with(boundary))
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn finding(rule: &'static Rule, message: impl Into<String>, path: &Path) -> Diagnostic {
    Diagnostic::new(rule, message).at(&Place::file(path.display().to_string()))
}
