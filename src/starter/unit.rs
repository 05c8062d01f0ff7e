//! The unit that a person means: of today's list, or one of before 01/07/2025.

use super::answer::{Ask, Unclear};
use crate::units::{Commune, FormerUnit, UnitKind, WrittenUnit, province_in, provinces, unit_in_text};
use crate::vietnamese::unaccented;

/// A unit, and what was made of its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeantUnit {
    pub kind: UnitKind,
    /// Its name without it.
    pub name: String,
    /// What it lies in, the nearest first, in running text: "tỉnh Lâm Đồng".
    pub within: Vec<String>,
    /// Its code, where another commune has the same name.
    pub code: Option<&'static str>,
    /// What was understood, where the name left something open.
    pub note: Option<String>,
}

impl MeantUnit {
    /// "xã Đơn Dương", "Phường 1 Bảo Lộc".
    pub fn in_text(&self) -> String {
        unit_in_text(self.kind, &self.name)
    }
}

/// A unit as a person wrote it: "xã Đơn Dương, Lâm Đồng", "xã Lạc Xuân, huyện Đơn Dương, Lâm Đồng".
struct TypedUnit<'a> {
    whole: &'a str,
    unit: WrittenUnit,
    /// What is written after it, the nearest first.
    within: Vec<&'a str>,
}

impl<'a> TypedUnit<'a> {
    fn read(whole: &'a str) -> Self {
        let mut parts = whole.split([',', '(', ')', ';']).map(str::trim).filter(|part| !part.is_empty());
        let unit = WrittenUnit::read(parts.next().unwrap_or_default());
        Self { whole, unit, within: parts.collect() }
    }

    /// The province of today that it is said to lie in.
    fn province(&self) -> Option<&'static str> {
        self.within.last().and_then(|province| province_meant(province))
    }

    /// The kinds that the unit may be of, when communes are meant.
    fn kinds(&self) -> Vec<UnitKind> {
        match self.unit.kind {
            Some(kind) => vec![kind],
            None => vec![UnitKind::Commune, UnitKind::Ward, UnitKind::Township],
        }
    }
}

/// The province that `text` names, also as people shorten it: "TP.HCM", "tp Hồ Chí Minh".
fn province_meant(text: &str) -> Option<&'static str> {
    let words = unaccented(text);
    let bare = ["tp_", "tinh_", "t_"].iter().find_map(|kind| words.strip_prefix(kind)).unwrap_or(&words);
    let is_short = ["hcm", "tphcm", "sai_gon"].contains(&bare);
    let spelt = || text.trim().split_once([' ', '.']).map(|(_, name)| name.trim());
    match (is_short, bare == words) {
        (true, _) => province_in("Hồ Chí Minh"),
        (false, true) => province_in(text.trim()),
        (false, false) => province_in(text.trim()).or_else(|| province_in(spelt()?)),
    }
}

/// The commune of today that `text` means, by its name or code; by the name that it had before, where it became one.
///
/// # Errors
/// None or several may be meant.
pub fn commune(text: &str) -> Result<MeantUnit, Unclear> {
    if let Some(commune) =
        Commune::find(text).filter(|_| text.trim().starts_with(|c: char| c.is_ascii_digit()))
    {
        return Ok(of_commune(commune, None));
    }
    let written = TypedUnit::read(text);
    if let Some(province) = written.within.last().filter(|_| written.province().is_none()) {
        let is_former = !formers(&written).is_empty();
        if !is_former {
            return Err(Unclear::Wrong(format!("không có tỉnh, thành phố nào tên `{province}`")));
        }
    }
    let found = Commune::named_in(&written.unit.full(), written.province());
    // An old unit and one of today may share a name: what lies in a district is an old one.
    let found = if written.within.len() > 1 && !formers(&written).is_empty() { Vec::new() } else { found };
    match found.as_slice() {
        [commune] => {
            let note =
                written.unit.kind.is_none().then(|| format!("`{text}` được hiểu là {}", commune.describe()));
            Ok(of_commune(commune, note))
        }
        [] => former_commune(&written),
        several => Err(ask_of(&format!("có {} đơn vị tên `{text}`", several.len()), several)),
    }
}

/// The commune that an old one became.
fn former_commune(written: &TypedUnit<'_>) -> Result<MeantUnit, Unclear> {
    let formers = formers(written);
    let mut now: Vec<&'static Commune> = Vec::new();
    for commune in formers.iter().flat_map(FormerUnit::successors) {
        if !now.contains(&commune) {
            now.push(commune);
        }
    }
    match (now.as_slice(), formers.as_slice()) {
        ([], _) => Err(nearest(written)),
        ([commune], [former, ..]) => Ok(of_commune(commune, Some(former.describe()))),
        (several, [former]) => Err(ask_of(&former.describe(), several)),
        (several, formers) => {
            let why = format!("`{}` là tên của {} đơn vị trước ngày 01/7/2025", written.whole, formers.len());
            Err(ask_of(&why, several))
        }
    }
}

/// The old communes that are meant.
fn formers(written: &TypedUnit<'_>) -> Vec<FormerUnit> {
    let district = written.within.first().filter(|_| written.within.len() > 1);
    let district = district.map(|district| WrittenUnit::read(district).full());
    let kinds = written.kinds().into_iter();
    let found = kinds.flat_map(|kind| FormerUnit::named(kind, &written.unit.name, district.as_deref()));
    let province = written.within.last().copied();
    found.filter(|unit| province.is_none_or(|province| lies_in(unit, province))).collect()
}

