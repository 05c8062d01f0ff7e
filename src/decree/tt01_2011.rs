//! Thông tư 01/2011/TT-BNV: what differs from Nghị định 30/2020/NĐ-CP, and the articles that stand for its
//! clauses.

use super::FormatRules;
use super::component::{Alignment, Choice, Component, ComponentStyle, Slant};
use super::nd30_2020;
use super::profile::{Page, PageNumberPlace, Profile, RunningText};

pub(super) const PROFILE: Profile = Profile {
    rules: FormatRules::Tt01_2011,
    font: "Times New Roman",
    page: Page { clause: "Điều 5", ..nd30_2020::PAGE },
    text: RunningText {
        first_line: Choice::new(12.7, 10.0, 12.7),
        line_spacing: Choice::new(1.1, 1.0, 1.5),
        paragraph_gap: 6,
        clause: "Điều 11",
    },
    page_number: PageNumberPlace::BottomRight,
    short_rule: nd30_2020::PROFILE.short_rule,
    components: style,
};

/// Type name and trích yếu have one size only (Điều 10).
const TITLE: Choice<u8> = Choice::only(14);

const fn style(component: Component) -> ComponentStyle {
    use Component as C;
    let same = nd30_2020::style(component);
    match component {
        C::Basis => ComponentStyle { slant: Slant::Upright, clause: "Điều 11", ..same },
        C::PageNumber => ComponentStyle { alignment: Alignment::Right, clause: "Điều 15", ..same },
        C::TypeName | C::Subject => ComponentStyle { size: TITLE, clause: "Điều 10", ..same },
        C::NationalName | C::Motto => ComponentStyle { clause: "Điều 6", ..same },
        C::Superior | C::Issuer => ComponentStyle { clause: "Điều 7", ..same },
        C::Number => ComponentStyle { clause: "Điều 8", ..same },
        C::PlaceAndDate => ComponentStyle { clause: "Điều 9", ..same },
        C::LetterSubject => ComponentStyle { clause: "Điều 10", ..same },
        C::Section
        | C::TitledClause
        | C::TitledPoint
        | C::PlainSection
        | C::PlainClause
        | C::Point
        | C::Body
        | C::DashItem
        | C::PlusItem
        | C::TableHead
        | C::TableText => ComponentStyle { clause: "Điều 11", ..same },
        C::Authority | C::OtherOffice | C::SignerName => ComponentStyle { clause: "Điều 12", ..same },
        C::Addressee | C::AddresseeItem | C::RecipientsWord | C::Recipient => {
            ComponentStyle { clause: "Điều 14", ..same }
        }
        C::Urgency
        | C::Circulation
        | C::DrafterMark
        | C::Address
        | C::AppendixWord
        | C::AppendixTitle
        | C::AppendixReference => ComponentStyle { clause: "Điều 15", ..same },
    }
}
