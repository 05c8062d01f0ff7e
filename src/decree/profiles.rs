//! The profile of each rule.

use super::profile::Profile;
use super::rules::FormatRules;
use super::{nd30_2020, tt01_2011};

impl Profile {
    /// The profile of `rules`.
    pub const fn of(rules: FormatRules) -> &'static Self {
        match rules {
            FormatRules::Nd30_2020 => &nd30_2020::PROFILE,
            FormatRules::Tt01_2011 => &tt01_2011::PROFILE,
        }
    }
}
