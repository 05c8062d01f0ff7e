//! What a plan wants as numbers, as templates see it.

use serde::{Serialize, Serializer};

use crate::facts::{Period, TargetKind};
use crate::figures::{CrossTable, Dimension, HeadKey, Planned, PlannedCount, Whose};

use super::super::first_letter;
use super::super::shown::group;
use super::grid::{GridAlignment, GridView, GridViewColumn, TOTAL, ordinals};
use crate::template::spoken::{enumerate, group_digits, pad};

/// All of it.
#[derive(Clone, Copy)]
pub(super) struct PlannedView<'a>(pub(super) &'a Planned);

impl Serialize for PlannedView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(planned) = *self;
        let table = |row, column| grid(&CrossTable::of(planned, row, column, None));
        group!(serializer, {
            "tong": planned.total(),
            /// Whether the facts give the numbers themselves.
            "da_ghi": planned.is_given,
            /// Who gave them.
            "giao": planned.given_by.as_deref().unwrap_or_default(),
            /// "Chỉ tiêu UBND thành phố Hải Phòng giao"; of schools that are others than those handed down, what they are.
            "goi": match &planned.given_by {
                Some(_) if !planned.handed.is_empty() => "Số trường phấn đấu".to_owned(),
                Some(body) => format!("Chỉ tiêu {body} giao"),
                None => "Chỉ tiêu".to_owned(),
            },
            /// What was handed down, where the plan wants others: "03 trường, gồm 02 trường công nhận mới và …".
            "giao_cau": if planned.handed.is_empty() { String::new() } else { sentence(&planned.as_handed()) },
            /// "17 trường, gồm 05 trường công nhận mới và 12 trường công nhận lại".
            "cau": sentence(planned),
            /// "05 trường công nhận mới và 12 trường công nhận lại"; blank where no kind is known.
            "theo_loai_chu": in_words(planned, Dimension::Kind),
            /// "03 trường mầm non và 02 trường THCS".
            "theo_cap_chu": in_words(planned, Dimension::Level),
            /// "03 trường mức độ 1 và 02 trường mức độ 2".
            "theo_muc_do_chu": in_words(planned, Dimension::Degree),
            "muc_do_mot": planned.sum(|count| count.degree == Some(1)),
            "muc_do_hai": planned.sum(|count| count.degree == Some(2)),
            "theo_nam": LinesView(planned, Dimension::Year),
            "theo_cap": LinesView(planned, Dimension::Level),
            "theo_loai": LinesView(planned, Dimension::Kind),
            "theo_muc_do": LinesView(planned, Dimension::Degree),
            "theo_xa": LinesView(planned, Dimension::Unit),
            /// Whether there is anything to tell apart.
            "nhieu_nam": matches!(planned.period, Period::Span { .. }) && is_told(planned, Dimension::Year),
            "nhieu_xa": several(planned, Dimension::Unit),
            "co_cap": is_told(planned, Dimension::Level),
            "co_loai": is_told(planned, Dimension::Kind),
            "co_muc_do": is_told(planned, Dimension::Degree),
            "nam_cap": table(Dimension::Year, Dimension::Level),
            "nam_loai": table(Dimension::Year, Dimension::Kind),
            "cap_nam": table(Dimension::Level, Dimension::Year),
            "cap_loai": table(Dimension::Level, Dimension::Kind),
            "nam_muc_do": table(Dimension::Year, Dimension::Degree),
            "cap_muc_do": table(Dimension::Level, Dimension::Degree),
            "loai_muc_do": table(Dimension::Kind, Dimension::Degree),
            "xa_muc_do": table(Dimension::Unit, Dimension::Degree),
            "xa_nam": table(Dimension::Unit, Dimension::Year),
            "xa_loai": table(Dimension::Unit, Dimension::Kind),
            "xa_cap": table(Dimension::Unit, Dimension::Level),
            "cap_nam_loai": grid(&CrossTable::of(planned, Dimension::Level, Dimension::Year, Some(Dimension::Kind))),
            "xa_nam_loai": grid(&CrossTable::of(planned, Dimension::Unit, Dimension::Year, Some(Dimension::Kind))),
            "cong_nhan_moi": planned.sum(|count| count.kind == Some(TargetKind::NewRecognition)),
            "cong_nhan_lai": planned.sum(|count| count.kind == Some(TargetKind::Renewal)),
            "nang_chuan": planned.sum(|count| count.kind == Some(TargetKind::Upgrade)),
            "duy_tri": planned.sum(|count| count.kind == Some(TargetKind::Retention)),
            "danh_gia_ngoai": planned.sum(|count| count.kind == Some(TargetKind::ExternalEvaluation)),
        })
    }
}

fn sums(planned: &Planned, dimension: Dimension) -> Vec<(HeadKey, u64)> {
    let table = CrossTable::of(planned, dimension, dimension, None);
    table.rows.into_iter().map(|(head, counts)| (head, counts.iter().sum())).collect()
}

fn is_known(head: &HeadKey) -> bool {
    match head {
        HeadKey::Year(year) => year.is_some(),
        HeadKey::Level(level) => level.is_some(),
        HeadKey::Kind(kind) => kind.is_some(),
        HeadKey::Degree(degree) => degree.is_some(),
        HeadKey::Unit(whose) => *whose != Whose::Unknown,
    }
}

