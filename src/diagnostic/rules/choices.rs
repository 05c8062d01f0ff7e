//! Rules of keys that take one of a list of words.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Từ chọn trong danh mục.
pub static CHOICES: Theme = Theme {
    title: "Từ chọn trong danh mục",
    rules: &[
        &CAP_HOC_LA,
        &MUC_TIEU_LA,
        &THAM_QUYEN_LA,
        &THE_THUC_LA,
        &DO_KHAN_LA,
        &DON_VI_TIEN_LA,
        &COT_BANG_LA,
        &HINH_THUC_SAO_LA,
        &LOAI_HOI_NGHI_LA,
        &TO_CHUC_LAI_LA,
    ],
};

pub static CAP_HOC_LA: Rule = Rule {
    name: "cap-hoc-la",
    severity: Severity::Error,
    milder: None,
    says: "Cấp học ghi ở đây không có trong danh mục.",
    advice: "Ghi một trong: `mam_non`, `tieu_hoc`, `thcs`, `thpt`, `nhieu_cap` (kèm `cac_cap`), `gdtx`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thsc
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

pub static MUC_TIEU_LA: Rule = Rule {
    name: "muc-tieu-la",
    severity: Severity::Error,
    milder: None,
    says: "Loại mục tiêu ghi ở đây không có trong danh mục.",
    advice: "Ghi một trong: `cong_nhan_moi`, `cong_nhan_lai`, `nang_chuan`, `duy_tri`, `danh_gia_ngoai`; không có mục tiêu thì ghi `muc_tieu: khong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_mio, chuan_quoc_gia: 1, thang: 5}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
    },
};

pub static THAM_QUYEN_LA: Rule = Rule {
    name: "tham-quyen-la",
    severity: Severity::Error,
    milder: None,
    says: "Thẩm quyền ký ghi ở đây không có trong danh mục.",
    advice: "Ghi `tl` (thừa lệnh), `tuq` (thừa ủy quyền) hoặc `q` (quyền cấp trưởng); cấp trưởng hoặc cấp phó ký thì xóa `tham_quyen`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn A, tham_quyen: kt}",
        right: "nguoi_ky: {chuc_vu: Phó Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static THE_THUC_LA: Rule = Rule {
    name: "the-thuc-la",
    severity: Severity::Error,
    milder: None,
    says: "Thể thức ghi ở đây không có trong danh mục.",
    advice: "Ghi `the_thuc: nd30-2020` hoặc `the_thuc: tt01-2011`; xóa khóa này thì thể thức theo ngày của văn bản.",
    example: Example { input: ExampleInput::Facts, wrong: "the_thuc: nd-30", right: "the_thuc: nd30-2020" },
};

pub static DON_VI_TIEN_LA: Rule = Rule {
    name: "don-vi-tien-la",
    severity: Severity::Error,
    milder: None,
    says: "Đơn vị tiền không có trong danh sách.",
    advice: "Ghi `dong`, `nghin_dong`, `trieu_dong` hoặc `ty_dong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "kinh_phi: {don_vi: tram_dong, khoan: [{noi_dung: Sửa chữa phòng học, so_tien: 1.200}]}",
        right: "kinh_phi: {don_vi: trieu_dong, khoan: [{noi_dung: Sửa chữa phòng học, so_tien: 1.200}]}",
    },
};

pub static COT_BANG_LA: Rule = Rule {
    name: "cot-bang-la",
    severity: Severity::Error,
    milder: None,
    says: "Bảng trường (`bang_truong`) ghi một cột, một cách nhóm hoặc một nhóm trường không có trong danh sách.",
    advice: "Chọn trong các cột mà docs/keys.md kể; tên khác của cột thì ghi `{cot: ten, tieu_de: …}`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "bang_truong: {cot: [stt, ten_truong, thoi_gian]}",
        right: "bang_truong: {cot: [stt, ten, thoi_gian]}",
    },
};

pub static HINH_THUC_SAO_LA: Rule = Rule {
    name: "hinh-thuc-sao-la",
    severity: Severity::Error,
    milder: None,
    says: "Hình thức sao này không có trong Nghị định 30/2020/NĐ-CP.",
    advice: "Ghi một trong: `sao_y`, `sao_luc`, `trich_sao`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "ban_sao: {hinh_thuc: sao, ngay: 20/01/2027, nguoi_ky: {chuc_vu: Chủ tịch}}",
        right: "ban_sao: {hinh_thuc: sao_y, ngay: 20/01/2027, nguoi_ky: {chuc_vu: Chủ tịch}}",
    },
};

pub static DO_KHAN_LA: Rule = Rule {
    name: "do-khan-la",
    severity: Severity::Error,
    milder: None,
    says: "Độ khẩn ghi ở đây không có trong danh mục.",
    advice: "Ghi một trong: `khan`, `thuong_khan`, `hoa_toc`; văn bản không khẩn thì xóa `do_khan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 05/12/2026, do_khan: rat_khan}",
        right: "van_ban: {ngay: 05/12/2026, do_khan: thuong_khan}",
    },
};

pub static LOAI_HOI_NGHI_LA: Rule = Rule {
    name: "loai-hoi-nghi-la",
    severity: Severity::Error,
    milder: None,
    says: "Không rõ đây là loại họp nào.",
    advice: "Ghi ở `hoi_nghi.loai` một trong: Hội nghị, cuộc họp, phiên họp, buổi làm việc, buổi giao ban, Hội thảo, Tọa đàm.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_nghi:
  loai: gặp gỡ
  ten: triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
        right: "\
hoi_nghi:
  loai: Hội nghị
  ten: triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
    },
};

pub static TO_CHUC_LAI_LA: Rule = Rule {
    name: "to-chuc-lai-la",
    severity: Severity::Error,
    milder: None,
    says: "Hình thức tổ chức lại trường ghi ở đây không có trong danh mục.",
    advice: "Ghi một trong các hình thức mà gợi ý nêu, như `sap_nhap` hoặc `hop_nhat`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    to_chuc_lai:
      loai: nhap_truong
      ngay: 01/8/2026
      tu:
        - {ten: Trường THCS A, cong_nhan: chua}
        - {ten: Trường THCS B, cong_nhan: chua}",
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
