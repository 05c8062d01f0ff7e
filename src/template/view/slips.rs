//! Papers given to a person or sent with others, as templates see them.

use serde::Serialize;

use super::date::DateView;
use super::proceedings::ChairView;
use crate::facts::{Delegation, Introduction, Leave, SentPaper};

#[derive(Serialize)]
pub(super) struct IntroductionView<'a> {
    #[serde(rename = "nguoi")]
    persons: Vec<ChairView<'a>>,
    #[serde(rename = "den")]
    sent_to: &'a str,
    #[serde(rename = "viec")]
    purpose: &'a str,
    #[serde(rename = "han")]
    valid_until: DateView,
}

#[derive(Serialize)]
pub(super) struct LeaveView<'a> {
    #[serde(rename = "nguoi")]
    person: ChairView<'a>,
    #[serde(rename = "don")]
    requested: DateView,
    #[serde(rename = "thoi_gian")]
    length: &'a str,
    #[serde(rename = "tu")]
    from: DateView,
    #[serde(rename = "den")]
    to: DateView,
    #[serde(rename = "noi")]
    place: &'a str,
    #[serde(rename = "tinh_vao")]
    counted_to: &'a str,
}

#[derive(Serialize)]
pub(super) struct DelegationView<'a> {
    #[serde(rename = "nguoi")]
    person: ChairView<'a>,
    #[serde(rename = "viec")]
    tasks: &'a [String],
    #[serde(rename = "tu")]
    from: DateView,
    #[serde(rename = "den")]
    to: Option<DateView>,
}

#[derive(Serialize)]
pub(super) struct PaperView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "so_ban")]
    copies: Option<u32>,
    #[serde(rename = "ghi_chu")]
    note: Option<&'a str>,
}

impl<'a> IntroductionView<'a> {
    pub(super) fn new(introduction: &'a Introduction) -> Self {
        Self {
            persons: introduction.persons.iter().map(ChairView::new).collect(),
            sent_to: &introduction.sent_to,
            purpose: &introduction.purpose,
            valid_until: DateView::new(introduction.valid_until.value),
        }
    }
}

impl<'a> LeaveView<'a> {
    pub(super) fn new(leave: &'a Leave) -> Self {
        Self {
            person: ChairView::new(&leave.person),
            requested: DateView::new(leave.requested.value),
            length: &leave.length,
            from: DateView::new(leave.from.value),
            to: DateView::new(leave.to.value),
            place: &leave.place,
            counted_to: &leave.counted_to,
        }
    }
}

impl<'a> DelegationView<'a> {
    pub(super) fn new(delegation: &'a Delegation) -> Self {
        Self {
            person: ChairView::new(&delegation.person),
            tasks: &delegation.tasks,
            from: DateView::new(delegation.from.value),
            to: delegation.to.as_ref().map(|to| DateView::new(to.value)),
        }
    }
}

impl<'a> PaperView<'a> {
    pub(super) fn new(paper: &'a SentPaper) -> Self {
        Self { name: &paper.name, copies: paper.copies, note: paper.note.as_deref() }
    }
}
