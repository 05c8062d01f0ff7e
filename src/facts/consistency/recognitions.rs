//! Recognitions that cannot be: later than the document, before there were any, lapsed before they were given, or
//! against each other.

use chrono::NaiveDate;

use super::dates::{beside_the_date, is_after};
use super::decision_date;
use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{PartialDate, Recognition, School};
use crate::yaml::Located;

/// What is wrong with the recognitions of each school.
pub fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let schools = written.facts.schools.iter();
    schools.flat_map(|school| of_school(school, written)).collect()
}

fn of_school(school: &School, written: &Written<'_>) -> Vec<Diagnostic> {
    let all = school.recognitions();
    let each = all.iter().flat_map(|recognition| {
        let found = [
            later(school, recognition, written),
            too_early(school, recognition),
            lapsed_first(school, recognition),
            decision_date::check(school, recognition),
        ];
        found.into_iter().flatten()
    });
    each.chain(against_each_other(school, all)).collect()
}

/// The certificate is dated after the document that speaks of it.
fn later(school: &School, recognition: &Recognition, written: &Written<'_>) -> Option<Diagnostic> {
    let date = recognition.date.as_ref()?;
    let own = written.facts.record.date.value;
    if !is_after(date.value, own) {
        return None;
    }
    let message = format!(
        "{}: công nhận ngày {}, sau ngày của văn bản ({})",
        school.name,
        date.value.numeric(),
        own.numeric()
    );
    let diagnostic = Diagnostic::new(&rules::CONG_NHAN_SAU_VAN_BAN, message).at(&date.place);
    let diagnostic = beside_the_date(diagnostic, written);
    let meant = ten_years_before(date.value)
        .filter(|meant| !is_after(*meant, own) && meant.year() >= 2008 && date.value.year() > own.year());
    let diagnostic = match meant {
        Some(meant) => diagnostic.hint(format!("có phải là {}?", meant.numeric())),
        None => diagnostic,
    };
    Some(diagnostic.hint("sửa ngày công nhận; việc còn trong kế hoạch thì ghi ở `muc_tieu` (cột mục tiêu)"))
}

/// 2022 for 2032: one figure mistyped.
fn ten_years_before(date: PartialDate) -> Option<PartialDate> {
    use chrono::Datelike;
    Some(match date {
        PartialDate::Year(year) => PartialDate::Year(year.checked_sub(10)?),
        PartialDate::Month { year, month } => PartialDate::Month { year: year.checked_sub(10)?, month },
        PartialDate::Months { year, first, last } => {
            PartialDate::Months { year: year.checked_sub(10)?, first, last }
        }
        PartialDate::Day(day) => PartialDate::Day(day.with_year(day.year() - 10)?),
    })
}

/// First day on which a school could be recognised as đạt chuẩn quốc gia (Quyết định số 1366/GD-ĐT of 26/4/1997).
const FIRST_STANDARD: (i32, u32, u32) = (1997, 4, 26);
/// Year of the first rules on the accreditation of schools (Quyết định số 04/2008/QĐ-BGDĐT of 04/02/2008).
const FIRST_ACCREDITATION: (i32, u32, u32) = (2008, 2, 4);

fn too_early(school: &School, recognition: &Recognition) -> Option<Diagnostic> {
    let date = recognition.date.as_ref()?;
    let standard = recognition.national_standard.map(|_| ("chuẩn quốc gia", FIRST_STANDARD));
    let accreditation =
        recognition.accreditation.map(|_| ("kiểm định chất lượng giáo dục", FIRST_ACCREDITATION));
    let (what, (year, month, day)) = [standard, accreditation].into_iter().flatten().find(|(_, first)| {
        NaiveDate::from_ymd_opt(first.0, first.1, first.2).is_some_and(|first| date.value.latest() < first)
    })?;
    let first = NaiveDate::from_ymd_opt(year, month, day).map(|day| PartialDate::Day(day).numeric())?;
    let message = format!(
        "{}: ngày công nhận {}, nhưng trước {first} chưa có quy định công nhận {what}",
        school.name,
        date.value.numeric()
    );
    Some(
        Diagnostic::new(&rules::CONG_NHAN_QUA_SOM, message)
            .at(&date.place)
            .hint("kiểm tra năm trên quyết định công nhận"),
    )
}

