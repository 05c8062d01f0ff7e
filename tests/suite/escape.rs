//! Any fact comes out of template and markup as the same text.

use std::sync::Arc;

use crate::tried::tried;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vanthu::diagnostic::Source;
use vanthu::document::{Block, Inline, NumberingScheme, is_text};
use vanthu::markup::{self, Form};
use vanthu::template::escape;

/// What a line can hold of `text`.
fn folded(text: &str) -> String {
    text.replace("\r\n", " ").chars().map(|c| if is_text(c) { c } else { ' ' }).collect()
}

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

fn read(markup_text: String) -> Vec<Block> {
    let source = Arc::new(Source { name: "thử".to_owned(), text: markup_text });
    let outcome = tried(|report| markup::parse(&source, &Form::plain(NumberingScheme::Roman, false), report));
    assert_eq!(outcome.diagnostics, [], "{}", source.text);
    outcome.value.map(|content| content.body).unwrap_or_default()
}

/// The text of `content`, and whether all of it is bold.
fn text(content: &[Inline]) -> (String, bool) {
    let mut all_bold = true;
    let texts = content.iter().map(|inline| match inline {
        Inline::Text { text, bold, .. } => {
            all_bold &= bold;
            text.as_str()
        }
        Inline::LineBreak => "⏎",
    });
    (texts.collect(), all_bold)
}

/// Characters that mean something somewhere, and some that do not.
fn facts() -> impl Strategy<Value = String> {
    let telling = prop::sample::select(
        "#>-+*_`~|\\&<>[](){}!:;.,^=\"'/@$%0123456789 aĐế\u{301}\u{a0}\u{2028}\u{200b}\t\n\r😀“”–…"
            .chars()
            .collect::<Vec<_>>(),
    );
    let some = prop_oneof![4 => telling, 1 => any::<char>()];
    let typical = prop::sample::select(vec![
        "1. ",
        "12) ",
        "- ",
        "+ a",
        "# ",
        "a\\",
        "\\",
        "&amp;",
        "&#32;",
        "{{ten}}",
        "{{{x}}}",
        "**a**",
        "---",
        "===",
        "| a | b |",
        "^^",
        "A > B",
        ":::",
        ":::phu-luc x",
        "<b>",
        "<!-- x -->",
        "[a]: b",
        "[a](b)",
        "./.",
        "a  b",
        "  a",
        "a  ",
        "```",
        "    a",
        "http://a.vn",
        "~~a~~",
        "a\r\nb",
        "II. a",
        "a) b",
        "***",
        "2024. ",
        "![a](b)",
    ]);
    prop_oneof![
        3 => prop::collection::vec(some, 1..12).prop_map(String::from_iter),
        1 => typical.clone().prop_map(str::to_owned),
        1 => (typical.clone(), typical).prop_map(|(a, b)| format!("{a}{b}")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_fact_reads_back_unchanged(fact in facts()) {
        let (marked, plain) = (escape(&fact), folded(&fact));
        let alone = nfc(&plain);

        let [Block::Paragraph(content)] = &read(format!("{marked}\n"))[..] else { panic!("a paragraph") };
        prop_assert_eq!(&text(content).0, &alone);

        let [Block::Paragraph(content)] = &read(format!("trước {marked} sau\n{marked}"))[..] else { panic!("a paragraph") };
        prop_assert_eq!(text(content).0, nfc(&format!("trước {plain} sau {plain}")));

        let [Block::Paragraph(content)] = &read(format!("**{marked}** sau"))[..] else { panic!("a paragraph") };
        let (bold, rest) = content.split_at(1);
        prop_assert_eq!(text(bold), (alone.clone(), true));
        prop_assert_eq!(text(rest).0, " sau");

        let blocks = read(format!("# {marked}\n\n1. {marked}\n\n- {marked}\n  - {marked}\n\n> {marked}, x\n\n> {marked},\n"));
        let texts: Vec<_> = blocks.iter().map(|block| match block {
            Block::Heading { content, .. } | Block::Numbered { content, .. } | Block::Item { content, .. }
            | Block::Basis(content) | Block::Paragraph(content) | Block::Article { content, .. }
            | Block::Chapter(content)
            | Block::ChapterSection(content) => text(content).0,
            Block::Enacting(text) => text.clone(),
            Block::Table(_) => "table".to_owned(),
            Block::PageTurn { .. } => "turn".to_owned(),
        }).collect();
        let expected = [
            alone.clone(), alone.clone(), alone.clone(), alone.clone(),
            nfc(&format!("{plain}, x;")), nfc(&format!("{plain},")),
        ];
        prop_assert_eq!(texts, expected);
    }

    #[test]
    fn a_fact_reads_back_unchanged_in_a_table(fact in facts()) {
        let (marked, alone) = (escape(&fact), nfc(&folded(&fact)));
        let table = format!("| {marked} | A > {marked} |\n|---|---|\n| {marked} | **{marked}** |\n|{marked}|{marked}|\n");
        let [Block::Table(table)] = &read(table)[..] else { panic!("a table") };
        let cells = |rows: &[Vec<vanthu::document::GridCell>]| {
            rows.iter().flatten().map(|cell| text(&cell.content).0).collect::<Vec<_>>()
        };
        prop_assert_eq!(cells(&table.header), [alone.as_str(), "A", "", &alone]);
        prop_assert_eq!(cells(&table.rows), [alone.as_str(), &alone, &alone, &alone]);
    }

    #[test]
    fn a_fact_reads_back_unchanged_in_a_subject_and_an_appendix_title(fact in facts()) {
        let (marked, alone) = (escape(&fact), nfc(&folded(&fact)));
        let source = Arc::new(Source { name: "thử".to_owned(), text: format!("{marked} x") });
        let subject = tried(|report| markup::parse_inline(&source, report)).value.map(|content| text(&content).0);
        prop_assert_eq!(subject, Some(nfc(&format!("{} x", folded(&fact)))));
        let source = Arc::new(Source { name: "thử".to_owned(), text: format!(":::phu-luc {marked}\n\nx\n:::\n") });
        let content = tried(|report| markup::parse(&source, &Form::plain(NumberingScheme::Roman, false), report)).value;
        let title = content.and_then(|content| content.appendices.first().map(|found| text(&found.title).0));
        prop_assert_eq!(title, Some(alone));
    }
}
