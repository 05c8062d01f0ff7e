//! Who of a council signs: the name stands in the council's list, and is not typed again.

use super::{Council, CouncilRole, CouncilSeat, Facts, Signer};
use crate::diagnostic::{Diagnostic, Report, rules};

/// Fills in the signers of `facts` who sign as members of a council.
pub(super) fn fill(facts: &mut Facts, report: &mut Report) {
    let cycle = facts.cycle.clone();
    let council = cycle.appraisers.as_ref().or(cycle.self_assessors.as_ref());
    let member = cycle.about_member.as_ref().map(|name| name.value.as_str());
    let signers = std::iter::once(&mut facts.signer).chain(&mut facts.co_signers);
    report.extend(signers.filter_map(|signer| fill_one(signer, council, member)));
}

fn fill_one(signer: &mut Signer, council: Option<&Council>, member: Option<&str>) -> Option<Diagnostic> {
    let seat = signer.seat.as_ref()?;
    let with_role = |role: CouncilRole| council.and_then(|council| council.with_role(role).next());
    let found = match seat.value {
        CouncilSeat::Chair => with_role(CouncilRole::Chair),
        CouncilSeat::Deputy => with_role(CouncilRole::Deputy),
        CouncilSeat::Secretary => with_role(CouncilRole::Secretary),
        CouncilSeat::Member => council.zip(member).and_then(|(council, name)| council.member(name)),
    };
    if signer.authority_lines.is_empty() {
        signer.authority_lines = vec![signer.office.to_uppercase()];
    }
    let Some(found) = found else {
        let message = format!("chưa rõ ai là {}: hội đồng không có người đó", seat.value.name());
        let found = Diagnostic::new(&rules::NGUOI_KY_HOI_DONG_LA, message).at(&seat.place);
        return Some(found.hint("ghi `hoi_dong_tham_dinh` (hoặc `hoi_dong_tu_danh_gia`) với `vai_tro` của từng người; phiếu ý kiến ghi cả `thanh_vien`"));
    };
    signer.name = Some(found.person.name.clone());
    None
}
