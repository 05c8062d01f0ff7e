//! Figures as templates see them.

use serde::Serialize;

use crate::facts::{Level, School, TargetKind};
use crate::figures::{AimingSchool, Figures, LevelGroup, SchoolGroup, TargetRow};

use super::super::first_letter;
use super::super::helper::{enumerate, pad};
use super::date::DateView;
use super::present::PresentView;
use super::roadmap::RoadmapView;
use super::rules::Scales;
use super::school::{LevelView, SchoolView, TargetKindView, called};

#[derive(Serialize)]
pub(super) struct FiguresView<'a> {
    #[serde(rename = "truong")]
    schools: CountView<'a>,
    #[serde(rename = "muc_tieu")]
    targets: TargetsView<'a>,
    #[serde(rename = "lo_trinh")]
    roadmap: RoadmapView,
    #[serde(rename = "bang_muc_tieu")]
    target_table: Vec<RowView<'a>>,
    #[serde(rename = "hien_trang")]
    present: PresentView<'a>,
}

#[derive(Serialize)]
struct CountView<'a> {
    #[serde(rename = "tong")]
    total: usize,
    #[serde(rename = "theo_cap")]
    by_level: Vec<LevelGroupView<'a>>,
    /// The levels taught; a school of several levels counts for each of them.
    #[serde(rename = "cac_cap")]
    levels: Vec<LevelView>,
    /// "cấp tiểu học", "các cấp mầm non và tiểu học".
    #[serde(rename = "cac_cap_chu")]
    levels_in_words: String,
    /// In the order of tables.
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
}

#[derive(Serialize)]
struct LevelGroupView<'a> {
    #[serde(rename = "cap")]
    level: LevelView,
    #[serde(rename = "so_luong")]
    count: usize,
    /// "03 trường MN".
    #[serde(rename = "so_truong")]
    counted: String,
    /// In percent; those of one list add up to 100.
    #[serde(rename = "ty_le")]
    share: String,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
}

#[derive(Serialize)]
struct TargetsView<'a> {
    #[serde(rename = "tong")]
    total: usize,
    #[serde(rename = "co_thang")]
    dated: usize,
    /// Those that have one, inside a sentence: the only one by its name.
    #[serde(rename = "cac_truong")]
    aiming: &'a str,
    #[serde(rename = "theo_cap")]
    by_level: Vec<LevelGroupView<'a>>,
    /// In the order of the facts; schools of no commune belong to the issuer itself.
    #[serde(rename = "theo_xa")]
    by_commune: Vec<CommuneGroupView<'a>>,
    #[serde(rename = "theo_loai")]
    by_kind: Vec<KindGroupView<'a>>,
    #[serde(rename = "cong_nhan_moi")]
    new_recognition: KindView<'a>,
    #[serde(rename = "cong_nhan_lai")]
    renewal: KindView<'a>,
    #[serde(rename = "nang_chuan")]
    upgrade: KindView<'a>,
    #[serde(rename = "duy_tri")]
    retention: KindView<'a>,
    #[serde(rename = "danh_gia_ngoai")]
    external_evaluation: KindView<'a>,
}

#[derive(Serialize)]
struct CommuneGroupView<'a> {
    #[serde(rename = "xa")]
    commune: Option<&'a str>,
    /// Who looks after them, as the first cell of a row: "Xã Tả Van", "Sở Giáo dục và Đào tạo".
    #[serde(rename = "quan_ly")]
    looked_after_by: String,
    #[serde(rename = "so_luong")]
    count: usize,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
}

#[derive(Serialize)]
struct KindGroupView<'a> {
    #[serde(rename = "loai")]
    kind: TargetKindView,
    #[serde(rename = "so_luong")]
    count: usize,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
}

#[derive(Serialize)]
struct KindView<'a> {
    #[serde(rename = "so_luong")]
    count: usize,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
    /// In the order of tables.
    #[serde(rename = "truong_theo_cap")]
    ordered: Vec<SchoolView<'a>>,
    #[serde(rename = "theo_cap")]
    by_level: Vec<LevelGroupView<'a>>,
    /// "03 trường MN và 06 trường THCS".
    #[serde(rename = "theo_cap_chu")]
    by_level_in_words: String,
}

