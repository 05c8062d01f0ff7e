//! What a rule means, asked for on the command line.

use super::*;

const KHOA_TRUNG: &str = "\
khoa-trung: lỗi

Một khóa được ghi hai lần ở cùng một chỗ.

Cách sửa: Giữ dòng đúng, xóa dòng kia.

Sai:
    luu: [VT]
    luu: [VT, VHXH]

Đúng:
    luu: [VT, VHXH]
";

const HOC_HAM_HOC_VI: &str = "\
hoc-ham-hoc-vi: cảnh báo

Trước họ tên người ký có học hàm, học vị hoặc danh hiệu.

Cách sửa: Chỉ ghi họ tên ở `nguoi_ky.ho_ten`.

Nếu đã biết và đúng như vậy, ghi vào dữ kiện:
    chap_nhan: [{quy_tac: hoc-ham-hoc-vi, ly_do: \"…\"}]

Sai:
    nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: ThS. Nguyễn Văn A}

Đúng:
    nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}
";

#[test]
fn a_rule_is_explained_and_one_that_facts_can_accept_shows_how() {
    let desk = Desk::new();
    desk.run("explain khoa-trung").stdout(KHOA_TRUNG).stderr("").status(0);
    desk.run("explain hoc-ham-hoc-vi").stdout(HOC_HAM_HOC_VI).stderr("").status(0);
    let both = desk.run("explain cap-hoc-lech-ten");
    assert!(
        both.stdout.starts_with("cap-hoc-lech-ten: lỗi chấp nhận được; có khi là cảnh báo\n"),
        "{}",
        both.stdout
    );
    // Neither a run nor a summing up can be accepted by one document.
    for name in ["van-ban-mo-coi", "don-vi-khong-truong", "chap-nhan-thua", "so-lieu-lech"] {
        let told = desk.run(&format!("explain {name}")).stdout;
        assert!(!told.contains("ghi vào dữ kiện"), "{told}");
    }
}

#[test]
fn without_a_name_every_rule_is_listed_by_its_theme() {
    let listed = Desk::new().run("explain");
    let lines: Vec<&str> = listed.stdout.lines().collect();
    assert_eq!(lines[0], "Tệp dữ kiện");
    assert!(lines[1].starts_with("  khong-thay-tep  "), "{}", lines[1]);
    assert_eq!(lines.last(), Some(&"Xem một quy tắc: vanthu explain TÊN_QUY_TẮC"));
    let rules = vanthu::diagnostic::rules::all().count();
    assert_eq!(lines.iter().filter(|line| line.starts_with("  ")).count(), rules);
    listed.stderr("").status(0);
}

#[test]
fn rules_of_facts_and_of_format_are_explained_by_either_command() {
    let desk = Desk::new();
    for (name, begins) in [("chu-an", "chu-an: cần xem lại"), ("khoa-trung", "khoa-trung: lỗi")] {
        let told = desk.run(&format!("explain {name}")).stderr("").status(0).stdout;
        assert!(told.starts_with(begins), "{told}");
        assert_eq!(desk.run(&format!("check --explain {name}")).status(0).stdout, told);
    }
    desk.run("explain le-trais").complains(&["gợi ý: có phải là `le-trai`?"]).status(2);
}

#[test]
fn a_name_that_is_no_rule_ends_with_2_and_the_nearest_name() {
    let desk = Desk::new();
    let ran = desk.run("explain khoa-lạ-");
    ran.stdout("")
        .complains(&["lỗi: không có quy tắc `khoa-lạ-`\n  gợi ý: có phải là `khoa-la`?\n"])
        .status(2);
    desk.run("explain ????").complains(&["gợi ý: xem các quy tắc bằng lệnh `vanthu explain`"]).status(2);
}

#[test]
fn a_name_in_chap_nhan_that_is_no_rule_is_an_error_and_an_error_cannot_be_accepted() {
    let told = |name: &str| {
        let entry = format!("{PLAN}chap_nhan: [{{quy_tac: {name}, ly_do: Đã biết}}]\n");
        Desk::new().file("data/xa.yaml", &entry).run("render data")
    };
    told("hoc-ham-hoc-vy")
        .complains(&[
            "lỗi[quy-tac-la]: không có quy tắc `hoc-ham-hoc-vy`",
            "gợi ý: có phải là `hoc-ham-hoc-vi`?",
        ])
        .status(1);
    told("so-lieu-lech")
        .complains(&[
            "cảnh báo[chap-nhan-thua]: `chap_nhan` nêu `so-lieu-lech`, nhưng quy tắc này không chấp nhận được, phải sửa",
        ])
        .status(0);
    told("hoc-ham-hoc-vi").complains(&["nhưng không có cảnh báo nào như vậy"]).status(0);
}
