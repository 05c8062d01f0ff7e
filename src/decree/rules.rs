//! Which rules there are.

/// The format rules a document follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FormatRules {
    /// Nghị định 30/2020/NĐ-CP, from 05/03/2020.
    Nd30_2020,
    /// Thông tư 01/2011/TT-BNV, before that day.
    Tt01_2011,
}
