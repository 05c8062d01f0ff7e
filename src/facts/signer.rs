//! Who signs.

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::person;
use crate::diagnostic::{rules, unaccented};

/// `nguoi_ky`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Signer {
    /// `chuc_vu`: "Phó Chủ tịch".
    pub office: String,
    /// `ho_ten`; blank where unknown.
    pub name: Option<String>,
    /// `tham_quyen`: `tl`, `tuq` or `q`, where it does not follow from the office.
    pub authority: Option<SigningAuthority>,
    /// `quyen_han`: lines of box 7a as they are to stand, instead of the derived ones.
    pub authority_lines: Vec<String>,
    /// `chuc_vu_khac`: other office shown above the name.
    pub other_office: Option<String>,
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

    fn find(text: &str) -> Option<Self> {
        let wanted = unaccented(text);
        Self::ALL.into_iter().find(|authority| authority.key() == wanted)
    }
}

impl Decode for SigningAuthority {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        decoder.choose(node, &rules::THAM_QUYEN_LA, "thẩm quyền ký", Self::find, &Self::ALL.map(Self::key))
    }
}

impl Decode for Signer {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let office = fields.required("chuc_vu");
        let name = fields.optional_with("ho_ten", person::name);
        let authority = fields.optional("tham_quyen");
        let authority_lines = fields.lines("quyen_han");
        let other_office = fields.optional("chuc_vu_khac");
        fields.close();
        Some(Self { office: office?, name, authority, authority_lines, other_office })
    }
}
