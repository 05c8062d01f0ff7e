//! What README.md and the pages of docs/ claim is run: every console block, every facts file, every template in them.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

/// A fenced block of a page: its info string and its text.
struct Fence {
    info: String,
    text: String,
}

/// What a reader does, from top to bottom of a page.
enum Step {
    /// A block: a file to write, or commands to run.
    Block(Fence),
    /// What is done outside a terminal, as a comment that no reader sees: `<!-- step: copy FROM TO -->` stands for
    /// mending a file in Excel, `<!-- step: edit FILE -->` for saving a document in Word; `<!-- step: compare SAMPLES TO -->` holds what the
    /// reader has by then against the samples.
    Hand(String),
}

fn steps(page: &Path) -> Vec<Step> {
    let page = fs::read_to_string(page).expect("a page");
    let mut steps = Vec::new();
    let mut open: Option<Fence> = None;
    for line in page.lines() {
        match (line.trim_start().strip_prefix("```"), open.take()) {
            (Some(info), None) => open = Some(Fence { info: info.to_owned(), text: String::new() }),
            (Some(_), Some(fence)) => steps.push(Step::Block(fence)),
            (None, Some(mut fence)) => {
                fence.text.push_str(line);
                fence.text.push('\n');
                open = Some(fence);
            }
            (None, None) => {
                let hand = line.strip_prefix("<!-- step: ").and_then(|rest| rest.strip_suffix(" -->"));
                steps.extend(hand.map(|what| Step::Hand(what.to_owned())));
            }
        }
    }
    steps
}

/// README.md and every page of docs/.
pub fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<_> = fs::read_dir(root().join("docs"))
        .expect("docs")
        .map(|entry| entry.expect("entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.push(root().join("README.md"));
    pages.sort();
    pages
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder that holds what a reader has at the beginning: a checkout's facts, and the samples of docs/vi-du.
fn checkout() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("temporary folder");
    copy_folder(&root().join("data"), &folder.path().join("data"));
    copy_folder(&root().join("docs/vi-du"), folder.path());
    folder
}

/// The file that a block says to write: its info string is `yaml NAME`, `hbs NAME` or `csv NAME`.
fn file_to_write(fence: &Fence) -> Option<&str> {
    let (language, name) = fence.info.split_once(' ')?;
    assert!(["yaml", "hbs", "csv"].contains(&language), "a block called {}", fence.info);
    Some(name)
}

/// Writes the file of a block. Where a sample of that name lies ready in docs/vi-du, the page's first block of that
/// name shows the sample.
fn write(fence: &Fence, folder: &Path, seen: &mut HashSet<String>) {
    let Some(name) = file_to_write(fence) else { return };
    let sample = fs::read_to_string(root().join("docs/vi-du").join(name));
    if seen.insert(name.to_owned())
        && let Ok(sample) = sample
    {
        assert_eq!(sample, fence.text, "docs/vi-du/{name} is not what the page shows");
    }
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("parent")).expect("folder");
    fs::write(path, &fence.text).expect("written");
}

/// Every file below `samples` stands below `folder` as well, with the same bytes.
fn compare(samples: &Path, folder: &Path) {
    for entry in walkdir::WalkDir::new(samples) {
        let entry = entry.expect("readable");
        let name = entry.path().strip_prefix(samples).expect("below");
        if entry.file_type().is_file() {
            let theirs = fs::read(folder.join(name)).expect("a file of the reader's");
            assert!(fs::read(entry.path()).expect("a sample") == theirs, "{} differs", name.display());
        }
    }
}

/// Does what a reader does by hand.
fn do_by_hand(what: &str, folder: &Path) {
    let words: Vec<_> = what.split(' ').collect();
    match words[..] {
        ["copy", from, to] => {
            let to = folder.join(to);
            fs::create_dir_all(to.parent().expect("parent")).expect("folder");
            fs::copy(folder.join(from), to).expect("copied");
        }
        ["edit", file] => {
            let mut bytes = fs::read(folder.join(file)).expect("a document");
            bytes.push(0);
            fs::write(folder.join(file), bytes).expect("saved");
        }
        ["compare", samples, to] => compare(&folder.join(samples), &folder.join(to)),
        _ => panic!("no such step: {what}"),
    }
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

/// Follows one page from top to bottom in one checkout; returns how many commands it ran.
fn follow(page: &Path) -> usize {
    let folder = checkout();
    let (mut ran, mut seen) = (0, HashSet::new());
    for step in steps(page) {
        match step {
            Step::Hand(what) => do_by_hand(&what, folder.path()),
            Step::Block(fence) if fence.info == "console" => {
                for (command, expected) in commands(&fence.text) {
                    let printed = run(&command, folder.path());
                    assert_prints(&command, printed.trim_end(), without_times(&expected).trim_end());
                    ran += 1;
                }
            }
            Step::Block(fence) => write(&fence, folder.path(), &mut seen),
        }
    }
    ran
}

/// The pages share the cores as the documents of a run do: each waits mostly for the program.
#[test]
fn every_console_block_prints_what_it_says() {
    let waiting = Mutex::new(pages());
    let next = || waiting.lock().expect("not poisoned").pop();
    let ran = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(page) = next() {
                    let commands = follow(&page);
                    ran.lock().expect("not poisoned").push((page, commands));
                }
            });
        }
    });
    let ran = ran.into_inner().expect("not poisoned");
    let shows = |name: &str| ran.iter().any(|(page, commands)| page.ends_with(name) && *commands > 0);
    assert!(shows("README.md") && shows("docs/facts.md"), "no command was run: {ran:?}");
}

/// A file that a page tells to write is one that a command of the page speaks of: by its folder or its name.
#[test]
fn every_file_a_page_tells_to_write_is_used_by_a_command_of_the_page() {
    let mut unused = Vec::new();
    for page in pages() {
        let steps = steps(&page);
        let fences =
            || steps.iter().filter_map(|step| if let Step::Block(fence) = step { Some(fence) } else { None });
        let commands: Vec<_> = fences()
            .filter(|fence| fence.info == "console")
            .flat_map(|fence| commands(&fence.text))
            .flat_map(|(command, _)| shell_words(&command))
            .collect();
        for name in fences().filter_map(file_to_write) {
            let named = |word: &String| Path::new(name).starts_with(word.trim_end_matches('/'));
            if !commands.iter().any(named) {
                unused.push(format!("{}: {name}", page.display()));
            }
        }
    }
    assert!(unused.is_empty(), "{unused:#?}");
}
