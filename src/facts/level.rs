//! School levels (cấp học).

/// `cap_hoc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `mam_non`.
    Preschool,
    /// `tieu_hoc`.
    Primary,
    /// `thcs`.
    LowerSecondary,
    /// `thpt`.
    UpperSecondary,
    /// `nhieu_cap`: several of the above.
    Combined,
    /// `gdtx`: continuing education.
    Continuing,
}
