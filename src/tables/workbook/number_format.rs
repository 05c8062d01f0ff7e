//! What a cell's number format shows of its number (ECMA-376 Part 1, 18.8.30 and 18.8.31).

use chrono::{Datelike, NaiveDate};

use super::super::serial::Epoch;
use super::super::sheet::{CellValue, Texts};
use crate::facts::PartialDate;

/// What a number format makes of a number, as far as it matters here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum NumberFormat {
    /// The number, whatever its decimals and separators.
    #[default]
    Plain,
    /// A day, or what is shown of one.
    Date(Precision),
    /// Digits in a pattern, like the code "00000".
    Digits(Vec<Piece>),
}

/// How exactly a date is shown: "5/2024" typed into a cell is kept as 01/05/2024, shown as month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// Day, month and year.
    Day,
    /// Month and year.
    Month,
    Year,
}

impl Precision {
    /// `day`, as exactly as it is shown.
    pub fn of(self, day: NaiveDate) -> PartialDate {
        match (self, u16::try_from(day.year()), u8::try_from(day.month())) {
            (Self::Month, Ok(year), Ok(month)) => PartialDate::Month { year, month },
            (Self::Year, Ok(year), _) => PartialDate::Year(year),
            (Self::Day | Self::Month | Self::Year, ..) => PartialDate::Day(day),
        }
    }
}

/// A piece of a format's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A letter that is shown as it is.
    Literal(char),
    /// A digit, or a zero where the number has none there.
    Zero,
    /// A digit where the number has one there.
    Digit,
}

impl NumberFormat {
    /// The format that every program knows by this number. Those from 27 to 36 and from 50 to 58 are dates of East
    /// Asia.
    pub fn built_in(id: u32) -> Self {
        match id {
            14..=16 | 22 | 27..=36 | 50..=58 => Self::Date(Precision::Day),
            17 => Self::Date(Precision::Month),
            _ => Self::Plain,
        }
    }

    /// The format of a code like `dd/mm/yyyy`.
    pub fn read(code: &str) -> Self {
        if code.eq_ignore_ascii_case("general") {
            return Self::Plain;
        }
        let signs = signs(code);
        match precision(&signs) {
            Some(Shown::Date(precision)) => Self::Date(precision),
            Some(Shown::Time) => Self::Plain,
            None => digits(&signs).map_or(Self::Plain, Self::Digits),
        }
    }

    /// `number` as it is shown.
    pub fn value(&self, number: f64, epoch: Epoch, texts: &mut Texts) -> Option<CellValue> {
        let plain = CellValue::Number(without_noise(number));
        match self {
            Self::Plain => Some(plain),
            Self::Date(precision) => {
                Some(epoch.day(number).map_or(plain, |day| CellValue::Date(precision.of(day))))
            }
            Self::Digits(pieces) => match filled(pieces, number) {
                Some(shown) => texts.value(&shown),
                None => Some(plain),
            },
        }
    }
}

/// `number` to the fifteen digits that spreadsheets show and compare: 15127.000000000002 is 15127.
pub fn without_noise(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

/// A sign of a format's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// A letter that is shown as it is.
    Literal(char),
    /// One that stands for a part of the number.
    Code(char),
    /// Hours, minutes or seconds that do not end with the day: `[h]`.
    Elapsed,
}

/// The signs of a code's first section, which is that of positive numbers.
fn signs(code: &str) -> Vec<Sign> {
    let mut letters = code.chars();
    let mut signs = Vec::new();
    while let Some(letter) = letters.next() {
        match letter {
            ';' => break,
            '"' => signs.extend(letters.by_ref().take_while(|letter| *letter != '"').map(Sign::Literal)),
            '\\' => signs.extend(letters.next().map(Sign::Literal)),
            // As wide as the next letter.
            '_' => signs.extend(letters.next().map(|_| Sign::Literal(' '))),
            // The next letter, as often as there is room.
            '*' => {
                letters.next();
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let is_elapsed = !inside.is_empty() && inside.chars().all(|letter| "hmsHMS".contains(letter));
                let currency = inside.strip_prefix('$').and_then(|rest| rest.split('-').next());
                signs.extend(is_elapsed.then_some(Sign::Elapsed));
                signs.extend(currency.unwrap_or_default().chars().map(Sign::Literal));
            }
            letter => signs.push(Sign::Code(letter.to_ascii_lowercase())),
        }
    }
    signs
}

enum Shown {
    Date(Precision),
    Time,
}

/// What the signs show of a day; none if they are no date.
fn precision(signs: &[Sign]) -> Option<Shown> {
    if signs.contains(&Sign::Elapsed) {
        return Some(Shown::Time);
    }
    let mut parts: Vec<char> = signs
        .iter()
        .filter_map(|sign| match sign {
            Sign::Code(letter) if "dmyhs".contains(*letter) => Some(*letter),
            Sign::Code('a') => Some('a'),
            Sign::Code(_) | Sign::Literal(_) | Sign::Elapsed => None,
        })
        .collect();
    parts.dedup();
    // The m of "AM/PM" is neither month nor minute.
    let is_minute = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| parts.get(at));
        matches!(before, Some('h' | 'a')) || parts.get(at + 1) == Some(&'s')
    };
    let has = |part: char| parts.contains(&part);
    let has_month = (0..parts.len()).any(|at| parts.get(at) == Some(&'m') && !is_minute(at));
    match (has('d'), has_month, has('y')) {
        (true, ..) => Some(Shown::Date(Precision::Day)),
        (false, true, true) => Some(Shown::Date(Precision::Month)),
        (false, false, true) => Some(Shown::Date(Precision::Year)),
        // The year is not shown, but it is there.
        (false, true, false) => Some(Shown::Date(Precision::Month)),
        (false, false, false) => (has('h') || has('s') || has('m')).then_some(Shown::Time),
    }
}

