//! Rules of the register of legal documents and of the regimes.

use super::rule::{Example, ExampleInput, Rule, Theme};
use crate::diagnostic::severity::Severity;

/// Văn bản pháp lý và quy định.
pub static LAW: Theme = Theme {
    title: "Văn bản pháp lý và quy định",
    rules: &[
        &VAN_BAN_LA,
        &VAN_BAN_CHUA_HIEU_LUC,
        &VAN_BAN_HET_HIEU_LUC,
        &VIEN_DAN_THIEU_TRICH_YEU,
        &NGAY_VIEN_DAN_LECH,
        &TRUNG_VAN_BAN,
        &TRUNG_SO_KY_HIEU,
        &THIEU_HIEU_LUC,
        &TRUNG_CHE_DO,
        &CHE_DO_LA,
        &CHE_DO_NGUOC,
        &CHE_DO_CHONG_NHAU,
        &DIEU_KHOAN_HET_HIEU_LUC,
    ],
};

pub static VAN_BAN_LA: Rule = Rule {
    name: "van-ban-la",
    severity: Severity::Error,
    milder: None,
    says: "Mã văn bản không có trong sổ văn bản.",
    advice: "Gõ lại mã theo gợi ý; xem các văn bản có sẵn bằng lệnh `vanthu legal`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "can_cu: [tt-57-2026-bgdt]",
        right: "can_cu: [tt-57-2026-bgddt]",
    },
};

pub static VAN_BAN_CHUA_HIEU_LUC: Rule = Rule {
    name: "van-ban-chua-hieu-luc",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản viện dẫn chưa, hoặc có thể chưa, có hiệu lực vào ngày của văn bản.",
    advice: "Viện dẫn văn bản đang có hiệu lực như gợi ý, hoặc ghi rõ hơn `van_ban.ngay`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
van_ban: {ngay: 05/6/2026}
can_cu: [tt-57-2026-bgddt]",
        right: "\
van_ban: {ngay: 05/12/2026}
can_cu: [tt-57-2026-bgddt]",
    },
};

pub static VAN_BAN_HET_HIEU_LUC: Rule = Rule {
    name: "van-ban-het-hieu-luc",
    severity: Severity::Warning,
    milder: None,
    says: "Văn bản viện dẫn đã, hoặc có thể đã, hết hiệu lực vào ngày của văn bản.",
    advice: "Viện dẫn văn bản thay thế như gợi ý; với `--strict` đây là lỗi.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "can_cu: [tt-18-2018-bgddt]",
        right: "can_cu: [tt-57-2026-bgddt]",
    },
};

pub static VIEN_DAN_THIEU_TRICH_YEU: Rule = Rule {
    name: "vien-dan-thieu-trich-yeu",
    severity: Severity::Warning,
    milder: None,
    says: "Sổ văn bản chưa rõ trích yếu của văn bản này, nên viện dẫn sẽ thiếu.",
    advice: "Ghi đủ văn bản ở `can_cu`: `{loai, so_ky_hieu, ngay, co_quan, trich_yeu}`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`can_cu: [mã của văn bản chưa rõ trích yếu]`",
        right: "`can_cu: [{loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, ngay: 16/11/2026, co_quan: UBND tỉnh Lâm Đồng, trich_yeu: …}]`",
    },
};

pub static NGAY_VIEN_DAN_LECH: Rule = Rule {
    name: "ngay-vien-dan-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Ngày ghi cho văn bản viện dẫn khác với ngày ban hành trong sổ văn bản.",
    advice: "Sửa ngày của văn bản viện dẫn như thông báo nêu.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
can_cu:
  - van: \"Căn cứ Thông tư số 57/2026/TT-BGDĐT ngày 08/7/2026 của Bộ trưởng Bộ Giáo dục và Đào tạo\"",
        right: "\
can_cu:
  - van: \"Căn cứ Thông tư số 57/2026/TT-BGDĐT ngày 07/7/2026 của Bộ trưởng Bộ Giáo dục và Đào tạo\"",
    },
};

pub static TRUNG_VAN_BAN: Rule = Rule {
    name: "trung-van-ban",
    severity: Severity::Error,
    milder: None,
    says: "Trong sổ văn bản của mình, một mã được khai báo hai lần.",
    advice: "Xóa một mục, hoặc ghi `id` khác.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "hai mục cùng `id: qd-12-2026-ubnd`",
        right: "một mục `id: qd-12-2026-ubnd`, một mục `id: qd-13-2026-ubnd`",
    },
};

pub static TRUNG_SO_KY_HIEU: Rule = Rule {
    name: "trung-so-ky-hieu",
    severity: Severity::Error,
    milder: None,
    says: "Văn bản mang số, ký hiệu này đã có trong sổ với mã khác.",
    advice: "Ghi `id` mà gợi ý nêu nếu muốn sửa mục có sẵn; nếu không thì xóa mục này.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`id: thong-tu-57`",
        right: "`id: tt-57-2026-bgddt`",
    },
};

pub static THIEU_HIEU_LUC: Rule = Rule {
    name: "thieu-hieu-luc",
    severity: Severity::Error,
    milder: None,
    says: "Văn bản trong sổ thay thế văn bản khác mà không ghi từ khi nào có hiệu lực.",
    advice: "Ghi `hieu_luc_tu` cho mục này.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`thay_the: [qd-12-2020-ubnd]`",
        right: "thay_the: [qd-12-2020-ubnd], hieu_luc_tu: 01/01/2027",
    },
};

pub static TRUNG_CHE_DO: Rule = Rule {
    name: "trung-che-do",
    severity: Severity::Error,
    milder: None,
    says: "Một chế độ quy định được khai báo hai lần.",
    advice: "Xóa một mục, hoặc ghi `id` khác.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "hai mục cùng `id: \"2026\"`",
        right: "một mục `id: \"2026\"`",
    },
};

pub static CHE_DO_LA: Rule = Rule {
    name: "che-do-la",
    severity: Severity::Error,
    milder: None,
    says: "Chế độ quy định chuyển tiếp về một chế độ không có.",
    advice: "Ghi ở mục chuyển tiếp `id` của một chế độ đã khai báo.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "chuyển tiếp về `2019`",
        right: "chuyển tiếp về `2018`",
    },
};

pub static CHE_DO_NGUOC: Rule = Rule {
    name: "che-do-nguoc",
    severity: Severity::Error,
    milder: None,
    says: "Chế độ quy định kết thúc trước khi bắt đầu.",
    advice: "Sửa `den` (ngày đầu tiên không còn áp dụng) cho sau `tu`.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "tu: 07/7/2026, den: 07/7/2025",
        right: "tu: 07/7/2026, den: 07/7/2031",
    },
};

pub static CHE_DO_CHONG_NHAU: Rule = Rule {
    name: "che-do-chong-nhau",
    severity: Severity::Error,
    milder: None,
    says: "Hai chế độ quy định cùng áp dụng vào một thời gian.",
    advice: "Ghi `den` cho chế độ trước.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "chế độ trước không ghi `den`",
        right: "`den: 07/7/2026`",
    },
};

pub static DIEU_KHOAN_HET_HIEU_LUC: Rule = Rule {
    name: "dieu-khoan-het-hieu-luc",
    severity: Severity::Warning,
    milder: None,
    says: "Điều, khoản được viện dẫn đã hết hiệu lực, dù văn bản ấy còn hiệu lực.",
    advice: "Viện dẫn điều, khoản đang có hiệu lực.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "Điều 6 Nghị định số 142/2025/NĐ-CP",
        right: "Điều 7 Nghị định số 142/2025/NĐ-CP",
    },
};
