//! Councils and their members.

use serde_json::{Value, json};

use super::choices::{or_blank, tick};
use super::decisions::dated_number;
use super::source::CycleSource;
use crate::facts::{Council, CouncilMember, CouncilRole, Person};
use crate::template::helper::pad;

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

/// "Trưởng phòng, Phòng Quản lý chất lượng giáo dục".
fn office_and_unit(member: &CouncilMember) -> String {
    let unit = member.unit.iter().map(|unit| format!(", {unit}"));
    member.person.office.clone() + &unit.collect::<String>()
}

/// The member whose slip it is.
pub(super) fn own_member(source: CycleSource<'_>) -> Value {
    let cycle = &source.facts.cycle;
    let named = cycle.about_member.as_ref().zip(cycle.appraisers.as_ref());
    let found = named.and_then(|(name, council)| council.member(&name.value));
    found.map(|one| member(one, 1)).unwrap_or_default()
}
