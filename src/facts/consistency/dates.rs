//! Dates that cannot come after, or before, the document's own. What is only perhaps so is not told: a date of which the
//! day or the month is not known leaves room.

use chrono::NaiveDate;

use super::written::Written;
use crate::diagnostic::{Diagnostic, Place, rules};
use crate::facts::{BasisLine, Citation, CitedDocument, Conference, Facts, PartialDate};
use crate::vietnamese::clock;
use crate::yaml::Located;

/// The meeting, the documents cited, the time to report, the months of targets.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    found.extend(meeting_tasks(written));
    found.extend(cited(written));
    found.extend(deadlines(written));
    found.extend(tasks(written));
    found.extend(spending(written));
    found.extend(targets(written));
    found
}

/// Whether `date` is later than `other`, whatever days they turn out to be.
pub fn is_after(date: PartialDate, other: PartialDate) -> bool {
    date.earliest() > other.latest()
}

/// `diagnostic` with the document's date.
pub fn beside_the_date(diagnostic: Diagnostic, written: &Written<'_>) -> Diagnostic {
    let date = &written.facts.record.date;
    diagnostic.related(&date.place, format!("văn bản đề ngày {} ở đây", date.value.numeric()))
}

/// The meeting of `facts` against the document's own day: one that is invited to is to come, any other has been.
pub fn check_meeting_day(facts: &Facts, is_invitation: bool) -> Option<Diagnostic> {
    let meeting = facts.conference.as_ref()?;
    let own = &facts.record.date;
    let date = if is_invitation { &meeting.date } else { meeting.closing().unwrap_or(&meeting.date) };
    let (rule, message) = if is_invitation {
        let message =
            format!("giấy mời đề ngày {}, sau ngày họp ({})", own.value.numeric(), date.value.numeric());
        is_after(own.value, date.value).then_some((&rules::HOI_NGHI_TRUOC_GIAY_MOI, message))?
    } else {
        let message = format!(
            "hội nghị họp ngày {}, sau ngày của văn bản ({})",
            date.value.numeric(),
            own.value.numeric()
        );
        is_after(date.value, own.value).then_some((&rules::HOI_NGHI_SAU_VAN_BAN, message))?
    };
    let found = Diagnostic::new(rule, message).at(&date.place);
    let found = found.related(&own.place, format!("văn bản đề ngày {} ở đây", own.value.numeric()));
    Some(found.hint("sửa `hoi_nghi.ngay` hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó"))
}

/// What a meeting charges somebody with, due before it was held; and a meeting that ends before it begins.
fn meeting_tasks(written: &Written<'_>) -> Vec<Diagnostic> {
    let Some(meeting) = &written.facts.conference else { return Vec::new() };
    let held = meeting.closing().unwrap_or(&meeting.date);
    let due = meeting.tasks().filter_map(|task| Some((task, task.due.as_ref()?)));
    let gone = due.filter_map(|(task, due)| Some((task, due, due.value.date()?)));
    let gone = gone.filter(|(.., date)| is_after(held.value, *date)).map(|(task, due, date)| {
        let message = format!(
            "thời hạn {} của việc \"{}\" đã qua vào ngày họp ({})",
            date.numeric(),
            task.work,
            held.value.numeric()
        );
        let found = Diagnostic::new(&rules::HAN_TRUOC_VAN_BAN, message).at(&due.place);
        found.related(&held.place, "ngày họp ở đây").hint("sửa `han` của việc, hoặc `hoi_nghi.ngay`")
    });
    let hours = meeting.time.as_deref().and_then(clock).zip(meeting.end.as_deref().and_then(clock));
    let hours = hours.filter(|_| meeting.last_day() == meeting.date.value);
    let reversed = hours.filter(|(begun, ended)| ended < begun).map(|_| {
        let (begun, ended) =
            (meeting.time.as_deref().unwrap_or_default(), meeting.end.as_deref().unwrap_or_default());
        let message = format!("cuộc họp kết thúc lúc {ended}, trước khi bắt đầu ({begun})");
        let found = Diagnostic::new(&rules::GIO_HOP_NGUOC, message).at(&held.place);
        found.hint("sửa `hoi_nghi.gio` hoặc `hoi_nghi.ket_thuc`")
    });
    gone.chain(reversed).chain(day_parts(meeting)).collect()
}

