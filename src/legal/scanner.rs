//! Finds citations typed as text: "số 17/2018/TT-BGDĐT ngày 22/8/2018".
//!
//! A number of legal documents is digits, a year and an abbreviation in capitals, parted by slashes; of one that is
//! cited without its abbreviation the words about it tell the kind. Accents are read composed or decomposed, and the
//! backslashes with which the markup escapes punctuation are looked through.

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::short_form;
use crate::facts::PartialDate;

/// A number and symbol found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundSymbol {
    /// "17/2018/TT-BGDĐT".
    pub(super) symbol: String,
    /// The date that follows it.
    pub(super) date: Option<PartialDate>,
    /// Byte offsets of the symbol in the text.
    pub(super) span: Range<usize>,
}

/// All numbers and symbols in `text`, in order.
pub(super) fn scan(text: &str) -> Vec<FoundSymbol> {
    let around = |slash: usize| symbol_around(text, slash).or_else(|| number_around(text, slash));
    text.match_indices('/').filter_map(|(slash, _)| around(slash)).collect()
}

/// How many letters a symbol and the date behind it take at most. Folding accents is dear, so only these are.
const REACH: usize = 160;

/// The symbol whose first slash stands at `slash`.
fn symbol_around(text: &str, slash: usize) -> Option<FoundSymbol> {
    let (before, after) = (text.get(..slash)?, text.get(slash + 1..)?);
    let year = after.chars().filter(|letter| *letter != '\\');
    if !year.map(|letter| letter.is_ascii_digit()).take(YEAR + 1).eq([true, true, true, true, false]) {
        return None;
    }
    // Dates end in a year, "5/2027"; behind that of a symbol stands its second slash.
    let mut letters = after.chars().filter(|letter| *letter != '\\' && !is_combining_mark(*letter));
    if letters.nth(YEAR) != Some('/') {
        return None;
    }
    let start = before.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '\\').len();
    let inside = text.get(..start)?.chars().rfind(|letter| !is_combining_mark(*letter));
    if inside.is_some_and(|letter| letter.is_alphanumeric() || letter == '/') {
        return None;
    }
    let letters = PlainLetters::of(text, start);
    let (symbol, end) = letters.symbol()?;
    let span = letters.offset(0, text)..letters.offset(end, text);
    Some(FoundSymbol { symbol, date: letters.date_after(end), span })
}

/// The number and year whose slash stands at `slash`, where the words about them say what they are of.
fn number_around(text: &str, slash: usize) -> Option<FoundSymbol> {
    let is_mark = |letter: char| letter.is_ascii_digit() || letter == '\\';
    let (before, after) = (text.get(..slash)?, text.get(slash + 1..)?);
    let start = before.trim_end_matches(is_mark).len();
    let end = text.len() - after.trim_start_matches(is_mark).len();
    let number = text.get(start..end)?.replace('\\', "");
    let (first, year) = number.split_once('/')?;
    if first.is_empty() || year.len() != YEAR {
        return None;
    }
    let lead = text.get(..start)?;
    let symbol = short_form::symbol(&number, lead, text.get(end..)?)?;
    Some(FoundSymbol { symbol, date: PlainLetters::of(text, end).date_after(0), span: start..end })
}

/// Digits of a year.
const YEAR: usize = 4;

/// The letters of a text without accents and backslashes, each with its byte offset. "Đ" has no accent.
struct PlainLetters(Vec<(usize, char)>);

impl PlainLetters {
    /// The letters from the offset `start` on, as far as a symbol and its date can reach.
    fn of(text: &str, start: usize) -> Self {
        let rest = text.get(start..).unwrap_or_default().char_indices();
        let bare = rest.filter(|(_, letter)| *letter != '\\').take(REACH);
        let mut folded = Vec::new();
        for (offset, letter) in bare {
            decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    folded.push((start + offset, part));
                }
            });
        }
        Self(folded)
    }

    fn get(&self, at: usize) -> Option<char> {
        self.0.get(at).map(|(_, letter)| *letter)
    }

    fn offset(&self, at: usize, text: &str) -> usize {
        self.0.get(at).map_or(text.len(), |(offset, _)| *offset)
    }

    fn text(&self, range: Range<usize>) -> String {
        self.0.get(range).unwrap_or_default().iter().map(|(_, letter)| letter).collect()
    }

    /// Where the run of letters that `fits` ends, from `at`.
    fn run(&self, at: usize, fits: impl Fn(char) -> bool) -> usize {
        let rest = self.0.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|(_, letter)| fits(*letter)).count()
    }

    /// The symbol that begins here, and where it ends.
    fn symbol(&self) -> Option<(String, usize)> {
        let number = self.run(0, |letter| letter.is_ascii_digit());
        let year = self.run(number + 1, |letter| letter.is_ascii_digit());
        let slashes = self.get(number) == Some('/') && self.get(year) == Some('/');
        if number == 0 || year != number + 1 + YEAR || !slashes {
            return None;
        }
        let end = self.abbreviation(year + 1)?;
        Some((self.text(0..end), end))
    }

    /// The end of "TT-BGDĐT" or "QH14" from `at`: capitals, digits, hyphens, at least two letters.
    fn abbreviation(&self, at: usize) -> Option<usize> {
        if !self.get(at)?.is_uppercase() {
            return None;
        }
        let mut end =
            self.run(at, |letter| letter.is_uppercase() || letter.is_ascii_digit() || "-&".contains(letter));
        while end > at && self.get(end - 1) == Some('-') {
            end -= 1;
        }
        (end >= at + 2).then_some(end)
    }

    /// The date after a symbol: ", ngày 22/8/2018" or "ngày 07 tháng 8 năm 2014".
    fn date_after(&self, at: usize) -> Option<PartialDate> {
        let at = self.run(at, |letter| letter == ',' || letter.is_whitespace());
        let (day, at) = self.number(self.word(at, "ngay")?)?;
        if self.get(at) == Some('/') {
            let end = self.run(at, |letter| letter.is_ascii_digit() || letter == '/');
            return whole(&format!("{day}{}", self.text(at..end).trim_end_matches('/')));
        }
        let (month, at) = self.number(self.word(at, "thang")?)?;
        let (year, _) = self.number(self.word(at, "nam")?)?;
        whole(&format!("{day}/{month}/{year}"))
    }

    /// Where `word` ends, if it begins at `at` or after blanks.
    fn word(&self, at: usize, word: &str) -> Option<usize> {
        let at = self.run(at, char::is_whitespace);
        let end = at + word.len();
        (self.text(at..end).to_lowercase() == word).then_some(end)
    }

    fn number(&self, at: usize) -> Option<(String, usize)> {
        let at = self.run(at, char::is_whitespace);
        let end = self.run(at, |letter| letter.is_ascii_digit());
        (end > at).then(|| (self.text(at..end), end))
    }
}

fn whole(text: &str) -> Option<PartialDate> {
    PartialDate::parse(text).ok().filter(|date| matches!(date, PartialDate::Day(_)))
}

#[cfg(test)]
#[path = "scanner_tests.rs"]
mod tests;
