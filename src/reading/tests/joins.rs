//! Schools find their units; what does not fit stops only the documents it concerns.

use super::super::{Batch, OpenedFacts, UnitFacts, load};
use super::batches::{SCHOOLS, SHARED, UNITS, batch, each, failures, many, names, read};
use super::write;
use crate::diagnostic::{Diagnostic, Severity, Tried, tried};

/// Rule and cell of each finding.
fn cells(diagnostics: &[Diagnostic]) -> Vec<(&'static str, String)> {
    let cell = |diagnostic: &Diagnostic| {
        let cell = diagnostic.place.as_ref().unwrap().cell.as_ref();
        (diagnostic.rule(), cell.map(crate::diagnostic::CellPlace::reference).unwrap_or_default())
    };
    diagnostics.iter().map(cell).collect()
}

fn units(batch: &Batch) -> Vec<Tried<UnitFacts>> {
    each(batch).collect()
}

fn made(batch: &Batch) -> Vec<bool> {
    each(batch).map(|unit| unit.value.is_some()).collect()
}

fn counts(batch: &Batch) -> Vec<usize> {
    each(batch).map(|unit| unit.value.unwrap().facts.schools.len()).collect()
}

/// One school for each key.
fn schools(header: &str, keys: &[&str]) -> String {
    let rows: String = keys.iter().map(|key| format!("{key};Trường {key};thcs\n")).collect();
    format!("{header};Tên trường;Cấp học\n{rows}")
}

const BY_NAME: [&[&str]; 3] = [&["Tên xã"], &["Xã Cẩm Thủy"], &["Xã Cẩm Tú"]];

fn by_name() -> String {
    SHARED.replace("ma_xa", "ten_xa")
}

#[test]
fn keys_join_as_people_see_them() {
    for key in ["XÃ CẨM THUỶ", "Cẩm Thủy", "Xã Cẩm Thủy\u{200b}", "Xa\u{303} Ca\u{302}\u{309}m Thu\u{309}y"]
    {
        let batch = batch(&by_name(), &schools("Tên xã", &[key, "xã  Cẩm\u{a0}Tú"]), &BY_NAME);
        assert_eq!(counts(&batch), [1, 1], "{key}");
    }
    let units: [&[&str]; 3] = [&["Mã xã"], &["15127"], &["00004"]];
    let batch = batch(SHARED, &schools("Mã xã", &["15.127", "15127.0", "4"]), &units);
    assert_eq!(counts(&batch), [2, 1]);
}

#[test]
fn a_school_of_nobody_stops_the_units_that_have_no_school() {
    let units: [&[&str]; 4] = [&["Tên xã"], &["Xã Cẩm Thủy"], &["Phường Hạc Thành"], &["Xã Cẩm Tú"]];
    for (keys, expected) in [
        (["Xã Cẩm Thủy", "Xã Cẩm Tú", "P. 1"], [true, false, false]),
        (["Xã Cẩm Thủy", "P. 1", "TT Cẩm Thủy"], [false, false, false]),
        (["P. 1", "TT Lộc Thắng", "P. 2"], [false, false, false]),
    ] {
        let outcome = read(&by_name(), &schools("Tên xã", &keys), &units);
        assert_eq!(made(&many(outcome)), expected, "{keys:?}");
    }
    // One of another commune is nobody's here.
    let outcome = read(&by_name(), &schools("Tên xã", &["Xã Cẩm Thủy", "Xã Cẩm Vân", "Xã Cẩm Tú"]), &units);
    assert_eq!(made(&many(outcome)), [true, true, true]);
}

#[test]
fn a_commune_that_is_no_unit_of_the_table_is_a_warning_any_other_key_an_error() {
    let text = schools("Tên xã", &["Xã Cẩm Thủy", "Xã Cẩm Vân", "Xã Cẩm Tuú", "xã cẩm tuú", "Xã Cẩm Tú"]);
    let outcome = read(&by_name(), &text, &BY_NAME);
    let found: Vec<_> = outcome.diagnostics.iter().map(|found| (found.severity, found.rule())).collect();
    let rule = "truong-khong-don-vi";
    assert_eq!(found, [(Severity::Warning, rule), (Severity::Error, rule)]);
    assert_eq!(cells(&outcome.diagnostics)[1].1, "A4");
    assert!(outcome.diagnostics[1].message.starts_with("2 trường mang khóa `Xã Cẩm Tuú`"));
    assert_eq!(outcome.diagnostics[1].hints, ["gần nhất: `Xã Cẩm Tú`"]);
    // The plan that may lack the schools of the misspelt key is not made.
    assert_eq!(made(&many(outcome)), [true, false]);
}

