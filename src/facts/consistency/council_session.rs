//! The session of a people's council that adopts a resolution, against the document's own day and body.

use super::dates::is_after;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::{Facts, IssuerKind};

/// Of a resolution that a people's council issues the session is told, and held before the document; no other body has
/// sessions.
pub fn check_session(facts: &Facts, is_resolution: bool) -> Option<Diagnostic> {
    let is_of_council = facts.issuer.kind() == IssuerKind::Council;
    let Some(session) = &facts.session else {
        let message = "nghị quyết của Hội đồng nhân dân chưa ghi khóa, kỳ họp và ngày thông qua";
        let found = Diagnostic::new(&rules::THIEU_KY_HOP, message).at(&facts.issuer.name.place);
        let found = found.hint("ghi `ky_hop: {khoa: X, thu: 12, ngay: 10/12/2026}`");
        return (is_of_council && is_resolution).then_some(found);
    };
    if !is_of_council {
        let message =
            format!("`ky_hop` là của Hội đồng nhân dân, cơ quan ban hành là {}", facts.issuer.name.value);
        let found = Diagnostic::new(&rules::KY_HOP_SAI, message).at(&session.place);
        return Some(found.related(&facts.issuer.name.place, "cơ quan ban hành ở đây"));
    }
    let (adopted, own) = (session.date.as_ref()?, &facts.record.date);
    is_after(adopted.value, own.value).then(|| {
        let message = format!(
            "kỳ họp thông qua nghị quyết ngày {}, sau ngày của văn bản ({})",
            adopted.value.numeric(),
            own.value.numeric()
        );
        let found = Diagnostic::new(&rules::KY_HOP_SAI, message).at(&adopted.place);
        let found = found.related(&own.place, "ngày của văn bản ở đây");
        found.hint("sửa `ky_hop.ngay` hoặc `van_ban.ngay`, ngày nào sai thì sửa ngày đó")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn told(issuer: &str, session: Option<&str>, is_resolution: bool) -> Option<&'static str> {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = issuer.to_owned();
        facts.record.date = sample::read("10/12/2026");
        facts.session = session.map(sample::read);
        check_session(&facts, is_resolution).map(|found| found.rule())
    }

    #[test]
    fn a_resolution_of_a_council_tells_its_session() {
        const COUNCIL: &str = "Hội đồng nhân dân xã Đơn Dương";
        for (issuer, session, is_resolution, rule) in [
            (COUNCIL, None, true, Some("thieu-ky-hop")),
            (COUNCIL, None, false, None),
            ("Ủy ban nhân dân xã Đơn Dương", None, true, None),
            (COUNCIL, Some("{khoa: X, thu: 12}"), true, None),
            (COUNCIL, Some("{khoa: X, thu: 12, ngay: 09/12/2026}"), true, None),
            (COUNCIL, Some("{khoa: X, thu: 12, ngay: 11/12/2026}"), true, Some("ky-hop-sai")),
            ("Ủy ban nhân dân xã Đơn Dương", Some("{khoa: X, thu: 12}"), true, Some("ky-hop-sai")),
        ] {
            assert_eq!(told(issuer, session, is_resolution), rule, "{issuer} {session:?}");
        }
    }
}
