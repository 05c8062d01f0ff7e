//! Rules of a template head.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Phần đầu mẫu.
pub static HEADS: Theme = Theme {
    title: "Phần đầu mẫu",
    rules: &[&DAU_MAU_THIEU, &DAU_MAU_SAI, &GIA_TRI_LA, &LOAI_VAN_BAN_LA, &MAU_KHAC_CO_QUAN],
};

pub static DAU_MAU_THIEU: Rule = Rule {
    name: "dau-mau-thieu",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu không mở đầu bằng phần khai báo nằm giữa hai dòng `---`.",
    advice: "Mở đầu mẫu bằng hai dòng `---`, ở giữa ghi đủ `loai`, `trich_yeu`, `danh_so`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: la-ma

Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: la-ma
---
Nội dung.",
    },
};

pub static DAU_MAU_SAI: Rule = Rule {
    name: "dau-mau-sai",
    severity: Severity::Error,
    milder: None,
    says: "Ngày `het_tu` ở phần đầu mẫu không đủ ngày, tháng, năm.",
    advice: "Ghi đủ ngày, tháng, năm.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: la-ma
het_tu: 7/2036
thay_bang: ke-hoach-xa
---
Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: la-ma
het_tu: 07/7/2036
thay_bang: ke-hoach-xa
---
Nội dung.",
    },
};

pub static GIA_TRI_LA: Rule = Rule {
    name: "gia-tri-la",
    severity: Severity::Error,
    milder: None,
    says: "Khóa này chỉ nhận một số giá trị, mà giá trị đã ghi không thuộc số đó.",
    advice: "Ghi một trong các giá trị mà gợi ý nêu.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: lama
---
Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: la-ma
---
Nội dung.",
    },
};

pub static LOAI_VAN_BAN_LA: Rule = Rule {
    name: "loai-van-ban-la",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu ghi một loại văn bản không có trong Phụ lục III Nghị định 30/2020/NĐ-CP.",
    advice: "Ghi ở `loai` của mẫu một trong các loại mà gợi ý nêu.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Kế hoạc
trich_yeu: Thử mẫu
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Thử mẫu
danh_so: la-ma
---
Nội dung.",
    },
};

pub static MAU_KHAC_CO_QUAN: Rule = Rule {
    name: "mau-khac-co-quan",
    severity: Severity::Warning,
    milder: None,
    says: "Mẫu là của một cấp, một loại cơ quan khác với cơ quan ban hành văn bản.",
    advice: "Chọn mẫu khác (`vanthu new --list`), hoặc sửa `co_quan` nếu ghi sai.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`mau: ke-hoach-tinh` với `co_quan: {ten: Ủy ban nhân dân xã Đơn Dương}`",
        right: "`mau: ke-hoach-xa` với `co_quan: {ten: Ủy ban nhân dân xã Đơn Dương}`",
    },
};
