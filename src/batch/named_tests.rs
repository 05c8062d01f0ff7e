#![allow(clippy::unwrap_used)]
//! What stands at a name that a user gives.

use std::fs;

use super::*;

const PAGE: &str = "<svg/>\n";

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 9).unwrap()
}

/// The names in `folder`.
fn names(folder: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = entries.collect();
    names.sort();
    names
}

#[test]
fn what_was_written_is_written_over_unless_it_was_edited() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    for page in [PAGE, "<svg>2</svg>\n", PAGE] {
        assert_eq!(write_sealed(&path, page, Foreign::Refuse).unwrap(), None);
        assert!(fs::read_to_string(&path).unwrap().starts_with(page));
    }
    let ours = fs::read_to_string(&path).unwrap();
    for foreign in ["", "facts", PAGE, &format!("{ours} "), &ours.replace("svg/", "svg /")] {
        fs::write(&path, foreign).unwrap();
        assert_eq!(write_sealed(&path, PAGE, Foreign::Refuse).unwrap_err().rule(), "khong-ghi-de");
        assert_eq!(fs::read_to_string(&path).unwrap(), foreign);
        assert_eq!(names(folder.path()), ["a.svg"]);
    }
}

#[test]
fn by_force_what_stood_there_is_kept_beside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    fs::write(&path, "drawn by hand").unwrap();
    let kept = write_sealed(&path, PAGE, Foreign::KeepBeside(day())).unwrap().unwrap();
    assert!(kept.ends_with("a.ban-sua-2026-03-09.svg"));
    assert_eq!(fs::read_to_string(kept).unwrap(), "drawn by hand");
    assert_eq!(write_sealed(&path, PAGE, Foreign::KeepBeside(day())).unwrap(), None);
    assert_eq!(names(folder.path()), ["a.ban-sua-2026-03-09.svg", "a.svg"]);
}

#[test]
fn a_file_saved_there_meanwhile_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    for before in [None, Some("drawn by hand")] {
        before.iter().for_each(|text| fs::write(&path, text).unwrap());
        let mut file = NamedFile::begin(&path, is_sealed, Foreign::KeepBeside(day())).unwrap();
        file.write_all(b"new").unwrap();
        fs::write(&path, "saved just now").unwrap();
        assert_eq!(file.finish().unwrap_err().rule(), "khong-ghi-de");
        assert_eq!(fs::read_to_string(&path).unwrap(), "saved just now");
        assert_eq!(names(folder.path()), ["a.svg"]);
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn what_a_killed_run_held_is_cleared_or_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.svg");
    for (text, left) in [(PAGE.to_owned() + &seal(PAGE.as_bytes()), 1), ("drawn by hand".to_owned(), 2)] {
        fs::write(folder.path().join(".vanthu-doi-a.svg"), text).unwrap();
        write_sealed(&path, PAGE, Foreign::Refuse).unwrap();
        assert_eq!(names(folder.path()).len(), left, "{:?}", names(folder.path()));
    }
}

#[cfg(unix)]
#[test]
fn links_folders_and_pipes_are_refused_also_by_force() {
    let folder = tempfile::tempdir().unwrap();
    let (path, target) = (folder.path().join("a.svg"), folder.path().join("precious"));
    fs::write(&target, PAGE.to_owned() + &seal(PAGE.as_bytes())).unwrap();
    let refused = || {
        for foreign in [Foreign::Refuse, Foreign::KeepBeside(day())] {
            assert_eq!(write_sealed(&path, "new", foreign).unwrap_err().rule(), "khong-ghi-duoc");
        }
    };
    std::os::unix::fs::symlink(&target, &path).unwrap();
    refused();
    assert!(fs::read_to_string(&target).unwrap().starts_with(PAGE));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    refused();
    fs::remove_dir(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    refused();
}
