//! What joins the tables of units and of schools: a code or a name, as people see it.

use std::collections::HashMap;

use crate::tables::{FactsTable, Row};
use crate::units::UnitKind;
use crate::units::{Commune, WrittenUnit, digits, province_in};
use crate::vietnamese::spelling;

/// A key. Two are equal where a person sees the same: spelling of numbers, case, spaces, form and place of accents
/// aside. A code is never a name: "Phường 4" is not the unit with the code 4.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Key {
    /// Its digits, without zeros in front.
    Code(String),
    /// A unit's name, in one spelling, and its kind where it is written.
    Name(Option<UnitKind>, String),
}

impl Key {
    /// The key that `text` is; none if there is nothing to see.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches(['.', ',', ';', ':']);
        if let Some(code) = digits(text) {
            return Some(Self::Code(code));
        }
        let unit = WrittenUnit::read(text);
        let name = spelling(&unit.name);
        (!name.is_empty()).then_some(Self::Name(unit.kind, name))
    }
}

impl Key {
    /// What joins `row` of `table`: of communes that share a name the code of the one that its province tells.
    pub fn of(table: &FactsTable, row: &Row) -> Option<Self> {
        let text = table.key(row)?;
        let province = Self::province(table, row);
        if let Some(commune) = Commune::without_accents(&text, province) {
            return Self::read(commune.name);
        }
        let key = Self::read(&text)?;
        let told = province.filter(|_| matches!(key, Self::Name(..)) && Commune::named(&text).len() > 1);
        match told.map(|province| Commune::named_in(&text, Some(province))).as_deref() {
            Some([commune]) => Self::read(commune.code),
            Some(_) | None => Some(key),
        }
    }

    /// The province that `row` of `table` names.
    pub fn province(table: &FactsTable, row: &Row) -> Option<&'static str> {
        table.province(row).and_then(|province| province_in(&province))
    }
}

/// Whether `text` is the code or the name of a commune of today.
pub fn is_commune(text: &str) -> bool {
    Commune::find(text).is_some() || !Commune::named(text).is_empty()
}

/// The keys of a table of units.
#[derive(Debug, Default)]
pub struct UnitKeys {
    rows: HashMap<Key, Vec<usize>>,
    /// The kinds that go with each name.
    kinds: HashMap<String, Vec<Option<UnitKind>>>,
}

/// Which unit a key means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// This one.
    Unit(Key),
    /// Several that differ by their kinds.
    Several,
    /// None.
    Nothing,
}

impl Meant {
    /// The unit, where it is one.
    pub fn unit(self) -> Option<Key> {
        match self {
            Self::Unit(key) => Some(key),
            Self::Several | Self::Nothing => None,
        }
    }
}

impl UnitKeys {
    /// The keys of `units`.
    pub fn read(units: &FactsTable) -> Self {
        let keys = units.rows().iter().map(|row| Key::of(units, row));
        Self::new(keys)
    }

    fn new(keys: impl IntoIterator<Item = Option<Key>>) -> Self {
        let mut all = Self::default();
        for (index, key) in keys.into_iter().enumerate() {
            let Some(key) = key else { continue };
            if let Key::Name(kind, name) = &key {
                let kinds = all.kinds.entry(name.clone()).or_default();
                if !kinds.contains(kind) {
                    kinds.push(*kind);
                }
            }
            all.rows.entry(key).or_default().push(index);
        }
        all
    }

    /// All keys.
    pub fn all(&self) -> impl Iterator<Item = &Key> {
        self.rows.keys()
    }

