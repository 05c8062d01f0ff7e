//! What a plan wants for a school.

use super::{Located, PartialDate};

/// `muc_tieu`: `{loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 05/2024}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// `loai`.
    pub kind: Located<TargetKind>,
    /// `chuan_quoc_gia`: mức độ aimed at.
    pub national_standard: Option<Located<u8>>,
    /// `kdclgd`: cấp độ or mức aimed at.
    pub accreditation: Option<Located<u8>>,
    /// `thang`: when; `5`, `05/2024`.
    pub month: Option<Located<PartialDate>>,
}

/// `loai`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetKind {
    /// `cong_nhan_moi`.
    NewRecognition,
    /// `cong_nhan_lai`.
    Renewal,
    /// `nang_chuan`.
    Upgrade,
    /// `duy_tri`.
    Retention,
    /// `danh_gia_ngoai`: external evaluation only.
    ExternalEvaluation,
}

impl TargetKind {
    /// All kinds, in the order documents list them.
    pub const ALL: [Self; 5] =
        [Self::NewRecognition, Self::Renewal, Self::Upgrade, Self::Retention, Self::ExternalEvaluation];

    /// The word in facts files: `cong_nhan_lai`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewRecognition => "cong_nhan_moi",
            Self::Renewal => "cong_nhan_lai",
            Self::Upgrade => "nang_chuan",
            Self::Retention => "duy_tri",
            Self::ExternalEvaluation => "danh_gia_ngoai",
        }
    }

    /// "Công nhận lại".
    pub fn name(self) -> &'static str {
        match self {
            Self::NewRecognition => "Công nhận mới",
            Self::Renewal => "Công nhận lại",
            Self::Upgrade => "Nâng chuẩn",
            Self::Retention => "Duy trì",
            Self::ExternalEvaluation => "Đánh giá ngoài",
        }
    }
}