/// Whether an old unit lay in `province`, or what became of it does.
fn lies_in(unit: &FormerUnit, province: &str) -> bool {
    let written = WrittenUnit::read(province);
    let then = unit.within().iter().any(|name| written.means(&WrittenUnit::read(name)));
    then || province_meant(province).is_some_and(|province| unit.is_now_in(province))
}

fn nearest(written: &TypedUnit<'_>) -> Unclear {
    let near = Commune::nearest(&written.unit.name, written.province());
    let why = format!("không có xã, phường, đặc khu nào tên `{}`", written.whole);
    match near.as_slice() {
        [] => Unclear::Wrong(why),
        near => ask_of(&why, near),
    }
}

fn ask_of(why: &str, communes: &[&'static Commune]) -> Unclear {
    const MOST: usize = 12;
    let answers = communes.iter().take(MOST).map(|commune| (called(commune), String::new()));
    let more = communes.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" (và {more} đơn vị khác)") } else { String::new() };
    Unclear::Several(Ask { why: format!("{why}{more}"), answers: answers.collect() })
}

/// How a commune is called so that no other one is meant.
fn called(commune: &Commune) -> String {
    let name = format!("{}, {}", commune.unit().full(), bare(commune.province));
    let only = Commune::named_in(&commune.unit().full(), Some(commune.province)).len() == 1;
    if only { name } else { commune.code.to_owned() }
}

/// "Lâm Đồng" of "Tỉnh Lâm Đồng".
fn bare(province: &str) -> String {
    UnitKind::split(province).map_or_else(|| province.to_owned(), |(_, name)| name)
}

fn of_commune(commune: &Commune, note: Option<String>) -> MeantUnit {
    let WrittenUnit { kind, name } = commune.unit();
    let is_shared = Commune::named(&name).len() > 1;
    MeantUnit {
        kind: kind.unwrap_or(UnitKind::Commune),
        name,
        within: vec![in_text(commune.province)],
        code: is_shared.then_some(commune.code),
        note,
    }
}

/// "tỉnh Lâm Đồng" of "Tỉnh Lâm Đồng".
fn in_text(unit: &str) -> String {
    UnitKind::split(unit).map_or_else(|| unit.to_owned(), |(kind, name)| unit_in_text(kind, &name))
}

/// The province of today that `text` means.
///
/// # Errors
/// None is.
pub fn province(text: &str) -> Result<MeantUnit, Unclear> {
    let found = province_meant(text).and_then(UnitKind::split);
    if let Some((kind, name)) = found {
        return Ok(MeantUnit { kind, name, within: Vec::new(), code: None, note: None });
    }
    let written = WrittenUnit::read(text);
    let former = FormerUnit::named(UnitKind::Province, &written.name, None);
    let now = former.first().map(|former| format!("; {}", former.describe())).unwrap_or_default();
    let near = crate::diagnostic::suggest(&written.name, provinces().iter().map(|name| bare_of(name)));
    let near =
        near.filter(|_| now.is_empty()).map(|name| format!("; có phải là `{name}`?")).unwrap_or_default();
    Err(Unclear::Wrong(format!("không có tỉnh, thành phố nào tên `{text}`{now}{near}")))
}

fn bare_of(province: &'static str) -> &'static str {
    ["Tỉnh ", "Thành phố "].iter().find_map(|kind| province.strip_prefix(kind)).unwrap_or(province)
}

/// A unit of before 01/07/2025, for a document of that time: one with its kind that the list knows, or that is said to lie
/// somewhere.
///
/// # Errors
/// Its kind is missing; several are called so.
pub fn former(text: &str) -> Result<MeantUnit, Unclear> {
    let written = TypedUnit::read(text);
    let Some(kind) = written.unit.kind else {
        let why = format!("`{text}` chưa ghi loại đơn vị; ghi như `huyện Cẩm Thủy, Thanh Hóa`");
        return Err(Unclear::Wrong(why));
    };
    let within = written.within.clone();
    let known: Vec<Vec<String>> = formers(&written)
        .iter()
        .map(|unit| unit.within().iter().map(|name| in_text(name)).collect())
        .collect();
    let unit = |within: Vec<String>| MeantUnit {
        kind,
        name: written.unit.name.clone(),
        within,
        code: None,
        note: None,
    };
    match known.as_slice() {
        [within] => Ok(unit(within.clone())),
        // The list has only units that are no more under their names.
        [] if !within.is_empty() => Ok(unit(within.iter().map(|name| in_kind(name)).collect())),
        [] => Err(Unclear::Wrong(format!("`{text}` chưa ghi thuộc tỉnh nào; ghi như `{text}, Thanh Hóa`"))),
        several => {
            let answers = several.iter().map(|within| {
                (format!("{}, {}", unit_in_text(kind, &written.unit.name), within.join(", ")), String::new())
            });
            let why = format!("có {} đơn vị cũ tên `{text}`", several.len());
            Err(Unclear::Several(Ask { why, answers: answers.collect() }))
        }
    }
}

/// "tỉnh Thanh Hóa" of "Thanh Hóa".
fn in_kind(name: &str) -> String {
    province_meant(name).map_or_else(|| name.to_owned(), in_text)
}
