//! Lists that are read in one way and may be meant in another: of another commune, of another year, with notes that say
//! more than their columns.

use super::super::{OpenedFacts, open};
use super::file_writers::{Region, bytes};
use super::write;
use crate::diagnostic::{Tried, tried};

const YAML: &str = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: UBND tỉnh Lâm Đồng}
van_ban: {ngay: 12/2026}
truong: {bang: TABLE}
nguoi_ky: {chuc_vu: Chủ tịch}
";

fn read_as(name: &str, content: impl AsRef<[u8]>) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "lo.yaml", &YAML.replace("TABLE", name));
    std::fs::write(folder.path().join(name), content).unwrap();
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

fn read_facts(text: &str) -> Tried<OpenedFacts> {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "lo.yaml", text);
    tried(|report| open(&folder.path().join("lo.yaml"), folder.path(), report))
}

fn read(text: &str) -> Tried<OpenedFacts> {
    read_as("truong.csv", text)
}

/// The rules of what holds the document back.
fn held(outcome: &Tried<OpenedFacts>) -> Vec<&'static str> {
    let mut rules: Vec<_> =
        outcome.diagnostics.iter().filter(|found| found.is_error()).map(|found| found.rule()).collect();
    rules.dedup();
    rules
}

/// Names and levels of the schools.
fn schools(outcome: Tried<OpenedFacts>) -> Vec<String> {
    let told = format!("{:?}", outcome.diagnostics);
    let Some(OpenedFacts::One(facts)) = outcome.value else { panic!("{told}") };
    facts.schools.iter().map(|school| format!("{} {}", school.name, school.level.value.key())).collect()
}

#[test]
fn schools_of_another_commune_hold_the_document() {
    for list in [
        "Tên trường;Cấp học;Xã\nTrường A;THCS;Ka Đô\n",
        "Tên trường;Cấp học\nI. XÃ ĐƠN DƯƠNG;\nTrường A;THCS\nII. XÃ KA ĐÔ;\nTrường B;THCS\n",
        "DANH SÁCH TRƯỜNG XÃ KA ĐÔ\nTên trường;Cấp học\nTrường A;THCS\n",
    ] {
        assert_eq!(held(&read(list)), ["xa-khac-don-vi"], "{list}");
    }
    for list in [
        "Tên trường;Cấp học;Xã\nTrường A;THCS;Đơn Dương\nTrường B;THCS;xã Đơn Dương\nTrường C;THCS;24931\n",
        "UBND XÃ ĐƠN DƯƠNG\nTên trường;Cấp học\nTrường A;THCS\n",
    ] {
        assert!(held(&read(list)).is_empty(), "{list}");
    }
}

#[test]
fn a_sheet_named_after_another_commune_holds_the_document() {
    let rows = [["Tên trường", "Cấp học"], ["Trường A", "THCS"]].map(|row| row.map(str::to_owned).to_vec());
    let file = |name: &str| bytes("xlsx", &[(name.to_owned(), rows.to_vec())], &[]);
    assert_eq!(held(&read_as("truong.xlsx", file("Xã Ka Đô"))), ["xa-khac-don-vi"]);
    assert!(held(&read_as("truong.xlsx", file("Xã Đơn Dương"))).is_empty());
}

#[test]
fn a_list_of_another_year_holds_the_document() {
    for (list, is_held) in [
        ("DANH SÁCH TRƯỜNG ĐĂNG KÝ NĂM 2026\nTên trường;Cấp học;Mục tiêu\nTrường A;THCS;Không\n", true),
        ("Tên trường;Cấp học;Mục tiêu năm 2026\nTrường A;THCS;Không\n", true),
        ("Tên trường;Cấp học;Đăng ký năm 2026;\n;;Hình thức;Tháng\nTrường A;THCS;CNM;5\n", true),
        ("DANH SÁCH TRƯỜNG ĐĂNG KÝ NĂM 2027\nTên trường;Cấp học;Mục tiêu\nTrường A;THCS;Không\n", false),
        ("DANH SÁCH TRƯỜNG, GIAI ĐOẠN 2026-2030\nTên trường;Cấp học;Mục tiêu\nTrường A;THCS;Không\n", false),
        ("DANH SÁCH TRƯỜNG ĐẠT CHUẨN NĂM 2026\nTên trường;Cấp học;Mục tiêu\nTrường A;THCS;Không\n", false),
        ("Tên trường;Cấp học;Kế hoạch 2026;Kế hoạch 2027\nTrường A;THCS;;CNM\nTrường B;THCS;CNL;\n", false),
    ] {
        assert_eq!(held(&read(list)).contains(&"bang-khac-nam"), is_held, "{list}");
    }
}

