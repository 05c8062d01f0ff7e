//! Schools, levels and targets as templates see them.

use serde::Serialize;

use crate::facts::{Level, Recognition, School, Target, TargetKind, after_words};

use super::super::first_letter;
use super::date::DateView;
use super::rules::Scales;

#[derive(Serialize)]
pub(super) struct SchoolView<'a> {
    /// Its place in the list it is shown in; groups of one list count on.
    #[serde(rename = "so_thu_tu")]
    ordinal: usize,
    /// "Trường THCS Cẩm Thành".
    #[serde(rename = "ten")]
    name: &'a str,
    /// "THCS Cẩm Thành".
    #[serde(rename = "ten_goi")]
    called: &'a str,
    #[serde(rename = "cap_hoc")]
    level: LevelView,
    #[serde(rename = "xa")]
    commune: Option<&'a str>,
    #[serde(rename = "cong_nhan")]
    recognition: Option<RecognitionView>,
    #[serde(rename = "muc_tieu")]
    target: Option<TargetView>,
    #[serde(rename = "ghi_chu")]
    note: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct LevelView {
    #[serde(rename = "ma")]
    key: &'static str,
    /// "Mầm non", "THCS".
    #[serde(rename = "ten")]
    name: &'static str,
    /// As the head of a line in a list: "THCS", "Phổ thông có nhiều cấp học".
    #[serde(rename = "ten_dong")]
    line_name: String,
    /// "trung học cơ sở".
    #[serde(rename = "ten_day_du")]
    full_name: &'static str,
    /// "MN", "THCS", "TH&THCS".
    #[serde(rename = "viet_tat")]
    pub(super) abbreviation: String,
}

#[derive(Serialize)]
struct RecognitionView {
    #[serde(rename = "chuan_quoc_gia")]
    national_standard: Option<u8>,
    #[serde(rename = "kdclgd")]
    accreditation: Option<u8>,
    /// "cấp độ" or "mức", of KĐCLGD.
    #[serde(rename = "ten_muc")]
    scale: String,
    #[serde(rename = "ngay")]
    date: Option<DateView>,
    /// "123/QĐ-UBND".
    #[serde(rename = "quyet_dinh")]
    decision: Option<String>,
    /// "KĐCLGD cấp độ 2, chuẩn quốc gia mức độ 1".
    #[serde(rename = "muc_dat")]
    reached: String,
    /// The same without abbreviations.
    #[serde(rename = "muc_dat_day_du")]
    reached_in_full: String,
}

#[derive(Serialize)]
struct TargetView {
    #[serde(rename = "loai")]
    kind: TargetKindView,
    #[serde(rename = "chuan_quoc_gia")]
    national_standard: Option<u8>,
    #[serde(rename = "kdclgd")]
    accreditation: Option<u8>,
    /// "cấp độ" or "mức", of KĐCLGD.
    #[serde(rename = "ten_muc")]
    scale: String,
    #[serde(rename = "thang")]
    month: Option<DateView>,
    /// "5/2027"; blank where no month is known.
    #[serde(rename = "thang_nam")]
    month_numeric: String,
    /// "Công nhận lại (chuẩn quốc gia mức độ 1, KĐCLGD cấp độ 2)".
    #[serde(rename = "noi_dung")]
    content: String,
    /// "Tháng 5/2027", "Trong năm 2027".
    #[serde(rename = "thoi_gian")]
    time: String,
}

#[derive(Serialize)]
pub(super) struct TargetKindView {
    #[serde(rename = "ma")]
    key: &'static str,
    #[serde(rename = "ten")]
    name: &'static str,
}

impl<'a> SchoolView<'a> {
    /// Of `schools`, the first of which has the ordinal `from`.
    pub(super) fn list<'s>(
        schools: impl IntoIterator<Item = &'a School>,
        from: usize,
        scales: Scales<'s>,
    ) -> Vec<Self> {
        let numbered = schools.into_iter().zip(from..);
        let view = |(school, ordinal)| {
            let latest = scales.latest_recognition(school);
            Self::with_recognition(school, latest.as_ref(), ordinal, scales)
        };
        numbered.map(view).collect()
    }

    /// The school showing `recognition`, which need not be its latest.
    pub(super) fn with_recognition(
        school: &'a School,
        recognition: Option<&Recognition>,
        ordinal: usize,
        scales: Scales<'_>,
    ) -> Self {
        Self {
            ordinal,
            name: &school.name,
            called: called(&school.name),
            level: LevelView::of_schools(school.level.value, &[school]),
            commune: school.commune.as_ref().map(|commune| commune.value.as_str()),
            recognition: recognition.map(|recognition| RecognitionView::new(recognition, scales)),
            target: school.target().map(|target| TargetView::new(school, target, scales)),
            note: school.note.as_deref(),
        }
    }
}

