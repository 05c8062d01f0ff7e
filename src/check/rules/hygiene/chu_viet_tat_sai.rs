//! `chu-viet-tat-sai`: abbreviations of bodies and types with D for Đ, or with letters that changed places.

use crate::check::place::FindingPlace;
use crate::check::rule::{CheckRule, Grade, Judged};
use crate::check::subject::CheckSubject;
use crate::decree::Component;
use crate::recognition::LineRole;
use crate::units::{COMMITTEE_SHORT, COUNCIL_SHORT};

/// `chu-viet-tat-sai`.
pub static RULE: CheckRule = CheckRule {
    name: "chu-viet-tat-sai",
    grade: Grade::Review,
    clause: "II.3.b",
    says: "Chữ viết tắt tên cơ quan, tên loại văn bản viết đúng chữ: HĐND, UBND, QĐ, NĐ-CP.",
    why: "Gõ D thay Đ thì tìm không thấy; đảo chữ thì không ai biết là cơ quan nào.",
    advice: "Gõ lại chữ viết tắt đã nêu.",
    wrong: "HDND xã",
    right: "HĐND xã",
    check,
};

/// What stands for nothing else, with the place of the D that is Đ.
const WITHOUT_STROKE: [(&str, usize); 7] =
    [("HDND", 1), ("GDDT", 2), ("SGDDT", 3), ("BGDDT", 3), ("PGDDT", 3), ("LDTBXH", 1), ("BLDTBXH", 2)];

/// Letters that changed places.
const SWAPPED: [(&str, &str); 3] =
    [("HNĐD", COUNCIL_SHORT), ("UNBD", COMMITTEE_SHORT), ("UBDN", COMMITTEE_SHORT)];

/// What is meant by an abbreviation that is mistyped; none of one that is not.
fn meant(word: &str) -> Option<String> {
    let swapped = SWAPPED.iter().find(|(wrong, _)| *wrong == word).map(|(_, right)| (*right).to_owned());
    let plain = WITHOUT_STROKE.iter().find(|(wrong, _)| *wrong == word);
    let stroked = |place: usize| {
        word.chars().enumerate().map(|(at, letter)| if at == place { 'Đ' } else { letter }).collect()
    };
    swapped.or_else(|| plain.map(|(_, place)| stroked(*place)))
}

/// Groups of a symbol, behind its slash: "/QD-UBND", "/ND-CP".
const IN_SYMBOLS: [(&str, &str); 2] = [("/QD-", "/QĐ-"), ("/ND-CP", "/NĐ-CP")];

fn check(subject: &CheckSubject<'_>, found: &mut Judged) {
    for (at, line) in subject.lines().filter(|(_, line)| !line.is_blank()) {
        let words = line.text.split(|sign: char| !sign.is_alphanumeric());
        for word in words {
            if let Some(right) = meant(word) {
                found.certain(FindingPlace::line(line), word, || format!("\"{word}\" phải là \"{right}\""));
            }
        }
        // What the document's own symbol lacks is told by the rules of its number.
        if subject.role(at) == LineRole::Part(Component::Number) {
            continue;
        }
        for (wrong, right) in IN_SYMBOLS.iter().filter(|(wrong, _)| line.text.contains(wrong)) {
            found.certain(FindingPlace::line(line), wrong, || {
                format!("trong ký hiệu, \"{wrong}\" phải là \"{right}\"")
            });
        }
    }
}
