//! Rules of facts that contradict each other.

use super::rule::{Example, ExampleInput, Rule, Theme};
use super::sessions::{KY_HOP_SAI, THIEU_KY_HOP};
use crate::diagnostic::severity::Severity;

/// Dữ kiện trái nhau trong văn bản.
pub static CONTRADICTIONS: Theme = Theme {
    title: "Dữ kiện trái nhau trong văn bản",
    rules: &[
        &NGAY_LECH_KY,
        &TRICH_YEU_LECH_KY,
        &SO_NGAY_LECH,
        &CAN_CU_SAU_VAN_BAN,
        &CAN_CU_TRUNG,
        &NOI_NHAN_TRUNG,
        &KINH_GUI_TRUNG,
        &HOI_NGHI_SAU_VAN_BAN,
        &HOI_NGHI_TRUOC_GIAY_MOI,
        &GIO_HOP_NGUOC,
        &NGAY_NGUOC,
        &HOP_DONG_LECH,
        &THIEU_KY_HOP,
        &KY_HOP_SAI,
        &HOI_NGHI_LECH_KY,
        &LOAI_HOI_NGHI_LECH,
        &HAN_TRUOC_VAN_BAN,
        &HAN_TRUOC_KY,
        &HAN_SAU_MUC_TIEU,
        &MUC_TIEU_TRUOC_VAN_BAN,
        &NGUOI_KY_KHAC_CO_QUAN,
        &DIA_DANH_KHAC_CO_QUAN,
        &CAP_TREN_KHAC_TINH,
    ],
};

pub static NGAY_LECH_KY: Rule = Rule {
    name: "ngay-lech-ky",
    severity: Severity::Warning,
    milder: None,
    says: "Ngày của văn bản sớm hơn kỳ của nó quá lâu, hoặc khi kỳ đã qua.",
    advice: "Sửa `van_ban.ngay` hoặc kỳ (`nam`, `nam_hoc`, `giai_doan`), chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 05/12/2028}",
        right: "van_ban: {ngay: 05/12/2026}",
    },
};

pub static TRICH_YEU_LECH_KY: Rule = Rule {
    name: "trich-yeu-lech-ky",
    severity: Severity::Held,
    milder: Some(Severity::Warning),
    says: "Trích yếu gõ tay nói một năm hoặc giai đoạn khác với kỳ của văn bản.",
    advice: "Sửa năm ở `van_ban.trich_yeu`, hoặc xóa `trich_yeu` để mẫu tự ghi.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "van_ban: {ngay: 05/12/2026, trich_yeu: Xây dựng trường đạt chuẩn quốc gia năm 2025}",
        right: "van_ban: {ngay: 05/12/2026, trich_yeu: Xây dựng trường đạt chuẩn quốc gia năm 2027}",
    },
};

pub static SO_NGAY_LECH: Rule = Rule {
    name: "so-ngay-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Năm trong ký hiệu của một căn cứ khác với ngày ghi cho căn cứ ấy.",
    advice: "Sửa `so_ky_hieu` hoặc `ngay` của căn cứ, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
can_cu:
  - loai: Nghị quyết
    so_ky_hieu: 12/2024/NQ-HĐND
    ngay: 10/7/2025
    co_quan: HĐND tỉnh Lâm Đồng
    trich_yeu: quy định mức hỗ trợ",
        right: "\
can_cu:
  - loai: Nghị quyết
    so_ky_hieu: 12/2025/NQ-HĐND
    ngay: 10/7/2025
    co_quan: HĐND tỉnh Lâm Đồng
    trich_yeu: quy định mức hỗ trợ",
    },
};

