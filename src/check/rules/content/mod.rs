//! Rules: Nội dung văn bản.

pub mod articles;
mod cach_doan;
mod cach_dong;
mod can_deu;
mod chuong_tieu_de;
mod diem_chu_cai;
mod dieu_kieu;
mod dieu_lien_tuc;
mod dieu_tieu_de;
mod indent;
mod ket_thuc;
mod khoan_lien_tuc;
mod khoan_tieu_de;
mod muc_kieu;
mod muc_la_ma_lien_tuc;
mod noi_dung_chu_dung;
mod noi_dung_co_chu;
mod phan_chuong_kieu;
mod quyet_dinh_co_dieu;
mod sums;
mod thut_dau_dong;
mod tong_khop;

use crate::check::rule::CheckTheme;

/// Nội dung văn bản.
pub static THEME: CheckTheme = CheckTheme {
    title: "Nội dung văn bản",
    rules: &[
        &noi_dung_co_chu::RULE,
        &noi_dung_chu_dung::RULE,
        &can_deu::RULE,
        &thut_dau_dong::RULE,
        &cach_doan::RULE,
        &cach_dong::RULE,
        &dieu_kieu::RULE,
        &quyet_dinh_co_dieu::RULE,
        &dieu_lien_tuc::RULE,
        &khoan_lien_tuc::RULE,
        &diem_chu_cai::RULE,
        &muc_la_ma_lien_tuc::RULE,
        &phan_chuong_kieu::RULE,
        &chuong_tieu_de::RULE,
        &dieu_tieu_de::RULE,
        &muc_kieu::RULE,
        &khoan_tieu_de::RULE,
        &tong_khop::RULE,
        &ket_thuc::RULE,
    ],
};
