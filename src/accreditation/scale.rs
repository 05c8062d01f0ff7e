//! The scales of levels that rules know, and what a level of one needs of the other.

use super::rule::LEVELS;
use crate::facts::Level;
use crate::legal::LEVELS_OF;
use crate::record;
use crate::yaml::{NeededWithin, needed, reads};

record! {
    /// A scale of levels: "cấp độ" 1 to 4.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Scale: "Thang mức" {
        /// "cấp độ", "mức", "mức độ".
        pub name: String = needed("ten", "Tên", "Tên gọi của mức trong thang.", "mức độ");
        /// The highest level; the lowest is 1.
        pub highest: u8 = reads(
            NeededWithin(LEVELS),
            "cao_nhat",
            "Cao nhất",
            "Mức cao nhất; mức thấp nhất là 1.",
            "2",
        );
        /// The school levels it is for; empty: all of the regime.
        pub levels: Vec<Level> = LEVELS_OF;
    }
}

impl Scale {
    /// Whether a school of `level` can be on the scale.
    pub fn is_for(&self, level: Level) -> bool {
        self.levels.is_empty() || self.levels.contains(&level)
    }
}

record! {
    /// Which KĐCLGD a mức độ of the national standard needs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct Need: "Mức bảo đảm chất lượng mà một mức độ chuẩn quốc gia cần" {
        /// Mức độ of chuẩn quốc gia.
        pub national_standard: u8 = reads(
            NeededWithin(LEVELS),
            "chuan_quoc_gia",
            "Chuẩn quốc gia",
            "Mức độ chuẩn quốc gia.",
            "1",
        );
        /// Lowest cấp độ or mức of KĐCLGD.
        pub accreditation: u8 = reads(
            NeededWithin(LEVELS),
            "kdclgd",
            "KĐCLGD",
            "Cấp độ hoặc mức thấp nhất cần đạt.",
            "1",
        );
    }
}
