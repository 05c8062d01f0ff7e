//! What a package must be, beyond what a schema validator looks at.

use std::collections::BTreeSet;

use super::read::{Element, parse, parts, unzip};
use super::sample;
use crate::diagnostic::tried;
use crate::document::{Block, Document, Inline, NumberingScheme};

fn document_part(document: &Document) -> Element {
    parse(&parts(document)["word/document.xml"])
}

fn values<'a>(root: &'a Element, name: &str) -> BTreeSet<&'a str> {
    root.named(name).into_iter().map(|element| element.attribute("w:val")).collect()
}

#[test]
fn the_same_document_gives_the_same_bytes_on_any_thread() {
    for (name, document) in sample::all() {
        let first = tried(|report| crate::docx::write(&document, report)).value.unwrap();
        let copy = document.clone();
        let other =
            std::thread::spawn(move || tried(|report| crate::docx::write(&copy, report)).value.unwrap())
                .join()
                .unwrap();
        assert_eq!(first, other, "{name}");
        assert!(first.len() < 25_000, "{name}: {} bytes", first.len());
    }
}

#[test]
fn every_part_has_a_content_type_and_every_relationship_a_target() {
    for (name, document) in sample::all() {
        let parts = parts(&document);
        let types = parse(&parts["[Content_Types].xml"]);
        let typed: BTreeSet<&str> = types
            .named("Override")
            .iter()
            .map(|part| part.attribute("PartName").trim_start_matches('/'))
            .collect();
        let written: BTreeSet<&str> = parts
            .keys()
            .map(String::as_str)
            .filter(|part| *part != "[Content_Types].xml" && !part.ends_with(".rels"))
            .collect();
        assert_eq!(typed, written, "{name}");
        for (relationships, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            for relationship in parse(&parts[relationships]).named("Relationship") {
                let target = format!("{folder}{}", relationship.attribute("Target"));
                assert!(parts.contains_key(&target), "{name}: {target}");
            }
        }
    }
}

#[test]
fn every_relationship_a_section_names_exists() {
    for (name, document) in sample::all() {
        let parts = parts(&document);
        let relationships = parse(&parts["word/_rels/document.xml.rels"]);
        let known: BTreeSet<&str> = relationships
            .named("Relationship")
            .iter()
            .map(|relationship| relationship.attribute("Id"))
            .collect();
        let body = parse(&parts["word/document.xml"]);
        for kind in ["w:headerReference", "w:footerReference"] {
            for reference in body.named(kind) {
                assert!(known.contains(reference.attribute("r:id")), "{name}: {reference:?}");
            }
        }
    }
}

#[test]
fn every_style_and_every_list_in_use_is_defined() {
    for (name, document) in sample::all() {
        let parts = parts(&document);
        let styles = parse(&parts["word/styles.xml"]);
        let defined: BTreeSet<&str> =
            styles.named("w:style").iter().map(|style| style.attribute("w:styleId")).collect();
        let numbering = parse(&parts["word/numbering.xml"]);
        let lists: BTreeSet<&str> =
            numbering.named("w:num").iter().map(|list| list.attribute("w:numId")).collect();
        for (part, content) in parts.iter().filter(|(part, _)| part.starts_with("word/")) {
            let root = parse(content);
            for kind in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
                assert!(values(&root, kind).is_subset(&defined), "{name} {part} {kind}");
            }
            if part != "word/numbering.xml" {
                assert!(values(&root, "w:numId").is_subset(&lists), "{name} {part}");
            }
        }
    }
}

#[test]
fn every_list_level_in_use_is_defined() {
    for (name, document) in sample::all() {
        let parts = parts(&document);
        let numbering = parse(&parts["word/numbering.xml"]);
        for used in parse(&parts["word/document.xml"]).named("w:numPr") {
            let list = used.child("w:numId").unwrap().attribute("w:val");
            let list = numbering.children.iter().find(|num| num.attribute("w:numId") == list).unwrap();
            let kind = list.child("w:abstractNumId").unwrap().attribute("w:val");
            let kind =
                numbering.children.iter().find(|kind_| kind_.attribute("w:abstractNumId") == kind).unwrap();
            let level = used.child("w:ilvl").unwrap().attribute("w:val");
            assert!(
                kind.named("w:lvl").iter().any(|defined| defined.attribute("w:ilvl") == level),
                "{name} {level}"
            );
        }
    }
}

