//! Cells as people write them → the spellings that facts have.

use crate::vietnamese::{initial, same_unaccented, unaccented};

/// A date and the number of the decision beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WrittenDate {
    /// "20/5/2022", "5/2022", "2022"; none where the cell has only a number.
    pub date: Option<String>,
    /// "123/QĐ-UBND".
    pub decision: Option<String>,
}

/// Words, folded, that say there is none.
const NONE: [&str; 14] = [
    "khong",
    "chua",
    "khong_co",
    "chua_co",
    "chua_dat",
    "khong_dat",
    "chua_cong_nhan",
    "chua_duoc_cong_nhan",
    "ko",
    "0",
    "chua_dat_chuan",
    "chua_dang_ky",
    "khong_dang_ky",
    "khong_de_nghi",
];

/// Whether a cell says that there is none: "-", "–", "Chưa", "Không", "0".
pub fn says_none(text: &str) -> bool {
    // Most cells say something else, as their first letter tells.
    if !matches!(initial(text), Some('k' | 'c' | '0') | None) {
        return false;
    }
    let folded = unaccented(text);
    (folded.is_empty() && !text.trim().is_empty() && text.chars().all(|sign| "-–—−/\\.…_ *".contains(sign)))
        || NONE.contains(&folded.as_str())
}

/// Whether a cell says that what its column tells has not come yet: "Chưa", "chưa công nhận".
pub fn says_not_yet(text: &str) -> bool {
    let folded = unaccented(text);
    folded == "chua" || (folded.starts_with("chua_") && says_none(text))
}

/// Marks for yes; of the letters of Wingdings its check marks.
const MARKS: [&str; 20] = [
    "x", "X", "✓", "✔", "√", "v", "V", "+", "1", "✗", "✘", "×", "☑", "☒", "●", "•", "\u{f0fc}", "ü",
    "\u{f0fe}", "þ",
];

/// Whether a cell is a mark for yes: "x", "X", "✓", "có".
pub fn is_mark(text: &str) -> bool {
    let text = text.trim();
    MARKS.contains(&text) || same_unaccented(text, "co")
}

/// Words that stand beside a date or a decision's number and change nothing.
const BESIDE: [&str; 31] = [
    "qd", "quyet", "dinh", "so", "theo", "tai", "ky", "cua", "ubnd", "chu", "tich", "tinh", "gddt", "gd",
    "dt", "bo", "cong", "nhan", "tu", "vao", "trong", "du", "kien", "khoang", "hoc", "lan", "gan", "nhat",
    "ban", "hanh", "dat",
];

