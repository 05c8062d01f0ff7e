//! Rules: Viết hoa.

mod names;
mod viet_hoa_chuong_khoan;
mod viet_hoa_dau_doan;
mod viet_hoa_don_vi;
mod viet_hoa_ngay_le;
mod viet_hoa_nhan_dan;
mod viet_hoa_tet;
mod viet_hoa_thanh_pho_ho_chi_minh;

use crate::check::rule::CheckTheme;

/// Viết hoa.
pub static THEME: CheckTheme = CheckTheme {
    title: "Viết hoa",
    rules: &[
        &viet_hoa_don_vi::RULE,
        &viet_hoa_nhan_dan::RULE,
        &viet_hoa_chuong_khoan::RULE,
        &viet_hoa_ngay_le::RULE,
        &viet_hoa_tet::RULE,
        &viet_hoa_thanh_pho_ho_chi_minh::RULE,
        &viet_hoa_dau_doan::RULE,
    ],
};
