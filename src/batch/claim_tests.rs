#![allow(clippy::unwrap_used)]
//! The files by which editors lock a document.

use std::fs;

use super::*;

#[test]
fn the_lock_of_every_editor_is_known() {
    let folder = tempfile::tempdir().unwrap();
    for (document, lock) in [
        ("xa.docx", "~$xa.docx"),
        ("sau-ky.docx", "~$sau-ky.docx"),
        ("bay-chu.docx", "~$ay-chu.docx"),
        ("ke-hoach.docx", "~$-hoach.docx"),
        ("Kế hoạch 2027.docx", "~$ hoạch 2027.docx"),
        ("xa.docx", ".~lock.xa.docx#"),
        ("ke-hoach.docx", ".~lock.ke-hoach.docx#"),
        ("ke-hoach.docx", ".~ke-hoach.docx"),
    ] {
        let (document, lock) = (folder.path().join(document), folder.path().join(lock));
        assert_eq!(editors_lock(&document), None);
        fs::write(&lock, "").unwrap();
        assert_eq!(editors_lock(&document), Some(lock.clone()));
        fs::remove_file(lock).unwrap();
    }
}

#[test]
fn the_lock_of_another_document_is_none() {
    let folder = tempfile::tempdir().unwrap();
    for lock in ["~$xb.docx", ".~lock.xb.docx#", "~$.docx", "~$xa.doc"] {
        fs::write(folder.path().join(lock), "").unwrap();
    }
    assert_eq!(editors_lock(&folder.path().join("xa.docx")), None);
}
