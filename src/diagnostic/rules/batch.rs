//! Rules of batches.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Lập nhiều văn bản (nhan_ban).
pub static BATCH: Theme = Theme {
    title: "Lập nhiều văn bản (nhan_ban)",
    rules: &[
        &TONG_HOP_LO,
        &DON_VI_TRUNG,
        &DON_VI_THIEU_LOAI,
        &DON_VI_THEO_TINH,
        &DON_VI_KHONG_TRUONG,
        &TRUONG_KHONG_DON_VI,
        &TRUONG_SAI_DON_VI,
        &TINH_LA,
        &NHAN_BAN_TRONG,
        &VE_TRUONG_LA,
    ],
};

pub static TONG_HOP_LO: Rule = Rule {
    name: "tong-hop-lo",
    severity: Severity::Error,
    milder: None,
    says: "Ở một tệp có cả `nhan_ban` và `tong_hop`, mà mỗi văn bản của lô có trường của riêng nó.",
    advice: "Xóa `tong_hop`, hoặc chuyển nó sang tệp của văn bản cấp trên.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
nhan_ban: {bang: xa.csv, theo: ma_xa}
tong_hop: {tu: cap-xa}",
        right: "nhan_ban: {bang: xa.csv, theo: ma_xa}",
    },
};

pub static DON_VI_TRUNG: Rule = Rule {
    name: "don-vi-trung",
    severity: Severity::Error,
    milder: None,
    says: "Hai hàng của bảng đơn vị cùng một khóa.",
    advice: "Sửa mã hoặc tên của một hàng, hoặc xóa hàng thừa.",
    example: Example {
        input: ExampleInput::Units,
        wrong: "\
Mã xã;Tên xã
24931;xã Đơn Dương
24931;xã Đơn Dương",
        right: "\
Mã xã;Tên xã
24931;xã Đơn Dương",
    },
};

pub static DON_VI_THEO_TINH: Rule = Rule {
    name: "don-vi-theo-tinh",
    severity: Severity::Warning,
    milder: None,
    says: "Tên xã có ở nhiều tỉnh; được hiểu là xã của tỉnh có các đơn vị khác của bảng.",
    advice: "Nếu đúng thì không phải làm gì; nếu không thì ghi mã xã, thêm cột \"Tỉnh\", hoặc ghi `tinh` ở `nhan_ban`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "bảng có \"Tiền Phong\" và \"Xã Quế Phong\", không có cột Tỉnh",
        right: "nhan_ban: {bang: xa.xlsx, theo: ten_xa, tinh: Nghệ An}",
    },
};

pub static DON_VI_THIEU_LOAI: Rule = Rule {
    name: "don-vi-thieu-loai",
    severity: Severity::Warning,
    milder: None,
    says: "Tên đơn vị không ghi loại, chương trình tự hiểu là đơn vị nào.",
    advice: "Ghi đủ loại, như \"xã Cẩm Thành\", \"phường Hạc Thành\", \"đặc khu Phú Quý\".",
    example: Example {
        input: ExampleInput::Words,
        wrong: "cột \"Tên xã\" ghi `Đơn Dương`",
        right: "cột \"Tên xã\" ghi `xã Đơn Dương`",
    },
};

pub static DON_VI_KHONG_TRUONG: Rule = Rule {
    name: "don-vi-khong-truong",
    severity: Severity::Warning,
    milder: None,
    says: "Có đơn vị không có trường nào trong bảng trường.",
    advice: "Kiểm tra mã hoặc tên xã ở hai bảng; nếu đơn vị đúng là không có trường thì không phải làm gì.",
    example: Example {
        input: ExampleInput::Units,
        wrong: "\
Mã xã;Tên xã
24931;xã Đơn Dương
23143;xã Tân Thành",
        right: "\
Mã xã;Tên xã
24931;xã Đơn Dương",
    },
};

pub static TRUONG_KHONG_DON_VI: Rule = Rule {
    name: "truong-khong-don-vi",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Có trường mang khóa không thuộc đơn vị nào của bảng đơn vị, hoặc có thể thuộc nhiều đơn vị.",
    advice: "Sửa khóa của trường, thêm đơn vị còn thiếu, hoặc nối cả hai bảng bằng mã xã.",
    example: Example {
        input: ExampleInput::Units,
        wrong: "\
Mã xã;Tên xã
23143;xã Tân Thành",
        right: "\
Mã xã;Tên xã
24931;xã Đơn Dương",
    },
};

pub static TRUONG_SAI_DON_VI: Rule = Rule {
    name: "truong-sai-don-vi",
    severity: Severity::Error,
    milder: None,
    says: "Trường nối vào một đơn vị mà lại ghi thuộc đơn vị khác.",
    advice: "Sửa tên xã hoặc khóa, ô nào sai thì sửa ô đó.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "mã xã của xã Cẩm Thành, cột \"Xã\" ghi `xã Cẩm Tân`",
        right: "mã xã của xã Cẩm Thành, cột \"Xã\" ghi `xã Cẩm Thành`",
    },
};

pub static TINH_LA: Rule = Rule {
    name: "tinh-la",
    severity: Severity::Error,
    milder: None,
    says: "Không có tỉnh, thành phố nào mang tên này.",
    advice: "Gõ lại tên tỉnh, thành phố theo danh mục từ ngày 01/7/2025.",
    example: Example {
        input: ExampleInput::Units,
        wrong: "\
Mã xã;Tên xã;Tỉnh
24931;xã Đơn Dương;Lâm Đông Hạ",
        right: "\
Mã xã;Tên xã;Tỉnh
24931;xã Đơn Dương;Lâm Đồng",
    },
};

pub static NHAN_BAN_TRONG: Rule = Rule {
    name: "nhan-ban-trong",
    severity: Severity::Error,
    milder: None,
    says: "Tệp có `nhan_ban` lập mỗi trường được xem xét hoặc mỗi thành viên hội đồng một văn bản, mà không có trường hoặc thành viên nào.",
    advice: "Ghi `muc_tieu` hoặc `tham_dinh` của trường, và `hoi_dong_tham_dinh.thanh_vien`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
nhan_ban: {moi: truong}
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong}",
        right: "\
nhan_ban: {moi: truong}
co_quan: {ten: Ủy ban nhân dân xã Đơn Dương, dia_danh: Đơn Dương}
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}}",
    },
};

pub static VE_TRUONG_LA: Rule = Rule {
    name: "ve-truong-la",
    severity: Severity::Error,
    milder: None,
    says: "Trường ghi ở `ve_truong`, hoặc xã ghi ở `ve_xa`, không có trong các trường của `truong`.",
    advice: "Chép tên trường hoặc tên xã đúng như ở `truong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
ve_truong: Trường THCS Số 2
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong}",
        right: "\
ve_truong: Trường THCS Số 1
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong}",
    },
};
