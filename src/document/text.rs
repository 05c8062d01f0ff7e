//! What the text of an inline may hold.

/// Whether `c` can stand in a document's text: no control character, no line break, nothing XML refuses.
pub fn is_text(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Whether `c` is a sign that people list with instead of "-".
pub fn is_list_mark(c: char) -> bool {
    matches!(
        c,
        '•' | '–' | '—' | '·' | '▪' | '●' | '○' | '◦' | '►' | '➢' | '✓' | '‣' | '\u{f0b7}' | '\u{2010}'
    )
}
