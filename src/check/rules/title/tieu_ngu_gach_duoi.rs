//! `tieu-ngu-gach-duoi`: the line under Tiêu ngữ.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::rule_line::{NOT_AS_MUST_BE, below, is_as_must_be, width};
use crate::check::subject::CheckSubject;
use crate::decree::Component;

/// `tieu-ngu-gach-duoi`.
pub static RULE: CheckRule = CheckRule {
    name: "tieu-ngu-gach-duoi",
    grade: Grade::Error,
    clause: "II.1.b",
    says: "Dưới Tiêu ngữ có đường kẻ ngang, nét liền, dài bằng dòng chữ.",
    why: "Đường kẻ là một phần của Tiêu ngữ.",
    advice: "Vẽ một đường thẳng nét liền (Insert › Shapes › Line) ngay dưới Tiêu ngữ, dài bằng dòng chữ.",
    wrong: "dưới Tiêu ngữ không có đường kẻ",
    right: "đường kẻ liền dưới Tiêu ngữ, dài bằng dòng chữ",
    check,
};

/// So much the line may differ from the words, of their length.
const TOLERANCE: f64 = 0.15;

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(line) = subject.last(Component::Motto) else { return };
    let place = || FindingPlace::line(line);
    let Some(rule) = below(subject, Component::Motto) else {
        return found.certain(place(), "thiếu", || "dưới Tiêu ngữ không có đường kẻ ngang".to_owned());
    };
    if !rule.is_solid {
        found.certain(place(), "nét", || "đường kẻ dưới Tiêu ngữ không phải nét liền".to_owned());
    }
    let words = width(line);
    let Some(length) = rule.length else {
        return found.cannot_say("không đo được độ dài đường kẻ dưới Tiêu ngữ");
    };
    if !is_as_must_be(subject, line, Component::Motto) {
        return found.cannot_say(NOT_AS_MUST_BE);
    }
    if words > 0.0 && (length / words - 1.0).abs() > TOLERANCE {
        found.unsure(place(), "độ dài", || {
            format!(
                "đường kẻ dưới Tiêu ngữ dài {:.0} % dòng chữ; phải dài bằng dòng chữ",
                length / words * 100.0
            )
        });
    }
}
