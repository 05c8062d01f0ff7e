//! Cells, titles and rows of lists that were once taken for something else, or passed over untold.

use super::super::{OpenedFacts, open};
use super::write;
use crate::diagnostic::{Tried, tried};

const ONE: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: UBND tỉnh Lâm Đồng}
van_ban: {ngay: 12/2026}
truong: {bang: truong.csv}
nguoi_ky: {chuc_vu: Chủ tịch}
";

const MANY: &str = "\
mau: ke-hoach-xa
nam: 2027
van_ban: {ngay: 12/2026}
nguoi_ky: {chuc_vu: Chủ tịch}
nhan_ban: {bang: xa.csv, theo: ten_xa}
truong: {bang: truong.csv}
";

fn read_as(yaml: &str, list: &str) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "lo.yaml", yaml);
    write(folder.path(), "truong.csv", list);
    write(folder.path(), "xa.csv", "Mã xã;Tên xã\n15127;Xã Cẩm Thủy\n15142;Xã Cẩm Thạch\n");
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

/// Rule and cell of what holds documents back.
fn held(yaml: &str, list: &str) -> Vec<(&'static str, String)> {
    let outcome = read_as(yaml, list);
    let mut all = outcome.diagnostics;
    if let Some(OpenedFacts::Many(batch)) = outcome.value {
        for unit in super::batches::each(&batch) {
            all.extend(unit.diagnostics);
        }
    }
    let cell = |found: &crate::diagnostic::Diagnostic| {
        let name = found.place.as_ref().unwrap().name();
        (found.rule(), name.rsplit(' ').next().unwrap_or_default().to_owned())
    };
    let mut held: Vec<_> = all.iter().filter(|found| found.is_error()).map(cell).collect();
    held.sort();
    held.dedup();
    held
}

fn at(rule: &'static str, cell: &str) -> Vec<(&'static str, String)> {
    vec![(rule, cell.to_owned())]
}

#[test]
fn degrees_that_are_all_one_are_no_marks_of_a_target() {
    let flat = "STT;Tên trường;Chuẩn quốc gia;KĐCLGD;Ngày công nhận;Mục tiêu;Chuẩn quốc gia mục tiêu;KĐCLGD mục tiêu;Tháng\n\
        1;Trường Mầm non A;1;1;20/5/2022;Công nhận lại;1;1;6\n\
        2;Trường Mầm non B;;;;;;;\n\
        3;Trường THCS A;;;;Công nhận mới;1;1;11/2027\n";
    let beside_marks = "STT;Tên trường;Chuẩn quốc gia;KĐCLGD;Ngày công nhận;Công nhận mới;Công nhận lại\n\
        1;Trường Mầm non A;1;1;20/5/2022;;x\n\
        2;Trường THCS B;;1;20/5/2023;x;\n\
        3;Trường THCS A;;;;x;\n";
    for (list, degrees) in [(flat, vec![Some(1), None, None]), (beside_marks, vec![Some(1), Some(1), None])] {
        let outcome = read_as(ONE, list);
        let told = format!("{:?}", outcome.diagnostics);
        let Some(OpenedFacts::One(facts)) = outcome.value else { panic!("{told}") };
        let held: Vec<_> = facts
            .schools
            .iter()
            .map(|school| school.recognitions().first().and_then(|recognition| recognition.accreditation))
            .collect();
        assert_eq!(held, degrees, "{told}");
        assert!(!told.contains("o-mau-thuan"), "{told}");
    }
}

#[test]
fn kdclgd_beside_other_kinds_under_one_group_is_a_kind() {
    let list = "STT;Tên trường;Đăng ký;;\n;;Công nhận mới;Công nhận lại;KĐCLGD\n1;Trường Mầm non A;x;;\n2;Trường Mầm non B;;;x\n";
    let outcome = read_as(ONE, list);
    let Some(OpenedFacts::One(facts)) = outcome.value else { panic!("{:?}", outcome.diagnostics) };
    let kinds: Vec<_> =
        facts.schools.iter().map(|school| school.target().map(|target| target.kind.value.name())).collect();
    assert_eq!(kinds, [Some("Công nhận mới"), Some("Đánh giá ngoài")]);
}

