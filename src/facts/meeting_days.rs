//! The days of a meeting, in words.

use chrono::{Datelike, NaiveDate};

use super::{Conference, DayPart, PartialDate};

/// How dates are written: in figures, or "ngày 16 tháng 01 năm 2024".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    Figures,
    Words,
}

impl DateStyle {
    fn of(self, date: PartialDate) -> String {
        match self {
            Self::Figures => date.as_known(),
            Self::Words => date.in_words(),
        }
    }
}

impl Conference {
    /// Its last day, which mostly is its only one.
    pub fn last_day(&self) -> PartialDate {
        self.last.as_ref().map_or(self.date.value, |last| last.value)
    }

    /// "ngày 05/3/2027", "sáng ngày 05/3/2027", "trong hai ngày 05 và 06/3/2027", "từ ngày 05/3/2027 đến ngày 07/3/2027".
    pub fn days(&self, style: DateStyle) -> String {
        let (begins, ends) = (self.first_in_words(style), self.last_in_words(style));
        let follow = self.part.is_none() && self.last_part.is_none();
        let Some(last) = self.last.as_ref().filter(|last| !follow || last.value != self.date.value) else {
            return begins;
        };
        match (self.date.value, last.value) {
            (PartialDate::Day(first), PartialDate::Day(last)) if first.succ_opt() == Some(last) => {
                if follow {
                    two_days(first, last, style)
                } else {
                    format!("{begins} và {ends}")
                }
            }
            _ => format!("từ {begins} đến {ends}"),
        }
    }

    /// When it begins: "sáng ngày 05/3/2027".
    pub fn first_in_words(&self, style: DateStyle) -> String {
        in_part(self.part, style.of(self.date.value))
    }

    /// When it ends: "chiều ngày 06/3/2027".
    pub fn last_in_words(&self, style: DateStyle) -> String {
        let part = if self.last.is_some() { self.last_part } else { self.part };
        in_part(part, style.of(self.last_day()))
    }

    /// "05/3/2027", "05/3/2027 - 06/3/2027".
    pub fn days_in_a_cell(&self) -> String {
        match &self.last {
            Some(last) => format!("{} - {}", self.date.value.plain(), last.value.plain()),
            None => self.date.value.plain(),
        }
    }
}

fn in_part(part: Option<DayPart>, day: String) -> String {
    match part {
        Some(part) => format!("{} {day}", part.name()),
        None => day,
    }
}

/// "trong hai ngày 05 và 06/3/2027"; the month and the year of both are told once.
fn two_days(first: NaiveDate, last: NaiveDate, style: DateStyle) -> String {
    let of = |date: NaiveDate| {
        let words = style.of(PartialDate::Day(date));
        words.strip_prefix("ngày ").map_or(words.clone(), str::to_owned)
    };
    let (whole, end) = (of(first), of(last));
    let parts: Vec<&str> = match style {
        DateStyle::Figures => whole.split('/').collect(),
        DateStyle::Words => whole.split(" tháng ").collect(),
    };
    let begin = if (first.year(), first.month()) == (last.year(), last.month()) {
        parts.first().map_or(whole.clone(), |day| (*day).to_owned())
    } else if first.year() == last.year() {
        match style {
            DateStyle::Figures => parts.iter().take(2).copied().collect::<Vec<_>>().join("/"),
            DateStyle::Words => whole.split(" năm ").next().map_or(whole.clone(), str::to_owned),
        }
    } else {
        whole.clone()
    };
    format!("trong hai ngày {begin} và {end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::read;

    fn days(facts: &str, style: DateStyle) -> String {
        let rest = "chu_tri: {ho_ten: Nguyễn Văn A, chuc_vu: Chủ tịch}";
        let meeting: Conference = read(&format!("{{ten: Hội nghị sơ kết, {facts}, {rest}}}"));
        meeting.days(style)
    }

    #[test]
    fn days_are_told_as_documents_write_them() {
        for (facts, told) in [
            ("ngay: 05/3/2027", "ngày 05/3/2027"),
            ("ngay: 3/2027", "tháng 3/2027"),
            ("ngay: 05/3/2027, buoi: sang", "sáng ngày 05/3/2027"),
            ("ngay: 05/3/2027, den_ngay: 06/3/2027", "trong hai ngày 05 và 06/3/2027"),
            ("ngay: 31/3/2027, den_ngay: 01/4/2027", "trong hai ngày 31/3 và 01/4/2027"),
            ("ngay: 31/12/2026, den_ngay: 01/01/2027", "trong hai ngày 31/12/2026 và 01/01/2027"),
            ("ngay: 05/3/2027, den_ngay: 07/3/2027", "từ ngày 05/3/2027 đến ngày 07/3/2027"),
            (
                "ngay: 14/7/2027, buoi: chieu, den_ngay: 15/7/2027, den_buoi: sang",
                "chiều ngày 14/7/2027 và sáng ngày 15/7/2027",
            ),
        ] {
            assert_eq!(days(facts, DateStyle::Figures), told, "{facts}");
        }
        for (facts, told) in [
            ("ngay: 05/3/2027, den_ngay: 06/3/2027", "trong hai ngày 05 và 06 tháng 3 năm 2027"),
            ("ngay: 31/3/2027, den_ngay: 01/4/2027", "trong hai ngày 31 tháng 3 và 01 tháng 4 năm 2027"),
        ] {
            assert_eq!(days(facts, DateStyle::Words), told, "{facts}");
        }
    }
}
