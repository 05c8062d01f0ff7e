#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;

use super::super::library;
use super::super::syntax::tags;
use super::*;

fn is_same(text: &str) {
    let whole = Template::compile_with_name(text, "x".to_owned());
    match (compile("x", text, &tags(text)), whole) {
        (Ok(assembled), Ok(whole)) => assert_eq!(assembled, whole, "{text}"),
        (Err(assembled), Err(whole)) => assert_eq!(assembled.to_string(), whole.to_string(), "{text}"),
        (assembled, whole) => panic!("{text}: {assembled:?} {whole:?}"),
    }
}

#[test]
fn a_text_means_the_same_tag_by_tag_and_as_a_whole() {
    for (name, file) in &library::built_in() {
        let text = file.source.text.as_str();
        is_same(text);
        assert!(assembled(text, &tags(text)).is_some(), "{name}");
    }
}

#[test]
fn a_word_that_begins_like_else_turns_a_block_as_it_does_to_handlebars() {
    for turn in
        ["elseif b", "elsewhere", "else1", "else_b", "else-if b", "else\u{a0}if b", "else.a", "else=a"]
    {
        is_same(&format!("{{{{#if a}}}}b{{{{{turn}}}}}c{{{{/if}}}}"));
        is_same(&format!(
            "{{{{#each a}}}}b{{{{#if a}}}}b{{{{{turn}}}}}c{{{{else}}}}d{{{{/if}}}}{{{{/each}}}}"
        ));
    }
}

#[test]
fn mistakes_are_told_as_of_the_whole() {
    is_same(&("a\n".repeat(100) + "{{b}}\n{{#if}\n"));
}

#[test]
fn tags_of_any_words_mean_the_same() {
    let words = [
        "a",
        "a.b",
        "this",
        "this.a",
        "a.this",
        "true",
        "true.a",
        "null",
        "a.null",
        "1",
        "a.1",
        "as",
        "a.as",
        "else",
        "elsewhere",
        "a.else",
        "@last",
        "@root.a",
        "../a",
        "./a",
        "a/b",
        "a-b",
        "ă",
        "\"b c\"",
        "\"\"",
        "\"a\\\"b\"",
        "\"a\nb\"",
        "'b'",
        "k=a",
        "k=\"b c\"",
        "k = a",
        "k=",
        "=a",
        "\"a\"=b",
        "a=b=c",
        "(a b)",
        "(a)",
        "( a  b )",
        "(a (b c) \"(\")",
        "(a k=b)",
        "(a",
        "a)",
        "(a)b",
        "(a)(b)",
        "((a) b)",
        "k=(a b)",
        "(\"a\")",
        "(this)",
        "(@last)",
        "(a as |x|)",
        "@a",
        "@a.b",
        "@",
        "@this",
        "@true",
        "a(b)",
        "[a]",
        "\"a\"b",
        "a\"b c\"",
        "as |x|",
        "as |x y|",
        ">",
        "&",
        "*",
        "#",
        "/",
        "!",
        "^",
        "",
        "\u{a0}a",
        "a\u{a0}b",
    ];
    for first in words {
        is_same(&format!("a {{{{{first}}}}} b"));
        for second in words {
            is_same(&format!("a {{{{{first} {second}}}}} b"));
            is_same(&format!("{{{{> {first} {second}}}}}"));
            is_same(&format!("{{{{{{{first} {second}}}}}}}"));
            is_same(&format!("{{{{#{first} {second}}}}} b {{{{else {second} {first}}}}}{{{{/{first}}}}}"));
            is_same(&format!("{{{{#x {first} {second} {second}}}}} b {{{{/x}}}}"));
        }
    }
}

/// What texts are made of.
const PIECES: [&str; 44] = [
    "chữ",
    " nhiều chữ  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "  ",
    "\t",
    "\u{a0}",
    "a",
    "{",
    "}",
    "\\",
    "\\\\",
    "{{ten}}",
    "{{so_lieu.tong}}",
    "{{ so  ten }}",
    "{{so (len x) k=\"a  b\"}}",
    "{{{ten}}}",
    "{{> _con}}",
    "{{>_con k=a}}",
    "{{!-- ghi chú --}}",
    "{{! ghi chú }}",
    "{{! -- ghi }}",
    "{{!--}}",
    "{{~ ten ~}}",
    "{{else}}",
    "{{ else }}",
    "{{else if b}}",
    "{{else with (len b)}}",
    "{{elseif b}}",
    "{{else1}}",
    "{{^}}",
    "{{#if a}}",
    "{{/if}}",
    "{{#if a}}",
    "{{ / if }}",
    "{{#each x as |y|}}",
    "{{/each}}",
    "{{#phan \"a\" muc=\"b\"}}",
    "{{/phan}}",
    "{{#> _con}}",
    "{{{{ten}}}}",
    "--}}",
];

/// Those that may stand anywhere.
const LOOSE: usize = 26;

proptest! {
    #[test]
    fn any_text_means_the_same(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30)) {
        is_same(&pieces.concat());
    }

    #[test]
    fn any_block_means_the_same(
        outside in prop::collection::vec(prop::sample::select(&PIECES[..LOOSE]), 0..6),
        inside in prop::collection::vec(prop::sample::select(&PIECES[..LOOSE]), 0..6),
        turned in prop::collection::vec(prop::sample::select(&PIECES[..LOOSE]), 0..6),
    ) {
        let [outside, inside, turned] = [outside, inside, turned].map(|pieces| pieces.concat());
        let block = format!("{{{{#if a}}}}{inside}{{{{else if b}}}}{turned}{{{{else}}}}{outside}{{{{/if}}}}");
        is_same(&format!("{outside}{block}{inside}\n{block}\n{turned}"));
        let chain = format!("{{{{#if a}}}}{inside}{{{{else if b}}}}{turned}{{{{else with c}}}}{outside}{{{{/if}}}}");
        is_same(&format!("{outside}{{{{#phan \"a\"}}}}{chain}{{{{/phan}}}}{turned}"));
    }
}
