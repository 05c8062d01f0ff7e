//! The list of administrative units since 01/07/2025: 34 provinces and 3,321 communes; and how a unit is named in
//! lists: with its kind or without, shortened, after "UBND".

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, OnceLock};

use super::by_name::ByName;
use super::folded_name::FoldedName;
use super::kind::shortened;
use super::{UnitKind, padded_code, unit_in_text};
use crate::vietnamese::{is_unseen, same_name, same_unaccented, unaccented};

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

/// A single document asks for few units: what makes many of them quick to find is made when it is worth it.
struct CommuneList {
    communes: Vec<Commune>,
    /// Codes as numbers, in their order.
    by_code: OnceLock<Vec<(u32, usize)>>,
    /// How many codes were asked for.
    codes_asked: AtomicUsize,
    /// Without their kinds.
    by_name: OnceLock<ByName>,
    /// How many names were asked for.
    names_asked: AtomicUsize,
    /// With their kinds, in the order of their codes.
    provinces: Vec<&'static str>,
    provinces_by_name: OnceLock<ByName>,
}

static LIST: LazyLock<CommuneList> = LazyLock::new(|| {
    let text = include_str!("../../data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");
    // Room for all at once: memory that is touched first costs more.
    let mut communes = Vec::with_capacity(text.len() / SHORTEST_LINE);
    let mut start = LineStart::default();
    communes.extend(text.lines().skip(1).filter_map(|line| read_line(line, &mut start)));
    let of_one = communes.chunk_by(|one: &Commune, other| one.province == other.province);
    let provinces = of_one.filter_map(|communes| Some(communes.first()?.province)).collect();
    CommuneList {
        communes,
        by_code: OnceLock::new(),
        codes_asked: AtomicUsize::new(0),
        by_name: OnceLock::new(),
        names_asked: AtomicUsize::new(0),
        provinces,
        provinces_by_name: OnceLock::new(),
    }
});

/// Whether no more were `asked` for than are looked for through the whole list, before an index of all is made.
fn is_among_the_first(asked: &AtomicUsize) -> bool {
    const FEW: usize = 16;
    asked.fetch_add(1, Ordering::Relaxed) < FEW
}

impl CommuneList {
    /// The places of the communes called `name`, without their kinds.
    fn called(&self, name: &str) -> Vec<usize> {
        if self.by_name.get().is_none() && is_among_the_first(&self.names_asked) {
            let is_called =
                |commune: &Commune| commune.name.ends_with(name) && bare_name(commune.name) == name;
            let all = self.communes.iter().enumerate();
            let found: Vec<_> =
                all.filter(|(_, commune)| is_called(commune)).map(|(index, _)| index).collect();
            if !found.is_empty() {
                return found;
            }
        }
        let names = || self.communes.iter().map(|commune| bare_name(commune.name)).zip(0..);
        self.by_name.get_or_init(|| ByName::new(names())).find(name)
    }

    /// The place of the commune with `code`, which has five digits.
    fn with_code(&self, code: &str) -> Option<usize> {
        if self.by_code.get().is_none() && is_among_the_first(&self.codes_asked) {
            return self.communes.iter().position(|commune| commune.code == code);
        }
        let number = |code: &str| code.parse::<u32>().ok();
        let by_code = self.by_code.get_or_init(|| {
            let all = self.communes.iter().zip(0..);
            let mut codes: Vec<_> =
                all.filter_map(|(commune, index)| Some((number(commune.code)?, index))).collect();
            codes.sort();
            codes
        });
        let wanted = number(code)?;
        let found = by_code.binary_search_by_key(&wanted, |(number, _)| *number).ok()?;
        by_code.get(found).map(|(_, index)| *index)
    }
}

/// The communes by their names without kinds and accents.
static UNACCENTED: LazyLock<HashMap<String, Vec<&'static Commune>>> = LazyLock::new(|| {
    let mut all: HashMap<_, Vec<_>> = HashMap::new();
    for commune in &LIST.communes {
        all.entry(unaccented(bare_name(commune.name))).or_default().push(commune);
    }
    all
});

