//! Papers that an office gives to a person, or sends papers with: giấy giới thiệu, giấy nghỉ phép, giấy ủy quyền, phiếu.

use super::person::PERSONS;
use super::{PartialDate, Person};
use crate::record;
use crate::yaml::{Located, lines, needed, optional, reads};

record! {
    /// `gioi_thieu` (Phụ lục III, Mẫu 1.8).
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Introduction: "Người được giới thiệu và việc được cử đến" {
        /// `nguoi`: one or more.
        pub persons: Vec<Person> = reads(
            PERSONS,
            "nguoi",
            "Người được giới thiệu",
            "Người được giới thiệu; nhiều người thì ghi thành danh sách.",
            "{danh_xung: Bà, ho_ten: Trần Thị B, chuc_vu: Chuyên viên}",
        );
        /// `den`: the body they are sent to.
        pub sent_to: String =
            needed("den", "Được cử đến", "Cơ quan, tổ chức được cử đến.", "Sở Giáo dục và Đào tạo");
        /// `viec`.
        pub purpose: String = needed("viec", "Về việc", "Việc cần làm.", "trao đổi công tác kiểm định");
        /// `han`: the last day.
        pub valid_until: Located<PartialDate> =
            needed("han", "Có giá trị đến hết", "Ngày cuối cùng giấy còn giá trị.", "30/6/2024");
    }
}

record! {
    /// `nghi_phep` (Mẫu 1.10).
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Leave: "Người được nghỉ phép và thời gian nghỉ" {
        /// `nguoi`.
        pub person: Person = needed(
            "nguoi",
            "Người nghỉ phép",
            "Người được cấp giấy nghỉ phép.",
            "{danh_xung: Bà, ho_ten: Trần Thị B, chuc_vu: Chuyên viên}",
        );
        /// `don`: the day of the request.
        pub requested: Located<PartialDate> = needed("don", "Ngày đơn", "Ngày đơn đề nghị.", "05/6/2024");
        /// `thoi_gian`: how long.
        pub length: String = needed("thoi_gian", "Thời gian", "Nghỉ bao lâu.", "05 ngày làm việc");
        /// `tu`: the first day.
        pub from: Located<PartialDate> = needed("tu", "Kể từ", "Ngày bắt đầu nghỉ.", "10/6/2024");
        /// `den`: the last day.
        pub to: Located<PartialDate> = needed("den", "Đến hết", "Ngày cuối cùng nghỉ.", "14/6/2024");
        /// `noi`.
        pub place: String = needed("noi", "Nơi nghỉ", "Nơi nghỉ phép.", "xã Cẩm Thành");
        /// `tinh_vao`: what leave it is (Luật Lao động).
        pub counted_to: String = needed(
            "tinh_vao",
            "Tính vào",
            "Loại thời gian nghỉ theo pháp luật về lao động.",
            "nghỉ hằng năm có lương năm 2024",
        );
    }
}

record! {
    /// `uy_quyen`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Delegation: "Người được ủy quyền và việc được ủy quyền" {
        /// `nguoi`.
        pub person: Person = needed(
            "nguoi",
            "Người được ủy quyền",
            "Người được ủy quyền.",
            "{danh_xung: Ông, ho_ten: Lê Văn C, chuc_vu: Phó Chủ tịch UBND xã}",
        );
        /// `viec`: each on a line.
        pub tasks: Vec<String> = lines(
            "viec",
            "Việc",
            "Những việc được ủy quyền, mỗi việc một dòng.",
            "[Ký hợp đồng sửa chữa phòng học]",
        );
        /// `tu`.
        pub from: Located<PartialDate> = needed("tu", "Kể từ", "Ngày bắt đầu.", "10/6/2024");
        /// `den`.
        pub to: Option<Located<PartialDate>> =
            optional("den", "Đến hết", "Ngày cuối cùng; không ghi là đến khi có văn bản khác.", "31/12/2024");
    }
}

record! {
    /// One of `tai_lieu`: a paper that is sent with a phiếu.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct SentPaper: "Một văn bản, tài liệu gửi kèm" {
        /// `ten`.
        pub name: String = needed(
            "ten",
            "Tên",
            "Tên, số, ngày của văn bản, tài liệu.",
            "Báo cáo tự đánh giá của Trường THCS Cẩm Thành",
        );
        /// `so_ban`.
        pub copies: Option<u32> = optional("so_ban", "Số bản", "Số bản gửi.", "2");
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Bản chính");
    }
}
