//! Every text is shown, once, as text.

use std::path::Path;

use super::*;
use crate::word::{self, each_paragraph};

#[test]
fn what_a_document_says_is_never_markup() {
    let evil = "<script>alert(1)</script> & \" ' </style>";
    let mut linked = run(evil);
    linked.rare = RareOfRun { link: Some("javascript:alert(1)".into()), ..RareOfRun::default() }.into();
    std::sync::Arc::make_mut(&mut linked.look).families.high = Some("a';}</style><script>".into());
    let written = html(&file(vec![paragraph(0, vec![linked])]), &[]);
    assert!(!written.contains("<script"), "{written}");
    assert!(!written.contains("javascript"));
    assert_eq!(count(&written, "</style>"), 1);
    assert!(written.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot; &#39;"));
}

#[test]
fn addresses_of_the_web_can_be_followed() {
    let mut linked = run("Cổng thông tin");
    linked.rare =
        RareOfRun { link: Some("https://vanban.chinhphu.vn/?a=1&b=2".into()), ..RareOfRun::default() }.into();
    let written = html(&file(vec![paragraph(0, vec![linked])]), &[]);
    assert!(written.contains("<a href=\"https://vanban.chinhphu.vn/?a=1&amp;b=2\""));
}

#[test]
fn remarks_stand_beside_their_page_and_lead_to_their_paragraph() {
    let two = file(vec![paragraph(0, vec![run("Một")]), paragraph(1, vec![run("Hai")])]);
    let written = html(&two, &[remark(Some(place(1))), remark(None), remark(Some(place(99)))]);
    let (above, pages) = written.split_once("class=\"sheets\"").unwrap();
    // Two have no paragraph on a page: they stand above.
    assert_eq!((count(above, "<li class=\"fault\""), count(pages, "<li class=\"fault\"")), (2, 1));
    assert!(pages.contains("<a href=\"#d1\">Xem chỗ này</a>"));
    assert!(pages.contains("<p id=\"d1\" class=\"marked\""));
    assert!(pages.contains("href=\"#r1\">1</a></p>"));
    for number in 1..=3 {
        assert_eq!(count(&written, &format!("id=\"r{number}\"")), 1);
    }
}

#[test]
fn stops_of_tabs_set_what_stands_behind_them() {
    let mut set = paragraph(0, vec![run("\tỦY BAN NHÂN DÂN\tCỘNG HÒA")]);
    for at in [1_600, 6_400] {
        std::sync::Arc::make_mut(&mut set.look).tabs.push(crate::word::TabStop {
            at,
            kind: "center".into(),
            leader: "none".into(),
        });
    }
    let written = html(&file(vec![set]), &[]);
    assert_eq!(count(&written, "class=\"stop center\""), 2);
}

/// The words that a browser would show.
fn shown(html: &str) -> String {
    let (mut out, mut within) = (String::new(), false);
    for character in html.chars() {
        match character {
            '<' => within = true,
            '>' => within = false,
            _ if !within && !character.is_whitespace() && character != '\u{200b}' => out.push(character),
            _ => {}
        }
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&ensp;", ""),
        ("&#8203;", ""),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(out, |out, (escaped, meant)| out.replace(escaped, meant))
}

fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control() && *letter != '\u{200b}')
        .collect()
}

#[test]
fn no_paragraph_of_any_program_is_lost_or_shown_twice() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/documents");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|ending| ending == "docx"));
    names.sort();
    for path in names.iter().step_by(9) {
        let read = word::read(&std::fs::read(path).unwrap()).unwrap();
        let written = html(&read, &[]);
        let page = shown(&written);
        each_paragraph(&read.body, &mut |paragraph| {
            let id = format!("id=\"{}\"", crate::html::anchor(&paragraph.place));
            assert_eq!(count(&written, &id), 1, "{id} of {}", path.display());
            let text = squeezed(&paragraph.text());
            assert!(page.contains(&text), "{text:?} of {}", path.display());
        });
    }
}
