//! Text → markup that reads back as the same text.

use std::fmt::Write;

use crate::document::is_text;

/// `text` as markup for one line: whatever its characters, the markup stage reads the same text again. Line
/// breaks, tabs and other control characters become a space.
pub fn escape(text: &str) -> String {
    let folded = fold(text);
    let inner = folded.trim_matches(' ');
    let lead = folded.len() - folded.trim_start_matches(' ').len();
    let trail = folded.len() - lead - inner.len();
    let mut markup = String::with_capacity(folded.len() + folded.len() / 8);
    entities(&mut markup, ' ', lead);
    for c in inner.chars() {
        match c {
            // Tables look for bars and backslashes before anything else is read.
            '|' | '\\' => entities(&mut markup, c, 1),
            c if c.is_ascii_punctuation() => markup.extend(['\\', c]),
            c => markup.push(c),
        }
    }
    entities(&mut markup, ' ', trail);
    markup
}

/// Spaces at the ends would be taken for layout.
fn entities(markup: &mut String, c: char, count: usize) {
    for _ in 0..count {
        // Writing to a string does not fail.
        let _ = write!(markup, "&#{};", u32::from(c));
    }
}

fn fold(text: &str) -> String {
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
    }

    #[test]
    fn line_breaks_fold_and_outer_spaces_stay() {
        assert_eq!(escape("a\r\nb\tc"), "a b c");
        assert_eq!(escape("  a "), "&#32;&#32;a&#32;");
        assert_eq!(escape(" "), "&#32;");
        assert_eq!(escape("a\u{2028}b"), "a b");
    }
}
