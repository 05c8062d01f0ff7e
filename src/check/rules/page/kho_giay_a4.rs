//! `kho-giay-a4`: the paper is A4.

use super::millimetres::{near, shown};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `kho-giay-a4`.
pub static RULE: CheckRule = CheckRule {
    name: "kho-giay-a4",
    grade: Grade::Error,
    clause: "I.1",
    says: "Văn bản trình bày trên giấy khổ A4 (210 mm × 297 mm).",
    why: "Giấy khổ khác (thường là Letter, khổ mặc định của nhiều máy) in ra lệch lề và ngắt trang khác.",
    advice: "Vào Bố trí (Layout) › Kích cỡ (Size), chọn A4 cho toàn văn bản.",
    wrong: "khổ giấy 216 × 279 mm (Letter)",
    right: "khổ giấy 210 × 297 mm (A4)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (number, section) in subject.sections() {
        if !section.is_said {
            found.cannot_say("tệp không ghi khổ giấy");
            continue;
        }
        let (short, long) = (section.width.min(section.height), section.width.max(section.height));
        let page = &subject.profile.page;
        if !near(short, page.width) || !near(long, page.height) {
            let (width, height) = (shown(section.width), shown(section.height));
            found.certain(None, &format!("{short}x{long}"), || {
                format!(
                    "phần {} của tệp: khổ giấy {width} × {height} mm; phải là A4, 210 × 297 mm",
                    number + 1
                )
            });
        }
    }
}
