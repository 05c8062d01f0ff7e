//! Rules of templates: choosing and checking them.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Mẫu.
pub static TEMPLATES: Theme = Theme {
    title: "Mẫu",
    rules: &[
        &MAU_LA,
        &MAU_HET_DUNG,
        &MAU_THEO_NGAY_CHUA_RO,
        &CHUA_RO_CONG_NHAN,
        &CHUA_RO_MUC_TIEU,
        &MAU_SAI_CU_PHAP,
        &MAU_CON_LA,
        &MAU_CON_VONG,
        &MAU_KHONG_DUNG_DUOC,
        &HAM_LA,
        &THAM_SO_SAI,
        &KHONG_IN_DUOC,
        &KHONG_LA_DANH_SACH,
        &KHONG_QUA_XU_LY,
        &KHONG_HO_TRO,
        &TEN_LA,
        &MAU_CHE_BAN_MOI,
        &DU_KIEN_KHONG_DUNG,
    ],
};

pub static DU_KIEN_KHONG_DUNG: Rule = Rule {
    name: "du-kien-khong-dung",
    severity: Severity::Warning,
    milder: None,
    says: "Tệp dữ kiện ghi một việc mà mẫu không in ra.",
    advice: "Bỏ khóa ấy, hoặc đưa vào văn bản bằng `noi_dung`; dữ kiện thừa hưởng từ tệp chung thì không bị nhắc.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
mau: quyet-dinh
noi_dung: {noi-dung: {thay: \"# Ban hành Danh sách trường được xem xét công nhận.\"}}
nhiem_vu: [{noi_dung: Rà soát danh sách trường, chu_tri: Phòng Văn hóa - Xã hội, han: 31/01/2027}]",
        right: "\
nhiem_vu: [{noi_dung: Rà soát danh sách trường, chu_tri: Phòng Văn hóa - Xã hội, han: 31/01/2027}]",
    },
};

pub static MAU_LA: Rule = Rule {
    name: "mau-la",
    severity: Severity::Error,
    milder: None,
    says: "Không có mẫu mang tên này.",
    advice: "Gõ lại tên ở `mau` theo gợi ý; mẫu của riêng mình thì nêu thư mục bằng `--templates`.",
    example: Example { input: ExampleInput::Facts, wrong: "mau: ke-hoach-xaa", right: "mau: ke-hoach-xa" },
};

pub static MAU_HET_DUNG: Rule = Rule {
    name: "mau-het-dung",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu nói về thủ tục không còn vào ngày của văn bản.",
    advice: "Ghi ở `mau` tên mẫu mà gợi ý nêu.",
    example: Example { input: ExampleInput::Facts, wrong: "mau: ke-hoach-huyen", right: "mau: ke-hoach-xa" },
};

pub static MAU_THEO_NGAY_CHUA_RO: Rule = Rule {
    name: "mau-theo-ngay-chua-ro",
    severity: Severity::Warning,
    milder: None,
    says: "Ngày của văn bản chưa ghi đủ, mà mẫu có bản khác nhau trước và sau một ngày.",
    advice: "Ghi đủ ngày, tháng ở `van_ban.ngay`, hoặc chọn bản như gợi ý, như `mau: ke-hoach-xa.tu-2026-07-07`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 2026}",
        right: "van_ban: {ngay: 05/12/2026}",
    },
};

pub static CHUA_RO_CONG_NHAN: Rule = Rule {
    name: "chua-ro-cong-nhan",
    severity: Severity::Warning,
    milder: None,
    says: "Chưa rõ trường đã được công nhận hay chưa, nên văn bản không viết hoặc viết thiếu về việc này.",
    advice: "Ghi `cong_nhan` cho từng trường; trường chưa được công nhận thì ghi `cong_nhan: chua`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static CHUA_RO_MUC_TIEU: Rule = Rule {
    name: "chua-ro-muc-tieu",
    severity: Severity::Warning,
    milder: None,
    says: "Chưa rõ trường có mục tiêu trong kỳ hay không, nên văn bản không viết câu nào về việc này.",
    advice: "Ghi `muc_tieu` cho từng trường; trường không có mục tiêu thì ghi `muc_tieu: khong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static MAU_SAI_CU_PHAP: Rule = Rule {
    name: "mau-sai-cu-phap",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu có chỗ không đúng cú pháp: thẻ mở mà không đóng, hoặc đóng sai thứ tự.",
    advice: "Kiểm tra dấu nháy, dấu ngoặc và tên trong `{{…}}`; mỗi `{{#…}}` có một `{{/…}}` cùng tên.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "{{#if co_quan.cap_tren}}Theo kế hoạch của cấp trên.",
        right: "{{#if co_quan.cap_tren}}Theo kế hoạch của cấp trên.{{/if}}",
    },
};

pub static MAU_CON_LA: Rule = Rule {
    name: "mau-con-la",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu gọi một mẫu con không có.",
    advice: "Gõ lại tên mẫu con theo gợi ý; tên mẫu con bắt đầu bằng `_` và viết sẵn.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "{{> _ket-quaa}}",
        right: "Kết quả được nêu ở Phụ lục.",
    },
};

