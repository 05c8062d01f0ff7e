//! 996 plans by vanthu and by docx-handlebars, in turns: how much CPU each takes.
//!
//! `cargo run --release --manifest-path benches/docx-handlebars/Cargo.toml -- target/release/vanthu`
//!
//! docx-handlebars reads no tables and checks nothing: it is given the values of each plan, and as its template a plan
//! that vanthu made, with tags for what differs between plans. What else the machine does only ever adds to a figure, so
//! that each is the least of several runs; that they take turns keeps a busy time from one of them.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod filled;
#[path = "../../country/inputs.rs"]
mod inputs;
// The bench of the country asks for more of it.
#[allow(dead_code)]
#[path = "../../country/measure.rs"]
mod measure;
mod template;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// As many as were measured before.
const PLANS: usize = 996;
/// Runs of each, of which the least counts.
const ROUNDS: usize = 5;
/// First argument of a process that fills the template for all plans.
const FILL: &str = "--fill";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [measure::CHILD, ..] => measure::report_child(&arguments[1..]),
        [FILL, template, data, out] => filled::fill(Path::new(template), Path::new(data), Path::new(out)),
        [vanthu] => compare(vanthu),
        _ => panic!("wanted: the program of vanthu"),
    }
}

fn compare(vanthu: &str) {
    let folder = env::temp_dir().join(format!("vanthu-compared-{}", std::process::id()));
    let data = inputs::write(&folder.join("data"), PLANS);
    let by_vanthu = |out: &Path| measure::run(Path::new(vanthu), &data, out, "1");
    let first = folder.join("first");
    by_vanthu(&first);
    let template = folder.join("template.docx");
    fs::write(&template, template::of_plan(&fs::read(eight_schools(&first)).expect("a plan")))
        .expect("writable");
    let myself = env::current_exe().expect("own path");
    let (mut ours, mut theirs) = (f64::INFINITY, f64::INFINITY);
    for round in 0..ROUNDS {
        let out = |name: &str| folder.join(format!("{name}-{round}"));
        let one = by_vanthu(&out("vanthu")).cpu;
        let (tables, filled) = (data.join("dot-1"), out("filled"));
        let paths = [&template, &tables, &filled].map(|path| path.as_os_str());
        let other = measure::command(&myself, [OsStr::new(FILL)].into_iter().chain(paths)).cpu;
        println!("vanthu {one:.2} s, docx-handlebars {other:.2} s CPU: {:.2}", one / other);
        (ours, theirs) = (ours.min(one), theirs.min(other));
    }
    println!(
        "least of {ROUNDS}: vanthu {ours:.2} s, docx-handlebars {theirs:.2} s CPU: {:.2}",
        ours / theirs
    );
    fs::remove_dir_all(&folder).expect("own folder");
}

/// The plan of the fifth commune, which has as many schools as any.
fn eight_schools(out: &Path) -> PathBuf {
    let plans = fs::read_dir(out.join("dot-1")).expect("made").flatten().map(|entry| entry.path());
    let fifth =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("5-"));
    plans.into_iter().find(fifth).expect("a plan of it")
}
