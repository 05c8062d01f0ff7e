//! What is said of units that are not on the list.

use super::UnitKind;
use super::{Commune, FormerUnit, WrittenUnit};
use crate::diagnostic::{Diagnostic, Place, rules};

/// The code `code` at `place` is nobody's; `name` is what the unit is called.
pub fn no_code(code: &str, place: &Place, name: &str) -> Diagnostic {
    let message = format!("không có xã, phường, đặc khu nào mang mã `{code}`");
    let diagnostic = Diagnostic::new(&rules::DON_VI_LA, message).at(place);
    match FormerUnit::with_code(code) {
        Some(unit) => diagnostic.hint(format!("mã cũ của {}", unit.describe())),
        None => with_nearest(diagnostic, name, None),
    }
}

/// The code `code` at `place` is that of `commune`, but the unit is called `name` at `name_place`.
pub fn contradiction(
    commune: &Commune,
    code: &str,
    place: &Place,
    name: &str,
    name_place: &Place,
) -> Diagnostic {
    let message = format!("mã `{code}` là của {}, không phải của {name}", commune.describe());
    let diagnostic = Diagnostic::new(&rules::DON_VI_LA, message).at(place).related(name_place, "tên ở đây");
    let same_name = Commune::named_in(name, Some(commune.province));
    let same_name = if same_name.is_empty() { Commune::named(name) } else { same_name };
    if same_name.is_empty() {
        return with_nearest(diagnostic, name, Some(commune.province));
    }
    let units: Vec<String> = same_name.into_iter().take(NAMED).map(Commune::describe).collect();
    diagnostic.hint(format!("tên ấy là của {}", units.join("; ")))
}

/// `diagnostic` with what became of the unit `name`, where it is one of before 01/07/2025; else with the communes whose
/// names come nearest, of `province` alone where it is known.
pub fn with_nearest(diagnostic: Diagnostic, name: &str, province: Option<&str>) -> Diagnostic {
    let former = former(name);
    let here = |unit: &&FormerUnit| province.is_some_and(|province| unit.is_now_in(province));
    let here: Vec<FormerUnit> = former.iter().filter(here).cloned().collect();
    let former = if here.is_empty() { former } else { here };
    if !former.is_empty() {
        return former
            .iter()
            .take(NAMED)
            .fold(diagnostic, |diagnostic, unit| diagnostic.hint(unit.describe()));
    }
    let near: Vec<_> = Commune::nearest(name, province).into_iter().map(Commune::describe).collect();
    if near.is_empty() { diagnostic } else { diagnostic.hint(format!("gần nhất: {}", near.join("; "))) }
}

/// How many units of one name are told.
const NAMED: usize = 4;

/// The former units that `written` names: with its kind, shortened or not, and its district or without.
fn former(written: &str) -> Vec<FormerUnit> {
    let (unit, district) = written.split_once([',', '(']).unwrap_or((written, ""));
    let unit = WrittenUnit::read(unit);
    let district = WrittenUnit::read(district.split([',', ')']).next().unwrap_or_default().trim());
    let district = (!district.name.is_empty()).then(|| district.full());
    let kinds = match unit.kind {
        Some(kind) => vec![kind],
        None => vec![UnitKind::Commune, UnitKind::Ward, UnitKind::Township],
    };
    kinds.into_iter().flat_map(|kind| FormerUnit::named(kind, &unit.name, district.as_deref())).collect()
}
