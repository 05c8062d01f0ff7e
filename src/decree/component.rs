//! The components (thành phần thể thức) a format rule sets the type of.

/// A component of a document: one box of the decree's diagram, or one kind of paragraph of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Component {
    /// Ô 1: Quốc hiệu.
    NationalName,
    /// Ô 1: Tiêu ngữ.
    Motto,
    /// Ô 2: cơ quan, tổ chức chủ quản trực tiếp.
    Superior,
    /// Ô 2: cơ quan, tổ chức ban hành văn bản.
    Issuer,
    /// Ô 3: số, ký hiệu.
    Number,
    /// Ô 4: địa danh và thời gian ban hành.
    PlaceAndDate,
    /// Ô 5a: tên loại.
    TypeName,
    /// Ô 5a: trích yếu.
    Subject,
    /// Ô 5b: trích yếu of a công văn, after "V/v".
    LetterSubject,
    /// Ô 6: căn cứ ban hành.
    Basis,
    /// Ô 6: mục, a heading of level 1.
    Section,
    /// Ô 6: khoản with a title, a heading of level 2.
    TitledClause,
    /// Ô 6: điểm with a title, a heading of level 3.
    TitledPoint,
    /// Ô 6: mục without a title: a numbered paragraph of level 1.
    PlainSection,
    /// Ô 6: khoản without a title: a numbered paragraph of level 2.
    PlainClause,
    /// Ô 6: điểm: a numbered paragraph of level 3.
    Point,
    /// Who has the authority to decide (Mẫu 1.2, 1.3).
    IssuingAuthority,
    /// Ô 6: "QUYẾT ĐỊNH:".
    Enacting,
    /// Ô 6: "Chương" or "Mục" and its number.
    ChapterWord,
    /// Ô 6: the title of a chương or of a mục in it.
    ChapterTitle,
    /// Ô 6: a điều with a title.
    TitledArticle,
    /// Ô 6: a điều without a title.
    Article,
    /// Ô 6: lời văn.
    Body,
    /// Ô 6: a paragraph set with "- ".
    DashItem,
    /// Ô 6: a paragraph set with "+ ".
    PlusItem,
    /// Ô 6: head of a table's column.
    TableHead,
    TableText,
    /// Ô 7a: quyền hạn, chức vụ của người ký.
    Authority,
    /// Ô 7b: another office of the signer, above the name.
    OtherOffice,
    /// Ô 7b: họ tên người ký.
    SignerName,
    /// Ô 9a: "Kính gửi" and a single addressee.
    Addressee,
    /// Ô 9a: one of several addressees.
    AddresseeItem,
    /// Ô 9b: the words "Nơi nhận:".
    RecipientsWord,
    /// Ô 9b: the recipients.
    Recipient,
    /// Ô 10b: dấu chỉ mức độ khẩn.
    Urgency,
    /// Ô 11: chỉ dẫn về phạm vi lưu hành.
    Circulation,
    /// Ô 12: ký hiệu người soạn thảo và số lượng bản.
    DrafterMark,
    /// Ô 13: địa chỉ cơ quan.
    Address,
    /// "Phụ lục" and its number.
    AppendixWord,
    /// Tên phụ lục.
    AppendixTitle,
    /// "(Kèm theo …)".
    AppendixReference,
    /// Số trang.
    PageNumber,
}

impl Component {
    /// Every component, in the order of a page.
    pub const ALL: &[Self] = &[
        Self::NationalName,
        Self::Motto,
        Self::Superior,
        Self::Issuer,
        Self::Number,
        Self::PlaceAndDate,
        Self::TypeName,
        Self::Subject,
        Self::LetterSubject,
        Self::Addressee,
        Self::AddresseeItem,
        Self::IssuingAuthority,
        Self::Basis,
        Self::Enacting,
        Self::Body,
        Self::ChapterWord,
        Self::ChapterTitle,
        Self::TitledArticle,
        Self::Article,
        Self::Section,
        Self::TitledClause,
        Self::TitledPoint,
        Self::PlainSection,
        Self::PlainClause,
        Self::Point,
        Self::DashItem,
        Self::PlusItem,
        Self::TableHead,
        Self::TableText,
        Self::Authority,
        Self::OtherOffice,
        Self::SignerName,
        Self::RecipientsWord,
        Self::Recipient,
        Self::Urgency,
        Self::Circulation,
        Self::DrafterMark,
        Self::Address,
        Self::AppendixWord,
        Self::AppendixTitle,
        Self::AppendixReference,
        Self::PageNumber,
    ];

