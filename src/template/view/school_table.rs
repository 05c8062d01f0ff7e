//! Tables of schools whose columns the facts choose, as templates see them.

use serde::Serialize;

use crate::facts::{
    Facts, Level, PartialDate, Recognition, School, SchoolColumn, SchoolTable, SchoolsShown, TargetKind,
    ownership,
};
use crate::figures::Figures;
use crate::vietnamese::OrderKey;

use super::super::first_letter;
use super::grid::{GridAlignment, GridView, GridViewColumn};
use super::rules::Scales;
use super::school::{ABBREVIATED, reached, target_content};
use crate::template::spoken::pad;

#[derive(Serialize)]
pub(super) struct SchoolTablesView {
    /// Those that stand for the table of targets.
    #[serde(rename = "than")]
    body: Vec<SchoolTableView>,
    /// The word of the markup for the appendix that these stand in: "ngang", or none.
    #[serde(rename = "huong")]
    orientation: &'static str,
    /// Those that are appendices of their own.
    #[serde(rename = "phu_luc")]
    appendices: Vec<SchoolTableView>,
}

#[derive(Serialize)]
struct SchoolTableView {
    #[serde(rename = "tieu_de")]
    title: String,
    /// The word of the markup for it: "ngang", or none.
    #[serde(rename = "huong")]
    orientation: &'static str,
    #[serde(flatten)]
    grid: GridView,
}

/// A column as it is laid out: one that is chosen may stand for several.
#[derive(Clone, Copy)]
enum Laid {
    Group(SchoolColumn),
    Plain(SchoolColumn),
    Year(u16),
    KindInYear(TargetKind, u16),
}

/// A school in a table.
struct ListedSchool<'a> {
    school: &'a School,
    recognition: Option<Recognition>,
    /// Whether what it was recognised for is counted no more.
    has_lapsed: bool,
    group: String,
}

impl SchoolTablesView {
    pub(super) fn new(facts: &Facts, figures: &Figures, scales: Scales<'_>) -> Self {
        let view = |table: &SchoolTable| SchoolTableView::new(table, facts, figures, scales);
        let (appendices, body): (Vec<_>, Vec<_>) =
            facts.school_tables.iter().partition(|table| table.is_appendix);
        let lies = facts.appendix.landscape || body.iter().any(|table| table.landscape);
        Self {
            orientation: if lies { "ngang" } else { "" },
            body: body.into_iter().map(view).collect(),
            appendices: appendices.into_iter().map(view).collect(),
        }
    }
}

