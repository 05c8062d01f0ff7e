#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of decisions against what facts record of them.

use super::super::samples::{date, regimes};
use super::*;
use crate::diagnostic::tried;
use crate::facts::sample;

fn found(number: Option<&str>, day: &str, recorded: Option<&str>) -> Vec<&'static str> {
    let mut facts = sample::commune_plan();
    facts.issuer.name = sample::located("Sở Giáo dục và Đào tạo Nghệ An".to_owned());
    facts.record.date = sample::located(date(day));
    facts.record.number = number.and_then(DocumentNumber::parse);
    facts.cycle.granted = recorded.map(sample::read);
    facts.schools = vec![sample::read(
        "{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1, ngay: 12/4/2022}, \
         muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1}, \
         tham_dinh: {hop: {ngay: 19/3/2027}, ket_luan: {muc_do: 1}}}",
    )];
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let found = check_own_decision(&facts, OwnDecision::Recognition, &regimes(), &register);
    found.iter().map(|found| found.rule()).collect()
}

#[test]
fn number_and_date_of_a_decision_are_those_that_the_facts_record() {
    let recorded = Some("{so_ky_hieu: 412/QĐ-SGDĐT, ngay: 02/4/2027}");
    assert_eq!(found(Some("412"), "02/4/2027", recorded), [""; 0]);
    assert_eq!(found(None, "4/2027", recorded), [""; 0]);
    assert_eq!(found(Some("412"), "05/4/2027", recorded), ["quyet-dinh-lech"]);
    assert_eq!(found(Some("413"), "02/4/2027", recorded), ["quyet-dinh-lech"]);
    assert_eq!(found(Some("413"), "05/4/2027", recorded), ["quyet-dinh-lech", "quyet-dinh-lech"]);
}

#[test]
fn a_decision_that_nothing_records_is_held_against_the_session_and_the_term() {
    assert_eq!(found(None, "02/4/2027", None), ["cong-nhan-lai-som"]);
    assert_eq!(found(None, "11/4/2027", None), ["quyet-dinh-qua-han", "cong-nhan-lai-som"]);
    assert_eq!(found(None, "12/4/2027", None), ["quyet-dinh-qua-han"]);
    assert_eq!(found(None, "4/2027", None), [""; 0]);
}

#[test]
fn only_the_body_that_the_rules_name_recognises() {
    let decided = |issuer: &str, own: OwnDecision| {
        let mut facts = sample::commune_plan();
        facts.issuer.name = sample::located(issuer.to_owned());
        facts.record.date = sample::located(date("02/4/2027"));
        facts.schools.clear();
        let register = tried(|report| Register::load(None, report)).value.unwrap();
        let found = check_own_decision(&facts, own, &regimes(), &register);
        found.iter().map(|found| found.rule()).collect::<Vec<_>>()
    };
    let wrong = ["khong-dung-tham-quyen"];
    for own in [OwnDecision::Recognition, OwnDecision::Appraisers] {
        assert_eq!(decided("Ủy ban nhân dân xã Nghi Lộc", own), wrong);
        assert_eq!(decided("Ủy ban nhân dân tỉnh Nghệ An", own), wrong);
        assert_eq!(decided("Sở Nội vụ Nghệ An", own), wrong);
        assert_eq!(decided("Sở Giáo dục và Đào tạo", own), [""; 0]);
        assert_eq!(decided("Sở Giáo dục và Đào tạo tỉnh Nghệ An", own), [""; 0]);
    }
    assert_eq!(decided("Trường THCS A", OwnDecision::SelfAssessors), [""; 0]);
}
