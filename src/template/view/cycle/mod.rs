//! What templates see of councils, appraisals, decisions and reports. Each value is made when a template looks at it.

mod annual;
mod choices;
mod council;
mod decisions;
mod improvement;
mod outcome;
mod source;
mod standards;

use serde::{Serialize, Serializer};
use serde_json::Value;

pub(super) use choices::{degrees as degree_lines, or_blank, tick};
pub(super) use decisions::schools_withdrawn;
pub(super) use outcome::outcome;
pub(super) use source::CycleSource;

/// A value of the cycle.
pub(super) struct CycleValue<'a> {
    source: CycleSource<'a>,
    make: fn(CycleSource<'a>) -> Value,
}

impl Serialize for CycleValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.make)(self.source).serialize(serializer)
    }
}

/// The names of the cycle, beside the others at the top.
#[derive(Serialize)]
pub(super) struct CycleView<'a> {
    #[serde(rename = "hoi_dong_tham_dinh")]
    appraisers: CycleValue<'a>,
    #[serde(rename = "hoi_dong_tu_danh_gia")]
    self_assessors: CycleValue<'a>,
    /// The member whose slip it is.
    #[serde(rename = "thanh_vien")]
    member: CycleValue<'a>,
    /// "Mức 1" and "Mức độ 1", as the rules call them, with room to tick.
    #[serde(rename = "cac_muc")]
    degrees: CycleValue<'a>,
    #[serde(rename = "cac_muc_do")]
    levels: CycleValue<'a>,
    /// The standards with their criteria.
    #[serde(rename = "tieu_chuan")]
    standards: CycleValue<'a>,
    /// The decision on the schools that the council proposed.
    #[serde(rename = "quyet_dinh_cong_nhan")]
    granted: CycleValue<'a>,
    /// For how long a recognition is valid, and until when.
    #[serde(rename = "thoi_han")]
    term: CycleValue<'a>,
    /// The recognitions that are withdrawn on the document's day.
    #[serde(rename = "thu_hoi")]
    withdrawn: CycleValue<'a>,
    #[serde(rename = "bao_cao_nam")]
    annual: CycleValue<'a>,
    #[serde(rename = "chi_dao")]
    issued: CycleValue<'a>,
    #[serde(rename = "danh_gia_chung")]
    overview: CycleValue<'a>,
    #[serde(rename = "kien_nghi")]
    proposals: CycleValue<'a>,
    #[serde(rename = "cai_tien")]
    improvement: CycleValue<'a>,
}

impl<'a> CycleView<'a> {
    pub(super) fn new(source: CycleSource<'a>) -> Self {
        let value = |make: fn(CycleSource<'a>) -> Value| CycleValue { source, make };
        Self {
            appraisers: value(|source| council::council(source.facts.cycle.appraisers.as_ref())),
            self_assessors: value(|source| council::council(source.facts.cycle.self_assessors.as_ref())),
            member: value(council::own_member),
            degrees: value(|source| choices::degrees(source.scales, None)),
            levels: value(|source| choices::levels(source.scales, None)),
            standards: value(|source| standards::standards(source.scales, None)),
            granted: value(|source| decisions::dated_number(source.facts.cycle.granted.as_ref())),
            term: value(decisions::term),
            withdrawn: value(decisions::withdrawn),
            annual: value(annual::annual),
            issued: value(annual::issued),
            overview: value(annual::overview),
            proposals: value(annual::proposals),
            improvement: value(improvement::improvement),
        }
    }
}
