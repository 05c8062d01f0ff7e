//! What is printed is printed to the end, or the program says that it is not.

#[cfg(target_os = "linux")]
use std::fs::File;
use std::process::Stdio;

use super::*;

/// One of every command, with what it is to print.
const COMMANDS: [&str; 12] = [
    "show facts data/xa.yaml",
    "show markup data/xa.yaml",
    "show document data/xa.yaml",
    "legal",
    "legal data/xa.yaml --format json",
    "due data --year 2027",
    "reconcile data",
    "schema batch",
    "explain",
    "explain khoa-la",
    "render data --out out",
    "render data --out out --format json",
];

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_a_full_disk_does_not_take_is_an_error() {
    let desk = Desk::with_plan();
    for command in COMMANDS.into_iter().chain(["--help", "render --help", "--version"]) {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut run = desk.command();
        let ran =
            Ran::new(run.args(command.split(' ')).stdout(full).stderr(Stdio::piped()).output().unwrap());
        ran.complains(&["không in được hết kết quả", "ổ đĩa đã đầy"]).status(1);
    }
}

#[test]
fn an_answer_that_nobody_reads_to_the_end_is_no_success() {
    let desk = Desk::with_plan();
    for command in COMMANDS {
        // Closed before it begins: a quick answer would be in the pipe already.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut run = desk.command();
        let output = run.args(command.split(' ')).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{command}");
    }
    assert_eq!(desk.names("out"), ["xa.docx"]);
}

#[cfg(unix)]
#[test]
fn what_acts_on_a_terminal_in_a_name_is_written_out() {
    let name = "data/x\u{1b}[31ma\n\u{9b}2J.yaml";
    let desk = Desk::new().file(name, PLAN.replace("thcs", "thsc"));
    let missing = desk.command().arg("render").arg("khong-co\u{1b}[31m").output().unwrap();
    let ran = [desk.run("render data"), desk.run("due data --year 2027"), Ran::new(missing)];
    for ran in ran {
        let all = format!("{}{}", ran.stdout, ran.stderr);
        assert!(all.contains("\\u{1b}[31m"), "{all}");
        assert!(!all.contains(['\u{1b}', '\u{9b}']) && !all.contains("a\n\u{9b}"), "{all:?}");
    }
}
