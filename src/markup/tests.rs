//! What a writer of templates relies on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Arc;

use super::{BodyContent, Form, parse, parse_inline};
use crate::diagnostic::{Source, Tried, tried};
use crate::document::{Block, Inline, NumberingScheme, dump};

fn source(text: &str) -> Arc<Source> {
    Arc::new(Source { name: "thử".to_owned(), text: text.to_owned() })
}

fn form(end_mark: bool) -> Form {
    Form::plain(NumberingScheme::Roman, end_mark)
}

fn outcome(text: &str) -> Tried<BodyContent> {
    tried(|report| parse(&source(text), &form(false), report))
}

/// The dump of a text that has no errors.
fn dumped(text: &str) -> String {
    let outcome = outcome(text);
    assert_eq!(outcome.diagnostics, [], "{text}");
    dump::blocks(&outcome.value.unwrap().body)
}

/// Rule, line and column of every error.
fn errors(text: &str) -> Vec<(&'static str, usize, usize)> {
    let outcome = outcome(text);
    assert_eq!(outcome.value, None, "{text}");
    outcome
        .diagnostics
        .iter()
        .map(|found| {
            let place = found.place.as_ref().unwrap();
            (found.rule(), place.line(), place.column())
        })
        .collect()
}

#[test]
fn every_kind_of_block_is_read() {
    let text = "> Căn cứ A;\n> Căn cứ B;\n\n# Mục\n\n## Khoản\n\n1. Đoạn số\n\nĐoạn\nnối dòng\n\n\
                - Ý một\n  - Ý hai\n- Ý ba\n\n### Điểm\n\n1. Hết cấp\n";
    assert_eq!(
        dumped(text),
        "căn cứ: Căn cứ A;\ncăn cứ: Căn cứ B.\nđề mục 1: Mục\nđề mục 2: Khoản\nđoạn số 3: Đoạn số\n\
         đoạn: Đoạn nối dòng\ný 1: Ý một\ný 2: Ý hai\ný 1: Ý ba\nđề mục 3: Điểm\nđoạn số 3: Hết cấp\n"
    );
}

#[test]
fn a_numbered_paragraph_may_stand_on_the_level_of_the_heading_before_it() {
    assert_eq!(
        dumped("# Tổ chức\n\n## Sở Giáo dục\n\n- Việc.\n\n1) Sở Tài chính: việc.\n\n1. Điểm.\n"),
        "đề mục 1: Tổ chức\nđề mục 2: Sở Giáo dục\ný 1: Việc.\nđoạn số 2: Sở Tài chính: việc.\nđoạn số 3: Điểm.\n"
    );
}

#[test]
fn numbered_paragraphs_before_any_heading_are_of_level_one() {
    assert_eq!(
        dumped("1. Một\n\n1. Hai\n\n# Mục\n\n1. Ba\n"),
        "đoạn số 1: Một\nđoạn số 1: Hai\nđề mục 1: Mục\nđoạn số 2: Ba\n"
    );
}

#[test]
fn faces_breaks_entities_and_escapes() {
    assert_eq!(
        dumped("a **b *c*** *d* &amp; \\*e\\* 5 > 3\\\nf"),
        "đoạn: a **b *****c*** *d* & *e* 5 > 3⏎f\n"
    );
    assert_eq!(dumped("a  \nb"), "đoạn: a b\n");
    let nfc = outcome("Tie\u{302}\u{301}ng").value.unwrap();
    assert_eq!(nfc.body, [Block::Paragraph(vec![Inline::plain("Tiếng")])]);
}

#[test]
fn header_paths_become_merged_rows() {
    let text = "| TT | Cấp học > Mầm non | Cấp học > THCS > Công lập | Cấp học > THCS > Tư thục | Tổng \\> 0 |\n\
                |---|:-:|--:|---|---|\n\
                | 1 | **a** | b | | c |\n\
                | ^^ | x | \\^^ | y \\| z | w |\n";
    assert_eq!(
        dumped(text),
        "bảng: trái | giữa | phải | trái | trái\n\
         \u{20} tiêu đề: TT | Cấp học | ← | ← | Tổng > 0\n\
         \u{20} tiêu đề: ↑ | Mầm non | THCS | ← | ↑\n\
         \u{20} tiêu đề: ↑ | ↑ | Công lập | Tư thục | ↑\n\
         \u{20} hàng: 1 | **a** | b |  | c\n\
         \u{20} hàng: ↑ | x | ^^ | y | z | w\n"
    );
}

