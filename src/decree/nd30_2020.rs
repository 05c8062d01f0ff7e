//! Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I. Clauses are those of that part; sizes follow the samples of
//! its Mục V.

use super::component::{Choice, Component, ComponentStyle};
use super::profile::{Page, PageNumberMargin, Profile, RunningText};

pub(super) const PROFILE: Profile = Profile {
    key: "nd30-2020",
    name: "Nghị định số 30/2020/NĐ-CP",
    // The day it was issued.
    from: (2020, 3, 5),
    font: "Times New Roman",
    names_font: true,
    page: PAGE,
    text: RunningText {
        // 1 cm or 1.27 cm.
        first_line: Choice::new(12.7, 10.0, 12.7),
        first_line_ends_only: true,
        line_spacing: Choice::new(1.1, 1.0, 1.5),
        paragraph_gap: 6,
        clause: "II.6.e",
    },
    page_number: PageNumberMargin::Top,
    short_rule: Choice::new(5.0 / 12.0, 1.0 / 3.0, 1.0 / 2.0),
    components: style,
};

pub(super) const PAGE: Page = Page {
    width: 210.0,
    height: 297.0,
    top: Choice::new(20.0, 20.0, 25.0),
    bottom: Choice::new(20.0, 20.0, 25.0),
    left: Choice::new(30.0, 30.0, 35.0),
    right: Choice::new(15.0, 15.0, 20.0),
    clause: "I.1, I.3",
};

const HEAD: Choice<u8> = Choice::new(12, 12, 13);
const TEXT: Choice<u8> = Choice::new(14, 13, 14);

pub(super) const fn style(component: Component) -> ComponentStyle {
    use Component as C;
    let plain = ComponentStyle::plain;
    match component {
        C::NationalName => plain(HEAD, "II.1.a").capitals().bold().centered(),
        C::Motto => plain(Choice::new(13, 13, 14), "II.1.b").bold().centered(),
        C::Superior => plain(HEAD, "II.2.b").capitals().centered(),
        C::Issuer => plain(HEAD, "II.2.b").capitals().bold().centered(),
        C::Number => plain(Choice::only(13), "II.3.c").centered().spaced(6, 0),
        C::PlaceAndDate => plain(Choice::new(13, 13, 14), "II.4.c").italic().centered().spaced(6, 0),
        C::TypeName => plain(TEXT, "II.5.b").capitals().bold().centered().spaced(18, 0),
        C::Subject => plain(TEXT, "II.5.b").bold().centered(),
        C::LetterSubject => plain(HEAD, "II.5.b").centered().spaced(6, 0),
        C::Basis => plain(TEXT, "II.6.a").italic().running(),
        // Mục of a document without điều: only the table of samples has it ("I. NHỮNG KẾT QUẢ...").
        C::Section => plain(TEXT, "V, 6.b").capitals().bold().heading(),
        C::TitledClause => plain(TEXT, "II.6.đ").bold().heading(),
        // A khoản without a title and a điểm are upright text; so is what the decree has no word for.
        C::TitledPoint => plain(TEXT, "II.6.đ").heading(),
        C::PlainSection | C::PlainClause | C::Point => plain(TEXT, "II.6.đ").running(),
        // The forms show both centred, bold, in capitals; no clause speaks of them.
        C::IssuingAuthority => plain(TEXT, "Phụ lục III, Mẫu 1.2").capitals().bold().centered().spaced(6, 6),
        C::Enacting => plain(TEXT, "Phụ lục III, Mẫu 1.2").capitals().bold().centered().spaced(12, 6),
        C::ChapterWord => plain(TEXT, "II.6.đ").bold().centered().spaced(12, 0),
        C::ChapterTitle => plain(TEXT, "II.6.đ").capitals().bold().centered(),
        C::TitledArticle => plain(TEXT, "II.6.đ").bold().heading(),
        C::Article => plain(TEXT, "II.6.đ").running(),
        C::Body | C::DashItem | C::PlusItem => plain(TEXT, "II.6.e").running(),
        // No clause speaks of type in tables; one size below that of the content is for those too wide for it.
        C::TableHead => plain(Choice::new(13, 12, 14), "II.6.e").bold().centered().spaced(2, 2),
        C::TableText => plain(Choice::new(13, 12, 14), "II.6.e").spaced(2, 2),
        C::Authority => plain(TEXT, "II.7.đ").capitals().bold().centered(),
        C::OtherOffice => plain(TEXT, "II.7.đ").capitals().bold().centered(),
        C::SignerName => plain(TEXT, "II.7.đ").bold().centered(),
        C::Addressee => plain(TEXT, "II.9.d").spaced(12, 0),
        C::AddresseeItem => plain(TEXT, "II.9.d"),
        // Two points lower than the signer's larger type, its first line stands level with it.
        C::RecipientsWord => plain(Choice::only(12), "II.9.d").bold().italic().spaced(2, 0),
        C::Recipient => plain(Choice::only(11), "II.9.d"),
        C::Urgency => plain(Choice::new(13, 13, 14), "III.2.b").capitals().bold().centered().spaced(6, 0),
        C::Circulation => plain(Choice::new(13, 13, 14), "III.2.c").capitals().bold().centered().spaced(6, 0),
        C::DrafterMark => plain(Choice::only(11), "III.3").spaced(6, 0),
        C::Address => plain(Choice::new(11, 11, 12), "III.4").centered(),
        C::AppendixWord => plain(Choice::only(14), "III.1.b").bold().centered(),
        C::AppendixTitle => plain(TEXT, "III.1.b").capitals().bold().centered(),
        C::AppendixReference => plain(TEXT, "III.1.c").italic().centered(),
        C::PageNumber => plain(TEXT, "I.7").centered(),
    }
}
