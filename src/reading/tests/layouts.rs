//! Lists of schools in the layouts that offices use: sections, keys written once, levels in names, provinces.

use proptest::prelude::*;

use super::super::{OpenedFacts, UnitFacts};
use super::batches::{each, many, read};
use crate::diagnostic::Tried;
use crate::facts::{Level, TargetKind, official_name};

const BY_NAME: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {cap_tren: UBND tỉnh Nghệ An}
van_ban: {ngay: 12/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
nhan_ban: {bang: xa.xlsx, theo: ten_xa}
truong: {bang: truong.csv}
";

const UNITS: [&[&str]; 4] =
    [&["Mã xã", "Tên xã"], &["16738", "Xã Quế Phong"], &["16744", "Xã Thông Thụ"], &["16756", "Xã Tri Lễ"]];

/// Names, levels and targets of the schools of each unit.
type Found = Vec<Vec<(String, Level, Option<TargetKind>)>>;

fn found(outcome: Tried<OpenedFacts>) -> Found {
    let schools = |unit: UnitFacts| {
        let of = |school: crate::facts::School| {
            let target = school.target().map(|target| target.kind.value);
            (school.name, school.level.value, target)
        };
        unit.facts.schools.into_iter().map(of).collect::<Vec<_>>()
    };
    each(&many(outcome)).map(|unit| schools(unit.value.unwrap())).collect()
}

fn rules(outcome: &Tried<OpenedFacts>) -> Vec<&'static str> {
    outcome.diagnostics.iter().map(|found| found.rule()).collect()
}

#[test]
fn sections_give_units_levels_and_targets() {
    let outcome = read(
        BY_NAME,
        "TT;Tên trường;Tháng\nA;CÔNG NHẬN MỚI;\nI;XÃ QUẾ PHONG;\n1;MN Hoa Mai;5\n2;TH Hoa Mai;5\nII;XÃ THÔNG THỤ;\n1;MN Hoa Lan;6\nB;CÔNG NHẬN LẠI;\nI;XÃ TRI LỄ;\n1;THCS Tri Lễ;11\n",
        &UNITS,
    );
    assert_eq!(rules(&outcome), ["cap-hoc-theo-ten", "ten-truong-viet-du"], "{:?}", outcome.diagnostics);
    let (new, again) = (Some(TargetKind::NewRecognition), Some(TargetKind::Renewal));
    let school = |name: &str, level, target| (name.to_owned(), level, target);
    assert_eq!(
        found(outcome),
        [
            vec![
                school("Trường Mầm non Hoa Mai", Level::Preschool, new),
                school("Trường Tiểu học Hoa Mai", Level::Primary, new)
            ],
            vec![school("Trường Mầm non Hoa Lan", Level::Preschool, new)],
            vec![school("Trường THCS Tri Lễ", Level::LowerSecondary, again)],
        ]
    );
}

#[test]
fn a_section_that_is_not_understood_holds_the_documents() {
    let outcome = read(
        BY_NAME,
        "TT;Tên trường;Xã;Chuẩn quốc gia\nI;CÔNG NHẬN MỚI;;\n1;MN Hoa Mai;Quế Phong;1\n2;MN Hoa Lan;Tri Lễ;1\n",
        &UNITS,
    );
    // Of what was recognised, or the degree that is aimed at.
    assert!(rules(&outcome).contains(&"de-muc-chua-hieu"), "{:?}", outcome.diagnostics);
    assert!(outcome.value.is_none());
}

