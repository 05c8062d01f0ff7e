#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
//! Tests: box 7a: the signing authority (II.7.b).

use super::*;
use crate::facts::sample;

const COMMUNE: &str = "Ủy ban nhân dân xã Cẩm Thành";
const DEPARTMENT: &str = "Sở Giáo dục và Đào tạo";
const DIVISION: &str = "Phòng Giáo dục và Đào tạo huyện Thanh Miện";

fn signed(
    issuer: &str,
    office: &str,
    authority: Option<SigningAuthority>,
) -> Result<Vec<String>, &'static str> {
    let mut facts = sample::commune_plan();
    facts.issuer.name.value = issuer.to_owned();
    facts.signer.office = office.to_owned();
    facts.signer.authority = authority;
    let mut report = Vec::new();
    let lines = authority_lines(&facts, None, &mut report);
    report.first().map_or(Ok(lines), |found| Err(found.rule()))
}

fn ok(lines: &[&str]) -> Result<Vec<String>, &'static str> {
    Ok(lines.iter().map(ToString::to_string).collect())
}

#[test]
fn a_collective_body_is_signed_for_on_its_behalf() {
    let deputy = ok(&["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
    assert_eq!(signed(COMMUNE, "Phó Chủ tịch", None), deputy);
    assert_eq!(signed("UBND huyện Cao Lộc", "Phó Chủ tịch UBND huyện", None), deputy);
    assert_eq!(signed(COMMUNE, "Chủ tịch", None), ok(&["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]));
    let acting = ok(&["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]);
    assert_eq!(signed(COMMUNE, "Chủ tịch", Some(SigningAuthority::Acting)), acting);
}

#[test]
fn a_body_with_one_head_is_signed_for_by_head_or_deputy() {
    assert_eq!(signed(DEPARTMENT, "Phó Giám đốc Sở", None), ok(&["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]));
    assert_eq!(signed(DEPARTMENT, "Giám đốc", None), ok(&["GIÁM ĐỐC"]));
    assert_eq!(signed(DEPARTMENT, "Quyền Giám đốc", None), ok(&["Q. GIÁM ĐỐC"]));
    assert_eq!(signed(DIVISION, "Trưởng phòng", None), ok(&["TRƯỞNG PHÒNG"]));
    let in_charge = signed(DIVISION, "Phó Trưởng phòng phụ trách", None);
    assert_eq!(in_charge, ok(&["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]));
}

#[test]
fn others_sign_by_order_or_delegation() {
    let by_order = Some(SigningAuthority::ByOrder);
    assert_eq!(signed(COMMUNE, "Chánh Văn phòng", by_order), ok(&["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]));
    assert_eq!(
        signed(COMMUNE, "Phó Chánh Văn phòng", by_order),
        ok(&["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"])
    );
    let by_delegation = Some(SigningAuthority::ByDelegation);
    assert_eq!(
        signed(DEPARTMENT, "Chánh Thanh tra", by_delegation),
        ok(&["TUQ. GIÁM ĐỐC", "CHÁNH THANH TRA"])
    );
}

#[test]
fn an_office_signs_for_itself_or_by_order_of_the_chair() {
    const OFFICE: &str = "Văn phòng Ủy ban nhân dân tỉnh Minh Họa";
    let by_order = Some(SigningAuthority::ByOrder);
    assert_eq!(signed(OFFICE, "Chánh Văn phòng", None), ok(&["CHÁNH VĂN PHÒNG"]));
    let deputy = ok(&["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]);
    assert_eq!(signed(OFFICE, "Phó Chánh Văn phòng UBND tỉnh", None), deputy);
    assert_eq!(signed(OFFICE, "Chánh Văn phòng", by_order), ok(&["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]));
    let deputy = ok(&["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]);
    assert_eq!(signed(OFFICE, "Phó Chánh Văn phòng", by_order), deputy);

    let announced = |chair: &str, office: &str| {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = OFFICE.to_owned();
        facts.conference = Some(sample::conference(chair));
        facts.signer.office = office.to_owned();
        authority_lines(&facts, None, &mut Vec::new())
    };
    let chair = "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh";
    assert_eq!(announced(chair, "Chánh Văn phòng"), ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]);
    assert_eq!(
        announced("Phó Chủ tịch UBND tỉnh", "Phó Chánh Văn phòng"),
        ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]
    );
    assert_eq!(announced(chair, "Quyền Chánh Văn phòng"), ["TL. CHỦ TỊCH", "Q. CHÁNH VĂN PHÒNG"]);
    assert_eq!(announced("Chánh Văn phòng UBND tỉnh", "Chánh Văn phòng"), ["CHÁNH VĂN PHÒNG"]);
}

#[test]
fn other_offices_have_their_heads() {
    assert_eq!(signed("Thanh tra tỉnh", "Chánh Thanh tra", None), ok(&["CHÁNH THANH TRA"]));
    assert_eq!(
        signed("Chi cục Kiểm lâm", "Phó Chi cục trưởng", None),
        ok(&["KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"])
    );
    assert_eq!(signed("Trung tâm GDTX tỉnh", "Giám đốc", None), ok(&["GIÁM ĐỐC"]));
}

#[test]
fn what_does_not_fit_is_an_error() {
    assert_eq!(signed(COMMUNE, "Chánh Văn phòng", None), Err("quyen-han-chua-ro"));
    assert_eq!(signed(COMMUNE, "Chủ tịch", Some(SigningAuthority::ByOrder)), Err("quyen-han-chua-ro"));
    assert_eq!(signed("Trường THCS Cẩm Thành", "Hiệu trưởng", None), Err("thieu-quyen-han"));
}

#[test]
fn given_lines_win() {
    let mut facts = sample::commune_plan();
    facts.issuer.name.value = "Trường THCS Cẩm Thành".to_owned();
    facts.signer.authority_lines = vec!["HIỆU TRƯỞNG".to_owned()];
    assert_eq!(authority_lines(&facts, None, &mut Vec::new()), ["HIỆU TRƯỞNG"]);
}
