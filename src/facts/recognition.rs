//! Recognitions a school holds.

use super::{Located, PartialDate};

/// One entry of `cong_nhan`: `{chuan_quoc_gia: 1, kdclgd: 2, ngay: 05/2019, den: 05/2024}`.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// `chuan_quoc_gia`: mức độ 1 or 2.
    pub national_standard: Option<u8>,
    /// `kdclgd`: cấp độ 1 to 4 (2018 regime) or mức 1 to 2 (2026 regime).
    pub accreditation: Option<u8>,
    /// `ngay`: of the decision, where known.
    pub date: Option<Located<PartialDate>>,
    /// `den`: printed expiry, where the certificate names one.
    pub valid_until: Option<Located<PartialDate>>,
}
