//! Legal bases and cited documents.

use super::{Located, PartialDate};

/// One line of `can_cu`.
#[derive(Debug, Clone, PartialEq)]
pub enum BasisLine {
    /// `{mo_dau: Thực hiện, van_ban: [...]}`; a bare citation stands for a line of its own led by "Căn cứ".
    Citations {
        /// `mo_dau`: "Căn cứ", "Thực hiện".
        lead: String,
        /// `van_ban`: the documents cited in this line, joined by ";".
        documents: Vec<Located<Citation>>,
    },
    /// `{van: "Căn cứ tình hình …"}`: a sentence as it is, without closing punctuation.
    Text(Located<String>),
}

/// A document that is cited.
#[derive(Debug, Clone, PartialEq)]
pub enum Citation {
    /// Its id in the register: `tt-17-2018-bgddt`.
    Register(String),
    /// Written out here.
    Inline(CitedDocument),
}

/// A document written out in the facts: `{loai, so_ky_hieu, ngay, co_quan, trich_yeu}`.
#[derive(Debug, Clone, PartialEq)]
pub struct CitedDocument {
    /// `loai`: "Kế hoạch".
    pub document_type: String,
    /// `so_ky_hieu`: "12/KH-UBND".
    pub symbol: Option<String>,
    /// `ngay`.
    pub date: Option<PartialDate>,
    /// `co_quan`: "UBND huyện Cẩm Thủy".
    pub issuer: Option<String>,
    /// `trich_yeu`: "về kiểm định chất lượng giáo dục …".
    pub subject: Option<String>,
}
