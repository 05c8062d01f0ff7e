//! Dates whose day or month may still be blank.

use chrono::NaiveDate;

/// `dd/mm/yyyy`, `yyyy-mm-dd`, `mm/yyyy` (day blank) or `yyyy` (day and month blank).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// A year only.
    Year(u16),
    /// Month (1–12) and year.
    Month {
        /// Year.
        year: u16,
        /// 1 to 12.
        month: u8,
    },
    /// A full date.
    Day(NaiveDate),
}
