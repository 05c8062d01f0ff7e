//! Titles of sections between the rows of a table of schools, and what they give to the rows below: a unit, a level, a
//! kind of target. By what they say, not by colour; a section holds until another of its kind, or of one above it.

use super::row_words::{is_number_of_schools, is_section_number};
use super::sheet::is_long;
use crate::diagnostic::Place;
use crate::facts::SchoolLevels;
use crate::facts::{TargetWords, target_kind_of};
use crate::units::UnitKind;
use crate::units::{Commune, WrittenUnit};
use crate::vietnamese::unaccented;

/// What a section's title says.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// "XÃ QUẾ PHONG".
    Unit(String),
    /// "A. MẦM NON", "Khối THCS".
    Level(SchoolLevels),
    /// "I. CÔNG NHẬN MỚI".
    Target(TargetWords),
    /// The same in a list of what was recognised: it gives nothing.
    Past,
}

/// What a title says and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Said<T> {
    /// What.
    pub value: T,
    /// Where.
    pub place: Place,
}

/// What the sections above a row give it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// The unit, as written.
    pub unit: Option<Said<String>>,
    pub level: Option<Said<SchoolLevels>>,
    /// The kind of target.
    pub target: Option<Said<TargetWords>>,
}

/// The sections of a table, from top to bottom.
#[derive(Debug, Default)]
pub struct Sections {
    /// What is given from each row on.
    from: Vec<(u32, Given)>,
    /// The rows of the titles, and what they say; 0 is the sheet's name.
    titles: Vec<(u32, Says)>,
    open: Vec<(Says, Place)>,
}

impl Sections {
    /// Begins a section whose title stands in `row`.
    pub fn begin(&mut self, row: u32, says: Says, place: Place) {
        let same = |(open, _): &(Says, Place)| std::mem::discriminant(open) == std::mem::discriminant(&says);
        if let Some(depth) = self.open.iter().position(same) {
            self.open.truncate(depth);
        }
        self.titles.push((row, says.clone()));
        self.open.push((says, place));
        self.give_from(row);
    }

    /// Ends the unit of the sections above a title in `row` that names a body of a tier above it.
    pub fn leave_unit(&mut self, row: u32) {
        if let Some(depth) = self.open.iter().position(|(open, _)| matches!(open, Says::Unit(_))) {
            self.open.truncate(depth);
            self.give_from(row);
        }
    }

    fn give_from(&mut self, row: u32) {
        let mut given = Given::default();
        for (says, place) in &self.open {
            let place = place.clone();
            match says {
                Says::Unit(unit) => given.unit = Some(Said { value: unit.clone(), place }),
                Says::Level(level) => given.level = Some(Said { value: level.clone(), place }),
                Says::Target(target) => given.target = Some(Said { value: *target, place }),
                Says::Past => {}
            }
        }
        self.from.push((row, given));
    }

    /// What is given to the row `number`.
    pub fn of(&self, number: u32) -> Option<&Given> {
        let after = self.from.partition_point(|(row, _)| *row < number);
        self.from.get(after.checked_sub(1)?).map(|(_, given)| given)
    }

    /// The rows of the titles, and what they say; 0 is the sheet's name.
    pub fn titles(&self) -> &[(u32, Says)] {
        &self.titles
    }

    /// Whether a section is open.
    pub fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether any gives a unit.
    pub fn name_units(&self) -> bool {
        self.from.iter().any(|(_, given)| given.unit.is_some())
    }
}

/// What the title `text` says; `is_numbered` where the cell beside it numbers a section.
pub fn read(text: &str, is_numbered: bool) -> Option<Says> {
    if is_long(text) {
        return None;
    }
    let whole = without_count(text);
    let (rest, has_number) = without_number(whole);
    let unit = |text: &str| {
        let unit = WrittenUnit::read(text);
        let is_known = || !Commune::named(text).is_empty();
        match unit.kind {
            Some(UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone | UnitKind::Township) => {
                (is_numbered || has_number || is_known()).then(|| Says::Unit(text.to_owned()))
            }
            Some(_) => None,
            None => ((is_numbered || has_number) && is_known()).then(|| Says::Unit(text.to_owned())),
        }
    };
    let with_kind = |text: &str| WrittenUnit::read(text).kind.and_then(|_| unit(text));
    with_kind(rest)
        .or_else(|| with_kind(whole))
        .or_else(|| without_lead(rest).and_then(with_kind))
        .or_else(|| SchoolLevels::find(rest).map(Says::Level))
        .or_else(|| target_kind_of(rest).map(Says::Target))
        .or_else(|| unit(rest))
}

/// Words that lead to a unit's name in a title, folded.
const LEADS: [&str; 11] = [
    "don_vi",
    "dia_ban",
    "tren_dia_ban",
    "thuoc",
    "truong_thuoc",
    "cac_truong",
    "cac_truong_thuoc",
    "cac_truong_tren_dia_ban",
    "cac_truong_thuoc_dia_ban",
    "danh_sach_truong_thuoc",
    "danh_sach_cac_truong_thuoc",
];

/// "Các trường thuộc xã Quế Phong", "Đơn vị: Xã Quế Phong" from the unit's name on.
fn without_lead(text: &str) -> Option<&str> {
    let mut spaces = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let at = spaces.find(|at| {
        let rest = text.get(*at..).unwrap_or_default().trim_start();
        let is_unit = UnitKind::split_accented(rest).is_some();
        is_unit && LEADS.contains(&unaccented(text.get(..*at).unwrap_or_default()).as_str())
    })?;
    text.get(at..).map(str::trim_start)
}

