//! Communes, and units as lists write them.

use super::*;

#[test]
fn the_list_is_whole() {
    assert_eq!(Commune::all().len(), 3321);
    assert_eq!(provinces().len(), 34);
    assert!(Commune::all().iter().all(|commune| commune.code.len() == 5 && commune.unit().kind.is_some()));
}

#[test]
fn communes_are_found_by_code_and_name() {
    let found = Commune::find("4").unwrap();
    assert_eq!((found.code, found.name, found.province), ("00004", "Phường Ba Đình", "Thành phố Hà Nội"));
    assert_eq!(Commune::find("99999"), None);
    assert_eq!(Commune::named("phường  ba đình"), [found]);
    assert_eq!(Commune::named("Ba Đình"), Commune::named("BA ĐÌNH"));
    assert_eq!(Commune::named("Phường Việt Hưng").len(), 2);
}

/// The first few without an index of all.
#[test]
fn every_commune_is_found_by_its_code() {
    for commune in Commune::all() {
        assert_eq!(Commune::find(commune.code), Some(commune));
    }
    assert_eq!(Commune::find("99999"), None);
}

#[test]
fn every_commune_is_found_by_its_name() {
    for commune in Commune::all() {
        let bare = bare_name(commune.name);
        for name in [commune.name, bare, &commune.name.to_uppercase(), &bare.to_lowercase()] {
            assert!(Commune::named(name).contains(&commune), "{name}");
        }
        assert!(is_bare_name(bare));
    }
}

#[test]
fn names_are_found_as_lists_write_them() {
    let found = Commune::find("00004").unwrap();
    for name in ["P. Ba Đình", "P.Ba Đình", "UBND phường Ba Đình", "Ủy ban nhân dân phường Ba\u{a0}Đình"]
    {
        assert_eq!(Commune::named(name), [found], "{name}");
    }
}

#[test]
fn a_commune_knows_its_names() {
    let commune = Commune::find("15127").unwrap();
    for name in ["Xã Cẩm Thủy", "Cẩm Thuỷ", "X. Cẩm Thủy", "XA CAM THUY", "Cam Thuy", "UBND xã Cẩm Thủy"]
    {
        assert!(commune.is_called(name), "{name}");
    }
    for name in ["Phường Cẩm Thủy", "Cẩm Tú", "Xã Cẩm Thuyr", "X. Bịa Đặt"] {
        assert!(!commune.is_called(name), "{name}");
    }
    // Written with its accents it is another one.
    assert!(!Commune::find("21499").unwrap().is_called("Xã Ba Đình"));
}

#[test]
fn the_nearest_names_come_first() {
    let near = Commune::nearest("Phường Ba Dinh", None);
    assert_eq!(near.first().map(|commune| commune.name), Some("Phường Ba Đình"));
    assert!(Commune::nearest("Xã qqqqqqqqqqqq", None).is_empty());
    let near = Commune::nearest("Phường 1", Some("Tỉnh Lâm Đồng"));
    assert_eq!(near.first().map(|commune| commune.name), Some("Phường 1 Bảo Lộc"));
    assert!(near.iter().all(|commune| commune.province == "Tỉnh Lâm Đồng"));
}

#[test]
fn units_are_read_as_lists_write_them() {
    for text in ["Xã Cẩm Thủy", "X. Cẩm Thủy", "UBND xã Cẩm Thủy", "Uỷ ban nhân dân xã Cẩm\u{a0}Thủy"]
    {
        let unit = WrittenUnit::read(text);
        assert_eq!((unit.kind, unit.name.as_str()), (Some(UnitKind::Commune), "Cẩm Thủy"), "{text}");
    }
    assert_eq!(WrittenUnit::read("UBND Cẩm Thủy").full(), "Cẩm Thủy");
    assert_eq!(WrittenUnit::read("P. Ba Đình").full(), "phường Ba Đình");
    assert_eq!(WrittenUnit::read("XA CAM THUY").full(), "xã CAM THUY");
    assert_eq!(WrittenUnit::read("XÃ  QUAN SƠN").full(), "xã QUAN SƠN");
}

#[test]
fn kinds_are_shortened_without_a_stop_too() {
    for (text, full) in [
        ("TT Lộc Thắng", "thị trấn Lộc Thắng"),
        ("P1 Bảo Lộc", "phường 1 Bảo Lộc"),
        ("P 1 Bảo Lộc", "phường 1 Bảo Lộc"),
        ("UBND ĐK Phú Quý", "đặc khu Phú Quý"),
        ("X Cẩm Thành", "xã Cẩm Thành"),
        ("TP Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("TTX Việt Nam", "TTX Việt Nam"),
        ("Phú Quý", "Phú Quý"),
        ("A Lưới 1", "A Lưới 1"),
        ("Xuân Trường", "Xuân Trường"),
    ] {
        assert_eq!(WrittenUnit::read(text).full(), full, "{text}");
    }
}

#[test]
fn a_name_that_begins_like_a_kind_is_not_torn() {
    for name in ["Quan Sơn", "Tĩnh Gia", "Xa Dung", "Quan Triều"] {
        assert_eq!(WrittenUnit::read(name), WrittenUnit { kind: None, name: name.to_owned() });
        assert_eq!(WrittenUnit::read(&format!("Xã {name}")).kind, Some(UnitKind::Commune));
    }
}

/// Whoever writes a name as the list does finds all that are called so.
#[test]
fn names_that_read_as_one_are_written_in_one_way() {
    let mut written = HashMap::new();
    let communes = Commune::all().iter().map(|commune| bare_name(commune.name));
    for name in communes.chain(provinces().iter().copied()) {
        assert_eq!(*written.entry(crate::vietnamese::spelling(name)).or_insert(name), name);
    }
    assert!(written.len() > 2_000, "{}", written.len());
}

#[test]
fn a_unit_that_is_plainly_written_is_read_as_any_other() {
    let written = |kind: UnitKind, name: &str| {
        let small = format!("{} {name}", kind.name());
        let mut letters = small.chars();
        let capital = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        [small, capital]
    };
    let kinds = UnitKind::ALL.into_iter();
    for text in kinds.flat_map(|kind| {
        ["Cẩm Thành", "1", "Xã Cẩm Thành"].into_iter().flat_map(move |name| written(kind, name))
    }) {
        let read = WrittenUnit::read(&text);
        // Two spaces are not plain.
        assert_eq!(WrittenUnit::read(&text.replace(' ', "  ")), read, "{text}");
        assert!(UnitKind::split_plain(&text).is_some(), "{text}");
    }
}