#[test]
fn a_school_without_a_unit_stops_the_plans_that_may_lack_it() {
    let yaml = BY_NAME.replace("theo: ten_xa", "theo: ma_xa");
    let schools = "Mã xã;Tên trường\n16738;MN A\n16738;MN B\n;MN C\n16744;MN D\n16756;MN E\n16756;MN G\n";
    let outcome = read(&yaml, schools, &UNITS);
    assert!(rules(&outcome).contains(&"thieu-gia-tri"), "{:?}", outcome.diagnostics);
    let batch = many(outcome);
    assert_eq!((0..3).map(|index| batch.fails(index)).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn the_province_tells_communes_of_one_name_apart() {
    for yaml in [BY_NAME.to_owned(), BY_NAME.replace("co_quan: {cap_tren: UBND tỉnh Nghệ An}\n", "")] {
        let rows: [&[&str]; 3] =
            [&["Tên xã", "Tỉnh"], &["Tiền Phong", "Nghệ An"], &["Xã Yên Hòa", "Nghệ An"]];
        let outcome = read(&yaml, "Tên xã;Tên trường\nTiền Phong;MN A\nXã Yên Hòa;MN B\n", &rows);
        assert_eq!(found(outcome).iter().map(Vec::len).collect::<Vec<_>>(), [1, 1]);
    }
    let rows: [&[&str]; 2] = [&["Tên xã", "Tỉnh"], &["Xã Quế Phong", "Thanh Hóa"]];
    let outcome = read(BY_NAME, "Tên xã;Tên trường\nXã Quế Phong;MN A\n", &rows);
    let unit = each(&many(outcome)).next().unwrap();
    assert!(unit.value.is_none() && unit.diagnostics.iter().any(|found| found.rule() == "don-vi-la"));
}

#[test]
fn rows_of_one_province_tell_communes_of_one_name_apart() {
    let yaml = BY_NAME.replace("co_quan: {cap_tren: UBND tỉnh Nghệ An}\n", "");
    let rows: [&[&str]; 3] = [&["Tên xã"], &["Tiền Phong"], &["Xã Quế Phong"]];
    let schools = "Tên xã;Tên trường\nTiền Phong;MN A\nQuế Phong;MN B\n";
    for (yaml, expected) in [
        (yaml.clone(), vec!["don-vi-theo-tinh"]),
        (yaml.replace("theo: ten_xa}\ntruong", "theo: ten_xa, tinh: Nghệ An}\ntruong"), vec![]),
    ] {
        let batch = many(read(&yaml, schools, &rows));
        let unit = each(&batch).next().unwrap();
        let told: Vec<_> = unit
            .diagnostics
            .iter()
            .map(|found| found.rule())
            .filter(|rule| rule.starts_with("don-vi"))
            .collect();
        assert_eq!(told, expected);
        assert_eq!(unit.value.unwrap().facts.issuer.unit_code.as_deref(), Some("16750"));
    }
}

#[test]
fn schools_are_joined_by_their_province_where_communes_share_a_name() {
    let yaml = BY_NAME
        .replace("co_quan: {cap_tren: UBND tỉnh Nghệ An}\n", "")
        .replace("theo: ten_xa", "theo: ten_xa, ten_tep: \"{{tinh}}\"");
    let rows: [&[&str]; 3] =
        [&["Tên xã", "Tỉnh"], &["Xã Tiền Phong", "Nghệ An"], &["Xã Tiền Phong", "Phú Thọ"]];
    let there = crate::units::Commune::named("Xã Tiền Phong");
    assert!(there.iter().any(|commune| commune.province.ends_with("Phú Thọ")), "{there:?}");
    let schools = "Tỉnh;Tên xã;Tên trường\nPhú Thọ;Tiền Phong;MN A\nNghệ An;Xã Tiền Phong;MN B\nNghệ An;Tiền Phong;MN C\n";
    let outcome = read(&yaml, schools, &rows);
    assert!(!rules(&outcome).contains(&"cot-la"), "{:?}", outcome.diagnostics);
    let names = |schools: &Vec<(String, Level, Option<TargetKind>)>| {
        schools.iter().map(|(name, ..)| name.rsplit(' ').next().unwrap().to_owned()).collect::<String>()
    };
    assert_eq!(found(outcome).iter().map(names).collect::<Vec<_>>(), ["BC", "A"]);
}

#[test]
fn names_of_units_may_be_typed_without_accents() {
    let yaml = BY_NAME.replace("Nghệ An", "Lâm Đồng");
    for (unit, key) in
        [("Don Duong", "xa don duong"), ("Xã Đơn Dương", "DON DUONG"), ("xa Don Duong", "Đơn Dương")]
    {
        let outcome = read(&yaml, &format!("Ten xa;Ten truong\n{key};MN A\n"), &[&["Tên xã"], &[unit]]);
        let is_told = outcome.diagnostics.iter().any(|found| found.message.contains("gõ không dấu"));
        assert_eq!(is_told, key.is_ascii(), "{:?}", outcome.diagnostics);
        let batch = many(outcome);
        let one = each(&batch).next().unwrap();
        let told = one.diagnostics.iter().any(|found| found.message.contains("gõ không dấu"));
        let facts = one.value.unwrap_or_else(|| panic!("{unit}: {:?}", one.diagnostics)).facts;
        assert_eq!(
            (facts.issuer.name.value.as_str(), facts.schools.len()),
            ("Ủy ban nhân dân xã Đơn Dương", 1)
        );
        assert_eq!(told, unit.is_ascii(), "{unit}");
    }
}

#[test]
fn a_former_commune_is_what_became_of_it() {
    let yaml = BY_NAME.replace("Nghệ An", "Hưng Yên");
    let rows: [&[&str]; 2] = [&["Tên xã"], &["Xã Quỳnh Phụ"]];
    let schools = "Huyện;Tên xã;Tên trường;Cấp học\nQuỳnh Phụ;Xã Quỳnh Hồng;Trường Mầm non A;MN\n";
    let outcome = read(&yaml, schools, &rows);
    assert_eq!(rules(&outcome), ["cot-la", "don-vi-cu"], "{:?}", outcome.diagnostics);
    assert!(outcome.diagnostics[1].message.contains("nay thuộc Xã Quỳnh Phụ"));
    let unit = each(&many(outcome)).next().unwrap();
    assert_eq!(unit.value.unwrap().facts.schools[0].commune.as_ref().unwrap().value, "Xã Quỳnh Phụ");
}

#[test]
fn names_are_written_out_unless_they_are_to_stay() {
    let schools = "Tên xã;Tên trường;Cấp học\nQuế Phong;MN Hoa Mai;MN\n";
    let outcome = read(BY_NAME, schools, &UNITS);
    assert!(rules(&outcome).contains(&"ten-truong-viet-du"));
    assert_eq!(found(outcome)[0][0].0, "Trường Mầm non Hoa Mai");
    let outcome = read(&BY_NAME.replace("truong.csv", "truong.csv, giu_ten: true"), schools, &UNITS);
    assert!(!rules(&outcome).contains(&"ten-truong-viet-du"));
    assert_eq!(found(outcome)[0][0].0, "MN Hoa Mai");
}

/// The schools of a list: unit, level, number.
fn lists() -> impl Strategy<Value = Vec<Vec<usize>>> {
    proptest::collection::vec(proptest::collection::vec(0usize..3, 1..4), 3)
}

const UNIT_NAMES: [[&str; 3]; 3] = [
    ["Xã Quế Phong", "XÃ QUẾ PHONG", "UBND xã Quế Phong"],
    ["Xã Thông Thụ", "XÃ THÔNG THỤ", "X. Thông Thụ"],
    ["Xã Tri Lễ", "XÃ TRI LỄ", "xã Tri Lễ"],
];
const LEVELS: [[&str; 3]; 3] = [
    ["MN", "Trường Mầm non", "MẦM NON"],
    ["TH", "Trường Tiểu học", "TIỂU HỌC"],
    ["THCS", "Trường THCS", "THCS"],
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// One list in any of the layouts is the same facts.
    #[test]
    fn every_layout_says_the_same(list in lists(), spelling in 0usize..3, layout in 0usize..4) {
        let mut text = String::new();
        let mut expected = vec![Vec::new(); 3];
        for (unit, levels) in list.iter().enumerate() {
            let name = UNIT_NAMES[unit][spelling];
            let (section, column, code) = match layout {
                0 => (format!("{};{name}\n", ["I", "II", "III"][unit]), String::new(), ""),
                1 => (String::new(), format!("{name};"), ""),
                2 => (String::new(), String::new(), ["16738;", "16744;", "16756;"][unit]),
                _ => (format!("{}. {name};\n", ["A", "B", "C"][unit]), String::new(), ""),
            };
            text.push_str(&section);
            for (number, level) in levels.iter().enumerate() {
                let school = format!("{} Số {unit}{number}", LEVELS[*level][spelling.min(1)]);
                // The key stands in the first row of its group alone.
                let code = if number == 0 || code.is_empty() { code } else { ";" };
                text.push_str(&format!("{};{column}{code}{school}\n", number + 1));
                let level = [Level::Preschool, Level::Primary, Level::LowerSecondary][*level];
                let name = official_name(&school).unwrap_or(school);
                expected[unit].push((name, level, None));
            }
        }
        let header = match layout {
            0 | 3 => "TT;Tên trường\n",
            1 => "TT;Xã;Tên trường\n",
            _ => "TT;Mã xã;Tên trường\n",
        };
        let yaml = if layout == 2 { BY_NAME.replace("theo: ten_xa", "theo: ma_xa") } else { BY_NAME.to_owned() };
        // Where most units have one school a blank key is a slip and no habit.
        let groups = list.iter().filter(|levels| levels.len() > 1).count();
        prop_assume!(layout != 2 || groups != 1);
        let outcome = read(&yaml, &format!("{header}{text}"), &UNITS);
        prop_assert_eq!(found(outcome), expected, "{}{}", header, text);
    }
}
