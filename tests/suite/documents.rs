//! The documents under `data/` go through all stages without a finding.

use std::path::{Path, PathBuf};

use vanthu::diagnostic::{Colour, Report, to_text};
use vanthu::facts::{Facts, PartialDate};
use vanthu::generate::{Input, Library, generate, packages};
use vanthu::reading::{self, OpenedFacts};
use walkdir::WalkDir;

use crate::tried::{Tried, tried};
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

/// The facts of all documents of `data/`, each with its file.
fn all_facts() -> Vec<(PathBuf, Facts)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let entries = WalkDir::new(&root).sort_by_file_name().into_iter();
    let paths = entries.map(|entry| entry.expect("a readable folder").into_path());
    let files = paths.filter(|path| is_document(path.strip_prefix(&root).expect("a path below the root")));
    files
        .flat_map(|path| documents_of(&path, &root).into_iter().map(move |facts| (path.clone(), facts)))
        .collect()
}

fn library() -> Library {
    tried(|report| Library::load(None, None, None, report)).value.expect("the built-in library")
}

#[test]
fn the_documents_of_data_render_and_read() {
    let library = library();
    let all = all_facts();
    assert!(all.len() >= 5, "{} documents", all.len());
    for (path, facts) in all {
        let made = tried(|report| generate(&Input::new(facts, Report::new()), &library, report));
        assert_eq!(to_text(&made.diagnostics, Colour::Never), "", "{}", path.display());
    }
}

/// Documents that go through the stages together are what they are by themselves, and the same is told of them. Every
/// third is of a later year, every fifth holds a character that no file can.
#[test]
fn a_document_is_the_same_among_others() {
    let library = library();
    let broken = |(number, (_, mut facts)): (usize, (PathBuf, Facts))| {
        if number.is_multiple_of(3) {
            facts.record.date.value = PartialDate::parse("5/2031").expect("a month");
        }
        if number.is_multiple_of(5) {
            facts.issuer.place = "\u{1}".to_owned();
        }
        Input::new(facts, Report::new())
    };
    let inputs: Vec<Input> = all_facts().into_iter().enumerate().map(broken).collect();
    let alone = |input: &Input| {
        let Tried { value, diagnostics } = tried(|report| generate(input, &library, report));
        (value.map(|generated| generated.bytes), diagnostics)
    };
    let (mut made, mut told) = (0, 0);
    for handful in inputs.chunks(7) {
        for (input, (bytes, report)) in handful.iter().zip(packages(handful, &library)) {
            let (made_alone, told_alone) = alone(input);
            assert!(bytes == made_alone, "{}", input.facts().source.name);
            assert_eq!(report.into_iter().collect::<Vec<_>>(), told_alone);
            made += usize::from(bytes.is_some());
            told += usize::from(bytes.is_none());
        }
    }
    assert!(made > 0 && told > 0, "{made} made, {told} told");
}
