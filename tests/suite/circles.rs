//! No files of a room import each other in a circle: each can be read after those that it is made from.
//!
//! A file imports what its `use` lines and its paths name. A name that another file hands on by `pub use` counts as of
//! the file it comes from, and a file that only declares others and hands on their names imports nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::house::{MAY_IMPORT, sources};

/// A path of names, from the root of the crate: a file's own, or one that is used.
type Names = Vec<String>;

/// What one file says of others.
struct File {
    /// The names that its `use` lines bring, each with the path it stands for.
    brought: BTreeMap<String, Names>,
    /// The paths that it makes use of.
    used: Vec<Names>,
    /// Whether it only declares files and hands on names.
    is_bare: bool,
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let files: BTreeMap<Names, File> = MAY_IMPORT.iter().flat_map(|(room, _)| files_of(room)).collect();
    let mut imports: BTreeSet<(&Names, &Names)> = BTreeSet::new();
    for (name, file) in files.iter().filter(|(_, file)| !file.is_bare) {
        let named = file.used.iter().filter_map(|path| resolve(&files, name, path, 0));
        imports.extend(
            named.filter(|other| *other != name && other.first() == name.first()).map(|other| (name, other)),
        );
    }
    // What imports nothing more, or is imported by nothing more, is in no circle.
    loop {
        let before = imports.len();
        let (from, to): (BTreeSet<_>, BTreeSet<_>) = imports.iter().copied().unzip();
        imports.retain(|(one, other)| to.contains(one) && from.contains(other));
        if imports.len() == before {
            break;
        }
    }
    let shown: Vec<_> =
        imports.iter().map(|(one, other)| format!("{} imports {}", one.join("/"), other.join("/"))).collect();
    assert!(shown.is_empty(), "circles, or files between two of them: {shown:#?}");
}

/// The files of a room by their names.
fn files_of(room: &str) -> Vec<(Names, File)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let all = sources(room);
    let name = |path: &Path| -> Names {
        let path = path.strip_prefix(&root).expect("a file of src").with_extension("");
        let steps = path.iter().map(|step| step.to_string_lossy().into_owned());
        steps.filter(|step| step != "mod").collect()
    };
    let names: BTreeSet<Names> = all.iter().map(|(path, _)| name(path)).collect();
    all.iter().map(|(path, code)| (name(path), read(code, &name(path), &names))).collect()
}

fn read(code: &str, own: &Names, names: &BTreeSet<Names>) -> File {
    let mut file = File { brought: BTreeMap::new(), used: Vec::new(), is_bare: false };
    let (uses, rest) = parted(code);
    let words: BTreeSet<&str> = rest.split(|c: char| !is_of_word(c)).collect();
    for (line, is_handed_on) in uses {
        for (path, alias) in expanded(&line) {
            if !is_handed_on || words.contains(alias.as_str()) {
                file.used.push(path.clone());
            }
            file.brought.insert(alias, path);
        }
    }
    let is_child =
        |first: &str| names.contains(&own.iter().cloned().chain([first.to_owned()]).collect::<Names>());
    let paths = rest.split(|c: char| !is_of_word(c) && c != ':').filter(|path| path.contains("::"));
    let paths = paths.map(|path| path.split("::").map(str::to_owned).collect::<Names>());
    file.used.extend(
        paths.filter(|path| ["super", "crate", "self"].contains(&path[0].as_str()) || is_child(&path[0])),
    );
    file.is_bare = rest.lines().all(|line| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#') || line.contains("mod ") && line.ends_with(';')
    });
    file
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The `use` lines of `code`, without the word, and whether each hands its names on; and what is left.
fn parted(code: &str) -> (Vec<(String, bool)>, String) {
    let (mut uses, mut rest) = (Vec::new(), String::new());
    let mut open: Option<(String, bool)> = None;
    for line in code.lines() {
        let start = line.trim_start();
        let visible = start.strip_prefix("pub(").and_then(|after| after.split_once(") "));
        let (start, is_pub) = match (start.strip_prefix("pub "), visible) {
            (Some(after), _) | (None, Some((_, after))) => (after, true),
            (None, None) => (start, false),
        };
        match (&mut open, start.strip_prefix("use ")) {
            (Some((text, _)), _) => text.push_str(start),
            (None, Some(after)) => open = Some((after.to_owned(), is_pub)),
            (None, None) => {
                rest.push_str(line);
                rest.push('\n');
            }
        }
        if let Some((text, _)) = &mut open
            && text.ends_with(';')
        {
            text.pop();
            uses.extend(open.take());
        }
    }
    (uses, rest)
}

/// The paths of `a::{b, c as d}`, each with the name that it brings.
fn expanded(tree: &str) -> Vec<(Names, String)> {
    let tree = tree.trim();
    let Some((before, inside)) = tree.split_once('{') else {
        let (path, alias) = tree.split_once(" as ").unwrap_or((tree, ""));
        let mut path: Names = path.split("::").map(|step| step.trim().to_owned()).collect();
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let last = path.last().cloned().unwrap_or_default();
        return vec![(path, if alias.is_empty() { last } else { alias.trim().to_owned() })];
    };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in inside.chars() {
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                parts.last_mut().expect("never empty").push(c);
            }
        }
    }
    let whole = parts.iter().filter(|part| !part.trim().is_empty());
    whole.flat_map(|part| expanded(&format!("{before}{}", part.trim()))).collect()
}

/// The file that `path`, named in the file `own`, comes from; none where that is none of ours.
fn resolve<'f>(
    files: &'f BTreeMap<Names, File>,
    own: &Names,
    path: &[String],
    depth: usize,
) -> Option<&'f Names> {
    let ups = path.iter().take_while(|step| *step == "super").count();
    let (mut at, mut rest): (Names, &[String]) = match path.first()?.as_str() {
        "crate" => (Vec::new(), &path[1..]),
        "self" => (own.clone(), &path[1..]),
        "super" => (own[..own.len() - ups].to_vec(), &path[ups..]),
        _ => (own.clone(), path),
    };
    let is_own_word = ["crate", "self", "super"].contains(&path[0].as_str());
    let begun = rest.len();
    while let [step, after @ ..] = rest {
        at.push(step.clone());
        if !files.contains_key(&at) {
            at.pop();
            break;
        }
        rest = after;
    }
    if !is_own_word && rest.len() == begun {
        return None;
    }
    let (here, file) = files.get_key_value(&at)?;
    // A name that is handed on, as far as it comes.
    let from = rest.first().and_then(|name| file.brought.get(name)).filter(|_| depth < 8);
    from.and_then(|path| resolve(files, here, path, depth + 1)).or(Some(here))
}
