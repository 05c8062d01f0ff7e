//! Figures as templates see them.

use serde::{Serialize, Serializer};

use crate::facts::{Facts, Level, School, TargetKind};
use crate::figures::{AimingSchool, Figures, LevelGroup, SchoolGroup, TargetRow};

use super::super::first_letter;
use super::super::shown::group;
use super::date::DateView;
use super::planned::PlannedView;
use super::present::PresentView;
use super::progress::ProgressView;
use super::roadmap::RoadmapView;
use super::rules::Scales;
use super::school::{LevelView, SchoolView, TargetKindView, called};
use super::share_goals::ShareGoalsView;
use super::standing::StandingView;
use super::year_ends::YearEndsView;
use crate::template::spoken::{enumerate, pad};

/// All figures.
#[derive(Clone, Copy)]
pub(super) struct FiguresView<'a> {
    facts: &'a Facts,
    figures: &'a Figures,
    scales: Scales<'a>,
}

impl Serialize for FiguresView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { facts, figures, scales } = *self;
        group!(serializer, {
            "truong": CountView { group: figures.all(), scales },
            "muc_tieu": TargetsView { figures, scales },
            "lo_trinh": RoadmapView::new(&figures.roadmap),
            "bang_muc_tieu": rows(&figures.target_table, scales),
            "chi_tieu": PlannedView(&figures.planned),
            "chuan_quoc_gia": StandingView::of(figures),
            /// Of each year of a period; nothing where none is known.
            "cuoi_nam": YearEndsView::of(figures),
            "giai_doan": ProgressView::of(facts, figures),
            "ty_le_muc_tieu": ShareGoalsView::list(facts),
            "hien_trang": PresentView::new(figures, scales),
        })
    }
}

/// How many schools there are.
struct CountView<'a> {
    group: SchoolGroup<'a>,
    scales: Scales<'a>,
}

impl Serialize for CountView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { group, scales } = self;
        group!(serializer, {
            "tong": group.count(),
            "theo_cap": level_groups(group, *scales),
            /// The levels taught; a school of several levels counts for each of them.
            "cac_cap": group.levels_taught().into_iter().map(LevelView::new).collect::<Vec<_>>(),
            /// "cấp tiểu học", "các cấp mầm non và tiểu học".
            "cac_cap_chu": levels_in_words(&group.levels_taught()),
            /// In the order of tables.
            "truong": views(&group.in_level_order(), *scales),
        })
    }
}

/// Schools of one level.
struct LevelGroupView<'a> {
    group: LevelGroup<'a>,
    from: usize,
    scales: Scales<'a>,
}

impl Serialize for LevelGroupView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { group, from, scales } = self;
        group!(serializer, {
            "cap": LevelView::of_schools(group.level, &group.schools),
            "so_luong": group.schools.len(),
            /// "03 trường MN".
            "so_truong": self.counted(),
            /// In percent; those of one list add up to 100.
            "ty_le": group.share.to_string(),
            "truong": SchoolView::list(group.schools.iter().copied(), *from, *scales),
        })
    }
}

struct TargetsView<'a> {
    figures: &'a Figures,
    scales: Scales<'a>,
}

impl Serialize for TargetsView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { figures, scales } = *self;
        let targets = figures.targets();
        let kind = |kind| KindView { group: figures.targets_of(kind), scales };
        group!(serializer, {
            "tong": targets.count(),
            "co_thang": figures.dated_targets(),
            /// Those that have one, inside a sentence: the only one by its name.
            "cac_truong": match targets.schools.as_slice() {
                [only] => &only.name,
                _ => "các trường phấn đấu đạt chuẩn quốc gia",
            },
            "theo_cap": level_groups(&targets, scales),
            /// In the order of the facts; schools of no commune belong to the issuer itself.
            "theo_xa": commune_groups(&targets, scales),
            "theo_loai": kind_groups(figures, scales),
            "cong_nhan_moi": kind(TargetKind::NewRecognition),
            "cong_nhan_lai": kind(TargetKind::Renewal),
            "nang_chuan": kind(TargetKind::Upgrade),
            "duy_tri": kind(TargetKind::Retention),
            "danh_gia_ngoai": kind(TargetKind::ExternalEvaluation),
        })
    }
}

