//! Figures as templates see them.

use serde::Serialize;

use crate::facts::{PartialDate, School, TargetKind};
use crate::figures::{
    DatedSchool, Figures, LevelGroup, MonthCounts, PresentState, Roadmap, SchoolGroup, TargetRow, shares,
};

use super::date::DateView;
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
}

#[derive(Serialize)]
struct LevelGroupView<'a> {
    #[serde(rename = "cap")]
    level: LevelView,
    #[serde(rename = "so_luong")]
    count: usize,
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
    #[serde(rename = "theo_cap")]
    by_level: Vec<LevelGroupView<'a>>,
}

#[derive(Serialize)]
struct RoadmapView {
    /// The columns.
    #[serde(rename = "cap")]
    levels: Vec<LevelView>,
    #[serde(rename = "hang")]
    rows: Vec<MonthView>,
    /// The last row: all months together.
    #[serde(rename = "tong")]
    sums: SumsView,
    #[serde(rename = "theo_cap")]
    by_level: Vec<LevelSumView>,
    #[serde(rename = "tong_so")]
    total: u64,
}

#[derive(Serialize)]
struct MonthView {
    #[serde(rename = "thang")]
    month: DateView,
    #[serde(rename = "tong")]
    total: u64,
    /// One number a column.
    #[serde(rename = "so")]
    counts: Vec<u64>,
}

#[derive(Serialize)]
struct SumsView {
    #[serde(rename = "tong")]
    total: u64,
    /// One number a column.
    #[serde(rename = "so")]
    counts: Vec<u64>,
}

#[derive(Serialize)]
struct LevelSumView {
    #[serde(rename = "cap")]
    level: LevelView,
    #[serde(rename = "so_luong")]
    count: u64,
    /// In percent; those of all levels add up to 100.
    #[serde(rename = "ty_le")]
    share: String,
}

#[derive(Serialize)]
struct RowView<'a> {
    #[serde(rename = "cap")]
    level: LevelView,
    #[serde(rename = "nang_chuan")]
    upgrade: Option<DatedView<'a>>,
    #[serde(rename = "cong_nhan_lai")]
    renewal: Option<DatedView<'a>>,
}

#[derive(Serialize)]
struct DatedView<'a> {
    #[serde(rename = "ten")]
    name: &'a str,
    #[serde(rename = "ten_goi")]
    called: &'a str,
    #[serde(rename = "thang")]
    month: DateView,
}

#[derive(Serialize)]
struct PresentView<'a> {
    #[serde(rename = "den_ngay")]
    as_of: DateView,
    #[serde(rename = "so_luong")]
    count: usize,
    #[serde(rename = "truong")]
    schools: Vec<SchoolView<'a>>,
}

impl<'a> FiguresView<'a> {
    pub(super) fn new(figures: &'a Figures, scales: Scales<'_>) -> Self {
        let all = figures.all();
        Self {
            schools: CountView { total: all.count(), by_level: level_groups(&all, scales) },
            targets: TargetsView::new(figures, scales),
            roadmap: RoadmapView::new(&figures.roadmap),
            target_table: figures.target_table.iter().map(RowView::new).collect(),
            present: PresentView::new(&figures.present, scales),
        }
    }
}

fn level_groups<'a>(group: &SchoolGroup<'a>, scales: Scales<'_>) -> Vec<LevelGroupView<'a>> {
    group.by_level().into_iter().map(|group| LevelGroupView::new(group, scales)).collect()
}

fn commune_groups<'a>(group: &SchoolGroup<'a>, scales: Scales<'_>) -> Vec<CommuneGroupView<'a>> {
    let groups = group.by_commune().into_iter();
    let view = |(commune, schools): (Option<&'a str>, Vec<&'a School>)| CommuneGroupView {
        commune,
        count: schools.len(),
        schools: views(&schools, scales),
    };
    groups.map(view).collect()
}

fn views<'a>(schools: &[&'a School], scales: Scales<'_>) -> Vec<SchoolView<'a>> {
    schools.iter().map(|school| SchoolView::new(school, scales)).collect()
}

impl<'a> LevelGroupView<'a> {
    fn new(group: LevelGroup<'a>, scales: Scales<'_>) -> Self {
        Self {
            level: LevelView::new(group.level),
            count: group.schools.len(),
            share: group.share.to_string(),
            schools: views(&group.schools, scales),
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
        Self {
            count: group.count(),
            schools: views(&group.schools, scales),
            by_level: level_groups(group, scales),
        }
    }
}

impl RoadmapView {
    fn new(roadmap: &Roadmap) -> Self {
        let row = |row: &MonthCounts| MonthView {
            month: DateView::new(row.month),
            total: row.total(),
            counts: row.counts.clone(),
        };
        let sums = roadmap.level_totals();
        let by_level = roadmap.levels.iter().zip(sums.iter().zip(shares(&sums)));
        let by_level = by_level.map(|(level, (count, share))| LevelSumView {
            level: LevelView::new(*level),
            count: *count,
            share: share.to_string(),
        });
        Self {
            levels: roadmap.levels.iter().map(|level| LevelView::new(*level)).collect(),
            rows: roadmap.months.iter().map(row).collect(),
            by_level: by_level.collect(),
            sums: SumsView { total: roadmap.total(), counts: sums },
            total: roadmap.total(),
        }
    }
}

impl<'a> RowView<'a> {
    fn new(row: &'a TargetRow) -> Self {
        Self {
            level: LevelView::new(row.level),
            upgrade: row.upgrade.as_ref().map(DatedView::new),
            renewal: row.renewal.as_ref().map(DatedView::new),
        }
    }
}

impl<'a> DatedView<'a> {
    fn new(dated: &'a DatedSchool) -> Self {
        Self {
            name: &dated.school.name,
            called: called(&dated.school.name),
            month: DateView::new(dated.month),
        }
    }
}

impl<'a> PresentView<'a> {
    fn new(present: &'a PresentState, scales: Scales<'_>) -> Self {
        let schools = present.holders.iter();
        let schools: Vec<_> = schools
            .map(|holder| SchoolView::with_recognition(&holder.school, Some(&holder.recognition), scales))
            .collect();
        Self { as_of: DateView::new(PartialDate::Day(present.as_of)), count: schools.len(), schools }
    }
}
