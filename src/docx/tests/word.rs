//! What Word expects of a package where validators and other readers are lenient.

use std::collections::BTreeSet;
use std::io::Cursor;

use super::read::{Element, parse, parts};
use super::sample;
use crate::diagnostic::tried;
use crate::document::{Block, Inline};

fn setting<'a>(settings: &'a Element, name: &str) -> Vec<&'a str> {
    let found = settings.named("w:compatSetting").into_iter();
    found
        .filter(|setting| setting.attribute("w:name") == name)
        .map(|setting| setting.attribute("w:val"))
        .collect()
}

#[test]
fn word_lays_the_document_out_as_its_own_and_knows_its_language() {
    let parts = parts(&sample::plan());
    assert_eq!(setting(&parse(&parts["word/settings.xml"]), "compatibilityMode"), ["15"]);
    let styles = parse(&parts["word/styles.xml"]);
    let defaults = styles.named("w:docDefaults")[0];
    assert_eq!(defaults.named("w:lang")[0].attribute("w:val"), "vi-VN");
    for script in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        assert_eq!(defaults.named("w:rFonts")[0].attribute(script), "Times New Roman");
    }
    for (part, content) in &parts {
        // A font or a colour of a theme would need the theme's part.
        assert!(!String::from_utf8_lossy(content).contains("heme="), "{part}");
    }
}

#[test]
fn content_types_come_first_and_nothing_is_a_folder() {
    let bytes = tried(|report| crate::docx::write(&sample::plan(), report)).value.unwrap();
    let archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<_> = archive.file_names().map(Result::unwrap).collect();
    assert_eq!(names[0], "[Content_Types].xml");
    assert!(names.iter().all(|name| !name.ends_with('/')));
}

#[test]
fn every_style_is_made_of_styles_that_are_there() {
    for (name, document) in sample::all() {
        let styles = parse(&parts(&document)["word/styles.xml"]);
        let known: Vec<&str> =
            styles.named("w:style").iter().map(|style| style.attribute("w:styleId")).collect();
        assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len(), "{name}");
        for reference in ["w:basedOn", "w:next", "w:link"] {
            for style in styles.named(reference) {
                assert!(known.contains(&style.attribute("w:val")), "{name}: {}", style.attribute("w:val"));
            }
        }
    }
}

#[test]
fn every_list_is_told_what_it_is_and_those_of_appendices_start_anew() {
    let numbering = parse(&parts(&sample::plan_with_appendices())["word/numbering.xml"]);
    let kinds: Vec<&str> = numbering.children.iter().map(|child| child.name.as_str()).collect();
    assert!(kinds.is_sorted_by_key(|kind| *kind == "w:num"), "{kinds:?}");
    let levels = |list: &Element| {
        let id = list.child("w:abstractNumId").unwrap().attribute("w:val").to_owned();
        let lists = numbering.named("w:abstractNum");
        lists.iter().find(|it| it.attribute("w:abstractNumId") == id).unwrap().named("w:lvl").len()
    };
    let lists = numbering.named("w:num");
    assert_eq!(lists.len(), 4);
    for list in &lists[2..] {
        assert_eq!(list.named("w:startOverride").len(), levels(list));
    }
}

#[test]
fn no_text_is_empty_and_none_loses_its_spaces() {
    for (name, document) in sample::all() {
        let body = parse(&parts(&document)["word/document.xml"]);
        for text in body.named("w:t") {
            let content = text.content();
            assert!(!content.is_empty(), "{name}");
            let bare = content.trim_matches(' ') == content;
            assert!(bare || text.attribute("xml:space") == "preserve", "{name}: {content:?}");
            assert!(!content.contains(['\u{fffe}', '\u{2011}']), "{name}: {content:?}");
        }
    }
}

#[test]
fn what_ends_in_a_colon_keeps_what_it_announces() {
    let mut document = sample::plan();
    let paragraph = |text: &str| Block::Paragraph(vec![Inline::plain(text)]);
    let item = Block::Item { depth: 1, content: vec![Inline::plain("Đối với Phòng GD&ĐT:")] };
    document.body = vec![paragraph("Cụ thể như sau:"), item, paragraph("Một."), paragraph("Hai./.")];
    let body = parse(&parts(&document)["word/document.xml"]);
    let kept: Vec<bool> = body.named("w:body")[0]
        .children
        .iter()
        .filter(|child| ["NoiDung", "GachDauDong"].contains(&style(child)))
        .map(|child| !child.named("w:keepNext").is_empty())
        .collect();
    assert_eq!(kept, [true, true, false, true]);
}

fn style(paragraph: &Element) -> &str {
    match paragraph.name.as_str() {
        "w:p" => paragraph.named("w:pStyle").first().map_or("", |style| style.attribute("w:val")),
        _ => "",
    }
}

#[test]
fn an_appendix_stands_apart_from_its_table() {
    let mut document = sample::plan_with_appendices();
    for appendix in &mut document.appendices {
        appendix.body.retain(|block| matches!(block, Block::Table(_)));
    }
    let body = parse(&parts(&document)["word/document.xml"]);
    let children = &body.named("w:body")[0].children;
    let above: Vec<&Element> =
        children.windows(2).filter(|pair| pair[1].name == "w:tbl").map(|pair| &pair[0]).collect();
    let rules: Vec<&&Element> = above.iter().filter(|it| style(it) == "DuongKe").collect();
    assert_eq!(rules.len(), 2);
    for rule in rules {
        assert_eq!(rule.named("w:spacing")[0].attribute("w:after"), "120");
        assert!(!rule.named("w:keepNext").is_empty());
    }
}
