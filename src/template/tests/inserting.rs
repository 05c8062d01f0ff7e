//! Texts of `noi_dung` with tags.

use super::{facts_with, render_with, summary};
use crate::diagnostic::{Place, tried};

const BODY: &str = "Đầu\n\n{{#phan \"than\"}}\nGốc\n{{/phan}}\n\nCuối\n";

/// What `text`, written as YAML under `thay`, becomes.
fn becomes(text: &str, partials: &[(&str, &str)]) -> String {
    let facts = facts_with(&format!(
        "them: {{ten: \"A*|B\", ds: [x, y], so: 1200, khong: ~}}\nnoi_dung: {{than: {{thay: {text}}}}}\n"
    ));
    let outcome = render_with(BODY, partials, &facts);
    assert_eq!(outcome.diagnostics, [], "{text}");
    let body = outcome.value.unwrap().body.text.clone();
    body.strip_prefix("Đầu\n\n\n")
        .and_then(|rest| rest.strip_suffix("\n\n\nCuối\n"))
        .unwrap_or(&body)
        .to_owned()
}

#[test]
fn facts_helpers_and_partials_work_in_them() {
    for (text, printed) in [
        ("\"**Năm** {{nam}}.\"", "**Năm** 2024."),
        ("\"{{them.ten}}\"", "A\\*&#124;B"),
        ("\"{{so them.so}} triệu đồng\"", "1\\.200 triệu đồng"),
        ("\"{{#if them.ten}}có{{else}}không{{/if}}\"", "có"),
        ("\"{{#unless them.ten}}có{{else}}không{{/unless}}\"", "không"),
        ("\"{{#each truong}}\\n- {{ten}}\\n{{/each}}\"", "- Trường THCS A\\*B\n- Trường Mầm non C"),
        ("\"{{noi them.ds}}; {{len them.ds}}\"", "x và y; 2"),
        ("\"{{> _con}}\"", "Con 2024"),
        ("\"{{> _con_ten ten=nam}}\"", "Con 2024"),
        ("['{{nam}}', 'hai {{nam_sau}}']", "2024\n\nhai 2025"),
        ("'\\{{nam}} và }}'", "{{nam}} và }}"),
        ("\"\\\\{{nam}} {{nam}}\"", "{{nam}} 2024"),
        ("'| Năm | {{nam}} |'", "| Năm | 2024 |"),
        ("\"{{!-- ghi chú --}}Chữ\"", "Chữ"),
        ("\"1,5%; {a}; 65% }} ... \\\\* **đậm**\"", "1,5%; {a}; 65% }} ... \\* **đậm**"),
    ] {
        assert_eq!(
            becomes(text, &[("_con", "Con {{nam}}\n"), ("_con_ten", "Con {{ten}}\n")]).trim(),
            printed,
            "{text}"
        );
    }
}

#[test]
fn a_value_that_is_not_there_is_told_at_its_tag() {
    let facts = facts_with(
        "them: {khong: ~}\nnoi_dung:\n  than:\n    truoc: Chữ {{nam}}\n    them: |\n      Một {{nam}}\n      hai {{them.khong}}\n",
    );
    let outcome = render_with(BODY, &[], &facts);
    let found = summary(&outcome.diagnostics);
    assert_eq!((found[0].0, found[0].1, found[0].2), ("mau-khong-dung-duoc", 13, 11), "{found:?}");
}

#[test]
fn a_partial_that_is_wrong_is_told_in_its_file() {
    let facts = facts_with("noi_dung: {than: {them: '{{> _con}}'}}\n");
    let found = render_with(BODY, &[("_con", "x {{nma}}\n")], &facts).diagnostics;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.as_ref().map(|place| place.source.name.as_str()), Some("_con"));
    assert_eq!(found[0].hints, ["có phải là `nam`?"]);
}

#[test]
fn parts_of_a_partial_stand_as_they_are() {
    let partials = [("_con", "{{#phan \"than\"}}\nCon\n{{/phan}}\n{{#phan \"khac\"}}\nKhác\n{{/phan}}\n")];
    let facts = facts_with("noi_dung: {than: {thay: '{{> _con}}'}, khac: {thay: Mới}}\n");
    let body = format!("{BODY}\n{{{{#phan \"khac\"}}}}\nCũ\n{{{{/phan}}}}\n");
    let outcome = render_with(&body, &partials, &facts);
    assert_eq!(
        summary(&outcome.diagnostics).iter().map(|found| found.0).collect::<Vec<_>>(),
        ["phan-giu-nguyen"]
    );
    let text = outcome.value.unwrap().body.text.clone();
    let words: Vec<_> = text.split_whitespace().collect();
    assert_eq!(words, ["Đầu", "Con", "Khác", "Cuối", "Mới"]);
}

