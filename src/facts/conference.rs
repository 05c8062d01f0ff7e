//! A conference whose conclusions are announced.

use super::body::SUBJECT;
use super::day_part::DayPart;
use super::person::PERSONS;
use super::{Conclusion, MeetingKind, MeetingLayout, MeetingTask, PartialDate, Person};
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::record;
use crate::units::{after_committee, after_council};
use crate::vietnamese::after_words;
use crate::yaml::{Fact, Fields, Located, OptionalWith, lines, list, needed, optional, reads};

record! {
    /// `hoi_nghi`.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Conference: "Cuộc họp được thông báo kết luận", settled by named {
        /// `loai`: "Hội nghị", "cuộc họp"; also read from `ten` or the document's trích yếu.
        pub kind: MeetingKind = reads(
            OptionalWith {
                read: |node, decoder| decoder.read(node),
                dump: MeetingKind::dump,
                shape: MeetingKind::shape,
            },
            "loai",
            "Loại",
            "Loại cuộc họp; không ghi thì lấy theo tên hoặc trích yếu.",
            "Hội nghị",
        );
        /// `ten`: "sơ kết công tác …", without the word "Hội nghị".
        pub name: String = needed(
            "ten",
            "Tên",
            "Tên hội nghị, cuộc họp.",
            "sơ kết công tác bảo đảm chất lượng giáo dục",
        );
        /// `gio`: "7 giờ 30 phút".
        pub time: Option<String> = optional("gio", "Giờ", "Giờ họp.", "7 giờ 30 phút");
        /// `ket_thuc`: when it ended.
        pub end: Option<String> =
            optional("ket_thuc", "Kết thúc", "Giờ kết thúc, ghi trong biên bản.", "11 giờ 30 phút");
        /// `ngay`: the day, the first of several.
        pub date: Located<PartialDate> =
            needed("ngay", "Ngày", "Ngày họp; họp nhiều ngày thì là ngày đầu.", "16/01/2024");
        /// `den_ngay`: the last of several days.
        pub last: Option<Located<PartialDate>> =
            optional("den_ngay", "Đến ngày", "Ngày cuối, khi họp nhiều ngày liền.", "17/01/2024");
        /// `ngay_tiep`: the days after the first that do not follow it day by day.
        pub further: Vec<Located<PartialDate>> = lines(
            "ngay_tiep",
            "Các ngày tiếp",
            "Các ngày họp sau ngày đầu, khi họp nhiều ngày không liền nhau; liền nhau thì ghi `den_ngay`.",
            "[18/01/2024, 25/01/2024]",
        );
        /// `buoi`: in which part of the day it begins.
        pub part: Option<DayPart> =
            optional("buoi", "Buổi", "Buổi họp: sáng, chiều hoặc tối; họp nhiều ngày thì là buổi khai mạc.", "chieu");
        /// `den_buoi`: in which part of its last day it ends.
        pub last_part: Option<DayPart> =
            optional("den_buoi", "Đến buổi", "Buổi kết thúc ở ngày cuối, khi họp nhiều ngày liền.", "sang");
        /// `dia_diem`.
        pub venue: Option<String> =
            optional("dia_diem", "Địa điểm", "Nơi họp.", "Hội trường UBND xã");
        /// `chu_tri`: who chaired, one or more.
        pub chairs: Vec<Person> = reads(
            PERSONS,
            "chu_tri",
            "Chủ trì",
            "Người chủ trì; nhiều người thì ghi thành danh sách.",
            "{danh_xung: Ông, ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch UBND xã}",
        );
        /// `thanh_phan`: other participants, in order.
        pub participants: Vec<Participant> = lines(
            "thanh_phan",
            "Thành phần",
            "Các thành phần dự họp, mỗi thành phần một dòng.",
            "[Hiệu trưởng các trường trên địa bàn xã]",
        );
        /// `vang`: who was absent.
        pub absent: Vec<String> =
            lines("vang", "Vắng mặt", "Người vắng mặt, mỗi người một dòng.", "[Bà Lê Thị D (có lý do)]");
        /// `bao_cao`: `{don_vi, ten}` of each report heard.
        pub reports: Vec<ConferenceReport> = list(
            "bao_cao",
            "Báo cáo",
            "Các báo cáo đã nghe tại cuộc họp.",
            "[{don_vi: Phòng Văn hóa - Xã hội, ten: Báo cáo kết quả tự đánh giá}]",
        );
        /// `danh_gia`: what the chair thought of the work so far.
        pub assessment: Vec<String> = lines(
            "danh_gia",
            "Đánh giá",
            "Đánh giá của người chủ trì, mỗi ý một dòng.",
            "[\"Các trường đã chủ động tự đánh giá, thu thập minh chứng\"]",
        );
        /// `ket_luan`.
        pub conclusions: Vec<Conclusion> = list(
            "ket_luan",
            "Kết luận",
            "Các kết luận, theo chủ đề, với việc được giao.",
            "[{chu_de: Công tác tự đánh giá, giao: [{don_vi: Phòng Văn hóa - Xã hội, viec: rà soát danh sách trường, han: 30/6/2024}]}]",
        );
        /// `trinh_bay`.
        pub layout: MeetingLayout = optional(
            "trinh_bay",
            "Trình bày",
            "Cách trình bày thành phần, việc được giao, câu kết.",
            "{bang_thoi_han: true}",
        );
    }
}

