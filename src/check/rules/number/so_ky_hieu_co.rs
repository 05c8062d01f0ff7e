//! `so-ky-hieu-co`: a document has a number and symbol.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `so-ky-hieu-co`.
pub static RULE: CheckRule = CheckRule {
    name: "so-ky-hieu-co",
    grade: Grade::Review,
    clause: "II.3",
    says: "Văn bản có số và ký hiệu, dưới tên cơ quan ban hành.",
    why: "Số, ký hiệu là thành phần thể thức bắt buộc; thiếu thì không đăng ký, không viện dẫn được.",
    advice: "Thêm dòng \"Số: …/…\" dưới tên cơ quan; bản nháp để trống số nhưng vẫn có dòng này.",
    wrong: "KẾ HOẠCH không có dòng số, ký hiệu",
    right: "Số: 12/KH-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.has_all_parts() && subject.part(Component::Number).is_none() {
        let place = subject.last(Component::Issuer).and_then(FindingPlace::line);
        found.certain(place, "thiếu", || "không thấy số, ký hiệu của văn bản".to_owned());
    }
}
