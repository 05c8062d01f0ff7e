//! `noi-nhan-nhan`: how the word "Nơi nhận" is set.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `noi-nhan-nhan`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-nhan-nhan",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "Từ \"Nơi nhận\" ở một dòng riêng, sau có dấu hai chấm, chữ in thường, cỡ chữ 12, kiểu chữ nghiêng, đậm.",
    why: "Yếu tố ở ô số 9b của sơ đồ thể thức.",
    advice: "Chọn \"Nơi nhận:\", đặt cỡ 12, nghiêng, đậm.",
    wrong: "Nơi nhận: cỡ 14, gạch chân",
    right: "Nơi nhận: cỡ 12, nghiêng, đậm",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::RecipientsWord) else { return };
    if !line.text.contains(':') {
        found.certain(FindingPlace::line(line), "hai chấm", || {
            "sau \"Nơi nhận\" phải có dấu hai chấm".to_owned()
        });
    }
    check_setting(
        subject,
        found,
        Component::RecipientsWord,
        &[Aspect::Size, Aspect::Weight, Aspect::Slant, Aspect::Case],
    );
}
