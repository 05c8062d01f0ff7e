//! The present state as templates see it.

use serde::Serialize;

use super::date::DateView;
use super::rules::Scales;
use super::school::SchoolView;
use crate::figures::{Holder, PresentState};

#[derive(Serialize)]
pub(super) struct PresentView<'a> {
    #[serde(rename = "den_ngay")]
    as_of: DateView,
    #[serde(rename = "so_luong")]
    count: usize,
    /// In the order of tables.
    #[serde(rename = "truong")]
    schools: Vec<HolderView<'a>>,
}

#[derive(Serialize)]
struct HolderView<'a> {
    #[serde(flatten)]
    school: SchoolView<'a>,
    /// Null while what it holds may still be valid.
    #[serde(rename = "het_han")]
    lapsed: Option<DateView>,
}

impl<'a> PresentView<'a> {
    pub(super) fn new(present: &'a PresentState, scales: Scales<'_>) -> Self {
        let mut holders: Vec<&Holder> = present.holders.iter().collect();
        holders.sort_by_key(|holder| holder.school.level.value);
        let schools = holders.into_iter().zip(1..).map(|(holder, ordinal)| HolderView {
            school: SchoolView::with_recognition(&holder.school, Some(&holder.recognition), ordinal, scales),
            lapsed: holder.lapsed.map(DateView::new),
        });
        Self { as_of: DateView::new(present.as_of), count: present.holders.len(), schools: schools.collect() }
    }
}
