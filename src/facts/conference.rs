//! A conference whose conclusions are announced.

use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::{Located, PartialDate};

/// `hoi_nghi`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Conference {
    /// `ten`: "sơ kết công tác …", without the word "Hội nghị".
    pub name: String,
    /// `gio`: "7 giờ 30 phút".
    pub time: Option<String>,
    /// `ngay`.
    pub date: Located<PartialDate>,
    /// `dia_diem`.
    pub venue: Option<String>,
    /// `chu_tri`.
    pub chair: Person,
    /// `thanh_phan`: other participants, in order.
    pub participants: Vec<Participant>,
    /// `bao_cao`: `{don_vi, ten}` of each report heard.
    pub reports: Vec<ConferenceReport>,
}

/// A report heard at the conference.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct ConferenceReport {
    /// `don_vi`: who gave it.
    pub by: String,
    /// `ten`: what it is called.
    pub title: String,
}

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

/// A line of participants: "Trưởng Phòng GD&ĐT các huyện, thị xã, thành phố".
pub type Participant = String;

impl Decode for Conference {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let name = fields.required("ten");
        let time = fields.optional("gio");
        let date = fields.required("ngay");
        let venue = fields.optional("dia_diem");
        let chair = fields.required("chu_tri");
        let participants = fields.lines("thanh_phan");
        let reports = fields.list("bao_cao");
        fields.close();
        Some(Self { name: name?, time, date: date?, venue, chair: chair?, participants, reports })
    }
}

impl Decode for ConferenceReport {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let by = fields.required("don_vi");
        let title = fields.required("ten");
        fields.close();
        Some(Self { by: by?, title: title? })
    }
}

impl Decode for Person {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let salutation = fields.optional("danh_xung");
        let name = fields.required("ho_ten");
        let office = fields.required("chuc_vu");
        fields.close();
        Some(Self { salutation, name: name?, office: office? })
    }
}
