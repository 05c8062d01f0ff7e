//! Spaces and hyphens that must not end a line.
//!
//! A word that announces a number keeps it: "ngày 05", "tháng 3", "năm 2024", "số 12/KH-UBND", "Điều 5",
//! "khoản 2", "điểm a"; a count keeps what it counts: "03 trường"; a name keeps its number: "Trường Mầm non Hoa
//! Sen 2"; "(để b/c)" is one; a dash between words keeps to the word before it. Such a space becomes U+00A0. One word
//! keeps its number and no more, since what holds together tears wide gaps into a justified line. The hyphen of a span
//! of years becomes [`NO_BREAK_HYPHEN`]; that of a symbol ("KH-UBND") stays as typed in running text, so that a search
//! finds it, and does not break in a title. Either way the text stays the same to a reader.

use std::borrow::Cow;

/// Stands for the hyphen that ends no line, which is an element of its own (`w:noBreakHyphen`, ECMA-376,
/// 17.3.3.18). No text of a document holds it, since no XML file can.
pub const NO_BREAK_HYPHEN: char = '\u{fffe}';

/// Words that keep a number behind them.
const BEFORE_NUMBER: &[&str] = &[
    "ngày", "tháng", "năm", "số", "điều", "khoản", "mục", "chương", "phần", "quý", "tuần", "lớp", "độ",
    "mức", "học", "lục", "đoạn",
];

/// Words that keep a single letter behind them.
const BEFORE_LETTER: &[&str] = &["điểm"];

/// Words that keep a Roman numeral behind them.
const BEFORE_ROMAN: &[&str] = &["mục", "chương", "phần", "quý", "lục"];

/// Words that a count keeps before them.
const COUNTED: &[&str] = &[
    "trường",
    "lớp",
    "phòng",
    "sở",
    "xã",
    "phường",
    "huyện",
    "đoàn",
    "người",
    "em",
    "bộ",
    "bản",
    "giờ",
    "phút",
    "ngày",
    "tháng",
    "năm",
    "triệu",
    "tỷ",
    "đồng",
];

/// A number longer than this up to its hyphen, in characters, may stand on a line without its word: held together the
/// two would tear wide gaps into a justified line. "16/01/2024" and "123/2025/QH15" are longer, "12/KH-" is not.
const LONGEST_HELD: usize = 8;

/// A symbol longer than this may break behind its hyphens also in a title.
const LONGEST_WHOLE: usize = 30;

/// Running `text` with the spaces and hyphens that must not end a line made non-breaking.
pub fn hold_together(text: &str) -> Cow<'_, str> {
    hold(text, is_span)
}

/// The `text` of a title, whose lines are set one by one: symbols are whole as well.
pub fn hold_whole(text: &str) -> Cow<'_, str> {
    hold(text, in_symbol)
}

/// `text` with the spaces that must not end a line made non-breaking, and the hyphens that `holds` says so of.
fn hold(text: &str, holds: fn(&str, &str) -> bool) -> Cow<'_, str> {
    let mut held = String::new();
    let mut written = 0;
    // ASCII signs are never part of another letter in UTF-8.
    for (place, sign) in text.bytes().enumerate().filter(|(_, sign)| matches!(sign, b' ' | b'-')) {
        let (Some(before), Some(after)) = (text.get(..place), text.get(place + 1..)) else { continue };
        let replacement = match sign {
            b' ' if belongs(before, after) => '\u{a0}',
            b'-' if holds(before, after) => NO_BREAK_HYPHEN,
            _ => continue,
        };
        held.push_str(text.get(written..place).unwrap_or_default());
        held.push(replacement);
        written = place + 1;
    }
    if held.is_empty() {
        return Cow::Borrowed(text);
    }
    held.push_str(text.get(written..).unwrap_or_default());
    Cow::Owned(held)
}

/// Whether a space between `before` and `after` must hold.
fn belongs(before: &str, after: &str) -> bool {
    if is_plain(after) && !before.ends_with(|letter: char| letter.is_ascii_digit() || letter == '.') {
        return false;
    }
    let (last, next) = (last_word(before), first_word(after));
    let dash = matches!(next, "-" | "–") && !last.is_empty();
    let blank = after.starts_with('\u{a0}') && BEFORE_NUMBER.contains(&last.to_lowercase().as_str());
    let copy = last == "(để" && next.contains(')');
    dash || blank || copy || announces(last, next) || counts(before, last, next) || numbers(last, after)
}

/// The greatest number in a name, in digits.
const LONGEST_NUMBER: usize = 2;

