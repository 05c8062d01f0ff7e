//! The words that a name or an office begins with.

/// What follows `lead` (in lower case) at the start of `text`, letter case aside, if a word ends there.
pub fn after_words<'a>(text: &'a str, lead: &str) -> Option<&'a str> {
    let mut rest = text.trim_start().chars();
    for expected in lead.chars() {
        let letter = rest.next()?;
        // Most letters are told apart without the table of all letters.
        let is_that = match letter.is_ascii() {
            true => letter.to_ascii_lowercase() == expected,
            false => letter == expected || letter.to_lowercase().eq(std::iter::once(expected)),
        };
        if !is_that {
            return None;
        }
    }
    let rest = rest.as_str();
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_the_lead_does() {
        assert_eq!(after_words("Phó Chủ tịch UBND xã", "phó chủ tịch"), Some("UBND xã"));
        assert_eq!(after_words("Giám đốc", "giám đốc"), Some(""));
        assert_eq!(after_words("Sởi", "sở"), None);
    }
}
