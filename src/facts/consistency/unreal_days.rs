//! Days, months and quarters in typed words that no calendar has: "ngày 31/11/2026", "Quý V/2027".

use super::written::Written;
use crate::diagnostic::{Diagnostic, rules};
use crate::facts::PartialDate;

/// A warning for each text that names one.
pub(super) fn check(written: &Written<'_>) -> Vec<Diagnostic> {
    let texts = written.slips.iter().copied();
    let unreal = texts.filter_map(|(text, place)| {
        let day = unreal(text)?;
        let message = format!("\"{day}\" không có trong lịch");
        Some(
            Diagnostic::new(&rules::NGAY_KHONG_CO, message)
                .at(place)
                .hint("kiểm tra lại ngày, tháng hoặc quý"),
        )
    });
    unreal.collect()
}

/// The first day, month or quarter of `text` that there is none of.
pub(super) fn unreal(text: &str) -> Option<String> {
    // Most texts have no figure and no quarter.
    if !text.bytes().any(|letter| letter.is_ascii_digit()) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let found = (0..words.len()).find_map(|index| {
        let words = DateWords { words: &words, index };
        words.unreal().or_else(|| is_unreal_date(words.at(0)).then(|| words.at(0).to_owned()))
    });
    found.filter(|_| !is_lunar(text))
}

/// Whether `text` speaks of the lunar calendar, which has a 30th of the second month.
fn is_lunar(text: &str) -> bool {
    text.contains("ÂL") || text.to_lowercase().contains("âm lịch")
}

/// The words of a text from one of them on.
struct DateWords<'t> {
    words: &'t [&'t str],
    index: usize,
}

impl<'t> DateWords<'t> {
    fn at(&self, offset: usize) -> &'t str {
        self.words.get(self.index + offset).map(|word| bare(word)).unwrap_or_default()
    }

    fn before(&self) -> &'t str {
        let before = self.index.checked_sub(1).and_then(|before| self.words.get(before));
        before.map(|word| bare(word)).unwrap_or_default()
    }

    /// What begins here, where the calendar has none.
    fn unreal(&self) -> Option<String> {
        // "Trong tháng, 15 trường …": what a sign parts is no month.
        let is_whole = self.words.get(self.index).is_some_and(|word| word.ends_with(char::is_alphanumeric));
        let (here, next) = (self.at(0), if is_whole { self.at(1) } else { "" });
        match here {
            "ngày" | "Ngày" if self.at(2) == "tháng" && self.at(4) == "năm" => {
                let (month, year) = (self.at(3), self.at(5));
                is_unreal_day(next, month, year).then(|| format!("ngày {next} tháng {month} năm {year}"))
            }
            "ngày" | "Ngày" if !EACH.contains(&self.before()) => {
                is_unreal_without_year(next).then(|| format!("ngày {next}"))
            }
            "tháng" | "Tháng" => {
                let is_meant = next.contains('/') || self.is_month_of_a_year();
                (is_meant && is_unreal_month(next)).then(|| format!("{here} {next}"))
            }
            "quý" | "Quý" if !self.is_end_of_a_name() => {
                let has_year = self.at(2) == "năm" && is_year(self.at(3));
                is_unreal_quarter(next, has_year).then(|| format!("{here} {next}"))
            }
            _ => None,
        }
    }

    /// Whether "tháng 13" is one of a year: not in how long something lasts ("12 tháng 15 ngày"), how much there is of it
    /// ("mỗi tháng 15 kg gạo"), and "lương tháng 13".
    fn is_month_of_a_year(&self) -> bool {
        const BEFORE: [&str; 13] =
            ["", "từ", "đến", "tới", "trong", "vào", "trước", "sau", "hết", "qua", "đầu", "giữa", "cuối"];
        let is_length = ["tháng", "ngày"].contains(&self.at(2));
        let has_year = self.at(2) == "năm" && is_year(self.at(3));
        !is_length && (has_year || BEFORE.contains(&self.before().to_lowercase().as_str()))
    }

    /// "Trường Mầm non Phú Quý 5/2027".
    fn is_end_of_a_name(&self) -> bool {
        self.at(0) == "Quý" && self.before().starts_with(char::is_uppercase)
    }
}

/// Words before "ngày" that make it a length of time: "mỗi ngày 38/40 em có mặt".
const EACH: [&str; 5] = ["mỗi", "Mỗi", "hằng", "hàng", "một"];

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// "31/11/2026": three numbers, the last of which is a year of our day; a number of a document has letters.
fn is_unreal_date(word: &str) -> bool {
    if !word.contains('/') {
        return false;
    }
    let parts: Vec<&str> = word.split('/').collect();
    matches!(parts.as_slice(), [day, month, year] if is_unreal_day(day, month, year))
}