fn in_table_order(levels: &[Level]) -> Vec<&'static str> {
    Level::ALL.into_iter().filter(|level| levels.contains(level)).map(short).collect()
}

/// As short as a level is written in running text; several levels together have no usual letters.
fn short(level: Level) -> &'static str {
    match level {
        Level::Preschool => "MN",
        Level::Primary => "TH",
        Level::Combined => level.name(),
        Level::LowerSecondary | Level::UpperSecondary | Level::Continuing => level.abbreviation(),
    }
}

/// The name without the leading word "Trường".
pub(super) fn called(name: &str) -> &str {
    after_words(name, "trường").filter(|rest| !rest.is_empty()).unwrap_or(name)
}

impl LevelView {
    pub(super) fn new(level: Level) -> Self {
        Self::of_schools(level, &[])
    }

    /// The level of `schools`. Those of several levels are called by them, "TH&THCS", where they all have the same.
    pub(super) fn of_schools(level: Level, schools: &[&School]) -> Self {
        let combined = schools.first().map(|school| school.levels.as_slice()).unwrap_or_default();
        let all_alike = schools.iter().all(|school| school.levels == combined);
        let abbreviation = match level {
            Level::Combined if all_alike && !combined.is_empty() => in_table_order(combined).join("&"),
            _ => short(level).to_owned(),
        };
        let line_name = match level {
            Level::Combined => first_letter::upper(level.name()),
            _ => level.abbreviation().to_owned(),
        };
        Self {
            key: level.key(),
            name: level.abbreviation(),
            line_name,
            full_name: level.name(),
            abbreviation,
        }
    }
}

impl RecognitionView {
    fn new(recognition: &Recognition, scales: Scales<'_>) -> Self {
        Self {
            national_standard: recognition.national_standard,
            accreditation: recognition.accreditation,
            scale: scales.of_recognition(recognition),
            date: recognition.date.as_ref().map(|date| DateView::new(date.value)),
            decision: recognition.decision.as_ref().map(|decision| decision.value.clone()),
            reached: reached(recognition, scales, ABBREVIATED),
            reached_in_full: reached(recognition, scales, IN_FULL),
        }
    }
}

impl TargetView {
    fn new(school: &School, target: &Target, scales: Scales<'_>) -> Self {
        Self {
            kind: TargetKindView::new(target.kind.value),
            national_standard: target.national_standard.as_ref().map(|level| level.value),
            accreditation: target.accreditation.as_ref().map(|level| level.value),
            scale: scales.of_target(school),
            month: target.month.as_ref().map(|month| DateView::new(month.value)),
            month_numeric: target.month.as_ref().map(|month| month.value.month_numeric()).unwrap_or_default(),
            content: content(school, target, scales),
            time: scales.time(target.month.as_ref().map(|month| month.value)),
        }
    }
}

/// KĐCLGD, abbreviated and in full.
pub(super) const ABBREVIATED: &str = "KĐCLGD";
pub(super) const IN_FULL: &str = "kiểm định chất lượng giáo dục";

/// What a recognition is for, KĐCLGD called `accreditation`; a mức is one of bảo đảm chất lượng giáo dục.
pub(super) fn reached(recognition: &Recognition, scales: Scales<'_>, accreditation: &str) -> String {
    let scale = scales.of_recognition(recognition);
    let first = recognition.accreditation.map(|level| on_scale(&scale, level, accreditation));
    let second = recognition.national_standard.map(|level| format!("chuẩn quốc gia mức độ {level}"));
    first.into_iter().chain(second).collect::<Vec<_>>().join(", ")
}

/// What a target is for, as a cell of a table says it.
fn content(school: &School, target: &Target, scales: Scales<'_>) -> String {
    let kind = target.kind.value.name();
    let Some(standard) = &target.national_standard else { return kind.to_owned() };
    let scale = scales.of_target(school);
    let accreditation = target.accreditation.as_ref();
    let accreditation =
        accreditation.map(|level| format!(", {}", on_scale(&scale, level.value, ABBREVIATED)));
    format!("{kind} (chuẩn quốc gia mức độ {}{})", standard.value, accreditation.unwrap_or_default())
}

/// "KĐCLGD cấp độ 2" of the rules before 2026, "bảo đảm chất lượng giáo dục Mức 1" of those since.
fn on_scale(scale: &str, level: u8, accreditation: &str) -> String {
    match scale {
        "mức" => format!("bảo đảm chất lượng giáo dục Mức {level}"),
        _ => format!("{accreditation} {scale} {level}"),
    }
}

impl TargetKindView {
    pub(super) fn new(kind: TargetKind) -> Self {
        Self { key: kind.key(), name: kind.name() }
    }
}
