//! Rules of targets and recognitions under the regimes.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Công nhận và mục tiêu theo quy định.
pub static ACCREDITATION: Theme = Theme {
    title: "Công nhận và mục tiêu theo quy định",
    rules: &[
        &MUC_TIEU_KHONG_HOP,
        &MUC_TIEU_NGOAI_QUY_DINH,
        &MUC_DO_KHONG_HOP,
        &CHUA_DU_DIEU_KIEN,
        &HET_HAN_KHONG_MUC_TIEU,
        &THAM_QUYEN_CHUA_RO,
        &CHUYEN_TIEP_KHONG_HOP,
        &THU_HOI_SAI_NGAY,
        &TO_CHUC_LAI_CHUA_RO,
        &TIEU_CHI_SAI_CAP,
        &TIEU_CHI_LA,
        &THIEU_TIEU_CHI,
        &MUC_LECH,
        &CHUA_RO_HAN,
        &HAN_LECH_NGAY_CONG_NHAN,
        &CONG_NHAN_TRAI_TO_CHUC_LAI,
    ],
};

pub static MUC_TIEU_KHONG_HOP: Rule = Rule {
    name: "muc-tieu-khong-hop",
    severity: Severity::Warning,
    milder: None,
    says: "Loại hoặc thời gian của mục tiêu không hợp với kết quả công nhận mà trường đang có.",
    advice: "Ghi loại mục tiêu hoặc tháng như gợi ý; nếu kết quả công nhận sai thì sửa `cong_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 5}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
    },
};

pub static MUC_TIEU_NGOAI_QUY_DINH: Rule = Rule {
    name: "muc-tieu-ngoai-quy-dinh",
    severity: Severity::Error,
    milder: None,
    says: "Quy định vào ngày của văn bản không có mục tiêu này.",
    advice: "Ghi loại mục tiêu mà gợi ý nêu, hoặc ghi `muc_tieu: khong`; việc khác của trường ghi ở `noi_dung`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: danh_gia_ngoai, kdclgd: 1, thang: 5}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
    },
};

pub static MUC_DO_KHONG_HOP: Rule = Rule {
    name: "muc-do-khong-hop",
    severity: Severity::Warning,
    milder: None,
    says: "Mức độ ghi ở đây không có trong quy định, không dành cho cấp học này, hoặc hai mức độ không đi với nhau.",
    advice: "Sửa `chuan_quoc_gia` hoặc `kdclgd` theo điều khoản mà thông báo nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 2, kdclgd: 1, thang: 5}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, kdclgd: 1, thang: 5}",
    },
};

pub static CHUA_DU_DIEU_KIEN: Rule = Rule {
    name: "chua-du-dieu-kien",
    severity: Severity::Warning,
    milder: None,
    says: "Theo dữ kiện, trường chưa đủ điều kiện cho mục tiêu này.",
    advice: "Sửa `tu_danh_gia`, `khoa_hoan_thanh` của trường nếu ghi sai; nếu đúng thì hạ mục tiêu hoặc ghi `muc_tieu: khong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    khoa_hoan_thanh: false
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    khoa_hoan_thanh: true
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 5}",
    },
};

pub static HET_HAN_KHONG_MUC_TIEU: Rule = Rule {
    name: "het-han-khong-muc-tieu",
    severity: Severity::Warning,
    milder: None,
    says: "Kết quả công nhận của trường đã hoặc sẽ hết hạn trong kỳ mà trường không có mục tiêu.",
    advice: "Ghi `muc_tieu: {loai: cong_nhan_lai, …}` cho trường.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/2022}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, kdclgd: 2, ngay: 20/5/2022}
    muc_tieu: {loai: cong_nhan_lai, chuan_quoc_gia: 1, thang: 6}",
    },
};

pub static THAM_QUYEN_CHUA_RO: Rule = Rule {
    name: "tham-quyen-chua-ro",
    severity: Severity::Warning,
    milder: None,
    says: "Chưa rõ ai có thẩm quyền: cơ quan công nhận trường vào ngày của văn bản, hoặc cơ quan và người đứng đầu ban hành Quyết định.",
    advice: "Với Quyết định, ghi `tham_quyen: nguoi-dung-dau` hoặc `tham_quyen: co-quan` ở `van_ban` hoặc ở đầu mẫu; với việc công nhận, đối chiếu văn bản phân cấp của tỉnh.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
---
> Căn cứ tình hình thực tế;

# Thành lập Hội đồng tự đánh giá.",
        right: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
tham_quyen: nguoi-dung-dau
---
> Căn cứ tình hình thực tế;

# Thành lập Hội đồng tự đánh giá.",
    },
};

pub static CHUYEN_TIEP_KHONG_HOP: Rule = Rule {
    name: "chuyen-tiep-khong-hop",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Trường không được chuyển tiếp theo quy định cũ như `chuyen_tiep` ghi, hoặc chưa rõ có được không.",
    advice: "Ghi rõ ngày của thông báo chấp nhận hồ sơ ở `chuyen_tiep`; nếu trường không thuộc diện chuyển tiếp thì xóa `chuyen_tiep`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    chuyen_tiep: {so_ky_hieu: 123/TB-SGDĐT, ngay: 15/8/2026}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    chuyen_tiep: {so_ky_hieu: 123/TB-SGDĐT, ngay: 15/6/2026}",
    },
};

pub static THU_HOI_SAI_NGAY: Rule = Rule {
    name: "thu-hoi-sai-ngay",
    severity: Severity::Error,
    milder: None,
    says: "Ngày thu hồi kết quả công nhận có trước ngày công nhận, hoặc sau ngày của văn bản.",
    advice: "Sửa ngày thu hồi, ngày công nhận hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024, thu_hoi: 20/5/2023}
    muc_tieu: khong",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024, thu_hoi: 20/5/2025}
    muc_tieu: khong",
    },
};

