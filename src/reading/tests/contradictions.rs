//! One thing said in two ways: in two cells of a row, in a decision and beside it, in a title; and texts that no check
//! may pass over.

use super::tables::{cells, load_csv, load_table};
use super::{read_bytes, write};
use crate::diagnostic::{Diagnostic, Severity, tried};

/// What a row of a table with these columns is told.
fn row(header: &str, row: &str) -> Vec<(&'static str, String)> {
    let text = format!("Tên trường;Cấp học;{header}\nTrường THCS A;THCS;{row}\n");
    let found = cells(&load_csv(text.as_bytes()).diagnostics).into_iter();
    found.map(|(rule, cell)| (rule, cell.rsplit(' ').next().unwrap_or_default().to_owned())).collect()
}

const DATES: &str = "Chuẩn quốc gia;Số quyết định;Ngày công nhận";

#[test]
fn a_decisions_date_and_the_column_of_dates_agree() {
    for cells in [
        "1;QĐ số 12/QĐ-UBND ngày 05/3/2020;05/3/2019",
        "1;12/QĐ-UBND (5/3/2020);06/3/2020",
        "1;12/QĐ-UBND ngày 05 tháng 3 năm 2020;4/2020",
        "1;Quyết định số 12/QĐ-UBND ngày 05/3/2020;2021",
    ] {
        assert_eq!(row(DATES, cells), [("o-mau-thuan", "E2".to_owned())], "{cells}");
    }
    for cells in [
        "1;QĐ số 12/QĐ-UBND ngày 05/3/2020;05/3/2020",
        "1;12/QĐ-UBND ngày 05/3/2020;3/2020",
        "1;12/QĐ-UBND ngày 05/3/2020;2020",
        "1;12/QĐ-UBND ngày 05/3/2020;",
        "1;12/QĐ-UBND;05/3/2020",
    ] {
        assert_eq!(row(DATES, cells), [], "{cells}");
    }
    // Words that are not understood leave the text as it is: its date is found there.
    let long = "1;12/QĐ-UBND ngày 05/3/2020 của UBND tỉnh Thanh Hóa;05/3/2019";
    assert_eq!(row(DATES, long), [("ngay-quyet-dinh-lech", "E2".to_owned())]);
    let undated = "1;12/QĐ-UBND ngày 05/3/2020 của UBND tỉnh Thanh Hóa;";
    assert_eq!(row(DATES, undated), [("ngay-trong-quyet-dinh", "D2".to_owned())]);
}

#[test]
fn what_a_cell_says_besides_agrees_with_the_other_columns() {
    for (header, cells, told) in [
        (DATES, "1;12/QĐ-UBND;13/QĐ-UBND ngày 05/3/2020", true),
        (DATES, "1;12/QĐ-UBND;QĐ 12/QĐ-UBND ngày 05/3/2020", false),
        ("Mục tiêu;Chuẩn quốc gia mục tiêu", "Công nhận lại mức độ 2;1", true),
        ("Mục tiêu;Chuẩn quốc gia mục tiêu", "Công nhận lại mức độ 2;2", false),
        ("Mục tiêu;Chuẩn quốc gia mục tiêu;KĐCLGD mục tiêu", "Công nhận lại mức độ 2;2;3", false),
    ] {
        let found = row(header, cells);
        assert_eq!(
            found.iter().any(|(rule, _)| *rule == "o-mau-thuan"),
            told,
            "{header}: {cells}: {found:?}"
        );
    }
}

#[test]
fn a_withdrawals_decision_is_not_the_recognitions() {
    let text = "Tên trường;Cấp học;Chuẩn quốc gia;Ngày công nhận;Ngày thu hồi\n\
                Trường THCS A;THCS;1;05/3/2020;Quyết định số 9/QĐ-UBND ngày 01/10/2023\n";
    let outcome = load_csv(text.as_bytes());
    assert_eq!(outcome.diagnostics, []);
    let recognition = outcome.value.unwrap().schools[0].recognitions()[0].clone();
    assert_eq!(recognition.date.unwrap().value.numeric(), "05/3/2020");
    assert_eq!(recognition.withdrawn.unwrap().value.numeric(), "01/10/2023");
    assert_eq!(recognition.decision, None);
}

/// Findings of a document of 12/2026 for 2027 with these lines.
fn plan(more: &str) -> Vec<Diagnostic> {
    let base = "mau: ke-hoach-xa\nnam: 2027\nnguoi_ky: {chuc_vu: Phó Chủ tịch}\n";
    let issuer = "co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}\n";
    let dated = "van_ban: {ngay: 12/2026}\n";
    let own = |line: &'static str| {
        let key = line.split(':').next().unwrap_or_default();
        if more.lines().any(|given| given.starts_with(&format!("{key}:"))) { "" } else { line }
    };
    let text = format!("{base}{}{}{more}\n", own(issuer), own(dated));
    let text = match more.lines().any(|line| line.starts_with("nguoi_ky:")) {
        true => text.replacen("nguoi_ky: {chuc_vu: Phó Chủ tịch}\n", "", 1),
        false => text,
    };
    read_bytes(text.as_bytes()).diagnostics
}

