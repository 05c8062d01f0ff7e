//! Plans for several years: `giai_doan`, and targets that say a month or a year.

use proptest::prelude::*;

use super::batches::{batch, read};
use super::{read_bytes, spots};
use crate::diagnostic::Tried;
use crate::facts::{Facts, PartialDate, Period, dump};

/// A plan with `period` in its second line and one target of `when` in its sixth.
fn plan(period: &str, when: &str) -> Tried<Facts> {
    let text = format!(
        "\
mau: ke-hoach-huyen
{period}
co_quan: {{ten: Ủy ban nhân dân huyện Phù Ninh, dia_danh: Phù Ninh}}
van_ban: {{ngay: 01/2021}}
truong:
- {{ten: Trường Mầm non Tiên Phú, cap_hoc: mam_non, muc_tieu: {{loai: cong_nhan_moi{when}}}}}
nguoi_ky: {{chuc_vu: Phó Chủ tịch}}
"
    );
    read_bytes(text.as_bytes())
}

/// When the target of a plan for 2021-2025 is wanted, or what is said of it.
fn wanted(when: &str) -> Result<Option<String>, Vec<String>> {
    let outcome = plan("giai_doan: 2021-2025", when);
    let said: Vec<String> = outcome.diagnostics.into_iter().map(|found| found.message).collect();
    let month = |facts: &Facts| facts.schools[0].target().unwrap().month.as_ref().map(|month| month.value);
    match outcome.value {
        Some(facts) if said.is_empty() => Ok(month(&facts).map(PartialDate::numeric)),
        Some(_) | None => Err(said),
    }
}

#[test]
fn targets_say_a_month_or_a_year() {
    for (when, expected) in [
        ("", None),
        (", thang: 11/2021", Some("11/2021")),
        (", thang: 2022", Some("2022")),
        (", nam: 2022", Some("2022")),
        (", thang: 11, nam: 2021", Some("11/2021")),
        (", thang: 11/2021, nam: 2021", Some("11/2021")),
        (", thang: 2021, nam: 2021", Some("2021")),
        (", nam: 2021", Some("2021")),
        (", thang: 12/2025", Some("12/2025")),
    ] {
        assert_eq!(wanted(when), Ok(expected.map(str::to_owned)), "{when}");
    }
    for (when, expected) in [
        (", thang: 11", "`11`: kế hoạch nhiều năm phải ghi cả năm, như 11/2021"),
        (", thang: 2026", "năm 2026 nằm ngoài giai đoạn 2021-2025"),
        (", nam: 2020", "năm 2020 nằm ngoài giai đoạn 2021-2025"),
        (", thang: 12/2020", "tháng 12/2020 nằm ngoài giai đoạn 2021-2025"),
        (", thang: 11, nam: 2026", "tháng 11/2026 nằm ngoài giai đoạn 2021-2025"),
        (", thang: 11/2021, nam: 2022", "`thang` ghi tháng 11/2021, nhưng `nam` ghi 2022"),
        (", thang: 13/2021", "`13/2021`: không có tháng 13: cần từ 1 đến 12"),
        (", thang: 13", "`13`: không có tháng 13: cần từ 1 đến 12"),
        (", thang: 20/5/2022", "`20/5/2022`: thời gian phải ghi như 11/2021 hoặc 2022"),
        (", nam: 22", "`22`: năm 22 không hợp lệ: cần từ 1945 đến 2199"),
        (", nam: sau", "`sau`: năm phải ghi bằng bốn chữ số, như 2022"),
    ] {
        assert_eq!(wanted(when), Err(vec![expected.to_owned()]), "{when}");
    }
}

#[test]
fn a_plan_of_one_year_takes_its_own_year_for_no_month() {
    let when = |period: &str, when: &str| {
        let outcome = plan(period, when);
        let said: Vec<String> = outcome.diagnostics.into_iter().map(|found| found.message).collect();
        let month =
            outcome.value.and_then(|facts| Some(facts.schools[0].target()?.month.as_ref()?.value.numeric()));
        (month, said)
    };
    assert_eq!(when("nam: 2021", ", nam: 2021"), (None, vec![]));
    assert_eq!(when("nam: 2021", ", thang: 5, nam: 2021"), (Some("5/2021".into()), vec![]));
    assert_eq!(when("nam: 2021", ", nam: 2022"), (None, vec!["năm 2022 nằm ngoài năm 2021".into()]));
    assert_eq!(
        when("nam: 2021", ", thang: 5, nam: 2022"),
        (None, vec!["tháng 5/2022 nằm ngoài năm 2021".into()])
    );
    assert_eq!(when("nam_hoc: 2020-2021", ", thang: 5, nam: 2021"), (Some("5/2021".into()), vec![]));
    let said = when("nam_hoc: 2020-2021", ", nam: 2021");
    assert_eq!(said, (None, vec!["`2021` mới là năm: năm học 2020-2021 cần cả tháng, như 5/2021".into()]));
}

