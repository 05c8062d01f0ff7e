//! The walls of the house: who may import whom, who may print, read, write and look at the clock.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use vanthu::decree::FormatRules;
use walkdir::WalkDir;

/// The import table of docs/architecture.md: a module and what it may import of ours.
pub const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("vietnamese", &[]),
    ("diagnostic", &["vietnamese"]),
    ("digest", &[]),
    ("remembered", &[]),
    ("decree", &[]),
    ("document", &["decree"]),
    ("typeset", &["document", "decree", "remembered", "vietnamese"]),
    ("files", &["vietnamese", "diagnostic"]),
    ("yaml", &["vietnamese", "diagnostic"]),
    ("units", &["remembered", "vietnamese", "diagnostic"]),
    ("facts", &["units", "decree", "yaml", "remembered", "vietnamese", "diagnostic"]),
    ("tables", &["facts", "units", "files", "yaml", "vietnamese", "diagnostic"]),
    ("reading", &["tables", "facts", "units", "files", "yaml", "vietnamese", "diagnostic"]),
    ("legal", &["facts", "files", "yaml", "vietnamese", "diagnostic"]),
    ("accreditation", &["facts", "legal", "units", "yaml", "vietnamese", "diagnostic"]),
    ("figures", &["facts", "accreditation", "units", "yaml", "vietnamese", "diagnostic"]),
    (
        "template",
        &[
            "document",
            "files",
            "facts",
            "figures",
            "accreditation",
            "legal",
            "units",
            "yaml",
            "vietnamese",
            "diagnostic",
            "decree",
        ],
    ),
    ("markup", &["document", "remembered", "vietnamese", "diagnostic"]),
    ("frame", &["facts", "units", "yaml", "document", "decree", "remembered", "vietnamese", "diagnostic"]),
    ("docx", &["typeset", "document", "decree", "remembered", "vietnamese", "diagnostic"]),
    ("word", &["diagnostic"]),
    ("recognition", &["word", "decree", "vietnamese"]),
    (
        "check",
        &["recognition", "word", "typeset", "legal", "units", "decree", "vietnamese", "diagnostic", "yaml"],
    ),
    ("html", &["word", "typeset"]),
    ("mend", &["check", "recognition", "word", "typeset", "legal", "decree", "vietnamese", "diagnostic"]),
    (
        "generate",
        &[
            "facts",
            "legal",
            "accreditation",
            "figures",
            "template",
            "markup",
            "frame",
            "document",
            "decree",
            "docx",
            "digest",
            "diagnostic",
        ],
    ),
    ("batch", &["files", "digest", "vietnamese", "diagnostic"]),
    ("office", &["files", "digest", "diagnostic"]),
    (
        "starter",
        &["facts", "legal", "template", "units", "yaml", "vietnamese", "diagnostic", "decree", "tables"],
    ),
    (
        "listing",
        &[
            "starter",
            "reading",
            "tables",
            "facts",
            "figures",
            "accreditation",
            "legal",
            "template",
            "yaml",
            "vietnamese",
            "diagnostic",
            "check",
            "recognition",
            "word",
            "html",
            "mend",
        ],
    ),
    ("page", &[]),
    (
        "engine",
        &[
            "html",
            "word",
            "check",
            "mend",
            "accreditation",
            "figures",
            "generate",
            "listing",
            "starter",
            "reading",
            "facts",
            "template",
            "units",
            "files",
            "vietnamese",
            "diagnostic",
        ],
    ),
    (
        "cli",
        &[
            "engine",
            "generate",
            "batch",
            "office",
            "listing",
            "starter",
            "reading",
            "tables",
            "facts",
            "figures",
            "accreditation",
            "legal",
            "template",
            "document",
            "files",
            "digest",
            "diagnostic",
            "check",
            "word",
            "decree",
            "mend",
        ],
    ),
];

/// Only these read files.
const READERS: &[&str] = &["files", "tables", "reading", "legal", "template", "batch", "office", "cli"];
/// Only these write files; `office` only into folders of its own, which go away.
const WRITERS: &[&str] = &["batch", "office", "cli"];

/// The source files of one module, tests left out.
pub fn sources(module: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(module);
    WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| !is_test(path))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("UTF-8");
            (path, without_tests(&text))
        })
        .collect()
}

