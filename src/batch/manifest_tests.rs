#![allow(clippy::unwrap_used)]
//! The journal after a write that failed.

use super::*;

fn record(output: &str) -> ManifestRecord {
    let nothing = Digest::of(b"");
    ManifestRecord {
        output: output.into(),
        facts_file: "".into(),
        input: nothing,
        bytes: nothing,
        clean: true,
    }
}

#[test]
fn a_torn_line_swallows_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::new(folder.path(), None);
    journal.append(&record("a.docx")).unwrap();
    // The disk is full: half a line is written, and the rest is refused.
    let whole = line(&record("b.docx")).unwrap();
    let half = whole.get(..whole.len() / 2).unwrap();
    let mut there = fs::OpenOptions::new().append(true).open(journal.path()).unwrap();
    there.write_all(half).unwrap();
    *journal.file.lock().unwrap() = Some(File::open(journal.path()).unwrap());
    journal.append(&record("b.docx")).unwrap_err();
    // There is room again.
    journal.append(&record("c.docx")).unwrap();
    journal.append(&record("d.docx")).unwrap();
    let read = Manifest::read(folder.path(), &BTreeSet::new(), None).unwrap();
    assert_eq!(read.outputs().map(|(output, _)| output).collect::<Vec<_>>(), ["a.docx", "c.docx", "d.docx"]);
    assert!(!read.is_whole());
}
