//! What speaks for an old encoding, and what against it.

use super::super::syllable::{is_like_syllable, is_syllable};
use super::{LegacyEncoding, utf8_as_latin1, windows_1258};

/// What a word says of the text it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// It can be Vietnamese as it stands: it says nothing.
    Vietnamese,
    /// It becomes Vietnamese, and nobody writes so: "MÇm", "Maàm", "D­¬ng".
    Clear,
    /// It becomes Vietnamese, but may be a foreign name as well: "Bö".
    Possible,
    /// It is not Vietnamese then either: "Müller".
    Foreign,
}

/// The words of a text, counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Score {
    clear: i32,
    possible: i32,
    foreign: i32,
}

impl Score {
    pub(super) fn add(&mut self, word: Word) {
        match word {
            Word::Vietnamese => {}
            Word::Clear => self.clear += 1,
            Word::Possible => self.possible += 1,
            Word::Foreign => self.foreign += 1,
        }
    }

    /// Whether it is enough; in a `mixed` text, with letters that only Unicode has, a possible word is not.
    pub(super) fn is_evidence(self, mixed: bool) -> bool {
        let clear = self.clear > 0 && self.clear + self.possible > self.foreign;
        clear || !mixed && self.possible >= 2 && self.foreign == 0
    }

    pub(super) fn value(self) -> i32 {
        3 * self.clear + self.possible - 2 * self.foreign
    }
}

/// What `word` says for `encoding`, in which it reads `decoded`.
pub(super) fn judge(encoding: LegacyEncoding, word: &str, decoded: Option<&str>) -> Word {
    if encoding == LegacyEncoding::Utf8AsLatin1 {
        return utf8_as_latin1::judge(word, decoded);
    }
    let Some(decoded) = decoded.filter(|decoded| *decoded != word) else {
        return if is_vietnamese(word) { Word::Vietnamese } else { Word::Foreign };
    };
    let d_alone = encoding == LegacyEncoding::Windows1258 && windows_1258::differs_in_d_alone(word, decoded);
    if d_alone || is_vietnamese(word) || word.chars().nth(1).is_none() {
        return Word::Vietnamese;
    }
    match (is_syllable(decoded), is_unnatural(word, decoded)) {
        (true, true) => Word::Clear,
        (true, false) => Word::Possible,
        (false, true) if is_like_syllable(decoded) => Word::Possible,
        (false, _) => Word::Foreign,
    }
}

fn is_vietnamese(word: &str) -> bool {
    is_syllable(word) || is_like_syllable(word)
}

/// Whether nobody writes `word` so, in whatever language: signs among letters, a capital after a small letter, two
/// vowels where a mark is meant.
fn is_unnatural(word: &str, decoded: &str) -> bool {
    let is_sign = |letter: char| !letter.is_alphabetic() || matches!(letter, 'ª' | 'º' | 'µ');
    // "5 µm" is a measure.
    let has_sign = word.chars().any(is_sign) && !word.starts_with('µ');
    let pairs = || word.chars().zip(word.chars().skip(1));
    let small = word.bytes().any(|byte| byte.is_ascii_lowercase());
    let jumps = small && word.chars().skip(1).any(|letter| letter > '\u{7F}' && letter.is_uppercase())
        || pairs().any(|(one, next)| one.is_uppercase() && next.is_uppercase())
            && word.chars().any(|letter| letter > '\u{7F}' && letter.is_lowercase());
    // "Loïc" and "Saül" are names.
    let only_diaereses =
        word.chars().filter(|letter| *letter > '\u{7F}').all(|letter| "ïëüäöÏËÜÄÖ".contains(letter));
    let is_doubled = decoded.chars().count() < word.chars().count() && !only_diaereses;
    has_sign || jumps || is_doubled
}