pub static CAN_CU_SAU_VAN_BAN: Rule = Rule {
    name: "can-cu-sau-van-ban",
    severity: Severity::Held,
    milder: None,
    says: "Căn cứ có ngày sau ngày của văn bản.",
    advice: "Sửa `ngay` của căn cứ hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
can_cu:
  - loai: Kế hoạch
    so_ky_hieu: 12/KH-UBND
    ngay: 16/01/2027
    co_quan: UBND tỉnh Lâm Đồng
    trich_yeu: bảo đảm chất lượng giáo dục năm 2027",
        right: "\
can_cu:
  - loai: Kế hoạch
    so_ky_hieu: 12/KH-UBND
    ngay: 16/11/2026
    co_quan: UBND tỉnh Lâm Đồng
    trich_yeu: bảo đảm chất lượng giáo dục năm 2027",
    },
};

pub static CAN_CU_TRUNG: Rule = Rule {
    name: "can-cu-trung",
    severity: Severity::Warning,
    milder: None,
    says: "Một căn cứ được ghi hai lần.",
    advice: "Xóa một dòng ở `can_cu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "can_cu: [tt-57-2026-bgddt, tt-57-2026-bgddt]",
        right: "can_cu: [tt-57-2026-bgddt]",
    },
};

pub static NOI_NHAN_TRUNG: Rule = Rule {
    name: "noi-nhan-trung",
    severity: Severity::Warning,
    milder: None,
    says: "Một nơi nhận được ghi hai lần.",
    advice: "Xóa một dòng ở `noi_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
noi_nhan:
  - Sở Giáo dục và Đào tạo (để b/c)
  - Sở Giáo dục và Đào tạo (để b/c)
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
        right: "\
noi_nhan:
  - Sở Giáo dục và Đào tạo (để b/c)
  - Các phòng, đơn vị thuộc UBND xã
  - Các trường",
    },
};

pub static KINH_GUI_TRUNG: Rule = Rule {
    name: "kinh-gui-trung",
    severity: Severity::Warning,
    milder: None,
    says: "Một nơi kính gửi được ghi hai lần.",
    advice: "Xóa một dòng ở `kinh_gui`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "kinh_gui: [UBND tỉnh Lâm Đồng, UBND tỉnh Lâm Đồng]",
        right: "kinh_gui: [UBND tỉnh Lâm Đồng]",
    },
};

pub static HOI_NGHI_SAU_VAN_BAN: Rule = Rule {
    name: "hoi-nghi-sau-van-ban",
    severity: Severity::Held,
    milder: None,
    says: "Hội nghị họp sau ngày của văn bản nói về nó (thông báo kết luận, biên bản).",
    advice: "Sửa `hoi_nghi.ngay` hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 15/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
        right: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
    },
};

pub static HOI_NGHI_LECH_KY: Rule = Rule {
    name: "hoi-nghi-lech-ky",
    severity: Severity::Warning,
    milder: None,
    says: "Tên hội nghị nói đến một năm cách xa kỳ của văn bản.",
    advice: "Sửa `hoi_nghi.ten` hoặc kỳ của văn bản, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2017
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
        right: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
    },
};

pub static LOAI_HOI_NGHI_LECH: Rule = Rule {
    name: "loai-hoi-nghi-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Trích yếu và `hoi_nghi` nói hai loại họp khác nhau.",
    advice: "Ghi cùng một loại ở `hoi_nghi.loai` (hoặc đầu `hoi_nghi.ten`) và `van_ban.trich_yeu`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
van_ban: {ngay: 05/12/2026, trich_yeu: Kết luận cuộc họp triển khai công tác năm 2027}
hoi_nghi:
  loai: Hội nghị
  ten: triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
        right: "\
van_ban: {ngay: 05/12/2026, trich_yeu: Kết luận Hội nghị triển khai công tác năm 2027}
hoi_nghi:
  loai: Hội nghị
  ten: triển khai công tác năm 2027
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
    },
};

pub static HAN_TRUOC_VAN_BAN: Rule = Rule {
    name: "han-truoc-van-ban",
    severity: Severity::Held,
    milder: None,
    says: "Hạn báo cáo, hoặc thời hạn của một nhiệm vụ, đã qua vào ngày của văn bản.",
    advice: "Sửa `bao_cao.han`, `nhiem_vu.han` hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "bao_cao: {han: 20/11/2026}",
        right: "bao_cao: {han: 20/11/2027}",
    },
};

