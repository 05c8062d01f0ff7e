//! VNI for Windows: marks are characters of their own after the letter.

use unicode_normalization::UnicodeNormalization;

/// Letters that stand alone.
const LETTERS: (&str, &str) = ("ñôöíìæóòîÑÔÖÍÌÆÓÒÎ", "đơưíìỉĩịỵĐƠƯÍÌỈĨỊỴ");

/// Marks after a letter, in lower case, and what they add.
const TONES: [(char, &str); 5] =
    [('ù', "\u{301}"), ('ø', "\u{300}"), ('û', "\u{309}"), ('õ', "\u{303}"), ('ï', "\u{323}")];
/// Those that go with a circumflex, on a, e, o.
const CIRCUMFLEXES: [(char, &str); 6] = [
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
];
/// Those that go with a breve, on a.
const BREVES: [(char, &str); 6] = [
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// `word` in Unicode; none where a mark stands after a letter that cannot bear it.
pub(super) fn decode(word: &str) -> Option<String> {
    let mut decomposed = String::with_capacity(word.len() + 8);
    let mut bearer = None;
    for character in word.chars() {
        if let Some(marks) = bearer.and_then(|bearer| marks(bearer, character)) {
            decomposed.push_str(marks);
            bearer = None;
            continue;
        }
        let letter = if character.is_ascii() { character } else { alone(character)? };
        decomposed.push(letter);
        bearer = Some(letter);
    }
    Some(decomposed.nfc().collect())
}

fn alone(character: char) -> Option<char> {
    let index = LETTERS.0.chars().position(|letter| letter == character)?;
    LETTERS.1.chars().nth(index)
}

fn marks(bearer: char, mark: char) -> Option<&'static str> {
    let (bearer, mark) = (lower(bearer), lower(mark));
    let of = |marks: &[(char, &'static str)]| {
        marks.iter().find(|(known, _)| *known == mark).map(|(_, added)| *added)
    };
    let tones = || of(&TONES).filter(|_| "aeouyơư".contains(bearer));
    let circumflexes = || of(&CIRCUMFLEXES).filter(|_| "aeo".contains(bearer));
    let breves = || of(&BREVES).filter(|_| bearer == 'a');
    tones().or_else(circumflexes).or_else(breves)
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
