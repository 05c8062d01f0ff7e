//! Notices of what was concluded at meetings of every kind, by one chair or several, by offices of every kind.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use crate::tried::{Tried, tried};
use proptest::prelude::*;
use proptest::sample::select;
use vanthu::document::Inline;
use vanthu::generate::{Generated, Input, Library, generate};
use vanthu::reading;

const DEPARTMENT: &str = "co_quan: {ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Nghệ An, dia_danh: Nghệ An}\n\
                          nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}\n";

const OFFICE: &str = "co_quan: {ten: Văn phòng Ủy ban nhân dân tỉnh, chu_quan: UBND tỉnh Minh Họa, dia_danh: Minh Họa}\n\
                      nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Văn C}\n";

const CONCLUSIONS: &str = "noi_dung: {ket-luan: {thay: '- Các đơn vị thực hiện nghiêm túc.'}}\nnoi_nhan: [Các đơn vị]\nluu: [VT, TH]\n";

static LIBRARY: OnceLock<Library> = OnceLock::new();

fn library() -> Library {
    tried(|report| Library::load(None, None, None, report)).value.unwrap()
}

fn made(yaml: &str) -> Tried<Generated> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("tb.yaml");
    fs::write(&path, yaml).unwrap();
    let Tried { value, diagnostics } = tried(|report| reading::load(&path, Path::new(""), report));
    match value {
        Some(facts) => tried(|report| {
            generate(&Input::new(facts, diagnostics.into()), LIBRARY.get_or_init(library), report)
        }),
        None => Tried::failed(diagnostics),
    }
}

fn notice(issuer: &str, meeting: &str) -> Tried<Generated> {
    made(&format!(
        "mau: thong-bao-ket-luan\nnam: 2026\nvan_ban: {{ngay: 20/11/2026}}\n{issuer}{CONCLUSIONS}hoi_nghi:\n{meeting}"
    ))
}

fn words(part: &Inline) -> &str {
    match part {
        Inline::Text { text, .. } => text,
        Inline::LineBreak => " ",
    }
}

/// Subject and markup of the notice, without escapes.
fn said(outcome: &Tried<Generated>) -> String {
    let generated = outcome.value.as_ref().unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics));
    let subject: String = generated.document.frame.subject.iter().map(words).collect();
    format!("{subject}\n{}", generated.markup.text).replace('\\', "")
}

const TWO: &str = "  chu_tri:\n    - {danh_xung: Ông, ho_ten: Nguyễn Văn Khoa, chuc_vu: Giám đốc Sở}\n    \
                   - {danh_xung: Bà, ho_ten: Trần Thị Lan, chuc_vu: Phó Giám đốc Sở}\n";