pub static HAN_TRUOC_KY: Rule = Rule {
    name: "han-truoc-ky",
    severity: Severity::Warning,
    milder: None,
    says: "Hạn báo cáo có trước khi kỳ của văn bản bắt đầu.",
    advice: "Sửa `bao_cao.han`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "bao_cao: {han: 20/12/2026}",
        right: "bao_cao: {han: 20/12/2027}",
    },
};

pub static HAN_SAU_MUC_TIEU: Rule = Rule {
    name: "han-sau-muc-tieu",
    severity: Severity::Warning,
    milder: None,
    says: "Hạn tự đánh giá có sau khi một trường dự kiến được xem xét công nhận.",
    advice: "Ghi `han` trước thời gian của mục tiêu sớm nhất, hoặc thêm một nhiệm vụ riêng cho trường được xem xét sớm hơn.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong: [{ten: Trường THCS B, cap_hoc: thcs, muc_tieu: {loai: cong_nhan_moi, thang: 4}}]
nhiem_vu: [{noi_dung: Hoàn thành tự đánh giá, chu_tri: Các trường, han: 15/6/2027}]",
        right: "\
truong: [{ten: Trường THCS B, cap_hoc: thcs, muc_tieu: {loai: cong_nhan_moi, thang: 4}}]
nhiem_vu: [{noi_dung: Hoàn thành tự đánh giá, chu_tri: Các trường, han: 15/3/2027}]",
    },
};

pub static MUC_TIEU_TRUOC_VAN_BAN: Rule = Rule {
    name: "muc-tieu-truoc-van-ban",
    severity: Severity::Warning,
    milder: None,
    says: "Thời gian của mục tiêu đã qua vào ngày của văn bản.",
    advice: "Sửa `muc_tieu.thang` hoặc `van_ban.ngay`; việc đã xong thì ghi ở `cong_nhan`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
van_ban: {ngay: 05/5/2027}
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 3}",
        right: "\
van_ban: {ngay: 05/12/2026}
truong:
  - ten: Trường THCS Số 1
    cap_hoc: thcs
    cong_nhan: chua
    muc_tieu: {loai: cong_nhan_moi, chuan_quoc_gia: 1, thang: 3}",
    },
};

pub static NGUOI_KY_KHAC_CO_QUAN: Rule = Rule {
    name: "nguoi-ky-khac-co-quan",
    severity: Severity::Held,
    milder: None,
    says: "Chức vụ của người ký nêu một cơ quan khác với cơ quan ban hành.",
    advice: "Chỉ ghi chức vụ, như `chuc_vu: Chủ tịch`; nếu cơ quan ban hành sai thì sửa `co_quan.ten`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nguoi_ky: {chuc_vu: Chủ tịch UBND xã D'Ran, ho_ten: Nguyễn Văn A}",
        right: "nguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn A}",
    },
};

pub static DIA_DANH_KHAC_CO_QUAN: Rule = Rule {
    name: "dia-danh-khac-co-quan",
    severity: Severity::Warning,
    milder: None,
    says: "Địa danh không phải là của cơ quan ban hành.",
    advice: "Ghi ở `co_quan.dia_danh` tên của đơn vị mà cơ quan ban hành đóng.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
co_quan:
  ten: Ủy ban nhân dân xã Đơn Dương
  dia_danh: Đức Trọng
  cap_tren: UBND tỉnh Lâm Đồng
  tham_muu: Phòng Văn hóa - Xã hội",
        right: "\
co_quan:
  ten: Ủy ban nhân dân xã Đơn Dương
  dia_danh: Đơn Dương
  cap_tren: UBND tỉnh Lâm Đồng
  tham_muu: Phòng Văn hóa - Xã hội",
    },
};

