//! Legal bases and cited documents.

use super::decoder::{Decode, Decoder, Fields};
use super::node::{Node, NodeValue};
use super::{Located, PartialDate};
use crate::diagnostic::rules;

/// One line of `can_cu`.
#[derive(Debug, Clone, PartialEq, Hash)]
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
#[derive(Debug, Clone, PartialEq, Hash)]
pub enum Citation {
    /// Its id in the register: `tt-17-2018-bgddt`.
    Register(String),
    /// Written out here.
    Inline(CitedDocument),
}

/// A document written out in the facts: `{loai, so_ky_hieu, ngay, co_quan, trich_yeu}`.
#[derive(Debug, Clone, PartialEq, Hash)]
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

/// What leads a line that names no lead of its own.
pub(super) const DEFAULT_LEAD: &str = "Căn cứ";

impl Decode for BasisLine {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        if node.get("van").is_some() {
            return sentence(node, decoder);
        }
        if node.get("mo_dau").is_some() || node.get("van_ban").is_some() {
            return led_line(node, decoder);
        }
        let documents = vec![Located::decode(node, decoder)?];
        Some(Self::Citations { lead: DEFAULT_LEAD.into(), documents })
    }
}

fn sentence(node: &Node, decoder: &mut Decoder) -> Option<BasisLine> {
    let mut fields = Fields::open(node, decoder)?;
    let text = fields.required("van");
    fields.close();
    text.map(BasisLine::Text)
}

fn led_line(node: &Node, decoder: &mut Decoder) -> Option<BasisLine> {
    let mut fields = Fields::open(node, decoder)?;
    let lead = fields.optional("mo_dau").unwrap_or_else(|| DEFAULT_LEAD.into());
    let documents = fields.required_with("van_ban", |node, decoder| Some(decoder.items(node)));
    fields.close();
    Some(BasisLine::Citations { lead, documents: documents? })
}

impl Decode for Citation {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.value {
            NodeValue::Scalar(scalar) if is_register_id(&scalar.text) => {
                Some(Self::Register(scalar.text.clone()))
            }
            NodeValue::Map(_) => CitedDocument::decode(node, decoder).map(Self::Inline),
            NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => {
                let message = format!(
                    "cần mã văn bản trong sổ (như `tt-17-2018-bgddt`), `{{loai, so_ky_hieu, ngay, co_quan, trich_yeu}}` \
                     hoặc `{{van: \"Căn cứ …\"}}`, ở đây là {}",
                    node.describe()
                );
                decoder.error(&rules::CAN_CU_SAI, message, &node.place)
            }
        }
    }
}

fn is_register_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(allowed)
}

impl Decode for CitedDocument {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let document_type = fields.required("loai");
        let symbol = fields.optional("so_ky_hieu");
        let date = fields.optional("ngay");
        let issuer = fields.optional("co_quan");
        let subject = fields.optional("trich_yeu");
        fields.close();
        Some(Self { document_type: document_type?, symbol, date, issuer, subject })
    }
}
