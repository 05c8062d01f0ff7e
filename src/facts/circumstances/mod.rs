//! What else bears on a school's recognition, besides what it holds and what is wanted for it.

mod reorganisation;
mod self_assessment;
mod transition;

pub use reorganisation::{Predecessor, Reorganisation, ReorganisationKind};
pub use self_assessment::{CriteriaSheet, SelfAssessment};
pub use transition::Transition;

use serde_json::{Map, Value};

use super::Located;
use super::decoder::Fields;

/// Facts of a school that the rules of recognition ask for; none of them has to be given.
#[derive(Debug, Clone, PartialEq, Default, Hash)]
pub struct Circumstances {
    /// `tu_danh_gia`.
    pub self_assessment: Option<SelfAssessment>,
    /// `khoa_hoan_thanh`: whether a cohort has finished its highest level.
    pub finished_cohort: Option<Located<bool>>,
    /// `chuyen_tiep`.
    pub transition: Option<Transition>,
    /// `to_chuc_lai`.
    pub reorganised: Option<Reorganisation>,
}

impl Circumstances {
    pub(super) fn take(fields: &mut Fields<'_, '_>) -> Self {
        Self {
            self_assessment: fields.optional("tu_danh_gia"),
            finished_cohort: fields.optional("khoa_hoan_thanh"),
            transition: fields.optional("chuyen_tiep"),
            reorganised: fields.optional("to_chuc_lai"),
        }
    }

    /// With the keys of facts files; what is not given is left out.
    pub(super) fn dump(&self) -> Map<String, Value> {
        let Self { self_assessment, finished_cohort, transition, reorganised } = self;
        let finished = finished_cohort.as_ref().map(|finished| Value::Bool(finished.value));
        let entries = [
            ("tu_danh_gia", self_assessment.as_ref().map(SelfAssessment::dump)),
            ("khoa_hoan_thanh", finished),
            ("chuyen_tiep", transition.as_ref().map(Transition::dump)),
            ("to_chuc_lai", reorganised.as_ref().map(Reorganisation::dump)),
        ];
        entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
    }
}
