//! The documents under `data/` pass template and markup without a finding.

use std::path::Path;

use vanthu::diagnostic::{Colour, to_text};
use vanthu::facts::{self, Facts, FactsFile};
use vanthu::figures::Figures;
use vanthu::legal::{Regimes, Register};
use vanthu::markup;
use vanthu::template::Templates;
use walkdir::WalkDir;

fn is_document(path: &Path) -> bool {
    let hidden = path.components().any(|part| part.as_os_str().to_string_lossy().starts_with('_'));
    !hidden && path.extension().is_some_and(|extension| extension == "yaml")
}

/// The facts of all documents that the file at `path` stands for.
fn documents_of(path: &Path, root: &Path) -> Vec<Facts> {
    match facts::open(path, root).value.expect("facts") {
        FactsFile::One(facts) => vec![*facts],
        FactsFile::Many(batch) => batch.units().map(|unit| unit.value.expect("facts").facts).collect(),
    }
}

#[test]
fn the_documents_of_data_render_and_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let register = Register::load(None).value.expect("the built-in register");
    let regimes = Regimes::load(None).value.expect("the built-in rules");
    let templates = Templates::load(None).value.expect("the built-in templates");
    let paths = WalkDir::new(&root).sort_by_file_name().into_iter();
    let paths = paths.map(|entry| entry.expect("a readable folder").into_path());
    let paths = paths.filter(|path| is_document(path.strip_prefix(&root).expect("a path below the root")));
    let documents: Vec<_> = paths.flat_map(|path| documents_of(&path, &root)).collect();
    for facts in &documents {
        let name = facts.issuer.short_name();
        let figures = Figures::derive(facts, &register).value.expect("figures");
        let rendered = templates.render(facts, &figures, &register, &regimes);
        assert_eq!(to_text(&rendered.diagnostics, Colour::Never), "", "{name}");
        let rendered = rendered.value.expect("markup");
        let content = markup::parse(&rendered.body, rendered.end_mark);
        assert_eq!(to_text(&content.diagnostics, Colour::Never), "", "{name}");
        assert!(markup::parse_inline(&rendered.subject).diagnostics.is_empty(), "{name}");
    }
    assert!(documents.len() > 166, "{} documents", documents.len());
}
