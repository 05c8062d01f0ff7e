//! The signer's office against the issuing body.

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::units::{UnitKind, committee_unit};
use crate::vietnamese::{after_words, unaccented};

/// An office of a body that is not the issuer: "Chủ tịch HĐND", "Phó Chủ tịch UBND tỉnh" under a plan of a xã. Whether
/// the issuer has such an office at all is told where the lines of authority are derived.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    found(written).into_iter().collect()
}

fn found(written: &Written<'_>) -> Option<Diagnostic> {
    let facts = written.facts;
    if !facts.signer.authority_lines.is_empty() || facts.signer.authority.is_some() {
        return None;
    }
    let body = body_of(&facts.signer.office)?;
    let is_other = match committee_unit(&facts.issuer.name.value) {
        Some((kind, name)) => is_other_committee(body, kind, &name),
        None => is_other_office(body, &facts.issuer.name.value),
    };
    is_other.then(|| {
        let message = format!(
            "người ký là \"{}\", nhưng cơ quan ban hành là {}",
            facts.signer.office, facts.issuer.name.value
        );
        Diagnostic::new(&rules::NGUOI_KY_KHAC_CO_QUAN, message)
            .at(written.place(&["nguoi_ky", "chuc_vu"]))
            .related(written.place(&["co_quan", "ten"]), "cơ quan ban hành ở đây")
            .hint("chỉ ghi chức vụ, như `chuc_vu: Phó Chủ tịch`; hoặc sửa `co_quan.ten`")
    })
}

/// What follows the office: "UBND tỉnh" of "Phó Chủ tịch UBND tỉnh".
fn body_of(office: &str) -> Option<&str> {
    let office = ["quyền", "q."].iter().find_map(|word| after_words(office, word)).unwrap_or(office);
    let office = after_words(office, "phó").unwrap_or(office);
    let heads = ["chủ tịch", "giám đốc", "trưởng phòng"];
    let rest = heads.iter().find_map(|head| after_words(office, head))?;
    let rest = after_words(rest, "thường trực").unwrap_or(rest);
    Some(rest).filter(|rest| !rest.is_empty())
}

fn is_other_committee(body: &str, kind: UnitKind, name: &str) -> bool {
    let words = unaccented(body);
    if ["hdnd", "hoi_dong_nhan_dan", "ubmttq", "so_", "hoi_"].iter().any(|other| words.starts_with(other)) {
        return true;
    }
    match committee_unit(&format!("{body} ")).or_else(|| UnitKind::split_accented(body)) {
        Some((other, other_name)) => other != kind || unaccented(&other_name) != unaccented(name),
        // "UBND tỉnh" names a kind alone.
        None => UnitKind::ALL.into_iter().any(|other| {
            other != kind
                && [format!("ubnd_{}", unaccented(other.name())), unaccented(other.name())].contains(&words)
        }),
    }
}

fn is_other_office(body: &str, issuer: &str) -> bool {
    let (words, issuer) = (unaccented(body), unaccented(issuer));
    let field = |text: &str| text.strip_prefix("so_").map(str::to_owned);
    match (field(&words), field(&issuer)) {
        (Some(one), Some(other)) => {
            let (one, other) = (in_full(&one), in_full(&other));
            !one.starts_with(&other) && !other.starts_with(&one)
        }
        (Some(_), None) | (None, _) => words.starts_with("ubnd") || words.starts_with("hdnd"),
    }
}

/// "giao_duc_va_dao_tao" of "gddt".
fn in_full(field: &str) -> String {
    ["gddt", "gd_dt", "gd_va_dt"]
        .iter()
        .find_map(|short| field.strip_prefix(short))
        .map_or_else(|| field.to_owned(), |rest| format!("giao_duc_va_dao_tao{rest}"))
}