#[test]
fn a_key_that_is_nobodys_stops_the_plans_that_may_lack_its_schools() {
    for key in ["xã Cẩm Tú (Thanh Hóa)", "Cam Tuu", "Xã Cẩm Tú, huyện Quan Hóa"] {
        let text = schools("Tên xã", &["Xã Cẩm Thủy", "Xã Cẩm Tú", key]);
        let outcome = read(&by_name(), &text, &BY_NAME);
        assert_eq!(made(&many(outcome)), [true, false], "{key}");
    }
    // Nothing in it tells whose it may be.
    let text = schools("Tên xã", &["Xã Cẩm Thủy", "Xã Cẩm Tú", "Xã Cẩm Thủy", "Khu 3"]);
    assert_eq!(made(&many(read(&by_name(), &text, &BY_NAME))), [false, false]);
}

#[test]
fn a_name_without_its_kind_may_be_of_several_units() {
    let rows: [&[&str]; 3] = [&["Tên xã"], &["Xã Ba Đình"], &["Phường Ba Đình"]];
    let outcome = read(&by_name(), &schools("Tên xã", &["Ba Đình", "P. Ba Đình", "X. Ba Đình"]), &rows);
    assert_eq!(cells(&outcome.diagnostics), [("truong-khong-don-vi", "A2".to_owned())]);
    assert!(outcome.diagnostics[0].message.contains("nhiều đơn vị"));
}

#[test]
fn a_school_without_a_unit_stops_every_plan_that_may_lack_it() {
    let outcome = read(SHARED, &format!("{SCHOOLS};Trường X;thcs;;\n"), &UNITS);
    assert_eq!(cells(&outcome.diagnostics), [("thieu-gia-tri", "A6".to_owned())]);
    // The list does not go unit by unit, so it may be of any.
    assert_eq!(made(&many(outcome)), [false; 3]);
}

#[test]
fn a_key_that_is_a_failed_formula_stops_every_plan_that_may_lack_the_school() {
    let outcome = read(SHARED, &format!("{SCHOOLS}#N/A;Trường X;thcs;;\n"), &UNITS);
    assert_eq!(cells(&outcome.diagnostics), [("o-loi", "A6".to_owned())]);
    // The list does not go unit by unit, so it may be of any.
    assert_eq!(made(&many(outcome)), [false; 3]);
}

#[test]
fn a_code_and_a_name_that_begins_like_a_kind_agree() {
    let rows: [&[&str]; 3] = [&["Mã xã", "Tên xã"], &["15016", "Quan Sơn"], &["16561", "TĨNH GIA"]];
    let schools = "Mã xã;Tên trường;Cấp học\n15016;A;thcs\n16561;B;thcs\n";
    let told = units(&batch(SHARED, schools, &rows));
    let issuers: Vec<_> =
        told.iter().map(|told| told.value.as_ref().map(|unit| &unit.facts.issuer.name.value)).collect();
    assert_eq!(
        issuers,
        [
            Some(&"Ủy ban nhân dân xã Quan Sơn".to_owned()),
            Some(&"Ủy ban nhân dân phường Tĩnh Gia".to_owned())
        ]
    );
}

#[test]
fn a_unit_without_a_key_fails_alone() {
    let rows: [&[&str]; 5] = [UNITS[0], UNITS[1], UNITS[2], UNITS[3], &["", "Xã Cẩm Vân"]];
    let batch = batch(SHARED, SCHOOLS, &rows);
    assert_eq!(made(&batch), [true, true, true, false]);
    assert_eq!(cells(&units(&batch)[3].diagnostics), [("thieu-gia-tri", "A7".to_owned())]);
}

#[test]
fn units_that_come_twice_fail_both() {
    let rows: [&[&str]; 5] = [UNITS[0], UNITS[1], UNITS[2], UNITS[3], &["4", "Phường Ba Đình"]];
    let batch = batch(SHARED, SCHOOLS, &rows);
    assert_eq!(made(&batch), [false, true, true, false]);
    let told = units(&batch);
    assert_eq!(cells(&told[0].diagnostics), [("don-vi-trung", "A4".to_owned())]);
    assert_eq!(cells(&told[3].diagnostics), [("don-vi-trung", "A7".to_owned())]);
}