/// A file of tests: below a folder `tests`, or called `tests.rs` or `…_tests.rs`.
fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests")
        || path.file_stem().is_some_and(|stem| stem.to_string_lossy().ends_with("tests"))
}

/// The code before the test module, without comments.
fn without_tests(text: &str) -> String {
    // A module of tests in a file of its own may be declared before the code.
    let inside = text.match_indices("#[cfg(test)]\n").find(|(at, mark)| {
        let mut lines = text[at + mark.len()..].lines().skip_while(|line| line.starts_with("#["));
        lines.next().is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    });
    let code = inside.map_or(text, |(at, _)| &text[..at]);
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The modules named after `crate::`, also in braces.
fn imports(code: &str) -> Vec<String> {
    code.match_indices("crate::")
        .flat_map(|(at, found)| {
            let rest = &code[at + found.len()..];
            match rest.strip_prefix('{') {
                None => vec![identifier(rest)],
                Some(list) => list.split('}').next().unwrap_or_default().split(',').map(identifier).collect(),
            }
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn every_module_imports_what_the_table_allows_and_no_more() {
    let modules: Vec<_> = MAY_IMPORT.iter().map(|(module, _)| *module).collect();
    let mut forbidden = Vec::new();
    let mut idle = Vec::new();
    for (module, allowed) in MAY_IMPORT {
        let files = sources(module);
        assert!(!files.is_empty(), "src/{module} is empty: is the table out of date?");
        let used: Vec<String> = files.iter().flat_map(|(_, code)| imports(code)).collect();
        let is_idle = |other: &&&str| !used.iter().any(|name| name == **other);
        idle.extend(allowed.iter().filter(is_idle).map(|other| format!("{module} imports no {other}")));
        for (path, code) in files {
            for name in imports(&code) {
                let known = modules.contains(&name.as_str());
                if known && name != *module && !allowed.contains(&name.as_str()) {
                    forbidden.push(format!("{} imports {name}", path.display()));
                }
            }
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:#?}");
    assert!(idle.is_empty(), "a wall may be closed: {idle:#?}");
}

#[test]
fn every_folder_of_src_stands_in_the_table() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders: Vec<_> = fs::read_dir(src)
        .expect("src")
        .map(|entry| entry.expect("entry"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let mut table: Vec<_> = MAY_IMPORT.iter().map(|(module, _)| (*module).to_owned()).collect();
    folders.sort();
    table.sort();
    assert_eq!(folders, table);
}

#[test]
fn only_cli_prints_and_tells_the_time() {
    refuse(&["println!", "eprintln!", "print!(", "eprint!(", "stdout()", "stderr()"], &["cli"]);
    refuse(&["SystemTime::now", "Utc::now", "Local::now", "Instant::now"], &["cli"]);
}

#[test]
fn only_readers_read_and_only_writers_write() {
    refuse(&["fs::read", "File::open", "open_file", "read_file"], READERS);
    // All others ask `files`, which opens nothing but files.
    refuse(&["fs::read(", "fs::read_to_string", " File::open", "(File::open", "open_workbook"], &["files"]);
    refuse(&["fs::write", "File::create", "fs::rename", "fs::remove", "NamedTempFile"], WRITERS);
}

/// A new decree is a file of values: what another room asks, it asks the profile.
#[test]
fn only_decree_asks_which_decree_it_is() {
    let names: Vec<_> = FormatRules::ALL.iter().map(|rules| format!("{rules:?}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    refuse(&names, &["decree"]);
}

/// Who makes a value takes the one report; a check gives what it found. No list of findings is handed in.
#[test]
fn findings_go_into_a_report() {
    refuse(&["Outcome<", "mut Vec<Diagnostic>"], &["diagnostic"]);
    let mut found = Vec::new();
    for (module, _) in MAY_IMPORT.iter().filter(|(module, _)| *module != "diagnostic") {
        for (path, code) in sources(module) {
            let handed_in = parameters(&code).into_iter().filter(|list| list.contains(": Vec<Diagnostic>"));
            found.extend(handed_in.map(|list| format!("{}: {list}", path.display())));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What stands in the parentheses of each function of `code`.
fn parameters(code: &str) -> Vec<&str> {
    let list = |(at, _): (usize, &str)| {
        let rest = &code[at..];
        let open = rest.find('(')?;
        let mut depth = 0;
        let end = rest[open..].find(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth == 0
        });
        Some(&rest[open..open + end?])
    };
    code.match_indices("fn ").filter_map(list).collect()
}

/// Fails where a module outside `allowed` uses one of `words`.
fn refuse(words: &[&str], allowed: &[&str]) {
    let mut found = Vec::new();
    for (module, _) in MAY_IMPORT.iter().filter(|(module, _)| !allowed.contains(module)) {
        for (path, code) in sources(module) {
            found.extend(
                words
                    .iter()
                    .filter(|word| code.contains(**word))
                    .map(|word| format!("{}: {word}", path.display())),
            );
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// What declares a type.
const KINDS_OF_TYPES: [&str; 4] = ["struct ", "enum ", "trait ", "union "];

/// The types that `code` declares.
fn types(code: &str) -> Vec<String> {
    let visible = |line: &str| {
        let scoped =
            line.strip_prefix("pub(").and_then(|rest| rest.split_once(") ")).map(|(_, rest)| rest.to_owned());
        scoped.unwrap_or_else(|| line.strip_prefix("pub ").unwrap_or(line).to_owned())
    };
    let named = |line: &str| {
        let line = visible(line.trim_start());
        let name = KINDS_OF_TYPES.iter().find_map(|kind| line.strip_prefix(kind)).map(identifier);
        name.filter(|name| !name.is_empty())
    };
    code.lines().filter_map(named).collect()
}

#[test]
fn no_two_types_share_a_name() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, code) in MAY_IMPORT.iter().flat_map(|(module, _)| sources(module)) {
        for name in types(&code) {
            places.entry(name).or_default().push(path.display().to_string());
        }
    }
    assert!(places.len() > 400, "only {} types were found", places.len());
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "give each a name that says which it is: {places:#?}");
}

/// Words and days that stand once, each with its home.
const STAND_ONCE: [(&str, &str); 7] = [
    ("(2025, 7", "units/two_tiers.rs"),
    ("\"Ủy ban nhân dân\"", "units/body_name.rs"),
    ("\"UBND\"", "units/body_name.rs"),
    ("\"Hội đồng nhân dân\"", "units/body_name.rs"),
    ("\"HĐND\"", "units/body_name.rs"),
    ("\"Giáo dục và Đào tạo\"", "facts/issuer.rs"),
    ("\"GDĐT\"", "facts/issuer.rs"),
];

#[test]
fn what_stands_once_stands_at_home() {
    let all: Vec<_> = MAY_IMPORT.iter().flat_map(|(module, _)| sources(module)).collect();
    for (word, home) in STAND_ONCE {
        let files = all.iter().filter(|(_, code)| code.contains(word)).map(|(path, _)| path);
        let away: Vec<_> = files.clone().filter(|path| !path.ends_with(home)).collect();
        assert!(away.is_empty(), "{word} stands in {home}, and again in {away:#?}");
        assert_eq!(files.count(), 1, "{word} does not stand in {home}");
    }
}

/// Fields and variants need a word only where their names do not say it, which no lint can tell.
#[test]
fn what_other_files_call_says_what_it_is() {
    let asked = ["struct ", "enum ", "trait ", "fn ", "const fn "];
    let mut silent = Vec::new();
    for (module, _) in MAY_IMPORT {
        for (path, _) in sources(module) {
            let text = fs::read_to_string(&path).expect("UTF-8");
            if !text.starts_with("//! ") && !text.contains("\n//! ") {
                silent.push(format!("{}: no word on what the file is for", path.display()));
            }
            let mut is_told = false;
            for line in text.lines().map(str::trim_start) {
                let item =
                    line.strip_prefix("pub ").filter(|item| asked.iter().any(|kind| item.starts_with(kind)));
                if let Some(item) = item.filter(|item| !is_told && !item.contains('$')) {
                    silent.push(format!("{}: {item}", path.display()));
                }
                // Attributes may stand between, on several lines.
                is_told = line.starts_with("///") || is_told && !line.ends_with(['{', '}', ';', ',']);
            }
        }
    }
    assert!(silent.is_empty(), "{silent:#?}");
}
