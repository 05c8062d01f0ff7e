//! Types of administrative documents and their abbreviations (Phụ lục III, Mục I).

/// A type of document with its abbreviation; a công văn has neither on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentType {
    /// "Kế hoạch".
    pub name: &'static str,
    /// "KH".
    pub abbreviation: &'static str,
}

impl DocumentType {
    /// The types of the decree's table.
    pub const ALL: &[Self] = &[
        Self::new("Nghị quyết", "NQ"),
        Self::new("Quyết định", "QĐ"),
        Self::new("Chỉ thị", "CT"),
        Self::new("Quy chế", "QC"),
        Self::new("Quy định", "QyĐ"),
        Self::new("Thông cáo", "TC"),
        Self::new("Thông báo", "TB"),
        Self::new("Hướng dẫn", "HD"),
        Self::new("Chương trình", "CTr"),
        Self::new("Kế hoạch", "KH"),
        Self::new("Phương án", "PA"),
        Self::new("Đề án", "ĐA"),
        Self::new("Dự án", "DA"),
        Self::new("Báo cáo", "BC"),
        Self::new("Biên bản", "BB"),
        Self::new("Tờ trình", "TTr"),
        Self::new("Hợp đồng", "HĐ"),
        Self::new("Công điện", "CĐ"),
        Self::new("Bản ghi nhớ", "BGN"),
        Self::new("Bản thỏa thuận", "BTT"),
        Self::new("Giấy ủy quyền", "GUQ"),
        Self::new("Giấy mời", "GM"),
        Self::new("Giấy giới thiệu", "GGT"),
        Self::new("Giấy nghỉ phép", "GNP"),
        Self::new("Phiếu gửi", "PG"),
        Self::new("Phiếu chuyển", "PC"),
        Self::new("Phiếu báo", "PB"),
    ];

    /// Types of documents that a decision issues and that are divided into Điều, also where the decree's table has no
    /// abbreviation for them.
    pub const ARTICLED: &[&str] = &["Quy chế", "Quy định", "Nội quy", "Điều lệ"];

    /// What stands between the bases and what is decided (Phụ lục III, Mẫu 1.1 to 1.3).
    pub fn enacting(&self) -> Option<&'static str> {
        match self.name {
            "Quyết định" => Some("QUYẾT ĐỊNH:"),
            "Nghị quyết" => Some("QUYẾT NGHỊ:"),
            _ => None,
        }
    }

    /// Whether its content is always divided into Điều (Mẫu 1.2, 1.3).
    pub fn is_articled(&self) -> bool {
        self.name == "Quyết định"
    }

    const fn new(name: &'static str, abbreviation: &'static str) -> Self {
        Self { name, abbreviation }
    }

    /// The type called `name`, as written in a template's head.
    pub fn find(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|document_type| document_type.name == name)
    }
}
