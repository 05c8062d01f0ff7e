//! The YAML files of the register and of the accreditation rules: the built-in ones and those of a folder of one's own.

use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use include_dir::Dir;

use crate::diagnostic::{Diagnostic, Place, Report, Source, rules};
use crate::files::{Disk, is_yaml, read_source};
use crate::yaml::{Node, read as read_yaml};

/// The built-in files of a folder, by name.
pub fn built_in(folder: &Dir<'_>) -> Vec<Arc<Source>> {
    let mut files: Vec<_> = folder.files().collect();
    files.sort_by_key(|file| file.path());
    let sources = files.into_iter().filter_map(|file| {
        let text = file.contents_utf8()?.to_owned();
        Some(Arc::new(Source::built_in(file.path().display(), text)))
    });
    sources.collect()
}

/// The `*.yaml` files of the user's `folder`, by name; what cannot be read goes to `report`.
pub fn of_folder(folder: &Path, report: &mut Report) -> Vec<Arc<Source>> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let entries = entries.unwrap_or_else(|_| {
        let place = Place::file(folder.display().to_string());
        report.push(Diagnostic::new(&rules::KHONG_THAY_TEP, "không mở được thư mục này").at(&place));
        Vec::new()
    });
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).filter(|path| is_yaml(path)).collect();
    paths.sort();
    let read =
        paths.iter().map(|path| read_source(Disk::real(), path).map_err(|finding| report.push(finding)));
    read.filter_map(Result::ok).collect()
}

/// The YAML of `source`. What facts could accept of their own text is an error here: a register serves all documents.
pub fn tree(source: &Arc<Source>, report: &mut Report) -> Option<Node> {
    let mut found = Report::new();
    let tree = read_yaml(source, &mut found);
    report.extend(found.into_iter().map(Diagnostic::unacceptable));
    tree
}

/// Sorts findings by file and line.
pub fn in_order(report: &mut [Diagnostic]) {
    report.sort_by_cached_key(|finding| {
        finding.place.as_ref().map(|place| (place.source.name.clone(), place.span.start))
    });
}
