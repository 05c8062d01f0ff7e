//! Units named by a document dated from 01/07/2025 must be on the list.

use super::written::Written;
use crate::diagnostic::{Diagnostic, Place, did_you_mean, rules, suggest};
use crate::facts::{Facts, Issuer};
use crate::units::{
    Commune, FormerUnit, TWO_TIERS_FROM, UnitKind, WrittenUnit, contradiction, digits, no_code, province_in,
    province_named, provinces, with_nearest,
};
use crate::vietnamese::{same_name, unaccented};
use crate::yaml::Located;

/// Checks the issuer and every commune that is named as one.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let Written { facts, tree, .. } = written;
    let mut report = Vec::new();
    if !facts.record.has_two_tiers() {
        return report;
    }
    let issuer = tree.get("co_quan");
    let place = |key| issuer.and_then(|issuer| issuer.get(key)).map_or(&tree.place, |node| &node.place);
    if let Some((kind, name)) = facts.issuer.unit() {
        let code = facts.issuer.unit_code.as_deref().map(|code| (code, place("ma_xa")));
        let above = province_above(&facts.issuer);
        report.extend(check_unit(kind, &name, place("ten"), code, above));
    }
    let province = province_of(&facts.issuer);
    let is_issuers =
        |commune: &&Located<String>| facts.issuer.unit().is_some_and(|unit| is_unit(&commune.value, &unit));
    let communes = named_communes(facts).filter(|commune| !is_issuers(commune));
    report.extend(communes.filter_map(|commune| check_commune(commune, province)));
    report.extend(check_schools_of_others(facts));
    report
}

/// Every commune that schools, targets and the counts of where things stand name.
fn named_communes(facts: &Facts) -> impl Iterator<Item = &Located<String>> {
    let schools = facts.schools.iter().filter_map(|school| school.commune.as_ref());
    let plan = facts.period_plan.iter().flat_map(|plan| [&plan.of_year, &plan.of_span, &plan.done]);
    let targets = plan.chain([&facts.target_counts]).flatten().filter_map(|row| row.commune.as_ref());
    let standing = facts.standing.iter().flat_map(|standing| &standing.rows);
    schools.chain(targets).chain(standing.filter_map(|row| row.commune.as_ref()))
}

/// Schools of other communes in a document of one; a name that is on no list has been told.
fn check_schools_of_others(facts: &Facts) -> Option<Diagnostic> {
    let unit = facts.issuer.unit().filter(|(kind, _)| is_commune(*kind))?;
    let is_other = |written: &str| {
        let is_own = match Commune::find(written) {
            Some(commune) => is_unit(commune.name, &unit),
            None => is_unit(written, &unit) || Commune::named(written).is_empty(),
        };
        !is_own
    };
    let mut others = facts.schools.iter().filter_map(|school| {
        let commune = school.commune.as_ref().filter(|commune| is_other(&commune.value))?;
        Some((school, commune))
    });
    let (school, commune) = others.next()?;
    let issuer = format!("{} {}", unit.0.name().to_lowercase(), unit.1);
    let message = match others.count() {
        0 => format!("{} thuộc {}, mà văn bản là của {issuer}", school.name, commune.value),
        more => format!(
            "{} trường thuộc đơn vị khác, mà văn bản là của {issuer}, như {} thuộc {}",
            more + 1,
            school.name,
            commune.value
        ),
    };
    Some(Diagnostic::new(&rules::XA_KHAC_DON_VI, message).at(&commune.place).hint(
        "bỏ các trường không thuộc đơn vị; lập kế hoạch cho từng xã từ một danh sách thì dùng `nhan_ban`",
    ))
}

fn is_commune(kind: UnitKind) -> bool {
    match kind {
        UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone => true,
        UnitKind::Province
        | UnitKind::City
        | UnitKind::District
        | UnitKind::UrbanDistrict
        | UnitKind::Town
        | UnitKind::Township => false,
    }
}

/// The province of today that the issuer belongs to: its own unit, that of its code or of the body above it, or the one
/// that has a commune of its name.
pub fn province_of(issuer: &Issuer) -> Option<&'static str> {
    let unit = issuer.unit();
    let own = unit.as_ref().and_then(|(kind, name)| province_called(*kind, name));
    let by_code = || issuer.unit_code.as_deref().and_then(Commune::find).map(|commune| commune.province);
    let named = || {
        let (kind, name) = unit.as_ref()?;
        match Commune::named(&format!("{} {name}", kind.name())).as_slice() {
            [only] => Some(only.province),
            _ => None,
        }
    };
    own.or_else(by_code).or_else(|| province_above(issuer)).or_else(named)
}

/// The province that `cap_tren` or `chu_quan` names.
fn province_above(issuer: &Issuer) -> Option<&'static str> {
    let above = [&issuer.reports_to, &issuer.superior];
    above.into_iter().flatten().find_map(|body| province_in(&body.value))
}

fn province_called(kind: UnitKind, name: &str) -> Option<&'static str> {
    province_named(&format!("{} {name}", kind.name()))
}

/// Whether `name`, with its kind or without, is the unit's own.
fn is_unit(name: &str, (kind, unit): &(UnitKind, String)) -> bool {
    WrittenUnit::read(name).means(&WrittenUnit { kind: Some(*kind), name: unit.clone() })
}