    /// What a clerk calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::NationalName => "Quốc hiệu",
            Self::Motto => "Tiêu ngữ",
            Self::Superior => "cơ quan chủ quản",
            Self::Issuer => "cơ quan ban hành",
            Self::Number => "số, ký hiệu",
            Self::PlaceAndDate => "địa danh và thời gian",
            Self::TypeName => "tên loại",
            Self::Subject | Self::LetterSubject => "trích yếu",
            Self::Basis => "căn cứ",
            Self::Section => "mục",
            Self::TitledClause => "khoản có tiêu đề",
            Self::TitledPoint => "điểm có tiêu đề",
            Self::PlainSection
            | Self::PlainClause
            | Self::Point
            | Self::Body
            | Self::DashItem
            | Self::PlusItem => "nội dung",
            Self::IssuingAuthority => "thẩm quyền ban hành",
            Self::Enacting => "chữ QUYẾT ĐỊNH",
            Self::ChapterWord => "chương, mục",
            Self::ChapterTitle => "tiêu đề của chương, mục",
            Self::TitledArticle | Self::Article => "điều",
            Self::TableHead => "tiêu đề cột của bảng",
            Self::TableText => "bảng",
            Self::Authority => "quyền hạn, chức vụ của người ký",
            Self::OtherOffice => "chức danh khác của người ký",
            Self::SignerName => "họ tên người ký",
            Self::Addressee | Self::AddresseeItem => "Kính gửi",
            Self::RecipientsWord => "từ Nơi nhận",
            Self::Recipient => "nơi nhận",
            Self::Urgency => "dấu chỉ mức độ khẩn",
            Self::Circulation => "chỉ dẫn phạm vi lưu hành",
            Self::DrafterMark => "ký hiệu người soạn thảo",
            Self::Address => "địa chỉ cơ quan",
            Self::AppendixWord => "từ Phụ lục",
            Self::AppendixTitle => "tên phụ lục",
            Self::AppendixReference => "chỉ dẫn kèm theo của phụ lục",
            Self::PageNumber => "số trang",
        }
    }
}

/// A value inside a range that the rule leaves open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice<T> {
    /// What we set.
    pub chosen: T,
    /// The least value allowed.
    pub least: T,
    /// The greatest value allowed.
    pub greatest: T,
}

impl<T: PartialOrd + Copy> Choice<T> {
    /// `chosen` out of `least` to `greatest`.
    pub const fn new(chosen: T, least: T, greatest: T) -> Self {
        Self { chosen, least, greatest }
    }

    /// The only value the rule allows.
    pub const fn only(value: T) -> Self {
        Self { chosen: value, least: value, greatest: value }
    }

    /// Whether the rule allows `value`.
    pub fn allows(&self, value: T) -> bool {
        self.least <= value && value <= self.greatest
    }
}

/// Weight of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Not bold.
    Regular,
    /// Đậm.
    Bold,
}

/// Slant of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slant {
    /// Đứng.
    Upright,
    /// Nghiêng.
    Italic,
}

/// Case of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterCase {
    /// In thường: as written.
    AsWritten,
    /// In hoa.
    Capitals,
}

/// Alignment of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Sát lề trái.
    Left,
    /// Canh giữa.
    Center,
    /// Sát lề phải.
    Right,
    /// Canh đều cả hai lề.
    Justified,
}

/// How a component is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ComponentStyle {
    /// Type size in points.
    pub size: Choice<u8>,
    pub weight: Weight,
    pub slant: Slant,
    pub case: LetterCase,
    pub alignment: Alignment,
    /// Space above in points.
    pub space_above: u8,
    /// Space below in points.
    pub space_below: u8,
    /// Whether the first line is indented, and lines take the spacing of running text.
    pub running: bool,
    /// The clause that says so.
    pub clause: &'static str,
}

impl ComponentStyle {
    /// Upright text of regular weight, as written, flush left, without space around it.
    pub(super) const fn plain(size: Choice<u8>, clause: &'static str) -> Self {
        Self {
            size,
            weight: Weight::Regular,
            slant: Slant::Upright,
            case: LetterCase::AsWritten,
            alignment: Alignment::Left,
            space_above: 0,
            space_below: 0,
            running: false,
            clause,
        }
    }

    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    pub(super) const fn italic(self) -> Self {
        Self { slant: Slant::Italic, ..self }
    }

    pub(super) const fn capitals(self) -> Self {
        Self { case: LetterCase::Capitals, ..self }
    }

    pub(super) const fn centered(self) -> Self {
        Self { alignment: Alignment::Center, ..self }
    }

    pub(super) const fn spaced(self, space_above: u8, space_below: u8) -> Self {
        Self { space_above, space_below, ..self }
    }

    /// Running text: justified, first line indented, apart from its neighbours.
    pub(super) const fn running(self) -> Self {
        Self { alignment: Alignment::Justified, running: true, space_above: 6, ..self }
    }

    /// A heading among running text: II.6.e has the content justified, but says nothing of headings, whose first line
    /// would tear apart where they take two.
    pub(super) const fn heading(self) -> Self {
        Self { alignment: Alignment::Left, ..self.running() }
    }
}
