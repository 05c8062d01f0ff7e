//! The issuer's place name and the body above it.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;

use crate::diagnostic::tried;
use crate::reading::load;
use crate::units::{Commune, UnitKind, place_name};

fn rules(issuer: &str, day: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thu.yaml");
    let text = format!(
        "mau: ke-hoach-xa\nnam: 2027\nco_quan: {{{issuer}}}\nvan_ban: {{ngay: {day}}}\nnguoi_ky: {{chuc_vu: Chủ tịch}}\n"
    );
    std::fs::write(&path, text).unwrap();
    let found = tried(|report| load(&path, Path::new(""), report)).diagnostics;
    let mut rules: Vec<_> = found.into_iter().map(|found| found.rule().to_owned()).collect();
    rules.retain(|rule| ["dia-danh-khac-co-quan", "cap-tren-khac-tinh"].contains(&rule.as_str()));
    rules
}

#[test]
fn the_place_is_the_issuers() {
    let place = ["dia-danh-khac-co-quan"];
    let none: [&str; 0] = [];
    for (issuer, expected) in [
        ("ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đà Lạt", &place[..]),
        ("ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Lâm Đồng", &place),
        ("ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương", &none),
        ("ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: ĐƠN DƯƠNG", &none),
        ("ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Xã Đơn Dương", &none),
        ("ten: UBND phường 1 Bảo Lộc, dia_danh: Phường 1 Bảo Lộc", &none),
        ("ten: UBND phường 1 Bảo Lộc, dia_danh: Bảo Lộc", &place),
        ("ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Nghệ An", &place),
        ("ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Lâm Đồng", &none),
        ("ten: Ủy ban nhân dân tỉnh Lâm Đồng, dia_danh: Xuân Hương - Đà Lạt", &none),
        ("ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Nghệ An", &place),
        ("ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng", &none),
    ] {
        assert_eq!(rules(issuer, "12/2026"), expected, "{issuer}");
    }
    // Tân An was the seat of Long An.
    assert_eq!(rules("ten: Ủy ban nhân dân tỉnh Long An, dia_danh: Tân An", "01/2021"), none);
}

/// A thành phố of a province lay below it, one that is a province lies below none.
#[test]
fn a_city_of_a_province_has_the_province_above_it() {
    let none: [&str; 0] = [];
    let city = "ten: UBND thành phố Đà Lạt, dia_danh: Đà Lạt, cap_tren: UBND tỉnh Lâm Đồng";
    assert_eq!(rules(city, "01/2024"), none);
    let city = "ten: UBND thành phố Đà Nẵng, dia_danh: Đà Nẵng, cap_tren: UBND tỉnh Quảng Nam";
    assert_eq!(rules(city, "01/2024"), ["cap-tren-khac-tinh"]);
}

#[test]
fn the_body_above_is_of_the_same_province_and_higher() {
    let above = ["cap-tren-khac-tinh"];
    let none: [&str; 0] = [];
    let commune = "ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương, cap_tren: ";
    for (body, day, expected) in [
        ("UBND tỉnh Nghệ An", "12/2026", &above[..]),
        ("Ủy ban nhân dân tỉnh Nghệ An", "12/2026", &above),
        ("UBND tỉnh Lâm Đồng", "12/2026", &none),
        ("UBND xã Cẩm Thành", "12/2026", &above),
        ("UBND huyện Đơn Dương", "12/2024", &none),
        ("Sở Giáo dục và Đào tạo", "12/2026", &none),
        ("UBND thành phố Đà Lạt", "12/2024", &none),
    ] {
        assert_eq!(rules(&format!("{commune}{body}"), day), expected, "{body} {day}");
    }
}

proptest! {
    #[test]
    fn no_commune_of_today_is_told_of_its_own_place_and_province(
        commune in select(Commune::all().iter().collect::<Vec<_>>())
    ) {
        let (kind, name) = UnitKind::split(commune.name).unwrap();
        let (place, code) = (place_name(kind, &name), commune.code);
            let (tier, above) = UnitKind::split(commune.province).unwrap();
            let province = format!("{} {above}", tier.name());
        let issuer = format!(
            "ten: \"Ủy ban nhân dân {} {name}\", ma_xa: \"{code}\", dia_danh: \"{place}\", \
             cap_tren: \"UBND {}\"",
            kind.name(),
            province,
        );
        prop_assert_eq!(rules(&issuer, "12/2026"), Vec::<String>::new());
    }
}