#[test]
fn a_name_merged_over_rows_is_asked_about() {
    let rows: Vec<Vec<String>> = [
        ["Tên trường", "Cấp học", "Mức độ CQG", "Năm đạt chuẩn"],
        ["Trường A", "THCS", "1", "2017"],
        ["", "THCS", "1", "2022"],
        ["Trường B", "THCS", "", ""],
    ]
    .map(|row| row.map(str::to_owned).to_vec())
    .to_vec();
    for ending in ["xlsx", "xls", "xlsb", "ods"] {
        let file = bytes(ending, &[("Sheet1".to_owned(), rows.clone())], &[vec![Region(1, 0, 2, 0)]]);
        let outcome = read_as(&format!("truong.{ending}"), file);
        assert_eq!(held(&outcome), ["truong-nhieu-hang"], "{ending} {:?}", outcome.diagnostics);
    }
}

#[test]
fn notes_that_say_more_than_their_row_are_asked_about() {
    const HEAD: &str = "Tên trường;Cấp học;Mức độ CQG;Năm đạt chuẩn;Mục tiêu;Tháng;Ghi chú\n";
    for (row, is_held) in [
        ("Trường A;THCS;1;2022;CNL;6;Đã đạt mức 2 năm 2024\n", true),
        ("Trường A;THCS;;;CNM;6;Chuyển sang năm 2028\n", true),
        ("Trường A;THCS;1;2022;CNL;6;Đạt mức 1 năm 2022\n", false),
        ("Trường A;THCS;1;2022;CNL;6;Công nhận lại lần 2\n", true),
        ("Trường A;THCS;1;2022;CNL;6;Đang sửa bếp\n", false),
    ] {
        let found = read(&format!("{HEAD}{row}"));
        assert_eq!(held(&found).contains(&"ghi-chu-noi-du-kien"), is_held, "{row} {:?}", found.diagnostics);
    }
}

/// A note of a row that says nothing else, and what its advice leads to: in columns, and in keys.
const SETTLED: [(&str, &str, &str); 5] = [
    (
        "Phấn đấu đạt chuẩn mức độ 1 năm 2027",
        "Chưa;;;Công nhận mới mức độ 1;6",
        "cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 6}",
    ),
    (
        "Phấn đấu đạt chuẩn mức độ 1, tháng 6 năm 2028",
        "Chưa;;;Công nhận mới mức độ 1;6/2028",
        "cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 6/2028}",
    ),
    (
        "Đã đạt mức độ 1 năm 2024",
        "1;20/5/2024;;Không;",
        "cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}, muc_tieu: khong",
    ),
    (
        "Đạt mức 1 theo QĐ số 412/QĐ-UBND ngày 20/5/2022",
        "1;20/5/2022;412/QĐ-UBND;Không;",
        "cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2022, quyet_dinh: 412/QĐ-UBND}, muc_tieu: khong",
    ),
    ("Xin rút", "1;20/5/2022;;Không;", "cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2022}, muc_tieu: khong"),
];

