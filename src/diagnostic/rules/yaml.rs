//! Rules of how YAML is written.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Cách viết tệp YAML.
pub static YAML: Theme = Theme {
    title: "Cách viết tệp YAML",
    rules: &[
        &YAML_SAI,
        &LONG_QUA_SAU,
        &BI_DANH,
        &KHOA_TRUNG,
        &KHOA_LA,
        &THIEU_KHOA,
        &THIEU_GIA_TRI,
        &KIEU_SAI,
        &NGOAI_KHOANG,
    ],
};

pub static YAML_SAI: Rule = Rule {
    name: "yaml-sai",
    severity: Severity::Error,
    milder: None,
    says: "Tệp không đúng cú pháp YAML.",
    advice: "Sửa ở chỗ được chỉ: thụt đầu dòng bằng dấu cách, không dùng phím Tab; sau dấu hai chấm có một dấu cách; ngoặc và dấu nháy có mở thì có đóng.",
    example: Example { input: ExampleInput::Facts, wrong: "luu: [VT, VHXH", right: "luu: [VT, VHXH]" },
};

pub static LONG_QUA_SAU: Rule = Rule {
    name: "long-qua-sau",
    severity: Severity::Error,
    milder: None,
    says: "Danh sách và nhóm khóa lồng vào nhau quá sâu.",
    advice: "Bỏ bớt các dấu `[` và `{` lồng nhau.",
    example: Example {
        input: ExampleInput::Words, wrong: "`luu: [[[[[[[…VT…]]]]]]]`", right: "`luu: [VT]`"
    },
};

pub static BI_DANH: Rule = Rule {
    name: "bi-danh",
    severity: Severity::Error,
    milder: None,
    says: "Bí danh YAML (dấu `*`) lặp lại chính nó, hoặc lặp lại quá nhiều.",
    advice: "Ghi thẳng các giá trị ra, không dùng bí danh.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "noi_nhan: &a [*a]",
        right: "\
noi_nhan:
  - Các trường trên địa bàn xã",
    },
};

pub static KHOA_TRUNG: Rule = Rule {
    name: "khoa-trung",
    severity: Severity::Error,
    milder: None,
    says: "Một khóa được ghi hai lần ở cùng một chỗ.",
    advice: "Giữ dòng đúng, xóa dòng kia.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
luu: [VT]
luu: [VT, VHXH]",
        right: "luu: [VT, VHXH]",
    },
};

pub static KHOA_LA: Rule = Rule {
    name: "khoa-la",
    severity: Severity::Error,
    milder: None,
    says: "Ở đây có một khóa mà chương trình không biết.",
    advice: "Gõ lại đúng tên khóa theo gợi ý; dữ kiện riêng cho mẫu của mình thì ghi ở `them`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
co_quan:
  ten: Ủy ban nhân dân xã Đơn Dương
  dia_danh: Đơn Dương
  cap_trn: UBND tỉnh Lâm Đồng",
        right: "\
co_quan:
  ten: Ủy ban nhân dân xã Đơn Dương
  dia_danh: Đơn Dương
  cap_tren: UBND tỉnh Lâm Đồng",
    },
};

pub static THIEU_KHOA: Rule = Rule {
    name: "thieu-khoa",
    severity: Severity::Error,
    milder: None,
    says: "Thiếu một khóa bắt buộc.",
    advice: "Thêm khóa được nêu cùng giá trị của nó; trong bảng thì thêm cột hoặc điền ô còn trống.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {ho_ten: Nguyễn Văn A}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static THIEU_GIA_TRI: Rule = Rule {
    name: "thieu-gia-tri",
    severity: Severity::Error,
    milder: None,
    says: "Chỗ bắt buộc phải ghi đang để trống.",
    advice: "Ghi giá trị sau dấu hai chấm, hoặc điền ô còn trống của bảng.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: \"\", ho_ten: Nguyễn Văn A}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static KIEU_SAI: Rule = Rule {
    name: "kieu-sai",
    severity: Severity::Error,
    milder: None,
    says: "Giá trị không đúng dạng: cần chữ, số, danh sách hay nhóm khóa mà ghi thứ khác.",
    advice: "Ghi lại theo dạng được nêu: danh sách có mỗi dòng bắt đầu bằng `- `, nhóm khóa gồm các dòng `khóa: giá trị`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: 05/12/2026",
        right: "van_ban: {ngay: 05/12/2026}",
    },
};

pub static NGOAI_KHOANG: Rule = Rule {
    name: "ngoai-khoang",
    severity: Severity::Error,
    milder: None,
    says: "Số nằm ngoài khoảng được phép.",
    advice: "Ghi lại số trong khoảng được nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 12, ngay: 20/5/2024}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}
    muc_tieu: khong",
    },
};