pub static TO_CHUC_LAI_CHUA_RO: Rule = Rule {
    name: "to-chuc-lai-chua-ro",
    severity: Severity::Warning,
    milder: None,
    says: "Chưa rõ trường sau khi tổ chức lại còn giữ kết quả công nhận không.",
    advice: "Ghi ở `tu` của `to_chuc_lai` đủ `cong_nhan` của từng trường cũ, có `ngay` hoặc `den`; trường chưa được công nhận thì ghi `cong_nhan: chua`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    muc_tieu: khong
    to_chuc_lai:
      loai: sap_nhap
      ngay: 01/8/2026
      tu:
        - {ten: Trường THCS A, cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}}
        - {ten: Trường THCS B}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    muc_tieu: khong
    to_chuc_lai:
      loai: sap_nhap
      ngay: 01/8/2026
      tu:
        - {ten: Trường THCS A, cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}}
        - {ten: Trường THCS B, cong_nhan: chua}",
    },
};

pub static TIEU_CHI_SAI_CAP: Rule = Rule {
    name: "tieu-chi-sai-cap",
    severity: Severity::Error,
    milder: None,
    says: "Tiêu chí tự đánh giá ghi không theo cấp học của trường.",
    advice: "Trường một cấp học ghi thẳng các tiêu chí; trường nhiều cấp học ghi tiêu chí của từng cấp.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia: {tieu_chi: {tieu_hoc: {\"1.1\": 1}}}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia: {muc: 1}",
    },
};

pub static TIEU_CHI_LA: Rule = Rule {
    name: "tieu-chi-la",
    severity: Severity::Error,
    milder: None,
    says: "Quy định không có tiêu chí mang tên này.",
    advice: "Gõ lại tên tiêu chí như gợi ý liệt kê.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia: {tieu_chi: {\"9.9\": 1}}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia: {muc: 1}",
    },
};

pub static THIEU_TIEU_CHI: Rule = Rule {
    name: "thieu-tieu-chi",
    severity: Severity::Error,
    milder: None,
    says: "Chưa ghi đủ các tiêu chí nên chưa tính được mức tự đánh giá.",
    advice: "Ghi đủ các tiêu chí (0 là không đạt Mức 1), hoặc chỉ ghi `muc`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia: {tieu_chi: {\"1.1\": 1}}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia: {muc: 1}",
    },
};

pub static MUC_LECH: Rule = Rule {
    name: "muc-lech",
    severity: Severity::Error,
    milder: None,
    says: "Mức tự đánh giá đã ghi khác với mức tính từ các tiêu chí.",
    advice: "Sửa `tu_danh_gia.muc` hoặc tiêu chí ghi sai; có thể xóa `muc` để dùng mức tính được.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia:
      muc: 2
      tieu_chi: {\"1.1\": 1, \"1.2\": 1, \"1.3\": 1, \"1.4\": 1, \"2.1\": 1, \"2.2\": 1, \"2.3\": 1, \"3.1\": 1, \"3.2\": 1, \"3.3\": 1, \"3.4\": 1, \"3.5\": 1, \"4.1\": 1, \"4.2\": 1, \"4.3\": 1}",
        right: "\
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: khong
    tu_danh_gia:
      muc: 1
      tieu_chi: {\"1.1\": 1, \"1.2\": 1, \"1.3\": 1, \"1.4\": 1, \"2.1\": 1, \"2.2\": 1, \"2.3\": 1, \"3.1\": 1, \"3.2\": 1, \"3.3\": 1, \"3.4\": 1, \"3.5\": 1, \"4.1\": 1, \"4.2\": 1, \"4.3\": 1}",
    },
};

pub static CHUA_RO_HAN: Rule = Rule {
    name: "chua-ro-han",
    severity: Severity::Warning,
    milder: None,
    says: "Không rõ công nhận của trường có hết hạn trong kỳ kế hoạch không, mà trường không có mục tiêu.",
    advice: "Ghi `ngay` hoặc `den` vào `cong_nhan`; đã hết hạn thì ghi mục tiêu công nhận lại.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "cong_nhan: {chuan_quoc_gia: 1}, muc_tieu: khong",
        right: "cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2024}, muc_tieu: khong",
    },
};

pub static HAN_LECH_NGAY_CONG_NHAN: Rule = Rule {
    name: "han-lech-ngay-cong-nhan",
    severity: Severity::Warning,
    milder: None,
    says: "Ngày hết giá trị ghi trên giấy không phải là ngày tính từ ngày công nhận theo quy định.",
    advice: "Sửa `ngay` hoặc `den`, ngày nào sai so với giấy thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "ngay: 20/5/2022, den: 20/5/2032",
        right: "ngay: 20/5/2022, den: 20/5/2027",
    },
};

pub static CONG_NHAN_TRAI_TO_CHUC_LAI: Rule = Rule {
    name: "cong-nhan-trai-to-chuc-lai",
    severity: Severity::Held,
    milder: None,
    says: "Công nhận ghi cho trường trái với việc sáp nhập, hợp nhất đã ghi.",
    advice: "Ghi công nhận của trường cũ ở `tu`, trong `cong_nhan` của trường ấy.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "to_chuc_lai: {loai: hop_nhat, ngay: 01/9/2026, …}, cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2022}",
        right: "to_chuc_lai: {loai: hop_nhat, ngay: 01/9/2026, tu: [{ten: Trường A, cong_nhan: {chuan_quoc_gia: 1, ngay: 20/5/2022}}, …]}",
    },
};
