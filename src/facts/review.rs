//! What was reached before the plan, and what was not.

use crate::record;
use crate::yaml::{Located, lines};

record! {
    /// `danh_gia`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Review: "Đánh giá việc thực hiện thời gian qua" {
        /// `ket_qua`: results that are no counts.
        pub results: Vec<Located<String>> = lines(
            "ket_qua",
            "Kết quả",
            "Kết quả nổi bật, ngoài các số liệu ở `hien_trang`, mỗi ý một dòng.",
            "[Cơ sở vật chất các trường được đầu tư theo hướng kiên cố]",
        );
        /// `han_che`.
        pub shortcomings: Vec<Located<String>> = lines(
            "han_che",
            "Hạn chế",
            "Hạn chế, khó khăn, mỗi ý một dòng.",
            "[Một số trường còn thiếu phòng học bộ môn]",
        );
        /// `nguyen_nhan`.
        pub causes: Vec<Located<String>> = lines(
            "nguyen_nhan",
            "Nguyên nhân",
            "Nguyên nhân của hạn chế, mỗi ý một dòng.",
            "[Nguồn vốn đầu tư còn phân tán]",
        );
    }
}
