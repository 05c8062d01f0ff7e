#![allow(clippy::unwrap_used, clippy::panic)]
//! Tests of the drafted targets: the new text is read again as facts.

use std::fs;

use super::super::due::{due, schools_of};
use super::super::samples::regimes;
use super::super::target::check_targets;
use super::*;
use crate::diagnostic::tried;
use crate::facts::{Facts, TargetKind};
use crate::legal::Register;
use crate::reading;

const HEAD: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Cẩm Thạch, dia_danh: Cẩm Thạch}
van_ban: {ngay: 01/2027}
nguoi_ky: {chuc_vu: Chủ tịch}
";

fn read(text: &str) -> Facts {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("xa.yaml");
    fs::write(&path, text).unwrap();
    let outcome = tried(|report| reading::load(&path, folder.path(), report));
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap()
}

fn drafted(schools: &str) -> (String, Draft) {
    let facts = read(&format!("{HEAD}{schools}"));
    let regimes = regimes();
    let rows = due(schools_of(&facts), 2027, &regimes);
    let draft = draft_targets(&facts.source, &rows, 2027);
    let text = draft.text.strip_prefix(HEAD).unwrap().to_owned();
    let new = read(&draft.text);
    assert!(new.schools.iter().all(|school| school.target().unwrap().kind.value == TargetKind::Renewal));
    let warnings =
        check_targets(&new, &regimes, &tried(|report| Register::load(None, report)).value.unwrap());
    assert_eq!(warnings.iter().filter(|warning| warning.rule() == "muc-do-khong-hop").count(), 0);
    (text, draft)
}

#[test]
fn a_block_entry_gets_a_line_at_its_end() {
    let (text, draft) = drafted(
        "truong:
  - ten: Trường THCS Cẩm Thành   # sáp nhập
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 03/2022}

  # trường tiểu học
  - ten: Trường Tiểu học Cẩm Thành
    cap_hoc: tieu_hoc
    cong_nhan: {chuan_quoc_gia: 2, ngay: 2020}
luu: [VT]
",
    );
    assert_eq!(
        text,
        "truong:
  - ten: Trường THCS Cẩm Thành   # sáp nhập
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 03/2022}
    muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 4/2027}

  # trường tiểu học
  - ten: Trường Tiểu học Cẩm Thành
    cap_hoc: tieu_hoc
    cong_nhan: {chuan_quoc_gia: 2, ngay: 2020}
    muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 2}
luu: [VT]
"
    );
    assert_eq!((draft.written, draft.diagnostics.len()), (2, 0));
}

#[test]
fn a_flow_entry_gets_a_pair_before_its_brace() {
    let (text, _) = drafted(
        "truong:
  - {ten: \"Trường {A}, B\", cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 2, ngay: 9/2022} }
  - {ten: Trường C'D, cap_hoc: mam_non, cong_nhan: [{chuan_quoc_gia: 1, ngay: 2022}],}",
    );
    assert_eq!(
        text,
        "truong:
  - {ten: \"Trường {A}, B\", cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 2, ngay: 9/2022}, muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 2, thang: 10/2027} }
  - {ten: Trường C'D, cap_hoc: mam_non, cong_nhan: [{chuan_quoc_gia: 1, ngay: 2022}], muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1}}"
    );
}

#[test]
fn an_entry_at_the_end_of_a_file_without_a_line_break() {
    let (text, _) =
        drafted("truong:\n- ten: Trường A\n  cap_hoc: thcs\n  cong_nhan: {chuan_quoc_gia: 1, ngay: 2022}");
    assert!(text.ends_with("ngay: 2022}\n  muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1}"), "{text}");
}

#[test]
fn a_target_that_is_there_stays_and_a_school_not_due_is_left_alone() {
    let schools = "truong:
  - {ten: A, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1, ngay: 2022}, muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 2}}
";
    let (text, draft) = drafted(schools);
    assert_eq!((text.as_str(), draft.written), (schools, 0));
}

#[test]
fn what_is_recognised_no_longer_gets_no_target_and_is_told() {
    let facts =
        read(&format!("{HEAD}truong: [{{ten: A, cap_hoc: thcs, cong_nhan: {{kdclgd: 3, ngay: 2020}}}}]\n"));
    let regimes = regimes();
    let rows = due(schools_of(&facts), 2027, &regimes);
    let draft = draft_targets(&facts.source, &rows, 2027);
    assert_eq!((draft.written, draft.diagnostics.first().unwrap().rule()), (0, "khong-co-muc-tieu"));
}

#[test]
fn a_school_that_goes_on_by_the_earlier_rules_is_drafted_with_its_end() {
    let (text, _) = drafted(
        "truong:\n- {ten: A, cap_hoc: thcs, cong_nhan: {chuan_quoc_gia: 1, ngay: 9/2022}, chuyen_tiep: 15/6/2026}\n",
    );
    assert!(text.contains("thang: 9/2027"), "{text}");
}

#[test]
fn a_school_of_another_file_is_named() {
    let facts = read(&format!(
        "{HEAD}truong: [{{ten: A, cap_hoc: thcs, cong_nhan: {{chuan_quoc_gia: 1, ngay: 2022}}}}]\n"
    ));
    let regimes = regimes();
    let rows = due(schools_of(&facts), 2027, &regimes);
    let other = Arc::new(Source { name: "khac.yaml".into(), text: "mau: x\n".into() });
    let draft = draft_targets(&other, &rows, 2027);
    assert_eq!((draft.text.as_str(), draft.written), ("mau: x\n", 0));
    let diagnostic = draft.diagnostics.first().unwrap();
    assert_eq!(diagnostic.hints, ["tự thêm `muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1}`"]);
}
