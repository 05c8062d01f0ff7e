#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use std::sync::Arc;

use proptest::prelude::*;

use super::*;

/// Stands once in what is written and once in what is read.
const MARK: char = '@';

/// Where [`MARK`] is found by way of the text under `thay`; `None` where the file is no YAML or the text has no mark.
fn found(yaml: &str) -> Option<usize> {
    let source = Arc::new(Source { name: "a.yaml".to_owned(), text: yaml.to_owned() });
    let tree = read::read(&source, &mut Report::new())?;
    let node = tree.get("noi_dung")?.get("phan")?.get("thay")?;
    let value = match &node.value {
        NodeValue::List(items) => items.iter().map(Node::text).collect::<Option<Vec<_>>>()?.join("\n\n"),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => node.text()?.to_owned(),
    };
    let at = value.find(MARK)?;
    let place = TypedText::of(&Located { value, place: node.place.clone() }).place(at..at + 1);
    assert_eq!(place.span.len(), 1, "{yaml:?} {:?}", &source.text[node.place.span.clone()]);
    Some(place.span.start)
}

fn held(yaml: &str) {
    assert_eq!(found(yaml), yaml.find(MARK), "{yaml}");
}

#[test]
fn a_mark_is_found_in_every_style() {
    for scalar in [
        "Câu @ đầu",
        "Câu đầu\n      nối @ dòng\n\n      đoạn hai",
        "Câu đầu\n      nối dòng\n\n\n      đoạn @ hai # chú thích",
        "\"Câu \\\"đầu\\\" \\u1ea5 \\n @ x\"",
        "\"Câu đầu   \n\n      nối \\\n      tiếp @\"",
        "'Câu ''đầu''   \n      tiếp ''@'' x'",
        "|\n      một\n      hai @",
        "|2\n      một\n        hai @",
        "|2-\n        thụt @\n      hai",
        "|+\n\n\n      một\n\n      hai@\n\n",
        ">\n      một\n      hai\n\n      ba\n        sâu @\n      bốn",
        ">-\n      một\n      hai\n\n\n      ba @",
        "> # chú thích\n      một\n\n        sâu\n\n      ba @",
        "\n      - một\n      - \"hai \\t @\"",
        "\n      - |\n        một\n        hai\n      - >\n        ba\n        bốn @\n      - năm",
        "[một, 'hai ''@''']",
        "Tru\u{31b}o\u{31b}\u{300}ng\u{200b} @",
        "|\n      e\u{302}\u{301}\u{ad}\n      \u{feff}Ð ﬁ @",
        "\"\\u0065\\u0302\\u0323 \\u200b@\"",
        "Điều\u{a0} \u{a0}5 @",
        "NguyÔn V¨n A @",
    ] {
        let yaml = format!("a: 1\nnoi_dung:\n  phan:\n    thay: {scalar}\n    bo: false\n");
        assert!(found(&yaml).is_some(), "{yaml}");
        held(&yaml);
        held(&yaml.replace('\n', "\r\n"));
    }
}

#[test]
fn an_alias_leads_to_its_anchor() {
    held("goc: &goc |\n  một\n  hai @\nnoi_dung: {phan: {thay: *goc}}\n");
    held("goc: &goc >\n  một\n  hai @\nnoi_dung: {phan: {thay: [một, *goc]}}\n");
}

/// Pieces of a line of any style; of some styles they are no YAML, and those files are passed over.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a",
        "Trường",
        "chuẩn",
        " ",
        "  ",
        "- ",
        "1. ",
        "| ",
        "**",
        "{{nam}}",
        "e\u{302}\u{301}",
        "\u{200b}",
        "\u{a0}",
        "ﬁ",
        "Ð",
        "\u{430}",
        "''",
        "\\n",
        "\\t",
        "\\\"",
        "\\\\",
        "\\u1ea5",
        "\\x41",
        "\\ ",
        "\\u200b",
        "?",
        "\t",
        "đ",
    ])
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let line = prop::collection::vec(piece(), 0..6).prop_map(|pieces| pieces.concat());
    prop::collection::vec(line, 1..6)
}

fn indented(lines: &[String], depth: usize) -> String {
    let indent = " ".repeat(depth);
    lines
        .iter()
        .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{indent}{line}\n") })
        .collect()
}

/// `lines` with the mark put into one of them.
fn marked(mut lines: Vec<String>, line: usize, at: usize) -> Vec<String> {
    let count = lines.len();
    let line = &mut lines[line % count];
    let ends: Vec<_> = line.char_indices().map(|(at, _)| at).chain([line.len()]).collect();
    line.insert(ends[at % ends.len()], MARK);
    lines
}

fn value(lines: &[String], style: usize) -> String {
    let flow = || indented(lines, 6).trim().to_owned();
    match style {
        0 => flow(),
        1 => format!("\"{}\"", flow()),
        2 => format!("'{}'", flow()),
        3 => format!("|\n{}", indented(lines, 6)),
        4 => format!(">\n{}", indented(lines, 6)),
        5 => format!("|2\n{}", indented(lines, 6)),
        6 => format!(">3-\n{}", indented(lines, 7)),
        7 => format!("\"{}\\\n      {}\"", flow(), "cuối"),
        8 => format!("\n      - một\n      - |\n{}      - hai", indented(lines, 8)),
        9 => format!("\n      - \"một\"\n      - >+\n{}", indented(lines, 8)),
        10 => format!("['một', \"{}\"]", flow()),
        _ => format!("\n      - {}", indented(lines, 8).trim()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_mark_anywhere_is_found_there(
        written in lines(), line in 0_usize..8, at in 0_usize..40, style in 0_usize..12, crlf: bool,
    ) {
        let yaml = format!("noi_dung:\n  phan:\n    thay: {}\n", value(&marked(written, line, at), style));
        let yaml = if crlf { yaml.replace('\n', "\r\n") } else { yaml };
        if let Some(found) = found(&yaml) {
            prop_assert_eq!(Some(found), yaml.find(MARK), "{:?}", yaml);
        }
    }
}