/// "Ngày 20/5/2022", "20/05/22", "20.5.2022", "ngày 20 tháng 5 năm 2022", "Năm 2022", "T5/2027",
/// "123/QĐ-UBND ngày 20/5/2022". None where something is not understood.
pub fn date(text: &str) -> Option<WrittenDate> {
    if text.bytes().all(|sign| sign.is_ascii_digit() || sign == b'/') && !text.is_empty() {
        // As most are written.
        return single(None, text).map(|date| WrittenDate { date: Some(date), decision: None });
    }
    let spaced: String = text.chars().map(|sign| if ",;()[]".contains(sign) { ' ' } else { sign }).collect();
    let mut found = WrittenDate::default();
    let mut numbers: Vec<(Option<char>, String)> = Vec::new();
    let mut label = None;
    for word in joined_separators(&spaced).split_whitespace() {
        let word = word.trim_end_matches(['.', ':']).trim_start_matches(['-', '–']);
        if word.is_empty() || is_midnight(word) {
            continue;
        }
        if is_decision(word) {
            if found.decision.replace(word.to_owned()).is_some() {
                return None;
            }
            continue;
        }
        let digits =
            word.strip_prefix(['T', 't']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        let (word, label_of_word) = digits.map_or((word, None), |digits| (digits, Some('t')));
        if word.starts_with(|first: char| first.is_ascii_digit()) {
            numbers.push((label_of_word.or(label.take()), word.to_owned()));
            continue;
        }
        label = match unaccented(word).as_str() {
            "ngay" => Some('n'),
            "thang" => Some('t'),
            "nam" => Some('y'),
            folded if BESIDE.contains(&folded) => None,
            _ => return None,
        };
    }
    found.date = match numbers.as_slice() {
        [] => None,
        [(label, number)] => Some(single(*label, number)?),
        [(Some('n'), day), (Some('t'), month), (Some('y'), year)] => {
            Some(single(None, &format!("{day}/{month}/{year}"))?)
        }
        [(Some('t'), month), (Some('y'), year)] => {
            Some(single(None, &format!("{month}/{}", full_year(year)?))?)
        }
        _ => return None,
    };
    (found != WrittenDate::default()).then_some(found)
}

/// "20 / 5 / 2022" without the spaces around its signs.
fn joined_separators(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let letters: Vec<char> = text.chars().collect();
    let beside = |from: usize, step: isize| {
        let mut at = from.checked_add_signed(step)?;
        while letters.get(at)?.is_whitespace() {
            at = at.checked_add_signed(step)?;
        }
        letters.get(at).copied()
    };
    for (at, letter) in letters.iter().enumerate() {
        let is_joint = |sign: Option<char>| sign == Some('/');
        if letter.is_whitespace() && (is_joint(beside(at, -1)) || is_joint(beside(at, 1))) {
            continue;
        }
        joined.push(*letter);
    }
    joined
}

fn is_midnight(word: &str) -> bool {
    word.contains(':') && word.chars().all(|sign| sign == '0' || sign == ':')
}

/// "123/QĐ-UBND", "12/2022/QĐ-UBND".
fn is_decision(word: &str) -> bool {
    let has_number = word.starts_with(|first: char| first.is_ascii_digit()) && word.contains('/');
    has_number && word.split(['/', '-']).any(|part| ["qd", "qđ"].contains(&part.to_lowercase().as_str()))
}

/// One number with what stands before it: a date, a month with its year, a year.
fn single(label: Option<char>, number: &str) -> Option<String> {
    // One sign parts a date; two are a range of months: "4-5/2027".
    let sign = number.chars().find(|sign| !sign.is_ascii_digit()).unwrap_or('/');
    let parts: Vec<&str> = number.split(sign).filter(|_| "/-.".contains(sign)).collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    match parts.as_slice() {
        [year] if label == Some('y') => full_year(year),
        [month] if label == Some('t') && month.len() <= 2 => Some((*month).to_owned()),
        [year] if label.is_none() && year.len() == 4 => Some((*year).to_owned()),
        // Under 13 nobody can tell a year from a month or a day.
        [month, year] if year.len() == 2 && year.parse().is_ok_and(|year: u8| year > 12) => {
            Some(format!("{month}/{}", full_year(year)?))
        }
        [month, year] if year.len() == 4 || month.len() == 4 => Some(format!("{month}/{year}")),
        [day, month, year] if year.len() == 2 && day.len() <= 2 => {
            Some(format!("{day}/{month}/{}", full_year(year)?))
        }
        [day, month, year] if year.len() == 4 || day.len() == 4 => {
            let sign = if day.len() == 4 { '-' } else { '/' };
            Some(format!("{day}{sign}{month}{sign}{year}"))
        }
        _ => None,
    }
}

/// A year of two digits is one of this century's first half; others of two digits nobody can tell.
fn full_year(year: &str) -> Option<String> {
    match (year.len(), year.parse::<u16>().ok()?) {
        (4, _) => Some(year.to_owned()),
        (2, short) if short < 50 => Some(format!("20{year}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, date_text, decision) in [
            ("Ngày 20/5/2022", Some("20/5/2022"), None),
            ("20/05/22", Some("20/05/2022"), None),
            ("20.5.2022", Some("20/5/2022"), None),
            ("20 / 5 / 2022", Some("20/5/2022"), None),
            ("2022-05-20 00:00:00", Some("2022-05-20"), None),
            ("ngày 20 tháng 5 năm 2022", Some("20/5/2022"), None),
            ("Tháng 5 năm 2027", Some("5/2027"), None),
            ("tháng 5/2027", Some("5/2027"), None),
            ("T5/2027", Some("5/2027"), None),
            ("T5", Some("5"), None),
            ("Tháng 5", Some("5"), None),
            ("Năm 2022", Some("2022"), None),
            ("Trong năm 2027", Some("2027"), None),
            ("2022", Some("2022"), None),
            ("5/22", Some("5/2022"), None),
            ("123/QĐ-UBND ngày 20/5/2022", Some("20/5/2022"), Some("123/QĐ-UBND")),
            ("QĐ số 12/QĐ-UBND ngày 20/5/2022", Some("20/5/2022"), Some("12/QĐ-UBND")),
            ("Quyết định số 12/QĐ-UBND, ngày 20 tháng 5 năm 2022", Some("20/5/2022"), Some("12/QĐ-UBND")),
            ("1234/QĐ-SGDĐT (20/5/2022)", Some("20/5/2022"), Some("1234/QĐ-SGDĐT")),
            ("123/QĐ-UBND", None, Some("123/QĐ-UBND")),
        ] {
            let expected =
                WrittenDate { date: date_text.map(Into::into), decision: decision.map(Into::into) };
            assert_eq!(date(text), Some(expected), "{text}");
        }
        for text in [
            "",
            "x",
            "5/12",
            "20/5",
            "20/5/2022 và 21/5/2022",
            "20/5/72",
            "đã đạt",
            "Quý II/2027",
            "4-5/2027",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn cells_say_that_there_is_none() {
        for text in ["-", "–", "Chưa", "Không", "0", "chưa đạt", "—", "Chưa công nhận"] {
            assert!(says_none(text), "{text}");
        }
        assert!(!says_none("") && !says_none("1") && !says_none("Đạt"));
    }

    proptest! {
        #[test]
        fn every_spelling_of_a_day_is_that_day(day in 1u32..=28, month in 1u32..=12, year in 2000u32..2050) {
            let expected = Some((day, month, year));
            for text in [
                format!("{day}/{month}/{year}"),
                format!("Ngày {day:02}/{month:02}/{year}"),
                format!("{day}.{month}.{year}"),
                format!("{day}-{month}-{year}"),
                format!("ngày {day} tháng {month} năm {year}"),
                format!("{day:02}/{month:02}/{:02}", year % 100),
                format!("7/QĐ-UBND ngày {day}/{month}/{year}"),
            ] {
                let found = date(&text).and_then(|found| found.date).unwrap_or_default();
                let parts: Vec<u32> = found.split(['/', '-']).filter_map(|part| part.parse().ok()).collect();
                let read = match parts.as_slice() { [d, m, y] => Some((*d, *m, *y)), _ => None };
                prop_assert_eq!(read, expected, "{}", text);
            }
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,30}") {
            let _ = (date(&text), says_none(&text));
        }
    }
}