/// An hour outside of its part of the day; a part of a last day that is not told.
fn day_parts(meeting: &Conference) -> Vec<Diagnostic> {
    let ends_in = if meeting.last.is_some() { meeting.last_part } else { None };
    let is_scattered = !meeting.further.is_empty();
    let unclear = (is_scattered && meeting.last.is_some())
        .then(|| "`den_ngay` là ngày cuối của các ngày liền nhau, `ngay_tiep` là các ngày không liền nhau; chỉ ghi một trong hai".to_owned());
    let times = [(meeting.time.as_deref(), meeting.part), (meeting.end.as_deref(), ends_in)];
    let wrong = times.into_iter().filter_map(|(time, part)| {
        let (time, part) = time.zip(part)?;
        let can_be = part.can_be_at(clock(time)?);
        (!can_be).then(|| format!("{time} không phải là buổi {}", part.name()))
    });
    let lost = (meeting.last_part.is_some() && meeting.last.is_none())
        .then(|| "`den_buoi` là buổi của ngày cuối, mà chưa ghi `den_ngay`".to_owned());
    let at = |message: String| {
        let found = Diagnostic::new(&rules::GIO_HOP_NGUOC, message).at(&meeting.date.place);
        found.hint("sửa `gio`, `buoi`, `den_ngay`, `ngay_tiep`, `den_buoi` của `hoi_nghi`, chỗ nào sai thì sửa chỗ đó")
    };
    wrong.chain(lost).chain(unclear).map(at).collect()
}

/// Documents written out in the facts; those of the register are held against it.
fn cited(written: &Written<'_>) -> Vec<Diagnostic> {
    let lines = written.facts.bases.iter().filter_map(|line| match line {
        BasisLine::Citations { documents, .. } => Some(documents),
        BasisLine::Text(_) => None,
    });
    let documents = lines.flatten().filter_map(|citation| match &citation.value {
        Citation::Inline(document) => Some((document, &citation.place)),
        Citation::Register(_) => None,
    });
    documents.flat_map(|(document, place)| cited_document(document, place, written)).collect()
}

fn cited_document(document: &CitedDocument, place: &Place, written: &Written<'_>) -> Vec<Diagnostic> {
    let own = written.facts.record.date.value;
    let name = cited_name(document);
    let mut found = Vec::new();
    if let Some(date) = document.date.filter(|date| is_after(*date, own)) {
        let message =
            format!("căn cứ {name} ngày {}, sau ngày của văn bản ({})", date.numeric(), own.numeric());
        let diagnostic = Diagnostic::new(&rules::CAN_CU_SAU_VAN_BAN, message).at(place);
        found.push(
            beside_the_date(diagnostic, written).hint("một căn cứ phải có trước văn bản: sửa ngày nào sai"),
        );
    }
    if let Some((date, year)) = document.date.zip(document.symbol.as_deref().and_then(year_of_symbol))
        && date.year() != year
    {
        let message = format!("{name} mang năm {year} trong ký hiệu, nhưng ngày ghi là {}", date.numeric());
        found.push(
            Diagnostic::new(&rules::SO_NGAY_LECH, message)
                .at(place)
                .hint("sửa số, ký hiệu hoặc ngày của căn cứ này"),
        );
    }
    found
}

fn cited_name(document: &CitedDocument) -> String {
    match &document.symbol {
        Some(symbol) => format!("{} số {symbol}", document.document_type),
        None => document.document_type.clone(),
    }
}

