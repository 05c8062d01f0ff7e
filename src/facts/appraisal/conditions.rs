//! The conditions of a recognition besides the criteria (khoản 1 Điều 16 Thông tư số 57/2026/TT-BGDĐT).

use crate::yaml::{Located, optional};
use crate::{choice, record};

choice! {
    /// A condition: a row of Mục V of the minutes. What each says stands with the rules of the regime.
    pub enum AppraisalCondition: "yêu cầu công nhận" {
        /// A cohort has finished.
        Cohort = "khoa_hoan_thanh", "khóa hoàn thành chương trình";
        /// Data of the last school years.
        Data = "du_lieu", "dữ liệu các năm học";
        /// The mức.
        Degree = "muc", "mức thực hiện";
        /// Facilities, equipment, safety.
        Facilities = "co_so_vat_chat", "cơ sở vật chất, thiết bị, an toàn";
        /// Others that the law asks for, if any.
        Other = "khac", "yêu cầu khác";
    }
}

record! {
    /// `dieu_kien`: what was found of each condition.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct AppraisalConditions: "Các yêu cầu công nhận" {
        pub cohort: Option<ConditionNote> = optional(
            "khoa_hoan_thanh",
            "Khóa hoàn thành",
            "Có ít nhất một khóa hoàn thành chương trình; `dat` suy ra từ `khoa_hoan_thanh` của trường.",
            "{can_cu: Hồ sơ tuyển sinh}",
        );
        pub data: Option<ConditionNote> = optional(
            "du_lieu",
            "Dữ liệu",
            "Có đủ dữ liệu các năm học; `dat` suy ra từ `tu_danh_gia.so_nam` của trường.",
            "{can_cu: Báo cáo tự đánh giá ba năm học}",
        );
        pub degree: Option<ConditionNote> = optional(
            "muc",
            "Mức",
            "Đạt mức theo kết luận về các tiêu chí; `dat` tính từ `tieu_chi`.",
            "{can_cu: Kết quả tại Mục IV}",
        );
        pub facilities: Option<ConditionNote> = optional(
            "co_so_vat_chat",
            "Cơ sở vật chất",
            "Đáp ứng yêu cầu về cơ sở vật chất, thiết bị dạy học, an toàn trường học.",
            "{dat: co, can_cu: Biên bản kiểm tra}",
        );
        pub other: Option<ConditionNote> = optional(
            "khac",
            "Yêu cầu khác",
            "Yêu cầu khác của pháp luật, nếu có; nội dung ghi ở `noi_dung`.",
            "{noi_dung: Phòng cháy, dat: co}",
        );
    }
}

record! {
    /// What was found of a condition.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct ConditionNote: "Kết quả xem xét một yêu cầu" {
        /// `noi_dung`: what it is, where the law leaves it open.
        pub content: Option<String> =
            optional("noi_dung", "Nội dung", "Yêu cầu là gì, với yêu cầu khác.", "Phòng cháy");
        /// `dat`.
        pub met: Option<Located<bool>> = optional("dat", "Đạt", "Trường có đạt yêu cầu không.", "co");
        /// `can_cu`.
        pub basis: Option<String> =
            optional("can_cu", "Căn cứ", "Căn cứ xác định.", "Biên bản kiểm tra");
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Theo dõi tiếp");
    }
}

impl AppraisalConditions {
    /// What was found of `condition`.
    pub fn of(&self, condition: AppraisalCondition) -> Option<&ConditionNote> {
        match condition {
            AppraisalCondition::Cohort => self.cohort.as_ref(),
            AppraisalCondition::Data => self.data.as_ref(),
            AppraisalCondition::Degree => self.degree.as_ref(),
            AppraisalCondition::Facilities => self.facilities.as_ref(),
            AppraisalCondition::Other => self.other.as_ref(),
        }
    }
}