/// It lapses before it was given, or on that day.
fn lapsed_first(school: &School, recognition: &Recognition) -> Option<Diagnostic> {
    let (date, until) = recognition.date.as_ref().zip(recognition.valid_until.as_ref())?;
    let is_same_day = match (date.value, until.value) {
        (PartialDate::Day(date), PartialDate::Day(until)) => date == until,
        (
            PartialDate::Year(_)
            | PartialDate::Month { .. }
            | PartialDate::Months { .. }
            | PartialDate::Day(_),
            _,
        ) => false,
    };
    (is_same_day || is_after(date.value, until.value)).then(|| {
        let message = format!(
            "{}: công nhận ngày {}, nhưng có giá trị đến {}",
            school.name,
            date.value.numeric(),
            until.value.numeric()
        );
        Diagnostic::new(&rules::HET_HAN_TRUOC_CONG_NHAN, message)
            .at(&until.place)
            .related(&date.place, "công nhận ở đây")
            .hint("sửa `ngay` hoặc `den`; `den` là ngày hết giá trị ghi trên giấy, có thể bỏ trống")
    })
}

/// Two of one day that name two levels, the same one twice, or a lower level while a higher one still held.
fn against_each_other(school: &School, all: &[Recognition]) -> Vec<Diagnostic> {
    let mut dated: Vec<Dated<'_>> = all
        .iter()
        .filter_map(|recognition| Some(Dated { date: recognition.date.as_ref()?, recognition }))
        .collect();
    dated.sort_by_key(|dated| dated.date.value.earliest());
    dated
        .windows(2)
        .filter_map(|pair| pair.first().zip(pair.last()).and_then(|(one, other)| between(school, one, other)))
        .collect()
}

/// A recognition with its date.
struct Dated<'a> {
    date: &'a Located<PartialDate>,
    recognition: &'a Recognition,
}

/// Years for which a recognition holds.
const VALIDITY: i32 = 5;

fn between(school: &School, earlier: &Dated<'_>, later: &Dated<'_>) -> Option<Diagnostic> {
    let (one, other) = (earlier.recognition, later.recognition);
    let name = &school.name;
    let day = later.date.value.numeric();
    let told = |diagnostic: Diagnostic| {
        diagnostic
            .at(&later.date.place)
            .related(&earlier.date.place, format!("lần trước, {}, ở đây", earlier.date.value.numeric()))
    };
    if earlier.date.value == later.date.value {
        let differ =
            |one: Option<u8>, other: Option<u8>| one.zip(other).is_some_and(|(one, other)| one != other);
        if differ(one.national_standard, other.national_standard)
            || differ(one.accreditation, other.accreditation)
        {
            let message = format!("{name}: hai lần công nhận cùng ngày {day} ghi hai mức khác nhau");
            return Some(
                told(Diagnostic::new(&rules::CONG_NHAN_MAU_THUAN, message))
                    .hint("giữ lần đúng với quyết định công nhận"),
            );
        }
        let is_same =
            one.national_standard == other.national_standard && one.accreditation == other.accreditation;
        let message = format!("{name}: lần công nhận ngày {day} ghi hai lần");
        return is_same.then(|| told(Diagnostic::new(&rules::CONG_NHAN_TRUNG, message)).hint("bỏ một lần"));
    }
    let (before, after) = one.national_standard.zip(other.national_standard)?;
    use chrono::Datelike;
    let still_held = later.date.value.latest().year() - earlier.date.value.earliest().year() < VALIDITY;
    (before > after && still_held).then(|| {
        let message = format!(
            "{name}: đang đạt chuẩn quốc gia mức độ {before} từ {} mà được công nhận mức độ {after} ngày {day}",
            earlier.date.value.numeric()
        );
        told(Diagnostic::new(&rules::CONG_NHAN_LUI_MUC, message)).hint("kiểm tra mức độ và ngày của hai lần công nhận")
    })
}
