//! The order of a document's parts, where the facts give one.
//!
//! A part that is put in order stands between marks, `U+0001 place U+0001 … U+0001 U+0001`; no fact holds that character.

use std::collections::BTreeMap;

use super::checked::NamedPart;
use crate::diagnostic::{Diagnostic, did_you_mean, rules, suggest};
use crate::yaml::Located;

/// The character around a mark.
const FENCE: char = '\u{1}';

/// What stands before the part that comes in the `place`th place.
pub(super) fn opening(place: usize) -> String {
    format!("{FENCE}{place}{FENCE}")
}

/// What stands after it.
pub(super) fn closing() -> String {
    format!("{FENCE}{FENCE}")
}

/// `body` with its marked parts in their order; each goes where one of them stood.
pub(super) fn arranged(body: &str) -> String {
    let pieces: Vec<&str> = body.split(FENCE).collect();
    // Between two parts of text stand: place, part, nothing.
    let parts: BTreeMap<usize, &str> =
        pieces.chunks(4).filter_map(|chunk| Some((chunk.get(1)?.parse().ok()?, *chunk.get(2)?))).collect();
    let mut parts = parts.into_values();
    let mut text = String::with_capacity(body.len());
    for chunk in pieces.chunks(4) {
        text.extend(chunk.first().copied());
        text.extend(chunk.get(2).and_then(|_| parts.next()));
    }
    text
}

/// Names that are no part of the template, parts inside others, and parts named twice.
pub(super) fn check(order: &[Located<String>], parts: &BTreeMap<String, NamedPart>) -> Vec<Diagnostic> {
    let whole = || parts.iter().filter(|(_, part)| part.depth == 0).map(|(name, _)| name.as_str());
    let names = || whole().collect::<Vec<_>>().join(", ");
    let mut found = Vec::new();
    for (index, name) in order.iter().enumerate() {
        let earlier = order.iter().take(index).find(|earlier| earlier.value == name.value);
        found.extend(match (parts.get(&name.value), earlier) {
            (None, _) => {
                let message = format!("mẫu không có phần `{}`", name.value);
                let told = Diagnostic::new(&rules::PHAN_LA, message).at(&name.place);
                Some(match suggest(&name.value, whole()) {
                    Some(known) => told.hint(did_you_mean(known)),
                    None => told.hint(format!("các phần lớn của mẫu: {}", names())),
                })
            }
            (Some(_), Some(earlier)) => {
                let message = format!("`thu_tu` ghi phần `{}` hai lần", name.value);
                let told = Diagnostic::new(&rules::THU_TU_SAI, message).at(&name.place);
                Some(told.related(&earlier.place, "lần trước ở đây"))
            }
            (Some(part), None) if part.depth > 0 => {
                let message =
                    format!("phần `{}` nằm trong một phần khác nên không có thứ tự riêng", name.value);
                let told = Diagnostic::new(&rules::THU_TU_SAI, message).at(&name.place);
                Some(told.hint(format!("các phần lớn của mẫu: {}", names())))
            }
            (Some(_), None) => None,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_parts_change_places_and_all_else_stays() {
        let part = |place: usize, text: &str| format!("{}{text}{}", opening(place), closing());
        let body = format!("a\n{}\nb\n{}\nc\n{}\nd", part(2, "hai"), part(0, "không"), part(1, "một"));
        assert_eq!(arranged(&body), "a\nkhông\nb\nmột\nc\nhai\nd");
        assert_eq!(arranged("a\n# b"), "a\n# b");
    }
}
