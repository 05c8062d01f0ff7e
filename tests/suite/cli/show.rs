//! `vanthu show`.

use super::*;

#[test]
fn facts_are_shown_as_they_stand_after_inheritance() {
    let desk = Desk::with_plan().file("data/_chung.yaml", "bao_cao: {han: 15/12/2024}\n");
    desk.run("show facts data/xa.yaml")
        .stdout(
            "mau: ke-hoach-xa\nnam: \"2024\"\nco_quan:\n  ten: Ủy ban nhân dân xã Ví Dụ\n  viet_tat: UBND\n  \
             ten_ngan: UBND xã Ví Dụ\n  dia_danh: Ví Dụ\nvan_ban:\n  so: \"07\"\n  ngay: 05/01/2024\ntruong:\n\
             - ten: Trường THCS Ví Dụ\n  cap_hoc: thcs\n  cong_nhan:\n  - chuan_quoc_gia: 1\n  muc_tieu:\n    loai: cong_nhan_lai\n    thang: 5/2024\n\
             bao_cao:\n  han: 15/12/2024\nnoi_nhan:\n- Các trường\nluu:\n- VT\nnguoi_ky:\n  chuc_vu: Chủ tịch\n  \
             ho_ten: Nguyễn Văn A\n",
        )
        .stderr("")
        .status(0);
}

#[test]
fn what_is_shown_of_facts_are_the_same_facts() {
    let desk = Desk::with_plan();
    let shown = desk.run("show facts data/xa.yaml").status(0).stdout;
    desk.write("again/xa.yaml", &shown);
    desk.run("show facts again/xa.yaml").stdout(&shown).status(0);
}

#[test]
fn markup_and_document_are_shown() {
    let desk = Desk::with_plan();
    let markup = desk.run("show markup data/xa.yaml").stderr("").status(0).stdout;
    assert!(markup.contains("\n# Mục đích, yêu cầu\n"), "{markup}");
    let document = desk.run("show document data/xa.yaml").stderr("").status(0).stdout;
    for line in ["ô 3: 07/KH-UBND\n", "ô 7a: TM. ỦY BAN NHÂN DÂN\n", "đề mục 1: Mục đích, yêu cầu\n"]
    {
        assert!(document.contains(line), "{document}");
    }
}

#[test]
fn what_is_wrong_is_told_as_in_render() {
    let desk = Desk::new().file("a.yaml", PLAN.replace("thcs,", "thsc,"));
    let render = desk.run("render a.yaml").status(1).stderr;
    for stage in ["facts", "markup", "document"] {
        desk.run(&format!("show {stage} a.yaml")).stdout("").stderr(&render).status(1);
    }
}

#[test]
fn a_warning_that_the_facts_accept_is_not_told() {
    let lapsed = plan_on_lapsed_law();
    let accepted =
        format!("{lapsed}chap_nhan: [{{quy_tac: van-ban-het-hieu-luc, ly_do: Theo kế hoạch cũ}}]\n");
    let desk = Desk::new().file("a.yaml", lapsed).file("b.yaml", accepted);
    desk.run("show document a.yaml").complains(&["van-ban-het-hieu-luc"]).status(0);
    desk.run("show document b.yaml").stderr("").status(0);
    desk.run("render b.yaml").stderr("").status(0);
}
