//! Rules: Phụ lục và thành phần khác.

mod ban_sao;
mod dia_chi_co_quan;
mod do_khan;
mod frame;
mod nguoi_soan;
mod pham_vi_luu_hanh;
mod phu_luc_duoc_nhac;
mod phu_luc_kem_theo_co;
mod phu_luc_kem_theo_kieu;
mod phu_luc_la_ma;
mod phu_luc_nhan_kieu;
mod phu_luc_so_trang;
mod phu_luc_ten_kieu;

use crate::check::rule::CheckTheme;

/// Phụ lục và thành phần khác.
pub static THEME: CheckTheme = CheckTheme {
    title: "Phụ lục và thành phần khác",
    rules: &[
        &phu_luc_duoc_nhac::RULE,
        &phu_luc_la_ma::RULE,
        &phu_luc_nhan_kieu::RULE,
        &phu_luc_ten_kieu::RULE,
        &phu_luc_kem_theo_kieu::RULE,
        &phu_luc_kem_theo_co::RULE,
        &phu_luc_so_trang::RULE,
        &do_khan::RULE,
        &pham_vi_luu_hanh::RULE,
        &nguoi_soan::RULE,
        &dia_chi_co_quan::RULE,
        &ban_sao::RULE,
    ],
};
