//! A decision that the facts record by number and date for the documents after it, held against itself.

use super::decided;
use super::outcome::Judgement;
use super::outcomes;
use super::regimes::Regimes;
use crate::choice;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{DatedNumber, DocumentNumber, Facts};
use crate::legal::Register;

choice! {
    /// `chinh_la` of a template's head: which decision of the cycle its documents are.
    pub enum OwnDecision: "quyết định được ghi trong dữ kiện" {
        /// On the schools that the council proposed.
        Recognition = "quyet_dinh_cong_nhan", "quyết định công nhận";
        /// On the council that appraises schools.
        Appraisers = "hoi_dong_tham_dinh", "quyết định thành lập Hội đồng thẩm định";
        /// On the council by which a school assesses itself.
        SelfAssessors = "hoi_dong_tu_danh_gia", "quyết định thành lập Hội đồng tự đánh giá";
    }
}

/// Findings on a document that is `own`: what `facts` record of it, and when it is made.
pub fn check_own_decision(
    facts: &Facts,
    own: OwnDecision,
    regimes: &Regimes,
    register: &Register,
) -> Vec<Diagnostic> {
    let proposed: Vec<_> = match own {
        OwnDecision::Recognition => {
            let held = outcomes(facts, regimes).into_iter();
            held.filter(|outcome| outcome.proposal().is_some_and(|level| level > 0)).collect()
        }
        OwnDecision::Appraisers | OwnDecision::SelfAssessors => Vec::new(),
    };
    let mut report = Vec::new();
    for paper in recorded(facts, own, &proposed) {
        report.extend(differs(facts, own, paper));
    }
    // What the facts record is held against the session by itself.
    let unrecorded =
        proposed.iter().filter(|outcome| outcome.school.granted(facts.cycle.granted.as_ref()).is_none());
    for outcome in unrecorded {
        let day = &facts.record.date;
        report.extend(decided::too_late(outcome.school, day, outcome.regime, register));
        report.extend(decided::too_early(outcome.school, day, regimes, outcome.regime, register));
    }
    report
}

/// What the facts tell of the decision, each paper once.
fn recorded<'a>(facts: &'a Facts, own: OwnDecision, proposed: &[Judgement<'a>]) -> Vec<&'a DatedNumber> {
    match own {
        OwnDecision::Recognition => {
            let general = facts.cycle.granted.as_ref();
            let papers = proposed.iter().filter_map(|outcome| outcome.school.granted(general));
            let mut papers: Vec<_> = papers.map(|(paper, _)| paper).collect();
            papers.dedup();
            papers
        }
        OwnDecision::Appraisers => {
            facts.cycle.appraisers.iter().filter_map(|council| council.decision.as_ref()).collect()
        }
        OwnDecision::SelfAssessors => {
            facts.cycle.self_assessors.iter().filter_map(|council| council.decision.as_ref()).collect()
        }
    }
}

/// Number or date of the document and of what the facts record of it.
fn differs(facts: &Facts, own: OwnDecision, paper: &DatedNumber) -> Vec<Diagnostic> {
    let mut report = Vec::new();
    let record = &facts.record;
    if !record.date.value.can_be(paper.date.value) {
        let message = format!(
            "văn bản là {}, đề {}, nhưng dữ kiện ghi {} đề {}",
            own.name(),
            record.date.value.plain(),
            own.name(),
            paper.date.value.plain()
        );
        let found = Diagnostic::new(&rules::QUYET_DINH_LECH, message).at(&record.date.place);
        report.push(found.related(&paper.date.place, "ngày ghi ở đây"));
    }
    let number = paper.number.value.split('/').next().unwrap_or_default().trim();
    if let Some((own_number, recorded)) = record.number.as_ref().zip(DocumentNumber::parse(number))
        && *own_number != recorded
    {
        let message = format!(
            "văn bản là {}, số {own_number}, nhưng dữ kiện ghi {} số {}",
            own.name(),
            own.name(),
            paper.number.value
        );
        let found = Diagnostic::new(&rules::QUYET_DINH_LECH, message).at(&paper.number.place);
        report.push(found.related(&record.date.place, "số và ngày của văn bản ở đây"));
    }
    report
}

#[cfg(test)]
#[path = "own_decision_tests.rs"]
mod tests;
