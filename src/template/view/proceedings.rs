//! Conference, reporting and signer as templates see them.

use serde::Serialize;

use crate::facts::{Conference, ConferenceReport, Facts, Person, Reporting, Signer};

use super::date::DateView;
use super::text::text;
use crate::template::first_letter;

#[derive(Serialize)]
pub(super) struct ConferenceView<'a> {
    /// "cuộc họp".
    #[serde(rename = "loai")]
    kind: &'a str,
    #[serde(rename = "ten")]
    name: &'a str,
    /// "cuộc họp về cụm công nghiệp".
    #[serde(rename = "ten_day_du")]
    full_name: String,
    /// What the conclusions are called by: the meeting, before it the chair where a Văn phòng announces them.
    #[serde(rename = "ket_luan")]
    concluded: String,
    #[serde(rename = "gio")]
    time: Option<&'a str>,
    #[serde(rename = "ngay")]
    date: DateView,
    /// "Hồi 8 giờ 00 phút, ngày 15/12/2026, tại Hội trường A", as a sentence begins.
    #[serde(rename = "luc_va_noi")]
    held_at: String,
    /// "Bà Vũ Thị G, Giám đốc Sở, chủ trì Hội nghị": who chaired what, as a sentence begins.
    #[serde(rename = "nguoi_va_viec")]
    chairing_of: String,
    #[serde(rename = "dia_diem")]
    venue: Option<&'a str>,
    #[serde(rename = "chu_tri")]
    chairs: Vec<ChairView<'a>>,
    /// All who chaired, in running text: "ông Nguyễn Văn A, Giám đốc Sở, và bà Trần Thị B, Phó Giám đốc Sở".
    #[serde(rename = "nguoi_chu_tri")]
    chaired_by: String,
    /// "chủ trì"; "đồng chủ trì" of more than one.
    #[serde(rename = "vai_tro_chu_tri")]
    chairing: &'static str,
    /// "Chủ tịch Ủy ban nhân dân tỉnh": by whose order a Văn phòng announces it.
    #[serde(rename = "thua_lenh")]
    by_order_of: Option<String>,
    #[serde(rename = "thanh_phan")]
    participants: &'a [String],
    /// The lines of those who took part: the chairs, each with the role, then the others; each begins as a line does.
    #[serde(rename = "dong_thanh_phan")]
    attendance: Vec<String>,
    /// "Phòng A trình bày Báo cáo B", each report.
    #[serde(rename = "trinh_bay")]
    presented: Vec<String>,
    #[serde(rename = "bao_cao")]
    reports: Vec<ReportView<'a>>,
}

#[derive(Serialize)]
pub(super) struct ChairView<'a> {
    #[serde(rename = "danh_xung")]
    salutation: Option<&'a str>,
    #[serde(rename = "ho_ten")]
    name: &'a str,
    #[serde(rename = "chuc_vu")]
    office: &'a str,
    /// "Ông Nguyễn Văn A, Giám đốc Sở", as a line begins.
    #[serde(rename = "day_du")]
    full: String,
}

#[derive(Serialize)]
struct ReportView<'a> {
    #[serde(rename = "don_vi")]
    by: &'a str,
    #[serde(rename = "ten")]
    title: &'a str,
}

#[derive(Serialize)]
pub(super) struct ReportingView<'a> {
    #[serde(rename = "han")]
    due: DateView,
    #[serde(rename = "noi_nhan")]
    to: Option<&'a str>,
    #[serde(rename = "tong_hop")]
    summary_to: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct SignerView<'a> {
    #[serde(rename = "chuc_vu")]
    office: &'a str,
    #[serde(rename = "ho_ten")]
    name: Option<&'a str>,
}

