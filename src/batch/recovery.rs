//! What a lost manifest knew: documents of earlier runs that this run does not make are found by their seals.

use std::path::Path;

use walkdir::WalkDir;

use super::disk::{Occupant, look};
use super::manifest::{Manifest, ManifestRecord};
use super::{Maker, OutputName, Plan};
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

fn output_of(path: &Path, root: &Path) -> Option<OutputName> {
    let names: Option<Vec<&str>> = path.strip_prefix(root).ok()?.iter().map(|name| name.to_str()).collect();
    OutputName::read(&names?.join("/"))
}
