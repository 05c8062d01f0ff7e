//! Vietnamese as computers hold it: what people read as one name, the order of names, text in encodings from before
//! Unicode, and signs that nobody sees.

mod capitals;
mod clock;
mod folding;
mod lead;
mod legacy;
mod lookalike;
mod marked;
mod mend;
mod number_words;
mod order;
mod spelling;
mod syllable;
mod unseen;

pub use capitals::is_in_capitals;
pub use clock::clock;
pub use folding::{behind_words, final_letter, initial, same_unaccented, unaccented};
pub use lead::after_words;
pub use legacy::{LegacyEncoding, LegacyText, recognise};
pub use lookalike::Lookalike;
pub use marked::MarkedLetters;
pub use mend::{Mended, is_plain, mend};
pub use number_words::number_in_words;
pub use order::OrderKey;
pub use spelling::{same_name, spelling};
pub use unseen::{is_forbidden, is_unseen};
