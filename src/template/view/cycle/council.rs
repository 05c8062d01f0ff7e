//! Councils and their members.

use serde_json::{Value, json};

use super::choices::{or_blank, tick};
use super::decisions::dated_number;
use super::source::CycleSource;
use crate::facts::{Council, CouncilMember, CouncilRole, Person};
use crate::template::spoken::pad;

/// A council.
pub(super) fn council(council: Option<&Council>) -> Value {
    let Some(council) = council else { return Value::Null };
    let members = council.members.iter().enumerate();
    let count = |role: CouncilRole| pad(council.with_role(role).count() as u64);
    json!({
        "quyet_dinh": dated_number(council.decision.as_ref()),
        "so_thanh_vien": council.members.len(),
        "so_uy_vien": count(CouncilRole::Member),
        "thanh_vien": members.map(|(index, one)| member(one, index + 1)).collect::<Vec<_>>(),
    })
}

/// A member, with room to tick what he does in the council.
pub(super) fn member(member: &CouncilMember, ordinal: usize) -> Value {
    let roles = CouncilRole::ALL.iter();
    let roles = roles.map(|role| json!({"ten": role.name(), "o": tick(*role == member.role())}));
    json!({
        "so_thu_tu": ordinal,
        "ho_ten": titled(&member.person),
        "ten": member.person.name,
        "chuc_vu": member.person.office,
        "don_vi": or_blank(member.unit.as_ref()),
        "chuc_vu_don_vi": office_and_unit(member),
        "dien_thoai": or_blank(member.phone.as_ref()),
        "thu_dien_tu": or_blank(member.mail.as_ref()),
        "vai_tro": member.role().name(),
        "cac_vai_tro": roles.collect::<Vec<_>>(),
    })
}

/// "Ông Nguyễn Văn A".
pub(super) fn titled(person: &Person) -> String {
    match &person.salutation {
        Some(salutation) => format!("{salutation} {}", person.name),
        None => person.name.clone(),
    }
}

/// "Trưởng Phòng Quản lý chất lượng giáo dục", "Phó Giám đốc Sở Giáo dục và Đào tạo": the office, then the unit, whose
/// first word the office may end with.
fn office_and_unit(member: &CouncilMember) -> String {
    let office = member.person.office.trim();
    let Some(unit) = member.unit.as_deref().map(str::trim).filter(|unit| !office.ends_with(unit)) else {
        return office.to_owned();
    };
    let kind = unit.split_whitespace().next().unwrap_or_default().to_lowercase();
    let bare = office.rsplit_once(' ').filter(|(_, last)| last.to_lowercase() == kind);
    format!("{} {unit}", bare.map_or(office, |(bare, _)| bare))
}

/// The member whose slip it is.
pub(super) fn own_member(source: CycleSource<'_>) -> Value {
    let cycle = &source.facts.cycle;
    let named = cycle.about_member.as_ref().zip(cycle.appraisers.as_ref());
    let found = named.and_then(|(name, council)| council.member(&name.value));
    found.map(|one| member(one, 1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn office_and_unit_are_one_name() {
        let named = |office: &str, unit: &str| {
            let member = format!("{{ho_ten: A, chuc_vu: {office}, don_vi: {unit}}}");
            office_and_unit(&sample::read(&member))
        };
        for (office, unit, whole) in [
            ("Trưởng phòng", "Phòng Quản lý chất lượng", "Trưởng Phòng Quản lý chất lượng"),
            ("Phó Giám đốc Sở", "Sở Giáo dục và Đào tạo", "Phó Giám đốc Sở Giáo dục và Đào tạo"),
            ("Phó Giám đốc", "Sở Giáo dục và Đào tạo", "Phó Giám đốc Sở Giáo dục và Đào tạo"),
            ("Hiệu trưởng", "Trường THPT A", "Hiệu trưởng Trường THPT A"),
            ("Hiệu trưởng Trường THPT A", "Trường THPT A", "Hiệu trưởng Trường THPT A"),
        ] {
            assert_eq!(named(office, unit), whole);
        }
    }
}
