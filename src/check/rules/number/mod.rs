//! Rules: Số và ký hiệu.

mod ky_hieu_cong_van;
mod ky_hieu_dung_loai;
mod ky_hieu_gach_noi;
mod ky_hieu_in_hoa;
mod so_a_rap;
mod so_gach_cheo;
mod so_kieu;
mod so_ky_hieu_co;
mod so_nhan;
mod so_them_0;
mod so_vi_tri;

use crate::check::rule::CheckTheme;

/// Số và ký hiệu.
pub static THEME: CheckTheme = CheckTheme {
    title: "Số và ký hiệu",
    rules: &[
        &so_nhan::RULE,
        &so_kieu::RULE,
        &so_them_0::RULE,
        &so_a_rap::RULE,
        &so_ky_hieu_co::RULE,
        &so_gach_cheo::RULE,
        &ky_hieu_gach_noi::RULE,
        &ky_hieu_in_hoa::RULE,
        &ky_hieu_dung_loai::RULE,
        &ky_hieu_cong_van::RULE,
        &so_vi_tri::RULE,
    ],
};
