//! The sentences that a document's facts hold in words of their own.

use super::Facts;
use crate::yaml::Located;

impl Facts {
    /// What it says in sentences of its own beside `noi_dung`: the plan's, how things went, what a meeting concluded.
    pub fn own_sentences(&self) -> impl Iterator<Item = &Located<String>> {
        let review = self
            .review
            .iter()
            .flat_map(|review| [&review.results, &review.shortcomings, &review.causes].into_iter().flatten());
        let meeting = self.conference.iter().flat_map(|meeting| &meeting.conclusions);
        let funding = self.funding.iter().flat_map(|funding| &funding.statements);
        self.plan
            .texts()
            .chain(review)
            .chain(funding)
            .chain(meeting.flat_map(|conclusion| &conclusion.statements))
    }

    /// Gives each of them to `change`, which may leave nothing of it.
    pub fn change_own_sentences(
        &mut self,
        mut change: impl FnMut(&Located<String>) -> Option<Located<String>>,
    ) {
        self.plan.change_texts(&mut change);
        let review = self
            .review
            .iter_mut()
            .flat_map(|review| [&mut review.results, &mut review.shortcomings, &mut review.causes]);
        let meeting = self.conference.iter_mut().flat_map(|meeting| &mut meeting.conclusions);
        let funding = self.funding.iter_mut().map(|funding| &mut funding.statements);
        for texts in review.chain(funding).chain(meeting.map(|conclusion| &mut conclusion.statements)) {
            *texts = texts.iter().filter_map(&mut change).collect();
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::facts::{
        BodyDuties, Conclusion, Duty, Funding, MoneyUnit, PlanText, Review, SolutionArea, sample,
    };
    use crate::yaml::Located;

    #[test]
    fn they_are_changed_in_the_order_in_which_they_are_told() {
        let mut numbers = 0..;
        let mut text = || sample::located(numbers.next().unwrap_or_default().to_string());
        let duty = |work| Duty { work, with: Vec::new(), due: None };
        let mut facts = sample::commune_plan();
        let place = facts.place();
        facts.plan = PlanText {
            purposes: vec![text(), text()],
            requirements: vec![text()],
            goals: vec![text()],
            solutions: vec![SolutionArea {
                place,
                title: None,
                statements: vec![text(), text()],
                tasks: Vec::new(),
            }],
            duties: vec![BodyDuties {
                body: sample::located("Sở A".to_owned()),
                duties: vec![duty(text()), duty(text())],
            }],
        };
        facts.review =
            Some(Review { results: vec![text()], shortcomings: vec![text()], causes: vec![text()] });
        facts.funding = Some(Funding {
            unit: MoneyUnit::default(),
            items: Vec::new(),
            statements: vec![text()],
            declared_total: None,
            in_words: false,
        });
        if let Some(meeting) = &mut facts.conference {
            let conclusion = Conclusion { topic: None, statements: vec![text()], tasks: Vec::new() };
            meeting.conclusions = vec![conclusion];
        }
        let told: Vec<Located<String>> = facts.own_sentences().cloned().collect();
        let mut changed = Vec::new();
        facts.change_own_sentences(|text| {
            changed.push(text.clone());
            (text.value != "0").then(|| text.clone())
        });
        assert_eq!(changed, told);
        assert!(
            told.iter().map(|text| text.value.clone()).eq((0..told.len()).map(|number| number.to_string()))
        );
        assert_eq!(facts.own_sentences().count(), told.len() - 1);
    }
}
