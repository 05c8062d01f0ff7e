//! Recipients, one a line; several may share a line and its note.

use serde_json::Value;

use crate::record;
use crate::yaml::{Decode, Decoder, Fact, Located, Node, NodeValue, OptionalWith, Shape, lines, optional};

record! {
    /// Several recipients on one line of `noi_nhan` (Phụ lục I, II.9.d: "mỗi nhóm … trên một dòng riêng").
    #[derive(Debug, Clone, PartialEq, Hash)]
    struct RecipientGroup: "Một nhóm nơi nhận trên một dòng" {
        /// `ten`: what they belong to: "VPUB".
        head: Option<String> = optional("ten", "Tên nhóm", "Cơ quan mà những nơi nhận này thuộc về.", "VPUB");
        /// `gom`.
        members: Vec<String> = lines("gom", "Gồm", "Những nơi nhận của nhóm.", "[CVP, các PCVP]");
        /// `ghi_chu`: one for all of them.
        note: Option<String> =
            optional("ghi_chu", "Ghi chú", "Ghi chú chung cho cả nhóm.", "để b/c");
    }
}

impl RecipientGroup {
    /// "VPUB: CVP, các PCVP", "Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (để b/c)".
    fn line(&self) -> String {
        let has_commas = self.members.iter().any(|member| member.contains([',', ';']));
        let members = self.members.join(if has_commas { "; " } else { ", " });
        let head = self.head.as_ref().map(|head| format!("{}: ", head.trim_end_matches([':', ' '])));
        let note = self.note.as_ref().map(|note| format!(" ({})", note.trim_matches(['(', ')', ' '])));
        [head.unwrap_or_default(), members, note.unwrap_or_default()].concat()
    }
}

/// `noi_nhan`: lines, and groups that become lines.
pub(super) const RECIPIENTS: OptionalWith<Vec<Located<String>>> = OptionalWith {
    read,
    dump: |lines| lines.iter().map(Fact::dump).collect::<Vec<Value>>().into(),
    shape: || Shape::Lines(Box::new(Shape::OneOf(vec![Shape::Text, RecipientGroup::shape()]))),
};

fn read(node: &Node, decoder: &mut Decoder) -> Option<Vec<Located<String>>> {
    match &node.value {
        NodeValue::List(items) => Some(items.iter().filter_map(|item| line(item, decoder)).collect()),
        NodeValue::Null => Some(Vec::new()),
        NodeValue::Scalar(_) => line(node, decoder).map(|line| vec![line]),
        NodeValue::Map(_) => decoder.wrong_type(node, "một danh sách (các dòng bắt đầu bằng `- `)"),
    }
}

fn line(node: &Node, decoder: &mut Decoder) -> Option<Located<String>> {
    match &node.value {
        NodeValue::Map(_) => {
            let group = RecipientGroup::decode(node, decoder)?;
            if group.members.is_empty() {
                return decoder
                    .wrong_type(node, "một nhóm có `gom`, như `{gom: [CVP, các PCVP], ghi_chu: để b/c}`");
            }
            Some(Located { value: group.line(), place: node.place.clone() })
        }
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::List(_) => decoder.read(node),
    }
}
