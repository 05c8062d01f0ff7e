//! Vietnam's administrative units since 01/07/2025: 34 provinces and 3,321 communes.

mod by_name;
mod check;
mod code;
mod complaint;
mod former;
mod mention;
mod name;

pub(super) use check::{check, province_of};
pub use code::{digits, padded_code};
pub(super) use complaint::{contradiction, no_code, with_nearest};
pub use former::FormerUnit;
pub use mention::{FormerMention, former_mentions};
pub use name::WrittenUnit;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{UnitKind, unit_in_text};
use crate::diagnostic::unaccented;
use by_name::ByName;

/// A xã, phường or đặc khu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commune {
    /// Five digits.
    pub code: &'static str,
    /// With its kind: "Xã Cẩm Thành".
    pub name: &'static str,
    /// With its kind: "Tỉnh Thanh Hóa".
    pub province: &'static str,
}

struct List {
    communes: Vec<Commune>,
    by_code: HashMap<&'static str, usize>,
    /// Without their kinds.
    by_name: ByName,
    /// With their kinds, in the order of their codes.
    provinces: Vec<&'static str>,
    provinces_by_name: ByName,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let text = include_str!("../../../data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");
    let communes: Vec<Commune> = text.lines().skip(1).filter_map(read_line).collect();
    let by_name = ByName::new(communes.iter().map(|commune| bare_name(commune.name)).zip(0..));
    let by_code = communes.iter().enumerate().map(|(index, commune)| (commune.code, index)).collect();
    let mut provinces: Vec<&str> = communes.iter().map(|commune| commune.province).collect();
    provinces.dedup();
    let provinces_by_name = ByName::new(provinces.iter().copied().zip(0..));
    List { communes, by_code, by_name, provinces, provinces_by_name }
});

/// `ma_tinh,tinh,ma_xa,ten,loai`; no value holds a comma.
fn read_line(line: &'static str) -> Option<Commune> {
    let mut values = line.trim_end().split(',').skip(1);
    Some(Commune { province: values.next()?, code: values.next()?, name: values.next()? })
}

impl Commune {
    /// All communes, by province and code.
    pub fn all() -> &'static [Self] {
        &LIST.communes
    }

    /// The commune with `code`; zeros in front may be missing.
    pub fn find(code: &str) -> Option<&'static Self> {
        let index = LIST.by_code.get(padded_code(code).as_str())?;
        LIST.communes.get(*index)
    }

    /// The communes called `name`, with its kind, shortened or not, or without; both ways to place a tone are one.
    pub fn named(name: &str) -> Vec<&'static Self> {
        let WrittenUnit { kind, name } = WrittenUnit::read(name);
        let found = LIST.by_name.find(&name).iter().filter_map(|index| LIST.communes.get(*index));
        found.filter(|commune| kind.is_none() || kind == commune.unit().kind).collect()
    }

    /// The communes called `name` that lie in `province`, where that is known.
    pub fn named_in(name: &str, province: Option<&str>) -> Vec<&'static Self> {
        let mut found = Self::named(name);
        if let Some(province) = province {
            found.retain(|commune| commune.province == province);
        }
        found
    }

    /// Whether `written` names this commune; see [`WrittenUnit::means`].
    pub fn is_called(&self, written: &str) -> bool {
        // Most are written as in the list.
        written == self.name || WrittenUnit::read(written).means(&self.unit())
    }

    /// Up to three communes whose names come nearest to `name`, accents aside; of `province` alone where it is known.
    pub fn nearest(name: &str, province: Option<&str>) -> Vec<&'static Self> {
        let wanted = unaccented(&WrittenUnit::read(name).name);
        let distance = |commune: &Self| {
            let name = unaccented(bare_name(commune.name));
            // "Phường 1" is how people call Phường 1 Bảo Lộc.
            let goes_on = name.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('_'));
            if goes_on { 1 } else { strsim::osa_distance(&wanted, &name) }
        };
        let allowed = wanted.chars().count().div_ceil(3).max(1);
        let here =
            LIST.communes.iter().filter(|commune| province.is_none_or(|name| commune.province == name));
        let scored = here.map(|commune| (distance(commune), commune));
        let mut near: Vec<_> = scored.filter(|(distance, _)| *distance <= allowed).collect();
        near.sort_by_key(|(distance, _)| *distance);
        near.into_iter().take(3).map(|(_, commune)| commune).collect()
    }

    /// "Xã Cẩm Thành (Tỉnh Thanh Hóa, mã 14926)".
    pub fn describe(&self) -> String {
        format!("{} ({}, mã {})", self.name, self.province, self.code)
    }

    /// In running text: "xã Cẩm Thành", "Phường Quang Trung".
    pub fn in_text(&self) -> String {
        let unit = self.unit();
        unit.kind.map_or_else(|| unit.name.clone(), |kind| unit_in_text(kind, &unit.name))
    }

    /// Its kind and its name.
    pub fn unit(&self) -> WrittenUnit {
        let split = |(prefix, kind)| Some((kind, self.name.strip_prefix(prefix)?));
        match KINDS.into_iter().find_map(split) {
            Some((kind, name)) => WrittenUnit { kind: Some(kind), name: name.to_owned() },
            None => WrittenUnit::read(self.name),
        }
    }
}

/// The province that `text` names: "Nghệ An", "Tỉnh Nghệ An", "UBND tỉnh Nghệ An", "TP. Hồ Chí Minh".
pub fn province_in(text: &str) -> Option<&'static str> {
    static UNITS: LazyLock<Vec<(&str, WrittenUnit)>> = LazyLock::new(|| {
        provinces().iter().map(|province| (*province, WrittenUnit::read(province))).collect()
    });
    let written = WrittenUnit::read(text);
    match written.kind {
        None | Some(UnitKind::Province | UnitKind::City) => {
            let meant = UNITS.iter().find(|(_, province)| written.means(province));
            meant.map(|(province, _)| *province)
        }
        Some(
            UnitKind::District
            | UnitKind::UrbanDistrict
            | UnitKind::Town
            | UnitKind::Commune
            | UnitKind::Ward
            | UnitKind::Township
            | UnitKind::SpecialZone,
        ) => None,
    }
}

/// The provinces with their kind, in the order of their codes.
pub fn provinces() -> &'static [&'static str] {
    &LIST.provinces
}

/// The province called `name`, with its kind.
pub fn province_named(name: &str) -> Option<&'static str> {
    let found = LIST.provinces_by_name.find(name).first()?;
    LIST.provinces.get(*found).copied()
}

/// How names in the list begin.
const KINDS: [(&str, UnitKind); 3] =
    [("Xã ", UnitKind::Commune), ("Phường ", UnitKind::Ward), ("Đặc khu ", UnitKind::SpecialZone)];

/// Whether a commune of the list is called `name`, without its kind.
fn is_bare_name(name: &str) -> bool {
    !LIST.by_name.find(name).is_empty()
}

/// "Xã Cẩm Thành" → "Cẩm Thành".
fn bare_name(name: &str) -> &str {
    KINDS.into_iter().find_map(|(prefix, _)| name.strip_prefix(prefix)).unwrap_or(name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert_eq!(Commune::all().len(), 3321);
        assert_eq!(provinces().len(), 34);
        assert!(
            Commune::all().iter().all(|commune| commune.code.len() == 5 && commune.unit().kind.is_some())
        );
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
}