/// `province` is the one the unit lies in, where facts tell.
fn check_unit(
    kind: UnitKind,
    name: &str,
    place: &Place,
    code: Option<(&str, &Place)>,
    province: Option<&str>,
) -> Option<Diagnostic> {
    match kind {
        UnitKind::Province => check_province(&format!("{} {name}", kind.name()), place),
        // Units of a tier that is no more are no misspelt ones: the frame warns of them, at every place.
        UnitKind::City => check_city(&format!("{} {name}", kind.name()), place),
        UnitKind::District | UnitKind::UrbanDistrict | UnitKind::Town | UnitKind::Township => None,
        UnitKind::Commune | UnitKind::Ward | UnitKind::SpecialZone => {
            let full = format!("{} {name}", kind.name());
            match code {
                Some((code, code_place)) => check_code(&full, place, code, code_place),
                None => check_name(&full, place, province, &ISSUER_CODE),
            }
        }
    }
}

fn check_province(name: &str, place: &Place) -> Option<Diagnostic> {
    if province_named(name).is_some() {
        return None;
    }
    let diagnostic =
        Diagnostic::new(&rules::DON_VI_LA, format!("từ ngày {TWO_TIERS_FROM} không có {name}")).at(place);
    let bare = UnitKind::split(name).map_or(name.to_owned(), |(_, bare)| bare);
    if let Some(former) = FormerUnit::named(UnitKind::Province, &bare, None).first() {
        return Some(diagnostic.hint(former.describe()));
    }
    Some(match suggest(name, provinces().iter().copied()) {
        Some(near) => diagnostic.hint(did_you_mean(near)),
        None => diagnostic,
    })
}

/// A city that is not one letter away from a province is one that was a province's.
fn check_city(name: &str, place: &Place) -> Option<Diagnostic> {
    let misspelt = |province: &&str| strsim::osa_distance(&unaccented(province), &unaccented(name)) <= 1;
    provinces().iter().any(misspelt).then(|| check_province(name, place)).flatten()
}

fn check_code(name: &str, name_place: &Place, code: &str, code_place: &Place) -> Option<Diagnostic> {
    let Some(commune) = Commune::find(code) else { return Some(no_code(code, code_place, name)) };
    (!same_name(commune.name, name)).then(|| contradiction(commune, code, code_place, name, name_place))
}

/// Where a code is to be written, in words.
struct CodeKeys {
    yaml: &'static str,
    table: &'static str,
}

const ISSUER_CODE: CodeKeys = CodeKeys { yaml: "khóa `ma_xa` của `co_quan`", table: "cột \"Mã xã\"" };
/// That of a school's commune.
const SCHOOL_CODE: CodeKeys = CodeKeys { yaml: "khóa `xa` thay cho tên", table: "ô này thay cho tên" };

/// The communes called `name`, of `province` where some are there.
fn candidates(name: &str, province: Option<&str>) -> Vec<&'static Commune> {
    let all = Commune::named(name);
    let here = |commune: &&Commune| province.is_some_and(|province| same_name(commune.province, province));
    let near: Vec<_> = all.iter().copied().filter(|commune| here(commune)).collect();
    if near.is_empty() { all } else { near }
}

fn check_name(name: &str, place: &Place, province: Option<&str>, keys: &CodeKeys) -> Option<Diagnostic> {
    match candidates(name, province).as_slice() {
        [] => {
            let message = format!("từ ngày {TWO_TIERS_FROM} không có {name}");
            Some(with_nearest(Diagnostic::new(&rules::DON_VI_LA, message).at(place), name, province))
        }
        [_] => None,
        several => {
            let code_key = if place.cell.is_some() { keys.table } else { keys.yaml };
            let listed: Vec<_> = several.iter().map(|commune| commune.describe()).collect();
            let message = format!("có {} đơn vị cùng tên {name}: hãy ghi mã ở {code_key}", several.len());
            Some(Diagnostic::new(&rules::DON_VI_TRUNG_TEN, message).at(place).hint(listed.join("; ")))
        }
    }
}

fn check_commune(commune: &Located<String>, province: Option<&str>) -> Option<Diagnostic> {
    let written = commune.value.as_str();
    let place = &commune.place;
    if digits(written).is_none() {
        let found = check_name(written, place, province, &SCHOOL_CODE);
        return found.or_else(|| elsewhere(written, &Commune::named(written), province?, place));
    }
    match Commune::find(written) {
        Some(found) => elsewhere(written, &[found], province?, place),
        None => Some(no_code(written, place, "")),
    }
}

/// A school of another province than the document's, whatever its commune is called.
fn elsewhere(written: &str, communes: &[&Commune], province: &str, place: &Place) -> Option<Diagnostic> {
    let first = communes.first().filter(|_| communes.iter().all(|found| found.province != province))?;
    let message = format!("{written} thuộc {}, không thuộc {province} của văn bản", first.province);
    let diagnostic = Diagnostic::new(&rules::XA_KHAC_TINH, message).at(place);
    let bare = WrittenUnit::read(first.name).name;
    let is_near = |commune: &&Commune| {
        commune.province == province && unaccented(&WrittenUnit::read(commune.name).name) == unaccented(&bare)
    };
    Some(match Commune::all().iter().find(is_near) {
        Some(near) => diagnostic.hint(did_you_mean(near.name)),
        None => diagnostic.hint("sửa tên hoặc mã của xã, phường, đặc khu nơi trường đóng"),
    })
}
