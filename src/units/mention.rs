//! Units of before 01/07/2025 that a running text names.

use std::cell::RefCell;

use super::UnitKind;
use super::mention_words::{BareWord, kind_at, kind_of_office_at};
use super::{Commune, FormerUnit, province_named};
use crate::remembered::Remembered;

/// A unit of before 01/07/2025 that a text names as if it were there still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerMention {
    /// As written, with its kind: "xã Quỳnh Hồng, huyện Quỳnh Phụ".
    pub written: String,
    pub kind: UnitKind,
    /// The units that may be meant.
    pub units: Vec<FormerUnit>,
}

/// Words a unit's name has at most.
const LONGEST: usize = 6;

/// Texts that are known to name no former unit, some 0.1 MB of a thread: the facts of a batch's documents say mostly the
/// same, "Công nhận lại" and "Các trường". Longer texts come once.
const MOST_REMEMBERED: usize = 512;
const LONGEST_REMEMBERED: usize = 100;

/// The former units that `text` names, in order. Not those that are still there under that name, those in a school's
/// name, and those of a sentence that speaks of the time before.
pub fn former_mentions(text: &str) -> Vec<FormerMention> {
    thread_local! {
        static NAMING_NONE: RefCell<Remembered<Box<str>, ()>> =
            const { RefCell::new(Remembered::at_most(MOST_REMEMBERED)) };
    }
    if NAMING_NONE.with_borrow(|known| known.get(text).is_some()) {
        return Vec::new();
    }
    let found = find_mentions(text);
    if found.is_empty() && text.len() <= LONGEST_REMEMBERED {
        NAMING_NONE.with_borrow_mut(|known| known.keep(text.into(), ()));
    }
    found
}

fn find_mentions(text: &str) -> Vec<FormerMention> {
    let words: Vec<BareWord<'_>> = text.split_whitespace().map(BareWord::new).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(named) = unit_at(&words, at) else {
            at += 1;
            continue;
        };
        let first = at;
        at = named.end;
        // "Xã Quỳnh Hồng, huyện Quỳnh Phụ": the district tells which.
        let district = is_commune(named.kind).then(|| district_after(&words, named.end)).flatten();
        let within = district.map(|district| (named.former_in(&district), district.end));
        let units = match within.filter(|(units, _)| !units.is_empty()) {
            Some((units, end)) => {
                at = end;
                units
            }
            None => match province_after(&words, &named) {
                Some(province) => named.former_of(province),
                None => named.former(),
            },
        };
        if units.is_empty() || is_in_school_name(&words, first) || speaks_of_before(&words, first, at) {
            continue;
        }
        let written = words.get(first..at).unwrap_or_default().iter().map(|word| word.whole);
        let written = written.collect::<Vec<_>>().join(" ");
        let written = written.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
        found.push(FormerMention { written, kind: named.kind, units });
    }
    found
}

/// A unit that a text names: its kind, its name, and the word after it.
struct Named {
    kind: UnitKind,
    name: String,
    end: usize,
    is_there: bool,
}

impl Named {
    fn former_in(&self, district: &Self) -> Vec<FormerUnit> {
        let district = format!("{} {}", district.kind.name(), district.name);
        FormerUnit::named(self.kind, &self.name, Some(&district))
    }

    /// Of communes that are there today in another province only, those that lay where `province` is.
    fn former_of(&self, province: &str) -> Vec<FormerUnit> {
        let full = format!("{} {}", self.kind.name(), self.name);
        if !self.is_there || !Commune::named_in(&full, Some(province)).is_empty() {
            return self.former();
        }
        let mut units = FormerUnit::named(self.kind, &self.name, None);
        units.retain(|unit| unit.is_now_in(province));
        units
    }

    fn former(&self) -> Vec<FormerUnit> {
        if self.is_there { Vec::new() } else { FormerUnit::named(self.kind, &self.name, None) }
    }
}

