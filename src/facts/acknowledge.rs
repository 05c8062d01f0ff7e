//! Warnings that are known and accepted.

use super::Facts;
use crate::diagnostic::{Diagnostic, Severity};

/// `found` without the warnings that `chap_nhan` accepts, and with a warning for each entry of it that accepts
/// none. Goes over the findings of all stages at once, at the end.
pub fn acknowledge(facts: &Facts, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let idle = facts
        .acknowledged
        .iter()
        .filter(|entry| !found.iter().any(|diagnostic| accepted(diagnostic, &entry.rule.value)));
    let idle: Vec<_> = idle
        .map(|entry| {
            let message =
                format!("`chap_nhan` nêu `{}`, nhưng không có cảnh báo nào như vậy", entry.rule.value);
            Diagnostic::warning("chap-nhan-thua", message).at(&entry.rule.place).hint("bỏ mục này")
        })
        .collect();
    found.into_iter().filter(|diagnostic| !is_accepted(facts, diagnostic)).chain(idle).collect()
}

/// Whether `chap_nhan` accepts `diagnostic`; an error never is.
pub fn is_accepted(facts: &Facts, diagnostic: &Diagnostic) -> bool {
    facts.acknowledged.iter().any(|entry| accepted(diagnostic, &entry.rule.value))
}

fn accepted(diagnostic: &Diagnostic, rule: &str) -> bool {
    diagnostic.severity == Severity::Warning && diagnostic.rule == rule
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::{Acknowledgement, sample};

    fn rules_left(acknowledged: &[&str], found: Vec<Diagnostic>) -> Vec<&'static str> {
        let mut facts = sample::commune_plan();
        let entry = |rule: &&str| Acknowledgement {
            rule: sample::located(rule.to_string()),
            reason: "Kế hoạch của huyện chỉ định một trường".to_owned(),
        };
        facts.acknowledged = acknowledged.iter().map(entry).collect();
        acknowledge(&facts, found).iter().map(|diagnostic| diagnostic.rule).collect()
    }

    #[test]
    fn an_accepted_warning_is_silent_others_are_not() {
        let found = || {
            let warning = |rule| Diagnostic::warning(rule, "…");
            vec![warning("muc-tieu-chua-co-thang"), warning("hoc-ham-hoc-vi")]
        };
        assert_eq!(rules_left(&["muc-tieu-chua-co-thang"], found()), ["hoc-ham-hoc-vi"]);
        assert_eq!(rules_left(&[], found()), ["muc-tieu-chua-co-thang", "hoc-ham-hoc-vi"]);
    }

    #[test]
    fn an_entry_that_accepts_nothing_is_a_warning_and_errors_stay() {
        let error = Diagnostic::error("so-lieu-lech", "…");
        assert_eq!(rules_left(&["so-lieu-lech"], vec![error]), ["so-lieu-lech", "chap-nhan-thua"]);
        assert_eq!(rules_left(&["muc-tieu-chua-co-thang"], vec![]), ["chap-nhan-thua"]);
    }
}
