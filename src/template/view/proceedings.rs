//! Conference, reporting and signer as templates see them.

use serde::Serialize;

use crate::facts::{Conference, ConferenceReport, Reporting, Signer};

use super::date::DateView;
use super::text;

#[derive(Serialize)]
pub(super) struct ConferenceView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "gio")]
    time: Option<&'a str>,
    #[serde(rename = "ngay")]
    date: DateView,
    #[serde(rename = "dia_diem")]
    venue: Option<&'a str>,
    #[serde(rename = "chu_tri")]
    chair: ChairView<'a>,
    #[serde(rename = "thanh_phan")]
    participants: &'a [String],
    #[serde(rename = "bao_cao")]
    reports: Vec<ReportView<'a>>,
}

#[derive(Serialize)]
struct ChairView<'a> {
    #[serde(rename = "danh_xung")]
    salutation: Option<&'a str>,
    #[serde(rename = "ho_ten")]
    name: &'a str,
    #[serde(rename = "chuc_vu")]
    office: &'a str,
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
    pub(super) fn new(conference: &'a Conference) -> Self {
        let report = |report: &'a ConferenceReport| ReportView { by: &report.by, title: &report.title };
        Self {
            name: &conference.name,
            time: conference.time.as_deref(),
            date: DateView::new(conference.date.value),
            venue: conference.venue.as_deref(),
            chair: ChairView {
                salutation: conference.chair.salutation.as_deref(),
                name: &conference.chair.name,
                office: &conference.chair.office,
            },
            participants: &conference.participants,
            reports: conference.reports.iter().map(report).collect(),
        }
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
