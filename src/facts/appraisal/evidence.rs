//! What the council had before it.

use crate::facts::PartialDate;
use crate::yaml::{Fact, NoneWords, ToldWith, needed, optional};
use crate::{choice, record};

choice! {
    /// `ho_so`: the boxes of Mục III of the minutes.
    pub enum EvidenceKind: "loại hồ sơ" {
        /// The approved report of self-assessment.
        Report = "bao_cao_tu_danh_gia", "Báo cáo tự đánh giá đã được người đứng đầu trường phê duyệt";
        /// Data of the last school years.
        Data = "du_lieu_cac_nam", "Dữ liệu tự đánh giá và kết quả thực hiện kế hoạch cải tiến chất lượng của các năm học gần nhất tính đến thời điểm xem xét công nhận";
        /// Data of the sector and of the place.
        SectorData = "du_lieu_nganh", "Dữ liệu của ngành giáo dục, dữ liệu quản lý của địa phương và các thông tin liên quan phục vụ đối chiếu, xác minh";
        /// What the school made public.
        Public = "thong_tin_cong_khai", "Thông tin công khai của trường";
        /// Slips of the members.
        Slips = "phieu_y_kien", "Phiếu ý kiến của thành viên Hội đồng thẩm định";
        /// What the school added.
        Additions = "tai_lieu_bo_sung", "Tài liệu, minh chứng do trường cung cấp bổ sung";
        /// What a visit gave.
        Visit = "ket_qua_xac_minh", "Kết quả xác minh thực tế tại trường";
        /// Others, told in `ho_so_khac`.
        Other = "khac", "Tài liệu khác";
    }
}

choice! {
    /// `tinh_trang`.
    pub enum EvidenceState: "tình trạng hồ sơ" {
        Enough = "du_can_cu", "Đầy đủ, có thể kiểm chứng và đủ căn cứ để Hội đồng kết luận";
        /// Something is to be added that does not bear on the conclusion.
        ToComplete = "con_bo_sung", "Còn nội dung cần bổ sung, làm rõ nhưng không ảnh hưởng đến kết luận chung";
        NotEnough = "chua_du", "Chưa đủ căn cứ để kết luận; cần bổ sung, làm rõ hoặc xác minh thêm";
    }
}

record! {
    /// `xac_minh`: a visit to the school.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Verification: "Việc xác minh thực tế tại trường" {
        /// `ngay` of its minutes.
        pub date: PartialDate = needed("ngay", "Ngày", "Ngày của biên bản, tài liệu xác minh.", "15/3/2027");
        /// `noi_dung`.
        pub content: Option<String> = optional(
            "noi_dung",
            "Nội dung",
            "Nội dung chính của việc xác minh.",
            "Đối chiếu phòng học bộ môn",
        );
    }
}

/// `xac_minh: khong`.
const NOT_VERIFIED: NoneWords = NoneWords { key: "khong", others: &["chua", "khong_co", "false"] };

pub(super) const VERIFIED: ToldWith<Verification> = ToldWith {
    none: NOT_VERIFIED,
    read: |node, decoder| NOT_VERIFIED.read(node, decoder, |node, decoder| decoder.read(node)),
    dump: Fact::dump,
    shape: Verification::shape,
};
