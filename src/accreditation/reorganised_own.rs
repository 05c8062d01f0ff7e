//! What a reorganised school says of itself, against what it was made of.

use super::regimes::Regimes;
use super::reorganised::{Carried, carried};
use crate::diagnostic::{Diagnostic, Place, Rule, rules};
use crate::facts::{Predecessor, Recognition, Reorganisation, ReorganisationKind, School};
use crate::vietnamese::same_name;
use crate::yaml::{Located, Told};

const RULE: &Rule = &rules::CONG_NHAN_TRAI_TO_CHUC_LAI;

/// A finding where `school` has a recognition of its own that its reorganisation leaves no room for: it is passed over,
/// and nothing else would say so.
pub(super) fn check(school: &School, change: &Reorganisation, regimes: &Regimes) -> Option<Diagnostic> {
    match &school.recognitions {
        Told::Silent => None,
        Told::No(place) => none_though_kept(school, change, place, regimes),
        Told::Yes(all) => {
            let before = all.iter().find_map(|one| from_before(school, change, one));
            before.or_else(|| all.iter().find_map(|one| too_soon(school, change, one, regimes)))
        }
    }
}

/// What a school that came about by a merger cannot have held. One that was divided, or lost a part, was there before.
fn from_before(school: &School, change: &Reorganisation, one: &Recognition) -> Option<Diagnostic> {
    if !is_from_before(one, change) {
        return None;
    }
    match change.kind.value {
        ReorganisationKind::Merged => of_the_merged(school, change, one),
        ReorganisationKind::Consolidated => Some(of_nobody(school, change, one)),
        ReorganisationKind::Renamed
        | ReorganisationKind::Divided
        | ReorganisationKind::Separated
        | ReorganisationKind::Other => None,
    }
}

/// Whether it was given before the school was reorganised, or no day says otherwise.
fn is_from_before(one: &Recognition, change: &Reorganisation) -> bool {
    one.date.as_ref().is_none_or(|date| date.value.latest() < change.effective.value.earliest())
}

/// A school that others were merged into may write what it held itself, as it stands in `tu` too.
fn of_the_merged(school: &School, change: &Reorganisation, one: &Recognition) -> Option<Diagnostic> {
    let Some(itself) = change.predecessors.iter().find(|before| same_name(&before.name, &school.name)) else {
        return Some(of_nobody(school, change, one));
    };
    let said = match &itself.recognitions {
        Told::Yes(all) if all.iter().any(|held| is_same(held, one)) => return None,
        Told::Yes(_) => "ghi khác",
        Told::No(_) => "ghi chưa được công nhận",
        Told::Silent => "không ghi `cong_nhan`",
    };
    let message = format!(
        "{}: `cong_nhan` của trường ghi {}, nhưng ở `tu` chính trường này {said}; chỉ phần ở `tu` được tính",
        school.name,
        describe(one)
    );
    Some(
        held(message, one, school, change, itself)
            .hint("ghi đúng một chỗ: ở `tu`, trong `cong_nhan` của trường ấy"),
    )
}

/// Of a school that was not there yet.
fn of_nobody(school: &School, change: &Reorganisation, one: &Recognition) -> Diagnostic {
    let message = format!(
        "{}: `cong_nhan` ghi {}, nhưng trường có do {} từ {}; phần này không được tính",
        school.name,
        describe(one),
        change.kind.value.name(),
        change.effective.value.plain()
    );
    let found = Diagnostic::new(RULE, message).at(place_of(one, school));
    found
        .related(&change.effective.place, format!("{} ở đây", change.kind.value.name()))
        .hint("nếu là của một trường cũ thì ghi vào `cong_nhan` của trường ấy ở `tu`; nếu là sau khi tổ chức lại thì sửa `ngay`")
}

fn held(
    message: String,
    one: &Recognition,
    school: &School,
    change: &Reorganisation,
    itself: &Predecessor,
) -> Diagnostic {
    let found = Diagnostic::new(RULE, message).at(place_of(one, school));
    let found = found.related(&change.effective.place, format!("{} ở đây", change.kind.value.name()));
    found.related(&itself.place, "chính trường này ở `tu`")
}

/// `cong_nhan: chua` of a school that keeps what those it was made of held.
fn none_though_kept(
    school: &School,
    change: &Reorganisation,
    place: &Place,
    regimes: &Regimes,
) -> Option<Diagnostic> {
    let Carried::Kept { level, lapses, .. } = carried(school, regimes) else { return None };
    let message = format!(
        "{}: `cong_nhan` ghi chưa, nhưng theo các trường ở `tu` thì trường còn giữ chuẩn quốc gia mức độ {level} đến {}",
        school.name,
        lapses.plain()
    );
    let found = Diagnostic::new(RULE, message).at(place);
    Some(
        found
            .related(&change.effective.place, format!("{} ở đây", change.kind.value.name()))
            .hint("bỏ `cong_nhan: chua`, hoặc sửa `cong_nhan` của các trường ở `tu`"),
    )
}

/// Recognised before it could be considered.
fn too_soon(
    school: &School,
    change: &Reorganisation,
    one: &Recognition,
    regimes: &Regimes,
) -> Option<Diagnostic> {
    let Carried::Lost { considered_from, .. } = carried(school, regimes) else { return None };
    let date: &Located<_> = one.date.as_ref().filter(|date| {
        date.value.latest() < considered_from.earliest()
            && date.value.earliest() >= change.effective.value.earliest()
    })?;
    let message = format!(
        "{}: công nhận {}, nhưng sau khi {} trường chỉ được xem xét từ {}",
        school.name,
        date.value.plain(),
        change.kind.value.name(),
        considered_from.plain()
    );
    Some(
        Diagnostic::new(RULE, message)
            .at(&date.place)
            .related(&change.effective.place, format!("{} ở đây", change.kind.value.name()))
            .hint("sửa ngày công nhận hoặc ngày tổ chức lại"),
    )
}

fn is_same(one: &Recognition, other: &Recognition) -> bool {
    let day = |recognition: &Recognition| recognition.date.as_ref().map(|date| date.value);
    let known = day(one).zip(day(other));
    let same_day =
        known.is_none_or(|(one, other)| one.earliest() <= other.latest() && other.earliest() <= one.latest());
    same_day && one.national_standard == other.national_standard
}

fn describe(one: &Recognition) -> String {
    let what = match (one.national_standard, one.accreditation) {
        (Some(level), _) => format!("chuẩn quốc gia mức độ {level}"),
        (None, Some(level)) => format!("KĐCLGD {level}"),
        (None, None) => "công nhận".to_owned(),
    };
    match &one.date {
        Some(date) => format!("{what} ({})", date.value.plain()),
        None => format!("{what}, không rõ ngày"),
    }
}

fn place_of<'a>(one: &'a Recognition, school: &'a School) -> &'a Place {
    one.date.as_ref().map_or(&school.place, |date| &date.place)
}

#[cfg(test)]
#[path = "reorganised_own_tests.rs"]
mod tests;
