//! A school that goes on by the procedure of the earlier rules.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, rules};
use crate::facts::PartialDate;
use crate::record;
use crate::yaml::{Decode, Decoder, Fact, Located, Node, NodeValue, Reads, Shape, needed, optional};

record! {
    /// `chuyen_tiep: {so_ky_hieu: 123/TB-SGDĐT, ngay: 15/6/2026}`, or the date alone: the notice by which its
    /// registration for external evaluation was accepted.
    #[derive(Debug, Clone, PartialEq, Hash)]
    struct Notice: "Thông báo chấp nhận hồ sơ đăng ký đánh giá ngoài" {
        number: Option<String> = optional(
            "so_ky_hieu",
            "Số, ký hiệu",
            "Số và ký hiệu của thông báo.",
            "123/TB-SGDĐT",
        );
        date: Located<PartialDate> =
            needed("ngay", "Ngày chấp nhận đăng ký đánh giá ngoài", "Ngày của thông báo.", "15/6/2026")
            .column(Reads::Date, &[
                "ngay_chap_nhan_dang_ky_danh_gia_ngoai",
                "ngay_chap_nhan_ho_so_dang_ky_danh_gia_ngoai",
            ]);
    }
}

/// A school goes on by the procedure of the earlier rules.
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
                let Notice { number, date } = decoder.read(node)?;
                Some(Self { notice: number, date })
            }
        }
    }
}

impl Fact for Transition {
    fn shape() -> Shape {
        Shape::OneOf(vec![Notice::shape(), PartialDate::shape()])
    }

    fn dump(&self) -> Value {
        Notice { number: self.notice.clone(), date: self.date.clone() }.dump()
    }
}

fn no_date(node: &Node, decoder: &mut Decoder) -> Option<Transition> {
    let message = format!("`chuyen_tiep` cần ngày của thông báo, ở đây là {}", node.describe());
    let hint = "ghi thông báo chấp nhận hồ sơ đăng ký đánh giá ngoài của trường, như `chuyen_tiep: {so_ky_hieu: \
                123/TB-SGDĐT, ngay: 15/6/2026}`";
    decoder.diagnostics.push(Diagnostic::new(&rules::NGAY_SAI, message).at(&node.place).hint(hint));
    None
}