#[test]
fn a_document_has_one_period() {
    let told = |period: &str| spots(&plan(period, "").diagnostics);
    assert_eq!(told("giai_doan: 2021-2025\nnam: 2021"), [("hai-ky", 2, 1)]);
    assert_eq!(told("nam_hoc: 2021-2022\ngiai_doan: 2021-2025"), [("hai-ky", 3, 1)]);
    let three = "nam_hoc: 2021-2022\nnam: 2021\ngiai_doan: 2021-2025";
    assert_eq!(told(three), [("hai-ky", 2, 1), ("hai-ky", 4, 1)]);
    assert_eq!(told("giai_doan: 2021"), [("ky-sai", 2, 12)]);
    assert_eq!(told("giai_doan: 2025-2021"), [("ky-sai", 2, 12)]);
    assert_eq!(told("giai_doan: [2021, 2025]"), [("kieu-sai", 2, 12)]);
}

#[test]
fn a_roadmap_says_months_or_years_of_its_span() {
    let rows = |period: &str, roadmap: &str| {
        let outcome = plan(&format!("{period}\nlo_trinh: [{roadmap}]"), "");
        let rows = outcome.value.map(|facts| {
            facts.roadmap.iter().map(|row| row.month.value.numeric()).collect::<Vec<_>>().join(", ")
        });
        rows.ok_or_else(|| outcome.diagnostics.into_iter().map(|found| found.message).collect::<Vec<_>>())
    };
    let span = |roadmap: &str| rows("giai_doan: 2021-2025", roadmap);
    let years = "{nam: 2021, mam_non: 2}, {thang: 2022, mam_non: 1}, {thang: 5/2023, mam_non: 1}";
    assert_eq!(span(years), Ok("2021, 2022, 5/2023".into()));
    assert_eq!(
        span("{mam_non: 2}"),
        Err(vec!["thiếu khóa `thang` (như 5/2022) hoặc `nam` (như 2022)".into()])
    );
    assert!(rows("nam: 2021", "{thang: 2021, mam_non: 2}").is_err());
    assert!(rows("nam: 2021", "{nam: 2021, mam_non: 2}").is_err());
    assert_eq!(rows("nam: 2021", "{mam_non: 2}"), Err(vec!["thiếu khóa `thang`".into()]));
}

#[test]
fn titles_are_held_against_the_span() {
    let told = |period: &str, title: &str| {
        let more = format!("{period}\nvan_ban: {{ngay: 01/2021, trich_yeu: \"{title}\"}}");
        let text = format!(
            "mau: ke-hoach-huyen\n{more}\nco_quan: {{ten: Ủy ban nhân dân huyện Phù Ninh, dia_danh: Phù \
             Ninh}}\nnguoi_ky: {{chuc_vu: Phó Chủ tịch}}\n"
        );
        let found = read_bytes(text.as_bytes()).diagnostics;
        found.into_iter().filter_map(|found| found.hints.last().cloned()).collect::<Vec<_>>()
    };
    let span = "giai_doan: 2021-2025";
    for title in [
        "Xây dựng trường chuẩn giai đoạn 2021 - 2025",
        "Xây dựng trường chuẩn giai đoạn 2021–2025",
        "Xây dựng trường chuẩn, từ năm 2021 đến năm 2025",
        "Xây dựng trường chuẩn giai đoạn 2021-2025, năm 2021",
        "Xây dựng trường chuẩn",
    ] {
        assert_eq!(told(span, title), Vec::<String>::new(), "{title}");
    }
    assert_eq!(
        told(span, "Xây dựng trường chuẩn giai đoạn 2026-2030"),
        ["sửa trích yếu; nếu đúng là của giai đoạn 2026-2030, ghi `giai_doan: 2026-2030`"]
    );
    assert_eq!(
        told(span, "Xây dựng trường chuẩn năm 2021"),
        ["sửa trích yếu; nếu đúng là của một năm, ghi `nam: 2021` thay cho `giai_doan`"]
    );
    assert_eq!(
        told("nam: 2021", "Xây dựng trường chuẩn giai đoạn 2021-2025"),
        ["sửa trích yếu; nếu đúng là của cả giai đoạn 2021-2025, ghi `giai_doan: 2021-2025` thay cho `nam`"]
    );
}

