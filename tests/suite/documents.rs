//! The documents under `data/` pass template and markup without a finding.

use std::path::Path;

use vanthu::accreditation::Regimes;
use vanthu::diagnostic::{Colour, to_text};
use vanthu::facts::Facts;
use vanthu::figures::Figures;
use vanthu::legal::Register;
use vanthu::markup::{self, Form};
use vanthu::reading::{self, OpenedFacts};
use vanthu::template::Templates;
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
    let register = tried(|report| Register::load(None, report)).value.expect("the built-in register");
    let regimes = tried(|report| Regimes::load(None, report)).value.expect("the built-in rules");
    let templates = tried(|report| Templates::load(None, report)).value.expect("the built-in templates");
    let mut documents = 0;
    for entry in WalkDir::new(&root).sort_by_file_name() {
        let path = entry.expect("a readable folder").into_path();
        if !is_document(path.strip_prefix(&root).expect("a path below the root")) {
            continue;
        }
        for facts in documents_of(&path, &root) {
            documents += 1;
            let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.expect("figures");
            let rendered = tried(|report| templates.render(&facts, &figures, &register, &regimes, report));
            assert_eq!(to_text(&rendered.diagnostics, Colour::Never), "", "{}", path.display());
            let rendered = rendered.value.expect("markup");
            let content = tried(|report| {
                markup::parse(&rendered.body, &Form::plain(rendered.numbering, rendered.end_mark), report)
            });
            assert_eq!(to_text(&content.diagnostics, Colour::Never), "", "{}", path.display());
            assert!(
                tried(|report| markup::parse_inline(&rendered.subject, report)).diagnostics.is_empty(),
                "{}",
                path.display()
            );
        }
    }
    assert!(documents >= 5, "{documents} documents");
}
