//! Names of units that are typed in capitals throughout, in the spelling of the list.

use super::Facts;
use crate::units::{
    COMMITTEE, COMMITTEE_SHORT, Commune, UnitKind, WrittenUnit, committee_unit, place_name, province_named,
};
use crate::vietnamese::{after_words, is_in_capitals};

/// Writes "ỦY BAN NHÂN DÂN PHƯỜNG QUANG TRUNG" and "XÃ CẨM THÀNH" as running text has them, wherever facts name a
/// body or a unit: lists and letterheads have capitals, sentences have none. What is not on the list keeps its letters,
/// and is told.
pub(super) fn set(facts: &mut Facts) {
    let issuer = &mut facts.issuer;
    let place = &mut issuer.place;
    if let Some(unit) = is_in_capitals(place).then(|| WrittenUnit::read(place)).as_ref().and_then(listed) {
        *place = unit.kind.map_or_else(|| unit.name.clone(), |kind| place_name(kind, &unit.name));
    }
    let bodies = issuer.superior.iter_mut().chain(&mut issuer.reports_to).chain([&mut issuer.name]);
    for body in bodies {
        body.value = in_list_spelling(&body.value).unwrap_or_else(|| std::mem::take(&mut body.value));
    }
    for commune in facts.schools.iter_mut().filter_map(|school| school.commune.as_mut()) {
        if let Some(unit) = written(&commune.value) {
            commune.value = unit.full();
        }
    }
}

/// `unit`, in capitals or not, as running text has it.
pub fn quiet(unit: WrittenUnit) -> WrittenUnit {
    is_in_capitals(&unit.name).then(|| listed(&unit)).flatten().unwrap_or(unit)
}

/// The committee `body` with its unit as the list spells it, where this is in capitals and on the list.
fn in_list_spelling(body: &str) -> Option<String> {
    let (kind, name) = committee_unit(body)?;
    let is_short = after_words(body, "ubnd").is_some();
    let lead = if is_short { COMMITTEE_SHORT } else { COMMITTEE };
    let is_loud = is_in_capitals(&name) || is_in_capitals(body) && !is_short;
    let unit = is_loud.then(|| listed(&WrittenUnit { kind: Some(kind), name })).flatten()?;
    Some(format!("{lead} {}", unit.full()))
}

/// The unit of the list that `text` names in capitals.
fn written(text: &str) -> Option<WrittenUnit> {
    is_in_capitals(text).then(|| listed(&WrittenUnit::read(text))).flatten()
}

/// `unit` as the list spells it. Units that share a name share its spelling.
fn listed(unit: &WrittenUnit) -> Option<WrittenUnit> {
    let name = match unit.kind.map(UnitKind::is_of_provinces) {
        Some(true) => {
            let province = province_named(&unit.full())?;
            UnitKind::split(province).map(|(_, name)| name)?
        }
        Some(false) | None => Commune::named(&unit.full()).first()?.unit().name,
    };
    Some(WrittenUnit { kind: unit.kind, name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn bodies_and_units_in_capitals_are_written_as_the_list_does() {
        for (typed, written) in [
            ("ỦY BAN NHÂN DÂN PHƯỜNG QUANG TRUNG", Some("Ủy ban nhân dân phường Quang Trung")),
            ("Ủy ban nhân dân phường QUANG TRUNG", Some("Ủy ban nhân dân phường Quang Trung")),
            ("UBND TỈNH LÂM ĐỒNG", Some("UBND tỉnh Lâm Đồng")),
            ("UBND XÃ ĐƠN DƯƠNG", Some("UBND xã Đơn Dương")),
            ("UBND PHƯỜNG XUÂN HƯƠNG-ĐÀ LẠT", Some("UBND phường Xuân Hương - Đà Lạt")),
            ("UBND xã Đơn Dương", None),
            ("UBND XÃ KHÔNG CÓ", None),
            ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", None),
        ] {
            assert_eq!(in_list_spelling(typed).as_deref(), written, "{typed}");
        }
    }

    #[test]
    fn a_place_in_capitals_is_the_units() {
        for (typed, written) in [
            ("ĐƠN DƯƠNG", "Đơn Dương"),
            ("PHƯỜNG QUANG TRUNG", "Phường Quang Trung"),
            ("KHÔNG CÓ", "KHÔNG CÓ"),
        ] {
            let mut facts = sample::commune_plan();
            facts.issuer.place = typed.to_owned();
            set(&mut facts);
            assert_eq!(facts.issuer.place, written);
        }
    }
}
