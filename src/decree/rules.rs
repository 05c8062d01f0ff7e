//! Which rules there are, and which of them a document follows.

use super::profile::{Day, Profile};
use super::{nd30_2020, tt01_2011};

/// Writes the enum, its list and the profile of each, so that none of the three can lack a rule.
macro_rules! format_rules {
    ($($(#[$doc:meta])+ $rules:ident = $file:ident,)+) => {
        /// The format rules a document follows. What differs between them is data of their [`Profile`]: nothing
        /// outside this room asks which one it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FormatRules {
            $($(#[$doc])+ $rules,)+
        }

        impl FormatRules {
            /// All rules, the newest first.
            pub const ALL: &'static [Self] = &[$(Self::$rules),+];

            /// What these rules say.
            pub const fn profile(self) -> &'static Profile {
                match self {
                    $(Self::$rules => &$file::PROFILE,)+
                }
            }
        }
    };
}

// The newest first.
format_rules! {
    /// Nghị định 30/2020/NĐ-CP.
    Nd30_2020 = nd30_2020,
    /// Thông tư 01/2011/TT-BNV.
    Tt01_2011 = tt01_2011,
}

impl FormatRules {
    /// The rules for a document of `day`: the latest of those that hold by then. The oldest are also taken for what
    /// is older than they are.
    pub fn on(day: Day) -> Self {
        let newest = Self::ALL[0];
        Self::ALL.iter().fold(newest, |found, &rules| if found.profile().from <= day { found } else { rules })
    }
}
