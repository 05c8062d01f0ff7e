//! Rules of values that cannot be read.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Giá trị của các khóa.
pub static VALUES: Theme = Theme {
    title: "Giá trị của các khóa",
    rules: &[
        &NGAY_SAI,
        &NGOAI_KY,
        &KY_SAI,
        &HAI_KY,
        &SO_SAI,
        &SO_TIEN_SAI,
        &CAN_CU_SAI,
        &CAC_CAP_SAI,
        &CAC_CAP_THUA,
        &NHIEU_NGUOI_MOT_HO_TEN,
        &VAI_TRO_KHONG_LA_CHUC_VU,
        &THIEU_TRUONG_CU,
    ],
};

pub static NGAY_SAI: Rule = Rule {
    name: "ngay-sai",
    severity: Severity::Error,
    milder: None,
    says: "Ngày, tháng hoặc năm không có thật, hoặc không đọc được.",
    advice: "Ghi ngày như `05/12/2026`, tháng như `12/2026`, năm như `2026`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 31/11/2026}",
        right: "van_ban: {ngay: 30/11/2026}",
    },
};

pub static NGOAI_KY: Rule = Rule {
    name: "ngoai-ky",
    severity: Severity::Error,
    milder: None,
    says: "Thời gian ghi ở đây nằm ngoài kỳ của văn bản.",
    advice: "Sửa tháng cho nằm trong `nam`, `nam_hoc` hoặc `giai_doan`; nếu kỳ sai thì sửa kỳ.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 3/2028}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 3/2027}",
    },
};

pub static KY_SAI: Rule = Rule {
    name: "ky-sai",
    severity: Severity::Error,
    milder: None,
    says: "Kỳ của văn bản không đọc được.",
    advice: "Ghi một trong: `nam: 2027`, `nam_hoc: 2026-2027`, `giai_doan: 2026-2030`.",
    example: Example { input: ExampleInput::Facts, wrong: "nam: 27", right: "nam: 2027" },
};

pub static HAI_KY: Rule = Rule {
    name: "hai-ky",
    severity: Severity::Error,
    milder: None,
    says: "Văn bản ghi hai kỳ cùng lúc.",
    advice: "Giữ một trong các khóa `nam`, `nam_hoc`, `giai_doan`, xóa khóa kia.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
nam: 2027
giai_doan: 2026-2030",
        right: "nam: 2027",
    },
};

pub static SO_SAI: Rule = Rule {
    name: "so-sai",
    severity: Severity::Error,
    milder: None,
    says: "Số văn bản không đúng dạng.",
    advice: "Chỉ ghi con số, như `so: 7` hoặc `so: 07a`; ký hiệu được tự thêm; chưa có số thì để trống.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {so: 07/KH-UBND, ngay: 05/12/2026}",
        right: "van_ban: {so: 07, ngay: 05/12/2026}",
    },
};

pub static SO_TIEN_SAI: Rule = Rule {
    name: "so-tien-sai",
    severity: Severity::Error,
    milder: None,
    says: "Số tiền ở `kinh_phi` không đọc được chắc chắn.",
    advice: "Chỉ ghi số theo `don_vi` của bảng: hàng nghìn cách nhau bằng dấu chấm, phần lẻ sau dấu phẩy, như `2.400` hoặc `1.250,5`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "kinh_phi: {khoan: [{noi_dung: Sửa chữa phòng học, so_tien: 1.2 tỷ}]}",
        right: "kinh_phi: {khoan: [{noi_dung: Sửa chữa phòng học, so_tien: 1.200}]}",
    },
};

pub static CAN_CU_SAI: Rule = Rule {
    name: "can-cu-sai",
    severity: Severity::Error,
    milder: None,
    says: "Căn cứ không thuộc một trong các dạng đọc được.",
    advice: "Ghi mã trong sổ văn bản (như `tt-57-2026-bgddt`), nhóm `{loai, so_ky_hieu, ngay, co_quan, trich_yeu}`, hoặc cả câu ở `van`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "can_cu: [Căn cứ tình hình thực tế của địa phương]",
        right: "\
can_cu:
  - van: Căn cứ tình hình thực tế của địa phương",
    },
};

pub static CAC_CAP_SAI: Rule = Rule {
    name: "cac-cap-sai",
    severity: Severity::Error,
    milder: None,
    says: "Danh sách các cấp của trường nhiều cấp học không đúng.",
    advice: "Ghi từ hai cấp trở lên, như `cac_cap: [tieu_hoc, thcs]`; trong đó không ghi `nhieu_cap`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường TH&THCS Số 1
    cap_hoc: nhieu_cap
    cac_cap: [thcs]
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường TH&THCS Số 1
    cap_hoc: nhieu_cap
    cac_cap: [tieu_hoc, thcs]
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static CAC_CAP_THUA: Rule = Rule {
    name: "cac-cap-thua",
    severity: Severity::Error,
    milder: None,
    says: "Trường một cấp học mà lại ghi `cac_cap`.",
    advice: "Xóa `cac_cap`; nếu là trường nhiều cấp học thì ghi `cap_hoc: nhieu_cap`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cac_cap: [tieu_hoc, thcs]
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static NHIEU_NGUOI_MOT_HO_TEN: Rule = Rule {
    name: "nhieu-nguoi-mot-ho-ten",
    severity: Severity::Error,
    milder: None,
    says: "Ở `ho_ten` ghi nhiều người, mà ở đó chỉ ghi một người.",
    advice: "Ghi mỗi người một mục riêng, mỗi mục có `ho_ten` và `chuc_vu`; người ký chỉ có một.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Các ông, ho_ten: Nguyễn Văn A và Trần Văn B, chuc_vu: Phó Chủ tịch}",
        right: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri:
    - {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Phó Chủ tịch}
    - {danh_xung: Ông, ho_ten: Trần Văn B, chuc_vu: Phó Chủ tịch}",
    },
};

pub static VAI_TRO_KHONG_LA_CHUC_VU: Rule = Rule {
    name: "vai-tro-khong-la-chuc-vu",
    severity: Severity::Error,
    milder: None,
    says: "Ở `chuc_vu` ghi vai trò tại cuộc họp (chủ trì, chủ tọa), không phải chức vụ.",
    advice: "Ghi chức vụ của người đó, như `chuc_vu: Chủ tịch`; mẫu tự ghi \"chủ trì\".",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ trì}",
        right: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
    },
};

pub static THIEU_TRUONG_CU: Rule = Rule {
    name: "thieu-truong-cu",
    severity: Severity::Error,
    milder: None,
    says: "Trường sáp nhập hoặc hợp nhất mà chưa ghi đủ các trường cũ.",
    advice: "Ghi ở `tu` từ hai trường cũ trở lên, mỗi trường có `ten` và `cong_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    to_chuc_lai:
      loai: sap_nhap
      ngay: 01/8/2026
      tu:
        - {ten: Trường THCS A, cong_nhan: chua}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    to_chuc_lai:
      loai: sap_nhap
      ngay: 01/8/2026
      tu:
        - {ten: Trường THCS A, cong_nhan: chua}
        - {ten: Trường THCS B, cong_nhan: chua}",
    },
};
