#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the lines of legal bases.

use std::sync::Arc;

use super::*;
use crate::diagnostic::{Place, Report, Source, tried};

fn located<T>(value: T) -> Located<T> {
    let source = Arc::new(Source { name: "a.yaml".into(), text: "can_cu".into() });
    Located { value, place: Place::new(&source, 0..6) }
}

fn ids(lead: &str, ids: &[&str]) -> BasisLine {
    let documents = ids.iter().map(|id| located(Citation::Register((*id).to_owned()))).collect();
    BasisLine::Citations { lead: lead.to_owned(), documents }
}

fn register() -> Register {
    tried(|report| Register::load(None, report)).value.unwrap()
}

#[test]
fn lines_end_with_semicolons_and_the_last_with_a_full_stop() {
    let lines = [
        ids("Căn cứ", &["luat-giao-duc-2019"]),
        ids("Căn cứ", &["nd-30-2020"]),
        BasisLine::Text(located("Căn cứ tình hình thực tế;".to_owned())),
    ];
    let outcome = tried(|report| basis_lines(&lines, &register(), &mut Mentions::default(), report));
    assert_eq!(
        outcome.value.unwrap(),
        [
            "Căn cứ Luật Giáo dục ngày 14/6/2019;",
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
            "Căn cứ tình hình thực tế.",
        ]
    );
}

#[test]
fn what_a_basis_cites_is_short_in_the_text() {
    let register = register();
    let mut mentions = Mentions::default();
    basis_lines(
        &[ids("Thực hiện", &["tt-17-2018-bgddt", "tt-18-2018-bgddt"])],
        &register,
        &mut mentions,
        &mut Report::new(),
    );
    let entry = register.find("tt-18-2018-bgddt").unwrap();
    assert_eq!(citation::running([entry.into()], &mut mentions), "Thông tư số 18/2018/TT-BGDĐT");
}

#[test]
fn an_unknown_id_is_an_error_at_its_place() {
    let outcome = tried(|report| {
        basis_lines(&[ids("Căn cứ", &["nd-30-2021"])], &register(), &mut Mentions::default(), report)
    });
    assert!(outcome.value.is_none());
    let diagnostic = outcome.diagnostics.first().unwrap();
    assert_eq!(diagnostic.hints, ["có phải là `nd-30-2020`?"]);
    assert_eq!(diagnostic.place.as_ref().unwrap().line(), 1);
}

#[test]
fn no_bases_are_no_lines() {
    let outcome = tried(|report| basis_lines(&[], &register(), &mut Mentions::default(), report));
    assert_eq!(outcome.value.unwrap(), [] as [&str; 0]);
}

#[test]
fn what_follows_from_facts_stands_before_the_request_and_is_not_typed_again() {
    let text = |text: &str| BasisLine::Text(crate::facts::sample::located(text.to_owned()));
    let printed = |typed: &[&str]| {
        let lines: Vec<_> = typed.iter().map(|line| text(line)).collect();
        let following =
            [r"Căn cứ Quyết định số 215\/QĐ\-SGDĐT ngày 22\/02\/2027", "Căn cứ Biên bản họp ngày 19"];
        let register = tried(|report| Register::load(None, report)).value.unwrap();
        let mut report = Report::new();
        let mut mentions = Mentions::default();
        let all = following.into_iter();
        let lines = basis_lines_with(&lines, all, str::to_owned, &register, &mut mentions, &mut report);
        let rules: Vec<_> = report.iter().map(Diagnostic::rule).collect();
        (lines.unwrap(), rules)
    };
    let (lines, found) = printed(&["Căn cứ Luật", "Theo đề nghị của A."]);
    assert_eq!(lines[0], "Căn cứ Luật;");
    assert_eq!(lines[2], "Căn cứ Biên bản họp ngày 19;");
    assert_eq!(lines[3], "Theo đề nghị của A.");
    assert!(found.is_empty());
    assert_eq!(printed(&["Căn cứ các Biên bản họp ngày 20"]).1, ["can-cu-trung"]);
    assert_eq!(printed(&["Căn cứ Quyết định số 215/QĐ-SGDĐT"]).1, ["can-cu-trung"]);
    assert!(printed(&["Căn cứ Quyết định số 99/QĐ-SGDĐT"]).1.is_empty());
}
