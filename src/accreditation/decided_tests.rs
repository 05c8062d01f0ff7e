#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of decisions in time and with grounds.

use super::super::samples::{date, regimes};
use super::*;
use crate::diagnostic::tried;
use crate::facts::sample;

fn found(change: impl FnOnce(&mut Facts)) -> Vec<&'static str> {
    let mut facts = sample::commune_plan();
    facts.record.date = sample::located(date("15/6/2027"));
    facts.schools.clear();
    change(&mut facts);
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    check_decisions(&facts, &regimes(), &register).iter().map(|found| found.rule()).collect()
}

#[test]
fn ten_working_days_from_a_friday_end_on_a_friday() {
    let decided = |day: &str| {
        found(|facts| {
            facts.cycle.granted = Some(sample::read(&format!("{{so_ky_hieu: 1/QĐ-SGDĐT, ngay: {day}}}")));
            facts.schools = vec![sample::read(
                "{ten: Trường THCS A, cap_hoc: thcs, tham_dinh: {hop: {ngay: 19/3/2027}, ket_luan: {muc_do: 1}}}",
            )];
        })
    };
    assert_eq!(decided("02/4/2027"), [""; 0]);
    assert_eq!(decided("03/4/2027"), ["quyet-dinh-qua-han"]);
    assert_eq!(decided("4/2027"), [""; 0]);
}

#[test]
fn a_school_is_told_to_mend_before_its_recognition_is_withdrawn() {
    let withdrawn = |grounds: &str| {
        found(|facts| {
            facts.schools = vec![sample::read(&format!(
                "{{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: {{chuan_quoc_gia: 1, ngay: 20/5/2024, \
                 thu_hoi: 20/5/2027{grounds}}}}}"
            ))];
        })
    };
    let no_longer = ", ly_do_thu_hoi: khong_con_dap_ung";
    let demand = |due: &str| {
        format!("{no_longer}, yeu_cau_khac_phuc: {{so_ky_hieu: 4/SGDĐT-QLCL, ngay: 10/9/2026, han: {due}}}")
    };
    assert_eq!(withdrawn(""), [""; 0]);
    assert_eq!(withdrawn(no_longer), ["thu-hoi-thieu-can-cu"]);
    assert_eq!(withdrawn(", ly_do_thu_hoi: bi_dinh_chi"), [""; 0]);
    assert_eq!(withdrawn(&demand("20/5/2027")), [""; 0]);
    assert_eq!(withdrawn(&demand("21/5/2027")), ["thu-hoi-thieu-can-cu"]);
}

#[test]
fn a_department_that_withdraws_what_its_province_granted_is_told() {
    let withdrawn = |issuer: &str, number: &str, day: &str| {
        found(|facts| {
            facts.issuer.name = sample::located(issuer.to_owned());
            facts.schools = vec![sample::read(&format!(
                "{{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: {{chuan_quoc_gia: 1, ngay: 20/5/2024, \
                 quyet_dinh: {number}, thu_hoi: {day}, ly_do_thu_hoi: bi_dinh_chi}}}}"
            ))];
        })
    };
    let (department, own, higher) = ("Sở Giáo dục và Đào tạo", "5/QĐ-SGDĐT", "5/QĐ-UBND");
    assert_eq!(withdrawn(department, higher, "15/6/2027"), ["tham-quyen-chua-ro"]);
    assert_eq!(withdrawn(department, own, "15/6/2027"), [""; 0]);
    assert_eq!(withdrawn(department, higher, "10/6/2027"), [""; 0]);
    assert_eq!(withdrawn("Ủy ban nhân dân tỉnh An Giang", higher, "15/6/2027"), [""; 0]);
}

#[test]
fn what_has_lapsed_is_not_withdrawn() {
    let withdrawn = |since: &str| {
        found(|facts| {
            facts.schools = vec![sample::read(&format!(
                "{{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: {{chuan_quoc_gia: 1, ngay: {since}, \
                 thu_hoi: 15/6/2027, ly_do_thu_hoi: bi_dinh_chi}}}}"
            ))];
        })
    };
    assert_eq!(withdrawn("14/6/2022"), ["thu-hoi-thieu-can-cu"]);
    assert_eq!(withdrawn("16/6/2022"), [""; 0]);
    assert_eq!(withdrawn("2022"), [""; 0]);
}
