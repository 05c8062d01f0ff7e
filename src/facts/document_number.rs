//! The number of a document.

/// A registered number; `07`, `7` and `07a` are read. Printed with the decree's zero (II.3.c).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    /// From 1.
    pub number: u32,
    /// A suffix some registers use ("a", "b").
    pub suffix: String,
}

impl std::fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}{}", self.number, self.suffix)
    }
}
