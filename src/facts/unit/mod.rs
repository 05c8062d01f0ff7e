//! Vietnam's administrative units since 01/07/2025: 34 provinces and 3,321 communes.

mod check;

pub(super) use check::check;

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::UnitKind;
use crate::diagnostic::unaccented;

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
    by_name: HashMap<String, Vec<usize>>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let text = include_str!("../../../data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");
    let communes: Vec<Commune> = text.lines().skip(1).filter_map(read_line).collect();
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, commune) in communes.iter().enumerate() {
        by_name.entry(spelling(commune.name)).or_default().push(index);
        by_name.entry(spelling(bare_name(commune.name))).or_default().push(index);
    }
    let by_code = communes.iter().enumerate().map(|(index, commune)| (commune.code, index)).collect();
    List { communes, by_code, by_name }
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

    /// The communes called `name`, with its kind or without; both ways to place a tone are one.
    pub fn named(name: &str) -> Vec<&'static Self> {
        let found = LIST.by_name.get(&spelling(name)).map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|index| LIST.communes.get(*index)).collect()
    }

    /// Up to three communes whose names come nearest to `name`, accents aside.
    pub fn nearest(name: &str) -> Vec<&'static Self> {
        let wanted = unaccented(bare_name(name));
        let distance = |commune: &Self| strsim::osa_distance(&wanted, &unaccented(bare_name(commune.name)));
        let allowed = wanted.chars().count().div_ceil(3).max(1);
        let scored = LIST.communes.iter().map(|commune| (distance(commune), commune));
        let mut near: Vec<_> = scored.filter(|(distance, _)| *distance <= allowed).collect();
        near.sort_by_key(|(distance, _)| *distance);
        near.into_iter().take(3).map(|(_, commune)| commune).collect()
    }

    /// "Xã Cẩm Thành (Tỉnh Thanh Hóa, mã 14926)".
    pub fn describe(&self) -> String {
        format!("{} ({}, mã {})", self.name, self.province, self.code)
    }

    /// Its kind and its name without it.
    pub fn split(&self) -> Option<(UnitKind, String)> {
        UnitKind::split(self.name)
    }
}

/// The provinces with their kind, in the order of their codes.
pub fn provinces() -> Vec<&'static str> {
    let mut names: Vec<&str> = LIST.communes.iter().map(|commune| commune.province).collect();
    names.dedup();
    names
}

/// Whether a unit's name and another's are the same, however the tones are placed.
pub fn same_name(one: &str, other: &str) -> bool {
    spelling(one) == spelling(other)
}

/// A commune's code has five digits; spreadsheets drop the zeros in front.
pub fn padded_code(code: &str) -> String {
    let code = code.trim();
    let is_number = code.len() < 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && !code.is_empty() { format!("{code:0>5}") } else { code.to_owned() }
}

/// "Xã Cẩm Thành" → "Cẩm Thành".
fn bare_name(name: &str) -> &str {
    let kinds = ["Xã ", "Phường ", "Đặc khu ", "xã ", "phường ", "đặc khu "];
    kinds.into_iter().find_map(|kind| name.strip_prefix(kind)).unwrap_or(name)
}

/// One spelling for names that differ by case, spaces or where in a syllable the tone is put: "Hoà", "Hòa".
fn spelling(name: &str) -> String {
    let syllables = name.split_whitespace().map(|syllable| {
        let (tones, letters): (Vec<char>, Vec<char>) = syllable.to_lowercase().nfd().partition(is_tone);
        letters.into_iter().chain(tones).collect::<String>()
    });
    syllables.collect::<Vec<_>>().join(" ")
}

/// Grave, acute, tilde, hook above, dot below.
fn is_tone(mark: &char) -> bool {
    matches!(mark, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert_eq!(Commune::all().len(), 3321);
        assert_eq!(provinces().len(), 34);
        assert!(Commune::all().iter().all(|commune| commune.code.len() == 5 && commune.split().is_some()));
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
    fn the_place_of_the_tone_does_not_matter() {
        assert!(same_name("Xã Tân Hoà", "Xã Tân Hòa"));
        assert!(same_name("Thuỷ", "Thủy"));
        assert!(!same_name("Xã Tân Hòa", "Xã Tân Hóa"));
    }

    #[test]
    fn the_nearest_names_come_first() {
        let near = Commune::nearest("Phường Ba Dinh");
        assert_eq!(near.first().map(|commune| commune.name), Some("Phường Ba Đình"));
        assert!(Commune::nearest("Xã qqqqqqqqqqqq").is_empty());
    }
}