    /// Rows with the key `key`, from top to bottom.
    pub fn rows(&self, key: &Key) -> &[usize] {
        self.rows.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// The unit that `key` means. Its kind may be missing, here or there, where no two units differ by it alone; and
    /// one table may have the codes of communes where the other has their names.
    pub fn find(&self, key: &Key) -> Meant {
        match self.find_as_written(key) {
            Meant::Nothing => self.find_by_list(key),
            meant @ (Meant::Unit(_) | Meant::Several) => meant,
        }
    }

    fn find_as_written(&self, key: &Key) -> Meant {
        if self.rows.contains_key(key) {
            return Meant::Unit(key.clone());
        }
        let Key::Name(kind, name) = key else { return Meant::Nothing };
        let known = self.kinds.get(name).map(Vec::as_slice).unwrap_or_default();
        let mut may_be = known.iter().filter(|other| kind.is_none() || other.is_none());
        match (may_be.next(), may_be.next()) {
            (None, _) => Meant::Nothing,
            (Some(one), None) => Meant::Unit(Key::Name(*one, name.clone())),
            (Some(_), Some(_)) => Meant::Several,
        }
    }

    /// The unit by its code where `key` is a name, and by its name where it is a code. Communes that share a name are
    /// told apart by which of them is among the units; a code is not joined to such a name, which may be another's.
    fn find_by_list(&self, key: &Key) -> Meant {
        let named = match key {
            Key::Code(code) => Commune::find(code).map_or(Vec::new(), |commune| Commune::named(commune.name)),
            Key::Name(kind, name) => Commune::named(&WrittenUnit { kind: *kind, name: name.clone() }.full()),
        };
        let other = |commune: &&Commune| match key {
            Key::Code(_) => commune.name,
            Key::Name(..) => commune.code,
        };
        let keys = named.iter().filter_map(|commune| Key::read(other(commune)));
        let mut found = keys.map(|key| self.find_as_written(&key)).filter(|meant| *meant != Meant::Nothing);
        match (found.next(), found.next()) {
            (None, _) => Meant::Nothing,
            (Some(meant), None) => meant,
            (Some(_), Some(_)) => Meant::Several,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn key(text: &str) -> Key {
        Key::read(text).unwrap()
    }

    #[test]
    fn what_looks_the_same_is_the_same_key() {
        let decomposed: String = "Xã Cẩm Thủy".nfd().collect();
        for text in [
            decomposed.as_str(),
            "XÃ CẨM THUỶ",
            " xã  Cẩm\u{a0}Thủy\u{200b}",
            "X. Cẩm Thủy",
            "UBND xã Cẩm Thủy",
        ] {
            assert_eq!(key(text), key("Xã Cẩm Thủy"), "{text}");
        }
        for text in ["15.127", "15127.0", "015127", "'15127"] {
            assert_eq!(key(text), key("15127"), "{text}");
        }
        assert_ne!(key("Xã Cẩm Thủy"), key("Phường Cẩm Thủy"));
        assert_ne!(key("Xã Tân Hòa"), key("Xã Tân Hóa"));
        assert_eq!(Key::read(" \u{200b} "), None);
    }

    #[test]
    fn a_missing_kind_is_understood_where_it_can_be() {
        let units = ["Xã A", "Phường B", "Xã B", "C"];
        let keys = UnitKeys::new(units.map(Key::read));
        for (text, expected) in [
            ("A", Meant::Unit(key("Xã A"))),
            ("xã C", Meant::Unit(key("C"))),
            ("Phường A", Meant::Nothing),
            ("B", Meant::Several),
            ("xã b", Meant::Unit(key("Xã B"))),
            ("D", Meant::Nothing),
        ] {
            assert_eq!(keys.find(&key(text)), expected, "{text}");
        }
    }

    #[test]
    fn codes_and_names_of_communes_mean_each_other() {
        let by_name = UnitKeys::new(["Xã Cẩm Thủy", "Cẩm Tú", "Phường Việt Hưng"].map(Key::read));
        for (text, expected) in [
            ("15127", Meant::Unit(key("Xã Cẩm Thủy"))),
            ("15.148", Meant::Unit(key("Cẩm Tú"))),
            ("15163", Meant::Nothing),
            ("00127", Meant::Several),
            ("99999", Meant::Nothing),
        ] {
            assert_eq!(by_name.find(&key(text)), expected, "{text}");
        }
        let by_code = UnitKeys::new(["15127", "127"].map(Key::read));
        for (text, expected) in [
            ("X. Cẩm Thuỷ", Meant::Unit(key("15127"))),
            ("Cẩm Tú", Meant::Nothing),
            ("Phường Việt Hưng", Meant::Unit(key("127"))),
        ] {
            assert_eq!(by_code.find(&key(text)), expected, "{text}");
        }
    }

    #[test]
    fn a_number_in_a_name_is_no_code() {
        for units in [["Phường Ba Đình", "Phường Giảng Võ"], ["4", "8"]] {
            let keys = UnitKeys::new(units.map(Key::read));
            assert_eq!(keys.find(&key("Phường 4")), Meant::Nothing, "{units:?}");
            assert_eq!(keys.find(&key("P. 08")), Meant::Nothing, "{units:?}");
        }
    }

    #[test]
    fn a_name_that_begins_like_a_kind_joins_its_unit() {
        let keys = UnitKeys::new(["Xã Quan Sơn", "Phường Tĩnh Gia"].map(Key::read));
        assert_eq!(keys.find(&key("Quan Sơn")), Meant::Unit(key("Xã Quan Sơn")));
        assert_eq!(keys.find(&key("P. Tĩnh Gia")), Meant::Unit(key("Phường Tĩnh Gia")));
    }
}
