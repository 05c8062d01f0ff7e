//! What is said of units that are not on the list.

use super::Commune;
use crate::diagnostic::{Diagnostic, Place};

/// The code `code` at `place` is nobody's; `name` is what the unit is called.
pub fn no_code(code: &str, place: &Place, name: &str) -> Diagnostic {
    let message = format!("không có xã, phường, đặc khu nào mang mã `{code}`");
    with_nearest(Diagnostic::error("don-vi-la", message).at(place), name)
}

/// The code `code` at `place` is that of `commune`, but the unit is called `name` at `name_place`.
pub fn contradiction(
    commune: &Commune,
    code: &str,
    place: &Place,
    name: &str,
    name_place: &Place,
) -> Diagnostic {
    let message = format!("mã `{code}` là của {}, không phải của {name}", commune.describe());
    with_nearest(Diagnostic::error("don-vi-la", message).at(place).related(name_place, "tên ở đây"), name)
}

/// `diagnostic` with the communes whose names come nearest to `name`.
pub fn with_nearest(diagnostic: Diagnostic, name: &str) -> Diagnostic {
    let near: Vec<_> = Commune::nearest(name).into_iter().map(Commune::describe).collect();
    if near.is_empty() { diagnostic } else { diagnostic.hint(format!("gần nhất: {}", near.join("; "))) }
}
