//! Rules of the subject, the addressees and the recipients.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Trích yếu, kính gửi, nơi nhận.
pub static RECIPIENTS: Theme = Theme {
    title: "Trích yếu, kính gửi, nơi nhận",
    rules: &[
        &NOI_NHAN_THIEU,
        &LUU_THIEU_VT,
        &LUU_TRONG_NOI_NHAN,
        &NHAN_HAI_LAN,
        &DONG_BI_TACH,
        &NHU_TREN_KHONG_KINH_GUI,
        &NHU_DIEU_LA,
        &THIEU_KINH_GUI,
        &KINH_GUI_KHONG_HOP_LOAI,
        &VV_HAI_LAN,
        &VV_VIET_TAT,
        &THIEU_TRICH_YEU,
        &TRICH_YEU_KHONG_HOP_LOAI,
    ],
};

pub static NOI_NHAN_THIEU: Rule = Rule {
    name: "noi-nhan-thieu",
    severity: Severity::Warning,
    milder: None,
    says: "Có cơ quan, đơn vị được giao việc trong văn bản mà không có ở `noi_nhan`.",
    advice: "Thêm vào `noi_nhan` các dòng mà gợi ý nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Sở Giáo dục và Đào tạo",
        right: "\
noi_nhan:
  - Sở Giáo dục và Đào tạo
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static LUU_THIEU_VT: Rule = Rule {
    name: "luu-thieu-vt",
    severity: Severity::Warning,
    milder: None,
    says: "Dòng Lưu không có VT (văn thư).",
    advice: "Ghi VT trước, rồi đến đơn vị soạn thảo, như `luu: [VT, VHXH]`.",
    example: Example { input: ExampleInput::Facts, wrong: "luu: [VHXH]", right: "luu: [VT, VHXH]" },
};

pub static LUU_TRONG_NOI_NHAN: Rule = Rule {
    name: "luu-trong-noi-nhan",
    severity: Severity::Warning,
    milder: None,
    says: "Ở `noi_nhan` có dòng Lưu, hoặc ở `luu` có chữ Lưu, mà dòng Lưu được tự in ở cuối.",
    advice: "Xóa dòng ấy ở `noi_nhan` và ghi `luu`, như `luu: [VT, VHXH]`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường
  - 'Lưu: VT'",
        right: "\
noi_nhan:
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static NHU_TREN_KHONG_KINH_GUI: Rule = Rule {
    name: "nhu-tren-khong-kinh-gui",
    severity: Severity::Warning,
    milder: None,
    says: "Nơi nhận ghi \"Như trên\" mà văn bản không có Kính gửi.",
    advice: "Ghi rõ tên cơ quan, đơn vị nhận; Quyết định thì ghi theo Điều, như `Như Điều 3`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Như trên
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
        right: "\
noi_nhan:
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static NHU_DIEU_LA: Rule = Rule {
    name: "nhu-dieu-la",
    severity: Severity::Warning,
    milder: None,
    says: "Nơi nhận ghi \"Như Điều …\" theo một Điều mà văn bản không có.",
    advice: "Ghi Điều nêu nơi thi hành, thường là Điều cuối; văn bản không chia thành Điều thì ghi rõ tên nơi nhận.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Như Điều 3
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
        right: "\
noi_nhan:
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static THIEU_KINH_GUI: Rule = Rule {
    name: "thieu-kinh-gui",
    severity: Severity::Warning,
    milder: None,
    says: "Công văn phải có Kính gửi mà `kinh_gui` để trống.",
    advice: "Ghi cơ quan nhận, như `kinh_gui: [Sở Giáo dục và Đào tạo]`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Công văn
trich_yeu: rà soát danh sách trường
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Rà soát danh sách trường
danh_so: la-ma
---
Nội dung.",
    },
};

pub static KINH_GUI_KHONG_HOP_LOAI: Rule = Rule {
    name: "kinh-gui-khong-hop-loai",
    severity: Severity::Warning,
    milder: None,
    says: "Loại văn bản này không có Kính gửi, nên `kinh_gui` không được in.",
    advice: "Xóa `kinh_gui` và ghi nơi ấy ở `noi_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "kinh_gui: [Sở Giáo dục và Đào tạo]",
        right: "kinh_gui: []",
    },
};

pub static VV_HAI_LAN: Rule = Rule {
    name: "vv-hai-lan",
    severity: Severity::Warning,
    milder: None,
    says: "Trích yếu mở đầu bằng \"V/v\" hoặc \"Về việc\" nhiều hơn cần thiết; chỉ in một lần.",
    advice: "Với công văn, xóa \"V/v\" ở `trich_yeu` vì được tự thêm; với loại khác, ghi \"Về việc\" một lần.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 05/12/2026, trich_yeu: Về việc về việc xây dựng trường chuẩn quốc gia năm 2027}",
        right: "van_ban: {ngay: 05/12/2026, trich_yeu: Về việc xây dựng trường chuẩn quốc gia năm 2027}",
    },
};

pub static VV_VIET_TAT: Rule = Rule {
    name: "vv-viet-tat",
    severity: Severity::Warning,
    milder: None,
    says: "Trích yếu mở đầu bằng \"V/v\", chữ viết tắt chỉ dùng cho công văn; in ra \"Về việc\".",
    advice: "Ghi \"Về việc\" thay cho \"V/v\" ở `trich_yeu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 05/12/2026, trich_yeu: V/v xây dựng trường chuẩn quốc gia năm 2027}",
        right: "van_ban: {ngay: 05/12/2026, trich_yeu: Về việc xây dựng trường chuẩn quốc gia năm 2027}",
    },
};