/// "31/11" behind "ngày": of no year at all, a leap year among them. "24/24" and "38/40" are hours and shares.
fn is_unreal_without_year(word: &str) -> bool {
    const LEAP: &str = "2028";
    let beyond = |number: &str, last: u8| number.parse().is_ok_and(|number: u8| number > last);
    word.split_once('/').is_some_and(|(day, month)| {
        let is_share = day == month || beyond(day, 31) && beyond(month, 12);
        !is_share && is_unreal_day(day, month, LEAP)
    })
}

fn is_unreal_day(day: &str, month: &str, year: &str) -> bool {
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= 2 && text.bytes().all(|one| one.is_ascii_digit());
    let is_year = is_year(year);
    is_year
        && is_number(day)
        && is_number(month)
        && PartialDate::parse(&format!("{day}/{month}/{year}")).is_err()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

/// "13/2027", and "13" alone behind "tháng"; not "tháng 5/7", which nobody can tell.
fn is_unreal_month(word: &str) -> bool {
    let month = match word.split_once('/') {
        Some((month, year)) if is_year(year) => month,
        Some(_) => return false,
        None => word,
    };
    month.len() == 2 && month.parse().is_ok_and(|month: u8| month == 0 || month > 12)
}

/// "V/2027", "5/2027", or "V" where `has_year` behind it. Without its year it may be anything.
fn is_unreal_quarter(word: &str, has_year: bool) -> bool {
    const QUARTERS: [&str; 12] = ["I", "II", "III", "IV", "1", "2", "3", "4", "01", "02", "03", "04"];
    let quarter = match word.split_once('/') {
        Some((quarter, year)) if is_year(year) => quarter,
        None if has_year => word,
        Some(_) | None => return false,
    };
    let is_number = quarter.bytes().all(|letter| letter.is_ascii_digit() || b"IVX".contains(&letter));
    is_number && !quarter.is_empty() && !QUARTERS.contains(&quarter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_calendar_has_is_seen() {
        for (text, found) in [
            ("nộp trước ngày 31/11/2026.", Some("31/11/2026")),
            ("(ngày 30 tháng 02 năm 2027)", Some("ngày 30 tháng 02 năm 2027")),
            ("tháng 13/2027", Some("tháng 13/2027")),
            ("từ tháng 15 trở đi", Some("tháng 15")),
            ("Quý V/2027", Some("Quý V/2027")),
            ("quý 5/2027", Some("quý 5/2027")),
            ("05/15/2027", Some("05/15/2027")),
            ("29/02/2027", Some("29/02/2027")),
            ("nộp trước ngày 31/11 hằng năm 1 lần", Some("ngày 31/11")),
            ("Quý V năm 2027", Some("Quý V")),
            ("Tháng 13: tổng kết", Some("Tháng 13")),
            ("hoàn thành tháng 13 năm 2027", Some("tháng 13")),
        ] {
            assert_eq!(unreal(text).as_deref(), found, "{text}");
        }
        for text in [
            "29/02/2028, 30/11/2026, ngày 31 tháng 12 năm 2026",
            "Thông tư số 57/2026/TT-BGDĐT",
            "tháng 12/2027, quý IV/2027, Quý I/2027, quý III năm 2027",
            "trước ngày 29/02 và ngày 30/11 hằng năm",
            "tháng 5/7, 24 tháng, 36 tháng, 12 tháng 15 ngày",
            "Kế hoạch số 31/11/KH",
            "quý phụ huynh 5/2027",
            "12/24/36",
            "hỗ trợ mỗi tháng 15 kg gạo, hằng tháng 20 tiết, thưởng lương tháng 13",
            "lễ hội ngày 30/02 âm lịch; giỗ Tổ (tức ngày 30/02/2027 Âm lịch), ngày 30 tháng 02 năm 2027 (ÂL)",
            "ngày 30 tháng 02 năm Đinh Mùi",
            "mỗi ngày 38/40 em có mặt",
            "trong tháng, 15 trường tự đánh giá",
            "trực cả ngày 24/24 giờ, có mặt trong ngày 38/40 em",
            "Trường Mầm non Phú Quý 5/2027",
            "",
        ] {
            assert_eq!(unreal(text), None, "{text}");
        }
    }
    /// Every day that can be typed, in every way, against the calendar.
    #[test]
    fn a_day_is_told_where_the_calendar_has_none() {
        for year in [2026, 2027, 2028] {
            for (month, day) in (0..=14).flat_map(|month| (0..=33).map(move |day| (month, day))) {
                let is_real = chrono::NaiveDate::from_ymd_opt(year, month, day).is_some();
                for text in [
                    format!("trước {day:02}/{month:02}/{year}."),
                    format!("trước ngày {day}/{month}/{year}, gửi"),
                    format!("(ngày {day:02} tháng {month:02} năm {year})"),
                ] {
                    assert_eq!(unreal(&text).is_none(), is_real, "{text}");
                }
            }
        }
    }
}