#[test]
fn two_chairs_chair_together_wherever_they_are_named() {
    let text = said(&notice(DEPARTMENT, &format!("  ten: tổng kết năm học\n  ngay: 18/11/2026\n{TWO}")));
    for line in [
        "- Ông Nguyễn Văn Khoa, Giám đốc Sở - Đồng chủ trì Hội nghị;",
        "- Bà Trần Thị Lan, Phó Giám đốc Sở - Đồng chủ trì Hội nghị.",
        "Ông Nguyễn Văn Khoa, Giám đốc Sở, và bà Trần Thị Lan, Phó Giám đốc Sở, đồng chủ trì Hội nghị,",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
}

#[test]
fn a_list_of_one_is_one_chair() {
    let one = "  ten: tổng kết\n  ngay: 18/11/2026\n  chu_tri: [{ho_ten: Trần Thị Lan, chuc_vu: Giám đốc}]\n";
    let text = said(&notice(DEPARTMENT, one));
    assert!(text.contains("- Trần Thị Lan, Giám đốc - Chủ trì Hội nghị."), "{text}");
    assert!(!text.to_lowercase().contains("đồng chủ trì"));
}

#[test]
fn two_people_in_one_name_are_told() {
    for name in [
        "Nguyễn Văn Khoa và bà Trần Thị Lan",
        "Nguyễn Văn Khoa; Trần Thị Lan",
        "\"Nguyễn Văn Khoa, Trần Thị Lan\"",
        "Nguyễn Văn Khoa & Trần Thị Lan",
        "Nguyễn Văn Khoa VÀ Trần Thị Lan",
        "Nguyễn Văn Khoa cùng Trần Thị Lan",
        "Nguyễn Văn Khoa/Trần Thị Lan",
        "Nguyễn Văn Khoa + Trần Thị Lan",
    ] {
        let meeting = format!(
            "  ten: tổng kết\n  ngay: 18/11/2026\n  chu_tri: {{ho_ten: {name}, chuc_vu: Giám đốc}}\n"
        );
        let outcome = notice(DEPARTMENT, &meeting);
        assert!(outcome.value.is_none(), "{name}");
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        assert_eq!(rules, ["nhieu-nguoi-mot-ho-ten"], "{name}");
    }
    let role =
        "  ten: tổng kết\n  ngay: 18/11/2026\n  chu_tri: {ho_ten: Trần Thị Lan, chuc_vu: đồng chủ trì}\n";
    let rules: Vec<_> = notice(DEPARTMENT, role).diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!(rules, ["vai-tro-khong-la-chuc-vu"]);
}

const CHAIR: &str = "  ngay: 19/6/2026\n  chu_tri: {danh_xung: Đồng chí, ho_ten: Nguyễn Văn A, chuc_vu: \"Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh\"}\n";

#[test]
fn an_office_announces_by_order_of_the_chair() {
    let outcome = notice(OFFICE, &format!("  loai: cuộc họp\n  ten: về cụm công nghiệp\n{CHAIR}"));
    let text = said(&outcome);
    for words in [
        "Kết luận của đồng chí Nguyễn Văn A, Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh tại cuộc họp về cụm công nghiệp",
        "Chủ tịch Ủy ban nhân dân tỉnh chủ trì cuộc họp về cụm công nghiệp.",
        "Thừa lệnh Chủ tịch Ủy ban nhân dân tỉnh, Văn phòng Ủy ban nhân dân tỉnh thông báo",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.to_lowercase().contains("hội nghị"), "{text}");
    let frame = &outcome.value.as_ref().unwrap().document.frame;
    assert_eq!(frame.symbol(), "TB-VP");
    assert_eq!(frame.superior, ["UBND TỈNH MINH\u{a0}HỌA"]);
    assert_eq!(frame.issuer, ["VĂN PHÒNG"]);
    assert_eq!(frame.signature.authority, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]);
    assert_eq!(outcome.diagnostics, []);
}