pub static MAU_CON_VONG: Rule = Rule {
    name: "mau-con-vong",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu con gọi lại chính nó.",
    advice: "Bỏ một trong các lần gọi mà gợi ý nêu.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "trong `_a.md.hbs`: {{> _a}}",
        right: "trong `_a.md.hbs`: {{> _b}}",
    },
};

pub static MAU_KHONG_DUNG_DUOC: Rule = Rule {
    name: "mau-khong-dung-duoc",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu không điền được với dữ kiện này.",
    advice: "Sửa hoặc bổ sung dữ kiện ở chỗ mà thông báo nêu; nếu là mẫu của mình thì sửa mẫu.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Số {{van_ban.so}} đã vào sổ.",
        right: "Kế hoạch của {{co_quan.ten}}.",
    },
};

pub static HAM_LA: Rule = Rule {
    name: "ham-la",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu gọi một hàm không có, hoặc dùng hàm không đúng cách.",
    advice: "Gõ lại tên hàm theo gợi ý.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Có {{so2x 4}} trường.",
        right: "Có {{so2 4}} trường.",
    },
};

pub static THAM_SO_SAI: Rule = Rule {
    name: "tham-so-sai",
    severity: Severity::Error,
    milder: None,
    says: "Hàm trong mẫu nhận sai số lượng hoặc sai tên tham số.",
    advice: "Viết lời gọi như gợi ý nêu.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Có {{so2 4 5}} trường.",
        right: "Có {{so2 4}} trường.",
    },
};

pub static KHONG_IN_DUOC: Rule = Rule {
    name: "khong-in-duoc",
    severity: Severity::Error,
    milder: None,
    says: "Tên trong `{{…}}` là một nhóm hoặc danh sách, không in thẳng ra được.",
    advice: "Chọn một dữ kiện trong nhóm, như `{{co_quan.ten}}`; danh sách thì dùng `{{#each …}}` hoặc `{{noi …}}`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "{{co_quan}} báo cáo như sau.",
        right: "{{co_quan.ten}} báo cáo như sau.",
    },
};

pub static KHONG_LA_DANH_SACH: Rule = Rule {
    name: "khong-la-danh-sach",
    severity: Severity::Error,
    milder: None,
    says: "Vòng lặp `{{#each}}` đi qua một dữ kiện không phải là danh sách.",
    advice: "Ghi tên của một danh sách, như `{{#each truong}}`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "{{#each co_quan.ten}}- Mục{{/each}}",
        right: "- Mục",
    },
};

pub static KHONG_QUA_XU_LY: Rule = Rule {
    name: "khong-qua-xu-ly",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu dùng `{{{…}}}`, mà dấu đặc biệt trong dữ kiện sẽ bị hiểu thành đánh dấu.",
    advice: "Viết hai dấu ngoặc, `{{…}}`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "{{{co_quan.ten}}} báo cáo như sau.",
        right: "{{co_quan.ten}} báo cáo như sau.",
    },
};

pub static KHONG_HO_TRO: Rule = Rule {
    name: "khong-ho-tro",
    severity: Severity::Error,
    milder: None,
    says: "Văn bản hoặc mẫu không dùng được cách viết này (chữ dạng mã, liên kết, hình ảnh, thẻ HTML và các thứ khác).",
    advice: "Viết lại bằng chữ thường; muốn in đúng dấu ấy thì thêm `\\` phía trước.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Xem `tài liệu` kèm theo.",
        right: "Xem tài liệu kèm theo.",
    },
};

pub static TEN_LA: Rule = Rule {
    name: "ten-la",
    severity: Severity::Error,
    milder: None,
    says: "Tên trong `{{…}}` không phải là dữ kiện hay cột nào.",
    advice: "Gõ lại tên theo gợi ý; dữ kiện riêng thì ghi ở `them` và gọi là `them.…`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
them: {kinh_phi: 1200}
noi_dung: {to-chuc-thuc-hien: {truoc: \"Tổng kinh phí {{so them.kinh_phy}} triệu đồng.\"}}",
        right: "\
them: {kinh_phi: 1200}
noi_dung: {to-chuc-thuc-hien: {truoc: \"Tổng kinh phí {{so them.kinh_phi}} triệu đồng.\"}}",
    },
};

pub static MAU_CHE_BAN_MOI: Rule = Rule {
    name: "mau-che-ban-moi",
    severity: Severity::Warning,
    milder: None,
    says: "Mẫu riêng đứng thay cả bản có sẵn dùng từ một ngày sau đó.",
    advice: "Chép thêm mẫu riêng thành tệp của ngày ấy, hoặc đặt tên khác và ghi tên ấy ở `mau`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "mau/ke-hoach-xa.md.hbs",
        right: "mau/ke-hoach-xa.tu-2026-07-07.md.hbs",
    },
};
