//! A roadmap given as counts.

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::{Level, Located, PartialDate, plan_time};

/// One entry of `lo_trinh`: `{thang: 3/2020, mam_non: 10, thcs: 2, tong: 13}`; a level not named counts 0.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct RoadmapMonth {
    /// `thang`, or `nam` in a plan of several years: `PartialDate::Month` or `Year`.
    pub month: Located<PartialDate>,
    /// Counts by level, as written.
    pub counts: Vec<(Level, Located<u32>)>,
    /// `tong`: a declared total, to be held against the sum.
    pub declared_total: Option<Located<u32>>,
}

impl Decode for RoadmapMonth {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let month = plan_time::take_required(&mut fields);
        let counts = counts_by_level(&mut fields);
        let declared_total = fields.optional("tong");
        fields.close();
        Some(Self { month: month?, counts, declared_total })
    }
}

/// The counts of a map whose keys are levels, in the order of tables.
pub(super) fn counts_by_level(fields: &mut Fields<'_, '_>) -> Vec<(Level, Located<u32>)> {
    Level::ALL.into_iter().filter_map(|level| Some((level, fields.optional(level.key())?))).collect()
}