/// The pieces of a code that shows whole numbers; none of one with decimals, separators or percents.
fn digits(signs: &[Sign]) -> Option<Vec<Piece>> {
    let piece = |sign: &Sign| match sign {
        Sign::Literal(letter) => Some(Piece::Literal(*letter)),
        Sign::Code('0') => Some(Piece::Zero),
        Sign::Code('#' | '?') => Some(Piece::Digit),
        Sign::Code(letter @ (' ' | '-' | '/' | '(' | ')' | '+' | ':')) => Some(Piece::Literal(*letter)),
        Sign::Code(_) | Sign::Elapsed => None,
    };
    let pieces: Vec<Piece> = signs.iter().map(piece).collect::<Option<_>>()?;
    let is_digit = |piece: &Piece| matches!(piece, Piece::Zero | Piece::Digit);
    pieces.iter().any(is_digit).then_some(pieces)
}

/// `number` in the pattern; none if it has none there.
fn filled(pieces: &[Piece], number: f64) -> Option<String> {
    const MOST: f64 = 1e15;
    let whole = without_noise(number).round();
    if !(0.0..MOST).contains(&whole) {
        return None;
    }
    let text = if whole == 0.0 { String::new() } else { format!("{whole:.0}") };
    let mut left: Vec<char> = text.chars().collect();
    let first = pieces.iter().position(|piece| matches!(piece, Piece::Zero | Piece::Digit));
    let mut shown = Vec::new();
    for (at, piece) in pieces.iter().enumerate().rev() {
        match piece {
            Piece::Literal(letter) => shown.push(*letter),
            Piece::Zero => shown.push(left.pop().unwrap_or('0')),
            Piece::Digit => shown.extend(left.pop()),
        }
        if Some(at) == first {
            shown.extend(std::mem::take(&mut left).into_iter().rev());
        }
    }
    Some(shown.into_iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: f64) -> String {
        let value = NumberFormat::read(code).value(number, Epoch::Of1900, &mut Texts::default());
        value.map(|value| value.text().into_owned()).unwrap_or_default()
    }

    #[test]
    fn dates_are_as_exact_as_they_are_shown() {
        for (code, expected) in [
            ("dd/mm/yyyy", "01/5/2019"),
            ("d/m/yy;@", "01/5/2019"),
            ("[$-42A]dd mmmm yyyy", "01/5/2019"),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "01/5/2019"),
            ("yyyy\\-mm\\-dd hh:mm:ss", "01/5/2019"),
            ("m/d/yy h:mm AM/PM", "01/5/2019"),
            ("mmm-yy", "5/2019"),
            ("\"Tháng \"mm\"/\"yyyy", "5/2019"),
            ("[$-42A]mm\"tháng d\"yyyy", "5/2019"),
            ("yyyy", "2019"),
            ("\"Năm \"yyyy", "2019"),
            ("mm", "5/2019"),
        ] {
            assert_eq!(shown(code, 43_586.0), expected, "{code}");
        }
    }

    #[test]
    fn what_is_no_date_stays_a_number() {
        for code in [
            "General",
            "0.00",
            "#,##0",
            "0%",
            "@",
            "hh:mm:ss",
            "h:mm AM/PM",
            "[h]:mm",
            "mm:ss",
            "0.0E+0",
            "[Red]0.0",
        ] {
            assert_eq!(shown(code, 43_586.0), "43586", "{code}");
        }
        assert_eq!(shown("dd/mm/yyyy", -3.0), "-3");
    }

    #[test]
    fn codes_are_as_they_are_shown() {
        for (code, number, expected) in [
            ("00000", 123.0, "00123"),
            ("00000;@", 123.0, "00123"),
            ("00000", 123_456.0, "123456"),
            ("0", 2.000_000_1, "2"),
            ("\"Mức độ \"0", 1.0, "Mức độ 1"),
            ("\"MĐ\"#", 2.0, "MĐ2"),
            ("0000\\-000", 1_234_567.0, "1234-567"),
            ("00\\.000", 15_127.0, "15.127"),
            ("#", 5.0, "5"),
            ("00000", -5.0, "-5"),
        ] {
            assert_eq!(shown(code, number), expected, "{code}");
        }
    }

    #[test]
    fn noise_of_computing_is_not_seen() {
        for (number, expected) in
            [(15_127.000_000_000_002, 15_127.0), (0.1 + 0.2, 0.3), (1.1 * 3.0, 3.3), (1.0, 1.0), (0.0, 0.0)]
        {
            assert_eq!(without_noise(number), expected);
        }
    }
}
