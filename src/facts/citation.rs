//! Legal bases and cited documents.

use serde_json::Value;

use super::PartialDate;
use crate::diagnostic::rules;
use crate::record;
use crate::yaml::{
    Decode, Decoder, Fact, Located, NeededList, Node, NodeValue, Shape, needed, optional, reads,
};

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

record! {
    /// A document written out in the facts: `{loai, so_ky_hieu, ngay, co_quan, trich_yeu}`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct CitedDocument: "Văn bản được viện dẫn, ghi đủ" {
        /// `loai`: "Kế hoạch".
        pub document_type: String = needed("loai", "Loại văn bản", "Tên loại văn bản.", "Kế hoạch")
            .clause("Phụ lục I, mục II.6.b");
        /// `so_ky_hieu`: "12/KH-UBND".
        pub symbol: Option<String> =
            optional("so_ky_hieu", "Số, ký hiệu", "Số và ký hiệu của văn bản.", "12/KH-UBND")
            .clause("Phụ lục I, mục II.6.b");
        /// `ngay`.
        pub date: Option<PartialDate> =
            optional("ngay", "Ngày", "Ngày ban hành văn bản.", "16/01/2024")
            .clause("Phụ lục I, mục II.6.b");
        /// `co_quan`: "UBND huyện Cẩm Thủy".
        pub issuer: Option<String> =
            optional("co_quan", "Cơ quan ban hành", "Cơ quan ban hành văn bản.", "UBND tỉnh Lâm Đồng")
            .clause("Phụ lục I, mục II.6.b");
        /// `trich_yeu`: "về kiểm định chất lượng giáo dục …".
        pub subject: Option<String> = optional(
            "trich_yeu",
            "Trích yếu",
            "Trích yếu của văn bản.",
            "bảo đảm chất lượng giáo dục năm 2027",
        )
        .clause("Phụ lục I, mục II.6.b");
    }
}

record! {
    /// A basis line of one's own words.
    struct Sentence: "Một câu căn cứ viết sẵn" {
        text: Located<String> = needed(
            "van",
            "Câu căn cứ",
            "Cả câu căn cứ, không có dấu ở cuối.",
            "Căn cứ tình hình thực tế của địa phương",
        );
    }
}

record! {
    /// A basis line that says what leads it.
    struct LedLine: "Một dòng căn cứ gồm các văn bản" {
        lead: Option<String> = optional("mo_dau", "Mở đầu", "Từ mở đầu dòng.", "Thực hiện");
        documents: Vec<Located<Citation>> = reads(
            NeededList,
            "van_ban",
            "Các văn bản",
            "Các văn bản của dòng: mã trong sổ, hoặc ghi đủ.",
            "[tt-57-2026-bgddt]",
        );
    }
}

/// What leads a line that names no lead of its own.
pub(super) const DEFAULT_LEAD: &str = "Căn cứ";

impl Decode for BasisLine {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        if node.get("van").is_some() {
            return Some(Self::Text(decoder.read::<Sentence>(node)?.text));
        }
        if node.get("mo_dau").is_some() || node.get("van_ban").is_some() {
            let LedLine { lead, documents } = decoder.read(node)?;
            return Some(Self::Citations { lead: lead.unwrap_or_else(|| DEFAULT_LEAD.into()), documents });
        }
        let documents = vec![Located::decode(node, decoder)?];
        Some(Self::Citations { lead: DEFAULT_LEAD.into(), documents })
    }
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

impl Fact for BasisLine {
    fn shape() -> Shape {
        Shape::OneOf(vec![Citation::shape(), LedLine::shape(), Sentence::shape()])
    }

    fn dump(&self) -> Value {
        match self {
            Self::Text(text) => Sentence { text: text.clone() }.dump(),
            Self::Citations { lead, documents } => {
                LedLine { lead: Some(lead.clone()), documents: documents.clone() }.dump()
            }
        }
    }
}

impl Fact for Citation {
    fn shape() -> Shape {
        let id =
            Shape::Form { what: "mã văn bản trong sổ, như tt-17-2018-bgddt", pattern: "[a-z0-9-]+" };
        Shape::OneOf(vec![id, CitedDocument::shape()])
    }

    fn dump(&self) -> Value {
        match self {
            Self::Register(id) => id.as_str().into(),
            Self::Inline(document) => document.dump(),
        }
    }
}
