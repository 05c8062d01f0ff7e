//! What a school was recognised for after it was appraised: a recognition as any other, which nobody types again.

use super::{Appraisal, DatedNumber, Facts, PartialDate, Recognition, School, WithdrawalGrounds};
use crate::yaml::Told;

/// Adds to each school of `facts` the recognition that its appraisal led to by the document's date.
pub(super) fn add(facts: &mut Facts) {
    let (day, general) = (facts.record.date.value, facts.cycle.granted.clone());
    for school in &mut facts.schools {
        let granted = school.granted(general.as_ref()).filter(|(paper, _)| is_by(paper, day));
        if let Some((paper, level)) = granted {
            let recognition = recognition(paper, level);
            add_to(school, recognition);
        }
    }
}

impl School {
    /// The decision that its appraisal led to, and the mức độ; `general` is that on all schools proposed.
    pub fn granted<'a>(&'a self, general: Option<&'a DatedNumber>) -> Option<(&'a DatedNumber, u8)> {
        let appraisal = self.appraisal.as_ref()?;
        let level = appraisal.proposal().filter(|level| *level > 0)?;
        appraisal.granted.as_ref().or(general).map(|paper| (paper, level))
    }

    /// Whether what was aimed at is settled on `day`: the council has concluded on it.
    pub fn is_settled(&self, day: PartialDate) -> bool {
        let concluded = |appraisal: &Appraisal| {
            let session = appraisal.session.as_ref();
            appraisal.proposal().is_some()
                && session.is_some_and(|session| session.date.value.earliest() <= day.latest())
        };
        self.appraisal.as_deref().is_some_and(concluded)
    }
}

fn is_by(paper: &DatedNumber, day: PartialDate) -> bool {
    paper.date.value.latest() <= day.latest()
}

fn recognition(paper: &DatedNumber, level: u8) -> Recognition {
    Recognition {
        national_standard: Some(level),
        accreditation: None,
        date: Some(paper.date.clone()),
        valid_until: None,
        decision: Some(paper.number.clone()),
        withdrawn: None,
        grounds: WithdrawalGrounds::default(),
    }
}

/// One that stands there already is not added again.
fn add_to(school: &mut School, recognition: Recognition) {
    let day = |one: &Recognition| one.date.as_ref().map(|date| date.value);
    let is_known = |known: &Recognition| {
        known.national_standard == recognition.national_standard && day(known) == day(&recognition)
    };
    match &mut school.recognitions {
        Told::Yes(all) if all.iter().any(is_known) => {}
        Told::Yes(all) => all.push(recognition),
        nothing @ (Told::No(_) | Told::Silent) => *nothing = Told::Yes(vec![recognition]),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn held(dated: &str, general: &str) -> Vec<(Option<u8>, String)> {
        let mut facts = sample::commune_plan();
        facts.record.date.value = PartialDate::parse(dated).unwrap();
        facts.cycle.granted = Some(sample::read(general));
        let mut school: School = sample::read(
            "{ten: Trường THCS A, cap_hoc: thcs, cong_nhan: chua, tham_dinh: {bieu_quyet: {cong_nhan: {muc_1: 7}}}}",
        );
        school.place = sample::located(()).place;
        facts.schools = vec![school];
        add(&mut facts);
        add(&mut facts);
        let all = facts.schools.first().unwrap().recognitions();
        all.iter().map(|one| (one.national_standard, one.date.as_ref().unwrap().value.numeric())).collect()
    }

    #[test]
    fn a_school_holds_what_was_decided_from_its_day_on_and_once() {
        let decision = "{so_ky_hieu: 12/QĐ-SGDĐT, ngay: 02/4/2027}";
        assert_eq!(held("02/4/2027", decision), [(Some(1), "02/4/2027".to_owned())]);
        assert_eq!(held("15/6/2027", decision), [(Some(1), "02/4/2027".to_owned())]);
        assert_eq!(held("01/4/2027", decision), []);
    }
}
