//! Rules of characters and encodings.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Ký tự và bảng mã.
pub static CHARACTERS: Theme = Theme {
    title: "Ký tự và bảng mã",
    rules: &[&KY_TU_MAT, &KY_TU_CAM, &KY_TU_AN, &CHU_GIONG, &BANG_MA_CU, &TEN_VIET_HOA],
};

pub static KY_TU_MAT: Rule = Rule {
    name: "ky-tu-mat",
    severity: Severity::Error,
    milder: Some(Severity::Held),
    says: "Có chữ đã mất khi chuyển bảng mã, chỉ còn ký hiệu thay thế hoặc dấu hỏi.",
    advice: "Gõ lại cho đủ dấu theo Unicode.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguy?n Văn A}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static KY_TU_CAM: Rule = Rule {
    name: "ky-tu-cam",
    severity: Severity::Error,
    milder: None,
    says: "Có ký tự điều khiển, không thể có trong văn bản.",
    advice: "Xóa ký tự ở chỗ được chỉ rồi gõ lại chỗ đó; nó thường lẫn vào khi chép từ tệp khác.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: \"Nguyễn Văn\\aA\"}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: \"Nguyễn Văn A\"}",
    },
};

pub static KY_TU_AN: Rule = Rule {
    name: "ky-tu-an",
    severity: Severity::Warning,
    milder: None,
    says: "Có ký tự không nhìn thấy, đã được bỏ đi.",
    advice: "Xóa và gõ lại chỗ này; ký tự ấy thường lẫn vào khi chép từ mạng hoặc từ tệp PDF.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: \"Nguyễn\\u200B Văn A\"}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: \"Nguyễn Văn A\"}",
    },
};

pub static CHU_GIONG: Rule = Rule {
    name: "chu-giong",
    severity: Severity::Warning,
    milder: None,
    says: "Có chữ cái của ngôn ngữ khác, chỉ giống chữ tiếng Việt; nó được đọc là chữ tiếng Việt.",
    advice: "Gõ lại chữ ấy bằng bàn phím tiếng Việt.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: \"Nguyễn Văn \\u0410\"}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: \"Nguyễn Văn A\"}",
    },
};

pub static BANG_MA_CU: Rule = Rule {
    name: "bang-ma-cu",
    severity: Severity::Held,
    milder: None,
    says: "Chữ gõ theo bảng mã cũ (TCVN3, VNI, Windows-1258), in ra sẽ không đọc được.",
    advice: "Gõ lại như gợi ý, bộ gõ chọn bảng mã Unicode.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: NguyÔn V¨n A}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static TEN_VIET_HOA: Rule = Rule {
    name: "ten-viet-hoa",
    severity: Severity::Warning,
    milder: None,
    says: "Tên viết hoa toàn bộ, nên cũng in hoa toàn bộ trong lời văn.",
    advice: "Gõ lại tên như viết trong một câu; chỗ nào thể thức cần chữ in hoa thì tự in hoa; tên đơn vị có trong danh mục tự viết lại.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: TRƯỜNG THCS TRẦN PHÚ
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Trần Phú
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};