pub static NHAN_HAI_LAN: Rule = Rule {
    name: "nhan-hai-lan",
    severity: Severity::Warning,
    milder: None,
    says: "Một dòng mở đầu bằng \"Nơi nhận:\" hoặc \"Kính gửi:\", chữ đã được tự in; chỉ in một lần.",
    advice: "Xóa chữ ấy ở `noi_nhan`, `kinh_gui`, chỉ ghi tên cơ quan, đơn vị.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "noi_nhan: [\"Nơi nhận: Các trường\"]",
        right: "noi_nhan: [Các trường]",
    },
};

pub static THIEU_TRICH_YEU: Rule = Rule {
    name: "thieu-trich-yeu",
    severity: Severity::Error,
    milder: None,
    says: "Loại văn bản này phải có trích yếu mà mẫu không ghi.",
    advice: "Ghi `trich_yeu` ở đầu mẫu, hoặc `van_ban.trich_yeu` trong tệp dữ kiện.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Kế hoạch
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Rà soát danh sách trường
danh_so: la-ma
---
Nội dung.",
    },
};

pub static TRICH_YEU_KHONG_HOP_LOAI: Rule = Rule {
    name: "trich-yeu-khong-hop-loai",
    severity: Severity::Warning,
    milder: None,
    says: "Loại văn bản này không có trích yếu, nên trích yếu không được in.",
    advice: "Xóa `trich_yeu` ở đầu mẫu và `van_ban.trich_yeu`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Giấy giới thiệu
trich_yeu: Cử viên chức đi công tác
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Giấy giới thiệu
danh_so: la-ma
---
Nội dung.",
    },
};

pub static DONG_BI_TACH: Rule = Rule {
    name: "dong-bi-tach",
    severity: Severity::Warning,
    milder: None,
    says: "Một dòng của `noi_nhan`, `kinh_gui` bị dấu phẩy tách làm hai.",
    advice: "Đặt cả dòng trong dấu ngoặc kép, hoặc viết mỗi nơi trên một dòng có gạch đầu dòng.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "noi_nhan: [UBND tỉnh (để b/c), UBND các xã, phường]",
        right: "noi_nhan: [UBND tỉnh (để b/c), \"UBND các xã, phường\"]",
    },
};
