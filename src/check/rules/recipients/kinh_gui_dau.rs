//! `kinh-gui-dau`: a colon stands behind "Kính gửi".

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::begins;

/// `kinh-gui-dau`.
pub static RULE: CheckRule = CheckRule {
    name: "kinh-gui-dau",
    grade: Grade::Error,
    clause: "II.9.d",
    says: "Sau từ \"Kính gửi\" có dấu hai chấm.",
    why: "Dấu hai chấm ngăn với nơi nhận.",
    advice: "Ghi \"Kính gửi:\".",
    wrong: "Kính gửi Sở Y tế",
    right: "Kính gửi: Sở Y tế",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.first(Component::Addressee) else { return };
    let rest: String = line.text.chars().skip("Kính gửi".chars().count()).collect();
    // A công điện says who wires instead.
    if begins(&line.text, "kinh gui") && !rest.trim_start().starts_with(':') {
        found.certain(FindingPlace::line(line), "hai chấm", || {
            format!("sau \"Kính gửi\" phải có dấu hai chấm: \"{}\"", quoted(&line.text))
        });
    }
}
