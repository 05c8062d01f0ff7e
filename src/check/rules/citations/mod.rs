//! Rules: Căn cứ và viện dẫn.

mod can_cu_dau_cau;
mod can_cu_du_yeu_to;
mod can_cu_hieu_luc;
mod can_cu_nghieng;
mod cited;
mod internal;
mod ngay_vien_dan_dung;
mod vien_dan_khop;
mod vien_dan_lan_dau;
mod vien_dan_noi_bo;
mod vien_dan_sau_ngay;

use crate::check::rule::CheckTheme;

/// Căn cứ và viện dẫn.
pub static THEME: CheckTheme = CheckTheme {
    title: "Căn cứ và viện dẫn",
    rules: &[
        &can_cu_nghieng::RULE,
        &can_cu_dau_cau::RULE,
        &can_cu_du_yeu_to::RULE,
        &can_cu_hieu_luc::RULE,
        &ngay_vien_dan_dung::RULE,
        &vien_dan_khop::RULE,
        &vien_dan_sau_ngay::RULE,
        &vien_dan_lan_dau::RULE,
        &vien_dan_noi_bo::RULE,
    ],
};
