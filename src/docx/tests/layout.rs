//! The look, as far as the package alone shows it.

use super::read::{Element, parse, parts};
use super::sample;
use crate::decree::{Component, FormatRules, MOTTO};
use crate::document::{Block, Inline};
use crate::docx::style_id;
use crate::typeset::{Measured, Type};

fn style_of(paragraph: &Element) -> &str {
    paragraph.named("w:pStyle").first().map_or("", |style| style.attribute("w:val"))
}

fn number(element: &Element, attribute: &str) -> f64 {
    element.attribute(attribute).parse().unwrap()
}

/// What the indents of `paragraph` leave of a column or page as wide as `area`.
fn room(paragraph: &Element, area: f64) -> f64 {
    let indents = paragraph.named("w:ind");
    area - indents.iter().map(|indent| number(indent, "w:left") + number(indent, "w:right")).sum::<f64>()
}

/// A rule, and what stands above it.
struct Rule {
    style: String,
    text: String,
    /// Room for the lines of the text.
    room: f64,
    length: f64,
}

/// Every rule of the document.
fn rules(root: &Element) -> Vec<Rule> {
    let mut found = Vec::new();
    let mut scan = |paragraphs: &[&Element], area: f64| {
        for pair in paragraphs.windows(2) {
            if style_of(pair[1]) == style_id::RULE {
                found.push(Rule {
                    style: style_of(pair[0]).to_owned(),
                    text: pair[0].content(),
                    room: room(pair[0], area),
                    length: room(pair[1], area),
                });
            }
        }
    };
    for cell in root.named("w:tc") {
        scan(&cell.named("w:p"), number(cell.named("w:tcW")[0], "w:w"));
    }
    let body = root.named("w:body")[0];
    let outer: Vec<&Element> = body.children.iter().filter(|child| child.name == "w:p").collect();
    scan(&outer, 11906.0 - 1701.0 - 850.0);
    found
}

#[test]
fn rules_are_as_long_as_the_decree_says() {
    let document = sample::plan();
    let profile = document.rules.profile();
    let found = rules(&parse(&parts(&document)["word/document.xml"]));
    assert_eq!(found.len(), 3);
    for Rule { style, text, room, length } in found {
        let component = Component::ALL.iter().copied().find(|it| style_id::id(*it) == style).unwrap();
        let measured = Measured::of(&[Inline::plain(&text)], Type::from(profile.style(component)));
        if component == Component::Motto {
            assert_eq!(text, MOTTO);
            assert!((length - measured.natural_width()).abs() <= 2.0, "{length}");
        } else {
            let lines = measured.lines(room);
            let last = lines.last().unwrap();
            assert!(profile.short_rule.allows(length / last), "{text}: {length} of {lines:?}");
        }
    }
}

#[test]
fn quoc_hieu_and_the_date_fit_their_column() {
    for (name, document) in sample::all() {
        let profile = document.rules.profile();
        let root = parse(&parts(&document)["word/document.xml"]);
        let head = root.named("w:tbl")[0];
        for cell in head.named("w:tc") {
            let width = number(cell.named("w:tcW")[0], "w:w");
            for paragraph in cell.named("w:p") {
                let single =
                    [Component::NationalName, Component::Motto, Component::Number, Component::PlaceAndDate];
                if let Some(&component) = single.iter().find(|it| style_id::id(**it) == style_of(paragraph)) {
                    let text = Type::from(profile.style(component)).width(&paragraph.content());
                    assert!(text + 20.0 < width, "{name}: {}", paragraph.content());
                }
            }
        }
    }
}

#[test]
fn number_and_date_stand_in_one_row() {
    for (name, document) in sample::all() {
        let root = parse(&parts(&document)["word/document.xml"]);
        let row = root.named("w:tr")[1].clone();
        let styles: Vec<&str> = row.named("w:p").into_iter().map(style_of).collect();
        assert_eq!(styles, ["SoKyHieu", "DiaDanhThoiGian"], "{name}");
    }
}

#[test]
fn the_signature_block_is_one_row_and_the_text_before_it_stays_with_it() {
    for (name, document) in sample::all() {
        let root = parse(&parts(&document)["word/document.xml"]);
        let body = &root.named("w:body")[0].children;
        let block = body
            .iter()
            .position(|child| {
                child.named("w:pStyle").iter().any(|it| it.attribute("w:val") == "HoTenNguoiKy")
            })
            .unwrap();
        assert_eq!(body[block].named("w:tr").len(), 1, "{name}");
        assert_eq!(body[block].named("w:cantSplit").len(), 1, "{name}");
        assert_eq!(body[block - 1].named("w:keepNext").len(), 1, "{name}");
    }
}

#[test]
fn a_list_of_recipients_of_a_page_goes_on_and_its_end_stands_together() {
    let mut document = sample::plan();
    document.frame.recipients = (0..60).map(|index| format!("- Trường Minh họa {index};")).collect();
    let root = parse(&parts(&document)["word/document.xml"]);
    let tables = root.named("w:tbl");
    let rows = tables.last().unwrap().named("w:tr");
    let lines: Vec<usize> = rows.iter().map(|row| row.named("w:p").len()).collect();
    assert_eq!(rows.len(), 3);
    assert!(lines[0] < 30 && lines[2] == 5, "{lines:?}");
    let whole: Vec<bool> = rows.iter().map(|row| !row.named("w:cantSplit").is_empty()).collect();
    assert_eq!(whole, [true, false, true]);
}