#[test]
fn the_partials_of_a_text_are_among_the_sources() {
    use super::{Figures, Regimes, Register, compile};
    let templates =
        compile(BODY, &[("_con", "{{> _chau}}\n"), ("_chau", "x\n"), ("_la", "y\n")]).value.unwrap();
    let (register, regimes) = (
        tried(|report| Register::load(None, report)).value.unwrap(),
        tried(|report| Regimes::load(None, report)).value.unwrap(),
    );
    for (text, count) in
        [("Chữ", 0), ("{{nam}}", 0), ("{{> _con}}", 2), ("{{#if nam}}a{{else}}{{> _chau}}{{/if}}", 1)]
    {
        let facts = facts_with(&format!("noi_dung: {{than: {{them: '{text}'}}}}\n"));
        let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
        assert!(
            tried(|report| templates.render(&facts, &figures, &register, &regimes, report)).value.is_some()
        );
        assert_eq!(templates.sources_of_texts(&facts).len(), count, "{text}");
    }
}

/// Rule, line, column and first hint of what is wrong with a text that begins in the line after `thay:`.
fn wrong(text: &str) -> Vec<(&'static str, usize, usize, String)> {
    let facts = facts_with(&format!("noi_dung:\n  than:\n    thay:{text}\n"));
    let outcome =
        render_with(BODY, &[("_con", "x {{la}}\n"), ("_vong", "{{#phan \"khac\"}}\nx\n{{/phan}}\n")], &facts);
    assert_eq!(outcome.value, None, "{text}");
    summary(&outcome.diagnostics)
}

