//! What README.md and the pages beside it say of the tree itself: paths that exist, who imports whom, what the program
//! is built on, how long the README is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use vanthu::decree::{Choice, Component, FormatRules};
use vanthu::diagnostic::rules;

use super::house::MAY_IMPORT;
use super::pages::{pages, root};

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect("a file of the tree")
}

/// The rows of the tables of `page`, each a list of cells, header and rule left out.
fn rows(page: &str) -> Vec<Vec<String>> {
    page.lines()
        .filter(|line| line.starts_with("| "))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// What stands between backticks.
fn code_words(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The text of one section of `page`, from its heading to the next of the same level.
fn section(page: &str, heading: &str) -> String {
    page.lines()
        .skip_while(|line| *line != heading)
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn the_architecture_page_shows_the_import_table() {
    let page = section(&read("docs/architecture.md"), "## Who may import whom");
    let shown: Vec<_> = rows(&page)
        .iter()
        .filter(|cells| cells[0].starts_with('`'))
        .map(|cells| {
            let allowed: Vec<String> = code_words(&cells[2]).into_iter().map(str::to_owned).collect();
            (code_words(&cells[0])[0].to_owned(), allowed)
        })
        .collect();
    let held: Vec<_> = MAY_IMPORT
        .iter()
        .map(|(module, allowed)| {
            ((*module).to_owned(), allowed.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(shown, held);
}

#[test]
fn every_dependency_is_named_with_a_reason() {
    let page = section(&read("docs/architecture.md"), "## Dependencies");
    let mut named = BTreeSet::new();
    for cells in rows(&page).iter().filter(|cells| cells[0].starts_with('`')) {
        assert!(!cells[1].is_empty(), "no reason for {}", cells[0]);
        for name in code_words(&cells[0]) {
            assert!(named.insert(name.to_owned()), "{name} is named twice");
        }
    }
    let manifest = read("Cargo.toml");
    let used: BTreeSet<_> = manifest
        .split("\n[")
        // Those of one system alone stand in a part of their own.
        .filter(|part| part.lines().next().is_some_and(|head| head.ends_with("dependencies]")))
        .flat_map(str::lines)
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(named, used);
}

#[test]
fn the_readme_is_read_in_one_sitting() {
    let lines = read("README.md").lines().count();
    assert!(lines <= 200, "README.md has {lines} lines: move what grew to docs/");
}

/// The folders at the top of the tree; a path that begins with one of them is one of ours.
const TOP: &[&str] = &["src/", "templates/", "data/", "tests/", "benches/", "docs/", ".ci/"];

/// The paths `text` names: code words that begin with a folder of the tree, and what its links lead to.
fn paths(text: &str) -> Vec<String> {
    // Two backticks stand around a message, whose file is one that a user may have.
    let own = text.split("``").step_by(2).collect::<String>();
    let words = code_words(&own)
        .into_iter()
        .filter(|word| TOP.iter().any(|top| word.starts_with(top)))
        .filter(|word| !word.contains(['*', ' ', '…', '<', '{']) && !word.contains("NAME"));
    words.map(str::to_owned).collect()
}

fn links(text: &str) -> Vec<String> {
    text.split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target.split('#').next().unwrap_or_default().to_owned())
        .filter(|target| !target.is_empty() && !target.contains("://"))
        .collect()
}

/// The prose of a page: what stands outside its fences.
fn prose(page: &str) -> String {
    page.split("\n```").step_by(2).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_path_and_link_leads_somewhere() {
    let mut missing = Vec::new();
    let others = ["CONTRIBUTING.md", "CHANGELOG.md", "out/README.md"].map(|name| root().join(name));
    for page in pages().into_iter().chain(others) {
        let text = prose(&fs::read_to_string(&page).expect("a page"));
        let beside = page.parent().expect("a folder");
        let here = paths(&text).into_iter().map(|path| root().join(path));
        let linked = links(&text).into_iter().map(|path| beside.join(path));
        missing.extend(here.chain(linked).filter(|path| !path.exists()).map(|path| named_in(&path, &page)));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What a link calls a heading: small letters, hyphens for spaces, no other signs.
fn anchor(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || "-_ ".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_link_to_a_heading_finds_it() {
    let mut missing = Vec::new();
    for page in pages() {
        let text = prose(&fs::read_to_string(&page).expect("a page"));
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        for (file, wanted) in targets.filter_map(|(target, _)| target.split_once('#')) {
            let other =
                if file.is_empty() { page.clone() } else { page.parent().expect("a folder").join(file) };
            let other = prose(&fs::read_to_string(&other).expect("a page"));
            if !other.lines().any(|line| line.starts_with('#') && anchor(line) == wanted) {
                missing.push(format!("{}: {file}#{wanted}", page.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

fn named_in(path: &Path, page: &Path) -> String {
    format!("{} names {}", page.display(), path.display())
}

/// A page nobody leads to is read by nobody.
#[test]
fn the_readme_leads_to_every_page() {
    let linked = links(&read("README.md"));
    for page in pages() {
        let name = page.strip_prefix(root()).expect("ours").display().to_string();
        assert!(name == "README.md" || linked.contains(&name), "README.md does not link {name}");
    }
}

/// Who downloads finds the names that the page of installation says.
#[test]
fn the_page_of_installation_names_what_a_release_brings() {
    let (workflow, page) = (read(".github/workflows/release.yml"), read("docs/cai-dat.md"));
    let programs = workflow.lines().filter(|line| line.contains("target: "));
    let names = programs.filter_map(|line| line.split_once(" name: ")?.1.split(' ').next());
    let names: BTreeSet<_> = names.chain(["vanthu.html", "SHA256SUMS"]).collect();
    assert_eq!(names.len(), 6, "{names:?}");
    for name in &names {
        assert!(workflow.contains(name), "{name}");
    }
    let told: BTreeSet<_> = code_words(&page).into_iter().filter(|word| names.contains(word)).collect();
    assert_eq!(told, names);
}

#[test]
fn the_guide_speaks_of_rules_that_are() {
    let section = section(&read("docs/huong-dan.md"), "## 9. Gặp gì, làm gì");
    let rows = rows(&section);
    let named: Vec<_> = rows.iter().flat_map(|cells| code_words(&cells[0])).collect();
    assert!(named.len() > 5, "{named:?}");
    for name in named {
        assert!(rules::find(name).is_some(), "docs/huong-dan.md: no such rule: {name}");
    }
}

/// "12–13", or "14" where there is no choice.
fn range<T: PartialEq + std::fmt::Display>(choice: &Choice<T>) -> String {
    match choice.least == choice.greatest {
        true => choice.least.to_string(),
        false => format!("{}–{}", choice.least, choice.greatest),
    }
}

/// The table of docs/format.md shows the values of `decree`, each beside its clause.
#[test]
fn the_format_page_shows_the_profile() {
    use Component as C;
    let page = read("docs/format.md");
    let profile = FormatRules::Nd30_2020.profile();
    let row = |what: &str| -> String {
        let start = format!("| {what} |");
        page.lines().find(|line| line.starts_with(&start)).expect("a row of the table").to_owned()
    };
    let margins = profile.page;
    assert_eq!(range(&margins.top), range(&margins.bottom));
    let margins = [
        format!("top and bottom {} mm", range(&margins.top)),
        format!("left {} mm", range(&margins.left)),
        format!("right {} mm", range(&margins.right)),
        margins.clause.to_owned(),
    ];
    margins.iter().for_each(|words| assert!(row("paper, margins").contains(words), "{words}"));
    assert!(row("font").contains(profile.font));
    for (what, components) in [
        ("quốc hiệu, tiêu ngữ", &[C::NationalName, C::Motto][..]),
        ("issuer, superior", &[C::Issuer, C::Superior]),
        ("number and symbol; place and date", &[C::Number, C::PlaceAndDate]),
        ("type and subject", &[C::TypeName, C::Subject]),
        ("bases", &[C::Basis]),
        ("content", &[C::Body]),
        ("recipients", &[C::RecipientsWord, C::Recipient]),
        ("appendix", &[C::AppendixWord]),
    ] {
        for component in components {
            let style = profile.style(*component);
            let shown = row(what);
            assert!(shown.contains(&range(&style.size)), "{what}: {component:?} {}", range(&style.size));
            let clause = shown.trim_end_matches(" |").rsplit("| ").next().expect("a cell").to_owned();
            let whole = clause.split(", ").any(|clause| style.clause.starts_with(clause));
            assert!(whole, "{what}: {component:?} is of {}", style.clause);
        }
    }
}
