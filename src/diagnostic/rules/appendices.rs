//! Rules of appendices, attached documents and tables.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Phụ lục, văn bản kèm theo, bảng.
pub static APPENDICES: Theme = Theme {
    title: "Phụ lục, văn bản kèm theo, bảng",
    rules: &[
        &KEM_THEO_LA,
        &BANG_QUA_RONG,
        &HET_CHU_CAI,
        &PHU_LUC_THIEU_TIEU_DE,
        &PHU_LUC_CHUA_DONG,
        &PHU_LUC_CHUA_MO,
        &PHU_LUC_LONG_NHAU,
        &KHOI_LA,
        &BANG_SAI,
    ],
};

pub static KEM_THEO_LA: Rule = Rule {
    name: "kem-theo-la",
    severity: Severity::Error,
    milder: None,
    says: "Tên văn bản kèm theo không mở đầu bằng tên loại văn bản.",
    advice: "Ghi như `:::kem-theo Quy chế hoạt động của Hội đồng`; thứ không có tên loại thì dùng `:::phu-luc Tiêu đề`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
tham_quyen: nguoi-dung-dau
---
> Căn cứ tình hình thực tế;

# Thành lập Hội đồng tự đánh giá.

:::kem-theo Thành viên Hội đồng
- Nguyễn Văn A
:::",
        right: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
tham_quyen: nguoi-dung-dau
---
> Căn cứ tình hình thực tế;

# Thành lập Hội đồng tự đánh giá.

:::phu-luc Thành viên Hội đồng
- Nguyễn Văn A
:::",
    },
};

pub static BANG_QUA_RONG: Rule = Rule {
    name: "bang-qua-rong",
    severity: Severity::Error,
    milder: None,
    says: "Bảng rộng hơn trang, dù đã dùng cỡ chữ nhỏ nhất được phép.",
    advice: "Đưa bảng vào phụ lục ngang (`:::phu-luc ngang Tiêu đề` … `:::`), vào trang ngang giữa văn bản (`:::ngang` … `:::`), bỏ bớt cột hoặc chia thành hai bảng.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "bảng 30 cột ở trang dọc",
        right: "`:::phu-luc ngang Danh sách trường`, bảng 12 cột",
    },
};

pub static HET_CHU_CAI: Rule = Rule {
    name: "het-chu-cai",
    severity: Severity::Warning,
    milder: None,
    says: "Một khoản có nhiều điểm hơn số chữ cái tiếng Việt.",
    advice: "Chia khoản này thành nhiều khoản.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "một khoản có hơn 29 điểm",
        right: "hai khoản, mỗi khoản dưới 29 điểm",
    },
};

pub static PHU_LUC_THIEU_TIEU_DE: Rule = Rule {
    name: "phu-luc-thieu-tieu-de",
    severity: Severity::Error,
    milder: None,
    says: "Phụ lục chưa có tiêu đề.",
    advice: "Viết tiêu đề trên cùng dòng: `:::phu-luc Danh sách trường`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
Nội dung.

:::phu-luc
- Trường THCS Số 1
:::",
        right: "\
Nội dung.

:::phu-luc Danh sách trường
- Trường THCS Số 1
:::",
    },
};

pub static PHU_LUC_CHUA_DONG: Rule = Rule {
    name: "phu-luc-chua-dong",
    severity: Severity::Error,
    milder: None,
    says: "Phụ lục mở mà không có dòng `:::` kết thúc.",
    advice: "Thêm dòng `:::` sau dòng cuối của phụ lục.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
Nội dung.

:::phu-luc Danh sách trường
- Trường THCS Số 1",
        right: "\
Nội dung.

:::phu-luc Danh sách trường
- Trường THCS Số 1
:::",
    },
};

pub static PHU_LUC_CHUA_MO: Rule = Rule {
    name: "phu-luc-chua-mo",
    severity: Severity::Error,
    milder: None,
    says: "Dòng `:::` này không kết thúc phụ lục nào.",
    advice: "Xóa dòng này, hoặc thêm dòng mở phụ lục ở trên.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
Nội dung.

:::",
        right: "Nội dung.",
    },
};

pub static PHU_LUC_LONG_NHAU: Rule = Rule {
    name: "phu-luc-long-nhau",
    severity: Severity::Error,
    milder: None,
    says: "Phụ lục trước chưa kết thúc mà đã mở phụ lục khác.",
    advice: "Thêm dòng `:::` trước dòng này.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
Nội dung.

:::phu-luc Danh sách trường
- Trường THCS Số 1

:::phu-luc Lộ trình
- Tháng 5
:::",
        right: "\
Nội dung.

:::phu-luc Danh sách trường
- Trường THCS Số 1
:::

:::phu-luc Lộ trình
- Tháng 5
:::",
    },
};

pub static KHOI_LA: Rule = Rule {
    name: "khoi-la",
    severity: Severity::Error,
    milder: None,
    says: "Khối `:::` này không phải là phụ lục hay văn bản kèm theo.",
    advice: "Viết `:::phu-luc Tiêu đề`, `:::phu-luc ngang Tiêu đề`, `:::ngang` hoặc `:::kem-theo Quy chế …`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
Nội dung.

:::phuluc Danh sách trường
- Trường THCS Số 1
:::",
        right: "\
Nội dung.

:::phu-luc Danh sách trường
- Trường THCS Số 1
:::",
    },
};

pub static BANG_SAI: Rule = Rule {
    name: "bang-sai",
    severity: Severity::Error,
    milder: None,
    says: "Bảng viết không đúng: thiếu hoặc thừa ô, thiếu hàng `|---|`, hoặc ô gộp không có gì để gộp.",
    advice: "Dưới hàng tiêu đề ghi hàng `|---|---|`; mỗi hàng có đúng số ô của hàng tiêu đề; sau bảng có một dòng trống.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
| Trường | Tháng |
| Trường THCS Số 1 | 5 |",
        right: "\
| Trường | Tháng |
|---|---|
| Trường THCS Số 1 | 5 |",
    },
};