/// Whether a title names a unit of a tier above communes, which gives nothing to schools.
pub fn is_of_tier(text: &str) -> bool {
    let (rest, _) = without_number(without_count(text));
    UnitKind::split_accented(rest).is_some_and(|(kind, _)| match kind {
        UnitKind::Province
        | UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town => true,
        UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone => false,
    })
}

/// "XÃ QUẾ PHONG (12 trường)", "Mầm non: 12 trường" without what they count.
fn without_count(text: &str) -> &str {
    let text = text.trim().trim_end_matches([':', '.', ';']).trim_end();
    let is_count = |words: &str| {
        let folded = unaccented(words);
        let first = folded.split('_').next().unwrap_or_default();
        first.bytes().all(|byte| byte.is_ascii_digit()) && !first.is_empty()
    };
    let cut = text.rfind(['(', ':']).filter(|at| text.get(*at + 1..).is_some_and(is_count));
    // "Xã 30-4" is a name; what counts schools says so.
    let is_of_schools = |(_, count): &(&str, &str)| {
        let folded = unaccented(count);
        is_number_of_schools(count) && folded.ends_with("_truong")
    };
    let dashed = || text.rsplit_once(['-', '–', ',']).filter(is_of_schools).map(|(title, _)| title);
    cut.and_then(|at| text.get(..at)).or_else(dashed).unwrap_or(text).trim_end()
}

/// "A. MẦM NON" without its number, and whether it had one.
fn without_number(text: &str) -> (&str, bool) {
    let Some(end) = text.find(['.', ')', '-', '–', ':', '/']).filter(|end| *end <= 5) else {
        return (text, false);
    };
    let (number, rest) = text.split_at(end);
    let number = number.trim();
    let counts = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !(counts || is_letter || is_section_number(number)) {
        return (text, false);
    }
    (rest.trim_start_matches(['.', ')', '-', '–', ':', '/', ' ', '\u{a0}']), true)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::facts::TargetKind;

    fn kind(text: &str, is_numbered: bool) -> &'static str {
        match read(text, is_numbered) {
            Some(Says::Unit(_)) => "unit",
            Some(Says::Level(_)) => "level",
            Some(Says::Target(_)) => "target",
            Some(Says::Past) => "past",
            None => "-",
        }
    }

    #[test]
    fn titles_say_units_levels_and_targets() {
        for (text, expected) in [
            ("XÃ QUẾ PHONG", "unit"),
            ("I. Xã Quế Phong", "unit"),
            ("X. XÃ QUẾ PHONG", "unit"),
            ("Phường Ba Đình (12 trường)", "unit"),
            ("UBND xã Quế Phong", "unit"),
            ("Các trường thuộc xã Quế Phong", "unit"),
            ("I. Địa bàn xã Quế Phong", "unit"),
            ("Đơn vị: Xã Quế Phong (3 trường)", "unit"),
            ("XÃ QUẾ PHONG - 03 TRƯỜNG", "unit"),
            ("Phường Xuân Hương - Đà Lạt", "unit"),
            ("2. Quế Phong", "unit"),
            ("A. MẦM NON", "level"),
            ("Khối THCS", "level"),
            ("B - TIỂU HỌC: 12 trường", "level"),
            ("Cấp học mầm non", "level"),
            ("TH&THCS", "level"),
            ("I. CÔNG NHẬN MỚI", "target"),
            ("II. CÔNG NHẬN LẠI", "target"),
            ("Danh sách trường đề nghị công nhận lại năm 2027", "target"),
            ("Huyện Quế Phong", "-"),
            ("Các trường thuộc huyện Quế Phong", "-"),
            ("Các trường thuộc xã khó khăn", "-"),
            ("Ghi chú: theo NQ 1686", "-"),
            ("NGƯỜI LẬP BIỂU", "-"),
            ("MN Quế Phong", "-"),
            ("Quế Phong", "-"),
        ] {
            assert_eq!(kind(text, false), expected, "{text}");
        }
        assert_eq!(kind("Quế Phong", true), "unit");
    }

    #[test]
    fn sections_lie_in_sections() {
        let place = || Place::file("a");
        let mut sections = Sections::default();
        let mut begin = |row, text: &str| sections.begin(row, read(text, true).unwrap(), place());
        begin(2, "Công nhận mới");
        begin(3, "Xã Quế Phong");
        begin(4, "Mầm non");
        begin(8, "Xã Tri Lễ");
        begin(12, "Công nhận lại");
        let given = |row| sections.of(row).cloned().unwrap_or_default();
        assert_eq!(sections.of(1), None);
        assert!(given(5).unit.is_some() && given(5).level.is_some());
        let ninth = given(9);
        assert_eq!((ninth.unit.unwrap().value.as_str(), ninth.level), ("Xã Tri Lễ", None));
        assert_eq!(ninth.target.unwrap().value.kind, TargetKind::NewRecognition);
        assert!(given(13).unit.is_none());
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,40}", is_numbered: bool) {
            let _ = read(&text, is_numbered);
        }

        #[test]
        fn every_commune_is_a_section(at in 0usize..3321, number in "(I|II|IV|X|A|1|12)[.)] ") {
            let name = Commune::all().get(at).map_or("", |commune| commune.name);
            prop_assert_eq!(kind(&format!("{number}{}", name.to_uppercase()), false), "unit", "{}", name);
        }
    }
}