/// The targets of one commune.
struct CommuneGroupView<'a> {
    commune: Option<&'a str>,
    group: Vec<&'a School>,
    from: usize,
    scales: Scales<'a>,
}

impl Serialize for CommuneGroupView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { commune, group, from, scales } = self;
        group!(serializer, {
            "xa": commune,
            /// Who looks after them, as the first cell of a row: "Xã Tả Van", "Sở Giáo dục và Đào tạo".
            "quan_ly": commune.map_or_else(|| "Sở Giáo dục và Đào tạo".to_owned(), first_letter::upper),
            "so_luong": group.len(),
            "truong": SchoolView::list(group.iter().copied(), *from, *scales),
        })
    }
}

/// The targets of one kind, in a list of kinds.
struct KindGroupView<'a> {
    kind: TargetKind,
    group: SchoolGroup<'a>,
    scales: Scales<'a>,
}

impl Serialize for KindGroupView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { kind, group, scales } = self;
        group!(serializer, {
            "loai": TargetKindView::new(*kind),
            "so_luong": group.count(),
            "truong": views(&group.schools, *scales),
        })
    }
}

/// The targets of one kind.
struct KindView<'a> {
    group: SchoolGroup<'a>,
    scales: Scales<'a>,
}

impl Serialize for KindView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { group, scales } = self;
        group!(serializer, {
            "so_luong": group.count(),
            "truong": views(&group.schools, *scales),
            /// In the order of tables.
            "truong_theo_cap": views(&group.in_level_order(), *scales),
            "theo_cap": level_groups(group, *scales),
            /// "03 trường MN và 06 trường THCS".
            "theo_cap_chu": by_level_in_words(group, *scales),
        })
    }
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
    pub(super) fn new(facts: &'a Facts, figures: &'a Figures, scales: Scales<'a>) -> Self {
        Self { facts, figures, scales }
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

fn level_groups<'a>(group: &SchoolGroup<'a>, scales: Scales<'a>) -> Vec<LevelGroupView<'a>> {
    let groups = group.by_level();
    let from = firsts(groups.iter().map(|group| group.schools.len()));
    groups.into_iter().zip(from).map(|(group, from)| LevelGroupView { group, from, scales }).collect()
}

fn commune_groups<'a>(group: &SchoolGroup<'a>, scales: Scales<'a>) -> Vec<CommuneGroupView<'a>> {
    let groups = group.by_commune();
    let from = firsts(groups.iter().map(|(_, schools)| schools.len()));
    let view = |((commune, group), from)| CommuneGroupView { commune, group, from, scales };
    groups.into_iter().zip(from).map(view).collect()
}

/// The kinds that any school aims at.
fn kind_groups<'a>(figures: &'a Figures, scales: Scales<'a>) -> Vec<KindGroupView<'a>> {
    let groups = TargetKind::ALL.map(|kind| KindGroupView { kind, group: figures.targets_of(kind), scales });
    groups.into_iter().filter(|view| view.group.count() > 0).collect()
}

fn by_level_in_words(group: &SchoolGroup<'_>, scales: Scales<'_>) -> String {
    enumerate(&level_groups(group, scales).iter().map(LevelGroupView::counted).collect::<Vec<_>>())
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

fn views<'a>(schools: &[&'a School], scales: Scales<'a>) -> Vec<SchoolView<'a>> {
    SchoolView::list(schools.iter().copied(), 1, scales)
}

impl LevelGroupView<'_> {
    fn counted(&self) -> String {
        let LevelGroup { level, schools, .. } = &self.group;
        let abbreviation = LevelView::of_schools(*level, schools).abbreviation;
        format!("{} trường {abbreviation}", pad(schools.len() as u64))
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
