//! Where pages end, and what is done so that none stays white.

use super::sample;
use crate::diagnostic::Report;
use crate::document::{Appendix, AppendixKind, Block, Document, Inline, NumberingScheme, Table};
use crate::docx::flow::{Element, Flow};
use crate::docx::page_fit::{self, FlowSection, MOST_WHITE};
use crate::docx::written;

/// The usual spacing, in 240ths of a line.
const USUAL: u16 = 264;

const SENTENCE: &str = "Các trường rà soát đất đai, cơ sở vật chất, thiết bị, đội ngũ và điều kiện an toàn, báo cáo \
                        Ủy ban nhân dân xã trước ngày 15/6/2027 để được xem xét, bố trí kinh phí.";

fn flow(document: &Document) -> (Flow, Vec<FlowSection>) {
    let mut flow = Flow::default();
    let sections = written(&mut flow, document, &mut Report::new());
    (flow, sections)
}

/// The greatest white at a foot with the usual spacing and with the one that fits, and that one.
fn whites(document: &Document) -> (f64, f64, u16) {
    let profile = document.rules.profile();
    let (mut flow, sections) = flow(document);
    let usual = page_fit::worst(&page_fit::measure(&flow, &sections, profile), USUAL, 0.0);
    let spacing = page_fit::fit(&mut flow, &sections, profile);
    let fitted = page_fit::worst(&page_fit::measure(&flow, &sections, profile), spacing, 0.0);
    (usual, fitted, spacing)
}

fn plan_of(paragraphs: usize) -> Document {
    let mut document = sample::plan();
    document.body = vec![Block::Paragraph(vec![Inline::plain(SENTENCE)]); paragraphs];
    document
}

#[test]
fn no_page_before_a_signature_stays_white_however_long_the_text_is() {
    let all: Vec<_> = (1..80).map(|paragraphs| (paragraphs, whites(&plan_of(paragraphs)))).collect();
    let white: Vec<_> = all.iter().filter(|(_, (_, fitted, _))| *fitted > MOST_WHITE).collect();
    assert!(white.is_empty(), "{white:?}");
    // Many would be without, and most documents stay as they are.
    let mended = all.iter().filter(|(_, (usual, ..))| *usual > MOST_WHITE).count();
    let moved = all.iter().filter(|(_, (.., spacing))| *spacing != USUAL).count();
    assert!(mended > 5 && moved < 40, "{mended} {moved}");
}

#[test]
fn the_spacing_stays_within_the_rule_and_is_that_of_every_running_style() {
    for paragraphs in 1..40 {
        let document = plan_of(paragraphs);
        let (.., spacing) = whites(&document);
        assert!(document.rules.profile().text.line_spacing.allows(f64::from(spacing) / page_fit::LINE));
        let styles = super::read::parse(&super::read::parts(&document)["word/styles.xml"]);
        let body = styles.children.iter().find(|style| style.attribute("w:styleId") == "NoiDung").unwrap();
        assert_eq!(body.named("w:spacing")[0].attribute("w:line"), spacing.to_string());
    }
}

/// A lying appendix of a table of `rows`, then a heading and a table of two.
fn lying(rows: usize) -> Document {
    let mut document = plan_of(1);
    let table = |rows: usize| {
        let row = |index: usize| sample::row(&[&(index + 1).to_string(), "Trường Mầm non Hoa Sen", "Đạt"]);
        Block::Table(Table {
            columns: sample::columns(&[crate::document::ColumnAlignment::Left; 3]),
            header: vec![sample::row(&["STT", "Tên trường", "Kết quả"])],
            rows: (0..rows).map(row).collect(),
        })
    };
    let heading = Block::Heading { level: 1, content: vec![Inline::plain("Các trường còn lại")] };
    document.appendices = vec![Appendix {
        kind: AppendixKind::Appendix,
        title: vec![Inline::plain("Biểu tổng hợp")],
        attached_to: String::new(),
        numbering: NumberingScheme::Roman,
        landscape: true,
        body: vec![table(rows), heading, table(2)],
    }];
    document
}

#[test]
fn rows_that_stand_together_give_way_where_a_page_would_stay_white() {
    let whites: Vec<_> = (1..60).map(|rows| whites(&lying(rows))).collect();
    assert!(whites.iter().all(|(_, fitted, _)| *fitted <= 0.15), "{whites:?}");
    assert!(whites.iter().any(|(usual, ..)| *usual > MOST_WHITE), "{whites:?}");
}

#[test]
fn a_row_let_go_keeps_with_no_other() {
    let document = (1..60).map(lying).find(|document| whites(document).0 > MOST_WHITE).unwrap();
    let (mut flow, sections) = flow(&document);
    let kept = |flow: &Flow| {
        let rows = flow.elements.iter().filter_map(|element| match element {
            Element::Table(table) => Some(&table.rows),
            Element::Paragraph(_) => None,
        });
        let kept =
            |row: &&crate::docx::flow::WordRow| row.cells[0].paragraphs.iter().any(|it| it.format.keep_next);
        rows.flatten().filter(kept).count()
    };
    let before = kept(&flow);
    page_fit::fit(&mut flow, &sections, document.rules.profile());
    assert!(kept(&flow) < before);
}
