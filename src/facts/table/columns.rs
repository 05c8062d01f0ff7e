//! The columns that are known, and the headers that mean them.

/// A column that is known: the fact it holds and how its cells are read.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// The fact's key, below another one after a dot: `cong_nhan.ngay`.
    pub path: &'static str,
    /// Its header as a clerk writes it, for messages.
    pub title: &'static str,
    /// How its cells are read.
    pub reads: Reads,
    /// Other headers that mean it, without accents; its key always does.
    pub headers: &'static [&'static str],
}

/// How a column's cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// As text.
    Text,
    /// As date: a bare number is a spreadsheet's serial.
    Date,
    /// As month and year.
    Month,
    /// As a degree (mức độ, cấp độ): "Mức độ 1" is 1.
    Degree,
    /// As list, parted by `;` or line breaks.
    List,
    /// As list of levels, parted also by `,`, `+` and `&`.
    Levels,
}

const fn known(
    path: &'static str,
    title: &'static str,
    reads: Reads,
    headers: &'static [&'static str],
) -> Known {
    Known { path, title, reads, headers }
}

/// Columns of a table of schools: the keys of one entry of `truong`.
pub const SCHOOL: &[Known] = &[
    known(
        "ten",
        "Tên trường",
        Reads::Text,
        &[
            "ten_truong",
            "truong",
            "ten_co_so_giao_duc",
            "co_so_giao_duc",
            "ten_truong_hoc",
            "truong_hoc",
            "ten_don_vi_truong_hoc",
        ],
    ),
    known("cap_hoc", "Cấp học", Reads::Text, &["cap", "bac_hoc", "cap_hoc_truong"]),
    known("cac_cap", "Các cấp học", Reads::Levels, &["cac_cap_hoc"]),
    known("xa", "Tên xã", Reads::Text, &["ten_xa", "xa_phuong", "phuong_xa", "ten_phuong", "ten_xa_phuong"]),
    known(
        "cong_nhan.chuan_quoc_gia",
        "Chuẩn quốc gia",
        Reads::Degree,
        &["chuan_quoc_gia", "muc_do_chuan_quoc_gia", "chuan_quoc_gia_muc_do", "dat_chuan_quoc_gia"],
    ),
    known(
        "cong_nhan.kdclgd",
        "KĐCLGD",
        Reads::Degree,
        &["kdclgd", "cap_do_kdclgd", "kdclgd_cap_do", "dat_kdclgd"],
    ),
    known(
        "cong_nhan.ngay",
        "Ngày công nhận",
        Reads::Date,
        &[
            "ngay_cong_nhan",
            "thoi_gian_cong_nhan",
            "nam_cong_nhan",
            "ngay_cong_nhan_gan_nhat",
            "ngay_cong_nhan_lan_gan_nhat",
        ],
    ),
    known(
        "cong_nhan.den",
        "Ngày hết hạn",
        Reads::Date,
        &["ngay_het_han", "het_han", "gia_tri_den", "cong_nhan_ngay_het_han"],
    ),
    known(
        "cong_nhan.thu_hoi",
        "Ngày thu hồi",
        Reads::Date,
        &["ngay_thu_hoi", "ngay_thu_hoi_cong_nhan", "cong_nhan_ngay_thu_hoi"],
    ),
    known("tu_danh_gia.muc", "Mức tự đánh giá", Reads::Degree, &["muc_tu_danh_gia", "ket_qua_tu_danh_gia"]),
    known(
        "chuyen_tiep.ngay",
        "Ngày chấp nhận đăng ký đánh giá ngoài",
        Reads::Date,
        &["ngay_chap_nhan_dang_ky_danh_gia_ngoai", "ngay_chap_nhan_ho_so_dang_ky_danh_gia_ngoai"],
    ),
    known("muc_tieu.loai", "Mục tiêu", Reads::Text, &["muc_tieu", "loai_muc_tieu"]),
    known("muc_tieu.chuan_quoc_gia", "Chuẩn quốc gia mục tiêu", Reads::Degree, &["chuan_quoc_gia_muc_tieu"]),
    known("muc_tieu.kdclgd", "KĐCLGD mục tiêu", Reads::Degree, &["kdclgd_muc_tieu"]),
    known(
        "muc_tieu.thang",
        "Tháng",
        Reads::Month,
        &["thang", "thang_de_nghi", "thoi_gian_de_nghi", "thang_muc_tieu", "thang_du_kien", "thang_nam"],
    ),
    known("ghi_chu", "Ghi chú", Reads::Text, &[]),
];

