//! The schools that a document speaks of one by one.

use serde::Serialize;

use super::cycle::{CycleSource, schools_withdrawn};
use super::school::SchoolView;
use crate::facts::School;

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
    /// The days on which the council judged them, each once: "ngày 19/3/2027".
    #[serde(rename = "ngay_hop_tham_dinh")]
    sessions: Vec<String>,
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
            sessions: sessions(all.iter().copied().filter(|school| is_proposed(school))),
            withdrawn_called: called(schools_withdrawn(facts)),
        }
    }
}

/// The days of the sessions, each once, in order.
fn sessions<'a>(schools: impl Iterator<Item = &'a School>) -> Vec<String> {
    let sessions = schools.filter_map(|school| school.appraisal.as_ref()?.session.as_ref());
    let mut days: Vec<_> = sessions.map(|session| session.date.value).collect();
    days.sort_by_key(|day| (day.earliest(), day.latest()));
    days.dedup();
    days.into_iter().map(|day| day.as_known()).collect()
}

/// The only school by its name, several as "các trường".
fn called<'a>(schools: impl Iterator<Item = &'a School>) -> String {
    let names: Vec<&str> = schools.map(|school| school.name.as_str()).take(2).collect();
    match names.as_slice() {
        [only] => (*only).to_owned(),
        [] | [_, _, ..] => "các trường".to_owned(),
    }
}
