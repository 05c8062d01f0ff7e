//! Who signs.

use serde_json::Value;

use super::person;
use crate::diagnostic::rules;
use crate::vietnamese::unaccented;
use crate::yaml::{
    Decode, Decoder, Fact, Located, Node, OptionalWith, Reads, Shape, lines, needed, optional, reads,
};
use crate::{choice, record};

record! {
    /// `nguoi_ky`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Signer: "Người ký" {
        /// `chuc_vu`: "Phó Chủ tịch".
        pub office: String = needed("chuc_vu", "Chức vụ", "Chức vụ của người ký.", "Phó Chủ tịch")
            .clause("Phụ lục I, mục II.7")
            .column(Reads::Text, &["chuc_vu", "chuc_vu_nguoi_ky", "chuc_danh_nguoi_ky"]);
        /// `ho_ten`; blank where unknown.
        pub name: Option<String> = reads(
            OptionalWith { read: person::name, dump: |name: &String| name.as_str().into(), shape: String::shape },
            "ho_ten",
            "Họ tên",
            "Họ và tên người ký; chưa biết thì để trống.",
            "Nguyễn Văn A",
        )
        .clause("Phụ lục I, mục II.7")
        .column(
            Reads::Text,
            &[
                "nguoi_ky",
                "ho_ten",
                "ho_va_ten",
                "ho_ten_nguoi_ky",
                "ho_va_ten_nguoi_ky",
                "ten_nguoi_ky",
                "nguoi_ky_van_ban",
            ],
        );
        /// `hoi_dong`: who of a council signs; name and lines of authority follow.
        pub seat: Option<Located<CouncilSeat>> = optional(
            "hoi_dong",
            "Ký trong hội đồng",
            "Người của hội đồng ký văn bản: `ho_ten` lấy theo danh sách hội đồng.",
            "chu_tich",
        );
        /// `tham_quyen`: `tl`, `tuq` or `q`, where it does not follow from the office.
        pub authority: Option<SigningAuthority> = optional(
            "tham_quyen",
            "Thẩm quyền",
            "Thẩm quyền ký, khi chức vụ chưa cho biết: thừa lệnh, thừa ủy quyền hoặc quyền cấp trưởng.",
            "tl",
        )
        .clause("Phụ lục I, mục II.7.b")
        .column(Reads::Text, &["tham_quyen"]);
        /// `quyen_han`: lines of box 7a as they are to stand, instead of the derived ones.
        pub authority_lines: Vec<String> = lines(
            "quyen_han",
            "Quyền hạn",
            "Các dòng quyền hạn, chức vụ đúng như sẽ in, thay cho các dòng tự suy ra.",
            "[TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]",
        )
        .clause("Phụ lục I, mục II.7.b");
        /// `chuc_vu_khac`: other office shown above the name.
        pub other_office: Option<String> = optional(
            "chuc_vu_khac",
            "Chức vụ khác",
            "Chức vụ khác in trên họ tên, như trong một ban chỉ đạo.",
            "Trưởng Ban Chỉ đạo",
        );
    }
}

choice! {
    /// `hoi_dong`.
    pub enum CouncilSeat: "người ký trong hội đồng" {
        Chair = "chu_tich", "Chủ tịch Hội đồng";
        Deputy = "pho_chu_tich", "Phó Chủ tịch Hội đồng";
        Secretary = "thu_ky", "Thư ký Hội đồng";
        /// The member whose slip it is.
        Member = "thanh_vien", "Thành viên Hội đồng";
    }
}

/// How the signer is authorised, where the office alone does not tell (II.7.b).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SigningAuthority {
    /// `tl`: by order.
    ByOrder,
    /// `tuq`: by delegation.
    ByDelegation,
    /// `q`: acting head.
    Acting,
}

impl SigningAuthority {
    /// All ways the office alone does not tell.
    pub const ALL: [Self; 3] = [Self::ByOrder, Self::ByDelegation, Self::Acting];

    /// As written in facts.
    pub fn key(self) -> &'static str {
        match self {
            Self::ByOrder => "tl",
            Self::ByDelegation => "tuq",
            Self::Acting => "q",
        }
    }

    /// In words: "thừa lệnh".
    pub fn name(self) -> &'static str {
        match self {
            Self::ByOrder => "thừa lệnh",
            Self::ByDelegation => "thừa ủy quyền",
            Self::Acting => "quyền cấp trưởng",
        }
    }

    fn find(text: &str) -> Option<Self> {
        let wanted = unaccented(text);
        Self::ALL.into_iter().find(|authority| authority.key() == wanted)
    }
}

impl Fact for SigningAuthority {
    fn shape() -> Shape {
        Shape::words(Self::ALL.map(|authority| (authority.key(), authority.name())))
    }

    fn dump(&self) -> Value {
        self.key().into()
    }
}

impl Decode for SigningAuthority {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        decoder.choose(node, &rules::THAM_QUYEN_LA, "thẩm quyền ký", Self::find, &Self::ALL.map(Self::key))
    }
}
