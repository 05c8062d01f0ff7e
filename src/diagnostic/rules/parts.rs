//! Rules of named parts.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Các phần của mẫu và noi_dung.
pub static PARTS: Theme = Theme {
    title: "Các phần của mẫu và noi_dung",
    rules: &[
        &THIEU_NOI_DUNG,
        &THU_TU_SAI,
        &PHAN_LA,
        &PHAN_CUA_BAN_KHAC,
        &PHAN_KHONG_DUNG,
        &PHAN_GIU_NGUYEN,
        &PHAN_SAI,
        &PHAN_TRUNG,
        &THE_IN_NGUYEN,
        &CHO_CHUA_DIEN,
        &CHU_LAP,
        &NGAY_KHONG_CO,
    ],
};

pub static THIEU_NOI_DUNG: Rule = Rule {
    name: "thieu-noi-dung",
    severity: Severity::Error,
    milder: None,
    says: "Văn bản cần một nội dung mà mẫu không tự đặt ra.",
    advice: "Viết nội dung ấy vào `noi_dung` ở phần mà gợi ý nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
mau: thong-bao-ket-luan
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
        right: "\
mau: thong-bao-ket-luan
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}
noi_dung: {ket-luan-chung: {thay: \"- Các trường rà soát điều kiện.\"}}",
    },
};

pub static THU_TU_SAI: Rule = Rule {
    name: "thu-tu-sai",
    severity: Severity::Error,
    milder: None,
    says: "Thứ tự các phần (`thu_tu`) ghi một phần hai lần, hoặc ghi phần nằm trong phần khác.",
    advice: "Chỉ ghi các phần lớn, mỗi phần một lần; `vanthu parts` kể tên các phần, phần nằm trong thì thụt vào.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "thu_tu: [to-chuc-thuc-hien, muc-dich-yeu-cau, to-chuc-thuc-hien]",
        right: "thu_tu: [muc-dich-yeu-cau, to-chuc-thuc-hien]",
    },
};

pub static PHAN_LA: Rule = Rule {
    name: "phan-la",
    severity: Severity::Error,
    milder: None,
    says: "Mẫu không có phần mang tên ghi ở `noi_dung`.",
    advice: "Gõ lại tên phần theo gợi ý.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "noi_dung: {to-chuc-thuc-hine: {bo: true}}",
        right: "noi_dung: {to-chuc-thuc-hien: {them: \"- Trạm Y tế xã phối hợp thực hiện.\"}}",
    },
};

pub static PHAN_CUA_BAN_KHAC: Rule = Rule {
    name: "phan-cua-ban-khac",
    severity: Severity::Warning,
    milder: None,
    says: "Phần ghi ở `noi_dung` chỉ có ở bản khác của mẫu, nên thay đổi không có tác dụng.",
    advice: "Ghi tên một phần có ở bản của ngày văn bản, như gợi ý nêu, hoặc xóa mục này.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "noi_dung: {doi-ngu-cot-can: {bo: true}}",
        right: "noi_dung: {tu-danh-gia-cai-tien: {bo: true}}",
    },
};

pub static PHAN_KHONG_DUNG: Rule = Rule {
    name: "phan-khong-dung",
    severity: Severity::Warning,
    milder: None,
    says: "Phần ghi ở `noi_dung` không có trong văn bản này, nên thay đổi không có tác dụng.",
    advice: "Xóa mục này ở `noi_dung`, hoặc kiểm tra vì sao phần ấy không được in.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`noi_dung: {lo-trinh: {bo: true}}`, mà văn bản không có lộ trình",
        right: "xóa `lo-trinh` ở `noi_dung`",
    },
};

pub static PHAN_GIU_NGUYEN: Rule = Rule {
    name: "phan-giu-nguyen",
    severity: Severity::Warning,
    milder: None,
    says: "Mẫu con mà `noi_dung` gọi cũng có phần này; ở đó phần ấy giữ nguyên như mẫu con.",
    advice: "Nếu muốn đổi cả ở đó thì viết thẳng nội dung thay cho lời gọi mẫu con.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`thay: \"{{> _bang-truong}}\"`",
        right: "`thay: \"Danh sách trường kèm theo.\"`",
    },
};

