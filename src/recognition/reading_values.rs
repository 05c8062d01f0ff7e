//! Reading number, symbol, place and date.

use super::document::{ReadDate, ReadSymbol};
use super::words::{after_number_word, bare, is_short_date};

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
    let between = |from: usize, to: usize| -> String {
        letters.get(from..to).unwrap_or_default().iter().collect::<String>().trim().to_owned()
    };
    let place = between(0, day);
    let figures = |text: &str| text.trim_matches(|sign: char| !sign.is_ascii_digit()).to_owned();
    let is_short = is_short_date(&between(day, letters.len()));
    let [day, month, year] = if is_short {
        let written = between(day + 4, letters.len());
        let mut parts = written.split(['/', '-', '.']).map(figures);
        [(); 3].map(|()| parts.next().unwrap_or_default())
    } else {
        let month = at(day, "thang")?;
        let year = at(month, "nam")?;
        [(day + 4, month), (month + 5, year), (year + 3, letters.len())]
            .map(|(from, to)| figures(&between(from, to)))
    };
    Some(ReadDate {
        line,
        has_comma: place.ends_with(','),
        place: place.trim_end_matches([',', ' ', ';', '.']).to_owned(),
        day,
        month,
        year,
        is_short,
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
        let found = date("Cẩm Thành, ngày 09/9/2026", 0).unwrap();
        assert_eq!((found.is_short, found.numbers()), (true, Some((2026, 9, 9))));
        assert_eq!(date("Cẩm Thành, ngày 9 tháng 9 năm 26", 0).unwrap().numbers(), None);
        assert_eq!(date("ngày 31 tháng 02 năm 2024", 0).unwrap().day(), None);
    }
}
