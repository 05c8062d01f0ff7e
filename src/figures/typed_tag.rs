//! Where tags stand in texts of one's own.

/// Whether what `before` goes on with stands inside a tag.
pub(super) fn is_in_tag(before: &str) -> bool {
    before.rfind("{{").is_some_and(|open| before.rfind("}}").is_none_or(|end| end < open))
}