const TABLES: &str = "\
mau: ke-hoach-xa
van_ban: {ngay: 01/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
nhan_ban: {bang: xa.xlsx, theo: ma_xa, ten_tep: \"{{ma_xa}}-{{giai_doan}}\"}
truong: {bang: truong.csv}
";

#[test]
fn a_batch_has_a_column_of_spans_and_tables_one_of_years() {
    let schools = "\
;;;Mục tiêu;
Mã xã;Tên trường;Cấp học;Loại;Năm
4;Trường A;thcs;Công nhận mới;2027
4;Trường B;thcs;Công nhận mới;Năm 2028
8;Trường C;thcs;Công nhận mới;2029
";
    let units: [&[&str]; 3] = [
        &["Mã xã", "Tên xã", "Giai đoạn"],
        &["00004", "Phường Ba Đình", "2026 - 2030"],
        &["00008", "", "2026–2030"],
    ];
    let batch = batch(TABLES, schools, &units);
    let documents: Vec<_> = super::batches::each(&batch).map(|unit| unit.value.unwrap()).collect();
    let names: Vec<_> = documents.iter().map(|unit| unit.output_name.as_str()).collect();
    assert_eq!(names, ["00004-2026 - 2030", "00008-2026–2030"]);
    let years = |facts: &Facts| {
        let target = |school: &crate::facts::School| school.target().unwrap().month.clone().unwrap().value;
        facts.schools.iter().map(|school| target(school).numeric()).collect::<Vec<_>>().join(", ")
    };
    let found: Vec<_> = documents.iter().map(|unit| (unit.facts.period, years(&unit.facts))).collect();
    let span = Period::Span { first: 2026, last: 2030 };
    assert_eq!(found, [(span, "2027, 2028".to_owned()), (span, "2029".to_owned())]);
}

#[test]
fn months_and_years_of_tables_meet() {
    let of = |header: &str, cells: &str| {
        let schools = format!("Mã xã;Tên trường;Cấp học;{header}\n4;Trường A;thcs;{cells}\n");
        let units: [&[&str]; 2] =
            [&["Mã xã", "Tên xã", "Giai đoạn"], &["00004", "Phường Ba Đình", "2026-2030"]];
        let outcome = read(TABLES, &schools, &units);
        let mut said: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        let unit = super::batches::each(&super::batches::many(outcome)).next().unwrap();
        said.extend(unit.diagnostics.iter().map(|found| found.rule()));
        let month = unit.value.map(|unit| {
            unit.facts.schools[0].target().unwrap().month.as_ref().map(|month| month.value.numeric())
        });
        (month.flatten(), said)
    };
    let none: Vec<&str> = Vec::new();
    for (header, cells, expected) in [
        ("Mục tiêu;Tháng;Năm đăng ký", "Công nhận mới;11;2027", "11/2027"),
        ("Mục tiêu;Năm phấn đấu", "Công nhận mới;Năm 2027", "2027"),
        ("Mục tiêu;Thời gian thực hiện", "Công nhận mới;Năm 2027", "2027"),
        ("Mục tiêu;Thời gian thực hiện", "Công nhận mới;Tháng 11/2027", "11/2027"),
        ("Mục tiêu", "Công nhận mới năm 2027", "2027"),
        ("Mục tiêu;Tháng", "Công nhận mới năm 2027;11", "11/2027"),
    ] {
        assert_eq!(of(header, cells), (Some(expected.to_owned()), none.clone()), "{header}: {cells}");
    }
    assert_eq!(of("Mục tiêu;Tháng", "Công nhận mới;11"), (None, vec!["ngay-sai"]));
    assert_eq!(of("Mục tiêu;Năm phấn đấu", "Công nhận mới;2031"), (None, vec!["ngoai-ky"]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_target_lies_in_its_span_or_is_told(
        first in 2017u16..2027,
        more in 1u16..20,
        year in 2010u16..2050,
        month in prop::option::of(1u8..=12),
    ) {
        let written = month.map_or(year.to_string(), |month| format!("{month}/{year}"));
        let outcome = plan(&format!("giai_doan: {first}-{}", first + more), &format!(", thang: {written}"));
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        prop_assert_eq!(rules.contains(&"ngoai-ky"), !(first..=first + more).contains(&year));
        if let Some(facts) = outcome.value {
            let wanted = facts.schools[0].target().unwrap().month.as_ref().unwrap().value;
            prop_assert_eq!((wanted.year(), wanted.month()), (year, month));
            let again = read_bytes(dump(&facts).as_bytes()).value.unwrap();
            prop_assert_eq!(again.period, facts.period);
            prop_assert_eq!(again.schools[0].target().unwrap().month.as_ref().unwrap().value, wanted);
        }
    }
}
