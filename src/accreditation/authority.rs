//! Documents of a time for which it is not known who recognises.

use super::regimes::Regimes;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, TargetKind};

/// A warning on a document with targets of recognition, dated when it is not known who recognises them.
pub fn check_authority(facts: &Facts, regimes: &Regimes) -> Option<Diagnostic> {
    let date = &facts.record.date;
    let regime = regimes.on(date.value.latest())?;
    let since = regime.authority_unsure_from.filter(|since| since.earliest() <= date.value.latest())?;
    let recognised = facts.schools.iter().filter_map(|school| school.target()).any(|target| {
        matches!(target.kind.value, TargetKind::NewRecognition | TargetKind::Renewal | TargetKind::Upgrade)
    });
    let until = regime.until.map(|until| format!(" đến {}", until.plain())).unwrap_or_default();
    let message = format!(
        "từ {}{until} chưa rõ cơ quan nào công nhận trường đạt chuẩn quốc gia; văn bản đề {} theo quy định trước đó: {}",
        since.plain(),
        date.value.plain(),
        regime.authority.value
    );
    let hint = "đối chiếu với văn bản phân cấp của tỉnh, rồi ghi lý do vào `chap_nhan`";
    recognised.then(|| Diagnostic::new(&rules::THAM_QUYEN_CHUA_RO, message).at(&date.place).hint(hint))
}
