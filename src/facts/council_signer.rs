//! Who of a council signs: the name stands in the council's list, and is not typed again.

use super::{Council, CouncilRole, CouncilSeat, Facts, Signer};
use crate::diagnostic::{Diagnostic, Report, rules};
use crate::vietnamese::{same_name, unaccented};

/// Fills in the signers of `facts` who sign as members of a council.
pub(super) fn fill(facts: &mut Facts, report: &mut Report) {
    let cycle = facts.cycle.clone();
    let council = cycle.appraisers.as_ref().or(cycle.self_assessors.as_ref());
    let member = cycle.about_member.as_ref().map(|name| name.value.as_str());
    let signers = std::iter::once(&mut facts.signer).chain(&mut facts.co_signers);
    report.extend(signers.filter_map(|signer| fill_one(signer, council, member)));
    let signers = std::iter::once(&facts.signer).chain(&facts.co_signers);
    report.extend(signers.filter_map(|signer| of_another_seat(signer, council)));
}

/// An office of the council that is signed by someone else, or with another seat: the list says who holds it.
fn of_another_seat(signer: &Signer, council: Option<&Council>) -> Option<Diagnostic> {
    let council = council?;
    let office = unaccented(&signer.office);
    let seats = [CouncilSeat::Deputy, CouncilSeat::Chair, CouncilSeat::Secretary];
    let seat = seats.into_iter().find(|seat| office.starts_with(&unaccented(seat.name())))?;
    let name = signer.name.as_ref()?;
    let holder = council.with_role(seat.role()?).next()?;
    if council.with_role(seat.role()?).any(|holder| same_name(&holder.person.name, name)) {
        return None;
    }
    let message = format!(
        "{name} ký với chức vụ {}, nhưng theo danh sách hội đồng người đó là {}",
        signer.office, holder.person.name
    );
    let found = Diagnostic::new(&rules::NGUOI_KY_HOI_DONG_LA, message).at(&council.place);
    Some(found.hint(format!("ghi `hoi_dong: {}` ở người ký, thay cho `ho_ten`", seat.key())))
}

fn fill_one(signer: &mut Signer, council: Option<&Council>, member: Option<&str>) -> Option<Diagnostic> {
    let seat = signer.seat.as_ref()?;
    let with_role = |role: CouncilRole| council.and_then(|council| council.with_role(role).next());
    let found = match seat.value {
        CouncilSeat::Member => council.zip(member).and_then(|(council, name)| council.member(name)),
        seat @ (CouncilSeat::Chair | CouncilSeat::Deputy | CouncilSeat::Secretary) => {
            seat.role().and_then(with_role)
        }
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

impl CouncilSeat {
    /// The role in the council; a member signs by name.
    fn role(self) -> Option<CouncilRole> {
        match self {
            Self::Chair => Some(CouncilRole::Chair),
            Self::Deputy => Some(CouncilRole::Deputy),
            Self::Secretary => Some(CouncilRole::Secretary),
            Self::Member => None,
        }
    }
}
