//! Rules of councils, appraisals and the decisions that follow.

use super::decisions::{
    BAO_CAO_NAM_LECH, BIEN_BAN_MAU_THUAN, CHUA_CO_TRUONG_DE_NGHI, CONG_NHAN_LAI_SOM, KHONG_DUNG_THAM_QUYEN,
    QUYET_DINH_LECH,
};
use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Hội đồng, thẩm định và quyết định.
pub static COUNCILS: Theme = Theme {
    title: "Hội đồng, thẩm định và quyết định",
    rules: &[
        &HOI_DONG_SAI_SO_NGUOI,
        &HOI_DONG_SAI_VAI_TRO,
        &HOI_DONG_TRUNG_NGUOI,
        &THANH_VIEN_LA,
        &NGUOI_KY_HOI_DONG_LA,
        &THANH_VIEN_KHONG_DOC_LAP,
        &HOP_THIEU_NGUOI,
        &HOP_TRUOC_THANH_LAP,
        &YEU_CAU_LECH,
        &PHIEU_LECH,
        &KHONG_CO_DA_SO,
        &KET_LUAN_THIEU_CAN_CU,
        &THIEU_LY_DO,
        &BIEN_BAN_MAU_THUAN,
        &KHONG_DUNG_THAM_QUYEN,
        &QUYET_DINH_LECH,
        &CHUA_CO_TRUONG_DE_NGHI,
        &QUYET_DINH_QUA_HAN,
        &CONG_NHAN_LAI_SOM,
        &THU_HOI_THIEU_CAN_CU,
        &BAO_CAO_NAM_LECH,
    ],
};

pub static HOI_DONG_SAI_SO_NGUOI: Rule = Rule {
    name: "hoi-dong-sai-so-nguoi",
    severity: Severity::Error,
    milder: None,
    says: "Số thành viên hội đồng không như quy định.",
    advice: "Sửa danh sách `thanh_vien` của hội đồng cho đủ số mà thông báo nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_dong_tu_danh_gia:
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Thư ký hội đồng trường, vai_tro: thu_ky}",
        right: "\
hoi_dong_tu_danh_gia:
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Thư ký hội đồng trường, vai_tro: thu_ky}
    - {ho_ten: Phạm Thị D, chuc_vu: Tổ trưởng}
    - {ho_ten: Hoàng Văn E, chuc_vu: Tổ trưởng}",
    },
};

pub static HOI_DONG_SAI_VAI_TRO: Rule = Rule {
    name: "hoi-dong-sai-vai-tro",
    severity: Severity::Error,
    milder: None,
    says: "Hội đồng chưa có Chủ tịch, Phó Chủ tịch, Thư ký, hoặc có hơn một Chủ tịch, Thư ký.",
    advice: "Ghi `vai_tro` của từng thành viên: `chu_tich`, `pho_chu_tich`, `thu_ky`; các ủy viên không cần ghi.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_dong_tu_danh_gia:
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Tổ trưởng}
    - {ho_ten: Phạm Thị D, chuc_vu: Tổ trưởng}
    - {ho_ten: Hoàng Văn E, chuc_vu: Tổ trưởng}",
        right: "\
hoi_dong_tu_danh_gia:
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Tổ trưởng, vai_tro: thu_ky}
    - {ho_ten: Phạm Thị D, chuc_vu: Tổ trưởng}
    - {ho_ten: Hoàng Văn E, chuc_vu: Tổ trưởng}",
    },
};

