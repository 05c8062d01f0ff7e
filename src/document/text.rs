//! What the text of an inline may hold.

/// Whether `c` can stand in a document's text: no control character, no line break, nothing XML refuses.
pub fn is_text(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}
