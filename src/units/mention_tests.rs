#![allow(clippy::unwrap_used)]
//! Tests: units of before 01/07/2025 that a running text names.

use super::*;
use crate::units::Commune;

fn written(text: &str) -> Vec<String> {
    former_mentions(text).into_iter().map(|mention| mention.written).collect()
}

#[test]
fn former_units_are_found_in_a_text() {
    for (text, expected) in [
        ("UBND xã Quỳnh Hồng", &["xã Quỳnh Hồng"][..]),
        ("UBND xã Quỳnh Hồng, huyện Quỳnh Phụ (để b/c)", &["xã Quỳnh Hồng, huyện Quỳnh Phụ"]),
        ("Công an X. Quỳnh Hồng (H. Quỳnh Phụ)", &["X. Quỳnh Hồng (H. Quỳnh Phụ"]),
        ("UBND XÃ QUỲNH HỒNG", &["XÃ QUỲNH HỒNG"]),
        ("UBND xã QUỲNH HỒNG", &["xã QUỲNH HỒNG"]),
        ("Thị ủy La Gi", &["Thị ủy La Gi"]),
        ("THỊ ỦY LA GI", &["THỊ ỦY LA GI"]),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO THÁI BÌNH", &["SỞ GIÁO DỤC VÀ ĐÀO TẠO THÁI BÌNH"]),
        ("SỞ GDĐT TỈNH THÁI BÌNH", &["TỈNH THÁI BÌNH"]),
        ("VỀ KẾ HOẠCH CỦA UBND THỊ TRẤN PHONG SƠN, HUYỆN CẨM THỦY", &["THỊ TRẤN PHONG SƠN, HUYỆN CẨM THỦY"]),
        ("TỔ CHỨC TẠI TP ĐÀ LẠT", &["TP ĐÀ LẠT"]),
        ("UBND thị trấn Phong Sơn và UBND tỉnh Thái Bình", &["thị trấn Phong Sơn", "tỉnh Thái Bình"]),
        ("tổ chức tại thành phố Đà Lạt", &["thành phố Đà Lạt"]),
        ("TP.Đà Lạt", &["TP.Đà Lạt"]),
        ("xã Cẩm Thủy thuộc huyện Cẩm Thủy", &["huyện Cẩm Thủy"]),
        ("Sở GDĐT Thái Bình (để b/c)", &["Sở GDĐT Thái Bình"]),
        ("Sở Giáo dục và Đào tạo Đắk Nông", &["Sở Giáo dục và Đào tạo Đắk Nông"]),
        ("Tỉnh ủy Bình Thuận", &["Tỉnh ủy Bình Thuận"]),
        ("Thành ủy Đà Lạt, Huyện uỷ Di Linh", &["Thành ủy Đà Lạt", "Huyện uỷ Di Linh"]),
    ] {
        assert_eq!(written(text), expected, "{text}");
    }
}

#[test]
fn what_is_there_or_was_told_of_as_past_is_left_alone() {
    for text in [
        "UBND xã Đơn Dương",
        "UBND các xã, phường, đặc khu",
        "UBND tỉnh Lâm Đồng; UBND thành phố Huế",
        "Phòng Văn hóa - Xã hội",
        "Các trường THCS thị trấn Cẩm Giàng",
        "Trường TH xã Quỳnh Hồng",
        "xã Quỳnh Hồng cũ",
        "sáp nhập xã Quỳnh Hồng vào xã Quỳnh Phụ",
        "VỀ VIỆC SÁP NHẬP XÃ QUỲNH HỒNG",
        "Sáp nhập, hợp nhất xã Quỳnh Hồng",
        "XÃ QUỲNH HỒNG CŨ",
        "TRƯỚC ĐÂY LÀ XÃ QUỲNH HỒNG",
        "TRƯỜNG THCS THỊ TRẤN CẨM GIÀNG",
        "Quyết định số 12/QĐ-UBND ngày 16/01/2024 của UBND huyện Quỳnh Phụ",
        "Tỉnh Đoàn, Huyện Đoàn",
        "Sở GDĐT Lâm Đồng; Sở Nội vụ tỉnh Lâm Đồng",
        "Sở Giáo dục và Đào tạo, Sở Tài chính",
        "Tỉnh ủy Hưng Yên; Thành ủy Hải Phòng; Thành ủy Thành phố Hồ Chí Minh",
        "Thường trực Tỉnh ủy, Thành ủy",
    ] {
        assert_eq!(written(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn no_unit_of_today_is_a_former_one_and_every_other_is() {
    for commune in Commune::all() {
        let text = format!("UBND {}, {}", commune.name, commune.province);
        assert_eq!(written(&text), Vec::<String>::new(), "{text}");
    }
    for unit in FormerUnit::all() {
        let (kind, name) = UnitKind::split(unit.name()).unwrap();
        let text = match unit.within() {
            [district, _] => format!("UBND {}, {district}", unit.name()),
            _ => format!("UBND {}", unit.name()),
        };
        if is_there(kind, &name) && unit.within().len() < 2 {
            continue;
        }
        let found = former_mentions(&text);
        assert!(found.iter().any(|mention| mention.units.contains(&unit)), "{text}: {found:#?}");
    }
}

/// A commune that is no more is told where its province stands beside it, though another province has one of that name.
#[test]
fn a_commune_of_the_same_name_in_another_province_hides_none() {
    let mut seen = 0;
    for unit in FormerUnit::all() {
        let (kind, name) = UnitKind::split(unit.name()).unwrap();
        let provinces: std::collections::BTreeSet<&str> =
            unit.successors().iter().map(|commune| commune.province).collect();
        let [province] = provinces.into_iter().collect::<Vec<_>>()[..] else { continue };
        let is_still_there = !Commune::named_in(unit.name(), Some(province)).is_empty();
        if !is_commune(kind) || !is_there(kind, &name) || is_still_there {
            continue;
        }
        seen += 1;
        let text = format!("UBND {}, {province}", unit.name());
        let found = former_mentions(&text);
        assert!(found.iter().any(|mention| mention.units.contains(&unit)), "{text}: {found:#?}");
    }
    assert!(seen > 100, "{seen}");
}
