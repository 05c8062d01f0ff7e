#![allow(clippy::unwrap_used)]
//! Tests of merged schools that say something else of themselves.

use super::super::samples::{date, located, recognised, regimes, school};
use super::*;

type Before<'a> = (&'a str, Told<Vec<Recognition>>);

fn merged(
    kind: ReorganisationKind,
    own: Told<Vec<Recognition>>,
    before: Vec<Before<'_>>,
) -> Option<Diagnostic> {
    let mut school = School { recognitions: own, ..school(Vec::new()) };
    let one = |(name, recognitions): Before<'_>| Predecessor {
        place: located(()).place,
        name: name.to_owned(),
        recognitions,
    };
    let change = Reorganisation {
        kind: located(kind),
        effective: located(date("01/9/2026")),
        predecessors: before.into_iter().map(one).collect(),
    };
    school.circumstances.reorganised = Some(change.clone());
    check(&school, &change, &regimes())
}

fn held(level: u8, day: &str) -> Told<Vec<Recognition>> {
    Told::Yes(vec![recognised(level, None, day)])
}

fn no() -> Told<Vec<Recognition>> {
    Told::No(located(()).place)
}

const ITSELF: &str = "Trường THCS Cẩm Thành";
const OTHER: &str = "Trường THCS Cẩm Vân";

#[test]
fn a_school_made_of_others_has_held_nothing_before() {
    let before = || vec![(OTHER, held(1, "20/5/2022")), ("Trường THCS Cẩm Tú", no())];
    let told = merged(ReorganisationKind::Consolidated, held(1, "20/5/2022"), before()).unwrap();
    assert_eq!(
        told.message,
        "Trường THCS Cẩm Thành: `cong_nhan` ghi chuẩn quốc gia mức độ 1 (20/5/2022), nhưng trường có do hợp nhất từ \
         01/9/2026; phần này không được tính"
    );
    assert_eq!((told.rule(), told.related.len()), (RULE.name(), 1));
    let undated = Recognition { date: None, ..recognised(1, None, "2022") };
    assert!(merged(ReorganisationKind::Consolidated, Told::Yes(vec![undated]), before()).is_some());
    assert!(merged(ReorganisationKind::Merged, held(1, "20/5/2022"), before()).is_some());
    for kind in [ReorganisationKind::Divided, ReorganisationKind::Separated, ReorganisationKind::Renamed] {
        assert_eq!(merged(kind, held(1, "20/5/2022"), Vec::new()), None, "{kind:?}");
    }
}

#[test]
fn what_it_held_itself_stands_in_both_places_alike() {
    let own = || held(1, "20/5/2022");
    for (itself, told) in [
        (own(), false),
        (held(1, "5/2022"), false),
        (held(2, "20/5/2022"), true),
        (held(1, "20/5/2023"), true),
        (no(), true),
        (Told::Silent, true),
    ] {
        let before = vec![(ITSELF, itself.clone()), (OTHER, held(1, "10/10/2024"))];
        let found = merged(ReorganisationKind::Merged, own(), before);
        assert_eq!(found.is_some(), told, "{itself:?}");
        assert!(found.is_none_or(|found| found.related.len() == 2));
    }
}

#[test]
fn none_and_kept_or_given_too_soon_is_told() {
    let valid = || vec![(ITSELF, held(1, "20/5/2022")), (OTHER, held(1, "10/10/2024"))];
    let lost = || vec![(ITSELF, held(1, "20/5/2022")), (OTHER, no())];
    assert!(merged(ReorganisationKind::Merged, no(), valid()).is_some());
    assert_eq!(merged(ReorganisationKind::Merged, no(), lost()), None);
    assert_eq!(merged(ReorganisationKind::Merged, Told::Silent, valid()), None);
    assert!(merged(ReorganisationKind::Merged, held(1, "10/2026"), lost()).is_some());
    assert_eq!(merged(ReorganisationKind::Merged, held(1, "4/2028"), lost()), None);
    assert_eq!(merged(ReorganisationKind::Merged, held(1, "10/2026"), valid()), None);
}
