//! Text and names in HTML.

/// `text` as HTML shows it; also within quotes.
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // HTML has no word for other signs of control.
            '\t' | '\n' => out.push(character),
            character if character.is_control() => {}
            character => out.push(character),
        }
    }
    out
}

/// What of `name` may stand in an id or in the name of a font.
pub fn name(name: &str) -> String {
    let allowed =
        |character: &char| character.is_alphanumeric() || matches!(character, ' ' | '-' | '_' | '.');
    name.chars().filter(allowed).take(60).collect()
}
