//! Text → markup that reads back as the same text.

use std::borrow::Cow;
use std::fmt::Write;

use crate::document::{is_list_mark, is_text};

/// `text` as markup for one line: whatever its characters, the markup stage reads the same text again. Line
/// breaks, tabs and other control characters become a space.
pub fn escape(text: &str) -> String {
    // Names and numbers need nothing.
    if text.chars().all(is_plain) && text.trim().len() == text.len() {
        return text.to_owned();
    }
    let folded = fold(text);
    let inner = folded.trim();
    let start = folded.len() - folded.trim_start().len();
    let mut markup = String::with_capacity(folded.len() + folded.len() / 8);
    for (at, c) in folded.char_indices() {
        let outer = at < start || at >= start + inner.len();
        match c {
            // White space at the ends would be taken for layout, and keeps `**` from standing there; tables look
            // for bars and backslashes before anything else is read.
            c if outer || matches!(c, '|' | '\\') => push_entity(&mut markup, c),
            // Where a fact begins a line, its dash is no mark that someone typed there.
            c if at == start && is_list_mark(c) => push_entity(&mut markup, c),
            c if c.is_ascii_punctuation() => markup.extend(['\\', c]),
            c => markup.push(c),
        }
    }
    markup
}

/// Whether `c` is a Latin letter, a digit or a space.
fn is_plain(c: char) -> bool {
    matches!(c, 'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | 'À'..='ɏ' | 'Ạ'..='ỹ')
}

fn push_entity(markup: &mut String, c: char) {
    // Writing to a string does not fail.
    let _ = write!(markup, "&#{};", u32::from(c));
}

/// `text` with a space for each break and each sign that no text holds; most hold none.
fn fold(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_text) {
        return Cow::Borrowed(text);
    }
    let unbroken = text.replace("\r\n", " ");
    unbroken.chars().map(|c| if is_text(c) { c } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn punctuation_is_escaped_letters_and_digits_are_not() {
        assert_eq!(escape("Trường 2024"), "Trường 2024");
        assert_eq!(escape("1. (a) {{x}}"), "1\\. \\(a\\) \\{\\{x\\}\\}");
        assert_eq!(escape("a|b\\"), "a&#124;b&#92;");
        assert_eq!(escape("– a – b"), "&#8211; a – b");
    }

    #[test]
    fn line_breaks_fold_and_outer_spaces_stay() {
        assert_eq!(escape("a\r\nb\tc"), "a b c");
        assert_eq!(escape("  a "), "&#32;&#32;a&#32;");
        assert_eq!(escape(" "), "&#32;");
        assert_eq!(escape("a\u{2028}b"), "a b");
    }
}
