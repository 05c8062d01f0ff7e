//! `dia-danh-dau-phay`: a comma stands behind the place.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rules::date::dated::dated;
use crate::check::subject::CheckSubject;

/// `dia-danh-dau-phay`.
pub static RULE: CheckRule = CheckRule {
    name: "dia-danh-dau-phay",
    grade: Grade::Error,
    clause: "II.4.c",
    says: "Sau địa danh có dấu phẩy.",
    why: "Dấu phẩy ngăn địa danh với ngày, tháng, năm.",
    advice: "Ghi địa danh, dấu phẩy, rồi \"ngày … tháng … năm …\".",
    wrong: "Hà Nội ngày 05 tháng 01 năm 2020",
    right: "Hà Nội, ngày 05 tháng 01 năm 2020",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some((line, date)) = dated(subject) else { return };
    if !date.place.is_empty() && !date.has_comma {
        found.certain(FindingPlace::line(line), "phẩy", || {
            format!("sau địa danh \"{}\" phải có dấu phẩy", quoted(&date.place))
        });
    }
    if !date.place.is_empty() && date.has_comma && line.text.contains(", Ngày ") {
        found.unsure(FindingPlace::line(line), "Ngày", || {
            format!("\"{}\": sau dấu phẩy viết \"ngày\" bằng chữ thường", quoted(&line.text))
        });
    }
    if date.place.is_empty() {
        found.certain(FindingPlace::line(line), "thiếu", || {
            "không ghi địa danh trước ngày, tháng, năm".to_owned()
        });
    }
}
