//! The parts of every sample, unzipped and laid out one element a line, against `tests/golden/docx`.
//!
//! `VANTHU_ACCEPT=1 cargo test golden` takes what is written now for what is expected.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::read::{Element, parse, parts};
use super::sample;
use crate::docx::seal;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/docx")
}

/// What all samples come to, by file name. A part that another sample has in the same words is not repeated.
fn written() -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (name, document) in sample::all() {
        for (part, content) in parts(&document) {
            // The seal changes with every other part; that it holds is tested by itself.
            let content = if part == seal::PART { blank_seal(content) } else { content };
            let shown = shown(&parse(&content), 0);
            if !files.values().any(|other| *other == shown) {
                files.insert(format!("{name}.{}", part.replace('/', ".").trim_end_matches(".xml")), shown);
            }
        }
    }
    files.into_iter().map(|(name, shown)| (format!("{name}.xml"), shown)).collect()
}

fn blank_seal(custom: Vec<u8>) -> Vec<u8> {
    seal::fill_in(&String::from_utf8(custom).unwrap(), seal::BLANK).into_bytes()
}

fn shown(element: &Element, depth: usize) -> String {
    let indent = " ".repeat(depth);
    let attributes: String =
        element.attributes.iter().map(|(name, value)| format!(" {name}={value:?}")).collect();
    let children: Vec<&Element> = element.children.iter().collect();
    let name = &element.name;
    match children.as_slice() {
        [] => format!("{indent}<{name}{attributes}/>\n"),
        texts if texts.iter().all(|child| child.name.is_empty()) => {
            format!(
                "{indent}<{name}{attributes}>{}</{name}>\n",
                element.content().replace('\u{a0}', "&#xA0;")
            )
        }
        children => {
            let inner: String = children.iter().map(|child| shown(child, depth + 1)).collect();
            format!("{indent}<{name}{attributes}>\n{inner}{indent}</{name}>\n")
        }
    }
}

#[test]
fn golden_parts_are_as_accepted() {
    let written = written();
    if std::env::var_os("VANTHU_ACCEPT").is_some() {
        let _ = std::fs::remove_dir_all(folder());
        std::fs::create_dir_all(folder()).unwrap();
        for (name, content) in &written {
            std::fs::write(folder().join(name), content).unwrap();
        }
    }
    let expected: BTreeMap<String, String> = std::fs::read_dir(folder())
        .expect("run with VANTHU_ACCEPT=1 first")
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&written), names(&expected), "files missing or no longer used");
    for (name, content) in &written {
        let differs = content.lines().zip(expected[name].lines()).enumerate().find(|(_, (a, b))| a != b);
        assert!(content == &expected[name], "{name}: first difference {differs:?}");
    }
}
