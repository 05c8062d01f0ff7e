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

impl Level {
    /// All levels, in the order documents list them.
    pub const ALL: [Self; 6] = [
        Self::Preschool,
        Self::Primary,
        Self::LowerSecondary,
        Self::UpperSecondary,
        Self::Combined,
        Self::Continuing,
    ];

    /// The word in facts files: `mam_non`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Preschool => "mam_non",
            Self::Primary => "tieu_hoc",
            Self::LowerSecondary => "thcs",
            Self::UpperSecondary => "thpt",
            Self::Combined => "nhieu_cap",
            Self::Continuing => "gdtx",
        }
    }

    /// As a table heads its column: "Mầm non", "THCS".
    pub fn name(self) -> &'static str {
        match self {
            Self::Preschool => "Mầm non",
            Self::Primary => "Tiểu học",
            Self::LowerSecondary => "THCS",
            Self::UpperSecondary => "THPT",
            Self::Combined => "Phổ thông có nhiều cấp học",
            Self::Continuing => "GDTX",
        }
    }

    /// In full: "Trung học cơ sở".
    pub fn full_name(self) -> &'static str {
        match self {
            Self::LowerSecondary => "Trung học cơ sở",
            Self::UpperSecondary => "Trung học phổ thông",
            Self::Continuing => "Giáo dục thường xuyên",
            Self::Preschool | Self::Primary | Self::Combined => self.name(),
        }
    }

    /// "MN", "TH", "THCS".
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Preschool => "MN",
            Self::Primary => "TH",
            Self::Combined => "PTNCH",
            Self::LowerSecondary | Self::UpperSecondary | Self::Continuing => self.name(),
        }
    }
}
