//! Thông tư 01/2011/TT-BNV: what differs from Nghị định 30/2020/NĐ-CP.
//!
//! Our source quotes some of its rules and tells of others at second hand; a value says which. Its articles are
//! not numbered there, so none is cited. What no source tells to differ is set as in the decree, and keeps the
//! decree's clause.

use super::component::{Alignment, Choice, Component, ComponentStyle, Slant};
use super::nd30_2020;
use super::profile::{PageNumberMargin, Profile, RunningText};

/// A rule whose wording our source quotes.
const QUOTED: &str = "TT 01/2011/TT-BNV";

/// A rule our source has at second hand.
const SECONDARY: &str = "TT 01/2011/TT-BNV, secondary";

pub(super) const PROFILE: Profile = Profile {
    key: "tt01-2011",
    name: "Thông tư số 01/2011/TT-BNV",
    from: (2011, 3, 5),
    // No font is named, only Unicode TCVN 6909; the decree's has all its letters.
    font: nd30_2020::PROFILE.font,
    names_font: false,
    page: nd30_2020::PAGE,
    text: RunningText {
        // From 1 to 1.27 cm; at least single (or exactly 15 pt), at most 1.5 lines.
        first_line: Choice::new(12.7, 10.0, 12.7),
        first_line_ends_only: false,
        line_spacing: Choice::new(1.1, 1.0, 1.5),
        clause: QUOTED,
        ..nd30_2020::PROFILE.text
    },
    page_number: PageNumberMargin::Bottom,
    short_rule: nd30_2020::PROFILE.short_rule,
    components: style,
};

/// Type name and trích yếu have one size only.
const TITLE: Choice<u8> = Choice::only(14);

const fn style(component: Component) -> ComponentStyle {
    use Component as C;
    let same = nd30_2020::style(component);
    match component {
        C::Basis => ComponentStyle { slant: Slant::Upright, clause: QUOTED, ..same },
        C::PageNumber => ComponentStyle { alignment: Alignment::Right, clause: QUOTED, ..same },
        C::TypeName | C::Subject => ComponentStyle { size: TITLE, clause: SECONDARY, ..same },
        C::NationalName
        | C::Motto
        | C::Superior
        | C::Issuer
        | C::Number
        | C::PlaceAndDate
        | C::LetterSubject
        | C::Section
        | C::TitledClause
        | C::TitledPoint
        | C::PlainSection
        | C::PlainClause
        | C::Point
        | C::IssuingAuthority
        | C::Enacting
        | C::ChapterWord
        | C::ChapterTitle
        | C::TitledArticle
        | C::Article
        | C::Body
        | C::DashItem
        | C::PlusItem
        | C::TableHead
        | C::TableText
        | C::Authority
        | C::OtherOffice
        | C::SignerName
        | C::Addressee
        | C::AddresseeItem
        | C::RecipientsWord
        | C::Recipient
        | C::Urgency
        | C::Circulation
        | C::DrafterMark
        | C::Address
        | C::AppendixWord
        | C::AppendixTitle
        | C::AppendixReference => same,
    }
}
