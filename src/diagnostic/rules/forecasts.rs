//! Rules of what a plan will reach. They are told among those of figures.

use super::rule::{Example, ExampleInput, Rule};
use crate::diagnostic::severity::Severity;

pub static CHI_TIEU_VUOT_TONG: Rule = Rule {
    name: "chi-tieu-vuot-tong",
    severity: Severity::Error,
    milder: None,
    says: "Hiện trạng và chỉ tiêu cộng lại nhiều hơn số trường hiện có, nên tỷ lệ vượt 100%; hoặc chỉ tiêu nâng chuẩn nhiều hơn số trường đạt chuẩn.",
    advice: "Sửa `chi_tieu` hoặc `hien_trang`, chỗ nào sai thì sửa chỗ đó; trường sẽ thành lập thêm trong kỳ thì tính vào `tong`.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hien_trang: {so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 10}]}
chi_tieu: {loai: cong_nhan_moi, mam_non: 3}",
        right: "\
hien_trang: {so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 10}]}
chi_tieu: {loai: cong_nhan_moi, mam_non: 2}",
    },
};

pub static TY_LE_KHONG_DAT: Rule = Rule {
    name: "ty-le-khong-dat",
    severity: Severity::Warning,
    milder: None,
    says: "Số trường phấn đấu không đủ để đạt tỷ lệ đặt ra ở `ty_le_muc_tieu`.",
    advice: "Sửa tỷ lệ, hoặc thêm trường công nhận mới, công nhận lại.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
hien_trang: {so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 8}]}
chi_tieu: {loai: cong_nhan_moi, mam_non: 1}
ty_le_muc_tieu: [{cap_hoc: mam_non, dat: 80}]",
        right: "\
hien_trang: {so_lieu: [{cap_hoc: mam_non, tong: 12, dat: 8}]}
chi_tieu: {loai: cong_nhan_moi, mam_non: 1}
ty_le_muc_tieu: [{cap_hoc: mam_non, dat: 75}]",
    },
};

pub static CUOI_NAM_LECH: Rule = Rule {
    name: "cuoi-nam-lech",
    severity: Severity::Warning,
    milder: None,
    says: "Số trường đạt chuẩn đến cuối một năm (`hien_trang.cuoi_nam`) khác với số tính từ hiện trạng và chỉ tiêu từng năm, hoặc với tổng của các kế hoạch cấp dưới; văn bản in số ghi ở `cuoi_nam`.",
    advice: "Sửa `cuoi_nam`, hoặc chỉ tiêu của các năm; có trường tách, nhập, giải thể trong giai đoạn thì ghi `chap_nhan` với lý do.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "hiện trạng 8 trường, chỉ tiêu năm 2027 thêm 1 trường, `cuoi_nam: [{nam: 2027, dat: 10}]`",
        right: "hiện trạng 8 trường, chỉ tiêu năm 2027 thêm 1 trường, `cuoi_nam: [{nam: 2027, dat: 9}]`",
    },
};