#[test]
fn a_subject_that_names_another_meeting_is_told() {
    let with_subject = |subject: &str, meeting: &str| {
        let outcome = made(&format!(
            "mau: thong-bao-ket-luan\nnam: 2026\nvan_ban: {{ngay: 20/11/2026, trich_yeu: {subject}}}\n{DEPARTMENT}{CONCLUSIONS}hoi_nghi:\n{meeting}{CHAIR}"
        ));
        let rules: Vec<_> = outcome.diagnostics.iter().map(|found| found.rule()).collect();
        (said(&outcome), rules)
    };
    let subject = "Kết luận tại cuộc họp về cụm công nghiệp";
    let (text, rules) = with_subject(subject, "  ten: về cụm công nghiệp\n");
    assert!(text.contains("chủ trì cuộc họp,") && !text.contains("Hội nghị"), "{text}");
    assert_eq!(rules, [] as [&str; 0]);
    let (_, rules) = with_subject(subject, "  loai: Hội nghị\n  ten: về cụm công nghiệp\n");
    assert_eq!(rules, ["loai-hoi-nghi-lech"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sentence_calls_a_meeting_by_another_kind(
        kind in select(vec!["cuộc họp", "buổi làm việc", "phiên họp", "phiên họp thường kỳ", "giao ban", "Hội thảo", "Tọa đàm", "buổi tiếp", "lớp tập huấn"]),
        in_name in any::<bool>(), office in any::<bool>(), two in any::<bool>(), report in any::<bool>(),
    ) {
        let named = if in_name { format!("  ten: {kind} về tiến độ\n") } else { format!("  loai: {kind}\n  ten: về tiến độ\n") };
        let chairs = if two { format!("  ngay: 19/6/2026\n{TWO}") } else { CHAIR.to_owned() };
        let reports = if report { "  bao_cao: [{don_vi: Phòng Mầm non, ten: Báo cáo}]\n" } else { "" };
        let outcome = notice(if office { OFFICE } else { DEPARTMENT }, &format!("{named}{chairs}{reports}"));
        let text = said(&outcome);
        prop_assert!(!text.to_lowercase().contains("hội nghị"), "{}", text);
        prop_assert!(text.to_lowercase().contains(&kind.to_lowercase()), "{}", text);
    }
}

const CONCLUDED: &str = "  ten: về công tác tự đánh giá\n  loai: cuộc họp\n  ngay: 18/11/2026\n\
    \x20 chu_tri: {danh_xung: Bà, ho_ten: Trần Thị Lan, chuc_vu: Phó Giám đốc Sở}\n\
    \x20 thanh_phan: [Trưởng các phòng thuộc Sở, Hiệu trưởng các trường trực thuộc]\n\
    \x20 danh_gia: [các trường đã chủ động tự đánh giá]\n\
    \x20 ket_luan:\n\
    \x20   - chu_de: Công tác tự đánh giá\n\
    \x20     noi_dung: thống nhất kế hoạch của các trường\n\
    \x20     giao:\n\
    \x20       - {don_vi: Phòng Mầm non, viec: rà soát danh sách trường, phoi_hop: Phòng Phổ thông, han: 15/12/2026}\n\
    \x20       - {don_vi: Đề nghị UBND các xã, viec: bố trí kinh phí}\n\
    \x20   - chu_de: Tập huấn\n\
    \x20     giao: [{don_vi: Phòng Mầm non, viec: mở lớp tập huấn, han: 12/2026, xong: 01/12/2026}]\n";

/// The notice of `CONCLUDED` shown as `layout` wants, sent to `recipients`.
fn concluded(layout: &str, recipients: &str) -> Tried<Generated> {
    made(&format!(
        "mau: thong-bao-ket-luan\nnam: 2026\nvan_ban: {{ngay: 20/11/2026}}\n{DEPARTMENT}noi_nhan: {recipients}\n\
         luu: [VT]\nhoi_nghi:\n{CONCLUDED}{layout}"
    ))
}

const REACHED: &str = "[Các phòng thuộc Sở, UBND các xã]";

#[test]
fn conclusions_are_facts_by_topic() {
    let outcome = concluded("", REACHED);
    assert_eq!(outcome.diagnostics, []);
    let text = said(&outcome);
    let lines = [
        "### Đánh giá chung",
        "- Các trường đã chủ động tự đánh giá.",
        "### Công tác tự đánh giá",
        "- Thống nhất kế hoạch của các trường.",
        "- Giao Phòng Mầm non chủ trì, phối hợp với Phòng Phổ thông rà soát danh sách trường; hoàn thành chậm nhất ngày 15/12/2026.",
        "- Đề nghị UBND các xã bố trí kinh phí.",
        "### Tập huấn",
        "- Giao Phòng Mầm non mở lớp tập huấn; hoàn thành trong tháng 12/2026.",
    ];
    let mut rest = text.as_str();
    for line in lines {
        let at = rest.find(line).unwrap_or_else(|| panic!("{line}\n{text}"));
        rest = &rest[at + line.len()..];
    }
    assert!(!text.contains("phu-luc"), "{text}");
}

#[test]
fn the_same_conclusions_stand_below_the_bodies_charged_or_in_a_table() {
    let outcome = concluded(
        "  trinh_bay: {theo_don_vi: true, bang_thoi_han: true, thanh_phan_loi_van: true, tran_trong: true}\n",
        REACHED,
    );
    assert_eq!(outcome.diagnostics, []);
    let text = said(&outcome);
    for line in [
        "Tham dự cuộc họp có trưởng các phòng thuộc Sở; hiệu trưởng các trường trực thuộc.",
        "### Phòng Mầm non\n\n- Công tác tự đánh giá: chủ trì, phối hợp với Phòng Phổ thông rà soát danh sách trường; hoàn thành chậm nhất ngày 15/12/2026.\n\n- Tập huấn: mở lớp tập huấn; hoàn thành trong tháng 12/2026.",
        "### Đề nghị UBND các xã\n\n- Công tác tự đánh giá: bố trí kinh phí.",
        "Nhiệm vụ có thời hạn nêu tại Phụ lục kèm theo Thông báo này.",
        "| 1 | Rà soát danh sách trường | Phòng Mầm non | Phòng Phổ thông | 15/12/2026 |",
        "| 2 | Mở lớp tập huấn | Phòng Mầm non |  | tháng 12/2026 |",
        "trân trọng thông báo để các cơ quan",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!text.contains("### Tập huấn"), "a topic of tasks alone stands before each of them\n{text}");
    assert_eq!(outcome.value.unwrap().document.appendices.len(), 1);
}

#[test]
fn who_is_charged_gets_the_notice() {
    let outcome = concluded("", "[Các phòng thuộc Sở]");
    let found: Vec<_> =
        outcome.diagnostics.iter().map(|found| (found.rule(), found.message.as_str())).collect();
    assert_eq!(
        found,
        [("noi-nhan-thieu", "`noi_nhan` chưa có cơ quan, đơn vị được giao việc tại cuộc họp: UBND các xã")]
    );
}

#[test]
fn an_office_of_a_council_announces_by_order_of_its_chair() {
    for (office, chair, by_order) in [
        (
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Minh Họa",
            "Chủ tịch HĐND tỉnh",
            "Thừa lệnh Chủ tịch Hội đồng nhân dân tỉnh Minh Họa,",
        ),
        (
            "Văn phòng HĐND và UBND xã Minh Họa",
            "Phó Chủ tịch HĐND xã",
            "Thừa lệnh Chủ tịch HĐND xã Minh Họa,",
        ),
        ("Văn phòng HĐND và UBND xã Minh Họa", "Chủ tịch UBND xã", "Thừa lệnh Chủ tịch UBND xã Minh Họa,"),
    ] {
        let issuer = format!(
            "co_quan: {{ten: {office}, chu_quan: UBND tỉnh Minh Họa, dia_danh: Minh Họa}}\n\
             nguoi_ky: {{chuc_vu: Phó Chánh Văn phòng, ho_ten: Lê Văn C}}\n"
        );
        let meeting = format!(
            "  ten: giao ban\n  ngay: 19/6/2026\n  chu_tri: {{ho_ten: Nguyễn Văn A, chuc_vu: {chair}}}\n"
        );
        let outcome = notice(&issuer, &meeting);
        let text = said(&outcome);
        assert!(text.contains(by_order), "{text}");
        let frame = &outcome.value.as_ref().unwrap().document.frame;
        assert_eq!(
            frame.signature.authority,
            ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
            "{office}"
        );
    }
}

#[test]
fn recipients_share_a_line_and_its_note() {
    let recipients = "[{gom: [Thường trực Tỉnh ủy, Thường trực HĐND tỉnh], ghi_chu: để b/c}, \
                      {ten: VPUB, gom: [CVP, các PCVP]}, {gom: [\"Các sở, ban, ngành\", UBND các xã]}, Các phòng thuộc Sở]";
    let frame = concluded("", recipients).value.unwrap().document.frame;
    assert_eq!(
        frame.recipients,
        [
            "- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (để b/c);",
            "- VPUB: CVP, các PCVP;",
            "- Các sở, ban, ngành; UBND các xã;",
            "- Các phòng thuộc Sở;",
            "- Lưu: VT."
        ]
    );
}

#[test]
fn a_conclusion_without_a_topic_is_not_taken_for_a_part_of_the_one_above() {
    let more = "    - noi_dung: sử dụng hiệu quả phần mềm\n";
    let text = said(&concluded(more, REACHED));
    assert!(text.contains("### Nội dung khác\n\n- Sử dụng hiệu quả phần mềm."), "{text}");
    let first = CONCLUDED.replace("    - chu_de: Công tác tự đánh giá\n      noi_dung", "    - noi_dung");
    let text = said(&made(&format!(
        "mau: thong-bao-ket-luan\nnam: 2026\nvan_ban: {{ngay: 20/11/2026}}\n{DEPARTMENT}noi_nhan: {REACHED}\nluu: [VT]\nhoi_nghi:\n{first}"
    )));
    assert!(!text.contains("Nội dung khác"), "{text}");
}

#[test]
fn conclusions_are_the_chairs_where_the_facts_say_so() {
    let text = said(&concluded("  trinh_bay: {theo_nguoi_chu_tri: true}\n", REACHED));
    let title = "Kết luận của bà Trần Thị Lan, Phó Giám đốc Sở tại cuộc họp về công tác tự đánh giá";
    assert!(text.starts_with(title), "{text}");
    assert!(
        text.contains(
            "Ngày 18/11/2026, bà Trần Thị Lan, Phó Giám đốc Sở chủ trì cuộc họp về công tác tự đánh giá."
        ),
        "{text}"
    );
}