pub static HOI_DONG_TRUNG_NGUOI: Rule = Rule {
    name: "hoi-dong-trung-nguoi",
    severity: Severity::Error,
    milder: None,
    says: "Một người được ghi hai lần trong một hội đồng.",
    advice: "Bỏ một lần; hai người trùng tên thì ghi thêm tên đệm để phân biệt.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_dong_tu_danh_gia:
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Tổ trưởng, vai_tro: thu_ky}
    - {ho_ten: Phạm Thị D, chuc_vu: Tổ trưởng}
    - {ho_ten: Nguyễn Văn A, chuc_vu: Tổ trưởng}",
        right: "\
hoi_dong_tu_danh_gia:
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Hiệu trưởng, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Phó Hiệu trưởng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Tổ trưởng, vai_tro: thu_ky}
    - {ho_ten: Phạm Thị D, chuc_vu: Tổ trưởng}
    - {ho_ten: Hoàng Văn E, chuc_vu: Tổ trưởng}",
    },
};

/// A council of seven, for the examples below.
macro_rules! council {
    ($rest:literal) => {
        concat!(
            "\
hoi_dong_tham_dinh:
  quyet_dinh: {so_ky_hieu: 90/QĐ-SGDĐT, ngay: 02/11/2026}
  thanh_vien:
    - {ho_ten: Nguyễn Văn A, chuc_vu: Phó Giám đốc, vai_tro: chu_tich}
    - {ho_ten: Trần Thị B, chuc_vu: Trưởng phòng, vai_tro: pho_chu_tich}
    - {ho_ten: Lê Văn C, chuc_vu: Chuyên viên, vai_tro: thu_ky}
    - {ho_ten: Phạm Thị D, chuc_vu: Chuyên viên}
    - {ho_ten: Hoàng Văn E, chuc_vu: Hiệu trưởng}
    - {ho_ten: Vũ Thị G, chuc_vu: Hiệu trưởng}
    - ",
            $rest
        )
    };
}

pub static THANH_VIEN_LA: Rule = Rule {
    name: "thanh-vien-la",
    severity: Severity::Error,
    milder: None,
    says: "Người ghi ở đây không có trong danh sách hội đồng.",
    advice: "Chép họ và tên đúng như ở `hoi_dong_tham_dinh.thanh_vien`, hoặc thêm người đó vào danh sách.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
thanh_vien: Ngô Thị I"
        ),
        right: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
thanh_vien: Đỗ Văn H"
        ),
    },
};

pub static NGUOI_KY_HOI_DONG_LA: Rule = Rule {
    name: "nguoi-ky-hoi-dong-la",
    severity: Severity::Error,
    milder: None,
    says: "Người ký được ghi theo vai trò trong hội đồng, mà danh sách hội đồng không có vai trò đó.",
    advice: "Ghi hội đồng với `vai_tro` của từng người, hoặc ghi thẳng `ho_ten` thay cho `nguoi_ky.hoi_dong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
nguoi_ky: {chuc_vu: Thành viên Hội đồng, hoi_dong: thanh_vien}"
        ),
        right: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
thanh_vien: Đỗ Văn H
nguoi_ky: {chuc_vu: Thành viên Hội đồng, hoi_dong: thanh_vien}"
        ),
    },
};

pub static THANH_VIEN_KHONG_DOC_LAP: Rule = Rule {
    name: "thanh-vien-khong-doc-lap",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Thành viên hội đồng thẩm định đang hoặc đã công tác ở trường được thẩm định trong thời gian mà quy định không cho.",
    advice: "Cử người khác vào `hoi_dong_tham_dinh`; nếu ghi sai thì sửa `cong_tac` hoặc `don_vi` của thành viên.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên, cong_tac: [{truong: Trường THCS Số 1, den: 8/2024}]}
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}}"
        ),
        right: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên, cong_tac: [{truong: Trường THCS Số 1, den: 8/2019}]}
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}}"
        ),
    },
};

