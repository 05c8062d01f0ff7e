//! The present state as templates see it.

use serde::Serialize;

use super::date::DateView;
use super::rules::Scales;
use super::school::SchoolView;
use crate::figures::{Any, Figures, Holder};

#[derive(Serialize)]
pub(super) struct PresentView<'a> {
    #[serde(rename = "den_ngay")]
    as_of: DateView,
    #[serde(rename = "so_luong")]
    count: usize,
    /// Whether the facts tell of schools that have been recognised, or that there is none.
    #[serde(rename = "biet")]
    known: bool,
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
    /// "công nhận ngày 20/5/2022, đã hết hạn tháng 5/2027"; null where neither is known.
    #[serde(rename = "thoi_diem")]
    times: Option<String>,
}

impl<'a> PresentView<'a> {
    pub(super) fn new(figures: &'a Figures, scales: Scales<'a>) -> Self {
        let present = &figures.present;
        let known = figures.any_recognised() != Any::Unknown;
        let mut holders: Vec<&Holder> = present.holders.iter().collect();
        holders.sort_by_key(|holder| holder.school.level.value);
        let schools = holders.into_iter().zip(1..).map(|(holder, ordinal)| HolderView {
            school: SchoolView::with_recognition(&holder.school, &holder.recognition, ordinal, scales),
            lapsed: holder.lapsed.map(DateView::new),
            times: times(holder),
        });
        Self {
            as_of: DateView::new(present.as_of),
            count: present.holders.len(),
            known,
            schools: schools.collect(),
        }
    }
}

/// When a recognition was got and when it lapsed, as exactly as that is known.
fn times(holder: &Holder) -> Option<String> {
    let got = holder.recognition.date.as_ref().map(|date| format!("công nhận {}", date.value.as_known()));
    let lapsed = holder.lapsed.map(|date| format!("đã hết hạn {}", date.as_known()));
    let times: Vec<_> = got.into_iter().chain(lapsed).collect();
    (!times.is_empty()).then(|| times.join(", "))
}
