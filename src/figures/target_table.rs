//! The table of dated targets by level: Nâng chuẩn beside Công nhận lại.

use crate::facts::{Level, PartialDate, School, TargetKind};

use super::has_target;

/// One row: the n-th upgrade beside the n-th renewal of a level.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    /// The level.
    pub level: Level,
    /// "Nâng chuẩn".
    pub upgrade: Option<DatedSchool>,
    /// "Công nhận lại".
    pub renewal: Option<DatedSchool>,
}

/// A school and the month it aims at.
#[derive(Debug, Clone, PartialEq)]
pub struct DatedSchool {
    /// The school.
    pub school: School,
    /// When.
    pub month: PartialDate,
}

/// All rows, by level in the order of tables, within a level in the order written.
pub(super) fn rows(schools: &[School]) -> Vec<TargetRow> {
    Level::ALL.into_iter().flat_map(|level| level_rows(level, schools)).collect()
}

fn level_rows(level: Level, schools: &[School]) -> Vec<TargetRow> {
    let mut upgrades = dated(schools, level, TargetKind::Upgrade);
    let mut renewals = dated(schools, level, TargetKind::Renewal);
    std::iter::from_fn(|| match (upgrades.next(), renewals.next()) {
        (None, None) => None,
        (upgrade, renewal) => Some(TargetRow { level, upgrade, renewal }),
    })
    .collect()
}

fn dated(schools: &[School], level: Level, kind: TargetKind) -> impl Iterator<Item = DatedSchool> {
    let wanted = move |school: &&School| school.level.value == level && has_target(school, kind);
    schools.iter().filter(wanted).filter_map(|school| {
        let month = school.target.as_ref()?.month.as_ref()?.value;
        Some(DatedSchool { school: school.clone(), month })
    })
}
