//! A school's plan of improvement (Mẫu số 2).

use crate::yaml::{Located, NeededList, lines, list, needed, optional, reads};
use crate::{choice, record};

record! {
    /// `cai_tien`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Improvement: "Kế hoạch cải tiến chất lượng" {
        /// `can_cu`: what it rests on besides what the form names.
        pub bases: Vec<String> = lines(
            "can_cu",
            "Căn cứ khác",
            "Các văn bản chỉ đạo làm căn cứ.",
            "[Kế hoạch số 12/KH-UBND ngày 15/01/2027 của UBND xã]",
        );
        /// `van_de`: the matters that are put first.
        pub matters: Vec<ImprovementMatter> = reads(
            NeededList,
            "van_de",
            "Vấn đề trọng tâm",
            "Các vấn đề trọng tâm cần cải tiến.",
            "[{tieu_chi: [\"4.1\"], hien_trang: Đủ phòng học, han_che: Thiếu thiết bị, nguyen_nhan: Kinh phí}]",
        );
        /// `theo_doi`.
        pub monitoring: Vec<Monitoring> = list(
            "theo_doi",
            "Theo dõi",
            "Theo dõi, đánh giá việc thực hiện; không ghi thì bảng để trống để ghi sau.",
            "[{thoi_diem: Cuối học kỳ I, noi_dung: Tiến độ mua sắm}]",
        );
        /// `to_chuc`.
        pub duties: Vec<ImprovementDuty> = list(
            "to_chuc",
            "Tổ chức thực hiện",
            "Việc của người đứng đầu, hội đồng và các bộ phận.",
            "[{don_vi: Hội đồng tự đánh giá, viec: [Theo dõi việc thực hiện]}]",
        );
    }
}

record! {
    /// One entry of `van_de`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct ImprovementMatter: "Một vấn đề trọng tâm" {
        /// `tieu_chi`: "4.1"; its standard follows.
        pub criteria: Vec<Located<String>> =
            lines("tieu_chi", "Tiêu chí", "Số của tiêu chí liên quan.", "[\"4.1\"]");
        /// `hien_trang`.
        pub present: String = needed("hien_trang", "Hiện trạng", "Đánh giá hiện trạng.", "Đủ phòng học");
        /// `han_che`.
        pub shortcoming: String = needed("han_che", "Hạn chế", "Điểm hạn chế.", "Thiếu thiết bị");
        /// `nguyen_nhan`.
        pub cause: String =
            needed("nguyen_nhan", "Nguyên nhân", "Nguyên nhân của hạn chế.", "Kinh phí chưa được bố trí");
        /// `cai_tien`: what is done about it.
        pub actions: Vec<ImprovementAction> = list(
            "cai_tien",
            "Nội dung cải tiến",
            "Các nội dung cải tiến.",
            "[{noi_dung: Bổ sung thiết bị, muc_tieu: Đủ thiết bị tối thiểu}]",
        );
    }
}

record! {
    /// A row of the table of ten columns.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct ImprovementAction: "Một nội dung cải tiến" {
        /// `noi_dung`.
        pub content: String =
            needed("noi_dung", "Nội dung", "Nội dung cải tiến.", "Bổ sung thiết bị dạy học");
        /// `muc_tieu`.
        pub goal: String = needed("muc_tieu", "Mục tiêu", "Mục tiêu cải tiến.", "Đủ thiết bị tối thiểu");
        /// `giai_phap`.
        pub measures: Vec<String> =
            lines("giai_phap", "Giải pháp", "Hoạt động, giải pháp.", "[\"Rà soát, mua sắm\"]");
        /// `chi_so`.
        pub measure_of_success: Option<String> =
            optional("chi_so", "Chỉ số", "Chỉ số đánh giá kết quả.", "100% lớp đủ thiết bị tối thiểu");
        /// `thoi_gian`.
        pub time: Option<String> =
            optional("thoi_gian", "Thời gian", "Thời gian thực hiện.", "Học kỳ I");
        /// `phu_trach`.
        pub responsible: Option<String> =
            optional("phu_trach", "Phụ trách", "Đơn vị, cá nhân phụ trách.", "Phó Hiệu trưởng");
        /// `nguon_luc`.
        pub resources: Option<String> =
            optional("nguon_luc", "Nguồn lực", "Nguồn lực bảo đảm.", "Ngân sách xã");
        /// `minh_chung`.
        pub evidence: Option<String> =
            optional("minh_chung", "Minh chứng", "Thông tin, dữ liệu, minh chứng dự kiến.", "Sổ thiết bị");
        /// `muc_do`.
        pub progress: Option<ActionProgress> = optional(
            "muc_do",
            "Mức độ thực hiện",
            "Mức độ thực hiện; không ghi thì để trống, cập nhật khi triển khai.",
            "dang_thuc_hien",
        );
    }
}

choice! {
    /// `muc_do`.
    pub enum ActionProgress: "mức độ thực hiện" {
        Done = "hoan_thanh", "Hoàn thành";
        /// Being done.
        Ongoing = "dang_thuc_hien", "Đang thực hiện";
        NotDone = "chua_hoan_thanh", "Chưa hoàn thành";
    }
}

record! {
    /// One entry of `theo_doi`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Monitoring: "Một lần theo dõi" {
        /// `thoi_diem`.
        pub when: String = needed("thoi_diem", "Thời điểm", "Thời điểm theo dõi.", "Cuối học kỳ I");
        /// `noi_dung`.
        pub content: Option<String> =
            optional("noi_dung", "Nội dung", "Nội dung theo dõi.", "Tiến độ mua sắm");
        /// `ket_qua`.
        pub result: Option<String> =
            optional("ket_qua", "Kết quả", "Kết quả thực hiện.", "Đã mua 80% thiết bị");
        /// `dieu_chinh`.
        pub adjustment: Option<String> =
            optional("dieu_chinh", "Điều chỉnh", "Điều chỉnh, nếu có.", "Lùi đến tháng 3");
        /// `nguoi_danh_gia`.
        pub assessor: Option<String> =
            optional("nguoi_danh_gia", "Người đánh giá", "Người đánh giá.", "Hội đồng tự đánh giá");
    }
}

record! {
    /// One entry of `to_chuc`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct ImprovementDuty: "Việc của một bộ phận" {
        /// `don_vi`.
        pub unit: String = needed("don_vi", "Bộ phận", "Người đứng đầu, hội đồng, tổ.", "Tổ chuyên môn");
        /// `viec`.
        pub duties: Vec<String> = lines("viec", "Việc", "Việc phải làm.", "[Rà soát thiết bị]");
    }
}
