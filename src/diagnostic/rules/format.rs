//! Rules of who issues and who signs.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Cơ quan ban hành và người ký.
pub static FORMAT: Theme = Theme {
    title: "Cơ quan ban hành và người ký",
    rules: &[
        &DIA_DANH_CHUA_DU,
        &THIEU_CO_QUAN_CHU_QUAN,
        &THIEU_VIET_TAT,
        &THIEU_KY_HIEU,
        &THIEU_QUYEN_HAN,
        &QUYEN_HAN_CHUA_RO,
        &QUYEN_HAN_LECH,
        &THAM_QUYEN_LECH,
        &HOC_HAM_HOC_VI,
        &HO_TEN_THUA_CHU,
        &THIEU_NGUOI_KY_CUNG,
    ],
};

pub static DIA_DANH_CHUA_DU: Rule = Rule {
    name: "dia-danh-chua-du",
    severity: Severity::Warning,
    milder: None,
    says: "Địa danh là tên người, sự kiện hoặc chữ số, phải ghi đủ loại đơn vị.",
    advice: "Ghi ở `co_quan.dia_danh` cả loại đơn vị, như `dia_danh: Phường 1 Bảo Lộc`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
co_quan:
  ten: Ủy ban nhân dân Phường 1 Bảo Lộc
  dia_danh: 1 Bảo Lộc
  cap_tren: UBND tỉnh Lâm Đồng
  tham_muu: Phòng Văn hóa - Xã hội
noi_nhan:
  - Các phòng, đơn vị thuộc UBND phường
  - Các trường",
        right: "\
co_quan:
  ten: Ủy ban nhân dân Phường 1 Bảo Lộc
  dia_danh: Phường 1 Bảo Lộc
  cap_tren: UBND tỉnh Lâm Đồng
  tham_muu: Phòng Văn hóa - Xã hội
noi_nhan:
  - Các phòng, đơn vị thuộc UBND phường
  - Các trường",
    },
};

pub static THIEU_CO_QUAN_CHU_QUAN: Rule = Rule {
    name: "thieu-co-quan-chu-quan",
    severity: Severity::Warning,
    milder: None,
    says: "Cơ quan ban hành có cơ quan chủ quản mà không rõ là cơ quan nào, nên dòng ấy bị bỏ trống.",
    advice: "Ghi `co_quan.chu_quan`, như `chu_quan: UBND tỉnh Lâm Đồng`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`co_quan: {ten: Sở Giáo dục và Đào tạo, dia_danh: Lâm Đồng}`",
        right: "`co_quan: {ten: Sở Giáo dục và Đào tạo, chu_quan: UBND tỉnh Lâm Đồng, dia_danh: Lâm Đồng}`",
    },
};

pub static THIEU_VIET_TAT: Rule = Rule {
    name: "thieu-viet-tat",
    severity: Severity::Error,
    milder: None,
    says: "Không suy ra được chữ viết tắt của cơ quan ban hành cho ký hiệu văn bản.",
    advice: "Ghi `co_quan.viet_tat`, như `viet_tat: BQL`, hoặc cả ký hiệu ở `van_ban.ky_hieu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
co_quan:
  ten: Hội Khuyến học xã Đơn Dương
  dia_danh: Đơn Dương
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A, quyen_han: [CHỦ TỊCH]}",
        right: "\
co_quan:
  ten: Hội Khuyến học xã Đơn Dương
  viet_tat: HKH
  dia_danh: Đơn Dương
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A, quyen_han: [CHỦ TỊCH]}",
    },
};

pub static THIEU_KY_HIEU: Rule = Rule {
    name: "thieu-ky-hieu",
    severity: Severity::Error,
    milder: None,
    says: "Ký hiệu công văn cần chữ viết tắt của đơn vị soạn thảo, mà `luu` không nêu đơn vị nào.",
    advice: "Ghi đơn vị soạn thảo sau VT, như `luu: [VT, VHXH]`, hoặc cả ký hiệu ở `van_ban.ky_hieu`.",
    example: Example { input: ExampleInput::Words, wrong: "`luu: [VT]`", right: "`luu: [VT, VHXH]`" },
};

