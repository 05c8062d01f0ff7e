//! Rules: Trước khi phát hành.

mod bang_vuot_le;
mod cho_trong_con_lai;
mod chu_an;
mod chu_viet_tat_sai;
mod danh_dau_con_lai;
mod dong_trong_thay_cach;
mod hang_khong_tach;
mod hang_tieu_de_lap;
mod khoang_trang;
mod ky_tu_khong_thay;
mod ngon_ngu_vi;
mod nhan_xet_con_lai;
mod theo_doi_thay_doi;
mod thong_tin_tac_gia;

use crate::check::rule::CheckTheme;

/// Trước khi phát hành.
pub static THEME: CheckTheme = CheckTheme {
    title: "Trước khi phát hành",
    rules: &[
        &ky_tu_khong_thay::RULE,
        &khoang_trang::RULE,
        &dong_trong_thay_cach::RULE,
        &cho_trong_con_lai::RULE,
        &theo_doi_thay_doi::RULE,
        &nhan_xet_con_lai::RULE,
        &chu_an::RULE,
        &danh_dau_con_lai::RULE,
        &chu_viet_tat_sai::RULE,
        &hang_tieu_de_lap::RULE,
        &hang_khong_tach::RULE,
        &bang_vuot_le::RULE,
        &ngon_ngu_vi::RULE,
        &thong_tin_tac_gia::RULE,
    ],
};
