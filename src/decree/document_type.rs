//! Types of administrative documents (Điều 7), their abbreviations (Phụ lục III, Mục I) and what each looks like (Mục II).

use super::layout::{Addressing, FrameBox, Layout, NameOnPage, Signers};

/// A type of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentType {
    /// "Kế hoạch".
    pub name: &'static str,
    /// "KH"; none of a công văn and a thư công.
    pub abbreviation: Option<&'static str>,
    /// What it looks like.
    pub layout: Layout,
}

impl DocumentType {
    /// The 29 types, in the order of Điều 7.
    pub const ALL: &[Self] = &[
        Self::new("Nghị quyết", "NQ", RESOLUTION),
        Self::new("Quyết định", "QĐ", DECISION),
        Self::new("Chỉ thị", "CT", NAMED),
        Self::new("Quy chế", "QC", NAMED),
        Self::new("Quy định", "QyĐ", NAMED),
        Self::new("Thông cáo", "TC", NAMED),
        Self::new("Thông báo", "TB", NAMED),
        Self::new("Hướng dẫn", "HD", NAMED),
        Self::new("Chương trình", "CTr", NAMED),
        Self::new("Kế hoạch", "KH", NAMED),
        Self::new("Phương án", "PA", NAMED),
        Self::new("Đề án", "ĐA", NAMED),
        Self::new("Dự án", "DA", NAMED),
        Self::new("Báo cáo", "BC", SUBMITTED),
        Self::new("Biên bản", "BB", MINUTES),
        Self::new("Tờ trình", "TTr", PROPOSAL),
        Self::new("Hợp đồng", "HĐ", AGREEMENT),
        Self { name: "Công văn", abbreviation: None, layout: LETTER },
        Self::new("Công điện", "CĐ", TELEGRAM),
        Self::new("Bản ghi nhớ", "BGN", AGREEMENT),
        Self::new("Bản thỏa thuận", "BTT", AGREEMENT),
        Self::new("Giấy ủy quyền", "GUQ", NAMED),
        Self::new(Self::INVITATION, "GM", Layout::of("Mẫu 1.7")),
        Self::new("Giấy giới thiệu", "GGT", INTRODUCTION),
        Self::new("Giấy nghỉ phép", "GNP", LEAVE),
        Self::new("Phiếu gửi", "PG", NAMED),
        Self::new("Phiếu chuyển", "PC", NAMED),
        Self::new("Phiếu báo", "PB", NAMED),
        Self { name: "Thư công", abbreviation: None, layout: PUBLIC_LETTER },
    ];

    /// Types of documents that a decision issues and that are divided into Điều, also where the decree's table has no
    /// abbreviation for them.
    pub const ARTICLED: &[&str] = &["Quy chế", "Quy định", "Nội quy", "Điều lệ"];

    /// What else a decision issues under a head of its own.
    pub const LISTED: &[&str] = &["Danh sách", "Danh mục", "Biểu mẫu", "Bảng phân công"];

    const fn new(name: &'static str, abbreviation: &'static str, layout: Layout) -> Self {
        Self { name, abbreviation: Some(abbreviation), layout }
    }

    /// What invites to a meeting that is to come.
    pub const INVITATION: &'static str = "Giấy mời";

    /// The type called `name`, as written in a template's head.
    pub fn find(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|document_type| document_type.name == name)
    }
}

/// "Văn bản có tên loại".
const NAMED: Layout = Layout::NAMED;

const RESOLUTION: Layout =
    Layout { enacting: Some("QUYẾT NGHỊ:"), is_collective: true, ..Layout::of("Mẫu 1.1") };

const DECISION: Layout = Layout {
    enacting: Some("QUYẾT ĐỊNH:"),
    is_articled: true,
    leads_subject: true,
    ..Layout::of("Mẫu 1.2, 1.3")
};

/// To a body above it, or to all.
const SUBMITTED: Layout = Layout { addressing: Addressing::MayBe, ..NAMED };

/// To the body that is asked to decide.
const PROPOSAL: Layout = Layout { addressing: Addressing::Needed, ..NAMED };

const LETTER: Layout =
    Layout { named: NameOnPage::BelowNumber, addressing: Addressing::Needed, ..Layout::of("Mẫu 1.5") };

const TELEGRAM: Layout = Layout { addressing: Addressing::Telegram, ..Layout::of("Mẫu 1.6") };

const INTRODUCTION: Layout =
    Layout { lacks: &[FrameBox::Subject], points_above: true, ..Layout::of("Mẫu 1.8") };

/// The day stands in its text.
const MINUTES: Layout =
    Layout { lacks: &[FrameBox::PlaceAndDate], signers: Signers::Meeting, ..Layout::of("Mẫu 1.9") };

const LEAVE: Layout = Layout {
    lacks: &[FrameBox::Subject],
    confirmation: Some("Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép"),
    ..Layout::of("Mẫu 1.10")
};

/// No form shows it: the boxes are those of every document, the signatures those of who agrees.
const AGREEMENT: Layout =
    Layout { signers: Signers::Parties, ..Layout::of("Phụ lục I, Phần I, Mục II") };

/// No form shows it, and the table has no abbreviation, so that there is no symbol to number it by.
const PUBLIC_LETTER: Layout = Layout {
    named: NameOnPage::SubjectAlone,
    lacks: &[FrameBox::Number],
    ..Layout::of("Phụ lục I, Phần I, Mục II")
};
