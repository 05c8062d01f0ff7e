//! Facts that cannot be, or that contradict each other.

use super::{read_bytes, read_more};
use crate::diagnostic::{Diagnostic, Severity};

/// A document of 12/2026 for 2027, with `more` lines in place of those that have their keys.
pub(super) fn plan(more: &str) -> Vec<Diagnostic> {
    let base = "\
mau: ke-hoach-xa
nam: 2027
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}
van_ban: {ngay: 12/2026}
nguoi_ky: {chuc_vu: Phó Chủ tịch}
";
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let given: Vec<String> = more.lines().filter(|line| !line.starts_with(' ')).map(key).collect();
    let kept = base.lines().filter(|line| !given.contains(&key(line)));
    // A period of another kind takes the place of the year.
    let kept = kept.filter(|line| !(line.starts_with("nam:") && given.iter().any(|key| key == "nam_hoc")));
    let text = kept.chain(more.lines()).collect::<Vec<_>>().join("\n");
    read_bytes(text.as_bytes()).diagnostics
}

/// Rule and severity of each finding, and how many other places it shows.
pub(super) fn told(more: &str) -> Vec<(&'static str, Severity, usize)> {
    let found = plan(more);
    assert!(
        found.iter().all(|found| found.place.as_ref().is_some_and(|place| !place.span.is_empty())),
        "{found:#?}"
    );
    assert!(found.iter().all(|found| !found.hints.is_empty()), "{found:#?}");
    found.iter().map(|found| (found.rule(), found.severity, found.related.len())).collect()
}

/// The rule of each finding.
pub(super) fn told_rules(more: &str) -> Vec<&'static str> {
    plan(more).iter().map(|found| found.rule()).collect()
}

#[test]
fn a_document_is_of_its_period() {
    let off = [("ngay-lech-ky", Severity::Warning, 1)];
    for date in ["12/2029", "03/2020", "01/2028", "3/2026", "2025"] {
        assert_eq!(told(&format!("van_ban: {{ngay: {date}}}")), off, "{date}");
    }
    for date in ["4/2026", "2026", "12/2026", "01/2027", "2027", "31/12/2027"] {
        assert_eq!(told(&format!("van_ban: {{ngay: {date}}}")), [], "{date}");
    }
    let school_year = |date: &str| told(&format!("nam_hoc: 2026-2027\nvan_ban: {{ngay: {date}}}"));
    assert_eq!(school_year("9/2026"), []);
    assert_eq!(school_year("7/2027"), []);
    assert_eq!(school_year("8/2027"), off);
    assert_eq!(school_year("9/2025"), off);
    // A notice may speak of a year that is over.
    assert_eq!(told("mau: thong-bao-ket-luan\nvan_ban: {ngay: 01/2028}"), []);
    assert_eq!(told("mau: thong-bao-ket-luan\nvan_ban: {ngay: 01/2029}"), off);
}

#[test]
fn years_with_letters_and_months_of_other_years_are_told_in_titles() {
    let titled = |title: &str| told(&format!("van_ban: {{ngay: 12/2026, trich_yeu: \"{title}\"}}"));
    assert_eq!(titled("Kiểm định chất lượng năm 2O27"), [("trich-yeu-lech-ky", Severity::Held, 0)]);
    assert_eq!(titled("Kiểm định tháng 3/2025"), [("trich-yeu-lech-ky", Severity::Warning, 1)]);
    for title in ["Kiểm định tháng 3/2027", "Kiểm định năm 2027, thay kế hoạch tháng 3/2025"]
    {
        assert_eq!(titled(title), [], "{title}");
    }
}

#[test]
fn names_in_capitals_are_written_as_the_list_does_or_told() {
    let school = |name: &str| {
        format!(
            "van_ban: {{ngay: 12/2026}}\ntruong: [{{ten: {name}, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong}}]"
        )
    };
    for name in ["TRƯỜNG THCS TRẦN PHÚ", "Trường THCS TRẦN PHÚ", "THCS HOA SEN"] {
        assert_eq!(told(&school(name)), [("ten-viet-hoa", Severity::Warning, 0)], "{name}");
    }
    for name in ["Trường THCS Trần Phú", "THCS 19/5", "Trường THCS FPT"] {
        assert_eq!(told(&school(name)), [], "{name}");
    }
    let recipients = "van_ban: {ngay: 12/2026}\nnoi_nhan: [PHÒNG KINH TẾ, \"UBND, HĐND xã\", UBMTTQ]";
    assert_eq!(told(recipients), [("ten-viet-hoa", Severity::Warning, 0)]);
}

