//! Conference, reporting and signer as templates see them.

use serde::Serialize;

use crate::facts::{Conference, ConferenceReport, DateStyle, Facts, Person, Reporting, Signer};

use super::conclusions::{ChargedView, ConclusionView, TaskView};
use super::date::DateView;
use super::text::text;
use crate::template::first_letter;
use crate::vietnamese::after_words;

/// Room for the pen.
const ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}";

#[derive(Serialize)]
pub(super) struct ConferenceView<'a> {
    /// "cuộc họp".
    #[serde(rename = "loai")]
    kind: &'a str,
    #[serde(rename = "ten")]
    name: &'a str,
    /// "cuộc họp về cụm công nghiệp".
    #[serde(rename = "ten_day_du")]
    full_name: String,
    /// "Cuộc họp về cụm công nghiệp".
    #[serde(rename = "ten_dau_dong")]
    full_name_line: String,
    /// What the conclusions are called by: the meeting, before it the chair where a Văn phòng announces them.
    #[serde(rename = "ket_luan")]
    concluded: String,
    #[serde(rename = "gio")]
    time: Option<&'a str>,
    #[serde(rename = "ngay")]
    date: DateView,
    /// Its last day, which mostly is its only one.
    #[serde(rename = "den_ngay")]
    last: DateView,
    /// "ngày 05/3/2027", "trong hai ngày 05 và 06/3/2027".
    #[serde(rename = "cac_ngay")]
    days: String,
    /// "Hồi 8 giờ 00 phút, ngày 15/12/2026, tại Hội trường A", as a sentence begins.
    #[serde(rename = "luc_va_noi")]
    held_at: String,
    /// "Bà Vũ Thị G, Giám đốc Sở, chủ trì Hội nghị": who chaired what, as a sentence begins.
    #[serde(rename = "nguoi_va_viec")]
    chairing_of: String,
    #[serde(rename = "dia_diem")]
    venue: Option<&'a str>,
    #[serde(rename = "chu_tri")]
    chairs: Vec<ChairView<'a>>,
    /// All who chaired, in running text: "ông Nguyễn Văn A, Giám đốc Sở, và bà Trần Thị B, Phó Giám đốc Sở".
    #[serde(rename = "nguoi_chu_tri")]
    chaired_by: String,
    /// "chủ trì"; "đồng chủ trì" of more than one.
    #[serde(rename = "vai_tro_chu_tri")]
    chairing: &'static str,
    /// "Chủ tịch Ủy ban nhân dân tỉnh": by whose order a Văn phòng announces it.
    #[serde(rename = "thua_lenh")]
    by_order_of: Option<String>,
    /// Whether the conclusions are told as the chair's.
    #[serde(rename = "theo_nguoi_chu_tri")]
    is_of_the_chair: bool,
    #[serde(rename = "thanh_phan")]
    participants: &'a [String],
    /// The lines of those who took part: the chairs, each with the role, then the others; each begins as a line does.
    #[serde(rename = "dong_thanh_phan")]
    attendance: Vec<String>,
    /// "Phòng A trình bày Báo cáo B", each report.
    #[serde(rename = "trinh_bay")]
    presented: Vec<String>,
    #[serde(rename = "bao_cao")]
    reports: Vec<ReportView<'a>>,
    /// "8 giờ 00 phút, ngày 15/12/2026": when it began.
    #[serde(rename = "bat_dau")]
    began: String,
    /// "11 giờ 30 phút, ngày 15/12/2026": when it ended; with room for the hour where it is not known.
    #[serde(rename = "ket_thuc")]
    ended: String,
    /// "8 giờ 00 phút, ngày 15/12/2026", "trong hai ngày 05 và 06/3/2027": when it takes place.
    #[serde(rename = "thoi_gian")]
    takes: String,
    #[serde(rename = "vang")]
    absent: &'a [String],
    /// "Vắng mặt: Phòng A; ông B"; empty where nobody was.
    #[serde(rename = "cau_vang")]
    absence: String,
    /// All who chaired, as a line begins.
    #[serde(rename = "nguoi_chu_tri_dau_dong")]
    chaired_by_line: String,
    /// "Tham dự Hội nghị có …": who else took part, in a sentence.
    #[serde(rename = "cau_thanh_phan")]
    attendance_sentence: String,
    /// Whether who took part is told in a sentence.
    #[serde(rename = "thanh_phan_loi_van")]
    is_prose: bool,
    /// Whether tasks stand below the bodies charged.
    #[serde(rename = "xep_theo_don_vi")]
    is_by_body: bool,
    /// Whether tasks with deadlines are a table.
    #[serde(rename = "bang_thoi_han")]
    has_table: bool,
    /// Each as a line begins.
    #[serde(rename = "danh_gia")]
    assessment: Vec<String>,
    #[serde(rename = "cac_ket_luan")]
    conclusions: Vec<ConclusionView<'a>>,
    #[serde(rename = "theo_don_vi")]
    charged: Vec<ChargedView<'a>>,
    #[serde(rename = "viec_co_han")]
    with_deadlines: Vec<TaskView<'a>>,
    /// Whether the committees of communes get the document or are charged in it.
    #[serde(rename = "gui_cap_xa")]
    reaches_communes: bool,
    /// Whether "Trân trọng thông báo …" closes the notice.
    #[serde(rename = "tran_trong")]
    respectfully: bool,
}

