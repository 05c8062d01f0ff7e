#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of criteria as facts give them.

use std::fs;

use super::*;
use crate::diagnostic::tried;
use crate::facts;
use crate::reading;

const HEAD: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Cẩm Thạch, dia_danh: Cẩm Thạch}
van_ban: {ngay: 12/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
";

fn read(school: &str) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa.yaml");
    fs::write(&path, format!("{HEAD}truong:\n  - {{ten: Trường A, {school}}}\n")).unwrap();
    let outcome = tried(|report| reading::load(&path, folder.path(), report));
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap()
}

fn found(school: &str) -> Vec<Diagnostic> {
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    check_assessments(&read(school), &regimes, &tried(|report| Register::load(None, report)).value.unwrap())
}

fn rules(school: &str) -> Vec<&'static str> {
    found(school).iter().map(|diagnostic| diagnostic.rule()).collect()
}

/// All criteria at `degree`, but for those named.
fn sheet(degree: u8, others: &[(&str, u8)]) -> String {
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let criteria = &regimes.find("2026").unwrap().criteria.as_ref().unwrap().value;
    let entry = |name: &str| {
        let degree = others.iter().find(|(other, _)| *other == name).map_or(degree, |(_, degree)| *degree);
        format!("\"{name}\": {degree}")
    };
    format!("{{{}}}", criteria.numbers().map(entry).collect::<Vec<_>>().join(", "))
}

fn lower_secondary(more: &str) -> String {
    format!("cap_hoc: thcs, tu_danh_gia: {{{more}}}")
}

#[test]
fn a_stated_degree_that_is_the_computed_one_is_right() {
    for degree in 0..=2 {
        assert_eq!(
            rules(&lower_secondary(&format!("muc: {degree}, tieu_chi: {}", sheet(degree, &[])))),
            [] as [&str; 0]
        );
    }
}

#[test]
fn a_stated_degree_that_is_not_is_told_at_both_places_with_the_reason() {
    let text = lower_secondary(&format!("muc: 2, tieu_chi: {}", sheet(2, &[("1.3", 1), ("4.3", 0)])));
    let found = found(&text);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(diagnostic.rule(), "muc-lech");
    assert_eq!(diagnostic.message, "Trường A: `tu_danh_gia.muc` ghi Mức 2, nhưng theo các tiêu chí là Mức 1");
    assert_eq!(
        diagnostic.hints,
        [
            "chưa đạt Mức 2: tiêu chí bắt buộc 1.3 dưới Mức 2; tiêu chí 4.3 dưới Mức 1",
            "căn cứ điểm a khoản 1 và khoản 3 Điều 5 Thông tư số 57/2026/TT-BGDĐT"
        ]
    );
    assert_eq!(diagnostic.related.len(), 1);
}

#[test]
fn missing_and_unknown_criteria_are_told_together() {
    let text = lower_secondary("tieu_chi: {\"1.1\": 2, \"5.1\": 1}");
    assert_eq!(rules(&text), ["tieu-chi-la", "thieu-tieu-chi"]);
}

#[test]
fn a_school_of_several_levels_has_the_lowest_of_them() {
    let levels = "cap_hoc: nhieu_cap, cac_cap: [tieu_hoc, thcs], tu_danh_gia: ";
    let of = |first: u8, second: u8, stated: u8| {
        let (first, second) = (sheet(first, &[]), sheet(second, &[]));
        rules(&format!("{levels}{{muc: {stated}, tieu_chi: {{tieu_hoc: {first}, thcs: {second}}}}}"))
    };
    for first in 0..=2 {
        for second in 0..=2 {
            for stated in 0..=2 {
                assert_eq!(of(first, second, stated).is_empty(), stated == first.min(second));
            }
        }
    }
    assert_eq!(
        rules(&format!("{levels}{{tieu_chi: {{tieu_hoc: {}}}}}", sheet(1, &[]))),
        ["tieu-chi-sai-cap"]
    );
    assert_eq!(rules(&format!("{levels}{{tieu_chi: {}}}", sheet(1, &[]))), ["tieu-chi-sai-cap"]);
}

#[test]
fn what_is_dumped_is_read_again_as_the_same() {
    let text = lower_secondary(&format!("muc: 1, so_nam: 3, tieu_chi: {}", sheet(1, &[])));
    let more = "khoa_hoan_thanh: co, chuyen_tiep: {so_ky_hieu: 1/TB-SGDĐT, ngay: 15/6/2026}, to_chuc_lai: {loai: \
                sap_nhap, ngay: 01/9/2026, tu: [{ten: A, cong_nhan: {chuan_quoc_gia: 1, ngay: 5/2022, thu_hoi: 5/2026}}, \
                {ten: B, cong_nhan: chua}]}";
    let once = facts::dump(&read(&format!("{text}, {more}")));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa.yaml");
    fs::write(&path, &once).unwrap();
    assert_eq!(
        facts::dump(&tried(|report| reading::load(&path, folder.path(), report)).value.unwrap()),
        once
    );
    assert!(once.contains("thu_hoi") && once.contains("sap_nhap") && once.contains("1.1"), "{once}");
}
