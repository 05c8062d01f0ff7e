//! Targets that a body above gives as counts, without names of schools.

use super::TargetKind;
use crate::record;
use crate::yaml::{Fact, FactColumn, Field, Fields, Keys, Located, MapPart, Reads, optional};

record! {
    /// `chi_tieu: {cong_nhan_moi: 2, cong_nhan_lai: 1}`; a kind not named is not given.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct TargetCounts: "Số trường mà cấp trên giao, theo loại mục tiêu" {
        /// Counts by kind, as written.
        pub counts: Vec<(TargetKind, Located<u32>)> = CountsByKind;
        /// `tong`: of all kinds.
        pub total: Option<Located<u32>> =
            optional("tong", "Tổng chỉ tiêu", "Tổng số trường được giao.", "3")
            .column(Reads::Text, &["tong_chi_tieu", "tong_so_truong_duoc_giao", "tong_so_chi_tieu"]);
    }
}

/// The counts of a map whose keys are kinds of targets, in the order of tables.
struct CountsByKind;

impl MapPart<Vec<(TargetKind, Located<u32>)>> for CountsByKind {
    fn take(&self, fields: &mut Fields<'_, '_>) -> Option<Vec<(TargetKind, Located<u32>)>> {
        Some(
            TargetKind::ALL
                .into_iter()
                .filter_map(|kind| Some((kind, fields.optional(kind.key())?)))
                .collect(),
        )
    }

    fn dump(&self, counts: &Vec<(TargetKind, Located<u32>)>, keys: &mut Keys) {
        counts.iter().for_each(|(kind, count)| keys.add(kind.key(), count.value));
    }

    fn fields(&self) -> Vec<Field> {
        TargetKind::ALL.map(field).into()
    }
}

fn field(kind: TargetKind) -> Field {
    Field {
        key: kind.key(),
        title: kind.name(),
        about: "Số trường được giao với mục tiêu này.",
        example: "2",
        clause: "",
        is_needed: false,
        shape: u32::shape(),
        column: Some(FactColumn { title: None, cell: Reads::Text, headers: headers(kind) }),
        is_seen: false,
    }
}

fn headers(kind: TargetKind) -> &'static [&'static str] {
    match kind {
        TargetKind::NewRecognition => &[
            "cong_nhan_moi",
            "so_truong_cong_nhan_moi",
            "chi_tieu_giao_cong_nhan_moi",
            "cong_nhan_lan_dau",
            "truong_cong_nhan_moi",
            "so_luong_cong_nhan_moi",
        ],
        TargetKind::Renewal => &[
            "cong_nhan_lai",
            "so_truong_cong_nhan_lai",
            "chi_tieu_giao_cong_nhan_lai",
            "truong_cong_nhan_lai",
            "so_luong_cong_nhan_lai",
        ],
        TargetKind::Upgrade => &["nang_chuan", "so_truong_nang_chuan", "nang_muc_do", "nang_muc"],
        TargetKind::Retention => &["duy_tri", "so_truong_duy_tri"],
        TargetKind::ExternalEvaluation => &["danh_gia_ngoai", "so_truong_danh_gia_ngoai"],
    }
}
