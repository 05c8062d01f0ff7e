//! `v-v-kieu`: how the subject of a công văn is set.

use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::Side;

/// `v-v-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "v-v-kieu",
    grade: Grade::Error,
    clause: "II.5.b",
    says: "Trích yếu công văn bằng chữ in thường, cỡ chữ 12 đến 13, kiểu chữ đứng, không đậm, canh giữa dưới số, ký hiệu.",
    why: "Trích yếu công văn không đậm, không nghiêng như trích yếu dưới tên loại.",
    advice: "Chọn dòng \"V/v\", đặt cỡ 12 hoặc 13, bỏ đậm, bỏ nghiêng, canh giữa.",
    wrong: "V/v nâng bậc lương (chữ nghiêng, đậm)",
    right: "V/v nâng bậc lương (chữ đứng, không đậm)",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let letters = [Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant];
    check_setting(subject, found, Component::LetterSubject, &letters);
    // Below a number that tabs and blanks put in its place, it is put in its place by them too.
    let is_typed = subject.first(Component::Number).is_some_and(|number| {
        number.spot.cell.is_none() && !number.spot.is_boxed && number.spot.side == Side::Left
    });
    if is_typed {
        found.cannot_say("phần đầu canh bằng Tab hoặc dấu cách, không biết dòng V/v có canh giữa");
    } else {
        check_setting(subject, found, Component::LetterSubject, &[Aspect::Alignment]);
    }
}
