#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
//! Tests of minutes that contradict themselves.

use super::super::outcome::outcomes;
use super::super::samples::regimes;
use super::*;
use crate::facts::{PartialDate, sample};

fn found(appraisal: &str) -> usize {
    let mut facts = sample::commune_plan();
    facts.record.date = sample::located(PartialDate::parse("20/4/2027").unwrap());
    facts.schools =
        vec![sample::read(&format!("{{ten: Trường THCS A, cap_hoc: thcs, tham_dinh: {{{appraisal}}}}}"))];
    let regimes = regimes();
    outcomes(&facts, &regimes).iter().map(|outcome| contradictions(outcome).len()).sum()
}

#[test]
fn minutes_do_not_say_one_thing_and_its_contrary() {
    let session = |hours: &str| format!("hop: {{ngay: 19/3/2027{hours}}}");
    for (appraisal, count) in [
        ("tinh_trang: chua_du".to_owned(), 0),
        ("tinh_trang: chua_du, ket_luan: {muc_do: 1}".to_owned(), 1),
        ("tinh_trang: con_bo_sung, ket_luan: {muc_do: 1}".to_owned(), 0),
        ("xac_minh: khong, ho_so: [ket_qua_xac_minh]".to_owned(), 1),
        ("xac_minh: khong, ho_so: [phieu_y_kien]".to_owned(), 0),
        ("ho_so: [ket_qua_xac_minh]".to_owned(), 0),
        (session(", tu: 8 giờ 00 phút, den: 7 giờ 30 phút"), 1),
        (session(", tu: 8 giờ, den: 8h15, thong_qua: \"8:10\""), 1),
        (session(", tu: 8 giờ 00 phút, den: 10 giờ"), 0),
        (session(", tu: sáng, den: 7 giờ"), 0),
        (format!("tiep_nhan: 20/3/2027, {}", session("")), 1),
        (format!("tiep_nhan: 3/2027, {}", session("")), 0),
    ] {
        assert_eq!(found(&appraisal), count, "{appraisal}");
    }
}
