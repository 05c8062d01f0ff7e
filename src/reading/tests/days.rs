//! Days and hours that stand before what they follow.

use super::consistency::{told, told_rules};
use crate::diagnostic::Severity;

const MEETING: &str = "chu_tri: {ho_ten: A, chuc_vu: Chủ tịch}";

#[test]
fn a_meeting_is_of_the_time_of_its_document() {
    let meeting = |name: &str, day: &str| told(&format!("hoi_nghi: {{ten: {name}, ngay: {day}, {MEETING}}}"));
    assert_eq!(meeting("triển khai năm 2027", "15/12/2026"), []);
    assert_eq!(meeting("sơ kết năm 2026", "12/2026"), []);
    assert_eq!(meeting("triển khai năm 2017", "15/12/2026"), [("hoi-nghi-lech-ky", Severity::Warning, 1)]);
    assert_eq!(meeting("triển khai giai đoạn 2026-2030", "15/12/2026"), []);
}

#[test]
fn what_a_meeting_charges_is_due_after_it_and_it_ends_after_it_begins() {
    let meeting = |rest: &str| {
        told_rules(&format!("hoi_nghi: {{ten: triển khai, ngay: 15/12/2026, {MEETING}, {rest}}}"))
    };
    let task = |due: &str| format!("ket_luan: [{{giao: [{{don_vi: Phòng A, viec: rà soát, han: {due}}}]}}]");
    assert_eq!(meeting(&task("14/12/2026")), ["han-truoc-van-ban"]);
    for due in ["15/12/2026", "12/2026", "thường xuyên", "Quý II hằng năm", "trước ngày 20/12/2026"]
    {
        assert_eq!(meeting(&task(due)), Vec::<&str>::new(), "{due}");
    }
    assert_eq!(meeting("gio: 8 giờ 00 phút, ket_thuc: 7 giờ 30 phút"), ["gio-hop-nguoc"]);
    assert_eq!(meeting("gio: 8 giờ 00 phút, ket_thuc: 8 giờ 30 phút"), Vec::<&str>::new());
}

/// Only the words of `loai` are taken off a name: whatever else it says is printed.
#[test]
fn no_word_of_a_meeting_is_lost() {
    for (kind, name, printed) in [
        ("phiên họp", "giao ban công tác giáo dục", "phiên họp giao ban công tác giáo dục"),
        ("cuộc họp", "làm việc với trường", "cuộc họp làm việc với trường"),
        ("Hội nghị", "giao ban tháng 3", "Hội nghị giao ban tháng 3"),
        ("phiên họp", "tập huấn giáo viên", "phiên họp tập huấn giáo viên"),
        ("Hội nghị", "Hội nghị sơ kết", "Hội nghị sơ kết"),
        ("cuộc họp", "họp về cụm công nghiệp", "cuộc họp về cụm công nghiệp"),
    ] {
        let meeting: crate::facts::Conference = crate::facts::sample::read(&format!(
            "{{loai: {kind}, ten: {name}, ngay: 15/12/2026, {MEETING}}}"
        ));
        assert_eq!(meeting.full_name(), printed);
    }
}

/// Each paper with its days, right and wrong.
#[test]
fn days_of_a_paper_stand_in_one_order() {
    let person = "nguoi: {ho_ten: Trần Thị B, chuc_vu: Chuyên viên}";
    let leave = |requested: &str, from: &str, to: &str| {
        format!(
            "nghi_phep: {{{person}, don: {requested}, thoi_gian: 05 ngày, tu: {from}, den: {to}, noi: xã A, tinh_vao: nghỉ hằng năm}}"
        )
    };
    let delegation =
        |to: &str| format!("uy_quyen: {{{person}, viec: ký hợp đồng, tu: 10/3/2027, den: {to}}}");
    let introduction =
        |until: &str| format!("gioi_thieu: {{{person}, den: Sở A, viec: trao đổi, han: {until}}}");
    let copy = |day: &str| {
        format!(
            "ban_sao: {{hinh_thuc: sao_y, so: 12, ngay: {day}, nguoi_ky: {{chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}}}}"
        )
    };
    for (facts, wrong) in [
        (leave("09/3/2027", "12/3/2027", "16/3/2027"), 0),
        (leave("09/3/2027", "20/3/2027", "18/3/2027"), 1),
        (leave("15/3/2027", "20/3/2027", "18/3/2027"), 2),
        (leave("3/2027", "3/2027", "18/3/2027"), 0),
        (delegation("10/3/2027"), 0),
        (delegation("09/3/2027"), 1),
        (introduction("10/3/2027"), 0),
        (introduction("01/3/2027"), 1),
        (copy("10/3/2027"), 0),
        (copy("05/3/2027"), 1),
    ] {
        let told = told_rules(&format!("van_ban: {{ngay: 10/3/2027}}\n{facts}"));
        let found = told.iter().filter(|rule| **rule == "ngay-nguoc").count();
        assert_eq!(found, wrong, "{facts}");
    }
}

#[test]
fn bases_are_before_the_document_and_dated_as_their_symbols() {
    let cited = |symbol: &str, day: &str| {
        told(&format!("can_cu: [{{loai: Kế hoạch, so_ky_hieu: {symbol}, ngay: {day}}}]"))
    };
    assert_eq!(cited("12/KH-UBND", "16/11/2026"), []);
    assert_eq!(cited("12/KH-UBND", "12/2026"), []);
    assert_eq!(cited("12/KH-UBND", "16/01/2027"), [("can-cu-sau-van-ban", Severity::Held, 1)]);
    assert_eq!(cited("12/2026/QĐ-UBND", "16/11/2025"), [("so-ngay-lech", Severity::Warning, 0)]);
    assert_eq!(cited("12/2025/QĐ-UBND", "16/11/2025"), []);
}

#[test]
fn reports_are_due_after_the_document() {
    assert_eq!(told("bao_cao: {han: 10/12/2027}"), []);
    assert_eq!(told("bao_cao: {han: 10/11/2026}"), [("han-truoc-van-ban", Severity::Held, 1)]);
    assert_eq!(told("bao_cao: {han: 31/12/2026}"), [("han-truoc-ky", Severity::Warning, 1)]);
}

#[test]
fn a_topic_of_which_nothing_was_concluded_is_told() {
    for (concluded, told) in [
        ("{chu_de: Chung}", true),
        ("{chu_de: Chung, giao: []}", true),
        ("{chu_de: Chung, noi_dung: [\"...\"]}", true),
        ("{chu_de: Chung, noi_dung: [Thống nhất kế hoạch]}", false),
        ("{giao: [{don_vi: Phòng A, viec: rà soát}]}", false),
    ] {
        let rules = told_rules(&format!(
            "hoi_nghi: {{ten: triển khai, ngay: 15/12/2026, {MEETING}, ket_luan: [{concluded}]}}"
        ));
        assert_eq!(rules.contains(&"thieu-noi-dung"), told, "{concluded}");
    }
}
