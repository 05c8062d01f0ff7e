//! Kinds of targets.

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
    /// All kinds in the order of tables.
    pub const ALL: [Self; 5] =
        [Self::NewRecognition, Self::Renewal, Self::Upgrade, Self::Retention, Self::ExternalEvaluation];

    /// As written in facts.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewRecognition => "cong_nhan_moi",
            Self::Renewal => "cong_nhan_lai",
            Self::Upgrade => "nang_chuan",
            Self::Retention => "duy_tri",
            Self::ExternalEvaluation => "danh_gia_ngoai",
        }
    }

    /// At the head of a column: "Công nhận lại".
    pub fn name(self) -> &'static str {
        match self {
            Self::NewRecognition => "Công nhận mới",
            Self::Renewal => "Công nhận lại",
            Self::Upgrade => "Nâng chuẩn",
            Self::Retention => "Duy trì",
            Self::ExternalEvaluation => "Đánh giá ngoài",
        }
    }

    /// Whether what is aimed at is a recognition, new, renewed or higher.
    pub fn is_recognition(self) -> bool {
        match self {
            Self::NewRecognition | Self::Renewal | Self::Upgrade => true,
            Self::Retention | Self::ExternalEvaluation => false,
        }
    }
}
