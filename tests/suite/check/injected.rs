//! A correct document, broken in each way that a rule names: that rule is found, and no other.

use vanthu::check::{Choices, Grade, rules};

use super::faults::{ADVISED, faults};
use super::office::{OfficeFile, copy, decision, letter, plan, regulation};
use super::{examined, law, lines};

/// A rule, what is changed, and into what.
type Injection = (&'static str, &'static str, &'static str);

const IN_DECISION: &[Injection] = &[
    ("kho-giay-a4", r#"w:w="11906" w:h="16838""#, r#"w:w="12240" w:h="15840""#),
    ("le-tren", r#"w:top="1134""#, r#"w:top="851""#),
    ("le-duoi", r#"w:bottom="1134""#, r#"w:bottom="720""#),
    ("le-trai", r#"w:left="1701""#, r#"w:left="1440""#),
    ("le-phai", r#"w:right="851""#, r#"w:right="1440""#),
    (
        "mau-chu",
        r#"<w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> Kinh"#,
        r#"<w:color w:val="FF0000"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> Kinh"#,
    ),
    (
        "so-trang-vi-tri",
        r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr>"#,
        r#"<w:p><w:pPr><w:jc w:val="right"/></w:pPr>"#,
    ),
    ("so-trang-co", r#"<w:sz w:val="28"/></w:rPr><w:fldChar"#, r#"<w:sz w:val="22"/></w:rPr><w:fldChar"#),
    ("so-trang-dau", "<w:titlePg/>", ""),
    ("so-trang-a-rap", "<w:titlePg/>", r#"<w:pgNumType w:fmt="lowerRoman"/><w:titlePg/>"#),
    ("so-trang-bat-dau", "<w:titlePg/>", r#"<w:pgNumType w:start="5"/><w:titlePg/>"#),
    ("quoc-hieu-loi-van", "CHỦ NGHĨA VIỆT", "CHỦ NGHIA VIỆT"),
    ("tieu-ngu-loi-van", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    ("tieu-ngu-gach-duoi", r#"<w:u w:val="single"/>"#, ""),
    ("co-quan-gach-duoi", r#"preserve">____________<"#, r#"preserve"><"#),
    ("so-nhan", "Số: 12/", "Số 12/"),
    ("so-them-0", "Số: 12/", "Số: 7/"),
    ("so-gach-cheo", "12/QĐ-SGDĐT", "12 /QĐ-SGDĐT"),
    ("ky-hieu-gach-noi", "QĐ-SGDĐT", "QĐ – SGDĐT"),
    ("ky-hieu-in-hoa", "QĐ-SGDĐT", "QĐ-SgdĐT"),
    ("ky-hieu-dung-loai", "12/QĐ-SGDĐT", "12/KH-SGDĐT"),
    ("dia-danh-dau-phay", "Lâm Đồng, ngày 05", "Lâm Đồng ngày 05"),
    ("dia-danh-viet-hoa", "Lâm Đồng, ngày 05", "lâm đồng, ngày 05"),
    ("ngay-thang-them-0", "ngày 05 tháng 3", "ngày 5 tháng 3"),
    ("ngay-co-that", "ngày 05 tháng 3 năm 2026<", "ngày 31 tháng 02 năm 2026<"),
    ("trich-yeu-gach-duoi", r#"preserve">_________________<"#, r#"preserve"><"#),
    ("can-cu-dau-cau", "Tổ chức cán bộ.<", "Tổ chức cán bộ,<"),
    ("can-cu-du-yeu-to", "ngày 10 tháng 7 năm 2025 của Ủy", "của Ủy"),
    ("vien-dan-sau-ngay", "ngày 10 tháng 7 năm 2025", "ngày 10 tháng 7 năm 2026"),
    ("dieu-lien-tuc", "Điều 3.<", "Điều 4.<"),
    ("khoan-lien-tuc", ">2. Bà", ">3. Bà"),
    ("diem-chu-cai", ">b) Báo", ">c) Báo"),
    ("vien-dan-noi-bo", "tại Điều 1 Quyết", "tại Điều 8 Quyết"),
    ("noi-nhan-danh-sach", "- Các phòng thuộc Sở;", "- Các phòng thuộc Sở,"),
    ("luu-vt", "- Lưu: VT, TCCB.", "- Lưu: TCCB."),
    ("noi-nhan-lap", "- Các phòng thuộc Sở;", "- Như Điều 3;"),
    ("dia-danh-het-hieu-luc", "tại Học viện Hành chính", "tại huyện Di Linh"),
    ("viet-hoa-chuong-khoan", "tên tại Điều 1 Quyết", "tên tại điều 1 Quyết"),
    ("viet-hoa-thanh-pho-ho-chi-minh", "tại Học viện Hành chính", "tại thành phố Hồ Chí Minh"),
    ("ky-tu-khong-thay", "chuyên viên Văn phòng Sở, phụ", "chuyên\u{200b} viên Văn phòng Sở, phụ"),
    ("to-hop-dau", "chuyên viên Văn phòng Sở, phụ", "chuye\u{302}n viên Văn phòng Sở, phụ"),
    ("cho-trong-con-lai", "tại Học viện Hành chính", "tại [tên cơ sở đào tạo]"),
];

const IN_LETTER: &[Injection] = &[
    ("ky-hieu-cong-van", "15/SGDĐT-VP", "15/CV-SGDĐT"),
    (
        "v-v-cach-6pt",
        r#"<w:spacing w:before="120" w:after="0" w:line="240"/>"#,
        r#"<w:spacing w:before="0" w:after="0" w:line="240"/>"#,
    ),
    ("kinh-gui-dau", "Kính gửi:", "Kính gửi"),
    ("kinh-gui-danh-sach", "- Các trường trung học phổ thông.", "- Các trường trung học phổ thông,"),
    ("noi-nhan-nhu-tren", "- Như trên;", "- Các trường học;"),
    ("vien-dan-lan-dau", "số 76/KH-UBND ngày 22 tháng 01 năm 2026 của", "số 76/KH-UBND của"),
    ("cong-van-v-v", "V/v báo cáo", "Về việc báo cáo"),
];

fn found(file: &OfficeFile, law: &vanthu::legal::Register) -> (Vec<&'static str>, Vec<String>) {
    let examined = examined(&file.bytes(), &Choices::default(), law);
    assert!(examined.documents.iter().all(|document| document.outside.is_none()), "{:?}", examined.documents);
    let mut rules: Vec<_> = examined.findings.iter().map(|finding| finding.rule.name).collect();
    rules.dedup();
    (rules, lines(&examined))
}

#[test]
fn a_correct_document_of_an_office_has_no_finding() {
    let law = law();
    for file in [decision(), letter(), plan(), regulation(), copy()] {
        assert_eq!(found(&file, &law).1, Vec::<String>::new());
    }
}

#[test]
fn each_fault_is_found_by_its_rule_and_by_no_other() {
    let law = law();
    let mut wrong = Vec::new();
    for (base, injections) in [(decision(), IN_DECISION), (letter(), IN_LETTER)] {
        for (rule, old, new) in injections.iter() {
            let (rules, told) = found(&base.with(old, new), &law);
            if rules != [*rule] {
                wrong.push(format!("{rule}: {told:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_fault_that_needs_more_is_found_by_its_rule_and_by_no_other() {
    let law = law();
    let mut wrong = Vec::new();
    for (rule, file) in faults() {
        let (rules, told) = found(&file, &law);
        if rules != [rule] {
            wrong.push(format!("{rule}: {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Advice is asked for by name: the document is without it before, and has it after.
#[test]
fn each_piece_of_advice_is_given_where_it_is_needed() {
    let law = law();
    let mut wrong = Vec::new();
    for (rule, base, old, new) in ADVISED {
        let choices = Choices { select: vec![(*rule).to_owned()], ..Choices::default() };
        let told = |file: &OfficeFile| examined(&file.bytes(), &choices, &law).findings.len();
        let base = base();
        if (told(&base), told(&base.with(old, new))) != (0, 1) {
            wrong.push(format!("{rule}: {} before, {} after", told(&base), told(&base.with(old, new))));
        }
    }
    let untitled = OfficeFile { title: "", ..decision() };
    let choices = Choices { select: vec!["thong-tin-tac-gia".to_owned()], ..Choices::default() };
    assert_eq!(examined(&decision().bytes(), &choices, &law).findings.len(), 0);
    assert_eq!(examined(&untitled.bytes(), &choices, &law).findings.len(), 1);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rules that have a test of their own.
const BY_THEMSELVES: [&str; 2] = ["phong-chu", "thong-tin-tac-gia"];

#[test]
fn every_rule_has_a_fault_that_breaks_it() {
    let more = faults();
    let injected = IN_DECISION.iter().chain(IN_LETTER).map(|(rule, _, _)| *rule);
    let all: Vec<&str> = injected
        .chain(more.iter().map(|(rule, _)| *rule))
        .chain(ADVISED.iter().map(|(rule, _, _, _)| *rule))
        .chain(SET_PARTS.iter().map(|(rule, _)| *rule))
        .chain(BY_THEMSELVES)
        .collect();
    let without: Vec<&str> = rules::all().map(|rule| rule.name).filter(|rule| !all.contains(rule)).collect();
    assert!(without.is_empty(), "no fault is injected for {without:?}");
}

/// Parts of the decision, each by its rule and its words.
const SET_PARTS: &[(&str, &str)] = &[
    ("quoc-hieu-kieu", "CỘNG HÒA"),
    ("tieu-ngu-kieu", "Độc lập"),
    ("co-quan-kieu", "SỞ GIÁO DỤC VÀ ĐÀO TẠO<"),
    ("chu-quan-kieu", "UBND TỈNH LÂM ĐỒNG<"),
    ("so-kieu", "Số: 12/"),
    ("ngay-thang-kieu", "Lâm Đồng, ngày 05"),
    ("ten-loai-kieu", "QUYẾT ĐỊNH<"),
    ("trich-yeu-kieu", "Về việc cử"),
    ("noi-dung-co-chu", "1. Ông Nguyễn"),
    ("can-cu-nghieng", "Căn cứ Luật Cán"),
    ("quyen-han-kieu", "GIÁM ĐỐC<"),
    ("ho-ten-kieu", "Nguyễn Văn A<"),
    ("noi-nhan-nhan", "Nơi nhận:"),
    ("noi-nhan-kieu", "- Các phòng"),
];

/// How each part is set: the size, weight and slant of its line, changed one at a time.
#[test]
fn each_setting_is_found_by_the_rule_of_its_part() {
    let law = law();
    let mut wrong = Vec::new();
    for (rule, text) in SET_PARTS {
        let base = decision();
        let at = base.body.find(*text).unwrap();
        let size = base.body[..at].rfind("<w:sz w:val=\"").unwrap();
        let mut body = base.body.clone();
        body.replace_range(size + 13..size + 15, "40");
        let (rules, told) = found(&OfficeFile { body, ..base.clone() }, &law);
        if rules != [*rule] {
            wrong.push(format!("{rule}: {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn another_font_is_one_finding_with_its_count() {
    let file = decision().with("Times New Roman", "Arial");
    let examined = examined(&file.bytes(), &Choices::default(), &law());
    let fonts: Vec<_> = examined.findings.iter().filter(|finding| finding.rule.name == "phong-chu").collect();
    assert_eq!(fonts.len(), 1);
    assert!(fonts[0].count > 20 && fonts[0].grade == Grade::Error, "{}", fonts[0].count);
    assert_eq!(examined.findings.len(), 1, "{:#?}", lines(&examined));
}
