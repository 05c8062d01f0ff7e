//! Killed at one system call after the other, or held up there while somebody saves a document: where `strace` is there.
//!
//! `cargo test` takes some of the calls. All of them, and those that write and open as well:
//! `VANTHU_CALLS=all cargo test --test suite system_calls -- --nocapture`.

use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use walkdir::WalkDir;

use super::kill_and_edit::{Shared, save};
use super::*;

/// The calls that change what stands in a folder.
const NAMES: &str = "?rename,?renameat,renameat2,?link,linkat,?unlink,unlinkat";
/// Those that change what a file holds, or which there are.
const CONTENTS: &str = "write,openat,fsync,flock";

/// The program under `strace`, which does `what`, in a process group of its own; `None` where it cannot be traced.
fn traced(desk: &Desk, what: &[&str], arguments: &str) -> Option<Child> {
    let allowed = Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status();
    if !allowed.is_ok_and(|status| status.success()) {
        eprintln!("no strace on this machine: system calls are not tried");
        return None;
    }
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-o", "/dev/null"]).args(what).arg(env!("CARGO_BIN_EXE_vanthu"));
    command.args(arguments.split_whitespace()).current_dir(desk.folder.path()).process_group(0);
    Some(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
}

fn copy(from: &Desk, to: &Desk) {
    for entry in WalkDir::new(from.folder.path()).into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(from.folder.path()).unwrap();
        if entry.file_type().is_file() {
            fs::create_dir_all(to.folder.path().join(path.parent().unwrap())).unwrap();
            fs::copy(entry.path(), to.folder.path().join(path)).unwrap();
        }
    }
}

#[test]
fn no_file_is_torn_and_no_save_lost_at_whatever_system_call_the_program_is_killed() {
    let all = std::env::var("VANTHU_CALLS").is_ok_and(|calls| calls == "all");
    // Stale documents, one edited, and one whose facts are gone: all that a run replaces, keeps and deletes.
    let mut before = Shared::new();
    before.write_facts(1);
    before.desk.run("render data").status(0);
    before.write_facts(2);
    let edited = before.next_save();
    fs::remove_file(before.desk.path("data/1/1.yaml")).unwrap();
    let sets: &[(&str, usize)] =
        if all { &[(NAMES, 1), (CONTENTS, 1)] } else { &[(NAMES, 7), (CONTENTS, 61)] };
    let mut kills = 0;
    for (calls, step) in sets {
        for number in (1..).step_by(*step) {
            let mut shared = Shared::new();
            copy(&before.desk, &shared.desk);
            assert_eq!(shared.next_save(), edited);
            save(&shared.document(0), &edited, true);
            let long_ago = std::time::SystemTime::now() - Duration::from_secs(60);
            let file = fs::File::options().write(true).open(shared.document(0)).unwrap();
            file.set_modified(long_ago).unwrap();
            let (trace, kill) =
                (format!("trace={calls}"), format!("inject={calls}:signal=KILL:when={number}"));
            let arguments = "render data --force --prune --jobs 1";
            let Some(mut running) = traced(&shared.desk, &["-e", &trace, "-e", &kill], arguments) else {
                return;
            };
            let ended = running.wait().unwrap().code() == Some(0);
            shared.check(&format!("killed at call {number} of {calls}"));
            if ended {
                break;
            }
            kills += 1;
            shared.write_facts(2);
            shared.complete();
        }
    }
    println!("{kills} kills at system calls: none torn, none lost");
}

/// Waits until `is_so`; `false` if the program ends before.
fn wait_until(running: &mut Child, is_so: impl Fn() -> bool) -> bool {
    let started = Instant::now();
    while !is_so() {
        assert!(started.elapsed() < Duration::from_secs(60), "nothing happens");
        if running.try_wait().unwrap().is_some() {
            return false;
        }
        thread::sleep(Duration::from_millis(2));
    }
    true
}

#[test]
fn a_save_between_the_last_look_and_the_exchange_stays() {
    for by_name in [false, true] {
        let mut shared = Shared::new();
        shared.write_facts(1);
        shared.desk.run("render data").status(0);
        shared.write_facts(2);
        let slow = ["-e", "trace=renameat2", "-e", "inject=renameat2:delay_enter=150000"];
        let Some(mut running) = traced(&shared.desk, &slow, "render data --jobs 1") else { return };
        // The new document is beside its place, and the program about to exchange the two.
        let held = shared.desk.path("out/0/.vanthu-doi-0.docx");
        assert!(wait_until(&mut running, || held.exists()), "it is never held");
        let text = shared.next_save();
        save(&shared.document(0), &text, by_name);
        assert_eq!(running.wait().unwrap().code(), Some(0));
        assert_eq!(fs::read(shared.document(0)).unwrap(), text, "saved by name: {by_name}");
        shared.complete();
    }
}

#[test]
fn a_save_that_a_killed_run_had_taken_comes_back_beside_its_document() {
    let mut shared = Shared::new();
    shared.write_facts(1);
    shared.desk.run("render data").status(0);
    shared.write_facts(2);
    let slow = ["-e", "trace=renameat2", "-e", "inject=renameat2:delay_enter=150000:delay_exit=300000"];
    let Some(mut running) = traced(&shared.desk, &slow, "render data --jobs 1") else { return };
    let held = shared.desk.path("out/0/.vanthu-doi-0.docx");
    assert!(wait_until(&mut running, || held.exists()), "it is never held");
    let text = shared.next_save();
    save(&shared.document(0), &text, true);
    assert!(
        wait_until(&mut running, || fs::read(&held).is_ok_and(|bytes| bytes == text)),
        "it is never taken"
    );
    Command::new("kill").args(["-KILL", "--", &format!("-{}", running.id())]).status().unwrap();
    running.wait().unwrap();
    shared.check("killed with a save in its hand");
    shared.desk.run("render data").complains(&["van-ban-da-sua", "out/0/0.ban-sua-"]).status(0);
    shared.complete();
}