#[test]
fn equal_short_headers_merge_to_a_rectangle() {
    assert_eq!(
        dumped("| A | A | B > x | B |  |  |\n|-|-|-|-|-|-|\n"),
        "bảng: trái | trái | trái | trái | trái | trái\n\
         \u{20} tiêu đề: A | ← | B | B |  | \n\
         \u{20} tiêu đề: ↑ | ↖ | x | ↑ | ↑ | ↑\n"
    );
}

#[test]
fn typed_marks_are_told_once_a_list_with_what_to_write() {
    let told = |text: &str| {
        let source = Arc::new(Source { name: "thu".to_owned(), text: text.to_owned() });
        let outcome = tried(|report| parse(&source, &form(false), report));
        let found = outcome.diagnostics.iter().map(|found| {
            let place = found.place.as_ref().map(|place| (place.line(), place.column()));
            (found.rule(), place.unwrap_or_default(), found.hints.concat())
        });
        (outcome.value.is_some(), found.collect::<Vec<_>>())
    };
    // Text, whether the document is made, rule, place, words of the advice.
    for (text, made, rule, place, advice) in [
        ("1. Một.\n2. Hai.\n3. Ba.", false, "so-go-tay", (2, 1), "mọi dòng của danh sách này bằng `1. `"),
        ("1) Một.\n2) Hai.", false, "so-go-tay", (2, 1), "`1) `"),
        ("a) Một;\n\nb) Hai;\n\nc) Ba.", true, "so-go-tay", (1, 1), "`1. Nội dung`"),
        ("đ) Một.", true, "so-go-tay", (1, 1), "`1. Nội dung`"),
        ("• Một;\n\n• Hai.", true, "dau-go-tay", (1, 1), "`- Nội dung`"),
        ("•Một.", true, "dau-go-tay", (1, 1), "`- Nội dung`"),
        ("– Một.", true, "dau-go-tay", (1, 1), "`- Nội dung`"),
        ("— Một.", true, "dau-go-tay", (1, 1), "`- Nội dung`"),
        ("I. Một.\n\nII. Hai.", true, "so-go-tay", (1, 1), "`# Tên mục`"),
        ("1.1. Một.", true, "so-go-tay", (1, 1), "`## Tên mục`"),
        ("Mở đầu:\na) Một;\nb) Hai.", false, "cau-truc-sai", (2, 1), "`1. Nội dung`"),
        ("Mở đầu:\n• Một;\n• Hai.", false, "cau-truc-sai", (2, 1), "dòng trống"),
        ("Mở đầu\n2. Hai.", false, "cau-truc-sai", (2, 1), "`1. `"),
        ("- • Một.", false, "dau-go-tay", (1, 3), "xóa dấu này"),
        ("- 1. Một.", false, "so-go-tay", (1, 3), "thay cho `- `"),
        ("# II. Một", false, "so-go-tay", (1, 3), "`# Tên mục`"),
        ("1. a) Một", false, "so-go-tay", (1, 4), "xóa số gõ sau"),
    ] {
        let (is_made, found) = told(text);
        assert_eq!(is_made, made, "{text}");
        let [(found_rule, found_place, hints)] = found.as_slice() else { panic!("{text}: {found:?}") };
        assert_eq!((*found_rule, *found_place), (rule, place), "{text}");
        assert!(hints.contains(advice), "{text}: {hints}");
    }
    for text in ["\\a) Một.", "Một – hai", "A. Một", "2026 là năm", "Năm\n\n2026. Một?"] {
        let found = told(text).1;
        assert!(found.len() <= usize::from(text.contains("2026.")), "{text}: {found:?}");
    }
}

