//! The units of before 01/07/2025, and what became of them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::UnitKind;
use super::{Commune, padded_code, provinces};
use crate::vietnamese::{same_name, spelling};

/// A unit that is no more: a tỉnh, a huyện or a xã, each with its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormerUnit {
    /// "Xã Quỳnh Hồng".
    name: &'static str,
    /// What it lay in, the nearest first: "Huyện Quỳnh Phụ", "Tỉnh Thái Bình".
    within: Vec<&'static str>,
    /// Its communes, in the list.
    communes: Range<usize>,
}

/// A xã, phường or thị trấn of the list.
struct FormerCommune {
    name: &'static str,
    code: &'static str,
    district: &'static str,
    province: &'static str,
    /// Codes of what it became, the main part first.
    successors: &'static str,
}

struct FormerList {
    communes: Vec<FormerCommune>,
    by_name: HashMap<String, Vec<FormerUnit>>,
    by_code: HashMap<&'static str, usize>,
}

/// Made at the first name that is none of today's.
static LIST: LazyLock<FormerList> = LazyLock::new(|| {
    let text = include_str!("../../data/_don-vi-hanh-chinh/don-vi-cu.txt");
    let mut communes: Vec<FormerCommune> = Vec::new();
    let mut units: Vec<FormerUnit> = Vec::new();
    let (mut province, mut district) = ("", "");
    for line in text.lines().skip(1) {
        let here = communes.len();
        if let Some(commune) = line.strip_prefix("  ") {
            let mut values = commune.split(',');
            let (Some(name), Some(code), Some(successors)) = (values.next(), values.next(), values.next())
            else {
                continue;
            };
            communes.push(FormerCommune { name, code, district, province, successors });
            units.push(FormerUnit { name, within: vec![district, province], communes: here..here + 1 });
        } else if let Some(name) = line.strip_prefix(' ') {
            district = name;
            units.push(FormerUnit { name, within: vec![province], communes: here..here });
        } else {
            province = line;
            units.push(FormerUnit { name: line, within: Vec::new(), communes: here..here });
        }
    }
    // A unit's communes end where the next unit of its tier, or of one above, begins.
    let mut ends = [communes.len(); 3];
    for unit in units.iter_mut().rev() {
        let tier = unit.within.len();
        if tier < 2 {
            unit.communes.end = ends.get(tier).copied().unwrap_or_default();
            ends.iter_mut().skip(tier).for_each(|end| *end = unit.communes.start);
        }
    }
    let by_code = communes.iter().enumerate().map(|(index, commune)| (commune.code, index)).collect();
    let mut by_name: HashMap<String, Vec<FormerUnit>> = HashMap::new();
    for unit in units {
        by_name.entry(spelling(unit.name)).or_default().push(unit);
    }
    FormerList { communes, by_name, by_code }
});

impl FormerUnit {
    /// The former units called `name`, with its kind; those in the district `district` alone where one is given.
    pub fn named(kind: UnitKind, name: &str, district: Option<&str>) -> Vec<Self> {
        let found = LIST.by_name.get(&spelling(&format!("{} {name}", kind.name())));
        let found = found.map(Vec::as_slice).unwrap_or_default().iter();
        let lies_there = |unit: &&Self| {
            district.is_none_or(|district| unit.within.iter().any(|one| same_name(one, district)))
        };
        found.filter(lies_there).filter(|unit| !unit.is_still_there()).cloned().collect()
    }

    /// The former commune with the code `code`, where no commune of today has it.
    pub fn with_code(code: &str) -> Option<Self> {
        let code = padded_code(code);
        let index = *LIST.by_code.get(code.as_str()).filter(|_| Commune::find(&code).is_none())?;
        let commune = LIST.communes.get(index)?;
        let within = vec![commune.district, commune.province];
        Some(Self { name: commune.name, within, communes: index..index + 1 })
    }

    /// All of them, for tests.
    #[cfg(test)]
    pub fn all() -> Vec<Self> {
        LIST.by_name.values().flatten().filter(|unit| !unit.is_still_there()).cloned().collect()
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
        let parts = LIST.communes.get(self.communes.clone()).unwrap_or_default();
        let codes = || parts.iter().map(|part| part.successors.split(' '));
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

    #[test]
    fn the_list_is_whole() {
        assert_eq!(LIST.communes.len(), 10_035);
        assert_eq!(LIST.by_name.values().map(Vec::len).sum::<usize>(), 10_035 + 691 + 63);
        for commune in &LIST.communes {
            assert!(
                commune.successors.split(' ').all(|code| Commune::find(code).is_some()),
                "{}",
                commune.name
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
    fn a_district_has_its_own_communes_and_no_others() {
        let found = FormerUnit::named(UnitKind::District, "Quỳnh Phụ", None);
        assert_eq!(found.len(), 1);
        let of_text = LIST.communes.iter().filter(|commune| commune.district == "Huyện Quỳnh Phụ").count();
        assert_eq!(found[0].communes.len(), of_text);
        assert!(found[0].successors().iter().all(|commune| commune.province == "Tỉnh Hưng Yên"));
        let province = &FormerUnit::named(UnitKind::Province, "Thái Bình", None)[0];
        let of_text = LIST.communes.iter().filter(|commune| commune.province == "Tỉnh Thái Bình").count();
        assert_eq!(province.communes.len(), of_text);
        assert_eq!(province.describe(), "Tỉnh Thái Bình, nay thuộc Tỉnh Hưng Yên");
    }

    #[test]
    fn divided_units_name_all_parts() {
        let unit = LIST.communes.iter().find(|commune| commune.successors.contains(' ')).unwrap();
        let found = FormerUnit::with_code(unit.code).or_else(|| {
            let (kind, name) = UnitKind::split(unit.name)?;
            FormerUnit::named(kind, &name, Some(unit.district)).into_iter().next()
        });
        let told = found.unwrap().describe();
        assert!(unit.successors.split(' ').all(|code| told.contains(code)), "{told}");
    }
}
