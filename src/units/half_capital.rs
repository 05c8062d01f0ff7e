//! Names of units of which only the first word has its capital: "xã Cao lộc".

use super::mention_words::{BareWord, kind_at};
use super::{Commune, FormerUnit, UnitKind, province_named};

/// Words that such a name has.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

/// The units that `text` names with a small letter where the list has a capital: as written, and as it should be.
pub fn half_capitals(text: &str) -> Vec<(String, String)> {
    let words: Vec<BareWord<'_>> = text.split_whitespace().map(BareWord::new).collect();
    (0..words.len()).filter_map(|at| half_capital_at(&words, at)).collect()
}

fn half_capital_at(words: &[BareWord<'_>], at: usize) -> Option<(String, String)> {
    // Only kinds that are written out: a letter alone may be anything.
    let (kind, taken, None) = kind_at(words, at)? else { return None };
    let start = at + taken;
    let own = words.get(at..start)?;
    if own.iter().any(|word| word.ends) || own.first()?.text.chars().count() < 2 {
        return None;
    }
    // A name that ends before the small letter is the one that is meant.
    let is_short_name = is_known(kind, words.get(start)?.text);
    let found = LENGTHS.rev().find_map(|length| name(kind, words.get(start..start + length)?))?;
    (!is_short_name).then_some(found)
}

/// The unit that `words` name, where its first word alone begins as a name does.
fn name(kind: UnitKind, words: &[BareWord<'_>]) -> Option<(String, String)> {
    let (last, inner) = words.split_last()?;
    let has_small = words.iter().any(|word| word.text.starts_with(char::is_lowercase));
    let is_one = inner.iter().all(|word| !word.ends) && words.first()?.text.starts_with(char::is_uppercase);
    if !has_small || !is_one || last.text.is_empty() {
        return None;
    }
    let written = words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
    let raised = words.iter().map(|word| raised(word.text)).collect::<Vec<_>>().join(" ");
    // A hamlet's name may go on in small letters: only what the list knows counts.
    is_known(kind, &raised).then(|| {
        let kind = kind.name();
        (format!("{kind} {written}"), format!("{kind} {raised}"))
    })
}

fn is_known(kind: UnitKind, name: &str) -> bool {
    let full = format!("{} {name}", kind.name());
    if kind.is_of_provinces() && province_named(&raised(&full)).is_some() {
        return true;
    }
    !Commune::named(&full).is_empty() || !FormerUnit::named(kind, name, None).is_empty()
}

fn raised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_the_list_are_told() {
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(
            half_capitals("trên địa bàn xã Cao lộc, tỉnh Lạng sơn."),
            [pair("xã Cao lộc", "xã Cao Lộc"), pair("tỉnh Lạng sơn", "tỉnh Lạng Sơn")]
        );
        for text in [
            "xã Cao Lộc tổ chức",
            "xã Hòa giải quyết",
            "UBND xã chỉ đạo",
            "xã hội hóa giáo dục",
            "Phường tổ chức hội nghị",
            "XÃ CAO LỘC",
            "xã Minh họa được chọn",
        ] {
            assert!(half_capitals(text).is_empty(), "{text}");
        }
    }
}
