#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the accreditation rules.

use std::fs;

use super::*;
use crate::diagnostic::tried;
use crate::facts::{Level, PartialDate};
use crate::legal::Reach;

fn built_in() -> Regimes {
    let outcome = tried(|report| Regimes::load(None, report));
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap()
}

fn on(text: &str) -> Option<String> {
    let day = PartialDate::parse(text).unwrap().earliest();
    built_in().on(day).map(|regime| regime.id.clone())
}

#[test]
fn each_regime_applies_from_its_first_day_until_the_next() {
    assert_eq!(on("09/10/2018"), None);
    assert_eq!(on("10/10/2018").as_deref(), Some("2018"));
    assert_eq!(on("06/7/2026").as_deref(), Some("2018"));
    assert_eq!(on("07/7/2026").as_deref(), Some("2026"));
    assert_eq!(on("31/12/2099").as_deref(), Some("2026"));
}

#[test]
fn the_levels_of_2018_and_2026() {
    let regimes = built_in();
    let [old, new] = regimes.all() else { panic!() };
    assert_eq!((old.accreditation.value.name.as_str(), old.accreditation.value.highest), ("cấp độ", 4));
    assert_eq!((new.accreditation.value.name.as_str(), new.accreditation.value.highest), ("mức", 2));
    assert_eq!([1, 2, 3].map(|level| old.accreditation_for(level)), [Some(2), Some(3), None]);
    assert_eq!([1, 2, 3].map(|level| new.accreditation_for(level)), [Some(1), Some(2), None]);
    for regime in regimes.all() {
        assert_eq!(regime.national_standard.value.highest, 2);
        assert_eq!(regime.validity_years.value, 5);
        assert_eq!(regime.upgrade_after_years.value, 2);
        assert!(!regime.national_standard.value.is_for(Level::Continuing));
    }
    assert_eq!(new.authority.value, "Giám đốc Sở Giáo dục và Đào tạo");
    assert!(new.keeps_earlier_terms.as_ref().unwrap().value);
}

#[test]
fn a_rule_is_cited_by_the_document_of_the_level_and_says_what_is_unsure() {
    let (regimes, register) = (built_in(), tried(|report| Register::load(None, report)).value.unwrap());
    let [old, new] = regimes.all() else { panic!() };
    assert_eq!(
        old.cite(&old.needs, Level::Primary, &register),
        "khoản 2 Điều 37 Thông tư số 17/2018/TT-BGDĐT"
    );
    assert_eq!(
        old.cite(&old.needs, Level::Preschool, &register),
        "khoản 2 Điều 37 Thông tư số 19/2018/TT-BGDĐT"
    );
    assert_eq!(
        new.cite(&new.needs, Level::Primary, &register),
        "khoản 2 Điều 16 Thông tư số 57/2026/TT-BGDĐT"
    );
}

#[test]
fn the_documents_of_a_regime_are_in_the_register_and_in_force_on_its_first_day() {
    let (regimes, register) = (built_in(), tried(|report| Register::load(None, report)).value.unwrap());
    for regime in regimes.all() {
        for Reach { target, levels, .. } in &regime.documents {
            let entry = register.find(target).unwrap();
            assert_eq!(entry.effective, Some(regime.from), "{target}");
            assert_eq!(&entry.levels, levels, "{target}");
        }
    }
}

#[test]
fn an_official_corrects_a_rule_without_a_build() {
    let folder = tempfile::tempdir().unwrap();
    let text = built_in().all().last().unwrap().place.source.text.replace("gia_tri: 5", "gia_tri: 4");
    fs::write(folder.path().join("2026.yaml"), text).unwrap();
    let regimes = tried(|report| Regimes::load(Some(folder.path()), report)).value.unwrap();
    let years: Vec<_> = regimes.all().iter().map(|regime| regime.validity_years.value).collect();
    assert_eq!(years, [5, 4]);
}

#[test]
fn two_regimes_for_one_day_are_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let text = built_in().all().last().unwrap().place.source.text.replace("07/7/2026", "06/7/2026");
    fs::write(folder.path().join("2026.yaml"), text).unwrap();
    let outcome = tried(|report| Regimes::load(Some(folder.path()), report));
    assert_eq!(outcome.diagnostics.first().unwrap().rule(), "che-do-chong-nhau");
}

