//! Rules: Người ký.

mod anh_chu_ky;
mod centred;
mod chu_ky_co;
mod ho_ten_co;
mod ho_ten_kieu;
mod hoc_ham_hoc_vi_truoc_ten;
mod ky_so_thong_tin;
mod office;
mod quyen_han_cach_chu;
mod quyen_han_khop;
mod quyen_han_kieu;
mod quyen_han_viet_tat;

use crate::check::rule::CheckTheme;

/// Người ký.
pub static THEME: CheckTheme = CheckTheme {
    title: "Người ký",
    rules: &[
        &chu_ky_co::RULE,
        &quyen_han_kieu::RULE,
        &quyen_han_viet_tat::RULE,
        &quyen_han_cach_chu::RULE,
        &quyen_han_khop::RULE,
        &ho_ten_kieu::RULE,
        &ho_ten_co::RULE,
        &hoc_ham_hoc_vi_truoc_ten::RULE,
        &anh_chu_ky::RULE,
        &ky_so_thong_tin::RULE,
    ],
};
