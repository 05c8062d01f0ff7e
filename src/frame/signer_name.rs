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

/// A finding where a title stands before `name`.
pub(super) fn untitled(name: &str, place: &Place) -> Option<Diagnostic> {
    let title = leading_title(name)?;
    let message = format!("trước họ tên người ký có \"{title}\": {name}");
    let found = Diagnostic::new(&rules::HOC_HAM_HOC_VI, message).at(place);
    Some(found.hint("không ghi học hàm, học vị, danh hiệu trước họ tên người ký (II.7.c)"))
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
}
