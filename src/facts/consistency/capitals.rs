//! Names in capitals throughout, which running text would print so.

use super::written::{Written, place_in};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::SchoolName;
use crate::vietnamese::is_in_capitals;
use crate::yaml::Located;

/// One warning for all schools whose names are in capitals, and one for each other name that is.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let facts = written.facts;
    let issuer = &facts.issuer;
    let bodies = [Some(&issuer.name), issuer.superior.as_ref(), issuer.reports_to.as_ref()];
    let bodies =
        bodies.into_iter().chain([issuer.advised_by.as_ref(), facts.record.subject.as_ref()]).flatten();
    let listed = facts.addressees.iter().chain(&facts.recipients);
    let located = bodies.chain(listed).map(|Located { value, place }| (value.as_str(), place));
    let own = [
        (Some(issuer.place.as_str()), ["co_quan", "dia_danh"]),
        (facts.signer.name.as_deref(), ["nguoi_ky", "ho_ten"]),
    ];
    let own = own.iter().filter_map(|(value, path)| Some(((*value)?, written.place(path))));
    let told = located.chain(own).filter(|(value, _)| is_in_capitals(value));
    told.map(|(value, place)| tell(format!("\"{value}\" viết hoa toàn bộ, nên cũng in như vậy"), place))
        .chain(schools(written))
        .collect()
}

fn schools(written: &Written<'_>) -> Option<Diagnostic> {
    // What it is called stands at the end: most names tell by their last letter that it is not in capitals.
    let ends_small =
        |name: &str| name.chars().rev().find(|sign| sign.is_alphabetic()).is_some_and(char::is_lowercase);
    let is_loud = |name: &str| {
        !ends_small(name) && (is_in_capitals(SchoolName::read(name).proper) || is_in_capitals(name))
    };
    let mut loud = written.schools().filter(|(school, _)| is_loud(&school.name));
    let (first, entry) = loud.next()?;
    let name = &first.name;
    let message = match loud.count() {
        0 => format!("tên \"{name}\" viết hoa toàn bộ, nên cũng in như vậy"),
        more => format!("\"{name}\" và {more} tên trường nữa viết hoa toàn bộ, nên cũng in như vậy"),
    };
    Some(tell(message, place_in(entry, "ten")))
}

fn tell(message: String, place: &Place) -> Diagnostic {
    Diagnostic::new(&rules::TEN_VIET_HOA, message).at(place).hint("gõ lại như viết trong một câu")
}
