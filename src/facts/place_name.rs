//! The name of a place as a document gives it.

use super::UnitKind;

/// Units named after a person or an event, among today's provinces and communes.
const NAMED_AFTER: &[&str] = &[
    "Hồ Chí Minh",
    "Bạch Đằng",
    "Bế Văn Đàn",
    "Chu Văn An",
    "Dương Minh Châu",
    "Hai Bà Trưng",
    "Hoàng Hoa Thám",
    "Hoàng Văn Thụ",
    "Hà Huy Tập",
    "Hồ Thị Kỷ",
    "Hồ Đắc Kiện",
    "Khúc Thừa Dụ",
    "Kim Đồng",
    "Lê Chân",
    "Lê Lợi",
    "Lê Quý Đôn",
    "Lê Thanh Nghị",
    "Lê Ích Mộc",
    "Lê Đại Hành",
    "Lý Bôn",
    "Lý Thường Kiệt",
    "Lý Văn Lâm",
    "Lương Thế Trân",
    "Lương Văn Tri",
    "Minh Khai",
    "Nguyễn Bỉnh Khiêm",
    "Nguyễn Du",
    "Nguyễn Huệ",
    "Nguyễn Lương Bằng",
    "Nguyễn Nghiêm",
    "Nguyễn Phích",
    "Nguyễn Trãi",
    "Nguyễn Việt Khái",
    "Nguyễn Văn Linh",
    "Nguyễn Úy",
    "Nguyễn Đại Năng",
    "Ngô Mây",
    "Ngô Quyền",
    "Nùng Trí Cao",
    "Phan Ngọc Hiển",
    "Phan Đình Phùng",
    "Phạm Ngũ Lão",
    "Phạm Sư Mạnh",
    "Quang Trung",
    "Thục Phán",
    "Triệu Việt Vương",
    "Trương Quang Trọng",
    "Trần Hưng Đạo",
    "Trần Liễu",
    "Trần Nhân Tông",
    "Trần Phú",
    "Trần Văn Thời",
    "Trừ Văn Thố",
    "Tô Hiệu",
    "Tạ An Khương",
    "Yết Kiêu",
    "Điện Biên Phủ",
    "Đào Duy Từ",
    "Đặng Thùy Trâm",
    "Đốc Binh Kiều",
    "Đồng Khởi",
];

/// The place of a document issued in the unit `name`: its name, in full with its kind where it is a number or the
/// name of a person or an event (NĐ 30/2020, Phụ lục I, II.4.a): "Cẩm Thành", "Phường 1 Bảo Lộc".
pub fn place_name(kind: UnitKind, name: &str) -> String {
    let is_number = name.starts_with(|first: char| first.is_ascii_digit());
    if is_number || NAMED_AFTER.contains(&name) {
        format!("{} {name}", capitalised(kind.name()))
    } else {
        name.to_owned()
    }
}

/// "Phường" of "phường".
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_named_by_a_number_or_after_a_person_is_named_in_full() {
        for (kind, name, expected) in [
            (UnitKind::Ward, "1 Bảo Lộc", "Phường 1 Bảo Lộc"),
            (UnitKind::Ward, "Trần Hưng Đạo", "Phường Trần Hưng Đạo"),
            (UnitKind::Commune, "Dương Minh Châu", "Xã Dương Minh Châu"),
            (UnitKind::City, "Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            (UnitKind::City, "Hà Nội", "Hà Nội"),
            (UnitKind::SpecialZone, "Phú Quý", "Phú Quý"),
            (UnitKind::Commune, "Đam Rông 1", "Đam Rông 1"),
        ] {
            assert_eq!(place_name(kind, name), expected);
        }
    }
}
