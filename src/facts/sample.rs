//! Facts of the Cẩm Thành plan of 2024, from which unit tests start.

use std::sync::Arc;

use super::{
    AppendixChoice, Circumstances, Conference, DocumentRecord, Facts, Issuer, Level, Located, MeetingKind,
    PartialDate, Period, Person, Recognition, School, Signer, Target, TargetKind, Told,
};
use crate::diagnostic::{Place, Source};

/// The source all sample values point into.
pub(crate) fn source() -> Arc<Source> {
    Arc::new(Source { name: "cam-thanh.yaml".to_owned(), text: "mau: ke-hoach-xa\n".to_owned() })
}

/// A value at the start of the sample source.
pub(crate) fn located<T>(value: T) -> Located<T> {
    Located { value, place: Place::new(&source(), 0..3) }
}

/// A month.
pub(crate) fn month(month: u8, year: u16) -> PartialDate {
    PartialDate::Month { year, month }
}

/// A school without recognition and target.
pub(crate) fn school(name: &str, level: Level) -> School {
    School {
        place: Place::new(&source(), 0..3),
        name: name.to_owned(),
        level: located(level),
        levels: Vec::new(),
        commune: None,
        recognitions: Told::Silent,
        target: Told::Silent,
        circumstances: Circumstances::default(),
        note: None,
    }
}

/// The same school with a target, dated where `when` is given.
pub(crate) fn aiming(mut school: School, kind: TargetKind, when: Option<PartialDate>) -> School {
    let month = when.map(located);
    school.target = Told::Yes(Target {
        kind: located(kind),
        national_standard: None,
        accreditation: None,
        month,
        outside_table: false,
    });
    school
}

/// The same school with a recognition of mức độ 1.
pub(crate) fn recognised(mut school: School, date: Option<PartialDate>) -> School {
    let date = date.map(located);
    let mut all = school.recognitions().to_vec();
    all.push(Recognition {
        national_standard: Some(1),
        accreditation: None,
        date,
        valid_until: None,
        decision: None,
        withdrawn: None,
    });
    school.recognitions = Told::Yes(all);
    school
}

/// The plan of UBND xã Cẩm Thành: three schools up for renewal, one of them dated.
pub(crate) fn commune_plan() -> Facts {
    let renewal = |name, level, when| {
        let held = recognised(school(name, level), Some(month(5, 2019)));
        aiming(held, TargetKind::Renewal, when)
    };
    Facts {
        source: source(),
        template: located("ke-hoach-xa".to_owned()),
        period: Period::Year(2024),
        rules: None,
        issuer: Issuer {
            name: located("Ủy ban nhân dân xã Cẩm Thành".to_owned()),
            abbreviation: None,
            short_name: None,
            superior: None,
            place: "Cẩm Thành".to_owned(),
            reports_to: Some(located("UBND huyện Cẩm Thủy".to_owned())),
            advised_by: None,
            name_lines: Vec::new(),
            unit_code: None,
        },
        record: DocumentRecord {
            number: None,
            date: located(month(1, 2024)),
            symbol: None,
            subject: None,
            urgency: None,
            circulation: None,
            drafter_mark: None,
            address: Vec::new(),
        },
        schools: vec![
            renewal("Trường THCS Cẩm Thành", Level::LowerSecondary, Some(month(5, 2024))),
            renewal("Trường Tiểu học Cẩm Thành", Level::Primary, None),
            renewal("Trường Mầm non Cẩm Thành", Level::Preschool, None),
        ],
        roadmap: Vec::new(),
        subordinates: None,
        declared: None,
        conference: None,
        bases: Vec::new(),
        reporting: None,
        parts: Vec::new(),
        appendix: AppendixChoice::default(),
        addressees: Vec::new(),
        recipients: vec![located("Phòng GD&ĐT huyện (để b/c)".to_owned())],
        filing: vec!["VT".to_owned(), "GD".to_owned()],
        signer: Signer {
            office: "Phó Chủ tịch".to_owned(),
            name: Some("Hà Văn Chung".to_owned()),
            authority: None,
            authority_lines: Vec::new(),
            other_office: None,
        },
        acknowledged: Vec::new(),
        own: serde_json::Map::new(),
    }
}

/// A conference chaired by someone of `office`.
pub(crate) fn conference(office: &str) -> Conference {
    Conference {
        kind: MeetingKind::default(),
        name: "tổng kết năm học".to_owned(),
        time: None,
        date: located(month(12, 2023)),
        venue: None,
        chairs: vec![Person {
            salutation: None, name: "Nguyễn Văn A".to_owned(), office: office.to_owned()
        }],
        participants: Vec::new(),
        reports: Vec::new(),
    }
}
