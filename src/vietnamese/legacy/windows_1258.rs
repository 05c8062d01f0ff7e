//! Windows-1258, taken for Windows-1252: tones are combining marks after the letter.

use unicode_normalization::UnicodeNormalization;

/// Where the two differ: what 1252 shows, and what 1258 means.
const DIFFERENT: (&str, &str) = ("ÃãÐðÕõÝýÌÒÞìò", "ĂăĐđƠơƯư\u{300}\u{309}\u{303}\u{301}\u{323}");

/// `word` in Unicode; none where a tone has no vowel.
pub(super) fn decode(word: &str) -> Option<String> {
    let meant = |shown: char| {
        DIFFERENT.0.chars().position(|other| other == shown).and_then(|at| DIFFERENT.1.chars().nth(at))
    };
    let mut decomposed = String::with_capacity(word.len() + 8);
    for character in word.chars() {
        match meant(character) {
            Some(tone @ '\u{300}'..='\u{323}') => {
                decomposed
                    .chars()
                    .next_back()
                    .filter(|letter| "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".contains(*letter))?;
                decomposed.push(tone);
            }
            Some(letter) => decomposed.push(letter),
            None => decomposed.push(character),
        }
    }
    Some(decomposed.nfc().collect())
}

/// Whether nothing but "Đ" differs, which is a confusion of two letters that look alike, and says of no encoding.
pub(super) fn differs_in_d_alone(word: &str, decoded: &str) -> bool {
    word.chars().eq(decoded.chars().map(|letter| match letter {
        'Đ' => 'Ð',
        'đ' => 'ð',
        other => other,
    }))
}