#[test]
fn a_title_says_the_documents_period() {
    let titled = |title: &str| told(&format!("van_ban: {{ngay: 12/2026, trich_yeu: \"{title}\"}}"));
    let off = [("trich-yeu-lech-ky", Severity::Held, 1)];
    for title in [
        "Xây dựng trường học đạt chuẩn quốc gia giai đoạn 2017 - 2020",
        "Xây dựng trường học đạt chuẩn quốc gia giai đoạn 2027–2030",
        "Kiểm định chất lượng giáo dục năm 2026",
        "Kiểm định chất lượng giáo dục NĂM 2028",
        "Kiểm định chất lượng giáo dục năm học 2026-2027",
        "Kiểm định chất lượng giáo dục\\nnăm học 2026 - 2027",
        "Xây dựng trường chuẩn quốc gia 2026-2030",
        "Xây dựng trường chuẩn từ năm 2026 đến năm 2030",
    ] {
        assert_eq!(titled(title), off, "{title}");
    }
    for title in [
        "Kiểm định chất lượng giáo dục năm 2027",
        "Kiểm định chất lượng giáo dục",
        "Thực hiện Đề án xây dựng trường chuẩn giai đoạn 2026-2030, năm 2027",
        "Kết quả năm 2026 và nhiệm vụ năm 2027",
        "Triển khai Thông tư số 57/2026/TT-BGDĐT",
        "Triển khai Luật Giáo dục năm 2019",
        "Thực hiện Chương trình giáo dục phổ thông 2018",
    ] {
        assert_eq!(titled(title), [], "{title}");
    }
    assert_eq!(titled("Xây dựng trường chuẩn đến năm 2030"), [("trich-yeu-lech-ky", Severity::Warning, 1)]);
    let in_school_year = |title: &str| {
        told_rules(&format!("nam_hoc: 2026-2027\nvan_ban: {{ngay: 12/2026, trich_yeu: \"{title}\"}}"))
    };
    assert_eq!(in_school_year("Kiểm định năm học 2026 - 2027"), Vec::<&str>::new());
    assert_eq!(in_school_year("Kiểm định năm 2027"), ["trich-yeu-lech-ky"]);
    assert_eq!(in_school_year("Kiểm định năm học 2025-2026"), ["trich-yeu-lech-ky"]);
}

#[test]
fn a_line_that_a_comma_took_apart_is_told() {
    let split = |list: &str| told_rules(&format!("noi_nhan: {list}")).contains(&"dong-bi-tach");
    for (list, expected) in [
        ("[UBND tỉnh, UBND các xã, phường]", true),
        ("[UBND tỉnh, \"UBND các xã, phường\"]", false),
        ("[UBND tỉnh, Các phòng, Các trường]", false),
        ("\n  - UBND tỉnh\n  - các trường", false),
        ("[các phòng, các trường]", false),
    ] {
        assert_eq!(split(list), expected, "{list}");
    }
}

#[test]
fn targets_are_not_behind_the_document() {
    let aiming = |date: &str| {
        told(&format!(
            "van_ban: {{ngay: {date}}}\ntruong: [{{ten: Trường THCS A, cap_hoc: thcs, muc_tieu: {{loai: cong_nhan_moi, thang: 3}}}}]"
        ))
    };
    assert_eq!(aiming("12/2026"), []);
    assert_eq!(aiming("31/3/2027"), []);
    assert_eq!(aiming("2027"), []);
    assert_eq!(aiming("4/2027"), [("muc-tieu-truoc-van-ban", Severity::Warning, 1)]);
}

