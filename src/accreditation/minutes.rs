//! Whether the minutes of an appraisal contradict themselves.

use super::outcome::Judgement;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{CouncilSeat, EvidenceKind, EvidenceState, Facts};
use crate::vietnamese::{clock, same_name};
use crate::yaml::Told;

/// What cannot be said in one and the same minutes.
pub(super) fn contradictions(outcome: &Judgement<'_>) -> Vec<Diagnostic> {
    let told = |message: String, place: &Place| {
        let message = format!("{}: {message}", outcome.school.name);
        Diagnostic::new(&rules::BIEN_BAN_MAU_THUAN, message).at(place)
    };
    let mut report = Vec::new();
    report.extend(not_enough(outcome).map(|(message, place)| told(message, place)));
    report.extend(unverified(outcome).map(|(message, place)| told(message, place)));
    report.extend(hours(outcome).map(|(message, place)| told(message, place)));
    report.extend(
        received(outcome)
            .map(|(message, place, since)| told(message, place).related(since, "ngày tiếp nhận ghi ở đây")),
    );
    report
}

/// There is not enough to conclude on, and yet it is concluded.
fn not_enough<'a>(outcome: &Judgement<'a>) -> Option<(String, &'a Place)> {
    let appraisal = outcome.appraisal;
    let concludes = outcome.degree.is_some() || appraisal.proposal().is_some();
    (concludes && appraisal.evidence_state == Some(EvidenceState::NotEnough)).then(|| {
        let message =
            "tình trạng hồ sơ là chưa đủ căn cứ để kết luận, nhưng biên bản có kết luận hoặc đề nghị";
        (message.to_owned(), &appraisal.place)
    })
}

/// The results of a visit are among the files, and there was none.
fn unverified<'a>(outcome: &Judgement<'a>) -> Option<(String, &'a Place)> {
    let appraisal = outcome.appraisal;
    let uses = appraisal.evidence.contains(&EvidenceKind::Visit);
    match (&appraisal.verified, uses) {
        (Told::No(place), true) => {
            Some(("hồ sơ có kết quả xác minh thực tế, nhưng ghi không xác minh thực tế".to_owned(), place))
        }
        (Told::No(_) | Told::Silent | Told::Yes(_), _) => None,
    }
}

/// The session ends before it begins, or the minutes are adopted outside of it.
fn hours<'a>(outcome: &Judgement<'a>) -> Option<(String, &'a Place)> {
    let session = outcome.appraisal.session.as_ref()?;
    let times = [&session.from, &session.until, &session.adopted];
    let times: Vec<_> = times.into_iter().flatten().filter_map(|text| Some((clock(text)?, text))).collect();
    let (earlier, later) = times.windows(2).find_map(|pair| match pair {
        [(first, earlier), (second, later)] if second < first => Some((earlier, later)),
        _ => None,
    })?;
    Some((format!("cuộc họp có mốc {later} đứng sau mốc {earlier}"), &session.date.place))
}

/// Files came after the session, or a visit was made after it.
fn received<'a>(outcome: &Judgement<'a>) -> Option<(String, &'a Place, &'a Place)> {
    let (session, received) = outcome.appraisal.session.as_ref().zip(outcome.appraisal.received.as_ref())?;
    let is_after = received.value.earliest() > session.date.value.latest();
    is_after.then(|| {
        let (on, since) = (session.date.value.plain(), received.value.plain());
        (
            format!("Hội đồng họp {on}, trước khi tiếp nhận hồ sơ ({since})"),
            &session.date.place,
            &received.place,
        )
    })
}

/// Who signs as the council's chair or secretary, and was absent from its session on the one school of the document.
pub(super) fn absent_signers(outcome: &Judgement<'_>, facts: &Facts) -> Vec<Diagnostic> {
    let about = facts.own_school().is_some_and(|own| own.name == outcome.school.name);
    let Some(session) = outcome.appraisal.session.as_ref().filter(|_| about) else { return Vec::new() };
    let signers = std::iter::once(&facts.signer).chain(&facts.co_signers);
    let absent = signers.filter_map(|signer| {
        let seat = signer.seat.as_ref().filter(|seat| seat.value != CouncilSeat::Member)?;
        let name = signer.name.as_ref()?;
        let absence = session.absent.iter().find(|absence| same_name(&absence.name.value, name))?;
        let message = format!(
            "{}: {name} ký với tư cách {}, nhưng vắng mặt tại cuộc họp",
            outcome.school.name,
            seat.value.name()
        );
        let found = Diagnostic::new(&rules::BIEN_BAN_MAU_THUAN, message).at(&absence.name.place);
        Some(found.related(&seat.place, "người ký ghi ở đây"))
    });
    absent.collect()
}

#[cfg(test)]
#[path = "minutes_tests.rs"]
mod tests;
