//! A conference whose conclusions are announced.

use super::body_name::after_words;
use super::decoder::{Decode, Decoder, Fields};
use super::node::Node;
use super::{Facts, IssuerKind, Located, MeetingKind, PartialDate, Person, person};
use crate::diagnostic::{Diagnostic, Place, rules};

/// `hoi_nghi`.
#[derive(Debug, Clone, PartialEq, Hash)]
pub struct Conference {
    /// `loai`: "Hội nghị", "cuộc họp"; also read from `ten` or the document's trích yếu.
    pub kind: MeetingKind,
    /// `ten`: "sơ kết công tác …", without the word "Hội nghị".
    pub name: String,
    /// `gio`: "7 giờ 30 phút".
    pub time: Option<String>,
    /// `ngay`.
    pub date: Located<PartialDate>,
    /// `dia_diem`.
    pub venue: Option<String>,
    /// `chu_tri`: who chaired, one or more.
    pub chairs: Vec<Person>,
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

/// A line of participants: "Trưởng Phòng GD&ĐT các huyện, thị xã, thành phố".
pub type Participant = String;

impl Conference {
    /// Reads `node`; `subject` is `van_ban.trich_yeu`, which may tell the kind.
    pub(super) fn read(node: &Node, subject: Option<&Node>, decoder: &mut Decoder) -> Option<Self> {
        let mut fields = Fields::open(node, decoder)?;
        let name: Option<String> = fields.required("ten");
        let kind: Option<Located<MeetingKind>> = fields.optional("loai");
        let time = fields.optional("gio");
        let date = fields.required("ngay");
        let venue = fields.optional("dia_diem");
        let chairs = fields.required_with("chu_tri", person::one_or_more);
        let participants = fields.lines("thanh_phan");
        let reports = fields.list("bao_cao");
        fields.close();
        let (kind, name) = named(kind, name?, subject, decoder);
        Some(Self { kind, name, time, date: date?, venue, chairs: chairs?, participants, reports })
    }

    /// "cuộc họp về cụm công nghiệp".
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind.words(), self.name)
    }

    /// Whether a Chủ tịch or Phó Chủ tịch of a people's committee chaired.
    fn is_chaired_for_a_committee(&self) -> bool {
        self.chairs.iter().any(|chair| chair.office.split([',', ';', '-', '–']).any(leads_a_committee))
    }
}

/// The kind by `loai`, else as the name begins, else as the trích yếu says; and the name without its kind.
fn named(
    typed: Option<Located<MeetingKind>>,
    name: String,
    subject: Option<&Node>,
    decoder: &mut Decoder,
) -> (MeetingKind, String) {
    let (lead, name) = match MeetingKind::split(&name) {
        Some((kind, rest)) => (Some(kind), rest.to_owned()),
        None => (None, name),
    };
    let told = subject.and_then(|node| {
        let text = node.text()?;
        Some(Located { value: MeetingKind::of_subject(text)?, place: node.place.clone() })
    });
    let own = typed.as_ref().map(|kind| kind.value.clone()).or(lead);
    if let (Some(own), Some(told)) = (&own, &told)
        && !own.agrees_with(&told.value)
    {
        decoder.diagnostics.push(disagreement(own, typed.as_ref().map(|kind| &kind.place), told));
    }
    (own.or(told.map(|told| told.value)).unwrap_or_default(), name)
}

fn disagreement(own: &MeetingKind, place: Option<&Place>, told: &Located<MeetingKind>) -> Diagnostic {
    let (own, said) = (own.words(), told.value.words());
    let found = Diagnostic::new(
        &rules::LOAI_HOI_NGHI_LECH,
        format!("trích yếu nói đến {said}, nhưng `hoi_nghi` là {own}"),
    )
    .at(&told.place)
    .hint("ghi cùng một loại ở `hoi_nghi.loai` (hoặc `hoi_nghi.ten`) và `van_ban.trich_yeu`");
    match place {
        Some(place) => found.related(place, format!("ở đây là {own}")),
        None => found,
    }
}

/// "Chủ tịch", "Phó Chủ tịch Thường trực UBND tỉnh", "Q. Chủ tịch Ủy ban nhân dân": not the head of another body.
fn leads_a_committee(office: &str) -> bool {
    let rank = ["phó", "quyền", "q."].iter().find_map(|lead| after_words(office, lead)).unwrap_or(office);
    let Some(rest) = after_words(rank, "chủ tịch") else { return false };
    let body = after_words(rest, "thường trực").unwrap_or(rest);
    let bodies = [
        "ubnd",
        "ủy ban nhân dân",
        "uỷ ban nhân dân",
        "tỉnh",
        "thành phố",
        "xã",
        "phường",
        "đặc khu",
        "huyện",
    ];
    body.is_empty() || bodies.iter().any(|lead| after_words(body, lead).is_some())
}

impl Facts {
    /// Whether a Văn phòng of a people's committee announces what the committee's chair concluded: it then does so
    /// by the chair's order.
    pub fn announces_for_the_chair(&self) -> bool {
        self.issuer.kind() == IssuerKind::Office
            && self.issuer.served_committee().is_some()
            && self.conference.as_ref().is_some_and(Conference::is_chaired_for_a_committee)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_committees_are_told_from_other_chairs() {
        for office in [
            "Chủ tịch UBND tỉnh",
            "Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh",
            "Quyền Chủ tịch UBND xã",
            "Phó Chủ tịch",
            " Chủ tịch Uỷ ban nhân dân tỉnh",
        ] {
            assert!(leads_a_committee(office), "{office}");
        }
        for office in
            ["Chủ tịch HĐND tỉnh", "Phó Chủ tịch Hội đồng nhân dân", "Chánh Văn phòng", "Chủ tịch Công đoàn"]
        {
            assert!(!leads_a_committee(office), "{office}");
        }
    }
}
