//! Administrative units: the 34 provinces and 3,321 communes since 01/07/2025, those before and what became of them, and
//! how a document names one.

mod body_name;
mod by_name;
mod capitals;
mod code;
mod commune;
mod complaint;
mod folded_name;
mod former;
mod half_capital;
mod kind;
mod mention;
mod mention_words;
mod place_name;
mod two_tiers;

pub use body_name::{
    COMMITTEE, COMMITTEE_IN_CAPITALS, COMMITTEE_SHORT, COUNCIL, COUNCIL_SHORT, after_committee,
    after_council, after_unaccented_committee, committee_unit, split_seat,
};
pub use capitals::{in_running_text, with_capitals};
pub use code::{digits, padded_code};
pub use commune::{Commune, WrittenUnit, province_in, province_named, provinces};
pub use complaint::{contradiction, no_code, with_nearest};
pub use former::FormerUnit;
pub use half_capital::half_capitals;
pub use kind::{UnitKind, without_prefix};
pub use mention::{FormerMention, former_mentions};
pub use place_name::{place_name, unit_in_text};
pub use two_tiers::{TWO_TIERS_FROM, has_two_tiers};
