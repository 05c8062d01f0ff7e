//! Documents whose facts are gone.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::claim::{Claim, Use, claim};
use super::disk::{Occupant, Placed, Stamp, look, remove};
use super::failure::{not_read, not_written};
use super::folder::Folder;
use super::manifest::ManifestRecord;
use super::{Finished, Maker, Options, OutputName, Plan, Status};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::files::is_same_file;

/// Tells of every document that an earlier run made and whose facts are gone; deletes it if asked to and nobody
/// edited it. The documents of the facts files in `failed` are not known for sure, and none of them is gone.
pub fn orphans<M: Maker>(
    folder: &mut Folder,
    plan: &Plan<M::Task>,
    failed: &HashSet<PathBuf>,
    options: &Options,
    maker: &M,
    tell: &mut dyn FnMut(Finished),
) {
    // Only needed where there is something to ask about, which is rare.
    let told = LazyCell::new(|| KnownFiles::new(plan, failed, folder, options));
    let mut forgotten = HashSet::new();
    for (output, records) in folder.manifest.outputs() {
        if plan.outputs.contains(output) {
            continue;
        }
        let Some(name) = OutputName::read(output).filter(|name| !plan.outputs.contains(name)) else {
            continue;
        };
        let ours = options.shard.is_none_or(|shard| shard.holds(&name));
        if !ours || !records.iter().all(|record| told.is_gone(&name, record)) {
            continue;
        }
        let finished =
            if told.is_renamed(&name) { None } else { orphan(&name, records, folder, options, maker) };
        if finished.as_ref().is_none_or(|finished| finished.status == Status::Pruned) {
            forgotten.insert(output.to_owned());
        }
        finished.into_iter().for_each(&mut *tell);
    }
    drop(told);
    folder.manifest.forget(&forgotten);
}

/// What this run knows of facts files and their documents.
struct KnownFiles<'a> {
    /// The names of the documents of each facts file whose documents are all known, without their folders.
    names: HashMap<Arc<str>, HashSet<&'a str>>,
    /// The outputs, as file systems that do not tell case take them.
    folded: HashMap<String, &'a OutputName>,
    searched: &'a [PathBuf],
    root: &'a Path,
}

impl<'a> KnownFiles<'a> {
    fn new<T>(plan: &'a Plan<T>, failed: &HashSet<PathBuf>, folder: &'a Folder, options: &Options) -> Self {
        let mut names: HashMap<Arc<str>, HashSet<&str>> = HashMap::new();
        // A part of the work does not see the rows that fail in another.
        let told = plan.told.iter().filter(|path| options.shard.is_none() && !failed.contains(*path));
        let told: HashMap<_, _> = told.map(|path| (path.as_path(), folder.seen_from_here(path))).collect();
        told.values().for_each(|facts_file| _ = names.entry(facts_file.clone()).or_default());
        for job in &plan.jobs {
            if let (Some(facts_file), Some(output)) = (told.get(&*job.facts_file), job.output()) {
                names.entry(facts_file.clone()).or_default().insert(output.file_name());
            }
        }
        let folded = plan.outputs.iter().map(|output| (output.folded(), output)).collect();
        Self { names, folded, searched: &plan.searched, root: folder.writer.root() }
    }

    /// Gone is a facts file that is not found where it was searched for, or one that was read and no longer tells of
    /// the document: neither in this folder nor, under another root, in another.
    fn is_gone(&self, output: &OutputName, record: &ManifestRecord) -> bool {
        if let Some(names) = self.names.get(&*record.facts_file) {
            return !names.contains(output.file_name());
        }
        if record.facts_file.is_empty() {
            return !self.searched.is_empty();
        }
        let path = plain(&self.root.join(&*record.facts_file));
        let searched = self.searched.iter().any(|folder| path.starts_with(folder));
        searched && matches!(path.try_exists(), Ok(false))
    }

    /// Whether the document is one of this run's under a name that differs in case only, on a disk that does not
    /// tell case.
    fn is_renamed(&self, output: &OutputName) -> bool {
        self.folded
            .get(&output.folded())
            .is_some_and(|twin| is_same_file(&output.under(self.root), &twin.under(self.root)))
    }
}

/// `path` without its `..`; the folders before them are resolved already.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => _ = plain.pop(),
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => plain.push(component),
        }
    }
    plain
}

/// `None` if there is no file any more.
fn orphan<M: Maker>(
    name: &OutputName,
    records: &[ManifestRecord],
    folder: &Folder,
    options: &Options,
    maker: &M,
) -> Option<Finished> {
    let shown = name.under(&options.out);
    let path = folder.writer.path_of(name).ok()?;
    let looked = look(&path);
    if let Ok(Occupant::Nothing | Occupant::Other(_)) = looked {
        return None;
    }
    let known = records.last().filter(|record| !record.facts_file.is_empty());
    let facts_file = known.map(|record| options.out.join(&*record.facts_file)).unwrap_or_default();
    let mut finished = Finished::new(&facts_file, Some(name.to_string()), Status::Orphan);
    if known.is_none() {
        let message =
            "chương trình đã làm văn bản này, nhưng sổ tay đã mất nên không rõ từ dữ kiện nào; không xóa";
        finished.diagnostics.push(warning(&shown, message).hint("tự xóa nếu không còn cần"));
        return Some(finished);
    }
    if !options.prune {
        finished
            .diagnostics
            .push(warning(&shown, "văn bản này không còn dữ kiện").hint("dùng --prune để xóa"));
        return Some(finished);
    }
    let claimed = match looked {
        Ok(Occupant::File(file)) => Ok((claim(&file, &path, records, maker, (options.clock)()), file.stamp)),
        // Nobody's, and told above.
        Ok(Occupant::Nothing | Occupant::Other(_)) => return None,
        Err(error) => Err(not_read(&shown, &error)),
    };
    match claimed.and_then(|(claim, stamp)| delete(claim, &path, &shown, stamp)) {
        Ok(()) => {
            finished.status = Status::Pruned;
            remove_empty_folders(&path, folder.writer.root());
        }
        Err(finding) => {
            if finding.is_error() {
                finished.status = Status::Failed;
            }
            finished.diagnostics.push(finding);
        }
    }
    Some(finished)
}

/// Deletes the document at `path` that was looked at, unless it is somebody's.
fn delete(claim: Claim, path: &Path, shown: &Path, seen: Stamp) -> Result<(), Diagnostic> {
    let edited = || warning(shown, "văn bản này không còn dữ kiện, nhưng đã được sửa nên không xóa");
    match claim {
        Claim::Ours => match remove(path, seen) {
            Ok(Placed::Done) => Ok(()),
            Ok(Placed::Overtaken | Placed::Blocked) => Err(edited()),
            Err(error) => Err(not_written(shown, &error)),
        },
        Claim::Edited | Claim::InUse(Use::JustSaved) => Err(edited()),
        Claim::InUse(how) => {
            let message = format!("văn bản này không còn dữ kiện, nhưng không xóa: {}", how.message());
            Err(warning(shown, &message).hint(how.hint()))
        }
    }
}

fn remove_empty_folders(path: &Path, root: &Path) {
    let inside = path.ancestors().skip(1).take_while(|folder| *folder != root);
    // The first that holds something ends it.
    let _ = inside.map(fs::remove_dir).find(Result::is_err);
}

fn warning(path: &Path, message: &str) -> Diagnostic {
    Diagnostic::new(&rules::VAN_BAN_MO_COI, message).at(&Place::file(path.display().to_string()))
}