#[test]
fn what_the_model_cannot_hold_is_an_error_at_its_place() {
    for (text, rule, line, column) in [
        ("a\n\n<b>x</b>", "khong-ho-tro", 3, 1),
        ("a <!-- x --> b", "khong-ho-tro", 1, 3),
        ("![x](y)", "khong-ho-tro", 1, 1),
        ("xem [x](y)", "khong-ho-tro", 1, 5),
        ("<http://x.vn>", "khong-ho-tro", 1, 1),
        ("[x]: y\n\nz", "khong-ho-tro", 1, 1),
        ("a `b` c", "khong-ho-tro", 1, 3),
        ("```\nx\n```", "khong-ho-tro", 1, 1),
        ("a\n\n    b", "khong-ho-tro", 3, 5),
        ("a\n\n***\n\nb", "khong-ho-tro", 3, 1),
        ("a ~~b~~", "khong-ho-tro", 1, 3),
        ("a\n---", "cau-truc-sai", 1, 1),
        ("#### a", "cau-truc-sai", 1, 1),
        ("#", "cau-truc-sai", 1, 1),
        ("# a #", "cau-truc-sai", 1, 5),
        ("# II. a", "so-go-tay", 1, 3),
        ("## 1.2. a", "so-go-tay", 1, 4),
        ("1. a) b", "so-go-tay", 1, 4),
        ("2. a", "so-go-tay", 1, 1),
        ("> - a", "cau-truc-sai", 1, 3),
        ("> a\nb", "cau-truc-sai", 2, 1),
        ("+ a", "cau-truc-sai", 1, 1),
        ("- a\nb", "cau-truc-sai", 2, 1),
        ("- a\n\n  b", "cau-truc-sai", 3, 3),
        ("- a\n  1. b", "cau-truc-sai", 2, 3),
        ("- a\n  - b\n    - c", "cau-truc-sai", 3, 5),
        ("-\n\na", "cau-truc-sai", 1, 1),
        ("1. a\n   - b", "cau-truc-sai", 2, 4),
        ("1. a\n\n   b", "cau-truc-sai", 3, 4),
        ("a * b", "dau-le", 1, 3),
        ("**a", "dau-le", 1, 1),
        ("ten_truong", "dau-le", 1, 4),
        ("a\u{7}b", "ky-tu-dieu-khien", 1, 2),
        ("-a", "thieu-dau-cach", 1, 1),
        ("#a", "thieu-dau-cach", 1, 1),
        ("1.Sở", "thieu-dau-cach", 1, 1),
        ("| a | b |\n|---|\n", "bang-sai", 1, 1),
        ("| a | b |\n|---|---|\n| c |\n", "bang-sai", 3, 1),
        ("| a | b |\n|---|---|\n| c | d | e |\n", "bang-sai", 3, 1),
        ("| a | b |\n|---|---|\n| c | d |\nđoạn\n", "bang-sai", 4, 1),
        ("| a |\n|---|\n| ^^ |\n", "bang-sai", 3, 3),
        ("| a > |\n|---|\n| b |\n", "bang-sai", 1, 3),
        ("xong./.", "ket-thuc-go-tay", 1, 5),
        (":::\n", "phu-luc-chua-mo", 1, 1),
        (":::phu-luc A\n\nx\n", "phu-luc-chua-dong", 1, 1),
        (":::phu-luc\n\nx\n:::\n", "phu-luc-thieu-tieu-de", 1, 1),
        (":::bang A\n\nx\n:::\n", "khoi-la", 1, 4),
        (":::phu-luc A\n:::phu-luc B\n:::\n", "phu-luc-long-nhau", 2, 1),
    ] {
        let found = errors(text);
        assert!(found.contains(&(rule, line, column)), "{text:?}: {found:?}");
    }
}

#[test]
fn all_errors_are_reported_in_the_order_of_the_text() {
    let found = errors("a * b\n\n<i>\n\n[x]: y\n\n#### c\n");
    assert_eq!(
        found,
        [("dau-le", 1, 3), ("khong-ho-tro", 3, 1), ("khong-ho-tro", 5, 1), ("cau-truc-sai", 7, 1)]
    );
}

