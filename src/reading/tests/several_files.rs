//! Lists of schools in several files, as communes send them in; headers that the facts file explains.

use std::fs;
use std::path::Path;

use super::super::{OpenedFacts, load, open};
use super::batches::each;
use super::tables::{load_csv, load_table, workbook, write_row};
use super::{BASE, write};
use crate::diagnostic::{Tried, tried};

const BATCH: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {cap_tren: UBND tỉnh Nghệ An}
van_ban: {ngay: 12/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
nhan_ban: {bang: xa.csv, theo: ten_xa}
truong: {bang: danh-sach/*.xlsx}
";

fn rules<T>(outcome: &Tried<T>) -> Vec<&'static str> {
    outcome.diagnostics.iter().map(|found| found.rule()).collect()
}

fn school(path: &Path, title: &str, name: &str) {
    workbook(path, |sheet| {
        write_row(sheet, 0, &[title]);
        write_row(sheet, 1, &["STT", "Tên trường", "Cấp học"]);
        write_row(sheet, 2, &["1", name, "MN"]);
    });
}

fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, Tried<OpenedFacts>) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "lo.yaml", BATCH);
    write(folder.path(), "xa.csv", "Tên xã\nXã Quế Phong\nXã Tri Lễ\n");
    fs::create_dir(folder.path().join("danh-sach")).unwrap();
    for (number, (file, title)) in files.iter().enumerate() {
        school(&folder.path().join("danh-sach").join(file), title, &format!("Trường Mầm non {number}"));
    }
    let outcome = tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report));
    (folder, outcome)
}

fn names(outcome: Tried<OpenedFacts>) -> Vec<Vec<String>> {
    let Some(OpenedFacts::Many(batch)) = outcome.value else { panic!("{:?}", outcome.diagnostics) };
    let units = each(&batch).map(|unit| unit.value.unwrap().facts.schools);
    units.map(|schools| schools.into_iter().map(|school| school.name).collect()).collect()
}

#[test]
fn a_file_of_each_commune_is_its_own_by_title_or_name() {
    for files in [
        [("a.xlsx", "UBND XÃ TRI LỄ"), ("b.xlsx", "UBND XÃ QUẾ PHONG")],
        [("2-xa-tri-le.xlsx", "DANH SÁCH"), ("Xã Quế Phong.xlsx", "DANH SÁCH")],
    ] {
        let (_folder, outcome) = folder(&files);
        assert_eq!(rules(&outcome), ["nhieu-tep-bang"], "{:?}", outcome.diagnostics);
        assert_eq!(names(outcome), [vec!["Trường Mầm non 1"], vec!["Trường Mầm non 0"]]);
    }
}

#[test]
fn a_pattern_that_only_one_file_fits_reads_it_as_several() {
    for file in ["xa-tri-le.xlsx", "xa-tri-le (1).xlsx", "Tri Lễ 2027.xlsx"] {
        let (_folder, outcome) = folder(&[(file, "DANH SÁCH")]);
        assert!(!rules(&outcome).contains(&"thieu-cot"), "{file} {:?}", outcome.diagnostics);
        assert!(outcome.value.is_some(), "{file}");
    }
}

#[test]
fn what_is_beside_the_lists_is_none_of_them() {
    let (folder, _) = folder(&[("a.xlsx", "UBND XÃ TRI LỄ")]);
    write(&folder.path().join("danh-sach"), "~$a.xlsx", "x");
    write(&folder.path().join("danh-sach"), "ghi-chu.txt", "x");
    let outcome = tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report));
    assert_eq!(rules(&outcome), ["nhieu-tep-bang", "don-vi-khong-truong"]);
}

#[test]
fn no_file_and_no_folder_are_told() {
    let (_folder, outcome) = folder(&[]);
    assert_eq!(rules(&outcome), ["khong-thay-tep"]);
    for name in ["xa/*.csv", "\"*/a.csv\""] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("xa.yaml");
        fs::write(&path, format!("{BASE}truong: {{bang: {name}}}\n")).unwrap();
        assert_eq!(rules(&tried(|report| load(&path, folder.path(), report))), ["khong-thay-tep"], "{name}");
    }
}

