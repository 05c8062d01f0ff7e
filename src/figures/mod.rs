//! What follows from the facts: counts, totals, schedules; and the reconciling of declared numbers with
//! counted ones. Everything is counted here once; templates only show it.

mod absence;
mod annual;
mod counted;
mod cross_table;
mod end_of_period;
mod group;
mod handed_down;
mod percentage;
mod period_check;
mod period_progress;
mod planned;
mod present;
mod reconcile;
mod roadmap;
mod schools;
mod share_goals;
mod spending;
mod standing;
mod standing_line;
mod sum_tree;
mod tally;
mod target_table;
mod timeline;
mod typed_counts;
mod typed_shares;
mod typed_sums;
mod typed_tag;
mod year_ends;

pub use absence::Any;
pub use annual::{AnnualReport, KindCounts, KindRow};
pub use counted::Figures;
pub use cross_table::{CrossTable, Dimension, HeadKey, Whose};
pub use group::{LevelGroup, SchoolGroup};
pub use percentage::{Percentage, shares};
pub use period_progress::{PeriodProgress, ProgressHead, ProgressLine};
pub use planned::{Planned, PlannedCount};
pub use present::{Holder, PresentState, latest_recognition};
pub use roadmap::{MonthCounts, Roadmap};
pub use spending::Spending;
pub use standing::Standing;
pub use standing_line::{StandingHead, StandingLine};
pub use sum_tree::{SumTree, reconcile};
pub use tally::Tally;
pub use target_table::{AimingSchool, TargetRow};
pub use year_ends::{YearEnd, YearEndLine};

#[cfg(test)]
mod held_tests;
#[cfg(test)]
mod tests;
