//! What else bears on a school's recognition, besides what it holds and what is wanted for it.

mod reorganisation;
mod self_assessment;
mod transition;

pub use reorganisation::{Predecessor, Reorganisation, ReorganisationKind};
pub(super) use self_assessment::SHEETS;
pub use self_assessment::{CriteriaSheet, SelfAssessment};
pub use transition::Transition;

use crate::record;
use crate::yaml::{Located, optional};

record! {
    /// Facts of a school that the rules of recognition ask for; none of them has to be given.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct Circumstances: "Điều khác liên quan đến việc công nhận" {
        /// `tu_danh_gia`.
        pub self_assessment: Option<SelfAssessment> = optional(
            "tu_danh_gia",
            "Tự đánh giá",
            "Kết quả trường tự đánh giá.",
            "{muc: 1, so_nam: 3}",
        )
        .clause("Điều 23 Thông tư số 57/2026/TT-BGDĐT");
        /// `khoa_hoan_thanh`: whether a cohort has finished its highest level.
        pub finished_cohort: Option<Located<bool>> = optional(
            "khoa_hoan_thanh",
            "Khóa hoàn thành",
            "Trường đã có ít nhất một khóa học sinh hoàn thành chương trình của cấp học cao nhất.",
            "co",
        );
        /// `chuyen_tiep`.
        pub transition: Option<Transition> = optional(
            "chuyen_tiep",
            "Chuyển tiếp",
            "Thông báo chấp nhận hồ sơ đăng ký đánh giá ngoài: trường được công nhận theo quy định cũ.",
            "{so_ky_hieu: 123/TB-SGDĐT, ngay: 15/6/2026}",
        )
        .clause("khoản 1 Điều 27 Thông tư số 57/2026/TT-BGDĐT");
        /// `to_chuc_lai`.
        pub reorganised: Option<Reorganisation> = optional(
            "to_chuc_lai",
            "Tổ chức lại",
            "Trường được đổi tên, sáp nhập, hợp nhất, chia hoặc tách.",
            "{loai: doi_ten, ngay: 01/9/2026}",
        )
        .clause("khoản 5 Điều 27 Thông tư số 57/2026/TT-BGDĐT");
    }
}
