//! Recognitions that cannot be, or that contradict each other.

use super::consistency::{plan, told, told_rules};
use crate::diagnostic::Severity;

fn recognised(what: &str) -> String {
    format!("truong: [{{ten: Trường Mầm non A, cap_hoc: mam_non, cong_nhan: {what}}}]")
}

#[test]
fn a_recognition_after_the_document_is_an_error() {
    let later = [("cong-nhan-sau-van-ban", Severity::Error, 1)];
    for day in ["20/5/2032", "01/01/2027", "5/2027", "2027", "2032", "1/2199"] {
        assert_eq!(told(&recognised(&format!("{{chuan_quoc_gia: 1, ngay: {day}}}"))), later, "{day}");
    }
    // The day of the document is not known: it may be the last of its month.
    for day in ["31/12/2026", "12/2026", "2026", "20/5/2022"] {
        assert_eq!(told(&recognised(&format!("{{chuan_quoc_gia: 1, ngay: {day}}}"))), [], "{day}");
    }
    let dated = |own: &str, day: &str| {
        told(&format!(
            "van_ban: {{ngay: {own}}}\n{}",
            recognised(&format!("{{chuan_quoc_gia: 1, ngay: {day}}}"))
        ))
    };
    assert_eq!(dated("05/12/2026", "06/12/2026"), later);
    assert_eq!(dated("05/12/2026", "05/12/2026"), []);
    assert_eq!(dated("2026", "12/2026"), []);
    assert_eq!(dated("2026", "01/01/2027"), later);
    let hints =
        |day: &str| plan(&recognised(&format!("{{chuan_quoc_gia: 1, ngay: {day}}}")))[0].hints.clone();
    assert_eq!(hints("20/5/2032")[0], "có phải là 20/5/2022?");
    assert_eq!(hints("01/01/2027").len(), 2);
    assert_eq!(hints("2040").len(), 1);
}

#[test]
fn each_of_several_recognitions_is_looked_at() {
    let both = recognised("[{chuan_quoc_gia: 1, ngay: 5/2033}, {kdclgd: 2, ngay: 6/2029}]");
    assert_eq!(told(&both), [("cong-nhan-sau-van-ban", Severity::Error, 1); 2]);
}

#[test]
fn a_recognition_before_there_were_any_is_held_back() {
    let early = [("cong-nhan-qua-som", Severity::Held, 0)];
    for what in [
        "{chuan_quoc_gia: 1, ngay: 1992}",
        "{chuan_quoc_gia: 2, ngay: 25/4/1997}",
        "{kdclgd: 2, ngay: 5/2005}",
    ] {
        assert_eq!(told(&recognised(what)), early, "{what}");
    }
    for what in
        ["{chuan_quoc_gia: 1, ngay: 1997}", "{chuan_quoc_gia: 1, ngay: 5/2005}", "{kdclgd: 2, ngay: 2008}"]
    {
        assert_eq!(told(&recognised(what)), [], "{what}");
    }
    for year in ["1022", "2202"] {
        assert_eq!(told_rules(&recognised(&format!("{{chuan_quoc_gia: 1, ngay: {year}}}"))), ["ngay-sai"]);
    }
}

#[test]
fn nothing_lapses_before_it_is_given() {
    let first = [("het-han-truoc-cong-nhan", Severity::Error, 1)];
    for (day, until) in
        [("20/5/2022", "20/5/2021"), ("20/5/2022", "20/5/2022"), ("5/2022", "4/2022"), ("2022", "2021")]
    {
        let what = format!("{{chuan_quoc_gia: 1, ngay: {day}, den: {until}}}");
        assert_eq!(told(&recognised(&what)), first, "{what}");
    }
    for (day, until) in [("20/5/2022", "20/5/2027"), ("5/2022", "2022"), ("2022", "2022")] {
        assert_eq!(told(&recognised(&format!("{{chuan_quoc_gia: 1, ngay: {day}, den: {until}}}"))), []);
    }
}

#[test]
fn recognitions_against_each_other_are_told() {
    for (all, expected) in [
        (
            "[{chuan_quoc_gia: 1, ngay: 5/2022}, {chuan_quoc_gia: 2, ngay: 5/2022}]",
            Some(("cong-nhan-mau-thuan", Severity::Held, 1)),
        ),
        (
            "[{kdclgd: 2, ngay: 5/2022}, {kdclgd: 2, ngay: 5/2022}]",
            Some(("cong-nhan-trung", Severity::Warning, 1)),
        ),
        (
            "[{chuan_quoc_gia: 2, ngay: 5/2022}, {chuan_quoc_gia: 1, ngay: 5/2024}]",
            Some(("cong-nhan-lui-muc", Severity::Warning, 1)),
        ),
        (
            "[{chuan_quoc_gia: 1, ngay: 5/2024}, {chuan_quoc_gia: 2, ngay: 5/2022}]",
            Some(("cong-nhan-lui-muc", Severity::Warning, 1)),
        ),
        ("[{chuan_quoc_gia: 1, ngay: 5/2017}, {chuan_quoc_gia: 2, ngay: 5/2022}]", None),
        ("[{chuan_quoc_gia: 2, ngay: 5/2015}, {chuan_quoc_gia: 1, ngay: 5/2022}]", None),
        ("[{chuan_quoc_gia: 1, ngay: 5/2022}, {kdclgd: 2, ngay: 5/2022}]", None),
    ] {
        assert_eq!(told(&recognised(all)), Vec::from_iter(expected), "{all}");
    }
}