#[test]
fn a_misspelt_key_is_reported_in_its_place() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("x.yaml"), "id: x\ntu: 2030\nvan_ban: []\nkdclg: 1\n").unwrap();
    let outcome = tried(|report| Regimes::load(Some(folder.path()), report));
    let diagnostic = outcome.diagnostics.iter().find(|finding| finding.rule() == "khoa-la").unwrap();
    assert_eq!(diagnostic.place.as_ref().unwrap().line(), 4);
    assert_eq!(diagnostic.hints, ["có phải là `kdclgd`?"]);
}

/// The findings of a folder with these files: file, rule and line.
fn told(files: &[(&str, &str)]) -> Vec<(String, &'static str, usize)> {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let told = |finding: &Diagnostic| {
        let place = finding.place.as_ref().unwrap();
        let name = Path::new(&place.source.name).file_name().unwrap().to_string_lossy().into_owned();
        (name, finding.rule(), place.line())
    };
    tried(|report| Regimes::load(Some(folder.path()), report)).diagnostics.iter().map(told).collect()
}

#[test]
fn all_mistakes_of_all_files_are_told_together() {
    let latest = built_in().all().last().unwrap().place.source.text.clone();
    let wrong = latest
        .replace("tu: 07/7/2026", "tu: 31/6/2026")
        .replace("cao_nhat: 2\n  cap:", "cao_nhat: hai\n  cap:")
        .replace("gia_tri: 5", "gia_tri: 0")
        .replace("tham_quyen:", "tham_quyem:")
        .replace("{chuan_quoc_gia: 2, kdclgd: 2}", "{chuan_quoc_gia: 2, kdclg: 2}");
    let line = |text: &str| wrong.lines().position(|line| line.contains(text)).unwrap() + 1;
    let mut expected = vec![
        ("thieu-khoa", line("id:")),
        ("ngay-sai", line("31/6")),
        ("kieu-sai", line(": hai")),
        ("thieu-khoa", line("kdclg:")),
        ("khoa-la", line("kdclg:")),
        ("ngoai-khoang", line("gia_tri: 0")),
        ("khoa-la", line("tham_quyem")),
    ];
    let told = told(&[("a.yaml", &wrong), ("b.YML", "id: [x]\nvan_ban: []\n")]);
    let mut of_first: Vec<_> =
        told.iter().filter(|(name, ..)| name == "a.yaml").map(|(_, rule, line)| (*rule, *line)).collect();
    expected.sort();
    of_first.sort();
    assert_eq!(of_first, expected);
    assert!(told.iter().filter(|(name, ..)| name == "b.YML").count() >= 8, "{told:?}");
}

#[test]
fn two_files_of_one_regime_are_an_error() {
    let latest = built_in().all().last().unwrap().place.source.text.clone();
    let line = latest.lines().position(|line| line.starts_with("id:")).unwrap() + 1;
    let expected = [("b.yaml".to_owned(), "trung-che-do", line)];
    assert_eq!(told(&[("a.yaml", &latest), ("b.yaml", &latest)]), expected);
}

#[test]
fn an_end_before_the_beginning_is_an_error() {
    let latest = built_in().all().last().unwrap().place.source.text.clone();
    let wrong = latest.replace("tu: 07/7/2026", "tu: 07/7/2026\nden: 07/7/2026");
    assert_eq!(told(&[("a.yaml", &wrong)])[0].1, "che-do-nguoc");
}

#[test]
fn a_document_that_is_not_in_the_register_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let latest = built_in().all().last().unwrap().place.source.text.clone();
    let wrong = latest.replace("van_ban: tt-57-2026-bgddt", "van_ban: tt-57-2026-bgdt");
    fs::write(folder.path().join("a.yaml"), wrong).unwrap();
    let regimes = tried(|report| Regimes::load(Some(folder.path()), report)).value.unwrap();
    let found = regimes.check_references(&tried(|report| Register::load(None, report)).value.unwrap());
    assert_eq!(found[0].rule(), "van-ban-la");
    assert_eq!(found[0].hints, ["có phải là `tt-57-2026-bgddt`?"]);
}
