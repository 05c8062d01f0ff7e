#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the warnings about cited documents.

use super::*;
use crate::diagnostic::{Source, tried};
use crate::facts::{Level, PartialDate};
use crate::legal::citations_in_text;

const CITED: &str = "Thực hiện Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018 và Thông tư số 17/2018/TT-BGDĐT";

fn warnings(text: &str, on: &str, levels: &[Level]) -> Vec<Diagnostic> {
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let source = Arc::new(Source { name: "kế hoạch".into(), text: text.into() });
    let date = PartialDate::parse(on).unwrap();
    let bearing = Bearing { date, levels: levels.into(), applied: Vec::new(), transition: None };
    freshness(&citations_in_text(&source), &register, &bearing)
}

fn rules(text: &str, on: &str) -> Vec<&'static str> {
    warnings(text, on, &[]).iter().map(|diagnostic| diagnostic.rule()).collect()
}

#[test]
fn a_lapsed_document_is_named_once_with_its_successor() {
    let found = warnings(CITED, "01/8/2026", &[]);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(diagnostic.rule(), "van-ban-het-hieu-luc");
    assert_eq!(
        diagnostic.message,
        "Thông tư số 17/2018/TT-BGDĐT hết hiệu lực từ 07/7/2026, thay bằng Thông tư số 57/2026/TT-BGDĐT"
    );
    assert_eq!(diagnostic.hints, ["viện dẫn `tt-57-2026-bgddt`"]);
    assert_eq!(diagnostic.place.as_ref().unwrap().column(), 23);
    assert_eq!(diagnostic.related.len(), 1);
}

#[test]
fn a_document_is_known_by_a_part_of_its_symbol() {
    for text in [
        "Thông tư số 18/2018/TT-BGD ĐT",
        "Thông tư số 18/2018/TT-BGD&ĐT",
        "Thông tư số 18/2018/TT - BGDĐT",
        "Thông tư số 18/2018 /TT-BGDĐT",
        "Thông tư số 18/2018 của Bộ Giáo dục và Đào tạo",
        "thông tư 18/2018 của Bộ trưởng Bộ GD&ĐT",
        "TT 18/2018",
        "Thông tư số 18\\/2018",
    ] {
        assert_eq!(rules(text, "01/8/2026").first(), Some(&"van-ban-het-hieu-luc"), "{text}");
    }
    for text in [
        "Thông tư số 18/2018 của Bộ Y tế",
        "Thông tư số 18/2018/TT-BYT",
        "tháng 18/2018",
        "Nghị định số 18/2018",
        "số 18/2018",
    ] {
        assert_eq!(rules(text, "01/8/2026"), [] as [&str; 0], "{text}");
    }
}

#[test]
fn the_day_of_the_change_decides_and_of_a_blank_day_it_is_said() {
    assert_eq!(rules(CITED, "06/7/2026"), [] as [&str; 0]);
    assert_eq!(rules(CITED, "07/7/2026"), ["van-ban-het-hieu-luc"]);
    assert_eq!(rules(CITED, "6/2026"), [] as [&str; 0]);
    assert_eq!(rules(CITED, "8/2026"), ["van-ban-het-hieu-luc"]);
    assert_eq!(rules(CITED, "2025"), [] as [&str; 0]);
    assert_eq!(rules(CITED, "2027"), ["van-ban-het-hieu-luc"]);
}

#[test]
fn a_document_not_yet_in_force_says_from_when_it_is() {
    let found = warnings("Thông tư số 57/2026/TT-BGDĐT", "1/2024", &[]);
    let message = &found.first().unwrap().message;
    assert_eq!(
        message,
        "Thông tư số 57/2026/TT-BGDĐT chưa có hiệu lực vào tháng 01/2024: có hiệu lực từ 07/7/2026"
    );
}

