//! `thong-tin-tac-gia`: the file says no more of its author than its office.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `thong-tin-tac-gia`.
pub static RULE: CheckRule = CheckRule {
    name: "thong-tin-tac-gia",
    grade: Grade::Advice,
    clause: "Nghị định số 30/2020/NĐ-CP, Điều 10",
    says: "Thuộc tính tệp có tiêu đề văn bản; người soạn, người sửa cuối là thông tin đi kèm tệp khi gửi ra ngoài.",
    why: "Nhiều tệp mang tên người soạn văn bản khác từ nhiều năm trước.",
    advice: "Vào Tệp (File) › Thông tin (Info), ghi Tiêu đề (Title); dùng Kiểm tra tài liệu (Inspect Document) để bỏ thông tin cá nhân.",
    wrong: "tệp không có tiêu đề",
    right: "tiêu đề: Kế hoạch bảo đảm chất lượng giáo dục năm 2027",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.is_first() && subject.file.about.title.trim().is_empty() {
        found.certain(None, "tiêu đề", || "thuộc tính tệp không có tiêu đề".to_owned());
    }
}