#[derive(Serialize)]
pub(super) struct ChairView<'a> {
    #[serde(rename = "danh_xung")]
    salutation: Option<&'a str>,
    #[serde(rename = "ho_ten")]
    name: &'a str,
    #[serde(rename = "chuc_vu")]
    office: &'a str,
    /// "Ông Nguyễn Văn A", as a line begins; "Ông (bà) …" where the facts do not tell.
    #[serde(rename = "ong_ba")]
    titled: String,
    /// "Ông Nguyễn Văn A, Giám đốc Sở", as a line begins.
    #[serde(rename = "day_du")]
    full: String,
    /// "ông Nguyễn Văn A", inside a sentence.
    #[serde(rename = "goi")]
    called: String,
    /// "ông Nguyễn Văn A, Giám đốc Sở", inside a sentence.
    #[serde(rename = "trong_cau")]
    in_sentence: String,
}

#[derive(Serialize)]
struct ReportView<'a> {
    #[serde(rename = "don_vi")]
    by: &'a str,
    #[serde(rename = "ten")]
    title: &'a str,
}

#[derive(Serialize)]
pub(super) struct ReportingView<'a> {
    #[serde(rename = "han")]
    due: DateView,
    #[serde(rename = "noi_nhan")]
    to: Option<&'a str>,
    #[serde(rename = "tong_hop")]
    summary_to: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct SignerView<'a> {
    #[serde(rename = "chuc_vu")]
    office: &'a str,
    #[serde(rename = "ho_ten")]
    name: Option<&'a str>,
}

impl<'a> ConferenceView<'a> {
    /// The conference of `facts`, if it tells of one.
    pub(super) fn of(facts: &'a Facts) -> Option<Self> {
        let conference = facts.conference.as_ref()?;
        let by_order_of = facts.announced_for().map(|body| format!("Chủ tịch {body}"));
        // Citations write their days in figures, and a document has one form; notices of before keep their words.
        let style = if facts.record.has_two_tiers() { DateStyle::Figures } else { DateStyle::Words };
        let recipients = facts.recipients.iter().map(|line| line.value.as_str());
        let charged = conference.tasks().map(|task| task.body.value.as_str());
        let reaches_communes = recipients.chain(charged).any(is_of_communes);
        Some(Self { reaches_communes, ..Self::new(conference, by_order_of, style) })
    }

