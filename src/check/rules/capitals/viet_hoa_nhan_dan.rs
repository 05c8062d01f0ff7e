//! `viet-hoa-nhan-dan`: Nhân dân and Nhà nước as the decree writes them.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::check::words::each_word_pair;

/// `viet-hoa-nhan-dan`.
pub static RULE: CheckRule = CheckRule {
    name: "viet-hoa-nhan-dan",
    grade: Grade::Advice,
    clause: "Phụ lục II, V.1",
    says: "Viết hoa Nhân dân, Nhà nước.",
    why: "Danh từ thuộc trường hợp đặc biệt; không áp dụng trong tên riêng như \"Ủy ban nhân dân\".",
    advice: "Viết hoa chữ cái đầu: Nhân dân, Nhà nước.",
    wrong: "phục vụ nhân dân",
    right: "phục vụ Nhân dân",
    check,
};

/// What stands before "nhân dân" in names that write it small.
const NAMES: [&str; 9] = ["ban", "đồng", "án", "sát", "tặng", "vũ", "trang", "quân", "đội"];

/// What stands before "nhà nước" where the State itself is meant; "quản lý nhà nước", "ngân sách nhà nước" are written small.
const NOUN_AFTER: [&str; 8] = ["của", "và", "do", "với", "được", "từ", "trước", "cho"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.running() {
        each_word_pair(&line.text, |before, first, second| {
            let is_name = NAMES.contains(&before.to_lowercase().as_str());
            let is_noun = NOUN_AFTER.contains(&before.to_lowercase().as_str());
            if (first == "nhân" && second == "dân" && !is_name)
                || (first == "nhà" && second == "nước" && is_noun)
            {
                let pair = format!("{first} {second}");
                found.certain(FindingPlace::line(line), &pair, || {
                    format!("\"{pair}\" phải viết hoa chữ cái đầu")
                });
            }
        });
    }
}
