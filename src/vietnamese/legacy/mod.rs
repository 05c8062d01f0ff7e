//! Text of the encodings from before Unicode, which comes from old files and fonts: recognised by evidence, and read.

mod encoding;
mod evidence;
mod score;
mod tcvn3;
mod utf8_as_latin1;
mod vni;
mod windows_1258;

#[cfg(test)]
mod tests;

pub use encoding::LegacyEncoding;

use evidence::judge;
use score::{Score, Word};

impl LegacyEncoding {
    /// `text` in Unicode, where it is known to be of this encoding; what cannot be of it stays.
    pub fn read(self, text: &str) -> String {
        let capitals = self == Self::Tcvn3 && tcvn3::is_in_capitals(text);
        let words = self.words(text).map(|word| match self.decode(word) {
            Some(decoded) if capitals => decoded.to_uppercase(),
            Some(decoded) => decoded,
            None => word.to_owned(),
        });
        words.collect()
    }

    /// `text` set in a font of this encoding: the font tells capitals, and letters that only Unicode has stay as they are.
    pub fn read_in_font(self, text: &str) -> String {
        if text.chars().any(is_of_unicode) {
            return text.to_owned();
        }
        self.words(text).map(|word| self.decode(word).unwrap_or_else(|| word.to_owned())).collect()
    }

    /// The text that a run of letters stands for; none where it cannot be of this encoding.
    fn decode(self, word: &str) -> Option<String> {
        match self {
            Self::Utf8AsLatin1 => utf8_as_latin1::decode(word),
            Self::Tcvn3 => Some(tcvn3::decode(word)),
            Self::Vni => vni::decode(word),
            Self::Windows1258 => windows_1258::decode(word),
        }
    }

    /// Whether `character` is a letter, or a part of one.
    fn has(self, character: char) -> bool {
        match self {
            Self::Utf8AsLatin1 => utf8_as_latin1::byte(character).is_some_and(|byte| byte >= 0x80),
            Self::Tcvn3 => tcvn3::letter(character).is_some(),
            Self::Vni | Self::Windows1258 => false,
        }
    }

    /// `text` in runs of letters and what lies between.
    fn words(self, text: &str) -> impl Iterator<Item = &str> {
        let is_letter = move |character: char| {
            character.is_ascii_alphabetic()
                || character > '\u{7F}' && character.is_alphabetic()
                || self.has(character)
        };
        text.chars_in_runs(is_letter)
    }
}

/// Whether it is a Vietnamese letter that no encoding before Unicode has.
fn is_of_unicode(letter: char) -> bool {
    matches!(
        letter,
        '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư'
    )
}

/// Cutting a text where letters begin and end.
trait Runs {
    fn chars_in_runs(&self, is_letter: impl Fn(char) -> bool) -> impl Iterator<Item = &str>;
}

impl Runs for str {
    fn chars_in_runs(&self, is_letter: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let inside = is_letter(rest.chars().next()?);
            let end = rest.find(|character| is_letter(character) != inside).unwrap_or(rest.len());
            let (run, after) = rest.split_at(end);
            rest = after;
            Some(run)
        })
    }
}

/// What a text stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegacyText {
    /// The encoding it was written in.
    pub encoding: LegacyEncoding,
    /// The same in Unicode.
    pub text: String,
}

/// What `text` stands for, where there is evidence that it is of an encoding from before Unicode: words that cannot be
/// Vietnamese and that become so.
pub fn recognise(text: &str) -> Option<LegacyText> {
    if !may_be_legacy(text) {
        return None;
    }
    let scored = LegacyEncoding::ALL.into_iter().map(|encoding| (encoding, score(encoding, text)));
    let (encoding, _) = scored
        .filter(|(_, score)| score.is_evidence(has_modern_letters(text)))
        .reduce(|best, other| if other.1.value() > best.1.value() { other } else { best })?;
    Some(LegacyText { encoding, text: read(encoding, text) })
}

fn score(encoding: LegacyEncoding, text: &str) -> Score {
    let mut score = Score::default();
    for word in encoding.words(text).filter(|word| is_foreign(encoding, word)) {
        score.add(judge(encoding, word, encoding.decode(word).as_deref()));
    }
    score
}

/// `text` in Unicode; words that are Vietnamese as they stand stay so in a text that is Unicode elsewhere.
fn read(encoding: LegacyEncoding, text: &str) -> String {
    let mixed = has_modern_letters(text);
    let capitals = encoding == LegacyEncoding::Tcvn3 && tcvn3::is_in_capitals(text);
    let words = encoding.words(text).map(|word| {
        let decoded = encoding.decode(word).filter(|_| is_foreign(encoding, word));
        match (judge(encoding, word, decoded.as_deref()), decoded) {
            (Word::Vietnamese, _) if mixed => word.to_owned(),
            (_, Some(decoded)) if capitals => decoded.to_uppercase(),
            (_, Some(decoded)) => decoded,
            (_, None) => word.to_owned(),
        }
    });
    words.collect()
}

/// Whether `word` has something that `encoding` would read otherwise than ASCII and Unicode's Vietnamese.
fn is_foreign(encoding: LegacyEncoding, word: &str) -> bool {
    !word.is_ascii() && word.chars().all(|letter| letter < '\u{100}' || encoding.has(letter))
}

/// Letters that Vietnamese has in Unicode alone.
fn has_modern_letters(text: &str) -> bool {
    text.chars().any(|letter| {
        matches!(
            letter,
            'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1EA0}'..='\u{1EF9}'
        )
    })
}

/// A quick look at the bytes: most texts are Unicode's Vietnamese, of letters that no old encoding makes use of.
fn may_be_legacy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut native, mut modern) = (false, false);
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        let before = bytes.len() - rest.len() - 1;
        let after_circumflex_or_tilde = matches!(bytes.get(..before), Some([.., 0xC3, 0x82 | 0x83]));
        match byte {
            // ASCII, and the bytes that follow a first one.
            ..0xC0 => {}
            // A no-break space is no letter, but after "Â" and "Ã" it may be the second byte of one.
            0xC2 if rest.as_slice().first() == Some(&0xA0) && !after_circumflex_or_tilde => {}
            0xC2 => return true,
            // Of U+00C0 to U+00FF, what Vietnamese has and what it has not.
            0xC3 => match rest.as_slice().first().map(|next| next & 0x1F) {
                Some(0x00..=0x03 | 0x08..=0x0A | 0x0C | 0x0D | 0x12..=0x15 | 0x19 | 0x1A | 0x1D) => {
                    native = true
                }
                _ => return true,
            },
            _ => modern = true,
        }
    }
    native && !modern
}
