//! Why a recognition was withdrawn (Điều 20 Thông tư số 57/2026/TT-BGDĐT).

use super::{DatedNumber, PartialDate};
use crate::yaml::{Flat, Located, optional};
use crate::{choice, record};

record! {
    /// What is told of a withdrawal besides its day.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct WithdrawalGrounds: "Căn cứ thu hồi" {
        /// `ly_do_thu_hoi`.
        pub reason: Option<Located<WithdrawalReason>> = optional(
            "ly_do_thu_hoi",
            "Lý do thu hồi",
            "Trường hợp bị thu hồi.",
            "khong_con_dap_ung",
        )
        .clause("khoản 1 Điều 20 Thông tư số 57/2026/TT-BGDĐT");
        /// `dien_giai_thu_hoi`: what happened, in words.
        pub account: Option<String> = optional(
            "dien_giai_thu_hoi",
            "Diễn giải",
            "Sự việc dẫn đến việc thu hồi.",
            "Kết quả kiểm tra tháng 4/2027",
        );
        /// `yeu_cau_khac_phuc`.
        pub remedy: Option<RemedyDemand> = optional(
            "yeu_cau_khac_phuc",
            "Yêu cầu khắc phục",
            "Văn bản của Sở yêu cầu trường khắc phục trước khi thu hồi.",
            "{so_ky_hieu: 456/SGDĐT-QLCL, ngay: 10/9/2026, han: 10/3/2027}",
        )
        .clause("khoản 3 Điều 20 Thông tư số 57/2026/TT-BGDĐT");
    }
}

record! {
    /// `yeu_cau_khac_phuc`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct RemedyDemand: "Văn bản yêu cầu khắc phục" {
        /// Its number and date.
        pub paper: DatedNumber = Flat;
        /// `han`: until when the school had to mend it.
        pub due: Option<Located<PartialDate>> =
            optional("han", "Hạn khắc phục", "Hạn khắc phục.", "10/3/2027");
    }
}

choice! {
    /// `ly_do_thu_hoi`.
    pub enum WithdrawalReason: "trường hợp thu hồi" {
        /// Its teaching was suspended.
        Suspended = "bi_dinh_chi", "vi phạm pháp luật trong tổ chức và hoạt động giáo dục đến mức bị đình chỉ hoạt động giáo dục";
        /// It no longer meets what was recognised, and did not mend it in time.
        NoLongerMet = "khong_con_dap_ung", "không còn đáp ứng yêu cầu công nhận theo mức độ đã được công nhận và không khắc phục hoặc khắc phục không đạt yêu cầu trong thời hạn";
        /// It gave false data.
        FalseData = "khong_trung_thuc", "cung cấp thông tin, dữ liệu, báo cáo hoặc minh chứng không trung thực làm sai lệch kết quả thẩm định, công nhận";
    }
}

impl WithdrawalReason {
    /// Its point of khoản 1 Điều 20.
    pub fn clause(self) -> &'static str {
        match self {
            Self::Suspended => "điểm a khoản 1 Điều 20",
            Self::NoLongerMet => "điểm b khoản 1 Điều 20",
            Self::FalseData => "điểm c khoản 1 Điều 20",
        }
    }

    /// In a few words: "không còn đáp ứng yêu cầu công nhận".
    pub fn short(self) -> &'static str {
        match self {
            Self::Suspended => "bị đình chỉ hoạt động giáo dục",
            Self::NoLongerMet => "không còn đáp ứng yêu cầu công nhận",
            Self::FalseData => "cung cấp thông tin không trung thực",
        }
    }

    /// Whether the school must have been given time to mend it (khoản 3 Điều 20).
    pub fn needs_demand(self) -> bool {
        match self {
            Self::NoLongerMet => true,
            Self::Suspended | Self::FalseData => false,
        }
    }
}
