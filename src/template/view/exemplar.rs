//! Facts that leave nothing out: what they show is every name a template can use.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::diagnostic::{Place, Source};
use crate::facts::{
    AppendixChoice, Circumstances, Conference, ConferenceReport, DocumentNumber, DocumentRecord, Facts,
    Issuer, Level, Located, MeetingKind, PartialDate, Period, Person, Recognition, Reporting, School, Signer,
    Target, TargetKind, Told,
};

/// The exemplar, with facts of one's own.
pub(super) fn facts(own: Map<String, Value>) -> Facts {
    Facts {
        source: source(),
        template: located(String::new()),
        period: Period::SchoolYear(YEAR),
        rules: None,
        issuer: issuer(),
        record: record(),
        schools: TargetKind::ALL.map(school).into(),
        roadmap: Vec::new(),
        subordinates: None,
        declared: None,
        conference: Some(conference()),
        bases: Vec::new(),
        reporting: Some(Reporting {
            due: located(date(YEAR)),
            to: some_located(),
            summary_to: some_located(),
        }),
        parts: Vec::new(),
        appendix: AppendixChoice::default(),
        addressees: Vec::new(),
        recipients: Vec::new(),
        filing: Vec::new(),
        signer: Signer {
            office: String::new(),
            name: some_text(),
            authority: None,
            authority_lines: Vec::new(),
            other_office: None,
        },
        acknowledged: Vec::new(),
        own,
    }
}

const YEAR: u16 = 2024;

/// A full date in `year`, so that its parts are all there.
fn date(year: u16) -> PartialDate {
    PartialDate::Day(PartialDate::Year(year).latest())
}

fn source() -> Arc<Source> {
    Arc::new(Source { name: String::new(), text: String::new() })
}

fn located<T>(value: T) -> Located<T> {
    Located { value, place: Place::new(&source(), 0..0) }
}

fn some_text() -> Option<String> {
    Some(String::new())
}

fn some_located() -> Option<Located<String>> {
    some_text().map(located)
}

fn issuer() -> Issuer {
    Issuer {
        // A Văn phòng, so that it may announce by order of the committee's chair.
        name: located("Văn phòng Ủy ban nhân dân xã Cẩm Thành".to_owned()),
        abbreviation: some_text(),
        short_name: some_text(),
        superior: some_located(),
        place: String::new(),
        reports_to: some_located(),
        advised_by: some_located(),
        name_lines: Vec::new(),
        unit_code: None,
    }
}

fn record() -> DocumentRecord {
    DocumentRecord {
        number: Some(DocumentNumber { number: 1, suffix: String::new() }),
        date: located(date(YEAR)),
        symbol: some_text(),
        subject: some_located(),
        urgency: None,
        circulation: None,
        drafter_mark: None,
        address: Vec::new(),
    }
}

fn school(kind: TargetKind) -> School {
    let recognition = Recognition {
        national_standard: Some(1),
        accreditation: Some(1),
        date: Some(located(date(YEAR - 1))),
        // Lapsed when the period begins.
        valid_until: Some(located(date(YEAR - 1))),
        decision: Some(located(String::new())),
        withdrawn: None,
    };
    School {
        place: Place::new(&source(), 0..0),
        name: "Trường Tiểu học Cẩm Thành".to_owned(),
        level: located(Level::Primary),
        levels: Vec::new(),
        commune: Some(located(String::new())),
        recognitions: Told::Yes(vec![recognition]),
        target: Told::Yes(Target {
            kind: located(kind),
            national_standard: Some(located(1)),
            accreditation: Some(located(1)),
            month: Some(located(date(YEAR))),
            outside_table: false,
        }),
        circumstances: Circumstances::default(),
        note: some_text(),
    }
}

fn conference() -> Conference {
    Conference {
        kind: MeetingKind::default(),
        name: String::new(),
        time: some_text(),
        date: located(date(YEAR)),
        venue: some_text(),
        chairs: vec![Person {
            salutation: some_text(), name: String::new(), office: "Chủ tịch".to_owned()
        }],
        participants: vec![String::new()],
        reports: vec![ConferenceReport { by: String::new(), title: String::new() }],
    }
}
