//! The units of before 01/07/2025, and what became of them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use super::by_name::ByName;
use super::{Commune, UnitKind, padded_code, provinces};
use crate::vietnamese::same_name;

/// A unit that is no more: a tỉnh, a huyện or a xã, each with its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerUnit {
    /// "Xã Quỳnh Hồng".
    name: &'static str,
    /// What it lay in, the nearest first: "Huyện Quỳnh Phụ", "Tỉnh Thái Bình".
    within: Vec<&'static str>,
    /// Its lines in the list, those of its communes among them.
    lines: Range<usize>,
}

/// The list is its own index: a line is looked into when its unit is asked for.
struct FormerList {
    lines: Vec<ListLine>,
    /// Without their kinds.
    by_name: ByName,
    /// Made when a code is asked for.
    by_code: OnceLock<HashMap<&'static str, usize>>,
}

/// "Tỉnh …", " Huyện …" below it, "  Xã …,code,successors" below that.
#[derive(Clone, Copy)]
struct ListLine(&'static str);

/// The tier of communes; districts are above, and provinces above them.
const COMMUNE_TIER: usize = 2;

impl ListLine {
    /// How deep it stands in the list.
    fn tier(self) -> usize {
        self.0.bytes().take_while(|byte| *byte == b' ').count()
    }

    fn name(self) -> &'static str {
        let line = self.0.trim_start_matches(' ');
        line.split_once(',').map_or(line, |(name, _)| name)
    }

    fn code(self) -> Option<&'static str> {
        self.0.split(',').nth(1)
    }

    /// Codes of what it became, the main part first.
    fn successors(self) -> impl Iterator<Item = &'static str> {
        self.0.split(',').nth(2).unwrap_or_default().split_ascii_whitespace()
    }
}

/// Made at the first name that is none of today's.
static LIST: LazyLock<FormerList> = LazyLock::new(|| {
    let text = include_str!("../../data/_don-vi-hanh-chinh/don-vi-cu.txt");
    let mut lines = Vec::with_capacity(text.lines().count());
    lines.extend(text.lines().skip(1).map(ListLine));
    let bare_name = |line: &ListLine| UnitKind::split_listed(line.name()).map(|(_, name)| name);
    let names = lines.iter().zip(0..).filter_map(|(line, index)| Some((bare_name(line)?, index)));
    FormerList { by_name: ByName::new(names), by_code: OnceLock::new(), lines }
});

impl FormerList {
    /// The unit of line `index`.
    fn unit(&self, index: usize) -> Option<FormerUnit> {
        let (before, rest) = self.lines.split_at_checked(index)?;
        let (line, after) = rest.split_first()?;
        let mut tier = line.tier();
        let own = after.iter().take_while(|below| below.tier() > tier).count();
        let mut within = Vec::new();
        for above in before.iter().rev() {
            if tier == 0 {
                break;
            }
            if above.tier() < tier {
                tier = above.tier();
                within.push(above.name());
            }
        }
        Some(FormerUnit { name: line.name(), within, lines: index..index + 1 + own })
    }

    fn communes(&self, lines: Range<usize>) -> impl Iterator<Item = ListLine> {
        let lines = self.lines.get(lines).unwrap_or_default();
        lines.iter().copied().filter(|line| line.tier() == COMMUNE_TIER)
    }

    fn with_code(&self, code: &str) -> Option<usize> {
        let by_code = self.by_code.get_or_init(|| {
            self.lines.iter().zip(0..).filter_map(|(line, index)| Some((line.code()?, index))).collect()
        });
        by_code.get(code).copied()
    }
}

impl FormerUnit {
    /// The former units called `name`, of that kind; those in the district `district` alone where one is given.
    pub fn named(kind: UnitKind, name: &str, district: Option<&str>) -> Vec<Self> {
        let lies_there = |unit: &Self| {
            district.is_none_or(|district| unit.within.iter().any(|one| same_name(one, district)))
        };
        let found = LIST.by_name.spelt(name).iter().filter_map(|index| LIST.unit(*index));
        let of_kind = found.filter(|unit| unit.kind() == Some(kind));
        of_kind.filter(lies_there).filter(|unit| !unit.is_still_there()).collect()
    }

