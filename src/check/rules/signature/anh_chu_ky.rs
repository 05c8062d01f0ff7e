//! `anh-chu-ky`: a picture of a signature is a PNG.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::word::DrawingKind;

/// `anh-chu-ky`.
pub static RULE: CheckRule = CheckRule {
    name: "anh-chu-ky",
    grade: Grade::Review,
    clause: "II.7.e",
    says: "Hình ảnh chữ ký, dấu của cơ quan trên văn bản điện tử là ảnh .png nền trong suốt.",
    why: "Ảnh chụp có nền trắng che mất chữ và nhìn như dán vào; ký số tạo ra ảnh đúng định dạng.",
    advice: "Ký bằng chữ ký số; không dán ảnh chụp chữ ký, dấu vào văn bản.",
    wrong: "ảnh chữ ký .jpg giữa chức vụ và họ tên",
    right: "ảnh chữ ký .png nền trong suốt do phần mềm ký số đặt",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let (Some(office), Some(name)) =
        (subject.part(Component::Authority), subject.part(Component::SignerName))
    else {
        return;
    };
    let (Some(first), Some(last)) = (office.lines.first(), name.lines.last()) else { return };
    let lines = (*first..=*last).filter_map(|at| subject.line(at));
    for line in lines {
        let pictures = line.drawings().filter(|drawing| drawing.kind == DrawingKind::Picture);
        for part in pictures.filter_map(|picture| picture.picture.as_deref()) {
            let ending = part.rsplit('.').next().unwrap_or_default().to_lowercase();
            // A picture of lines has no ground.
            if !matches!(ending.as_str(), "png" | "svg" | "emf" | "wmf") {
                found.certain(FindingPlace::line(line), &ending, || {
                    format!("ảnh ở chỗ ký có định dạng .{ending}; phải là .png nền trong suốt")
                });
            }
        }
    }
}
