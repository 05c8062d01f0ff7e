//! The days of a meeting, in words.

use chrono::NaiveDate;

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
        self.closing().map_or(self.date.value, |last| last.value)
    }

    /// "ngày 05/3/2027", "sáng ngày 05/3/2027", "trong hai ngày 05 và 06/3/2027", "từ ngày 05/3/2027 đến ngày 07/3/2027",
    /// "trong các ngày 12, 14 và 20/3/2027".
    pub fn days(&self, style: DateStyle) -> String {
        if !self.further.is_empty() {
            return format!("trong {}", self.scattered(style));
        }
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

    /// "hai ngày 12 và 20/3/2027", "buổi sáng các ngày 12, 14 và 20/3/2027".
    fn scattered(&self, style: DateStyle) -> String {
        let dates: Vec<PartialDate> = self.dates().collect();
        let several = if dates.len() == 2 { "hai ngày" } else { "các ngày" };
        let part = self.part.map(|part| format!("buổi {} ", part.name())).unwrap_or_default();
        format!("{part}{several} {}", in_a_row(&dates, style))
    }

    /// What is said before the days of a meeting that begins at an hour: "8 giờ 00 phút, các ngày 12, 14 và 20/3/2027".
    pub fn scattered_at(&self, time: &str, style: DateStyle) -> Option<String> {
        (!self.further.is_empty()).then(|| format!("{time}, {}", self.scattered(style)))
    }

    /// The days that are told, in order.
    fn dates(&self) -> impl Iterator<Item = PartialDate> {
        [self.date.value].into_iter().chain(self.further.iter().map(|date| date.value))
    }

    /// When it begins: "sáng ngày 05/3/2027".
    pub fn first_in_words(&self, style: DateStyle) -> String {
        in_part(self.part, style.of(self.date.value))
    }

    /// When it ends: "chiều ngày 06/3/2027".
    pub fn last_in_words(&self, style: DateStyle) -> String {
        let part = if self.last.is_some() && self.further.is_empty() { self.last_part } else { self.part };
        in_part(part, style.of(self.last_day()))
    }

    /// "05/3/2027", "05/3/2027 - 06/3/2027", "12, 14 và 20/3/2027".
    pub fn days_in_a_cell(&self) -> String {
        if !self.further.is_empty() {
            return in_a_row(&self.dates().collect::<Vec<_>>(), DateStyle::Figures);
        }
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

/// "trong hai ngày 05 và 06/3/2027".
fn two_days(first: NaiveDate, last: NaiveDate, style: DateStyle) -> String {
    format!("trong hai ngày {}", in_a_row(&[PartialDate::Day(first), PartialDate::Day(last)], style))
}

/// "12, 14/3 và 02/4/2027": a month or a year that the next day has too is told there.
fn in_a_row(dates: &[PartialDate], style: DateStyle) -> String {
    let nexts = dates.iter().skip(1).map(Some).chain([None]);
    let told: Vec<String> =
        dates.iter().zip(nexts).map(|(date, next)| shortened(*date, next, style)).collect();
    match told.as_slice() {
        [several @ .., last] if !several.is_empty() => format!("{} và {last}", several.join(", ")),
        _ => told.concat(),
    }
}

/// `date` without what the `next` one says as well.
fn shortened(date: PartialDate, next: Option<&PartialDate>, style: DateStyle) -> String {
    let words = style.of(date);
    let whole = words.strip_prefix("ngày ").unwrap_or(&words);
    let (month, year) = match style {
        DateStyle::Figures => ("/", "/"),
        DateStyle::Words => (" tháng ", " năm "),
    };
    let same_year = next.is_some_and(|next| next.year() == date.year());
    let same_month = same_year && next.is_some_and(|next| next.month() == date.month());
    if date.day().is_none() || !same_year {
        return whole.to_owned();
    }
    let short = if same_month { whole.split_once(month) } else { whole.rsplit_once(year) };
    short.map_or(whole, |(short, _)| short).to_owned()
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
            ("ngay: 12/3/2027, ngay_tiep: [14/3/2027, 20/3/2027]", "trong các ngày 12, 14 và 20/3/2027"),
            ("ngay: 12/3/2027, ngay_tiep: 20/3/2027", "trong hai ngày 12 và 20/3/2027"),
            ("ngay: 12/3/2027, ngay_tiep: [30/3/2027, 02/4/2027]", "trong các ngày 12, 30/3 và 02/4/2027"),
            (
                "ngay: 30/12/2026, ngay_tiep: [02/01/2027, 05/01/2027]",
                "trong các ngày 30/12/2026, 02 và 05/01/2027",
            ),
            (
                "ngay: 12/3/2027, buoi: sang, ngay_tiep: [14/3/2027, 20/3/2027]",
                "trong buổi sáng các ngày 12, 14 và 20/3/2027",
            ),
        ] {
            assert_eq!(days(facts, DateStyle::Figures), told, "{facts}");
        }
        for (facts, told) in [
            ("ngay: 05/3/2027, den_ngay: 06/3/2027", "trong hai ngày 05 và 06 tháng 3 năm 2027"),
            ("ngay: 31/3/2027, den_ngay: 01/4/2027", "trong hai ngày 31 tháng 3 và 01 tháng 4 năm 2027"),
            (
                "ngay: 12/3/2027, ngay_tiep: [14/3/2027, 20/3/2027]",
                "trong các ngày 12, 14 và 20 tháng 3 năm 2027",
            ),
        ] {
            assert_eq!(days(facts, DateStyle::Words), told, "{facts}");
        }
    }
}
