//! The schools whose recognition lapses in or before a year.

use std::collections::HashSet;

use super::history::{Held, Holding};
use super::regime::Regime;
use super::regimes::Regimes;
use super::renewal::{DUE_TARGET, renews};
use crate::facts::{Facts, Level, PartialDate, School, TargetKind};
use crate::units::{Commune, in_running_text};
use crate::vietnamese::OrderKey;

/// One school that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct DueRow<'a> {
    /// The commune, by the name or code the facts use.
    pub commune: String,
    pub school: &'a School,
    /// What lapses: the national standard, or KĐCLGD where the school holds that only.
    pub holding: Holding<'a>,
    /// The rules by which it is renewed: those at the end of the year, or the earlier ones that the school goes on by.
    pub regime: Option<&'a Regime>,
    /// Whether it lapses before the year itself.
    pub overdue: bool,
}

impl DueRow<'_> {
    /// The level of the school.
    pub fn level(&self) -> Level {
        self.school.level.value
    }

    /// The target that fits; none where the rules renew no such recognition.
    pub fn target(&self) -> Option<TargetKind> {
        let renewed = self.regime.is_none_or(|regime| renews(regime, &self.holding, self.level()));
        renewed.then_some(DUE_TARGET)
    }

    /// When the recognition lapses; `None` where its date is not known or older than the known rules.
    pub fn lapses(&self) -> Option<PartialDate> {
        self.holding.lapses
    }
}

/// `documents` and all they sum up, none twice: a file is often read by itself and by the one that sums it up.
pub fn documents_of(documents: &[Facts]) -> Vec<&Facts> {
    let (mut seen, mut all) = (HashSet::new(), Vec::new());
    add(documents, &mut seen, &mut all);
    all
}

fn add<'a>(documents: &'a [Facts], seen: &mut HashSet<&'a str>, all: &mut Vec<&'a Facts>) {
    // The documents of a batch share their file, so all of them are looked at before any is noted.
    let is_new = |facts: &&Facts| !seen.contains(facts.source.name.as_str());
    let fresh: Vec<&Facts> = documents.iter().filter(is_new).collect();
    seen.extend(fresh.iter().map(|facts| facts.source.name.as_str()));
    for facts in fresh {
        all.push(facts);
        let below = facts.subordinates.iter().map(|subordinates| subordinates.documents.as_slice());
        below.for_each(|documents| add(documents, seen, all));
    }
}

/// The schools of one document, each with its commune: its own `xa`, by name also where it is a code; else the
/// commune of the document, else the issuer's place.
pub fn schools_of(facts: &Facts) -> impl Iterator<Item = (String, &School)> {
    let own = facts.own_commune();
    facts.schools.iter().map(move |school| {
        let commune = school.commune_or(own.as_ref()).unwrap_or_else(|| facts.issuer.place.clone());
        let by_code = Commune::find(&commune).map(Commune::in_text);
        (by_code.unwrap_or_else(|| in_running_text(&commune)), school)
    })
}

/// The schools whose recognition lapses in or before `year`, by commune, level and month. A recognition whose end
/// is not known is listed too, after the others of its commune and level: someone has to look.
pub fn due<'a>(
    schools: impl IntoIterator<Item = (String, &'a School)>,
    year: u16,
    regimes: &'a Regimes,
) -> Vec<DueRow<'a>> {
    let last = regimes.on(PartialDate::Year(year).latest());
    // Several documents may read one list.
    let mut seen = HashSet::new();
    let is_new = |commune: &str, school: &School| {
        let place = &school.place;
        let cell = place.cell.as_ref().map(|cell| (cell.sheet.clone(), cell.row));
        seen.insert((
            commune.to_owned(),
            place.source.name.clone(),
            place.span.start,
            cell,
            school.name.clone(),
        ))
    };
    let mut is_new = is_new;
    let rows = schools.into_iter().filter(|(commune, school)| is_new(commune, school));
    let rows = rows.filter_map(|(commune, school)| {
        let holding = Holding::of(school, Held::NationalStandard, regimes)
            .or_else(|| Holding::of(school, Held::Accreditation, regimes))?;
        let lapses_in = holding.lapses.map(PartialDate::year);
        let overdue = lapses_in.is_some_and(|lapses_in| lapses_in < year);
        let later = lapses_in.is_some_and(|lapses_in| lapses_in > year);
        let regime = last.map(|regime| regimes.of_school(school, regime));
        (!later).then_some(DueRow { commune, school, holding, regime, overdue })
    });
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_cached_key(order);
    rows
}

fn order(row: &DueRow<'_>) -> impl Ord + use<> {
    let lapses = row.lapses().map(PartialDate::earliest);
    (OrderKey::new(&row.commune), row.level(), lapses.is_none(), lapses, OrderKey::new(&row.school.name))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{due_schools, located, recognised, regimes, school};
    use super::*;

    fn names(year: u16) -> Vec<String> {
        let (schools, regimes) = (due_schools(), regimes());
        let pairs = schools.iter().map(|(commune, school)| ((*commune).to_owned(), school));
        due(pairs, year, &regimes).iter().map(|row| row.school.name.clone()).collect()
    }

    #[test]
    fn lists_by_commune_level_and_month_what_lapses_up_to_the_year() {
        assert_eq!(
            names(2027),
            ["Mầm non B", "THCS chưa rõ hạn", "Mầm non A", "Tiểu học quá hạn", "Tiểu học A", "Tiểu học B"]
        );
    }

    #[test]
    fn a_list_that_two_documents_read_counts_once() {
        let (schools, regimes) = (due_schools(), regimes());
        let pairs = || schools.iter().map(|(commune, school)| ((*commune).to_owned(), school));
        assert_eq!(due(pairs().chain(pairs()), 2027, &regimes), due(pairs(), 2027, &regimes));
    }

    #[test]
    fn the_year_decides() {
        assert_eq!(names(2026), ["THCS chưa rõ hạn", "Tiểu học quá hạn"]);
        assert!(names(2029).contains(&"THCS còn hạn".to_owned()));
    }

    #[test]
    fn the_last_day_of_the_year_is_in_it() {
        let regimes = regimes();
        let due_in = |day: &str, year| {
            let school = school(vec![recognised(1, None, day)]);
            due([(String::new(), &school)], year, &regimes).len()
        };
        assert_eq!(due_in("31/12/2022", 2027), 1);
        assert_eq!(due_in("01/01/2023", 2027), 0);
        assert_eq!(due_in("2022", 2027), 1);
    }

    #[test]
    fn a_school_recognised_anew_is_not_due_and_one_without_recognition_neither() {
        let regimes = regimes();
        let renewed = school(vec![recognised(1, None, "5/2019"), recognised(1, None, "5/2024")]);
        let never = school(Vec::new());
        assert!(due([(String::new(), &renewed), (String::new(), &never)], 2027, &regimes).is_empty());
    }

    #[test]
    fn kdclgd_counts_where_the_school_holds_that_only() {
        let regimes = regimes();
        let mut recognition = recognised(1, Some(1), "5/2022");
        recognition.national_standard = None;
        let school = School { commune: Some(located("x".into())), ..school(vec![recognition]) };
        let rows = due([("x".to_owned(), &school)], 2027, &regimes);
        assert_eq!(rows.first().map(|row| row.holding.held), Some(Held::Accreditation));
    }
}
