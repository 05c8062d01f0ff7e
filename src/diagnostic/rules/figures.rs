//! Rules of numbers and of the summing up of documents.

use super::forecasts::{CHI_TIEU_VUOT_TONG, CUOI_NAM_LECH, TY_LE_KHONG_DAT};
use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Số liệu và tổng hợp.
pub static FIGURES: Theme = Theme {
    title: "Số liệu và tổng hợp",
    rules: &[
        &MUC_TIEU_CHUA_CO_THANG,
        &SO_LIEU_LECH,
        &CHI_TIEU_KHAC,
        &HIEN_TRANG_THIEU_SO,
        &CHI_TIEU_VUOT_TONG,
        &TY_LE_KHONG_DAT,
        &CUOI_NAM_LECH,
        &SO_GO_TAY_LECH,
        &CHI_TIEU_HAI_CACH,
        &CHI_TIEU_TRUNG,
        &LO_TRINH_TRUNG_THANG,
        &TONG_HOP_TRONG,
        &TONG_HOP_VONG,
        &TONG_HOP_KHAC_KY,
        &TONG_HOP_KHAC_TINH,
        &TONG_HOP_HAI_LAN,
    ],
};

pub static MUC_TIEU_CHUA_CO_THANG: Rule = Rule {
    name: "muc-tieu-chua-co-thang",
    severity: Severity::Warning,
    milder: None,
    says: "Có mục tiêu ghi thời gian, có mục tiêu chưa ghi.",
    advice: "Ghi `muc_tieu.thang` (kế hoạch nhiều năm: `muc_tieu.nam`) cho từng trường còn thiếu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
  - ten: Trường Tiểu học Số 1
    cap_hoc: tieu_hoc
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
  - ten: Trường Tiểu học Số 1
    cap_hoc: tieu_hoc
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 11}",
    },
};

pub static CHI_TIEU_KHAC: Rule = Rule {
    name: "chi-tieu-khac",
    severity: Severity::Warning,
    milder: None,
    says: "Số trường được nêu với mục tiêu, hoặc tổng hợp từ cấp dưới, khác với chỉ tiêu (`chi_tieu`); văn bản in số của các trường được nêu.",
    advice: "Sửa `muc_tieu` của trường còn thiếu hay thừa, hoặc sửa `chi_tieu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
chi_tieu: {cong_nhan_moi: 2}
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
        right: "\
chi_tieu: {cong_nhan_moi: 1}
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
    },
};

pub static HIEN_TRANG_THIEU_SO: Rule = Rule {
    name: "hien-trang-thieu-so",
    severity: Severity::Warning,
    milder: None,
    says: "Một số liệu chỉ ghi ở vài dòng của `hien_trang.so_lieu`; dòng không ghi in \"-\" và cột không có tổng.",
    advice: "Ghi số liệu ấy ở mọi dòng, hoặc bỏ ở các dòng đang có.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hien_trang:
  so_lieu:
    - {cap_hoc: mam_non, tong: 4, dat: 3, muc_do_1: 2, muc_do_2: 1}
    - {cap_hoc: thcs, tong: 4, dat: 3}",
        right: "\
hien_trang:
  so_lieu:
    - {cap_hoc: mam_non, tong: 4, dat: 3, muc_do_1: 2, muc_do_2: 1}
    - {cap_hoc: thcs, tong: 4, dat: 3, muc_do_1: 3, muc_do_2: 0}",
    },
};

pub static CHI_TIEU_HAI_CACH: Rule = Rule {
    name: "chi-tieu-hai-cach",
    severity: Severity::Error,
    milder: None,
    says: "Một dòng `chi_tieu` ghi cùng một số trường theo hai cách, nên sẽ bị tính hai lần.",
    advice: "Mỗi dòng chỉ ghi theo loại, hoặc theo cấp học, hoặc `so_luong`; muốn có cả cấp và loại thì ghi mỗi cấp một dòng với `cap_hoc`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "chi_tieu: {cong_nhan_moi: 2, mam_non: 1, thcs: 1}",
        right: "\
chi_tieu:
  - {cap_hoc: mam_non, cong_nhan_moi: 1}
  - {cap_hoc: thcs, cong_nhan_moi: 1}",
    },
};

pub static CHI_TIEU_TRUNG: Rule = Rule {
    name: "chi-tieu-trung",
    severity: Severity::Error,
    milder: None,
    says: "Hai dòng `chi_tieu` cùng nói về một số trường, nên sẽ bị tính hai lần.",
    advice: "Gộp hai dòng, hoặc ghi rõ năm, đơn vị, cấp học, loại của từng dòng; tổng của cả kỳ thì không ghi vì chương trình tự cộng.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
chi_tieu:
  - {cap_hoc: mam_non, cong_nhan_moi: 2}
  - {xa: xã Đơn Dương, cong_nhan_moi: 1}",
        right: "\
chi_tieu:
  - {cap_hoc: mam_non, cong_nhan_moi: 3}",
    },
};

