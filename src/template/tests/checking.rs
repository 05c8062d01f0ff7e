//! What is wrong with a template is found before anything is rendered.

use std::fs;

use super::{Figures, Regimes, Register, Templates, library};
use super::{compile, facts_with, own, render_with, summary};
use crate::diagnostic::tried;

/// Rule and column in the body's first line, and the hint, of what is wrong with `line`.
fn wrong(line: &str) -> Vec<(&'static str, usize, String)> {
    let facts = facts_with("them: {ds: [{a: 1}, {b: 2}], trong: []}\n");
    let outcome = render_with(&format!("{line}\n"), &[("_con", "{{ten}}\n")], &facts);
    assert_eq!(outcome.value, None, "{line}");
    let found = summary(&outcome.diagnostics).into_iter();
    found.map(|(rule, row, column, hint)| (rule, if row == 6 { column } else { 0 }, hint)).collect()
}

fn is_it(name: &str) -> String {
    format!("có phải là `{name}`?")
}

#[test]
fn a_name_that_is_no_fact_is_an_error_wherever_it_stands() {
    for (line, column, meant) in [
        ("{{namm}}", 3, "nam"),
        ("{{co_quan.tne}}", 3, "ten"),
        ("{{#if co_quna}}a{{/if}}", 7, "co_quan"),
        ("{{#unless namm}}a{{/unless}}", 11, "nam"),
        ("{{#if nam}}a{{else}}{{namm}}{{/if}}", 23, "nam"),
        ("{{#if (eq namm 1)}}a{{/if}}", 11, "nam"),
        ("{{#if nam}}a{{else if namm}}b{{/if}}", 23, "nam"),
        ("{{#each truong}}{{tenn}}{{/each}}", 19, "ten"),
        ("{{#each truong}}{{nam}}{{/each}}", 19, "../nam"),
        ("{{#each truong as |t|}}{{t.tenn}}{{/each}}", 26, "ten"),
        ("{{#each truong}}{{../namm}}{{/each}}", 19, "nam"),
        ("{{#with co_quan}}{{tne}}{{/with}}", 20, "ten"),
        ("{{@root.namm}}", 3, "nam"),
        ("{{lookup (lookup truong 0) namm}}", 28, "nam"),
        ("{{noi truong truong=\"tenn\"}}", 22, "ten"),
        ("{{hoa namm}}", 7, "nam"),
        ("{{> _con ten=namm}}", 14, "nam"),
    ] {
        assert_eq!(wrong(line), [("ten-la", column, is_it(meant))], "{line}");
    }
}

#[test]
fn names_that_handlebars_itself_gives_are_known() {
    let text = "{{#each truong}}{{@index}}{{@first}}{{@last}}{{this.ten}}{{#each ../truong}}{{@../index}}{{/each}}{{/each}}\n\
                {{#each co_quan}}{{@key}}{{/each}}{{#with co_quan as |c|}}{{c.ten}}{{/with}}{{> _con co_quan}}{{> _con ten=nam}}\n";
    let outcome = render_with(text, &[("_con", "{{ten}}\n")], &facts_with(""));
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(wrong("{{@index}}"), [("ten-la", 3, String::new())]);
}

#[test]
fn names_of_ones_own_are_checked_against_the_facts_at_hand() {
    assert_eq!(wrong("{{#if them.dss}}a{{/if}}"), [("ten-la", 7, is_it("ds"))]);
    assert_eq!(wrong("{{#each them.ds}}{{#if aa}}{{/if}}{{/each}}"), [("ten-la", 24, is_it("a"))]);
    let ok = "{{#each them.ds}}{{#if a}}{{a}}{{/if}}{{#if b}}{{b}}{{/if}}{{/each}}{{#each them.trong}}{{x}}{{/each}}\n";
    let outcome = render_with(ok, &[], &facts_with("them: {ds: [{a: 1}, {b: 2}], trong: []}\n"));
    assert_eq!(outcome.value.unwrap().body.text, "12\n");
}