pub static PHAN_SAI: Rule = Rule {
    name: "phan-sai",
    severity: Severity::Error,
    milder: None,
    says: "Phần có tên đặt sai chỗ hoặc đặt sai tên.",
    advice: "Ghi `{{#phan \"ten-phan\"}}` và `{{/phan}}` mỗi cái trên một dòng riêng, ngoài vòng lặp; tên phần chỉ có chữ thường không dấu, chữ số và dấu `-`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "Mở đầu {{#phan \"mo-dau\"}} nội dung {{/phan}}",
        right: "\
{{#phan \"mo-dau\"}}
Mở đầu nội dung.
{{/phan}}",
    },
};

pub static PHAN_TRUNG: Rule = Rule {
    name: "phan-trung",
    severity: Severity::Error,
    milder: None,
    says: "Một tên phần được dùng hai lần trong mẫu.",
    advice: "Đổi tên một trong hai phần.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
{{#phan \"mo-dau\"}}
Câu một.
{{/phan}}

{{#phan \"mo-dau\"}}
Câu hai.
{{/phan}}",
        right: "\
{{#phan \"mo-dau\"}}
Câu một.
{{/phan}}

{{#phan \"ket-thuc\"}}
Câu hai.
{{/phan}}",
    },
};

pub static THE_IN_NGUYEN: Rule = Rule {
    name: "the-in-nguyen",
    severity: Severity::Warning,
    milder: None,
    says: "Chỗ này ghi `{{…}}` nhưng không được thay bằng dữ kiện, văn bản in ra đúng như đã gõ.",
    advice: "Ghi thẳng chữ cần in; `{{…}}` chỉ dùng trong `noi_dung`, `noi_nhan`, `kinh_gui`, `van` của `can_cu` và `trich_yeu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "luu: [VT, \"VHXH {{co_quan.ten_don_vi}}\"]",
        right: "luu: [VT, VHXH]",
    },
};

pub static CHO_CHUA_DIEN: Rule = Rule {
    name: "cho-chua-dien",
    severity: Severity::Warning,
    milder: None,
    says: "Dữ kiện còn chỗ chờ điền (trong ngoặc vuông, `xxx`, `(ghi tên …)`), văn bản in ra đúng như vậy.",
    advice: "Thay chỗ ấy, cả dấu ngoặc, bằng nội dung thật.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "noi_nhan: [\"[Tên cơ quan cấp trên] (để b/c)\", Các trường]",
        right: "noi_nhan: [Sở Giáo dục và Đào tạo (để b/c), Các trường]",
    },
};

pub static CHU_LAP: Rule = Rule {
    name: "chu-lap",
    severity: Severity::Warning,
    milder: None,
    says: "Trong chữ gõ tay có từ lặp lại liền nhau, văn bản in ra đúng như vậy.",
    advice: "Bỏ bớt một lần; \"Căn cứ\" ở đầu dòng căn cứ và loại văn bản ở đầu trích yếu do chương trình viết.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "muc_dich: [Nâng cao chất lượng các các cơ sở giáo dục]",
        right: "muc_dich: [Nâng cao chất lượng các cơ sở giáo dục]",
    },
};

pub static NGAY_KHONG_CO: Rule = Rule {
    name: "ngay-khong-co",
    severity: Severity::Warning,
    milder: None,
    says: "Chữ gõ tay nói một ngày, tháng hoặc quý không có trong lịch.",
    advice: "Sửa lại ngày, tháng hoặc quý ấy.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "yeu_cau: [Hoàn thành trước ngày 31/11/2026]",
        right: "yeu_cau: [Hoàn thành trước ngày 30/11/2026]",
    },
};
