//! Rules of lists that a program reads in one way and a person may have meant in another.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Bảng: danh sách của năm nào, hàng nào là trường nào, ghi chú nói gì.
pub static LISTS: Theme = Theme {
    title: "Bảng: danh sách, hàng, ghi chú",
    rules: &[&BANG_KHAC_NAM, &TRUONG_NHIEU_HANG, &GHI_CHU_NOI_DU_KIEN],
};

pub static BANG_KHAC_NAM: Rule = Rule {
    name: "bang-khac-nam",
    severity: Severity::Held,
    milder: None,
    says: "Dòng tên bảng hoặc tiêu đề cột nói đến đăng ký, mục tiêu, kế hoạch của năm khác với năm của văn bản.",
    advice: "Dùng danh sách của đúng năm; nếu chỉ dòng ấy còn ghi năm cũ thì sửa dòng ấy.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
DANH SÁCH TRƯỜNG ĐĂNG KÝ ĐẠT CHUẨN NĂM 2026
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không",
        right: "\
DANH SÁCH TRƯỜNG ĐĂNG KÝ ĐẠT CHUẨN NĂM 2027
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không",
    },
};

pub static TRUONG_NHIEU_HANG: Rule = Rule {
    name: "truong-nhieu-hang",
    severity: Severity::Held,
    milder: None,
    says: "Ô tên của một trường gộp nhiều hàng, mà mỗi hàng được đọc là một trường.",
    advice: "Ghi mỗi trường ở một hàng.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "ô B5:B6 gộp làm một, ghi \"Trường THCS Số 1\"; hàng 5 ghi lần công nhận năm 2017, hàng 6 ghi lần năm 2022",
        right: "hàng 5 ghi \"Trường THCS Số 1\" với lần công nhận năm 2022",
    },
};

pub static GHI_CHU_NOI_DU_KIEN: Rule = Rule {
    name: "ghi-chu-noi-du-kien",
    severity: Severity::Held,
    milder: None,
    says: "Ghi chú nói về việc công nhận hay mục tiêu của trường mà các cột, các mục khác của trường không nói; ghi chú không được đọc thành dữ kiện.",
    advice: "Ghi điều còn phấn đấu ở mục tiêu, điều đã đạt ở công nhận, cả mức độ và thời gian; ghi chú đã cũ thì xóa hoặc viết lại.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu;Ghi chú
Trường THCS Số 1;THCS;Chưa;Không;Đã đạt mức độ 1 năm 2024",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu;Ghi chú
Trường THCS Số 1;THCS;Chưa;Không;Đang xây dựng thêm phòng học",
    },
};
