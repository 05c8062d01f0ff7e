//! `noi-nhan-nhu-tren`: where there is "Kính gửi", the first recipient is "Như trên".

use super::items::items;
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{bare, begins};

/// `noi-nhan-nhu-tren`.
pub static RULE: CheckRule = CheckRule {
    name: "noi-nhan-nhu-tren",
    grade: Grade::Error,
    clause: "II.9.b",
    says: "Văn bản có \"Kính gửi\" thì dòng đầu của nơi nhận là \"Như trên\".",
    why: "Nơi nhận trực tiếp đã ghi ở \"Kính gửi\".",
    advice: "Ghi \"- Như trên;\" ở dòng đầu danh sách nơi nhận.",
    wrong: "Kính gửi: Sở Y tế; Nơi nhận: - Sở Y tế;",
    right: "Kính gửi: Sở Y tế; Nơi nhận: - Như trên;",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    // A công điện names who it is wired to, and its form has no "Như trên" (Mẫu 1.6).
    if !subject.first(Component::Addressee).is_some_and(|line| begins(&line.text, "kinh gui")) {
        return;
    }
    let all = items(subject);
    if let Some(item) = all
        .first()
        .filter(|item| !bare(&item.text).contains("nhu tren") && !bare(&item.text).contains("nhu kinh gui"))
    {
        found.certain(FindingPlace::line(item.first), "như trên", || {
            format!("dòng đầu nơi nhận là \"{}\"; phải là \"- Như trên;\"", quoted(&item.text))
        });
    }
}
