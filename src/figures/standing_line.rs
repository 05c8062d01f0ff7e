//! One group of schools, and how many of it hold the national standard.

use crate::facts::{Level, School, ownership};

/// How schools are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandingDimension {
    Level,
    Unit,
    /// Công lập and ngoài công lập.
    Ownership,
}

/// Of which schools a line tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandingHead {
    All,
    Level(Level),
    Unit(Option<String>),
    Public,
    Private,
}

/// One group of schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingLine {
    pub head: StandingHead,
    pub total: u64,
    /// How many hold the national standard.
    pub reached: u64,
    /// By degree.
    pub first_degree: Option<u64>,
    pub second_degree: Option<u64>,
    pub accredited: Option<u64>,
    pub year_before: Option<u64>,
    pub wanted: Option<u64>,
    /// How many will hold it when what is planned is done.
    pub planned: Option<u64>,
    /// Of these by degree 2.
    pub planned_second: Option<u64>,
}

impl StandingHead {
    /// How it is told apart; of all schools in no way.
    pub(super) fn dimension(&self) -> Option<StandingDimension> {
        match self {
            Self::All => None,
            Self::Level(_) => Some(StandingDimension::Level),
            Self::Unit(_) => Some(StandingDimension::Unit),
            Self::Public | Self::Private => Some(StandingDimension::Ownership),
        }
    }

    /// Behind "trường": " mầm non", " của xã Cẩm Thành"; of all nothing.
    pub(super) fn name(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Level(level) => format!(" {}", level.name()),
            Self::Unit(Some(unit)) => format!(" của {unit}"),
            Self::Unit(None) => " trực thuộc".to_owned(),
            Self::Public => " công lập".to_owned(),
            Self::Private => " ngoài công lập".to_owned(),
        }
    }
}

impl StandingLine {
    /// How many will hold it when what is planned is done, where that is not more than there are.
    pub fn forecast(&self) -> Option<u64> {
        self.planned.filter(|planned| *planned <= self.total)
    }

    /// Of these by degree 2.
    pub fn forecast_second(&self) -> Option<u64> {
        self.planned_second.filter(|second| self.forecast().is_some_and(|planned| *second <= planned))
    }

    /// The level that it is of.
    pub(super) fn level(&self) -> Option<Level> {
        match self.head {
            StandingHead::Level(level) => Some(level),
            StandingHead::All | StandingHead::Unit(_) | StandingHead::Public | StandingHead::Private => None,
        }
    }

    /// Every number it tells, and how many are missing.
    pub(super) fn numbers(&self) -> Vec<u64> {
        let told = [
            self.first_degree,
            self.second_degree,
            self.accredited,
            self.year_before,
            self.wanted,
            self.planned,
            self.planned_second,
        ];
        let missing = self.total.saturating_sub(self.reached);
        [self.total, self.reached, missing].into_iter().chain(told.into_iter().flatten()).collect()
    }
}

pub(super) fn head_of(school: &School, dimension: StandingDimension) -> Option<StandingHead> {
    match dimension {
        StandingDimension::Level => Some(StandingHead::Level(school.level.value)),
        StandingDimension::Unit => Some(StandingHead::Unit(school.commune_name())),
        StandingDimension::Ownership => school.ownership.as_deref().map(kind_of_owner),
    }
}

pub(super) fn kind_of_owner(words: &str) -> StandingHead {
    match ownership(words) {
        Some("công lập") => StandingHead::Public,
        Some(_) | None => StandingHead::Private,
    }
}