#[test]
fn cells_and_parts_end_in_a_paragraph_and_tables_never_touch() {
    for (name, document) in sample::all() {
        let root = document_part(&document);
        for cell in root.named("w:tc") {
            assert_eq!(cell.children.last().unwrap().name, "w:p", "{name}");
        }
        let body: Vec<&str> =
            root.named("w:body")[0].children.iter().map(|child| child.name.as_str()).collect();
        assert!(body.ends_with(&["w:p", "w:sectPr"]), "{name}");
        assert!(!body.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]), "{name}");
    }
}

#[test]
fn a_table_under_a_table_is_kept_apart() {
    let mut document = sample::plan();
    let table = document.body.iter().find(|block| matches!(block, Block::Table(_))).unwrap().clone();
    document.body = vec![table.clone(), table];
    let root = document_part(&document);
    let body: Vec<&str> = root.named("w:body")[0].children.iter().map(|child| child.name.as_str()).collect();
    assert!(!body.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]));
}

#[test]
fn rows_fill_the_grid_of_their_table() {
    for (name, document) in sample::all() {
        for table in document_part(&document).named("w:tbl") {
            let grid: Vec<i32> = table
                .named("w:gridCol")
                .iter()
                .map(|column| column.attribute("w:w").parse().unwrap())
                .collect();
            for row in table.named("w:tr") {
                let cells = row.named("w:tc");
                let columns: usize = cells
                    .iter()
                    .map(|cell| {
                        cell.named("w:gridSpan")
                            .first()
                            .map_or(1, |span| span.attribute("w:val").parse().unwrap())
                    })
                    .sum();
                let width: i32 = row
                    .named("w:tcW")
                    .iter()
                    .map(|width| width.attribute("w:w").parse::<i32>().unwrap())
                    .sum();
                assert_eq!(columns, grid.len(), "{name}");
                assert_eq!(width, grid.iter().sum::<i32>(), "{name}");
                assert_eq!(row.named("w:cantSplit").len(), 1, "{name}");
            }
        }
    }
}

#[test]
fn fields_are_closed() {
    for (name, document) in sample::all() {
        for (part, content) in parts(&document).iter().filter(|(part, _)| part.starts_with("word/")) {
            let kinds: Vec<String> = parse(content)
                .named("w:fldChar")
                .iter()
                .map(|field| field.attribute("w:fldCharType").to_owned())
                .collect();
            assert!(kinds.chunks(3).all(|field| field == ["begin", "separate", "end"]), "{name} {part}");
        }
    }
}

#[test]
fn any_character_comes_out_as_the_same_text() {
    let text = "< > \" ' & _ | # \\ {{ }} 😀 * ` e\u{301}\tsau tab  hai khoảng trắng ";
    let mut document = sample::letter();
    document.body =
        vec![Block::Paragraph(vec![Inline::plain(text), Inline::LineBreak, Inline::plain("dòng")])];
    document.properties.title = text.replace('\t', " ");
    let parts = parts(&document);
    let body = parse(&parts["word/document.xml"]).content();
    assert!(body.contains(&format!("{text}\ndòng")), "{body}");
    assert!(parse(&parts["docProps/core.xml"]).content().contains(&document.properties.title));
}

#[test]
fn a_character_no_xml_can_hold_is_an_error_wherever_it_stands() {
    let mut document = sample::plan_with_appendices();
    document.frame.recipients.push("a\u{b}".into());
    document.appendices[0].title = vec![Inline::plain("\u{fffe}")];
    document.properties.custom.push(("x".into(), "\u{0}".into()));
    let outcome = tried(|report| crate::docx::write(&document, report));
    assert_eq!(outcome.value, None);
    let rules: Vec<&str> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["ky-tu-cam"; 3]);
    assert!(outcome.diagnostics[0].message.contains("U+000B"));
}

#[test]
fn more_points_than_letters_is_a_warning() {
    let mut document = sample::plan();
    let point = Block::Numbered { level: 3, content: vec![Inline::plain("điểm")] };
    document.body = vec![point; 25];
    let outcome = tried(|report| crate::docx::write(&document, report));
    assert!(outcome.value.is_some());
    assert_eq!(outcome.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["het-chu-cai"]);
    document.numbering = NumberingScheme::Decimal;
    assert_eq!(tried(|report| crate::docx::write(&document, report)).diagnostics, []);
}

#[test]
fn the_only_time_is_the_documents_own_date() {
    let bytes = tried(|report| crate::docx::write(&sample::plan(), report)).value.unwrap();
    for (part, content) in unzip(&bytes) {
        let text = String::from_utf8(content).unwrap();
        let times = text.matches("T00:00:00Z").count();
        let own = text.matches(">2024-01-16T00:00:00Z</dcterms:").count();
        assert_eq!((own, times), if part == "docProps/core.xml" { (2, 2) } else { (0, 0) }, "{part}");
    }
}
