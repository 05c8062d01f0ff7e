//! Warnings that are known and accepted.

use super::{Acknowledgement, Facts};
use crate::diagnostic::{Diagnostic, Report, Severity, rules};

/// `found` without the warnings that `chap_nhan` accepts, and with a warning for each entry of its own that
/// accepts none. Goes over the findings of all stages at once, at the end.
pub fn acknowledge(facts: &Facts, found: Report) -> Report {
    let idle = facts
        .acknowledged
        .iter()
        .filter(|entry| !entry.is_shared)
        .filter(|entry| !found.iter().any(|diagnostic| accepted(diagnostic, &entry.rule.value)));
    let idle: Vec<_> = idle
        .map(|entry| {
            let name = &entry.rule.value;
            let message = if rules::find(name).is_some_and(|rule| !rules::is_acceptable(rule)) {
                format!("`chap_nhan` nêu `{name}`, nhưng quy tắc này không chấp nhận được, phải sửa")
            } else {
                format!("`chap_nhan` nêu `{name}`, nhưng không có cảnh báo nào như vậy")
            };
            Diagnostic::new(&rules::CHAP_NHAN_THUA, message).at(&entry.rule.place).hint("bỏ mục này")
        })
        .collect();
    found.into_iter().filter(|diagnostic| !is_accepted(facts, diagnostic)).chain(idle).collect()
}

/// Makes warnings of those held findings that `chap_nhan` accepts; [`acknowledge`] then takes them away. To be
/// called by whoever makes facts, before errors are counted.
pub fn accept_held(acknowledged: &[Acknowledgement], found: &mut [Diagnostic]) {
    let held = found.iter_mut().filter(|diagnostic| diagnostic.severity == Severity::Held);
    let accepted = held.filter(|held| acknowledged.iter().any(|entry| entry.rule.value == held.rule()));
    accepted.for_each(|diagnostic| diagnostic.severity = Severity::Warning);
}

/// Whether `chap_nhan` accepts `diagnostic`; an error never is.
pub fn is_accepted(facts: &Facts, diagnostic: &Diagnostic) -> bool {
    facts.acknowledged.iter().any(|entry| accepted(diagnostic, &entry.rule.value))
}

fn accepted(diagnostic: &Diagnostic, rule: &str) -> bool {
    diagnostic.severity == Severity::Warning && diagnostic.rule() == rule
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn rules_left(acknowledged: &[&str], found: Vec<Diagnostic>) -> Vec<&'static str> {
        let mut facts = sample::commune_plan();
        let entry = |rule: &&str| Acknowledgement {
            rule: sample::located(rule.to_string()),
            reason: "Kế hoạch của huyện chỉ định một trường".to_owned(),
            is_shared: false,
        };
        facts.acknowledged = acknowledged.iter().map(entry).collect();
        acknowledge(&facts, found.into()).iter().map(|diagnostic| diagnostic.rule()).collect()
    }

    #[test]
    fn an_accepted_warning_is_silent_others_are_not() {
        let found = || {
            let warning = |rule| Diagnostic::new(rule, "…");
            vec![warning(&rules::MUC_TIEU_CHUA_CO_THANG), warning(&rules::HOC_HAM_HOC_VI)]
        };
        assert_eq!(rules_left(&["muc-tieu-chua-co-thang"], found()), ["hoc-ham-hoc-vi"]);
        assert_eq!(rules_left(&[], found()), ["muc-tieu-chua-co-thang", "hoc-ham-hoc-vi"]);
    }

    #[test]
    fn what_is_held_back_is_an_error_until_it_is_accepted() {
        let mut facts = sample::commune_plan();
        let mut found = vec![Diagnostic::new(&rules::COT_CHUA_HIEU, "…")];
        accept_held(&facts.acknowledged, &mut found);
        assert!(found[0].is_error());
        facts.acknowledged = vec![Acknowledgement {
            rule: sample::located("cot-chua-hieu".to_owned()),
            reason: "Cột ghi số lớp".to_owned(),
            is_shared: false,
        }];
        accept_held(&facts.acknowledged, &mut found);
        assert!(!found[0].is_error());
        assert_eq!(*acknowledge(&facts, found.into()), []);
    }

    #[test]
    fn an_entry_that_documents_share_may_accept_nothing_in_one_of_them() {
        let mut facts = sample::commune_plan();
        let rule = sample::located("hang-an".to_owned());
        facts.acknowledged =
            vec![Acknowledgement { rule, reason: "Lọc để in".to_owned(), is_shared: true }];
        assert_eq!(*acknowledge(&facts, Report::new()), []);
    }

    #[test]
    fn an_entry_that_accepts_nothing_is_a_warning_and_errors_stay() {
        let error = Diagnostic::new(&rules::SO_LIEU_LECH, "…");
        assert_eq!(rules_left(&["so-lieu-lech"], vec![error]), ["so-lieu-lech", "chap-nhan-thua"]);
        assert_eq!(rules_left(&["muc-tieu-chua-co-thang"], vec![]), ["chap-nhan-thua"]);
    }
}
