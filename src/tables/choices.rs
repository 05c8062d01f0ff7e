//! Columns that are choices: "MN | TH | THCS" with an "x" in one of them, "Công nhận mới > Năm 2026 … Năm 2030" with an
//! "x" or a month, "Chuẩn quốc gia > Mức độ 1 | Mức độ 2".

use super::abbreviations::in_full;
use super::columns::SCHOOL;
use super::header_spellings::without_brackets;
use super::meaning;
use super::written_degrees;
use crate::facts::{Level, TargetKind, TargetWords, ownership, target_kind_of};
use crate::vietnamese::unaccented;

/// What a mark in a column says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnChoice {
    pub level: Option<Level>,
    pub kind: Option<TargetKind>,
    pub year: Option<u16>,
    pub month: Option<u8>,
    pub degree: Option<(Group, DegreeOf, u8)>,
    pub ownership: Option<&'static str>,
}

/// Of what a school has, or of what is aimed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Held,
    Aimed,
}

impl Group {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Held => "cong_nhan",
            Self::Aimed => "muc_tieu",
        }
    }
}

/// What a degree is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DegreeOf {
    Standard,
    Accreditation,
}

impl DegreeOf {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Standard => "chuan_quoc_gia",
            Self::Accreditation => "kdclgd",
        }
    }
}

/// What the columns of one choice tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    Level,
    Kind,
    Year,
    Month,
    Degree(Group, DegreeOf),
    Ownership,
}

impl ColumnChoice {
    /// What a mark below `above`, the nearest last, and `header` says; none where a word of them is not understood.
    pub fn of(above: &[&str], header: &str) -> Option<Self> {
        // "Công nhận lại (tháng)" says what its cells are.
        let header = without_brackets(header);
        let mut choice = Self::default();
        let (mut group, mut scale) = (None, None);
        // What an evaluation gave is nothing that is aimed at.
        if unaccented(header).contains("ket_qua") {
            return None;
        }
        for text in above {
            if let Some((of_group, of_scale)) = scope(text) {
                group = of_group.or(group);
                scale = of_scale.or(scale);
            } else if let Some(words) = target_kind_of(text) {
                choice.aim(words)?;
            } else {
                choice.year = Some(year(text)?);
            }
        }
        if let Some(level) = Level::find(header).filter(|_| choice == Self::default() && group.is_none()) {
            choice.level = Some(level);
            return Some(choice);
        }
        if let Some(words) = target_kind_of(header) {
            choice.aim(words)?;
            // What was recognised anew or again is no target.
            return (group != Some(Group::Held)).then_some(choice);
        }
        let is_aimed = group == Some(Group::Aimed) || choice.kind.is_some();
        if let Some(year) = year(header).filter(|_| is_aimed) {
            choice.year = Some(year);
            return Some(choice);
        }
        if let Some(year) = aimed_year(header).filter(|_| choice == Self::default() && group.is_none()) {
            choice.year = Some(year);
            return Some(choice);
        }
        if let Some(month) = month(header).filter(|_| is_aimed) {
            choice.month = Some(month);
            return Some(choice);
        }
        if let Some(words) = ownership(header).filter(|_| choice == Self::default() && group.is_none()) {
            choice.ownership = Some(words);
            return Some(choice);
        }
        let degree = degree(header)?;
        let own_scale = if is_tier(header) { Some(DegreeOf::Accreditation) } else { None };
        let group = if choice.kind.is_some() { Group::Aimed } else { group.or_else(|| own_group(header))? };
        choice.degree = Some((group, own_scale.or(scale).unwrap_or(DegreeOf::Standard), degree));
        Some(choice)
    }

    fn aim(&mut self, words: TargetWords) -> Option<()> {
        if self.kind.is_some_and(|kind| kind != words.kind) {
            return None;
        }
        self.kind = Some(words.kind);
        self.year = words.year.or(self.year);
        let standard = words.standard.map(|degree| (Group::Aimed, DegreeOf::Standard, degree));
        let accreditation = words.accreditation.map(|degree| (Group::Aimed, DegreeOf::Accreditation, degree));
        self.degree = standard.or(accreditation).or(self.degree);
        Some(())
    }

    /// What it is told apart by from its neighbours.
    pub fn axis(&self) -> Axis {
        match self {
            Self { level: Some(_), .. } => Axis::Level,
            Self { ownership: Some(_), .. } => Axis::Ownership,
            Self { kind: Some(_), .. } => Axis::Kind,
            Self { month: Some(_), .. } => Axis::Month,
            Self { degree: Some((group, scale, _)), .. } => Axis::Degree(*group, *scale),
            Self { .. } => Axis::Year,
        }
    }
}

