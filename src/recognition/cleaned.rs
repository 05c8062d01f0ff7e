//! Texts as people read them.

use unicode_normalization::UnicodeNormalization;

/// `text` as people read it: in NFC, without signs that nobody sees, with single spaces.
pub fn cleaned(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let seen = text.chars().filter(|sign| !crate::vietnamese::is_unseen(*sign));
    let plain = seen.map(|sign| match sign {
        '\u{2011}' | '\u{2010}' => '-',
        other => other,
    });
    let is_plain = text.is_ascii();
    let mut push = |sign: char| {
        if !sign.is_whitespace() {
            cleaned.push(sign);
        } else if !cleaned.ends_with(' ') && !cleaned.is_empty() {
            cleaned.push(' ');
        }
    };
    if is_plain {
        plain.for_each(&mut push)
    } else {
        plain.nfc().for_each(&mut push)
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}
