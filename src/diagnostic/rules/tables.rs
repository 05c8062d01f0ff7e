//! Rules of workbooks, sheets and columns.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Bảng: tệp, trang tính, cột.
pub static TABLES: Theme = Theme {
    title: "Bảng: tệp, trang tính, cột",
    rules: &[
        &BANG_LA,
        &BANG_SO_LUONG,
        &NHIEU_TEP_BANG,
        &DUOI_TEP_KHAC,
        &THIEU_TRANG,
        &TRANG_BO_QUA,
        &TRANG_CHUA_DOC,
        &TRANG_AN,
        &TRANG_CHUA_HIEU,
        &TRANG_HAI_DON_VI,
        &TRANG_KHAC_NAM,
        &BANG_THU_HAI,
        &BANG_TRONG,
        &THIEU_TIEU_DE,
        &THIEU_COT,
        &COT_TRUNG,
        &COT_KHONG_RO,
        &COT_CHUA_HIEU,
        &COT_KHONG_CO,
        &THIEU_MUC_DO,
        &COT_GHI_SAI,
        &COT_LA,
        &COT_AN,
        &TRANG_TINH_THUA,
    ],
};

pub static BANG_SO_LUONG: Rule = Rule {
    name: "bang-so-luong",
    severity: Severity::Error,
    milder: None,
    says: "Bảng ghi số trường của từng đơn vị, không có tên trường, nên không dùng làm bảng trường được.",
    advice: "Dùng làm bảng đơn vị ở `nhan_ban`: số ở các cột \"Công nhận mới\", \"Công nhận lại\" thành `chi_tieu` của đơn vị.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
TT;Đơn vị;Công nhận mới;Công nhận lại
1;Xã Cẩm Thành;2;1",
        right: "\
TT;Tên trường;Cấp học;Mục tiêu
1;Trường THCS Số 1;THCS;Không",
    },
};

pub static NHIEU_TEP_BANG: Rule = Rule {
    name: "nhieu-tep-bang",
    severity: Severity::Warning,
    milder: None,
    says: "Bảng gồm nhiều tệp theo một mẫu tên; các tệp đã đọc được nêu ra để biết tệp nào còn thiếu.",
    advice: "Nếu đủ thì không phải làm gì; nếu thiếu thì chép thêm tệp vào thư mục ấy.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`bang: danh-sach/*.xlsx` là 2 tệp: xa-a.xlsx, xa-b.xlsx",
        right: "`bang: danh-sach.xlsx`",
    },
};

pub static COT_KHONG_CO: Rule = Rule {
    name: "cot-khong-co",
    severity: Severity::Error,
    milder: None,
    says: "Khóa `cot` hay `mac_dinh` nói đến tiêu đề mà bảng không có, hoặc dữ kiện không có.",
    advice: "Chép tiêu đề đúng như trong bảng; dữ kiện ghi như `muc_tieu.thang`, cột không dùng thì ghi `bo_qua`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`cot: {\"Mức đề nghị\": muc_tieu.muc}`",
        right: "`cot: {\"Mức đề nghị\": muc_tieu.chuan_quoc_gia}`",
    },
};

pub static THIEU_MUC_DO: Rule = Rule {
    name: "thieu-muc-do",
    severity: Severity::Held,
    milder: None,
    says: "Bảng ghi trường được công nhận khi nào mà không ghi mức độ nào.",
    advice: "Nếu các trường cùng một mức độ, ghi `mac_dinh: {cong_nhan.chuan_quoc_gia: 1}` cạnh `bang`; nếu không thì thêm cột mức độ.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Năm đạt chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;2022;Không",
        right: "\
Tên trường;Cấp học;Năm đạt chuẩn quốc gia;Mức độ đạt chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;2022;1;Không",
    },
};

pub static BANG_LA: Rule = Rule {
    name: "bang-la",
    severity: Severity::Error,
    milder: None,
    says: "Tệp này không phải là bảng mà chương trình đọc được.",
    advice: "Mở tệp bằng Excel rồi Lưu thành (Save as) .xlsx, và ghi tên mới ở `bang`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "truong: {bang: truong.pdf}",
        right: "truong: {bang: truong.csv}",
    },
};

pub static DUOI_TEP_KHAC: Rule = Rule {
    name: "duoi-tep-khac",
    severity: Severity::Warning,
    milder: None,
    says: "Đuôi tệp của bảng không đúng với nội dung; bảng được đọc theo nội dung.",
    advice: "Đổi đuôi tệp như gợi ý và sửa tên ở `bang`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "truong: {bang: truong.xls}",
        right: "truong: {bang: truong.csv}",
    },
};

pub static THIEU_TRANG: Rule = Rule {
    name: "thieu-trang",
    severity: Severity::Error,
    milder: None,
    says: "Bảng không có trang tính đã nêu, hoặc không có trang nào thấy được.",
    advice: "Ghi ở `trang_tinh` đúng tên trang, như trên thẻ ở cuối cửa sổ Excel; trang bị ẩn thì bỏ ẩn (Unhide).",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`trang_tinh: Danh sach truong`",
        right: "`trang_tinh: Danh sách`",
    },
};