impl SchoolTableView {
    fn new(table: &SchoolTable, facts: &Facts, figures: &Figures, scales: Scales<'_>) -> Self {
        let shown = schools(table, figures, scales);
        let laid = layout(table, facts, &shown);
        let rows: Vec<(usize, &ListedSchool<'_>)> = (1..).zip(&shown).collect();
        let totals = totals(&laid, &shown);
        let columns = laid.into_iter().zip(totals).map(|((column, name), total)| GridViewColumn {
            name,
            total,
            alignment: alignment(column),
            is_group: matches!(column, Laid::Group(_)),
            cell: Box::new(move |row: &(usize, &ListedSchool<'_>)| match column {
                Laid::Group(_) => row.1.group.clone(),
                Laid::Plain(SchoolColumn::Ordinal) => row.0.to_string(),
                Laid::Plain(_) | Laid::Year(_) | Laid::KindInYear(..) => text(row.1, column, scales),
            }),
        });
        Self {
            title: table.title.clone().unwrap_or_else(|| {
                format!("Danh sách trường phấn đấu đạt chuẩn quốc gia {}", facts.period.name())
            }),
            orientation: if table.landscape { "ngang" } else { "" },
            grid: GridView::new(columns.collect(), &rows),
        }
    }
}

/// The schools of the table, in its order.
fn schools<'a>(table: &SchoolTable, figures: &'a Figures, scales: Scales<'_>) -> Vec<ListedSchool<'a>> {
    let holders = &figures.present.holders;
    let recognised = |school: &School| holders.iter().find(|holder| holder.school == *school);
    let belongs = |(index, school): &(usize, &School)| match table.which {
        SchoolsShown::Aiming => school.target().is_some(),
        SchoolsShown::Recognised => figures.holding.contains(index),
        SchoolsShown::All => true,
    };
    let mut shown: Vec<ListedSchool<'_>> = figures
        .schools
        .iter()
        .enumerate()
        .filter(belongs)
        .map(|(_, school)| {
            let held = recognised(school);
            ListedSchool {
                school,
                recognition: held.map(|holder| holder.shown.clone()),
                has_lapsed: held.is_some_and(|holder| !holder.validity.counts()),
                group: String::new(),
            }
        })
        .collect();
    for column in table.order.iter().rev().chain(&table.group) {
        shown.sort_by_cached_key(|one| order(one, *column, scales));
    }
    if let Some(column) = table.group {
        let names: Vec<_> = shown.iter().map(|one| text(one, Laid::Group(column), scales)).collect();
        for (one, name) in shown.iter_mut().zip(&names) {
            let size = names.iter().filter(|other| *other == name).count() as u64;
            one.group = format!("{name} ({} trường)", pad(size));
        }
    }
    shown
}

/// What a row is put in order by: kinds and levels as in all tables, times as they come, names as in a dictionary.
fn order(one: &ListedSchool<'_>, column: SchoolColumn, scales: Scales<'_>) -> (Option<usize>, OrderKey) {
    let target = one.school.target();
    let rank = match column {
        SchoolColumn::Level => Level::ALL.iter().position(|level| *level == one.school.level.value),
        SchoolColumn::TargetKind | SchoolColumn::Target => {
            TargetKind::ALL.iter().position(|kind| target.is_some_and(|target| target.kind.value == *kind))
        }
        SchoolColumn::Time => target
            .and_then(|target| target.month.as_ref())
            .map(|month| days(month.value))
            .or(Some(usize::MAX)),
        SchoolColumn::RecognisedStandard | SchoolColumn::RecognisedAccreditation => {
            Some(usize::from(one.has_lapsed))
        }
        SchoolColumn::RecognisedOn | SchoolColumn::RecognisedIn => {
            let date = one.recognition.as_ref().and_then(|held| held.date.as_ref());
            date.map(|date| days(date.value))
        }
        SchoolColumn::Ordinal
        | SchoolColumn::Name
        | SchoolColumn::Commune
        | SchoolColumn::Ownership
        | SchoolColumn::Recognised
        | SchoolColumn::LapsesOn
        | SchoolColumn::Decision
        | SchoolColumn::TargetStandard
        | SchoolColumn::TargetAccreditation
        | SchoolColumn::Years
        | SchoolColumn::KindsByYear
        | SchoolColumn::Note => None,
    };
    (rank, OrderKey::new(&text(one, Laid::Plain(column), scales)))
}

fn days(date: PartialDate) -> usize {
    use chrono::Datelike;
    usize::try_from(date.latest().num_days_from_ce()).unwrap_or_default()
}

fn layout(table: &SchoolTable, facts: &Facts, shown: &[ListedSchool<'_>]) -> Vec<(Laid, Vec<String>)> {
    let mut laid = Vec::new();
    for chosen in &table.columns {
        let head = chosen.head.clone().unwrap_or_else(|| chosen.column.head().to_owned());
        match chosen.column {
            SchoolColumn::Years => {
                let years = facts.period.years();
                laid.extend(years.map(|year| (Laid::Year(year), vec![head.clone(), format!("Năm {year}")])));
            }
            SchoolColumn::KindsByYear => {
                for kind in TargetKind::ALL.into_iter().filter(|kind| {
                    shown
                        .iter()
                        .any(|one| one.school.target().is_some_and(|target| target.kind.value == *kind))
                }) {
                    laid.extend(facts.period.years().map(|year| {
                        (Laid::KindInYear(kind, year), vec![kind.name().to_owned(), format!("Năm {year}")])
                    }));
                }
            }
            column => laid.push((Laid::Plain(column), vec![head])),
        }
    }
    if let Some(column) = table.group {
        let at = usize::from(matches!(laid.first(), Some((Laid::Plain(SchoolColumn::Ordinal), _))));
        laid.insert(at, (Laid::Group(column), vec![column.head().to_owned()]));
    }
    laid
}

fn alignment(column: Laid) -> GridAlignment {
    match column {
        Laid::Year(_) | Laid::KindInYear(..) => GridAlignment::Centre,
        Laid::Group(_) => GridAlignment::Left,
        Laid::Plain(column) => match column {
            SchoolColumn::Ordinal
            | SchoolColumn::Level
            | SchoolColumn::RecognisedStandard
            | SchoolColumn::RecognisedAccreditation
            | SchoolColumn::RecognisedOn
            | SchoolColumn::RecognisedIn
            | SchoolColumn::LapsesOn
            | SchoolColumn::TargetStandard
            | SchoolColumn::TargetAccreditation
            | SchoolColumn::Time => GridAlignment::Centre,
            SchoolColumn::Name
            | SchoolColumn::Commune
            | SchoolColumn::Ownership
            | SchoolColumn::Recognised
            | SchoolColumn::Decision
            | SchoolColumn::Target
            | SchoolColumn::TargetKind
            | SchoolColumn::Years
            | SchoolColumn::KindsByYear
            | SchoolColumn::Note => GridAlignment::Left,
        },
    }
}

/// Marks a year in which something is aimed at.
const MARK: &str = "x";

fn text(one: &ListedSchool<'_>, column: Laid, scales: Scales<'_>) -> String {
    let target = one.school.target();
    let aims_in = |year: u16| {
        target.and_then(|target| target.month.as_ref()).is_some_and(|month| month.value.year() == year)
    };
    let mark = |is_marked: bool| if is_marked { MARK.to_owned() } else { String::new() };
    match column {
        Laid::Year(year) => mark(aims_in(year)),
        Laid::KindInYear(kind, year) => {
            mark(aims_in(year) && target.is_some_and(|target| target.kind.value == kind))
        }
        Laid::Group(SchoolColumn::Commune) => match one.school.commune_name() {
            Some(commune) => first_letter::upper(&commune),
            None => "Sở Giáo dục và Đào tạo".to_owned(),
        },
        Laid::Group(SchoolColumn::Target) => plain(one, SchoolColumn::TargetKind, scales),
        Laid::Group(SchoolColumn::RecognisedStandard) => match one.recognition.as_ref() {
            Some(_) if one.has_lapsed => "Đã hết thời hạn công nhận".to_owned(),
            Some(Recognition { national_standard: Some(degree), .. }) => format!("Mức độ {degree}"),
            Some(_) | None => "Chưa đạt chuẩn quốc gia".to_owned(),
        },
        Laid::Group(column) => {
            let name = plain(one, column, scales);
            if name.is_empty() { "Chưa xác định".to_owned() } else { first_letter::upper(&name) }
        }
        Laid::Plain(column) => plain(one, column, scales),
    }
}

fn plain(one: &ListedSchool<'_>, column: SchoolColumn, scales: Scales<'_>) -> String {
    let (school, target, held) = (one.school, one.school.target(), one.recognition.as_ref());
    let number = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
    let holds = |what: String| {
        if one.has_lapsed && !what.is_empty() { format!("{what} (hết hạn)") } else { what }
    };
    let date = held.and_then(|held| held.date.as_ref()).map(|date| date.value);
    match column {
        SchoolColumn::Ordinal | SchoolColumn::Years | SchoolColumn::KindsByYear => String::new(),
        SchoolColumn::Name => school.name.clone(),
        SchoolColumn::Level => school.level.value.abbreviation().to_owned(),
        SchoolColumn::Commune => {
            school.commune_name().map(|commune| first_letter::upper(&commune)).unwrap_or_default()
        }
        SchoolColumn::Ownership => school.ownership.as_deref().map(in_words).unwrap_or_default(),
        SchoolColumn::Recognised => holds(
            held.map(|held| first_letter::upper(&reached(held, scales, ABBREVIATED))).unwrap_or_default(),
        ),
        SchoolColumn::RecognisedStandard => holds(number(held.and_then(|held| held.national_standard))),
        SchoolColumn::RecognisedAccreditation => holds(number(held.and_then(|held| held.accreditation))),
        SchoolColumn::RecognisedOn => date.map(PartialDate::numeric).unwrap_or_default(),
        SchoolColumn::RecognisedIn => date.map(|date| date.year().to_string()).unwrap_or_default(),
        SchoolColumn::LapsesOn => {
            held.and_then(|held| scales.lapse(held)).map(PartialDate::numeric).unwrap_or_default()
        }
        SchoolColumn::Decision => held
            .and_then(|held| held.decision.as_ref())
            .map(|decision| decision.value.clone())
            .unwrap_or_default(),
        SchoolColumn::Target => {
            target.map(|target| target_content(school, target, scales)).unwrap_or_default()
        }
        SchoolColumn::TargetKind => {
            target.map(|target| target.kind.value.name().to_owned()).unwrap_or_default()
        }
        SchoolColumn::TargetStandard => {
            number(target.and_then(|target| target.national_standard.as_ref()).map(|degree| degree.value))
        }
        SchoolColumn::TargetAccreditation => {
            number(target.and_then(|target| target.accreditation.as_ref()).map(|degree| degree.value))
        }
        SchoolColumn::Time => target
            .map(|target| scales.time(target.month.as_ref().map(|month| month.value)))
            .unwrap_or_default(),
        SchoolColumn::Note => school.note.clone().unwrap_or_default(),
    }
}

/// "Công lập" of "CL".
fn in_words(owner: &str) -> String {
    first_letter::upper(ownership(owner).unwrap_or(owner))
}

/// The last row: how many schools, and how many marks in each year.
fn totals(laid: &[(Laid, Vec<String>)], shown: &[ListedSchool<'_>]) -> Vec<String> {
    let count = |belongs: &dyn Fn(&ListedSchool<'_>) -> bool| {
        let count = shown.iter().filter(|one| belongs(one)).count();
        count.to_string()
    };
    let aims = |one: &ListedSchool<'_>, kind: Option<TargetKind>, year: u16| {
        one.school.target().is_some_and(|target| {
            kind.is_none_or(|kind| target.kind.value == kind)
                && target.month.as_ref().is_some_and(|month| month.value.year() == year)
        })
    };
    let total = |column: Laid| match column {
        Laid::Plain(SchoolColumn::Name) => format!("Tổng cộng: {} trường", pad(shown.len() as u64)),
        Laid::Year(year) => count(&|one| aims(one, None, year)),
        Laid::KindInYear(kind, year) => count(&|one| aims(one, Some(kind), year)),
        Laid::Plain(_) | Laid::Group(_) => String::new(),
    };
    laid.iter().map(|(column, _)| total(*column)).collect()
}
