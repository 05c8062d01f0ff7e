//! The documents under `data/` go through all stages without a finding.

use std::path::Path;

use vanthu::diagnostic::{Colour, Report, to_text};
use vanthu::facts::Facts;
use vanthu::generate::{Input, Library, generate};
use vanthu::reading::{self, OpenedFacts};
use walkdir::WalkDir;

use crate::tried::tried;
use crate::unit_facts::every_unit;

fn is_document(path: &Path) -> bool {
    let hidden = path.components().any(|part| part.as_os_str().to_string_lossy().starts_with('_'));
    !hidden && path.extension().is_some_and(|extension| extension == "yaml")
}

/// The one document of a file, or all of a batch.
fn documents_of(path: &Path, root: &Path) -> Vec<Facts> {
    match tried(|report| reading::open(path, root, report)).value.expect("facts") {
        OpenedFacts::One(facts) => vec![*facts],
        OpenedFacts::Many(batch) => every_unit(&batch),
    }
}

#[test]
fn the_documents_of_data_render_and_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let library =
        tried(|report| Library::load(None, None, None, report)).value.expect("the built-in library");
    let mut documents = 0;
    for entry in WalkDir::new(&root).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        if !is_document(path.strip_prefix(&root).expect("a path below the root")) {
            continue;
        }
        for facts in documents_of(&path, &root) {
            documents += 1;
            let made = tried(|report| generate(&Input::new(facts, Report::new()), &library, report));
            assert_eq!(to_text(&made.diagnostics, Colour::Never), "", "{}", path.display());
        }
    }
    assert!(documents >= 5, "{documents} documents");
}
