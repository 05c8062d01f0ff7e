//! Whole-process figures, as the system accounts for them.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;

/// First argument of a process that runs one command and prints what it used.
pub const CHILD: &str = "--measure";

/// What one process used.
pub struct Usage {
    /// Seconds on the clock.
    pub wall: f64,
    /// Seconds of user and system time.
    pub cpu: f64,
    /// Largest resident set, MB.
    pub peak_mb: f64,
}

/// Has `vanthu` render `data` into `out`, in a process of its own, so that its peak is not that of an earlier run.
pub fn run(vanthu: &Path, data: &Path, out: &Path, jobs: &str) -> Usage {
    run_below(vanthu, data, data, out, jobs)
}

/// The same for `facts`, which inherits up to `root`.
pub fn run_below(vanthu: &Path, root: &Path, facts: &Path, out: &Path, jobs: &str) -> Usage {
    let [root, facts, out] = [root, facts, out].map(Path::as_os_str);
    let [render, below, into] = ["render", "--root", "--out"].map(OsStr::new);
    let [threads, jobs, quiet] = ["--jobs", jobs, "--quiet"].map(OsStr::new);
    command(vanthu, [render, facts, below, root, into, out, threads, jobs, quiet])
}

/// What `program` uses with `arguments`.
pub fn command<'a>(program: &Path, arguments: impl IntoIterator<Item = &'a OsStr>) -> Usage {
    let measuring = std::env::current_exe().expect("own path");
    let mut child = Command::new(measuring);
    let output = child.arg(CHILD).arg(program).args(arguments).output().expect("starts");
    let printed = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<f64> = printed.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    match figures.as_slice() {
        [wall, cpu, peak_mb] => Usage { wall: *wall, cpu: *cpu, peak_mb: *peak_mb },
        _ => panic!("{printed}{}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// Runs `command` and prints wall, CPU and peak.
pub fn report_child(command: &[String]) {
    let (program, arguments) = command.split_first().expect("a command");
    let start = Instant::now();
    let status = Command::new(program).args(arguments).status().expect("starts");
    let wall = start.elapsed().as_secs_f64();
    assert!(status.success(), "{command:?}: {status}");
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("rusage");
    let peak_mb = f64::from(i32::try_from(usage.max_rss()).unwrap_or(i32::MAX)) / 1024.0;
    println!("{wall} {} {peak_mb}", seconds(usage.user_time()) + seconds(usage.system_time()));
}

/// CPU seconds of this process so far.
pub fn own_cpu() -> f64 {
    let usage = getrusage(UsageWho::RUSAGE_SELF).expect("rusage");
    seconds(usage.user_time()) + seconds(usage.system_time())
}

fn seconds(time: TimeVal) -> f64 {
    let micros = i32::try_from(time.tv_usec()).unwrap_or_default();
    f64::from(i32::try_from(time.tv_sec()).unwrap_or(i32::MAX)) + f64::from(micros) / 1e6
}
