//! A roadmap given as counts.

use super::{Level, Located, PartialDate};

/// One entry of `lo_trinh`: `{thang: 3/2020, mam_non: 10, thcs: 2, tong: 13}`; a level not named counts 0.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadmapMonth {
    /// `thang`: `PartialDate::Month`.
    pub month: Located<PartialDate>,
    /// Counts by level, as written.
    pub counts: Vec<(Level, Located<u32>)>,
    /// `tong`: a declared total, to be held against the sum.
    pub declared_total: Option<Located<u32>>,
}
