//! `trich-yeu-bat-buoc`: a document with a type says what it is about.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `trich-yeu-bat-buoc`.
pub static RULE: CheckRule = CheckRule {
    name: "trich-yeu-bat-buoc",
    grade: Grade::Review,
    clause: "II.5.a",
    says: "Văn bản có tên loại thì có trích yếu nội dung ngay dưới tên loại.",
    why: "Trích yếu dùng để đăng ký và tra cứu văn bản.",
    advice: "Ghi một câu ngắn hoặc cụm từ nêu nội dung chủ yếu dưới tên loại.",
    wrong: "KẾ HOẠCH, rồi đến ngay nội dung",
    right: "KẾ HOẠCH, dưới là \"Triển khai…\"",
    check,
};

/// Types whose forms have no subject (Phụ lục III, Mẫu 1.8, 1.10).
const WITHOUT: [&str; 6] =
    ["Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Hợp đồng"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(name) = subject.document.type_name.filter(|name| subject.is_issued() && !WITHOUT.contains(name))
    else {
        return;
    };
    let Some(line) = subject.first(Component::TypeName).filter(|_| subject.is_sure(Component::TypeName))
    else {
        return;
    };
    if subject.part(Component::Subject).is_none() {
        found.certain(FindingPlace::line(line), "thiếu", || {
            format!("{name} không có trích yếu dưới tên loại")
        });
    }
}
