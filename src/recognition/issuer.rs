//! Who issues a document, and under whom: the lines above the number.

use super::document::FoundPart;
use super::line::TextLine;
use super::line_side::Side;
use super::words::{
    bare, begins, is_motto, is_national_name, is_number, is_place_and_date, is_rule_of_signs, type_named,
};
use crate::decree::Component;

/// Words that the name of a body begins with, without accents.
const BODIES: [&str; 47] = [
    "ubnd",
    "uy ban nhan dan",
    "hdnd",
    "hoi dong nhan dan",
    "bo",
    "so",
    "phong",
    "truong",
    "ban",
    "hoi dong",
    "van phong",
    "cuc",
    "tong cuc",
    "vu",
    "chi cuc",
    "trung tam",
    "vien",
    "hoc vien",
    "dai hoc",
    "tap doan",
    "tong cong ty",
    "cong ty",
    "kho bac",
    "ngan hang",
    "bao hiem",
    "thanh tra",
    "uy ban",
    "toa an",
    "vien kiem sat",
    "cong an",
    "benh vien",
    "doi",
    "hat",
    "tram",
    "quy",
    "lien doan",
    "lien hiep",
    "hiep hoi",
    "hoi",
    "chinh phu",
    "quoc hoi",
    "thuong truc",
    "tieu ban",
    "to cong tac",
    "to",
    "chu tich",
    "thu tuong",
];

/// Bodies that stand under another one, as their names begin.
const SUBORDINATE: [&str; 14] = [
    "so",
    "phong",
    "truong",
    "trung tam",
    "chi cuc",
    "van phong",
    "ban",
    "thanh tra",
    "cuc",
    "vu",
    "vien",
    "hoc vien",
    "benh vien",
    "hoi dong",
];

/// Finds superior and issuer among the lines `start` to `last` of the head.
pub fn find(lines: &[TextLine<'_>], start: usize, last: usize, parts: &mut Vec<FoundPart>) {
    let number =
        parts.iter().find(|part| part.component == Component::Number).and_then(|part| part.lines.first());
    let national = parts
        .iter()
        .find(|part| part.component == Component::NationalName)
        .and_then(|part| part.lines.first());
    let end = number.copied().unwrap_or(last + 1);
    let of_national = national.and_then(|at| lines.get(*at)).map(|line| line.spot);
    let is_set_beside = of_national.is_some_and(|spot| spot.side == Side::Right);
    // Where the columns are exchanged the bodies stand right.
    let is_exchanged = of_national.is_some_and(|spot| spot.side == Side::Left && spot.cell.is_some());
    let own_side = if is_exchanged { Side::Right } else { Side::Left };
    let is_name = |line: &TextLine<'_>| {
        let text = &*line.text;
        let is_other = is_national_name(text) || is_motto(text) || is_number(text) || is_place_and_date(text);
        !line.is_blank()
            && !is_other
            && !is_rule_of_signs(text)
            && (line.spot.side == own_side || !is_set_beside && line.spot.side == Side::Whole)
    };
    // Where the head is a table, the number may stand in a row of its own below that of the bodies.
    let zone = start..end.max(start);
    // Of what has no head of its own the first line is its type.
    // A contract names itself right below Tiêu ngữ, above its number.
    let is_contract = |line: &TextLine<'_>| line.spot.side == Side::Whole && begins(&line.text, "hop dong");
    let is_type =
        |at: &usize| lines.get(*at).is_some_and(|line| type_named(&line.text).is_some() || is_contract(line));
    let zone = zone.take_while(|at| !is_type(at));
    let names: Vec<usize> = zone.filter(|at| lines.get(*at).is_some_and(is_name)).take(8).collect();
    let found: Vec<(usize, &TextLine<'_>)> =
        names.iter().filter_map(|at| Some((*at, lines.get(*at)?))).collect();
    if found.is_empty() {
        return;
    }
    let by_words = by_words(&found);
    let by_weight = by_weight(&found);
    let (split, score, evidence) = match (by_words, by_weight) {
        ((words, true), Some(weight)) if words == weight => {
            (words, 1.0, vec!["từ mở đầu tên cơ quan", "kiểu chữ đậm"])
        }
        // Where the weight of the letters says otherwise, one of both is a slip.
        ((words, true), Some(_)) => (words, 0.7, vec!["từ mở đầu tên cơ quan"]),
        ((words, true), None) => (words, 0.9, vec!["từ mở đầu tên cơ quan"]),
        ((words, false), Some(weight)) if words == weight => {
            (words, 0.85, vec!["từ mở đầu tên cơ quan", "kiểu chữ đậm"])
        }
        ((_, false), Some(weight)) => (weight, 0.6, vec!["kiểu chữ đậm"]),
        ((words, false), None) => (words, 0.6, vec!["vị trí"]),
    };
    // Mặt trận and its like follow the decree as it suits them: nothing of theirs is certain.
    let is_of_front = found.iter().any(|(_, line)| {
        let plain = bare(&line.text);
        plain.contains("mttq") || plain.contains("mat tran to quoc")
    });
    let score = if is_of_front { 0.5 } else { score };
    let (superior, issuer) = names.split_at(split.min(names.len()));
    if !superior.is_empty() {
        let mut part = FoundPart::new(Component::Superior, superior.to_vec(), score, evidence.clone());
        part.second = Some((Component::Issuer, 1.0 - score));
        parts.push(part);
    }
    if !issuer.is_empty() {
        let mut part = FoundPart::new(Component::Issuer, issuer.to_vec(), score, evidence);
        part.second = Some((Component::Superior, 1.0 - score));
        parts.push(part);
    }
}

/// Where the issuer begins by its words, and whether the words leave no doubt.
fn by_words(names: &[(usize, &TextLine<'_>)]) -> (usize, bool) {
    let plain: Vec<String> = names.iter().map(|(_, line)| bare(&line.text)).collect();
    let opens = |text: &String, words: &[&str]| {
        words
            .iter()
            .any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    let openers: Vec<usize> =
        plain.iter().enumerate().filter(|(_, text)| opens(text, &BODIES)).map(|(at, _)| at).collect();
    match openers.as_slice() {
        [] => (0, names.len() == 1),
        [0] => (0, true),
        // A name that no known word begins, and one that does.
        [only] => (*only, plain.get(*only).is_some_and(|text| opens(text, &SUBORDINATE))),
        [0, second] => {
            let is_clear = plain.get(*second).is_some_and(|text| opens(text, &SUBORDINATE));
            // "VĂN PHÒNG / HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN" is one name.
            let first = plain.first().map(String::as_str).unwrap_or_default();
            let goes_on = matches!(first, "van phong" | "thuong truc" | "ban chi dao" | "hoi dong");
            if goes_on { (0, false) } else { (*second, is_clear) }
        }
        [.., last] => (*last, false),
    }
}

/// Where the issuer begins by its weight: the first bold line that only bold lines follow; none where all look alike.
fn by_weight(names: &[(usize, &TextLine<'_>)]) -> Option<usize> {
    let is_bold = |line: &TextLine<'_>| {
        line.runs().filter(|(_, text)| !text.trim().is_empty()).all(|(run, _)| run.look.bold)
    };
    let bold: Vec<bool> = names.iter().map(|(_, line)| is_bold(line)).collect();
    let first = bold.iter().rposition(|bold| !bold).map_or(0, |last| last + 1);
    (first > 0 && first < names.len() || bold.len() == 1 && bold == [true]).then_some(first)
}
