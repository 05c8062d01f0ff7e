//! A decision that the facts record by number and date for the documents after it, held against itself.

use super::decided;
use super::outcome::{Judgement, outcomes};
use super::regimes::Regimes;
use crate::choice;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Council, DatedNumber, DocumentNumber, Facts, IssuerKind, Level};
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
    match own {
        OwnDecision::Recognition => {
            let mut report: Vec<_> = unauthorised(facts, own, regimes, register).into_iter().collect();
            report.extend(recognition(facts, regimes, register));
            report
        }
        OwnDecision::Appraisers => {
            let mut report: Vec<_> = unauthorised(facts, own, regimes, register).into_iter().collect();
            report.extend(of_council(facts, own, facts.cycle.appraisers.as_ref()));
            report
        }
        OwnDecision::SelfAssessors => of_council(facts, own, facts.cycle.self_assessors.as_ref()),
    }
}

/// A body that the rules of the day do not let decide.
fn unauthorised(
    facts: &Facts,
    own: OwnDecision,
    regimes: &Regimes,
    register: &Register,
) -> Option<Diagnostic> {
    let regime = regimes.on(facts.record.date.value.latest())?;
    let authority = &regime.authority;
    let issuer = &facts.issuer.name;
    // "Giám đốc Sở Giáo dục và Đào tạo": the head of the body, which a name goes on with its place.
    let is_his = authority.value.match_indices(' ').any(|(space, _)| {
        let body = authority.value.get(space + 1..).unwrap_or_default();
        body.contains(' ') && issuer.value.to_lowercase().starts_with(&body.to_lowercase())
    });
    if is_his || facts.issuer.kind() == IssuerKind::Other {
        return None;
    }
    let message = format!(
        "{} không có thẩm quyền ban hành {}; thẩm quyền thuộc {}",
        issuer.value,
        own.name(),
        authority.value
    );
    let found = Diagnostic::new(&rules::KHONG_DUNG_THAM_QUYEN, message).at(&issuer.place);
    Some(found.hint(format!("căn cứ {}", regime.cite(authority, Level::Primary, register))))
}

fn of_council(facts: &Facts, own: OwnDecision, council: Option<&Council>) -> Vec<Diagnostic> {
    let recorded = council.and_then(|council| council.decision.as_ref());
    recorded.map(|paper| differs(facts, own, paper)).unwrap_or_default()
}

fn recognition(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let held = outcomes(facts, regimes);
    let proposed: Vec<_> =
        held.iter().filter(|outcome| outcome.proposal().is_some_and(|level| level > 0)).collect();
    if proposed.is_empty() {
        return nobody(facts, &held).into_iter().collect();
    }
    let general = facts.cycle.granted.as_ref();
    let granted = |outcome: &Judgement<'_>| outcome.school.granted(general).is_some();
    let papers = proposed.iter().filter_map(|outcome| outcome.school.granted(general));
    let mut papers: Vec<_> = papers.map(|(paper, _)| paper).collect();
    papers.dedup();
    let mut report: Vec<_> =
        papers.into_iter().flat_map(|paper| differs(facts, OwnDecision::Recognition, paper)).collect();
    // What the facts record is held against session and term wherever they are used.
    for outcome in proposed.iter().filter(|outcome| !granted(outcome)) {
        let day = &facts.record.date;
        report.extend(decided::too_late(outcome.school, day, outcome.regime, register));
        report.extend(decided::too_early(outcome.school, day, regimes, outcome.regime, register));
    }
    report
}

/// Why there is no school to recognise; nothing where no school was appraised, or the place writes it.
fn nobody(facts: &Facts, held: &[Judgement<'_>]) -> Option<Diagnostic> {
    let record = &facts.record.date;
    let appraised = facts.schools.iter().filter_map(|school| Some((school, school.appraisal.as_ref()?)));
    let later = appraised.filter_map(|(school, appraisal)| Some((school, appraisal.session.as_ref()?)));
    let mut later =
        later.filter(|(_, session)| session.date.value.earliest() > record.value.latest()).peekable();
    if held.is_empty() && later.peek().is_none() {
        return None;
    }
    let message =
        format!("quyết định công nhận đề {} mà chưa có trường nào để công nhận", record.value.plain());
    let found = Diagnostic::new(&rules::CHUA_CO_TRUONG_DE_NGHI, message).at(&record.place);
    let found = held.iter().fold(found, |found, outcome| {
        let said = match outcome.proposal() {
            Some(_) => "Hội đồng không đề nghị công nhận",
            None => "chưa có kết quả biểu quyết hay kết luận về đề nghị công nhận",
        };
        found.related(&outcome.appraisal.place, format!("{}: {said}", outcome.school.name))
    });
    Some(later.fold(found, |found, (school, session)| {
        let when = session.date.value.plain();
        found.related(&session.date.place, format!("{}: Hội đồng họp {when}, sau ngày này", school.name))
    }))
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
