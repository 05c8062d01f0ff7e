//! Killed at any moment, the program leaves every file whole, and the next run completes.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use vanthu::generate::is_untouched;

use super::*;

const DOCUMENTS: u32 = 12;
const KILLS: u32 = 26;
/// About as long as one document takes.
const ONE_DOCUMENT: Duration = Duration::from_millis(20);

/// Gives every plan the number `round`.
fn write_facts(desk: &Desk, round: u32) {
    for number in 0..DOCUMENTS {
        desk.write(
            &format!("data/{}/{number}.yaml", number % 3),
            PLAN.replace("so: 7", &format!("so: {round}")),
        );
    }
}

/// Runs the program until it has told of `told` documents, a moment more, and kills it. Told all, it has ended.
fn kill_after(desk: &Desk, told: u32, moment: Duration) {
    let mut command = desk.command();
    command.args(["render", "data"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut running = started(|| command.spawn());
    let lines = BufReader::new(running.stdout.take().unwrap()).lines();
    assert_eq!(lines.take(told as usize).map_while(Result::ok).count(), told as usize);
    thread::sleep(moment);
    running.kill().unwrap();
    running.wait().unwrap();
}

#[test]
fn every_file_is_whole_after_a_kill_and_the_next_run_completes() {
    let desk = Desk::new();
    write_facts(&desk, 1);
    let started = Instant::now();
    desk.run("render data").status(0);
    let whole_run = started.elapsed();
    for round in 1..=KILLS {
        write_facts(&desk, round + 1);
        // Multiples of the golden ratio fall evenly over a stretch, without a source of chance.
        let moment = f64::from(round) * 0.618 % 1.0;
        match round % (DOCUMENTS + 1) {
            0 => kill_after(&desk, 0, whole_run.mul_f64(moment)),
            told => kill_after(&desk, told, ONE_DOCUMENT.mul_f64(moment)),
        }
        let documents = desk.contents("out").into_iter().filter(|(name, _)| name.ends_with(".docx"));
        let torn: Vec<_> =
            documents.filter(|(_, bytes)| !is_untouched(bytes)).map(|(name, _)| name).collect();
        assert!(torn.is_empty(), "killed in round {round}: {torn:?}");
    }
    desk.run("render data").stderr("").status(0);
    desk.run("render data")
        .stdout("đã làm 0, không đổi 12, giữ bản đã sửa 0, lỗi 0; … giây\n")
        .stderr("")
        .status(0);
    assert_eq!(desk.names("out").len(), DOCUMENTS as usize, "{:?}", desk.names("out"));
}
