//! Where pages end, and what stands at their edges.

use super::*;
use crate::word::{PageRunning, RunningPart};

fn filler(number: u32) -> WordParagraph {
    paragraph(number, vec![run(&"Nội dung của văn bản ".repeat(12))])
}

#[test]
fn a_page_holds_what_fits() {
    let long = file((0..60).map(filler).collect());
    // Four lines each: some forty lines of 16 points fit between the margins.
    assert_eq!(count(&html(&long, &[]), "class=\"page\""), 6);
    assert_eq!(count(&html(&file(vec![filler(0)]), &[]), "class=\"page\""), 1);
}

#[test]
fn a_noted_page_is_believed() {
    let mut began = filler(1);
    began.runs[0].began_page = true;
    let noted = file(vec![filler(0), began, filler(2)]);
    assert_eq!(count(&html(&noted, &[]), "class=\"page\""), 2);
}

#[test]
fn an_asked_break_begins_a_page() {
    let broken = file(vec![filler(0), paragraph(1, vec![run("\u{c}")]), filler(2)]);
    assert_eq!(count(&html(&broken, &[]), "class=\"page\""), 2);
}

#[test]
fn a_heading_goes_with_what_it_heads() {
    let mut paragraphs: Vec<WordParagraph> = (0..11).map(filler).collect();
    let mut heading = paragraph(11, vec![run("I. MỤC ĐÍCH")]);
    std::sync::Arc::make_mut(&mut heading.look).keep_next = true;
    paragraphs.push(heading);
    paragraphs.extend((12..16).map(filler));
    let written = html(&file(paragraphs), &[]);
    let second = written.split("class=\"page\"").nth(2).unwrap();
    assert!(second.contains("I. MỤC ĐÍCH"), "{second}");
}

#[test]
fn page_numbers_are_those_of_the_pages() {
    let mut numbered = file((0..30).map(filler).collect());
    let mut field = run("9");
    field.rare = RareOfRun { field: Some("PAGE".into()), ..RareOfRun::default() }.into();
    let header = paragraph(0, vec![field]);
    numbered.running.push(RunningPart {
        part: "word/header1.xml".into(),
        is_header: true,
        blocks: vec![WordBlock::Paragraph(Box::new(header))],
    });
    numbered.sections[0].headers = PageRunning { usual: Some(0), first: None, even: None };
    let written = html(&numbered, &[]);
    // The first page shows none; a header is no place to lead to, and has no id.
    assert_eq!(count(&written, "<header"), 2);
    assert!(written.contains(">2</p></header>") && written.contains(">3</p></header>"));
    assert!(!written.contains("id=\"header1"));
}