#[test]
fn head_rows_repeat() {
    let root = parse(&parts(&sample::plan())["word/document.xml"]);
    let heads: Vec<usize> =
        root.named("w:tbl").iter().map(|table| table.named("w:tblHeader").len()).collect();
    assert_eq!(heads, [0, 2, 0]);
}

#[test]
fn headings_are_words_own_and_count_by_themselves() {
    let parts = parts(&sample::plan());
    let styles = parse(&parts["word/styles.xml"]);
    for level in 0..3 {
        let id = format!("Heading{}", level + 1);
        let style = styles.children.iter().find(|style| style.attribute("w:styleId") == id).unwrap();
        assert_eq!(style.child("w:name").unwrap().attribute("w:val"), format!("heading {}", level + 1));
        assert_eq!(style.named("w:outlineLvl")[0].attribute("w:val"), level.to_string());
        assert_eq!(style.named("w:numId")[0].attribute("w:val"), "1");
    }
    let body = parse(&parts["word/document.xml"]);
    let points: Vec<&str> = body
        .named("w:p")
        .into_iter()
        .filter(|paragraph| style_of(paragraph) == "Diem")
        .map(|paragraph| paragraph.named("w:ilvl")[0].attribute("w:val"))
        .collect();
    assert_eq!(points, ["2", "2", "2", "2", "3", "2", "4"]);
}

#[test]
fn an_appendix_is_a_section_with_its_own_pages_and_counters() {
    let document = sample::plan_with_appendices();
    let parts = parts(&document);
    let root = parse(&parts["word/document.xml"]);
    let sections = root.named("w:sectPr");
    assert_eq!(sections.len(), 3);
    for section in &sections {
        assert_eq!(section.child("w:pgNumType").unwrap().attribute("w:start"), "1");
        assert!(section.child("w:titlePg").is_some());
    }
    assert_eq!(sections[2].child("w:pgSz").unwrap().attribute("w:orient"), "landscape");
    let lists: Vec<&str> = root
        .named("w:p")
        .into_iter()
        .filter(|paragraph| style_of(paragraph) == "Heading1")
        .filter_map(|paragraph| Some(paragraph.named("w:numId").first()?.attribute("w:val")))
        .collect();
    assert_eq!(lists, ["3", "4"]);
    // The address stands at the foot of page 1 of the document only.
    let first = |section: &Element| {
        let footers = section.named("w:footerReference").into_iter().cloned().collect::<Vec<_>>();
        footers.iter().find(|it| it.attribute("w:type") == "first").unwrap().attribute("r:id").to_owned()
    };
    assert_eq!(sections.iter().map(|section| first(section)).collect::<Vec<_>>(), ["rId6", "rId7", "rId7"]);
    let content = root.content();
    assert!(content.contains("Phụ lục I") && content.contains("Phụ lục II"));
}

#[test]
fn pages_that_lie_are_a_section_whose_numbers_count_on() {
    let mut document = sample::plan();
    let upright = document.body.clone();
    document.body.push(Block::PageTurn { landscape: true });
    document.body.extend(upright.clone());
    document.body.push(Block::PageTurn { landscape: false });
    document.body.extend(upright.clone());
    let root = parse(&parts(&document)["word/document.xml"]);
    let sections = root.named("w:sectPr");
    let lies = |section: &Element| section.child("w:pgSz").unwrap().attribute("w:orient") == "landscape";
    let begins =
        |section: &Element| section.child("w:pgNumType").is_some() && section.child("w:titlePg").is_some();
    let told: Vec<_> = sections.iter().map(|section| (lies(section), begins(section))).collect();
    assert_eq!(told, [(false, true), (true, false), (false, false)]);
    // No blank line is left where the page turns: a paragraph of text ends each section.
    let ends = root.named("w:p").into_iter().filter(|paragraph| !paragraph.named("w:sectPr").is_empty());
    assert!(
        ends.clone().all(|paragraph| !paragraph.content().is_empty()),
        "{:?}",
        ends.map(style_of).collect::<Vec<_>>()
    );
    document.body = upright;
    document.body.insert(0, Block::PageTurn { landscape: true });
    let root = parse(&parts(&document)["word/document.xml"]);
    let last = root.named("w:sectPr").into_iter().map(lies).collect::<Vec<_>>();
    assert_eq!(last, [false, true], "signed on pages that lie");
}

#[test]
fn page_numbers_stand_where_the_rule_wants_them() {
    let mut document = sample::plan();
    assert!(parts(&document).contains_key("word/header1.xml"));
    document.rules = FormatRules::Tt01_2011;
    let parts = parts(&document);
    assert!(parts.contains_key("word/footer1.xml") && !parts.contains_key("word/header1.xml"));
}

#[test]
fn every_component_has_a_named_style_with_its_size() {
    for rules in FormatRules::ALL {
        let profile = rules.profile();
        let styles = parse(&crate::docx::styles::part(profile, 264).unwrap());
        for &component in Component::ALL {
            let id = style_id::id(component);
            let style = styles.children.iter().find(|style| style.attribute("w:styleId") == id).unwrap();
            let expected = profile.style(component);
            let size = style.named("w:sz")[0].attribute("w:val").parse::<u8>().unwrap();
            assert_eq!(size, expected.size.chosen * 2, "{id}");
            assert_eq!(!style.named("w:caps").is_empty(), Type::from(expected).capitals, "{id}");
            assert_eq!(!style.named("w:b").is_empty(), Type::from(expected).bold, "{id}");
            assert_eq!(!style.named("w:i").is_empty(), Type::from(expected).italic, "{id}");
            assert!(!style.child("w:name").unwrap().attribute("w:val").contains(','), "{id}");
        }
    }
}
