//! Text as it was meant: in NFC, without what nobody sees.

use unicode_normalization::UnicodeNormalization;

use super::lookalike::{self, Lookalike};
use super::spelling::is_tone;
use super::unseen::{as_plain_white, is_unseen};

/// A text as it was meant, and what was not so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mended {
    /// The text, in NFC.
    pub text: String,
    /// Signs that nobody sees and that are gone, each once.
    pub unseen: Vec<char>,
    /// Letters that only looked like those meant, each once.
    pub lookalikes: Vec<Lookalike>,
}

/// Whether `text` is of letters, digits and common signs alone: in NFC, with nothing to mend. Most texts are.
pub fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let next = |offset: usize| bytes.get(at + offset).copied().unwrap_or_default();
        at += match byte {
            b' '..=b'~' | b'\n' | b'\t' => 1,
            // À to ỹ but for ð and Ð, which look like đ; ă, đ, ĩ, ơ, ũ, ư.
            0xC3 if !matches!(next(1), 0x90 | 0xB0) => 2,
            0xC4 | 0xC5 => 2,
            0xC6 if matches!(next(1), 0xA0 | 0xA1 | 0xAF | 0xB0) => 2,
            0xE1 if matches!(next(1), 0xBA | 0xBB) => 3,
            // – — ‘ ’ “ ” …
            0xE2 if next(1) == 0x80 && matches!(next(2), 0x93 | 0x94 | 0x98 | 0x99 | 0x9C | 0x9D | 0xA6) => 3,
            _ => return false,
        };
    }
    true
}

/// `text` without signs that nobody sees, with plain spaces, one way to write each letter, and the letters that were
/// meant.
pub fn mend(text: &str) -> Mended {
    if is_plain(text) {
        return Mended { text: text.to_owned(), ..Mended::default() };
    }
    let (mut visible, mut unseen) = (String::with_capacity(text.len()), Vec::new());
    let mut other_space = false;
    for character in text.chars() {
        if is_unseen(character) && !joins_pictures(&visible, character) {
            push_once(&mut unseen, character);
        } else {
            let white = as_plain_white(character);
            // Beside another kind of space, nobody typed one on purpose.
            let again = (other_space || white == Some(' ')) && visible.ends_with(' ');
            if !(again && (character == ' ' || white == Some(' '))) {
                push_visible(&mut visible, white, character);
            }
            other_space = white == Some(' ') || again && character == ' ';
        }
    }
    let composed = composed(&visible);
    if !lookalike::has_any(&composed) {
        return Mended { text: composed, unseen, lookalikes: Vec::new() };
    }
    let (text, found) = lookalike::replace(&composed);
    let mut lookalikes = Vec::new();
    found.into_iter().for_each(|pair| push_once(&mut lookalikes, pair));
    Mended { text, unseen, lookalikes }
}

/// Whether `character` makes one picture of what stands around it: "👩\u{200D}🏫".
fn joins_pictures(before: &str, character: char) -> bool {
    matches!(character, '\u{200D}' | '\u{FE0E}' | '\u{FE0F}')
        && before.chars().next_back().is_some_and(|letter| letter > '\u{2100}' && !letter.is_alphanumeric())
}

fn push_once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

fn push_visible(text: &mut String, white: Option<char>, character: char) {
    match white {
        Some(white) => text.push(white),
        // Forms of full width and joined letters, from PDF and from keyboards of other languages.
        None if matches!(character, '\u{FB00}'..='\u{FB06}' | '\u{FF01}'..='\u{FF5E}') => {
            text.extend(std::iter::once(character).nfkc());
        }
        // "đ" as people once put it together.
        None if matches!(character, '\u{335}' | '\u{336}') && text.ends_with(['d', 'D']) => {
            let stroked = if text.pop() == Some('d') { 'đ' } else { 'Đ' };
            text.push(stroked);
        }
        None => text.push(character),
    }
}

/// `text` in NFC, also where a tone was typed before the circumflex or breve of its letter.
fn composed(text: &str) -> String {
    let is_shape = |mark: char| matches!(mark, '\u{302}' | '\u{306}' | '\u{31B}');
    let mut ordered = String::with_capacity(text.len() + 8);
    let mut tones = String::new();
    for part in text.nfd() {
        if is_tone(part) {
            tones.push(part);
            continue;
        }
        if !is_shape(part) {
            ordered.push_str(&std::mem::take(&mut tones));
        }
        ordered.push(part);
    }
    ordered.push_str(&tones);
    ordered.nfc().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_nobody_sees_goes() {
        let mended = mend("Trường\u{200B} TH\u{AD}CS Minh\u{FEFF} họa");
        assert_eq!(mended.text, "Trường THCS Minh họa");
        assert_eq!(mended.unseen, ['\u{200B}', '\u{AD}', '\u{FEFF}']);
        assert_eq!(mend("Trường Mầm non\u{a0} Hoa\u{3000}Mai").text, "Trường Mầm non Hoa Mai");
        assert_eq!(mend("\u{202A}THCS\u{202C} \u{2066}A\u{2069}\u{FE0F}").text, "THCS A");
        assert_eq!(mend("👩\u{200D}🏫").text, "👩\u{200D}🏫");
    }

    #[test]
    fn letters_are_put_together() {
        for (typed, meant) in [
            ("Tru\u{31B}\u{300}\u{1A1}ng", "Trừơng"),
            ("ma\u{301}\u{302}m", "mấm"),
            ("má\u{302}m", "mấm"),
            ("d\u{335}ường", "đường"),
            ("ＴＨＣＳ", "THCS"),
            ("ﬁ", "fi"),
            ("Ðà Lạt", "Đà Lạt"),
        ] {
            assert_eq!(mend(typed).text, meant, "{typed}");
        }
    }

    #[test]
    fn names_of_units_are_plain() {
        let list = include_str!("../../data/_don-vi-hanh-chinh/don-vi-hanh-chinh.csv");
        for line in list.lines() {
            assert!(is_plain(line), "{line}");
            let decomposed: String = line.nfd().collect();
            assert_eq!(mend(&decomposed), Mended { text: line.to_owned(), ..Mended::default() });
        }
    }

    proptest! {
        #[test]
        fn mending_is_done_once(text in "\\PC{0,24}") {
            let once = mend(&text).text;
            prop_assert_eq!(&mend(&once).text, &once);
            if is_plain(&text) {
                prop_assert_eq!(&once, &text);
                prop_assert_eq!(text.nfc().collect::<String>(), text);
            }
        }
    }
}