fn rules(more: &str) -> Vec<&'static str> {
    plan(more).iter().map(|found| found.rule()).collect()
}

#[test]
fn a_decision_in_yaml_agrees_with_its_date() {
    let of = |recognition: &str| {
        rules(&format!("truong: [{{ten: Trường Mầm non A, cap_hoc: mam_non, cong_nhan: {recognition}}}]"))
    };
    for (decision, day, told) in [
        ("12/QĐ-UBND ngày 05/3/2022", "05/3/2022", &[][..]),
        ("12/QĐ-UBND ngày 05/3/2022", "3/2022", &[]),
        ("12/QĐ-UBND ngày 05/3/2022", "05/3/2023", &["ngay-quyet-dinh-lech"]),
        ("12/2021/QĐ-UBND", "05/3/2022", &["ngay-quyet-dinh-lech"]),
        ("12/2022/QĐ-UBND", "05/3/2022", &[]),
        ("12/QĐ-UBND", "05/3/2022", &[]),
    ] {
        let recognition = format!("{{chuan_quoc_gia: 1, ngay: {day}, quyet_dinh: {decision}}}");
        assert_eq!(of(&recognition), told, "{recognition}");
    }
    assert_eq!(of("{chuan_quoc_gia: 1, quyet_dinh: 12/QĐ-UBND ngày 05/3/2022}"), ["ngay-trong-quyet-dinh"]);
}

#[test]
fn a_title_of_two_years_is_not_of_one() {
    let titled = |period: &str, title: &str| {
        let base = "mau: ke-hoach-xa\nnguoi_ky: {chuc_vu: Phó Chủ tịch}\n\
                    co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}\n";
        let text = format!("{base}{period}\nvan_ban: {{ngay: 12/2026, trich_yeu: \"{title}\"}}\n");
        let found = read_bytes(text.as_bytes()).diagnostics;
        found.iter().map(|found| (found.rule(), found.severity)).collect::<Vec<_>>()
    };
    let off = [("trich-yeu-lech-ky", Severity::Held)];
    for title in [
        "Kiểm định chất lượng giáo dục năm 2026 và năm 2027",
        "Kiểm định chất lượng giáo dục năm 2027 và năm 2028",
        "Kiểm định chất lượng giáo dục năm 2027, 2028",
        "Kiểm định chất lượng giáo dục các năm 2027, 2028 và 2029",
        "Kiểm định chất lượng giáo dục NĂM 2026 VÀ NĂM 2027",
        "Kiểm định năm 2027 & 2028",
    ] {
        assert_eq!(titled("nam: 2027", title), off, "{title}");
    }
    for title in [
        "Kết quả năm 2026 và nhiệm vụ năm 2027",
        "Tổng kết năm 2026, kế hoạch năm 2027",
        "Thực hiện Đề án giai đoạn 2026-2030 và năm 2027",
        "Triển khai Luật Giáo dục năm 2019 và kế hoạch năm 2027",
    ] {
        assert_eq!(titled("nam: 2027", title), [], "{title}");
    }
    assert_eq!(titled("giai_doan: 2027-2028", "Kiểm định năm 2027 và năm 2028"), []);
    assert_eq!(titled("nam_hoc: 2026-2027", "Kiểm định năm học 2025-2026 và năm học 2026-2027"), off);
    let base = "van_ban: {ngay: 12/2026, trich_yeu: Kiểm định năm 2027 và năm 2028}";
    let hints = plan(base)[0].hints.join("; ");
    assert!(hints.contains("giai_doan: 2027-2028"), "{hints}");
}

