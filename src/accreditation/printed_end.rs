//! The end that a certificate prints, against the one that follows from its date.

use chrono::Duration;

use super::history::add_years;
use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, PartialDate, Recognition, School};
use crate::legal::Register;

/// A warning for each recognition whose `den` is not as many years after `ngay` as the rules of that day say. Which of
/// the two is mistyped nobody can tell; what is printed goes on counting.
pub fn check_printed_ends(facts: &Facts, regimes: &Regimes, register: &Register) -> Vec<Diagnostic> {
    let of_school = |school: &School| {
        let own = school.recognitions().iter();
        let change = school.circumstances.reorganised.as_ref();
        let before = change.into_iter().flat_map(|change| &change.predecessors);
        let theirs = before.filter_map(|one| one.recognitions.yes().map(|all| (one.name.as_str(), all)));
        let all = own.map(|one| (school.name.as_str(), one));
        let all = all.chain(theirs.flat_map(|(name, all)| all.iter().map(move |one| (name, one))));
        let found = all.filter_map(|(name, one)| warning(name, one, school, regimes, register));
        found.collect::<Vec<_>>()
    };
    facts.schools.iter().flat_map(of_school).collect()
}

fn warning(
    name: &str,
    recognition: &Recognition,
    school: &School,
    regimes: &Regimes,
    register: &Register,
) -> Option<Diagnostic> {
    let (given, printed) = recognition.date.as_ref().zip(recognition.valid_until.as_ref())?;
    let regime = regimes.on(given.value.latest())?;
    let term = &regime.validity_years;
    let expected = add_years(given.value, term.value);
    // "Đến hết ngày 19/5" and "đến ngày 20/5" are one.
    let day = Duration::days(i64::from(matches!(printed.value, PartialDate::Day(_))));
    let (first, last) = (printed.value.earliest(), printed.value.latest());
    let agrees = first <= expected.latest() + day && last >= expected.earliest() - day;
    // That it ends before it was given is told on its own.
    if agrees || last <= given.value.latest() {
        return None;
    }
    let message = format!(
        "{name}: công nhận {} thì có giá trị {} năm, đến {}, nhưng `den` ghi {}",
        given.value.plain(),
        term.value,
        expected.plain(),
        printed.value.plain()
    );
    let clause = regime.cite(term, school.level.value, register);
    Some(
        Diagnostic::new(&rules::HAN_LECH_NGAY_CONG_NHAN, message)
            .at(&printed.place)
            .related(&given.place, "ngày công nhận ở đây")
            .hint("sửa `ngay` hoặc `den`, ngày nào sai so với giấy thì sửa ngày đó; `den` được dùng để tính hạn")
            .hint(format!("căn cứ {clause}")),
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::samples::{recognised, regimes, school};
    use super::*;
    use crate::diagnostic::tried;
    use crate::facts::sample;

    fn found(given: &str, printed: &str) -> Vec<Diagnostic> {
        let mut recognition = recognised(1, None, given);
        recognition.valid_until = recognised(1, None, printed).date;
        let facts = Facts { schools: vec![school(vec![recognition])], ..sample::commune_plan() };
        check_printed_ends(&facts, &regimes(), &tried(|report| Register::load(None, report)).value.unwrap())
    }

    #[test]
    fn another_end_than_that_of_the_rules_is_told_at_both_places() {
        for (given, printed) in [
            ("20/5/2022", "20/5/2026"),
            ("20/5/2022", "20/5/2028"),
            ("20/5/2022", "18/5/2027"),
            ("20/5/2022", "22/5/2027"),
            ("20/5/2022", "4/2027"),
            ("5/2022", "2028"),
            ("2022", "2026"),
            ("2022", "01/01/2029"),
            ("08/7/2026", "08/7/2030"),
        ] {
            let told = found(given, printed);
            assert_eq!(told.len(), 1, "{given} {printed}");
            assert_eq!(told[0].related.len(), 1);
        }
        assert_eq!(
            found("20/5/2022", "20/5/2032")[0].message,
            "Trường THCS Cẩm Thành: công nhận 20/5/2022 thì có giá trị 5 năm, đến 20/5/2027, nhưng `den` ghi 20/5/2032"
        );
    }

    #[test]
    fn what_may_be_the_same_day_is_not() {
        for (given, printed) in [
            ("20/5/2022", "20/5/2027"),
            ("20/5/2022", "19/5/2027"),
            ("20/5/2022", "5/2027"),
            ("20/5/2022", "2027"),
            ("5/2022", "01/6/2027"),
            ("2022", "31/12/2027"),
            ("29/02/2020", "28/02/2025"),
            // No rules are known for it.
            ("20/5/2015", "20/5/2025"),
            // Told as what it is.
            ("20/5/2022", "20/5/2021"),
        ] {
            assert_eq!(found(given, printed), [], "{given} {printed}");
        }
    }
}
