//! Rules of administrative units.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Đơn vị hành chính.
pub static UNITS: Theme = Theme {
    title: "Đơn vị hành chính",
    rules: &[
        &DON_VI_LA,
        &DON_VI_TRUNG_TEN,
        &XA_KHAC_TINH,
        &XA_KHAC_DON_VI,
        &DIA_BAN_KHAC,
        &DON_VI_CU,
        &CAP_HUYEN_DA_BO,
        &SO_DA_HOP_NHAT,
    ],
};

pub static DON_VI_LA: Rule = Rule {
    name: "don-vi-la",
    severity: Severity::Error,
    milder: None,
    says: "Tên hoặc mã đơn vị hành chính không có trong danh mục, hoặc tên và mã là của hai đơn vị khác nhau.",
    advice: "Gõ lại tên đơn vị có đủ loại, như `xã Đơn Dương`, hoặc đúng mã xã; đơn vị cũ thì ghi tên mới như gợi ý.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Đơn Dươg
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Đơn Dương
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static DON_VI_TRUNG_TEN: Rule = Rule {
    name: "don-vi-trung-ten",
    severity: Severity::Error,
    milder: None,
    says: "Nhiều đơn vị cùng mang tên này, không rõ là đơn vị nào.",
    advice: "Ghi mã xã ở khóa hoặc cột mà thông báo nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Tân Thành
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
co_quan:
  ten: Bộ Giáo dục và Đào tạo
  dia_danh: Hà Nội",
        right: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Đơn Dương
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static XA_KHAC_DON_VI: Rule = Rule {
    name: "xa-khac-don-vi",
    severity: Severity::Held,
    milder: None,
    says: "Văn bản của một xã, phường, đặc khu có trường thuộc đơn vị khác, theo cột, đề mục, dòng tên bảng hay tên trang tính.",
    advice: "Bỏ trường không thuộc đơn vị, hoặc dùng đúng danh sách; lập cho từng xã từ một danh sách thì dùng `nhan_ban`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Ka Đô
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Đơn Dương
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static XA_KHAC_TINH: Rule = Rule {
    name: "xa-khac-tinh",
    severity: Severity::Held,
    milder: None,
    says: "Xã của trường thuộc một tỉnh khác với tỉnh của văn bản.",
    advice: "Sửa `xa` của trường, hoặc cơ quan ban hành.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Cẩm Thạch
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    xa: xã Đơn Dương
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static DON_VI_CU: Rule = Rule {
    name: "don-vi-cu",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản ghi tên một đơn vị hành chính của trước ngày 01/7/2025, nay không còn.",
    advice: "Ghi tên đơn vị hiện nay như gợi ý.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - UBND xã Lạc Lâm
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
        right: "\
noi_nhan:
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static CAP_HUYEN_DA_BO: Rule = Rule {
    name: "cap-huyen-da-bo",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản từ ngày 01/7/2025 còn ghi cơ quan cấp huyện, Phòng Giáo dục và Đào tạo, thị trấn hoặc cơ quan khác không còn.",
    advice: "Ghi cơ quan hiện nay như gợi ý.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Phòng Giáo dục và Đào tạo
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
        right: "\
noi_nhan:
  - Phòng Văn hóa - Xã hội
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static DIA_BAN_KHAC: Rule = Rule {
    name: "dia-ban-khac",
    severity: Severity::Warning,
    milder: None,
    says: "Lời văn của một xã, phường, đặc khu nói địa bàn của đơn vị khác, như khi chép từ văn bản khác.",
    advice: "Sửa tên đơn vị trong lời văn; nhiều xã dùng chung thì ghi \"trên địa bàn\".",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "yeu_cau: [Các trường trên địa bàn xã Đạ Huoai nghiêm túc thực hiện]",
        right: "yeu_cau: [Các trường trên địa bàn nghiêm túc thực hiện]",
    },
};

pub static SO_DA_HOP_NHAT: Rule = Rule {
    name: "so-da-hop-nhat",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản từ ngày 01/3/2025 còn ghi một Sở đã hợp nhất vào Sở khác (Nghị định 45/2025/NĐ-CP).",
    advice: "Ghi Sở hiện nay như gợi ý.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Sở Kế hoạch và Đầu tư (để p/h)
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
        right: "\
noi_nhan:
  - Sở Tài chính (để p/h)
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};