/// The names of the communes without kinds and accents, in the order of the list.
static FOLDED: LazyLock<Vec<FoldedName>> = LazyLock::new(|| {
    let names = LIST.communes.iter().map(|commune| unaccented(bare_name(commune.name)));
    names.map(FoldedName::new).collect()
});

/// Lines of the list are no shorter on the whole, in bytes.
const SHORTEST_LINE: usize = 40;

/// What lines of the list begin with: `ma_tinh,tinh,`, and the province of it.
type LineStart = (&'static str, &'static str);

/// `ma_tinh,tinh,ma_xa,ten,loai`; no value holds a comma. Most lines begin like the one `before`.
fn read_line(line: &'static str, before: &mut LineStart) -> Option<Commune> {
    if before.0.is_empty() || !line.starts_with(before.0) {
        let (end, _) = line.match_indices(',').nth(1)?;
        *before = (line.get(..=end)?, line.get(..end)?.split_once(',')?.1);
    }
    let (start, province) = *before;
    let unit = line.get(start.len()..)?;
    let name = unit.get(CODE_LENGTH..)?.strip_prefix(',')?;
    let name = KINDS.iter().find_map(|kind| name.strip_suffix(kind))?;
    Some(Commune { code: unit.get(..CODE_LENGTH)?, name, province })
}

/// Digits of a code.
const CODE_LENGTH: usize = 5;

/// What lines of the list end with.
const KINDS: [&str; 3] = [",Xã", ",Phường", ",Đặc khu"];

impl Commune {
    /// All communes, by province and code.
    pub fn all() -> &'static [Self] {
        &LIST.communes
    }

    /// The commune with `code`; zeros in front may be missing.
    pub fn find(code: &str) -> Option<&'static Self> {
        let code = padded_code(code);
        let found = LIST.communes.get(LIST.with_code(&code)?)?;
        (found.code == code.as_str()).then_some(found)
    }

    /// The communes called `name`, with its kind, shortened or not, or without; both ways to place a tone are one.
    pub fn named(name: &str) -> Vec<&'static Self> {
        let WrittenUnit { kind, name } = WrittenUnit::read(name);
        let found = LIST.called(&name).into_iter().filter_map(|index| LIST.communes.get(index));
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

    /// The one commune that `name`, typed without accents, means, in `province` where that is known: "xa Don Duong".
    pub fn without_accents(name: &str, province: Option<&str>) -> Option<&'static Self> {
        // A code has no letters, and most keys are codes.
        let is_typed = name.is_ascii() && name.contains(|letter: char| letter.is_ascii_alphabetic());
        if !is_typed || !Self::named(name).is_empty() {
            return None;
        }
        let unit = WrittenUnit::read(name);
        let found = UNACCENTED.get(&unaccented(&unit.name)).map(Vec::as_slice).unwrap_or_default();
        let mut found = found.iter().filter(|commune| {
            province.is_none_or(|name| commune.province == name)
                && (unit.kind.is_none() || unit.kind == commune.unit().kind)
        });
        found.next().filter(|_| found.next().is_none()).copied()
    }

    /// Whether `written` names this commune; see [`WrittenUnit::means`].
    pub fn is_called(&self, written: &str) -> bool {
        // Most are written as in the list.
        written == self.name || WrittenUnit::read(written).means(&self.unit())
    }

    /// Up to three communes whose names come nearest to `name`, accents aside; of `province` alone where it is known.
    pub fn nearest(name: &str, province: Option<&str>) -> Vec<&'static Self> {
        let wanted = FoldedName::new(unaccented(&WrittenUnit::read(name).name));
        let here = LIST.communes.iter().zip(FOLDED.iter());
        let here = here.filter(|(commune, _)| province.is_none_or(|name| commune.province == name));
        let mut near: Vec<_> =
            here.filter_map(|(commune, name)| Some((wanted.distance(name)?, commune))).collect();
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
        match UnitKind::split_listed(self.name) {
            Some((kind, name)) => WrittenUnit { kind: Some(kind), name: name.to_owned() },
            None => WrittenUnit::read(self.name),
        }
    }
}

