//! Abbreviations in headers, written out.

/// Abbreviations as whole words, and what they stand for; those of several words first.
const SHORT: [(&str, &str); 24] = [
    ("kiem_dinh_chat_luong_giao_duc", "kdclgd"),
    ("kiem_dinh_chat_luong", "kdclgd"),
    ("kd_clgd", "kdclgd"),
    ("bao_dam_chat_luong_giao_duc", "kdclgd"),
    ("chuan_qg", "chuan_quoc_gia"),
    ("chuan_q_gia", "chuan_quoc_gia"),
    ("truong_cqg", "truong_chuan_quoc_gia"),
    ("ccqg", "chuan_quoc_gia"),
    ("dcqg", "dat_chuan_quoc_gia"),
    ("tcqg", "truong_chuan_quoc_gia"),
    ("cqg", "chuan_quoc_gia"),
    ("kdcl", "kdclgd"),
    ("ktclgd", "kdclgd"),
    ("md", "muc_do"),
    ("cd", "cap_do"),
    ("qdcn", "quyet_dinh_cong_nhan"),
    ("qd", "quyet_dinh"),
    ("tg", "thoi_gian"),
    ("cn", "cong_nhan"),
    ("dk", "dang_ky"),
    ("kh", "ke_hoach"),
    ("dgn", "danh_gia_ngoai"),
    ("th", "thuc_hien"),
    ("dv", "don_vi"),
];

/// The folded `words` with their abbreviations written out, where there are any.
pub fn in_full(words: &str) -> Option<String> {
    let framed = format!("_{words}_");
    if !SHORT.iter().any(|(short, _)| framed.contains(&format!("_{short}_"))) {
        return None;
    }
    let full = SHORT
        .iter()
        .fold(framed, |text, (short, full)| text.replace(&format!("_{short}_"), &format!("_{full}_")));
    // "Chuẩn QG (CQG)" says it twice.
    let once = full.replace("_chuan_quoc_gia_chuan_quoc_gia_", "_chuan_quoc_gia_");
    Some(once.replace("_kdclgd_kdclgd_", "_kdclgd_").trim_matches('_').to_owned())
}
