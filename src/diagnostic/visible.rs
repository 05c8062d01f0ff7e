//! Names that others chose, as they are shown: nothing in them moves the cursor, colours the screen or turns a line
//! around.

use std::borrow::Cow;

/// `text` with every character that does something instead of being seen written out, a line break too.
pub fn visible(text: &str) -> Cow<'_, str> {
    escaped(text, acts)
}

/// As [`visible`], for a text of several lines.
pub(super) fn visible_lines(text: &str) -> Cow<'_, str> {
    escaped(text, |c| c != '\n' && acts(c))
}

fn escaped(text: &str, hides: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&hides) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::new();
    for c in text.chars() {
        if hides(c) { shown.extend(c.escape_default()) } else { shown.push(c) }
    }
    Cow::Owned(shown)
}

/// Whether a terminal does something at `c`: controls of ASCII and of Latin 1, separators of lines, and those that turn
/// the direction of writing; or shows nothing at all.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_written_out_and_the_rest_stays() {
        assert_eq!(visible("Kế hoạch xã (2).yaml"), "Kế hoạch xã (2).yaml");
        assert_eq!(visible("a\u{1b}[31m\nb\u{9b}\u{202e}"), "a\\u{1b}[31m\\nb\\u{9b}\\u{202e}");
        assert_eq!(visible_lines("a\r\nb"), "a\\r\nb");
    }
}