pub static HOP_THIEU_NGUOI: Rule = Rule {
    name: "hop-thieu-nguoi",
    severity: Severity::Error,
    milder: None,
    says: "Hội đồng thẩm định kết luận trong cuộc họp không đủ số thành viên tham dự.",
    advice: "Sửa `tham_dinh.hop.vang` nếu ghi sai; nếu đúng thì cuộc họp không hợp lệ, phải họp lại.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh:
      hop: {ngay: 20/11/2026, vang: [{ho_ten: Đỗ Văn H}, {ho_ten: Vũ Thị G}, {ho_ten: Hoàng Văn E}]}
      bieu_quyet: {cong_nhan: {khong: 4}}
      ly_do_dieu_kien: Thiếu phòng học bộ môn"
        ),
        right: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh:
      hop: {ngay: 20/11/2026, vang: [{ho_ten: Đỗ Văn H}, {ho_ten: Vũ Thị G}]}
      bieu_quyet: {cong_nhan: {khong: 5}}
      ly_do_dieu_kien: Thiếu phòng học bộ môn"
        ),
    },
};

pub static HOP_TRUOC_THANH_LAP: Rule = Rule {
    name: "hop-truoc-thanh-lap",
    severity: Severity::Error,
    milder: None,
    says: "Hội đồng thẩm định họp trước ngày quyết định thành lập hội đồng.",
    advice: "Sửa `tham_dinh.hop.ngay` hoặc `hoi_dong_tham_dinh.quyet_dinh.ngay`, ngày nào sai thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong, tham_dinh: {hop: {ngay: 20/10/2026}}}"
        ),
        right: council!(
            "{ho_ten: Đỗ Văn H, chuc_vu: Giáo viên}
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong, tham_dinh: {hop: {ngay: 20/11/2026}}}"
        ),
    },
};

pub static YEU_CAU_LECH: Rule = Rule {
    name: "yeu-cau-lech",
    severity: Severity::Error,
    milder: None,
    says: "Kết quả xem xét một yêu cầu công nhận khác với dữ kiện của trường.",
    advice: "Bỏ `dat` ở yêu cầu đó để chương trình tự suy ra, hoặc sửa dữ kiện của trường mà thông báo chỉ ra.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    khoa_hoan_thanh: khong
    tham_dinh: {dieu_kien: {khoa_hoan_thanh: {dat: co}}}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    khoa_hoan_thanh: khong
    tham_dinh: {dieu_kien: {khoa_hoan_thanh: {can_cu: Hồ sơ tuyển sinh}}}",
    },
};

pub static PHIEU_LECH: Rule = Rule {
    name: "phieu-lech",
    severity: Severity::Error,
    milder: None,
    says: "Số phiếu biểu quyết nhiều hơn số thành viên tham dự, hoặc hai lần biểu quyết có số phiếu khác nhau.",
    advice: "Sửa số phiếu ở `tham_dinh.bieu_quyet`, hoặc những người ghi ở `tham_dinh.hop.vang`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh:
      bieu_quyet: {muc: {khong: 7}, cong_nhan: {khong: 6}}
      ly_do_dieu_kien: Thiếu phòng học bộ môn",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh:
      bieu_quyet: {muc: {khong: 7}, cong_nhan: {khong: 7}}
      ly_do_dieu_kien: Thiếu phòng học bộ môn",
    },
};

pub static KHONG_CO_DA_SO: Rule = Rule {
    name: "khong-co-da-so",
    severity: Severity::Error,
    milder: None,
    says: "Không phương án nào được quá nửa số phiếu, nên Hội đồng chưa quyết định được.",
    advice: "Sửa số phiếu nếu ghi sai; nếu đúng thì Hội đồng biểu quyết lại.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh: {bieu_quyet: {muc: {khong: 3, muc_1: 3, muc_2: 1}}}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh: {bieu_quyet: {muc: {khong: 3, muc_1: 4}}}",
    },
};