#[test]
fn what_the_advice_on_a_note_says_settles_it() {
    const HEAD: &str =
        "Tên trường;Cấp học;Mức độ CQG đã đạt;Ngày công nhận;Số quyết định;Mục tiêu;Tháng;Ghi chú\n";
    const RULE: &str = "ghi-chu-noi-du-kien";
    for (note, columns, keys) in SETTLED {
        let typed = |keys: &str| {
            let school = format!("truong: [{{ten: Trường A, cap_hoc: thcs, {keys}, ghi_chu: \"{note}\"}}]");
            read_facts(&YAML.replace("truong: {bang: TABLE}", &school))
        };
        for outcome in [read(&format!("{HEAD}Trường A;THCS;{columns};{note}\n")), typed(keys)] {
            assert!(!held(&outcome).contains(&RULE), "{note} {:?}", outcome.diagnostics);
        }
        // Of a renewal nothing of it is said.
        let other =
            "cong_nhan: {chuan_quoc_gia: 2, ngay: 20/5/2021}, muc_tieu: {loai: cong_nhan_lai, thang: 5}";
        let outcomes = [read(&format!("{HEAD}Trường A;THCS;2;20/5/2021;;CNL;5;{note}\n")), typed(other)];
        for outcome in outcomes {
            let found = outcome.diagnostics.iter().find(|found| found.rule() == RULE);
            let found = found.unwrap_or_else(|| panic!("{note} {:?}", outcome.diagnostics));
            assert!(found.hints.len() == 3 && found.place.is_some(), "{found:?}");
        }
    }
}

#[test]
fn sums_and_their_shares_are_no_schools() {
    let list = "\
STT;Tên trường;Cấp học;Chuẩn quốc gia
I;MẦM NON;2 trường;
1;Trường Mầm non A;MN;1
2;Trường Mầm non B;MN;
;Cộng (I);2;1
II;THCS;1 trường;
3;Trường THCS C;THCS;
;Cộng (I+II);3;1
;Tổng số: 3 trường;;
;- Mầm non: 2;;
;- THCS: 1;;
;Trong đó: MN 2, THCS 1;;
";
    let outcome = read(list);
    assert!(held(&outcome).is_empty(), "{:?}", outcome.diagnostics);
    assert_eq!(
        schools(outcome),
        ["Trường Mầm non A mam_non", "Trường Mầm non B mam_non", "Trường THCS C thcs"]
    );
}

#[test]
fn columns_of_communes_before_and_after_they_were_joined_are_told_apart() {
    let list = "Tên trường;Cấp học;Xã (mới);Xã (cũ)\nTrường A;THCS;Đơn Dương;Thạnh Mỹ\n";
    let outcome = read(list);
    assert!(held(&outcome).is_empty(), "{:?}", outcome.diagnostics);
    assert!(outcome.diagnostics.iter().any(|found| found.message.contains("Xã (cũ)")));
    // Alone it may be meant, and is asked about.
    assert_eq!(held(&read("Tên trường;Cấp học;Xã (cũ)\nTrường A;THCS;Thạnh Mỹ\n")), ["cot-chua-hieu"]);
}

#[test]
fn marks_months_and_footnotes_are_read_as_people_write_them() {
    for mark in ["☑", "●", "ü", "\u{f0fc}", "×"] {
        let list = format!("Tên trường;MN;TH;THCS\nTrường A;;;{mark}\nTrường B;{mark};;\n");
        assert_eq!(schools(read(&list)), ["Trường A thcs", "Trường B mam_non"], "{mark}");
    }
    let list = "Tên trường;Cấp học;Công nhận mới (tháng);Công nhận lại (tháng)\nTrường A (*);THCS;5;\nTrường B¹;THCS;;11\n";
    assert_eq!(schools(read(list)), ["Trường A thcs", "Trường B thcs"]);
    let Some(OpenedFacts::One(facts)) =
        read("Tên trường;Cấp học;Mục tiêu;Tháng\nTrường A;THCS;CNM;Q4\nTrường B;THCS;CNM;Q.II/2027\n").value
    else {
        panic!()
    };
    let months =
        facts.schools.iter().map(|school| school.target().unwrap().month.as_ref().unwrap().value.numeric());
    assert_eq!(months.collect::<Vec<_>>(), ["Quý IV/2027", "Quý II/2027"]);
}