#[test]
fn no_text_is_passed_over_for_units_of_before() {
    let former = "UBND xã Quỳnh Hồng";
    let meeting = "ngay: 12/2026, ten: triển khai, chu_tri: {ho_ten: A, chuc_vu: B}";
    for line in [
        format!("them: {{noi: {former}}}"),
        format!("them: {{a: [{{b: {former}}}, {{c: 1}}]}}"),
        format!("luu: [VT, {former}]"),
        format!("co_quan: {{ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, ten_ngan: {former}}}"),
        format!("van_ban: {{ngay: 12/2026, dia_chi: {former}}}"),
        format!("van_ban: {{ngay: 12/2026, luu_hanh: {former}}}"),
        format!("nguoi_ky: {{chuc_vu: Chủ tịch, quyen_han: [{former}, CHỦ TỊCH]}}"),
        format!("hoi_nghi: {{{meeting}, thanh_phan: [{former}]}}"),
        format!("hoi_nghi: {{{meeting}, bao_cao: [{{don_vi: {former}, ten: Báo cáo}}]}}"),
        format!("noi_dung: {{mo-dau: {{truoc: [một, {former}]}}}}"),
        format!("noi_nhan: [{former}]"),
    ] {
        let found = plan(&line);
        let told: Vec<_> = found.iter().filter(|found| found.rule() == "don-vi-cu").collect();
        assert_eq!(told.len(), 1, "{line}: {found:#?}");
        // The hint says what to write, and not once more what was found.
        let hints = &told[0].hints;
        assert!(hints[0].starts_with("ghi \"xã "), "{hints:?}");
        assert!(hints.iter().all(|hint| !told[0].message.contains(hint.as_str())), "{hints:?}");
    }
    for line in [
        "chap_nhan: [{quy_tac: don-vi-cu, ly_do: UBND xã Quỳnh Hồng}]",
        "truong: [{ten: Trường Tiểu học xã Quỳnh Hồng, cap_hoc: tieu_hoc, cong_nhan: {chuan_quoc_gia: 1, ngay: 2023, \
         quyet_dinh: 5/QĐ-UBND của UBND huyện Quỳnh Phụ}}]",
        "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Thị Xã}",
    ] {
        assert!(!rules(line).contains(&"don-vi-cu"), "{line}");
    }
}

#[test]
fn plans_of_single_years_are_not_summed_up_to_a_span_and_it_is_said_how() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let base = "mau: ke-hoach-xa\nnguoi_ky: {chuc_vu: Phó Chủ tịch}\nvan_ban: {ngay: 12/2026}\n\
                co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}\n";
    write(root, "_chung.yaml", base);
    let told = |ours: &str, theirs: &[&str]| {
        write(root, "tinh.yaml", &format!("{ours}\ntong_hop: {{tu: xa}}\n"));
        let _ = std::fs::remove_dir_all(root.join("xa"));
        for (number, period) in theirs.iter().enumerate() {
            write(root, &format!("xa/{number}.yaml"), &format!("{period}\n"));
        }
        let outcome = tried(|report| super::super::load(&root.join("tinh.yaml"), root, report));
        let found = outcome.diagnostics.into_iter().filter(|found| found.rule() == "tong-hop-khac-ky");
        found.map(|found| (found.rule(), found.related.len(), found.hints.join("; "))).collect::<Vec<_>>()
    };
    let span = "giai_doan: 2027-2030";
    assert_eq!(told(span, &[span, span]), []);
    let years = told(span, &["nam: 2027", "nam: 2028", "nam: 2027"]);
    assert_eq!(years.len(), 1, "{years:?}");
    assert_eq!((years[0].0, years[0].1), ("tong-hop-khac-ky", 3));
    assert!(
        years[0].2.contains("`giai_doan: 2027-2030`") && years[0].2.contains("`thang: 11/2027`"),
        "{years:?}"
    );
    let reverse = told("nam: 2027", &[span]);
    assert!(reverse[0].2.contains("`nam: 2027`"), "{reverse:?}");
    let other = told("nam: 2027", &["nam: 2028", "nam: 2027"]);
    assert_eq!((other.len(), other[0].1), (1, 1));
}

#[test]
fn the_unit_column_is_known_by_its_cells() {
    let read = |header: &str, cells: &[&str]| {
        let rows: Vec<String> =
            cells.iter().map(|cell| format!("Trường THCS {cell};THCS;1;2022;{cell}")).collect();
        let text =
            format!("Tên trường;Cấp học;Chuẩn quốc gia;Ngày công nhận;{header}\n{}\n", rows.join("\n"));
        let outcome = load_csv(text.as_bytes());
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        let communes = outcome.value.map(|facts| {
            let communes = facts.schools.into_iter().filter_map(|school| school.commune);
            communes.map(|commune| commune.value).collect::<Vec<_>>().join("; ")
        });
        (rules, communes)
    };
    for header in ["Đơn vị", "ĐƠN VỊ", "Tên đơn vị", "Địa phương", "Địa bàn"] {
        let (rules, communes) = read(header, &["xã Đơn Dương", "Phường 1 Bảo Lộc", "Cẩm Thủy"]);
        assert_eq!(rules, Vec::<&str>::new(), "{header}");
        assert_eq!(communes.as_deref(), Some("xã Đơn Dương; Phường 1 Bảo Lộc; Cẩm Thủy"), "{header}");
    }
    assert_eq!(read("Đơn vị", &["xã Đơn Dương", "Tổ 3"]).0, ["cot-chua-hieu"]);
    let of_schools = "Đơn vị;Cấp học;Chuẩn quốc gia;Ngày công nhận\nTrường THCS A;THCS;1;2022\n";
    let outcome = load_csv(of_schools.as_bytes());
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(outcome.value.unwrap().schools[0].name, "Trường THCS A");
}