fn unit_at(words: &[BareWord<'_>], at: usize) -> Option<Named> {
    let of_office = kind_of_office_at(words, at).map(|(kind, taken)| (kind, taken, None));
    let (kind, taken, joined) = of_office.or_else(|| kind_at(words, at))?;
    let start = at + taken;
    let kind_word = words.get(start - 1)?;
    if kind_word.ends && joined.is_none() && !kind_word.whole.ends_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = joined.into_iter().collect();
    let mut ends = vec![];
    if joined.is_some() {
        ends.push(start);
    }
    let mut is_open = joined.is_none() || !kind_word.ends;
    let mut next = start;
    while is_open && parts.len() < LONGEST {
        let Some(word) = words.get(next) else { break };
        let is_hyphen = word.text == "-" && !parts.is_empty();
        if !(word.is_name() || is_hyphen || is_small_part(word, &parts)) {
            break;
        }
        parts.push(word.text);
        next += 1;
        ends.push(next);
        is_open = !word.ends;
    }
    (1..=parts.len()).rev().find_map(|length| {
        let name = parts.get(..length)?.join(" ");
        let end = *ends.get(length - 1)?;
        let is_there = is_there(kind, &name);
        let is_former = is_there || !FormerUnit::named(kind, &name, None).is_empty();
        is_former.then_some(Named { kind, name, end, is_there })
    })
}

/// Few names have a part in small letters: "Nông trường Liên Sơn".
fn is_small_part(word: &BareWord<'_>, parts: &[&str]) -> bool {
    matches!((parts, word.text), (["Nông"], "trường"))
}

/// Whether such a unit is there today.
fn is_there(kind: UnitKind, name: &str) -> bool {
    let full = format!("{} {name}", kind.name());
    match kind {
        UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone => !Commune::named(&full).is_empty(),
        UnitKind::Province | UnitKind::City => province_named(&full).is_some(),
        UnitKind::District | UnitKind::UrbanDistrict | UnitKind::Town | UnitKind::Township => false,
    }
}

fn is_commune(kind: UnitKind) -> bool {
    match kind {
        UnitKind::Commune | UnitKind::Ward | UnitKind::Township => true,
        UnitKind::Province
        | UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town
        | UnitKind::SpecialZone => false,
    }
}

/// The district named right after word `at`: ", huyện …", "(huyện …", "thuộc huyện …".
fn district_after(words: &[BareWord<'_>], at: usize) -> Option<Named> {
    let at = if words.get(at).is_some_and(|word| word.is("thuộc") || word.is("-")) { at + 1 } else { at };
    unit_at(words, at).filter(|named| match named.kind {
        UnitKind::District | UnitKind::UrbanDistrict | UnitKind::Town | UnitKind::City => !named.is_there,
        UnitKind::Province
        | UnitKind::Commune
        | UnitKind::Ward
        | UnitKind::Township
        | UnitKind::SpecialZone => false,
    })
}

/// The province of today that is named right after a commune: "xã Tân Hội, tỉnh Lâm Đồng".
fn province_after(words: &[BareWord<'_>], commune: &Named) -> Option<&'static str> {
    if !is_commune(commune.kind) {
        return None;
    }
    let at = commune.end + usize::from(words.get(commune.end).is_some_and(|word| word.is("thuộc")));
    let named = unit_at(words, at).filter(|named| named.is_there)?;
    match named.kind {
        UnitKind::Province | UnitKind::City => {
            province_named(&format!("{} {}", named.kind.name(), named.name))
        }
        UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town
        | UnitKind::Township
        | UnitKind::Commune
        | UnitKind::Ward
        | UnitKind::SpecialZone => None,
    }
}

/// "Trường THCS thị trấn Phong Sơn": schools may keep an old unit in their name.
fn is_in_school_name(words: &[BareWord<'_>], at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default().iter().rev().take_while(|word| !word.ends);
    let mut before = before.take_while(|word| {
        !["thuộc", "của", "tại", "ở", "bàn", "ubnd", "hđnd", "dân", "ủy"].iter().any(|other| word.is(other))
    });
    before.any(|word| ["trường", "mn", "th", "thcs", "thpt"].iter().any(|school| word.is(school)))
}

/// Whether the sentence of the words `first` to `end` speaks of the time before: a date, or a word that says so.
fn speaks_of_before(words: &[BareWord<'_>], first: usize, end: usize) -> bool {
    let start = words.get(..first).unwrap_or_default().iter().rposition(|word| word.ends_sentence);
    let start = start.map_or(0, |last| last + 1);
    let stop = words.iter().skip(end.saturating_sub(1)).position(|word| word.ends_sentence);
    let stop = stop.map_or(words.len(), |offset| end + offset);
    let sentence = words.get(start..stop).unwrap_or_default();
    let is_merger = sentence.windows(2).zip(start..).any(|(pair, at)| {
        // "Xã Hợp Nhất" is a name; in capitals nobody can tell, but for where it stands.
        let is_name = pair.iter().all(BareWord::is_name) && !pair.iter().all(|word| word.is_in_capitals());
        let is_elsewhere = !(first..end).contains(&at) && !is_name;
        let two = |one: &str, other: &str| {
            is_elsewhere
                && pair.first().is_some_and(|word| word.is(one))
                && pair.last().is_some_and(|word| word.is(other))
        };
        two("sáp", "nhập")
            || two("hợp", "nhất")
            || two("giải", "thể")
            || two("chia", "tách")
            || two("trước", "đây")
            || two("nguyên", "là")
    });
    let after = words.get(end).is_some_and(|word| word.is("cũ"));
    is_merger || after || sentence.iter().any(|word| names_a_year_before(word.text))
}

/// "16/01/2024", "2021-2025", "2024"; the year of the reform itself may be before it.
fn names_a_year_before(word: &str) -> bool {
    let numbers = word.split(|sign: char| !sign.is_ascii_digit());
    numbers
        .filter(|number| number.len() == 4)
        .any(|number| number.parse().is_ok_and(|year: u16| (1945..=2025).contains(&year)))
}

#[cfg(test)]
#[path = "mention_tests.rs"]
mod tests;
