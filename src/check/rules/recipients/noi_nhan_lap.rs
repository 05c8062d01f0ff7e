//! `noi-nhan-lap`: no recipient is named twice.

use super::items::items;
use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
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
    let addressees: Vec<String> = addressees(subject);
    let mut seen: Vec<String> = Vec::new();
    for item in items(subject) {
        let key = letters(&item.text);
        if key.len() > 3 && seen.contains(&key) {
            found.certain(FindingPlace::line(item.first), &key, || {
                format!("nơi nhận \"{}\" ghi hai lần", quoted(&item.text))
            });
        }
        // What it gets it for is said where it gets it for something else: "(để b/c)".
        if key.len() > 3 && addressees.contains(&key) {
            found.certain(FindingPlace::line(item.first), &key, || {
                format!("\"{}\" đã ghi ở \"Kính gửi\"; nơi nhận ghi \"Như trên\"", quoted(&item.text))
            });
        }
        seen.push(key);
    }
}

/// To whom the document is sent, as letters.
fn addressees(subject: &CheckSubject<'_>) -> Vec<String> {
    let lines = [Component::Addressee, Component::AddresseeItem]
        .into_iter()
        .flat_map(|component| subject.of(component));
    let name = |text: &str| text.split_once(':').map_or(text, |(_, name)| name).trim().to_owned();
    lines.map(|(_, line)| letters(&name(&line.text))).filter(|name| !name.is_empty()).collect()
}
