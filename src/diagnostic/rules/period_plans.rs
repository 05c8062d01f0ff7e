//! Rules of a year's plan beside the plan of its period.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Kế hoạch năm và kế hoạch giai đoạn.
pub static PERIOD_PLANS: Theme = Theme {
    title: "Kế hoạch năm và kế hoạch giai đoạn",
    rules: &[&KE_HOACH_GIAI_DOAN_SAI, &KE_HOACH_GIAI_DOAN_LECH, &TRUONG_KHAC_GIAI_DOAN],
};

pub static KE_HOACH_GIAI_DOAN_SAI: Rule = Rule {
    name: "ke-hoach-giai-doan-sai",
    severity: Severity::Error,
    milder: None,
    says: "Kế hoạch ghi ở `ke_hoach_giai_doan` không thể là kế hoạch giai đoạn của văn bản này.",
    advice: "Ghi tệp của kế hoạch có `giai_doan` gồm năm của văn bản này; kế hoạch này thì ghi `nam`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "ke_hoach_giai_doan: {giai_doan: 2031-2035, chi_tieu: {cong_nhan_moi: 1}}",
        right: "ke_hoach_giai_doan: {giai_doan: 2026-2030}",
    },
};

pub static KE_HOACH_GIAI_DOAN_LECH: Rule = Rule {
    name: "ke-hoach-giai-doan-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Chỉ tiêu của kế hoạch năm khác với chỉ tiêu của năm ấy trong kế hoạch giai đoạn.",
    advice: "Sửa kế hoạch nào sai; nếu đã được điều chỉnh thì ghi `chap_nhan` với lý do.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
chi_tieu: {cong_nhan_moi: 1}
ke_hoach_giai_doan: {giai_doan: 2026-2030, chi_tieu: {cong_nhan_moi: 2}}",
        right: "\
chi_tieu: {cong_nhan_moi: 2}
ke_hoach_giai_doan: {giai_doan: 2026-2030, chi_tieu: {cong_nhan_moi: 2}}",
    },
};

pub static TRUONG_KHAC_GIAI_DOAN: Rule = Rule {
    name: "truong-khac-giai-doan",
    severity: Severity::Warning,
    milder: None,
    says: "Một trường được nêu trong kế hoạch năm khác với trong kế hoạch giai đoạn: năm khác, mục tiêu khác, hoặc chỉ có ở một bên.",
    advice: "Sửa `muc_tieu` của trường ở tệp nào sai; nếu đã được điều chỉnh thì ghi `chap_nhan` với lý do.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`muc_tieu: {loai: cong_nhan_moi, nam: 2028}` trong kế hoạch giai đoạn, `muc_tieu: {loai: cong_nhan_moi, thang: 5/2027}` trong kế hoạch năm 2027",
        right: "`nam: 2027` trong kế hoạch giai đoạn",
    },
};