record! {
    /// A report heard at the conference.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct ConferenceReport: "Một báo cáo tại cuộc họp" {
        /// `don_vi`: who gave it.
        pub by: String = needed("don_vi", "Đơn vị", "Đơn vị trình bày.", "Phòng Văn hóa - Xã hội");
        /// `ten`: what it is called.
        pub title: String = needed("ten", "Tên", "Tên báo cáo.", "Báo cáo kết quả tự đánh giá");
    }
}

/// A line of participants: "Trưởng Phòng GD&ĐT các huyện, thị xã, thành phố".
pub type Participant = String;

impl Conference {
    /// "cuộc họp về cụm công nghiệp".
    pub fn full_name(&self) -> String {
        format!("{} {}", self.kind.words(), self.name)
    }

    /// Its last day, where it is not its only one.
    pub fn closing(&self) -> Option<&Located<PartialDate>> {
        self.further.last().or(self.last.as_ref())
    }

    /// The tasks that it gives, in order.
    pub fn tasks(&self) -> impl Iterator<Item = &MeetingTask> {
        self.conclusions.iter().flat_map(|conclusion| &conclusion.tasks)
    }

    /// Whether a Chủ tịch or Phó Chủ tịch of a people's committee chaired.
    pub(super) fn is_chaired_for_a_committee(&self) -> bool {
        self.chairs.iter().any(|chair| chair.office.split([',', ';', '-', '–']).any(leads_a_committee))
    }

    /// Whether a Chủ tịch or Phó Chủ tịch of a people's council chaired.
    pub(super) fn is_chaired_for_a_council(&self) -> bool {
        self.chairs.iter().any(|chair| chair.office.split([',', ';', '-', '–']).any(leads_a_council))
    }
}

/// The kind by `loai`, else as the name begins, else as the trích yếu says; and the name without its kind.
fn named(mut conference: Conference, fields: &mut Fields<'_, '_>) -> Option<Conference> {
    let typed = fields.node().get("loai").filter(|node| !node.is_blank());
    let typed = typed.map(|node| Located { value: conference.kind.clone(), place: node.place.clone() });
    // Only the very words of `loai` are taken off: "giao ban" of another kind of meeting is its name.
    let is_same = |kind: &MeetingKind| typed.as_ref().is_none_or(|typed| typed.value.is_same(kind));
    let lead = MeetingKind::split(&conference.name).filter(|(kind, _)| is_same(kind));
    let lead = lead.map(|(kind, rest)| (kind, rest.to_owned()));
    let lead = lead.map(|(kind, rest)| {
        conference.name = rest;
        kind
    });
    let told = fields.decoder.remembered(SUBJECT).and_then(|node| {
        let text = node.text()?;
        Some(Located { value: MeetingKind::of_subject(text)?, place: node.place.clone() })
    });
    let own = typed.as_ref().map(|kind| kind.value.clone()).or(lead);
    if let (Some(own), Some(told)) = (&own, &told)
        && !own.agrees_with(&told.value)
    {
        let found = disagreement(own, typed.as_ref().map(|kind| &kind.place), told);
        fields.decoder.diagnostics.push(found);
    }
    conference.kind = own.or(told.map(|told| told.value)).unwrap_or_default();
    Some(conference)
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
    let units = ["tỉnh", "thành phố", "xã", "phường", "đặc khu", "huyện"];
    let is_of_unit = || units.iter().any(|lead| after_words(body, lead).is_some());
    body.is_empty() || after_committee(body).is_some() || is_of_unit()
}

/// "Chủ tịch HĐND tỉnh", "Phó Chủ tịch Thường trực Hội đồng nhân dân", "Chủ tịch".
fn leads_a_council(office: &str) -> bool {
    let rank = ["phó", "quyền", "q."].iter().find_map(|lead| after_words(office, lead)).unwrap_or(office);
    let Some(rest) = after_words(rank, "chủ tịch") else { return false };
    let body = after_words(rest, "thường trực").unwrap_or(rest);
    body.is_empty() || after_council(body).is_some()
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
