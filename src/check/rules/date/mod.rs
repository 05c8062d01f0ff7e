//! Rules: Địa danh và thời gian.

pub mod dated;
mod dia_danh_dau_phay;
mod dia_danh_dung_don_vi;
mod dia_danh_viet_hoa;
mod ngay_co_that;
mod ngay_day_du;
mod ngay_thang_co;
mod ngay_thang_cung_dong;
mod ngay_thang_kieu;
mod ngay_thang_them_0;
mod ngay_thang_thua_0;

use crate::check::rule::CheckTheme;

/// Địa danh và thời gian.
pub static THEME: CheckTheme = CheckTheme {
    title: "Địa danh và thời gian",
    rules: &[
        &ngay_thang_co::RULE,
        &dia_danh_dau_phay::RULE,
        &dia_danh_viet_hoa::RULE,
        &ngay_thang_them_0::RULE,
        &ngay_thang_thua_0::RULE,
        &ngay_thang_kieu::RULE,
        &ngay_thang_cung_dong::RULE,
        &ngay_co_that::RULE,
        &ngay_day_du::RULE,
        &dia_danh_dung_don_vi::RULE,
    ],
};
