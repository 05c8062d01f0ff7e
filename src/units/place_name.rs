//! The name of a place as a document gives it.

use super::UnitKind;

/// Units named after a person or an event, among today's provinces and communes, and names of many wards before them.
/// Where a name is also a place's own (Lam Sơn, Âu Cơ, Phan Thanh, Thủ Đức), or of an idea (Thống Nhất, Đoàn Kết), it
/// is not here.
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
    "Hùng Vương",
    "Hồ Thị Kỷ",
    "Hồ Đắc Kiện",
    "Khúc Thừa Dụ",
    "Kim Đồng",
    "Lê Chân",
    "Lê Hồng Phong",
    "Lê Lợi",
    "Lê Quý Đôn",
    "Lê Thanh Nghị",
    "Lê Ích Mộc",
    "Lê Đại Hành",
    "Lưu Nghiệp Anh",
    "Lý Bôn",
    "Lý Thường Kiệt",
    "Lý Văn Lâm",
    "Lương Thế Trân",
    "Lương Văn Tri",
    "Minh Khai",
    "Nguyễn Bỉnh Khiêm",
    "Nguyễn Cư Trinh",
    "Nguyễn Du",
    "Nguyễn Huệ",
    "Nguyễn Lương Bằng",
    "Nguyễn Nghiêm",
    "Nguyễn Phích",
    "Nguyễn Thái Bình",
    "Nguyễn Thái Học",
    "Nguyễn Trãi",
    "Nguyễn Việt Khái",
    "Nguyễn Văn Linh",
    "Nguyễn Úy",
    "Nguyễn Đại Năng",
    "Ngô Mây",
    "Ngô Quyền",
    "Nùng Trí Cao",
    "Phan Bội Châu",
    "Phan Chu Trinh",
    "Phan Ngọc Hiển",
    "Phan Đình Phùng",
    "Phạm Ngũ Lão",
    "Phạm Sư Mạnh",
    "Quang Trung",
    "Thục Phán",
    "Triệu Việt Vương",
    "Trưng Nhị",
    "Trưng Trắc",
    "Trưng Vương",
    "Trương Quang Trọng",
    "Trần Hưng Đạo",
    "Trần Liễu",
    "Trần Lãm",
    "Trần Nhân Tông",
    "Trần Phán",
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
    if is_named_in_full(kind, name) { full_name(kind, name) } else { name.to_owned() }
}

/// A unit in running text: "xã Cẩm Thành", but "Phường Quang Trung" (Phụ lục II, III.1.b).
pub fn unit_in_text(kind: UnitKind, name: &str) -> String {
    if is_named_in_full(kind, name) { full_name(kind, name) } else { format!("{} {name}", kind.name()) }
}

fn full_name(kind: UnitKind, name: &str) -> String {
    format!("{} {name}", capitalised(kind.name()))
}

/// Whether `text` begins with a number or with the name of a person or an event, that a unit of `kind` has.
pub(super) fn is_named_in_full(kind: UnitKind, text: &str) -> bool {
    let is_numbered = matches!(kind, UnitKind::Ward | UnitKind::UrbanDistrict);
    let ends_there = |rest: &str| {
        // "Trần Phú Đông" is another name.
        let next = rest.trim_start().chars().next();
        let goes_on = rest.starts_with(' ') && next.is_some_and(char::is_uppercase);
        !goes_on && !rest.starts_with(char::is_alphanumeric)
    };
    is_numbered && text.starts_with(|first: char| first.is_ascii_digit())
        || NAMED_AFTER
            .iter()
            .filter(|name| name.bytes().next() == text.bytes().next())
            .any(|name| text.strip_prefix(name).is_some_and(ends_there))
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
