//! Who does what by when.

use super::PartialDate;
use crate::diagnostic::Place;
use crate::record;
use crate::vietnamese::after_words;
use crate::yaml::{Decode, Decoder, Fact, Located, Node, Shape, here, lines, needed, optional};

record! {
    /// One entry of `nhiem_vu`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Assignment: "Một nhiệm vụ được giao" {
        /// Where the entry begins.
        pub place: Place = here();
        /// `nhom`: the heading that it stands under.
        pub group: Option<String> = optional(
            "nhom",
            "Nhóm",
            "Nhóm nhiệm vụ, in thành một hàng trên các nhiệm vụ của nhóm.",
            "Cơ sở vật chất",
        );
        /// `noi_dung`: what is to be done.
        pub what: String = needed(
            "noi_dung",
            "Nhiệm vụ",
            "Việc phải làm.",
            "Rà soát cơ sở vật chất của các trường",
        );
        /// `san_pham`: what comes out of it.
        pub product: Option<String> =
            optional("san_pham", "Sản phẩm", "Kết quả hoặc sản phẩm phải có.", "Báo cáo rà soát");
        /// `chu_tri`: who is charged with it.
        pub charged: Located<String> =
            needed("chu_tri", "Chủ trì", "Cơ quan, đơn vị chủ trì.", "Phòng Văn hóa - Xã hội");
        /// `phoi_hop`: who helps.
        pub with: Vec<String> = lines(
            "phoi_hop",
            "Phối hợp",
            "Các cơ quan, đơn vị phối hợp.",
            "[Phòng Kinh tế, Các trường]",
        );
        /// `han`: by when.
        pub deadline: Option<Located<Deadline>> = optional(
            "han",
            "Thời hạn",
            "Thời hạn hoàn thành: ngày, tháng, năm; hoặc lời như “thường xuyên”, “hằng quý”.",
            "30/6/2024",
        );
        /// `ghi_chu`.
        pub note: Option<String> = optional("ghi_chu", "Ghi chú", "Ghi chú của nhiệm vụ.", "Theo kế hoạch riêng");
    }
}

/// `han`: a date, or words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Deadline {
    /// A day, a month, some months or a year: the last that is meant.
    Date(PartialDate),
    /// "Trước ngày 30/6/2027": the day after the last.
    Before(PartialDate),
    /// "Thường xuyên", "Quý I hằng năm".
    Words(String),
}

impl Deadline {
    /// "Ngày 30/6/2027" is in a cell "30/6/2027"; words stand as they are.
    pub fn in_a_cell(&self) -> String {
        match self {
            Self::Date(date @ PartialDate::Day(_)) => date.numeric(),
            Self::Date(date) => date.as_known(),
            Self::Before(date) => format!("trước {}", date.as_known()),
            Self::Words(words) => words.clone(),
        }
    }

    /// In a sentence: "chậm nhất ngày 30/6/2027", "trước ngày 30/6/2027", "trong tháng 6/2027".
    pub fn in_a_sentence(&self) -> String {
        match self {
            Self::Date(date @ PartialDate::Day(_)) => format!("chậm nhất {}", date.as_known()),
            Self::Before(date) => format!("trước {}", date.as_known()),
            Self::Date(date) => format!("trong {}", date.as_known()),
            Self::Words(words) => words.clone(),
        }
    }

    /// Where it is a date.
    pub fn date(&self) -> Option<PartialDate> {
        match self {
            Self::Date(date) | Self::Before(date) => Some(*date),
            Self::Words(_) => None,
        }
    }
}

/// What people put before a date.
const LEADS: [&str; 6] = ["trước ngày", "ngày", "trong tháng", "tháng", "trong năm", "năm"];

/// The date that `text` says in words.
fn dated(text: &str) -> Option<PartialDate> {
    let rest = LEADS.iter().find_map(|lead| after_words(text, lead)).unwrap_or(text);
    PartialDate::parse_months(text).or_else(|| PartialDate::parse(rest).ok())
}

impl Decode for Deadline {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let text: String = decoder.read(node)?;
        let is_numeric = text.chars().all(|letter| letter.is_ascii_digit() || "/-. ".contains(letter));
        if is_numeric {
            return decoder.read(node).map(Self::Date);
        }
        let before = |date| {
            if after_words(&text, "trước").is_some() { Self::Before(date) } else { Self::Date(date) }
        };
        Some(dated(&text).map_or_else(|| Self::Words(text.clone()), before))
    }
}

impl Fact for Deadline {
    fn shape() -> Shape {
        Shape::OneOf(vec![PartialDate::shape(), Shape::Text])
    }

    fn dump(&self) -> serde_json::Value {
        match self {
            Self::Date(date) => date.dump(),
            Self::Before(date) => format!("trước {}", date.as_known()).dump(),
            Self::Words(words) => words.dump(),
        }
    }
}
