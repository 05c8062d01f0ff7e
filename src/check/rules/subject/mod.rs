//! Rules: Tên loại và trích yếu.

mod cong_van_v_v;
mod ten_loai_kieu;
mod trich_yeu_bat_buoc;
mod trich_yeu_gach_duoi;
mod trich_yeu_kieu;
mod v_v_cach_6pt;
mod v_v_kieu;

use crate::check::rule::CheckTheme;

/// Tên loại và trích yếu.
pub static THEME: CheckTheme = CheckTheme {
    title: "Tên loại và trích yếu",
    rules: &[
        &ten_loai_kieu::RULE,
        &trich_yeu_kieu::RULE,
        &trich_yeu_gach_duoi::RULE,
        &trich_yeu_bat_buoc::RULE,
        &cong_van_v_v::RULE,
        &v_v_kieu::RULE,
        &v_v_cach_6pt::RULE,
    ],
};
