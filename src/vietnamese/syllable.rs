//! Which words can be Vietnamese.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::spelling::is_tone;

static KNOWN_RHYMES: LazyLock<HashSet<&str>> = LazyLock::new(|| RHYMES.split_ascii_whitespace().collect());

/// What may begin a syllable, the longest first.
const ONSETS: &str = "ngh ch gh gi kh ng nh ph qu th tr b c d đ g h k l m n p q r s t v x";

/// What may follow, without its tone.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu \
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt \
    oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt \
    uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ynh yt ych yêm yên yêng yêt yêu";

/// Whether `word` is a syllable of Vietnamese, by its letters, its tone and where this stands.
pub(super) fn is_syllable(word: &str) -> bool {
    let Some(syllable) = Syllable::read(word) else { return false };
    let letters = syllable.letters.as_str();
    // What ends in a stop has the tone sắc or nặng.
    let stopped = letters.ends_with(['c', 'p', 't']) || letters.ends_with("ch");
    let tone = syllable.tone.map(|(tone, _)| tone);
    if stopped && !matches!(tone, Some('\u{301}' | '\u{323}')) {
        return false;
    }
    let is_rhyme = |rest: &str| KNOWN_RHYMES.contains(rest) && syllable.has_tone_in_place(rest);
    let after =
        |onset: &str| letters.strip_prefix(onset).filter(|rest| onset != "q" || rest.starts_with('u'));
    is_rhyme(letters) || ONSETS.split(' ').filter_map(after).any(is_rhyme)
}

/// Whether `word` has the letters of Vietnamese, one group of vowels and one tone at most: names of the highlands
/// ("Krông", "Đắk") have consonants that [`is_syllable`] does not know.
pub(super) fn is_like_syllable(word: &str) -> bool {
    let Some(syllable) = Syllable::read(word) else { return false };
    let is_consonant = |letter: char| letter == 'đ' || letter.is_ascii_alphabetic() && !is_vowel(letter);
    let rest = syllable.letters.trim_start_matches(is_consonant);
    let coda = rest.trim_start_matches(is_vowel);
    let vowels = rest.strip_suffix(coda).unwrap_or_default();
    let is_group = KNOWN_RHYMES.contains(vowels) || matches!(vowels, "ă" | "â" | "iê" | "uô" | "ươ" | "oo");
    is_group
        && coda.chars().all(|letter| letter != 'đ' && is_consonant(letter))
        && syllable.has_tone_in_place(rest)
}

fn is_vowel(letter: char) -> bool {
    "aăâeêioôơuưy".contains(letter)
}

/// A word taken apart.
struct Syllable {
    /// In lower case, without the tone.
    letters: String,
    /// The tone, and the letter that bears it, from 0.
    tone: Option<(char, usize)>,
}

impl Syllable {
    /// None where there are two tones.
    fn read(word: &str) -> Option<Self> {
        let mut tone = None;
        let mut letters = String::with_capacity(word.len());
        let mut count = 0_usize;
        for part in word.nfd() {
            if is_tone(part) {
                if tone.replace((part, count.checked_sub(1)?)).is_some() {
                    return None;
                }
            } else {
                count += usize::from(!is_combining_mark(part));
                letters.extend(part.to_lowercase());
            }
        }
        Some(Self { letters: letters.nfc().collect(), tone })
    }

    /// Whether the tone stands where people put it, in the old way or in the new, if these letters end in `rhyme`.
    fn has_tone_in_place(&self, rhyme: &str) -> bool {
        let before = self.letters.chars().count() - rhyme.chars().count();
        // "qúy", "gìa": before the rhyme some put it too.
        let Some(at) = self.tone.and_then(|(_, at)| at.checked_sub(before)) else { return true };
        let vowels: Vec<char> = rhyme.chars().take_while(|letter| is_vowel(*letter)).collect();
        let closed = vowels.len() < rhyme.chars().count();
        let marked = vowels.iter().rposition(|vowel| "êôơăâ".contains(*vowel));
        match (marked, vowels.as_slice()) {
            (Some(marked), _) => at == marked,
            (None, ['o', 'o']) => at < 2,
            (None, _) if closed => at + 1 == vowels.len(),
            (None, ['o', 'a' | 'e'] | ['u', 'y']) => at < 2,
            (None, [_, _, _]) => at == 1,
            (None, _) => at == 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_other_words() {
        for word in "Trường Mầm non Xã Đơn Dương Nguyễn Quyết Quốc Giêng gì Quỳnh Thủy thuỷ Yên Ý ƯỚC Khuya"
            .split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in "Tröôøng MÇm François Krông Maàm Dýõng Müller Café hac bãc q Xaõ hoaì".split(' ')
        {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn names_of_the_highlands_are_like_syllables() {
        for word in "Krông Đắk Lắk Jút Kbang Blao Đạ Tẻh".split(' ') {
            assert!(is_like_syllable(word), "{word}");
        }
        for word in "François Müller Maàm Dýõng bcd Microsoftđ".split(' ') {
            assert!(!is_like_syllable(word), "{word}");
        }
    }
}