pub static CAP_TREN_KHAC_TINH: Rule = Rule {
    name: "cap-tren-khac-tinh",
    severity: Severity::Warning,
    milder: None,
    says: "Cơ quan ghi ở `cap_tren` hoặc `chu_quan` không phải là cấp trên của cơ quan ban hành, hoặc của tỉnh khác.",
    advice: "Ghi cơ quan cấp trên của đúng tỉnh, như `cap_tren: UBND tỉnh Lâm Đồng`, hoặc xóa khóa này.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
co_quan:
  ten: Ủy ban nhân dân xã Đơn Dương
  dia_danh: Đơn Dương
  cap_tren: UBND tỉnh Thanh Hóa
  tham_muu: Phòng Văn hóa - Xã hội",
        right: "\
co_quan:
  ten: Ủy ban nhân dân xã Đơn Dương
  dia_danh: Đơn Dương
  cap_tren: UBND tỉnh Lâm Đồng
  tham_muu: Phòng Văn hóa - Xã hội",
    },
};

pub static HOI_NGHI_TRUOC_GIAY_MOI: Rule = Rule {
    name: "hoi-nghi-truoc-giay-moi",
    severity: Severity::Held,
    milder: None,
    says: "Giấy mời đề ngày sau ngày họp.",
    advice: "Sửa `hoi_nghi.ngay` hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "giấy mời có `van_ban: {ngay: 20/3/2027}`, `hoi_nghi: {ngay: 15/3/2027}`",
        right: "giấy mời có `van_ban: {ngay: 10/3/2027}`, `hoi_nghi: {ngay: 15/3/2027}`",
    },
};

pub static GIO_HOP_NGUOC: Rule = Rule {
    name: "gio-hop-nguoc",
    severity: Severity::Held,
    milder: None,
    says: "Cuộc họp kết thúc trước giờ bắt đầu, hoặc giờ họp không thuộc buổi đã ghi.",
    advice: "Sửa `hoi_nghi.gio`, `hoi_nghi.ket_thuc` hoặc `hoi_nghi.buoi`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  gio: 8 giờ 00 phút
  ket_thuc: 7 giờ 30 phút
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
        right: "\
hoi_nghi:
  ten: Hội nghị triển khai công tác năm 2027
  gio: 8 giờ 00 phút
  ket_thuc: 10 giờ 30 phút
  ngay: 01/12/2026
  chu_tri: {danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}",
    },
};

pub static HOP_DONG_LECH: Rule = Rule {
    name: "hop-dong-lech",
    severity: Severity::Error,
    milder: None,
    says: "Số bản của hợp đồng không khớp với số bản các bên giữ, hoặc tạm ứng nhiều hơn giá.",
    advice: "Sửa số nào sai ở `hop_dong` hoặc `cac_ben`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
cac_ben: [{ten: UBND xã Đơn Dương, so_ban: 2}, {ten: Công ty Minh Họa, so_ban: 1}]
hop_dong: {so_ban: 4}",
        right: "\
cac_ben: [{ten: UBND xã Đơn Dương, so_ban: 2}, {ten: Công ty Minh Họa, so_ban: 2}]
hop_dong: {so_ban: 4}",
    },
};

pub static NGAY_NGUOC: Rule = Rule {
    name: "ngay-nguoc",
    severity: Severity::Held,
    milder: None,
    says: "Hai ngày của một giấy tờ đứng ngược thứ tự: nghỉ phép, cuộc họp kết thúc trước khi bắt đầu, giấy giới thiệu hết hạn trước ngày cấp, bản sao có trước bản chính.",
    advice: "Sửa ngày nào sai.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "uy_quyen: {nguoi: {ho_ten: Lê Văn C, chuc_vu: Phó Chủ tịch}, viec: ký hợp đồng, tu: 10/3/2027, den: 01/3/2027}",
        right: "uy_quyen: {nguoi: {ho_ten: Lê Văn C, chuc_vu: Phó Chủ tịch}, viec: ký hợp đồng, tu: 01/3/2027, den: 10/3/2027}",
    },
};