/// 2026 of "57/2026/TT-BGDĐT"; plans and letters have no year there.
pub(super) fn year_of_symbol(symbol: &str) -> Option<u16> {
    let mut parts = symbol.split('/').map(str::trim);
    let (_, year, _) = (parts.next()?, parts.next()?, parts.next()?);
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    year.parse().ok().filter(|_| is_year)
}

/// Of every report that is asked for.
fn deadlines(written: &Written<'_>) -> Vec<Diagnostic> {
    let reporting = written.facts.reporting.iter();
    let all = reporting.flat_map(|reporting| {
        [&reporting.due].into_iter().chain(reporting.periodic.iter().map(|report| &report.due))
    });
    all.filter_map(|due| deadline(due, written)).collect()
}

fn deadline(due: &Located<PartialDate>, written: &Written<'_>) -> Option<Diagnostic> {
    let (own, period) = (written.facts.record.date.value, written.facts.period);
    if is_after(own, due.value) {
        let message =
            format!("hạn báo cáo {} đã qua vào ngày của văn bản ({})", due.value.numeric(), own.numeric());
        let diagnostic = Diagnostic::new(&rules::HAN_TRUOC_VAN_BAN, message).at(&due.place);
        return Some(
            beside_the_date(diagnostic, written)
                .hint("sửa `bao_cao.han` hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó"),
        );
    }
    (due.value.latest() < period.first_day()).then(|| {
        let message = format!("hạn báo cáo {} có trước khi {} bắt đầu", due.value.numeric(), period.name());
        let diagnostic = Diagnostic::new(&rules::HAN_TRUOC_KY, message).at(&due.place);
        let diagnostic =
            diagnostic.related(written.place(&[period.key()]), format!("{} ở đây", period.name()));
        diagnostic.hint("sửa `bao_cao.han`")
    })
}

/// Tasks that were due before the document that charges somebody with them.
fn tasks<'w>(written: &'w Written<'w>) -> impl Iterator<Item = Diagnostic> + 'w {
    let own = written.facts.record.date.value;
    let facts = written.facts;
    let due = facts.tasks.iter().filter_map(|task| Some((task.what.as_str(), task.deadline.as_ref()?)));
    let due = due.chain(facts.plan.deadlines());
    let dated = due.filter_map(|(work, due)| Some((work, due, due.value.date()?)));
    dated.filter(move |(.., date)| is_after(own, *date)).map(move |(work, due, date)| {
        let message = format!(
            "thời hạn {} của nhiệm vụ \"{work}\" đã qua vào ngày của văn bản ({})",
            date.numeric(),
            own.numeric()
        );
        let diagnostic = Diagnostic::new(&rules::HAN_TRUOC_VAN_BAN, message).at(&due.place);
        beside_the_date(diagnostic, written)
            .hint("sửa `han` của nhiệm vụ hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó")
    })
}

/// Money for a year that the plan does not cover.
fn spending<'w>(written: &'w Written<'w>) -> impl Iterator<Item = Diagnostic> + 'w {
    let period = written.facts.period;
    let years = written.facts.funding.iter().flat_map(|funding| &funding.items);
    let years = years.filter_map(|item| item.year.as_ref());
    let covered = move |year: u32| period.years().any(|own| u32::from(own) == year);
    years.filter(move |year| !covered(year.value)).map(move |year| {
        let message = format!("năm {} của khoản kinh phí này nằm ngoài {}", year.value, period.name());
        let diagnostic = Diagnostic::new(&rules::NGOAI_KY, message).at(&year.place);
        diagnostic.related(written.place(&[period.key()]), format!("{} ở đây", period.name()))
    })
}