#[test]
fn a_sheet_of_a_text_is_told_not_to_be_there() {
    let text = "Tên trường;Cấp học\nTrường THCS A;THCS\n";
    for (sheet, told) in [("Danh sách", true), ("2", true), ("1", false), ("\"*\"", false)] {
        let reference = format!("truong.csv, trang_tinh: {sheet}");
        let outcome = load_table(&reference, |path| std::fs::write(path, text).unwrap());
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        assert_eq!(rules, if told { vec!["trang-tinh-thua"] } else { Vec::new() }, "{sheet}");
    }
}

#[test]
fn headers_and_keys_of_an_old_encoding_are_told_with_what_they_stand_for() {
    let told = |text: &str| {
        let found = load_csv(text.as_bytes()).diagnostics;
        found.iter().map(|found| (found.rule(), found.hints.join("; "))).collect::<Vec<_>>()
    };
    // A whole header, and one column of it.
    let found = told("T\u{AA}n tr\u{AD}\u{EA}ng;C\u{CA}p h\u{E4}c\nTrường A;thcs\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == "bang-ma-cu" && found[0].1.contains("“Tên trường”"), "{found:?}");
    let found = told("Tên trường;Cấp học;M\u{F4}c ti\u{AA}u\nTrường A;thcs;Công nhận mới\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == "bang-ma-cu" && found[0].1.contains("“Mục tiêu”"), "{found:?}");
    // A cell of any column.
    let found = told("Tên trường;Cấp học;Ghi chú\nTrường A;thcs;Tr\u{AD}\u{EA}ng m\u{ED}i\n");
    assert_eq!(found[0].0, "bang-ma-cu", "{found:?}");
    // A key stops the plan of the unit that it stands for, and no other.
    let schools = "Tên xã;Tên trường;Cấp học\nX\u{B7} C\u{C8}m Thñy;Trường A;thcs\nXã Cẩm Tú;Trường B;thcs\n";
    let rows: [&[&str]; 3] = [&["Tên xã"], &["Xã Cẩm Thủy"], &["Xã Cẩm Tú"]];
    let outcome = super::batches::read(&super::batches::SHARED.replace("ma_xa", "ten_xa"), schools, &rows);
    let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
    assert!(rules.contains(&"bang-ma-cu"), "{rules:?}");
    let made: Vec<bool> =
        super::batches::each(&super::batches::many(outcome)).map(|unit| unit.value.is_some()).collect();
    assert_eq!(made, [false, true]);
}

#[test]
fn a_hidden_list_to_choose_units_from_holds_nothing_back() {
    let rules = |hidden: &[&[&str]], visible: &[&[&str]]| {
        let folder = tempfile::tempdir().unwrap();
        let mut book = rust_xlsxwriter::Workbook::new();
        for (name, rows, is_hidden) in [("Danh sách", visible, false), ("DM", hidden, true)] {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap();
            for (number, row) in (0..).zip(rows) {
                super::tables::write_row(sheet, number, row);
            }
            sheet.set_hidden(is_hidden);
        }
        book.save(folder.path().join("xa.xlsx")).unwrap();
        write(folder.path(), "lo.yaml", &super::batches::SHARED.replace(", trang_tinh: danh sach", ""));
        write(folder.path(), "truong.csv", "Mã xã;Tên trường;Cấp học\n15127;Trường A;thcs\n");
        let outcome =
            tried(|report| super::super::open(&folder.path().join("lo.yaml"), folder.path(), report));
        let rules = outcome.diagnostics.iter().map(|found| found.rule());
        rules.filter(|rule| rule.starts_with("trang-")).collect::<Vec<_>>()
    };
    let list: &[&[&str]] = &[&["Mã xã", "Tên xã"], &["15127", "Xã Cẩm Thủy"], &["15148", "Xã Cẩm Tú"]];
    let table: &[&[&str]] = &[&["Mã xã", "Tên xã", "Địa danh"], &["15127", "Xã Cẩm Thủy", "Cẩm Thủy"]];
    assert_eq!(rules(list, table), ["trang-bo-qua"]);
    // Beside a list that has no more itself, it may be a part of it; and a whole table may be one.
    assert_eq!(rules(list, list), ["trang-an"]);
    assert_eq!(rules(table, table), ["trang-an"]);
}