#[derive(Serialize)]
struct RowView<'a> {
    #[serde(rename = "cap")]
    level: LevelView,
    /// Whether it is the first row of its level.
    #[serde(rename = "dau_cap")]
    opens_level: bool,
    #[serde(rename = "nang_chuan")]
    upgrade: Option<AimingView<'a>>,
    #[serde(rename = "cong_nhan_lai")]
    renewal: Option<AimingView<'a>>,
    /// The cells of the row, blank where there is no school.
    #[serde(rename = "nang_chuan_ten")]
    upgrade_name: &'a str,
    #[serde(rename = "nang_chuan_thoi_gian")]
    upgrade_time: String,
    #[serde(rename = "cong_nhan_lai_ten")]
    renewal_name: &'a str,
    #[serde(rename = "cong_nhan_lai_thoi_gian")]
    renewal_time: String,
}

#[derive(Serialize)]
struct AimingView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "ten_goi")]
    called: &'a str,
    #[serde(rename = "thang")]
    month: Option<DateView>,
    /// "Tháng 5/2027", "Trong năm 2027".
    #[serde(rename = "thoi_gian")]
    time: String,
}

impl<'a> FiguresView<'a> {
    pub(super) fn new(figures: &'a Figures, scales: Scales<'_>) -> Self {
        let all = figures.all();
        Self {
            schools: CountView::new(&all, scales),
            targets: TargetsView::new(figures, scales),
            roadmap: RoadmapView::new(&figures.roadmap),
            target_table: rows(&figures.target_table, scales),
            present: PresentView::new(figures, scales),
        }
    }
}

impl<'a> CountView<'a> {
    fn new(group: &SchoolGroup<'a>, scales: Scales<'_>) -> Self {
        Self {
            total: group.count(),
            by_level: level_groups(group, scales),
            levels: group.levels_taught().into_iter().map(LevelView::new).collect(),
            levels_in_words: levels_in_words(&group.levels_taught()),
            schools: views(&group.in_level_order(), scales),
        }
    }
}

fn levels_in_words(levels: &[Level]) -> String {
    let names: Vec<_> = levels.iter().map(|level| level.name()).collect();
    match names.as_slice() {
        [] => "các cấp học".to_owned(),
        [only] => format!("cấp {only}"),
        [others @ .., last] => format!("các cấp {} và {last}", others.join(", ")),
    }
}

fn level_groups<'a>(group: &SchoolGroup<'a>, scales: Scales<'_>) -> Vec<LevelGroupView<'a>> {
    let groups = group.by_level();
    let from = firsts(groups.iter().map(|group| group.schools.len()));
    groups.into_iter().zip(from).map(|(group, from)| LevelGroupView::new(group, from, scales)).collect()
}

fn commune_groups<'a>(group: &SchoolGroup<'a>, scales: Scales<'_>) -> Vec<CommuneGroupView<'a>> {
    let groups = group.by_commune();
    let from = firsts(groups.iter().map(|(_, schools)| schools.len()));
    let view = |((commune, schools), from): ((Option<&'a str>, Vec<&'a School>), usize)| CommuneGroupView {
        commune,
        looked_after_by: commune.map_or_else(|| "Sở Giáo dục và Đào tạo".to_owned(), first_letter::upper),
        count: schools.len(),
        schools: SchoolView::list(schools, from, scales),
    };
    groups.into_iter().zip(from).map(view).collect()
}

/// The ordinals that groups of `counts` begin with.
fn firsts(counts: impl Iterator<Item = usize>) -> Vec<usize> {
    let first = |next: &mut usize, count| {
        let first = *next;
        *next += count;
        Some(first)
    };
    counts.scan(1, first).collect()
}

