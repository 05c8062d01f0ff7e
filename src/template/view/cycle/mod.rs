//! What templates see of councils, appraisals, decisions and reports. Each value is made when a template looks at it.

mod annual;
mod choices;
mod council;
mod decisions;
mod improvement;
mod outcome;
mod standards;

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::facts::{Facts, School};
use crate::figures::Figures;

use super::rules::Scales;
use super::school::SchoolView;

pub(super) use choices::{degrees as degree_lines, tick};
pub(super) use outcome::outcome;

/// What the values are made of.
#[derive(Clone, Copy)]
pub(super) struct CycleSource<'a> {
    pub(super) facts: &'a Facts,
    pub(super) figures: &'a Figures,
    pub(super) scales: Scales<'a>,
}

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

/// The schools that a document speaks of one by one.
#[derive(Serialize)]
pub(super) struct SpokenOf<'a> {
    /// The school that issues the document, else the only one it has.
    #[serde(rename = "truong_nay")]
    pub(super) own: Option<SchoolView<'a>>,
    /// Those that are considered for a recognition.
    #[serde(rename = "truong_xem_xet")]
    considered: Vec<SchoolView<'a>>,
    /// Those that the council proposes.
    #[serde(rename = "truong_de_nghi")]
    proposed: Vec<SchoolView<'a>>,
    /// What these are called in a title: the only one by name.
    #[serde(rename = "goi_truong_de_nghi")]
    proposed_called: String,
    /// The same of those whose recognition is withdrawn.
    #[serde(rename = "goi_truong_thu_hoi")]
    withdrawn_called: String,
}

impl<'a> SpokenOf<'a> {
    pub(super) fn new(source: CycleSource<'a>) -> Self {
        let CycleSource { facts, figures, scales } = source;
        let all = figures.all().schools;
        let list = |is_in: &dyn Fn(&School) -> bool| {
            SchoolView::list(all.iter().copied().filter(|school| is_in(school)), 1, scales)
        };
        let is_proposed = |school: &School| {
            let level = school.appraisal.as_ref().and_then(|found| found.proposal());
            school.is_settled(facts.record.date.value) && level.is_some_and(|level| level > 0)
        };
        Self {
            own: facts.own_school().map(|school| SchoolView::one(school, scales)),
            considered: list(&School::is_considered),
            proposed: list(&is_proposed),
            proposed_called: called(all.iter().copied().filter(|school| is_proposed(school))),
            withdrawn_called: called(decisions::schools_withdrawn(facts)),
        }
    }
}

/// The only school by its name, several as "các trường".
fn called<'a>(schools: impl Iterator<Item = &'a School>) -> String {
    let names: Vec<&str> = schools.map(|school| school.name.as_str()).take(2).collect();
    match names.as_slice() {
        [only] => (*only).to_owned(),
        [] | [_, _, ..] => "các trường".to_owned(),
    }
}
