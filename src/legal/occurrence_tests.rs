#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the citations found in facts.

use std::fs;

use super::*;
use crate::diagnostic::tried;
use crate::legal::{Bearing, freshness};
use crate::reading;

const HEAD: &str = "\
mau: ke-hoach-xa
nam: 2024
co_quan: {ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành}
van_ban: {ngay: 01/2024}
nguoi_ky: {chuc_vu: Chủ tịch}
";

fn read(more: &str, shared: &str) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa.yaml");
    fs::write(&path, format!("{HEAD}{more}")).unwrap();
    fs::write(folder.path().join("_chung.yaml"), shared).unwrap();
    let outcome = tried(|report| reading::load(&path, folder.path(), report));
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap()
}

fn found(facts: &Facts) -> Vec<(String, usize)> {
    citations_of(facts)
        .iter()
        .map(|occurrence| (occurrence.name().to_owned(), occurrence.place.line()))
        .collect()
}

fn pairs(expected: &[(&str, usize)]) -> Vec<(String, usize)> {
    expected.iter().map(|(name, line)| ((*name).to_owned(), *line)).collect()
}

#[test]
fn finds_ids_documents_written_out_and_typed_text_each_once() {
    let facts = read(
        "can_cu:
  - tt-17-2018-bgddt
  - {loai: Thông tư, so_ky_hieu: 13/2020/TT-BGDĐT, ngay: 27/5/2020}
  - {van: \"Thực hiện Thông tư số 14/2020/TT-BGDĐT\"}
# Thông tư số 19/2018/TT-BGDĐT đã bỏ
noi_dung:
  muc-dich: {thay: \"Theo Thông tư số 18/2018/TT-BGDĐT\"}  # không phải 1/2020/TT-BGDĐT
",
        "",
    );
    let mut all = found(&facts);
    all.dedup();
    assert_eq!(
        all,
        pairs(&[
            ("tt-17-2018-bgddt", 7),
            ("13/2020/TT-BGDĐT", 8),
            ("14/2020/TT-BGDĐT", 9),
            ("18/2018/TT-BGDĐT", 12)
        ])
    );
}

#[test]
fn finds_what_is_typed_in_an_inherited_part() {
    let facts = read("", "noi_dung:\n  muc-dich:\n    them: Theo Thông tư số 18/2018/TT-BGDĐT\n");
    assert_eq!(found(&facts), pairs(&[("18/2018/TT-BGDĐT", 3)]));
}

#[test]
fn the_warnings_on_facts_take_their_date_and_levels() {
    let register = tried(|report| Register::load(None, report)).value.unwrap();
    let rules = |more: &str| -> Vec<&'static str> {
        let facts = read(more, "");
        freshness(&citations_of(&facts), &register, &Bearing::of(&facts))
            .iter()
            .map(|diagnostic| diagnostic.rule())
            .collect()
    };
    let bases =
        "can_cu: [tt-42-2012-bgddt, {loai: Thông tư, so_ky_hieu: 13/2020/TT-BGDĐT, ngay: 27/5/2020}]\n";
    assert_eq!(rules(bases), ["van-ban-het-hieu-luc", "ngay-vien-dan-lech"]);
    let continuing = format!("{bases}truong: [{{ten: A, cap_hoc: gdtx}}]\n");
    assert_eq!(rules(&continuing), ["ngay-vien-dan-lech"]);
    let several = format!("{bases}truong: [{{ten: A, cap_hoc: nhieu_cap, cac_cap: [tieu_hoc, thcs]}}]\n");
    assert_eq!(rules(&several), ["van-ban-het-hieu-luc", "ngay-vien-dan-lech"]);
}
