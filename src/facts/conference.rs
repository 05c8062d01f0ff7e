//! A conference whose conclusions are announced.

use super::{Located, PartialDate};

/// `hoi_nghi`.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, PartialEq)]
pub struct ConferenceReport {
    /// `don_vi`: who gave it.
    pub by: String,
    /// `ten`: what it is called.
    pub title: String,
}

/// A person named by the document.
#[derive(Debug, Clone, PartialEq)]
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
