//! Text from old files and from the web, as a clerk meets it.

use crate::desk::{Desk, PLAN};

/// The plan with a school of this name.
fn plan(name: &str) -> Desk {
    let name = serde_json::to_string(name).unwrap();
    Desk::new().file(
        "data/xa.yaml",
        PLAN.replace(", cong_nhan: {chuan_quoc_gia: 1}", "")
            .replace("{ten: Trường THCS Ví Dụ", &format!("{{ten: {name}")),
    )
}

#[test]
fn text_of_an_old_encoding_is_an_error_that_says_what_was_meant() {
    for (typed, encoding, meant) in [
        ("Tr\u{AD}êng THCS X· §¬n D\u{AD}¬ng", "TCVN3 (ABC)", "Trường THCS Xã Đơn Dương"),
        ("Tröôøng THCS Xaõ Ñôn Döông", "VNI", "Trường THCS Xã Đơn Dương"),
        ("TrÆ°á»\u{9D}ng THCS XÃ£", "UTF-8 bị đọc thành Latin-1", "Trường THCS Xã"),
        ("TrýõÌng THCS XaÞ", "Windows-1258", "Trường THCS Xã"),
    ] {
        let told = plan(typed).run("render data --out out").status(1).stderr;
        assert!(told.contains("lỗi[bang-ma-cu]"), "{told}");
        assert!(told.contains(encoding) && told.contains(&format!("gõ theo Unicode: “{meant}")), "{told}");
        assert!(told.contains("xa.yaml:6:1"), "{told}");
    }
}

#[test]
fn it_can_be_accepted_with_a_reason() {
    let desk = plan("Bö Hö");
    desk.run("render data --out out").status(1);
    let accepted = PLAN.replace("Trường THCS Ví Dụ", "Bö Hö")
        + "chap_nhan: [{quy_tac: bang-ma-cu, ly_do: tên nước ngoài}]\n";
    Desk::new().file("data/xa.yaml", accepted).run("render data --out out").status(0);
}

#[test]
fn what_nobody_sees_is_removed_and_told() {
    let desk = plan("Trường\u{200B} TH\u{AD}CS Minh\u{2060} họa");
    let told = desk.run("render data --out out").status(0).stderr;
    assert!(told.contains("cảnh báo[ky-tu-an]") && told.contains("U+200B, U+00AD, U+2060"), "{told}");
    let shown = desk.run("show document data/xa.yaml").stdout;
    assert!(shown.contains("Trường THCS Minh họa"), "{shown}");
}

#[test]
fn lost_letters_are_an_error() {
    for typed in ["Tr\u{FFFD}\u{FFFD}ng THCS", "Tr??ng THCS"] {
        let told = plan(typed).run("render data --out out").status(1).stderr;
        assert!(told.contains("lỗi[ky-tu-mat]"), "{told}");
    }
}

#[test]
fn cells_are_held_to_the_same_rules() {
    let batch = PLAN.split("truong:").next().unwrap().to_owned()
        + "truong: {bang: truong.csv}\nnguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}\n";
    let table = |name: &str| format!("Tên trường,Cấp học,Mục tiêu,Tháng\n{name},THCS,Công nhận lại,5\n");
    for (name, rule, status) in [
        ("Tr\u{AD}êng MÇm non CÈm Thñy", "lỗi[bang-ma-cu]", 1),
        ("Trường\u{200B} THCS", "cảnh báo[ky-tu-an]", 0),
        ("Tr\u{FFFD}ng", "lỗi[ky-tu-mat]", 1),
        ("Trường Ðông Hà", "cảnh báo[chu-giong]", 0),
    ] {
        let desk = Desk::new().file("data/xa.yaml", &batch).file("data/truong.csv", table(name));
        let told = desk.run("render data --out out").status(status).stderr;
        assert!(told.contains(rule) && told.contains("ô A2"), "{told}");
    }
}