/// Targets of a plan that had gone by when it was made.
fn targets(written: &Written<'_>) -> Option<Diagnostic> {
    let facts = written.facts;
    let made: NaiveDate = facts.record.date.value.earliest();
    let open = facts.schools.iter().filter(|school| !school.is_settled(facts.record.date.value));
    let gone = open.filter_map(|school| {
        let month = school.target()?.month.as_ref()?;
        (month.value.latest() < made).then_some((school, month))
    });
    let gone: Vec<_> = gone.collect();
    let ((school, month), others) = gone.split_first()?;
    let message = format!(
        "{} có mục tiêu {}, đã qua vào ngày của văn bản ({})",
        school.name,
        month.value.as_known(),
        facts.record.date.value.numeric()
    );
    let diagnostic = Diagnostic::new(&rules::MUC_TIEU_TRUOC_VAN_BAN, message).at(&month.place);
    let others = others.iter().take(SHOWN);
    let diagnostic = others.fold(beside_the_date(diagnostic, written), |diagnostic, (_, month)| {
        diagnostic.related(&month.place, "mục tiêu này cũng vậy")
    });
    Some(
        diagnostic.hint("sửa thời gian của mục tiêu hoặc `van_ban.ngay`; việc đã xong thì ghi ở `cong_nhan`"),
    )
}

/// How many more places of the same kind are shown.
const SHOWN: usize = 9;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn an_invitation_comes_before_its_meeting_and_any_other_document_after() {
        let told = |day: &str, is_invitation: bool| {
            let mut facts = sample::commune_plan();
            facts.record.date = sample::read("15/12/2026");
            let meeting =
                format!("{{ten: triển khai, ngay: {day}, chu_tri: {{ho_ten: A, chuc_vu: Chủ tịch}}}}");
            facts.conference = Some(sample::read(&meeting));
            check_meeting_day(&facts, is_invitation).map(|found| found.rule())
        };
        for (day, invited, announced) in [
            ("20/12/2026", None, Some("hoi-nghi-sau-van-ban")),
            ("15/12/2026", None, None),
            ("12/2026", None, None),
            ("10/12/2026", Some("hoi-nghi-truoc-giay-moi"), None),
            // Of several days the first is invited to, the last is told of.
            (
                "14/12/2026, den_ngay: 16/12/2026",
                Some("hoi-nghi-truoc-giay-moi"),
                Some("hoi-nghi-sau-van-ban"),
            ),
            ("15/12/2026, den_ngay: 16/12/2026", None, Some("hoi-nghi-sau-van-ban")),
            ("14/12/2026, den_ngay: 15/12/2026", Some("hoi-nghi-truoc-giay-moi"), None),
            (
                "14/12/2026, ngay_tiep: [15/12/2026, 18/12/2026]",
                Some("hoi-nghi-truoc-giay-moi"),
                Some("hoi-nghi-sau-van-ban"),
            ),
        ] {
            assert_eq!((told(day, true), told(day, false)), (invited, announced), "{day}");
        }
    }

    #[test]
    fn an_hour_is_in_its_part_of_the_day() {
        let told = |keys: &str| {
            let meeting =
                format!("{{ten: triển khai, ngay: 15/12/2026, {keys}, chu_tri: {{ho_ten: A, chuc_vu: B}}}}");
            day_parts(&sample::read(&meeting)).len()
        };
        for (keys, count) in [
            ("buoi: sang, gio: 7 giờ 30 phút", 0),
            ("buoi: sang, gio: 14 giờ 00 phút", 1),
            ("buoi: chieu, gio: 14 giờ 00 phút", 0),
            ("den_buoi: chieu", 1),
            ("den_ngay: 16/12/2026, den_buoi: sang, ket_thuc: 11 giờ", 0),
            ("ngay_tiep: [18/12/2026, 22/12/2026]", 0),
            ("ngay_tiep: [18/12/2026, 22/12/2026], den_ngay: 22/12/2026", 1),
            ("den_ngay: 16/12/2026, den_buoi: sang, ket_thuc: 16 giờ", 1),
        ] {
            assert_eq!(told(keys), count, "{keys}");
        }
    }
}
