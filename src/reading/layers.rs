//! A facts file with what it inherits from `_chung.yaml` in its own folder and those above it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Place, Report, Source, rules};
use crate::files::{Disk, SHARED_SPELLINGS, aligned, plain, read_source};
use crate::yaml;
use crate::yaml::{Node, NodeValue};

/// A facts file laid over all it inherits.
#[derive(Debug, Clone, PartialEq)]
pub struct Layered {
    /// The file itself.
    pub source: Arc<Source>,
    /// The merged tree; every value keeps the place it was read from.
    pub tree: Node,
}

/// Reads `path` and the shared files from its folder up to `root`. What is wrong with any layer goes to `report`;
/// there is no tree if a layer could not be read as one, but there is in spite of a key that comes twice, so that
/// all else that is wrong can be told as well.
pub fn read(disk: &Disk, path: &Path, root: &Path, report: &mut Report) -> Option<Layered> {
    let source = read_source(disk, path).map_err(|diagnostic| report.push(diagnostic)).ok()?;
    let mut tree = read_map(&source, report);
    let shared_files = shared_files(disk, path, root);
    report.extend(rivals(&shared_files));
    for shared in shared_files {
        let inherited = match read_source(disk, &shared) {
            Ok(source) => read_map(&source, report),
            Err(diagnostic) => {
                report.push(diagnostic);
                None
            }
        };
        tree = tree.zip(inherited).map(|(near, far)| near.over(far));
    }
    Some(Layered { source, tree: tree? })
}

/// The file's tree if it is a map; an empty file is an empty map.
fn read_map(source: &Arc<Source>, report: &mut Report) -> Option<Node> {
    let node = yaml::read(source, report)?;
    match node.value {
        NodeValue::Map(_) => Some(node),
        NodeValue::Null => Some(Node { place: node.place, value: NodeValue::Map(Vec::new()) }),
        NodeValue::Scalar(_) | NodeValue::List(_) => {
            let message =
                format!("tệp dữ kiện phải gồm các dòng `khóa: giá trị`, ở đây là {}", node.describe());
            report.push(Diagnostic::new(&rules::KIEU_SAI, message).at(&node.place));
            None
        }
    }
}

/// The shared files that exist, nearest first.
pub(super) fn shared_files(disk: &Disk, path: &Path, root: &Path) -> Vec<PathBuf> {
    let (path, root) = aligned(path, root).unwrap_or_else(|| (plain(path), plain(root)));
    // All that is named from the folder one stands in begins with nothing.
    let root = if root == Path::new(".") { PathBuf::new() } else { root };
    let folders = path.ancestors().skip(1).enumerate();
    folders
        .take_while(|(index, folder)| *index == 0 || folder.starts_with(&root))
        .flat_map(|(_, folder)| SHARED_SPELLINGS.map(|name| folder.join(name)))
        .filter(|shared| *shared != path && is_there(disk, shared))
        .fold(Vec::new(), |mut files: Vec<PathBuf>, shared| {
            // On a disk that does not tell case apart they are one.
            let again = |known: &PathBuf| disk.is_same_file(known, &shared);
            if !files.last().is_some_and(again) {
                files.push(shared);
            }
            files
        })
}

/// Whether there is anything but a folder: what cannot be read, as a link that leads nowhere, is told when it is read.
fn is_there(disk: &Disk, shared: &Path) -> bool {
    disk.is_named(shared) && !disk.is_dir(shared)
}

/// Two shared files of one folder: which is nearer nobody can tell.
fn rivals(files: &[PathBuf]) -> Option<Diagnostic> {
    let (one, other) =
        files.iter().zip(files.iter().skip(1)).find(|(one, other)| one.parent() == other.parent())?;
    let message = format!("thư mục này đã có tệp chung `{}`", one.display());
    let place = Place::file(other.display().to_string());
    Some(Diagnostic::new(&rules::HAI_TEP_CHUNG, message).at(&place).hint("gộp hai tệp làm một"))
}
