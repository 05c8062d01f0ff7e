//! The issuer's place name and the body above it against the unit it governs.

use super::written::Written;
use crate::diagnostic::{Diagnostic, did_you_mean, rules};
use crate::units::{
    COMMITTEE_SHORT, Commune, UnitKind, committee_unit, place_name, province_named, provinces, unit_in_text,
};
use crate::vietnamese::same_name;

/// `dia_danh` that is another unit's; `cap_tren` or `chu_quan` that is another province's, or of no higher tier.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let Some(unit) = seat(written) else { return Vec::new() };
    let mut found: Vec<_> = other_place(written, &unit).into_iter().collect();
    let issuer = &written.facts.issuer;
    let above = [("cap_tren", &issuer.reports_to), ("chu_quan", &issuer.superior)];
    for (key, body) in above {
        let named = body.as_ref().and_then(|body| Some((&body.value, committee_unit(&body.value)?)));
        found.extend(named.and_then(|(name, above)| wrong_body_above(written, key, name, &above)));
    }
    found
}

type NamedUnit = (UnitKind, String);

/// The unit the issuer sits in: its own, or that of the committee above it ("Sở …" of "UBND tỉnh Lâm Đồng").
fn seat(written: &Written<'_>) -> Option<NamedUnit> {
    let issuer = &written.facts.issuer;
    issuer.unit().or_else(|| committee_unit(&issuer.superior.as_ref()?.value))
}

/// The place a commune's body writes is the commune's (II.4.a). One of a province may sit in any commune of it, but in
/// no other province.
fn other_place(written: &Written<'_>, (kind, name): &NamedUnit) -> Option<Diagnostic> {
    let place = written.facts.issuer.place.as_str();
    let own = place_name(*kind, name);
    let is_own = [name.clone(), own.clone(), format!("{} {name}", kind.name())];
    if place.is_empty() || is_own.iter().any(|own| same_name(own, place)) {
        return None;
    }
    let is_wrong = match tier(*kind, name) {
        Tier::Commune => true,
        // Its seat may be a town of another name.
        Tier::District => false,
        Tier::Province => is_another_province(place, name),
    };
    is_wrong.then(|| {
        let message = format!("địa danh \"{place}\" không phải là của {}", unit_in_text(*kind, name));
        Diagnostic::new(&rules::DIA_DANH_KHAC_CO_QUAN, message)
            .at(written.place(&["co_quan", "dia_danh"]))
            .related(written.place(&["co_quan", "ten"]), "cơ quan ban hành ở đây")
            .hint(format!("ghi `dia_danh: {own}` (II.4.a Phụ lục I Nghị định 30/2020/NĐ-CP)"))
    })
}

fn is_another_province(place: &str, own: &str) -> bool {
    let bare = |province: &str| UnitKind::split(province).map(|(_, name)| name);
    let names_one = provinces().iter().copied().filter_map(bare).any(|name| same_name(&name, place));
    let is_a_commune_here = Commune::named(place).iter().any(|commune| lies_in(commune, own));
    names_one && !is_a_commune_here
}

/// Whether the province of `commune` is called `province`, without its kind.
fn lies_in(commune: &Commune, province: &str) -> bool {
    UnitKind::split(commune.province).is_some_and(|(_, name)| same_name(&name, province))
}

fn wrong_body_above(written: &Written<'_>, key: &str, body: &str, above: &NamedUnit) -> Option<Diagnostic> {
    let (kind, name) = written.facts.issuer.unit()?;
    let warning = |message: String| {
        Diagnostic::new(&rules::CAP_TREN_KHAC_TINH, message)
            .at(written.place(&["co_quan", key]))
            .related(written.place(&["co_quan", "ten"]), "cơ quan ban hành ở đây")
    };
    if tier(above.0, &above.1) <= tier(kind, &name) {
        let message = format!("`{key}` là {body}, không phải là cấp trên của {}", unit_in_text(kind, &name));
        return Some(warning(message).hint(format!("ghi cơ quan của cấp cao hơn, hoặc bỏ `{key}`")));
    }
    if !written.facts.record.has_two_tiers() || tier(above.0, &above.1) != Tier::Province {
        return None;
    }
    let communes = communes(written, kind, &name);
    let only = communes.first().filter(|_| !communes.iter().any(|commune| lies_in(commune, &above.1)))?;
    let message = format!("{} thuộc {}, không thuộc {body}", unit_in_text(kind, &name), only.province);
    Some(warning(message).hint(did_you_mean(&format!("{COMMITTEE_SHORT} {}", lowered(only.province)))))
}

/// The communes that the issuer's unit may be.
fn communes(written: &Written<'_>, kind: UnitKind, name: &str) -> Vec<&'static Commune> {
    match written.facts.issuer.unit_code.as_deref() {
        Some(code) => Commune::find(code).into_iter().collect(),
        None if tier(kind, name) == Tier::Commune => Commune::named(&format!("{} {name}", kind.name())),
        None => Vec::new(),
    }
}

/// "tỉnh Lâm Đồng" of "Tỉnh Lâm Đồng".
fn lowered(province: &str) -> String {
    match UnitKind::split(province) {
        Some((kind, name)) => format!("{} {name}", kind.name()),
        None => province.to_owned(),
    }
}

/// The tiers of units, the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    Commune,
    District,
    Province,
}

fn tier(kind: UnitKind, name: &str) -> Tier {
    match kind {
        UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone => Tier::Commune,
        UnitKind::District | UnitKind::UrbanDistrict | UnitKind::Town => Tier::District,
        // A "thành phố" of a province had the tier of a huyện; those that are no province's are all still there.
        UnitKind::City if province_named(&format!("{} {name}", kind.name())).is_none() => Tier::District,
        UnitKind::Province | UnitKind::City => Tier::Province,
    }
}
