//! The seal holds against any change, and only against a change.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::sample;
use crate::diagnostic::tried;
use crate::docx::seal::PART;
use crate::docx::{is_untouched, write};

fn written() -> Vec<u8> {
    let (_, document) = sample::all().into_iter().next().unwrap();
    tried(|report| write(&document, report)).value.unwrap()
}

/// The package as another program would save it, each part changed by `change`.
fn repacked(bytes: &[u8], change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let (name, mut content) = (entry.name().unwrap().into_owned(), Vec::new());
        entry.read_to_end(&mut content).unwrap();
        new.start_file(&name, SimpleFileOptions::default()).unwrap();
        new.write_all(&change(&name, content)).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn a_package_as_written_is_untouched() {
    let bytes = written();
    assert!(is_untouched(&bytes));
    assert!(is_untouched(&repacked(&bytes, |_, content| content)));
}

#[test]
fn a_word_changed_in_any_part_is_seen() {
    let bytes = written();
    for part in ["word/document.xml", "docProps/core.xml", PART, "word/styles.xml"] {
        let edited = repacked(&bytes, |name, mut content| {
            if name == part {
                content.extend(b"<!-- -->");
            }
            content
        });
        assert!(!is_untouched(&edited), "{part}");
    }
}

#[test]
fn a_part_added_is_seen() {
    let mut archive = ZipWriter::new_append(Cursor::new(written())).unwrap();
    archive.start_file("_xmlsignatures/sig1.xml", SimpleFileOptions::default()).unwrap();
    archive.write_all(b"<Signature/>").unwrap();
    assert!(!is_untouched(&archive.finish().unwrap().into_inner()));
}

#[test]
fn bytes_around_the_archive_are_seen() {
    let bytes = written();
    let mut commented = ZipWriter::new_append(Cursor::new(bytes.clone())).unwrap();
    commented.set_comment("mine").unwrap();
    let appended = [bytes.as_slice(), b"x"].concat();
    let prepended = [b"x".as_slice(), &bytes].concat();
    for changed in [appended, prepended, commented.finish().unwrap().into_inner()] {
        assert!(!is_untouched(&changed));
    }
}

#[test]
fn what_is_no_package_of_ours_is_not_taken_for_one() {
    assert!(!is_untouched(b""));
    assert!(!is_untouched(b"PK not a zip"));
    let foreign =
        repacked(&written(), |name, content| if name == PART { b"<Properties/>".to_vec() } else { content });
    assert!(!is_untouched(&foreign));
}
