//! Box 7b: the signer's name (II.7.c).

use crate::diagnostic::{Diagnostic, Place, Report, rules};
use crate::facts::Facts;
use crate::vietnamese::after_words;

/// Academic and honorary titles, in lower case without the closing dot.
const TITLES: &[&str] = &[
    "gs",
    "pgs",
    "ts",
    "tskh",
    "ths",
    "th.s",
    "cn",
    "ks",
    "bs",
    "ngnd",
    "ngưt",
    "giáo sư",
    "phó giáo sư",
    "tiến sĩ",
    "tiến sỹ",
    "thạc sĩ",
    "thạc sỹ",
    "cử nhân",
    "kỹ sư",
    "bác sĩ",
    "nhà giáo ưu tú",
    "nhà giáo nhân dân",
];

/// The name; empty where it is not known yet.
pub(super) fn signer_name(facts: &Facts, report: &mut Report) -> String {
    let name = facts.signer.name.as_deref().unwrap_or_default();
    report.extend(untitled(name, &facts.place()));
    name.to_owned()
}

/// A finding where anything else than a name stands before `name`.
pub(super) fn untitled(name: &str, place: &Place) -> Option<Diagnostic> {
    let Some(title) = leading_title(name) else { return beside_name(name, place) };
    let message = format!("trước họ tên người ký có \"{title}\": {name}");
    let found = Diagnostic::new(&rules::HOC_HAM_HOC_VI, message).at(place);
    Some(found.hint("không ghi học hàm, học vị, danh hiệu trước họ tên người ký (II.7.c)"))
}

/// A finding where an office, an address or "(Đã ký)" stands with `name`: offices stand in a line of their own, and who
/// signed shows by the signature.
fn beside_name(name: &str, place: &Place) -> Option<Diagnostic> {
    let other = leading_office(name).or_else(|| leading_address(name)).or_else(|| signed(name))?;
    let message = format!("ở họ tên người ký có \"{other}\": {name}");
    let found = Diagnostic::new(&rules::HO_TEN_THUA_CHU, message).at(place);
    Some(found.hint("ở `ho_ten` chỉ ghi họ tên; chức vụ ghi ở `chuc_vu`"))
}

/// Offices that people type before a name, in lower case.
const OFFICES: [&str; 12] = [
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "phó trưởng phòng",
    "hiệu trưởng",
    "phó hiệu trưởng",
    "chánh văn phòng",
    "bí thư",
    "trưởng ban",
    "chuyên viên",
];

fn leading_office(name: &str) -> Option<&'static str> {
    OFFICES.into_iter().find(|office| after_words(name, office).is_some())
}

/// "Bà" of "Bà Trần Thị B". Ông is a family name too: "Ông Ích Khiêm".
fn leading_address(name: &str) -> Option<&'static str> {
    const FAMILIES: [&str; 16] = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ",
        "ngô", "dương", "lý",
    ];
    let before_family = ["ông", "bà"].into_iter().find(|address| {
        let rest = after_words(name, address).unwrap_or_default();
        FAMILIES.into_iter().any(|family| after_words(rest, family).is_some_and(|given| !given.is_empty()))
    });
    before_family
        .or_else(|| ["đồng chí", "đ/c"].into_iter().find(|address| after_words(name, address).is_some()))
}

fn signed(name: &str) -> Option<&'static str> {
    name.to_lowercase().contains("đã ký").then_some("đã ký")
}

/// "TS" of "TS. Nguyễn Văn A", also of "PGS.TS Nguyễn Văn A".
fn leading_title(name: &str) -> Option<&'static str> {
    let spaced = name.replace(['.', ','], " ");
    TITLES.iter().copied().find(|title| after_words(&spaced, &title.replace('.', " ")).is_some())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_seen_names_are_not() {
        assert_eq!(leading_title("TS. Nguyễn Hồng Phúc"), Some("ts"));
        assert_eq!(leading_title("ThS Hà Văn Chung"), Some("ths"));
        assert_eq!(leading_title("PGS.TS. Phạm Đăng Quyền"), Some("pgs"));
        assert_eq!(leading_title("Tiến sĩ Phạm Đăng Quyền"), Some("tiến sĩ"));
        assert_eq!(leading_title("Trần Xuân Dần"), None);
        assert_eq!(leading_title("Bạch Thị Ngọc"), None);
    }

    #[test]
    fn offices_and_addresses_are_seen_families_are_not() {
        let place = Place::file("a.yaml");
        for name in [
            "Chủ tịch Trần Văn B",
            "Phó Giám đốc Trần Văn B",
            "Bà Trần Thị B",
            "ông Lê Văn C",
            "Đ/c Lê Văn C",
            "(Đã ký) Nguyễn Văn A",
            "Nguyễn Văn A (đã ký)",
        ] {
            let found = untitled(name, &place).map(|found| found.rule().to_owned());
            assert_eq!(found.as_deref(), Some("ho-ten-thua-chu"), "{name}");
        }
        for name in ["Ông Ích Khiêm", "Ông Thị Mai", "Bá Thị Hoa", "Giám Văn An", "Chủ Văn Tịch", ""]
        {
            assert_eq!(untitled(name, &place), None, "{name}");
        }
    }
}
