//! Abbreviations in headers, written out.

/// Abbreviations as whole words between bars, and what they stand for; those of several words first.
const SHORT: [(&str, &str); 24] = [
    ("_kiem_dinh_chat_luong_giao_duc_", "_kdclgd_"),
    ("_kiem_dinh_chat_luong_", "_kdclgd_"),
    ("_kd_clgd_", "_kdclgd_"),
    ("_bao_dam_chat_luong_giao_duc_", "_kdclgd_"),
    ("_chuan_qg_", "_chuan_quoc_gia_"),
    ("_chuan_q_gia_", "_chuan_quoc_gia_"),
    ("_truong_cqg_", "_truong_chuan_quoc_gia_"),
    ("_ccqg_", "_chuan_quoc_gia_"),
    ("_dcqg_", "_dat_chuan_quoc_gia_"),
    ("_tcqg_", "_truong_chuan_quoc_gia_"),
    ("_cqg_", "_chuan_quoc_gia_"),
    ("_kdcl_", "_kdclgd_"),
    ("_ktclgd_", "_kdclgd_"),
    ("_md_", "_muc_do_"),
    ("_cd_", "_cap_do_"),
    ("_qdcn_", "_quyet_dinh_cong_nhan_"),
    ("_qd_", "_quyet_dinh_"),
    ("_tg_", "_thoi_gian_"),
    ("_cn_", "_cong_nhan_"),
    ("_dk_", "_dang_ky_"),
    ("_kh_", "_ke_hoach_"),
    ("_dgn_", "_danh_gia_ngoai_"),
    ("_th_", "_thuc_hien_"),
    ("_dv_", "_don_vi_"),
];

/// The folded `words` with their abbreviations written out, where there are any.
pub fn in_full(words: &str) -> Option<String> {
    let framed = format!("_{words}_");
    if !SHORT.iter().any(|(short, _)| framed.contains(short)) {
        return None;
    }
    let full = SHORT.iter().fold(framed, |text, (short, full)| text.replace(short, full));
    // "Chuẩn QG (CQG)" says it twice.
    let once = full.replace("_chuan_quoc_gia_chuan_quoc_gia_", "_chuan_quoc_gia_");
    Some(once.replace("_kdclgd_kdclgd_", "_kdclgd_").trim_matches('_').to_owned())
}
