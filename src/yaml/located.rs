//! A value with the place it was read from.

use crate::diagnostic::Place;

/// A value and where it stands, for later stages that may have to complain about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Located<T> {
    pub value: T,
    /// Where it was read.
    pub place: Place,
}
