//! Units of documents dated from 01/07/2025.

use super::{BASE, read_bytes};
use crate::diagnostic::Diagnostic;

fn findings(date: &str, issuer: &str, more: &str) -> Vec<Diagnostic> {
    let year = date.rsplit('/').next().unwrap();
    let text = BASE.replace("01/2024", date).replace("nam: 2024", &format!("nam: {year}")).replace(
        "{ten: Ủy ban nhân dân xã Cẩm Thành, dia_danh: Cẩm Thành}",
        &format!("{{{issuer}, dia_danh: X}}"),
    );
    let mut found = read_bytes(format!("{text}{more}").as_bytes()).diagnostics;
    // The place is nobody's here.
    found.retain(|diagnostic| diagnostic.rule() != "dia-danh-khac-co-quan");
    found
}

fn finding(date: &str, issuer: &str) -> Diagnostic {
    let found = findings(date, issuer, "");
    assert_eq!(found.len(), 1, "{found:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn known_units_pass() {
    for issuer in [
        "ten: Ủy ban nhân dân phường Ba Đình",
        "ten: UBND phường Ba Đình, ma_xa: '00004'",
        "ten: UBND phường Ba Đình, ma_xa: 4",
        "ten: Ủy ban nhân dân tỉnh Thanh Hoá",
        "ten: Ủy ban nhân dân thành phố Hà Nội",
        "ten: Ủy ban nhân dân đặc khu Cô Tô",
        "ten: UBND P. Ba Đình",
        "ten: Sở Giáo dục và Đào tạo",
    ] {
        assert_eq!(findings("15/8/2025", issuer, ""), [], "{issuer}");
    }
}

#[test]
fn older_documents_are_not_checked() {
    for date in ["30/6/2025", "01/2024", "2025"] {
        assert_eq!(findings(date, "ten: Ủy ban nhân dân huyện Không Có", ""), []);
    }
}

#[test]
fn unknown_units_get_the_nearest() {
    let found = finding("01/7/2025", "ten: Ủy ban nhân dân phường Ba Đìn");
    assert_eq!(
        (found.rule(), found.message.as_str()),
        ("don-vi-la", "từ ngày 01/7/2025 không có phường Ba Đìn")
    );
    assert!(found.hints[0].contains("Phường Ba Đình (Thành phố Hà Nội, mã 00004)"), "{found:#?}");
    let found = finding("01/7/2025", "ten: UBND X. Không Có Đâu");
    assert_eq!(found.message, "từ ngày 01/7/2025 không có xã Không Có Đâu");
    let found = finding("01/7/2025", "ten: Ủy ban nhân dân tỉnh Thanh Hoa");
    assert_eq!(found.hints, ["có phải là `Tỉnh Thanh Hóa`?"]);
    let found = finding("01/7/2025", "ten: Ủy ban nhân dân thành phố Hà Nộ");
    assert_eq!(found.hints, ["có phải là `Thành phố Hà Nội`?"]);
}

#[test]
fn units_of_the_tier_that_is_no_more_are_left_to_the_frame() {
    for unit in ["huyện Cẩm Thủy", "quận Ba Đình", "thị xã Bỉm Sơn", "thị trấn Phong Sơn", "thành phố Đà Lạt"]
    {
        assert_eq!(findings("01/7/2025", &format!("ten: Ủy ban nhân dân {unit}"), ""), [], "{unit}");
    }
}

#[test]
fn a_shared_name_asks_for_the_code() {
    let found = finding("01/7/2025", "ten: Ủy ban nhân dân phường Việt Hưng");
    assert_eq!(found.rule(), "don-vi-trung-ten");
    assert!(found.message.ends_with("hãy ghi mã ở khóa `ma_xa` của `co_quan`"), "{}", found.message);
    let found = finding("01/7/2025", "ten: Ủy ban nhân dân phường Việt Hưng, ma_xa: 4");
    assert_eq!(
        found.message,
        "mã `4` là của Phường Ba Đình (Thành phố Hà Nội, mã 00004), không phải của phường Việt Hưng"
    );
    let found = finding("01/7/2025", "ten: Ủy ban nhân dân phường Việt Hưng, ma_xa: 99999");
    assert_eq!(found.message, "không có xã, phường, đặc khu nào mang mã `99999`");
}

#[test]
fn schools_communes_are_looked_for_in_the_issuers_province() {
    let schools = |commune: &str| format!("truong: [{{ten: A, cap_hoc: thcs, xa: {commune}}}]\n");
    let hanoi = "ten: Ủy ban nhân dân thành phố Hà Nội";
    assert_eq!(findings("01/7/2025", hanoi, &schools("Phường Việt Hưng")), []);
    assert_eq!(findings("01/7/2025", hanoi, &schools("'00004'")), []);
    assert_eq!(findings("01/7/2025", hanoi, &schools("UBND P. Việt Hưng")), []);
    assert_eq!(
        findings("01/7/2025", "ten: Sở Tài chính", &schools("Phường Việt Hưng"))[0].rule(),
        "don-vi-trung-ten"
    );
    assert_eq!(findings("01/7/2025", hanoi, &schools("Xã Không Có Đâu"))[0].rule(), "don-vi-la");
    assert_eq!(findings("01/7/2025", hanoi, &schools("99999"))[0].rule(), "don-vi-la");
}

#[test]
fn the_body_above_tells_the_province_of_a_shared_name() {
    let issuer = "ten: Ủy ban nhân dân phường Việt Hưng, cap_tren: UBND Thành phố Hà Nội";
    assert_eq!(findings("01/7/2025", issuer, ""), []);
    let school = "truong: [{ten: A, cap_hoc: thcs, xa: Phường Việt Hưng}]\n";
    let office = "ten: Sở Giáo dục và Đào tạo, chu_quan: Ủy ban nhân dân thành phố Hà Nội";
    assert_eq!(findings("01/7/2025", office, school), []);
}

#[test]
fn a_school_of_another_province_is_told() {
    let hanoi = "ten: Ủy ban nhân dân thành phố Hà Nội";
    for (commune, hint) in [
        ("Xã Đơn Dương", "sửa tên hoặc mã của xã, phường, đặc khu nơi trường đóng"),
        ("'24931'", "sửa tên hoặc mã của xã, phường, đặc khu nơi trường đóng"),
    ] {
        let found =
            findings("01/7/2025", hanoi, &format!("truong: [{{ten: A, cap_hoc: thcs, xa: {commune}}}]\n"));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].rule(), "xa-khac-tinh");
        assert!(
            found[0].message.contains("Tỉnh Lâm Đồng, không thuộc Thành phố Hà Nội"),
            "{}",
            found[0].message
        );
        assert!(found[0].hints.iter().any(|other| other == hint), "{found:#?}");
    }
}

