//! What the documents of the yearly cycle tell besides schools.

use super::{Council, DatedNumber, Improvement, YearReport};
use crate::record;
use crate::yaml::{Flat, Located, optional};

record! {
    /// Councils, the school or the member a document is about, a plan of improvement, the yearly report.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct QualityCycle: "Công tác bảo đảm chất lượng hằng năm" {
        /// `ve_truong`: the one school of `truong` that the document is about.
        pub about_school: Option<Located<String>> = optional(
            "ve_truong",
            "Về trường",
            "Trường duy nhất mà văn bản này nói đến, trong các trường của `truong`.",
            "Trường THCS Cẩm Thành",
        );
        /// `ve_xa`: the commune whose schools the document is about.
        pub about_commune: Option<Located<String>> = optional(
            "ve_xa",
            "Về xã",
            "Xã, phường, đặc khu mà văn bản này chỉ nói đến các trường của nơi đó, trong các trường của `truong`.",
            "xã Cẩm Thành",
        );
        /// `hoi_dong_tham_dinh`.
        pub appraisers: Option<Council> = optional(
            "hoi_dong_tham_dinh",
            "Hội đồng thẩm định",
            "Hội đồng thẩm định của Sở Giáo dục và Đào tạo.",
            "{thanh_vien: [{ho_ten: Nguyễn Văn A, chuc_vu: Phó Giám đốc, vai_tro: chu_tich}]}",
        )
        .clause("khoản 4 đến khoản 7 Điều 17 Thông tư số 57/2026/TT-BGDĐT");
        /// `hoi_dong_tu_danh_gia`.
        pub self_assessors: Option<Council> = optional(
            "hoi_dong_tu_danh_gia",
            "Hội đồng tự đánh giá",
            "Hội đồng tự đánh giá của trường.",
            "{thanh_vien: [{ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}]}",
        )
        .clause("Điều 9 Thông tư số 57/2026/TT-BGDĐT");
        /// `quyet_dinh_cong_nhan`: the decision on the schools that the council proposed, once there is one.
        pub granted: Option<DatedNumber> = optional(
            "quyet_dinh_cong_nhan",
            "Quyết định công nhận",
            "Quyết định công nhận các trường được Hội đồng thẩm định đề nghị, khi đã ban hành.",
            "{so_ky_hieu: 1300/QĐ-SGDĐT, ngay: 02/4/2027}",
        )
        .clause("khoản 1 Điều 19 Thông tư số 57/2026/TT-BGDĐT");
        /// `thanh_vien`: the member whose slip it is.
        pub about_member: Option<Located<String>> = optional(
            "thanh_vien",
            "Thành viên",
            "Họ và tên thành viên mà phiếu ý kiến là của người đó.",
            "Nguyễn Văn A",
        );
        /// `cai_tien`.
        pub improvement: Option<Improvement> = optional(
            "cai_tien",
            "Cải tiến chất lượng",
            "Kế hoạch cải tiến chất lượng giáo dục của trường.",
            "{van_de: [{hien_trang: Đủ phòng học, han_che: Thiếu thiết bị, nguyen_nhan: Kinh phí}]}",
        )
        .clause("Điều 10 Thông tư số 57/2026/TT-BGDĐT");
        /// What the yearly report tells.
        pub report: YearReport = Flat;
    }
}
