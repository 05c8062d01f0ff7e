//! How counts and lists are written in running text: for helpers, and for what templates are given.

/// "04", "1.234".
pub(in crate::template) fn pad(count: u64) -> String {
    if count < 10 { format!("{count:02}") } else { group_digits(count) }
}

/// "1.234": dots between thousands.
pub(in crate::template) fn group_digits(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// "A, B và C".
pub(in crate::template) fn enumerate(texts: &[String]) -> String {
    match texts {
        [] => String::new(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} và {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::group_digits;

    #[test]
    fn thousands_are_grouped() {
        let printed: Vec<_> = [0, 12, 999, 1000, 12_345, 1_234_567].into_iter().map(group_digits).collect();
        assert_eq!(printed, ["0", "12", "999", "1.000", "12.345", "1.234.567"]);
    }
}
