//! The rules that ship with the program, under which the exemplar shows every name.

use std::sync::LazyLock;

use crate::accreditation::Regimes;
use crate::diagnostic::Report;

/// All of them.
pub(super) fn built_in() -> &'static Regimes {
    static BUILT_IN: LazyLock<Regimes> =
        LazyLock::new(|| Regimes::load(None, &mut Report::new()).unwrap_or_default());
    &BUILT_IN
}
