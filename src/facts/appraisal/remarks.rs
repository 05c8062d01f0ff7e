//! What the council says of a school in words.

use crate::record;
use crate::yaml::{Located, lines, needed, optional};

record! {
    /// `ghi_nhan`: one criterion.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct CriterionNote: "Ghi nhận về một tiêu chí" {
        /// `can_cu`.
        pub basis: Option<String> =
            optional("can_cu", "Căn cứ chính", "Căn cứ chính.", "Kế hoạch phát triển giai đoạn 2025-2030");
        /// `nhan_xet`.
        pub remark: Option<String> = optional(
            "nhan_xet",
            "Nhận xét",
            "Nhận xét nội dung cần làm rõ hoặc khuyến nghị.",
            "Cập nhật chỉ tiêu theo năm học",
        );
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Tiêu chí bắt buộc");
    }
}

record! {
    /// `nhan_xet`: one standard.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct StandardRemark: "Nhận xét về một tiêu chuẩn" {
        /// `diem_manh`.
        pub strengths: Option<String> =
            optional("diem_manh", "Điểm mạnh", "Điểm mạnh cơ bản.", "Kế hoạch phát triển rõ ràng");
        /// `han_che`.
        pub weaknesses: Option<String> = optional(
            "han_che",
            "Điểm hạn chế",
            "Điểm hạn chế cơ bản và nguyên nhân chính.",
            "Dữ liệu cập nhật chậm do thiếu nhân sự",
        );
    }
}

record! {
    /// `khuyen_nghi`: one matter.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Recommendation: "Một khuyến nghị" {
        /// `noi_dung`.
        pub content: String =
            needed("noi_dung", "Nội dung", "Nội dung ưu tiên cải tiến.", "Bổ sung thiết bị dạy học");
        /// `can_cu`.
        pub basis: Option<String> =
            optional("can_cu", "Căn cứ", "Căn cứ xác định.", "Kết quả tiêu chí 4.1");
        /// `ket_qua`.
        pub result: Option<String> =
            optional("ket_qua", "Kết quả", "Kết quả cần đạt.", "Đủ thiết bị tối thiểu");
        /// `thoi_gian`.
        pub time: Option<String> =
            optional("thoi_gian", "Thời gian", "Thời gian dự kiến.", "Năm học 2027-2028");
    }
}

record! {
    /// `thao_luan`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Discussion: "Nội dung thảo luận" {
        /// `y_kien_khac`.
        pub differing: Option<String> = optional(
            "y_kien_khac",
            "Ý kiến khác nhau",
            "Nội dung còn có ý kiến khác nhau.",
            "Kết quả của tiêu chí 3.4",
        );
        /// `can_cu`.
        pub basis: Option<String> = optional(
            "can_cu",
            "Căn cứ xử lý",
            "Căn cứ, dữ liệu được sử dụng để xử lý.",
            "Hồ sơ theo dõi học sinh",
        );
        /// `thong_nhat`.
        pub agreed: Option<String> =
            optional("thong_nhat", "Kết quả thống nhất", "Kết quả thống nhất.", "Tiêu chí 3.4 đạt Mức 1");
    }
}

record! {
    /// `bao_luu`: a member's opinion that stays another.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Reservation: "Một ý kiến bảo lưu" {
        /// `ho_ten`.
        pub name: Located<String> =
            needed("ho_ten", "Họ và tên", "Họ và tên, như ở danh sách hội đồng.", "Nguyễn Văn A");
        /// `noi_dung`.
        pub content: String =
            needed("noi_dung", "Nội dung", "Ý kiến bảo lưu và căn cứ.", "Đề nghị bổ sung minh chứng");
    }
}

record! {
    /// `sau_tham_dinh`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct FollowUp: "Việc cần làm sau thẩm định" {
        /// `truong`.
        pub school: Vec<String> =
            lines("truong", "Đối với trường", "Việc của trường.", "[Cập nhật kế hoạch cải tiến]");
        /// `so`.
        pub department: Vec<String> = lines(
            "so",
            "Đối với Sở",
            "Việc của đơn vị tham mưu thuộc Sở.",
            "[\"Trình Giám đốc Sở xem xét, quyết định\"]",
        );
        /// `thoi_han`.
        pub due: Option<String> =
            optional("thoi_han", "Thời hạn", "Thời hạn hoàn thiện, báo cáo.", "30/9/2027");
    }
}
