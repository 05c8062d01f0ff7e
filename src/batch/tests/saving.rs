//! A document that somebody has open or is saving is somebody's.

use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

/// An office whose only document is out of date, so that a run would replace it.
fn stale() -> Office {
    let office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("data/a.yaml", "2");
    office
}

/// Runs with and without `--force`: the document stays as `held`, which is told.
#[track_caller]
fn stays(office: &mut Office, held: &str) {
    for force in [false, true] {
        office.options.force = force;
        let told = office.run();
        assert_eq!((told[0].status, rules(&told)), (Status::Kept, vec!["van-ban-dang-mo"]));
        assert_eq!(office.documents()["a.docx"], held);
        assert!(office.names().iter().all(|name| !name.contains("ban-sua")), "{:?}", office.names());
    }
}

#[test]
fn a_document_without_a_byte_is_being_saved() {
    let mut office = stale();
    office.write("out/a.docx", "");
    stays(&mut office, "");
    office.remove("out/a.docx");
    assert_eq!(office.status(), Status::Made);
}

#[test]
fn a_document_that_an_editor_locks_is_in_use_though_not_edited() {
    for lock in ["~$a.docx", ".~lock.a.docx#"] {
        let mut office = stale();
        office.write(&format!("out/{lock}"), "Nguyễn Văn A");
        stays(&mut office, &made("1"));
        office.remove(&format!("out/{lock}"));
        assert_eq!(office.status(), Status::Made);
    }
}

/// As Word has it, which lets others read it, and as a program that lets them do all.
#[cfg(windows)]
#[test]
fn a_document_that_another_program_has_open_is_in_use() {
    use std::os::windows::fs::OpenOptionsExt;

    const READ: u32 = 1;
    const ALL: u32 = 7;
    for shared in [READ, ALL] {
        let mut office = stale();
        let path = office.path("out/a.docx");
        let open = fs::OpenOptions::new().read(true).write(true).share_mode(shared).open(path).unwrap();
        stays(&mut office, &made("1"));
        drop(open);
        assert_eq!(office.status(), Status::Made);
    }
}

/// What nobody else may read is neither known nor replaced.
#[cfg(windows)]
#[test]
fn a_document_that_nobody_else_may_read_stays() {
    use std::os::windows::fs::OpenOptionsExt;

    let office = stale();
    let path = office.path("out/a.docx");
    let open = fs::OpenOptions::new().read(true).write(true).share_mode(0).open(path).unwrap();
    let told = office.run();
    assert_eq!((told[0].status, rules(&told)), (Status::Failed, vec!["khong-doc-duoc"]));
    assert!(told[0].diagnostics[0].message.contains("đang mở ở chương trình khác"), "{told:?}");
    drop(open);
    assert_eq!(office.documents()["a.docx"], made("1"));
    assert_eq!(office.status(), Status::Made);
}

#[test]
fn a_document_that_is_open_but_up_to_date_is_nothing_to_tell_of() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("out/~$a.docx", "Nguyễn Văn A");
    assert_eq!((office.status(), rules(&office.run())), (Status::Unchanged, vec![]));
}

#[test]
fn an_edit_of_this_moment_is_not_replaced_by_force_either() {
    let mut office = stale();
    office.options.clock = SystemTime::now;
    office.options.force = true;
    office.write("out/a.docx", "half of a signed docum");
    let over = AtomicBool::new(false);
    let told = std::thread::scope(|threads| {
        threads.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                fs::OpenOptions::new()
                    .append(true)
                    .open(office.path("out/a.docx"))
                    .unwrap()
                    .write_all(b"e")
                    .unwrap();
                std::thread::sleep(Duration::from_millis(50));
            }
        });
        let told = office.run();
        over.store(true, Ordering::Relaxed);
        told
    });
    assert_eq!((told[0].status, rules(&told)), (Status::Kept, vec!["van-ban-dang-mo"]));
    // Saved to the end, it is waited for once.
    let saved = office.documents()["a.docx"].clone();
    assert_eq!(office.status(), Status::Made);
    assert_eq!(office.documents()["a.ban-sua-2026-03-09.docx"], saved);
}