#[test]
fn calls_are_checked() {
    for (line, rule, column) in [
        ("{{sso nam}}", "ham-la", 3),
        ("{{#iff nam}}a{{/iff}}", "ham-la", 4),
        ("{{#so nam}}a{{/so}}", "ham-la", 4),
        ("{{if nam}}", "ham-la", 3),
        ("{{so}}", "tham-so-sai", 3),
        ("{{so nam nam}}", "tham-so-sai", 3),
        ("{{so nam kieu=1}}", "tham-so-sai", 3),
        ("{{log nam}}", "ham-la", 3),
        ("{{{nam}}}", "khong-qua-xu-ly", 1),
        ("{{&nam}}", "khong-qua-xu-ly", 1),
        ("{{truong}}", "khong-in-duoc", 3),
        ("{{co_quan}}", "khong-in-duoc", 3),
        ("{{#each nam}}a{{/each}}", "khong-la-danh-sach", 9),
        ("{{> _conn}}", "mau-con-la", 5),
        ("{{> thu}}", "mau-con-vong", 5),
        ("{{#> _con}}a{{/_con}}", "khong-ho-tro", 1),
        ("{{#*inline \"x\"}}a{{/inline}}", "khong-ho-tro", 1),
        ("{{can_cu \"tt-17-2018-bgdd\"}}", "van-ban-la", 11),
        ("{{#if co_can_cu}}a{{/if}}", "ten-la", 7),
    ] {
        let found = wrong(line);
        assert_eq!(
            found.iter().map(|(rule, column, _)| (*rule, *column)).collect::<Vec<_>>(),
            [(rule, column)],
            "{line}"
        );
    }
}

#[test]
fn everything_wrong_is_reported_at_once_in_the_file_that_holds_it() {
    let text = "{{a1}}\n\n{{> _con}}\n{{#if b1}}\n{{c1}}\n{{/if}}\n{{> _con}}\n";
    let outcome = render_with(text, &[("_con", "x\n{{d1}}\n")], &facts_with(""));
    let places = outcome.diagnostics.iter().map(|found| {
        let place = found.place.as_ref().unwrap();
        (place.source.name.as_str(), place.line())
    });
    let places = places.collect::<Vec<_>>();
    assert_eq!(places, [("thu", 6), ("_con", 2), ("thu", 9), ("thu", 10)]);
}

#[test]
fn partials_that_include_each_other_are_found() {
    let partials = [("_a", "{{> _b}}\n"), ("_b", "{{#if nam}}{{> _a}}{{/if}}\n")];
    let outcome = render_with("{{> _a}}\n", &partials, &facts_with(""));
    let hint = "bỏ một trong các lần gọi: thu → _a → _b → _a".to_owned();
    assert_eq!(summary(&outcome.diagnostics), [("mau-con-vong", 1, 16, hint)]);
}

#[test]
fn parts_have_one_name_and_lines_of_their_own() {
    let doubled = "{{#phan \"a\"}}\nx\n{{/phan}}\n{{#phan \"a\"}}\ny\n{{/phan}}";
    assert_eq!(wrong(doubled), [("phan-trung", 0, String::new())]);
    assert_eq!(wrong("{{#each truong}}\n{{#phan \"a\"}}\nx\n{{/phan}}\n{{/each}}")[0].0, "phan-sai");
    assert_eq!(wrong("{{#phan \"Một\"}}\nx\n{{/phan}}")[0].0, "phan-sai");
    assert_eq!(wrong("{{#phan nam}}\nx\n{{/phan}}")[0].0, "phan-sai");
    let inline = compile("a {{#phan \"b\"}}\nx\n{{/phan}}\n", &[]);
    assert_eq!(summary(&inline.diagnostics)[0].0, "phan-sai");
    assert!(inline.value.is_none());
}

#[test]
fn a_mistake_in_the_head_is_told_at_its_word() {
    for (subject, line, column) in [
        ("Kiểm định {{nma}}", 3, 24),
        ("\"Kiểm \\\"định\\\" {{nma}}\"", 3, 29),
        (">\n  Kiểm định\n  năm {{nma}}", 5, 9),
    ] {
        let head = super::HEAD.replace("Kiểm định {{thoi_ky}}", subject);
        let files = library::Files::from([own("thu", format!("{head}x\n"))]);
        let templates = tried(|report| Templates::compile(&files, report)).value.unwrap();
        let facts = facts_with("");
        let (register, regimes) = (
            tried(|report| Register::load(None, report)).value.unwrap(),
            tried(|report| Regimes::load(None, report)).value.unwrap(),
        );
        let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
        let found = summary(
            &tried(|report| templates.render(&facts, &figures, &register, &regimes, report)).diagnostics,
        );
        assert_eq!((found[0].0, found[0].1, found[0].2), ("ten-la", line, column), "{subject}");
    }
}

#[test]
fn every_helper_stands_in_the_docs() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/templates.md")).unwrap();
    for signature in crate::template::helper::SIGNATURES {
        let called = ["{{#", "{{", "("].map(|open| format!("`{open}{}", signature.name));
        assert!(called.iter().any(|call| page.contains(call)), "docs/templates.md lacks {}", signature.name);
    }
}
