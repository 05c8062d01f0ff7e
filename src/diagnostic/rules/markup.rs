//! Rules of the small Markdown.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Chữ đánh dấu của mẫu và noi_dung.
pub static MARKUP: Theme = Theme {
    title: "Chữ đánh dấu của mẫu và noi_dung",
    rules: &[
        &CAU_TRUC_SAI,
        &SO_GO_TAY,
        &DAU_GO_TAY,
        &DAU_LE,
        &THIEU_DAU_CACH,
        &KY_TU_DIEU_KHIEN,
        &KET_THUC_GO_TAY,
        &KHONG_PHAI_MOT_DONG,
        &NOI_DUNG_TRONG,
        &THIEU_CAN_CU,
        &THIEU_DIEU,
        &DOAN_TRUOC_DIEU,
    ],
};

pub static CAU_TRUC_SAI: Rule = Rule {
    name: "cau-truc-sai",
    severity: Severity::Error,
    milder: None,
    says: "Cấu trúc của dòng này không đọc được như ý người viết: nối vào dòng trên, lồng quá sâu hoặc không có chữ.",
    advice: "Sửa theo gợi ý; thường là thêm một dòng trống phía trên.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
- Mục đích nêu ở Kế hoạch của tỉnh.
Các trường thực hiện như sau.",
        right: "\
- Mục đích nêu ở Kế hoạch của tỉnh.

Các trường thực hiện như sau.",
    },
};

pub static SO_GO_TAY: Rule = Rule {
    name: "so-go-tay",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Số thứ tự gõ tay, mà số thứ tự được tự đánh.",
    advice: "Xóa số; đề mục viết `# Tên mục`, dòng đánh số viết `1. Nội dung`, Điều viết `# Nội dung Điều`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
# I. Mục đích

Nội dung.",
        right: "\
# Mục đích

Nội dung.",
    },
};

pub static DAU_GO_TAY: Rule = Rule {
    name: "dau-go-tay",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Dấu gõ tay ở đầu dòng không phải là gạch đầu dòng của văn bản.",
    advice: "Viết `- Nội dung`; ý cấp hai lùi vào hai dấu cách.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "• Rà soát điều kiện.",
        right: "- Rà soát điều kiện.",
    },
};

pub static DAU_LE: Rule = Rule {
    name: "dau-le",
    severity: Severity::Error,
    milder: None,
    says: "Dấu đánh dấu chữ đậm, chữ nghiêng này không thành cặp.",
    advice: "Chữ đậm viết `**chữ**`, chữ nghiêng viết `*chữ*`; muốn in đúng dấu ấy thì thêm `\\` phía trước.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Rà soát **điều kiện.",
        right: "Rà soát **điều kiện**.",
    },
};

pub static THIEU_DAU_CACH: Rule = Rule {
    name: "thieu-dau-cach",
    severity: Severity::Error,
    milder: None,
    says: "Sau dấu ở đầu dòng thiếu một dấu cách.",
    advice: "Thêm một dấu cách; muốn in đúng như vậy thì thêm `\\` phía trước.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "#Mục đích",
        right: "\
# Mục đích

Nội dung.",
    },
};

pub static KY_TU_DIEU_KHIEN: Rule = Rule {
    name: "ky-tu-dieu-khien",
    severity: Severity::Error,
    milder: None,
    says: "Có ký tự không in được.",
    advice: "Xóa ký tự này.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "ký tự U+0007 giữa hai chữ",
        right: "ký tự ấy đã xóa",
    },
};

pub static KET_THUC_GO_TAY: Rule = Rule {
    name: "ket-thuc-go-tay",
    severity: Severity::Error,
    milder: None,
    says: "Dấu kết thúc `./.` được tự thêm, không gõ tay.",
    advice: "Xóa `./.` ở đây.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Các trường thực hiện Kế hoạch này./.",
        right: "Các trường thực hiện Kế hoạch này.",
    },
};

pub static KHONG_PHAI_MOT_DONG: Rule = Rule {
    name: "khong-phai-mot-dong",
    severity: Severity::Error,
    milder: None,
    says: "Chỗ này phải là đúng một dòng chữ.",
    advice: "Viết thành một dòng; nếu dòng mở đầu bằng `#`, `-`, `>` hay `1.` thì thêm `\\` phía trước.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Kế hoạch
trich_yeu: \"- Xây dựng trường chuẩn quốc gia\"
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Kế hoạch
trich_yeu: Xây dựng trường chuẩn quốc gia
danh_so: la-ma
---
Nội dung.",
    },
};

pub static NOI_DUNG_TRONG: Rule = Rule {
    name: "noi-dung-trong",
    severity: Severity::Error,
    milder: None,
    says: "Văn bản không có nội dung nào.",
    advice: "Viết nội dung vào mẫu, hoặc giữ lại ít nhất một phần ở `noi_dung`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "{{#if false}}Nội dung.{{/if}}",
        right: "Nội dung.",
    },
};

pub static THIEU_CAN_CU: Rule = Rule {
    name: "thieu-can-cu",
    severity: Severity::Error,
    milder: None,
    says: "Quyết định, nghị quyết chưa có căn cứ nào.",
    advice: "Ghi `can_cu` trong tệp dữ kiện và `{{can_cu}}` trong mẫu; nội dung chia theo Điều thì ghi `danh_so: dieu` ở đầu mẫu.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Nghị quyết
trich_yeu: Về công tác kiểm định
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Nghị quyết
trich_yeu: Về công tác kiểm định
danh_so: la-ma
---
> Căn cứ tình hình thực tế;

Nội dung.",
    },
};

pub static THIEU_DIEU: Rule = Rule {
    name: "thieu-dieu",
    severity: Severity::Error,
    milder: None,
    says: "Quyết định chia theo Điều mà chưa có Điều nào.",
    advice: "Viết mỗi Điều `# Nội dung Điều`; \"Điều 1.\", \"Điều 2.\" được tự đánh số.",
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

Thành lập Hội đồng tự đánh giá.",
        right: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
tham_quyen: nguoi-dung-dau
---
> Căn cứ tình hình thực tế;

# Thành lập Hội đồng tự đánh giá.",
    },
};

pub static DOAN_TRUOC_DIEU: Rule = Rule {
    name: "doan-truoc-dieu",
    severity: Severity::Held,
    milder: None,
    says: "Có đoạn đứng trước Điều 1 của quyết định mà không phải căn cứ.",
    advice: "Viết `# ` đầu đoạn để thành một Điều; căn cứ thì mở đầu bằng \"Căn cứ\", \"Theo đề nghị\", \"Xét\".",
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

Thành lập Hội đồng tự đánh giá.

# Quyết định này có hiệu lực kể từ ngày ký.",
        right: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
tham_quyen: nguoi-dung-dau
---
> Căn cứ tình hình thực tế;

# Thành lập Hội đồng tự đánh giá.

# Quyết định này có hiệu lực kể từ ngày ký.",
    },
};
