//! A school that goes on by the procedure of the earlier rules.

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::decoder::{Decode, Decoder, Fields};
use crate::facts::{Located, Node, NodeValue, PartialDate};

/// `chuyen_tiep: {so_ky_hieu: 123/TB-SGDĐT, ngay: 15/6/2026}`, or the date alone: the notice by which its
/// registration for external evaluation was accepted.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Transition {
    /// `so_ky_hieu` of the notice.
    pub notice: Option<String>,
    /// `ngay` of the notice.
    pub date: Located<PartialDate>,
}

impl Decode for Transition {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        match &node.value {
            NodeValue::Scalar(scalar) => match PartialDate::parse(&scalar.text) {
                Ok(date) => {
                    Some(Self { notice: None, date: Located { value: date, place: node.place.clone() } })
                }
                Err(_) => no_date(node, decoder),
            },
            NodeValue::Null | NodeValue::List(_) | NodeValue::Map(_) => {
                let mut fields = Fields::open(node, decoder)?;
                let notice = fields.optional("so_ky_hieu");
                let date = fields.required("ngay");
                fields.close();
                Some(Self { notice, date: date? })
            }
        }
    }
}

fn no_date(node: &Node, decoder: &mut Decoder) -> Option<Transition> {
    let message = format!("`chuyen_tiep` cần ngày của thông báo, ở đây là {}", node.describe());
    let hint = "ghi thông báo chấp nhận hồ sơ đăng ký đánh giá ngoài của trường, như `chuyen_tiep: {so_ky_hieu: \
                123/TB-SGDĐT, ngay: 15/6/2026}`";
    decoder.diagnostics.push(Diagnostic::new(&rules::NGAY_SAI, message).at(&node.place).hint(hint));
    None
}

impl Transition {
    pub(super) fn dump(&self) -> Value {
        let Self { notice, date } = self;
        match notice {
            Some(notice) => json!({"so_ky_hieu": notice, "ngay": date.value.numeric()}),
            None => json!({"ngay": date.value.numeric()}),
        }
    }
}
