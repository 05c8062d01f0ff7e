//! What Word shows as the numbers of Điều, khoản and điểm, counted from the package as it counts (ECMA-376, 17.9).

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::read::{Element, parse, parts};
use super::sample;
use crate::decree::POINT_LETTERS;
use crate::document::{Block, Document, Inline};

/// Format and text of each level of a list.
type Levels = Vec<(u32, String, String)>;

fn value<'e>(element: &'e Element, child: &str) -> &'e str {
    element.child(child).map_or("", |found| found.attribute("w:val"))
}

/// The levels of each list, by its id.
fn lists(numbering: &Element) -> BTreeMap<String, Levels> {
    let level = |found: &&Element| {
        (
            value(found, "w:start").parse().unwrap(),
            value(found, "w:numFmt").into(),
            value(found, "w:lvlText").into(),
        )
    };
    let abstracts: BTreeMap<&str, Levels> = numbering
        .named("w:abstractNum")
        .into_iter()
        .map(|list| (list.attribute("w:abstractNumId"), list.named("w:lvl").iter().map(level).collect()))
        .collect();
    let list = |found: &Element| {
        (found.attribute("w:numId").to_owned(), abstracts[value(found, "w:abstractNumId")].clone())
    };
    numbering.named("w:num").into_iter().map(list).collect()
}

fn shown(format: &str, number: u32) -> String {
    match format {
        "lowerLetter" => char::from_u32(u32::from('a') + number - 1).unwrap().to_string(),
        "upperRoman" => ["I", "II", "III", "IV"][number as usize - 1].to_owned(),
        _ => number.to_string(),
    }
}

/// The number of every paragraph that has one by itself, "-" and headings left out.
fn numbers(document: &Document) -> Vec<String> {
    let parts = parts(document);
    let lists = lists(&parse(&parts["word/numbering.xml"]));
    let mut counters: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    let body = parse(&parts["word/document.xml"]);
    let found = body.named("w:numPr").into_iter().map(|properties| {
        let list = value(properties, "w:numId").to_owned();
        let level: usize = value(properties, "w:ilvl").parse().unwrap();
        let levels = &lists[&list];
        let counter =
            counters.entry(list).or_insert_with(|| levels.iter().map(|(start, ..)| start - 1).collect());
        counter[level] += 1;
        for below in level + 1..levels.len() {
            counter[below] = levels[below].0 - 1;
        }
        let mut text = levels[level].2.clone();
        for (index, number) in counter.iter().enumerate() {
            let mark = format!("%{}", index + 1);
            if text.contains(&mark) {
                text = text.replace(&mark, &shown(&levels[index].1, *number));
            }
        }
        text
    });
    found.collect()
}

#[test]
fn a_decision_and_what_it_issues_count_by_themselves() {
    assert_eq!(
        numbers(&sample::decision()),
        [
            "Điều 1.",
            "Điều 2.",
            "1.",
            "a)",
            "b)",
            "2.",
            "Điều 3.",
            "1.",
            "Điều 1.",
            "Điều 2.",
            "1.",
            "I.",
            "1.",
        ]
    );
}

proptest! {
    #[test]
    fn clauses_start_again_at_each_article_and_points_at_each_clause(
        counts in prop::collection::vec(prop::collection::vec(0_usize..=POINT_LETTERS.len(), 0..5), 0..6),
    ) {
        let text = || vec![Inline::plain("Nội dung.")];
        let (mut body, mut expected) = (vec![Block::Enacting("QUYẾT ĐỊNH:".into())], Vec::new());
        for (article, clauses) in counts.iter().enumerate() {
            body.push(Block::Article { titled: article % 2 == 0, content: text() });
            expected.push(format!("Điều {}.", article + 1));
            for (clause, points) in clauses.iter().enumerate() {
                body.push(Block::Numbered { level: 2, content: text() });
                expected.push(format!("{}.", clause + 1));
                for letter in POINT_LETTERS.iter().take(*points) {
                    body.push(Block::Numbered { level: 3, content: text() });
                    expected.push(format!("{letter})"));
                }
            }
        }
        let mut document = sample::decision();
        (document.body, document.appendices) = (body, Vec::new());
        prop_assert_eq!(numbers(&document), expected);
    }
}
