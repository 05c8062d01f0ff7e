//! A roadmap given as counts.

use super::plan_time::NeededWhen;
use super::{Level, PartialDate};
use crate::record;
use crate::yaml::{Fact, Field, Fields, Keys, Located, MapPart, optional};

record! {
    /// One entry of `lo_trinh`: `{thang: 3/2020, mam_non: 10, thcs: 2, tong: 13}`; a level not named counts 0.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct RoadmapMonth: "Số trường của một tháng trong lộ trình" {
        /// `thang`, or `nam` in a plan of several years: `PartialDate::Month` or `Year`.
        pub month: Located<PartialDate> = NeededWhen;
        /// Counts by level, as written.
        pub counts: Vec<(Level, Located<u32>)> = CountsByLevel;
        /// `tong`: a declared total, to be held against the sum.
        pub declared_total: Option<Located<u32>> =
            optional("tong", "Tổng", "Tổng số đã công bố, để đối chiếu với số cộng được.", "13");
    }
}

/// The counts of a map whose keys are levels, in the order of tables.
pub(super) struct CountsByLevel;

impl MapPart<Vec<(Level, Located<u32>)>> for CountsByLevel {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Vec<(Level, Located<u32>)>> {
        Some(
            Level::ALL.into_iter().filter_map(|level| Some((level, fields.optional(level.key())?))).collect(),
        )
    }

    fn dump(&self, counts: &Vec<(Level, Located<u32>)>, keys: &mut Keys) {
        counts.iter().for_each(|(level, count)| keys.add(level.key(), count.value));
    }

    fn fields(&self) -> Vec<Field> {
        let field = |level: Level| Field {
            key: level.key(),
            title: level.abbreviation(),
            about: "Số trường của cấp học này; không ghi là 0.",
            example: "10",
            clause: "",
            is_needed: false,
            shape: u32::shape(),
            column: None,
            is_seen: false,
        };
        Level::ALL.map(field).into()
    }
}
