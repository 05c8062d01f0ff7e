//! `noi-nhan-lap`: no recipient is named twice.

use super::items::items;
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::recognition::letters;

/// `noi-nhan-lap`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-nhan-lap",
    grade: Grade::Review,
    clause: "II.9.a",
    says: "Mỗi nơi nhận ghi một lần.",
    why: "Ghi hai lần thì gửi hai bản.",
    advice: "Bỏ dòng trùng.",
    wrong: "- Sở Y tế; - Sở Y tế;",
    right: "- Sở Y tế;",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let mut seen: Vec<String> = Vec::new();
    for item in items(subject) {
        let key = letters(&item.text);
        if key.len() > 3 && seen.contains(&key) {
            found.certain(FindingPlace::line(item.first), &key, || {
                format!("nơi nhận \"{}\" ghi hai lần", quoted(&item.text))
            });
        }
        seen.push(key);
    }
}