#[test]
fn a_level_fits_the_name() {
    let school = |name: &str, level: &str| told(&format!("truong: [{{ten: {name}, cap_hoc: {level}}}]"));
    let off = [("cap-hoc-lech-ten", Severity::Held, 1)];
    for (name, level) in [
        ("Trường THCS A", "mam_non"),
        ("Trường TH&THCS A", "thcs"),
        ("Trường Tiểu học và Trung học cơ sở A", "tieu_hoc"),
        ("Trung tâm GDTX", "thpt"),
        ("MN Hoa Mai", "tieu_hoc"),
        ("Trường THPT A", "nhieu_cap, cac_cap: [tieu_hoc, thcs]"),
        ("Trường TH&THCS A", "nhieu_cap, cac_cap: [thcs, thpt]"),
        ("Trường liên cấp A", "thpt"),
    ] {
        assert_eq!(school(name, level), off, "{name} {level}");
    }
    for (name, level) in [
        ("Trường THCS A", "thcs"),
        ("Trường A", "mam_non"),
        ("Trường TH&THCS A", "nhieu_cap, cac_cap: [tieu_hoc, thcs]"),
        ("Trung tâm GDNN-GDTX A", "gdtx"),
        ("Trường PTDTNT A", "thpt"),
        ("Trường PTDTNT A", "nhieu_cap, cac_cap: [thcs, thpt]"),
    ] {
        assert_eq!(school(name, level), [], "{name} {level}");
    }
    assert_eq!(
        school("Trường THPT A", "nhieu_cap, cac_cap: [thcs, thpt]"),
        [("cap-hoc-lech-ten", Severity::Warning, 1)]
    );
    let found = plan("truong: [{ten: Trường TH&THCS A, cap_hoc: thcs}]");
    assert_eq!(
        found[0].hints.last().unwrap(),
        "nếu tên đúng, ghi `cap_hoc: nhieu_cap` và `cac_cap: [tieu_hoc, thcs]`"
    );
}

#[test]
fn the_signer_is_of_the_issuer() {
    let signed = |issuer: &str, office: &str| {
        told(&format!("co_quan: {{ten: {issuer}, dia_danh: Đơn Dương}}\nnguoi_ky: {{chuc_vu: {office}}}"))
    };
    let off = [("nguoi-ky-khac-co-quan", Severity::Held, 1)];
    let commune = "UBND xã Đơn Dương";
    for office in
        ["Phó Chủ tịch UBND tỉnh", "Chủ tịch HĐND", "Chủ tịch UBND xã D'Ran", "Chủ tịch UBND huyện Đơn Dương"]
    {
        assert_eq!(signed(commune, office), off, "{office}");
    }
    for office in [
        "Phó Chủ tịch UBND xã",
        "Chủ tịch UBND xã Đơn Dương",
        "Phó Chủ tịch Thường trực",
        "Chủ tịch",
        "Quyền Chủ tịch UBND",
    ] {
        assert_eq!(signed(commune, office), [], "{office}");
    }
    let department = "Sở Giáo dục và Đào tạo tỉnh Lâm Đồng, chu_quan: UBND tỉnh Lâm Đồng";
    let at_department = |office: &str| {
        told_rules(&format!(
            "co_quan: {{ten: {department}, dia_danh: Lâm Đồng}}\nnguoi_ky: {{chuc_vu: {office}}}"
        ))
    };
    for office in ["Giám đốc", "Phó Giám đốc Sở", "Giám đốc Sở GD&ĐT", "Phó Giám đốc Sở Giáo dục và Đào tạo"]
    {
        assert_eq!(at_department(office), Vec::<&str>::new(), "{office}");
    }
    assert_eq!(at_department("Giám đốc Sở Y tế"), ["nguoi-ky-khac-co-quan"]);
}

#[test]
fn a_line_that_stands_twice_is_told() {
    let once = |lines: &str| told(&format!("noi_nhan: [{lines}]"));
    assert_eq!(once("Sở Giáo dục và Đào tạo (để b/c), Các trường"), []);
    let twice = [("noi-nhan-trung", Severity::Warning, 1)];
    assert_eq!(once("Sở Giáo dục và Đào tạo (để b/c), Sở GD&ĐT"), twice);
    assert_eq!(once("Các trường, Các  Trường;"), twice);
    assert_eq!(
        told("can_cu: [tt-57-2026-bgddt, tt-57-2026-bgddt]"),
        [("can-cu-trung", Severity::Warning, 1)]
    );
    assert_eq!(told("kinh_gui: [Các trường, Các trường]"), [("kinh-gui-trung", Severity::Warning, 1)]);
    let plans = "can_cu: [{loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, ngay: 2026, co_quan: UBND tỉnh}, \
                 {loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, ngay: 2026, co_quan: UBND xã}]";
    assert_eq!(told(plans), []);
}

