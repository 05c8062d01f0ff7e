//! What the README claims is run: every console block, every facts file, every template in it.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A fenced block of the README: its info string and its text.
struct Fence {
    info: String,
    text: String,
}

fn fences() -> Vec<Fence> {
    let readme = fs::read_to_string(root().join("README.md")).expect("README.md");
    let mut fences = Vec::new();
    let mut open: Option<Fence> = None;
    for line in readme.lines() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(info), None) => open = Some(Fence { info: info.to_owned(), text: String::new() }),
            (Some(_), Some(fence)) => fences.push(fence),
            (None, Some(mut fence)) => {
                fence.text.push_str(line);
                fence.text.push('\n');
                open = Some(fence);
            }
            (None, None) => {}
        }
    }
    fences
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder that holds what a newcomer's checkout holds, and the files that the README tells to write:
/// a fence whose info string is `yaml NAME` or `hbs NAME`.
fn checkout() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("temporary folder");
    copy_folder(&root().join("data"), &folder.path().join("data"));
    for fence in fences() {
        let mut words = fence.info.split_whitespace();
        if let (Some("yaml" | "hbs"), Some(name)) = (words.next(), words.next()) {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("parent")).expect("folder");
            fs::write(path, fence.text).expect("written");
        }
    }
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("readable");
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&target).expect("folder");
        } else {
            fs::copy(entry.path(), &target).expect("copied");
        }
    }
}

/// Commands of a `console` fence, each with the lines it is said to print.
fn commands(text: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            commands.push((command.to_owned(), String::new()));
        } else if let Some((_, output)) = commands.last_mut() {
            output.push_str(line);
            output.push('\n');
        }
    }
    commands
}

/// Runs `vanthu …` or `cargo run --release -- …` and returns what it prints, times taken out.
fn run(command: &str, folder: &Path) -> String {
    let arguments = command
        .strip_prefix("vanthu ")
        .or_else(|| command.strip_prefix("cargo run --release -- "))
        .unwrap_or_else(|| panic!("a command this test cannot run: {command}"));
    let output = Command::new(env!("CARGO_BIN_EXE_vanthu"))
        .args(shell_words(arguments))
        .current_dir(folder)
        .output()
        .expect("runs");
    let printed = [output.stderr, output.stdout].concat();
    without_times(&String::from_utf8(printed).expect("UTF-8"))
}

/// Splits at spaces outside double quotes.
fn shell_words(text: &str) -> Vec<String> {
    let mut quoted = false;
    text.split(|c: char| {
        quoted ^= c == '"';
        c == ' ' && !quoted
    })
    .map(|word| word.replace('"', ""))
    .collect()
}

/// "1,25 giây" → "… giây": the one thing of the output that differs from run to run.
fn without_times(text: &str) -> String {
    text.lines()
        .map(|line| match line.split_once(" giây") {
            None => format!("{line}\n"),
            Some((before, after)) => {
                let kept = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '…');
                format!("{kept}… giây{after}\n")
            }
        })
        .collect()
}

/// `[...]` alone on a line stands for any lines.
fn assert_prints(command: &str, printed: &str, expected: &str) {
    let mut rest = printed;
    for (number, piece) in expected.split("[...]").enumerate() {
        let found = if number == 0 { rest.starts_with(piece).then_some(0) } else { rest.find(piece) };
        let Some(at) = found else { panic!("$ {command}\nprints:\n{printed}\nnot:\n{expected}") };
        rest = &rest[at + piece.len()..];
    }
    assert!(rest.is_empty(), "$ {command}\nprints more:\n{rest}");
}

#[test]
fn every_console_block_prints_what_it_says() {
    let folder = checkout();
    let mut run_commands = 0;
    for fence in fences().iter().filter(|fence| fence.info == "console") {
        for (command, expected) in commands(&fence.text) {
            let printed = run(&command, folder.path());
            assert_prints(&command, printed.trim_end(), without_times(&expected).trim_end());
            run_commands += 1;
        }
    }
    assert!(run_commands > 0, "the README shows no command");
}
