//! Rules of `chap_nhan`.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Chấp nhận cảnh báo.
pub static ACCEPTANCE: Theme =
    Theme { title: "Chấp nhận cảnh báo", rules: &[&QUY_TAC_LA, &CHAP_NHAN_THUA] };

pub static QUY_TAC_LA: Rule = Rule {
    name: "quy-tac-la",
    severity: Severity::Error,
    milder: None,
    says: "Ở `quy_tac` của `chap_nhan` ghi một tên không phải là tên quy tắc nào.",
    advice: "Chép đúng tên quy tắc từ thông báo, phần ở giữa hai dấu ngoặc vuông; xem mọi tên bằng lệnh `vanthu explain`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "chap_nhan: [{quy_tac: hoc-ham-hoc-vy, ly_do: Ghi theo đề nghị của cơ quan}]",
        right: "\
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: ThS. Nguyễn Văn A}
chap_nhan: [{quy_tac: hoc-ham-hoc-vi, ly_do: Ghi theo đề nghị của cơ quan}]",
    },
};

pub static CHAP_NHAN_THUA: Rule = Rule {
    name: "chap-nhan-thua",
    severity: Severity::Warning,
    milder: None,
    says: "Ở `chap_nhan` có một mục không chấp nhận được gì: văn bản không có cảnh báo ấy, hoặc đó là lỗi phải sửa.",
    advice: "Xóa mục này; nếu là lỗi thì sửa theo thông báo của lỗi.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "chap_nhan: [{quy_tac: hoc-ham-hoc-vi, ly_do: Ghi theo đề nghị của cơ quan}]",
        right: "chap_nhan: []",
    },
};
