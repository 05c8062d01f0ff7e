//! Facts that cannot be, or that contradict each other: each check reads the whole document and tells both places.
//!
//! A new check is a file here and a line of [`CHECKS`]. What needs the law of the day stands with it: targets and lapses
//! in `accreditation`, cited documents in `legal`.

mod agreement;
mod before_targets;
mod capitals;
mod council_session;
mod dates;
mod decision_date;
mod doubled_words;
mod former_units;
mod level;
mod one_name;
mod order;
mod other_ground;
mod period;
mod recognitions;
mod repeats;
mod seat;
mod sheet_years;
mod signer;
mod slips;
mod split_lines;
mod tags;
mod target_counts;
mod title;
mod typed_years;
mod unfilled;
mod units;
mod unreal_days;
mod written;
mod years;

pub use council_session::check_session;
pub use dates::check_meeting_day;
pub use units::province_of;

use super::Facts;
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::yaml::Node;
use written::Written;

/// A look at one document.
type FactsCheck = fn(&Written<'_>) -> Vec<Diagnostic>;

/// All checks.
const CHECKS: &[FactsCheck] = &[
    period::check,
    dates::check,
    before_targets::check,
    order::check,
    title::check,
    sheet_years::check,
    recognitions::check,
    level::check,
    one_name::check,
    signer::check,
    seat::check,
    repeats::check,
    split_lines::check,
    tags::check,
    unfilled::check,
    doubled_words::check,
    unreal_days::check,
    other_ground::check,
    capitals::check,
    units::check,
    former_units::check,
    target_counts::check,
    agreement::check,
];

/// Runs all checks on `facts`; `tree` is what they were read from.
pub(super) fn check(facts: &Facts, tree: &Node, report: &mut Report) {
    let written = Written::new(facts, tree, slips::showing);
    let found: Vec<Diagnostic> = CHECKS.iter().flat_map(|check| check(&written)).collect();
    // What is read as a day, and is none, was told so where it was read.
    let is_told = |found: &Diagnostic| {
        found.is(&rules::NGAY_KHONG_CO) && report.iter().any(|read| read.place == found.place)
    };
    let found: Vec<Diagnostic> = found.into_iter().filter(|found| !is_told(found)).collect();
    report.extend(found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::facts::sample;
    use crate::yaml::NodeValue;

    #[test]
    fn a_day_of_no_calendar_is_told_once() {
        let facts = sample::commune_plan();
        let place = Place::file("ke-hoach.yaml".to_owned());
        let note =
            (sample::located("ghi_chu".to_owned()), Node::plain(place.clone(), "31/11/2027".to_owned()));
        let tree = Node { place: place.clone(), value: NodeValue::Map(vec![note]) };
        let rules = |mut report: Report| {
            check(&facts, &tree, &mut report);
            report.iter().map(Diagnostic::rule).collect::<Vec<_>>()
        };
        assert_eq!(rules(Report::new()), ["ngay-khong-co"]);
        let read = Diagnostic::new(&rules::NGAY_SAI, "không phải ngày").at(&place);
        assert_eq!(rules(read.into()), ["ngay-sai"]);
    }
}
