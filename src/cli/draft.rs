//! A copy of facts with drafted targets: `vanthu due --write`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::draft_tables;
use super::usage::Misuse;
use crate::accreditation::{DueRow, draft_targets};
use crate::batch::write_new;
use crate::diagnostic::{Diagnostic, Place, Report, Source, rules, visible};
use crate::files::{aligned, open_file, why_not_written};
use crate::reading::{self, Documents};

/// Refuses a folder that holds something, or that would itself be read as facts the next time.
///
/// # Errors
/// Which of them.
pub fn check(folder: &Path, paths: &[PathBuf]) -> Result<(), Misuse> {
    let name = folder.display();
    if folder.is_symlink() {
        return Err(Misuse(format!("`{name}` là một liên kết; `--write` cần một thư mục mới")));
    }
    let is_new = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    if !is_new {
        return Err(Misuse(format!("`{name}` đã có nội dung; `--write` cần một thư mục mới")));
    }
    match paths.iter().find(|path| path.is_dir() && lies_in(folder, path)) {
        Some(path) => {
            let reason = format!("`{name}` nằm trong thư mục dữ kiện `{}`; chọn chỗ khác", path.display());
            Err(Misuse(reason))
        }
        None => Ok(()),
    }
}

/// Whether the nearest folder of `folder` that exists is `outer` or below it.
fn lies_in(folder: &Path, outer: &Path) -> bool {
    let nearest = folder.ancestors().map(|path| if path == Path::new("") { Path::new(".") } else { path });
    let nearest = nearest.into_iter().find_map(|path| path.canonicalize().ok());
    nearest.zip(outer.canonicalize().ok()).is_some_and(|(nearest, outer)| nearest.starts_with(outer))
}

/// Copies the facts with all they are read from, with targets for `rows`; the sentence to tell of it.
pub fn write(
    folder: &Path,
    documents: &Documents,
    rows: &[DueRow<'_>],
    year: u16,
    report: &mut Report,
) -> Option<String> {
    let files = copied(documents).map_err(|errors| report.extend(errors)).ok()?;
    let mut contents = BTreeMap::new();
    let mut written = 0;
    for (source, rows) in by_file(rows) {
        let draft = draft_targets(&source, &rows, year);
        written += draft.written;
        report.extend(draft.diagnostics);
        contents.insert(source.name.clone(), draft.text.into_bytes());
    }
    written += draft_tables::add(documents, rows, year, &mut contents, report);
    for (from, to) in &files {
        if let Err(error) = copy(from, &folder.join(to), &contents) {
            let message = format!("không chép được vào `{}`: {}", folder.display(), why_not_written(&error));
            let place = Place::file(from.display().to_string());
            report.push(Diagnostic::new(&rules::KHONG_GHI_DUOC, message).at(&place));
            return None;
        }
    }
    let name = folder.display();
    let name = name.to_string();
    let name = visible(&name);
    Some(format!("đã chép {} tệp vào {name}, thêm {written} mục tiêu dự kiến\n", files.len()))
}

/// The rows by the YAML file that holds the school; one that several documents inherit comes once.
fn by_file<'a>(rows: &[DueRow<'a>]) -> Vec<(Arc<Source>, Vec<DueRow<'a>>)> {
    let mut groups: BTreeMap<(String, usize), DueRow<'a>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.school.place.cell.is_none()) {
        let place = &row.school.place;
        groups.entry((place.source.name.clone(), place.span.start)).or_insert_with(|| row.clone());
    }
    let mut files: Vec<(Arc<Source>, Vec<DueRow<'a>>)> = Vec::new();
    for row in groups.into_values() {
        let source = &row.school.place.source;
        match files.last_mut().filter(|(last, _)| last.name == source.name) {
            Some((_, rows)) => rows.push(row),
            None => files.push((Arc::clone(source), vec![row])),
        }
    }
    files
}

/// Each file with its path in the copy: facts, and all that they are read from.
///
/// # Errors
/// Those that lie outside the folder of the facts: the copy would not find them.
fn copied(documents: &Documents) -> Result<BTreeSet<(PathBuf, PathBuf)>, Vec<Diagnostic>> {
    let mut files = BTreeSet::new();
    let mut outside = BTreeMap::new();
    for (path, root) in documents.all_files() {
        for source in reading::companions(&path, root).into_iter().chain([path]) {
            match below(&source, root) {
                Some(inner) => drop(files.insert((source, inner))),
                None => drop(outside.insert(source.clone(), lies_outside(&source, root))),
            }
        }
    }
    if outside.is_empty() { Ok(files) } else { Err(outside.into_values().collect()) }
}

/// `path` as seen from `root`; `None` where it lies outside.
fn below(path: &Path, root: &Path) -> Option<PathBuf> {
    let (path, root) = aligned(path, root)?;
    Some(path.strip_prefix(&root).map_or(path.clone(), Path::to_owned))
}

fn lies_outside(path: &Path, root: &Path) -> Diagnostic {
    let message = format!(
        "tệp này nằm ngoài thư mục dữ kiện `{}`, bản chép sẽ không tìm thấy; chưa chép gì",
        root.display()
    );
    Diagnostic::new(&rules::KHONG_GHI_DUOC, message)
        .at(&Place::file(path.display().to_string()))
        .hint("đưa tệp vào trong thư mục dữ kiện, hoặc dùng --root với thư mục trên chứa cả hai")
}

fn copy(from: &Path, to: &Path, contents: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    // Nothing that appeared there meanwhile is written over.
    match contents.get(&from.display().to_string()) {
        Some(bytes) => write_new(to, bytes.as_slice()),
        None => write_new(to, open_file(from)?),
    }
}
