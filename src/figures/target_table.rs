//! The table of targets by level: Nâng chuẩn beside Công nhận lại.

use crate::facts::{Level, PartialDate, School, TargetKind};

use super::schools::has_target;

/// One row: the n-th upgrade beside the n-th renewal of a level.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetRow {
    pub level: Level,
    /// "Nâng chuẩn".
    pub upgrade: Option<AimingSchool>,
    /// "Công nhận lại".
    pub renewal: Option<AimingSchool>,
}

/// A school and when it aims at its target.
#[derive(Debug, Clone, PartialEq)]
pub struct AimingSchool {
    pub school: School,
    /// The month, where it is set.
    pub month: Option<PartialDate>,
}

/// All rows, by level in the order of tables, within a level in the order written.
pub(super) fn rows(schools: &[School]) -> Vec<TargetRow> {
    Level::ALL.into_iter().flat_map(|level| level_rows(level, schools)).collect()
}

fn level_rows(level: Level, schools: &[School]) -> Vec<TargetRow> {
    let mut upgrades = aiming(schools, level, TargetKind::Upgrade);
    let mut renewals = aiming(schools, level, TargetKind::Renewal);
    std::iter::from_fn(|| match (upgrades.next(), renewals.next()) {
        (None, None) => None,
        (upgrade, renewal) => Some(TargetRow { level, upgrade, renewal }),
    })
    .collect()
}

fn aiming(schools: &[School], level: Level, kind: TargetKind) -> impl Iterator<Item = AimingSchool> {
    let wanted = move |school: &&School| school.level.value == level && has_target(school, kind);
    schools.iter().filter(wanted).filter_map(|school| {
        let target = school.target().filter(|target| !target.outside_table)?;
        let month = target.month.as_ref().map(|month| month.value);
        Some(AimingSchool { school: school.clone(), month })
    })
}