/// The group and scale that the header above a choice names; none where it is not understood.
fn scope(text: &str) -> Option<(Option<Group>, Option<DegreeOf>)> {
    const PLAIN: [&str; 8] = [
        "cap_hoc",
        "bac_hoc",
        "loai_hinh",
        "cap",
        "nganh_hoc",
        "loai_hinh_truong",
        "loai_truong",
        "hinh_thuc",
    ];
    if PLAIN.contains(&unaccented(text).as_str()) {
        return Some((None, None));
    }
    let of_group = |key: &str| match key {
        "cong_nhan" => Some(Group::Held),
        "muc_tieu" => Some(Group::Aimed),
        _ => None,
    };
    if let Some(group) = meaning::group(text).and_then(of_group) {
        return Some((Some(group), None));
    }
    let (group, key) = meaning::column_of(&SCHOOL, text)?.path.split_once('.')?;
    let scale = match key {
        "chuan_quoc_gia" => Some(DegreeOf::Standard),
        "kdclgd" => Some(DegreeOf::Accreditation),
        "thang" | "nam" | "loai" => None,
        _ => return None,
    };
    Some((Some(of_group(group)?), scale))
}

/// "Năm 2026", "2026".
fn year(text: &str) -> Option<u16> {
    let folded = unaccented(text);
    let digits = folded.strip_prefix("nam_").unwrap_or(&folded);
    digits.parse().ok().filter(|year| (2000..2100).contains(year))
}

/// The year of a header that names what is aimed at for it: "Kế hoạch 2027", "Đăng ký năm 2027".
pub fn aimed_year(header: &str) -> Option<u16> {
    let folded = unaccented(header);
    let full = in_full(&folded).unwrap_or(folded);
    let last = full.rsplit('_').next().and_then(year)?;
    (meaning::group(&full) == Some("muc_tieu")).then_some(last)
}

/// Whether the words beside a degree say that it is held, or aimed at: "Đạt CQG MĐ1".
fn own_group(header: &str) -> Option<Group> {
    let folded = unaccented(header);
    let framed = format!("_{}_", in_full(&folded).unwrap_or(folded));
    let has = |words: &[&str]| words.iter().any(|word| framed.contains(&format!("_{word}_")));
    if !has(&["chuan", "kdclgd"]) {
        return None;
    }
    if has(&["dang_ky", "phan_dau", "de_nghi", "muc_tieu", "du_kien"]) {
        return Some(Group::Aimed);
    }
    has(&["dat", "da_dat", "cong_nhan"]).then_some(Group::Held)
}

/// "Tháng 5", "T5", "5".
fn month(text: &str) -> Option<u8> {
    let folded = unaccented(text);
    let digits = ["thang_", "t_", "t"].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    digits.parse().ok().filter(|month| (1..=12).contains(month))
}

fn degree(text: &str) -> Option<u8> {
    let is_number = text.trim().starts_with(|first: char| first.is_ascii_digit());
    written_degrees::degree(text).filter(|_| !is_number)?.parse().ok()
}

fn is_tier(text: &str) -> bool {
    let folded = format!("_{}", unaccented(text));
    ["_cap_do", "_cd", "_kdcl"].iter().any(|word| folded.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_say_what_a_mark_means() {
        let of = |above: &[&str], header| ColumnChoice::of(above, header).map(|choice| choice.axis());
        let standard = Axis::Degree(Group::Held, DegreeOf::Standard);
        for (above, header, expected) in [
            (&["Cấp học"][..], "MN", Some(Axis::Level)),
            (&[], "THCS", Some(Axis::Level)),
            (&["Công nhận mới"], "Năm 2026", Some(Axis::Kind)),
            (&["Kế hoạch công nhận", "Công nhận lại"], "2027", Some(Axis::Kind)),
            (&["Lộ trình"], "Năm 2026", Some(Axis::Year)),
            (&["Thời gian thực hiện"], "Tháng 5", Some(Axis::Month)),
            (&["Chuẩn quốc gia"], "Mức độ 1", Some(standard)),
            (&["KĐCLGD"], "Cấp độ 2", Some(Axis::Degree(Group::Held, DegreeOf::Accreditation))),
            (&["Mục tiêu"], "MĐ2", Some(Axis::Degree(Group::Aimed, DegreeOf::Standard))),
            (&["Mục tiêu"], "Công nhận lại", Some(Axis::Kind)),
            (&[], "Công nhận lại năm 2027", Some(Axis::Kind)),
            (&["Loại hình"], "Tư thục", Some(Axis::Ownership)),
            (&["Công nhận"], "Mới", None),
            (&[], "Năm 2026", None),
            (&["Học sinh"], "MN", None),
            (&["Số lớp"], "Năm 2026", None),
            (&[], "Mức độ 1", None),
            (&[], "Đạt CQG MĐ1", Some(standard)),
            (&[], "Công nhận lại (tháng)", Some(Axis::Kind)),
            (&[], "Kế hoạch 2027", Some(Axis::Year)),
            (&[], "KH năm 2027", Some(Axis::Year)),
            (&[], "Học sinh 2027", None),
            (&[], "Kết quả đánh giá ngoài", None),
        ] {
            assert_eq!(of(above, header), expected, "{above:?} > {header}");
        }
    }
}
