//! Who signs.

/// `nguoi_ky`.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningAuthority {
    /// `tl`: by order.
    ByOrder,
    /// `tuq`: by delegation.
    ByDelegation,
    /// `q`: acting head.
    Acting,
}
