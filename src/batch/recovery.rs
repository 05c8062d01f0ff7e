//! What earlier runs left: documents of which a lost manifest knew, found by their seals, and those that killed runs held.

use std::path::Path;

use walkdir::WalkDir;

use super::claim::is_ours;
use super::disk::{Occupant, Writer, held, look, set_free};
use super::failure::{not_read, not_written};
use super::manifest::{Manifest, ManifestRecord};
use super::{Finished, Maker, Options, OutputName, Plan, Status};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::digest::Digest;

/// Adds a record for every document below `root` that the program made, nobody touched, and neither `manifest` nor
/// `plan` knows. Which facts it was made from is lost.
pub fn recover<M: Maker>(manifest: &mut Manifest, plan: &Plan<M::Task>, root: &Path, maker: &M) {
    let mut found = Vec::new();
    let entries = WalkDir::new(root).sort_by_file_name().into_iter().filter_map(Result::ok);
    for entry in entries.filter(|entry| entry.file_type().is_file()) {
        let Some(output) = output_of(entry.path(), root) else { continue };
        if plan.outputs.contains(&output) || !manifest.of(output.as_str()).is_empty() {
            continue;
        }
        if let Ok(Occupant::File(file)) = look(entry.path())
            && maker.is_untouched(&file.bytes)
        {
            found.push(ManifestRecord {
                output: output.shared(),
                facts_file: "".into(),
                input: Digest::of(b""),
                bytes: file.digest,
                clean: false,
            });
        }
    }
    manifest.set(found);
}

/// Clears what killed runs held of `documents` while exchanging them: what is the program's goes, what is somebody's gets
/// a name beside its document, and is told.
pub fn release<M: Maker>(
    documents: &[OutputName],
    manifest: &Manifest,
    writer: &Writer,
    options: &Options,
    maker: &M,
) -> Vec<Finished> {
    let ours = documents.iter().filter(|output| options.shard.is_none_or(|shard| shard.holds(output)));
    let released = ours.filter_map(|output| {
        let path = writer.path_of(output).ok()?;
        let shown = output.under(&options.out);
        let mut finished = Finished::new(Path::new(""), Some(output.to_string()), Status::Noted);
        finished.diagnostics.push(release_one(&path, &shown, manifest.of(output.as_str()), options, maker)?);
        Some(finished)
    });
    released.collect()
}

/// What is to be told of it.
fn release_one<M: Maker>(
    path: &Path,
    shown: &Path,
    records: &[ManifestRecord],
    options: &Options,
    maker: &M,
) -> Option<Diagnostic> {
    let held = held(path);
    let name = |path: &Path| shown.with_file_name(path.file_name().unwrap_or_default());
    let file = match look(&held) {
        Ok(Occupant::File(file)) => file,
        Ok(Occupant::Nothing) => return None,
        Ok(Occupant::Other(reason)) => return Some(not_read(&name(&held), &std::io::Error::other(reason))),
        Err(error) => return Some(not_read(&name(&held), &error)),
    };
    if is_ours(&file, records, maker) {
        // One that stays is taken away the next time.
        let _ = std::fs::remove_file(&held);
        return None;
    }
    match set_free(&held, path, options.today) {
        Ok(free) => free.map(|free| {
            let message =
                "một lượt chạy bị ngắt khi đang giữ bản này, là bản đã sửa; nay đặt lại bên cạnh văn bản";
            Diagnostic::new(&rules::VAN_BAN_DA_SUA, message)
                .at(&Place::file(name(&free).display().to_string()))
                .hint("so với văn bản, giữ bản cần dùng")
        }),
        Err(error) => Some(not_written(&name(&held), &error)),
    }
}

fn output_of(path: &Path, root: &Path) -> Option<OutputName> {
    let names: Option<Vec<&str>> = path.strip_prefix(root).ok()?.iter().map(|name| name.to_str()).collect();
    OutputName::read(&names?.join("/"))
}
