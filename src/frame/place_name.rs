//! Box 4: place and date (II.4).

use crate::diagnostic::{Diagnostic, Report, rules};
use crate::facts::Facts;
use crate::units::{committee_unit, place_name};

/// "Cẩm Thành, ngày 16 tháng 01 năm 2024".
pub(super) fn place_and_date(facts: &Facts, report: &mut Report) -> String {
    let place = &facts.issuer.place;
    if let Some(full) = full_name(facts).filter(|full| full != place) {
        report.push(
            Diagnostic::new(
                &rules::DIA_DANH_CHUA_DU,
                format!("địa danh \"{place}\" là tên người, sự kiện hay chữ số, phải ghi đủ loại đơn vị"),
            )
            .at(&facts.place())
            .hint(format!("ghi `dia_danh: {full}` (II.4.a)")),
        );
    }
    format!("{place}, {}", facts.record.date.value.in_words())
}

/// The place in full, where it is the name of the issuer's or its superior's unit.
fn full_name(facts: &Facts) -> Option<String> {
    let bodies = [Some(&facts.issuer.name), facts.issuer.superior.as_ref()];
    let units = bodies.into_iter().flatten().filter_map(|body| committee_unit(&body.value));
    let mut named = units.filter(|(_, name)| name == facts.issuer.place.trim());
    named.next().map(|(kind, name)| place_name(kind, &name))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn printed(issuer: &str, superior: Option<&str>, place: &str) -> (String, Vec<String>) {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = issuer.to_owned();
        facts.issuer.superior = superior.map(|superior| sample::located(superior.to_owned()));
        facts.issuer.place = place.to_owned();
        let mut report = Report::new();
        let text = place_and_date(&facts, &mut report);
        let hints = report.into_iter().flat_map(|found| found.hints).collect();
        (text.split(',').next().unwrap_or_default().to_owned(), hints)
    }

    #[test]
    fn a_unit_named_by_a_number_or_after_a_person_is_named_in_full() {
        let ward = "Ủy ban nhân dân phường 1 Bảo Lộc";
        let told = vec!["ghi `dia_danh: Phường 1 Bảo Lộc` (II.4.a)".to_owned()];
        assert_eq!(printed(ward, None, "1 Bảo Lộc"), ("1 Bảo Lộc".to_owned(), told));
        assert_eq!(printed(ward, None, "Phường 1 Bảo Lộc"), ("Phường 1 Bảo Lộc".to_owned(), vec![]));
        let city = Some("UBND thành phố Hồ Chí Minh");
        assert_eq!(
            printed("Sở Giáo dục và Đào tạo", city, "Hồ Chí Minh").1,
            ["ghi `dia_danh: Thành phố Hồ Chí Minh` (II.4.a)"]
        );
    }

    #[test]
    fn other_units_are_named_without_their_kind() {
        for (issuer, place) in [
            ("UBND phường Phan Thiết", "Phan Thiết"),
            ("UBND đặc khu Phú Quý", "Phú Quý"),
            ("UBND tỉnh Long An", "Tân An"),
        ] {
            assert_eq!(printed(issuer, None, place), (place.to_owned(), vec![]));
        }
    }
}