impl<'a> ConferenceView<'a> {
    /// The conference of `facts`, if it tells of one.
    pub(super) fn of(facts: &'a Facts) -> Option<Self> {
        let conference = facts.conference.as_ref()?;
        let committee = facts.issuer.served_committee().filter(|_| facts.announces_for_the_chair());
        let by_order_of = committee.map(|committee| format!("Chủ tịch {committee}"));
        // Citations write their days in figures, and a document has one form; notices of before keep their words.
        let date = conference.date.value;
        let day = if facts.record.has_two_tiers() { date.as_known() } else { date.in_words() };
        Some(Self::new(conference, by_order_of, &day))
    }

    fn new(conference: &'a Conference, by_order_of: Option<String>, day: &str) -> Self {
        let report = |report: &'a ConferenceReport| ReportView { by: &report.by, title: &report.title };
        let chairing = if conference.chairs.len() > 1 { "đồng chủ trì" } else { "chủ trì" };
        let role = format!("{} {}", first_letter::upper(chairing), conference.kind.words());
        let chairs = conference.chairs.iter().map(|chair| format!("{} - {role}", in_a_line(chair)));
        let at = match &conference.time {
            Some(time) => format!("Hồi {time}, {day}"),
            None => first_letter::upper(day),
        };
        let chaired_by = in_a_sentence(&conference.chairs);
        Self {
            kind: conference.kind.words(),
            name: &conference.name,
            concluded: match &by_order_of {
                Some(_) => {
                    format!("của {} tại {}", in_a_sentence(&conference.chairs), conference.full_name())
                }
                None => conference.full_name(),
            },
            full_name: conference.full_name(),
            time: conference.time.as_deref(),
            date: DateView::new(conference.date.value),
            venue: conference.venue.as_deref(),
            chairs: conference.chairs.iter().map(ChairView::new).collect(),
            chaired_by: chaired_by.clone(),
            chairing,
            presented: conference
                .reports
                .iter()
                .map(|report| format!("{} trình bày {}", report.by, report.title))
                .collect(),
            attendance: chairs
                .chain(conference.participants.iter().map(|who| first_letter::upper(who)))
                .collect(),
            held_at: match &conference.venue {
                Some(venue) => format!("{at}, tại {venue}"),
                None => at,
            },
            chairing_of: first_letter::upper(&format!(
                "{chaired_by}, {chairing} {}",
                conference.kind.words()
            )),
            by_order_of,
            participants: &conference.participants,
            reports: conference.reports.iter().map(report).collect(),
        }
    }
}

impl<'a> ChairView<'a> {
    pub(super) fn new(person: &'a Person) -> Self {
        Self {
            salutation: person.salutation.as_deref(),
            name: &person.name,
            office: &person.office,
            full: in_a_line(person),
        }
    }

    /// "Ông Nguyễn Văn A, Giám đốc Sở".
    pub(super) fn in_full(self) -> String {
        self.full
    }
}

/// "Ông Nguyễn Văn A, Giám đốc Sở".
fn in_a_line(person: &Person) -> String {
    [titled(person, first_letter::upper), person.office.clone()].join(", ")
}

/// "Ông Nguyễn Văn A".
fn titled(person: &Person, form: fn(&str) -> String) -> String {
    match &person.salutation {
        Some(salutation) => format!("{} {}", form(salutation), person.name),
        None => person.name.clone(),
    }
}

/// Each with the office, the last after "và"; a comma closes an office before what follows.
fn in_a_sentence(persons: &[Person]) -> String {
    let each: Vec<_> = persons
        .iter()
        .map(|person| format!("{}, {}", titled(person, first_letter::lower), person.office))
        .collect();
    match each.as_slice() {
        [several @ .., last] if !several.is_empty() => format!("{}, và {last}", several.join("; ")),
        _ => each.concat(),
    }
}

impl<'a> ReportingView<'a> {
    pub(super) fn new(reporting: &'a Reporting) -> Self {
        Self {
            due: DateView::new(reporting.due.value),
            to: text(reporting.to.as_ref()),
            summary_to: text(reporting.summary_to.as_ref()),
        }
    }
}

impl<'a> SignerView<'a> {
    pub(super) fn new(signer: &'a Signer) -> Self {
        Self { office: &signer.office, name: signer.name.as_deref() }
    }
}
