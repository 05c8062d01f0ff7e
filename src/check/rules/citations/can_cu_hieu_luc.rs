//! `can-cu-hieu-luc`: bases are in force on the document's day, by the register.

use super::cited::citations;
use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::legal::Validity;
use crate::recognition::{LineRole, begins};

/// `can-cu-hieu-luc`.
pub static RULE: CheckRule = CheckRule {
    name: "can-cu-hieu-luc",
    grade: Grade::Review,
    clause: "Nghị định số 30/2020/NĐ-CP, Điều 10",
    says: "Văn bản làm căn cứ còn hiệu lực vào ngày văn bản.",
    why: "Căn cứ vào văn bản đã hết hiệu lực thì văn bản ban hành không có cơ sở.",
    advice: "Thay bằng văn bản đang có hiệu lực đã nêu; xem `vanthu legal`.",
    wrong: "Căn cứ Thông tư số 42/2012/TT-BGDĐT (văn bản năm 2024)",
    right: "Căn cứ Thông tư số 18/2018/TT-BGDĐT",
    check,
};

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    let Some(day) = subject.day else { return found.cannot_say("văn bản không ghi ngày") };
    for cited in &citations(subject) {
        let is_basis = subject.role(cited.at) == LineRole::Part(Component::Basis);
        // A plan says in its first sentences what it carries out.
        let is_carried_out =
            cited.start < NEAR_THE_START && CARRIED_OUT.iter().any(|words| begins(&cited.line.text, words));
        if !is_basis && !is_carried_out {
            continue;
        }
        let Some(entry) = subject.register.find_symbol(&cited.symbol) else { continue };
        let status = subject.register.status(entry, day);
        // What the register itself is not sure of is not told of others.
        if status.standing == Validity::Lapsed && !status.unsure {
            let why = status
                .lapses
                .iter()
                .find(|lapse| lapse.is_whole())
                .map(|lapse| lapse.sentence())
                .unwrap_or_default();
            found.graded(is_basis, FindingPlace::line(cited.line), &cited.symbol, || {
                format!("căn cứ số {} {why}", cited.symbol)
            });
        }
        if status.standing == Validity::NotYet && !status.unsure {
            found.certain(FindingPlace::line(cited.line), &cited.symbol, || {
                format!("căn cứ số {} chưa có hiệu lực vào ngày văn bản", cited.symbol)
            });
        }
    }
}

/// How a sentence of the text begins that names its basis, without accents.
const CARRIED_OUT: [&str; 4] = ["can cu", "thuc hien", "trien khai thuc hien", "theo quy dinh tai"];

/// So near to the start of its sentence, in bytes, a basis stands.
const NEAR_THE_START: usize = 90;
