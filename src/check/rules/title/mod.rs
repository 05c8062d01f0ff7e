//! Rules: Quốc hiệu và Tiêu ngữ.

mod bang_trinh_bay_khong_ke;
mod quoc_hieu_cach_dong;
mod quoc_hieu_kieu;
mod quoc_hieu_loi_van;
mod quoc_hieu_vi_tri;
mod tieu_ngu_gach_duoi;
mod tieu_ngu_kieu;
mod tieu_ngu_loi_van;

use crate::check::rule::CheckTheme;

/// Quốc hiệu và Tiêu ngữ.
pub static THEME: CheckTheme = CheckTheme {
    title: "Quốc hiệu và Tiêu ngữ",
    rules: &[
        &quoc_hieu_loi_van::RULE,
        &quoc_hieu_kieu::RULE,
        &quoc_hieu_vi_tri::RULE,
        &tieu_ngu_loi_van::RULE,
        &tieu_ngu_kieu::RULE,
        &tieu_ngu_gach_duoi::RULE,
        &quoc_hieu_cach_dong::RULE,
        &bang_trinh_bay_khong_ke::RULE,
    ],
};
