//! Why something was not done in the folder.

/// Why something was not done, in a clerk's words.
#[derive(Debug, Default)]
pub struct Undone {
    pub why: String,
    /// Whether the file is not what the page read.
    pub has_changed: bool,
}

impl From<String> for Undone {
    fn from(why: String) -> Self {
        Self { why, has_changed: false }
    }
}