pub static THIEU_QUYEN_HAN: Rule = Rule {
    name: "thieu-quyen-han",
    severity: Severity::Error,
    milder: None,
    says: "Không rõ cơ quan ban hành do ai đứng đầu, nên không suy ra được quyền hạn của người ký.",
    advice: "Ghi `nguoi_ky.quyen_han`, mỗi dòng một mục, như `quyen_han: [KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN]`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
co_quan:
  ten: Hội Khuyến học xã Đơn Dương
  viet_tat: HKH
  dia_danh: Đơn Dương
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
        right: "\
co_quan:
  ten: Hội Khuyến học xã Đơn Dương
  viet_tat: HKH
  dia_danh: Đơn Dương
nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A, quyen_han: [CHỦ TỊCH]}",
    },
};

pub static QUYEN_HAN_CHUA_RO: Rule = Rule {
    name: "quyen-han-chua-ro",
    severity: Severity::Error,
    milder: None,
    says: "Chức vụ của người ký không hợp với cơ quan ban hành hoặc với `tham_quyen`.",
    advice: "Sửa `nguoi_ky.chuc_vu`; hoặc ghi `nguoi_ky.tham_quyen` (`tl`, `tuq`, `q`); hoặc ghi cả các dòng ở `nguoi_ky.quyen_han`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn A}",
        right: "nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn A, tham_quyen: tl}",
    },
};

pub static QUYEN_HAN_LECH: Rule = Rule {
    name: "quyen-han-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Quyết định thuộc thẩm quyền của người đứng đầu mà `quyen_han` lại ghi TM.",
    advice: "Xóa `nguoi_ky.quyen_han` để quyền hạn được tự ghi; nếu là của tập thể thì ghi `van_ban: {tham_quyen: co-quan}`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`quyen_han: [\"TM. ỦY BAN NHÂN DÂN\", CHỦ TỊCH]`",
        right: "`quyen_han: [CHỦ TỊCH]`",
    },
};

pub static THAM_QUYEN_LECH: Rule = Rule {
    name: "tham-quyen-lech",
    severity: Severity::Error,
    milder: None,
    says: "Dòng thẩm quyền ban hành gõ trong mẫu khác với cơ quan ban hành.",
    advice: "Xóa dòng này; thẩm quyền được tự in từ `co_quan.ten` và `tham_quyen` ở đầu mẫu.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Quyết định
trich_yeu: Về việc thành lập Hội đồng tự đánh giá
danh_so: dieu
tham_quyen: nguoi-dung-dau
---
> Căn cứ tình hình thực tế;

**CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KHÁC**

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

pub static HOC_HAM_HOC_VI: Rule = Rule {
    name: "hoc-ham-hoc-vi",
    severity: Severity::Warning,
    milder: None,
    says: "Trước họ tên người ký có học hàm, học vị hoặc danh hiệu.",
    advice: "Chỉ ghi họ tên ở `nguoi_ky.ho_ten`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: ThS. Nguyễn Văn A}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static HO_TEN_THUA_CHU: Rule = Rule {
    name: "ho-ten-thua-chu",
    severity: Severity::Warning,
    milder: None,
    says: "Ở họ tên người ký có cả chức vụ, cách xưng hô hoặc chữ \"đã ký\", và in ra như vậy.",
    advice: "Chỉ ghi họ tên ở `ho_ten`; chức vụ ghi ở `chuc_vu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Bà Trần Thị B}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Trần Thị B}",
    },
};

pub static THIEU_NGUOI_KY_CUNG: Rule = Rule {
    name: "thieu-nguoi-ky-cung",
    severity: Severity::Error,
    milder: None,
    says: "Loại văn bản này có từ hai người ký mà mới ghi một.",
    advice: "Biên bản: ghi thư ký ở `ky_cung`; hợp đồng, thỏa thuận: ghi các bên và người đại diện ở `cac_ben`.",
    example: Example {
        input: ExampleInput::Template,
        wrong: "\
---
loai: Biên bản
trich_yeu: Họp Hội đồng tự đánh giá
danh_so: la-ma
---
Nội dung.",
        right: "\
---
loai: Báo cáo
trich_yeu: Kết quả họp Hội đồng tự đánh giá
danh_so: la-ma
---
Nội dung.",
    },
};