    /// The former commune with the code `code`, where no commune of today has it.
    pub fn with_code(code: &str) -> Option<Self> {
        let code = padded_code(code);
        let index = LIST.with_code(&code).filter(|_| Commune::find(&code).is_none())?;
        LIST.unit(index)
    }

    /// All of them, for tests.
    #[cfg(test)]
    pub fn all() -> Vec<Self> {
        let all = (0..LIST.lines.len()).filter_map(|index| LIST.unit(index));
        all.filter(|unit| !unit.is_still_there()).collect()
    }

    fn kind(&self) -> Option<UnitKind> {
        UnitKind::split_listed(self.name).map(|(kind, _)| kind)
    }

    /// Its name with its kind.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What it lay in, the nearest first.
    pub fn within(&self) -> &[&'static str] {
        &self.within
    }

    /// A province that kept its name is still there.
    fn is_still_there(&self) -> bool {
        self.within.is_empty() && provinces().contains(&self.name)
    }

    /// The communes it became, in the order of its parts, the main ones first; none twice.
    pub fn successors(&self) -> Vec<&'static Commune> {
        let mut found: Vec<&'static Commune> = Vec::new();
        let codes = || LIST.communes(self.lines.clone()).map(ListLine::successors);
        let main = codes().filter_map(|mut codes| codes.next());
        let others = codes().flat_map(|codes| codes.skip(1));
        for commune in main.chain(others).filter_map(Commune::find) {
            if !found.contains(&commune) {
                found.push(commune);
            }
        }
        found
    }

    /// Whether what became of it lies in `province`, mostly.
    pub fn is_now_in(&self, province: &str) -> bool {
        self.successors().first().is_some_and(|commune| same_name(commune.province, province))
    }

    /// "Xã Quỳnh Hồng, huyện Quỳnh Phụ, tỉnh Thái Bình, nay thuộc Xã Quỳnh Phụ (Tỉnh Hưng Yên, mã 12472)".
    pub fn describe(&self) -> String {
        let mut name = self.name.to_owned();
        for unit in &self.within {
            name.push_str(", ");
            name.push_str(&lower_first(unit));
        }
        format!("{name}, nay {}", self.now())
    }

    /// What to write in its place: "ghi \"xã Quỳnh Phụ\"; …".
    pub fn remedy(&self) -> String {
        let mut names: Vec<String> = if self.within.is_empty() {
            self.successors().iter().map(|commune| lower_first(commune.province)).collect()
        } else {
            self.successors().iter().map(|commune| commune.in_text()).collect()
        };
        names.dedup();
        let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("\"{name}\"")).collect();
        let instead = match (shown.as_slice(), self.within.len()) {
            ([only], _) => format!("ghi {only}"),
            (_, 1) => "không còn cấp huyện: ghi tỉnh, hoặc xã, phường, đặc khu nay có ở đó".to_owned(),
            (several, _) => format!("ghi đơn vị nay có nơi được nói đến: {}", several.join(", ")),
        };
        format!("{instead}; nếu nói đến đơn vị cũ thì ghi thêm chữ \"cũ\" sau tên")
    }

    /// What it is now: "thuộc Xã Quỳnh Phụ (…)".
    pub fn now(&self) -> String {
        let successors = self.successors();
        if self.within.is_empty() {
            let mut now: Vec<&str> = successors.iter().map(|commune| commune.province).collect();
            now.sort_unstable();
            now.dedup();
            return format!("thuộc {}", now.join(", "));
        }
        let named: Vec<_> = successors.iter().take(SHOWN).map(|commune| commune.describe()).collect();
        let more = successors.len().saturating_sub(SHOWN);
        let rest = if more > 0 { format!("; và {more} đơn vị khác") } else { String::new() };
        match successors.len() {
            1 => format!("thuộc {}", named.join("; ")),
            _ if self.within.len() > 1 => {
                format!("chia vào {} (phần chính ghi trước){rest}", named.join("; "))
            }
            _ => format!("là {}{rest}", named.join("; ")),
        }
    }
}

