//! Cells that a table has and nobody would read: each holds the documents back, or is told.

use rust_xlsxwriter::Format;

use super::tables::{load_csv, load_xlsx, write_row};
use crate::diagnostic::Tried;
use crate::facts::Facts;

fn csv(table: &str) -> Tried<Facts> {
    load_csv(table.as_bytes())
}

fn rules(outcome: &Tried<Facts>) -> Vec<&'static str> {
    outcome.diagnostics.iter().map(|found| found.rule()).collect()
}

#[test]
fn a_column_without_a_header_is_not_lost() {
    for (table, expected) in [
        ("Tên trường;Cấp học;\nMN A;MN;Mức độ 1\n", "cot-chua-hieu"),
        ("Tên trường;Cấp học;;Chuẩn quốc gia\nMN A;MN;20/5/2022;1\n", "cot-chua-hieu"),
        ("Tên trường;Cấp học\nMN A;MN;Công nhận lại\n", "cot-chua-hieu"),
        ("Tên trường;Cấp học;\nMN A;MN;xa trung tâm\n", "cot-la"),
    ] {
        let outcome = csv(table);
        assert_eq!(rules(&outcome), [expected], "{table}");
        assert_eq!(outcome.value.is_none(), expected == "cot-chua-hieu", "{table}");
    }
    // Numbers before the names count the rows, and beside the table someone signs.
    for table in [
        ";Tên trường;Cấp học\n1;MN A;MN\n2;MN B;MN\n",
        "Tên trường;Cấp học\nMN A;MN\n;;;Nghệ An, ngày 5/12/2026\n;;;Năm 2027\n",
    ] {
        let outcome = csv(table);
        assert!(rules(&outcome).iter().all(|rule| *rule == "hang-bo-qua"), "{table}: {:?}", rules(&outcome));
    }
}

#[test]
fn a_header_merged_over_two_columns_says_what_only_one_of_them_is() {
    let outcome = load_xlsx(|sheet| {
        write_row(sheet, 0, &["Tên trường", "Cấp học"]);
        sheet.merge_range(0, 2, 0, 3, "Chuẩn quốc gia", &Format::new()).unwrap();
        write_row(sheet, 1, &["MN A", "MN", "", "2"]);
    });
    assert_eq!(rules(&outcome), ["cot-chua-hieu"]);
    assert!(outcome.value.is_none());
}

#[test]
fn columns_of_years_and_of_numbered_words_are_not_passed_over() {
    for header in ["CQG1", "2027", "MĐ 2", "Dự kiến"] {
        let outcome = csv(&format!("Tên trường;Cấp học;{header}\nMN A;MN;x\n"));
        assert_eq!(rules(&outcome), ["cot-chua-hieu"], "{header}");
    }
}

#[test]
fn a_section_that_is_not_understood_ends_no_other_in_silence() {
    for title in ["III;Trường chưa đạt;;", "III;Các trường còn lại;;", "Trường ngoài công lập;;;"]
    {
        let table =
            format!("TT;Tên trường;Cấp học;Tháng\nI;CÔNG NHẬN MỚI;;\n1;MN A;MN;5\n{title}\n1;MN B;MN;\n");
        let outcome = csv(&table);
        assert!(rules(&outcome).contains(&"de-muc-chua-hieu"), "{title}: {:?}", rules(&outcome));
        assert!(outcome.value.is_none(), "{title}");
    }
    let outcome =
        csv("TT;Tên trường;Cấp học;Mục tiêu\nNăm 2026;;;\n1;MN A;MN;CNM\nNăm 2027;;;\n1;MN B;MN;CNM\n");
    assert!(rules(&outcome).contains(&"de-muc-chua-hieu"), "{:?}", rules(&outcome));
}

#[test]
fn a_title_that_names_a_target_is_that_of_all_rows() {
    let list = |year: u16| {
        format!("DANH SÁCH TRƯỜNG ĐỀ NGHỊ CÔNG NHẬN MỚI NĂM {year};;\nTên trường;Cấp học;Tháng\nMN A;MN;5\n")
    };
    let outcome = csv(&list(2024));
    assert_eq!(outcome.diagnostics, []);
    assert!(outcome.value.unwrap().schools[0].target().is_some());
    assert!(rules(&csv(&list(2025))).contains(&"ngoai-ky"), "it is not of the plan's year");
    let with_kind = list(2025).replace(";Tháng", ";Mục tiêu").replace("MN;5", "MN;Công nhận mới");
    assert!(rules(&csv(&with_kind)).contains(&"ngoai-ky"), "whoever says it twice");
}

#[test]
fn a_degree_of_the_other_scale_is_no_degree_of_this() {
    let outcome = csv("Tên trường;Cấp học;Chuẩn quốc gia\nMN A;MN;Cấp độ 2\n");
    assert_eq!(rules(&outcome), ["muc-do-la"]);
}

#[test]
fn two_schools_in_one_cell_are_not_one() {
    for name in ["MN Hoa Mai; MN Hoa Lan", "\"MN Hoa Mai\nMN Hoa Lan\""] {
        let outcome = csv(&format!("Tên trường,Cấp học\n{name},MN\n"));
        assert_eq!(rules(&outcome), ["hai-truong-mot-ten"], "{name}");
    }
    assert_eq!(rules(&csv("Tên trường;Cấp học\n2027;MN\n")), ["ten-truong-la"]);
}
