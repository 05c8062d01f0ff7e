#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;

use super::*;
use crate::diagnostic::{Diagnostic, tried};
use crate::facts::{DocumentNumber, PartialDate, sample};

fn subject() -> Vec<Inline> {
    vec![Inline::plain("Kiểm định chất lượng giáo dục năm 2024")]
}

fn rules_of(findings: &[Diagnostic]) -> Vec<&'static str> {
    findings.iter().map(|found| found.rule()).collect()
}

#[test]
fn the_commune_plan_gets_the_frame_of_the_real_one() {
    let outcome =
        tried(|report| derive(&sample::commune_plan(), &FormWanted::of("Kế hoạch"), subject(), report));
    assert_eq!(outcome.diagnostics, []);
    let frame = outcome.value.unwrap();
    assert_eq!(frame.superior, Vec::<String>::new());
    assert_eq!(frame.issuer, ["ỦY BAN NHÂN DÂN", "XÃ CẨM\u{a0}THÀNH"]);
    assert_eq!(frame.number, Some(NumberLine { number: None, symbol: "KH-UBND".to_owned() }));
    let dated = frame.place_and_date.unwrap();
    assert!(dated.starts_with("Cẩm Thành, ngày \u{a0}"));
    assert!(dated.ends_with("\u{a0} tháng 01 năm 2024"));
    assert_eq!(frame.type_name.as_deref(), Some("KẾ HOẠCH"));
    assert_eq!(frame.subject, subject());
    assert_eq!(frame.signature.authority, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    assert_eq!(frame.signature.name, "Hà Văn Chung");
    assert_eq!(frame.recipients, ["- Phòng GD&ĐT huyện (để b/c);", "- Lưu: VT, GD."]);
}

#[test]
fn all_that_is_missing_is_reported_together() {
    let mut facts = sample::commune_plan();
    facts.issuer.name.value = "Hội Khuyến học Cẩm Thành".to_owned();
    facts.signer.name = Some("ThS. Hà Văn Chung".to_owned());
    facts.recipients.push(sample::located("Lưu: VT".to_owned()));
    facts.addressees.push(sample::located("Phòng GD&ĐT".to_owned()));
    let outcome = tried(|report| derive(&facts, &FormWanted::of("Kế hoạch"), subject(), report));
    assert_eq!(outcome.value, None);
    let expected = [
        "thieu-viet-tat",
        "kinh-gui-khong-hop-loai",
        "thieu-quyen-han",
        "hoc-ham-hoc-vi",
        "luu-trong-noi-nhan",
    ];
    assert_eq!(rules_of(&outcome.diagnostics), expected);
}

#[test]
fn a_type_the_decree_does_not_know_is_an_error() {
    let outcome =
        tried(|report| derive(&sample::commune_plan(), &FormWanted::of("Lịch công tác"), subject(), report));
    assert_eq!(rules_of(&outcome.diagnostics), ["loai-van-ban-la"]);
}

#[test]
fn an_official_letter_has_no_heading_and_needs_addressees() {
    let outcome =
        tried(|report| derive(&sample::commune_plan(), &FormWanted::of("Công văn"), subject(), report));
    assert_eq!(rules_of(&outcome.diagnostics), ["thieu-kinh-gui"]);
    let frame = outcome.value.unwrap();
    assert_eq!(frame.type_name, None);
    assert_eq!(
        attached_to(&sample::commune_plan(), &frame, "Công văn").split(" số").next(),
        Some("(Kèm theo Công văn")
    );
}

#[test]
fn the_attached_line_repeats_number_date_and_body() {
    let mut facts = sample::commune_plan();
    facts.record.number = Some(DocumentNumber { number: 7, suffix: String::new() });
    facts.record.date.value = PartialDate::Day(NaiveDate::from_ymd_opt(2024, 1, 5).unwrap());
    let frame = tried(|report| derive(&facts, &FormWanted::of("Kế hoạch"), subject(), report)).value.unwrap();
    assert_eq!(
        attached_to(&facts, &frame, "Kế hoạch"),
        "(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân xã Cẩm Thành)"
    );
    facts.record.number = None;
    let frame = tried(|report| derive(&facts, &FormWanted::of("Kế hoạch"), subject(), report)).value.unwrap();
    assert!(attached_to(&facts, &frame, "Kế hoạch").contains("số \u{a0}\u{a0}"));
}

#[test]
fn the_rules_follow_the_date_unless_given() {
    let on = |date| {
        let mut facts = sample::commune_plan();
        facts.record.date.value = date;
        rules(&facts)
    };
    let march = |day| PartialDate::Day(NaiveDate::from_ymd_opt(2020, 3, day).unwrap());
    assert_eq!(on(march(4)), FormatRules::Tt01_2011);
    assert_eq!(on(march(5)), FormatRules::Nd30_2020);
    assert_eq!(on(sample::month(3, 2020)), FormatRules::Tt01_2011);
    assert_eq!(on(sample::month(4, 2020)), FormatRules::Nd30_2020);
    assert_eq!(on(PartialDate::Year(2020)), FormatRules::Tt01_2011);
    let mut facts = sample::commune_plan();
    facts.rules = Some(FormatRules::Tt01_2011);
    assert_eq!(rules(&facts), FormatRules::Tt01_2011);
}
