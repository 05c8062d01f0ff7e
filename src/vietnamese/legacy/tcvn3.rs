//! TCVN3, the third set of TCVN 5712:1993, each byte taken for the character of Latin-1 with its number.

use std::sync::LazyLock;

/// Bytes of TCVN3 as Latin-1 shows them, and the letters they stand for. Capitals with a tone have no byte: a font of
/// capitals shows the small letters' bytes.
const LETTERS: [(&str, &str); 13] = [
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
    ("¨©ª«¬\u{AD}®", "ăâêôơưđ"),
    ("µ¶·¸¹", "àảãáạ"),
    ("»¼½¾Æ", "ằẳẵắặ"),
    ("ÇÈÉÊË", "ầẩẫấậ"),
    ("ÌÎÏÐÑ", "èẻẽéẹ"),
    ("ÒÓÔÕÖ", "ềểễếệ"),
    ("×ØÜÝÞ", "ìỉĩíị"),
    ("ßáâãä", "òỏõóọ"),
    ("åæçèé", "ồổỗốộ"),
    ("êëìíî", "ờởỡớợ"),
    ("ïñòóô", "ùủũúụ"),
    ("õö÷øùúûüýþ", "ừửữứựỳỷỹýỵ"),
];

/// The letter that `character` stands for.
pub(super) fn letter(character: char) -> Option<char> {
    static BY_BYTE: LazyLock<[Option<char>; 256]> = LazyLock::new(|| {
        let mut by_byte = [None; 256];
        // Where two rows have a character the first counts.
        let pairs = LETTERS.into_iter().rev().flat_map(|(shown, meant)| shown.chars().zip(meant.chars()));
        for (shown, meant) in pairs {
            if let Ok(byte) = u8::try_from(shown) {
                by_byte[usize::from(byte)] = Some(meant);
            }
        }
        by_byte
    });
    BY_BYTE[usize::from(u8::try_from(character).ok()?)]
}

/// `word` in Unicode; in capitals where its other letters are.
pub(super) fn decode(word: &str) -> String {
    let decoded: String = word.chars().map(|character| letter(character).unwrap_or(character)).collect();
    let small = word.bytes().any(|byte| byte.is_ascii_lowercase());
    let capital_inside = word.chars().skip(1).any(|letter| letter.is_ascii_uppercase());
    if capital_inside && !small { decoded.to_uppercase() } else { decoded }
}

/// Whether the words of `text` that have several plain letters are all in capitals, so that "X·" is "XÃ".
pub(super) fn is_in_capitals(text: &str) -> bool {
    let mut letters = text.bytes().filter(u8::is_ascii_alphabetic).peekable();
    letters.peek().is_some()
        && letters.all(|letter| letter.is_ascii_uppercase())
        && text.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_uppercase))
}