pub static KET_LUAN_THIEU_CAN_CU: Rule = Rule {
    name: "ket-luan-thieu-can-cu",
    severity: Severity::Error,
    milder: None,
    says: "Kết luận hoặc đề nghị của Hội đồng thẩm định không được các tiêu chí, các yêu cầu công nhận hoặc kết quả biểu quyết chứng minh.",
    advice: "Sửa `tham_dinh.tieu_chi`, `tham_dinh.dieu_kien` hoặc `tham_dinh.bieu_quyet` nếu ghi sai; nếu đúng thì sửa kết luận.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    khoa_hoan_thanh: co
    tu_danh_gia: {muc: 1, so_nam: 3}
    tham_dinh:
      tieu_chi: {\"1.1\": 1, \"1.2\": 1, \"1.3\": 1, \"1.4\": 1, \"2.1\": 1, \"2.2\": 1, \"2.3\": 1, \"3.1\": 1, \"3.2\": 1, \"3.3\": 1, \"3.4\": 1, \"3.5\": 1, \"4.1\": 1, \"4.2\": 1, \"4.3\": 1}
      dieu_kien: {co_so_vat_chat: {dat: co}}
      ket_luan: {muc: 1, muc_do: 2}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    khoa_hoan_thanh: co
    tu_danh_gia: {muc: 1, so_nam: 3}
    tham_dinh:
      tieu_chi: {\"1.1\": 1, \"1.2\": 1, \"1.3\": 1, \"1.4\": 1, \"2.1\": 1, \"2.2\": 1, \"2.3\": 1, \"3.1\": 1, \"3.2\": 1, \"3.3\": 1, \"3.4\": 1, \"3.5\": 1, \"4.1\": 1, \"4.2\": 1, \"4.3\": 1}
      dieu_kien: {co_so_vat_chat: {dat: co}}
      ket_luan: {muc: 1, muc_do: 1}",
    },
};

pub static THIEU_LY_DO: Rule = Rule {
    name: "thieu-ly-do",
    severity: Severity::Warning,
    milder: None,
    says: "Hội đồng xác định khác kết quả tự đánh giá, hoặc không đề nghị công nhận, mà dữ kiện chưa có lý do.",
    advice: "Ghi lý do ở `tham_dinh.ly_do_muc` hoặc `tham_dinh.ly_do_dieu_kien`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh: {ket_luan: {muc_do: 0}}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tham_dinh: {ket_luan: {muc_do: 0}, ly_do_dieu_kien: Thiếu phòng học bộ môn}",
    },
};

pub static QUYET_DINH_QUA_HAN: Rule = Rule {
    name: "quyet-dinh-qua-han",
    severity: Severity::Warning,
    milder: None,
    says: "Quyết định công nhận đề ngày sau thời hạn kể từ khi Hội đồng thẩm định thông qua biên bản.",
    advice: "Sửa ngày của quyết định hoặc của cuộc họp nếu ghi sai; nếu thời hạn rơi vào ngày nghỉ lễ thì ghi lý do vào `chap_nhan`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "tham_dinh: {hop: {ngay: 20/3/2027}}, quyet_dinh_cong_nhan: {so_ky_hieu: 1300/QĐ-SGDĐT, ngay: 12/4/2027}",
        right: "tham_dinh: {hop: {ngay: 20/3/2027}}, quyet_dinh_cong_nhan: {so_ky_hieu: 1300/QĐ-SGDĐT, ngay: 01/4/2027}",
    },
};

pub static THU_HOI_THIEU_CAN_CU: Rule = Rule {
    name: "thu-hoi-thieu-can-cu",
    severity: Severity::Warning,
    milder: None,
    says: "Thu hồi vì trường không còn đáp ứng yêu cầu, mà chưa có văn bản yêu cầu khắc phục hoặc chưa hết thời hạn khắc phục; hoặc thu hồi kết quả đã hết thời hạn.",
    advice: "Ghi văn bản của Sở yêu cầu trường khắc phục ở `yeu_cau_khac_phuc`, có `han`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024, thu_hoi: 20/5/2025, ly_do_thu_hoi: khong_con_dap_ung}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024, thu_hoi: 20/5/2025, ly_do_thu_hoi: khong_con_dap_ung, yeu_cau_khac_phuc: {so_ky_hieu: 456/SGDĐT-QLCL, ngay: 10/9/2024, han: 10/3/2025}}
    muc_tieu: khong",
    },
};