pub static TRANG_BO_QUA: Rule = Rule {
    name: "trang-bo-qua",
    severity: Severity::Warning,
    milder: None,
    says: "Trang tính không có hàng tiêu đề của bảng này, nên được bỏ qua.",
    advice: "Nếu trang có dữ liệu cần dùng thì ghi hàng tiêu đề như ở trang khác; nếu không thì không phải làm gì.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "trang \"Ghi chú\" không có hàng tiêu đề",
        right: "`trang_tinh: Danh sách`",
    },
};

pub static TRANG_CHUA_DOC: Rule = Rule {
    name: "trang-chua-doc",
    severity: Severity::Held,
    milder: None,
    says: "Có trang tính cũng mang hàng tiêu đề và dữ liệu như vậy mà không được đọc.",
    advice: "Ghi `trang_tinh: \"*\"` để đọc mọi trang, hoặc ghi tên trang được dùng.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`truong: {bang: truong.xlsx}`",
        right: "`truong: {bang: truong.xlsx, trang_tinh: \"*\"}`",
    },
};

pub static TRANG_AN: Rule = Rule {
    name: "trang-an",
    severity: Severity::Held,
    milder: None,
    says: "Có trang tính bị ẩn mang hàng tiêu đề và dữ liệu như vậy mà không được đọc.",
    advice: "Nếu dùng thì bỏ ẩn trang (Unhide); nếu không thì xóa trang, hoặc ghi ở `trang_tinh` tên trang được dùng.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "trang \"Bổ sung\" bị ẩn",
        right: "trang \"Bổ sung\" đã bỏ ẩn",
    },
};

pub static TRANG_CHUA_HIEU: Rule = Rule {
    name: "trang-chua-hieu",
    severity: Severity::Held,
    milder: None,
    says: "Có trang tính mang tên một đơn vị nhưng không thấy hàng tiêu đề, nên không được đọc.",
    advice: "Ghi hàng tiêu đề như ở các trang khác, với tên từng cột.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "trang \"Xã Cẩm Thành\" bắt đầu ngay bằng tên trường",
        right: "trang \"Xã Cẩm Thành\" có hàng tiêu đề \"Tên trường\", \"Cấp học\"",
    },
};

pub static TRANG_HAI_DON_VI: Rule = Rule {
    name: "trang-hai-don-vi",
    severity: Severity::Error,
    milder: None,
    says: "Dòng tên bảng và tên trang tính nói hai đơn vị khác nhau.",
    advice: "Sửa tên trang hoặc dòng tên bảng, chỗ nào sai thì sửa chỗ đó; hoặc thêm cột mã xã.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "trang \"Xã Cẩm Thành\" có dòng \"Danh sách trường của xã Cẩm Tân\"",
        right: "trang \"Xã Cẩm Thành\" có dòng \"Danh sách trường của xã Cẩm Thành\"",
    },
};

pub static TRANG_KHAC_NAM: Rule = Rule {
    name: "trang-khac-nam",
    severity: Severity::Held,
    milder: None,
    says: "Trường được đọc từ trang tính của năm này và cả từ trang tính của năm khác.",
    advice: "Ghi ở `trang_tinh` tên trang của đúng năm kế hoạch.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "truong: {bang: truong.xlsx, trang_tinh: \"*\"}, có trang \"2026\" và \"2027\"",
        right: "truong: {bang: truong.xlsx, trang_tinh: \"2027\"}",
    },
};

pub static BANG_THU_HAI: Rule = Rule {
    name: "bang-thu-hai",
    severity: Severity::Held,
    milder: None,
    says: "Trong một trang tính có hai bảng, mà chỉ một bảng được đọc.",
    advice: "Chuyển một bảng sang trang tính hoặc tệp khác, hoặc xóa đi nếu không dùng.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không
;;;
STT;Tên trường;Cấp học
1;Trường Mầm non Số 1;Mầm non",
        right: "\
Tên trường;Cấp học;Công nhận: Chuẩn quốc gia;Mục tiêu
Trường THCS Số 1;THCS;Chưa;Không
Trường Mầm non Số 1;Mầm non;Chưa;Không",
    },
};

pub static BANG_TRONG: Rule = Rule {
    name: "bang-trong",
    severity: Severity::Warning,
    milder: None,
    says: "Bảng đơn vị không có hàng nào dưới hàng tiêu đề, nên không có văn bản nào.",
    advice: "Thêm mỗi đơn vị một hàng dưới hàng tiêu đề.",
    example: Example {
        input: ExampleInput::Units,
        wrong: "Mã xã;Tên xã",
        right: "\
Mã xã;Tên xã
24931;xã Đơn Dương",
    },
};

