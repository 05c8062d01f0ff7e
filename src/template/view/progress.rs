//! Where a year's plan stands in the plan of its period, as templates see it.

use std::cmp::Ordering;

use serde::{Serialize, Serializer};

use crate::facts::Facts;
use crate::figures::{Figures, Percentage, PeriodProgress, ProgressHead, ProgressLine};
use crate::legal::full;

use super::super::shown::group;
use super::grid::{GridAlignment, GridView, GridViewColumn, TOTAL, ordinals};
use crate::template::spoken::{enumerate, group_digits, pad};

/// All of it.
#[derive(Clone, Copy)]
pub(super) struct ProgressView<'a> {
    facts: &'a Facts,
    figures: &'a Figures,
    progress: &'a PeriodProgress,
}

impl<'a> ProgressView<'a> {
    pub(super) fn of(facts: &'a Facts, figures: &'a Figures) -> Option<Self> {
        Some(Self { facts, figures, progress: figures.progress.as_ref()? })
    }
}

impl Serialize for ProgressView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { progress, .. } = *self;
        let apart = apart(progress);
        group!(serializer, {
            /// "giai đoạn 2026-2030".
            "ten": progress.period.name(),
            /// "Kế hoạch số 250/KH-UBND ngày 20/11/2026 của UBND tỉnh Đắk Lắk".
            "ke_hoach": self.cited(),
            /// What the plan of the period wants of the year, from its beginning to the year's end, and in all.
            "chi_tieu_nam": progress.all.of_year.unwrap_or_default(),
            "luy_ke": progress.all.through.unwrap_or_default(),
            "ca_giai_doan": progress.all.of_period.unwrap_or_default(),
            /// Sentences without their stops.
            "cau": self.sentences(),
            /// Whether there is anything to tell apart.
            "nhieu": apart.len() > 1,
            "bang": grid(progress, apart),
        })
    }
}

/// The lines that tell the schools apart: by kind, else by level.
fn apart(progress: &PeriodProgress) -> &[ProgressLine] {
    if progress.by_kind.is_empty() { &progress.by_level } else { &progress.by_kind }
}

impl ProgressView<'_> {
    fn cited(&self) -> String {
        self.facts.period_cited().as_ref().map(full).unwrap_or_default()
    }

    fn sentences(&self) -> Vec<String> {
        [self.of_year(), self.through(), self.year_end(), self.goal()].into_iter().flatten().collect()
    }

    /// "Thực hiện Kế hoạch số … của UBND tỉnh Đắk Lắk: chỉ tiêu năm 2027 là 58 trường, bằng chỉ tiêu của kế hoạch giai đoạn".
    fn of_year(&self) -> Option<String> {
        let PeriodProgress { year, all, .. } = self.progress;
        let wanted = all.of_year?;
        let plan = self.cited();
        let own = pad(all.own);
        let differs = |word: &str, by: u64| {
            format!(
                "{word} {} trường so với chỉ tiêu của năm trong kế hoạch giai đoạn ({} trường)",
                pad(by),
                pad(wanted)
            )
        };
        let compared = match all.own.cmp(&wanted) {
            Ordering::Equal => "bằng chỉ tiêu của năm trong kế hoạch giai đoạn".to_owned(),
            Ordering::Greater => differs("tăng", all.own - wanted),
            Ordering::Less => differs("giảm", wanted - all.own),
        };
        Some(format!("Thực hiện {plan}, chỉ tiêu năm {year} là {own} trường, {compared}"))
    }

    /// "Lũy kế từ đầu giai đoạn đến hết năm 2027: 96/157 trường, đạt 61,1% so với chỉ tiêu của giai đoạn 2026-2030".
    fn through(&self) -> Option<String> {
        let PeriodProgress { year, period, all, is_done_told, .. } = self.progress;
        let (through, whole) = all.through.zip(all.of_period)?;
        let lead = if *is_done_told { "Lũy kế" } else { "Lũy kế theo lộ trình" };
        let counted = reached(through, whole);
        let parts = apart(self.progress).iter().filter_map(|line| {
            let (through, whole) = line.through.zip(line.of_period)?;
            Some(format!("{} {}/{} trường", head(line.head), pad(through), pad(whole)))
        });
        let parts: Vec<String> = parts.collect();
        let parts = match parts.as_slice() {
            [] | [_] => String::new(),
            several => format!(", trong đó {}", enumerate(several)),
        };
        Some(format!(
            "{lead} từ đầu giai đoạn đến hết năm {year} đạt {counted} so với chỉ tiêu của {}{parts}",
            period.name()
        ))
    }

    /// "Theo lộ trình của giai đoạn, đến hết năm 2027 có 378 trường đạt chuẩn quốc gia; kế hoạch năm đạt 377 trường, thấp hơn
    /// 01 trường"; of the last year the goal says it.
    fn year_end(&self) -> Option<String> {
        let PeriodProgress { year, period, year_end, own_end, .. } = self.progress;
        let (wanted, own) = (*year_end).zip(*own_end).filter(|_| period.years().end() != year)?;
        let compared = match own.cmp(&wanted) {
            Ordering::Equal => "kế hoạch năm đạt bằng lộ trình".to_owned(),
            Ordering::Greater => {
                format!("kế hoạch năm đạt {} trường, vượt {} trường", pad(own), pad(own - wanted))
            }
            Ordering::Less => {
                format!("kế hoạch năm đạt {} trường, thấp hơn {} trường", pad(own), pad(wanted - own))
            }
        };
        Some(format!(
            "Theo lộ trình của {}, đến hết năm {year} có {} trường đạt chuẩn quốc gia; {compared}",
            period.name(),
            pad(wanted)
        ))
    }

    /// "Đến hết năm 2027 có 378/1.003 trường đạt chuẩn quốc gia; so với mục tiêu 411 trường đến hết giai đoạn 2026-2030 còn
    /// 33 trường".
    fn goal(&self) -> Option<String> {
        let PeriodProgress { year, period, goal, .. } = self.progress;
        let goal = (*goal)?;
        let standing = self.figures.standing.as_ref()?;
        let by_then = standing.all.planned?;
        let share = |count: u64| {
            Percentage::exact_to(count, standing.all.total, standing.decimals)
                .map(|share| format!(" ({share}%)"))
                .unwrap_or_default()
        };
        let left = match goal.checked_sub(by_then) {
            None | Some(0) => "đã đạt mục tiêu của giai đoạn".to_owned(),
            Some(left) => format!("còn {} trường thực hiện trong các năm tiếp theo", pad(left)),
        };
        Some(format!(
            "Mục tiêu đến hết {} là {} trường đạt chuẩn quốc gia{}; đến hết năm {year} đạt {} trường{}, {left}",
            period.name(),
            pad(goal),
            share(goal),
            pad(by_then),
            share(by_then),
        ))
    }
}

