//! The session of the council.

use serde_json::Value;

use crate::facts::{PartialDate, Person};
use crate::record;
use crate::yaml::{
    Decode, Decoder, Fact, Flat, Located, Node, PlainWithin, Shape, list, needed, optional, reads,
};

record! {
    /// `hop`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct AppraisalSession: "Cuộc họp của Hội đồng thẩm định" {
        /// `ngay`.
        pub date: Located<PartialDate> = needed("ngay", "Ngày", "Ngày họp.", "20/3/2027");
        /// `tu`: "8 giờ 00 phút".
        pub from: Option<String> = optional("tu", "Từ", "Giờ bắt đầu.", "8 giờ 00 phút");
        /// `den`.
        pub until: Option<String> = optional("den", "Đến", "Giờ kết thúc.", "10 giờ 00 phút");
        /// `thong_qua`: when the minutes were adopted.
        pub adopted: Option<String> =
            optional("thong_qua", "Thông qua", "Giờ Hội đồng thông qua biên bản.", "10 giờ 00 phút");
        /// `dia_diem`.
        pub venue: Option<String> = optional(
            "dia_diem",
            "Địa điểm",
            "Nơi họp.",
            "Phòng họp số 2, Sở Giáo dục và Đào tạo",
        );
        /// `vang`: members who were absent.
        pub absent: Vec<Absence> = list(
            "vang",
            "Vắng mặt",
            "Các thành viên vắng mặt.",
            "[{ho_ten: Nguyễn Văn A, ly_do: đi công tác}]",
        );
        /// `dai_bieu`: others who took part.
        pub guests: Vec<Guest> = list(
            "dai_bieu",
            "Đại biểu",
            "Đại biểu tham dự.",
            "[{ho_ten: Nguyễn Văn A, chuc_vu: Trưởng Phòng Văn hóa - Xã hội}]",
        );
        /// `so_ban`: copies of the minutes.
        pub copies: Option<u8> =
            reads(PlainWithin(1..=99), "so_ban", "Số bản", "Số bản của biên bản.", "3");
    }
}

record! {
    /// A member who was absent.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Absence: "Một thành viên vắng mặt" {
        /// `ho_ten`.
        pub name: Located<String> =
            needed("ho_ten", "Họ và tên", "Họ và tên, như ở danh sách hội đồng.", "Nguyễn Văn A");
        /// `ly_do`.
        pub reason: Option<String> = optional("ly_do", "Lý do", "Lý do vắng mặt.", "đi công tác");
    }
}

record! {
    /// A guest.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Guest: "Một đại biểu" {
        /// Salutation, name and office.
        pub person: Person = Flat;
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú.", "Đại diện trường");
    }
}

/// `doc_lap`: what the members say of their independence.
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum Independence {
    /// `co`: all confirm it.
    Confirmed,
    /// What was reported, and how it was settled.
    Reported(String),
}

/// The word for [`Independence::Confirmed`].
const CONFIRMED: &str = "co";

impl Decode for Independence {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let is_yes = node.text().is_some_and(|text| {
            [CONFIRMED, "true"].iter().any(|word| crate::vietnamese::same_unaccented(word, text))
        });
        if is_yes { Some(Self::Confirmed) } else { decoder.read(node).map(Self::Reported) }
    }
}

impl Fact for Independence {
    fn shape() -> Shape {
        Shape::Text
    }

    fn dump(&self) -> Value {
        match self {
            Self::Confirmed => CONFIRMED.into(),
            Self::Reported(what) => what.as_str().into(),
        }
    }
}
