//! Rules: Tên cơ quan ban hành.

mod chu_quan_kieu;
mod co_quan_cach_dong;
mod co_quan_gach_duoi;
mod co_quan_kieu;
mod dia_danh_het_hieu_luc;

use crate::check::rule::CheckTheme;

/// Tên cơ quan ban hành.
pub static THEME: CheckTheme = CheckTheme {
    title: "Tên cơ quan ban hành",
    rules: &[
        &co_quan_kieu::RULE,
        &co_quan_gach_duoi::RULE,
        &chu_quan_kieu::RULE,
        &co_quan_cach_dong::RULE,
        &dia_danh_het_hieu_luc::RULE,
    ],
};