/// Whether `after` opens with the number of the name that `last` ends: "Minh họa 2", but neither "gồm 02 trường" nor
/// "hết 5 năm".
fn numbers(last: &str, after: &str) -> bool {
    let next = first_word(after);
    let number = word(next);
    let is_number = number.len() <= LONGEST_NUMBER
        && number.starts_with(|digit: char| ('1'..='9').contains(&digit))
        && number.bytes().all(|byte| byte.is_ascii_digit());
    let counted = || first_word(after.get(next.len()..).unwrap_or_default().trim_start());
    let named = last.chars().all(char::is_alphabetic) && !last.is_empty();
    is_number && named && (number != next || !COUNTED.contains(&word(counted()).to_lowercase().as_str()))
}

/// Whether `after` begins with a word that no other announces: two letters and no Roman numeral. Most words are
/// such, and need no closer look.
fn is_plain(after: &str) -> bool {
    let mut letters = after.chars();
    let opens_plainly =
        |letter| !matches!(letter, '-' | '–' | '\u{a0}' | '0'..='9' | 'I' | 'V' | 'X' | 'L' | 'C');
    let goes_on = |letter: char| match letter {
        '\u{a0}' | '”' => false,
        _ => letter.is_ascii_alphabetic() || !letter.is_ascii(),
    };
    letters.next().is_some_and(opens_plainly) && letters.next().is_some_and(goes_on)
}

/// The last word of `text`; a held space ends a word as well.
fn last_word(text: &str) -> &str {
    let bytes = text.as_bytes();
    let ends = |at: usize| {
        bytes.get(at) == Some(&b' ') || bytes.get(..=at).is_some_and(|head| head.ends_with(&HELD))
    };
    let space = (0..bytes.len()).rev().find(|at| ends(*at));
    text.get(space.map_or(0, |at| at + 1)..).unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    let bytes = text.as_bytes();
    let ends = |at: usize| {
        bytes.get(at) == Some(&b' ') || bytes.get(at..).is_some_and(|rest| rest.starts_with(&HELD))
    };
    text.get(..(0..bytes.len()).find(|at| ends(*at)).unwrap_or(text.len())).unwrap_or_default()
}

/// U+00A0 in UTF-8. Words are short and many, so that they are parted by bytes.
const HELD: [u8; 2] = [0xc2, 0xa0];

/// Whether `last` is a count of the `next` word: "03 trường", but neither "năm 2024 trường" nor "1, trường".
fn counts(before: &str, last: &str, next: &str) -> bool {
    let number = last.trim_start_matches(['(', '“', '"']);
    let is_count =
        !number.is_empty() && number.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    is_count
        && COUNTED.contains(&word(next).to_lowercase().as_str())
        && before
            .strip_suffix(last)
            .is_none_or(|earlier| !announces(last_word(earlier.trim_end_matches([' ', '\u{a0}'])), last))
}

/// A word without the punctuation behind it.
fn word(word: &str) -> &str {
    word.trim_end_matches(['.', ',', ';', ':', ')', '”', '"'])
}

/// Whether the hyphen between `before` and `after` stands in a symbol ("17/2018/TT-BGDĐT", "KH-UBND") or in a span
/// of numbers.
fn in_symbol(before: &str, after: &str) -> bool {
    let of_symbol = |letter: char| letter.is_uppercase() || letter.is_ascii_digit();
    let (start, end) = (last_word(before), word(first_word(after)));
    let joined = start.chars().next_back().is_some_and(char::is_alphanumeric)
        && end.chars().next().is_some_and(of_symbol);
    joined && start.chars().any(of_symbol) && start.chars().count() + end.chars().count() < LONGEST_WHOLE
}

/// Whether the hyphen between `before` and `after` stands in a span of numbers ("2016-2020").
fn is_span(before: &str, after: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    before.ends_with(digit) && after.starts_with(digit) && in_symbol(before, after)
}

/// Whether `last` announces `next`.
fn announces(last: &str, next: &str) -> bool {
    let first = word(next);
    if first.chars().take_while(|letter| *letter != '-').count() > LONGEST_HELD {
        return false;
    }
    let announcers: &[&[&str]] = match Announced::of(first) {
        Some(Announced::Number) => &[BEFORE_NUMBER],
        Some(Announced::Letter) => &[BEFORE_LETTER],
        // I, V, X, L and C are letters as well.
        Some(Announced::Numeral) if first.len() == 1 => &[BEFORE_ROMAN, BEFORE_LETTER],
        Some(Announced::Numeral) => &[BEFORE_ROMAN],
        None => return false,
    };
    let last = last.trim_start_matches(['(', '“', '"']).to_lowercase();
    announcers.iter().any(|words| words.contains(&last.as_str()))
}

/// What kind of number a word is.
enum Announced {
    Number,
    Letter,
    Numeral,
}

