#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the register.

use std::fs;
use std::sync::Arc;

use super::*;
use crate::diagnostic::{Tried, tried};
use crate::facts::Level;
use crate::legal::{Certainty, EntryField};

fn built_in() -> Register {
    let outcome = tried(|report| Register::load(None, report));
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap()
}

fn read(text: &str) -> Tried<Register> {
    let source = Source { name: "a.yaml".into(), text: text.into() };
    tried(|report| report.sound(|report| Register::of_layers(&[vec![Arc::new(source)]], report)))
}

fn first(outcome: &Tried<Register>) -> (&'static str, usize, usize, Vec<String>) {
    assert!(outcome.value.is_none());
    let diagnostic = outcome.diagnostics.first().unwrap();
    let place = diagnostic.place.as_ref().unwrap();
    (diagnostic.rule(), place.line(), place.column(), diagnostic.hints.clone())
}

#[test]
fn knows_the_documents_that_the_real_plans_cite() {
    let register = built_in();
    for symbol in [
        "42/2012/TT-BGDĐT",
        "25/2014/TT-BGDĐT",
        "125/2014/TTLT-BTC-BGDĐT",
        "17/2018/TT-BGDĐT",
        "18/2018/TT-BGDĐT",
        "19/2018/TT-BGDĐT",
        "13/2020/TT-BGDĐT",
        "14/2020/TT-BGDĐT",
        "43/2019/QH14",
        "57/2026/TT-BGDĐT",
    ] {
        assert!(register.find_symbol(symbol).is_some(), "{symbol}");
    }
}

#[test]
fn a_circular_is_of_the_minister() {
    let register = built_in();
    let circulars = register.entries().iter().filter(|entry| entry.document_type.starts_with("Thông tư"));
    for entry in circulars {
        assert!(entry.issuer.as_ref().unwrap().starts_with("Bộ trưởng Bộ "), "{}", entry.id);
    }
}

#[test]
fn finds_a_symbol_typed_without_the_bar_of_d() {
    let register = built_in();
    assert_eq!(register.find_symbol("17/2018/tt-bgddt").unwrap().id, "tt-17-2018-bgddt");
}

#[test]
fn says_what_is_unsure() {
    let register = built_in();
    let entry = register.find("tt-22-2024-bgddt").unwrap();
    assert!(entry.is_unsure(EntryField::Effective));
    assert!(!entry.is_unsure(EntryField::Issued));
    let entry = register.find("tt-23-2024-bgddt").unwrap();
    assert_eq!((entry.certainty, entry.effective), (Certainty::SeveralSources, None));
    assert!(entry.is_unsure(EntryField::Effective));
    let entry = register.find("tt-12-2025-bgddt").unwrap();
    assert_eq!((entry.certainty, entry.subject.as_ref()), (Certainty::OneSource, None));
}

#[test]
fn knows_a_replacement_for_a_level_only() {
    let register = built_in();
    let mut successors: Vec<_> = register
        .successors("tt-42-2012-bgddt")
        .map(|(entry, reach)| (entry.id.as_str(), reach.levels.clone()))
        .collect();
    successors.sort();
    let later = vec![Level::LowerSecondary, Level::UpperSecondary, Level::Combined];
    assert_eq!(
        successors,
        [
            ("tt-17-2018-bgddt", vec![Level::Primary]),
            ("tt-18-2018-bgddt", later),
            ("tt-57-2026-bgddt", Vec::new())
        ]
    );
}

#[test]
fn an_unknown_id_gets_a_suggestion() {
    let register = built_in();
    assert_eq!(register.unknown("tt-17-2018-bgdt").hints, ["có phải là `tt-17-2018-bgddt`?"]);
    assert_eq!(register.unknown("17/2018/TT-BGDĐT").hints, ["có phải là `tt-17-2018-bgddt`?"]);
    assert!(register.suggest("hiến pháp").is_none());
}