pub static SO_GO_TAY_LECH: Rule = Rule {
    name: "so-go-tay-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Số trường gõ tay trong `noi_dung` khác với mọi số đếm được về cùng một việc.",
    advice: "Thay chữ số bằng dữ kiện, như `{{so2 so_lieu.muc_tieu.tong}}`, để số luôn khớp; nếu là số của việc khác thì ghi `chap_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
noi_dung:
  tuyen-truyen: {them: \"- Tuyên truyền tại 03 trường THCS.\"}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
noi_dung:
  tuyen-truyen: {them: \"- Tuyên truyền tại {{so2 so_lieu.muc_tieu.tong}} trường THCS.\"}",
    },
};

pub static SO_LIEU_LECH: Rule = Rule {
    name: "so-lieu-lech",
    severity: Severity::Error,
    milder: None,
    says: "Số đã ghi (`cong_bo`, `lo_trinh`, `hien_trang`, một `tong`) khác với số đếm được hoặc cộng được.",
    advice: "Sửa số đã ghi, hoặc sửa `muc_tieu` của trường còn thiếu hay thừa; có thể xóa `cong_bo` để dùng số đếm được.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
cong_bo: {tong: 2}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
cong_bo: {tong: 1}",
    },
};

pub static LO_TRINH_TRUNG_THANG: Rule = Rule {
    name: "lo-trinh-trung-thang",
    severity: Severity::Error,
    milder: None,
    says: "Ở `lo_trinh` có hai dòng cùng một thời gian, hoặc thời gian của dòng này nằm trong dòng kia.",
    advice: "Gộp hai dòng thành một.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
  - ten: Trường THCS Số 2
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
lo_trinh: [{thang: 5, thcs: 1}, {thang: 5, thcs: 1}]",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
  - ten: Trường THCS Số 2
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}
lo_trinh: [{thang: 5, thcs: 2}]",
    },
};

pub static TONG_HOP_TRONG: Rule = Rule {
    name: "tong-hop-trong",
    severity: Severity::Error,
    milder: None,
    says: "Thư mục ghi ở `tong_hop.tu` không có tệp dữ kiện nào.",
    advice: "Ghi tên thư mục chứa các tệp `.yaml` của cấp dưới, tính từ thư mục của tệp này.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "tong_hop: {tu: cap_xa}",
        right: "tong_hop: {tu: cap-xa}",
    },
};

pub static TONG_HOP_VONG: Rule = Rule {
    name: "tong-hop-vong",
    severity: Severity::Error,
    milder: None,
    says: "Hai tệp tổng hợp lẫn nhau.",
    advice: "Xóa `tong_hop` ở tệp của cấp dưới.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`tong_hop: {tu: .}` ở tệp của xã, mà tệp của tỉnh tổng hợp xã",
        right: "xóa `tong_hop` ở tệp của xã",
    },
};

pub static TONG_HOP_KHAC_KY: Rule = Rule {
    name: "tong-hop-khac-ky",
    severity: Severity::Error,
    milder: None,
    says: "Tệp của cấp dưới thuộc kỳ khác, không tổng hợp được vào văn bản này.",
    advice: "Ghi cùng `nam`, `nam_hoc` hoặc `giai_doan` ở hai tệp, hoặc chuyển tệp của kỳ khác sang thư mục khác.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
nam: 2028
tong_hop: {tu: cap-xa}",
        right: "\
nam: 2027
tong_hop: {tu: cap-xa}",
    },
};

pub static TONG_HOP_KHAC_TINH: Rule = Rule {
    name: "tong-hop-khac-tinh",
    severity: Severity::Held,
    milder: None,
    says: "Tệp của cấp dưới là của một cơ quan thuộc tỉnh khác.",
    advice: "Chuyển tệp sang thư mục của tỉnh ấy.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`ten: Ủy ban nhân dân xã Đơn Dương` trong thư mục mà kế hoạch của tỉnh Nghệ An tổng hợp",
        right: "`ten: Ủy ban nhân dân xã Quế Phong` trong thư mục ấy",
    },
};

pub static TONG_HOP_HAI_LAN: Rule = Rule {
    name: "tong-hop-hai-lan",
    severity: Severity::Warning,
    milder: None,
    says: "Một cơ quan có hai văn bản được tổng hợp, số liệu được cộng cả hai.",
    advice: "Bỏ một trong hai, nếu cùng nói về các trường ấy.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`cap-xa/xa-don-duong.yaml` và `cap-xa/don-duong-moi.yaml` đều của UBND xã Đơn Dương",
        right: "chỉ còn `cap-xa/xa-don-duong.yaml`",
    },
};
