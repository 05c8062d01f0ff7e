//! Which header means which fact.

use crate::diagnostic::unaccented;

/// A column that is known: the fact it holds and how its cells are read.
#[derive(Debug, PartialEq, Eq)]
pub struct Known {
    /// The fact's key, below another one after a dot: `cong_nhan.ngay`.
    pub path: &'static str,
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
    /// As list, parted by `;` or line breaks.
    List,
    /// As list of levels, parted also by `,`, `+` and `&`.
    Levels,
}

const fn known(path: &'static str, reads: Reads, headers: &'static [&'static str]) -> Known {
    Known { path, reads, headers }
}

/// Columns of a table of schools: the keys of one entry of `truong`.
pub const SCHOOL: &[Known] = &[
    known("ten", Reads::Text, &["ten_truong", "truong", "ten_co_so_giao_duc", "co_so_giao_duc"]),
    known("cap_hoc", Reads::Text, &["cap", "bac_hoc", "cap_hoc_truong"]),
    known("cac_cap", Reads::Levels, &["cac_cap_hoc"]),
    known("xa", Reads::Text, &["ten_xa", "xa_phuong", "phuong_xa"]),
    known(
        "cong_nhan.chuan_quoc_gia",
        Reads::Text,
        &["chuan_quoc_gia", "muc_do_chuan_quoc_gia", "chuan_quoc_gia_muc_do", "dat_chuan_quoc_gia"],
    ),
    known("cong_nhan.kdclgd", Reads::Text, &["kdclgd", "cap_do_kdclgd", "kdclgd_cap_do", "dat_kdclgd"]),
    known("cong_nhan.ngay", Reads::Date, &["ngay_cong_nhan", "thoi_gian_cong_nhan", "nam_cong_nhan"]),
    known("cong_nhan.den", Reads::Date, &["ngay_het_han", "het_han", "gia_tri_den"]),
    known("muc_tieu.loai", Reads::Text, &["muc_tieu", "loai_muc_tieu"]),
    known("muc_tieu.chuan_quoc_gia", Reads::Text, &["chuan_quoc_gia_muc_tieu"]),
    known("muc_tieu.kdclgd", Reads::Text, &["kdclgd_muc_tieu"]),
    known("muc_tieu.thang", Reads::Month, &["thang", "thang_de_nghi", "thoi_gian_de_nghi", "thang_muc_tieu"]),
    known("ghi_chu", Reads::Text, &[]),
];

/// Column of a unit's name, from which its issuer follows.
pub const UNIT_NAME: &str = "ten_xa";
/// Column of a unit's code.
pub const UNIT_CODE: &str = "co_quan.ma_xa";

/// Columns of a table of units: keys of a document.
pub const UNIT: &[Known] = &[
    known(
        UNIT_NAME,
        Reads::Text,
        &["xa", "ten", "xa_phuong", "phuong_xa", "ten_don_vi", "don_vi", "ten_phuong_xa", "ten_xa_phuong"],
    ),
    known(UNIT_CODE, Reads::Text, &["ma_xa", "ma_don_vi", "ma_dvhc", "ma_phuong_xa", "ma_xa_phuong"]),
    known("mau", Reads::Text, &[]),
    known("nam", Reads::Text, &[]),
    known("nam_hoc", Reads::Text, &[]),
    known("co_quan.ten", Reads::Text, &["co_quan", "ten_co_quan", "co_quan_ban_hanh"]),
    known("co_quan.viet_tat", Reads::Text, &["viet_tat"]),
    known("co_quan.ten_ngan", Reads::Text, &["ten_ngan"]),
    known("co_quan.chu_quan", Reads::Text, &["chu_quan"]),
    known("co_quan.dia_danh", Reads::Text, &["dia_danh"]),
    known("co_quan.cap_tren", Reads::Text, &["cap_tren"]),
    known("co_quan.tham_muu", Reads::Text, &["tham_muu"]),
    known("van_ban.so", Reads::Text, &["so", "so_van_ban"]),
    known("van_ban.ngay", Reads::Date, &["ngay", "ngay_van_ban", "ngay_ban_hanh"]),
    known("van_ban.trich_yeu", Reads::Text, &["trich_yeu"]),
    known("nguoi_ky.chuc_vu", Reads::Text, &["chuc_vu", "chuc_vu_nguoi_ky"]),
    known("nguoi_ky.ho_ten", Reads::Text, &["nguoi_ky", "ho_ten", "ho_va_ten", "ho_ten_nguoi_ky"]),
    known("nguoi_ky.tham_quyen", Reads::Text, &["tham_quyen"]),
    known("bao_cao.han", Reads::Date, &["han_bao_cao"]),
    known("bao_cao.noi_nhan", Reads::Text, &[]),
    known("bao_cao.tong_hop", Reads::Text, &[]),
    known("cong_bo.tong", Reads::Text, &["tong_so_truong"]),
    known("kinh_gui", Reads::List, &[]),
    known("noi_nhan", Reads::List, &[]),
    known("luu", Reads::List, &[]),
];

/// The column of `known` that `header` means; accents, case and signs do not matter.
pub fn find(known: &'static [Known], header: &str) -> Option<&'static Known> {
    let wanted = unaccented(header);
    let by_key = known.iter().find(|column| unaccented(column.path) == wanted);
    by_key.or_else(|| known.iter().find(|column| column.headers.contains(&wanted.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_forgive_accents_case_and_signs() {
        for (header, path) in [
            ("Tên trường", "ten"),
            ("ten_truong", "ten"),
            ("TÊN TRƯỜNG", "ten"),
            ("Cấp  học (*)", "cap_hoc"),
            ("Công nhận: chuẩn quốc gia", "cong_nhan.chuan_quoc_gia"),
            ("muc_tieu.thang", "muc_tieu.thang"),
        ] {
            assert_eq!(find(SCHOOL, header).map(|column| column.path), Some(path), "{header}");
        }
        assert_eq!(find(SCHOOL, "STT"), None);
        assert_eq!(find(UNIT, "Mã xã").map(|column| column.path), Some(UNIT_CODE));
    }

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
