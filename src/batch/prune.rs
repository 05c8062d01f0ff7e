//! Documents whose facts are gone.

use std::cell::LazyCell;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

use super::attempt::is_edited;
use super::failure::not_written;
use super::manifest::Record;
use super::run::Folder;
use super::safe_write::{Standing, look};
use super::{Finished, Maker, Options, OutputName, Plan, Status};
use crate::diagnostic::{Diagnostic, Place};

/// Tells of every document that an earlier run made and whose facts are gone; deletes it if asked to and nobody
/// edited it.
pub fn orphans<M: Maker>(
    folder: &mut Folder,
    plan: &Plan<M::Task>,
    options: &Options,
    maker: &M,
    tell: &mut dyn FnMut(Finished),
) {
    // Only needed where there is something to ask about, which is rare.
    let told = LazyCell::new(|| plan.told.iter().map(|path| folder.seen_from_here(path)).collect());
    let mut forgotten = Vec::new();
    for (output, records) in folder.manifest.outputs() {
        let Some(name) = OutputName::read(output).filter(|name| !plan.outputs.contains(name)) else {
            continue;
        };
        let ours = options.shard.is_none_or(|shard| shard.holds(&name));
        if !ours
            || !records.iter().all(|record| is_gone(record, LazyCell::force(&told), folder.writer.root()))
        {
            continue;
        }
        let finished = orphan(&name, records, folder, options, maker);
        if finished.as_ref().is_none_or(|finished| finished.status == Status::Pruned) {
            forgotten.push(output.to_owned());
        }
        finished.into_iter().for_each(&mut *tell);
    }
    forgotten.iter().for_each(|output| folder.manifest.forget(output));
}

/// Gone is a facts file that is no more, or that was read and no longer tells of the document.
fn is_gone(record: &Record, told: &HashSet<String>, root: &Path) -> bool {
    told.contains(&record.facts_file) || !root.join(&record.facts_file).exists()
}

/// `None` if there is no file any more.
fn orphan<M: Maker>(
    name: &OutputName,
    records: &[Record],
    folder: &Folder,
    options: &Options,
    maker: &M,
) -> Option<Finished> {
    let shown = name.under(&options.out);
    let path = folder.writer.path_of(name).ok()?;
    let file = match look(&path) {
        Ok(Standing::File(file)) => file,
        Ok(Standing::Nothing | Standing::Other(_)) | Err(_) => return None,
    };
    let facts_file = records.last().map(|record| options.out.join(&record.facts_file)).unwrap_or_default();
    let mut finished = Finished::new(&facts_file, Some(name.to_string()), Status::Orphan);
    if !options.prune {
        finished
            .diagnostics
            .push(warning(&shown, "văn bản này không còn dữ kiện").hint("dùng --prune để xóa"));
    } else if is_edited(&file, records, maker) {
        finished
            .diagnostics
            .push(warning(&shown, "văn bản này không còn dữ kiện, nhưng đã được sửa nên không xóa"));
    } else if let Err(error) = fs::remove_file(&path) {
        finished.status = Status::Failed;
        finished.diagnostics.push(not_written(&shown, &error));
    } else {
        finished.status = Status::Pruned;
        remove_empty_folders(&path, folder.writer.root());
    }
    Some(finished)
}

fn remove_empty_folders(path: &Path, root: &Path) {
    let inside = path.ancestors().skip(1).take_while(|folder| *folder != root);
    // The first that holds something ends it.
    let _ = inside.map(fs::remove_dir).find(Result::is_err);
}

fn warning(path: &Path, message: &str) -> Diagnostic {
    Diagnostic::warning("van-ban-mo-coi", message).at(&Place::file(path.display().to_string()))
}
