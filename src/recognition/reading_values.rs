//! Reading number, symbol, place and date.

use super::document::{ReadDate, ReadSymbol};
use super::words::{after_number_word, bare};

/// The number and symbol in `text`, which is the line `line`.
pub fn symbol(text: &str, line: usize) -> Option<ReadSymbol> {
    let rest = after_number_word(text)?.trim_start().trim_start_matches([':', ';']).trim();
    let (number, symbol, has_slash) = match rest.split_once('/') {
        Some((number, symbol)) => (number, symbol, true),
        // "12-QĐ/UBND" has a slash too; "12 QĐ-UBND" has none.
        None => {
            let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
            (rest.get(..end)?, rest.get(end..)?, false)
        }
    };
    Some(ReadSymbol { line, number: number.trim().to_owned(), symbol: symbol.trim().to_owned(), has_slash })
}

/// The place and date in `text`, which is the line `line`.
pub fn date(text: &str, line: usize) -> Option<ReadDate> {
    let plain = bare(text);
    // Without accents a text has as many letters as in NFC, so that letters are counted and not bytes.
    let letters: Vec<char> = text.chars().collect();
    if plain.chars().count() != letters.len() {
        return None;
    }
    let at = |from: usize, word: &str| {
        let start = plain.char_indices().nth(from)?.0;
        let found = plain.get(start..)?.find(word)? + start;
        Some(plain.get(..found)?.chars().count())
    };
    let day = at(0, "ngay")?;
    let month = at(day, "thang")?;
    let year = at(month, "nam")?;
    let between = |from: usize, to: usize| -> String {
        letters.get(from..to).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    };
    let place = between(0, day);
    let figures = |text: String| text.trim_matches(|sign: char| !sign.is_ascii_digit()).to_owned();
    Some(ReadDate {
        line,
        has_comma: place.ends_with(','),
        place: place.trim_end_matches([',', ' ', ';', '.']).to_owned(),
        day: figures(between(day + 4, month)),
        month: figures(between(month + 5, year)),
        year: figures(between(year + 3, letters.len())),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_read_as_they_are_written() {
        let read = |text: &str| {
            let found = symbol(text, 0).unwrap();
            (found.number, found.symbol, found.has_slash)
        };
        assert_eq!(read("Số: 05/BNV-VP"), ("05".into(), "BNV-VP".into(), true));
        assert_eq!(read("Số:        /KH-UBND"), (String::new(), "KH-UBND".into(), true));
        assert_eq!(read("Số 12 QĐ - UBND"), ("12".into(), "QĐ - UBND".into(), false));
        let found = date("Cẩm Thành, ngày 05 tháng 3 năm 2024", 0).unwrap();
        assert_eq!((found.place.as_str(), found.has_comma), ("Cẩm Thành", true));
        assert_eq!(found.numbers(), Some((2024, 3, 5)));
        let found = date("Cẩm Thành, ngày tháng 01 năm 2024", 0).unwrap();
        assert_eq!((found.day.as_str(), found.month.as_str(), found.day()), ("", "01", None));
        assert_eq!(found.earliest(), chrono::NaiveDate::from_ymd_opt(2024, 1, 1));
        assert_eq!(date("ngày 31 tháng 02 năm 2024", 0).unwrap().day(), None);
    }
}
