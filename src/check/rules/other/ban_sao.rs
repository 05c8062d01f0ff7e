//! `ban-sao`: how the form of a copy is set, and its symbol.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::{Component, CopyForm};
use crate::recognition::{DocumentForm, is_copy_title, letters};

/// `ban-sao`.
pub static RULE: CheckRule = CheckRule {
    name: "ban-sao",
    grade: Grade::Review,
    clause: "Phụ lục I, Phần II, Mục II",
    says: "Hình thức sao \"SAO Y\", \"SAO LỤC\", \"TRÍCH SAO\" bằng chữ in hoa, cỡ chữ 13 đến 14, kiểu chữ đứng, đậm; ký hiệu bản sao là SY, SL, TrS.",
    why: "Bản sao có giá trị như bản chính khi đúng thể thức, kỹ thuật.",
    advice: "Ghi \"SAO Y\", không ghi \"SAO Y BẢN CHÍNH\"; số bản sao: \"Số: 05/SY-UBND\".",
    wrong: "SAO Y BẢN CHÍNH, Số: 05/SL-UBND",
    right: "SAO Y, Số: 05/SY-UBND",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if subject.document.kind != DocumentForm::Copy {
        return;
    }
    let Some(line) = subject.lines().map(|(_, line)| line).find(|line| is_copy_title(&line.text)) else {
        return;
    };
    // The form is set as the name of a type is.
    check_lines(
        subject,
        &[line],
        true,
        Component::TypeName,
        found,
        &[Aspect::Case, Aspect::Size, Aspect::Weight, Aspect::Slant],
    );
    let plain = letters(&line.text);
    let form = CopyForm::ALL.into_iter().find(|form| plain.starts_with(&letters(form.words())));
    let Some(form) = form else { return };
    if plain != letters(form.words()) {
        found.certain(FindingPlace::line(line), "lời", || {
            format!("\"{}\" ghi là \"{}\"", quoted(&line.text), form.words())
        });
    }
    let Some(symbol) = &subject.document.symbol else { return };
    let first = symbol.groups().first().copied().unwrap_or_default();
    let others = CopyForm::ALL.into_iter().filter(|other| *other != form);
    if others.map(CopyForm::abbreviation).any(|other| other == first) {
        found.certain(subject.first(Component::Number).and_then(FindingPlace::line), "ký hiệu", || {
            format!(
                "ký hiệu \"{first}\" không phải của hình thức {}; phải là {}",
                form.words(),
                form.abbreviation()
            )
        });
    }
}
