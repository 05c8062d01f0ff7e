//! Rules of schools and their recognitions.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Trường và kết quả công nhận.
pub static SCHOOLS: Theme = Theme {
    title: "Trường và kết quả công nhận",
    rules: &[
        &CAP_HOC_LECH_TEN,
        &TRUONG_TRUNG,
        &HAI_TRUONG_MOT_TEN,
        &TEN_TRUONG_LA,
        &CONG_NHAN_SAU_VAN_BAN,
        &CONG_NHAN_QUA_SOM,
        &HET_HAN_TRUOC_CONG_NHAN,
        &CONG_NHAN_TRUNG,
        &CONG_NHAN_MAU_THUAN,
        &CONG_NHAN_LUI_MUC,
        &NGAY_QUYET_DINH_LECH,
        &NGAY_TRONG_QUYET_DINH,
    ],
};

pub static CAP_HOC_LECH_TEN: Rule = Rule {
    name: "cap-hoc-lech-ten",
    severity: Severity::Held,
    milder: Some(Severity::Warning),
    says: "Tên trường nói một cấp học khác với cấp học đã ghi.",
    advice: "Sửa `cap_hoc` hoặc `ten` của trường, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: mam_non
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

pub static TRUONG_TRUNG: Rule = Rule {
    name: "truong-trung",
    severity: Severity::Held,
    milder: None,
    says: "Một trường được ghi hai lần, cũng khi cách viết có khác, nên mọi số cộng đều tính hai lần.",
    advice: "Xóa một dòng; nếu là hai trường trùng tên thì ghi `xa` của từng trường, hoặc ghi `chap_nhan` với lý do.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
  - ten: TRƯỜNG THCS SỐ 1
    cap_hoc: thcs
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

pub static CONG_NHAN_SAU_VAN_BAN: Rule = Rule {
    name: "cong-nhan-sau-van-ban",
    severity: Severity::Error,
    milder: None,
    says: "Trường được công nhận sau ngày của văn bản.",
    advice: "Sửa `cong_nhan.ngay` hoặc `van_ban.ngay`; việc sẽ làm thì ghi ở `muc_tieu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2034}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}
    muc_tieu: khong",
    },
};

pub static CONG_NHAN_QUA_SOM: Rule = Rule {
    name: "cong-nhan-qua-som",
    severity: Severity::Held,
    milder: None,
    says: "Ngày công nhận có trước khi có quy định về việc công nhận ấy.",
    advice: "Kiểm tra năm trên quyết định công nhận, rồi sửa `cong_nhan.ngay`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/1994}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}
    muc_tieu: khong",
    },
};

pub static HET_HAN_TRUOC_CONG_NHAN: Rule = Rule {
    name: "het-han-truoc-cong-nhan",
    severity: Severity::Error,
    milder: None,
    says: "Kết quả công nhận hết giá trị trước ngày công nhận hoặc ngay trong ngày ấy.",
    advice: "Sửa `ngay` hoặc `den` của `cong_nhan`; `den` là ngày hết giá trị ghi trên Bằng, có thể để trống.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024, den: 20/5/2019}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024, den: 20/5/2029}
    muc_tieu: khong",
    },
};

pub static CONG_NHAN_TRUNG: Rule = Rule {
    name: "cong-nhan-trung",
    severity: Severity::Warning,
    milder: None,
    says: "Một lần công nhận được ghi hai lần.",
    advice: "Xóa một lần ở `cong_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 20/5/2024}
      - {chuan_quoc_gia: 1, ngay: 20/5/2024}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 20/5/2024}
    muc_tieu: khong",
    },
};

pub static CONG_NHAN_MAU_THUAN: Rule = Rule {
    name: "cong-nhan-mau-thuan",
    severity: Severity::Held,
    milder: None,
    says: "Hai lần công nhận cùng ngày ghi hai mức độ khác nhau.",
    advice: "Giữ lần đúng với quyết định công nhận, xóa lần kia.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 20/5/2024}
      - {chuan_quoc_gia: 2, ngay: 20/5/2024}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 20/5/2024}
    muc_tieu: khong",
    },
};

pub static CONG_NHAN_LUI_MUC: Rule = Rule {
    name: "cong-nhan-lui-muc",
    severity: Severity::Warning,
    milder: None,
    says: "Trường đang đạt một mức độ mà lần công nhận sau lại ở mức độ thấp hơn.",
    advice: "Kiểm tra mức độ và ngày của hai lần công nhận, sửa lần sai.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 2, ngay: 20/5/2023}
      - {chuan_quoc_gia: 1, ngay: 20/5/2025}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan:
      - {chuan_quoc_gia: 1, ngay: 20/5/2023}
      - {chuan_quoc_gia: 2, ngay: 20/5/2025}
    muc_tieu: khong",
    },
};

pub static NGAY_QUYET_DINH_LECH: Rule = Rule {
    name: "ngay-quyet-dinh-lech",
    severity: Severity::Held,
    milder: None,
    says: "Ngày công nhận khác ngày ghi trong quyết định.",
    advice: "Sửa `ngay` hoặc `quyet_dinh`, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "quyet_dinh: 12/QĐ-UBND ngày 05/3/2022, ngay: 05/3/2023",
        right: "quyet_dinh: 12/QĐ-UBND, ngay: 05/3/2022",
    },
};

pub static NGAY_TRONG_QUYET_DINH: Rule = Rule {
    name: "ngay-trong-quyet-dinh",
    severity: Severity::Warning,
    milder: None,
    says: "Quyết định có ghi ngày, nhưng ngày công nhận để trống nên không tính được hạn.",
    advice: "Ghi ngày ấy ở `ngay`, hoặc ở cột \"Ngày công nhận\".",
    example: Example {
        input: ExampleInput::Words,
        wrong: "quyet_dinh: 12/QĐ-UBND ngày 05/3/2022",
        right: "quyet_dinh: 12/QĐ-UBND, ngay: 05/3/2022",
    },
};

pub static HAI_TRUONG_MOT_TEN: Rule = Rule {
    name: "hai-truong-mot-ten",
    severity: Severity::Held,
    milder: None,
    says: "Một tên ghi hai trường, nên hai trường được đếm là một.",
    advice: "Ghi mỗi trường một dòng.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Lê Lợi; Trường THCS Trần Phú
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Lê Lợi
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};

pub static TEN_TRUONG_LA: Rule = Rule {
    name: "ten-truong-la",
    severity: Severity::Warning,
    milder: None,
    says: "Tên trường không có chữ nào.",
    advice: "Ghi tên của trường; trong bảng, xem cột tên có bị lệch không.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: 2027
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Lê Lợi
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong",
    },
};
