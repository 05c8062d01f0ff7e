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
use crate::diagnostic::{Diagnostic, Report};
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
    report.extend(CHECKS.iter().flat_map(|check| check(&written)));
}
