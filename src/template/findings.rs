//! What a check found, for one document.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde_json::Value;

use super::checked::{Checked, OWN};
use super::{check, view};
use crate::diagnostic::Diagnostic;
use crate::facts::Facts;
use crate::legal::Register;

/// What `checked` found, with what a check anew finds where it knows the names under `them`.
pub(super) fn findings_of(
    checked: &Checked,
    facts: &Facts,
    register: &Register,
    check: impl FnOnce(&Value) -> Checked,
) -> Vec<Diagnostic> {
    let mut report = checked.diagnostics.clone();
    if checked.uses_own {
        let own = check(&view::schema(facts)).diagnostics;
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

/// The same names, with nothing known about those under `them`.
pub(super) fn without_own() -> &'static Value {
    static NAMES: LazyLock<Value> = LazyLock::new(|| {
        let mut names = view::any_schema();
        if let Some(own) = names.get_mut(OWN) {
            *own = Value::Null;
        }
        names
    });
    &NAMES
}