    fn new(conference: &'a Conference, by_order_of: Option<String>, style: DateStyle) -> Self {
        let report = |report: &'a ConferenceReport| ReportView { by: &report.by, title: &report.title };
        let chairing = if conference.chairs.len() > 1 { "đồng chủ trì" } else { "chủ trì" };
        let role = format!("{} {}", first_letter::upper(chairing), conference.kind.words());
        let chairs = conference.chairs.iter().map(|chair| format!("{} - {role}", in_a_line(chair)));
        let at = first_letter::upper(&held_on(conference, style));
        let chaired_by = in_a_sentence(&conference.chairs);
        let layout = conference.layout;
        let is_of_the_chair = by_order_of.is_some() || layout.of_the_chair;
        let (first, last) = (conference.first_in_words(style), conference.last_in_words(style));
        Self {
            kind: conference.kind.words(),
            name: &conference.name,
            concluded: if is_of_the_chair {
                format!("của {} tại {}", in_a_sentence(&conference.chairs), conference.full_name())
            } else {
                conference.full_name()
            },
            is_of_the_chair,
            full_name: conference.full_name(),
            full_name_line: first_letter::upper(&conference.full_name()),
            time: conference.time.as_deref(),
            date: DateView::new(conference.date.value),
            last: DateView::new(conference.last_day()),
            days: conference.days(style),
            venue: conference.venue.as_deref(),
            chairs: conference.chairs.iter().map(ChairView::new).collect(),
            chaired_by: chaired_by.clone(),
            chairing,
            presented: conference
                .reports
                .iter()
                .map(|report| format!("{} trình bày {}", report.by, report.title))
                .collect(),
            attendance: chairs
                .chain(conference.participants.iter().map(|who| first_letter::upper(who)))
                .collect(),
            held_at: match &conference.venue {
                Some(venue) => format!("{at}, tại {venue}"),
                None => at,
            },
            chairing_of: first_letter::upper(&format!(
                "{chaired_by}, {chairing} {}",
                conference.kind.words()
            )),
            began: timed(conference.time.as_ref(), &first),
            takes: match (conference.closing(), &conference.time) {
                (Some(_), Some(time)) if !conference.further.is_empty() => {
                    conference.scattered_at(time, style).unwrap_or_default()
                }
                (Some(_), _) => held_on(conference, style),
                (None, _) => timed(conference.time.as_ref(), &first),
            },
            ended: match &conference.end {
                Some(time) => format!("{time}, {last}"),
                None => format!("{ROOM} giờ {ROOM} phút, {last}"),
            },
            absent: &conference.absent,
            absence: match conference.absent.as_slice() {
                [] => String::new(),
                absent => format!("Vắng mặt: {}", absent.join("; ")),
            },
            chaired_by_line: first_letter::upper(&chaired_by),
            attendance_sentence: attendance_sentence(conference),
            is_prose: layout.attendance_as_prose,
            is_by_body: layout.by_body,
            has_table: layout.table_of_deadlines,
            assessment: conference.assessment.iter().map(|line| first_letter::upper(line)).collect(),
            conclusions: ConclusionView::list(conference),
            charged: ChargedView::list(conference),
            with_deadlines: TaskView::with_deadlines(conference),
            reaches_communes: false,
            respectfully: layout.respectfully,
            by_order_of,
            participants: &conference.participants,
            reports: conference.reports.iter().map(report).collect(),
        }
    }
}

/// "UBND các xã, phường", "Ủy ban nhân dân cấp xã": committees of communes.
fn is_of_communes(line: &str) -> bool {
    let line = line.to_lowercase();
    let is_committee = ["ubnd", "ủy ban nhân dân", "uỷ ban nhân dân"].iter().any(|name| line.contains(name));
    is_committee && ["xã", "phường", "đặc khu"].iter().any(|kind| line.contains(kind))
}

