//! Years in a title that [`super::years`] does not read: with a letter for a figure, or behind a month.

/// A year with letters among its figures, as typed, and the year that is meant: "2O27".
pub(super) fn with_letters(text: &str) -> Option<(&str, u16)> {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let mut years = words.filter_map(|word| {
        let has_letter = word.contains(char::is_alphabetic);
        let figures: String = word.chars().map(figure).collect();
        let year = figures.parse().ok().filter(|year| figures.len() == 4 && YEARS.contains(year))?;
        (has_letter && word.starts_with(['1', '2'])).then_some((word, year))
    });
    years.next()
}

/// The years of our day.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2099;

/// The figure that a letter looks like.
fn figure(letter: char) -> char {
    match letter {
        'o' | 'O' => '0',
        'l' | 'I' => '1',
        other => other,
    }
}

/// The months and quarters that `text` names with their years: "tháng 3/2025", "quý I năm 2025".
pub(super) fn months(text: &str) -> Vec<(String, u16)> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let pairs = words.windows(2).filter(|pair| matches!(pair, ["tháng" | "quý", _]));
    let dated = pairs.filter_map(|pair| {
        let [lead, number] = pair else { return None };
        let number = number.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        let (_, year) = number.split_once('/')?;
        let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
        Some((format!("{lead} {}", number.to_uppercase()), year))
    });
    dated.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_like_figures_are_seen() {
        for (text, expected) in [
            ("năm 2O27", Some(("2O27", 2027))),
            ("giai đoạn 2026-2o30", Some(("2o30", 2030))),
            ("năm 20l9.", Some(("20l9", 2019))),
            ("năm 2027", None),
            ("OOOO lolo 12o5 CO2", None),
        ] {
            assert_eq!(with_letters(text), expected, "{text}");
        }
    }

    #[test]
    fn months_are_read_with_their_years() {
        for (text, expected) in [
            ("kế hoạch tháng 3/2025", Some(("tháng 3/2025", 2025))),
            ("Tháng 03/2025, của xã", Some(("tháng 03/2025", 2025))),
            ("quý I/2025", Some(("quý I/2025", 2025))),
            ("tháng 3", None),
            ("tháng 3 năm 2025", None),
            ("ngày 05/3/2025", None),
        ] {
            let found = months(text);
            assert_eq!(found.first().map(|(name, year)| (name.as_str(), *year)), expected, "{text}");
        }
    }
}