#[test]
fn a_former_unit_is_told_with_what_became_of_it() {
    let told =
        |line: &str| told(line).into_iter().map(|(rule, severity, _)| (rule, severity)).collect::<Vec<_>>();
    let former = [("don-vi-cu", Severity::Warning)];
    for line in [
        "noi_nhan: [UBND xã Quỳnh Hồng]",
        "noi_nhan: [\"UBND xã Quỳnh Hồng, huyện Quỳnh Phụ\"]",
        "kinh_gui: [UBND tỉnh Thái Bình]",
        "bao_cao: {han: 12/2027, noi_nhan: UBND tỉnh Bình Dương}",
        "can_cu: [{van: Căn cứ đề nghị của UBND xã Quỳnh Hồng}]",
        "can_cu: [{loai: Tờ trình, so_ky_hieu: 5/TTr-UBND, ngay: 01/11/2026, co_quan: UBND xã Quỳnh Hồng}]",
        "van_ban: {ngay: 12/2026, trich_yeu: Kiểm định tại thị trấn Phong Sơn năm 2027}",
        "noi_dung: {mo-dau: {thay: Họp tại thành phố Đà Lạt}}",
        "hoi_nghi: {ten: triển khai, dia_diem: thành phố Đà Lạt, ngay: 12/2026, chu_tri: {ho_ten: A, chuc_vu: B}}",
        "truong: [{ten: Trường THCS A, cap_hoc: thcs, ghi_chu: chuyển từ huyện Quỳnh Phụ}]",
    ] {
        assert_eq!(told(line), former, "{line}");
    }
    for line in [
        "can_cu: [{loai: Kế hoạch, so_ky_hieu: 5/KH-UBND, ngay: 01/11/2024, co_quan: UBND xã Quỳnh Hồng}]",
        "noi_dung: {mo-dau: {thay: Theo Quyết định ngày 16/01/2024 của UBND huyện Quỳnh Phụ}}",
        "truong: [{ten: Trường Tiểu học xã Quỳnh Hồng, cap_hoc: tieu_hoc}]",
        "noi_nhan: [UBND xã Đơn Dương, UBND tỉnh Lâm Đồng]",
        "nam: 2025\nvan_ban: {ngay: 30/6/2025}\nnoi_nhan: [UBND xã Quỳnh Hồng]",
    ] {
        assert_eq!(told(line), [], "{line}");
    }
    let found = plan("noi_nhan: [\"UBND xã Quỳnh Hồng, huyện Quỳnh Phụ\"]");
    assert!(
        found[0].message.contains("Xã Quỳnh Hồng, huyện Quỳnh Phụ, tỉnh Thái Bình, nay thuộc Xã "),
        "{found:#?}"
    );
}

#[test]
fn issuers_and_communes_of_schools_of_before_are_told_with_their_successors() {
    let hints = |line: &str| {
        let found = plan(line);
        assert_eq!(found.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["don-vi-la"], "{found:#?}");
        found[0].hints.join("; ")
    };
    for xa in [
        "Xã Quỳnh Hồng",
        "X. Quỳnh Hồng",
        "XÃ QUỲNH HỒNG",
        "Quỳnh Hồng",
        "\"Xã Quỳnh Hồng, huyện Quỳnh Phụ\"",
    ] {
        let told = hints(&format!("truong: [{{ten: Trường THCS A, cap_hoc: thcs, xa: {xa}}}]"));
        assert!(told.contains("Xã Quỳnh Hồng, huyện Quỳnh Phụ, tỉnh Thái Bình, nay thuộc"), "{xa}: {told}");
    }
    let told = hints("co_quan: {ten: UBND xã Quỳnh Hồng, dia_danh: Quỳnh Hồng}");
    assert!(told.contains("nay thuộc"), "{told}");
    let told = hints("co_quan: {ten: UBND tỉnh Thái Bình, dia_danh: Thái Bình}");
    assert!(told.contains("nay thuộc Tỉnh Hưng Yên"), "{told}");
    let told = hints("truong: [{ten: Trường THCS A, cap_hoc: thcs, xa: '00001'}]");
    assert!(told.starts_with("mã cũ của Phường Phúc Xá, quận Ba Đình"), "{told}");
}

#[test]
fn tags_where_nothing_is_filled_in_are_told() {
    let told = |more: &str| -> Vec<&'static str> {
        read_more(more).diagnostics.iter().map(|found| found.rule()).collect()
    };
    assert_eq!(told("bao_cao: {han: 10/12/2027, noi_nhan: 'Sở {{nam}}'}\n"), ["the-in-nguyen"]);
    for filled in ["noi_nhan: ['Các trường năm {{nam}}']\n", "noi_dung: {x: {thay: 'năm {{nam}}'}}\n"] {
        assert_eq!(told(filled), Vec::<&str>::new());
    }
}
