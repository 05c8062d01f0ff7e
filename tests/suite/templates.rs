//! Built-in templates are general: no proper name, year or figure of one place stands in them.

use std::fs;
use std::path::Path;

/// The built-in templates and partials: name and text without Handlebars expressions and comments.
fn templates() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("templates")
        .map(|entry| entry.expect("entry"))
        .map(|entry| {
            (
                entry.file_name().to_string_lossy().into_owned(),
                fs::read_to_string(entry.path()).expect("UTF-8"),
            )
        })
        .map(|(name, text)| (name, without_expressions(&text)))
        .collect();
    found.sort();
    assert!(found.iter().any(|(name, _)| name == "ke-hoach-xa.md.hbs"));
    found
}

/// The text outside `{{…}}`.
fn without_expressions(text: &str) -> String {
    let mut pieces = text.split("{{");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| {
        kept + piece.split_once("}}").map_or("", |(_, after)| after.trim_start_matches('}'))
    })
}

#[test]
fn no_figure_stands_in_a_template() {
    for (name, text) in templates() {
        for line in text.lines() {
            let line = line.trim_start();
            let unnumbered = ["1. ", "1) "].into_iter().find_map(|number| line.strip_prefix(number));
            let line = unnumbered.unwrap_or(line).replace("100%", "");
            assert!(!line.contains(|c: char| c.is_ascii_digit()), "{name}: {line}");
        }
    }
}

#[test]
fn no_place_is_named_in_a_template() {
    let units = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv"),
    )
    .expect("list of units");
    let mut names: Vec<_> =
        units.lines().skip(1).filter_map(|line| line.split(',').nth(1)).map(proper_name).collect();
    names.dedup();
    assert_eq!(names.len(), 34, "provinces");
    names.extend(
        ["Thanh Miện", "Cẩm Thủy", "Cẩm Thành", "Long An", "Cao Lộc", "Hải Dương"].map(str::to_owned),
    );
    for (template, text) in templates() {
        for name in &names {
            assert!(!text.contains(name.as_str()), "{template} names {name}");
        }
    }
}

/// "Tỉnh Lạng Sơn" → "Lạng Sơn".
fn proper_name(unit: &str) -> String {
    unit.trim_start_matches("Tỉnh ").trim_start_matches("Thành phố ").to_owned()
}