impl Announced {
    fn of(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        let first = letters.next()?;
        if first.is_ascii_digit() {
            Some(Self::Number)
        } else if word.chars().all(|letter| "IVXLC".contains(letter)) {
            Some(Self::Numeral)
        } else {
            (letters.next().is_none() && first.is_alphabetic()).then_some(Self::Letter)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_end_at_spaces_of_both_kinds(text in "[ \u{a0}àẠa-c«]{0,12}") {
            prop_assert_eq!(Some(first_word(&text)), text.split([' ', '\u{a0}']).next());
            prop_assert_eq!(Some(last_word(&text)), text.rsplit([' ', '\u{a0}']).next());
        }
    }

    #[test]
    fn numbers_stay_with_the_word_that_announces_them() {
        let held = hold_together("Kế hoạch số 12/KH-UBND ngày 16 tháng 01 năm 2024, Điều 5 và khoản 2");
        assert_eq!(
            held,
            "Kế hoạch số\u{a0}12/KH-UBND ngày\u{a0}16 tháng\u{a0}01 năm\u{a0}2024, Điều\u{a0}5 và khoản\u{a0}2"
        );
    }

    #[test]
    fn letters_and_roman_numerals_too() {
        assert_eq!(hold_together("điểm a, Phụ lục II."), "điểm\u{a0}a, Phụ lục\u{a0}II.");
    }

    #[test]
    fn one_word_keeps_its_number_and_no_more() {
        assert_eq!(
            hold_together("chuẩn quốc gia mức độ 1, cấp độ 2"),
            "chuẩn quốc gia mức độ\u{a0}1, cấp độ\u{a0}2"
        );
        let open = "ngày 16/01/2024, Luật số 123/2025/QH15, số 57/2026/TT-BGDĐT, tháng 6/2027";
        assert_eq!(hold_together(open), open.replace("tháng ", "tháng\u{a0}"));
    }

    #[test]
    fn a_name_keeps_its_number_and_a_copy_its_purpose() {
        assert_eq!(hold_together("Trường Mầm non Minh họa 2"), "Trường Mầm non Minh họa\u{a0}2");
        assert_eq!(hold_together("Minh họa 2, Minh họa 12 và"), "Minh họa\u{a0}2, Minh họa\u{a0}12 và");
        assert_eq!(hold_together("Trường THCS Hoa Sen 2"), "Trường THCS Hoa Sen\u{a0}2");
        assert_eq!(hold_together("gồm 2 trường"), "gồm 2\u{a0}trường");
        assert_eq!(hold_together("tỉnh (để b/c);"), "tỉnh (để\u{a0}b/c);");
        assert_eq!(hold_together("các trường (để thực hiện)"), "các trường (để thực hiện)");
    }

    #[test]
    fn other_spaces_may_break() {
        let text = "năm học này, số trường và điểm trường, ngày hội, số: 5";
        assert!(matches!(hold_together(text), Cow::Borrowed(same) if same == text));
    }

    #[test]
    fn counts_stay_with_what_they_count() {
        assert_eq!(hold_together("công nhận 03 trường, 1.234 xã"), "công nhận 03\u{a0}trường, 1.234\u{a0}xã");
        let year = hold_together("trong năm 2024 trường học");
        assert_eq!(year, "trong năm\u{a0}2024 trường học");
    }

    #[test]
    fn spans_of_years_are_not_torn_and_symbols_not_in_a_title() {
        assert_eq!(hold_together("giai đoạn 2016-2020 và"), "giai đoạn\u{a0}2016\u{fffe}2020 và");
        assert_eq!(hold_whole("giai đoạn 2016-2020 và"), "giai đoạn\u{a0}2016\u{fffe}2020 và");
        assert_eq!(hold_together("số 921/SGDĐT-KT-KĐCLGD"), "số 921/SGDĐT-KT-KĐCLGD");
        assert_eq!(hold_together("số 157/TTr-SGDĐT"), "số\u{a0}157/TTr-SGDĐT");
        assert_eq!(hold_whole("số 157/TTr-SGDĐT"), "số\u{a0}157/TTr\u{fffe}SGDĐT");
        assert_eq!(hold_whole("số 125/2014/TTLT-BTC-BGDĐT"), "số 125/2014/TTLT\u{fffe}BTC\u{fffe}BGDĐT");
        for plain in ["a-b, e-mail, -5", "Thông tư 17/2018/TT-BGDĐT"] {
            assert!(matches!(hold_together(plain), Cow::Borrowed(_)));
        }
    }

    #[test]
    fn a_blank_for_the_pen_stays_with_its_word() {
        assert_eq!(hold_together("ngày \u{a0}\u{a0} tháng"), "ngày\u{a0}\u{a0}\u{a0} tháng");
    }

    #[test]
    fn no_line_begins_with_a_dash_between_words() {
        assert_eq!(hold_together("kinh tế - xã hội"), "kinh tế\u{a0}- xã hội");
    }

    #[test]
    fn what_is_held_stays_held() {
        let once = hold_together("số 12/KH-UBND - 03 trường năm 2016-2020").into_owned();
        assert_eq!(hold_together(&once), once);
    }
}
