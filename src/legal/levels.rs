//! School levels as the register's YAML and messages name them.

use serde::Deserialize;

use crate::facts::Level;

/// A level by its key in YAML.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum LevelKey {
    #[serde(rename = "mam_non")]
    Preschool,
    #[serde(rename = "tieu_hoc")]
    Primary,
    #[serde(rename = "thcs")]
    LowerSecondary,
    #[serde(rename = "thpt")]
    UpperSecondary,
    #[serde(rename = "nhieu_cap")]
    Combined,
    #[serde(rename = "gdtx")]
    Continuing,
}

impl From<LevelKey> for Level {
    fn from(key: LevelKey) -> Self {
        match key {
            LevelKey::Preschool => Self::Preschool,
            LevelKey::Primary => Self::Primary,
            LevelKey::LowerSecondary => Self::LowerSecondary,
            LevelKey::UpperSecondary => Self::UpperSecondary,
            LevelKey::Combined => Self::Combined,
            LevelKey::Continuing => Self::Continuing,
        }
    }
}

/// "tiểu học, trung học cơ sở".
pub(super) fn names(levels: &[Level]) -> String {
    levels.iter().map(|level| level.name()).collect::<Vec<_>>().join(", ")
}
