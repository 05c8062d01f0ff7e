//! What follows from the recognitions a school holds: when they lapse, what is due in a year, which target fits.

mod history;
mod target;

pub use history::{Held, Holding, add_years, lapse};
pub use target::check_targets;

#[cfg(test)]
mod samples;