#[test]
fn appendices_stand_apart_with_their_own_levels() {
    let text = "# Mục\n\nXem **Phụ lục**.\n\n:::phu-luc ngang Danh sách *trường*\n1. Một\n:::\n\nHết.\n";
    let content = tried(|report| parse(&source(text), &form(true), report)).value.unwrap();
    assert_eq!(dump::blocks(&content.body), "đề mục 1: Mục\nđoạn: Xem **Phụ lục**.\nđoạn: Hết./.\n");
    let [appendix] = content.appendices.as_slice() else { panic!("one appendix") };
    assert!(appendix.landscape);
    assert_eq!(dump::inlines(&appendix.title), "Danh sách *trường*");
    assert_eq!(dump::blocks(&appendix.body), "đoạn số 1: Một./.\n");
}

#[test]
fn the_end_mark_replaces_closing_punctuation() {
    for (text, last) in [
        ("Hết.", "đoạn: Hết./.\n"),
        ("Hết", "đoạn: Hết./.\n"),
        ("1. Hết;", "đoạn số 1: Hết./.\n"),
        ("- a\n  - **Hết:**", "ý 2: **Hết./.**\n"),
        ("| a |\n|---|\n| b |\n", "đoạn: ./.\n"),
    ] {
        let dump =
            dump::blocks(&tried(|report| parse(&source(text), &form(true), report)).value.unwrap().body);
        assert!(dump.ends_with(last), "{text:?}: {dump}");
    }
    assert_eq!(
        tried(|report| parse(&source(" \n"), &form(true), report)).diagnostics.first().unwrap().rule(),
        "noi-dung-trong"
    );
}

#[test]
fn a_basis_with_a_comma_keeps_it() {
    assert_eq!(dumped("> A.\n\n> B\n\nx\n\n> C,\n"), "căn cứ: A;\ncăn cứ: B.\nđoạn: x\ncăn cứ: C,\n");
}

#[test]
fn a_subject_is_one_paragraph_with_forced_breaks() {
    let read =
        tried(|report| parse_inline(&source("Kiểm định *chất lượng*\nnăm 2024"), report)).value.unwrap();
    assert_eq!(dump::inlines(&read), "Kiểm định *chất lượng*⏎năm 2024");
    assert_eq!(
        tried(|report| parse_inline(&source("- a"), report)).diagnostics.first().unwrap().rule(),
        "khong-phai-mot-dong"
    );
}

#[test]
fn pages_lie_between_two_fences_and_stand_upright_again() {
    let lying = "# A\n\n:::ngang\n# B\n\n| a |\n|---|\n| b |\n\n:::\n\nHết.\n";
    let table = "bảng";
    let dump = dumped(lying);
    let kinds: Vec<&str> = dump.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(kinds.first(), Some(&"đề mục 1"));
    assert_eq!(dump.matches("trang: ngang").count(), 1, "{dump}");
    assert_eq!(dump.matches("trang: dọc").count(), 1, "{dump}");
    assert!(dump.find("trang: ngang") < dump.find(table) && dump.find(table) < dump.find("trang: dọc"));
    // What ends with them is signed on them, and nothing lies where there is nothing.
    assert!(!dumped("A\n\n:::ngang\nB\n:::\n").contains("dọc"));
    assert_eq!(dumped("A\n\n:::ngang\n\n:::\n\nB\n"), "đoạn: A\nđoạn: B\n");
    // Two stretches side by side are one.
    let beside = dumped("A\n\n:::ngang\nB\n:::\n:::ngang\nC\n:::\n\nD\n");
    assert_eq!(beside, "đoạn: A\ntrang: ngang\nđoạn: B\nđoạn: C\ntrang: dọc\nđoạn: D\n");
}

#[test]
fn lying_pages_have_no_title_and_stand_in_no_other_block() {
    assert_eq!(errors("A\n\n:::ngang Danh sách\nB\n:::\n"), [("khoi-la", 3, 10)]);
    assert_eq!(errors("A\n\n:::ngang\nB\n"), [("phu-luc-chua-dong", 3, 1)]);
    let nested = errors("A\n\n:::phu-luc B\nC\n\n:::ngang\nD\n:::\n:::\n");
    assert_eq!(nested, [("phu-luc-long-nhau", 6, 1)]);
}
