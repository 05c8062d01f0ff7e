#![allow(clippy::unwrap_used)]
//! Schools and rules for the tests of this module.

use std::sync::Arc;

use super::regimes::Regimes;
use crate::diagnostic::{Place, Source};
use crate::facts::{Level, PartialDate, Recognition, School, Target, TargetKind, sample};
use crate::yaml::{Located, Told};

pub(crate) fn regimes() -> Regimes {
    Regimes::load(None, &mut crate::diagnostic::Report::new()).unwrap()
}

pub(crate) fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap()
}

pub(crate) fn located<T>(value: T) -> Located<T> {
    let source = Arc::new(Source { name: "a.yaml".into(), text: "truong:".into() });
    Located { value, place: Place::new(&source, 0..6) }
}

pub(crate) fn recognised(national_standard: u8, accreditation: Option<u8>, day: &str) -> Recognition {
    let mut held: Recognition =
        sample::read(&format!("{{chuan_quoc_gia: {national_standard}, ngay: {day}}}"));
    held.accreditation = accreditation;
    held
}

pub(crate) fn school(recognitions: Vec<Recognition>) -> School {
    let mut school = sample::school("Trường THCS Cẩm Thành", Level::LowerSecondary);
    school.recognitions = Told::Yes(recognitions);
    school
}

pub(crate) fn target(kind: TargetKind, national_standard: Option<u8>, month: Option<&str>) -> Target {
    let mut target: Target = sample::read(&format!("{{loai: {}}}", kind.key()));
    target.national_standard = national_standard.map(located);
    target.month = month.map(|month| located(date(month)));
    target
}

/// Schools of two communes around the year 2027.
pub(crate) fn due_schools() -> Vec<(&'static str, School)> {
    let all = [
        ("Yên Trường", "Tiểu học B", Level::Primary, "9/2022"),
        ("Yên Trường", "Tiểu học A", Level::Primary, "3/2022"),
        ("Yên Trường", "Tiểu học quá hạn", Level::Primary, "20/5/2020"),
        ("Yên Trường", "Mầm non A", Level::Preschool, "3/2022"),
        ("Cẩm Thành", "THCS còn hạn", Level::LowerSecondary, "2024"),
        ("Cẩm Thành", "THCS chưa rõ hạn", Level::LowerSecondary, "2015"),
        ("Cẩm Thành", "Mầm non B", Level::Preschool, "2022"),
    ];
    all.map(|(commune, name, level, day)| {
        let school =
            School { name: name.into(), level: located(level), ..school(vec![recognised(1, Some(2), day)]) };
        (commune, school)
    })
    .into()
}
