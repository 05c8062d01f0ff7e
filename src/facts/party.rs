//! A party of a contract or an agreement.

use super::Person;
use crate::record;
use crate::yaml::{Located, needed, optional};

record! {
    /// One of `cac_ben`; the first is the issuer.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Party: "Một bên của hợp đồng, thỏa thuận" {
        /// `ten`.
        pub name: Located<String> =
            needed("ten", "Tên bên", "Tên cơ quan, tổ chức hoặc họ tên cá nhân.", "Công ty Minh Họa");
        /// `dia_chi`.
        pub address: Option<String> =
            optional("dia_chi", "Địa chỉ", "Địa chỉ của bên này.", "Số 1 đường A, xã Đơn Dương");
        /// `dien_thoai`.
        pub phone: Option<String> = optional("dien_thoai", "Điện thoại", "Số điện thoại.", "0263 3 000 000");
        /// `tai_khoan`: number and bank.
        pub account: Option<String> = optional(
            "tai_khoan",
            "Tài khoản",
            "Số tài khoản và nơi mở tài khoản.",
            "9523.1.0000001 tại Kho bạc Nhà nước",
        );
        /// `ma_so_thue`.
        pub tax_code: Option<String> = optional("ma_so_thue", "Mã số thuế", "Mã số thuế.", "\"5800000001\"");
        /// `dai_dien`: who signs for it; for the issuer it is `nguoi_ky`.
        pub representative: Option<Person> = optional(
            "dai_dien",
            "Đại diện",
            "Người đại diện ký; của cơ quan ban hành thì không cần ghi, lấy theo `nguoi_ky`.",
            "{danh_xung: Bà, ho_ten: Trần Thị B, chuc_vu: Giám đốc}",
        );
        /// `so_ban`: how many copies it keeps.
        pub copies: Option<Located<u32>> =
            optional("so_ban", "Số bản giữ", "Số bản hợp đồng, thỏa thuận mà bên này giữ.", "2");
    }
}

/// "Bên A": what the party at `index`, from 0, is called.
pub fn party_name(index: usize) -> String {
    let letter = u32::try_from(index).ok().and_then(|index| char::from_u32(u32::from('A') + index));
    let letter =
        letter.filter(char::is_ascii_uppercase).map_or_else(|| (index + 1).to_string(), String::from);
    format!("Bên {letter}")
}
