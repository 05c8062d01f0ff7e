//! `dia-danh-dung-don-vi`: the place is that of the issuer's unit.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::units::{UnitKind, committee_unit};
use crate::vietnamese::spelling;

/// `dia-danh-dung-don-vi`.
pub static RULE: CheckRule = CheckRule {
    name: "dia-danh-dung-don-vi",
    grade: Grade::Review,
    clause: "II.4.a",
    says: "Địa danh là tên đơn vị hành chính nơi cơ quan ban hành đóng trụ sở.",
    why: "Địa danh lệch tên cơ quan thường do dùng lại văn bản của đơn vị khác.",
    advice: "Ghi tên xã, phường, tỉnh nơi cơ quan đóng trụ sở.",
    wrong: "UBND XÃ CẨM THÀNH; Cẩm Thạch, ngày…",
    right: "UBND XÃ CẨM THÀNH; Cẩm Thành, ngày…",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    let issuer = subject.text(Component::Issuer);
    let Some((kind, name)) = committee_unit(&issuer) else { return };
    // A province has its seat in one of its wards, whose name many write; a commune's own name is its place.
    let is_commune =
        matches!(kind, UnitKind::Commune | UnitKind::Ward | UnitKind::Township | UnitKind::SpecialZone);
    if date.place.is_empty() || date.place.contains(['.', '…']) || !is_commune {
        return;
    }
    let (place, name) = (spelling(&date.place), spelling(&name));
    if !place.contains(&name) && !name.contains(&place) {
        found.certain(FindingPlace::line(line), &date.place, || {
            format!("địa danh \"{}\" không phải nơi của {}", quoted(&date.place), quoted(&issuer))
        });
    }
}