#[test]
fn what_the_program_made_a_moment_ago_is_its_own() {
    let mut office = Office::with(&[("a.yaml", "1")]);
    office.options.clock = SystemTime::now;
    office.run();
    office.write("data/a.yaml", "2");
    assert_eq!(office.status(), Status::Made);
}

#[test]
fn what_is_in_use_is_not_pruned() {
    for (name, text) in [("a.docx", ""), ("~$a.docx", "Nguyễn Văn A"), (".~lock.a.docx#", "")] {
        let mut office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
        office.run();
        office.remove("data/a.yaml");
        office.write(&format!("out/{name}"), text);
        office.options.prune = true;
        assert_eq!(office.statuses()[1], ("a.docx".to_owned(), Status::Orphan));
        assert!(office.path("out/a.docx").exists());
    }
}

#[test]
fn a_backup_is_a_file_of_its_own_made_once() {
    let mut office = stale();
    office.options.force = true;
    office.write("out/a.docx", "signed");
    // As a run leaves it that is killed after the backup.
    office.write("out/a.ban-sua-2026-03-09.docx", "signed");
    office.write("out/a.ban-sua-2026-03-09-2.docx", "another");
    let told = office.run();
    assert!(told[0].backup.as_ref().unwrap().ends_with("a.ban-sua-2026-03-09.docx"));
    let names = ["a.ban-sua-2026-03-09-2.docx", "a.ban-sua-2026-03-09.docx", "a.docx"];
    assert_eq!(office.names(), names);
}

#[cfg(unix)]
#[test]
fn who_goes_on_writing_into_a_document_does_not_write_into_its_backup() {
    let mut office = stale();
    office.options.force = true;
    office.write("out/a.docx", "signed");
    let mut open = fs::OpenOptions::new().append(true).open(office.path("out/a.docx")).unwrap();
    office.run();
    open.write_all(b", and more").unwrap();
    assert_eq!(office.documents()["a.ban-sua-2026-03-09.docx"], "signed");
}

#[test]
fn what_a_killed_run_held_while_exchanging_is_cleared_or_given_back() {
    let office = Office::with(&[("xa/a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    office.write("out/xa/.vanthu-doi-a.docx", &made("0"));
    office.write("out/.vanthu-doi-b.docx", "signed");
    let told = office.run();
    assert_eq!((told[0].status, rules(&told)), (Status::Noted, vec!["van-ban-da-sua"]));
    let documents = office.documents();
    assert_eq!(documents.keys().collect::<Vec<_>>(), ["b.ban-sua-2026-03-09.docx", "b.docx", "xa/a.docx"]);
    assert_eq!(documents["b.ban-sua-2026-03-09.docx"], "signed");
}

#[test]
fn what_was_held_after_its_backup_gets_no_second_one() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.run();
    office.write("out/.vanthu-doi-a.docx", "signed");
    office.write("out/a.ban-sua-2026-03-09.docx", "signed");
    assert_eq!(office.status(), Status::Unchanged);
    assert_eq!(office.names(), ["a.ban-sua-2026-03-09.docx", "a.docx"]);
}

#[test]
fn a_shard_leaves_what_another_exchanges_alone() {
    let mut office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2"), ("c.yaml", "3")]);
    office.run();
    let held = ["a", "b", "c"].map(|name| format!("out/.vanthu-doi-{name}.docx"));
    held.iter().for_each(|name| office.write(name, &made("0")));
    for part in ["1/2", "2/2"] {
        let left = held.iter().filter(|name| office.path(name).exists()).count();
        office.options.shard = Some(part.parse().unwrap());
        office.run();
        let now = held.iter().filter(|name| office.path(name).exists()).count();
        assert!(now < left && (part == "2/2") == (now == 0), "{part}: {left} and then {now}");
    }
}
