//! `phan-chuong-kieu`: Phần, Chương, Mục and their numbers.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check as check_setting};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{Numbered, numbered, roman_value};

/// `phan-chuong-kieu`.
pub static RULE: CheckRule = CheckRule {
    name: "phan-chuong-kieu",
    grade: Grade::Error,
    clause: "II.6.đ",
    says: "Từ \"Phần\", \"Chương\", \"Mục\" và số thứ tự ở một dòng riêng, canh giữa, chữ in thường, đứng, đậm, cỡ 13 đến 14; phần, chương dùng số La Mã, mục dùng số Ả Rập.",
    why: "Bố cục lớn của văn bản phải nhận ra ngay.",
    advice: "Ghi \"Chương I\" ở một dòng, canh giữa, đậm; tiêu đề ở dòng dưới, in hoa, đậm.",
    wrong: "CHƯƠNG 1: QUY ĐỊNH CHUNG",
    right: "Chương I, dòng dưới: QUY ĐỊNH CHUNG",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (_, line) in subject.of(Component::ChapterWord) {
        let Some((number, rest)) = numbered(&line.text) else { continue };
        let place = || FindingPlace::line(line);
        match &number {
            Numbered::Chapter(number) | Numbered::Part(number) if roman_value(number).is_none() => {
                found.certain(place(), "La Mã", || {
                    format!("\"{}\": phần, chương đánh số La Mã", quoted(&line.text))
                });
            }
            Numbered::Division(number) if !number.chars().all(|sign| sign.is_ascii_digit()) => {
                found.certain(place(), "Ả Rập", || {
                    format!("\"{}\": mục đánh số Ả Rập", quoted(&line.text))
                });
            }
            _ => {}
        }
        if !rest.is_empty() {
            found.unsure(place(), "dòng riêng", || {
                format!("\"{}\": tiêu đề phải ở dòng dưới", quoted(&line.text))
            });
        }
        let word = line.text.split(' ').next().unwrap_or_default();
        if word.chars().count() > 2 && !word.chars().any(char::is_lowercase) {
            found.certain(place(), "in hoa", || {
                format!("\"{}\": từ \"{word}\" phải là chữ in thường", quoted(&line.text))
            });
        }
    }
    check_setting(subject, found, Component::ChapterWord, &[Aspect::Size, Aspect::Slant]);
    let is_sure = true;
    let lines: Vec<_> = subject.of(Component::ChapterWord).map(|(_, line)| line).collect();
    crate::check::setting::check_lines(
        subject,
        &lines,
        is_sure,
        Component::ChapterWord,
        found,
        &[Aspect::Weight, Aspect::Alignment],
    );
}