#[test]
fn documents_of_one_name_fail_and_say_so() {
    let rows: [&[&str]; 4] = [UNITS[0], UNITS[1], &["8", "Phường Ba Đình"], UNITS[3]];
    let batch = batch(SHARED, SCHOOLS, &rows);
    assert_eq!(names(&batch), ["phuong-ba-dinh", "phuong-ba-dinh", "dac-khu-van-don"]);
    assert_eq!(made(&batch), [false, false, true]);
    let told = units(&batch);
    assert_eq!(cells(&told[0].diagnostics), [("trung-ten-tep", "A4".to_owned())]);
    assert_eq!(
        told[0].diagnostics[0].hints,
        ["thêm mã vào tên tệp: `ten_tep: \"{{ma_xa}}-{{ten_khong_dau}}\"`"]
    );
    // All that is wrong with a document is told at once.
    assert_eq!(
        told[1].diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(),
        ["trung-ten-tep", "don-vi-la"]
    );
}

#[test]
fn what_cannot_be_a_name_is_told_at_its_cell() {
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma_xa, ten_tep: \"{{tep}}\"");
    let rows: [&[&str]; 4] = [&["Mã xã", "Tệp"], &["00004", "a/b"], &["00008", "tot"], &["06994", "nul"]];
    let batch = batch(&yaml, SCHOOLS, &rows);
    assert_eq!(made(&batch), [false, true, false]);
    assert_eq!(cells(&units(&batch)[2].diagnostics), [("ten-tep-sai", "B6".to_owned())]);
}

#[test]
fn a_missing_key_column_is_one_error() {
    let found = failures(SHARED, "Tên trường;Cấp học\nA;thcs\nB;thcs\n", &UNITS);
    assert_eq!(cells(&found), [("thieu-cot", "A1".to_owned())]);
    assert_eq!(found[0].message, "bảng không có cột \"Mã xã\" để nối");
    let rows: [&[&str]; 2] = [&["Tên xã"], &["Xã Cẩm Thủy"]];
    assert_eq!(cells(&failures(SHARED, SCHOOLS, &rows)), [("thieu-cot", "A3".to_owned())]);
}

#[test]
fn a_blank_cell_leaves_what_the_yaml_says() {
    let rows: [&[&str]; 3] = [
        &["Mã xã", "Tên xã", "Lưu", "nam", "mau", "Nơi nhận", "Hạn báo cáo"],
        &["00004"],
        &["00008", "", "TC", "", "", "A; B", "5/2026"],
    ];
    let yaml = format!("{SHARED}noi_nhan: [Chung]\n");
    let batch = batch(&yaml, &schools("Mã xã", &["4", "8"]), &rows);
    let facts: Vec<_> = units(&batch).into_iter().map(|unit| unit.value.unwrap().facts).collect();
    assert_eq!((facts[0].filing.join(","), facts[1].filing.join(",")), ("VT".to_owned(), "TC".to_owned()));
    assert_eq!((facts[0].recipients.len(), facts[1].recipients.len()), (1, 2));
    assert_eq!(facts[0].template.value, "ke-hoach-xa");
}

#[test]
fn a_code_and_a_name_that_disagree_are_an_error() {
    let rows: [&[&str]; 7] = [
        &["Mã xã", "Tên xã"],
        &["15127", "Cẩm Tú"],
        &["15148", "X. Bịa Đặt"],
        &["15142", "UBND phường Ba Đình"],
        &["15163", "cẩm vân"],
        &["15178", "XA CAM TAN"],
        &["00008", "P. Ngọc Hà"],
    ];
    let keys = ["15127", "15148", "15142", "15163", "15178", "8"];
    let batch = batch(SHARED, &schools("Mã xã", &keys), &rows);
    let told = units(&batch);
    for (index, cell) in [(0, "A4"), (1, "A5"), (2, "A6")] {
        assert_eq!(cells(&told[index].diagnostics), [("don-vi-la", cell.to_owned())], "{index}");
        assert!(told[index].diagnostics[0].message.contains("không phải của"), "{told:#?}");
        assert_eq!(told[index].diagnostics[0].related.len(), 1);
    }
    let names: Vec<_> =
        told.iter().filter_map(|unit| Some(&unit.value.as_ref()?.facts.issuer.name.value)).collect();
    assert_eq!(
        names,
        ["Ủy ban nhân dân xã Cẩm Vân", "Ủy ban nhân dân xã Cẩm Tân", "Ủy ban nhân dân phường Ngọc Hà"]
    );
}

#[test]
fn what_is_no_unit_is_told_once() {
    let rows: [&[&str]; 4] = [&["Mã xã", "Tên xã"], &["1", "Cẩm Tú"], &["abc"], &["00004"]];
    let batch = batch(SHARED, &schools("Mã xã", &["1", "abc", "4"]), &rows);
    let told: Vec<_> = units(&batch).iter().map(|unit| cells(&unit.diagnostics)).collect();
    let at = |cell: &str| vec![("don-vi-la", cell.to_owned())];
    assert_eq!(told, [at("A4"), at("A5"), vec![]]);
}