/// Column of a unit's name, from which its issuer follows.
pub const UNIT_NAME: &str = "ten_xa";
/// Column of a unit's code.
pub const UNIT_CODE: &str = "co_quan.ma_xa";

/// Columns of a table of units: keys of a document.
pub const UNIT: &[Known] = &[
    known(
        UNIT_NAME,
        "Tên xã",
        Reads::Text,
        &[
            "xa",
            "ten",
            "xa_phuong",
            "phuong_xa",
            "ten_don_vi",
            "don_vi",
            "ten_phuong_xa",
            "ten_xa_phuong",
            "ten_phuong",
        ],
    ),
    known(
        UNIT_CODE,
        "Mã xã",
        Reads::Text,
        &["ma_xa", "ma_don_vi", "ma_dvhc", "ma_phuong_xa", "ma_xa_phuong"],
    ),
    known("mau", "Mẫu", Reads::Text, &[]),
    known("nam", "Năm", Reads::Text, &[]),
    known("nam_hoc", "Năm học", Reads::Text, &[]),
    known("co_quan.ten", "Tên cơ quan", Reads::Text, &["co_quan", "ten_co_quan", "co_quan_ban_hanh"]),
    known("co_quan.viet_tat", "Viết tắt", Reads::Text, &["viet_tat"]),
    known("co_quan.ten_ngan", "Tên ngắn", Reads::Text, &["ten_ngan"]),
    known("co_quan.chu_quan", "Chủ quản", Reads::Text, &["chu_quan"]),
    known("co_quan.dia_danh", "Địa danh", Reads::Text, &["dia_danh"]),
    known("co_quan.cap_tren", "Cấp trên", Reads::Text, &["cap_tren"]),
    known("co_quan.tham_muu", "Tham mưu", Reads::Text, &["tham_muu"]),
    known("van_ban.so", "Số", Reads::Text, &["so", "so_van_ban"]),
    known("van_ban.ngay", "Ngày văn bản", Reads::Date, &["ngay", "ngay_van_ban", "ngay_ban_hanh"]),
    known("van_ban.trich_yeu", "Trích yếu", Reads::Text, &["trich_yeu"]),
    known("nguoi_ky.chuc_vu", "Chức vụ", Reads::Text, &["chuc_vu", "chuc_vu_nguoi_ky"]),
    known("nguoi_ky.ho_ten", "Họ tên", Reads::Text, &["nguoi_ky", "ho_ten", "ho_va_ten", "ho_ten_nguoi_ky"]),
    known("nguoi_ky.tham_quyen", "Thẩm quyền", Reads::Text, &["tham_quyen"]),
    known("bao_cao.han", "Hạn báo cáo", Reads::Date, &["han_bao_cao"]),
    known("bao_cao.noi_nhan", "Báo cáo: nơi nhận", Reads::Text, &[]),
    known("bao_cao.tong_hop", "Báo cáo: tổng hợp", Reads::Text, &[]),
    known("cong_bo.tong", "Tổng số trường", Reads::Text, &["tong_so_truong"]),
    known("kinh_gui", "Kính gửi", Reads::List, &[]),
    known("noi_nhan", "Nơi nhận", Reads::List, &[]),
    known("luu", "Lưu", Reads::List, &[]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::unaccented;

    #[test]
    fn no_header_means_two_facts() {
        for table in [SCHOOL, UNIT] {
            let mut headers: Vec<String> = table.iter().map(|column| unaccented(column.path)).collect();
            headers.extend(table.iter().flat_map(|column| column.headers).map(|header| (*header).to_owned()));
            let count = headers.len();
            headers.sort();
            headers.dedup();
            assert_eq!(headers.len(), count);
        }
    }
}
