//! "Did you mean": the nearest of the known words, accents and case aside.

use crate::vietnamese::unaccented;

/// The one of `known` that `unknown` was most likely meant to be, if any is near enough.
pub fn suggest<'a>(unknown: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let unknown = unaccented(unknown);
    let allowed = unknown.chars().count().div_ceil(3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::osa_distance(&unknown, &unaccented(word)), word))
        .filter(|(distance, word)| *distance <= allowed && !is_opposed(&unknown, &unaccented(word)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Words that turn what a text says into something else; of each line no two mean the same.
const OPPOSED: &[&[&str]] = &[
    &["moi", "lai", "dau", "tai"],
    &["nang", "giu", "duy", "ha"],
    &["khong", "chua", "da", "co"],
    &["truoc", "sau"],
    &["den", "tu"],
    &["ngoai", "trong"],
    &["dau", "cuoi", "giua"],
];

/// Whether two folded texts differ by a word that turns the meaning, or by a number: "công nhận mới" is never offered
/// for "công nhận lần đầu" misread, nor "mức độ 2" for "mức độ 1".
fn is_opposed(one: &str, other: &str) -> bool {
    let turns = |text: &str| {
        let mut found: Vec<String> = Vec::new();
        for word in text.split('_') {
            // Longer numbers are codes and years, where one digit is a slip of the finger.
            let digits: String = word.chars().filter(char::is_ascii_digit).collect();
            let digits = if digits.len() == 1 { digits } else { String::new() };
            let roman = matches!(word, "i" | "ii" | "iii" | "iv").then(|| word.to_owned());
            let opposed = OPPOSED.iter().any(|words| words.contains(&word)).then(|| word.to_owned());
            found.extend((!digits.is_empty()).then_some(digits).or(roman).or(opposed));
        }
        found.sort();
        found
    };
    if takes_its_place(one, other) {
        return true;
    }
    let (one, other) = (turns(one), turns(other));
    // A word left out is a slip as any other, one in another's place is not.
    one.iter().any(|word| !other.contains(word))
        && (!other.is_empty() || one.iter().any(|word| is_negation(word)))
}

/// Whether `other` has a word that turns the meaning where `one` has another, not a slip of it: "đạt chuẩn" is no
/// "nâng chuẩn".
fn takes_its_place(one: &str, other: &str) -> bool {
    const SLIP: usize = 2;
    let turns = |word: &str| OPPOSED.iter().any(|words| words.contains(&word));
    one.split('_').count() == other.split('_').count()
        && one
            .split('_')
            .zip(other.split('_'))
            .any(|(one, other)| one != other && turns(other) && strsim::osa_distance(one, other) > SLIP)
}

fn is_negation(word: &str) -> bool {
    ["khong", "chua"].contains(&word)
}

/// The hint that offers `word`.
pub fn did_you_mean(word: &str) -> String {
    format!("có phải là `{word}`?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["cong_nhan_lai", "cong_nhan_moi", "nang_chuan"];
        assert_eq!(suggest("cong_nhan_lại", known), Some("cong_nhan_lai"));
        assert_eq!(suggest("Công nhận lại", known), Some("cong_nhan_lai"));
        assert_eq!(suggest("nang_chaun", known), Some("nang_chuan"));
        assert_eq!(suggest("Đạt chuẩn", known), None, "which is what it wants, not how");
        assert_eq!(suggest("xyz", known), None);
        assert_eq!(suggest("", known), None);
    }

    #[test]
    fn the_opposite_is_never_offered() {
        let known = ["Công nhận mới", "Công nhận lại", "Nâng chuẩn", "Duy trì"];
        for text in ["Công nhận lần đầu", "công nhận đầu", "Không công nhận lại", "Chưa công nhận mới"]
        {
            assert_eq!(suggest(text, known), None, "{text}");
        }
        assert_eq!(suggest("mức độ 1", ["mức độ 2"]), None);
        assert_eq!(suggest("Mức I", ["Mức II"]), None);
        assert_eq!(suggest("cong_nhan_lay", ["cong_nhan_moi", "cong_nhan_lai"]), Some("cong_nhan_lai"));
    }
}
