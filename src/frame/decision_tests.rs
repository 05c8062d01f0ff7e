#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
//! Who decides, as typed and as derived.

use std::sync::Arc;

use super::*;
use crate::diagnostic::{Report, Source};
use crate::facts::sample;

fn of(
    issuer: &str,
    said: Option<IssuingAuthority>,
    typed: &[&str],
) -> (IssuingAuthority, String, Vec<&'static str>) {
    let mut facts = sample::commune_plan();
    facts.issuer.name.value = issuer.to_owned();
    facts.signer.office =
        if issuer.starts_with("Trường") { "Phó Hiệu trưởng" } else { "Phó Chủ tịch" }.to_owned();
    let source = Arc::new(Source { name: String::new(), text: String::new() });
    let typed: Vec<_> = typed.iter().map(|line| (line.to_string(), Place::new(&source, 0..0))).collect();
    let mut report = Report::new();
    let decision = WhoDecides { authority: said, typed: &typed };
    let (authority, line) =
        issuing_authority(&facts, Genre::find("Quyết định", false, &[]).unwrap(), &decision, &mut report);
    (authority, line, report.iter().map(|found| found.rule()).collect())
}

const COMMUNE: &str = "Ủy ban nhân dân xã Đơn Dương";

#[test]
fn the_line_follows_from_the_issuer() {
    use IssuingAuthority::{Body, Head};
    for (issuer, said, authority, line) in [
        (COMMUNE, Some(Head), Head, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG"),
        ("UBND xã Đơn Dương", Some(Head), Head, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG"),
        (COMMUNE, Some(Body), Body, "ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG"),
        ("Sở Giáo dục và Đào tạo", None, Head, "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
        ("Phòng Văn hóa - Xã hội", None, Head, "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"),
        ("Thanh tra tỉnh Nghệ An", None, Head, "CHÁNH THANH TRA TỈNH NGHỆ AN"),
        ("Chi cục Kiểm lâm", None, Head, "CHI CỤC TRƯỞNG CHI CỤC KIỂM LÂM"),
        ("Trường THCS Minh họa", None, Head, "HIỆU TRƯỞNG TRƯỜNG THCS MINH HỌA"),
        ("Hội đồng nhân dân xã Minh Họa", None, Body, "HỘI ĐỒNG NHÂN DÂN XÃ MINH HỌA"),
    ] {
        assert_eq!(of(issuer, said, &[]), (authority, line.to_owned(), vec![]), "{issuer}");
    }
    assert_eq!(of(COMMUNE, None, &[]).2, ["tham-quyen-chua-ro"]);
}

#[test]
fn a_typed_line_says_who_decides() {
    use IssuingAuthority::{Body, Head};
    let chair = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG";
    for typed in [
        &["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG"][..],
        &["CHỦ TỊCH UBND XÃ ĐƠN DƯƠNG"],
        &["Chủ tịch Uỷ ban nhân dân xã Đơn Dương"],
        &["CHỦ TỊCH", "ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG"],
        &["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ"],
        &["CHỦ TỊCH"],
    ] {
        assert_eq!(of(COMMUNE, None, typed), (Head, chair.to_owned(), vec![]), "{typed:?}");
    }
    let committee = (Body, "ỦY BAN NHÂN DÂN XÃ ĐƠN DƯƠNG".to_owned(), vec![]);
    assert_eq!(of(COMMUNE, None, &["UBND XÃ ĐƠN DƯƠNG"]), committee);
    let longer = "GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LÂM ĐỒNG";
    assert_eq!(of("Sở Giáo dục và Đào tạo", None, &[longer]), (Head, longer.to_owned(), vec![]));
    for typed in ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁC", "VỀ VIỆC THÀNH LẬP", "GIÁM ĐỐC SỞ NỘI VỤ"]
    {
        assert_eq!(of(COMMUNE, None, &[typed]).2, ["tham-quyen-lech"], "{typed}");
    }
    assert_eq!(of(COMMUNE, Some(Body), &[chair]).2, ["tham-quyen-lech"]);
}
