//! What follows from the recognitions a school holds: when they lapse, what is due in a year, which target fits.

mod draft;
mod due;
mod history;
mod lapsed;
mod load;
mod print;
mod svg;
mod target;

pub use draft::{Draft, draft_targets};
pub use due::{DUE_TARGET, DueRow, documents_of, due, schools_of};
pub use history::{Held, Holding, add_years, lapse};
pub use lapsed::check_lapsed;
pub use load::{Load, LoadBin};
pub use print::{due_csv, due_json, due_text, load_bars};
pub use svg::load_svg;
pub use target::check_targets;

#[cfg(test)]
mod samples;
