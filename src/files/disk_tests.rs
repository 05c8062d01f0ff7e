#![allow(clippy::unwrap_used)]
//! What lies in memory is read as the disk is.

use super::super::{discover_on, named};
use super::*;
use crate::diagnostic::limits;

fn memory(names: &[&str]) -> Disk {
    let mut disk = Disk::in_memory();
    names.iter().for_each(|name| disk.put(name, name.as_bytes()));
    disk
}

fn found(disk: &Disk, path: &str) -> Vec<String> {
    let found = discover_on(disk, &[path.into()], None);
    found.files.iter().map(|file| format!("{} {}", file.folder, file.stem)).collect()
}

#[test]
fn files_in_memory_are_there_with_their_folders() {
    let disk = memory(&["a/b.yaml", "a/c/d.csv", "e.yaml"]);
    assert_eq!(disk.read(Path::new("./a/b.yaml"), &limits::FACTS_BYTES).unwrap(), b"a/b.yaml");
    assert_eq!(disk.names_in(Path::new("")).unwrap(), ["a", "e.yaml"]);
    assert_eq!(disk.names_in(Path::new("a")).unwrap(), ["b.yaml", "c"]);
    assert!(disk.is_dir(Path::new("a/c")) && !disk.is_dir(Path::new("e.yaml")));
    assert_eq!(disk.open(Path::new("a")).unwrap_err().kind(), ErrorKind::IsADirectory);
    assert_eq!(disk.open(Path::new("x")).unwrap_err().kind(), ErrorKind::NotFound);
    assert_eq!(named(&disk, Path::new("a"), "c/d.csv"), Ok("a/c/d.csv".into()));
}

#[test]
fn facts_files_in_memory_are_found_as_on_the_disk() {
    let names = ["b/x.yaml", "b/_chung.yaml", "_nháp/y.yaml", ".a/z.yaml", "w.YML", "bảng.csv"];
    let disk = memory(&names);
    let folder = tempfile::tempdir().unwrap();
    for name in names {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, name).unwrap();
    }
    assert_eq!(found(&disk, "."), ["b x", " w"]);
    assert_eq!(found(&disk, "."), found(Disk::real(), folder.path().to_str().unwrap()));
    assert_eq!(found(&disk, "b/x.yaml"), [" x"]);
    assert_eq!(discover_on(&disk, &["không".into()], None).diagnostics.len(), 1);
}

#[test]
fn what_lies_in_memory_hides_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("a.yaml"), "đĩa").unwrap();
    fs::write(path("b.yaml"), "đĩa").unwrap();
    let mut disk = Disk::real().clone();
    disk.put(path("a.yaml"), "nháp".as_bytes());
    disk.put(path("mới/c.yaml"), "nháp".as_bytes());
    let text = |name: &str| String::from_utf8(disk.read(&path(name), &limits::FACTS_BYTES).unwrap()).unwrap();
    assert_eq!(
        (text("a.yaml"), text("b.yaml"), text("mới/c.yaml")),
        ("nháp".into(), "đĩa".into(), "nháp".into())
    );
    assert_eq!(disk.names_in(folder.path()).unwrap(), ["a.yaml", "b.yaml", "mới"]);
    assert_eq!(found(&disk, folder.path().to_str().unwrap()), [" a", " b", "mới c"]);
}
