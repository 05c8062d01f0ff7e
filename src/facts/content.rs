//! What a place changes in the parts of a template.

use serde_json::Value;

use crate::record;
use crate::yaml::{
    Decode, Decoder, Fact, Fields, Located, Node, NodeValue, OptionalWith, Shape, flag, reads,
};

/// `noi_dung`: changes by the part's name, in the order written.
pub type Parts = Vec<(Located<String>, PartChange)>;

record! {
    /// The change of one part: `{bo: true}`, or any of `truoc`, `thay`, `them`. Texts are rich text (the small
    /// Markdown of templates); a list of texts is joined by blank lines.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct PartChange: "Thay đổi ở một phần của mẫu" {
        /// `bo`: the part is left out.
        pub omit: bool = flag("bo", "Bỏ", "Bỏ cả phần này.", "true");
        /// `truoc`: goes before the part.
        pub before: Option<Located<String>> = reads(
            RICH_TEXT,
            "truoc",
            "Thêm vào trước",
            "Đoạn đặt trước phần này.",
            "Trên địa bàn hiện có {{so_lieu.tong}} trường.",
        );
        /// `thay`: stands in place of the part.
        pub replace: Option<Located<String>> = reads(
            RICH_TEXT,
            "thay",
            "Thay",
            "Đoạn thay cho cả phần này.",
            "\"- Cử 02 cán bộ dự lớp tập huấn.\"",
        );
        /// `them`: goes after the part's text.
        pub after: Option<Located<String>> = reads(
            RICH_TEXT,
            "them",
            "Thêm vào sau",
            "Đoạn đặt sau phần này.",
            "\"- Phối hợp với Trạm Y tế xã.\"",
        );
    }
}

/// A text, or a list of texts.
const RICH_TEXT: OptionalWith<Located<String>> = OptionalWith {
    read: rich_text,
    dump: |text| text.value.as_str().into(),
    shape: || Shape::Lines(Box::new(Shape::Text)),
};

/// A text, or a list of texts joined by blank lines.
fn rich_text(node: &Node, decoder: &mut Decoder) -> Option<Located<String>> {
    let value = match &node.value {
        NodeValue::List(_) => decoder.items::<String>(node).join("\n\n"),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => String::decode(node, decoder)?,
    };
    Some(Located { value, place: node.place.clone() })
}

/// `noi_dung`; a part whose change is blank changes nothing, also where one was inherited.
pub(super) const PARTS: OptionalWith<Parts> = OptionalWith {
    read: parts,
    dump: |parts| {
        if parts.is_empty() {
            return Value::Null;
        }
        Value::Object(parts.iter().map(|(name, change)| (name.value.clone(), change.dump())).collect())
    },
    shape: || Shape::Map { keys: "tên phần của mẫu", values: Box::new(PartChange::shape()) },
};

fn parts(node: &Node, decoder: &mut Decoder) -> Option<Parts> {
    let entries = Fields::open(node, decoder)?.rest();
    let written = entries.into_iter().filter(|(_, node)| !node.is_blank());
    Some(
        written.filter_map(|(name, node)| Some((name.clone(), PartChange::decode(node, decoder)?))).collect(),
    )
}
