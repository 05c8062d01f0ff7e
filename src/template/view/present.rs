//! The present state as templates see it.

use serde::Serialize;

use super::date::DateView;
use super::rules::Scales;
use super::school::{ABBREVIATED, IN_FULL, SchoolView, reached};
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
    /// Those whose recognition has not lapsed, as a sentence begins: the only one by its name; empty where there is none.
    #[serde(rename = "con_han")]
    in_force: String,
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
    /// "Trường THCS A đạt KĐCLGD cấp độ 2 (công nhận ngày 20/5/2022)".
    #[serde(rename = "cau")]
    sentence: String,
    /// The same without abbreviations.
    #[serde(rename = "cau_day_du")]
    sentence_in_full: String,
}

impl<'a> PresentView<'a> {
    pub(super) fn new(figures: &'a Figures, scales: Scales<'a>) -> Self {
        let present = &figures.present;
        let known = figures.any_recognised() != Any::Unknown;
        let mut holders: Vec<&Holder> = present.holders.iter().collect();
        holders.sort_by_key(|holder| holder.school.level.value);
        let in_force = in_force(&holders);
        let schools = holders.into_iter().zip(1..).map(|(holder, ordinal)| {
            let Holder { school, recognition, lapsed } = holder;
            let when = times(holder).map(|times| format!(" ({times})")).unwrap_or_default();
            let sentence = |reached: String| format!("{} đạt {reached}{when}", school.name);
            HolderView {
                sentence: sentence(reached(recognition, scales, ABBREVIATED)),
                sentence_in_full: sentence(reached(recognition, scales, IN_FULL)),
                school: SchoolView::with_recognition(school, recognition, ordinal, scales),
                lapsed: lapsed.map(DateView::new),
                times: times(holder),
            }
        });
        Self {
            as_of: DateView::new(present.as_of),
            count: present.holders.len(),
            known,
            schools: schools.collect(),
            in_force,
        }
    }
}

fn in_force(holders: &[&Holder]) -> String {
    let mut lasting = holders.iter().filter(|holder| holder.lapsed.is_none());
    match (lasting.next(), lasting.next()) {
        (None, _) => String::new(),
        (Some(only), None) => only.school.name.clone(),
        (Some(_), Some(_)) => "Các trường đã được công nhận".to_owned(),
    }
}

/// When a recognition was got and when it lapsed, as exactly as that is known.
fn times(holder: &Holder) -> Option<String> {
    let got = holder.recognition.date.as_ref().map(|date| format!("công nhận {}", date.value.as_known()));
    let lapsed = holder.lapsed.map(|date| format!("đã hết hạn {}", date.as_known()));
    let times: Vec<_> = got.into_iter().chain(lapsed).collect();
    (!times.is_empty()).then(|| times.join(", "))
}