#[test]
fn of_a_date_by_month_or_year_only_it_says_perhaps() {
    for on in ["7/2026", "2026"] {
        let found = warnings(CITED, on, &[]);
        let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(diagnostic.rule(), "van-ban-het-hieu-luc");
        assert!(diagnostic.message.contains("nên có thể ký từ ngày đó trở đi"), "{}", diagnostic.message);
        assert_eq!(diagnostic.hints, [WRITE_THE_DAY, "nếu ký từ 07/7/2026 thì viện dẫn `tt-57-2026-bgddt`"]);
        let found = warnings("Thông tư số 57/2026/TT-BGDĐT", on, &[]);
        let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(diagnostic.rule(), "van-ban-chua-hieu-luc");
        assert!(
            diagnostic.message.starts_with(
                "Thông tư số 57/2026/TT-BGDĐT có thể chưa có hiệu lực: có hiệu lực từ 07/7/2026"
            ),
            "{}",
            diagnostic.message
        );
        assert_eq!(diagnostic.hints, [WRITE_THE_DAY]);
    }
    assert_eq!(rules("Thông tư số 57/2026/TT-BGDĐT", "8/2026"), [] as [&str; 0]);
}

#[test]
fn what_is_not_yet_in_force_gets_what_was_then_of_the_documents_levels() {
    let hints = |levels: &[Level]| {
        let found = warnings("Thông tư số 57/2026/TT-BGDĐT", "5/2026", levels);
        found.first().unwrap().hints.clone()
    };
    assert_eq!(
        hints(&[Level::Preschool]),
        ["vào tháng 5/2026 viện dẫn `tt-19-2018-bgddt`", "vào tháng 5/2026 viện dẫn `tt-22-2024-bgddt`"]
    );
    assert_eq!(hints(&[]).len(), 4);
}

#[test]
fn continuing_education_lost_its_circular_in_2026() {
    let cited = "Thông tư số 42/2012/TT-BGDĐT";
    assert!(warnings(cited, "06/7/2026", &[Level::Continuing]).is_empty());
    let found = warnings(cited, "12/2026", &[Level::Continuing]);
    assert_eq!(
        found.first().unwrap().message,
        "Thông tư số 42/2012/TT-BGDĐT hết hiệu lực từ 07/7/2026, thay bằng Thông tư số 57/2026/TT-BGDĐT"
    );
}

#[test]
fn a_decree_of_which_clauses_ended_is_cited_rightly() {
    assert_eq!(
        rules("Nghị định số 142/2025/NĐ-CP và Nghị định số 143/2025/NĐ-CP", "12/2026"),
        [] as [&str; 0]
    );
}

#[test]
fn an_ended_clause_of_a_decree_that_stays_is_told() {
    const RULE: &str = "dieu-khoan-het-hieu-luc";
    for (text, on, expected) in [
        ("theo Điều 6 Nghị định số 142/2025/NĐ-CP", "12/2026", &[RULE][..]),
        ("theo Điều 6 Nghị định 142/2025/NĐ-CP", "12/2026", &[RULE]),
        ("theo khoản 2 Điều 6 của Nghị định số 142/2025/NĐ-CP", "12/2026", &[RULE]),
        ("theo khoản 4 và khoản 5 Điều 35 Nghị định số 142/2025/NĐ-CP", "12/2026", &[RULE; 2]),
        ("theo Điều 35 Nghị định số 142/2025/NĐ-CP", "12/2026", &[RULE]),
        ("theo Điều 6 Nghị định số 143/2025/NĐ-CP", "15/3/2026", &[RULE]),
        ("theo Điều 6 Nghị định số 143/2025/NĐ-CP", "3/2026", &[RULE]),
        ("theo Điều 6 Nghị định số 143/2025/NĐ-CP", "14/3/2026", &[]),
        ("theo khoản 1 Điều 35 Nghị định số 142/2025/NĐ-CP", "12/2026", &[]),
        ("theo Điều 7 Nghị định số 142/2025/NĐ-CP", "12/2026", &[]),
        ("Luật Giáo dục, Điều 6; Nghị định số 142/2025/NĐ-CP", "12/2026", &[]),
        ("theo Điều 6 Nghị định số 66/2026/NĐ-CP", "12/2026", &[]),
    ] {
        assert_eq!(rules(text, on), expected, "{text} {on}");
    }
    let found = warnings("Điều 35 Nghị định số 142/2025/NĐ-CP", "12/2026", &[]);
    assert_eq!(
        found[0].message,
        "Điều 35 có khoản 4 Điều 35, khoản 5 Điều 35, khoản 6 Điều 35 của Nghị định số 142/2025/NĐ-CP hết hiệu lực từ \
         15/3/2026 theo Nghị định số 66/2026/NĐ-CP"
    );
    assert_eq!(found[0].hints, ["viện dẫn điều, khoản đang có hiệu lực; xem `nd-66-2026`"]);
}