#[test]
fn the_users_folder_adds_and_corrects() {
    let folder = tempfile::tempdir().unwrap();
    let text = "van_ban:
  - {id: tt-23-2024-bgddt, loai: Thông tư, so_ky_hieu: 23/2024/TT-BGDĐT, trich_yeu: về x, do_chac: da_doc, nguon: đã đọc}
  - {id: qd-1-2026, loai: Quyết định, so_ky_hieu: 1/2026/QĐ-UBND, trich_yeu: về y, do_chac: mot_nguon, nguon: công báo}
";
    fs::write(folder.path().join("tinh.yaml"), text).unwrap();
    let register = tried(|report| Register::load(Some(folder.path()), report)).value.unwrap();
    assert_eq!(register.find("tt-23-2024-bgddt").unwrap().subject.as_deref(), Some("về x"));
    assert_eq!(register.find_symbol("1/2026/QĐ-UBND").unwrap().id, "qd-1-2026");
    assert_eq!(register.entries().len(), built_in().entries().len() + 1);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let outcome = tried(|report| Register::load(Some(Path::new("khong-co")), report));
    assert_eq!(outcome.diagnostics.first().unwrap().rule(), "khong-thay-tep");
}

#[test]
fn an_unknown_key_is_reported_in_its_place() {
    let outcome =
        read("van_ban:\n  - id: a\n    loai: Luật\n    trich_yeo: x\n    do_chac: da_doc\n    nguon: y\n");
    assert_eq!(all(&outcome), [("thieu-khoa", 2), ("khoa-la", 4)]);
    assert_eq!(outcome.diagnostics[1].hints, ["có phải là `trich_yeu`?"]);
}

#[test]
fn a_wrong_date_is_reported_in_its_place() {
    let text = "van_ban:\n  - id: a\n    loai: Luật\n    ngay_ban_hanh: 31/02/2020\n    trich_yeu: x\n    do_chac: da_doc\n    nguon: y\n";
    assert_eq!(first(&read(text)), ("ngay-sai", 4, 20, vec![]));
}

#[test]
fn a_reference_to_an_unknown_document_is_reported_in_its_place() {
    let text = "van_ban:\n  - id: luat-a\n    loai: Luật\n    sua_doi: [{van_ban: luat-b}]\n    trich_yeu: x\n    do_chac: da_doc\n    nguon: y\n";
    assert_eq!(first(&read(text)), ("van-ban-la", 4, 25, vec!["có phải là `luat-a`?".into()]));
}

#[test]
fn two_entries_of_one_id_are_an_error_that_names_both() {
    let entry = "  - {id: a, loai: Luật, trich_yeu: x, do_chac: da_doc, nguon: y}\n";
    let outcome = read(&format!("van_ban:\n{entry}{entry}"));
    assert_eq!(first(&outcome).0, "trung-van-ban");
    assert_eq!(outcome.diagnostics.first().unwrap().related.first().unwrap().0.line(), 2);
}

#[test]
fn a_replacement_without_a_date_of_effect_is_an_error() {
    let text = "van_ban:\n  - {id: a, loai: Luật, trich_yeu: x, do_chac: da_doc, nguon: y}\n  - {id: b, loai: Luật, thay_the: [{van_ban: a}], trich_yeu: x, do_chac: da_doc, nguon: y}\n";
    assert_eq!(first(&read(text)).0, "thieu-hieu-luc");
}

#[test]
fn yaml_of_the_wrong_kind_is_reported_in_its_place() {
    assert_eq!(first(&read("van_ban:\n  - id: [a, b]\n")).1, 2);
    assert_eq!(first(&read("van_ban:\n  - id: \"a\n")).0, "yaml-sai");
    assert_eq!(first(&read("van_ban: a\n")).1, 1);
}

/// Rule and line of every finding.
fn all(outcome: &Tried<Register>) -> Vec<(&'static str, usize)> {
    let line = |finding: &Diagnostic| finding.place.as_ref().unwrap().line();
    outcome.diagnostics.iter().map(|finding| (finding.rule(), line(finding))).collect()
}