#[test]
fn the_facts_file_explains_headers() {
    let list = |path: &Path| {
        let text =
            "Tên trường;Cấp học;Nguyện vọng;Đợt;Đánh giá của xã\nTrường THCS A;THCS;duy trì;5;Tốt năm 2023\n";
        fs::write(path, text).unwrap();
    };
    let asked = load_table("truong.csv", list);
    assert!(asked.value.is_none() && rules(&asked).contains(&"cot-chua-hieu"));
    let hints: Vec<_> = asked.diagnostics.iter().flat_map(|found| &found.hints).collect();
    let line = "nếu không dùng, ghi cạnh `bang`: cot: {\"Đánh giá của xã\": bo_qua}";
    assert!(hints.iter().any(|hint| *hint == line), "{hints:?}");
    let columns = "cot: {Nguyện vọng: muc_tieu.loai, Đợt: Tháng, Đánh giá của xã: bo_qua}";
    let outcome = load_table(&format!("truong.csv, {columns}"), list);
    assert_eq!(rules(&outcome), [""; 0], "{:?}", outcome.diagnostics);
    let facts = outcome.value.unwrap();
    assert_eq!(facts.schools[0].target().unwrap().month.as_ref().unwrap().value.numeric(), "5/2024");
    for columns in ["cot: {Nguyện vọng: muc_tieu.muc}", "cot: {Nguyện: muc_tieu.loai}", "mac_dinh: {cap: mn}"]
    {
        let outcome = load_table(&format!("truong.csv, {columns}"), list);
        assert!(rules(&outcome).contains(&"cot-khong-co"), "{columns}");
    }
}

#[test]
fn two_recognitions_of_a_row_are_two() {
    let outcome = load_csv(
        "Tên trường;Cấp học;Chuẩn quốc gia;;KĐCLGD;\n;;Mức độ;Ngày công nhận;Cấp độ;Ngày công nhận\n\
         Trường THCS A;THCS;1;20/5/2022;2;3/2021\nTrường THCS B;THCS;1;20/5/2022;2;20/5/2022\nTrường THCS C;THCS;;;2;2021\n"
            .as_bytes(),
    );
    let facts = outcome.value.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    let held = |index: usize| {
        let all = facts.schools[index].recognitions().iter();
        all.map(|one| (one.national_standard, one.accreditation, one.date.as_ref().unwrap().value.numeric()))
            .collect::<Vec<_>>()
    };
    assert_eq!(held(0), [(Some(1), None, "20/5/2022".to_owned()), (None, Some(2), "3/2021".to_owned())]);
    assert_eq!(held(1), [(Some(1), Some(2), "20/5/2022".to_owned())]);
    assert_eq!(held(2), [(None, Some(2), "2021".to_owned())]);
}

#[test]
fn choices_are_marked() {
    let outcome = load_csv(
        "TT;Tên trường;Cấp học;;;Chuẩn quốc gia;;Công nhận mới;Công nhận lại\n;;MN;TH;THCS;Mức độ 1;Mức độ 2;;\n\
         1;Trường Hoa Mai;x;;;;;T5;\n2;Trường Hoa Lan;;x;x;;x;;11/2024\n3;Trường Hoa Sen;;x;;;;;\n"
            .as_bytes(),
    );
    let facts = outcome.value.unwrap_or_else(|| panic!("{:?}", outcome.diagnostics));
    let told: Vec<_> = facts
        .schools
        .iter()
        .map(|school| {
            let held = school.recognitions().first().and_then(|one| one.national_standard);
            let when =
                school.target().and_then(|target| target.month.clone()).map(|when| when.value.numeric());
            (school.level.value.key(), held, school.target().map(|target| target.kind.value.key()), when)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("mam_non", None, Some("cong_nhan_moi"), Some("5/2024".to_owned())),
            ("nhieu_cap", Some(2), Some("cong_nhan_lai"), Some("11/2024".to_owned())),
            ("tieu_hoc", None, None, None),
        ]
    );
    let both =
        load_csv("Tên trường;Cấp học;Công nhận mới;Công nhận lại\nTrường THCS A;THCS;x;x\n".as_bytes());
    assert!(both.value.is_none() && rules(&both) == ["o-mau-thuan"], "{:?}", both.diagnostics);
}
