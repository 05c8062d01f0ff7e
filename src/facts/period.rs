//! The period a plan covers.

/// `nam: 2024` or `nam_hoc: 2017-2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year.
    Year(u16),
    /// A school year by its first calendar year; it runs from August to the next July.
    SchoolYear(u16),
}
