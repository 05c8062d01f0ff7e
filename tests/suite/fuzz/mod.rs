//! Whatever a file holds, each reader takes it or says why not: without a panic, in a few seconds and a few hundred MB.
//!
//! `cargo test` runs a few cases of each target from a fixed seed. For the long run see docs/tests.md:
//! `VANTHU_FUZZ_SECONDS` or `VANTHU_FUZZ_CASES` say how long each target runs, `VANTHU_FUZZ_SEED` with which seed.

mod mutation;
mod packages;
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use walkdir::WalkDir;

use mutation::Random;

/// Cases of a target in `cargo test`.
const CASES: u64 = 100;
const SEED: u64 = 20_260_707;
/// No case takes more processor time.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 5 });
/// No run of a target grows by more, in KB.
const MOST_GROWTH: i64 = 400_000;

/// Runs `read` with spoiled inputs that `spoil` makes; each comes again from its number and the seed.
fn fuzz(target: &str, spoil: impl Fn(&mut Random) -> Vec<u8>, read: impl Fn(&[u8])) {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u64>().ok());
    let seed = number("VANTHU_FUZZ_SEED").unwrap_or(SEED);
    let time = number("VANTHU_FUZZ_SECONDS").map(Duration::from_secs);
    let most = number("VANTHU_FUZZ_CASES").unwrap_or(if time.is_some() { u64::MAX } else { CASES });
    let (begun, before) = (Instant::now(), peak());
    let (mut case, mut slowest) = (0, Duration::ZERO);
    while case < most && time.is_none_or(|time| begun.elapsed() < time) {
        let input = spoil(&mut Random::new(seed.wrapping_add(case)));
        let started = processor_time();
        let read = catch_unwind(AssertUnwindSafe(|| read(&input)));
        let took = processor_time().saturating_sub(started);
        slowest = slowest.max(took);
        if read.is_err() || took > LONGEST {
            let kept = keep(target, case, &input);
            panic!("{target}: case {case} of seed {seed} took {took:?}, kept in {}", kept.display());
        }
        case += 1;
    }
    let growth = peak() - before;
    println!(
        "{target}: {case} cases in {:?}, the slowest {slowest:?}, grown by {growth} KB",
        begun.elapsed()
    );
    assert!(growth < MOST_GROWTH, "{target} grew by {growth} KB in {case} cases");
}

/// Of this thread.
fn processor_time() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_THREAD).unwrap();
    let spent = usage.user_time() + usage.system_time();
    Duration::from_micros(spent.num_microseconds().unsigned_abs())
}

/// The most memory that was held so far, in KB.
fn peak() -> i64 {
    getrusage(UsageWho::RUSAGE_SELF).unwrap().max_rss()
}

fn keep(target: &str, case: u64, input: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{target}-{case}"));
    fs::write(&path, input).unwrap();
    path
}

/// The files of the repository under `folders` with one of `endings`.
fn seeds(folders: &[&str], endings: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = folders.iter().flat_map(|folder| WalkDir::new(root.join(folder)).sort_by_file_name());
    let files = entries.map(|entry| entry.unwrap().into_path()).filter(|path| path.is_file());
    let wanted = files.filter(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)));
    let seeds: Vec<_> =
        wanted.map(|path| fs::read(path).unwrap()).filter(|seed| seed.len() < 200_000).collect();
    assert!(seeds.len() >= 3, "{folders:?}: {} seeds", seeds.len());
    seeds
}
