//! A school's level against the one its name tells.

use super::written::Written;
use super::written::place_in;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::school_name::SchoolName;
use crate::facts::{Level, School};
use crate::yaml::Node;

/// Schools that are of another level than their names say.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    written.schools().filter_map(|(school, entry)| of_school(school, entry)).collect()
}

fn of_school(school: &School, entry: &Node) -> Option<Diagnostic> {
    let name = SchoolName::read(&school.name);
    let verdict = verdict(&name, school)?;
    let said = if name.levels.is_empty() { "nhiều cấp học".to_owned() } else { names(&name.levels) };
    let message =
        format!("tên \"{}\" nói là trường {said}, nhưng cấp học ghi {}", school.name, written_levels(school));
    let diagnostic = match verdict {
        Verdict::Contradiction => Diagnostic::new(&rules::CAP_HOC_LECH_TEN, message),
        Verdict::More => Diagnostic::milder(&rules::CAP_HOC_LECH_TEN, message),
    };
    let place = &school.level.place;
    let diagnostic = diagnostic.at(place).related(place_in(entry, "ten"), "tên trường ở đây");
    Some(diagnostic.hint(remedy(&name.levels, place)))
}

enum Verdict {
    /// Name and level cannot both be right.
    Contradiction,
    /// The level says more than the name.
    More,
}

fn verdict(name: &SchoolName<'_>, school: &School) -> Option<Verdict> {
    let named = &name.levels;
    if named.is_empty() && !name.is_combined {
        return None;
    }
    if school.level.value != Level::Combined {
        let is_that = !name.is_combined && named.as_slice() == [school.level.value];
        return (!is_that).then_some(Verdict::Contradiction);
    }
    if !named.iter().all(|level| school.levels.contains(level)) {
        return Some(Verdict::Contradiction);
    }
    let says_more = school.levels.iter().any(|level| !named.contains(level));
    (says_more && !name.is_combined && !named.is_empty()).then_some(Verdict::More)
}

fn names(levels: &[Level]) -> String {
    levels.iter().map(|level| level.name()).collect::<Vec<_>>().join(" và ")
}

fn written_levels(school: &School) -> String {
    match school.level.value {
        Level::Combined => format!("nhiều cấp học: {}", names(&school.levels)),
        Level::Preschool
        | Level::Primary
        | Level::LowerSecondary
        | Level::UpperSecondary
        | Level::Continuing => school.level.value.name().to_owned(),
    }
}

/// How the level of the name is written, in YAML or in a table.
fn remedy(levels: &[Level], place: &Place) -> String {
    let keys = levels.iter().map(|level| level.key()).collect::<Vec<_>>().join(", ");
    let words = levels.iter().map(|level| level.abbreviation()).collect::<Vec<_>>().join(", ");
    let in_table = place.cell.is_some();
    match (levels, in_table) {
        ([], _) => "sửa tên hoặc cấp học, chỗ nào sai thì sửa chỗ đó".to_owned(),
        ([_], true) => format!("nếu tên đúng, ghi \"{words}\" vào ô này"),
        ([_], false) => format!("nếu tên đúng, ghi `cap_hoc: {keys}`"),
        (_, true) => {
            format!("nếu tên đúng, ghi \"Nhiều cấp học\" vào ô này, \"{words}\" vào cột \"Các cấp học\"")
        }
        (_, false) => format!("nếu tên đúng, ghi `cap_hoc: nhieu_cap` và `cac_cap: [{keys}]`"),
    }
}
