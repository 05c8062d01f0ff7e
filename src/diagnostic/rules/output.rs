//! Rules of a run and of the files it leaves.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Lượt chạy và tệp ra.
pub static OUTPUT: Theme = Theme {
    title: "Lượt chạy và tệp ra",
    rules: &[
        &TEN_TEP_SAI,
        &TRUNG_TEN_TEP,
        &KHONG_GHI_DUOC,
        &KHONG_GHI_DE,
        &DANG_CHAY,
        &VAN_BAN_DA_SUA,
        &VAN_BAN_DANG_MO,
        &VAN_BAN_MO_COI,
        &KHONG_CO_MUC_TIEU,
        &TEP_KHONG_DOC_DUOC,
        &TEN_TEP_MAU,
        &LOI_CHUONG_TRINH,
        &LOI_GHI_DOCX,
        &THIEU_CHUONG_TRINH,
        &KHONG_LAM_DUOC_PDF,
        &PHONG_CHU_THAY_THE,
        &PDF_CU,
    ],
};

pub static TEN_TEP_SAI: Rule = Rule {
    name: "ten-tep-sai",
    severity: Severity::Error,
    milder: None,
    says: "Tên này không thể là tên tệp ra.",
    advice: "Sửa tên tệp dữ kiện hoặc `ten_tep`: không dùng các dấu `/ \\ : * ? \" < > |` và các tên riêng của Windows (CON, PRN, …); tên cột ghi giữa `{{` và `}}`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: \"{{ma_xa}}:{{ten_khong_dau}}\"}",
        right: "nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: \"{{ma_xa}}-{{ten_khong_dau}}\"}",
    },
};

pub static TRUNG_TEN_TEP: Rule = Rule {
    name: "trung-ten-tep",
    severity: Severity::Error,
    milder: None,
    says: "Hai văn bản cùng một tên tệp ra.",
    advice: "Đổi tên một trong hai tệp dữ kiện (chữ hoa và chữ thường không phân biệt được hai tên), hoặc thêm mã vào `ten_tep`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: ke-hoach}",
        right: "nhan_ban: {bang: xa.csv, theo: ma_xa, ten_tep: \"{{ma_xa}}-{{ten_khong_dau}}\"}",
    },
};

pub static KHONG_GHI_DUOC: Rule = Rule {
    name: "khong-ghi-duoc",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Không ghi được vào tệp hoặc thư mục này.",
    advice: "Đóng tệp đang mở ở Word hoặc Excel, xem ổ đĩa còn chỗ và thư mục có cho ghi không, rồi chạy lại; với `due --write`, bảng .xls, .xlsb, .ods thì lưu thành .xlsx trước, ô mục tiêu đã ghi thì tự xem lại.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`out/xa.docx` đang mở trong Word",
        right: "`out/xa.docx` đã đóng",
    },
};

pub static KHONG_GHI_DE: Rule = Rule {
    name: "khong-ghi-de",
    severity: Severity::Error,
    milder: None,
    says: "Ở chỗ ghi báo cáo, ảnh hoặc PDF đã có một tệp không phải do chương trình ghi, hoặc đã được sửa, nên không ghi đè.",
    advice: "Chọn tên khác cho `--report` hoặc `--svg`; hoặc thêm `--force`, tệp cũ được giữ bên cạnh, có ghi ngày.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`--report truong.csv`",
        right: "`--report bao-cao.csv`",
    },
};

pub static DANG_CHAY: Rule = Rule {
    name: "dang-chay",
    severity: Severity::Error,
    milder: None,
    says: "Một lượt chạy khác đang ghi vào thư mục này.",
    advice: "Đợi lượt kia xong rồi chạy lại, hoặc chọn thư mục khác bằng `--out`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "hai lệnh `vanthu render data --out out` chạy cùng lúc",
        right: "`vanthu render data --out out-2`",
    },
};

pub static VAN_BAN_DA_SUA: Rule = Rule {
    name: "van-ban-da-sua",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản đã được sửa hoặc ký sau khi tạo, nên được giữ nguyên.",
    advice: "Muốn làm lại thì thêm `--force`; bản đã sửa được giữ bên cạnh, tên có ghi ngày.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu render data`",
        right: "`vanthu render data --force`",
    },
};

pub static VAN_BAN_DANG_MO: Rule = Rule {
    name: "van-ban-dang-mo",
    severity: Severity::Warning,
    milder: None,
    says: "Có người đang mở hoặc đang lưu văn bản này, nên nó được giữ nguyên.",
    advice: "Đóng văn bản ở Word hoặc LibreOffice, đợi vài giây rồi chạy lại; nếu không ai mở thì xóa tệp khóa hoặc tệp rỗng mà cảnh báo nêu.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`out/xa.docx` đang mở, bên cạnh có `~$xa.docx`",
        right: "`out/xa.docx` đã đóng",
    },
};