#[test]
fn a_document_named_in_the_title_of_another_is_not_cited() {
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let amending = citation::full(register.find("tt-22-2024-bgddt").unwrap());
    let escaped = amending.replace('/', "\\/").replace('-', "\\-");
    for text in [amending.clone(), escaped] {
        let found = warnings(&format!("Căn cứ {text};"), "12/2026", &[]);
        let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
        assert!(diagnostic.message.starts_with("Thông tư số 22/2024/TT-BGDĐT"), "{}", diagnostic.message);
    }
    assert_eq!(rules(&format!("{amending}; Thông tư số 17/2018/TT-BGDĐT"), "12/2026").len(), 2);
}

#[test]
fn an_unsure_end_says_so() {
    let found = warnings("Thông tư số 59/2012/TT-BGDĐT", "12/2026", &[Level::Primary]);
    let hints = &found.first().unwrap().hints;
    assert!(hints.contains(&"mốc hiệu lực này trong sổ văn bản chưa được xác minh".to_owned()), "{hints:?}");
}

#[test]
fn a_replacement_for_a_level_concerns_that_level_only() {
    let cited = "Thông tư số 42/2012/TT-BGDĐT";
    assert!(warnings(cited, "2020", &[Level::Continuing]).is_empty());
    let found = warnings(cited, "2020", &[Level::Primary, Level::Continuing]);
    assert_eq!(
        found.first().unwrap().message,
        "Thông tư số 42/2012/TT-BGDĐT hết hiệu lực đối với tiểu học từ 10/10/2018, thay bằng Thông tư số \
         17/2018/TT-BGDĐT"
    );
}

#[test]
fn the_wrong_date_of_the_cao_loc_plan_is_found() {
    let text = "tại Thông tư số 13/2020/TT-BGDĐT ngày 27/5/2020 của Bộ trưởng Bộ GDĐT và Thông tư số \
                14/2020/TT-BGDĐT, ngày 26/5/2020";
    let found = warnings(text, "1/2024", &[]);
    let [diagnostic] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(diagnostic.rule(), "ngay-vien-dan-lech");
    assert_eq!(
        diagnostic.message,
        "Thông tư số 13/2020/TT-BGDĐT ban hành ngày 26/5/2020, không phải ngày 27/5/2020"
    );
}

#[test]
fn documents_outside_the_register_are_passed_over() {
    assert_eq!(rules("Quyết định số 5/2019/QĐ-UBND ngày 01/01/2019", "2027"), [] as [&str; 0]);
}

#[test]
fn the_real_plans_are_silent_on_their_own_dates_and_not_today() {
    let cited = |symbols: &[&str]| -> String { symbols.join("; ") };
    for (symbols, own_date) in [
        (cited(&["17/2018/TT-BGDĐT", "18/2018/TT-BGDĐT", "125/2014/TTLT-BTC-BGDĐT"]), "2/2020"),
        (cited(&["25/2014/TT-BGDĐT ngày 07 tháng 8 năm 2014", "42/2012/TT-BGDĐT ngày 23/11/2012"]), "8/2017"),
        (cited(&["17/2018/TT-BGDĐT", "19/2018/TT-BGDĐT ngày 22/8/2018"]), "2021"),
    ] {
        assert_eq!(rules(&symbols, own_date), [] as [&str; 0], "{symbols}");
        assert!(rules(&symbols, "22/11/2026").contains(&"van-ban-het-hieu-luc"), "{symbols}");
    }
}
