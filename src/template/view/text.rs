//! Words of facts.

use crate::yaml::Located;

/// The words of a fact.
pub(super) fn text(fact: Option<&Located<String>>) -> Option<&str> {
    fact.map(|located| located.value.as_str())
}