/// "96/157 trường (61,1%)".
fn reached(count: u64, whole: u64) -> String {
    let counts = format!("{}/{} trường", pad(count), pad(whole));
    match Percentage::of(count, whole) {
        Some(share) => format!("{counts} ({share}%)"),
        None => counts,
    }
}

/// Inside a sentence.
fn head(head: ProgressHead) -> String {
    match head {
        ProgressHead::All => "tổng số".to_owned(),
        ProgressHead::Reached => "số trường đạt chuẩn quốc gia".to_owned(),
        ProgressHead::Kind(kind) => kind.name().to_lowercase(),
        ProgressHead::Level(level) => format!("cấp {}", level.name()),
    }
}

/// At the head of a row.
fn row_head(head: ProgressHead) -> &'static str {
    match head {
        ProgressHead::All => TOTAL,
        ProgressHead::Reached => "Đạt chuẩn quốc gia",
        ProgressHead::Kind(kind) => kind.name(),
        ProgressHead::Level(level) => level.abbreviation(),
    }
}

type Row<'r> = (usize, &'r ProgressLine);

fn grid(progress: &PeriodProgress, lines: &[ProgressLine]) -> GridView {
    let PeriodProgress { year, all, .. } = progress;
    let rows: Vec<Row<'_>> = (1..).zip(lines).collect();
    let count = |name: String, number: fn(&ProgressLine) -> Option<u64>| {
        let shown = move |line: &ProgressLine| number(line).map(group_digits).unwrap_or_default();
        let column = GridViewColumn::new(&name, GridAlignment::Centre, move |row: &Row<'_>| shown(row.1));
        number(all).is_some().then(|| column.total(shown(all)))
    };
    let share = |line: &ProgressLine| {
        let counts = line.through.zip(line.of_period);
        let share = counts.and_then(|(through, whole)| Percentage::of(through, whole));
        share.map(|share| format!("{share}%")).unwrap_or_default()
    };
    let name = match lines.first().map(|line| line.head) {
        Some(ProgressHead::Level(_)) => "Cấp học",
        Some(ProgressHead::Kind(_) | ProgressHead::All | ProgressHead::Reached) | None => "Mục tiêu",
    };
    let shares = GridViewColumn::new("Tỷ lệ", GridAlignment::Centre, move |row: &Row<'_>| share(row.1));
    let columns = [
        Some(ordinals(|row: &Row<'_>| row.0)),
        Some(
            GridViewColumn::new(name, GridAlignment::Left, |row: &Row<'_>| row_head(row.1.head).to_owned())
                .total(TOTAL),
        ),
        count(format!("Năm {year} theo kế hoạch giai đoạn"), |line| line.of_year),
        count(format!("Kế hoạch năm {year}"), |line| Some(line.own)),
        count(format!("Lũy kế đến hết năm {year}"), |line| line.through),
        count("Cả giai đoạn".to_owned(), |line| line.of_period),
        all.through.zip(all.of_period).map(|_| shares.total(share(all))),
    ];
    GridView::new(columns.into_iter().flatten().collect(), &rows)
}
