//! Parts of a day.

use crate::choice;

choice! {
    /// `buoi`.
    pub enum DayPart: "buổi" {
        /// Before noon.
        Morning = "sang", "sáng";
        Afternoon = "chieu", "chiều";
        /// In the evening.
        Evening = "toi", "tối";
    }
}

impl DayPart {
    /// Whether a time, in minutes from midnight, can be in it.
    pub fn can_be_at(self, minutes: u32) -> bool {
        let hours = match self {
            Self::Morning => 0..12 * 60,
            Self::Afternoon => 12 * 60..18 * 60 + 1,
            Self::Evening => 17 * 60..24 * 60,
        };
        hours.contains(&minutes)
    }
}
