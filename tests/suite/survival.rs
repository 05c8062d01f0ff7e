//! Whatever text a fact holds, the document holds the same text; what XML cannot hold is an error at its place.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use vanthu::document::is_text;
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;
use vanthu::vietnamese::{mend, recognise};

use crate::package::paragraphs;
use crate::tried::{Tried, tried};

const TEMPLATE: &str = "---
loai: Thông báo
trich_yeu: Thử
danh_so: la-ma
---

> Căn cứ {{them.chu}},

# {{them.chu}}

{{them.chu}}

1. {{them.chu}}

- {{them.chu}}

| Cột | {{them.chu}} |
|---|---|
{{#each truong}}
| {{ten}} | **{{them.chu}}** |
{{/each}}

Hết.

:::phu-luc {{them.chu}}

{{them.chu}}

Hết.
:::
";

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thu.md.hbs"), TEMPLATE.replace("**{{them", "**{{../them")).unwrap();
        tried(|report| Library::load(Some(folder.path()), None, None, report)).value.unwrap()
    })
}

/// `text` as YAML takes it whatever its characters.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_alphanumeric() || c.is_ascii_punctuation() || c == ' ' => c.to_string(),
        c => format!("\\U{:08X}", u32::from(c)),
    });
    format!("\"{}\"", escaped.collect::<String>())
}

/// `text` for a line of the frame, where two braces open a tag.
fn framed(text: &str) -> String {
    format!("A{text}Z").replace('{', "(")
}

fn yaml(text: &str) -> String {
    let (text, framed) = (quoted(text), quoted(&framed(text)));
    format!(
        "mau: thu
nam: 2024
co_quan: {{ten: Ủy ban nhân dân xã Ví Dụ, dia_danh: Ví Dụ}}
van_ban: {{ngay: 05/01/2024, trich_yeu: {framed}}}
truong: [{{ten: {text}, cap_hoc: thcs}}]
them: {{chu: {text}}}
noi_nhan: [{framed}]
luu: [VT]
nguoi_ky: {{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}}
"
    )
}

fn document(yaml: &str) -> Tried<Generated> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    fs::write(&path, yaml).unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    match value {
        Some(facts) => tried(|report| generate(&Input::new(facts, diagnostics.into()), library(), report)),
        None => Tried::failed(diagnostics),
    }
}

/// What a line of the document can show of `text`. Which spaces may end a line is the writer's business.
fn shown(text: &str) -> String {
    let one_line = text.replace("\r\n", "\n");
    one_line.chars().nfc().map(|c| if is_text(c) && c != '\u{a0}' { c } else { ' ' }).collect()
}

fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn texts() -> impl Strategy<Value = String> {
    let telling = prop::sample::select(
        "#>-+*_`~|\\&<>[](){}!:;.,^=\"'/@$%0123456789 aĐế\u{301}\u{a0}\u{2028}\u{200b}\u{85}\t\n\r😀“”–…"
            .chars()
            .collect::<Vec<_>>(),
    );
    let word = prop::sample::select(vec![
        "{{ten}}",
        "{{{x}}}",
        "&amp;",
        "<b>",
        "]]>",
        "**a**",
        "| a |",
        "1. ",
        "- ",
        "# ",
        ":::",
        "\r\n",
        "./.",
        "ngày 5",
        "Trường học",
        "👩‍🏫",
        "e\u{302}\u{301}",
    ]);
    let piece = prop_oneof![5 => telling.prop_map(String::from), 2 => any::<char>().prop_map(String::from),
        2 => word.prop_map(str::to_owned)];
    prop::collection::vec(piece, 1..10).prop_map(|pieces| pieces.concat())
}

/// As it was meant: without what nobody sees.
fn mended(text: &str) -> String {
    mend(&text.replace("\r\n", "\n").replace('\r', "\n")).text
}

fn said(outcome: &Tried<Generated>) -> Vec<String> {
    outcome.diagnostics.iter().map(|found| format!("{}: {}", found.rule(), found.message)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reaches_the_document_unchanged(text in texts()) {
        let text: String = text.chars().filter(|c| !is_forbidden(*c)).collect();
        // What is held back where it stands has tests of its own.
        prop_assume!(!text.contains(['?', '\u{FFFD}']) && recognise(&format!("A{text}Z")).is_none());
        prop_assume!(recognise(&text).is_none() && !mended(&text).trim().is_empty());
        let outcome = document(&yaml(&text));
        let said = said(&outcome);
        let Some(generated) = outcome.value else { panic!("{said:?}") };
        let read: Vec<_> = paragraphs(&generated.bytes).iter().map(|text| shown(text)).collect();
        let alone = shown(mended(&text).trim());
        let times = |expected: &str| read.iter().filter(|text| text.as_str() == expected).count();
        // Heading, paragraph, numbered paragraph, item, three cells of the table, the appendix' title and paragraph.
        prop_assert_eq!(times(&alone), 9, "{:?} {:#?}", &alone, &read);
        prop_assert_eq!(times(&shown(&format!("Căn cứ {},", mended(&text).trim()))), 1, "{:#?}", &read);
        // In the frame a line break stays one, but blank lines do not.
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let framed = squeezed(&shown(&mended(&framed(&text))));
        // The trích yếu and a recipient.
        prop_assert_eq!(read.iter().filter(|text| squeezed(text).contains(&framed)).count(), 2, "{:?} {:#?}", &framed, &read);
    }

    #[test]
    fn a_character_that_xml_forbids_is_an_error_where_it_stands(
        // Letters of which no level of schools is written: "MG" before it would be told as well.
        before in "[jqzJQZ<&]{0,5}",
        forbidden in prop::sample::select(('\0'..='\u{1f}').chain(['\u{fffe}', '\u{ffff}']).filter(|c| is_forbidden(*c)).collect::<Vec<_>>()),
    ) {
        let yaml = yaml(&format!("{before}{forbidden}b"));
        let outcome = document(&yaml);
        prop_assert!(outcome.value.is_none());
        let lines: Vec<_> = outcome.diagnostics.iter().map(|found| {
            (found.rule(), found.place.as_ref().map_or(0, |place| place.line()))
        }).collect();
        prop_assert_eq!(lines, [4, 5, 6, 7].map(|line| ("ky-tu-cam", line)));
    }
}
