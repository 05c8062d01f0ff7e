//! How a people's committee is named, and the unit that a body's name holds.

use super::UnitKind;
use crate::vietnamese::after_words;

/// A people's committee in its name.
pub const COMMITTEE: &str = "Ủy ban nhân dân";
/// The same shortened.
pub const COMMITTEE_SHORT: &str = "UBND";
/// The same in capitals.
pub const COMMITTEE_IN_CAPITALS: &str = "ỦY BAN NHÂN DÂN";
/// A people's council in its name.
pub const COUNCIL: &str = "Hội đồng nhân dân";
/// The same shortened.
pub const COUNCIL_SHORT: &str = "HĐND";

/// A committee as people type it: the tone mark may stand on either vowel.
const TYPED: [&str; 3] = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd"];
/// The same without accents, before more words.
const UNACCENTED: [&str; 2] = ["uy_ban_nhan_dan_", "ubnd_"];

/// What follows a committee's words at the start of `text`.
pub fn after_committee(text: &str) -> Option<&str> {
    TYPED.iter().find_map(|lead| after_words(text, lead))
}

/// A council as people type it.
const TYPED_COUNCIL: [&str; 2] = ["hội đồng nhân dân", "hđnd"];

/// What follows a council's words at the start of `text`.
pub fn after_council(text: &str) -> Option<&str> {
    TYPED_COUNCIL.iter().find_map(|lead| after_words(text, lead))
}

/// What follows them at the start of `words`, which have no accents and are joined by `_`.
pub fn after_unaccented_committee(words: &str) -> Option<&str> {
    UNACCENTED.iter().find_map(|lead| words.strip_prefix(lead))
}

/// The unit a people's committee governs: xã and "Cẩm Thành" of "Ủy ban nhân dân xã Cẩm Thành" or "UBND xã Cẩm
/// Thành".
pub fn committee_unit(name: &str) -> Option<(UnitKind, String)> {
    after_committee(name).and_then(UnitKind::split)
}

/// Splits "Phòng Giáo dục và Đào tạo huyện Thanh Miện" before the unit it sits in. A unit word counts in lower
/// case and before a capital or a figure only, so that "Văn hóa - Xã hội" holds no xã.
pub fn split_seat(name: &str) -> Option<(&str, UnitKind, String)> {
    name.match_indices(' ').find_map(|(gap, _)| {
        let (body, tail) = (name.get(..gap)?, name.get(gap + 1..)?);
        let (unit, seat) = UnitKind::split(tail)?;
        let named = tail.starts_with(unit.name()) && !seat.starts_with(char::is_lowercase);
        named.then_some((body.trim_end(), unit, seat))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_read_after_either_form_of_the_committees_name() {
        let commune = Some((UnitKind::Commune, "Cẩm Thành".to_owned()));
        assert_eq!(committee_unit("Ủy ban nhân dân xã Cẩm Thành"), commune);
        assert_eq!(committee_unit("UBND xã Cẩm Thành"), commune);
        assert_eq!(
            committee_unit("Uỷ ban nhân dân huyện Cao Lộc"),
            Some((UnitKind::District, "Cao Lộc".to_owned()))
        );
        assert_eq!(committee_unit("Sở Giáo dục và Đào tạo"), None);
    }

    #[test]
    fn a_seat_is_split_off_a_field_is_not() {
        let division = split_seat("Phòng Giáo dục và Đào tạo huyện Thanh Miện");
        assert_eq!(
            division,
            Some(("Phòng Giáo dục và Đào tạo", UnitKind::District, "Thanh Miện".to_owned()))
        );
        assert_eq!(split_seat("Phòng GDĐT quận 1").map(|(body, ..)| body), Some("Phòng GDĐT"));
        assert_eq!(split_seat("Phòng Văn hóa - Xã hội"), None);
        assert_eq!(split_seat("Phòng Văn hóa - xã hội"), None);
    }
}