#[test]
fn mistakes_are_told_in_the_yaml_before_anything_is_rendered() {
    for (text, rule, line, column, hint) in [
        (" \"Năm {{nma}}\"", "ten-la", 9, 18, "có phải là `nam`?"),
        (" |\n      Năm\n\n      {{#if truonh}}a{{/if}}", "ten-la", 12, 13, "có phải là `truong`?"),
        (" >\n      Năm nay\n      là {{nma}}", "ten-la", 11, 12, "có phải là `nam`?"),
        ("\n      - Một\n      - \"\\u0110 {{nma}}\"", "ten-la", 11, 19, "có phải là `nam`?"),
        (" \"a {{so3 nam}}\"", "ham-la", 9, 16, "có phải là `so`?"),
        (" \"a {{#iff nam}}x{{/iff}}\"", "ham-la", 9, 17, "có phải là `if`?"),
        (" \"a {{> _cno}}\"", "mau-con-la", 9, 18, "có phải là `_con`?"),
        (" \"a {{nam\"", "mau-sai-cu-phap", 9, 14, ""),
        (" \"a {{#if nam}}x\"", "mau-sai-cu-phap", 9, 14, ""),
        (" \"a {{{nam}}}\"", "khong-qua-xu-ly", 9, 14, "viết `{{…}}`"),
        (" \"a {{truong}}\"", "khong-in-duoc", 9, 16, "dùng `{{#each}}` hoặc `{{noi …}}`"),
        (" \"a {{co_quan}}\"", "khong-in-duoc", 9, 16, ""),
        (" \"a {{them.x}}\"", "ten-la", 9, 16, ""),
        (" \"{{so nam 2}}\"", "tham-so-sai", 9, 14, ""),
        (" |\n      {{#phan \"khac\"}}\n      x\n      {{/phan}}", "phan-sai", 10, 7, ""),
        (" \"{{vien_dan \\\"tt-la\\\"}}\"", "van-ban-la", 9, 25, ""),
    ] {
        let found = wrong(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let (found_rule, found_line, found_column, found_hint) = &found[0];
        assert_eq!((*found_rule, *found_line, *found_column), (rule, line, column), "{text}");
        assert!(hint.is_empty() || found_hint == hint, "{text}: {found_hint}");
    }
}

#[test]
fn what_is_rendered_leads_back_to_the_yaml() {
    for text in [
        " \"a {{nam}} @\"",
        " |\n      {{#if nam}}\n      a\n      {{/if}}\n      | {{nam}} | @ |",
        " >\n      a {{co_quan.ten}}\n      b @",
        "\n      - x\n      - \"{{nam}} \\u1ea5 @\"",
        " chữ trơn @",
        " |\n      {{#each truong}}\n      {{#if @first}}- {{ten}} @{{/if}}\n      {{/each}}",
        " 'a \\{{nam}} {{nam}} @'",
    ] {
        let facts = facts_with(&format!("noi_dung:\n  than:\n    truoc: Trước\n    thay:{text}\n"));
        let rendered = render_with(BODY, &[], &facts).value.unwrap();
        let body = &rendered.body;
        assert!(!body.text.contains('\0'));
        let at = body.text.find('@').unwrap();
        let place = rendered.written().place(&Place::new(body, at..at + 1)).unwrap();
        assert_eq!(place.source.text.get(place.span.clone()), Some("@"), "{text}");
        // The template's own text is not of the facts.
        let end = body.text.find("Cuối").unwrap();
        assert_eq!(rendered.written().place(&Place::new(body, end..end + 1)), None, "{text}");
    }
}

/// What the lines of addressees and recipients of `more` become.
fn filled(more: &str) -> Vec<String> {
    use super::{Figures, Regimes, Register, compile};
    let facts = facts_with(more);
    let templates = compile(BODY, &[("_con", "Con {{nam}}\n")]).value.unwrap();
    let (register, regimes) = (
        tried(|report| Register::load(None, report)).value.unwrap(),
        tried(|report| Regimes::load(None, report)).value.unwrap(),
    );
    let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
    let outcome = tried(|report| templates.filled(&facts, &figures, &register, &regimes, report));
    assert_eq!(outcome.diagnostics, [], "{more}");
    let facts = outcome.value.unwrap().into_owned();
    let lines = facts.addressees.iter().chain(&facts.recipients);
    lines.map(|line| line.value.clone()).collect()
}

#[test]
fn lines_of_recipients_name_the_unit_and_what_else_is_a_fact() {
    for (typed, lines) in [
        (
            "noi_nhan: ['HĐND {{co_quan.dia_ban}} (để b/c)', Các trường]",
            &["HĐND xã Cẩm Thành (để b/c)", "Các trường"][..],
        ),
        ("kinh_gui: ['UBND {{co_quan.dia_ban}}']", &["UBND xã Cẩm Thành"]),
        (
            "noi_nhan: [\"{{#each truong}}{{ten}}{{#unless @last}}; {{/unless}}{{/each}}\"]",
            &["Trường THCS A*B; Trường Mầm non C"],
        ),
        ("noi_nhan: [\"{{#if them.x}}Trạm Y tế{{/if}}\", A]\nthem: {x: false}", &["A"]),
        (
            "noi_nhan: ['{{> _con}}', '\\{{nam}} | {{hoa co_quan.ten_don_vi}}']",
            &["Con 2024", "{{nam}} | CẨM THÀNH"],
        ),
        ("noi_nhan: [A*B, 'C*D {{nam}}']", &["A*B", "C*D 2024"]),
    ] {
        assert_eq!(filled(&format!("{typed}\n")), lines, "{typed}");
    }
}

#[test]
fn mistakes_in_lines_are_told_in_the_yaml() {
    use super::{Figures, Regimes, Register, compile};
    for (typed, rule, line, column, hint) in [
        ("noi_nhan:\n  - A\n  - \"HĐND {{co_quan.dia_bna}}\"", "ten-la", 9, 13, "có phải là `dia_ban`?"),
        ("kinh_gui: ['HĐND {{co_quan.dia_bna}}']", "ten-la", 7, 20, "có phải là `dia_ban`?"),
        ("noi_nhan: ['HĐND {{xa}}']", "ten-la", 7, 20, ""),
        (
            "noi_nhan: ['HĐND {{co_quan.cap_tren}}']",
            "mau-khong-dung-duoc",
            7,
            18,
            "đặt trong `{{#if …}} … {{/if}}`",
        ),
        ("noi_nhan: ['HĐND {{nam']", "mau-sai-cu-phap", 7, 18, ""),
        ("noi_nhan: ['HĐND {{so3 nam}}']", "ham-la", 7, 20, "có phải là `so`?"),
        ("can_cu: [{van: 'Theo đề nghị của {{them.ai}}'}]", "ten-la", 7, 36, ""),
        ("noi_nhan: ['{{#phan \"a\"}}x{{/phan}}']", "phan-sai", 7, 13, ""),
    ] {
        let facts = facts_with(&format!("{typed}\n"));
        let templates = compile(BODY, &[]).value.unwrap();
        let (register, regimes) = (
            tried(|report| Register::load(None, report)).value.unwrap(),
            tried(|report| Regimes::load(None, report)).value.unwrap(),
        );
        let figures = tried(|report| Figures::derive(&facts, &regimes, report)).value.unwrap();
        let outcome = tried(|report| templates.filled(&facts, &figures, &register, &regimes, report));
        assert!(outcome.value.is_none(), "{typed}");
        let found = summary(&outcome.diagnostics);
        assert_eq!(found.len(), 1, "{typed}: {found:?}");
        assert_eq!((found[0].0, found[0].1, found[0].2), (rule, line, column), "{typed}");
        assert!(hint.is_empty() || found[0].3 == hint, "{typed}: {}", found[0].3);
    }
}
