#![allow(clippy::unwrap_used)]
//! What is no file is refused, and nothing waits.

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::process::Command;

use super::super::disk::Disk;
use super::*;
use crate::diagnostic::limits;

/// A folder with one thing of each kind that is no file, and their paths.
fn others() -> (tempfile::TempDir, UnixListener, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let fifo = folder.path().join("fifo");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let socket = folder.path().join("socket");
    let listener = UnixListener::bind(&socket).unwrap();
    let link = folder.path().join("link");
    symlink(&fifo, &link).unwrap();
    (folder, listener, vec![fifo, socket, link, PathBuf::from("/dev/null"), PathBuf::from("/dev/zero")])
}

#[test]
fn pipes_sockets_and_devices_are_refused_by_kind() {
    let (folder, _listener, others) = others();
    for path in others {
        let refused = Disk::real().read(&path, &limits::FACTS_BYTES).unwrap_err().to_string();
        assert!(refused.starts_with("đây là") && refused.ends_with("không phải tệp"), "{path:?}: {refused}");
    }
    assert_eq!(
        Disk::real().read(folder.path(), &limits::FACTS_BYTES).unwrap_err().kind(),
        ErrorKind::IsADirectory
    );
}

#[test]
fn a_pipe_that_comes_after_the_look_is_not_waited_for() {
    let (_folder, _listener, others) = others();
    let fifo = without_waiting().read(true).open(&others[0]).unwrap();
    assert!(not_a_file(&fifo.metadata().unwrap()).is_some());
}

#[test]
fn files_are_read_through_links() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("a"), folder.path().join("b"));
    fs::write(&file, "x").unwrap();
    symlink(&file, &link).unwrap();
    assert_eq!(
        (
            Disk::real().read(&file, &limits::FACTS_BYTES).unwrap(),
            Disk::real().read(&link, &limits::FACTS_BYTES).unwrap()
        ),
        (vec![b'x'], vec![b'x'])
    );
}
