#![allow(clippy::unwrap_used)]
//! What was taken is given back, unless it is what was seen.

use super::*;

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(place.new_file(), "new").unwrap();
        fs::write(place.path(), "old").unwrap();
        place
    }

    fn new_file(&self) -> PathBuf {
        self.folder.path().join(".vanthu-tam-x")
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("a.docx")
    }

    fn seen(&self) -> Stamp {
        Stamp::at(&self.path()).unwrap()
    }

    /// The names of all files, with what they hold.
    fn files(&self) -> Vec<(String, String)> {
        let entries = fs::read_dir(self.folder.path()).unwrap().map(Result::unwrap);
        let file = |entry: fs::DirEntry| {
            (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap())
        };
        let mut files: Vec<_> = entries.map(file).collect();
        files.sort();
        files
    }
}

type Way = fn(&Path, &Path, Stamp) -> io::Result<Placed>;

#[test]
fn a_file_that_is_still_the_one_seen_is_replaced() {
    for way in [replace as Way, replace_by_link] {
        let place = Place::new();
        assert_eq!(way(&place.new_file(), &place.path(), place.seen()).unwrap(), Placed::Done);
        assert_eq!(place.files(), [("a.docx".to_owned(), "new".to_owned())]);
    }
}

#[test]
fn a_file_saved_since_stays() {
    for way in [replace as Way, replace_by_link] {
        let place = Place::new();
        let seen = place.seen();
        fs::write(place.path(), "saved over").unwrap();
        assert_eq!(way(&place.new_file(), &place.path(), seen).unwrap(), Placed::Overtaken);
        assert_eq!(fs::read_to_string(place.path()).unwrap(), "saved over");
        fs::remove_file(place.path()).unwrap();
        assert_eq!(way(&place.new_file(), &place.path(), seen).unwrap(), Placed::Overtaken);
        assert!(!place.path().exists());
    }
}

#[test]
fn a_folder_that_came_into_the_place_stays() {
    let place = Place::new();
    let seen = place.seen();
    fs::remove_file(place.path()).unwrap();
    fs::create_dir(place.path()).unwrap();
    assert_eq!(replace(&place.new_file(), &place.path(), seen).unwrap(), Placed::Blocked);
}

#[test]
fn a_file_saved_since_is_not_removed() {
    let place = Place::new();
    let seen = place.seen();
    assert_eq!(remove(&place.path(), seen).unwrap(), Placed::Done);
    assert!(!place.path().exists());
    fs::write(place.path(), "saved again").unwrap();
    assert_eq!(remove(&place.path(), seen).unwrap(), Placed::Overtaken);
    assert_eq!(fs::read_to_string(place.path()).unwrap(), "saved again");
}

/// One saves the file all the time, another replaces it: what is overtaken leaves the save in the place, never ours.
#[test]
fn a_save_at_any_moment_stays() {
    use std::sync::atomic::{AtomicBool, Ordering};

    const ROUNDS: usize = if cfg!(windows) { 100 } else { 2_000 };
    let place = Place::new();
    let over = AtomicBool::new(false);
    let (path, new) = (place.path(), place.new_file());
    let saved = std::thread::scope(|threads| {
        let saver = threads.spawn(|| {
            let draft = place.folder.path().join("draft");
            let mut saves = 0;
            while !over.load(Ordering::Relaxed) {
                saves += 1;
                fs::write(&draft, format!("save {saves}")).unwrap();
                // Where it is being replaced at this moment Windows refuses, and an editor tries again.
                while let Err(error) = fs::rename(&draft, &path) {
                    assert!(crate::files::is_in_use(&error), "{error}");
                }
                std::thread::yield_now();
            }
            saves
        });
        for _ in 0..ROUNDS {
            fs::write(&new, "new").unwrap();
            let Some(seen) = Stamp::at(&path) else { continue };
            // Held since an earlier round that was overtaken twice: the owner's.
            let _ = fs::remove_file(held(&path));
            if replace(&new, &path, seen).unwrap() == Placed::Overtaken {
                // The owner's, not ours: ours never stands there when it was overtaken.
                assert!(fs::read_to_string(&path).unwrap().starts_with("save"));
            }
        }
        over.store(true, Ordering::Relaxed);
        saver.join().unwrap()
    });
    assert!(saved > 0);
    let last = fs::read_to_string(&path).unwrap();
    assert!(last.starts_with("save") || last == "new", "{last}");
}
