//! Rules: Trang giấy, phông chữ, số trang.

mod bo_ma;
mod huong_trang;
mod kho_giay_a4;
mod le_duoi;
mod le_phai;
mod le_trai;
mod le_tren;
mod margins;
mod mau_chu;
mod millimetres;
mod page_numbers;
mod phong_chu;
mod so_trang_a_rap;
mod so_trang_bat_dau;
mod so_trang_co;
mod so_trang_dau;
mod so_trang_vi_tri;
mod to_hop_dau;

use crate::check::rule::CheckTheme;

/// Trang giấy, phông chữ, số trang.
pub static THEME: CheckTheme = CheckTheme {
    title: "Trang giấy, phông chữ, số trang",
    rules: &[
        &kho_giay_a4::RULE,
        &huong_trang::RULE,
        &le_tren::RULE,
        &le_duoi::RULE,
        &le_trai::RULE,
        &le_phai::RULE,
        &phong_chu::RULE,
        &bo_ma::RULE,
        &to_hop_dau::RULE,
        &mau_chu::RULE,
        &so_trang_vi_tri::RULE,
        &so_trang_co::RULE,
        &so_trang_dau::RULE,
        &so_trang_a_rap::RULE,
        &so_trang_bat_dau::RULE,
    ],
};