/// "hồi 8 giờ 00 phút, ngày 15/12/2026", "trong hai ngày 05 và 06/3/2027", "từ 8 giờ 00 phút, ngày 05/3/2027 đến hết ngày
/// 06/3/2027".
fn held_on(conference: &Conference, style: DateStyle) -> String {
    let (time, end) = (conference.time.as_ref(), conference.end.as_ref());
    if !conference.further.is_empty() {
        let hour = time.and_then(|time| conference.scattered_at(time, style));
        return hour.map_or_else(|| conference.days(style), |hour| format!("hồi {hour}"));
    }
    match (&conference.last, time, end) {
        (None, Some(time), _) => format!("hồi {time}, {}", conference.first_in_words(style)),
        (None, None, _) | (Some(_), None, None) => conference.days(style),
        (Some(_), _, _) => {
            let ends = conference.last_in_words(style);
            let ends = end.map_or_else(|| format!("hết {ends}"), |end| format!("{end}, {ends}"));
            format!("từ {} đến {ends}", timed(time, &conference.first_in_words(style)))
        }
    }
}

fn timed(time: Option<&String>, day: &str) -> String {
    time.map_or_else(|| day.to_owned(), |time| format!("{time}, {day}"))
}

/// "Tham dự Hội nghị có các trưởng phòng; hiệu trưởng các trường"; empty where nobody else took part.
fn attendance_sentence(conference: &Conference) -> String {
    let others: Vec<String> = conference.participants.iter().map(|who| in_running_text(who)).collect();
    if others.is_empty() {
        return String::new();
    }
    format!("Tham dự {} có {}", conference.kind.words(), others.join("; "))
}

/// "trưởng các phòng" of "Trưởng các phòng"; a salutation and a word for several are no names.
fn in_running_text(who: &str) -> String {
    const COMMON: [&str; 9] =
        ["các", "ông", "bà", "đồng chí", "trưởng", "hiệu trưởng", "lãnh đạo", "đại diện", "thành viên"];
    let is_common = COMMON.iter().any(|word| after_words(who, word).is_some());
    if is_common { first_letter::lower(who) } else { who.to_owned() }
}

impl<'a> ChairView<'a> {
    pub(super) fn new(person: &'a Person) -> Self {
        Self {
            salutation: person.salutation.as_deref(),
            name: &person.name,
            office: &person.office,
            titled: match &person.salutation {
                Some(_) => titled(person, first_letter::upper),
                None => format!("Ông (bà) {}", person.name),
            },
            full: in_a_line(person),
            called: titled(person, first_letter::lower),
            in_sentence: [titled(person, first_letter::lower), person.office.clone()].join(", "),
        }
    }

    /// "Ông Nguyễn Văn A, Giám đốc Sở".
    pub(super) fn in_full(self) -> String {
        self.full
    }
}

/// "Ông Nguyễn Văn A, Giám đốc Sở".
fn in_a_line(person: &Person) -> String {
    [titled(person, first_letter::upper), person.office.clone()].join(", ")
}

/// "Ông Nguyễn Văn A".
fn titled(person: &Person, form: fn(&str) -> String) -> String {
    match &person.salutation {
        Some(salutation) => format!("{} {}", form(salutation), person.name),
        None => person.name.clone(),
    }
}

/// Each with the office, the last after "và"; a comma closes an office before what follows.
fn in_a_sentence(persons: &[Person]) -> String {
    let each: Vec<_> = persons
        .iter()
        .map(|person| format!("{}, {}", titled(person, first_letter::lower), person.office))
        .collect();
    match each.as_slice() {
        [several @ .., last] if !several.is_empty() => format!("{}, và {last}", several.join("; ")),
        _ => each.concat(),
    }
}

impl<'a> ReportingView<'a> {
    pub(super) fn new(reporting: &'a Reporting) -> Self {
        Self {
            due: DateView::new(reporting.due.value),
            to: text(reporting.to.as_ref()),
            summary_to: text(reporting.summary_to.as_ref()),
        }
    }
}

impl<'a> SignerView<'a> {
    pub(super) fn new(signer: &'a Signer) -> Self {
        Self { office: &signer.office, name: signer.name.as_deref() }
    }
}
