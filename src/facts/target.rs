//! What a plan wants for a school.

use super::plan_time::When;
use super::{PartialDate, TargetKind};
use crate::record;
use crate::yaml::{Fact, Located, NoneWords, Reads, ToldWith, Within, flag, needed, reads};

record! {
    /// `muc_tieu`: `{loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 05/2024}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Target: "Mục tiêu của kế hoạch đối với một trường" {
        /// `loai`.
        pub kind: Located<TargetKind> = needed(
            "loai",
            "Mục tiêu",
            "Việc mà kế hoạch đặt ra cho trường.",
            "cong_nhan_lai",
        )
        .column(Reads::Kind, &[
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
        ]);
        /// `chuan_quoc_gia`: mức độ aimed at.
        pub national_standard: Option<Located<u8>> = reads(
            Within(1..=2),
            "chuan_quoc_gia",
            "Chuẩn quốc gia mục tiêu",
            "Mức độ chuẩn quốc gia hướng tới.",
            "1",
        )
        .column(Reads::Degree, &[
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
        ]);
        /// `kdclgd`: cấp độ or mức aimed at.
        pub accreditation: Option<Located<u8>> = reads(
            Within(1..=4),
            "kdclgd",
            "KĐCLGD mục tiêu",
            "Cấp độ kiểm định (theo quy định trước 07/7/2026) hoặc mức bảo đảm chất lượng giáo dục hướng tới.",
            "1",
        )
        .column(Reads::Degree, &[
            "kdclgd_muc_tieu",
            "kdclgd_dang_ky",
            "kdclgd_de_nghi",
            "cap_do_dang_ky",
            "cap_do_de_nghi",
            "cap_do_muc_tieu",
            "cap_do_phan_dau",
        ]);
        /// `thang`, `nam`: when; `5`, `05/2024`, in a plan of several years also a year alone.
        pub month: Option<Located<PartialDate>> = When;
        /// `ngoai_bang`: the text names it, the table Nâng chuẩn / Công nhận lại does not.
        pub outside_table: bool = flag(
            "ngoai_bang",
            "Ngoài bảng",
            "Trường được nêu trong lời văn nhưng không có trong bảng Nâng chuẩn và Công nhận lại.",
            "true",
        );
    }
}

/// `muc_tieu: khong`: the plan wants nothing for the school.
pub const NO_TARGET: NoneWords = NoneWords { key: "khong", others: &["khong_co", "chua", "chua_co"] };

/// `muc_tieu`: what is wanted, or `khong`.
pub(super) const TARGET: ToldWith<Target> = ToldWith {
    none: NO_TARGET,
    read: |node, decoder| NO_TARGET.read(node, decoder, |node, decoder| decoder.read(node)),
    dump: Target::dump,
    shape: Target::shape,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_found_by_key_and_name() {
        for kind in TargetKind::ALL {
            assert_eq!(TargetKind::find(kind.key()), Some(kind));
            assert_eq!(TargetKind::find(kind.name()), Some(kind));
        }
        assert_eq!(TargetKind::find("xoa"), None);
    }
}
