//! The register of format rules is whole, and the page of the docs is what it gives.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use vanthu::check::rules;
use vanthu::listing::{check_page, rule_explained, rules_listed};
use walkdir::WalkDir;

use crate::golden;

#[test]
fn every_rule_has_a_file_and_is_listed_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
    let mut written = BTreeSet::new();
    for entry in WalkDir::new(folder) {
        let path = entry.unwrap().into_path();
        let text = if path.is_file() { fs::read_to_string(&path).unwrap() } else { continue };
        if text.contains("pub static RULE: CheckRule") {
            let name = path.file_stem().unwrap().to_string_lossy().replace('_', "-");
            assert!(text.contains(&format!("name: \"{name}\"")), "{name} stands in a file of another name");
            written.insert(name);
        }
    }
    let listed: Vec<_> = rules::all().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(written, listed.iter().cloned().collect());
    assert_eq!(written.len(), listed.len(), "a rule is listed twice");
}

#[test]
fn what_a_rule_says_is_vietnamese_and_whole() {
    for rule in rules::all() {
        let name = rule.name;
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{name}");
        for text in [rule.says, rule.why, rule.advice] {
            assert!(text.ends_with('.') && !text.ends_with(".."), "{name}: {text}");
            assert!(text.chars().next().is_some_and(|first| !first.is_lowercase()), "{name}: {text}");
            assert!(text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()), "{name}: {text}");
        }
        assert!(!rule.wrong.is_empty() && rule.wrong != rule.right && !rule.clause.is_empty(), "{name}");
        assert!(rule_explained(rule).contains(rule.advice) && rules_listed().contains(name), "{name}");
        assert!(vanthu::diagnostic::rules::find(name).is_none(), "{name} is also a rule of facts");
    }
}

#[test]
fn the_page_of_format_rules_is_what_the_register_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let written = BTreeMap::from([("check-rules.md".to_owned(), check_page())]);
    golden::compare(&folder, &written, |name| name == "check-rules.md");
}
