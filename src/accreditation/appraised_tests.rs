#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of conclusions against what carries them.

use super::super::samples::regimes;
use super::*;
use crate::diagnostic::tried;
use crate::facts::{PartialDate, sample};

fn sheet(degree: u8, but: &[(&str, u8)]) -> String {
    let regimes = regimes();
    let criteria = &regimes.all().last().unwrap().criteria.as_ref().unwrap().value;
    let degrees: Vec<String> = criteria
        .numbers()
        .map(|number| {
            let other = but.iter().find(|(known, _)| *known == number);
            format!("\"{number}\": {}", other.map_or(degree, |(_, degree)| *degree))
        })
        .collect();
    format!("tieu_chi: {{{}}}, dieu_kien: {{co_so_vat_chat: {{dat: co}}}}", degrees.join(", "))
}

fn facts(appraisal: &str) -> Facts {
    let mut facts = sample::commune_plan();
    facts.record.date = sample::located(PartialDate::parse("20/3/2027").unwrap());
    facts.schools = vec![sample::read(&format!(
        "{{ten: Trường THCS A, cap_hoc: thcs, khoa_hoan_thanh: co, tu_danh_gia: {{muc: 1, so_nam: 3}}, \
         tham_dinh: {{{appraisal}}}}}"
    ))];
    facts
}

fn rules_of(facts: &Facts) -> Vec<&'static str> {
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    check_appraisals(facts, &regimes(), &register).iter().map(|found| found.rule()).collect()
}

fn rules_in(appraisal: &str) -> Vec<&'static str> {
    rules_of(&facts(appraisal))
}

#[test]
fn a_conclusion_is_carried_or_an_error() {
    let carried = |degree: u8, proposal: u8, sheet: String| {
        let reason = "ly_do_muc: Đã xem xét, ly_do_dieu_kien: Đã xem xét";
        rules_in(&format!("{sheet}, {reason}, ket_luan: {{muc: {degree}, muc_do: {proposal}}}"))
    };
    let error = "ket-luan-thieu-can-cu";
    assert_eq!(carried(1, 1, sheet(1, &[])), Vec::<&str>::new());
    assert_eq!(carried(1, 0, sheet(1, &[])), [error]);
    let unmet = sheet(1, &[]).replace("dieu_kien: {", "dieu_kien: {khac: {noi_dung: An toàn, dat: khong}, ");
    assert_eq!(carried(1, 0, unmet), Vec::<&str>::new());
    assert_eq!(carried(1, 2, sheet(1, &[])), [error]);
    assert_eq!(carried(2, 2, sheet(1, &[])), [error, error]);
    assert_eq!(carried(2, 2, sheet(2, &[])), Vec::<&str>::new());
    assert_eq!(carried(2, 2, sheet(2, &[("1.3", 1)])), [error, error]);
    assert_eq!(carried(0, 1, sheet(1, &[("1.3", 0)])), [error]);
}

#[test]
fn what_no_condition_carries_is_an_error_that_names_it() {
    let mut facts = facts(&format!("{}, ket_luan: {{muc: 1, muc_do: 1}}", sheet(1, &[])));
    facts.schools[0].circumstances.finished_cohort = None;
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let found = check_appraisals(&facts, &regimes(), &register);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].hints,
        [
            "chưa ghi kết quả của yêu cầu về khóa hoàn thành chương trình: \
             `tham_dinh.dieu_kien.khoa_hoan_thanh.dat`",
            "căn cứ khoản 2 Điều 16 Thông tư số 57/2026/TT-BGDĐT"
        ]
    );
}

#[test]
fn ballots_agree_with_the_conclusion_and_with_each_other() {
    let one = sheet(1, &[]);
    assert_eq!(
        rules_in(&format!("{one}, bieu_quyet: {{muc: {{muc_1: 7}}, cong_nhan: {{muc_1: 6, khong: 1}}}}")),
        [""; 0]
    );
    assert_eq!(rules_in(&format!("{one}, bieu_quyet: {{muc: {{muc_2: 7}}}}")), ["ket-luan-thieu-can-cu"]);
    assert_eq!(rules_in(&format!("{one}, bieu_quyet: {{muc: {{muc_1: 3, khong: 3}}}}")), ["khong-co-da-so"]);
    let differ = "bieu_quyet: {cong_nhan: {khong: 7}}, ket_luan: {muc_do: 1}";
    assert_eq!(rules_in(&format!("{one}, {differ}")), ["ket-luan-thieu-can-cu"]);
}

#[test]
fn two_thirds_must_be_there() {
    for (count, present, valid) in [(7, 5, true), (7, 4, false), (9, 6, true), (9, 5, false)] {
        let mut facts = facts(&format!(
            "{}, hop: {{ngay: 20/3/2027, vang: [{}]}}, bieu_quyet: {{cong_nhan: {{muc_1: {present}}}}}",
            sheet(1, &[]),
            (present..count).map(|index| format!("{{ho_ten: Người {index}}}")).collect::<Vec<_>>().join(", ")
        ));
        let members: Vec<String> =
            (0..count).map(|index| format!("{{ho_ten: Người {index}, chuc_vu: Chuyên viên}}")).collect();
        facts.cycle.appraisers = Some(sample::read(&format!("{{thanh_vien: [{}]}}", members.join(", "))));
        let expected: &[&str] = if valid { &[] } else { &["hop-thieu-nguoi"] };
        assert_eq!(rules_of(&facts), expected, "{present} of {count}");
    }
}

#[test]
fn a_session_to_come_is_told_of_by_no_document() {
    let mut facts = facts("ket_luan: {muc: 2, muc_do: 2}");
    facts.schools[0].appraisal.as_mut().unwrap().session = Some(sample::read("{ngay: 21/3/2027}"));
    assert_eq!(rules_of(&facts), [""; 0]);
}
