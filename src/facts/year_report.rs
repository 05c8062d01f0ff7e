//! What the yearly report tells besides schools (Mẫu số 7): people trained, documents issued, what the next year wants,
//! how the year went, what is asked of others.

use super::{InstitutionKind, PartialDate};
use crate::record;
use crate::yaml::{Located, lines, list, needed, optional};

record! {
    /// The keys of the yearly report.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct YearReport: "Báo cáo hằng năm" {
        /// `tap_huan`.
        pub trained: Vec<Trained> = list(
            "tap_huan",
            "Tập huấn",
            "Số cán bộ, giáo viên đã được tập huấn trong năm học, theo loại cơ sở giáo dục.",
            "[{loai: mam_non, so_nguoi: 120}]",
        );
        /// `chi_dao`.
        pub issued: Vec<IssuedDocument> = list(
            "chi_dao",
            "Văn bản chỉ đạo",
            "Các văn bản chỉ đạo đã ban hành trong năm học.",
            "[{so_ky_hieu: 12/KH-UBND, trich_yeu: Kế hoạch năm 2027, co_quan: UBND tỉnh, ngay: 15/01/2027}]",
        );
        /// `nam_hoc_sau`.
        pub next_year: Vec<NextYear> = list(
            "nam_hoc_sau",
            "Chỉ tiêu năm học sau",
            "Chỉ tiêu của năm học sau, theo loại cơ sở giáo dục.",
            "[{loai: mam_non, hoan_thanh: 30, dat_chuan: 18, tap_huan: 60}]",
        );
        /// `danh_gia_chung`.
        pub overview: Option<Overview> = optional(
            "danh_gia_chung",
            "Đánh giá chung",
            "Thuận lợi, khó khăn, hạn chế và nguyên nhân, giải pháp.",
            "{thuan_loi: [\"Được cấp ủy, chính quyền quan tâm\"]}",
        );
        /// `kien_nghi`.
        pub proposals: Vec<Proposal> = list(
            "kien_nghi",
            "Kiến nghị",
            "Kiến nghị, đề xuất với từng cơ quan.",
            "[{noi: Bộ Giáo dục và Đào tạo, noi_dung: [Tổ chức tập huấn]}]",
        );
    }
}

record! {
    /// People trained, of one kind of institution.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Trained: "Số người đã được tập huấn" {
        /// `loai`.
        pub kind: Located<InstitutionKind> =
            needed("loai", "Loại cơ sở giáo dục", "Loại cơ sở giáo dục.", "mam_non");
        /// `so_nguoi`.
        pub people: u32 = needed("so_nguoi", "Số người", "Số cán bộ, giáo viên.", "120");
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Hai đợt");
    }
}

record! {
    /// A document that was issued.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct IssuedDocument: "Một văn bản chỉ đạo" {
        /// `so_ky_hieu`.
        pub number: String = needed("so_ky_hieu", "Số, ký hiệu", "Số và ký hiệu.", "12/KH-UBND");
        /// `trich_yeu`.
        pub subject: String =
            needed("trich_yeu", "Trích yếu", "Trích yếu nội dung.", "Kế hoạch năm 2027");
        /// `co_quan`.
        pub issuer: String = needed("co_quan", "Cơ quan", "Cơ quan ban hành.", "UBND tỉnh");
        /// `ngay`.
        pub date: Located<PartialDate> = needed("ngay", "Ngày", "Ngày ban hành.", "15/01/2027");
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Đã sửa đổi");
    }
}

record! {
    /// What the next school year wants, of one kind of institution.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct NextYear: "Chỉ tiêu năm học sau của một loại cơ sở giáo dục" {
        /// `loai`.
        pub kind: Located<InstitutionKind> =
            needed("loai", "Loại cơ sở giáo dục", "Loại cơ sở giáo dục.", "mam_non");
        /// `hoan_thanh`.
        pub assessed: u32 =
            needed("hoan_thanh", "Hoàn thành tự đánh giá", "Số cơ sở hoàn thành tự đánh giá.", "30");
        /// `dat_chuan`.
        pub recognised: Option<u32> =
            optional("dat_chuan", "Đạt chuẩn", "Số trường đạt chuẩn quốc gia.", "18");
        /// `tap_huan`.
        pub to_train: u32 =
            needed("tap_huan", "Tập huấn", "Số cán bộ, giáo viên cần được tập huấn.", "60");
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Hai đợt");
    }
}

record! {
    /// `danh_gia_chung`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Overview: "Đánh giá chung" {
        /// `thuan_loi`.
        pub favourable: Vec<String> =
            lines("thuan_loi", "Thuận lợi", "Thuận lợi.", "[Các trường tự đánh giá đúng hạn]");
        /// `kho_khan`.
        pub difficult: Vec<String> =
            lines("kho_khan", "Khó khăn", "Khó khăn.", "[Nguồn lực đầu tư còn hạn chế]");
        /// `han_che`.
        pub shortcomings: Vec<String> = lines(
            "han_che",
            "Hạn chế và nguyên nhân",
            "Hạn chế và nguyên nhân.",
            "[Một số trường cập nhật dữ liệu chậm do thiếu nhân sự]",
        );
        /// `giai_phap`.
        pub remedies: Vec<String> = lines(
            "giai_phap",
            "Giải pháp",
            "Giải pháp khắc phục hạn chế.",
            "[\"Tập huấn, hướng dẫn cập nhật dữ liệu\"]",
        );
    }
}

record! {
    /// `kien_nghi`: what is asked of one body.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Proposal: "Kiến nghị với một cơ quan" {
        /// `noi`.
        pub to: String =
            needed("noi", "Nơi nhận kiến nghị", "Cơ quan nhận kiến nghị.", "Bộ Giáo dục và Đào tạo");
        /// `noi_dung`.
        pub content: Vec<String> =
            lines("noi_dung", "Nội dung", "Nội dung kiến nghị.", "[Tổ chức tập huấn]");
    }
}
