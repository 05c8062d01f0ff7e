//! `ngay-thang-co`: a document says where and when it was issued.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `ngay-thang-co`.
pub static RULE: CheckRule = CheckRule {
    name: "ngay-thang-co",
    grade: Grade::Review,
    clause: "II.4",
    says: "Văn bản ghi địa danh và thời gian ban hành.",
    why: "Không có ngày thì không biết văn bản có hiệu lực từ khi nào; nhiều quy tắc khác không xét được.",
    advice: "Thêm dòng địa danh, ngày tháng năm dưới Tiêu ngữ; bản nháp để trống ngày nhưng vẫn có dòng này.",
    wrong: "KẾ HOẠCH không ghi địa danh, ngày tháng",
    right: "Cẩm Thủy, ngày 12 tháng 3 năm 2026",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.has_all_parts() && subject.part(Component::PlaceAndDate).is_none() {
        let place = subject.last(Component::Motto).and_then(FindingPlace::line);
        found.certain(place, "thiếu", || "không thấy địa danh và thời gian ban hành".to_owned());
    }
}
