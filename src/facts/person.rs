//! A person the document names.

use super::Located;
use super::decoder::{Decode, Decoder, Fields};
use super::node::{Node, NodeValue};
use crate::diagnostic::{Diagnostic, rules, same_unaccented};

/// A person named by the document.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Person {
    /// `danh_xung`: "Ông", "Bà".
    pub salutation: Option<String>,
    /// `ho_ten`.
    pub name: String,
    /// `chuc_vu`: "Phó Giám đốc Sở GD&ĐT".
    pub office: String,
}

/// Signs and words that join two names, or a name and something else.
const JOINTS: [&str; 8] = [" và ", " cùng ", ",", ";", "&", "/", "+", "\n"];

/// What people write for an office that is a part in the meeting.
const PARTS: [&str; 3] = ["chủ trì", "đồng chủ trì", "chủ tọa"];

/// `ho_ten`: one person's, without office or a second person.
pub(super) fn name(node: &Node, decoder: &mut Decoder) -> Option<String> {
    let name = String::decode(node, decoder)?;
    let spaced = name.to_lowercase();
    if JOINTS.iter().any(|joint| spaced.contains(joint)) {
        decoder.diagnostics.push(
            Diagnostic::new(
                &rules::NHIEU_NGUOI_MOT_HO_TEN,
                format!("`ho_ten` ghi họ và tên của một người, ở đây là \"{name}\""),
            )
            .at(&node.place)
            .hint("người thứ hai ghi thành một mục riêng, ví dụ `chu_tri: [{danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Giám đốc Sở}, {danh_xung: Bà, ho_ten: Trần Thị B, chuc_vu: Phó Giám đốc Sở}]`; chức vụ ghi ở `chuc_vu`; người ký chỉ có một"),
        );
        return None;
    }
    Some(name)
}

/// One person, or a list of them.
pub(super) fn one_or_more(node: &Node, decoder: &mut Decoder) -> Option<Vec<Person>> {
    match &node.value {
        NodeValue::List(items) if !items.is_empty() => {
            let persons: Vec<Person> = decoder.items(node);
            (persons.len() == items.len()).then_some(persons)
        }
        NodeValue::List(_) => decoder.wrong_type(node, "ít nhất một người"),
        NodeValue::Null | NodeValue::Scalar(_) | NodeValue::Map(_) => {
            Person::decode(node, decoder).map(|person| vec![person])
        }
    }
}

impl Decode for Person {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let salutation = fields.optional("danh_xung");
        let name = fields.required_with("ho_ten", name);
        let office: Option<Located<String>> = fields.required("chuc_vu");
        if let Some(part) = office.as_ref().filter(|office| is_part(&office.value)) {
            let message = format!("\"{}\" là vai trò tại cuộc họp, không phải chức vụ", part.value);
            fields.decoder.diagnostics.push(
                Diagnostic::new(&rules::VAI_TRO_KHONG_LA_CHUC_VU, message)
                    .at(&part.place)
                    .hint("ghi chức vụ của người đó, ví dụ `chuc_vu: Phó Giám đốc Sở`; mẫu tự ghi \"chủ trì\" hoặc \"đồng chủ trì\""),
            );
        }
        fields.close();
        Some(Self { salutation, name: name?, office: office?.value })
    }
}

fn is_part(office: &str) -> bool {
    PARTS.iter().any(|part| same_unaccented(office, part))
}
