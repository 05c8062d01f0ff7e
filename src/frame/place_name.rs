//! Box 4: place and date (II.4).

use crate::diagnostic::Diagnostic;
use crate::facts::{Facts, committee_unit};

/// Units named after a person or an event, among today's provinces and communes.
const NAMED_AFTER: &[&str] = &[
    "Hồ Chí Minh",
    "Bạch Đằng",
    "Chu Văn An",
    "Dương Minh Châu",
    "Điện Biên Phủ",
    "Đặng Thùy Trâm",
    "Đồng Khởi",
    "Hà Huy Tập",
    "Hai Bà Trưng",
    "Hoàng Hoa Thám",
    "Hoàng Văn Thụ",
    "Hồ Đắc Kiện",
    "Hồ Thị Kỷ",
    "Kim Đồng",
    "Lê Chân",
    "Lê Đại Hành",
    "Lê Ích Mộc",
    "Lê Lợi",
    "Lê Quý Đôn",
    "Lê Thanh Nghị",
    "Lương Thế Trân",
    "Lương Văn Tri",
    "Lý Bôn",
    "Lý Thường Kiệt",
    "Lý Văn Lâm",
    "Minh Khai",
    "Ngô Mây",
    "Ngô Quyền",
    "Nguyễn Bỉnh Khiêm",
    "Nguyễn Du",
    "Nguyễn Đại Năng",
    "Nguyễn Huệ",
    "Nguyễn Lương Bằng",
    "Nguyễn Nghiêm",
    "Nguyễn Phích",
    "Nguyễn Trãi",
    "Nguyễn Úy",
    "Nguyễn Văn Linh",
    "Nguyễn Việt Khái",
    "Nùng Trí Cao",
    "Phạm Ngũ Lão",
    "Phạm Sư Mạnh",
    "Phan Đình Phùng",
    "Phan Ngọc Hiển",
    "Quang Trung",
    "Tạ An Khương",
    "Thục Phán",
    "Tô Hiệu",
    "Trần Hưng Đạo",
    "Trần Liễu",
    "Trần Nhân Tông",
    "Trần Phú",
    "Trần Văn Thời",
    "Trừ Văn Thố",
    "Trương Quang Trọng",
    "Yết Kiêu",
];

/// "Cẩm Thành, ngày 16 tháng 01 năm 2024".
pub(super) fn place_and_date(facts: &Facts, report: &mut Vec<Diagnostic>) -> String {
    let place = &facts.issuer.place;
    if let Some(full) = full_name(facts).filter(|full| full != place) {
        report.push(
            Diagnostic::warning(
                "dia-danh-chua-du",
                format!("địa danh \"{place}\" là tên người, sự kiện hay chữ số, phải ghi đủ loại đơn vị"),
            )
            .at(&facts.place())
            .hint(format!("ghi `dia_danh: {full}` (II.4.a)")),
        );
    }
    format!("{place}, {}", facts.record.date.value.in_words())
}

/// "Phường 1 Bảo Lộc", where the place is the name alone of such a unit.
fn full_name(facts: &Facts) -> Option<String> {
    let place = facts.issuer.place.trim();
    if place == "Hồ Chí Minh" {
        return Some("Thành phố Hồ Chí Minh".to_owned());
    }
    let must_be_full =
        place.starts_with(|first: char| first.is_ascii_digit()) || NAMED_AFTER.contains(&place);
    let (unit, name) = committee_unit(&facts.issuer.name.value)?;
    (must_be_full && name == place).then(|| format!("{} {name}", capitalised(unit.name())))
}

/// "Phường" of "phường".
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn printed(issuer: &str, place: &str) -> (String, Vec<Diagnostic>) {
        let mut facts = sample::commune_plan();
        facts.issuer.name.value = issuer.to_owned();
        facts.issuer.place = place.to_owned();
        let mut report = Vec::new();
        let text = place_and_date(&facts, &mut report);
        (text.split(',').next().unwrap_or_default().to_owned(), report)
    }

    fn hint(issuer: &str, place: &str) -> Option<String> {
        printed(issuer, place).1.first().and_then(|found| found.hints.first().cloned())
    }

    #[test]
    fn a_unit_named_by_a_number_or_after_a_person_is_named_in_full() {
        let wards = ["UBND phường 1 Bảo Lộc", "Ủy ban nhân dân phường Trần Hưng Đạo"];
        assert_eq!(hint(wards[0], "1 Bảo Lộc").as_deref(), Some("ghi `dia_danh: Phường 1 Bảo Lộc` (II.4.a)"));
        assert_eq!(
            hint(wards[1], "Trần Hưng Đạo").as_deref(),
            Some("ghi `dia_danh: Phường Trần Hưng Đạo` (II.4.a)")
        );
        let city = hint("Sở Giáo dục và Đào tạo", "Hồ Chí Minh");
        assert_eq!(city.as_deref(), Some("ghi `dia_danh: Thành phố Hồ Chí Minh` (II.4.a)"));
        assert_eq!(printed(wards[0], "Phường 1 Bảo Lộc"), ("Phường 1 Bảo Lộc".to_owned(), vec![]));
    }

    #[test]
    fn other_units_are_named_without_their_kind() {
        assert_eq!(hint("UBND phường Phan Thiết", "Phan Thiết"), None);
        assert_eq!(hint("UBND đặc khu Phú Quý", "Phú Quý"), None);
        assert_eq!(hint("UBND xã Đam Rông 1", "Đam Rông 1"), None);
    }
}
