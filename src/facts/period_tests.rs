//! Tests: the period a plan covers.

use proptest::prelude::*;

use super::*;

#[test]
fn a_school_year_runs_from_august_to_july() {
    let period = Period::SchoolYear(2017);
    assert_eq!(period.year_of_month(8), Some(2017));
    assert_eq!(period.year_of_month(12), Some(2017));
    assert_eq!(period.year_of_month(1), Some(2018));
    assert_eq!(period.year_of_month(7), Some(2018));
    assert!(period.contains(PartialDate::Month { year: 2017, month: 8 }));
    assert!(period.contains(PartialDate::Month { year: 2018, month: 7 }));
    assert!(!period.contains(PartialDate::Month { year: 2018, month: 8 }));
    assert!(!Period::Year(2024).contains(PartialDate::Month { year: 2025, month: 1 }));
}

#[test]
fn reads_and_prints_school_years() {
    for text in ["2017-2018", "2017 - 2018", "2017–2018", "2017/2018"] {
        assert_eq!(Period::parse_school_year(text), Ok(Period::SchoolYear(2017)), "{text}");
    }
    assert!(Period::parse_school_year("2017-2019").is_err());
    assert!(Period::parse_school_year("2017").is_err());
    assert_eq!(Period::SchoolYear(2017).name(), "năm học 2017-2018");
    assert_eq!(Period::Year(2024).name(), "năm 2024");
}

#[test]
fn reads_and_prints_spans() {
    let span = Period::Span { first: 2026, last: 2030 };
    for text in ["2026-2030", "2026 - 2030", "2026–2030", "2026 — 2030", "2026 đến 2030"] {
        assert_eq!(Period::parse_span(text), Ok(span), "{text}");
    }
    for (text, why) in [
        ("2026", "giai đoạn phải ghi như 2021-2025"),
        ("2026-30", "giai đoạn phải ghi như 2021-2025"),
        ("2026-2030-2035", "giai đoạn phải ghi như 2021-2025"),
        ("", "giai đoạn phải ghi như 2021-2025"),
        ("2026-2026", "giai đoạn gồm từ hai năm; kế hoạch một năm thì ghi `nam: 2026`"),
        ("2030-2026", "năm đầu sau năm cuối; giai đoạn ấy ghi 2026-2030"),
        ("2026-2046", "giai đoạn này dài 21 năm, nhiều nhất là 20"),
        ("1026-2030", "năm 1026 không hợp lệ: cần từ 1945 đến 2199"),
    ] {
        assert_eq!(Period::parse_span(text), Err(why.to_owned()), "{text}");
    }
    assert_eq!((span.key(), span.name()), ("giai_doan", "giai đoạn 2026-2030".to_owned()));
    assert_eq!((span.year_before(), span.year_after()), (2025, 2031));
}

proptest! {
    #[test]
    fn a_span_holds_its_years_and_no_other(first in 1945u16..2150, more in 1u16..20, year in 1945u16..2199) {
        let span = Period::Span { first, last: first + more };
        prop_assert_eq!(Period::parse_span(&span.numeric()), Ok(span));
        prop_assert_eq!(span.contains(PartialDate::Year(year)), (first..=first + more).contains(&year));
        for month in 1..=12 {
            let date = PartialDate::Month { year, month };
            prop_assert_eq!(span.contains(date), span.contains(PartialDate::Year(year)));
            prop_assert_eq!(span.year_of_month(month), None);
        }
    }
}

#[test]
fn a_paper_that_is_no_plan_takes_its_year_from_its_date() {
    let paper = |keys: &str| -> crate::facts::Facts {
        crate::facts::sample::read(&format!(
            "mau: giay-moi\n{keys}co_quan: {{ten: Ủy ban nhân dân xã A, dia_danh: A}}\nvan_ban: {{ngay: 10/3/2027}}\n\
             nguoi_ky: {{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}}\n"
        ))
    };
    let (bare, told) = (paper(""), paper("nam: 2026\n"));
    assert_eq!((bare.period, *bare.is_period_said), (Period::Year(2027), false));
    assert_eq!((told.period, *told.is_period_said), (Period::Year(2026), true));
}
