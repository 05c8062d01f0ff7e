//! What the council found when it appraised a school: its minutes (Mẫu số 5), from which the notice (Mẫu số 4) and the
//! decision follow.

mod ballot;
mod conditions;
mod evidence;
mod remarks;
mod session;

pub use ballot::{AppraisalConclusion, Ballot, Ballots};
pub use conditions::{AppraisalCondition, AppraisalConditions, ConditionNote};
pub use evidence::{EvidenceKind, EvidenceState, Verification};
pub use remarks::{CriterionNote, Discussion, FollowUp, Recommendation, Reservation, StandardRemark};
pub use session::{Absence, AppraisalSession, Guest, Independence};

use super::circumstances::SHEETS;
use super::{ByNumber, CriteriaSheet, DatedNumber, PartialDate};
use crate::diagnostic::Place;
use crate::record;
use crate::yaml::{Located, Told, here, list, optional, reads};
use evidence::VERIFIED;

record! {
    /// `tham_dinh`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Appraisal: "Kết quả thẩm định một trường" {
        /// Where it is written.
        pub place: Place = here();
        /// `tiep_nhan`: when its files and data came.
        pub received: Option<Located<PartialDate>> = optional(
            "tiep_nhan",
            "Tiếp nhận",
            "Thời điểm tiếp nhận hồ sơ, dữ liệu phục vụ thẩm định.",
            "05/3/2027",
        );
        /// `hop`: the session.
        pub session: Option<AppraisalSession> = optional(
            "hop",
            "Cuộc họp",
            "Cuộc họp của Hội đồng thẩm định về trường này.",
            "{ngay: 20/3/2027, tu: 8 giờ 00 phút, den: 10 giờ 00 phút, dia_diem: Phòng họp số 2}",
        );
        /// `doc_lap`.
        pub independence: Option<Independence> = optional(
            "doc_lap",
            "Độc lập",
            "Các thành viên xác nhận độc lập, khách quan thì ghi `co`; có người báo cáo tình huống thì ghi tình huống và cách xử lý.",
            "co",
        );
        /// `ho_so`: what the council used.
        pub evidence: Vec<EvidenceKind> = list(
            "ho_so",
            "Hồ sơ",
            "Hồ sơ, dữ liệu mà Hội đồng sử dụng.",
            "[bao_cao_tu_danh_gia, du_lieu_cac_nam]",
        );
        /// `ho_so_khac`.
        pub other_evidence: Option<String> =
            optional("ho_so_khac", "Hồ sơ khác", "Tài liệu khác đã sử dụng.", "Kết quả kiểm tra năm học");
        /// `tinh_trang`: whether it is enough to conclude on.
        pub evidence_state: Option<EvidenceState> = optional(
            "tinh_trang",
            "Tình trạng hồ sơ",
            "Hồ sơ, dữ liệu có đủ căn cứ để kết luận không.",
            "du_can_cu",
        );
        /// `can_lam_ro`: what is to be completed or made clear.
        pub to_clarify: Option<String> = optional(
            "can_lam_ro",
            "Cần làm rõ",
            "Nội dung cần bổ sung, làm rõ hoặc xác minh.",
            "Số liệu thiết bị dạy học",
        );
        /// `xac_minh`; `khong` says that there was none.
        pub verified: Told<Verification> = reads(
            VERIFIED,
            "xac_minh",
            "Xác minh thực tế",
            "Xác minh thực tế tại trường; không thực hiện thì ghi `khong`.",
            "{ngay: 15/3/2027, noi_dung: Đối chiếu phòng học bộ môn}",
        );
        /// `tieu_chi`: the degree that the council gives each criterion.
        pub sheets: Vec<CriteriaSheet> = reads(
            SHEETS,
            "tieu_chi",
            "Các tiêu chí",
            "Kết quả Hội đồng xác định ở từng tiêu chí; trường nhiều cấp học ghi theo từng cấp.",
            "{\"1.1\": 2, \"1.2\": 1}",
        );
        /// `ghi_nhan`: grounds and remarks by criterion.
        pub notes: ByNumber<CriterionNote> = optional(
            "ghi_nhan",
            "Ghi nhận",
            "Căn cứ chính, nhận xét ở từng tiêu chí.",
            "{\"1.1\": {can_cu: Kế hoạch phát triển giai đoạn 2025-2030}}",
        );
        /// `dieu_kien`: the conditions besides the criteria.
        pub conditions: AppraisalConditions = optional(
            "dieu_kien",
            "Các yêu cầu công nhận",
            "Kết quả xem xét các yêu cầu công nhận.",
            "{co_so_vat_chat: {dat: co, can_cu: Biên bản kiểm tra}}",
        );
        /// `thao_luan`.
        pub discussion: Option<Discussion> = optional(
            "thao_luan",
            "Thảo luận",
            "Các nội dung Hội đồng đã thảo luận, làm rõ.",
            "{y_kien_khac: Kết quả của tiêu chí 3.4}",
        );
        /// `bao_luu`.
        pub reservations: Vec<Reservation> = list(
            "bao_luu",
            "Ý kiến bảo lưu",
            "Ý kiến bảo lưu của thành viên.",
            "[{ho_ten: Nguyễn Văn A, noi_dung: Đề nghị bổ sung minh chứng}]",
        );
        /// `nhan_xet`: strengths and weaknesses by standard.
        pub remarks: ByNumber<StandardRemark> = optional(
            "nhan_xet",
            "Nhận xét",
            "Điểm mạnh, điểm hạn chế theo từng tiêu chuẩn.",
            "{\"1\": {diem_manh: Kế hoạch rõ ràng, han_che: Dữ liệu cập nhật chậm}}",
        );
        /// `khuyen_nghi`.
        pub recommendations: Vec<Recommendation> = list(
            "khuyen_nghi",
            "Khuyến nghị",
            "Các nội dung trường cần ưu tiên cải tiến.",
            "[{noi_dung: Bổ sung thiết bị dạy học, thoi_gian: Năm học 2027-2028}]",
        );
        /// `bieu_quyet`.
        pub ballots: Option<Ballots> = optional(
            "bieu_quyet",
            "Biểu quyết",
            "Số phiếu cho từng phương án.",
            "{muc: {muc_1: 7}, cong_nhan: {muc_1: 7}}",
        );
        /// `ket_luan`, held against criteria, conditions and ballots.
        pub conclusion: AppraisalConclusion = optional(
            "ket_luan",
            "Kết luận",
            "Kết luận của Hội đồng, để đối chiếu với tiêu chí, yêu cầu và biểu quyết.",
            "{muc: 1, muc_do: 1}",
        );
        /// `ly_do_muc`: why the council's mức is not the school's own.
        pub degree_reason: Option<Located<String>> = optional(
            "ly_do_muc",
            "Lý do về mức",
            "Lý do mức do Hội đồng xác định khác mức trường tự đánh giá.",
            "Minh chứng của tiêu chí 2.2 chưa đủ ba năm học",
        );
        /// `ly_do_dieu_kien`: why the school is not proposed.
        pub condition_reason: Option<Located<String>> = optional(
            "ly_do_dieu_kien",
            "Lý do chưa đáp ứng",
            "Lý do trường chưa đáp ứng yêu cầu công nhận.",
            "Thiếu phòng học bộ môn",
        );
        /// `cong_nhan`: the decision on this school, where it is not that of the others.
        pub granted: Option<DatedNumber> = optional(
            "cong_nhan",
            "Quyết định công nhận",
            "Quyết định công nhận riêng của trường, khi không phải là `quyet_dinh_cong_nhan` chung.",
            "{so_ky_hieu: 1301/QĐ-SGDĐT, ngay: 02/4/2027}",
        );
        /// `sau_tham_dinh`.
        pub follow_up: Option<FollowUp> = optional(
            "sau_tham_dinh",
            "Sau thẩm định",
            "Nội dung cần thực hiện sau thẩm định.",
            "{truong: Cập nhật kế hoạch cải tiến, thoi_han: 30/9/2027}",
        );
    }
}

impl Appraisal {
    /// The mức độ that the council proposes: as concluded, else as most voted for; 0 is no proposal.
    pub fn proposal(&self) -> Option<u8> {
        let stated = self.conclusion.proposal.as_ref().map(|stated| stated.value);
        let voted = || self.ballots.as_ref()?.recognition.as_ref()?.majority();
        stated.or_else(voted)
    }
}
