#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::json;

use super::*;

/// All names; under `them` those of `facts`.
fn schema(facts: &Facts) -> Value {
    names(Some(&facts.own.0), None)
}
use crate::diagnostic::tried;
use crate::facts::sample::{aiming, commune_plan, located, month, school};
use crate::facts::{Level, School, TargetKind};
use crate::yaml::{Field, Record, Shape};

fn of(facts: &Facts) -> Value {
    let regimes = tried(|report| Regimes::load(None, report)).value.unwrap();
    let figures = tried(|report| Figures::derive(facts, &regimes, report)).value.unwrap();
    context(facts, &figures, &regimes, &SeenNames::whole())
}

/// Every path of keys in `value`; list elements add nothing to the path.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let path = format!("{at}.{key}");
                found.push(path.clone());
                paths(value, &path, found);
            }
        }
        Value::Array(elements) => elements.iter().for_each(|element| paths(element, at, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn path_set(value: &Value) -> std::collections::BTreeSet<String> {
    let mut found = Vec::new();
    paths(value, "", &mut found);
    found.into_iter().collect()
}

/// Paths that end in null or an empty list.
fn unfilled(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Null => found.push(at.to_owned()),
        Value::Array(elements) if elements.is_empty() => found.push(at.to_owned()),
        Value::Array(elements) => elements.iter().for_each(|element| unfilled(element, at, found)),
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| unfilled(value, &format!("{at}.{key}"), found))
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_schema_leaves_nothing_empty() {
    let mut found = Vec::new();
    unfilled(&schema(&commune_plan()), "", &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_name_of_a_context_is_in_the_schema_and_every_top_name_of_the_schema_in_a_context() {
    let facts = commune_plan();
    let (context, schema) = (path_set(&of(&facts)), path_set(&schema(&facts)));
    assert_eq!(context.difference(&schema).collect::<Vec<_>>(), Vec::<&String>::new());
    let top = |paths: &std::collections::BTreeSet<String>| {
        paths.iter().filter(|path| path.matches('.').count() == 1).cloned().collect::<Vec<_>>()
    };
    assert_eq!(top(&context), top(&schema));
}

/// The paths of the keys that are declared to be seen, also of maps inside.
fn declared(fields: &[Field], at: &str, found: &mut Vec<String>) {
    for field in fields {
        let path = format!("{at}.{}", field.key);
        let shape = match &field.shape {
            Shape::List(item) => item,
            shape => shape,
        };
        declared(shape.keys().unwrap_or_default(), &path, found);
        found.extend(field.is_seen.then_some(path));
    }
}

#[test]
fn what_is_declared_to_be_seen_is_a_name() {
    let mut found = Vec::new();
    declared(&Facts::fields(), "", &mut found);
    assert!(
        found.contains(&".kem_theo".to_owned()) && found.contains(&".truong.dia_chi".to_owned()),
        "{found:?}"
    );
    let names = path_set(&schema(&commune_plan()));
    found.retain(|path| !names.contains(path));
    assert_eq!(found, Vec::<String>::new(), "their views show nothing as written: `as_written`");
}

#[test]
fn names_of_ones_own_are_those_of_the_facts() {
    let mut facts = commune_plan();
    facts.own.0.insert("so_doi".to_owned(), json!(3));
    assert_eq!(schema(&facts).pointer("/them/so_doi"), Some(&json!(3)));
    assert_eq!(of(&facts).pointer("/them/so_doi"), Some(&json!(3)));
}

#[test]
fn the_cam_thanh_plan_shows_its_facts() {
    let view = of(&commune_plan());
    let at = |pointer| view.pointer(pointer).unwrap_or_else(|| panic!("{pointer}"));
    assert_eq!(at("/nam"), 2024);
    assert_eq!(at("/nam_hoc"), &Value::Null);
    assert_eq!(at("/thoi_ky"), "năm 2024");
    assert_eq!(at("/nam_truoc"), 2023);
    assert_eq!(at("/co_quan/ten_ngan"), "UBND xã Cẩm Thành");
    assert_eq!(at("/co_quan/dia_ban"), "xã Cẩm Thành");
    assert_eq!(at("/co_quan/cap_tren"), "UBND huyện Cẩm Thủy");
    assert_eq!(at("/truong/0/ten_goi"), "THCS Cẩm Thành");
    assert_eq!(at("/truong/0/muc_tieu/thang/thang_nam"), "5/2024");
    assert_eq!(at("/truong/0/muc_tieu/thang/thang_chu"), "tháng 5 năm 2024");
    assert_eq!(at("/truong/1/muc_tieu/thang"), &Value::Null);
    assert_eq!(at("/so_lieu/truong/tong"), 3);
    assert_eq!(at("/so_lieu/truong/theo_cap/0/cap/viet_tat"), "MN");
    assert_eq!(at("/so_lieu/truong/theo_cap/0/ty_le"), "33,4");
    assert_eq!(at("/so_lieu/muc_tieu/co_thang"), 1);
    assert_eq!(at("/so_lieu/muc_tieu/cong_nhan_lai/so_luong"), 3);
    assert_eq!(at("/so_lieu/muc_tieu/nang_chuan/truong"), &json!([]));
    assert_eq!(at("/so_lieu/bang_muc_tieu/0/cong_nhan_lai/ten_goi"), "Mầm non Cẩm Thành");
    assert_eq!(at("/so_lieu/bang_muc_tieu/0/cong_nhan_lai/thang"), &Value::Null);
    assert_eq!(at("/so_lieu/bang_muc_tieu/2/cong_nhan_lai/thang/thang_nam"), "5/2024");
    assert_eq!(at("/so_lieu/bang_muc_tieu/0/nang_chuan"), &Value::Null);
    assert_eq!(at("/so_lieu/hien_trang/den_ngay/so"), "31/12/2023");
    assert_eq!(at("/so_lieu/hien_trang/so_luong"), 3);
    assert_eq!(at("/so_lieu/hien_trang/truong/0/ten"), "Trường Mầm non Cẩm Thành");
    assert_eq!(at("/so_lieu/hien_trang/het_han").as_array().map(Vec::len), Some(0));
    assert_eq!(at("/so_lieu/lo_trinh/tong_so"), 3);
    assert_eq!(at("/so_lieu/lo_trinh/chua_co_thang"), &json!({"tong": 2, "so": [1, 1, 0]}));
}

#[test]
fn the_thanh_mien_roadmap_follows_from_dated_targets() {
    let aim = |name: &str, level, at, year| {
        aiming(school(name, level), TargetKind::ExternalEvaluation, Some(month(at, year)))
    };
    let mut facts = commune_plan();
    facts.period = Period::SchoolYear(2017);
    facts.issuer.name.value = "Phòng Giáo dục và Đào tạo Thanh Miện".to_owned();
    facts.issuer.superior = Some(located("UBND huyện Thanh Miện".to_owned()));
    facts.schools = vec![
        aim("Trường THCS Cao Thắng", Level::LowerSecondary, 10, 2017),
        aim("Trường Tiểu học Diên Hồng", Level::Primary, 1, 2018),
        aim("Trường Mầm non Đoàn Kết", Level::Preschool, 11, 2017),
        aim("Trường Tiểu học Tứ Cường", Level::Primary, 11, 2017),
    ];
    facts.record.date = located(month(9, 2017));
    let view = of(&facts);
    assert_eq!(view.pointer("/nam_hoc"), Some(&json!("2017-2018")));
    assert_eq!(view.pointer("/co_quan/dia_ban"), Some(&json!("huyện Thanh Miện")));
    let roadmap = view.pointer("/so_lieu/lo_trinh").unwrap();
    let rows: Vec<_> = roadmap.pointer("/hang").unwrap().as_array().unwrap().iter().collect();
    let row = |row: &Value| (row["thang"]["thang_nam"].clone(), row["tong"].clone(), row["so"].clone());
    assert_eq!(
        rows.into_iter().map(row).collect::<Vec<_>>(),
        [
            (json!("10/2017"), json!(1), json!([0, 0, 1])),
            (json!("11/2017"), json!(2), json!([1, 1, 0])),
            (json!("01/2018"), json!(1), json!([0, 1, 0])),
        ]
    );
    assert_eq!(roadmap.pointer("/tong"), Some(&json!({"tong": 4, "so": [1, 2, 1]})));
}

#[test]
fn schools_of_several_levels_are_called_by_them() {
    let combined = |name: &str, levels: &[Level]| School {
        levels: levels.to_vec(),
        ..aiming(school(name, Level::Combined), TargetKind::ExternalEvaluation, None)
    };
    let both = [Level::LowerSecondary, Level::Primary];
    let mut facts = commune_plan();
    facts.schools = vec![combined("Trường Số 1", &both), combined("Trường Số 2", &both)];
    let called = |facts: &Facts| of(facts).pointer("/so_lieu/truong/theo_cap/0/cap/viet_tat").cloned();
    assert_eq!(called(&facts), Some(json!("TH&THCS")));
    let levels = of(&facts).pointer("/so_lieu/truong/cac_cap").cloned().unwrap();
    let names: Vec<_> = levels.as_array().unwrap().iter().map(|level| level["ten_day_du"].clone()).collect();
    assert_eq!(names, ["tiểu học", "trung học cơ sở"]);
    facts.schools.push(combined("Trường Số 3", &[Level::LowerSecondary, Level::UpperSecondary]));
    assert_eq!(called(&facts), Some(json!("phổ thông có nhiều cấp học")));
    assert_eq!(of(&facts).pointer("/truong/2/cap_hoc/viet_tat"), Some(&json!("THCS&THPT")));
}

#[test]
fn a_span_has_no_year_of_its_own() {
    let mut facts = commune_plan();
    facts.period = Period::Span { first: 2021, last: 2025 };
    let view = of(&facts);
    let at = |path: &str| view.pointer(path).cloned().unwrap();
    assert_eq!(at("/nam"), Value::Null);
    assert_eq!(at("/nam_hoc"), Value::Null);
    assert_eq!(at("/giai_doan"), "2021-2025");
    assert_eq!(at("/thoi_ky"), "giai đoạn 2021-2025");
    assert_eq!((at("/nam_truoc"), at("/nam_sau")), (json!(2020), json!(2026)));
}

/// The table of names of docs/templates.md: each name is one, and no group of names is missing.
#[test]
fn the_docs_name_what_templates_may_name() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/templates.md")).unwrap();
    let section = page.split("\n## ").find(|section| section.starts_with("Names\n")).unwrap();
    let known = path_set(&schema(&commune_plan()));
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let told: Vec<String> = rows
        .flat_map(|row| row.split('|').nth(1).unwrap().split('`').skip(1).step_by(2))
        .map(|name| format!(".{name}"))
        .collect();
    for name in &told {
        assert!(known.contains(name), "docs/templates.md: no such name: {name}");
    }
    for name in known.iter().filter(|name| name.matches('.').count() == 1) {
        let below = format!("{name}.");
        assert!(
            told.iter().any(|told| told == name || told.starts_with(&below)),
            "docs/templates.md lacks {name}"
        );
    }
}
