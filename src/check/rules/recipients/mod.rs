//! Rules: Nơi nhận.

mod items;
mod kinh_gui_bat_buoc;
mod kinh_gui_danh_sach;
mod kinh_gui_dau;
mod kinh_gui_kieu;
mod luu_don_vi;
mod luu_vt;
mod noi_nhan_co;
mod noi_nhan_danh_sach;
mod noi_nhan_kieu;
mod noi_nhan_lap;
mod noi_nhan_nhan;
mod noi_nhan_nhu_tren;

use crate::check::rule::CheckTheme;

/// Nơi nhận.
pub static THEME: CheckTheme = CheckTheme {
    title: "Nơi nhận",
    rules: &[
        &kinh_gui_bat_buoc::RULE,
        &kinh_gui_dau::RULE,
        &kinh_gui_kieu::RULE,
        &kinh_gui_danh_sach::RULE,
        &noi_nhan_co::RULE,
        &noi_nhan_nhan::RULE,
        &noi_nhan_kieu::RULE,
        &noi_nhan_danh_sach::RULE,
        &noi_nhan_nhu_tren::RULE,
        &luu_vt::RULE,
        &luu_don_vi::RULE,
        &noi_nhan_lap::RULE,
    ],
};
