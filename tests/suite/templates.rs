//! Built-in templates are general: no proper name, year or figure of one place stands in them.

use crate::tried::tried;
use crate::unit_facts::every_unit;
use std::fs;
use std::path::Path;
use vanthu::diagnostic::Report;

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
            // The head says from when on another procedure stands, and whose form it is.
            if line.starts_with("het_tu: ") || line.starts_with("bieu_mau: ") {
                continue;
            }
            let line = line.trim_start();
            let unnumbered = ["1. ", "1) "].into_iter().find_map(|number| line.strip_prefix(number));
            let line = unnumbered.unwrap_or(line).replace("100%", "");
            // The level that the circular of 2026 itself sets.
            let line = line.replace("Mức 1", "");
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

/// The lines of running text and of tables: what is left when tags that stand alone are taken out.
fn lines_with_words() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("templates") {
        let entry = entry.expect("entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("UTF-8");
        let lines = text.lines().filter(|line| without_expressions(line).contains(char::is_alphabetic));
        found.extend(lines.map(|line| (name.clone(), line.to_owned())));
    }
    found
}

/// What stands between `{{` and `}}`, with them.
fn tags(line: &str) -> impl Iterator<Item = &str> {
    line.match_indices("{{").filter_map(|(start, _)| {
        let length = line[start..].find("}}")? + 2;
        Some(&line[start..start + length])
    })
}

/// With more values than these a line is a formula.
const MOST_VALUES: usize = 4;

#[test]
fn a_template_reads_like_its_document() {
    for (name, line) in lines_with_words() {
        let blocks: usize = ["{{#", "{{/", "{{else"].iter().map(|tag| line.matches(tag).count()).sum();
        assert!(blocks <= 2, "{name}: {blocks} block tags\n{line}");
        // A row of a table shows values under words that stand in its head: in a cell one, and what it is repeated by.
        if line.starts_with('|') || line.starts_with(":::") {
            for cell in line.split('|') {
                assert!(tags(cell).count() <= 2, "{name}: {cell}\n{line}");
            }
            continue;
        }
        let values = tags(&line).filter(|tag| !tag.contains(['/', '#'])).count();
        assert!(values <= MOST_VALUES, "{name}: {values} values\n{line}");
        // A value that stands by its name reads as the word it stands for.
        let tags: usize =
            tags(&line).filter(|tag| tag.contains([' ', '/', '#'])).map(|tag| tag.chars().count()).sum();
        let words = line.chars().count() - tags;
        assert!(tags <= words, "{name}: {tags} characters of tags, {words} of words\n{line}");
    }
}

/// Words by which a sentence says that something is not there.
const NONE: [&str; 5] =
    ["chưa có", "không có trường", "chưa được công nhận", "Chưa xác định", "chưa xác định"];
/// Tags that print a number.
const NUMBER: [&str; 8] = [
    "{{so ",
    "{{so2 ",
    "**{{so",
    "{{cac_truong ",
    "{{dem_truong ",
    "so_truong",
    "lo_trinh.so_co_so",
    "theo_cap_chu",
];

/// Every sentence of the templates that states an absence or a number, with what it hangs on: the blocks around it.
#[test]
fn every_absence_and_every_number_hangs_on_facts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut names: Vec<_> =
        fs::read_dir(folder).expect("templates").map(|entry| entry.expect("entry").path()).collect();
    names.sort();
    let mut list = String::new();
    for path in names {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let mut open: Vec<String> = Vec::new();
        for line in text.lines() {
            let bare = line.trim();
            if bare.starts_with("{{#") && !bare.contains("{{/") {
                open.push(bare.trim_matches(['{', '}']).to_owned());
            } else if bare.starts_with("{{else") {
                if let Some(last) = open.last_mut() {
                    *last = format!("else of {last}");
                }
            } else if bare.starts_with("{{/") {
                open.pop();
            } else if NONE.iter().chain(&NUMBER).any(|sign| line.contains(sign)) {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let facts: Vec<_> =
                    open.iter().filter(|block| !block.starts_with("#phan")).cloned().collect();
                list += &format!("{name}\n  {bare}\n  <- {}\n", facts.join(" <- "));
                let absent = ["chưa có trường", "không có trường"].iter().any(|sign| line.contains(sign));
                assert_eq!(
                    absent,
                    facts.iter().any(|block| block.starts_with("#khong_co")),
                    "{name}: {line}"
                );
            }
        }
    }
    let written = std::collections::BTreeMap::from([("absences-and-numbers.txt".to_owned(), list)]);
    crate::golden::compare(&crate::golden::folder("templates"), &written, |_| true);
}

/// Words of the procedure that ended on 07/7/2026; what a school holds from before is written in full.
const ENDED: [&str; 8] = [
    "đánh giá ngoài",
    "hồ sơ đề nghị",
    "đăng ký",
    "giấy công nhận",
    "giấy chứng nhận",
    "kđclgd",
    "đề nghị kiểm tra, công nhận",
    "đề nghị công nhận",
];

#[test]
fn no_document_of_the_circular_of_2026_speaks_of_what_ended() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let library = tried(|report| vanthu::generate::Library::load(None, None, None, report))
        .value
        .expect("the built-in library");
    let mut seen = 0;
    for file in ["lam-dong-2027", "thanh-hoa-2027"] {
        for entry in walkdir::WalkDir::new(root.join(file)).into_iter().map_while(Result::ok) {
            let name = entry.file_name().to_string_lossy();
            if !name.ends_with(".yaml") || name.starts_with('_') {
                continue;
            }
            let documents = match tried(|report| vanthu::reading::open(entry.path(), &root, report))
                .value
                .expect("facts")
            {
                vanthu::reading::OpenedFacts::One(facts) => vec![*facts],
                vanthu::reading::OpenedFacts::Many(batch) => every_unit(&batch),
            };
            for facts in documents {
                let input = vanthu::generate::Input::new(facts, Report::new());
                let made = tried(|report| vanthu::generate::generate(&input, &library, report))
                    .value
                    .expect("a document");
                let text = crate::package::paragraphs(&made.bytes).join("\n").to_lowercase();
                for word in ENDED {
                    assert!(!text.contains(word), "{}: {word}", entry.path().display());
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 170, "{seen} documents");
}
