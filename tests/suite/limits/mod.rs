//! What is too much is refused with its limit, whatever it is, and in little memory: each run has an address space of
//! 800 MB, of which the program, the stacks of its threads and what the allocator keeps ready take a good part.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};

use vanthu::diagnostic::limits;

use crate::desk::{Desk, Ran};
use cases::{CASES, KEPT};
pub use too_much::word;
use too_much::{HEADER, doubling, fact, list_of_schools, looked_at, template};

mod cases;
mod too_much;

/// In KB.
const ADDRESS_SPACE: u32 = 800_000;
/// Of the processor. The program of the tests is some ten times as slow as that of users.
#[cfg(target_os = "linux")]
const SECONDS: &str = "60";

#[test]
fn every_limit_has_a_case() {
    let cases: BTreeSet<_> = CASES.iter().map(|case| case.limit.what).collect();
    let all: BTreeSet<_> = limits::ALL.iter().map(|limit| limit.what).collect();
    assert_eq!(cases, all);
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_accepted_takes_as_much_memory_as_it_is_long() {
    let list = |header: &str, more: &str| {
        let rows: String = (0..4_900).map(|at| format!("Trường Tiểu học {at};tieu_hoc{more}\n")).collect();
        list_of_schools("truong.csv", format!("{header}{rows}"))
    };
    let peak = |desk: &Desk| {
        let (ran, peak) = limited(desk);
        ran.status(0);
        peak
    };
    let few = peak(&Desk::with_plan());
    // What is known of as many schools as one document may have, and few words of it.
    let taken = peak(&list(HEADER, "")) - few;
    assert!(taken < 30_000, "{taken} KB beyond {few} KB");
    // Each in tables of its own.
    let desk = list("Tên trường;Cấp học;Mục tiêu;Chuẩn QG mục tiêu;Tháng\n", ";Công nhận mới;1;6");
    let (taken, written) = (peak(&desk) - few, unpacked(&desk.path("out/xa.docx")));
    assert!(
        written > 2_000_000 && taken < TIMES * written / 1_000,
        "{taken} KB beyond {few} KB, for {written} bytes"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_beyond_a_limit_is_told_in_little_memory() {
    for case in CASES {
        let desk = (case.desk)();
        let (ran, peak) = limited(&desk);
        let is_kept = case.told == KEPT;
        assert!(
            ran.stderr.contains(&format!("]: {}\n", case.told)),
            "{}: {:?}\n{}",
            case.told,
            ran.status,
            ran.stderr.chars().take(2_000).collect::<String>()
        );
        assert_eq!(ran.status, Some(i32::from(!is_kept)), "{}", case.told);
        assert!(ran.stderr.len() < 100_000, "{}: {} bytes", case.told, ran.stderr.len());
        assert!(peak < PEAK, "{}: {peak} KB", case.told);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_long_document_is_looked_at_in_as_much_memory_as_it_is_long() {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text} </w:t></w:r>");
    let paragraph = |inside: &str| format!("<w:p>{inside}</w:p>");
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(&run(text)));
    let of_paragraphs = |count: usize| {
        let told = |at| paragraph(&run(&format!("Đoạn {at} nói về việc thực hiện kế hoạch năm 2027.")));
        (0..count).map(told).collect::<String>()
    };
    let of_cells = |count: usize| {
        let row = format!("<w:tr>{}</w:tr>", cell("12").repeat(20));
        format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", row.repeat(count / 20))
    };
    let of_tables = |count: usize| {
        let table = format!("<w:tbl><w:tr>{}</w:tr></w:tbl><w:p/>", cell("12"));
        table.repeat(count)
    };
    let of_runs = |count: usize| paragraph(&run("từ").repeat(count));
    let kinds: [(&dyn Fn(usize) -> String, usize); 4] =
        [(&of_paragraphs, 60_000), (&of_cells, 60_000), (&of_tables, 30_000), (&of_runs, 120_000)];
    for (body, count) in kinds {
        let peak = |count: usize| {
            let body = body(count);
            let (ran, peak) = limited(&looked_at(&word(&body)));
            ran.status(0);
            (peak, i64::try_from(body.len()).unwrap())
        };
        let ((few, _), (taken, length)) = (peak(20), peak(count));
        assert!(taken - few < TIMES * length / 1_000, "{taken} KB beyond {few} KB, for {length} bytes");
    }
}

/// What a run may take at most, in KB.
#[cfg(target_os = "linux")]
const PEAK: i64 = 300_000;

/// All parts of a document, in bytes.
#[cfg(target_os = "linux")]
fn unpacked(path: &std::path::Path) -> i64 {
    let mut package = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    (0..package.len()).map(|at| i64::try_from(package.by_index(at).unwrap().size()).unwrap()).sum()
}

/// How many times what it writes a run may take, beside what it takes for a few schools.
#[cfg(target_os = "linux")]
const TIMES: i64 = 10;

/// The most that the process of this number takes till it ends, in KB. Looked at again and again: what the system
/// tells at the end of a child counts what its parent took before it.
#[cfg(target_os = "linux")]
fn peak_of(process: u32) -> i64 {
    let status = format!("/proc/{process}/status");
    let peak = || {
        let text = fs::read_to_string(&status).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    };
    let mut last = 0;
    while let Some(now) = peak() {
        last = now;
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    last
}

/// Nothing of these is over a limit that counts; each ended the program, or held it for minutes.
#[cfg(target_os = "linux")]
#[test]
fn what_once_brought_it_down_is_refused_in_little_memory() {
    let list = |mark: &str, times| fact(&format!("{}x", mark.repeat(times)));
    for (desk, told) in [
        (list("- ", 5_000), "cau-truc-sai"),
        (list("+ ", 20_000), "cau-truc-sai"),
        (list(">", 20_000), "cau-truc-sai"),
        (list("*a **b ", 2_000), "dau-le"),
        (fact(&(1..600).map(|length| "`".repeat(length) + " ").collect::<String>()), "dau-le"),
        (template(&format!("{}x{}", "{{#if nam}}".repeat(1_000), "{{/if}}".repeat(1_000))), "vuot-gioi-han"),
        (doubling(), "vuot-gioi-han"),
        (
            list_of_schools("truong.csv", format!("{HEADER}\"{}", "Trường THCS A;thcs\n".repeat(50_000))),
            "nhay-chua-dong",
        ),
    ] {
        let (ran, _) = limited(&desk);
        assert!(ran.stderr.contains(told), "{told}: {:?}\n{}", ran.status, ran.stderr);
        assert_eq!(ran.status, Some(1), "{told}");
    }
}

/// Each held `table` for half a minute or more, or for ever; none takes a tenth of the time that is given.
#[cfg(target_os = "linux")]
#[test]
fn a_table_that_once_held_it_is_answered_soon() {
    let header = "Tên xã;Tên trường;Cấp học\n";
    let long = format!("{};", "Tên trường ".repeat(2_900));
    let schools = |count: usize| format!("{header}{}", "Đơn Dương;Trường THCS A;thcs\n".repeat(count));
    let units: String = (0..10_001).map(|at| format!("Xã Không Có {at}\n")).collect();
    for (content, told) in [
        (format!("{}\n{header}Đơn Dương;Trường THCS A;thcs\n", long.repeat(60)), "tiêu đề ở hàng 2"),
        (format!("Tên xã\n{units}"), "lô có quá nhiều văn bản: 10.001 văn bản"),
        (schools(5_001), "văn bản có quá nhiều trường: 5.001 trường"),
    ] {
        let desk = Desk::new().file("bang.csv", content);
        let (ran, peak) = run_limited(&desk, "table bang.csv", SECONDS);
        let heard = format!("{}{}", ran.stdout, ran.stderr);
        assert!(
            heard.contains(told),
            "{told}: {:?}\n{}",
            ran.status,
            heard.chars().take(2_000).collect::<String>()
        );
        assert!(peak < PEAK, "{told}: {peak} KB");
    }
}

#[test]
fn the_docs_show_every_limit() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md")).unwrap();
    let rows = CASES.iter().map(|case| format!("| {} | `` {} `` |", case.limit.shown(), case.told));
    let rows: Vec<String> = rows.collect();
    let missing: Vec<_> =
        rows.iter().filter(|row| !page.contains(row.as_str())).map(String::as_str).collect();
    assert!(missing.is_empty(), "not in docs/limits.md:\n{}", missing.join("\n"));
}

/// Runs `render` with little memory, or `check` where there is a document for it; also the most that it took, in KB.
#[cfg(target_os = "linux")]
fn limited(desk: &Desk) -> (Ran, i64) {
    let arguments = if desk.path("xet").exists() { "check xet" } else { "render data --templates mau" };
    fs::create_dir_all(desk.path("mau")).unwrap();
    run_limited(desk, arguments, "unlimited")
}

/// Runs the program with little memory and time of the processor, which others on the machine do not take.
#[cfg(target_os = "linux")]
fn run_limited(desk: &Desk, arguments: &str, seconds: &str) -> (Ran, i64) {
    let program = env!("CARGO_BIN_EXE_vanthu");
    let command = format!("ulimit -v {ADDRESS_SPACE}; ulimit -t {seconds}; exec {program} {arguments}");
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &command])
        .current_dir(desk.folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let running = shell.spawn().unwrap();
    let process = running.id();
    let watched = std::thread::spawn(move || peak_of(process));
    (Ran::new(running.wait_with_output().unwrap()), watched.join().unwrap())
}
