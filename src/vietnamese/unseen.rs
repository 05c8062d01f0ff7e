//! Signs that nobody sees, yet a computer tells apart.

/// Whether `character` has no width and no meaning in a document: a space or hyphen of no width, a mark of direction,
/// a selector or a tag. They come along from the web, from PDF and from Word.
pub fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// The plain space or line end that a white `character` stands for: no-break, thin and ideographic spaces, tabs of
/// lines and paragraphs.
pub(super) fn as_plain_white(character: char) -> Option<char> {
    match character {
        '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some(' '),
        _ => None,
    }
}

/// Whether XML 1.0 (2.2) cannot hold `character`.
pub fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}
