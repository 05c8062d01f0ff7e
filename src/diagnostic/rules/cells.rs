//! Rules of rows and cells.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Bảng: hàng và ô.
pub static CELLS: Theme = Theme {
    title: "Bảng: hàng và ô",
    rules: &[
        &HANG_AN,
        &GACH_NGANG,
        &HANG_BO_QUA,
        &DE_MUC_CHUA_HIEU,
        &DE_MUC_TRAI_O,
        &O_LAY_THEO_TREN,
        &CAP_HOC_THEO_TEN,
        &MUC_TIEU_DANH_DAU,
        &MUC_DO_LA,
        &O_LOI,
        &O_CHUA_TINH,
        &NHAY_CHUA_DONG,
        &O_MAU_THUAN,
    ],
};

pub static HANG_AN: Rule = Rule {
    name: "hang-an",
    severity: Severity::Held,
    milder: None,
    says: "Có hàng đang bị ẩn hoặc bị lọc, không rõ có dùng hay không.",
    advice: "Nếu dùng thì bỏ ẩn (Unhide) hoặc bỏ lọc (Clear Filter); nếu không thì xóa hàng.",
    example: Example {
        input: ExampleInput::Words, wrong: "hàng 7 bị lọc", right: "hàng 7 đã bỏ lọc"
    },
};

pub static GACH_NGANG: Rule = Rule {
    name: "gach-ngang",
    severity: Severity::Warning,
    milder: None,
    says: "Có chữ bị gạch ngang mà vẫn được đọc.",
    advice: "Nếu đã bỏ thì xóa hàng hoặc nội dung bị gạch; nếu không thì bỏ định dạng gạch ngang (Strikethrough).",
    example: Example {
        input: ExampleInput::Words,
        wrong: "ô \"Trường THCS Số 1\" bị gạch ngang",
        right: "hàng của trường ấy đã xóa",
    },
};

pub static HANG_BO_QUA: Rule = Rule {
    name: "hang-bo-qua",
    severity: Severity::Warning,
    milder: None,
    says: "Có hàng không phải dữ liệu (đề mục, ghi chú, chữ ký), nên được bỏ qua.",
    advice: "Nếu là dữ liệu thì điền đủ các cột của hàng; nếu không thì không phải làm gì.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không
Ghi chú: số liệu đến tháng 11;;;",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không",
    },
};

pub static DE_MUC_CHUA_HIEU: Rule = Rule {
    name: "de-muc-chua-hieu",
    severity: Severity::Held,
    milder: None,
    says: "Có đề mục chưa hiểu, mà có thể nói về các trường ở dưới.",
    advice: "Ghi đề mục là tên xã (\"I. Xã Cẩm Thành\"), cấp học (\"A. Mầm non\") hoặc loại mục tiêu (\"I. Công nhận mới\").",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
TT;Tên trường;Cấp học;Chuẩn quốc gia
I;CÔNG NHẬN MỚI;;
1;Trường THCS Số 1;THCS;1",
        right: "\
TT;Tên trường;Cấp học;Chuẩn quốc gia;Tháng
I;CÔNG NHẬN MỚI;;;
1;Trường THCS Số 1;THCS;1;5",
    },
};

pub static DE_MUC_TRAI_O: Rule = Rule {
    name: "de-muc-trai-o",
    severity: Severity::Error,
    milder: None,
    says: "Ô của một hàng ghi khác với đề mục ở trên nó.",
    advice: "Sửa ô hoặc đề mục, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
A. Mầm non;;;
Trường THCS Số 1;THCS;Chưa;Không",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
A. THCS;;;
Trường THCS Số 1;THCS;Chưa;Không",
    },
};

pub static O_LAY_THEO_TREN: Rule = Rule {
    name: "o-lay-theo-tren",
    severity: Severity::Warning,
    milder: None,
    says: "Ô trống được lấy theo ô ghi ở trên, vì mỗi nhóm chỉ ghi một lần.",
    advice: "Nếu đúng thì không phải làm gì; nếu không thì điền từng ô.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "cột \"Mã xã\" chỉ ghi ở hàng đầu của mỗi xã",
        right: "cột \"Mã xã\" ghi ở mọi hàng",
    },
};

pub static CAP_HOC_THEO_TEN: Rule = Rule {
    name: "cap-hoc-theo-ten",
    severity: Severity::Warning,
    milder: None,
    says: "Cấp học không có ô nào ghi, nên lấy theo tên trường.",
    advice: "Thêm cột \"Cấp học\" nếu muốn ghi rõ.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;Chưa;Không",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không",
    },
};

pub static MUC_TIEU_DANH_DAU: Rule = Rule {
    name: "muc-tieu-danh-dau",
    severity: Severity::Warning,
    milder: None,
    says: "Ô mục tiêu chỉ có dấu, được đọc là \"Công nhận mới\" vì trường chưa được công nhận.",
    advice: "Ghi bằng chữ, như \"Công nhận mới\".",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;x",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Công nhận mới",
    },
};

pub static MUC_DO_LA: Rule = Rule {
    name: "muc-do-la",
    severity: Severity::Error,
    milder: None,
    says: "Không rõ ô ghi mức độ nào.",
    advice: "Ghi như \"Mức độ 1\" hoặc \"Mức độ 2\"; nếu không có thì để trống hoặc ghi \"Chưa\".",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia
Trường THCS Số 1;THCS;Tốt",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia
Trường THCS Số 1;THCS;Mức độ 1",
    },
};

pub static O_LOI: Rule = Rule {
    name: "o-loi",
    severity: Severity::Error,
    milder: None,
    says: "Ô không có giá trị đọc được: công thức lỗi, đúng/sai, hoặc chỉ có các dấu #.",
    advice: "Sửa công thức hoặc gõ lại giá trị; nếu ô chỉ có các dấu # thì mở bảng gốc, kéo rộng cột rồi xuất lại.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học
Trường THCS Số 1;#REF!",
        right: "\
Tên trường;Cấp học
Trường THCS Số 1;THCS",
    },
};

pub static O_CHUA_TINH: Rule = Rule {
    name: "o-chua-tinh",
    severity: Severity::Error,
    milder: None,
    says: "Ô là công thức chưa có kết quả.",
    advice: "Mở bảng bằng Excel hoặc LibreOffice, lưu lại rồi chạy lại.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "ô `=B2&C2` do chương trình khác ghi, chưa tính",
        right: "bảng đã lưu lại bằng Excel",
    },
};

pub static NHAY_CHUA_DONG: Rule = Rule {
    name: "nhay-chua-dong",
    severity: Severity::Error,
    milder: None,
    says: "Trong tệp .csv có dấu nháy kép mở mà không đóng, nên các hàng sau đó không đọc được.",
    advice: "Xóa dấu nháy kép này, hoặc thêm dấu đóng ở cuối ô.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học
\"Trường THCS Số 1;THCS",
        right: "\
Tên trường;Cấp học
\"Trường THCS Số 1\";THCS",
    },
};

pub static O_MAU_THUAN: Rule = Rule {
    name: "o-mau-thuan",
    severity: Severity::Held,
    milder: None,
    says: "Hai ô của một hàng ghi một điều theo hai cách khác nhau.",
    advice: "Sửa ô nào sai; mỗi điều chỉ nên ghi ở một cột.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "QĐ số 12/QĐ-UBND ngày 05/3/2020 | 05/3/2019",
        right: "QĐ số 12/QĐ-UBND ngày 05/3/2020 | 05/3/2020",
    },
};
