#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the recogniser.

use unicode_normalization::UnicodeNormalization;

use super::*;

fn symbols(text: &str) -> Vec<String> {
    scan(text).into_iter().map(|found| found.symbol).collect()
}

fn only(text: &str) -> FoundSymbol {
    let mut found = scan(text);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn finds_symbols_of_the_field() {
    let text = "Thông tư số 17/2018/TT-BGDĐT, thông tư  25/2014/TT-BGDĐT; 125/2014/TTLT-BTC-BGDĐT (43/2019/QH14) 30/2020/NĐ-CP.";
    assert_eq!(
        symbols(text),
        ["17/2018/TT-BGDĐT", "25/2014/TT-BGDĐT", "125/2014/TTLT-BTC-BGDĐT", "43/2019/QH14", "30/2020/NĐ-CP"]
    );
}

#[test]
fn dates_and_plain_document_numbers_are_no_citations_of_law() {
    for text in [
        "ngày 22/8/2018",
        "số 12/KH-UBND",
        "tháng 5/2024/ các trường",
        "1/2/2024/A",
        "17/2018/",
        "a17/2018/TT-BGDĐT",
    ] {
        assert_eq!(symbols(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn reads_the_date_behind_in_every_form_the_plans_use() {
    for text in [
        "số 13/2020/TT-BGDĐT ngày 27/5/2020 của",
        "số 13/2020/TT-BGDĐT, ngày 27/5/2020, của",
        "số 13/2020/TT-BGDĐT ngày 27 tháng 5 năm 2020",
        "số 13/2020/TT-BGDĐT\u{a0}ngày\u{a0}27/05/2020.",
    ] {
        assert_eq!(only(text).date, PartialDate::parse("27/5/2020").ok(), "{text}");
    }
    assert_eq!(only("số 13/2020/TT-BGDĐT của Bộ ngày 27/5/2020").date, None);
    assert_eq!(only("số 13/2020/TT-BGDĐT ngày 31/02/2020").date, None);
}

#[test]
fn decomposed_accents_and_escapes_of_the_markup_are_looked_through() {
    let decomposed: String = "Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018".nfd().collect();
    assert_eq!(only(&decomposed).date, PartialDate::parse("22/8/2018").ok());
    let found = only(r"số 17\/2018\/TT\-BGDĐT ngày 22\/8\/2018");
    assert_eq!(
        (found.symbol.as_str(), found.date),
        ("17/2018/TT-BGDĐT", PartialDate::parse("22/8/2018").ok())
    );
}

#[test]
fn the_span_covers_the_symbol() {
    let text = "Thực hiện Thông tư số 17/2018/TT-BGDĐT.";
    assert_eq!(text.get(only(text).span), Some("17/2018/TT-BGDĐT"));
    let text = "17/2018/TT-BGDĐT";
    assert_eq!(only(text).span, 0..text.len());
}

proptest::proptest! {
    #[test]
    fn any_text_is_scanned_and_every_span_is_a_stretch_of_it(text in "(?s)[0-9/ TĐBngày,\\\\\\-]{0,40}.{0,20}") {
        for found in scan(&text) {
            let stretch = text.get(found.span).unwrap();
            proptest::prop_assert!(stretch.replace('\\', "").starts_with(found.symbol.split('/').next().unwrap()));
        }
    }
}