#[test]
fn communes_of_targets_and_of_where_things_stand_are_on_the_list() {
    let lam_dong = "ten: Ủy ban nhân dân tỉnh Lâm Đồng";
    let of = |commune: &str| {
        [
            format!("chi_tieu: [{{xa: {commune}, cong_nhan_moi: 1}}]\n"),
            format!("hien_trang: {{so_lieu: [{{xa: {commune}, tong: 3, dat: 1}}]}}\n"),
            format!(
                "ke_hoach_giai_doan: {{giai_doan: 2025-2030, chi_tieu: [{{xa: {commune}, cong_nhan_moi: 1}}]}}\n"
            ),
        ]
    };
    let told = |more: &str| -> Vec<Diagnostic> {
        let mut found = findings("01/7/2025", lam_dong, more);
        found.retain(|found| ["don-vi-la", "don-vi-cu", "xa-khac-tinh"].contains(&found.rule()));
        found
    };
    for more in of("xã Đơn Dương").iter().chain(&of("'24931'")) {
        assert_eq!(told(more), [], "{more}");
    }
    for more in of("thị trấn Thạnh Mỹ") {
        let found = told(&more);
        assert_eq!(found.len(), 1, "{more}: {found:#?}");
        assert!(found[0].hints.iter().any(|hint| hint.contains("Đơn Dương")), "{found:#?}");
    }
    for more in of("xã Không Có Đâu") {
        assert_eq!(told(&more).iter().map(Diagnostic::rule).collect::<Vec<_>>(), ["don-vi-la"], "{more}");
    }
    for more in of("phường Ba Đình") {
        assert_eq!(told(&more).iter().map(Diagnostic::rule).collect::<Vec<_>>(), ["xa-khac-tinh"], "{more}");
    }
}