#[test]
fn a_school_that_names_another_commune_than_its_unit_is_an_error() {
    let text = "Mã xã;Tên xã;Tên trường;Cấp học\n\
        4;Phường Ngọc Hà;A;thcs\n4;P. Ba Đình;B;thcs\n8;ngọc hà;C;thcs\n6994;;D;thcs\n";
    let batch = batch(SHARED, text, &UNITS);
    let told = units(&batch);
    assert_eq!(cells(&told[0].diagnostics), [("truong-sai-don-vi", "B2".to_owned())]);
    assert_eq!(told[0].diagnostics[0].related[0].0.cell.as_ref().unwrap().reference(), "A2");
    assert_eq!(made(&batch), [false, true, true]);
}

#[test]
fn schools_of_a_unit_above_communes_name_their_own() {
    let rows: [&[&str]; 2] = [&["Mã", "Tên xã"], &["1", "Huyện Cẩm Thủy"]];
    let text = "Mã;Tên xã;Tên trường;Cấp học\n1;Xã Cẩm Tú;A;thcs\n";
    let yaml = SHARED.replace("theo: ma_xa", "theo: ma").replace("2026", "2024");
    assert_eq!(made(&batch(&yaml, text, &rows)), [true]);
}

#[test]
fn tables_without_rows_are_told_of() {
    let outcome = read(SHARED, SCHOOLS, &[UNITS[0]]);
    assert_eq!(cells(&outcome.diagnostics), [("bang-trong", String::new())]);
    assert!(many(outcome).is_empty());
    let outcome = read(SHARED, "Mã xã;Tên trường;Cấp học\n", &UNITS);
    assert_eq!(cells(&outcome.diagnostics), [("don-vi-khong-truong", "A4".to_owned())]);
    assert_eq!(
        outcome.diagnostics[0].message,
        "3 đơn vị không có trường nào trong bảng trường: Phường Ba Đình, Phường Ngọc Hà, Đặc khu Vân Đồn"
    );
    assert_eq!(made(&many(outcome)), [true; 3]);
}

#[test]
fn what_is_wrong_with_the_yaml_itself_stops_all() {
    let outcome = read(&format!("{SHARED}nam: 2027\n"), SCHOOLS, &UNITS);
    assert!(outcome.value.is_none(), "{:?}", outcome.value.map(|file| matches!(file, OpenedFacts::Many(_))));
    let twice: [&[&str]; 2] = [&["Mã xã", "Tên xã", "Tên đơn vị"], &["00004"]];
    assert!(failures(SHARED, SCHOOLS, &twice).iter().any(|found| found.rule() == "cot-trung"));
}

#[test]
fn a_table_that_a_single_document_inherits_gets_a_hint() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "_chung.yaml", "truong: {bang: truong.csv, theo: ma_xa}\n");
    write(folder.path(), "xa.yaml", super::BASE);
    let found = tried(|report| load(&folder.path().join("xa.yaml"), folder.path(), report)).diagnostics;
    assert_eq!(found.len(), 1);
    assert!(found[0].hints[0].contains("xa.yaml` thừa kế bảng này"), "{found:#?}");
    write(folder.path(), "xa.yaml", &format!("{}truong: {{bang: truong.csv, theo: ma_xa}}\n", super::BASE));
    assert_eq!(
        tried(|report| load(&folder.path().join("xa.yaml"), folder.path(), report)).diagnostics[0].hints,
        Vec::<String>::new()
    );
}

#[test]
fn findings_at_cells_name_the_column() {
    let text = "Mã xã;Tên trường;Cấp học;Loại mục tiêu\n4;A;thcs;nang_chaun\n8;B;thsc;\n6994;;thcs;\n";
    let batch = batch(SHARED, text, &UNITS);
    let told: Vec<_> = units(&batch).into_iter().flat_map(|unit| unit.diagnostics).collect();
    let messages: Vec<_> = told.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "cột \"Loại mục tiêu\": không có loại mục tiêu `nang_chaun`",
            "cột \"Cấp học\": không có cấp học `thsc`",
            "cột \"Tên trường\": khóa `ten` không được để trống",
        ]
    );
    let batch = super::batches::batch(SHARED, "Mã xã;Tên trường\n4;A\n8;B\n6994;C\n", &UNITS);
    let told = units(&batch);
    assert_eq!(told[0].diagnostics[0].message, "thiếu khóa `cap_hoc`");
    assert_eq!(told[0].diagnostics[0].hints, ["bảng chưa có cột này, hoặc ô của hàng này để trống"]);
}