/// A unit as someone wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenUnit {
    /// Its kind, where it is written.
    pub kind: Option<UnitKind>,
    /// Its name without it.
    pub name: String,
}

impl WrittenUnit {
    /// Reads "Xã Cẩm Thành", "X. Cẩm Thành", "Cẩm Thành", "UBND xã Cẩm Thành", "Ủy ban nhân dân xã Cẩm Thành".
    pub fn read(text: &str) -> Self {
        if let Some((kind, name)) = UnitKind::split_plain(text) {
            return Self { kind: Some(kind), name: name.to_owned() };
        }
        let words = words(text);
        let unit = without_committee(&words).join(" ");
        let without_accents =
            || Some(&unit).filter(|unit| !is_bare_name(unit)).and_then(|unit| UnitKind::split(unit));
        let without_stop = || Some(&unit).filter(|unit| !is_bare_name(unit)).and_then(|unit| shortened(unit));
        match UnitKind::split_accented(&unit).or_else(without_accents).or_else(without_stop) {
            Some((kind, name)) => Self { kind: Some(kind), name },
            None => Self { kind: None, name: unit },
        }
    }

    /// With its kind, where it is written: "xã Cẩm Thành".
    pub fn full(&self) -> String {
        match self.kind {
            Some(kind) => format!("{} {}", kind.name(), self.name),
            None => self.name.clone(),
        }
    }

    /// Whether `unit` may be meant. The kind may be missing here, and accents too where no commune of the list is
    /// called so.
    pub fn means(&self, unit: &Self) -> bool {
        let same_kind = self.kind.is_none() || self.kind == unit.kind;
        let without_accents =
            || same_unaccented(&self.name, &unit.name) && Commune::named(&self.full()).is_empty();
        same_kind && (same_name(&self.name, &unit.name) || without_accents())
    }
}

/// What follows "UBND" or "Ủy ban nhân dân".
fn without_committee(words: &[String]) -> &[String] {
    let lead = |count: usize, name: &str| {
        let (head, rest) = words.split_at_checked(count)?;
        same_unaccented(&head.join(" "), name).then_some(rest)
    };
    lead(1, "ubnd").or_else(|| lead(4, "uy_ban_nhan_dan")).unwrap_or(words)
}

/// The words of `text`, whatever spaces part them, without signs that nobody sees.
fn words(text: &str) -> Vec<String> {
    let visible: String = text.chars().filter(|character| !is_unseen(*character)).collect();
    visible.split_whitespace().map(str::to_owned).collect()
}

/// The province that `text` names: "Nghệ An", "Tỉnh Nghệ An", "UBND tỉnh Nghệ An", "TP. Hồ Chí Minh".
pub fn province_in(text: &str) -> Option<&'static str> {
    static UNITS: LazyLock<Vec<(&str, WrittenUnit)>> = LazyLock::new(|| {
        provinces().iter().map(|province| (*province, WrittenUnit::read(province))).collect()
    });
    let written = WrittenUnit::read(text);
    match written.kind.map(UnitKind::is_of_provinces) {
        None | Some(true) => {
            let meant = UNITS.iter().find(|(_, province)| written.means(province));
            meant.map(|(province, _)| *province)
        }
        Some(false) => None,
    }
}

/// The provinces with their kind, in the order of their codes.
pub fn provinces() -> &'static [&'static str] {
    &LIST.provinces
}

/// The province called `name`, with its kind.
pub fn province_named(name: &str) -> Option<&'static str> {
    let provinces = || ByName::new(LIST.provinces.iter().copied().zip(0..));
    let found = *LIST.provinces_by_name.get_or_init(provinces).find(name).first()?;
    LIST.provinces.get(found).copied()
}

/// Whether a commune of the list is called `name`, without its kind.
fn is_bare_name(name: &str) -> bool {
    !LIST.called(name).is_empty()
}

/// "Xã Cẩm Thành" → "Cẩm Thành".
fn bare_name(name: &str) -> &str {
    UnitKind::split_listed(name).map_or(name, |(_, name)| name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "commune_tests.rs"]
mod tests;