fn is_told(planned: &Planned, dimension: Dimension) -> bool {
    let known = |count: &PlannedCount| match dimension {
        Dimension::Year => count.year.is_some(),
        Dimension::Level => count.level.is_some(),
        Dimension::Kind => count.kind.is_some(),
        Dimension::Degree => count.degree.is_some(),
        Dimension::Unit => count.commune.is_some(),
    };
    planned.counts.iter().any(known)
}

fn several(planned: &Planned, dimension: Dimension) -> bool {
    is_told(planned, dimension) && sums(planned, dimension).len() > 1
}

/// What is planned in one sentence, by kind; by degree where every number is of one.
fn sentence(planned: &Planned) -> String {
    let kinds = by_kind(planned);
    match in_words(planned, Dimension::Degree) {
        degrees if degrees.is_empty() || planned.total() == 0 => kinds,
        degrees => format!("{kinds}; theo mức độ: {degrees}"),
    }
}

fn by_kind(planned: &Planned) -> String {
    let total = format!("{} trường", pad(planned.total()));
    match in_words(planned, Dimension::Kind) {
        kinds if kinds.is_empty() => total,
        // Of one kind only: "03 trường công nhận lại".
        kinds if kinds.starts_with(&total) => kinds,
        kinds => format!("{total}, gồm {kinds}"),
    }
}

/// Each number with what it counts; blank where some of it is of nothing known.
fn in_words(planned: &Planned, dimension: Dimension) -> String {
    // A list of counts has a 0 where there is none.
    let mut sums = sums(planned, dimension);
    sums.retain(|(_, count)| *count > 0);
    if !sums.iter().all(|(head, _)| is_known(head)) {
        return String::new();
    }
    let words = sums.iter().map(|(head, count)| {
        let name = match head {
            HeadKey::Level(Some(level)) => level.name().to_owned(),
            _ => first_letter::lower(&name(head)),
        };
        format!("{} trường {name}", pad(*count))
    });
    enumerate(&words.collect::<Vec<_>>())
}

/// At the head of a row or column.
fn name(head: &HeadKey) -> String {
    match head {
        HeadKey::Year(Some(year)) => format!("Năm {year}"),
        HeadKey::Year(None) => "Chưa xác định năm".to_owned(),
        HeadKey::Level(Some(level)) => level.abbreviation().to_owned(),
        HeadKey::Level(None) => "Chưa phân theo cấp".to_owned(),
        HeadKey::Kind(Some(kind)) => kind.name().to_owned(),
        HeadKey::Kind(None) => "Chưa phân theo loại".to_owned(),
        HeadKey::Degree(Some(degree)) => format!("Mức độ {degree}"),
        HeadKey::Degree(None) => "Chưa phân theo mức độ".to_owned(),
        HeadKey::Unit(Whose::Commune(commune)) => first_letter::upper(commune),
        HeadKey::Unit(Whose::Issuer) => "Sở Giáo dục và Đào tạo".to_owned(),
        HeadKey::Unit(Whose::Unknown) => "Chưa phân theo đơn vị".to_owned(),
    }
}

/// The sums of one kind of head.
struct LinesView<'a>(&'a Planned, Dimension);

impl Serialize for LinesView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lines = sums(self.0, self.1).into_iter().map(|(head, count)| PlannedLineView {
            name: name(&head),
            count,
            counted: format!("{} trường", pad(count)),
        });
        lines.collect::<Vec<_>>().serialize(serializer)
    }
}

#[derive(Serialize)]
struct PlannedLineView {
    #[serde(rename = "ten")]
    name: String,
    #[serde(rename = "so_luong")]
    count: u64,
    /// "03 trường".
    #[serde(rename = "so_truong")]
    counted: String,
}

/// A table of two kinds of heads, with its sums.
fn grid(table: &CrossTable) -> GridView {
    let rows: Vec<(usize, &(HeadKey, Vec<u64>))> = (1..).zip(&table.rows).collect();
    type Row<'r> = (usize, &'r (HeadKey, Vec<u64>));
    let head = match table.row {
        Dimension::Year => "Năm",
        Dimension::Level => "Cấp học",
        Dimension::Kind => "Mục tiêu",
        Dimension::Degree => "Mức độ",
        Dimension::Unit => "Đơn vị",
    };
    let totals = table.totals();
    let counts = table.columns.iter().zip(&totals).enumerate().map(|(index, (path, total))| GridViewColumn {
        name: path.iter().map(name).collect(),
        alignment: GridAlignment::Centre,
        is_group: false,
        cell: Box::new(move |row: &Row<'_>| {
            row.1.1.get(index).map(|count| group_digits(*count)).unwrap_or_default()
        }),
        total: group_digits(*total),
    });
    let sum = |row: &Row<'_>| group_digits(row.1.1.iter().sum());
    let sums =
        GridViewColumn::new(TOTAL, GridAlignment::Centre, sum).total(group_digits(totals.iter().sum()));
    let columns = [
        ordinals(|row: &Row<'_>| row.0),
        GridViewColumn::new(head, GridAlignment::Left, |row: &Row<'_>| name(&row.1.0)).total(TOTAL),
    ];
    let sums = (table.columns.len() > 1).then_some(sums);
    GridView::new(columns.into_iter().chain(counts).chain(sums).collect(), &rows)
}
