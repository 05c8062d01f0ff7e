//! Degrees as people write them, alone or with the act that gave them.

use super::written_values::{WrittenDate, date};
use crate::vietnamese::unaccented;

/// A degree and the act that gave it: "Mức 1 (QĐ 412/QĐ-UBND ngày 20/5/2022)", "MĐ1 - 2022"; none of a degree alone.
pub fn degree_and_act(text: &str) -> Option<(String, WrittenDate)> {
    let at = text.find(['(', '-', '–', ',', ';'])?;
    let (lead, act) = text.split_at(at);
    let act = act.trim_matches(|sign: char| sign.is_whitespace() || "()-–,;.".contains(sign));
    let act = date(act)?;
    // "2-3" is no degree of a month.
    let is_act = act.decision.is_some() || act.date.as_deref().is_some_and(|date| date.len() >= YEAR_DIGITS);
    let is_word = lead.starts_with(char::is_alphabetic);
    Some((degree(lead)?, act)).filter(|_| is_act && is_word)
}

/// A date has a year of four digits at least.
const YEAR_DIGITS: usize = 4;

/// Words beside a degree that change nothing.
const BESIDE_DEGREE: [&str; 21] = [
    "dat", "chuan", "quoc", "gia", "cqg", "muc", "do", "md", "cap", "cd", "kdclgd", "kdcl", "cong", "nhan",
    "kiem", "dinh", "chat", "luong", "giao", "duc", "duoc",
];

/// "Mức độ 1", "MĐ1", "MĐ II", "Mức I", "Đạt mức độ 1", "Cấp độ 2", "1.0" as a number; none where it is no such thing.
pub fn degree(text: &str) -> Option<String> {
    let text = text.trim();
    if !text.starts_with(|first: char| first.is_alphanumeric()) {
        return None;
    }
    let text = text.strip_suffix(".0").unwrap_or(text);
    let folded = unaccented(text);
    let mut found = None;
    for word in folded.split('_').filter(|word| !word.is_empty()) {
        let lead = word.trim_end_matches(|last: char| last.is_ascii_digit());
        let digits = word.get(lead.len()..).unwrap_or_default();
        let number = match word {
            "i" => Some("1"),
            "ii" => Some("2"),
            "iii" => Some("3"),
            "iv" => Some("4"),
            _ if !digits.is_empty() && (lead.is_empty() || BESIDE_DEGREE.contains(&lead) || lead == "m") => {
                Some(digits)
            }
            _ if BESIDE_DEGREE.contains(&word) => None,
            _ => return None,
        };
        if let Some(number) = number
            && found.replace(number.trim_start_matches('0').to_owned()).is_some()
        {
            return None;
        }
    }
    found.filter(|number| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_may_stand_with_the_act_that_gave_it() {
        for (text, number, day, decision) in [
            ("Mức 1 (QĐ 412/QĐ-UBND ngày 20/5/2022)", "1", Some("20/5/2022"), Some("412/QĐ-UBND")),
            ("MĐ2 - 2023", "2", Some("2023"), None),
            ("Đạt mức độ 1, năm 2022", "1", Some("2022"), None),
            ("MĐ 1 (9/QĐ-UBND)", "1", None, Some("9/QĐ-UBND")),
        ] {
            let act = WrittenDate { date: day.map(Into::into), decision: decision.map(Into::into) };
            assert_eq!(degree_and_act(text), Some((number.to_owned(), act)), "{text}");
        }
        for text in ["Mức 1", "1-2", "Mức 1 - 2", "2022 - 1", "Mức 1 (chưa)", "MĐ1, MĐ2"] {
            assert_eq!(degree_and_act(text), None, "{text}");
        }
    }

    #[test]
    fn degrees_are_read_as_people_write_them() {
        for text in [
            "1",
            "Mức độ 1",
            "MĐ1",
            "MĐ 1",
            "cấp độ 1",
            "1.0",
            "Mức I",
            "MĐ I",
            "Đạt mức độ 1",
            "M1",
            "01",
            "CQG mức độ 1",
            "Đạt CĐ 1",
        ] {
            assert_eq!(degree(text).as_deref(), Some("1"), "{text}");
        }
        for text in ["x", "-1", "Đạt", "", "Mức độ 1, cấp độ 2", "chưa đạt mức độ 1", "lớp 1"]
        {
            assert_eq!(degree(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(text in "\\PC{0,30}") {
            let _ = (degree(&text), degree_and_act(&text));
        }
    }
}
