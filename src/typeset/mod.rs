//! How a text fills a line, whatever it is written to: widths of letters, what stays together, where a title breaks.

mod known;
mod measure;
mod metrics;
mod sense;
mod title_lines;
mod typography;

pub use known::{fill, measured, set};
pub use measure::{MILLIMETRE, Measured, POINT, Type};
pub use title_lines::{TitleLines, hold_last};
pub use typography::{NO_BREAK_HYPHEN, hold_together, hold_whole};
