//! Schools, levels and targets as templates see them.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::super::first_letter;
use super::super::shown::group;
use super::as_written::as_written;
use super::cycle::{degree_lines, or_blank, outcome, tick};
use super::date::DateView;
use super::rules::Scales;
use crate::facts::{
    Level, PartialDate, Recognition, School, Target, TargetKind, ownership as words_of_ownership,
};
use crate::vietnamese::after_words;

/// A school, showing its latest recognition or another.
pub(super) struct SchoolView<'a> {
    ordinal: usize,
    school: &'a School,
    recognition: Option<&'a Recognition>,
    scales: Scales<'a>,
}

impl Serialize for SchoolView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { ordinal, school, recognition: _, scales } = self;
        group!(serializer, {
            /// Its place in the list it is shown in; groups of one list count on.
            "so_thu_tu": ordinal,
            /// "Trường THCS Cẩm Thành".
            "ten": &school.name,
            /// "THCS Cẩm Thành".
            "ten_goi": called(&school.name),
            "cap_hoc": LevelView::of_schools(school.level.value, &[school]),
            "xa": school.commune_name(),
            "cong_nhan": self.recognition(),
            "muc_tieu": school.target().map(|target| TargetView { school, target, scales: *scales }),
            "ghi_chu": &school.note,
            /// "công lập", and whether it is one or the other box of a form.
            "loai_hinh": &school.ownership,
            "o_cong_lap": tick(ownership(school) == Some("công lập")),
            "o_tu_thuc": tick(ownership(school) == Some("tư thục")),
            /// For lines of forms: as known, or with room for the pen.
            "loai_hinh_ghi": or_blank(school.ownership.as_ref()),
            "noi_dat": or_blank(school.profile.address.as_ref()),
            "nguoi_dung_dau": or_blank(school.profile.head.as_ref()),
            "cap_quan_ly": or_blank(school.profile.managed_by.as_ref()),
            /// The mức that it found of itself: "Mức 1"; blank where it is not told.
            "tu_danh_gia": scales.own_degree(school),
            "cac_muc_tu_danh_gia": degree_lines(*scales, scales.own_degree_of(school)),
            /// "tiểu học, trung học cơ sở" of a school of several levels.
            "cac_cap_hoc": all_levels(school),
            /// What the council found.
            "tham_dinh": outcome(school, *scales),
            ..as_written(*school)
        })
    }
}

/// The levels of a school, in full.
fn all_levels(school: &School) -> String {
    let several: Vec<&str> = school.levels.iter().map(|level| level.name()).collect();
    let names = if several.is_empty() { school.level.value.name().to_owned() } else { several.join(", ") };
    first_letter::upper(&names)
}

/// Who runs it, in the words that forms have.
fn ownership(school: &School) -> Option<&str> {
    let written = school.ownership.as_deref()?;
    Some(words_of_ownership(written).unwrap_or(written))
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

struct RecognitionView<'a> {
    recognition: Cow<'a, Recognition>,
    scales: Scales<'a>,
}

impl Serialize for RecognitionView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { recognition, scales } = self;
        group!(serializer, {
            "chuan_quoc_gia": recognition.national_standard,
            "kdclgd": recognition.accreditation,
            /// "cấp độ" or "mức", of KĐCLGD.
            "ten_muc": scales.of_recognition(recognition),
            "ngay": recognition.date.as_ref().map(|date| DateView::new(date.value)),
            /// Until when it is valid, as far as that follows.
            "het_han": scales.lapse(recognition).map(DateView::new),
            /// "123/QĐ-UBND".
            "quyet_dinh": recognition.decision.as_ref().map(|decision| &decision.value),
            /// "KĐCLGD cấp độ 2, chuẩn quốc gia mức độ 1".
            "muc_dat": reached(recognition, *scales, ABBREVIATED),
            /// The same without abbreviations.
            "muc_dat_day_du": reached(recognition, *scales, IN_FULL),
            /// The same, and since when it is valid no longer.
            "dang_co": held(recognition, *scales),
        })
    }
}

/// "chuẩn quốc gia mức độ 1"; of one that has lapsed "chuẩn quốc gia mức độ 1 (hết thời hạn ngày 20/5/2026)".
fn held(recognition: &Recognition, scales: Scales<'_>) -> String {
    let reached = reached(recognition, scales, IN_FULL);
    match scales.lapse(recognition).filter(|lapses| scales.is_past(*lapses)) {
        Some(lapsed) => format!("{reached} (hết thời hạn {})", lapsed.as_known()),
        None => reached,
    }
}

struct TargetView<'a> {
    school: &'a School,
    target: &'a Target,
    scales: Scales<'a>,
}

impl Serialize for TargetView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { school, target, scales } = self;
        let month = target.month.as_ref().map(|month| month.value);
        group!(serializer, {
            "loai": TargetKindView::new(target.kind.value),
            "chuan_quoc_gia": target.national_standard.as_ref().map(|level| level.value),
            "kdclgd": target.accreditation.as_ref().map(|level| level.value),
            /// "cấp độ" or "mức", of KĐCLGD.
            "ten_muc": scales.of_target(school),
            "thang": month.map(DateView::new),
            /// "5/2027"; blank where no month is known.
            "thang_nam": month.map(PartialDate::month_numeric).unwrap_or_default(),
            /// "Công nhận lại (chuẩn quốc gia mức độ 1, KĐCLGD cấp độ 2)".
            "noi_dung": target_content(school, target, *scales),
            /// "Tháng 5/2027", "Trong năm 2027".
            "thoi_gian": scales.time(month),
        })
    }
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
    pub(super) fn list(
        schools: impl IntoIterator<Item = &'a School>,
        from: usize,
        scales: Scales<'a>,
    ) -> Vec<Self> {
        let numbered = schools.into_iter().zip(from..);
        numbered.map(|(school, ordinal)| Self { ordinal, school, recognition: None, scales }).collect()
    }

    /// `school` by itself.
    pub(super) fn one(school: &'a School, scales: Scales<'a>) -> Self {
        Self { ordinal: 1, school, recognition: None, scales }
    }

    /// The school showing `recognition`, which need not be its latest.
    pub(super) fn with_recognition(
        school: &'a School,
        recognition: &'a Recognition,
        ordinal: usize,
        scales: Scales<'a>,
    ) -> Self {
        Self { ordinal, school, recognition: Some(recognition), scales }
    }

    fn recognition(&self) -> Option<RecognitionView<'a>> {
        let shown = match self.recognition {
            Some(shown) => Some(Cow::Borrowed(shown)),
            None => self.scales.latest_recognition(self.school).map(Cow::Owned),
        };
        shown.map(|recognition| RecognitionView { recognition, scales: self.scales })
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

    /// Of numbers that are not told apart by level.
    pub(super) fn untold() -> Self {
        let name = "Chưa phân theo cấp";
        Self {
            key: "",
            name,
            line_name: name.to_owned(),
            full_name: "chưa phân theo cấp",
            abbreviation: name.to_owned(),
        }
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
pub(super) fn target_content(school: &School, target: &Target, scales: Scales<'_>) -> String {
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
