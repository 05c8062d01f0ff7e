//! Recognitions a school holds.

use serde_json::Value;

use super::{PartialDate, WithdrawalGrounds};
use crate::record;
use crate::yaml::{
    Decoder, Fact, Fields, Flat, Located, Node, NodeValue, NoneWords, PlainWithin, Reads, Shape, Told,
    ToldWith, optional, reads,
};

record! {
    /// One entry of `cong_nhan`: `{chuan_quoc_gia: 1, kdclgd: 2, ngay: 05/2019, den: 05/2024}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Recognition: "Một lần được công nhận", checked by of_something {
        /// `chuan_quoc_gia`: mức độ 1 or 2.
        pub national_standard: Option<u8> = reads(
            PlainWithin(1..=2),
            "chuan_quoc_gia",
            "Chuẩn quốc gia",
            "Mức độ đạt chuẩn quốc gia đã được công nhận.",
            "1",
        )
        .column(Reads::Degree, &[
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
        ]);
        /// `kdclgd`: cấp độ 1 to 4 (2018 regime) or mức 1 to 2 (2026 regime).
        pub accreditation: Option<u8> = reads(
            PlainWithin(1..=4),
            "kdclgd",
            "KĐCLGD",
            "Cấp độ kiểm định chất lượng giáo dục (theo quy định trước 07/7/2026) hoặc mức bảo đảm chất lượng giáo dục.",
            "2",
        )
        .column(Reads::Degree, &[
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
        ]);
        /// `ngay`: of the decision, where known.
        pub date: Option<Located<PartialDate>> = optional(
            "ngay",
            "Ngày công nhận",
            "Ngày của quyết định công nhận; chỉ nhớ tháng hoặc năm thì ghi tháng hoặc năm.",
            "20/5/2022",
        )
        .column(Reads::Date, &[
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
        ]);
        /// `den`: printed expiry, where the certificate names one.
        pub valid_until: Option<Located<PartialDate>> = optional(
            "den",
            "Ngày hết hạn",
            "Ngày hết giá trị ghi trên bằng hoặc quyết định, nếu có ghi.",
            "20/5/2027",
        )
        .column(Reads::Date, &[
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
        ]);
        /// `quyet_dinh`: number and symbol of the decision: "123/QĐ-UBND".
        pub decision: Option<Located<String>> = optional(
            "quyet_dinh",
            "Số quyết định",
            "Số và ký hiệu của quyết định công nhận.",
            "123/QĐ-UBND",
        )
        .column(Reads::Decision, &[
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
        ]);
        /// `thu_hoi`: of the decision that withdrew it; from then on it counts no longer.
        pub withdrawn: Option<Located<PartialDate>> = optional(
            "thu_hoi",
            "Ngày thu hồi",
            "Ngày của quyết định thu hồi; từ ngày đó lần công nhận này không còn được tính.",
            "15/9/2026",
        )
        .column(Reads::Date, &["ngay_thu_hoi", "ngay_thu_hoi_cong_nhan", "cong_nhan_ngay_thu_hoi"]);
        /// Why it was withdrawn.
        pub grounds: WithdrawalGrounds = Flat;
    }
}

/// A recognition must be of something.
fn of_something(fields: &mut Fields<'_, '_>) {
    if fields.written("chuan_quoc_gia").or(fields.written("kdclgd")).is_none() {
        fields.missing_one_of("`chuan_quoc_gia` (1 hoặc 2) hoặc `kdclgd` (1 đến 4)");
    }
}

/// `cong_nhan: chua`: never recognised.
pub const NOT_RECOGNISED: NoneWords =
    NoneWords { key: "chua", others: &["khong", "khong_co", "chua_co", "chua_cong_nhan", "chua_dat"] };

/// `cong_nhan`: one recognition, a list of them, or `chua`. An empty list says nothing.
pub(super) const RECOGNITIONS: ToldWith<Vec<Recognition>> = ToldWith {
    none: NOT_RECOGNISED,
    read: recognitions,
    dump: |all| all.iter().map(Recognition::dump).collect::<Value>(),
    shape: || Shape::Lines(Box::new(Recognition::shape())),
};

fn recognitions(node: &Node, decoder: &mut Decoder) -> Option<Told<Vec<Recognition>>> {
    let told = NOT_RECOGNISED.read(node, decoder, one_or_more)?;
    Some(if told.yes().is_some_and(Vec::is_empty) { Told::Silent } else { told })
}

fn one_or_more(node: &Node, decoder: &mut Decoder) -> Option<Vec<Recognition>> {
    match &node.value {
        NodeValue::Map(_) => decoder.read::<Recognition>(node).map(|recognition| vec![recognition]),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => Some(decoder.items(node)),
    }
}
