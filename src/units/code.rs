//! A commune's code as spreadsheets leave it.

/// A code in five digits: zeros in front may be gone, a full stop may part the thousands (`15.127`), a `.0` may
/// follow, an apostrophe lead. What is no code stays as it is.
pub fn padded_code(code: &str) -> String {
    match digits(code) {
        Some(digits) => format!("{digits:0>5}"),
        None => code.trim().to_owned(),
    }
}

/// The digits of a whole number without zeros in front; `None` for anything else.
pub fn digits(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('\'');
    let number = without_thousands(text).unwrap_or_else(|| without_fraction(text).to_owned());
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let digits = number.trim_start_matches('0');
    is_number.then(|| if digits.is_empty() { "0".to_owned() } else { digits.to_owned() })
}

/// "15127" of "15.127": groups of three after a first one that is not empty.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split(['.', ',']);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    let are_thousands = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    are_thousands.then(|| format!("{first}{}", rest.concat()))
}

/// "15127" of "15127.0".
fn without_fraction(text: &str) -> &str {
    let Some((whole, fraction)) = text.split_once(['.', ',']) else { return text };
    let is_nothing = !fraction.is_empty() && fraction.bytes().all(|digit| digit == b'0');
    if is_nothing { whole } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_as_spreadsheets_leave_them() {
        for code in ["15127", "15.127", "15,127", "15127.0", "15127,00", "'15127", " 15127 ", "015127"] {
            assert_eq!(padded_code(code), "15127", "{code}");
        }
        assert_eq!((padded_code("4"), padded_code("4.0")), ("00004".to_owned(), "00004".to_owned()));
        for other in ["4.5", "-4", "abc", "", "1.12", "15.1270", "A1"] {
            assert_eq!(padded_code(other), other);
        }
    }
}