fn views<'a>(schools: &[&'a School], scales: Scales<'_>) -> Vec<SchoolView<'a>> {
    SchoolView::list(schools.iter().copied(), 1, scales)
}

impl<'a> LevelGroupView<'a> {
    fn new(group: LevelGroup<'a>, from: usize, scales: Scales<'_>) -> Self {
        let level = LevelView::of_schools(group.level, &group.schools);
        Self {
            counted: format!("{} trường {}", pad(group.schools.len() as u64), level.abbreviation),
            level,
            count: group.schools.len(),
            share: group.share.to_string(),
            schools: SchoolView::list(group.schools, from, scales),
        }
    }
}

impl<'a> TargetsView<'a> {
    fn new(figures: &'a Figures, scales: Scales<'_>) -> Self {
        let targets = figures.targets();
        let kind = |kind| KindView::new(&figures.targets_of(kind), scales);
        let by_kind = TargetKind::ALL.map(|kind| KindGroupView::new(kind, &figures.targets_of(kind), scales));
        Self {
            total: targets.count(),
            dated: figures.dated_targets(),
            aiming: match targets.schools.as_slice() {
                [only] => &only.name,
                _ => "các trường phấn đấu đạt chuẩn quốc gia",
            },
            by_level: level_groups(&targets, scales),
            by_commune: commune_groups(&targets, scales),
            by_kind: by_kind.into_iter().filter(|group| group.count > 0).collect(),
            new_recognition: kind(TargetKind::NewRecognition),
            renewal: kind(TargetKind::Renewal),
            upgrade: kind(TargetKind::Upgrade),
            retention: kind(TargetKind::Retention),
            external_evaluation: kind(TargetKind::ExternalEvaluation),
        }
    }
}

impl<'a> KindGroupView<'a> {
    fn new(kind: TargetKind, group: &SchoolGroup<'a>, scales: Scales<'_>) -> Self {
        Self { kind: TargetKindView::new(kind), count: group.count(), schools: views(&group.schools, scales) }
    }
}

impl<'a> KindView<'a> {
    fn new(group: &SchoolGroup<'a>, scales: Scales<'_>) -> Self {
        let by_level = level_groups(group, scales);
        let counted: Vec<_> = by_level.iter().map(|group| group.counted.clone()).collect();
        Self {
            by_level_in_words: enumerate(&counted),
            count: group.count(),
            schools: views(&group.schools, scales),
            ordered: views(&group.in_level_order(), scales),
            by_level,
        }
    }
}

fn rows<'a>(table: &'a [TargetRow], scales: Scales<'_>) -> Vec<RowView<'a>> {
    let above = std::iter::once(None).chain(table.iter().map(|row| Some(row.level)));
    table.iter().zip(above).map(|(row, above)| RowView::new(row, above, scales)).collect()
}

impl<'a> RowView<'a> {
    fn new(row: &'a TargetRow, above: Option<Level>, scales: Scales<'_>) -> Self {
        Self {
            level: LevelView::new(row.level),
            opens_level: above != Some(row.level),
            upgrade_name: row.upgrade.as_ref().map_or("", |aiming| called(&aiming.school.name)),
            upgrade_time: row.upgrade.as_ref().map(|aiming| scales.time(aiming.month)).unwrap_or_default(),
            renewal_name: row.renewal.as_ref().map_or("", |aiming| called(&aiming.school.name)),
            renewal_time: row.renewal.as_ref().map(|aiming| scales.time(aiming.month)).unwrap_or_default(),
            upgrade: row.upgrade.as_ref().map(|aiming| AimingView::new(aiming, scales)),
            renewal: row.renewal.as_ref().map(|aiming| AimingView::new(aiming, scales)),
        }
    }
}

impl<'a> AimingView<'a> {
    fn new(aiming: &'a AimingSchool, scales: Scales<'_>) -> Self {
        Self {
            name: &aiming.school.name,
            called: called(&aiming.school.name),
            month: aiming.month.map(DateView::new),
            time: scales.time(aiming.month),
        }
    }
}
