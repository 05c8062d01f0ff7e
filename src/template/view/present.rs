//! The present state as templates see it.

use serde::{Serialize, Serializer};

use super::date::DateView;
use super::rules::Scales;
use super::school::{ABBREVIATED, IN_FULL, SchoolView, reached};
use crate::accreditation::HeldValidity;
use crate::facts::{PartialDate, Recognition};
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
    /// Those that are counted, in the order of tables.
    #[serde(rename = "truong")]
    schools: Vec<HolderView<'a>>,
    /// Those that were recognised and are not counted any more.
    #[serde(rename = "het_han")]
    lapsed: Vec<HolderView<'a>>,
    /// Those whose recognition has not lapsed, as a sentence begins: the only one by its name; empty where there is none.
    #[serde(rename = "con_han")]
    in_force: String,
}

#[derive(Serialize)]
struct HolderView<'a> {
    #[serde(flatten)]
    school: SchoolView<'a>,
    /// When it ended or ends, of what is not counted; of others there is no such name.
    #[serde(rename = "het_han", skip_serializing_if = "Option::is_none")]
    lapsed: Option<DateView>,
    /// "công nhận ngày 20/5/2022, đã hết hạn tháng 5/2027"; null where neither is known.
    #[serde(rename = "thoi_diem")]
    times: HolderTimes<'a>,
    /// "Trường THCS A đạt KĐCLGD cấp độ 2 (công nhận ngày 20/5/2022)".
    #[serde(rename = "cau")]
    sentence: HolderSentence<'a>,
    /// The same without abbreviations.
    #[serde(rename = "cau_day_du")]
    sentence_in_full: HolderSentence<'a>,
}

/// When what a holder has was got and when it lapsed, put together when it is looked at.
#[derive(Clone, Copy)]
struct HolderTimes<'a> {
    holder: &'a Holder,
    scales: Scales<'a>,
}

/// What a holder has, put together when it is looked at.
struct HolderSentence<'a> {
    times: HolderTimes<'a>,
    /// What KĐCLGD is called.
    accreditation: &'static str,
}

impl<'a> PresentView<'a> {
    pub(super) fn new(figures: &'a Figures, scales: Scales<'a>) -> Self {
        let present = &figures.present;
        let known = figures.any_recognised() != Any::Unknown;
        let mut holders: Vec<&Holder> = present.holders.iter().collect();
        holders.sort_by_key(|holder| holder.school.level.value);
        let (valid, lapsed): (Vec<&Holder>, Vec<&Holder>) =
            holders.into_iter().partition(|holder| holder.validity.counts());
        Self {
            as_of: DateView::new(present.as_of),
            count: valid.len(),
            known,
            in_force: in_force(&valid, scales),
            schools: views(&valid, scales),
            lapsed: views(&lapsed, scales),
        }
    }
}

fn views<'a>(holders: &[&'a Holder], scales: Scales<'a>) -> Vec<HolderView<'a>> {
    let view = |(holder, ordinal): (&&'a Holder, usize)| {
        let times = HolderTimes { holder, scales };
        HolderView {
            sentence: HolderSentence { times, accreditation: ABBREVIATED },
            sentence_in_full: HolderSentence { times, accreditation: IN_FULL },
            school: SchoolView::with_recognition(&holder.school, &holder.shown, ordinal, scales),
            lapsed: end(holder.validity).map(DateView::new),
            times,
        }
    };
    holders.iter().zip(1..).map(view).collect()
}

impl Serialize for HolderSentence<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { times, accreditation } = *self;
        let HolderTimes { holder, scales } = times;
        let Holder { school, recognition, beside, shown: _, validity } = holder;
        let verb = if validity.counts() { "đạt" } else { "đã được công nhận đạt" };
        let has = |what: &Recognition, when: Option<String>| {
            let when = when.map(|when| format!(" ({when})")).unwrap_or_default();
            format!("{}{when}", reached(what, scales, accreditation))
        };
        let beside = beside.as_ref().map(|beside| format!(" và {}", has(beside, got(beside))));
        let sentence = format!(
            "{} {verb} {}{}",
            school.name,
            has(recognition, times.told()),
            beside.unwrap_or_default()
        );
        serializer.serialize_str(&sentence)
    }
}

impl Serialize for HolderTimes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.told().serialize(serializer)
    }
}

impl HolderTimes<'_> {
    /// As exactly as they are known.
    fn told(self) -> Option<String> {
        let Self { holder, scales } = self;
        let got = got(&holder.recognition);
        let lapsed = match holder.validity {
            HeldValidity::Valid | HeldValidity::Untold => {
                ended_since(holder, scales).map(|end| format!("hết hạn {}", end.as_known()))
            }
            HeldValidity::Unclear(end) => Some(format!("hết hạn {}", end.as_known())),
            HeldValidity::Lapsed(Some(end)) => Some(format!("đã hết hạn {}", end.as_known())),
            HeldValidity::Lapsed(None) => Some("chưa rõ thời hạn".to_owned()),
        };
        let times: Vec<_> = got.into_iter().chain(lapsed).collect();
        (!times.is_empty()).then(|| times.join(", "))
    }
}

/// When that ended or ends which is not counted.
fn end(validity: HeldValidity) -> Option<PartialDate> {
    match validity {
        HeldValidity::Valid | HeldValidity::Untold => None,
        HeldValidity::Unclear(end) => Some(end),
        HeldValidity::Lapsed(end) => end,
    }
}

/// Those whose recognition has not ended by the document's own day either, which may be later.
fn in_force(holders: &[&Holder], scales: Scales<'_>) -> String {
    let lasting: Vec<_> = holders.iter().filter(|holder| ended_since(holder, scales).is_none()).collect();
    match lasting.as_slice() {
        [] => String::new(),
        [only] => only.school.name.clone(),
        [_, _, ..] if lasting.len() < holders.len() => "Các trường còn thời hạn công nhận".to_owned(),
        [_, _, ..] => "Các trường đã được công nhận".to_owned(),
    }
}

/// When what counts on the day that is told of ended, by the document's own day.
fn ended_since(holder: &Holder, scales: Scales<'_>) -> Option<PartialDate> {
    scales.lapse(&holder.recognition).filter(|end| scales.is_past(*end))
}

/// When a recognition was got, as exactly as that is known.
fn got(recognition: &Recognition) -> Option<String> {
    recognition.date.as_ref().map(|date| format!("công nhận {}", date.value.as_known()))
}
