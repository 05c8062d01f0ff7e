//! What the writer sets, the reader sees: every document of `data/`, made and read back.

use std::path::Path;

use vanthu::diagnostic::Report;
use vanthu::generate::{Input, Library, generate};
use vanthu::reading::{self, OpenedFacts};
use vanthu::word::{self, WordFile, WordParagraph, each_paragraph};
use walkdir::WalkDir;

use crate::package;
use crate::tried::tried;
use crate::unit_facts::every_unit;

/// Every document of `data/`, made: its name and its bytes. Of a batch the first three.
pub fn made() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let library = tried(|report| Library::load(None, None, None, report)).value.unwrap();
    let files = WalkDir::new(&root).sort_by_file_name().into_iter().map(|entry| entry.unwrap().into_path());
    let is_document = |path: &Path| {
        let inside = path.strip_prefix(&root).unwrap();
        let is_hidden = inside.components().any(|part| part.as_os_str().to_string_lossy().starts_with('_'));
        !is_hidden && path.extension().is_some_and(|extension| extension == "yaml")
    };
    let mut made = Vec::new();
    for path in files.filter(|path| is_document(path)) {
        let facts = match tried(|report| reading::open(&path, &root, report)).value.unwrap() {
            OpenedFacts::One(facts) => vec![*facts],
            OpenedFacts::Many(batch) => every_unit(&batch).into_iter().take(3).collect(),
        };
        for (at, facts) in facts.into_iter().enumerate() {
            let name = format!("{} {at}", path.strip_prefix(&root).unwrap().display());
            let bytes = tried(|report| generate(&Input::new(facts, Report::new()), &library, report)).value;
            made.push((name, bytes.unwrap().bytes));
        }
    }
    assert!(made.len() >= 10, "{}", made.len());
    made
}

fn paragraphs(file: &WordFile) -> Vec<&WordParagraph> {
    let mut all = Vec::new();
    each_paragraph(&file.body, &mut |paragraph| all.push(paragraph));
    all
}

#[test]
fn what_the_writer_sets_the_reader_sees() {
    for (name, bytes) in made() {
        let file = word::read(&bytes).unwrap();
        let all = paragraphs(&file);
        let texts: Vec<String> = all.iter().map(|paragraph| paragraph.text()).collect();
        let plain = |text: &String| text.replace(['\t', '\n', '\u{c}'], " ").replace('\u{2011}', "-");
        assert_eq!(texts.iter().map(plain).collect::<Vec<_>>(), package::paragraphs(&bytes), "{name}");
        for paragraph in &all {
            for run in paragraph.shown_runs() {
                let letter = run.text.chars().find(|letter| letter.is_alphabetic()).unwrap_or('a');
                let family = run.look.families.of(letter).map(|family| &**family);
                assert_eq!(family, Some("Times New Roman"), "{name}: {}", run.text);
            }
        }
        let national = all.iter().find(|paragraph| paragraph.text().starts_with("CỘNG HÒA")).unwrap();
        let look = &national.runs[0].look;
        assert!(look.bold && (12.0..=13.0).contains(&look.size), "{name}: {look:?}");
        let page = &file.sections[0];
        assert_eq!((page.width, page.height, page.left, page.right), (11906, 16838, 1701, 850), "{name}");
        assert!(page.has_title_page, "{name}");
        let labels = all.iter().filter_map(|paragraph| paragraph.label.as_ref());
        let roman = labels.filter(|label| &*label.format == "upperRoman").map(|label| label.text.as_str());
        let roman: Vec<_> = roman.collect();
        for (at, label) in roman.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| ROMAN.iter().position(|known| *known == roman[at]));
            let next = before.map_or("I.", |before| ROMAN[before + 1]);
            assert!(*label == "I." || *label == next, "{name}: {roman:?}");
        }
    }
}

const ROMAN: [&str; 10] = ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X."];
