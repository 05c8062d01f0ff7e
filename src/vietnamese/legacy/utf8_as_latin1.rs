//! UTF-8 whose bytes were taken for characters of Latin-1 or Windows-1252, once or twice.

use super::score::Word;

/// What Windows-1252 shows for the bytes 80 to 9F; U+FFFD where it has nothing.
const HIGH_CONTROLS: &str = "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ";

/// The byte that shows as `character`.
pub(super) fn byte(character: char) -> Option<u8> {
    match u8::try_from(character) {
        Ok(byte) => Some(byte),
        Err(_) if character == char::REPLACEMENT_CHARACTER => None,
        Err(_) => {
            let index = HIGH_CONTROLS.chars().position(|shown| shown == character)?;
            u8::try_from(index + 0x80).ok()
        }
    }
}

/// `word` with each letter of UTF-8 read; none where there is none.
pub(super) fn decode(word: &str) -> Option<String> {
    let once = decode_once(word)?;
    // A text may have gone through it twice.
    Some(decode_once(&once).unwrap_or(once))
}

fn decode_once(word: &str) -> Option<String> {
    let characters: Vec<char> = word.chars().collect();
    let mut rest = characters.as_slice();
    let mut decoded = String::with_capacity(word.len());
    let mut found = false;
    while let Some((first, after)) = rest.split_first() {
        if let Some((letter, length)) = sequence(rest) {
            decoded.push(letter);
            rest = rest.get(length..).unwrap_or_default();
            found = true;
        } else {
            decoded.push(*first);
            rest = after;
        }
    }
    found.then_some(decoded)
}

/// The letter of two or three bytes that `characters` begin with, if it is one that Vietnamese texts have.
fn sequence(characters: &[char]) -> Option<(char, usize)> {
    let lead = byte(*characters.first()?)?;
    let length = match lead {
        0xC2..=0xDF => 2,
        0xE1 | 0xE2 => 3,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = characters.get(..length)?.iter().map(|character| byte(*character)).collect();
    let letter = std::str::from_utf8(&bytes?).ok()?.chars().next()?;
    is_expected(letter).then_some((letter, length))
}

/// Latin letters and signs, general punctuation, and what a letter read twice is made of.
fn is_expected(letter: char) -> bool {
    matches!(letter, '\u{80}'..='\u{24F}' | '\u{300}'..='\u{323}' | '\u{1EA0}'..='\u{1EF9}' | '\u{2010}'..='\u{2122}')
        || byte(letter).is_some()
}

/// What `word` says: a letter of three bytes, or of two of which the second is no sign of punctuation, is seen nowhere
/// else. "“XÃ”" and "XÃ…" are Vietnamese.
pub(super) fn judge(word: &str, decoded: Option<&str>) -> Word {
    let Some(decoded) = decoded else {
        return Word::Vietnamese;
    };
    let characters: Vec<char> = word.chars().collect();
    let is_clear = |at: usize| {
        let found = characters.get(at..).and_then(sequence);
        found.is_some_and(|(letter, length)| {
            let last = characters.get(at + length - 1).copied().unwrap_or_default();
            letter.is_alphabetic() && (length == 3 || !is_punctuation(last))
        })
    };
    if (0..characters.len()).any(is_clear) {
        Word::Clear
    } else if decoded.chars().any(|letter| letter > '\u{7F}' && letter.is_alphabetic())
        && is_inside(&characters)
    {
        Word::Possible
    } else {
        Word::Vietnamese
    }
}

fn is_punctuation(character: char) -> bool {
    matches!(character, '\u{A0}' | '\u{AB}' | '\u{BB}' | '\u{2013}'..='\u{203A}')
}

/// Whether a letter follows the sign of punctuation.
fn is_inside(characters: &[char]) -> bool {
    let at = characters.iter().position(|character| is_punctuation(*character));
    at.and_then(|at| characters.get(at + 1)).is_some_and(|next| next.is_alphabetic())
}