/// How many successors are named.
const SHOWN: usize = 5;

/// "huyện Quỳnh Phụ" of "Huyện Quỳnh Phụ".
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn communes() -> Vec<ListLine> {
        LIST.communes(0..LIST.lines.len()).collect()
    }

    #[test]
    fn the_list_is_whole() {
        assert_eq!(communes().len(), 10_035);
        assert_eq!(LIST.lines.len(), 10_035 + 691 + 63);
        assert!(LIST.lines.iter().all(|line| UnitKind::split_listed(line.name()).is_some()));
        for commune in communes() {
            assert!(
                commune.code().is_some_and(|code| code.len() == 5)
                    && commune.successors().all(|code| Commune::find(code).is_some()),
                "{}",
                commune.0
            );
        }
    }

    #[test]
    fn every_former_unit_names_its_successors_by_code() {
        let all = FormerUnit::all();
        // 34 of 63 provinces are still there.
        assert_eq!(all.len(), 10_035 + 691 + 63 - 34);
        for unit in all {
            let successors = unit.successors();
            assert!(!successors.is_empty(), "{}", unit.name);
            let told = unit.describe();
            assert!(unit.within.is_empty() || told.contains(successors[0].code), "{told}");
        }
    }

    #[test]
    fn every_former_unit_is_found_by_its_name_and_kind() {
        for unit in FormerUnit::all() {
            let (kind, name) = UnitKind::split_listed(unit.name).unwrap();
            assert!(FormerUnit::named(kind, name, None).contains(&unit), "{}", unit.name);
            let other = if kind == UnitKind::Ward { UnitKind::District } else { UnitKind::Ward };
            assert!(!FormerUnit::named(other, name, None).contains(&unit), "{}", unit.name);
        }
    }

    #[test]
    fn names_that_the_list_writes_in_two_ways_are_one() {
        for name in ["Krông Búk", "KRông Búk"] {
            assert_eq!(FormerUnit::named(UnitKind::District, name, None).len(), 1, "{name}");
        }
        assert_eq!(
            FormerUnit::named(UnitKind::Commune, "Ayun", None),
            FormerUnit::named(UnitKind::Commune, "AYun", None)
        );
    }

    #[test]
    fn a_district_has_its_own_communes_and_no_others() {
        let found = FormerUnit::named(UnitKind::District, "Quỳnh Phụ", None);
        assert_eq!(found.len(), 1);
        let of_district = |index: &usize| LIST.unit(*index).unwrap().within[0] == "Huyện Quỳnh Phụ";
        let of_text = (0..LIST.lines.len()).filter(|index| LIST.lines[*index].tier() == COMMUNE_TIER);
        let own = LIST.communes(found[0].lines.clone()).count();
        assert_eq!(own, of_text.filter(of_district).count());
        assert!(found[0].successors().iter().all(|commune| commune.province == "Tỉnh Hưng Yên"));
        let province = &FormerUnit::named(UnitKind::Province, "Thái Bình", None)[0];
        assert_eq!(province.describe(), "Tỉnh Thái Bình, nay thuộc Tỉnh Hưng Yên");
    }

    #[test]
    fn divided_units_name_all_parts() {
        let line = communes().into_iter().find(|commune| commune.successors().count() > 1).unwrap();
        let index = LIST.with_code(line.code().unwrap()).unwrap();
        let told = LIST.unit(index).unwrap().describe();
        assert!(line.successors().all(|code| told.contains(code)), "{told}");
    }
}
