//! The country in one go: `cargo bench --bench country`.
//!
//! Makes the plans of all 3,321 communes of the list, each with four to eight illustrative schools, through the
//! program as a user runs it, and reports whole-process figures: a single plan from the start of the program to its
//! file; wall, CPU and peak memory of the country, cold and unchanged, with 1 and 2 threads; the floor (deflating the
//! same package parts and nothing else); 996 plans, to be held against other programs; and the time a document takes
//! and the peak memory in runs of 100 to 30,000. `-- quick` leaves the long runs out.
//!
//! What else the machine does only ever adds to a figure, so that each is the least of several runs.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod floor;
mod inputs;
mod measure;

use std::path::Path;

use measure::{Usage, run_below};

/// Runs of which the least counts.
const RUNS: usize = 3;
/// The same of a single plan.
const SINGLE_RUNS: usize = 20;
/// What is measured.
const PROGRAM: &str = env!("CARGO_BIN_EXE_vanthu");

/// Has the program render `data`.
fn run(data: &Path, out: &Path, jobs: &str) -> Usage {
    measure::run(Path::new(PROGRAM), data, out, jobs)
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let Some((first, command)) = arguments.split_first()
        && first == measure::CHILD
    {
        return measure::report_child(command);
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("country");
    clear(&folder);
    single(&folder);
    whole_country(&folder);
    if !arguments.iter().any(|argument| argument == "quick") {
        compared(&folder);
        scaling(&folder);
    }
    clear(&folder);
}

/// One plan of `data/`, each time into a folder of its own.
fn single(folder: &Path) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let plan = data.join("lam-dong-2027/cap-xa/xa-don-duong.yaml");
    for jobs in ["1", "2"] {
        let out = |number| folder.join(format!("single-{jobs}-{number}"));
        let runs =
            (0..SINGLE_RUNS).map(|number| run_below(Path::new(PROGRAM), &data, &plan, &out(number), jobs));
        let usage = runs.min_by(|one, other| one.wall.total_cmp(&other.wall)).expect("a run");
        let Usage { wall, cpu, peak_mb } = usage;
        println!(
            "single plan, {jobs} threads: wall {:.1} ms, CPU {:.1} ms, peak {peak_mb:.0} MB",
            wall * 1e3,
            cpu * 1e3
        );
    }
}

/// As many plans as other programs were measured with.
fn compared(folder: &Path) {
    const PLANS: usize = 996;
    let data = inputs::write(&folder.join("data-compared"), PLANS);
    let usage = least((0..RUNS).map(|number| run(&data, &folder.join(format!("compared-{number}")), "1")));
    print(&format!("{PLANS} plans"), "1", &usage);
}

/// The country cold and unchanged, with 1 and 2 threads, against the floor.
fn whole_country(folder: &Path) {
    let communes = inputs::communes();
    let data = inputs::write(&folder.join("data"), communes.len());
    println!("{} communes", communes.len());
    for jobs in ["1", "2"] {
        let out = |number| folder.join(format!("out-{jobs}-{number}"));
        let cold = least((0..RUNS).map(|number| run(&data, &out(number), jobs)));
        let unchanged = least((0..RUNS).map(|number| run(&data, &out(number), jobs)));
        print("cold", jobs, &cold);
        print("unchanged", jobs, &unchanged);
        println!("  cold / unchanged, wall: {:.1}", cold.wall / unchanged.wall);
        if jobs == "1" {
            let floors = (0..RUNS).map(|number| floor::deflate_all(&out(number)));
            let floor = floors.min_by(|one, other| one.cpu.total_cmp(&other.cpu)).expect("a run");
            println!(
                "  floor: {:.2} s CPU to deflate {} parts of {} packages",
                floor.cpu, floor.parts, floor.packages
            );
            println!("  CPU / floor: {:.2}", cold.cpu / floor.cpu);
        }
    }
}

/// The run that took the least CPU.
fn least(runs: impl Iterator<Item = Usage>) -> Usage {
    runs.min_by(|one, other| one.cpu.total_cmp(&other.cpu)).expect("a run")
}

/// Time a document and peak memory in runs of different sizes, one thread.
fn scaling(folder: &Path) {
    for documents in [100, 1_000, 3_000, 10_000, 30_000] {
        let data = inputs::write(&folder.join(format!("data-{documents}")), documents);
        let out = folder.join(format!("out-{documents}"));
        let usage = run(&data, &out, "1");
        let each = |seconds: f64| seconds / f64::from(u32::try_from(documents).unwrap_or(u32::MAX)) * 1e3;
        let (wall, cpu) = (each(usage.wall), each(usage.cpu));
        println!(
            "{documents:>6} documents: wall {wall:.2} ms, CPU {cpu:.2} ms each, peak {:.0} MB",
            usage.peak_mb
        );
    }
}

fn print(what: &str, jobs: &str, usage: &Usage) {
    let Usage { wall, cpu, peak_mb } = usage;
    println!("{what:>9}, {jobs} threads: wall {wall:.2} s, CPU {cpu:.2} s, peak {peak_mb:.0} MB");
}

/// Takes away what an earlier run left. A file system may look long for a free inode just after many were freed, so
/// it is given a moment.
fn clear(folder: &Path) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("the bench's own folder");
        std::thread::sleep(std::time::Duration::from_secs(6));
    }
}
