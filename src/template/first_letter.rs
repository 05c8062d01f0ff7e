//! The letter a text begins with.

/// "Ông" of "ông".
pub(super) fn upper(text: &str) -> String {
    first(text, |letter| letter.to_uppercase().collect())
}

/// "ông" of "Ông".
pub(super) fn lower(text: &str) -> String {
    first(text, |letter| letter.to_lowercase().collect())
}

fn first(text: &str, change: fn(char) -> String) -> String {
    let mut rest = text.chars();
    match rest.next() {
        Some(letter) => change(letter) + rest.as_str(),
        None => String::new(),
    }
}
