//! Where a school is, who leads and who manages it.

use crate::record;
use crate::yaml::{Reads, optional};

record! {
    /// What forms about a single school tell of it.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct SchoolProfile: "Thông tin của trường" {
        /// `dia_chi`.
        pub address: Option<String> = optional(
            "dia_chi",
            "Địa chỉ",
            "Địa chỉ của trường.",
            "Thôn 2, xã Cẩm Thành",
        )
        .column(Reads::Text, &["dia_chi_truong"])
        .seen();
        /// `hieu_truong`: who leads it.
        pub head: Option<String> = optional(
            "hieu_truong",
            "Hiệu trưởng",
            "Họ và tên người đứng đầu trường.",
            "Nguyễn Văn A",
        )
        .column(Reads::Text, &[
            "ho_ten_hieu_truong",
            "ho_va_ten_hieu_truong",
            "ten_hieu_truong",
        ])
        .seen();
        /// `quan_ly`: its direct managing body.
        pub managed_by: Option<String> = optional(
            "quan_ly",
            "Cơ quan quản lý",
            "Cơ quan quản lý trực tiếp của trường.",
            "Ủy ban nhân dân xã Cẩm Thành",
        )
        .column(Reads::Text, &["co_quan_quan_ly", "co_quan_quan_ly_truc_tiep"])
        .seen();
    }
}
