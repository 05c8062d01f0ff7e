//! What a check found, for one document.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::check;
use super::checked::Checked;
use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::legal::Register;

/// What `checked` found, with what `check` finds anew where it knows the names under `them`.
pub(super) fn findings_of(
    checked: &Checked,
    facts: &Facts,
    register: &Register,
    check: impl FnOnce(Option<&Map<String, Value>>) -> Checked,
) -> Vec<Diagnostic> {
    let mut report = checked.diagnostics.clone();
    if checked.uses_own {
        let own = check(Some(&facts.own.0)).diagnostics;
        let known: HashSet<_> = checked.diagnostics.iter().map(check::keyed).collect();
        let of_this_file = own.into_iter().filter(|found| !known.contains(&check::keyed(found)));
        report.extend(of_this_file.map(|found| found.related(&facts.place(), OWN_FACTS)));
    }
    let unknown = checked.cited.iter().filter(|(id, _)| register.find(id).is_none());
    report.extend(unknown.map(|(id, place)| register.unknown(id).at(place)));
    report
}

/// Where names under `them` have to stand.
const OWN_FACTS: &str = "nhóm `them:` của tệp này không có tên đó";
