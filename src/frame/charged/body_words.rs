//! The words by which a body is known in a text.

/// What a body is, as far as collective recipients tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyKind {
    /// Sở.
    Department,
    /// Phòng, Văn phòng, trung tâm, trạm, ban: what stands below a committee.
    Division,
    /// Công an, Ban Chỉ huy Quân sự, Kho bạc: beside it.
    Agency,
    /// UBND of communes, or of huyện before.
    Committee,
    School,
    /// Mặt trận and the organisations in it.
    Organisation,
    /// "Các phòng, đơn vị có liên quan".
    Several,
}

/// How bodies begin, without accents, the longer before the shorter.
pub(super) const BEGINNINGS: [(&str, BodyKind); 36] = [
    ("cac_truong", BodyKind::School),
    ("cac_nha_truong", BodyKind::School),
    ("cac_co_so_giao_duc", BodyKind::School),
    ("co_so_giao_duc", BodyKind::School),
    ("nha_truong", BodyKind::School),
    ("truong", BodyKind::School),
    ("ubnd", BodyKind::Committee),
    ("cac_to_chuc", BodyKind::Organisation),
    ("cac_hoi", BodyKind::Organisation),
    ("cac_doan_the", BodyKind::Organisation),
    ("cac_ubnd", BodyKind::Committee),
    ("cac_so", BodyKind::Several),
    ("cac_phong", BodyKind::Several),
    ("cac_ban", BodyKind::Several),
    ("cac_co_quan", BodyKind::Several),
    ("cac_don_vi", BodyKind::Several),
    ("don_vi", BodyKind::Several),
    ("so", BodyKind::Department),
    ("van_phong", BodyKind::Division),
    ("phong", BodyKind::Division),
    ("trung_tam", BodyKind::Division),
    ("tram", BodyKind::Division),
    ("ban_quan_ly", BodyKind::Division),
    ("ban_van_hoa", BodyKind::Division),
    ("dai", BodyKind::Division),
    ("cong_chuc", BodyKind::Division),
    ("cong_an", BodyKind::Agency),
    ("ban_chi_huy", BodyKind::Agency),
    ("kho_bac", BodyKind::Agency),
    ("mat_tran", BodyKind::Organisation),
    ("uy_ban_mat_tran", BodyKind::Organisation),
    ("ubmttq", BodyKind::Organisation),
    ("uy_ban_mttq", BodyKind::Organisation),
    ("hoi_khuyen_hoc", BodyKind::Organisation),
    ("doan_thanh_nien", BodyKind::Organisation),
    ("hoi_lien_hiep", BodyKind::Organisation),
];

/// Short forms, and whole names that they stand for.
pub(super) const SHORT: [(&str, &str); 12] = [
    ("_uy_ban_nhan_dan_", "_ubnd_"),
    ("_hoi_dong_nhan_dan_", "_hdnd_"),
    ("_gddt_", "_giao_duc_va_dao_tao_"),
    ("_gd_dt_", "_giao_duc_va_dao_tao_"),
    ("_giao_duc_dao_tao_", "_giao_duc_va_dao_tao_"),
    ("_vhxh_", "_van_hoa_xa_hoi_"),
    ("_vh_xh_", "_van_hoa_xa_hoi_"),
    ("_van_hoa_va_xa_hoi_", "_van_hoa_xa_hoi_"),
    ("_ub_mttq", "_ubmttq"),
    ("_mttqvn_", "_mttq_"),
    ("_ubmttqvn_", "_ubmttq_"),
    ("_ct_xh_", "_chinh_tri_xa_hoi_"),
];

/// What may stand before a body's name.
pub(super) const BEFORE: [&str; 12] = [
    "de_nghi_",
    "yeu_cau_",
    "giao_",
    "trach_nhiem_cua_",
    "doi_voi_",
    "nhiem_vu_cua_",
    "truong_phong_",
    "giam_doc_",
    "chu_tich_",
    "hieu_truong_",
    "thu_truong_",
    "lanh_dao_",
];

/// Where a body's own name ends: the unit it belongs to, and words for "involved".
pub(super) const AFTER: [&str; 10] = [
    "_tren_",
    "_thuoc_",
    "_truc_thuoc_",
    "_co_lien_quan_",
    "_lien_quan_",
    "_cua_",
    "_phuong_",
    "_xa_",
    "_dac_khu_",
    "_tinh_",
];

/// Where the name of a body ends in a sentence that it opens.
pub(super) const DOING: [&str; 37] = [
    " chủ trì ",
    " phối hợp ",
    " có trách nhiệm ",
    " chịu trách nhiệm ",
    " tham mưu ",
    " bố trí ",
    " hướng dẫn ",
    " cân đối ",
    " thực hiện ",
    " căn cứ ",
    " theo ",
    " tổ chức thực hiện ",
    " tổ chức triển khai ",
    " lập ",
    " xây dựng ",
    " triển khai ",
    " chỉ đạo ",
    " kiểm tra ",
    " rà soát ",
    " tiếp tục ",
    " báo cáo ",
    " phải ",
    " cần ",
    " được ",
    " là ",
    " đề xuất ",
    " gửi ",
    " tuyên truyền ",
    " giúp ",
    " cùng ",
    " tổng hợp ",
    " đôn đốc ",
    " bảo đảm ",
    " khi ",
    " đã ",
    " chưa ",
    " còn ",
];