#[test]
fn all_mistakes_of_a_file_are_told_in_the_order_of_lines() {
    let text = "van_ban:
  - id: tt-a
    loai: [Thông tư]
    ngay_ban_hanh: 31/02/2020
    cap: [thcs, dai_hoc]
    trich_yeo: x
    trich_yeu: x
    do_chac: chac_chan
    can_xac_minh: [hieu_luc]
    nguon: y
    thay_the: [{van_ban: tt-b, cap: [thcz]}, {van_bam: tt-b}]
  - id: tt-c
    loai: Thông tư
    sua_doi: [{van_ban: tt-a}, {van_ban: tt-d}]
    trich_yeu: x
    do_chac: da_doc
    nguon: ''
van_bam: []
";
    let expected = [
        ("thieu-hieu-luc", 2),
        ("kieu-sai", 3),
        ("ngay-sai", 4),
        ("cap-hoc-la", 5),
        ("khoa-la", 6),
        ("gia-tri-la", 8),
        ("gia-tri-la", 9),
        ("cap-hoc-la", 11),
        ("thieu-khoa", 11),
        ("khoa-la", 11),
        ("thieu-gia-tri", 17),
        ("khoa-la", 18),
    ];
    assert_eq!(all(&read(text)), expected);
}

#[test]
fn mistakes_of_all_files_and_of_what_they_refer_to_are_told_together() {
    let folder = tempfile::tempdir().unwrap();
    let entry = |id: &str, more: &str| {
        format!("  - {{id: {id}, loai: Luật, trich_yeu: x, do_chac: da_doc, nguon: y{more}}}\n")
    };
    let broken = "  - {id: hong, loai: Luật}\n";
    let one = format!("van_ban:\n{}{}{broken}", entry("a", ", sua_doi: [{van_ban: hong}]"), entry("b", ""));
    let other = format!("van_ban:\n{}{}", entry("b", ""), entry("c", ", sua_doi: [{van_ban: khong-co}]"));
    fs::write(folder.path().join("1.YAML"), one).unwrap();
    fs::write(folder.path().join("2.yml"), other).unwrap();
    let outcome = tried(|report| Register::load(Some(folder.path()), report));
    let expected =
        [("thieu-khoa", 4), ("thieu-khoa", 4), ("thieu-khoa", 4), ("trung-van-ban", 2), ("van-ban-la", 3)];
    assert_eq!(all(&outcome), expected);
}

#[test]
fn a_document_under_a_second_id_is_an_error_that_names_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let text = "van_ban:\n  - {id: tt57, loai: Thông tư, so_ky_hieu: 57/2026/TT-BGDDT, co_quan: Bộ Giáo dục và Đào tạo, trich_yeu: x, do_chac: da_doc, nguon: y}\n";
    fs::write(folder.path().join("tinh.yaml"), text).unwrap();
    let outcome = tried(|report| Register::load(Some(folder.path()), report));
    assert_eq!(all(&outcome), [("trung-so-ky-hieu", 2)]);
    assert!(outcome.diagnostics[0].hints[0].contains("tt-57-2026-bgddt"));
}

#[test]
fn each_wrong_value_is_told_beside_any_other() {
    let fields = ["loai", "trich_yeu", "do_chac", "nguon"];
    let record = |wrong: &[&str]| {
        let line = |field: &&str| {
            let good = if *field == "do_chac" { "da_doc" } else { "x" };
            format!("    {field}: {}\n", if wrong.contains(field) { "[1, 2]" } else { good })
        };
        format!("van_ban:\n  - id: a\n{}", fields.iter().map(line).collect::<String>())
    };
    for one in fields {
        for other in fields.iter().filter(|other| **other != one) {
            assert_eq!(read(&record(&[one, other])).diagnostics.len(), 2, "{one} {other}");
        }
    }
}