pub static THIEU_TIEU_DE: Rule = Rule {
    name: "thieu-tieu-de",
    severity: Severity::Error,
    milder: None,
    says: "Không thấy hàng tiêu đề của bảng, hoặc bảng không có gì.",
    advice: "Ghi hàng tiêu đề có tên các cột, như \"Tên trường\", \"Cấp học\".",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Trường THCS Số 1;THCS
Trường Mầm non Số 1;Mầm non",
        right: "\
Tên trường;Cấp học
Trường THCS Số 1;THCS
Trường Mầm non Số 1;Mầm non",
    },
};

pub static THIEU_COT: Rule = Rule {
    name: "thieu-cot",
    severity: Severity::Error,
    milder: None,
    says: "Bảng không có cột dùng để nối với bảng đơn vị.",
    advice: "Thêm cột có tiêu đề như ở `theo`, hoặc sửa `theo` cho đúng tiêu đề cột.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nhan_ban: {bang: xa.csv, theo: ma_vung}",
        right: "nhan_ban: {bang: xa.csv, theo: ma_xa}",
    },
};

pub static COT_TRUNG: Rule = Rule {
    name: "cot-trung",
    severity: Severity::Error,
    milder: None,
    says: "Hai cột cùng là một dữ kiện.",
    advice: "Đổi tiêu đề hoặc xóa một trong hai cột.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Cấp học
Trường THCS Số 1;THCS;THCS",
        right: "\
Tên trường;Cấp học
Trường THCS Số 1;THCS",
    },
};

pub static COT_KHONG_RO: Rule = Rule {
    name: "cot-khong-ro",
    severity: Severity::Error,
    milder: None,
    says: "Tiêu đề cột có thể là nhiều dữ kiện, không rõ là dữ kiện nào.",
    advice: "Ghi đủ tên cột như gợi ý, hoặc ghi tiêu đề chung ở hàng trên là \"Công nhận\" hay \"Mục tiêu\".",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Kết quả;
;;Chuẩn quốc gia;KĐCLGD
Trường THCS Số 1;THCS;1;2",
        right: "\
Tên trường;Cấp học;Công nhận;
;;Chuẩn quốc gia;KĐCLGD
Trường THCS Số 1;THCS;1;2",
    },
};

pub static COT_CHUA_HIEU: Rule = Rule {
    name: "cot-chua-hieu",
    severity: Severity::Held,
    milder: None,
    says: "Có cột chưa hiểu là dữ kiện nào, mà có thể nói về cấp học, việc công nhận, mục tiêu của trường hay người ký, số, ngày của văn bản.",
    advice: "Nếu là dữ kiện thì đổi tiêu đề cột như gợi ý; nếu không thì xóa cột.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Tình hình đạt chuẩn
Trường THCS Số 1;THCS;2027",
        right: "\
Tên trường;Cấp học;Điện thoại
Trường THCS Số 1;THCS;0900000000",
    },
};

pub static COT_GHI_SAI: Rule = Rule {
    name: "cot-ghi-sai",
    severity: Severity::Error,
    milder: None,
    says: "Tiêu đề cột gần giống một dữ kiện nhưng ghi sai.",
    advice: "Sửa tiêu đề cột như gợi ý.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp hoc;Mục tieuu
Trường THCS Số 1;THCS;Không",
        right: "\
Tên trường;Cấp học;Mục tiêu
Trường THCS Số 1;THCS;Không",
    },
};

pub static COT_LA: Rule = Rule {
    name: "cot-la",
    severity: Severity::Warning,
    milder: None,
    says: "Có cột không phải dữ kiện nào, nên được bỏ qua.",
    advice: "Nếu là dữ kiện thì sửa tiêu đề cột; nếu không thì không phải làm gì.",
    example: Example {
        input: ExampleInput::Schools,
        wrong: "\
Tên trường;Cấp học;Màu sơn
Trường THCS Số 1;THCS;Vàng",
        right: "\
Tên trường;Cấp học;Ghi chú
Trường THCS Số 1;THCS;Sơn vàng",
    },
};

pub static COT_AN: Rule = Rule {
    name: "cot-an",
    severity: Severity::Warning,
    milder: None,
    says: "Có cột bị ẩn mà vẫn được đọc.",
    advice: "Nếu không dùng thì xóa cột hoặc đổi tiêu đề của nó; nếu dùng thì bỏ ẩn (Unhide).",
    example: Example {
        input: ExampleInput::Words,
        wrong: "cột \"Mục tiêu\" bị ẩn",
        right: "cột \"Mục tiêu\" đã bỏ ẩn",
    },
};

pub static TRANG_TINH_THUA: Rule = Rule {
    name: "trang-tinh-thua",
    severity: Severity::Warning,
    milder: None,
    says: "Khóa `trang_tinh` nêu một trang, nhưng bảng là tệp chữ, không có trang tính.",
    advice: "Bỏ `trang_tinh`, hoặc ghi tên sổ tính ở `bang`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "truong: {bang: truong.csv, trang_tinh: Danh sách}",
        right: "truong: {bang: truong.xlsx, trang_tinh: Danh sách}",
    },
};
