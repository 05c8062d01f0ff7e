//! `viet-hoa-thanh-pho-ho-chi-minh`: Thành phố Hồ Chí Minh and Thủ đô Hà Nội.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;

/// `viet-hoa-thanh-pho-ho-chi-minh`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-thanh-pho-ho-chi-minh",
    grade: Grade::Review,
    clause: "Phụ lục II, III.1.c",
    says: "Viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
    why: "Hai trường hợp Nghị định nêu riêng.",
    advice: "Ghi: Thành phố Hồ Chí Minh, Thủ đô Hà Nội.",
    wrong: "thành phố Hồ Chí Minh",
    right: "Thành phố Hồ Chí Minh",
    check,
};

const NAMES: [(&str, &str); 2] =
    [("thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"), ("thủ đô Hà Nội", "Thủ đô Hà Nội")];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.running() {
        for (wrong, right) in NAMES {
            if line.text.contains(wrong) {
                found.certain(FindingPlace::line(line), wrong, || {
                    format!("\"{wrong}\" viết hoa là \"{right}\"")
                });
            }
        }
    }
}
