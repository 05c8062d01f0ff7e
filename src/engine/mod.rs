//! What a page asks, and what it is answered: plain JSON and bytes, the same in a browser and over HTTP. A page gives files
//! by name, asks what they say, sees a document as HTML, takes it as DOCX. Nothing is written and no clock is looked at.

mod answer;
mod batch;
mod begin;
mod check;
mod describe;
mod documents;
mod message;
mod names;
mod open_places;
mod opened;
mod pack;
mod part_titles;
mod province;
mod request;
mod session;
mod targets;
mod unanswered;

pub use message::{Message, MessageError};
pub use names::inner_path;
pub use session::Engine;

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;
