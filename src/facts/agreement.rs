//! What a contract costs, and how many copies of it there are.

use super::amount::{Amount, MoneyUnit};
use crate::diagnostic::Place;
use crate::record;
use crate::yaml::{Located, here, lines, optional};

record! {
    /// `hop_dong`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Agreement: "Giá, thanh toán và số bản của hợp đồng, thỏa thuận" {
        /// Where it begins.
        pub place: Place = here();
        /// `gia`: the price.
        pub price: Option<Located<Amount>> =
            optional("gia", "Giá hợp đồng", "Giá hợp đồng; số tiền bằng chữ do chương trình viết.", "185.000.000");
        /// `don_vi`: what the sums are in; đồng where nothing is said.
        unit: Option<MoneyUnit> =
            optional("don_vi", "Đơn vị tính", "Đơn vị của các số tiền; không ghi là đồng.", "dong");
        /// `bao_gom`: what the price covers.
        pub covers: Option<String> = optional(
            "bao_gom",
            "Đã bao gồm",
            "Những gì giá hợp đồng đã bao gồm, viết tiếp sau chữ \"đã bao gồm\".",
            "thuế giá trị gia tăng",
        );
        /// `tam_ung`: what is paid in advance.
        pub advance: Option<Located<Amount>> =
            optional("tam_ung", "Tạm ứng", "Số tiền tạm ứng, nếu có.", "50.000.000");
        /// `thanh_toan`: how it is paid, each on a line.
        pub payments: Vec<String> = lines(
            "thanh_toan",
            "Thanh toán",
            "Cách thanh toán, mỗi ý một dòng.",
            "[Thanh toán bằng chuyển khoản sau khi nghiệm thu]",
        );
        /// `so_ban`: how many copies there are; the parties' own where these are told.
        pub copies: Option<Located<u32>> = optional(
            "so_ban",
            "Số bản",
            "Hợp đồng lập thành mấy bản; số bản từng bên giữ ghi ở `cac_ben`, không ghi là bằng nhau.",
            "4",
        );
    }
}

impl Agreement {
    /// What its sums are in.
    pub fn unit(&self) -> MoneyUnit {
        self.unit.unwrap_or(MoneyUnit::Dong)
    }
}
