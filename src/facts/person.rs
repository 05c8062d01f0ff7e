//! A person the document names.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, rules};
use crate::record;
use crate::vietnamese::same_unaccented;
use crate::yaml::{Decode, Decoder, Fact, NeededWith, Node, NodeValue, Shape, optional, reads};

record! {
    /// A person named by the document.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Person: "Một người được nêu tên" {
        /// `danh_xung`: "Ông", "Bà".
        pub salutation: Option<String> = optional("danh_xung", "Danh xưng", "Ông hoặc Bà.", "Ông");
        /// `ho_ten`.
        pub name: String = reads(
            NeededWith { read: name, dump: |name: &String| name.as_str().into(), shape: String::shape },
            "ho_ten",
            "Họ và tên",
            "Họ và tên của một người.",
            "Nguyễn Văn A",
        );
        /// `chuc_vu`: "Phó Giám đốc Sở GD&ĐT".
        pub office: String = reads(
            NeededWith { read: office, dump: |office: &String| office.as_str().into(), shape: String::shape },
            "chuc_vu",
            "Chức vụ",
            "Chức vụ của người đó.",
            "Phó Giám đốc Sở Giáo dục và Đào tạo",
        );
    }
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
pub(super) const PERSONS: NeededWith<Vec<Person>> =
    NeededWith { read: one_or_more, dump: dump_persons, shape: || Shape::Lines(Box::new(Person::shape())) };

fn dump_persons(persons: &Vec<Person>) -> Value {
    match persons.as_slice() {
        [one] => one.dump(),
        several => several.iter().map(Fact::dump).collect(),
    }
}

fn one_or_more(node: &Node, decoder: &mut Decoder) -> Option<Vec<Person>> {
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

/// `chuc_vu`: an office, which is no part in the meeting.
fn office(node: &Node, decoder: &mut Decoder) -> Option<String> {
    let office: String = decoder.read(node)?;
    if is_part(&office) {
        let message = format!("\"{office}\" là vai trò tại cuộc họp, không phải chức vụ");
        decoder.diagnostics.push(
            Diagnostic::new(&rules::VAI_TRO_KHONG_LA_CHUC_VU, message)
                .at(&node.place)
                .hint("ghi chức vụ của người đó, ví dụ `chuc_vu: Phó Giám đốc Sở`; mẫu tự ghi \"chủ trì\" hoặc \"đồng chủ trì\""),
        );
    }
    Some(office)
}

fn is_part(office: &str) -> bool {
    PARTS.iter().any(|part| same_unaccented(office, part))
}
