//! Schools that a list has under a unit of before 01/07/2025, for the unit that it became.

use super::key::{Key, Meant, UnitKeys};
use crate::diagnostic::{Diagnostic, rules};
use crate::units::{FormerUnit, UnitKind, WrittenUnit, digits};

/// What became of a former unit.
pub struct Became {
    /// The unit among those of the batch.
    pub unit: Key,
    /// Its name, with its kind.
    pub name: &'static str,
    /// "Xã Quỳnh Hồng, huyện Quỳnh Phụ, tỉnh Thái Bình, nay thuộc …".
    story: String,
}

impl Became {
    /// What is told of `count` schools under `written`.
    pub fn tell(&self, written: &str, count: usize) -> Diagnostic {
        let message = format!(
            "`{written}` là tên của trước ngày 01/07/2025: {}; {count} trường được nối vào đơn vị đó",
            self.story
        );
        let hint = format!("ghi \"{}\" ở bảng trường", self.name);
        Diagnostic::new(&rules::DON_VI_CU, message).hint(hint)
    }
}

/// The unit among `keys` that the former commune `written`, which lay in `district` where that is known, became. None
/// where it was divided, or where several may be meant: nobody can tell whose its schools are then.
pub fn successor(written: &str, district: Option<&str>, keys: &UnitKeys) -> Option<Became> {
    let mut found: Option<Became> = None;
    for former in former_units(written, district) {
        let successors = former.successors();
        let here = |name: &str| match keys.find(&Key::read(name)?) {
            Meant::Unit(unit) => Some(unit),
            Meant::Several | Meant::Nothing => None,
        };
        let mut ours = successors.iter().filter_map(|commune| Some((here(commune.name)?, commune.name)));
        let Some((unit, name)) = ours.next() else { continue };
        let is_other = found.as_ref().is_some_and(|other| other.unit != unit);
        if successors.len() > 1 || is_other {
            return None;
        }
        found = Some(Became { unit, name, story: former.describe() });
    }
    found
}

/// The former communes that `written` may name: "Xã Quỳnh Hồng", "Quỳnh Hồng, huyện Quỳnh Phụ", "12475".
fn former_units(written: &str, district: Option<&str>) -> Vec<FormerUnit> {
    if let Some(code) = digits(written) {
        return FormerUnit::with_code(&code).into_iter().collect();
    }
    let (name, own_district) = match written.split_once([',', '(']) {
        Some((name, rest)) => (name, rest.split([',', ')']).next().map(str::trim)),
        None => (written, None),
    };
    let unit = WrittenUnit::read(name);
    const COMMUNES: [UnitKind; 3] = [UnitKind::Commune, UnitKind::Ward, UnitKind::Township];
    let kinds: Vec<UnitKind> = match unit.kind {
        Some(kind) if COMMUNES.contains(&kind) => vec![kind],
        Some(_) => Vec::new(),
        None => COMMUNES.to_vec(),
    };
    let of = |district: Option<&str>| -> Vec<FormerUnit> {
        kinds.iter().flat_map(|kind| FormerUnit::named(*kind, unit.name.trim(), district)).collect()
    };
    match own_district.or(district).filter(|district| !district.is_empty()) {
        None => of(None),
        Some(district) => {
            let name = WrittenUnit::read(district).name;
            let kinds = ["Huyện", "Quận", "Thị xã", "Thành phố"];
            kinds.iter().flat_map(|kind| of(Some(&format!("{kind} {name}")))).collect()
        }
    }
}
