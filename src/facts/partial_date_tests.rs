#![allow(clippy::unwrap_used)]
//! Tests: dates whose day or month may still be blank.

use super::*;

fn day(year: i32, month: u32, day: u32) -> PartialDate {
    PartialDate::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

#[test]
fn reads_what_people_type() {
    for text in ["16/01/2024", "16/1/2024", "2024-01-16", "16-01-2024", "16.1.2024", "16 / 01 / 2024"] {
        assert_eq!(PartialDate::parse(text), Ok(day(2024, 1, 16)), "{text}");
    }
    for text in ["01/2024", "1/2024", "2024-01", "1\u{a0}/ 2024"] {
        assert_eq!(PartialDate::parse(text), Ok(PartialDate::Month { year: 2024, month: 1 }), "{text}");
    }
    assert_eq!(PartialDate::parse("2024"), Ok(PartialDate::Year(2024)));
}

#[test]
fn refuses_impossible_dates_and_says_why() {
    assert_eq!(PartialDate::parse("30/02/2024"), Err(DateError::Day { day: 30, month: 2, year: 2024 }));
    assert_eq!(PartialDate::parse("29/02/2024"), Ok(day(2024, 2, 29)));
    assert_eq!(PartialDate::parse("29/2/2023").unwrap_err().to_string(), "tháng 2/2023 không có ngày 29");
    assert_eq!(PartialDate::parse("13/2024"), Err(DateError::Month(13)));
    assert_eq!(PartialDate::parse("1/0024"), Err(DateError::Year(24)));
    for text in ["", "16/01/24", "5", "a/2024", "+1/2024", "1/2/3/2024", "tháng 5", "٣/2024"] {
        assert_eq!(PartialDate::parse(text), Err(DateError::Shape), "{text}");
    }
}

#[test]
fn reads_and_prints_months_in_a_row() {
    let months = |first, last| PartialDate::Months { year: 2027, first, last };
    for (text, expected, printed) in [
        ("Quý II/2027", months(4, 6), "Quý II/2027"),
        ("quý 2 năm 2027", months(4, 6), "Quý II/2027"),
        ("QUÝ IV - 2027", months(10, 12), "Quý IV/2027"),
        ("4-5/2027", months(4, 5), "4-5/2027"),
        ("Tháng 4 - 5 năm 2027", months(4, 5), "4-5/2027"),
        ("từ tháng 3 đến tháng 12/2027", months(3, 12), "3-12/2027"),
        ("1-3/2027", months(1, 3), "Quý I/2027"),
    ] {
        let read = PartialDate::parse_months(text).unwrap();
        assert_eq!((read, read.numeric().as_str()), (expected, printed), "{text}");
        assert_eq!(PartialDate::parse_months(&read.numeric()), Some(read));
    }
    for (text, expected) in
        [("Quý II-III/2027", (4, 9)), ("Quý 2, quý 3 năm 2027", (4, 9)), ("quý II đến quý IV/2027", (4, 12))]
    {
        let found = PartialDate::parse_months(text).unwrap();
        assert_eq!(found, months(expected.0, expected.1), "{text}");
    }
    let of_year = |text: &str| PartialDate::parse_months_of(text, |_| Some(2027));
    for (text, expected) in [
        ("Quý III", months(7, 9)),
        ("quý 1", months(1, 3)),
        ("6-7", months(6, 7)),
        ("tháng 6 - 7", months(6, 7)),
    ] {
        assert_eq!(of_year(text), Some(expected), "{text}");
    }
    let of_school_year = |month| Some(if month > 7 { 2026 } else { 2027 });
    assert_eq!(PartialDate::parse_months_of("Quý III", of_school_year), None, "it lies in two school years");
    assert_eq!((of_year("Quý III/2027"), of_year("Quý V"), of_year("6")), (None, None, None));
    assert_eq!(PartialDate::parse_months("Tháng 4, 8/2027"), None, "two months");
    for text in ["5-4/2027", "4/5/2027", "5/2027", "Quý V/2027", "quý II", "4-13/2027", "2026-2027", ""] {
        let expected = (text == "4/5/2027").then(|| months(4, 5));
        assert_eq!(PartialDate::parse_months(text), expected, "{text}");
    }
    let quarter = months(4, 6);
    assert_eq!(
        (quarter.earliest(), quarter.latest()),
        (NaiveDate::from_ymd_opt(2027, 4, 1).unwrap(), NaiveDate::from_ymd_opt(2027, 6, 30).unwrap())
    );
    assert_eq!(quarter.as_known_in_words(), "quý II năm 2027");
    assert_eq!(months(4, 5).as_known(), "tháng 4-5/2027");
}

#[test]
fn prints_the_decrees_zeros() {
    assert_eq!(day(2024, 1, 16).numeric(), "16/01/2024");
    assert_eq!(day(2020, 3, 5).numeric(), "05/3/2020");
    assert_eq!(PartialDate::Month { year: 2024, month: 2 }.numeric(), "02/2024");
    assert_eq!(PartialDate::Month { year: 2024, month: 5 }.numeric(), "5/2024");
    assert_eq!(PartialDate::Year(2024).numeric(), "2024");
    assert_eq!(day(2020, 3, 5).in_words(), "ngày 05 tháng 3 năm 2020");
}

#[test]
fn leaves_room_for_the_pen() {
    let month = PartialDate::Month { year: 2024, month: 1 };
    assert_eq!(month.in_words(), format!("ngày {BLANK} tháng 01 năm 2024"));
    assert_eq!(PartialDate::Year(2024).in_words(), format!("ngày {BLANK} tháng {BLANK} năm 2024"));
}

#[test]
fn spans_the_days_it_can_be() {
    let february = PartialDate::Month { year: 2024, month: 2 };
    assert_eq!(february.earliest(), NaiveDate::from_ymd_opt(2024, 2, 1).unwrap());
    assert_eq!(february.latest(), NaiveDate::from_ymd_opt(2024, 2, 29).unwrap());
    assert_eq!(PartialDate::Year(2024).latest(), NaiveDate::from_ymd_opt(2024, 12, 31).unwrap());
    let december = PartialDate::Month { year: 2024, month: 12 };
    assert_eq!(december.latest(), NaiveDate::from_ymd_opt(2024, 12, 31).unwrap());
}

#[test]
fn a_date_in_a_sentence() {
    let read = |text| PartialDate::parse(text).unwrap();
    assert_eq!(read("05/03/2020").as_known(), "ngày 05/3/2020");
    assert_eq!(read("1/2024").as_known(), "tháng 01/2024");
    assert_eq!(read("22/02/2021").plain(), "22/02/2021");
    assert_eq!(read("2019").plain(), "năm 2019");
}

#[test]
fn blanks_can_be_anything() {
    let can_be = |one, other| PartialDate::parse(one).unwrap().can_be(PartialDate::parse(other).unwrap());
    assert!(can_be("26/5/2020", "5/2020"));
    assert!(can_be("2020", "26/5/2020"));
    assert!(!can_be("26/5/2020", "27/5/2020"));
    assert!(!can_be("6/2020", "26/5/2020"));
}
