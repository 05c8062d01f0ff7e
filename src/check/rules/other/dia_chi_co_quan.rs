//! `dia-chi-co-quan`: how the address of the issuer is set.

use crate::check::place::{FindingPlace, quoted};
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::setting::{Aspect, check_lines};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::{TextLine, begins, is_rule_of_signs, lines_of};
use crate::word::DrawingKind;

/// `dia-chi-co-quan`.
pub static RULE: CheckRule = CheckRule {
    name: "dia-chi-co-quan",
    grade: Grade::Review,
    clause: "III.4",
    says: "Địa chỉ, điện thoại, thư điện tử của cơ quan ở chân trang thứ nhất, cỡ chữ 11 đến 12, kiểu chữ đứng, dưới một đường kẻ nét liền dài hết chiều ngang vùng chữ.",
    why: "Yếu tố ở ô số 13 của sơ đồ thể thức.",
    advice: "Bấm đúp vào chân trang thứ nhất, đặt cỡ chữ 11, chữ đứng; kẻ viền trên cho dòng đầu.",
    wrong: "Địa chỉ: … cỡ 9, nghiêng, không có đường kẻ",
    right: "Địa chỉ: … cỡ 11, đứng, dưới đường kẻ liền",
    check,
};

/// What the lines of an address begin with, without accents.
const WORDS: [&str; 8] =
    ["dia chi", "tru so", "dien thoai", "dt", "email", "e-mail", "thu dien tu", "website"];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    if !subject.is_first() {
        return;
    }
    for part in subject.file.running.iter().filter(|part| !part.is_header) {
        let lines = lines_of(&part.blocks);
        let is_address = |line: &&TextLine<'_>| WORDS.iter().any(|word| begins(&line.text, word));
        let address: Vec<&TextLine<'_>> = lines.iter().filter(is_address).collect();
        let Some(first) = address.first() else { continue };
        check_lines(
            subject,
            &address,
            true,
            Component::Address,
            found,
            &[Aspect::Size, Aspect::Slant, Aspect::Weight],
        );
        if !lines.iter().any(has_rule) {
            found.certain(FindingPlace::line(first), "kẻ", || {
                format!("trên \"{}\" không có đường kẻ ngang", quoted(&first.text))
            });
        }
    }
}

fn has_rule(line: &TextLine<'_>) -> bool {
    let edges = &line.paragraph.look.edges;
    // A cell may have the line at its edge.
    edges.top.is_some()
        || edges.bottom.is_some()
        || line.spot.cell.is_some()
        || is_rule_of_signs(&line.text)
        || line.drawings().any(|drawing| drawing.kind == DrawingKind::Line)
}
