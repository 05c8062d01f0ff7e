//! Bodies of a unit that are not its people's committee: its council, the council's standing members, a Văn phòng.

use crate::units::{COMMITTEE, COMMITTEE_SHORT, COUNCIL, COUNCIL_SHORT, after_committee, after_council};
use crate::vietnamese::after_words;

/// Whose document it is, of the bodies of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitBody {
    Committee,
    Council,
    /// Thường trực Hội đồng nhân dân.
    StandingCouncil,
    /// Văn phòng.
    Office,
}

/// A body as a person names it: what it is, its name up to the unit in full, and the words for the unit.
pub struct NamedBody<'t> {
    pub body: UnitBody,
    pub lead: String,
    pub unit: &'t str,
}

/// The body that `text` names, where that is none of a unit's committee: "HĐND tỉnh Nghệ An", "Văn phòng UBND tỉnh".
pub fn named(text: &str) -> Option<NamedBody<'_>> {
    let standing = after_words(text, STANDING).and_then(|council| after_council(council.trim_start()));
    if let Some(unit) = standing {
        return Some(NamedBody {
            body: UnitBody::StandingCouncil,
            lead: format!("Thường trực {COUNCIL}"),
            unit,
        });
    }
    if let Some(unit) = after_council(text) {
        return Some(NamedBody { body: UnitBody::Council, lead: COUNCIL.to_owned(), unit });
    }
    let served = after_words(text, OFFICE)?;
    let unit_at = |(index, _): (usize, char)| {
        let rest = served.get(index..)?;
        after_committee(rest).or_else(|| after_council(rest))
    };
    let unit = served.char_indices().rev().find_map(unit_at)?;
    let lead = text.strip_suffix(unit)?.trim();
    let lead = lead.replace(COMMITTEE_SHORT, COMMITTEE).replace(COUNCIL_SHORT, COUNCIL);
    Some(NamedBody { body: UnitBody::Office, lead, unit })
}

const STANDING: &str = "thường trực";
const OFFICE: &str = "văn phòng";
