//! Rules of minutes that contradict themselves, and of decisions that are recorded.

use super::rule::{Example, ExampleInput, Rule};
use crate::diagnostic::severity::Severity;

pub static BIEN_BAN_MAU_THUAN: Rule = Rule {
    name: "bien-ban-mau-thuan",
    severity: Severity::Error,
    milder: None,
    says: "Biên bản họp Hội đồng thẩm định ghi hai điều không thể cùng đúng: chưa đủ căn cứ mà có kết luận, không xác minh mà có kết quả xác minh, giờ kết thúc trước giờ bắt đầu, họp trước khi nhận hồ sơ.",
    advice: "Xem lại `tham_dinh` của trường mà thông báo nêu, điều nào ghi sai thì sửa điều đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "\
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong, tham_dinh: {hop: {ngay: 20/11/2026, tu: 8 giờ 00 phút, den: 7 giờ 30 phút}}}",
        right: "\
truong:
  - {ten: Trường THCS Số 1, cap_hoc: thcs, cong_nhan: chua, muc_tieu: khong, tham_dinh: {hop: {ngay: 20/11/2026, tu: 7 giờ 30 phút, den: 8 giờ 00 phút}}}",
    },
};

pub static QUYET_DINH_LECH: Rule = Rule {
    name: "quyet-dinh-lech",
    severity: Severity::Error,
    milder: None,
    says: "Số hoặc ngày của quyết định khác với số, ngày của chính quyết định đó ghi ở khóa dành cho các văn bản sau.",
    advice: "Sửa `van_ban` của quyết định, hoặc `quyet_dinh_cong_nhan`, `hoi_dong_tham_dinh.quyet_dinh`, `hoi_dong_tu_danh_gia.quyet_dinh`, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "quyết định có `van_ban: {so: 421, ngay: 05/4/2027}`, dữ kiện có `quyet_dinh_cong_nhan: {so_ky_hieu: 420/QĐ-SGDĐT, ngay: 02/4/2027}`",
        right: "quyết định có `van_ban: {so: 420, ngay: 02/4/2027}`, dữ kiện có `quyet_dinh_cong_nhan: {so_ky_hieu: 420/QĐ-SGDĐT, ngay: 02/4/2027}`",
    },
};

pub static CONG_NHAN_LAI_SOM: Rule = Rule {
    name: "cong-nhan-lai-som",
    severity: Severity::Warning,
    milder: None,
    says: "Trường được công nhận lại khi Bằng đã cấp còn thời hạn, mà quy định chỉ công nhận lại khi Bằng đã hết thời hạn.",
    advice: "Sửa ngày của quyết định, hoặc ngày công nhận, `gia_tri_den` của Bằng nếu ghi sai; nếu đúng thì chờ Bằng hết thời hạn.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "Bằng đến 12/4/2027, mục tiêu `cong_nhan_lai`, `quyet_dinh_cong_nhan: {so_ky_hieu: 420/QĐ-SGDĐT, ngay: 02/4/2027}`",
        right: "Bằng đến 12/4/2027, mục tiêu `cong_nhan_lai`, `quyet_dinh_cong_nhan: {so_ky_hieu: 420/QĐ-SGDĐT, ngay: 12/4/2027}`",
    },
};

pub static CHUA_CO_TRUONG_DE_NGHI: Rule = Rule {
    name: "chua-co-truong-de-nghi",
    severity: Severity::Error,
    milder: None,
    says: "Quyết định công nhận không có trường nào để công nhận: Hội đồng không đề nghị trường nào, hoặc họp sau ngày của quyết định.",
    advice: "Sửa ngày của quyết định hoặc `tham_dinh.hop.ngay`; ghi `bieu_quyet`, `ket_luan` của Hội đồng nếu còn thiếu.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "quyết định đề ngày 19/3/2027, trường có `tham_dinh: {hop: {ngay: 20/3/2027}}`",
        right: "quyết định đề ngày 26/3/2027, trường có `tham_dinh: {hop: {ngay: 20/3/2027}, bieu_quyet: {cong_nhan: {muc_1: 7}}}`",
    },
};

pub static KHONG_DUNG_THAM_QUYEN: Rule = Rule {
    name: "khong-dung-tham-quyen",
    severity: Severity::Error,
    milder: None,
    says: "Quyết định công nhận, quyết định thành lập Hội đồng thẩm định của cơ quan mà quy định không giao thẩm quyền.",
    advice: "Sửa `co_quan` nếu ghi sai; nếu đúng thì trình cơ quan có thẩm quyền ban hành.",
    example: Example {
        input: ExampleInput::Words,
        wrong: "`co_quan: {ten: Ủy ban nhân dân xã Đơn Dương}` với `mau: quyet-dinh-cong-nhan`",
        right: "`co_quan: {ten: Sở Giáo dục và Đào tạo}` với `mau: quyet-dinh-cong-nhan`",
    },
};

pub static BAO_CAO_NAM_LECH: Rule = Rule {
    name: "bao-cao-nam-lech",
    severity: Severity::Error,
    milder: Some(Severity::Warning),
    says: "Số liệu tập huấn, chỉ tiêu năm học sau trong báo cáo hằng năm ghi hai lần cho một loại cơ sở giáo dục, ghi chỉ tiêu đạt chuẩn cho loại không được công nhận, hoặc nhiều hơn số cơ sở giáo dục đang có.",
    advice: "Sửa `tap_huan`, `nam_hoc_sau`, chỗ nào sai thì sửa chỗ đó.",
    example: Example {
        input: ExampleInput::Facts,
        wrong: "nam_hoc_sau: [{loai: gdtx, hoan_thanh: 1, dat_chuan: 1, tap_huan: 5}]",
        right: "nam_hoc_sau: [{loai: gdtx, hoan_thanh: 1, tap_huan: 5}]",
    },
};