#[test]
fn a_list_with_a_title_and_the_same_header_is_a_second_table() {
    const LIST: &str = "STT;Tên trường;Cấp học;Mục tiêu\n1;Trường A;THCS;CNM\nTITLE;;;\nSTT;Tên trường;Cấp học;Mục tiêu\n1;Trường B;THCS;CNM\n";
    for (title, is_second) in [
        ("Danh sách trường dự phòng", true),
        ("DANH SÁCH TRƯỜNG XÃ KHÁC", true),
        ("Danh sách (tiếp theo)", false),
        ("Trang 2", false),
    ] {
        let held = held(ONE, &LIST.replace("TITLE", title));
        let expected = if is_second { at("bang-thu-hai", "A3") } else { Vec::new() };
        assert_eq!(held, expected, "{title}");
    }
    let printed = format!("DANH SÁCH CÁC TRƯỜNG;;;\n{}", LIST.replace("TITLE", "Danh sách các trường"));
    assert_eq!(held(ONE, &printed), []);
}

#[test]
fn not_yet_beside_a_degree_is_a_contradiction() {
    for (said, is_held) in
        [("Chưa", true), ("chưa công nhận", true), ("-", false), ("", false), ("20/5/2022", false)]
    {
        let list = format!("Tên trường;Cấp học;Chuẩn quốc gia;Ngày công nhận\nTrường A;MN;1;{said}\n");
        let held = held(ONE, &list);
        assert_eq!(held.contains(&("o-mau-thuan", "D2".to_owned())), is_held, "{said} {held:?}");
    }
    let list = "Tên trường;Cấp học;Chuẩn quốc gia;Ngày công nhận\nTrường A;MN;Chưa;Chưa\n";
    assert_eq!(held(ONE, list), []);
    let list = "Tên trường;Cấp học;Chuẩn quốc gia;Ngày công nhận\nTrường A;MN;1;khoảng 2022\n";
    assert_eq!(held(ONE, list), at("ngay-sai", "D2"));
}

#[test]
fn a_cell_that_names_another_commune_than_its_section_is_told() {
    let list = |cell: &str| {
        format!(
            "STT;Tên trường;Tên xã;Cấp học\nI;XÃ CẨM THỦY;;\n1;Trường A;;MN\n2;Trường B;{cell};MN\nII;XÃ CẨM THẠCH;;\n1;Trường C;;MN\n"
        )
    };
    assert_eq!(held(MANY, &list("Xã Cẩm Thạch")), at("o-mau-thuan", "C4"));
    for same in ["", "Cẩm Thủy", "xã Cẩm Thủy"] {
        assert_eq!(held(MANY, &list(same)), [], "{same}");
    }
}

#[test]
fn rows_counted_anew_without_a_key_are_nobodys() {
    let list = |second: &str| {
        format!(
            "STT;Mã xã;Tên trường;Cấp học\n1;15127;Trường A;MN\n2;;Trường B;TH\n{second};;Trường C;MN\n1;15142;Trường D;MN\n"
        )
    };
    let yaml = MANY.replace("theo: ten_xa", "theo: ma_xa");
    assert_eq!(held(&yaml, &list("1")), at("thieu-gia-tri", "B4"));
    assert_eq!(held(&yaml, &list("3")), []);
}

#[test]
fn a_slip_among_marks_is_told_at_its_cell() {
    let list = "STT;Tên trường;Cấp học;Công nhận mới;Công nhận lại\n1;Trường A;MN;x;\n2;Trường B;MN;;x\n3;Trường C;MN;+;\n4;Trường D;MN;þ;\n5;Trường E;MN;;dự kiến\n";
    assert_eq!(held(ONE, list), at("muc-tieu-la", "E6"));
}

#[test]
fn a_target_of_a_school_that_is_no_more_is_asked_about() {
    let list = |note: &str, target: &str| {
        format!("Tên trường;Cấp học;Mục tiêu;Ghi chú\nTrường A;THCS;{target};{note}\n")
    };
    for note in ["Đã giải thể từ 01/9/2026", "Ngừng hoạt động", "Sáp nhập vào Trường THCS B"]
    {
        assert_eq!(held(ONE, &list(note, "CNM")), at("ghi-chu-noi-du-kien", "D2"), "{note}");
        assert_eq!(held(ONE, &list(note, "Không")), [], "{note}");
    }
    for note in ["Sáp nhập từ 2 trường", "Thành lập trên cơ sở giải thể Trường B"] {
        assert_eq!(held(ONE, &list(note, "CNM")), [], "{note}");
    }
}

#[test]
fn place_and_date_below_a_list_are_no_school() {
    let list = "STT;Tên trường;Cấp học;Mục tiêu\n1;Trường A;MN;CNM\n;Đơn Dương, ngày 05 tháng 12 năm 2026;;\n;Người lập biểu;;CHỦ TỊCH\n;Nguyễn Văn B;;Trần Văn C\n";
    let outcome = read_as(ONE, list);
    let Some(OpenedFacts::One(facts)) = outcome.value else { panic!("{:?}", outcome.diagnostics) };
    assert_eq!(facts.schools.len(), 1);
}
