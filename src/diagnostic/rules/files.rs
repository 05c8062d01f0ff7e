//! Rules of facts files: which there are and whether they can be read.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Tệp dữ kiện.
pub static FILES: Theme = Theme {
    title: "Tệp dữ kiện",
    rules: &[
        &KHONG_THAY_TEP,
        &KHONG_DOC_DUOC,
        &KHONG_UTF_8,
        &KHONG_CO_DU_KIEN,
        &RA_NGOAI_THU_MUC,
        &TEN_TEP_CHUNG,
        &HAI_TEP_CHUNG,
        &TEN_TEP_TRUNG_MAT,
        &NHIEU_VAN_BAN,
        &VUOT_GIOI_HAN,
        &CON_NHIEU,
    ],
};

pub static KHONG_THAY_TEP: Rule = Rule {
    name: "khong-thay-tep",
    severity: Severity::Error,
    milder: None,
    says: "Không có tệp, bảng hay thư mục mang tên đã ghi.",
    advice: "Gõ lại đúng tên, cả dấu, chữ hoa và đuôi tệp; tên bảng tính từ thư mục của tệp dữ kiện.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "truong: {bang: danh-sach.csv}",
        right: "truong: {bang: truong.csv}",
    },
};

pub static KHONG_DOC_DUOC: Rule = Rule {
    name: "khong-doc-duoc",
    severity: Severity::Error,
    milder: None,
    says: "Có tệp nhưng không đọc được: tệp hỏng, có mật khẩu, hoặc không có quyền đọc.",
    advice: "Mở tệp bằng Excel hoặc LibreOffice, bỏ mật khẩu rồi Lưu thành (Save as) .xlsx; nếu không mở được, tìm bản sao khác.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "tệp `truong.xlsx` có mật khẩu mở",
        right: "tệp `truong.xlsx` không có mật khẩu mở",
    },
};

pub static KHONG_UTF_8: Rule = Rule {
    name: "khong-utf-8",
    severity: Severity::Error,
    milder: None,
    says: "Tệp không lưu theo mã hóa UTF-8 nên chữ tiếng Việt không đọc được.",
    advice: "Mở tệp bằng Notepad, chọn Lưu thành (Save as), ở ô Mã hóa (Encoding) chọn UTF-8.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "tệp `xa.yaml` lưu với mã hóa ANSI",
        right: "tệp `xa.yaml` lưu với mã hóa UTF-8",
    },
};

pub static KHONG_CO_DU_KIEN: Rule = Rule {
    name: "khong-co-du-kien",
    severity: Severity::Error,
    milder: None,
    says: "Ở chỗ đã nêu không có tệp dữ kiện nào (.yaml, .yml).",
    advice: "Ghi đường dẫn đến thư mục có tệp dữ kiện; tệp và thư mục có tên bắt đầu bằng `_` không phải là văn bản.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu render ke-hoach`, trong `ke-hoach` chỉ có `_chung.yaml`",
        right: "`vanthu render ke-hoach`, trong `ke-hoach` có `_chung.yaml` và `xa.yaml`",
    },
};

pub static RA_NGOAI_THU_MUC: Rule = Rule {
    name: "ra-ngoai-thu-muc",
    severity: Severity::Error,
    milder: None,
    says: "Đường dẫn hoặc liên kết dẫn ra ngoài thư mục gốc.",
    advice: "Chép tệp vào trong thư mục gốc, hoặc ghi ở `--root` một thư mục trên chứa cả hai.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu render nam-cu/xa.yaml --root nam-moi`",
        right: "`vanthu render nam-moi/xa.yaml --root nam-moi`",
    },
};

pub static TEN_TEP_CHUNG: Rule = Rule {
    name: "ten-tep-chung",
    severity: Severity::Error,
    milder: None,
    says: "Tệp dữ kiện chung không được đọc, vì không mang đúng tên `_chung.yaml`.",
    advice: "Đổi tên tệp thành `_chung.yaml`.",
    example: Example {
        input: ExampleInput::Words, wrong: "tệp `_Chung.YAML`", right: "tệp `_chung.yaml`"
    },
};

pub static HAI_TEP_CHUNG: Rule = Rule {
    name: "hai-tep-chung",
    severity: Severity::Error,
    milder: None,
    says: "Một thư mục có hai tệp dữ kiện chung.",
    advice: "Chép nội dung của `_chung.yml` vào `_chung.yaml`, rồi xóa `_chung.yml`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "thư mục có cả `_chung.yaml` và `_chung.yml`",
        right: "thư mục chỉ có `_chung.yaml`",
    },
};

pub static TEN_TEP_TRUNG_MAT: Rule = Rule {
    name: "ten-tep-trung-mat",
    severity: Severity::Error,
    milder: None,
    says: "Có nhiều tệp hoặc thư mục mang tên trông giống hệt nhau, chỉ khác kiểu mã của dấu (dựng sẵn, tổ hợp).",
    advice: "Giữ một tệp; đổi tên hoặc xóa các tệp còn lại.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "hai tệp cùng tên `trường.xlsx`, chỉ một tệp gõ dấu tổ hợp",
        right: "một tệp `truong.xlsx`",
    },
};

pub static NHIEU_VAN_BAN: Rule = Rule {
    name: "nhieu-van-ban",
    severity: Severity::Error,
    milder: None,
    says: "Tệp này lập nhiều văn bản (`nhan_ban`), mà ở đây cần tệp của một văn bản.",
    advice: "Chọn tệp của một văn bản; muốn làm cả lô thì dùng lệnh `vanthu render`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu show facts ca-tinh.yaml`",
        right: "`vanthu show facts xa.yaml`",
    },
};

pub static VUOT_GIOI_HAN: Rule = Rule {
    name: "vuot-gioi-han",
    severity: Severity::Error,
    milder: None,
    says: "Tệp, bảng, mẫu hoặc văn bản lớn quá mức chương trình nhận, nên không đọc hoặc không làm tiếp.",
    advice: "Chia nhỏ, hoặc bỏ phần thừa; tìm xem có dấu nháy hay dấu ngoặc nào mở mà không đóng, tệp nào không phải tệp mình định đọc.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "bảng `truong.csv` có 1.000.000 hàng",
        right: "bảng `truong.csv` có 2.000 hàng",
    },
};

pub static CON_NHIEU: Rule = Rule {
    name: "con-nhieu",
    severity: Severity::Warning,
    milder: None,
    says: "Một tệp có quá nhiều lỗi hoặc cảnh báo: phần đầu được nêu từng chỗ, phần còn lại chỉ được đếm.",
    advice: "Sửa những chỗ đã nêu rồi chạy lại; thường nhiều chỗ sai cùng một kiểu.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "tệp `truong.csv` có 20.000 ô sai cùng một kiểu",
        right: "tệp `truong.csv` có vài ô sai",
    },
};