pub static VAN_BAN_MO_COI: Rule = Rule {
    name: "van-ban-mo-coi",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản trong thư mục kết quả không còn dữ kiện nào.",
    advice: "Muốn xóa thì thêm `--prune`; văn bản đã sửa, hoặc không rõ làm từ dữ kiện nào, thì tự xóa nếu không còn cần.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu render data`",
        right: "`vanthu render data --prune`",
    },
};

pub static KHONG_CO_MUC_TIEU: Rule = Rule {
    name: "khong-co-muc-tieu",
    severity: Severity::Warning,
    milder: None,
    says: "Kết quả công nhận hết hạn mà quy định hiện hành không công nhận lại, nên không có mục tiêu dự kiến.",
    advice: "Kiểm tra `cong_nhan` của trường; nếu đúng, ghi `muc_tieu: khong`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`cong_nhan: {kdclgd: 2, ngay: 20/5/2022}`",
        right: "`cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/2022}`",
    },
};

pub static TEP_KHONG_DOC_DUOC: Rule = Rule {
    name: "tep-khong-doc-duoc",
    severity: Severity::Error,
    milder: None,
    says: "Không đọc được tệp hoặc thư mục mẫu.",
    advice: "Gõ lại đúng đường dẫn ở `--templates`; tệp mẫu lưu với mã hóa UTF-8 và phải có quyền đọc.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`--templates mau-cu`, không có thư mục này",
        right: "`--templates mau`",
    },
};

pub static TEN_TEP_MAU: Rule = Rule {
    name: "ten-tep-mau",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Tên tệp mẫu không đúng dạng, nên mẫu không được dùng.",
    advice: "Đặt tên như `ke-hoach-xa.md.hbs`; bản dùng từ một ngày thì như `ke-hoach-xa.tu-2026-07-07.md.hbs`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`ke-hoach-xa.tu-7-7.md.hbs`",
        right: "`ke-hoach-xa.tu-2026-07-07.md.hbs`",
    },
};

pub static LOI_CHUONG_TRINH: Rule = Rule {
    name: "loi-chuong-trinh",
    severity: Severity::Error,
    milder: None,
    says: "Chương trình gặp lỗi của chính nó khi làm văn bản này.",
    advice: "Gửi tệp dữ kiện cho người phụ trách chương trình; các văn bản khác vẫn được làm.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`xa.yaml` không làm được văn bản",
        right: "chạy lại với bản chương trình đã sửa",
    },
};

pub static LOI_GHI_DOCX: Rule = Rule {
    name: "loi-ghi-docx",
    severity: Severity::Error,
    milder: None,
    says: "Không đóng gói được tệp DOCX.",
    advice: "Gửi tệp dữ kiện cho người phụ trách chương trình; các văn bản khác vẫn được làm.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`xa.yaml` không làm được văn bản",
        right: "chạy lại với bản chương trình đã sửa",
    },
};

pub static THIEU_CHUONG_TRINH: Rule = Rule {
    name: "thieu-chuong-trinh",
    severity: Severity::Error,
    milder: None,
    says: "Việc này cần một chương trình khác chưa cài trên máy: PDF do LibreOffice làm, ảnh trang do Poppler làm.",
    advice: "Cài chương trình đã nêu rồi chạy lại; văn bản DOCX không cần chúng.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu pdf xa.docx` trên máy chưa cài LibreOffice",
        right: "`vanthu pdf xa.docx` sau khi cài LibreOffice",
    },
};

pub static KHONG_LAM_DUOC_PDF: Rule = Rule {
    name: "khong-lam-duoc-pdf",
    severity: Severity::Error,
    milder: None,
    says: "LibreOffice hoặc Poppler không làm được PDF, ảnh trang của văn bản này.",
    advice: "Mở văn bản bằng LibreOffice xem có báo lỗi không, đóng các cửa sổ LibreOffice đang chạy, rồi chạy lại.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu pdf anh-chup.docx`, tệp không phải văn bản DOCX",
        right: "`vanthu pdf xa.docx`",
    },
};

pub static PHONG_CHU_THAY_THE: Rule = Rule {
    name: "phong-chu-thay-the",
    severity: Severity::Warning,
    milder: None,
    says: "Máy không có Times New Roman hay phông cùng bề rộng chữ, nên PDF ngắt dòng, ngắt trang khác văn bản gốc.",
    advice: "Cài phông Times New Roman, hoặc Liberation Serif (gói fonts-liberation), rồi chạy lại.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "PDF dùng phông DejaVu Serif thay Times New Roman",
        right: "PDF dùng phông Liberation Serif",
    },
};

pub static PDF_CU: Rule = Rule {
    name: "pdf-cu",
    severity: Severity::Warning,
    milder: None,
    says: "Tệp PDF hoặc ảnh trang cạnh văn bản được làm từ bản trước của văn bản.",
    advice: "Chạy lại với --pdf (hoặc --png), hoặc xóa tệp cũ, để người đọc không dùng nhầm.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`vanthu render` làm lại `xa.docx`, còn `xa.pdf` là của bản trước",
        right: "`vanthu render --pdf` làm lại cả hai",
    },
};
