//! Documents for which the decree's form does not hold.

use super::document::{Outside, ReadSymbol};
use super::line::TextLine;
use super::words::{bare, is_party_title, letters};

/// So many filled lines tell.
const LOOKED_AT: usize = 30;

/// Bodies with forms of their own, as the first lines of their documents name them, without accents.
const ARMED: [&str; 9] = [
    "bo quoc phong",
    "bo cong an",
    "cong an tinh",
    "cong an thanh pho",
    "cong an huyen",
    "cong an xa",
    "bo chi huy quan su",
    "quan khu",
    "bo tu lenh",
];
const COURTS: [&str; 3] = ["toa an nhan dan", "vien kiem sat nhan dan", "toa an quan su"];
const MASS: [&str; 2] = ["doan tncs ho chi minh", "doan thanh nien cong san ho chi minh"];
const NORMATIVE: [&str; 7] =
    ["thong tu", "nghi dinh", "luat", "phap lenh", "thong tu lien tich", "bo luat", "hien phap"];

/// Which other rules hold for the document of `lines`.
pub fn outside(
    lines: &[TextLine<'_>],
    symbol: Option<&ReadSymbol>,
    type_name: Option<&str>,
) -> Option<Outside> {
    let first = lines.iter().filter(|line| !line.is_blank()).take(LOOKED_AT);
    for line in first {
        let plain = bare(&line.text);
        let is_capital = !line.text.chars().any(char::is_lowercase);
        if is_party_title(&line.text) {
            return Some(Outside::Party);
        }
        if !is_capital {
            continue;
        }
        let is_of = |bodies: &[&str]| {
            bodies.iter().any(|body| {
                plain.strip_prefix(body).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        };
        match () {
            () if MASS.contains(&plain.as_str()) => return Some(Outside::MassOrganisation),
            () if is_of(&ARMED) => return Some(Outside::ArmedForces),
            () if is_of(&COURTS) => return Some(Outside::Courts),
            () if NORMATIVE.contains(&plain.as_str()) => return Some(Outside::Normative),
            () => {}
        }
    }
    // Only texts of law have the year in their symbol, "12/2024/QĐ-UBND"; what can be none has it by mistake.
    let may_be_law = matches!(type_name, Some("Nghị quyết" | "Quyết định"));
    let has_year = symbol.is_some_and(|symbol| {
        let first = symbol.symbol.split('/').next().unwrap_or_default().trim();
        first.len() == 4
            && first.chars().all(|sign| sign.is_ascii_digit())
            && symbol.symbol.contains('/')
            && !letters(&symbol.symbol).is_empty()
    });
    (has_year && may_be_law).then_some(Outside::Normative)
}
