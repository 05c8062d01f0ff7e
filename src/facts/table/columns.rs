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
    /// As a year alone.
    Year,
    /// As a degree (mức độ, cấp độ): "Mức độ 1" is 1.
    Degree,
    /// As list, parted by `;` or line breaks.
    List,
    /// As the number of a decision, with its date in the same cell or without.
    Decision,
    /// As kind of target.
    Kind,
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
            "ten_truong_dat_chuan_quoc_gia",
            "ten_nha_truong",
            "ten_cac_truong",
            "ten_truong_mam_non",
            "ten_truong_dang_ky",
            "ten_truong_de_nghi",
            "don_vi_truong_hoc",
        ],
    ),
    known(
        "cap_hoc",
        "Cấp học",
        Reads::Text,
        &["cap", "bac_hoc", "cap_hoc_truong", "nganh_hoc", "bac", "cap_hoc_bac_hoc", "khoi_truong"],
    ),
    known("cac_cap", "Các cấp học", Reads::Levels, &["cac_cap_hoc"]),
    known(
        "xa",
        "Tên xã",
        Reads::Text,
        &[
            "ten_xa",
            "xa_phuong",
            "phuong_xa",
            "ten_phuong",
            "ten_xa_phuong",
            "ten_phuong_xa",
            "phuong",
            "xa_phuong_dac_khu",
            "phuong_xa_dac_khu",
            "xa_phuong_thi_tran",
            "don_vi_hanh_chinh",
            "thuoc_xa",
            "thuoc_xa_phuong",
        ],
    ),
    known(
        "cong_nhan.chuan_quoc_gia",
        "Chuẩn quốc gia",
        Reads::Degree,
        &[
            "chuan_quoc_gia",
            "muc_do_chuan_quoc_gia",
            "chuan_quoc_gia_muc_do",
            "dat_chuan_quoc_gia",
            "muc_do_dat_chuan",
            "muc_do_dat_chuan_quoc_gia",
            "muc_dat_chuan",
            "muc_dat_chuan_quoc_gia",
            "muc_chuan_quoc_gia",
            "dat_chuan_quoc_gia_muc_do",
            "dat_chuan_muc_do",
            "chuan_muc_do",
            "muc_do_chuan",
            "da_dat_chuan_quoc_gia",
            "da_dat_chuan_quoc_gia_muc_do",
            "muc_do_da_dat",
            "muc_do_da_dat_chuan",
            "muc_do_hien_tai",
            "muc_do_da_cong_nhan",
            "muc_do_duoc_cong_nhan",
            "muc_do_cong_nhan",
            "truong_dat_chuan_quoc_gia",
            "cong_nhan_muc_do",
            "dat_muc_do",
        ],
    ),
    known(
        "cong_nhan.kdclgd",
        "KĐCLGD",
        Reads::Degree,
        &[
            "kdclgd",
            "cap_do_kdclgd",
            "kdclgd_cap_do",
            "dat_kdclgd",
            "dat_kdclgd_cap_do",
            "cap_do_dat_kdclgd",
            "cap_do_dat",
            "cap_do",
            "muc_do_kdclgd",
            "muc_kdclgd",
            "kdclgd_muc",
            "ket_qua_kdclgd",
            "cap_do_kiem_dinh",
            "cap_do_duoc_cong_nhan",
        ],
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
            "nam_dat_chuan",
            "nam_dat_chuan_quoc_gia",
            "nam_dat_chuan_quoc_gia_gan_nhat",
            "nam_dat_chuan_gan_nhat",
            "ngay_dat_chuan",
            "ngay_dat_chuan_quoc_gia",
            "thoi_gian_dat_chuan",
            "thoi_gian_dat_chuan_quoc_gia",
            "ngay_thang_nam_cong_nhan",
            "ngay_thang_cong_nhan",
            "thoi_diem_cong_nhan",
            "thoi_diem_cong_nhan_gan_nhat",
            "nam_duoc_cong_nhan",
            "ngay_duoc_cong_nhan",
            "nam_cong_nhan_gan_nhat",
            "nam_cong_nhan_lan_gan_nhat",
            "nam_cong_nhan_chuan_quoc_gia",
            "ngay_cong_nhan_chuan_quoc_gia",
            "ngay_cong_nhan_dat_chuan",
            "nam_cong_nhan_dat_chuan",
            "ngay_cong_nhan_dat_chuan_quoc_gia",
            "nam_cong_nhan_dat_chuan_quoc_gia",
            "thoi_gian_cong_nhan_dat_chuan",
            "thoi_gian_cong_nhan_gan_nhat",
            "thoi_gian_cong_nhan_chuan_quoc_gia",
            "thoi_diem_dat_chuan",
            "ngay_quyet_dinh",
            "ngay_ky_quyet_dinh",
            "ngay_thang_quyet_dinh",
            "ngay_thang_nam_quyet_dinh",
            "ngay_cap_bang",
            "nam_cap_bang",
            "ngay_quyet_dinh_cong_nhan",
            "thang_nam_cong_nhan",
            "thoi_gian_duoc_cong_nhan",
            "nam_dat",
            "ngay_thang_nam_duoc_cong_nhan",
            "da_cong_nhan_nam",
        ],
    ),
    known(
        "cong_nhan.den",
        "Ngày hết hạn",
        Reads::Date,
        &[
            "ngay_het_han",
            "het_han",
            "gia_tri_den",
            "cong_nhan_ngay_het_han",
            "co_gia_tri_den",
            "hieu_luc_den",
            "co_hieu_luc_den",
            "ngay_het_hieu_luc",
            "nam_het_han",
            "thoi_han_den",
            "thoi_diem_het_han",
            "thang_nam_het_han",
            "thoi_gian_het_han",
        ],
    ),
    known(
        "cong_nhan.quyet_dinh",
        "Số quyết định",
        Reads::Decision,
        &[
            "so_quyet_dinh",
            "cong_nhan_so_quyet_dinh",
            "quyet_dinh",
            "quyet_dinh_so",
            "quyet_dinh_cong_nhan",
            "so_quyet_dinh_cong_nhan",
            "so_quyet_dinh_chuan_quoc_gia",
            "so_ngay_quyet_dinh",
            "so_ngay_quyet_dinh_cong_nhan",
            "so_ngay_thang_quyet_dinh",
            "so_ngay_thang_nam_quyet_dinh",
            "so_quyet_dinh_ngay_thang_nam",
            "so_quyet_dinh_ngay",
            "so_ngay_thang_nam_quyet_dinh_cong_nhan",
            "quyet_dinh_cong_nhan_chuan_quoc_gia",
            "quyet_dinh_cong_nhan_dat_chuan",
            "quyet_dinh_cong_nhan_dat_chuan_quoc_gia",
            "so_quyet_dinh_cong_nhan_dat_chuan_quoc_gia",
            "so_quyet_dinh_ngay_cong_nhan",
        ],
    ),
    known(
        "muc_tieu.loai",
        "Mục tiêu",
        Reads::Kind,
        &[
            "muc_tieu",
            "loai_muc_tieu",
            "hinh_thuc_cong_nhan",
            "hinh_thuc_dang_ky",
            "hinh_thuc_de_nghi",
            "noi_dung_dang_ky",
            "noi_dung_de_nghi",
            "noi_dung_muc_tieu",
            "loai_cong_nhan",
            "loai_dang_ky",
            "muc_tieu_phan_dau",
            "dang_ky_cong_nhan",
            "noi_dung_cong_nhan",
        ],
    ),
    known(
        "muc_tieu.chuan_quoc_gia",
        "Chuẩn quốc gia mục tiêu",
        Reads::Degree,
        &[
            "chuan_quoc_gia_muc_tieu",
            "muc_do_muc_tieu",
            "muc_do_dang_ky",
            "muc_do_de_nghi",
            "muc_do_phan_dau",
            "muc_do_du_kien",
            "muc_de_nghi",
            "muc_dang_ky",
            "muc_do_de_nghi_cong_nhan",
            "muc_do_dang_ky_cong_nhan",
            "dang_ky_muc_do",
            "de_nghi_muc_do",
            "phan_dau_muc_do",
            "phan_dau_dat_muc_do",
            "chuan_quoc_gia_dang_ky",
            "chuan_quoc_gia_de_nghi",
            "chuan_quoc_gia_muc_do_dang_ky",
            "chuan_quoc_gia_muc_do_de_nghi",
            "dang_ky_chuan_quoc_gia_muc_do",
            "dang_ky_dat_chuan_quoc_gia_muc_do",
        ],
    ),
    known(
        "muc_tieu.kdclgd",
        "KĐCLGD mục tiêu",
        Reads::Degree,
        &[
            "kdclgd_muc_tieu",
            "kdclgd_dang_ky",
            "kdclgd_de_nghi",
            "cap_do_dang_ky",
            "cap_do_de_nghi",
            "cap_do_muc_tieu",
            "cap_do_phan_dau",
        ],
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
    known(
        "muc_tieu.nam",
        "Năm mục tiêu",
        Reads::Year,
        &[
            "nam_muc_tieu",
            "nam_de_nghi",
            "nam_dang_ky",
            "nam_du_kien",
            "nam_phan_dau",
            "nam_phan_dau_dat",
            "nam_thuc_hien",
            "nam_hoan_thanh",
            "nam_de_nghi_cong_nhan",
            "nam_dang_ky_cong_nhan",
            "nam_du_kien_cong_nhan",
            "du_kien_nam",
        ],
    ),
    known(
        "muc_tieu.thang",
        "Tháng",
        Reads::Month,
        &[
            "thang",
            "thang_de_nghi",
            "thoi_gian_de_nghi",
            "thang_muc_tieu",
            "thang_du_kien",
            "thang_nam",
            "thang_dang_ky",
            "thang_thuc_hien",
            "thang_hoan_thanh",
            "thang_danh_gia_ngoai",
            "thang_de_nghi_cong_nhan",
            "du_kien_thang_de_nghi",
            "thoi_gian_dang_ky",
            "thoi_gian_thuc_hien",
            "thoi_gian_du_kien",
            "du_kien_thoi_gian",
            "thoi_gian_hoan_thanh",
            "thoi_gian_phan_dau",
            "thoi_gian_danh_gia_ngoai",
            "thoi_gian_de_nghi_cong_nhan",
            "thoi_diem_de_nghi",
            "thoi_diem_du_kien",
            "thoi_diem_dang_ky",
            "tien_do",
            "tien_do_thuc_hien",
            "du_kien_thang",
        ],
    ),
    known("ghi_chu", "Ghi chú", Reads::Text, &[]),
];

/// Column of a unit's name, from which its issuer follows.
pub const UNIT_NAME: &str = "ten_xa";
/// Column of a unit's code.
pub const UNIT_CODE: &str = "co_quan.ma_xa";

/// Column of a unit's province, by which communes of one name are told apart.
pub const UNIT_PROVINCE: &str = "tinh";

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
    known(
        UNIT_PROVINCE,
        "Tỉnh",
        Reads::Text,
        &[
            "ten_tinh",
            "tinh_thanh_pho",
            "tinh_thanh",
            "thuoc_tinh",
            "tinh_tp",
            "tinh_thanh_pho_truc_thuoc_tw",
        ],
    ),
    known("mau", "Mẫu", Reads::Text, &[]),
    known("nam", "Năm", Reads::Text, &[]),
    known("nam_hoc", "Năm học", Reads::Text, &[]),
    known("giai_doan", "Giai đoạn", Reads::Text, &[]),
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
