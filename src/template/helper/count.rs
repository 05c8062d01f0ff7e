//! `so`, `so2`: counts.

use handlebars::{Helper, RenderError};

use super::params::count_param;

/// `{{so n}}`: with dots between thousands, "1.234".
pub(super) fn grouped(helper: &Helper<'_>) -> Result<String, RenderError> {
    count_param(helper, 0).map(group)
}

/// `{{so2 n}}`: in running text, where a count below ten takes a zero, "04".
pub(in crate::template) fn padded(helper: &Helper<'_>) -> Result<String, RenderError> {
    count_param(helper, 0).map(pad)
}

/// "04", "1.234".
pub(in crate::template) fn pad(count: u64) -> String {
    if count < 10 { format!("{count:02}") } else { group(count) }
}

pub(in crate::template) fn group(count: u64) -> String {
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

#[cfg(test)]
mod tests {
    use super::group;

    #[test]
    fn thousands_are_grouped() {
        let printed: Vec<_> = [0, 12, 999, 1000, 12_345, 1_234_567].into_iter().map(group).collect();
        assert_eq!(printed, ["0", "12", "999", "1.000", "12.345", "1.234.567"]);
    }
}
