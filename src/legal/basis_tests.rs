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
