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
    let begun = folded.trim_start();
    let (inner, after) = begun.split_at(begun.trim_end().len());
    let mut markup = String::with_capacity(folded.len() + folded.len() / 8);
    // White space at the ends would be taken for layout, and keeps `**` from standing there.
    folded.chars().take_while(|c| c.is_whitespace()).for_each(|c| push_entity(&mut markup, c));
    let mut rest = inner;
    // Where a fact begins a line, its dash is no mark that someone typed there.
    if let (Some(mark), Some(behind)) = (inner.chars().next(), inner.strip_prefix(is_list_mark)) {
        push_entity(&mut markup, mark);
        rest = behind;
    }
    for piece in rest.split_inclusive(|c| !is_plain(c)) {
        let mut run = piece.chars();
        match run.next_back() {
            Some(sign) if !is_plain(sign) => {
                markup.push_str(run.as_str());
                push_sign(&mut markup, sign);
            }
            _ => markup.push_str(piece),
        }
    }
    after.chars().for_each(|c| push_entity(&mut markup, c));
    markup
}

fn push_sign(markup: &mut String, sign: char) {
    match sign {
        // Tables look for bars and backslashes before anything else is read.
        '|' | '\\' => push_entity(markup, sign),
        sign if sign.is_ascii_punctuation() => markup.extend(['\\', sign]),
        sign => markup.push(sign),
    }
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
    if text.chars().all(|c| is_plain(c) || is_text(c)) {
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
        assert_eq!(escape("\u{a0} – \u{a0} "), "&#160;&#32;&#8211;&#32;&#160;&#32;");
    }
}
